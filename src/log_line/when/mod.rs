//! Days and times as people write them, in both languages.
//!
//! Recognizing comes first and needs no clock: a [`Day`] says what is written. What day that is
//! depends on today and on the sense: HEAD looks back, DUE looks ahead.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};

mod written;

use super::line::Line;
use written::count;
pub(super) use written::day;

/// A day as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    Date(NaiveDate),
    /// A date that no calendar has, such as 30 February.
    Never,
    Yearly {
        month: u32,
        day: u32,
    },
    /// That day of a month: 20号.
    Monthly(u32),
    Weekday(Weekday),
    /// That day of the calendar week so many weeks after this one.
    Week(i64, Weekday),
    /// So many days after today.
    Offset(i64),
    /// So many days, in the direction of the sense.
    Count(i64),
}

/// When a promise is due, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Due {
    On(Day),
    Someday,
}

/// Which way a day without a year, a weekday or a count points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Past,
    Future,
}

impl Day {
    /// The date meant, seen from `today`; `None` if there is none.
    pub fn on(self, today: NaiveDate, sense: Sense) -> Option<NaiveDate> {
        match self {
            Self::Date(date) => Some(date),
            Self::Never => None,
            Self::Yearly { month, day } => nearest(month, day, today, sense),
            Self::Monthly(day) => nearest_of_month(day, today, sense),
            Self::Weekday(weekday) => match sense {
                Sense::Past => shift(today, -days_from(weekday, today.weekday())),
                // Strictly after today: "> fri" on a Friday means the next one.
                Sense::Future => shift(today, days_from(today.weekday(), weekday.pred()) + 1),
            },
            Self::Week(weeks, weekday) => {
                let monday = -days_from(Weekday::Mon, today.weekday());
                shift(today, monday + 7 * weeks + days_from(Weekday::Mon, weekday))
            }
            Self::Offset(days) => shift(today, days),
            Self::Count(days) => match sense {
                Sense::Past => shift(today, -days),
                Sense::Future => shift(today, days),
            },
        }
    }

    /// Whether this can be when something is due: said to be in the past, it cannot.
    const fn looks_ahead(self) -> bool {
        match self {
            Self::Never => false,
            Self::Week(weeks, _) => 0 <= weeks,
            Self::Offset(days) => 0 <= days,
            Self::Date(_)
            | Self::Yearly { .. }
            | Self::Monthly(_)
            | Self::Weekday(_)
            | Self::Count(_) => true,
        }
    }
}

/// How many days `to` comes after `from` within seven: 0–6.
fn days_from(from: Weekday, to: Weekday) -> i64 {
    i64::from(to.days_since(from))
}

fn shift(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let size = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(size)
    } else {
        day.checked_add_days(size)
    }
}

/// The nearest such day not after (past) or not before (future) `today`. Eight years reach across
/// a century without a 29 February.
fn nearest(month: u32, day: u32, today: NaiveDate, sense: Sense) -> Option<NaiveDate> {
    (0..=8)
        .filter_map(|years| {
            let year = match sense {
                Sense::Past => today.year() - years,
                Sense::Future => today.year() + years,
            };
            NaiveDate::from_ymd_opt(year, month, day)
        })
        .find(|date| match sense {
            Sense::Past => *date <= today,
            Sense::Future => today <= *date,
        })
}

/// The nearest day of this number not after (past) or not before (future) `today`.
fn nearest_of_month(day: u32, today: NaiveDate, sense: Sense) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    // No two months in a row are short of a day, and one of them may be this one.
    (0..=2)
        .filter_map(|months| {
            let months = Months::new(months);
            let month = match sense {
                Sense::Past => first.checked_sub_months(months)?,
                Sense::Future => first.checked_add_months(months)?,
            };
            month.with_day(day)
        })
        .find(|date| match sense {
            Sense::Past => *date <= today,
            Sense::Future => today <= *date,
        })
}

/// When something is due, if that is written at `i`, and where it ends.
pub(super) fn due(line: &Line<'_>, i: usize) -> Option<(Due, usize)> {
    if let Some(end) = SOMEDAY.iter().find_map(|word| line.word(i, word)) {
        return Some((Due::Someday, end));
    }
    let (day, end) = match ahead(line, i) {
        Some(ahead) => ahead,
        None => day(line, i)?,
    };
    day.looks_ahead()
        .then_some((Due::On(day), past_before(line, end)))
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueDay {
    On(NaiveDate),
    Someday,
    /// A day, but one said to be over: `yesterday`, 上周五.
    Over,
}

/// Reads a text that is nothing but a DUE, as a promise in the line would have it: `fri`, `+3d`,
/// `11-30`, 下周三, `someday`. `None` if it is anything else.
#[must_use]
pub fn due_day(text: &str, today: NaiveDate) -> Option<DueDay> {
    let line = Line::new(text);
    let begin = line.past_spaces(0);
    let ends = |end: usize| line.len() <= line.past_spaces(end);
    let Some((due, end)) = due(&line, begin) else {
        let (over, end) = day(&line, begin)?;
        over.on(today, Sense::Future)?;
        return ends(end).then_some(DueDay::Over);
    };
    if !ends(end) {
        return None;
    }
    match due {
        Due::Someday => Some(DueDay::Someday),
        Due::On(day) => day.on(today, Sense::Future).map(DueDay::On),
    }
}

/// Reads a text that is nothing but a day, as the HEAD of the line would have it: `3w`, `mon`, `11-20`,
/// 上周五. `None` if it is anything else, or a day to come.
#[must_use]
pub fn past_day(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let line = Line::new(text);
    let (day, end) = day(&line, line.past_spaces(0))?;
    let day = day.on(today, Sense::Past)?;
    (line.len() <= line.past_spaces(end) && day <= today).then_some(day)
}

const SOMEDAY: &[&str] = &["someday", "待定"];

/// The time written at `i`, and where it ends: `14:30`.
pub(super) fn time(line: &Line<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    written::oclock(line, i).or_else(|| digital(line, i))
}

/// `14:30`
fn digital(line: &Line<'_>, i: usize) -> Option<(NaiveTime, usize)> {
    let (hour, colon) = line.digits(i, 2)?;
    let (minute, end) = line.digits(colon + 1, 2)?;
    if !line.is(colon, ':') || end - colon != 3 || !line.ends_word(end) {
        return None;
    }
    Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end))
}

/// `+3d`, as promises are put off by it.
fn ahead(line: &Line<'_>, i: usize) -> Option<(Day, usize)> {
    let (days, end) = count(line, line.is(i, '+').then_some(i + 1)?)?;
    Some((Day::Offset(days), end))
}

/// "By" after a Chinese day: 周五前, 周五之前. Not 周五前台…, where 前 begins another word.
fn past_before(line: &Line<'_>, end: usize) -> usize {
    let after = line.word(end, "之前").or_else(|| line.word(end, "前"));
    let other = |i| {
        line.get(i)
            .is_some_and(|c| "台往期端后面景提沿".contains(c))
    };
    after.filter(|after| !other(*after)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn past(text: &str, today: NaiveDate) -> Option<NaiveDate> {
        let line = Line::new(text);
        let (day, end) = day(&line, 0)?;
        assert_eq!(end, line.len(), "{text}");
        day.on(today, Sense::Past)
    }

    fn future(text: &str, today: NaiveDate) -> Option<NaiveDate> {
        let line = Line::new(text);
        match due(&line, 0)? {
            (Due::On(day), end) if end == line.len() => day.on(today, Sense::Future),
            _ => None,
        }
    }

    /// The week of Monday 28 December 2026, which ends in the next year.
    fn week() -> impl Iterator<Item = NaiveDate> {
        ymd(2026, 12, 28).iter_days().take(7)
    }

    #[test]
    fn a_bare_weekday_is_the_latest_one_in_head_whatever_today_is() {
        let fridays = [25, 25, 25, 25].map(|day| ymd(2026, 12, day));
        let from_friday_on = [ymd(2027, 1, 1); 3];
        for (today, expected) in week().zip(fridays.into_iter().chain(from_friday_on)) {
            for text in ["fri", "Friday", "周五", "星期五", "礼拜五"] {
                assert_eq!(past(text, today), Some(expected), "{text} on {today}");
            }
        }
    }

    #[test]
    fn a_bare_weekday_is_the_first_one_after_today_in_due() {
        let expected = [ymd(2027, 1, 1); 4].into_iter().chain([ymd(2027, 1, 8); 3]);
        for (today, expected) in week().zip(expected) {
            for text in ["fri", "周五", "周五前"] {
                assert_eq!(future(text, today), Some(expected), "{text} on {today}");
            }
        }
    }

    #[test]
    fn last_and_next_are_of_the_previous_and_the_next_calendar_week_on_every_day() {
        for today in week() {
            assert_eq!(past("last fri", today), Some(ymd(2026, 12, 25)), "{today}");
            assert_eq!(past("上周日", today), Some(ymd(2026, 12, 27)), "{today}");
            assert_eq!(past("上上周一", today), Some(ymd(2026, 12, 14)), "{today}");
            assert_eq!(
                future("next friday", today),
                Some(ymd(2027, 1, 8)),
                "{today}"
            );
            assert_eq!(future("下周一", today), Some(ymd(2027, 1, 4)), "{today}");
            assert_eq!(
                future("下下个星期天", today),
                Some(ymd(2027, 1, 17)),
                "{today}"
            );
            assert_eq!(past("this mon", today), Some(ymd(2026, 12, 28)), "{today}");
        }
    }

    #[test]
    fn a_month_and_day_are_the_nearest_ones_across_the_year() {
        let new_year = ymd(2027, 1, 1);
        for (text, before, after) in [
            ("01-01", new_year, new_year),
            ("12-31", ymd(2026, 12, 31), ymd(2027, 12, 31)),
            ("1-2", ymd(2026, 1, 2), ymd(2027, 1, 2)),
            ("12月31日", ymd(2026, 12, 31), ymd(2027, 12, 31)),
            ("一月二号", ymd(2026, 1, 2), ymd(2027, 1, 2)),
            ("2-29", ymd(2024, 2, 29), ymd(2028, 2, 29)),
        ] {
            assert_eq!(past(text, new_year), Some(before), "{text}");
            assert_eq!(future(text, new_year), Some(after), "{text}");
        }
        assert_eq!(past("2-29", ymd(2101, 1, 1)), Some(ymd(2096, 2, 29)));
    }

    #[test]
    fn counts_go_back_in_head_and_ahead_in_due() {
        let today = ymd(2027, 1, 2);
        for (text, days) in [
            ("3d", 3),
            ("2w", 14),
            ("3天", 3),
            ("两周", 14),
            ("十二天", 12),
            ("２Ｗ", 14),
            ("0d", 0),
        ] {
            assert_eq!(past(text, today), shift(today, -days), "{text}");
            assert_eq!(future(text, today), shift(today, days), "{text}");
        }
        for (text, days) in [
            ("-2w", 14),
            ("三天前", 3),
            ("2周前", 14),
            ("昨天", 1),
            ("前天", 2),
            ("大前天", 3),
            ("y", 1),
        ] {
            assert_eq!(past(text, today), shift(today, -days), "{text}");
            assert_eq!(future(text, today), None, "{text} is never due");
        }
        for (text, days) in [
            ("+3d", 3),
            ("三天后", 3),
            ("两个星期后", 14),
            ("明天", 1),
            ("后天", 2),
            ("tomorrow", 1),
        ] {
            assert_eq!(future(text, today), shift(today, days), "{text}");
        }
    }

    #[test]
    fn what_only_begins_like_a_day_is_none() {
        for text in [
            "monitor",
            "yes",
            "sunny",
            "3days",
            "3d4",
            "11-20-5",
            "1-2-3",
            "20261120",
            "lastfri",
            "next",
            "next week",
            "周",
            "周八",
            "下周",
            "99999d",
            "11-20x",
            "2026-11",
            "十月",
            "天",
        ] {
            let line = Line::new(text);
            assert_eq!(day(&line, 0), None, "{text}");
        }
    }

    #[test]
    fn days_no_calendar_has_are_known_as_such() {
        for text in [
            "02-30",
            "13-01",
            "2026-02-29",
            "2026-13-01",
            "13月1日",
            "2月30日",
        ] {
            assert_eq!(past(text, ymd(2026, 1, 1)), None, "{text}");
            assert!(day(&Line::new(text), 0).is_some(), "{text}");
            assert_eq!(due(&Line::new(text), 0), None, "{text}");
        }
    }

    #[test]
    fn counts_beyond_all_calendars_are_no_day() {
        assert_eq!(past("9999w", NaiveDate::MIN), None);
        assert_eq!(future("9999w", NaiveDate::MAX), None);
        assert_eq!(future("next sun", NaiveDate::MAX), None);
        assert_eq!(past("last mon", NaiveDate::MIN), None);
    }

    #[test]
    fn a_due_day_alone_is_read_as_in_a_line() {
        let today = ymd(2026, 11, 23);
        for (text, expected) in [
            ("fri", Some(DueDay::On(ymd(2026, 11, 27)))),
            (" +3d ", Some(DueDay::On(ymd(2026, 11, 26)))),
            ("2w", Some(DueDay::On(ymd(2026, 12, 7)))),
            ("11-30", Some(DueDay::On(ymd(2026, 11, 30)))),
            ("周五", Some(DueDay::On(ymd(2026, 11, 27)))),
            ("下周三", Some(DueDay::On(ymd(2026, 12, 2)))),
            ("下周三前", Some(DueDay::On(ymd(2026, 12, 2)))),
            ("＋３ｄ", Some(DueDay::On(ymd(2026, 11, 26)))),
            ("someday", Some(DueDay::Someday)),
            ("待定", Some(DueDay::Someday)),
            ("yesterday", Some(DueDay::Over)),
            ("上周五", Some(DueDay::Over)),
            ("-2d", Some(DueDay::Over)),
            ("next week", None),
            ("下周", None),
            ("02-30", None),
            ("fri send it", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(due_day(text, today), expected, "{text:?}");
        }
    }

    #[test]
    fn times_are_hours_and_two_digits_of_minutes() {
        let at = |text| time(&Line::new(text), 0).map(|(time, _)| time);
        assert_eq!(at("14:30"), NaiveTime::from_hms_opt(14, 30, 0));
        assert_eq!(at("9:05："), NaiveTime::from_hms_opt(9, 5, 0));
        assert_eq!(at("１４：３０"), NaiveTime::from_hms_opt(14, 30, 0));
        for none in ["24:00", "3:5", "14:300", "3:60", "1430", "14:30x"] {
            assert_eq!(at(none), None, "{none}");
        }
    }
}
