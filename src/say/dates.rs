//! Days as each language writes them.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::Words;
use crate::domain::{Birthday, Period};

impl Words {
    /// `Mon`, 周一.
    #[must_use]
    pub fn weekday(&self, day: NaiveDate) -> String {
        self.weekday_name(day.weekday())
    }

    pub(super) fn weekday_name(&self, weekday: Weekday) -> String {
        self.weekday_said(weekday.number_from_monday())
    }

    /// `4 Dec` where that is in this year, else `4 Dec 2025`; 12月4日, 2025年12月4日.
    #[must_use]
    pub fn date(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (month, number) = (self.month(day.month()), day.day());
        if day.year() == today.year() {
            self.date_said(number, month)
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
                self.date_said(day.day(), self.month(day.month()))
            }
        }
    }

    /// `4 Dec 2025`, 2025年12月4日: where no day says which year is meant.
    #[must_use]
    pub fn date_in_full(&self, day: NaiveDate) -> String {
        let (year, month) = (day.year().to_string(), self.month(day.month()));
        self.date_year(day.day(), month, year)
    }

    /// `4 December 2025`, 2025年12月4日: for people who read it later.
    #[must_use]
    pub fn full_date(&self, day: NaiveDate) -> String {
        self.full_date_said(day.day(), day.month(), day.year())
    }

    /// `Fri 4 Dec`; 12月4日 周五.
    #[must_use]
    pub fn dated(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (date, weekday) = (self.date(day, today), self.weekday(day));
        self.date_weekday(weekday, date)
    }

    /// Of somebody who is not there any more: `left 20 Nov`.
    #[must_use]
    pub fn left_on(&self, day: NaiveDate, today: NaiveDate) -> String {
        self.left_on_said(self.date(day, today))
    }

    /// `1 Mar 2024 – today`; empty where no day is known.
    #[must_use]
    pub fn period(&self, period: Period, today: NaiveDate) -> String {
        match (period.from, period.to) {
            (None, None) => String::new(),
            (Some(from), Some(to)) if from == to => self.date(from, today),
            (from, to) => {
                let from = from.map_or_else(String::new, |from| self.date(from, today));
                let to = to.map_or_else(|| self.period_open(), |to| self.date(to, today));
                format!("{from} – {to}").trim().to_owned()
            }
        }
    }

    /// How long ago, for a narrow column: as a [`span`](Self::span); on paper the day.
    #[must_use]
    pub fn ago(&self, days: i64) -> String {
        match self.paper {
            Some(on) => self.date(on - TimeDelta::days(days), on),
            None => self.span(days),
        }
    }

    /// How long, for a narrow column: `today`, `15d`, `14mo`, `3y`; 今天, 15天.
    #[must_use]
    pub fn span(&self, days: i64) -> String {
        match days {
            ..=0 => self.ago_today(),
            1..=99 => self.ago_days(days),
            100..=729 => {
                let months = days / 30;
                self.ago_months(months)
            }
            _ => {
                let years = days / 365;
                self.ago_years(years)
            }
        }
    }

    /// A day that heads what happened on it: `Mon 23 Nov · today`, `Mon 2 Nov · 3w ago`.
    #[must_use]
    pub fn day_heading(&self, day: NaiveDate, today: NaiveDate) -> String {
        let (dated, distance) = (self.dated(day, today), self.distance(day, today));
        self.day_heading_said(dated, distance)
    }

    /// How far away a day is: `today`, `yesterday`, `5d ago`, `3w ago`, `in 2mo`; on paper the day.
    #[must_use]
    pub fn distance(&self, day: NaiveDate, today: NaiveDate) -> String {
        if self.is_on_paper() {
            return self.date(day, today);
        }
        let days = (today - day).num_days();
        if let Some(near) = self.near_day(-days) {
            return near;
        }
        let time = match days.abs() {
            weeks @ 14..=99 => self.ago_weeks(weeks / 7),
            days => self.span(days),
        };
        if 0 < days {
            self.distance_ago(time)
        } else {
            self.due_in(time)
        }
    }

    /// What a day so many days ahead is called, where people have a word for it: `tomorrow`, 后天.
    fn near_day(&self, ahead: i64) -> Option<String> {
        Some(match ahead {
            -2 => self.distance_before_yesterday(),
            -1 => self.distance_yesterday(),
            0 => self.ago_today(),
            1 => self.distance_tomorrow(),
            2 => self.distance_after_tomorrow(),
            _ => return None,
        })
    }

    /// When something is due, for a narrow column: `in 5d`, `tomorrow`, `today`, `2d late`; on paper the day.
    #[must_use]
    pub fn due(&self, due: NaiveDate, today: NaiveDate) -> String {
        if self.is_on_paper() {
            let day = self.date(due, today);
            return if due < today {
                self.due_passed(day)
            } else {
                day
            };
        }
        let days = (due - today).num_days();
        if days < 0 {
            return self.due_late(self.span(-days));
        }
        let near = self.near_day(days);
        near.unwrap_or_else(|| self.due_in(self.span(days)))
    }
}
