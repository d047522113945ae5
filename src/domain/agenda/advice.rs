//! The next best actions of a book: what each account would gain, put together by what is done.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use chrono::NaiveDate;

use crate::domain::{
    Account, Id, Person, Promise, PromiseState, Row, Side, Subject, Tier,
    score::{Candidate, Urgency},
};

/// Actions of one account that go before the rest of the list: a list of one account is asked for by its name.
const AT_ONE_ACCOUNT: usize = 2;

/// What says besides the facts whom to call on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calls {
    pub ranks: BTreeMap<Id<Account>, Rank>,
    /// To whom we owe what is due, and where.
    pub promised: BTreeSet<(Id<Account>, Id<Person>)>,
}

/// How an account stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rank {
    pub tier: Option<Tier>,
    /// Whether others lie below it, for which its seats may count.
    pub has_units: bool,
}

impl Calls {
    /// Of an account whose promises are at hand.
    #[must_use]
    pub fn of(promises: &[Row<Promise>], today: NaiveDate) -> Self {
        let due = promises.iter().filter(|row| {
            let due = row.due.is_some_and(|due| due <= today);
            due && row.by == Side::Us && row.state == PromiseState::Open
        });
        Self {
            ranks: BTreeMap::new(),
            promised: due
                .filter_map(|row| Some((row.account, row.person?)))
                .collect(),
        }
    }

    /// Whether a step may be told: nobody is to be met again within half their cadence, unless we owe them
    /// something that is due.
    #[must_use]
    pub fn may_call(&self, candidate: &Candidate) -> bool {
        let owed = |person| self.promised.contains(&(candidate.at, person));
        candidate.likely.urgency != Urgency::Later || candidate.step.person().is_some_and(owed)
    }
}

/// What an account would gain by a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weighed {
    /// Whose depth it moves.
    pub account: Id<Account>,
    pub candidate: Candidate,
    /// What a point counts there.
    pub weight: f64,
}

/// A step with everything it moves.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// As the account sees it that gains most.
    pub candidate: Candidate,
    /// By gain, the largest first.
    pub moves: Vec<AccountGain>,
    urgency: Urgency,
    worth: f64,
}

/// What the depth of an account gains by a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AccountGain {
    pub account: Id<Account>,
    /// Points of raw.
    pub gain: f64,
    /// Points of the depth itself.
    pub depth_gain: i16,
}

/// What a point counts at an account.
#[must_use]
pub const fn weight(tier: Option<Tier>) -> f64 {
    match tier {
        Some(Tier::S) => 1.5,
        Some(Tier::A) => 1.25,
        Some(Tier::B) | None => 1.0,
        Some(Tier::C) => 0.75,
    }
}

impl Weighed {
    /// Where one account is looked at, and not weighed against others.
    #[must_use]
    pub const fn plain(account: Id<Account>, candidate: Candidate) -> Self {
        Self {
            account,
            candidate,
            weight: 1.0,
        }
    }

    fn worth(&self) -> f64 {
        self.weight * self.candidate.worth()
    }

    /// By urgency, then by what is likely for the effort.
    #[must_use]
    pub fn likely_first(&self, other: &Self) -> Ordering {
        let (urgency, others) = (
            self.candidate.likely.urgency,
            other.candidate.likely.urgency,
        );
        urgency
            .cmp(&others)
            .then_with(|| other.worth().total_cmp(&self.worth()))
            .then_with(|| self.candidate.subject().cmp(&other.candidate.subject()))
    }
}

/// The actions, best first, at most two of each account before any third. Somebody whose seats count for several
/// accounts is one row with all they move.
#[must_use]
pub fn advise(rows: impl IntoIterator<Item = Weighed>) -> Vec<Advice> {
    let mut by_deed: BTreeMap<(Id<Account>, Subject), Vec<Weighed>> = BTreeMap::new();
    for row in rows {
        let deed = (row.candidate.at, row.candidate.subject());
        by_deed.entry(deed).or_default().push(row);
    }
    let mut all: Vec<_> = by_deed.into_values().filter_map(Advice::of).collect();
    all.sort_by(Advice::likely_first);
    let mut told: BTreeMap<Id<Account>, usize> = BTreeMap::new();
    let (mut first, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| {
        let here = told.entry(one.candidate.at).or_default();
        *here += 1;
        *here <= AT_ONE_ACCOUNT
    });
    first.extend(rest);
    first
}

impl Advice {
    /// Of rows about the same; `None` of none.
    fn of(mut rows: Vec<Weighed>) -> Option<Self> {
        rows.sort_by(|a, b| {
            let (gain, other) = (a.candidate.gain, b.candidate.gain);
            other.total_cmp(&gain).then(a.account.cmp(&b.account))
        });
        let moves = rows.iter().map(|row| AccountGain {
            account: row.account,
            gain: row.candidate.gain,
            depth_gain: row.candidate.depth_gain,
        });
        Some(Self {
            candidate: rows.first()?.candidate,
            urgency: rows.iter().map(|row| row.candidate.likely.urgency).min()?,
            worth: rows.iter().map(Weighed::worth).sum(),
            moves: moves.collect(),
        })
    }

    /// Points of raw over all accounts.
    #[must_use]
    pub fn gain(&self) -> f64 {
        self.moves.iter().map(|one| one.gain).sum()
    }

    fn likely_first(&self, other: &Self) -> Ordering {
        self.urgency
            .cmp(&other.urgency)
            .then_with(|| other.worth.total_cmp(&self.worth))
            .then_with(|| self.candidate.subject().cmp(&other.candidate.subject()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::score::{Layers, Likely, NextStep};

    fn row(account: i64, at: i64, person: i64, gain: f64) -> Weighed {
        let person: Id<Person> = Id::new(person);
        Weighed {
            account: Id::new(account),
            candidate: Candidate {
                step: NextStep::Meet { person, last: None },
                at: Id::new(at),
                gain,
                depth_gain: 1,
                by_layer: Layers {
                    key: gain,
                    universal: 0.0,
                    organizational: 0.0,
                },
                likely: Likely {
                    worth: gain,
                    chance: 0.0,
                    urgency: Urgency::InOrder,
                },
            },
            weight: 1.0,
        }
    }

    fn people(advice: &[Advice]) -> Vec<i64> {
        let people = advice.iter().filter_map(|one| one.candidate.step.person());
        people.map(Id::key).collect()
    }

    #[test]
    fn whoever_decides_for_three_units_is_one_row_with_the_sum_and_goes_before_a_larger_single_one()
    {
        let rows = [(11, 9.8), (12, 9.5), (13, 7.2)].map(|(unit, gain)| row(unit, 10, 7, gain));
        let advice = advise(rows.into_iter().chain([row(20, 20, 8, 12.0)]));
        assert_eq!(people(&advice), [7, 8]);
        assert!((advice[0].gain() - 26.5).abs() < 1e-9);
        let units: Vec<_> = advice[0]
            .moves
            .iter()
            .map(|one| one.account.key())
            .collect();
        assert_eq!(units, [11, 12, 13]);
    }

    #[test]
    fn two_of_an_account_come_before_the_third_however_much_it_gains() {
        let here = [(1, 9.0), (2, 8.0), (3, 7.0), (4, 6.0)];
        let here = here
            .map(|(person, gain)| row(1, 1, person, gain))
            .into_iter();
        let advice = advise(here.chain([row(2, 2, 9, 0.5)]));
        assert_eq!(people(&advice), [1, 2, 9, 3, 4]);
    }

    #[test]
    fn the_tier_weighs_and_whoever_decides_and_waits_goes_before_all() {
        let large = row(1, 1, 1, 4.0);
        let small = Weighed {
            weight: weight(Some(Tier::S)),
            ..row(2, 2, 2, 3.0)
        };
        let mut waits = row(3, 3, 3, 0.1);
        waits.candidate.likely.urgency = Urgency::First;
        assert_eq!(people(&advise([large, small, waits])), [3, 2, 1]);
    }

    proptest! {
        #[test]
        fn every_row_is_in_the_list_once_and_their_order_does_not_matter(
            rows in proptest::collection::vec((1..6_i64, 1..4_i64, 1..9_i64, 1..100_u32), 0..30),
            seed in any::<u64>(),
        ) {
            let mut rows: Vec<_> = rows.into_iter()
                .map(|(account, at, person, gain)| row(account, at, person, f64::from(gain)))
                .collect();
            let before = advise(rows.clone());
            let sum: f64 = rows.iter().map(|row| row.candidate.gain).sum();
            let told: f64 = before.iter().map(Advice::gain).sum();
            prop_assert!((sum - told).abs() < 1e-6);
            prop_assert_eq!(before.iter().map(|one| one.moves.len()).sum::<usize>(), rows.len());
            fastrand::Rng::with_seed(seed).shuffle(&mut rows);
            let after = advise(rows);
            prop_assert_eq!(people(&before), people(&after));
        }
    }
}
