//! Days as each language writes them.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Words, word};
use crate::domain::{date::Period, person::Birthday};

impl Words {
    /// `Mon`, 周一.
    #[must_use]
    pub fn weekday(&self, day: NaiveDate) -> String {
        self.weekday_name(day.weekday())
    }

    pub(super) fn weekday_name(&self, weekday: Weekday) -> String {
        match weekday {
            Weekday::Mon => word!(self, "weekday-mon"),
            Weekday::Tue => word!(self, "weekday-tue"),
            Weekday::Wed => word!(self, "weekday-wed"),
            Weekday::Thu => word!(self, "weekday-thu"),
            Weekday::Fri => word!(self, "weekday-fri"),
            Weekday::Sat => word!(self, "weekday-sat"),
            Weekday::Sun => word!(self, "weekday-sun"),
        }
    }

    pub(super) fn month(&self, day: NaiveDate) -> String {
        match day.month() {
            1 => word!(self, "month-1"),
            2 => word!(self, "month-2"),
            3 => word!(self, "month-3"),
            4 => word!(self, "month-4"),
            5 => word!(self, "month-5"),
            6 => word!(self, "month-6"),
            7 => word!(self, "month-7"),
            8 => word!(self, "month-8"),
            9 => word!(self, "month-9"),
            10 => word!(self, "month-10"),
            11 => word!(self, "month-11"),
            _ => word!(self, "month-12"),
        }
    }

    /// `4 Dec` where that is in this year, else `4 Dec 2025`; 12月4日, 2025年12月4日.
    #[must_use]
    pub fn date(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (month, number) = (self.month(day), day.day());
        if day.year() == today.year() {
            word!(self, "date", month = month, day = number)
        } else {
            self.date_in_full(day)
        }
    }

    /// A birthday: `21 May 1980`, or `21 May` where the year is not known.
    #[must_use]
    pub fn birthday(&self, day: Birthday, today: NaiveDate) -> String {
        match day.date() {
            Some(born) => self.date(born, today),
            None => {
                let day = day.stored();
                word!(self, "date", month = self.month(day), day = day.day())
            }
        }
    }

    /// `4 Dec 2025`, 2025年12月4日: where no day says which year is meant.
    #[must_use]
    pub fn date_in_full(&self, day: NaiveDate) -> String {
        let (year, month) = (day.year().to_string(), self.month(day));
        word!(
            self,
            "date-year",
            year = year,
            month = month,
            day = day.day()
        )
    }

    /// `Fri 4 Dec`; 12月4日 周五.
    #[must_use]
    pub fn dated(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (date, weekday) = (self.date(day, today), self.weekday(day));
        word!(self, "date-weekday", weekday = weekday, date = date)
    }

    /// Of somebody who is not there any more: `left 20 Nov`.
    #[must_use]
    pub fn left_on(&self, day: NaiveDate, today: NaiveDate) -> String {
        word!(self, "left-on", day = self.date(day, today))
    }

    /// `1 Mar 2024 – today`; empty where no day is known.
    #[must_use]
    pub fn period(&self, period: Period, today: NaiveDate) -> String {
        match (period.from, period.to) {
            (None, None) => String::new(),
            (Some(from), Some(to)) if from == to => self.date(from, today),
            (from, to) => {
                let from = from.map_or_else(String::new, |from| self.date(from, today));
                let to = to.map_or_else(|| self.to_the_end(), |to| self.date(to, today));
                format!("{from} – {to}").trim().to_owned()
            }
        }
    }

    /// How long ago, for a narrow column: `today`, `15d`, `14mo`, `3y`; 今天, 15天.
    #[must_use]
    pub fn ago(&self, days: i64) -> String {
        match days {
            ..=0 => word!(self, "ago-today"),
            1..=99 => word!(self, "ago-days", n = days),
            100..=729 => {
                let months = days / 30;
                word!(self, "ago-months", n = months)
            }
            _ => {
                let years = days / 365;
                word!(self, "ago-years", n = years)
            }
        }
    }

    /// A day that heads what happened on it: `Mon 23 Nov · today`, `Mon 2 Nov · 3w ago`.
    #[must_use]
    pub fn day_heading(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (dated, distance) = (self.dated(day, today), self.distance(day, today));
        word!(self, "day-heading", day = dated, distance = distance)
    }

    /// How far away a day is: `today`, `yesterday`, `5d ago`, `3w ago`, `in 2mo`.
    #[must_use]
    pub fn distance(&self, day: NaiveDate, today: NaiveDate) -> String {
        let days = (today - day).num_days();
        let time = match days.abs() {
            weeks @ 14..=99 => word!(self, "ago-weeks", n = weeks / 7),
            days => self.ago(days),
        };
        match days {
            0 => word!(self, "ago-today"),
            1 => word!(self, "distance-yesterday"),
            -1 => word!(self, "distance-tomorrow"),
            2.. => word!(self, "distance-ago", time = time),
            _ => word!(self, "due-in", days = time),
        }
    }

    /// When something is due, for a narrow column: `in 5d`, `today`, `2d late`.
    #[must_use]
    pub fn due(&self, due: NaiveDate, today: NaiveDate) -> String {
        let days = (due - today).num_days();
        match days {
            0 => word!(self, "due-today"),
            1.. => word!(self, "due-in", days = self.ago(days)),
            _ => word!(self, "due-late", days = self.ago(-days)),
        }
    }
}
