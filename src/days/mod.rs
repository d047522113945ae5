//! How days and times are written, in English and in Chinese: the one grammar for every place that
//! reads a day. Pure.
//!
//! Recognizing comes first and needs no clock: a [`Day`] says what is written. What day that is
//! depends on where one stands, a [`Calendar`], and on the [`Sense`]: HEAD looks back, DUE looks ahead.
//! [`day`], [`due`] and [`time`] read at a place of a [`Text`]; [`past`], [`future`] and [`plain`]
//! read a text that is nothing but a day, and say what it may have meant if it is none.
//!
//! Knows: words, numbers, holidays. Must not know: the log line, the book, a clock, words for the user.
//!
//! A stretch of days stands for its last one (下月, `next quarter`, 上旬), a week for its Friday; in the
//! past, one that still goes on stands for today. Before a holiday is the last day before the
//! festival itself; after it is the first day after the public holiday where the year's is published, else
//! the day after the festival.

mod chinese;
mod clock;
mod day;
mod due;
mod english;
mod feast;
mod near;
mod numbers;
mod text;
mod whole;
mod written;

pub use clock::time;
pub use day::{Day, NoDay, Sense};
pub use due::{Due, due};
pub use feast::Feast;
pub use near::{Near, nearest, nearest_due, resembles, usual_dues};
pub use text::{CharRange, Text, is_break};
pub use whole::{DueDay, UnreadDay, dated, future, past, past_day, plain, yearless};
pub use written::day;

use chrono::NaiveDate;

/// From where days are seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calendar {
    pub today: NaiveDate,
    pub order: Order,
}

/// What comes first in `12/4`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Order {
    #[default]
    DayFirst,
    MonthFirst,
}

impl Order {
    pub const ALL: [Self; 2] = [Self::DayFirst, Self::MonthFirst];

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::DayFirst => Self::MonthFirst,
            Self::MonthFirst => Self::DayFirst,
        }
    }

    /// As it stands in the config.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }

    /// The order of a locale such as `en_US.UTF-8`: where the year comes first, the month does too.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let locale = locale.to_ascii_lowercase();
        let month_first = ["zh", "en_us", "en-us", "ja", "ko", "hu", "lt"];
        if month_first.iter().any(|begins| locale.starts_with(begins)) {
            Self::MonthFirst
        } else {
            Self::DayFirst
        }
    }
}

#[cfg(test)]
mod tests;
