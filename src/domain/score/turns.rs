//! The days on which something of somebody may rise: where a fact begins, or the day after one ends.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Facts, Prepared, Summit};
use crate::domain::{Id, Period, Person};

impl<'a> Prepared<'a> {
    /// What it was made of.
    #[must_use]
    pub const fn facts(&self) -> &'a Facts {
        self.facts
    }

    /// The days on which the companies met at the top, oldest first.
    #[must_use]
    pub fn summits(&self) -> &[Summit] {
        &self.summits
    }

    /// The days on which a fact of one of these people, or how it is bought, begins or has just ended. On
    /// all other days what they give to the depth only fades.
    #[must_use]
    pub fn turns(&self, people: &BTreeSet<Id<Person>>) -> BTreeSet<NaiveDate> {
        let facts = self.facts;
        let theirs = |person: Id<Person>| people.contains(&person);
        let contacts = facts.contacts().filter(|row| theirs(row.person));
        let mut days: BTreeSet<_> = contacts.map(|row| row.on).collect();
        let stances = facts.stances().filter(|row| theirs(row.person));
        days.extend(stances.map(|row| row.on));
        for account in std::iter::once(&facts.own).chain(&facts.ancestors) {
            let posts = account.tenures.iter().filter(|row| theirs(row.person));
            days.extend(posts.flat_map(|row| ends(row.period)));
            let held = account.seats.iter().flat_map(|seat| &seat.holders);
            let held = held.filter(|(person, _)| theirs(*person));
            days.extend(held.flat_map(|(_, period)| ends(*period)));
        }
        days.extend(self.eras.iter().filter_map(|era| era.from));
        days
    }
}

/// The first day in force, and the first day that no longer is.
fn ends(period: Period) -> impl Iterator<Item = NaiveDate> {
    let after = period.to.and_then(|to| to.succ_opt());
    period.from.into_iter().chain(after)
}
