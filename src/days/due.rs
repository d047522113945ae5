//! When something is due.

use super::{day::Day, text::Text, written::day};

/// When a promise is due, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    On(Day),
    Someday,
}

/// When something is due, if that is written at `i`, and where it ends: a day that may lie ahead, or
/// words for no day at all. Not a day said to be about right: 周五左右, `friday or so`.
#[must_use]
pub fn due(text: &Text<'_>, i: usize) -> Option<(Due, usize)> {
    if let Some(end) = text.one_of(i, SOMEDAY) {
        return Some((Due::Someday, end));
    }
    let (day, end) = day(text, i).or_else(|| day(text, past_lead(text, i)?))?;
    let end = past_before(text, end);
    (day.looks_ahead() && past_vague(text, end).is_none()).then_some((Due::On(day), end))
}

const SOMEDAY: &[&str] = &[
    "someday",
    "some day",
    "asap",
    "as soon as possible",
    "tbd",
    "待定",
    "时间待定",
    "日期待定",
    "尽快",
    "尽早",
    "改天",
];

/// `by fri`, 在周五前, 最晚下周三.
fn past_lead(text: &Text<'_>, i: usize) -> Option<usize> {
    const LEADS: &[&str] = &[
        "by ",
        "until ",
        "till ",
        "before ",
        "no later than ",
        "due ",
        "on ",
        "最晚在",
        "最晚",
        "最迟",
        "不晚于",
        "截至",
        "截止",
        "在",
        "于",
        "到",
    ];
    let end = text.one_of(i, LEADS)?;
    Some(text.past_spaces(end))
}

/// "By" after a Chinese day: 周五前, 周五之前. Not 周五前台…, where 前 begins another word.
fn past_before(text: &Text<'_>, end: usize) -> usize {
    let after = text.one_of(end, &["之前", "以前", "前"]);
    let other = |i| {
        text.get(i)
            .is_some_and(|c| "台往期端后面景提沿".contains(c))
    };
    after.filter(|after| !other(*after)).unwrap_or(end)
}

/// The end of words behind a day that say that it is not to be taken exactly, or not it alone: 周五左右,
/// `monday or tuesday`, 12月4日-6日.
pub(super) fn past_vague(text: &Text<'_>, end: usize) -> Option<usize> {
    const VAGUE: &[&str] = &[
        "左右",
        "前后",
        "上下",
        "附近",
        "早些时候",
        "晚些时候",
        "or so",
        "-ish",
        "ish",
        "or later",
        "week",
    ];
    const OTHERS: &[&str] = &["or ", "on ", "或者", "或是", "或", "到", "至", "和", "及"];
    let at = text.past_spaces(end);
    let other = || {
        let joined = text
            .one_of(at, OTHERS)
            .or_else(|| text.one_of(end, &["-", "~"]))?;
        day(text, text.past_spaces(joined)).map(|(_, end)| end)
    };
    text.one_of(at, VAGUE).or_else(other)
}
