//! The depth on other days: how it came here, and where it goes if nothing is logged.

use chrono::{Datelike, Days, NaiveDate};

use super::{Constants, Facts, Prepared};

/// Mondays a trend goes back.
pub const WEEKS: u64 = 53;
/// Days a forecast looks ahead.
pub(super) const AHEAD: [u16; 3] = [30, 60, 90];

/// The depth some days from now if nothing is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    pub days: u16,
    pub on: NaiveDate,
    /// 0–100, rounded.
    pub depth: u8,
}

/// The depth on each of the last 53 Mondays before `on` and on `on` itself, oldest first.
#[must_use]
pub fn trend(facts: &Facts, on: NaiveDate, constants: &Constants) -> Vec<(NaiveDate, u8)> {
    Prepared::new(facts, constants).trend(on)
}

/// The depth 30, 60 and 90 days after `on`.
#[must_use]
pub fn forecast(facts: &Facts, on: NaiveDate, constants: &Constants) -> Vec<Forecast> {
    Prepared::new(facts, constants).forecast(on)
}

impl Prepared<'_> {
    /// As [`trend`], on facts already prepared.
    #[must_use]
    pub fn trend(&self, on: NaiveDate) -> Vec<(NaiveDate, u8)> {
        mondays_before(on)
            .chain([on])
            .map(|day| (day, self.rounded(day)))
            .collect()
    }

    /// As [`Prepared::trend`], where `known` is that of facts that differ from these from a day on
    /// only: what was before it is as it was.
    #[must_use]
    pub fn trend_changed(
        &self,
        known: &[(NaiveDate, u8)],
        from: NaiveDate,
    ) -> Vec<(NaiveDate, u8)> {
        let depth = |(day, known): &(NaiveDate, u8)| {
            if *day < from {
                (*day, *known)
            } else {
                (*day, self.rounded(*day))
            }
        };
        known.iter().map(depth).collect()
    }

    /// As [`forecast`], on facts already prepared.
    #[must_use]
    pub fn forecast(&self, on: NaiveDate) -> Vec<Forecast> {
        AHEAD
            .into_iter()
            .filter_map(|days| {
                let ahead = on.checked_add_days(Days::new(u64::from(days)))?;
                Some(Forecast {
                    days,
                    on: ahead,
                    depth: self.rounded(ahead),
                })
            })
            .collect()
    }
}

/// Oldest first; on a Monday that day itself is not among them, being today.
fn mondays_before(on: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let since_monday = match on.weekday().num_days_from_monday() {
        0 => 7,
        days => u64::from(days),
    };
    (0..WEEKS)
        .rev()
        .filter_map(move |week| on.checked_sub_days(Days::new(since_monday + 7 * week)))
}
