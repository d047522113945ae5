//! Times of day, and parts of a day that say no hour.

use chrono::NaiveTime;

use super::{numbers::numeral, text::Text};

/// The time written at `i`, and where it ends: `14:30`, `9am`, 下午3点半.
#[must_use]
pub fn time(text: &Text<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    let i = text.word(i, "at ").unwrap_or(i);
    oclock(text, i)
        .or_else(|| twelve(text, i))
        .or_else(|| of_part(text, i))
        .or_else(|| digital(text, i))
}

/// `14:30`
fn digital(text: &Text<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    let (hour, minute, end) = hours_and_minutes(text, i)?;
    text.ends_word(end).then_some(())?;
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end))
}

fn hours_and_minutes(text: &Text<'_>, i: usize) -> Option<(u32, u32, usize)> {
    let (hour, colon) = text.digits(i, 2)?;
    let (minute, end) = text.digits(colon + 1, 2)?;
    (text.is(colon, ':') && end - colon == 3).then_some((hour, minute, end))
}

/// `9am`, `9:30 pm`, `noon`.
fn twelve(text: &Text<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    if let Some(end) = text.word(i, "noon") {
        return Some((NaiveTime::from_hms_opt(12, 0, 0)?, end));
    }
    let (hour, minute, end) = hours_and_minutes(text, i).or_else(|| {
        let (hour, end) = text.digits(i, 2)?;
        Some((hour, 0, end))
    })?;
    let (half, end) = text.any(
        text.past_spaces(end),
        &[("am", 0), ("pm", 12), ("a.m.", 0), ("p.m.", 12)],
    )?;
    let hour = (1..=12).contains(&hour).then_some(hour % 12 + half)?;
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end))
}

/// A part of a day that may stand before an hour.
#[derive(Debug, Clone, Copy)]
enum DayPart {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

const DAY_PARTS: &[(&str, DayPart)] = &[
    ("凌晨", DayPart::Morning),
    ("清晨", DayPart::Morning),
    ("早上", DayPart::Morning),
    ("早晨", DayPart::Morning),
    ("上午", DayPart::Morning),
    ("中午", DayPart::Noon),
    ("下午", DayPart::Afternoon),
    ("午后", DayPart::Afternoon),
    ("傍晚", DayPart::Evening),
    ("晚上", DayPart::Evening),
    ("晚间", DayPart::Evening),
    ("夜里", DayPart::Night),
    ("早", DayPart::Morning),
    ("晚", DayPart::Evening),
];

impl DayPart {
    /// That hour of it, from 0 to 23. 中午11点 and 下午14点 mean what they say; 晚上12点 and 晚上2点 are of the
    /// next day, or nobody knows.
    const fn hour(self, said: u32) -> Option<u32> {
        match (self, said) {
            (Self::Noon, 1..=4)
            | (Self::Afternoon, 1..=11)
            | (Self::Evening | Self::Night, 5..=11) => Some(said + 12),
            (Self::Evening, ..=4 | 12) | (Self::Night, 12) => None,
            _ => Some(said),
        }
    }
}

/// 9点, 下午3点半, 晚上七点一刻, 14点05分; after 今晚 or 昨晚 too.
fn oclock(text: &Text<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    let (part, at) = day_part(text, i).unwrap_or((DayPart::Morning, i));
    let (hour, end) = numeral(text, text.past_spaces(at))?;
    let end = text.one_of(end, &["点", "时"])?;
    let (minute, end) = minutes(text, end);
    Some((NaiveTime::from_hms_opt(part.hour(hour)?, minute, 0)?, end))
}

/// 下午3:30, 今晚8:30.
fn of_part(text: &Text<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    let (part, at) = day_part(text, i)?;
    let (hour, minute, end) = hours_and_minutes(text, text.past_spaces(at))?;
    text.ends_word(end).then_some(())?;
    Some((NaiveTime::from_hms_opt(part.hour(hour)?, minute, 0)?, end))
}

/// The part of the day at `i`, or said before it, and where the hour stands.
fn day_part(text: &Text<'_>, i: usize) -> Option<(DayPart, usize)> {
    let said = text.any(i, DAY_PARTS);
    said.or_else(|| in_the_evening(text, i).then_some((DayPart::Evening, i)))
}

/// Whether the day before `i` says so: 今晚8点, 周五晚 8点.
fn in_the_evening(text: &Text<'_>, i: usize) -> bool {
    let spaced = (0..i).rev().find(|i| !text.is(*i, ' '));
    let Some(at) = spaced.filter(|at| text.is(*at, '晚')) else {
        return false;
    };
    // A name may end so too, and then a space follows.
    at + 1 == i || matches!(text.before(at), Some('今' | '昨' | '明' | '前'))
}

/// What follows the hour: nothing, 半, 一刻, 三刻, 05分.
fn minutes(text: &Text<'_>, i: usize) -> (u32, usize) {
    let parts = &[("钟", 0), ("整", 0), ("半", 30), ("一刻", 15), ("三刻", 45)];
    text.any(i, parts).unwrap_or_else(|| {
        let counted = numeral(text, i);
        let counted = counted.and_then(|(minute, end)| Some((minute, text.word(end, "分")?)));
        counted.unwrap_or((0, i))
    })
}

/// Where a part of the day behind a day ends, if one that says no hour stands there: 周五上午,
/// `fri morning`, `fri eod`.
pub(super) fn past_part(text: &Text<'_>, end: usize) -> usize {
    let at = text.past_spaces(end);
    if time(text, at).is_some() {
        return end;
    }
    part(text, at).unwrap_or(end)
}

/// Where the day begins whose end is said before it: `eod tomorrow`, `close of business on friday`.
pub(super) fn past_close(text: &Text<'_>, i: usize) -> Option<usize> {
    let end = text.one_of(i, CLOSES)?;
    Some(text.past_spaces(text.word(end, " on").unwrap_or(end)))
}

const CLOSES: &[&str] = &[
    "eod",
    "cob",
    "end of day",
    "end of the day",
    "close of business",
];

/// The end of a part of a day that stands without its day: 上午, 晚上.
pub(super) fn bare_part(text: &Text<'_>, i: usize) -> Option<usize> {
    part(text, i).filter(|end| 1 < end - i && text.is_wide(i))
}

/// The end of the part of a day at `i`.
fn part(text: &Text<'_>, i: usize) -> Option<usize> {
    const ENGLISH: &[&str] = &["morning", "afternoon", "evening", "night"];
    let english = text.one_of(i, ENGLISH).or_else(|| text.one_of(i, CLOSES));
    english.or_else(|| {
        let end = DAY_PARTS.iter().find_map(|(word, _)| text.word(i, word))?;
        // 晚宴 and 下午茶 are what happened, not when.
        let more = text
            .get(end)
            .is_some_and(|c| "餐饭宴会点报茶些班期年已先".contains(c));
        (!more).then_some(end)
    })
}
