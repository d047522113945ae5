//! Promises in the text: which signs make one, and which stay signs.

use crate::{
    days::{self, Calendar, Due, Near, Sense},
    domain::Side,
};

use super::{
    complete::with_day,
    line::{CharRange, Line},
    syntax::Said,
};

/// A promise as written.
#[derive(Debug)]
pub(super) struct Pledge {
    pub side: Side,
    pub sign: CharRange,
    pub due: Due,
    pub due_at: CharRange,
    /// Who of ours is to keep it, where somebody is named before the text.
    pub whose: Option<(Said, CharRange)>,
    pub text: CharRange,
}

pub(super) fn side(line: &Line<'_>, i: usize) -> Option<Side> {
    match line.get(i)? {
        '>' => Some(Side::Us),
        '<' => Some(Side::Them),
        _ => None,
    }
}

/// The promise whose sign is at `i`, its text still without an end.
///
/// A sign stands between spaces; none is needed beside Chinese or a wide sign. What follows must
/// be a DUE: anything else stays text.
pub(super) fn promise(line: &Line<'_>, i: usize) -> Option<Pledge> {
    (!line.is_title(i)).then(|| pledge(line, i)).flatten()
}

fn pledge(line: &Line<'_>, i: usize) -> Option<Pledge> {
    let side = side(line, i)?;
    if !stands_alone(line, i) {
        return None;
    }
    let due_at = line.past_spaces(i + 1);
    let (due, end) = days::due(line, due_at)?;
    if is_quantity(line, due, due_at..end) {
        return None;
    }
    let text = past_separator(line, end);
    Some(Pledge {
        side,
        sign: i..i + 1,
        due,
        due_at: due_at..end,
        whose: None,
        text: text..text,
    })
}

/// `> fri, send it` and `> fri: send it` are written too.
fn past_separator(line: &Line<'_>, end: usize) -> usize {
    let at = line.past_spaces(end);
    if matches!(line.get(at), Some(',' | ':')) {
        line.past_spaces(at + 1)
    } else {
        at
    }
}

fn stands_alone(line: &Line<'_>, i: usize) -> bool {
    let open_before = i
        .checked_sub(1)
        .is_none_or(|before| line.is(before, ' ') || line.is_wide(before));
    let open_after = line.is(i + 1, ' ') || line.is_wide(line.past_spaces(i + 1));
    let alone = line.is_wide(i) || open_before && open_after;
    alone && line.before(i) != Some('\\')
}

/// What goes on with a number that is none of days.
const GOES_ON: &[&str] = &[
    "of", "and", "or", "but", "per", "than", "vs", "k", "m", "bn", "million", "billion",
    "thousand", "percent", "%", "eur", "usd", "cny", "和", "且", "但", "或",
];

/// Whether what reads as a day is how much rather than when: `delivery < 6 weeks`, `> 3/4 of it`.
fn is_quantity(line: &Line<'_>, due: Due, at: CharRange) -> bool {
    let Due::On(day) = due else { return false };
    // 3d and 2w are how days are written here, and no quantities.
    let abbreviated = line.slice(&at).chars().count() <= 4 && line.slice(&at).ends_with(['d', 'w']);
    if !(day.is_count() && !abbreviated || day.is_slashed()) {
        return false;
    }
    let next = line.past_spaces(at.end);
    next == line.len() && day.is_count() || line.one_of(next, GOES_ON).is_some()
}

/// A sign that is no promise, but stands as if it were.
#[derive(Debug)]
pub(super) struct Stray {
    pub sign: usize,
    pub side: Side,
    /// The words after it, as many as could say when.
    pub words: CharRange,
    pub means: Means,
}

/// What a stray sign looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// A promise whose day was not understood: it would be lost.
    Promise,
    /// Something else, most likely: a comparison, a quoted mail.
    Sign,
}

/// The sign at `i` as a stray one: between spaces, before what may have been meant as a day, or as the end
/// of a title before a DUE.
pub(super) fn stray(line: &Line<'_>, i: usize) -> Option<Stray> {
    let side = side(line, i)?;
    let spaced = line.before(i) == Some(' ') && line.get(i + 1).is_none_or(|c| c == ' ');
    let after_title = line.is_title(i) && line.is(i, '>') && pledge(line, i).is_some();
    let begin = line.past_spaces(i + 1);
    let alone = stands_alone(line, i) && !line.is_title(i);
    let means = if alone && !quotes(line, i) && !compares(line, i, begin) {
        // Without spaces around it, only what looks like a day makes the sign one of a promise.
        if spaced && begins_words(line, begin) || days::resembles(said(line, begin)) {
            Means::Promise
        } else {
            Means::Sign
        }
    } else {
        Means::Sign
    };
    (means == Means::Promise || spaced || after_title).then(|| Stray {
        sign: i,
        side,
        words: begin..past_words(line, begin),
        means,
    })
}

/// As much of the line from `i` on as could say when. No more: a long line of signs must not be read
/// from each of them to its end.
pub(super) fn said<'l>(line: &Line<'l>, i: usize) -> &'l str {
    const MOST: usize = 48;
    line.slice(&(i..line.len().min(i + MOST)))
}

/// Whether a promise of what is `said` would be due on that day, once it stands there.
pub(super) fn promises(near: &Near, said: &str, calendar: Calendar) -> bool {
    let line = format!("x > {}", with_day(near, said));
    let due = pledge(&Line::new(&line), 2).map(|pledge| pledge.due);
    match (due, near.on) {
        (Some(Due::On(day)), Some(on)) => day.on(calendar, Sense::Future) == Ok(on),
        (Some(Due::Someday), None) => true,
        _ => false,
    }
}

/// Whether a line of the note begins with the sign, as the lines of a quoted mail do.
fn quotes(line: &Line<'_>, i: usize) -> bool {
    // Nobody indents a quoted line further.
    const MOST: usize = 16;
    let before = (i.saturating_sub(MOST)..i)
        .rev()
        .find(|at| !line.is(*at, ' ') || line.raw(*at) == Some('\n'));
    before.is_some_and(|at| line.raw(at) == Some('\n') || matches!(line.get(at), Some('<' | '>')))
}

/// Whether how much is said after the sign: `> 300k`, `< b`, 〉三百万; or it is a day that is quantity.
fn compares(line: &Line<'_>, i: usize, begin: usize) -> bool {
    let quantity =
        days::due(line, begin).is_some_and(|(due, end)| is_quantity(line, due, begin..end));
    let letter =
        |i: usize| line.get(i).is_some_and(|c| c.is_ascii_alphabetic()) && line.ends_word(i + 1);
    let before = i.checked_sub(2);
    let letters =
        letter(begin) && before.is_some_and(|at| letter(at) && (at == 0 || line.is(at - 1, ' ')));
    let counted = past_count(line, begin).is_some_and(|end| line.past_spaces(end) == line.len());
    quantity || letters || counted
}

const NUMERALS: &str = "一二三四五六七八九十百千万两";

/// Whether days are counted there, and something is to be done in them: 三五天 发报价, `2-3 weeks send it`, not
/// 三百万.
fn counts_days(line: &Line<'_>, i: usize) -> bool {
    past_count(line, i).is_some_and(|end| line.past_spaces(end) < line.len())
}

/// The end of a count of days, however roughly they are counted, or of days from and to: 三五天, `2-3 weeks`,
/// `10 to 12 Dec`.
fn past_count(line: &Line<'_>, i: usize) -> Option<usize> {
    const UNITS: &[&str] = &[
        "天",
        "周",
        "个月",
        "个星期",
        "个礼拜",
        "个工作日",
        "工作日",
        "星期",
        "days",
        "weeks",
        "months",
    ];
    let number = |c: char| c.is_ascii_digit() || NUMERALS.contains(c) || "-~到至来几".contains(c);
    let end = line.past(i, number);
    let next = line.past_spaces(end);
    if end == i {
        return None;
    }
    let to = || {
        let dash = (i..end).find(|at| line.is(*at, '-')).map(|at| at + 1);
        let from = dash.or_else(|| line.one_of(next, &["to ", "or "]))?;
        days::day(line, line.past_spaces(from)).map(|(_, end)| end)
    };
    line.one_of(next, UNITS).or_else(to)
}

/// Whether words follow, rather than a number or another sign.
fn begins_words(line: &Line<'_>, i: usize) -> bool {
    match line.get(i) {
        Some(c) if c.is_ascii_digit() || NUMERALS.contains(c) => counts_days(line, i),
        Some(c) => c.is_alphabetic() && !(line.ends_word(i + 1) && c.is_ascii()),
        None => false,
    }
}

/// The end of the first words from `i` on: three, or up to eight Chinese characters without a space.
fn past_words(line: &Line<'_>, i: usize) -> usize {
    let (mut at, mut words) = (i, 0);
    while at < line.len() && line.raw(at) != Some('\n') {
        match line.get(at) {
            // Behind Chinese a space parts the day from what is promised.
            Some(' ') if at != i && line.is_wide(at - 1) => break,
            Some(' ' | ',' | ';' | ':') => words += 1,
            _ if line.is_wide(at) && 8 <= at - i => break,
            _ => {}
        }
        if words == 3 {
            break;
        }
        at += 1;
    }
    line.trimmed(i..at).end
}

/// `text` with its escaped promise signs bare.
pub(super) fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let sign = matches!(
            chars.peek(),
            Some('<' | '>' | '＜' | '＞' | '《' | '》' | '!' | '！')
        );
        if !(c == '\\' && sign) {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log_line::syntax::take_apart;

    /// The words of the line that look like a lost promise.
    fn lost(text: &str) -> Vec<&str> {
        let line = Line::new(text);
        let strays = take_apart(&line).strays;
        let lost = strays.iter().filter(|one| one.means == Means::Promise);
        lost.map(|one| line.slice(&one.words)).collect()
    }

    #[test]
    fn a_promise_whose_day_is_not_understood_looks_like_one() {
        for (text, words) in [
            ("@li: met > soon send offer", "soon send offer"),
            ("@li: met > frday send it", "frday send it"),
            ("@li: met > send the quote", "send the quote"),
            ("@li: met > call", "call"),
            ("@li: met < yesterday they send it", "yesterday they send"),
            ("@li: budget 300k > send offer", "send offer"),
            ("@li: met > 2 wekes send it", "2 wekes send"),
            ("@li: met > 32 Dec send it", "32 Dec send"),
            ("@li: met > friday or so send it", "friday or so"),
            ("@li: a > fri b > nxt week c", "nxt week c"),
            ("@li：谈过 > 下礼拜左右 发报价", "下礼拜左右"),
            ("@li：谈过 > 上周五 发报价", "上周五"),
            ("@li：谈过 > 三五天 发报价", "三五天"),
            ("@li: met > 2-3 weeks send it", "2-3 weeks send"),
            ("@li: met > 2 to 3 weeks send it", "2 to 3"),
            ("@li: met > 10-12 Dec send it", "10-12 Dec send"),
            ("@li：谈过＞近期发报价", "近期发报价"),
            ("@li：谈过 > 发送验收单", "发送验收单"),
        ] {
            assert_eq!(lost(text), [words], "{text}");
        }
    }

    #[test]
    fn comparisons_quotes_and_addresses_do_not() {
        for text in [
            "@li: price > 300k",
            "@li: margin > 30 % and delivery < 6 weeks",
            "@li: a < b",
            "@li: 3 > 2",
            "@li: x -> y",
            "@li: wrote to <a@b.c> about it",
            "@li: they wrote:\n> we will think about it\n> > and call",
            "@li: share > 3/4 of seats",
            "@li: growth > 12.5 million",
            "@li: less than < €300",
            "@li: met \\> send the quote",
            "@li: met > fri send the quote",
            "@li: met > someday send the quote",
            "@li：价格＞成本",
            "@li：预算 > 三百万",
            "@li：交期 < 六到八周",
            "@li: delivery < 6-8 weeks",
            "@li：增长 > 12.5万",
            "@li：看过《周报》了",
        ] {
            assert_eq!(lost(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_quantity_is_no_day() {
        let promises = |text| take_apart(&Line::new(text)).pledges.len();
        for text in [
            "@li: delivery < 6 weeks",
            "@li: delivery < 6 weeks and price < 3 months",
            "@li: share > 3/4 of seats",
        ] {
            assert_eq!(promises(text), 0, "{text}");
        }
        for text in [
            "@li: x > 6 weeks send it",
            "@li: x > 3/4 send it",
            "@li: x > 2w",
        ] {
            assert_eq!(promises(text), 1, "{text}");
        }
    }
}
