//! What the book demands of its rows holds for made-up ones too, whatever the seed and the day.

use std::{collections::HashSet, fmt::Debug};

use proptest::prelude::*;

use super::*;
use crate::domain::{Id, Role};

/// Every id a row refers to was written before it.
#[derive(Default)]
struct Written(HashSet<i64>);

impl Written {
    fn needs<T>(&self, id: Id<T>, of: &impl Debug) {
        assert!(self.0.contains(&id.key()), "{of:?} refers to {id:?}");
    }

    fn needs_some<T>(&self, id: Option<Id<T>>, of: &impl Debug) {
        if let Some(id) = id {
            self.needs(id, of);
        }
    }

    fn check(&mut self, change: &Change) {
        match change.clone() {
            Change::Account(row) => self.needs_some(row.after.unwrap().parent, change),
            Change::Department(row) => self.needs(row.after.unwrap().account, change),
            Change::Seat(row) => {
                let seat = row.after.unwrap();
                self.needs(seat.account, change);
                self.needs_some(seat.department, change);
            }
            Change::Holder(row) => {
                let holder = row.after.unwrap();
                self.needs(holder.seat, change);
                self.needs(holder.person, change);
            }
            Change::Tenure(row) => {
                let tenure = row.after.unwrap();
                self.needs(tenure.person, change);
                self.needs(tenure.post.account, change);
                self.needs_some(tenure.post.department, change);
            }
            Change::Interaction(row) => {
                let interaction = row.after.unwrap();
                self.needs(interaction.account, change);
                interaction
                    .people
                    .iter()
                    .for_each(|one| self.needs(one.person, change));
                interaction
                    .colleagues
                    .iter()
                    .for_each(|one| self.needs(*one, change));
                interaction
                    .matters
                    .iter()
                    .for_each(|one| self.needs(*one, change));
            }
            Change::Matter(row) => {
                let matter = row.after.unwrap();
                self.needs(matter.account, change);
                matter
                    .people
                    .iter()
                    .for_each(|one| self.needs(*one, change));
                matter
                    .departments
                    .iter()
                    .for_each(|one| self.needs(*one, change));
                self.needs_some(matter.owner, change);
            }
            Change::Visit(row) => {
                let visit = row.after.unwrap();
                self.needs(visit.account, change);
                visit.people.iter().for_each(|one| self.needs(*one, change));
                visit
                    .colleagues
                    .iter()
                    .for_each(|one| self.needs(*one, change));
                self.needs_some(visit.done, change);
            }
            Change::Stance(row) => {
                let stance = row.after.unwrap();
                self.needs(stance.person, change);
                self.needs(stance.account, change);
                self.needs_some(stance.interaction, change);
            }
            Change::Target(row) => self.needs(row.after.unwrap().person, change),
            Change::Counterpart(row) => {
                let counterpart = row.after.unwrap();
                self.needs(counterpart.person, change);
                self.needs(counterpart.colleague, change);
                self.needs(counterpart.account, change);
            }
            Change::Tie(row) => {
                let tie = row.after.unwrap();
                self.needs(tie.from, change);
                self.needs(tie.to, change);
            }
            Change::PlanItem(row) => {
                let item = row.after.unwrap();
                self.needs(item.account, change);
                if let Some(subject) = item.aim.subject() {
                    assert!(self.0.contains(&subject.key()), "{change:?}");
                }
                self.needs_some(item.owner, change);
            }
            Change::Rival(row) => self.needs(row.after.unwrap().account, change),
            Change::OrgFact(row) => self.needs(row.after.unwrap().account, change),
            Change::Promise(row) => {
                let promise = row.after.unwrap();
                self.needs(promise.account, change);
                self.needs_some(promise.interaction, change);
                self.needs_some(promise.person, change);
                self.needs_some(promise.colleague, change);
            }
            Change::Judgement(row) => self.needs(row.after.unwrap().account, change),
            Change::Snooze(row) => self.needs(row.after.unwrap().account, change),
            Change::Colleague(_) | Change::Person(_) => (),
        }
        assert!(self.0.insert(change.subject().key()), "a key given twice");
    }
}

fn books() -> impl Strategy<Value = (u64, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    (any::<u64>(), 0..3_000_i64).prop_map(move |(seed, days)| (seed, calendar::day(first, days)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_reference_is_to_a_row_written_before((seed, today) in books()) {
        let mut written = Written::default();
        for chunk in book(BookSize::Small, seed, today) {
            chunk.unwrap().iter().for_each(|change| written.check(change));
        }
    }

    #[test]
    fn keys_ascend_and_histories_run_forward((seed, today) in books()) {
        let rows = rows(book(BookSize::Small, seed, today));
        prop_assert!(rows.interactions.is_sorted_by_key(|row| row.id));
        prop_assert!(rows.stances.is_sorted_by_key(|row| row.id));
        for account in &rows.accounts {
            let days: Vec<_> = rows.interactions.iter().filter(|row| row.account == account.id).map(|row| row.on).collect();
            prop_assert!(days.is_sorted(), "{}", account.name.shown());
            prop_assert!(days.last().is_none_or(|last| *last <= today));
        }
        let uids: HashSet<&str> = rows.interactions.iter().map(|row| row.uid.as_str()).collect();
        prop_assert_eq!(uids.len(), rows.interactions.len());
    }

    #[test]
    fn a_seat_has_at_most_one_holder_a_day((seed, today) in books()) {
        let rows = rows(book(BookSize::Small, seed, today));
        for (at, holder) in rows.holders.iter().enumerate() {
            prop_assert!(!holder.period.is_void());
            for other in &rows.holders[at + 1..] {
                prop_assert!(holder.seat != other.seat || !holder.period.meets(&other.period));
            }
        }
    }

    #[test]
    fn every_account_has_its_standard_structure((seed, today) in books()) {
        let rows = rows(book(BookSize::Small, seed, today));
        for account in &rows.accounts {
            for role in Role::STANDARD {
                prop_assert!(rows.seats.iter().any(|seat| seat.account == account.id && seat.role == *role), "{} {role:?}", account.name.shown());
            }
            for function in crate::domain::department::Function::STANDARD {
                prop_assert!(rows.departments.iter().any(|one| one.account == account.id && one.function == *function), "{} {function:?}", account.name.shown());
            }
        }
    }

    #[test]
    fn departments_of_seats_and_tenures_are_in_their_account((seed, today) in books()) {
        let rows = rows(book(BookSize::Small, seed, today));
        let home: BTreeMap<_, _> = rows.departments.iter().map(|row| (row.id, row.account)).collect();
        for seat in &rows.seats {
            prop_assert!(seat.department.is_none_or(|id| home[&id] == seat.account));
        }
        for tenure in &rows.tenures {
            prop_assert!(!tenure.post.period.is_void());
            prop_assert!(tenure.post.department.is_none_or(|id| home[&id] == tenure.post.account));
            prop_assert!(tenure.post.influence.is_none_or(|influence| influence <= 10));
        }
    }

    #[test]
    fn whoever_took_part_worked_there_that_day((seed, today) in books()) {
        let rows = rows(book(BookSize::Small, seed, today));
        for interaction in &rows.interactions {
            prop_assert!(!interaction.people.is_empty() && !interaction.colleagues.is_empty(), "{interaction:?}");
            for one in &interaction.people {
                prop_assert!(works_there(&rows, one.person, interaction), "{interaction:?}");
                prop_assert_eq!(interaction.people.iter().filter(|other| other.person == one.person).count(), 1);
            }
        }
    }

    #[test]
    fn promises_close_after_they_are_made_and_only_then((seed, today) in books()) {
        let rows = rows(book(BookSize::Small, seed, today));
        for promise in &rows.promises {
            prop_assert_eq!(promise.state == PromiseState::Open, promise.closed_on.is_none());
            prop_assert!(promise.closed_on.is_none_or(|on| promise.made_on <= on && on <= today), "{promise:?}");
            prop_assert!(promise.due.is_none_or(|due| promise.made_on <= due), "{promise:?}");
        }
    }
}

fn works_there(rows: &Rows, person: Id<crate::domain::person::Person>, at: &Interaction) -> bool {
    rows.tenures.iter().any(|tenure| {
        tenure.person == person
            && tenure.post.account == at.account
            && tenure.post.period.holds(at.on)
    })
}
