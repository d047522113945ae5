//! Days as a form writes them; `forms/read.rs` reads what is typed.

use chrono::NaiveDate;

/// How a day stands in a field.
#[must_use]
pub fn day(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}
