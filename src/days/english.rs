//! Days in English words.

use chrono::Weekday;

use super::{
    clock,
    day::{Month, Part, Unit, Way, What, Year},
    feast::{Feast, FeastSide},
    numbers::month_day,
    text::Text,
};

/// `yesterday`, `next friday`, `end of month`, `in 2 weeks`, `before christmas`.
pub(super) fn day(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let first = text.get(i)?;
    if !first.is_ascii_alphanumeric() {
        return None;
    }
    if first.is_ascii_digit() {
        return span(text, i).or_else(|| ordinal(text, i));
    }
    text.any(i, WORDS)
        .or_else(|| feast(text, i))
        .or_else(|| edge(text, i))
        .or_else(|| of_week(text, i))
        .or_else(|| stretch(text, i))
        .or_else(|| month(text, i))
        .or_else(|| span(text, i))
        .or_else(|| ordinal(text, i))
        .or_else(|| {
            let (what, end) = day(text, text.word(i, "on ")?)?;
            Some((what, end))
        })
}

const fn days(count: u32, way: Way) -> What {
    let unit = Unit::Days;
    What::Span { count, unit, way }
}

/// The last day of this month of the nearest year.
const fn year_end(month: u32) -> What {
    What::InMonth {
        month: Month::Named(month, Year::Nearest),
        part: Part::Last,
    }
}

const MONTH_END: What = What::InMonth {
    month: Month::Nearest,
    part: Part::Last,
};

/// The longer before what it begins with.
const WORDS: &[(&str, What)] = &[
    ("the day before yesterday", days(2, Way::Ago)),
    ("day before yesterday", days(2, Way::Ago)),
    ("yesterday", days(1, Way::Ago)),
    ("yday", days(1, Way::Ago)),
    ("y", days(1, Way::Ago)),
    ("last night", days(1, Way::Ago)),
    ("earlier today", days(0, Way::Ahead)),
    ("today", days(0, Way::Ahead)),
    ("t", days(0, Way::Ahead)),
    ("tonight", days(0, Way::Ahead)),
    ("this morning", days(0, Way::Ahead)),
    ("this afternoon", days(0, Way::Ahead)),
    ("this evening", days(0, Way::Ahead)),
    ("just now", What::Now),
    ("now", What::Now),
    ("the day after tomorrow", days(2, Way::Ahead)),
    ("day after tomorrow", days(2, Way::Ahead)),
    ("tomorrow", days(1, Way::Ahead)),
    ("tmrw", days(1, Way::Ahead)),
    ("tmr", days(1, Way::Ahead)),
    ("end of day", days(0, Way::Ahead)),
    ("end of the day", days(0, Way::Ahead)),
    ("eod", days(0, Way::Ahead)),
    ("cob", days(0, Way::Ahead)),
    ("close of business", days(0, Way::Ahead)),
    ("eow", What::Whole(0)),
    ("eom", MONTH_END),
    ("month end", MONTH_END),
    ("eoq", What::Quarter(None)),
    ("quarter end", What::Quarter(None)),
    ("eoy", year_end(12)),
    ("year end", year_end(12)),
    ("year-end", year_end(12)),
];

pub(super) fn weekday(text: &Text<'_>, i: usize) -> Option<(Weekday, usize)> {
    let (weekday, end) = text.any(i, WEEKDAYS)?;
    Some((weekday, past_dot(text, i, end)))
}

/// The full stop of `Fri.` and `Dec.` is part of them.
fn past_dot(text: &Text<'_>, i: usize, end: usize) -> usize {
    const LONGEST: usize = "thurs".len();
    end + usize::from(end - i <= LONGEST && text.is(end, '.'))
}

/// The month whose name stands at `i`.
pub(super) fn month_name(text: &Text<'_>, i: usize) -> Option<(u32, usize)> {
    let (month, end) = text.any(i, MONTHS)?;
    Some((month, past_dot(text, i, end)))
}

pub(super) const WEEKDAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Mon),
    ("mon", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("tues", Weekday::Tue),
    ("tue", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("weds", Weekday::Wed),
    ("wed", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("thur", Weekday::Thu),
    ("thu", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("fri", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sat", Weekday::Sat),
    ("sunday", Weekday::Sun),
    ("sun", Weekday::Sun),
];

pub(super) const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

const TURNS: &[(&str, i64)] = &[
    ("last", -1),
    ("previous", -1),
    ("this coming", 0),
    ("this", 0),
    ("next", 1),
];

/// `friday`, `last friday`, `next friday`, `friday next week`.
fn of_week(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    if let Some((named, end)) = weekday(text, i) {
        let turned = text.any(text.past_spaces(end), TURNS);
        let week = turned
            .and_then(|(weeks, end)| Some((weeks, text.word(text.past_spaces(end), "week")?)));
        return Some(week.map_or((What::Weekday(named), end), |(weeks, end)| {
            (What::Week(weeks, named), end)
        }));
    }
    let ahead = text.one_of(i, &["this coming ", "coming "]);
    if let Some((named, end)) = ahead.and_then(|at| weekday(text, at)) {
        return Some((What::Weekday(named), end));
    }
    let (weeks, end) = text.any(i, TURNS)?;
    let at = text.past_spaces(end);
    if let Some((named, end)) = weekday(text, at) {
        let what = match weeks {
            -1 => What::Latest(named),
            weeks => What::Week(weeks, named),
        };
        return Some((what, end));
    }
    let end = text.word(at, "week")?;
    let named = weekday(
        text,
        text.past_spaces(text.word(end, " on ").unwrap_or(end)),
    );
    Some(match named {
        Some((named, end)) => (What::Week(weeks, named), end),
        None => (What::Whole(weeks), end),
    })
}

/// `next month`, `this quarter`, `last year`, `weekend`, `Q1`, `Q1 2027`.
fn stretch(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let turned = text.any(i, TURNS);
    let (turns, at) = turned.map_or((0, i), |(turns, end)| (turns, text.past_spaces(end)));
    let weekend = text.one_of(at, &["over the ", "at the ", "on the ", "the "]);
    if let Some(end) = text.word(weekend.unwrap_or(at), "weekend") {
        // Without more it is the nearest one.
        let what = match turned {
            Some(_) => What::Week(turns, Weekday::Sat),
            None => What::Weekday(Weekday::Sat),
        };
        return Some((what, end));
    }
    if at == i {
        return quarter(text, i);
    }
    let (unit, end) = text.any(at, &[("month", 1), ("quarter", 3), ("year", 12)])?;
    let turns = i32::try_from(turns).ok()?;
    let what = match unit {
        1 => What::InMonth {
            month: Month::From(turns),
            part: Part::Months(1),
        },
        3 => What::Quarter(Some(turns)),
        _ => What::InMonth {
            month: Month::Named(12, Year::From(turns)),
            part: Part::Months(12),
        },
    };
    Some((what, end))
}

fn quarter(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let (last, year, end) = last_of_quarter(text, i)?;
    let month = Month::Named(last, year);
    let part = Part::Months(3);
    Some((What::InMonth { month, part }, end))
}

/// The last month of a quarter: `Q1`, `Q1 2027`.
fn last_of_quarter(text: &Text<'_>, i: usize) -> Option<(u32, Year, usize)> {
    let (last, end) = text.any(i, &[("q1", 3), ("q2", 6), ("q3", 9), ("q4", 12)])?;
    let (year, end) = year(text, end).unwrap_or((Year::Nearest, end));
    Some((last, year, end))
}

/// `end of next month`, `the beginning of March`, `mid December`, `early next year`, `end of Q1`,
/// `the first week of December`.
fn edge(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    #[derive(Clone, Copy)]
    enum Edge {
        First,
        Middle,
        Late,
        Last,
        Week(Part),
    }
    const EDGES: &[(&str, Edge)] = &[
        ("beginning of", Edge::First),
        ("start of", Edge::First),
        ("early", Edge::First),
        ("middle of", Edge::Middle),
        ("mid", Edge::Middle),
        ("late", Edge::Late),
        ("end of", Edge::Last),
        ("end", Edge::Last),
        ("first week of", Edge::Week(Part::Week(1))),
        ("second week of", Edge::Week(Part::Week(2))),
        ("third week of", Edge::Week(Part::Week(3))),
        ("fourth week of", Edge::Week(Part::Week(4))),
        ("last week of", Edge::Week(Part::LastWeek)),
    ];
    let i = text.word(i, "the ").unwrap_or(i);
    // mid-December is one word.
    let mid = text.word(i, "mid-").map(|end| (Edge::Middle, end));
    let (edge, end) = mid.or_else(|| text.any(i, EDGES))?;
    let at = text.past_spaces(end);
    let in_month = |month: Month| What::InMonth {
        month,
        part: match edge {
            Edge::First => Part::Day(1),
            Edge::Middle => Part::Day(15),
            Edge::Late => Part::Third(3),
            Edge::Last => Part::Last,
            Edge::Week(week) => week,
        },
    };
    if let Some((month, end)) = month_name(text, at) {
        let (year, end) = year(text, end).unwrap_or((Year::Nearest, end));
        return Some((in_month(Month::Named(month, year)), end));
    }
    let is_week = matches!(edge, Edge::Week(_));
    if !is_week && let Some((last, year, end)) = last_of_quarter(text, at) {
        // The month that a quarter begins with, goes through, and ends with.
        let month = match edge {
            Edge::First => last - 2,
            Edge::Middle => last - 1,
            Edge::Late | Edge::Last | Edge::Week(_) => last,
        };
        return Some((in_month(Month::Named(month, year)), end));
    }
    let turned = text.any(at, TURNS);
    let at = match turned {
        Some((_, end)) => text.past_spaces(end),
        None => text.word(at, "the ").unwrap_or(at),
    };
    let unit = &[("week", 0), ("month", 1), ("quarter", 3), ("year", 12)];
    let (unit, end) = text.any(at, unit)?;
    if is_week && unit != 1 {
        return None;
    }
    let named = turned.is_some();
    let turns = turned.map_or(0, |(turns, _)| turns);
    let months = i32::try_from(turns).ok()?;
    let month_of_year = match edge {
        Edge::First => 1,
        Edge::Middle => 6,
        Edge::Late | Edge::Last | Edge::Week(_) => 12,
    };
    let what = match (unit, edge) {
        (0, Edge::First) => What::Week(turns, Weekday::Mon),
        (0, Edge::Middle) => What::Week(turns, Weekday::Wed),
        (0, _) => What::Whole(turns),
        (1, _) if named => in_month(Month::From(months)),
        (1, _) => in_month(Month::Nearest),
        (3, Edge::Last | Edge::Late) if named => What::Quarter(Some(months)),
        (3, Edge::Last | Edge::Late) => What::Quarter(None),
        (3, _) => return None,
        (_, _) => {
            let year = if named {
                Year::From(months)
            } else {
                Year::Nearest
            };
            let month = Month::Named(month_of_year, year);
            let part = match edge {
                Edge::First => Part::Day(1),
                _ => Part::Last,
            };
            What::InMonth { month, part }
        }
    };
    Some((what, end))
}

/// A year behind a month: `2026`, `, 2026`.
fn year(text: &Text<'_>, end: usize) -> Option<(Year, usize)> {
    let at = text.past_spaces(end);
    let at = text.past_spaces(at + usize::from(text.is(at, ',')));
    let (year, end) = text.digits(at, 4).filter(|(year, end)| {
        end - at == 4 && (1900..2200).contains(year) && text.ends_word(*end)
    })?;
    Some((Year::Of(year.try_into().ok()?), end))
}

/// `December`, `Dec 2026`, `in March`, `next May`. A bare `may` or `mar` may be another word.
fn month(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let lead = text.one_of(i, &["in ", "by ", "until ", "till ", "within "]);
    let (turns, at) = match text.any(i, &[("last", -1), ("this", 0), ("next", 1)]) {
        Some((turns, end)) => (Some(turns), text.past_spaces(end)),
        None => (None, lead.unwrap_or(i)),
    };
    let (month, end) = month_name(text, at)?;
    let said = year(text, end);
    let long = 5 <= end - at && month != 3;
    if said.is_none() && at == i && !long {
        return None;
    }
    let (year, end) = match (turns, said) {
        // The nearest to come or gone is what people mean by next and last.
        (None | Some(-1 | 1), None) => (Year::Nearest, end),
        (Some(years), None) => (Year::From(years), end),
        (_, Some(said)) => said,
    };
    let month = Month::Named(month, year);
    let part = Part::Months(1);
    Some((What::InMonth { month, part }, end))
}

/// `4 Dec`, `4th of December 2026`, `Dec 4`, `December 4th, 2026`, `4-Dec-2026`.
pub(super) fn date(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let i = text.word(i, "the ").unwrap_or(i);
    let (number, month, end) = day_first(text, i).or_else(|| {
        let (month, end) = month_name(text, i)?;
        let (number, end) = number(text, text.past_spaces(end))?;
        Some((number, month, end))
    })?;
    let (year, end) =
        year(text, end + usize::from(text.is(end, '-'))).unwrap_or((Year::Nearest, end));
    Some((month_day(month, number, year), end))
}

fn day_first(text: &Text<'_>, i: usize) -> Option<(u32, u32, usize)> {
    let (number, end) = text
        .digits(i, 2)
        .map(|(number, end)| (number, past_ending(text, end)))?;
    let at = text.past_spaces(end + usize::from(text.is(end, '-')));
    let at = text.word(at, "of ").unwrap_or(at);
    let (month, end) = month_word(text, at)?;
    Some((number, month, end))
}

/// A month's name; a dash may follow it: `4-Dec-2026`.
fn month_word(text: &Text<'_>, i: usize) -> Option<(u32, usize)> {
    month_name(text, i).or_else(|| {
        let end = text.past(i, |c| c.is_ascii_alphabetic());
        let name = text.slice(&(i..end)).to_ascii_lowercase();
        let found = MONTHS.iter().find(|(month, _)| *month == name)?;
        text.is(end, '-').then_some((found.1, end))
    })
}

/// The day of a month that stands alone, `4` or `4th`; not the hour of `Dec 4:30`.
fn number(text: &Text<'_>, i: usize) -> Option<(u32, usize)> {
    let (number, end) = text.digits(i, 2)?;
    let end = past_ending(text, end);
    (text.ends_word(end) && !text.is(end, ':') && clock::time(text, i).is_none())
        .then_some((number, end))
}

fn past_ending(text: &Text<'_>, end: usize) -> usize {
    text.one_of(end, &["st", "nd", "rd", "th"]).unwrap_or(end)
}

/// `the 4th`, `20th`.
pub(super) fn ordinal(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let i = text.word(i, "the ").unwrap_or(i);
    let (number, digits) = text.digits(i, 2)?;
    let end = past_ending(text, digits);
    let day = (1..=31).contains(&number) && digits < end;
    let part = Part::Day(number);
    let month = Month::Nearest;
    day.then_some((What::InMonth { month, part }, end))
}

/// `2 weeks`, `in a month`, `3 days ago`, `two weeks from now`, `5 business days`.
fn span(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let ahead = text.one_of(i, &["in ", "within ", "after "]);
    let begin = ahead.unwrap_or(i);
    let (count, end) = counted(text, begin)?;
    let ((size, unit), end) = text.any(text.past_spaces(end), UNITS)?;
    let at = text.past_spaces(end);
    let directed = text.any(at, WAYS);
    let (way, end) = match (ahead, directed) {
        (_, Some(directed)) => directed,
        (Some(_), None) => (Way::Ahead, end),
        // A week off is no day; a week ago is.
        (None, None) if text.is(begin, 'a') => return None,
        (None, None) => (Way::BySense, end),
    };
    let count = count * size;
    Some((What::Span { count, unit, way }, end))
}

fn counted(text: &Text<'_>, i: usize) -> Option<(u32, usize)> {
    text.digits(i, 4).or_else(|| text.any(i, NUMBERS))
}

const NUMBERS: &[(&str, u32)] = &[
    ("a couple of", 2),
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
];

const UNITS: &[(&str, (u32, Unit))] = &[
    ("days", (1, Unit::Days)),
    ("day", (1, Unit::Days)),
    ("d", (1, Unit::Days)),
    ("business days", (1, Unit::Workdays)),
    ("business day", (1, Unit::Workdays)),
    ("working days", (1, Unit::Workdays)),
    ("working day", (1, Unit::Workdays)),
    ("weeks", (7, Unit::Days)),
    ("week", (7, Unit::Days)),
    ("wks", (7, Unit::Days)),
    ("wk", (7, Unit::Days)),
    ("w", (7, Unit::Days)),
    ("fortnight", (14, Unit::Days)),
    ("months", (1, Unit::Months)),
    ("month", (1, Unit::Months)),
    ("mo", (1, Unit::Months)),
    ("quarters", (3, Unit::Months)),
    ("years", (12, Unit::Months)),
    ("year", (12, Unit::Months)),
    ("y", (12, Unit::Months)),
];

const WAYS: &[(&str, Way)] = &[
    ("ago", Way::Ago),
    ("back", Way::Ago),
    ("from now", Way::Ahead),
    ("from today", Way::Ahead),
];

/// `christmas`, `before christmas`, `after the spring festival`.
fn feast(text: &Text<'_>, i: usize) -> Option<(What, usize)> {
    let (side, at) = text
        .any(
            i,
            &[("before ", FeastSide::Before), ("after ", FeastSide::After)],
        )
        .unwrap_or((FeastSide::On, i));
    let at = text.word(at, "the ").unwrap_or(at);
    let at = text.word(at, "next ").unwrap_or(at);
    let (feast, end) = text.any(at, FEASTS)?;
    let (year, end) = year(text, end).unwrap_or((Year::Nearest, end));
    let feast = Some(feast);
    Some((What::Feast { feast, year, side }, end))
}

const FEASTS: &[(&str, Feast)] = &[
    ("chinese new year's eve", Feast::LunarEve),
    ("chinese new year", Feast::Spring),
    ("lunar new year", Feast::Spring),
    ("cny", Feast::Spring),
    ("spring festival", Feast::Spring),
    ("lantern festival", Feast::Lantern),
    ("qingming", Feast::Qingming),
    ("tomb-sweeping day", Feast::Qingming),
    ("dragon boat festival", Feast::DragonBoat),
    ("dragon boat", Feast::DragonBoat),
    ("mid-autumn festival", Feast::MidAutumn),
    ("mid-autumn", Feast::MidAutumn),
    ("may day", Feast::Labour),
    ("national day", Feast::National),
    ("golden week", Feast::National),
    ("new year's eve", Feast::NewYearsEve),
    ("new year's day", Feast::NewYear),
    ("new year's", Feast::NewYear),
    ("new year", Feast::NewYear),
    ("good friday", Feast::GoodFriday),
    ("easter", Feast::Easter),
    ("thanksgiving", Feast::Thanksgiving),
    ("christmas eve", Feast::ChristmasEve),
    ("christmas", Feast::Christmas),
    ("xmas", Feast::Christmas),
];
