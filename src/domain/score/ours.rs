//! Our side: who of ours met whom, how warm that alone would be, and what would go with them.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::{
    Attendance, Constants, Contact, Facts, Prepared, day::Day, depth, index::Touch, warmth::warmth,
};
use crate::domain::{Colleague, Id, Person};

/// What one of ours and one of theirs have had to do with each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Acquaintance {
    pub person: Id<Person>,
    pub colleague: Id<Colleague>,
    /// Contacts of any kind up to the day, at least one.
    pub contacts: usize,
    /// The last of them.
    pub last: NaiveDate,
    /// The last one that was not only written.
    pub met: Option<NaiveDate>,
    /// 0–1: the person's warmth if there were no contacts but those where the colleague was present.
    pub warmth: f64,
}

/// What would be lost if one of ours left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaving {
    pub colleague: Id<Colleague>,
    /// Points before caps, at least 0 but for rounding.
    pub loss: f64,
    /// 0–100: the depth without them.
    pub left: u8,
    /// How many people here only they have had contact with.
    pub alone: usize,
}

impl Prepared<'_> {
    /// Who of ours had contact with whom of the account's people, by person and colleague. Of somebody
    /// in a seat above, the account of that seat tells, as it does for their strength.
    #[must_use]
    pub fn acquaintances(&self, on: NaiveDate) -> Vec<Acquaintance> {
        let day = Day::new(self, on);
        let people = day.everybody().flat_map(|standing| {
            let index = &self.sources[self.source_of(standing)];
            let group = index.place(standing.person);
            let touches = group.map_or(&[][..], |group| index.touches_until(group, day.number));
            let ours = self.by_colleague(touches);
            ours.into_iter().filter_map(|(colleague, touches)| {
                Some(Acquaintance {
                    person: standing.person,
                    colleague,
                    contacts: touches.len(),
                    last: touches.last()?.on,
                    met: touches
                        .iter()
                        .rfind(|touch| !touch.is_message())
                        .map(|touch| touch.on),
                    warmth: warmth(&touches, day.number, standing.cadence, self.constants),
                })
            })
        });
        let mut all: Vec<_> = people.collect();
        all.sort_unstable_by_key(|one| (one.person, one.colleague));
        all
    }

    /// Each keeps the order of `touches`.
    fn by_colleague(&self, touches: &[Touch]) -> BTreeMap<Id<Colleague>, Vec<Touch>> {
        let mut ours: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for touch in touches {
            for row in self.ours(touch.interaction) {
                ours.entry(row.colleague).or_default().push(*touch);
            }
        }
        ours
    }
}

impl Facts {
    /// The facts as if a colleague had never been there: contacts at which nobody else of ours was go
    /// with them, and so do the pairs they were matched in.
    #[must_use]
    pub fn without(&self, colleague: Id<Colleague>) -> Self {
        let mut facts = self.clone();
        let accounts = std::iter::once(&mut facts.own).chain(&mut facts.ancestors);
        for account in accounts {
            account
                .counterparts
                .retain(|row| row.colleague != colleague);
            leave(colleague, &mut account.contacts, &mut account.attendances);
        }
        let elsewhere = &mut facts.elsewhere;
        leave(
            colleague,
            &mut elsewhere.contacts,
            &mut elsewhere.attendances,
        );
        facts
    }
}

fn leave(colleague: Id<Colleague>, contacts: &mut Vec<Contact>, attendances: &mut Vec<Attendance>) {
    let with = |row: &Attendance| row.interaction;
    let mut gone: HashSet<_> = attendances.iter().map(with).collect();
    attendances.retain(|row| row.colleague != colleague);
    for row in attendances.iter() {
        gone.remove(&row.interaction);
    }
    contacts.retain(|contact| !gone.contains(&contact.interaction));
}

/// What would be lost with each of ours who had contact with anybody here, the greatest loss first.
#[must_use]
pub fn leavings(
    facts: &Facts,
    acquaintances: &[Acquaintance],
    on: NaiveDate,
    constants: &Constants,
) -> Vec<Leaving> {
    let with = depth(facts, on, constants);
    let mut ours: BTreeMap<_, usize> = BTreeMap::new();
    for of_one in acquaintances.chunk_by(|a, b| a.person == b.person) {
        for one in of_one {
            *ours.entry(one.colleague).or_default() += usize::from(of_one.len() == 1);
        }
    }
    let mut leavings: Vec<_> = ours
        .into_iter()
        .map(|(colleague, alone)| {
            let without = depth(&facts.without(colleague), on, constants);
            Leaving {
                colleague,
                loss: with.raw - without.raw,
                left: without.depth,
                alone,
            }
        })
        .collect();
    leavings.sort_by(|a, b| b.loss.total_cmp(&a.loss));
    leavings
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        super::{example::today, laws::any_facts},
        *,
    };

    /// Rounding in a sum of some dozens of products.
    const ROUNDING: f64 = 1e-9;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whoever_of_ours_leaves_takes_points_along_and_never_brings_any(facts in any_facts()) {
            let constants = Constants::default();
            let known = Prepared::new(&facts, &constants).acquaintances(today());
            let all = leavings(&facts, &known, today(), &constants);
            prop_assert!(all.is_sorted_by(|a, b| b.loss <= a.loss));
            for one in all {
                let without = depth(&facts.without(one.colleague), today(), &constants);
                let loss = depth(&facts, today(), &constants).raw - without.raw;
                prop_assert!(one.loss.to_bits() == loss.to_bits());
                prop_assert!(-ROUNDING < one.loss, "{one:?}");
                prop_assert_eq!(one.left, without.depth);
            }
        }

        #[test]
        fn nobody_of_ours_is_warmer_with_somebody_than_all_of_us(facts in any_facts()) {
            let constants = Constants::default();
            let prepared = Prepared::new(&facts, &constants);
            let whole = prepared.depth(today());
            for one in prepared.acquaintances(today()) {
                let standing = whole.person(one.person);
                let standing = standing.filter(|all| one.warmth <= all.warmth + ROUNDING);
                prop_assert!(standing.is_some(), "{one:?}");
                prop_assert!(standing.and_then(|all| all.last) >= Some(one.last));
            }
        }
    }
}
