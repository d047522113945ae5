//! The ways in which a day is written: in numbers, in English, in Chinese.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::Day;
use crate::log_line::line::Line;

/// The day written at `i`, and where it ends.
pub(in crate::log_line) fn day(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    numeric(line, i)
        .or_else(|| english(line, i))
        .or_else(|| chinese(line, i))
}

/// `2026-11-20`, `2026/11/20`, `11-20`, `3d`, `-2w`.
fn numeric(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    if line.is(i, '-') {
        let (days, end) = count(line, i + 1)?;
        return Some((Day::Offset(-days), end));
    }
    if let Some((days, end)) = count(line, i) {
        return Some((Day::Count(days), end));
    }
    let (first, dash) = line.digits(i, 4)?;
    // After a year no department can be meant, nor a sum.
    let signs: &[char] = if dash - i == 4 {
        &['-', '/', '.']
    } else {
        &['-']
    };
    let sign = line.get(dash).filter(|sign| signs.contains(sign))?;
    let (second, end) = line.digits(dash + 1, 2)?;
    if dash - i <= 2 {
        return line.ends_word(end).then(|| (month_day(first, second), end));
    }
    let (third, end) = line.digits(line.is(end, sign).then_some(end + 1)?, 2)?;
    let whole = dash - i == 4 && line.ends_word(end);
    whole.then(|| (date(first, second, third), end))
}

/// `3d` or `2w` in days.
pub(super) fn count(line: &Line<'_>, i: usize) -> Option<(i64, usize)> {
    let (number, unit) = line.digits(i, 4)?;
    let days = match line.get(unit)?.to_ascii_lowercase() {
        'd' => i64::from(number),
        'w' => 7 * i64::from(number),
        _ => return None,
    };
    line.ends_word(unit + 1).then_some((days, unit + 1))
}

/// `yesterday`, `mon`, `next friday`.
fn english(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    if !line.get(i)?.is_ascii_alphabetic() {
        return None;
    }
    if let Some((end, days)) = EN_DAYS
        .iter()
        .find_map(|(w, days)| Some((line.word(i, w)?, days)))
    {
        return Some((Day::Offset(*days), end));
    }
    if let Some((weekday, end)) = weekday(line, i) {
        return Some((Day::Weekday(weekday), end));
    }
    let (end, weeks) = [("last", -1), ("this", 0), ("next", 1)]
        .iter()
        .find_map(|(word, weeks)| Some((line.word(i, word)?, *weeks)))?;
    let (weekday, end) = weekday(line, line.past_spaces(end))?;
    Some((Day::Week(weeks, weekday), end))
}

const EN_DAYS: &[(&str, i64)] = &[("y", -1), ("yesterday", -1), ("today", 0), ("tomorrow", 1)];

fn weekday(line: &Line<'_>, i: usize) -> Option<(Weekday, usize)> {
    WEEKDAYS
        .iter()
        .find_map(|(word, weekday)| Some((*weekday, line.word(i, word)?)))
}

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("mon", Weekday::Mon),
    ("monday", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("tues", Weekday::Tue),
    ("tuesday", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("wednesday", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("thur", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("thursday", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("friday", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("saturday", Weekday::Sat),
    ("sun", Weekday::Sun),
    ("sunday", Weekday::Sun),
];

/// 昨天, 周三, 上周五, 11月20日, 三天前.
fn chinese(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    let word = |(word, days): &(&str, i64)| Some((Day::Offset(*days), line.word(i, word)?));
    ZH_DAYS
        .iter()
        .find_map(word)
        .or_else(|| in_week(line, i))
        .or_else(|| calendar(line, i))
        .or_else(|| of_month(line, i))
        .or_else(|| span(line, i))
}

const ZH_DAYS: &[(&str, i64)] = &[
    ("大前天", -3),
    ("前天", -2),
    ("昨天", -1),
    ("昨日", -1),
    ("今天", 0),
    ("今日", 0),
    ("明天", 1),
    ("明日", 1),
    ("大后天", 3),
    ("后天", 2),
];

/// 周三, 星期三, 礼拜三, each with 上, 本, 这, 下 before it.
fn in_week(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    let (weeks, at) = [
        ("上上", -2),
        ("上", -1),
        ("本", 0),
        ("这", 0),
        ("下下", 2),
        ("下", 1),
    ]
    .iter()
    .find_map(|(word, weeks)| Some((Some(*weeks), line.word(i, word)?)))
    .unwrap_or((None, i));
    let at = weeks.and_then(|_| line.word(at, "个")).unwrap_or(at);
    let day = ["周", "星期", "礼拜"]
        .iter()
        .find_map(|word| line.word(at, word))?;
    let weekday = match line.get(day)? {
        '一' | '1' => Weekday::Mon,
        '二' | '2' => Weekday::Tue,
        '三' | '3' => Weekday::Wed,
        '四' | '4' => Weekday::Thu,
        '五' | '5' => Weekday::Fri,
        '六' | '6' => Weekday::Sat,
        '日' | '天' | '7' => Weekday::Sun,
        _ => return None,
    };
    let written = weeks.map_or(Day::Weekday(weekday), |weeks| Day::Week(weeks, weekday));
    Some((written, day + 1))
}

/// 2026年11月20日, 11月20日, 十一月二十号.
fn calendar(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    let year = line
        .digits(i, 4)
        .and_then(|(year, end)| Some((year, line.word(end, "年")?)))
        .filter(|(_, end)| end - i == 5);
    let (month, end) = numeral(line, year.map_or(i, |(_, end)| end))?;
    let (day, end) = numeral(line, line.word(end, "月")?)?;
    let end = ["日", "号"]
        .iter()
        .find_map(|word| line.word(end, word))
        .unwrap_or(end);
    let written = year.map_or_else(|| month_day(month, day), |(year, _)| date(year, month, day));
    Some((written, end))
}

/// 20号, 二十日.
fn of_month(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    let (day, end) = numeral(line, i)?;
    let end = ["号", "日"].iter().find_map(|word| line.word(end, word))?;
    let written = if (1..=31).contains(&day) {
        Day::Monthly(day)
    } else {
        Day::Never
    };
    Some((written, end))
}

/// 9点, 下午3点半, 晚上七点一刻, 14点05分.
pub(super) fn oclock(line: &Line<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    const HALVES: &[(&str, u32)] = &[
        ("凌晨", 0),
        ("早上", 0),
        ("上午", 0),
        ("中午", 12),
        ("下午", 12),
        ("傍晚", 12),
        ("晚上", 12),
    ];
    let half = HALVES
        .iter()
        .find_map(|(word, hours)| Some((*hours, line.word(i, word)?)));
    let (hour, end) = numeral(line, half.map_or(i, |(_, end)| end))?;
    let end = line.word(end, "点").or_else(|| line.word(end, "时"))?;
    let (minute, end) = minutes(line, end);
    // 中午11点 and 下午14点 mean what they say.
    let later = half.map_or(0, |(hours, _)| hours);
    let noon = later == 12 && (hour == 11 || 12 <= hour);
    let hour = if noon { hour } else { hour + later };
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end))
}

/// What follows the hour: nothing, 半, 一刻, 三刻, 05分.
fn minutes(line: &Line<'_>, i: usize) -> (u32, usize) {
    let word = |(word, minute): &(&str, u32)| Some((*minute, line.word(i, word)?));
    let parts = [("整", 0), ("半", 30), ("一刻", 15), ("三刻", 45)];
    parts.iter().find_map(word).unwrap_or_else(|| {
        let counted = numeral(line, i);
        let counted = counted.and_then(|(minute, end)| Some((minute, line.word(end, "分")?)));
        counted.unwrap_or((0, i))
    })
}

/// 3天, 两周, 三天前, 2周后, 两个星期后.
fn span(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    let (number, end) = numeral(line, i)?;
    let (days, end) = [
        ("天", 1),
        ("周", 7),
        ("个星期", 7),
        ("个礼拜", 7),
        ("星期", 7),
    ]
    .iter()
    .find_map(|(unit, days)| Some((days * i64::from(number), line.word(end, unit)?)))?;
    let directed = [
        ("之前", -1),
        ("以前", -1),
        ("前", -1),
        ("之后", 1),
        ("以后", 1),
        ("后", 1),
    ]
    .iter()
    .find_map(|(word, sign)| Some((Day::Offset(sign * days), line.word(end, word)?)));
    Some(directed.unwrap_or((Day::Count(days), end)))
}

/// A number up to 9999 in digits, or up to 99 in Chinese: 三, 两, 十一, 二十.
fn numeral(line: &Line<'_>, i: usize) -> Option<(u32, usize)> {
    if let Some(number) = line.digits(i, 4) {
        return Some(number);
    }
    let unit = |i| {
        let c = line.get(i)?;
        if c == '两' {
            return Some(2);
        }
        let at = "一二三四五六七八九".chars().position(|digit| digit == c)?;
        u32::try_from(at + 1).ok()
    };
    let tens = unit(i);
    let ten = i + usize::from(tens.is_some());
    if !line.is(ten, '十') {
        return Some((tens?, ten));
    }
    let ones = unit(ten + 1);
    let end = ten + 1 + usize::from(ones.is_some());
    Some((10 * tens.unwrap_or(1) + ones.unwrap_or(0), end))
}

fn date(year: u32, month: u32, day: u32) -> Day {
    i32::try_from(year)
        .ok()
        .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .map_or(Day::Never, Day::Date)
}

fn month_day(month: u32, day: u32) -> Day {
    /// Any leap year: 29 February exists in some year.
    const LEAP: i32 = 2024;
    if NaiveDate::from_ymd_opt(LEAP, month, day).is_some() {
        Day::Yearly { month, day }
    } else {
        Day::Never
    }
}
