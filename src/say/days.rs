//! Why a text is no day, and what it may have meant.

use chrono::NaiveDate;

use super::Words;
use crate::{
    days::{Near, UnreadDay},
    domain::text::shown,
};

impl Words {
    /// Why what was typed is no such day; where it may be anything, `or_write` says how days are written.
    fn no_day(
        &self,
        unread: &UnreadDay,
        typed: &str,
        today: NaiveDate,
        or_write: impl FnOnce() -> String,
    ) -> String {
        let typed = shown(typed.trim());
        match unread {
            UnreadDay::Unknown(near) if near.is_empty() => or_write(),
            UnreadDay::Unknown(near) => {
                let near = self.near_days(near, today);
                self.day_unknown(typed, near)
            }
            UnreadDay::NoSuchDay => self.line_no_such_day(typed),
            UnreadDay::WrongWeekday { on, said } => {
                let (date, is) = (self.date(*on, today), self.weekday(*on));
                let said = self.weekday_name(*said);
                self.day_weekday(date, is, said)
            }
            UnreadDay::NoFeast { feast, year } => {
                let (feast, year) = (self.feast(*feast), year.to_string());
                self.day_no_feast(feast, year)
            }
            UnreadDay::Ahead(on) => self.line_future(self.dated(*on, today)),
            UnreadDay::Over(on) => self.day_over(self.dated(*on, today)),
        }
    }

    /// The same where a day that is over is asked for.
    #[must_use]
    pub fn no_past_day(&self, unread: &UnreadDay, typed: &str, today: NaiveDate) -> String {
        self.no_day(unread, typed, today, || self.days_unclear())
    }

    /// The same where a day to come is asked for.
    #[must_use]
    pub fn no_due_day(&self, unread: &UnreadDay, typed: &str, today: NaiveDate) -> String {
        self.no_day(unread, typed, today, || self.when_unclear())
    }

    /// The same at a field of a form.
    #[must_use]
    pub fn no_day_of_form(&self, unread: &UnreadDay, typed: &str, today: NaiveDate) -> String {
        self.no_day(unread, typed, today, || self.field_not_a_day())
    }

    /// `friday = Fri 4 Dec, next friday = Fri 11 Dec`.
    #[must_use]
    pub fn near_days(&self, near: &[Near], today: NaiveDate) -> String {
        let near = near.iter().map(|near| {
            let day = match near.on {
                Some(on) => self.dated(on, today),
                None => self.promise_someday(),
            };
            let words = shown(&near.words).into_owned();
            self.day_near(words, day)
        });
        near.collect::<Vec<_>>().join(&self.comma())
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::prelude::*;

    use super::*;
    use crate::{
        days::{self, Calendar, DueDay, Order},
        say::Lang,
    };

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_day_reads_back_as_it_was_printed(
            today in 700_000_i32..760_000,
            days in -500_i64..500,
            order in prop::sample::select(&Order::ALL[..]),
            lang in prop::sample::select(&[Lang::En, Lang::Zh][..]),
        ) {
            let today = NaiveDate::from_num_days_from_ce_opt(today).unwrap();
            let day = today + chrono::TimeDelta::days(days);
            let (calendar, words) = (Calendar { today, order }, Words::new(lang));
            let mut printed = vec![
                day.to_string(),
                words.date(day, today),
                words.dated(day, today),
                words.full_date(day),
                words.day_heading(day, today),
            ];
            if days.abs() < 14 {
                printed.push(words.distance(day, today));
            }
            if (0..100).contains(&days) {
                printed.push(words.due(day, today));
            }
            for printed in printed {
                let read = match days {
                    ..=0 => days::past(&printed, calendar),
                    _ => days::future(&printed, calendar).map(|due| match due {
                        DueDay::On(day) => day,
                        DueDay::Someday => NaiveDate::MIN,
                    }),
                };
                prop_assert_eq!(read, Ok(day), "{} on {}", printed, today);
            }
            // With its weekday it is the same day, whichever way one looks.
            let dated = words.dated(day, today);
            prop_assert_eq!(days::plain(&dated, calendar), Ok(day), "{} on {}", dated, today);
        }
    }
}
