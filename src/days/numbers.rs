//! Days and counts in numbers alone, and numbers in words of either language.

use chrono::NaiveDate;

use super::{
    day::{Month, Part, Unit, Way, What, Year},
    english::month_name,
    text::Text,
};

/// `2026-11-20`, `2026/11/20`, `2026.11.20`, `20261120`, `11-20`, `12/4`, `12.5`, `4.12.2026`.
pub(super) fn date(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    if let Some(whole) = eight(text, i) {
        return Some(whole);
    }
    let (first, sign_at) = text.digits(i, 4)?;
    let sign = text
        .get(sign_at)
        .filter(|sign| matches!(sign, '-' | '/' | '.'))?;
    let (second, end) = text.digits(sign_at + 1, 2)?;
    let third = text
        .is(end, sign)
        .then(|| text.digits(end + 1, 4))
        .flatten();
    match (sign_at - i, third) {
        (4, Some((third, last))) if last - end <= 3 => text
            .ends_word(last)
            .then_some(())
            .or_else(|| before_time(text, last))
            .map(|()| (of(first, second, third), last)),
        (1 | 2, Some((year, last))) if last - end == 5 => {
            let year = Year::Of(year.try_into().ok()?);
            (text.ends_word(last)).then(|| (slashed(first, second, year), last))
        }
        // After a dash the month comes first, as in a whole date: 11-20.
        (1 | 2, None) if sign == '-' => (text.ends_word(end) && !more(text, end))
            .then(|| (month_day(first, second, Year::Nearest), end)),
        // `4.12.`, as it is written in German.
        (1 | 2, None) if sign == '.' && text.is(end, '.') && text.ends_word(end + 1) => {
            Some((slashed(first, second, Year::Nearest), end + 1))
        }
        (1 | 2, None) if text.ends_word(end) && !more(text, end) => {
            Some((slashed(first, second, Year::Nearest), end))
        }
        _ => None,
    }
}

/// The T of `2026-11-20T14:30`.
fn before_time(text: &Text<'_>, end: usize) -> Option<()> {
    text.digits(end + 1, 2)?;
    text.is(end, 'T').then_some(())
}

/// Whether more of a number follows, or what it counts: 1/2/3, 12.5万 and `2-3 weeks` are no days.
fn more(text: &Text<'_>, end: usize) -> bool {
    const COUNTED: &[&str] = &[
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "business",
        "working",
        "天",
        "周内",
        "周后",
        "小时",
        "工作日",
    ];
    let behind = text.past_spaces(end);
    // 10-12 Dec says from when to when.
    if text.one_of(behind, COUNTED).is_some() || month_name(text, behind).is_some() {
        return true;
    }
    let digit = |i| text.get(i).is_some_and(|c: char| c.is_ascii_digit());
    match text.get(end) {
        Some('/' | '.' | ':') => digit(end + 1),
        Some(c) => "万亿千百元块折倍个台套人分".contains(c),
        None => false,
    }
}

/// `20261120`: only of this and the neighbouring centuries, or any number of eight digits was a day.
fn eight(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let (all, end) = text.digits(i, 8).filter(|(_, end)| end - i == 8)?;
    let year = all / 10_000;
    let is_year = (1900..2200).contains(&year) && text.ends_word(end);
    is_year.then(|| (of(year, all / 100 % 100, all % 100), end))
}

/// `-2w`, `+3d`.
pub(super) fn signed(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let way = match text.get(i)? {
        '-' => Way::Ago,
        '+' => Way::Ahead,
        _ => return None,
    };
    let (number, unit) = text.digits(i + 1, 4)?;
    let ((size, unit), end) = text.any(unit, UNITS)?;
    let count = number * size;
    Some((What::Span { count, unit, way }, end))
}

const UNITS: &[(&str, (u32, Unit))] = &[
    ("d", (1, Unit::Days)),
    ("w", (7, Unit::Days)),
    ("mo", (1, Unit::Months)),
    ("y", (12, Unit::Months)),
    ("天", (1, Unit::Days)),
    ("周", (7, Unit::Days)),
];

/// A date of a certain year.
pub(super) fn of(year: u32, month: u32, day: u32) -> What {
    let found = i32::try_from(year)
        .ok()
        .filter(|year| NaiveDate::from_ymd_opt(*year, month, day).is_some());
    found.map_or(What::Never, |year| What::InMonth {
        month: Month::Named(month, Year::Of(year)),
        part: Part::Day(day),
    })
}

/// A month and day; `Never` where no year has them.
pub(super) fn month_day(month: u32, day: u32, year: Year) -> What {
    /// Any leap year: 29 February exists in some year.
    const LEAP: i32 = 2024;
    match year {
        Year::Of(year) => u32::try_from(year).map_or(What::Never, |year| of(year, month, day)),
        _ if NaiveDate::from_ymd_opt(LEAP, month, day).is_some() => What::InMonth {
            month: Month::Named(month, year),
            part: Part::Day(day),
        },
        _ => What::Never,
    }
}

fn slashed(first: u32, second: u32, year: Year) -> What {
    let orders = [(first, second), (second, first)];
    let is_some = orders.map(|(month, day)| month_day(month, day, year) != What::Never);
    match is_some {
        [false, false] => What::Never,
        _ => What::Slashed {
            first,
            second,
            year,
        },
    }
}

/// A number up to 9999 in digits, or up to 99 in Chinese: 三, 两, 十一, 二十.
pub(super) fn numeral(text: &Text<'_>, i: usize) -> Option<(u32, usize)> {
    if let Some(number) = text.digits(i, 4) {
        return Some(number);
    }
    let unit = |i| {
        let c = text.get(i)?;
        if c == '两' {
            return Some(2);
        }
        let at = "一二三四五六七八九".chars().position(|digit| digit == c)?;
        u32::try_from(at + 1).ok()
    };
    let tens = unit(i);
    let ten = i + usize::from(tens.is_some());
    if !text.is(ten, '十') {
        return Some((tens?, ten));
    }
    let ones = unit(ten + 1);
    let end = ten + 1 + usize::from(ones.is_some());
    Some((10 * tens.unwrap_or(1) + ones.unwrap_or(0), end))
}
