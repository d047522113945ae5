//! How the depth of an account goes: where it came from, what happened on the way, and where it goes
//! if nothing is logged.

use chrono::{Days, NaiveDate};

use super::{Constants, Event, Facts, Forecast, Prepared};
use crate::domain::Period;

/// Days between two points of the way ahead.
const STEP: u16 = 7;
/// Days ahead that are looked at.
const HORIZON: u16 = 90;

/// A year of depth and a quarter to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    pub on: NaiveDate,
    /// The depth on each of the last 53 Mondays and on `on`, oldest first.
    pub past: Vec<(NaiveDate, u8)>,
    /// From `on` to 90 days later, week by week, if nothing is logged; 30, 60 and 90 days are among them.
    pub ahead: Vec<(NaiveDate, u8)>,
    /// The same in 30, 60 and 90 days.
    pub forecast: Vec<Forecast>,
    /// After the first day of the past up to the last one ahead, oldest first.
    pub events: Vec<Event>,
}

/// The course on a day that is today, or as it was foreseen on a past one.
#[must_use]
pub fn course(facts: &Facts, on: NaiveDate, constants: &Constants) -> Course {
    Prepared::new(facts, constants).course(on)
}

impl Prepared<'_> {
    /// As [`course`], on facts already prepared.
    #[must_use]
    pub fn course(&self, on: NaiveDate) -> Course {
        let past = self.trend(on);
        let ahead = self.ahead(on);
        let forecast = self.forecast(on);
        let first = past.first().map_or(on, |(day, _)| *day);
        let last = ahead.last().map_or(on, |(day, _)| *day);
        Course {
            on,
            past,
            ahead,
            forecast,
            events: self.events((first, last)),
        }
    }

    fn ahead(&self, on: NaiveDate) -> Vec<(NaiveDate, u8)> {
        let weeks = (0..=HORIZON).step_by(usize::from(STEP));
        let mut days: Vec<_> = weeks.chain(super::trend::AHEAD).collect();
        days.sort_unstable();
        days.dedup();
        let days = days.into_iter();
        days.filter_map(|days| on.checked_add_days(Days::new(u64::from(days))))
            .map(|day| (day, self.rounded(day)))
            .collect()
    }
}

impl Course {
    /// The depth on `on`.
    #[must_use]
    pub fn depth(&self) -> u8 {
        self.past.last().map_or(0, |(_, depth)| *depth)
    }

    /// From the first to the last day of it.
    #[must_use]
    pub fn span(&self) -> (NaiveDate, NaiveDate) {
        let first = self.past.first().map_or(self.on, |(day, _)| *day);
        let last = self.ahead.last().map_or(self.on, |(day, _)| *day);
        (first, last)
    }
}

impl Facts {
    /// The facts as they were known on a past day, so that what was foreseen then can be asked for: what
    /// began later is not there, and who left later had not. The end of an agreement or plan is known from
    /// its beginning.
    #[must_use]
    pub fn known_on(&self, day: NaiveDate) -> Self {
        let begun = |period: &Period| period.from.is_none_or(|from| from <= day);
        let open = |period: &mut Period| period.to = period.to.filter(|to| *to < day);
        let mut facts = self.clone();
        for account in std::iter::once(&mut facts.own).chain(&mut facts.ancestors) {
            account.contacts.retain(|row| row.on <= day);
            account.stances.retain(|row| row.on <= day);
            account.procurement = account.procurement.known_on(day);
            account.org_facts.retain(|row| begun(&row.period));
            account.counterparts.retain(|row| begun(&row.period));
            account.tenures.retain(|row| begun(&row.period));
            for row in &mut account.tenures {
                open(&mut row.period);
            }
            for seat in &mut account.seats {
                seat.holders.retain(|(_, period)| begun(period));
                for (_, period) in &mut seat.holders {
                    open(period);
                }
            }
        }
        facts.elsewhere.contacts.retain(|row| row.on <= day);
        facts.elsewhere.stances.retain(|row| row.on <= day);
        facts
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{depth, example::today, laws::any_facts},
        *,
    };

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_forecast_is_the_depth_of_that_day_if_no_fact_is_added(facts in any_facts()) {
            let constants = Constants::default();
            let course = course(&facts, today(), &constants);
            for (on, shown) in &course.ahead {
                prop_assert_eq!(*shown, depth(&facts, *on, &constants).depth, "on {}", on);
            }
            for forecast in &course.forecast {
                prop_assert!(course.ahead.contains(&(forecast.on, forecast.depth)));
            }
        }

        #[test]
        fn the_past_ends_and_the_way_ahead_begins_with_the_depth_of_the_day(facts in any_facts()) {
            let constants = Constants::default();
            let course = course(&facts, today(), &constants);
            let now = (today(), depth(&facts, today(), &constants).depth);
            prop_assert_eq!(course.past.last(), Some(&now));
            prop_assert_eq!(course.ahead.first(), Some(&now));
            prop_assert_eq!(course.depth(), now.1);
            prop_assert!(course.past.is_sorted_by(|a, b| a.0 < b.0));
            prop_assert!(course.ahead.is_sorted_by(|a, b| a.0 < b.0));
            let last = today() + Days::new(u64::from(HORIZON));
            prop_assert_eq!(course.span().1, last);
        }

        #[test]
        fn what_was_foreseen_on_a_day_needs_nothing_that_came_later(facts in any_facts(), back in 1..400_u64) {
            let constants = Constants::default();
            let day = today() - Days::new(back);
            let known = facts.known_on(day);
            prop_assert_eq!(
                depth(&facts, day, &constants), depth(&known, day, &constants)
            );
            prop_assert_eq!(&known.known_on(day), &known);
            let late = course(&known, day, &constants).events.into_iter();
            let unforeseen = late.filter(|event| day < event.on && event.what.person().is_some());
            prop_assert_eq!(unforeseen.count(), 0);
        }
    }
}
