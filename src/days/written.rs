//! The day written at a place, in whatever way: with its weekday and its part of the day.

use chrono::Weekday;

use super::{
    chinese, clock,
    day::{Day, What},
    english, numbers,
    text::Text,
};

/// The day written at `i`, and where it ends.
#[must_use]
pub fn day(text: &Text<'_>, i: usize) -> Option<(Day, usize)> {
    let closing = clock::past_close(text, i).and_then(|at| without_part(text, at));
    let (day, end) = closing.or_else(|| without_part(text, i))?;
    Some((day, clock::past_part(text, end)))
}

fn without_part(text: &Text<'_>, i: usize) -> Option<(Day, usize)> {
    weekday_and_date(text, i)
        .or_else(|| date_and_weekday(text, i))
        .or_else(|| of(numbers::signed(text, i)))
        .or_else(|| of(english::day(text, i)))
        .or_else(|| of(chinese::day(text, i)))
}

fn of(read: Option<(What, usize)>) -> Option<(Day, usize)> {
    read.map(|(what, end)| (Day::of(what), end))
}

/// A day of a month, in numbers or words: `2026-11-20`, `12/4`, `4 Dec`, 12月4日.
fn date(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    numbers::date(text, i)
        .or_else(|| english::date(text, i))
        .or_else(|| chinese::date(text, i))
}

fn weekday(text: &Text<'_>, i: usize) -> Option<(Weekday, usize)> {
    english::weekday(text, i).or_else(|| chinese::weekday(text, i))
}

/// `Fri 4 Dec`, `Friday, the 4th`, 周五 12月4日, 周五（12月4日）.
fn weekday_and_date(text: &Text<'_>, i: usize) -> Option<(Day, usize)> {
    let i = text.word(i, "on ").unwrap_or(i);
    let (weekday, end) = weekday(text, i)?;
    let comma = text.past_spaces(end);
    let open = text.is(comma, '(');
    let at = text.past_spaces(comma + usize::from(open || text.is(comma, ',')));
    let (what, end) = date(text, at).or_else(|| english::ordinal(text, at))?;
    let end = match open {
        true if text.is(end, ')') => end + 1,
        true => return None,
        false => end,
    };
    let weekday = Some(weekday);
    Some((Day { what, weekday }, end))
}

/// `2026-12-04 Fri`, 12月4日 周五, 12月4日（周五）, or without a weekday.
fn date_and_weekday(text: &Text<'_>, i: usize) -> Option<(Day, usize)> {
    let i = text.word(i, "on ").unwrap_or(i);
    let (what, end) = date(text, i)?;
    let at = text.past_spaces(end);
    let open = text.is(at, '(');
    let beside = weekday(text, at + usize::from(open));
    let closed = beside.and_then(|(weekday, end)| {
        if open {
            text.is(end, ')').then_some((weekday, end + 1))
        } else {
            Some((weekday, end))
        }
    });
    Some(match closed {
        Some((weekday, end)) => {
            let weekday = Some(weekday);
            (Day { what, weekday }, end)
        }
        None => (Day::of(what), end),
    })
}
