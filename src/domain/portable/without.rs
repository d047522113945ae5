//! A book file without somebody, and without what is nothing without them.

use super::{BookFile, InteractionEntry};
use crate::domain::{NounKind, Uid, agenda};

impl BookFile {
    /// The same without these people: as a deletion has it, a contact that nobody else took part in goes with
    /// them, and a promise stays.
    #[must_use]
    pub fn without(mut self, people: &[Uid]) -> Self {
        let stays = |uid: &Uid| !people.contains(uid);
        if people.is_empty() {
            return self;
        }
        let empty = |one: &InteractionEntry| {
            !one.people.is_empty() && !one.people.iter().any(|taker| stays(&taker.person))
        };
        let gone: Vec<Uid> = self
            .interactions
            .iter()
            .filter(|one| empty(one))
            .map(|one| one.id.clone())
            .collect();
        let there = |uid: &Uid| !gone.contains(uid);
        self.people.retain(|one| stays(&one.id));
        self.ties.retain(|one| stays(&one.from) && stays(&one.to));
        self.interactions.retain(|one| there(&one.id));
        for one in &mut self.interactions {
            one.people.retain(|taker| stays(&taker.person));
        }
        for one in &mut self.visits {
            one.people.retain(stays);
            one.done = one.done.take().filter(there);
        }
        self.visits.retain(|one| !one.people.is_empty());
        for one in &mut self.promises {
            one.person = one.person.take().filter(stays);
            one.interaction = one.interaction.take().filter(there);
        }
        for one in &mut self.matters {
            one.people.retain(&stays);
        }
        for person in &mut self.people {
            for stance in &mut person.stances {
                stance.interaction = stance.interaction.take().filter(there);
            }
        }
        let topics: Vec<_> = people
            .iter()
            .map(|uid| agenda::topic(NounKind::Person, uid))
            .collect();
        for account in &mut self.accounts {
            for seat in &mut account.seats {
                seat.holders.retain(|holder| stays(&holder.person));
            }
            for plan in &mut account.plans {
                plan.items.retain(|item| stays(&item.subject));
            }
            account.plans.retain(|plan| !plan.items.is_empty());
            let asleep = |subject: &str| topics.iter().any(|topic| subject.contains(topic.raw()));
            account
                .snoozes
                .retain(|snooze| !asleep(snooze.subject.raw()));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    #[test]
    fn whoever_is_left_out_is_named_nowhere_in_a_file_that_has_every_key() {
        let whole = include_str!("../../../tests/fixtures/exchange/whole.json");
        let whole: serde_json::Value = serde_json::from_str(whole).unwrap();
        let file: BookFile = serde_json::from_value(whole).unwrap();
        for person in &file.people {
            let text = |file: &BookFile| serde_json::to_string(file).unwrap();
            assert!(text(&file).contains(person.id.as_str()));
            let without = file.clone().without(std::slice::from_ref(&person.id));
            assert!(
                !text(&without).contains(person.id.as_str()),
                "{}",
                person.name.raw()
            );
            assert_eq!(without.people.len() + 1, file.people.len());
        }
    }
}
