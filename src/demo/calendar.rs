//! Days around today.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The day `days` after `today`, before it when negative.
pub(super) fn day(today: NaiveDate, days: i64) -> NaiveDate {
    let distance = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        today.checked_sub_days(distance)
    } else {
        today.checked_add_days(distance)
    };
    // Only a today at the very edge of the calendar has no such day.
    moved.unwrap_or(today)
}

/// The Friday before, if `day` is on a weekend: nobody meets a customer then. Keeps the order of days.
pub(super) fn workday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => self::day(day, -1),
        Weekday::Sun => self::day(day, -2),
        _ => day,
    }
}

/// The Monday after, if `day` is on a weekend: nothing falls due then.
pub(super) fn due_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => self::day(day, 2),
        Weekday::Sun => self::day(day, 1),
        _ => day,
    }
}
