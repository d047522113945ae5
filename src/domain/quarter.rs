//! A quarter of a year: by what a plan is made and looked back on.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Three months of a year, written `2026-Q4`; later ones are greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Quarter {
    year: i32,
    /// 1–4.
    number: u8,
}

/// What is no quarter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no quarter; a quarter is written 2026-Q4")]
pub struct QuarterError(String);

impl Quarter {
    /// The years a quarter may be of: those that are written with four digits.
    const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

    /// The quarter of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let year = day.year().clamp(*Self::YEARS.start(), *Self::YEARS.end());
        Self {
            year,
            number: u8::try_from(day.month0() / 3 + 1).unwrap_or(1),
        }
    }

    #[must_use]
    pub const fn year(self) -> i32 {
        self.year
    }

    /// 1–4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.number
    }

    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        let month = u32::from(self.number) * 3 - 2;
        NaiveDate::from_ymd_opt(self.year, month, 1).unwrap_or_default()
    }

    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        let (month, day) = match self.number {
            1 => (3, 31),
            2 => (6, 30),
            3 => (9, 30),
            _ => (12, 31),
        };
        NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or_default()
    }

    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// The one so many quarters on; those before and after all years are the first and the last.
    #[must_use]
    pub fn plus(self, quarters: i32) -> Self {
        let (first, last) = (4 * Self::YEARS.start(), 4 * Self::YEARS.end() + 3);
        let at = (self.count().saturating_add(quarters)).clamp(first, last);
        Self::from_count(at).unwrap_or(self)
    }

    /// As it is kept: four times the year, and the quarters of it that are over.
    #[must_use]
    pub const fn count(self) -> i32 {
        4 * self.year + self.number as i32 - 1
    }

    #[must_use]
    pub fn from_count(count: i32) -> Option<Self> {
        let year = count.div_euclid(4);
        let number = u8::try_from(count.rem_euclid(4) + 1).ok()?;
        Self::YEARS.contains(&year).then_some(Self { year, number })
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = QuarterError;

    /// `2026-Q4`, in either case, and `2026Q4` too.
    fn from_str(text: &str) -> Result<Self, QuarterError> {
        let read = || {
            let (year, number) = text.split_once(['Q', 'q'])?;
            let year = year.strip_suffix('-').unwrap_or(year);
            let digits = |text: &str| text.bytes().all(|one| one.is_ascii_digit());
            let number: u8 =
                (number.len() == 1 && digits(number)).then(|| number.parse().ok())??;
            let year: i32 = (year.len() == 4 && digits(year)).then(|| year.parse().ok())??;
            let known = (1..=4).contains(&number) && Self::YEARS.contains(&year);
            known.then_some(Self { year, number })
        };
        read().ok_or_else(|| QuarterError(text.to_owned()))
    }
}

impl TryFrom<String> for Quarter {
    type Error = QuarterError;

    fn try_from(text: String) -> Result<Self, QuarterError> {
        text.parse()
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> Self {
        quarter.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_quarter_holds_its_first_day_and_its_last_and_none_beside() {
        for text in ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"] {
            let quarter: Quarter = text.parse().unwrap();
            assert_eq!(quarter.to_string(), text);
            assert!(quarter.holds(quarter.first_day()) && quarter.holds(quarter.last_day()));
            let before = quarter.first_day().pred_opt().unwrap();
            assert_eq!(Quarter::of(before), quarter.plus(-1));
            let after = quarter.last_day().succ_opt().unwrap();
            assert_eq!(Quarter::of(after), quarter.plus(1));
        }
        assert_eq!(Quarter::of(day("2026-11-30")).to_string(), "2026-Q4");
    }

    #[test]
    fn what_is_no_quarter_is_refused_and_named() {
        for text in [
            "", "2026", "2026-Q5", "2026-Q0", "26-Q1", "2026-Q", "+026-Q1", "2026--Q1",
        ] {
            let told = text.parse::<Quarter>().unwrap_err().to_string();
            assert!(told.contains(&format!("{text:?}")), "{told}");
        }
        assert_eq!("2026q4".parse::<Quarter>().unwrap().to_string(), "2026-Q4");
    }

    #[test]
    fn a_quarter_comes_back_from_how_it_is_kept_and_stays_among_the_years() {
        for count in [4, 8105, 8107, 4 * 9999 + 3] {
            assert_eq!(Quarter::from_count(count).unwrap().count(), count);
        }
        assert_eq!(Quarter::from_count(3), None);
        let last = Quarter::from_count(4 * 9999 + 3).unwrap();
        assert_eq!(last.plus(9), last);
    }
}
