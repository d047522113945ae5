//! One person's part down to the dated contact; computed only when somebody asks.

use chrono::NaiveDate;

use super::{
    Constants, Facts, Prepared, Standing,
    day::Day,
    inherit,
    warmth::{best, decayed},
};
use crate::domain::{Id, Interaction, Kind, Person, Signals};

/// A person's standing with the contacts behind it.
///
/// Warmth is the sum of what is left of the contacts that count, less `over_ceiling`, divided by
/// the sum at which somebody is fully warm.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDepth {
    pub standing: Standing,
    /// Newest first.
    pub contacts: Vec<ContactShare>,
    /// What messages would have added beyond what they can.
    pub over_ceiling: f64,
}

/// A contact, and what is left of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContactShare {
    pub interaction: Id<Interaction>,
    pub on: NaiveDate,
    pub kind: Kind,
    pub signals: Signals,
    /// On its day: v·g.
    pub worth: f64,
    /// On the day of the score.
    pub left: f64,
    /// Whether it counts in warmth; else another contact of the same day is worth more. Its signals count in
    /// any case.
    pub counts: bool,
}

/// What a person's standing is made of; `None` for somebody who is not of the account that day.
#[must_use]
pub fn explain(
    facts: &Facts,
    on: NaiveDate,
    constants: &Constants,
    person: Id<Person>,
) -> Option<PersonDepth> {
    Prepared::new(facts, constants).explain(on, person)
}

impl Prepared<'_> {
    /// As [`explain`], on facts already prepared.
    #[must_use]
    pub fn explain(&self, on: NaiveDate, person: Id<Person>) -> Option<PersonDepth> {
        let day = Day::new(self, on);
        let standing = day
            .everybody()
            .find(|standing| standing.person == person)?
            .clone();
        let index = &self.sources[self.source_of(&standing)];
        let touches = index.touches_until(index.place(person)?, day.number);
        let mut contacts = Vec::with_capacity(touches.len());
        let mut written = 0.0;
        for same_day in touches.chunk_by(|a, b| a.day == b.day) {
            let best = best(same_day);
            for touch in same_day {
                let left = decayed(touch, day.number, standing.cadence, self.constants);
                let counts = touch.interaction == best.interaction;
                if counts && touch.is_message() {
                    written += left;
                }
                contacts.push(ContactShare {
                    interaction: touch.interaction,
                    on: touch.on,
                    kind: touch.kind,
                    signals: touch.signals,
                    worth: touch.worth,
                    left,
                    counts,
                });
            }
        }
        contacts.reverse();
        Some(PersonDepth {
            standing,
            contacts,
            over_ceiling: f64::max(0.0, written - self.constants.warmth.messages),
        })
    }

    /// Which of the sources speaks for a person: 0 the account itself.
    pub(super) fn source_of(&self, standing: &Standing) -> usize {
        (0..self.sources.len())
            .find(|&source| inherit::account(self.facts, source).account == standing.source)
            .unwrap_or_default()
    }
}
