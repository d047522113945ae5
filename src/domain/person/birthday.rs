//! A birthday: a day of every year, and the year of birth where it is known.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// The day somebody was born on; nobody has to say in which year. Written `1980-05-21` or `--05-21`.
///
/// Without a year it is a day of the year 0, which has a 29 February, and in which nobody we know was
/// born.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Birthday(NaiveDate);

/// What is no birthday.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no birthday; one is written 1980-05-21, or --05-21 where the year is not known")]
pub struct BirthdayError(String);

impl Birthday {
    /// Of somebody whose year of birth is known.
    #[must_use]
    pub const fn born(on: NaiveDate) -> Self {
        Self(on)
    }

    /// Of somebody whose year of birth is not known; none where no year has such a day.
    #[must_use]
    pub fn yearly(month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(0, month, day).map(Self)
    }

    /// The day of birth, where the year is known.
    #[must_use]
    pub fn date(self) -> Option<NaiveDate> {
        (self.0.year() != 0).then_some(self.0)
    }

    /// The day as it is stored, of the year 0 where the year is not known.
    #[must_use]
    pub const fn stored(self) -> NaiveDate {
        self.0
    }

    /// The birthday in a year; of somebody born on 29 February the day before in most years.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        let day = self.0.with_year(year);
        day.or_else(|| NaiveDate::from_ymd_opt(year, self.0.month(), self.0.day().checked_sub(1)?))
    }

    /// Whichever of two says more, where they do not contradict each other; else the first.
    #[must_use]
    pub fn filled_from(self, other: Self) -> Self {
        let same_day = (self.0.month(), self.0.day()) == (other.0.month(), other.0.day());
        if self.date().is_none() && same_day {
            other
        } else {
            self
        }
    }
}

impl fmt::Display for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date() {
            Some(date) => write!(f, "{date}"),
            None => write!(f, "--{:02}-{:02}", self.0.month(), self.0.day()),
        }
    }
}

impl FromStr for Birthday {
    type Err = BirthdayError;

    fn from_str(text: &str) -> Result<Self, BirthdayError> {
        let yearly = |rest: &str| {
            let (month, day) = rest.split_once('-')?;
            let two_digits =
                |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
            if !(two_digits(month) && two_digits(day)) {
                return None;
            }
            Self::yearly(month.parse().ok()?, day.parse().ok()?)
        };
        let found = match text.strip_prefix("--") {
            Some(rest) => yearly(rest),
            None => text
                .parse()
                .ok()
                .map(Self::born)
                .filter(|one| one.date().is_some()),
        };
        found.ok_or_else(|| BirthdayError(text.to_owned()))
    }
}

impl TryFrom<String> for Birthday {
    type Error = BirthdayError;

    fn try_from(text: String) -> Result<Self, BirthdayError> {
        text.parse()
    }
}

impl From<Birthday> for String {
    fn from(birthday: Birthday) -> Self {
        birthday.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_year_is_filled_in_where_the_day_is_the_same() {
        let birthday = |text: &str| text.parse::<Birthday>().unwrap();
        for (known, said, then) in [
            ("--05-21", "1980-05-21", "1980-05-21"),
            ("--05-21", "1980-05-22", "--05-21"),
            ("1980-05-21", "--05-21", "1980-05-21"),
            ("1980-05-21", "1981-05-21", "1980-05-21"),
        ] {
            assert_eq!(birthday(known).filled_from(birthday(said)), birthday(then));
        }
    }

    #[test]
    fn what_is_no_day_of_a_year_is_no_birthday() {
        for text in [
            "",
            "--02-30",
            "--5-21",
            "--0521",
            "1980-02-30",
            "0000-05-21",
            "05-21",
        ] {
            assert!(text.parse::<Birthday>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_birthday_is_read_as_it_was_written(year in 1..9999_i32, of_year in 1..=366_u32, known in any::<bool>()) {
            let Some(date) = NaiveDate::from_yo_opt(year, of_year) else { return Ok(()) };
            let birthday = if known {
                Birthday::born(date)
            } else {
                Birthday::yearly(date.month(), date.day()).unwrap()
            };
            prop_assert_eq!(birthday.to_string().parse(), Ok(birthday));
        }
    }
}
