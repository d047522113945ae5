//! Days in Chinese words.

use chrono::Weekday;

use crate::find::is_han;

use super::{
    clock,
    day::{Month, Part, Unit, Way, What, Year},
    feast::{Feast, FeastSide},
    numbers::{month_day, numeral},
    text::Text,
};

/// 昨天, 周三, 上周五, 月底, 三天内, 国庆前.
pub(super) fn day(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let first = text.get(i)?;
    if !is_han(first) && !first.is_ascii_digit() && !matches!(first, 'q' | 'Q') {
        return None;
    }
    word(text, i)
        .or_else(|| in_week(text, i))
        .or_else(|| span(text, i))
        .or_else(|| in_month(text, i))
        .or_else(|| in_year(text, i))
        .or_else(|| of_month(text, i))
        .or_else(|| clock::bare_part(text, i).map(|end| (TODAY, end)))
}

const fn days(count: u32, way: Way) -> What {
    let unit = Unit::Days;
    What::Span { count, unit, way }
}

const TODAY: What = days(0, Way::Ahead);

const WORDS: &[(&str, What)] = &[
    ("大前天", days(3, Way::Ago)),
    ("前天", days(2, Way::Ago)),
    ("前日", days(2, Way::Ago)),
    ("前晚", days(2, Way::Ago)),
    ("昨天", days(1, Way::Ago)),
    ("昨日", days(1, Way::Ago)),
    ("昨晚", days(1, Way::Ago)),
    ("昨夜", days(1, Way::Ago)),
    ("昨早", days(1, Way::Ago)),
    ("今天", TODAY),
    ("今日", TODAY),
    ("今早", TODAY),
    ("今晨", TODAY),
    ("今晚", TODAY),
    ("今夜", TODAY),
    ("刚刚", What::Now),
    ("刚才", What::Now),
    ("方才", What::Now),
    ("现在", What::Now),
    ("明天", days(1, Way::Ahead)),
    ("明日", days(1, Way::Ahead)),
    ("明早", days(1, Way::Ahead)),
    ("明晚", days(1, Way::Ahead)),
    ("大后天", days(3, Way::Ahead)),
    ("后天", days(2, Way::Ahead)),
    ("后日", days(2, Way::Ahead)),
];

fn word(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    text.any(i, WORDS)
}

/// 上, 本, 下 before a week, month or quarter.
const TURNS: &[(&str, i32)] = &[
    ("上上", -2),
    ("上", -1),
    ("本", 0),
    ("这", 0),
    ("下下", 2),
    ("下", 1),
];

/// How many are gone through, and where the word behind it begins: 上个 as 上.
fn turns(text: &Text<'_>, i: usize) -> Option<(i32, usize)> {
    let (turns, at) = text.any(i, TURNS)?;
    Some((turns, text.word(at, "个").unwrap_or(at)))
}

/// 周三, 星期三, 礼拜三.
pub(super) fn weekday(text: &Text<'_>, i: usize) -> Option<(Weekday, usize)> {
    let day = text.one_of(i, &["周", "星期", "礼拜"])?;
    let weekday = match text.get(day)? {
        '一' | '1' => Weekday::Mon,
        '二' | '2' => Weekday::Tue,
        '三' | '3' => Weekday::Wed,
        '四' | '4' => Weekday::Thu,
        '五' | '5' => Weekday::Fri,
        '六' | '6' => Weekday::Sat,
        '日' | '天' | '7' => Weekday::Sun,
        _ => return None,
    };
    // 周三年 and 周一次 count something else.
    let digits = text.get(day).is_some_and(|c| c.is_ascii_digit());
    let longer = digits && text.get(day + 1).is_some_and(|c| c.is_ascii_digit());
    (!longer).then_some((weekday, day + 1))
}

/// 周三, 上周五, 下周, 下周内, 周末, 下周初.
fn in_week(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let turned = turns(text, i);
    let at = turned.map_or(i, |(_, at)| at);
    if let Some((weekday, end)) = weekday(text, at) {
        let what = turned.map_or(What::Weekday(weekday), |(weeks, _)| {
            What::Week(weeks.into(), weekday)
        });
        return Some((what, end));
    }
    let end = text.one_of(at, &["周", "星期", "礼拜"])?;
    let weeks = i64::from(turned.map_or(0, |(weeks, _)| weeks));
    // 周末 alone is the nearest one.
    let weekend = match turned {
        Some(_) => What::Week(weeks, Weekday::Sat),
        None => What::Weekday(Weekday::Sat),
    };
    let parts = &[
        ("末", weekend),
        ("初", What::Week(weeks, Weekday::Mon)),
        ("中", What::Week(weeks, Weekday::Wed)),
        ("之内", What::Whole(weeks)),
        ("以内", What::Whole(weeks)),
        ("内", What::Whole(weeks)),
    ];
    text.any(end, parts)
        .or_else(|| turned.map(|_| (What::Whole(weeks), end)))
}

/// 2026年11月20日, 去年12月3日, 11月20日, 十一月二十号, 下个月5号.
pub(super) fn date(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let (month, end) = month(text, i)?;
    let (day, number_end) = numeral(text, text.past_spaces(end))?;
    let counts = |c| "天个点周年月人家份".contains(c);
    let end = match (text.one_of(number_end, &["日", "号"]), month) {
        (Some(end), _) => end,
        // 12月4: its 日 may be left out, but only right behind the month.
        (None, Month::Named(..))
            if text.past_spaces(end) == end && !text.get(number_end).is_some_and(counts) =>
        {
            number_end
        }
        _ => return None,
    };
    let what = match month {
        Month::Named(month, year) => month_day(month, day, year),
        _ if (1..=31).contains(&day) => What::InMonth {
            month,
            part: Part::Day(day),
        },
        _ => What::Never,
    };
    Some((what, end))
}

/// 12月, 明年3月, 2026年12月, 下个月, 本月.
fn month(text: &Text<'_>, i: usize) -> Option<(Month, usize)> {
    if let Some((months, at)) = turns(text, i) {
        let end = text.word(at, "月")?;
        return Some((Month::From(months), end));
    }
    let (year, at) = year(text, i).unwrap_or((Year::Nearest, i));
    let (month, end) = numeral(text, text.past_spaces(at))?;
    let end = text.word(end, "月")?;
    let end = text.word(end, "份").unwrap_or(end);
    Some((Month::Named(month, year), end))
}

/// 明年, 2026年, 26年.
fn year(text: &Text<'_>, i: usize) -> Option<(Year, usize)> {
    const YEARS: &[(&str, i32)] = &[
        ("大前年", -3),
        ("前年", -2),
        ("去年", -1),
        ("今年", 0),
        ("本年", 0),
        ("明年", 1),
        ("后年", 2),
    ];
    let (year, end) = match text.any(i, YEARS) {
        Some((years, end)) => (Year::From(years), end),
        None => {
            let (number, end) = text.digits(i, 4)?;
            let end_of_year = text.word(end, "年")?;
            let number: i32 = number.try_into().ok()?;
            match end - i {
                4 => (Year::Of(number), end_of_year),
                2 => (Year::Of(2000 + number), end_of_year),
                _ => return None,
            }
        }
    };
    Some((year, text.word(end, "的").unwrap_or(end)))
}

const PARTS: &[(&str, Part)] = &[
    ("上旬", Part::Third(1)),
    ("中旬", Part::Third(2)),
    ("下旬", Part::Third(3)),
    ("第一周", Part::Week(1)),
    ("第1周", Part::Week(1)),
    ("第二周", Part::Week(2)),
    ("第2周", Part::Week(2)),
    ("第三周", Part::Week(3)),
    ("第3周", Part::Week(3)),
    ("第四周", Part::Week(4)),
    ("第4周", Part::Week(4)),
    ("最后一周", Part::LastWeek),
    ("初", Part::Day(1)),
    ("中", Part::Day(15)),
    ("底", Part::Last),
    ("末", Part::Last),
    ("之内", Part::Months(1)),
    ("以内", Part::Months(1)),
    ("内", Part::Months(1)),
];

/// 月底, 下月, 上个月底, 12月初, 3月上旬, 12月第一周, 明年3月.
fn in_month(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let bare = text.word(i, "月").map(|end| (Month::Nearest, end));
    let (month, end) = bare.or_else(|| month(text, i))?;
    if let Month::Named(number, _) = month
        && !(1..=12).contains(&number)
    {
        return Some((What::Never, end));
    }
    let part = text.any(end, PARTS);
    let (part, end) = match month {
        // 月内 is this month; 月 alone is a word of something else.
        Month::Nearest => part?,
        _ => part.unwrap_or((Part::Months(1), end)),
    };
    let month = match (month, part) {
        (Month::Nearest, Part::Months(_)) => Month::From(0),
        (month, _) => month,
    };
    Some((What::InMonth { month, part }, end))
}

/// 季末, 下季度, 一季度, 年底, 明年, 年前, 国庆前, 明年春节后.
fn in_year(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let turned = turns(text, i);
    let turned = turned.and_then(|(turns, at)| Some((turns, text.one_of(at, &["季度", "季"])?)));
    if let Some((quarters, end)) = turned {
        let end = text.one_of(end, &["末", "底", "内"]).unwrap_or(end);
        return Some((What::Quarter(Some(quarters)), end));
    }
    if let Some(end) = text.one_of(i, &["季度末", "季度底", "季末", "季底"]) {
        return Some((What::Quarter(None), end));
    }
    let said = year(text, i);
    let (year, at) = said.unwrap_or((Year::Nearest, i));
    let at = text.past_spaces(at);
    if let Some(found) = feast(text, at, year).or_else(|| quarter(text, at, year)) {
        return Some(found);
    }
    // 年底, 明年底, 明年年底: the 年 of the year is the one before 底.
    let after = text.word(at, "年").unwrap_or(at);
    if said.is_none() && after == at {
        return half(text, at, year);
    }
    let in_year = |month, part| What::InMonth {
        month: Month::Named(month, year),
        part,
    };
    if said.is_none() {
        let spring = |side| What::Feast {
            feast: Some(Feast::Spring),
            year,
            side,
        };
        let festive = &[
            ("前", spring(FeastSide::Before)),
            ("后", spring(FeastSide::After)),
            ("三十", spring(FeastSide::Before)),
        ];
        if let Some(found) = text.any(after, festive) {
            return Some(found);
        }
    }
    let parts = &[
        ("底", in_year(12, Part::Last)),
        ("末", in_year(12, Part::Last)),
        ("内", in_year(12, Part::Last)),
        ("初", in_year(1, Part::Day(1))),
        ("中", in_year(6, Part::Last)),
    ];
    text.any(after, parts)
        .or_else(|| half(text, at, year))
        .or_else(|| said.map(|(_, end)| (in_year(12, Part::Months(12)), end)))
}

/// 上半年, 下半年.
fn half(text: &Text<'_>, i: usize, year: Year) -> Option<(What, usize)> {
    let (month, end) = text.any(i, &[("上半年", 6), ("下半年", 12)])?;
    let month = Month::Named(month, year);
    let part = Part::Months(6);
    Some((What::InMonth { month, part }, end))
}

/// 一季度, 第二季度, 四季度末, Q4.
fn quarter(text: &Text<'_>, i: usize, year: Year) -> Option<(What, usize)> {
    let latin = text.any(i, &[("q1", 1), ("q2", 2), ("q3", 3), ("q4", 4)]);
    let (quarter, end) = latin.or_else(|| {
        let (quarter, end) = numeral(text, text.word(i, "第").unwrap_or(i))?;
        Some((quarter, text.word(end, "季度")?))
    })?;
    let edge = text.one_of(end, &["末", "底"]);
    let inside = text.word(end, "内");
    if !(1..=4).contains(&quarter) {
        return Some((What::Never, end));
    }
    let month = Month::Named(3 * quarter, year);
    let part = if edge.is_some() {
        Part::Last
    } else {
        Part::Months(3)
    };
    Some((
        What::InMonth { month, part },
        edge.or(inside).unwrap_or(end),
    ))
}

const FEASTS: &[(&str, Feast)] = &[
    ("大年三十", Feast::LunarEve),
    ("除夕", Feast::LunarEve),
    ("大年初一", Feast::Spring),
    ("春节", Feast::Spring),
    ("过年", Feast::Spring),
    ("元旦", Feast::NewYear),
    ("元宵", Feast::Lantern),
    ("清明", Feast::Qingming),
    ("劳动节", Feast::Labour),
    ("端午", Feast::DragonBoat),
    ("中秋", Feast::MidAutumn),
    ("国庆", Feast::National),
    ("重阳", Feast::DoubleNinth),
    ("感恩节", Feast::Thanksgiving),
    ("复活节", Feast::Easter),
    ("平安夜", Feast::ChristmasEve),
    ("圣诞", Feast::Christmas),
    ("跨年夜", Feast::NewYearsEve),
];

/// 国庆前, 春节后, 中秋, 节后; 五一 and 十一 only where a holiday must be meant.
fn feast(text: &Text<'_>, i: usize, year: Year) -> Option<(What, usize)> {
    const FREE: &[&str] = &["小长假", "长假", "假期", "黄金周", "放假", "节假日", "节日"];
    const SIDES: &[(&str, FeastSide)] = &[
        ("之前", FeastSide::Before),
        ("以前", FeastSide::Before),
        ("前", FeastSide::Before),
        ("之后", FeastSide::After),
        ("以后", FeastSide::After),
        ("过后", FeastSide::After),
        ("后", FeastSide::After),
        ("当天", FeastSide::On),
        ("当日", FeastSide::On),
        ("期间", FeastSide::On),
    ];
    let found = |feast, mut end: usize| {
        let begun = end;
        end = text.word(end, "节").unwrap_or(end);
        end = text.one_of(end, FREE).unwrap_or(end);
        let side = text.any(end, SIDES);
        let certain = begun != end || side.is_some();
        let (side, end) = side.unwrap_or((FeastSide::On, end));
        (What::Feast { feast, year, side }, end, certain)
    };
    if let Some((feast, end)) = text.any(i, FEASTS) {
        let (what, end, _) = found(Some(feast), end);
        return Some((what, end));
    }
    let numbered = text.any(i, &[("五一", Feast::Labour), ("十一", Feast::National)]);
    if let Some((feast, end)) = numbered {
        let (what, end, certain) = found(Some(feast), end);
        return certain.then_some((what, end));
    }
    let end = text.one_of(i, &["节", "长假", "假期"])?;
    let (side, end) = text
        .any(end, SIDES)
        .filter(|(side, _)| !matches!(side, FeastSide::On))?;
    let feast = None;
    Some((What::Feast { feast, year, side }, end))
}

/// 20号, 二十日.
fn of_month(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let (day, end) = numeral(text, i)?;
    let end = text.one_of(end, &["号", "日"])?;
    let what = if (1..=31).contains(&day) {
        What::InMonth {
            month: Month::Nearest,
            part: Part::Day(day),
        }
    } else {
        What::Never
    };
    Some((what, end))
}

/// The larger of two numbers in a row: 两三, 三五, 3到5, `2-3`.
fn range(text: &Text<'_>, i: usize) -> Option<(u32, usize)> {
    let digit = |i: usize| text.get(i).filter(|c| "一二两三四五六七八九".contains(*c));
    if digit(i).is_some() && digit(i + 1).is_some() {
        return numeral(text, i + 1);
    }
    let (least, end) = numeral(text, i)?;
    let (most, end) = numeral(text, text.one_of(end, &["到", "至", "-", "~"])?)?;
    (least < most).then_some((most, end))
}

/// 3天, 两周, 三天前, 2周后, 一个月内, 半个月后, 5个工作日.
fn span(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    const UNITS: &[(&str, (u32, Unit))] = &[
        ("个工作日", (1, Unit::Workdays)),
        ("工作日", (1, Unit::Workdays)),
        ("天", (1, Unit::Days)),
        ("周", (7, Unit::Days)),
        ("个星期", (7, Unit::Days)),
        ("个礼拜", (7, Unit::Days)),
        ("星期", (7, Unit::Days)),
        ("个月", (1, Unit::Months)),
        ("个季度", (3, Unit::Months)),
        ("年", (12, Unit::Months)),
    ];
    const HALVES: &[(&str, (u32, Unit))] = &[
        ("半个月", (15, Unit::Days)),
        ("半月", (15, Unit::Days)),
        ("半年", (6, Unit::Months)),
    ];
    const WAYS: &[(&str, Way)] = &[
        ("之前", Way::Ago),
        ("以前", Way::Ago),
        ("前", Way::Ago),
        ("之后", Way::Ahead),
        ("以后", Way::Ahead),
        ("后", Way::Ahead),
        ("之内", Way::BySense),
        ("以内", Way::BySense),
        ("内", Way::BySense),
    ];
    let ((count, unit), end) = text.any(i, HALVES).or_else(|| {
        // 两三天内 is three at most; 两三天 without 内 is about that, and no day.
        if let Some((most, end)) = range(text, i) {
            let ((size, unit), end) = text.any(end, UNITS)?;
            text.one_of(end, &["之内", "以内", "内"])?;
            return Some(((most.checked_mul(size)?, unit), end));
        }
        let (number, end) = numeral(text, i)?;
        let ((size, unit), end_of_unit) = text.any(end, UNITS)?;
        // 2026年 and 26年 are years, no count of them.
        let years = text.word(end, "年").is_some() && text.digits(i, 4).is_some() && 1 < end - i;
        (!years).then_some(((number.checked_mul(size)?, unit), end_of_unit))
    })?;
    let (way, end) = text.any(end, WAYS).unwrap_or((Way::BySense, end));
    Some((What::Span { count, unit, way }, end))
}
