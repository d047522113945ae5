//! All that is held on one person.

use super::{Book, Question, Unanswered};
use crate::domain::{
    Command, Id, Name, Person, Uid,
    summary::{Held, HeldMention},
};

/// All that is held on a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldOn {
    pub person: Id<Person>,
    /// What everybody else is called; absent: by their names.
    pub others: Option<Name>,
}

impl Question for HeldOn {
    type Answer = Held;

    fn answer(&self, book: &Book) -> Result<Held, Unanswered> {
        let (store, stamp) = (&book.store, book.stamp());
        let gone = || Unanswered::Gone(self.person.into());
        let sheet = store.person_sheet(self.person)?.ok_or_else(gone)?;
        let found = store.forgettable(self.person, &stamp)?;
        let mut rows = sheet.rows;
        // As deletion looks at them: every contact they took part in, whoever else did.
        let command = Command::Delete(self.person.into());
        let around = store.situation(&command, &stamp)?.rows;
        rows.interactions = around.interactions;
        rows.interactions
            .retain(|row| row.people.iter().any(|one| one.person == self.person));
        rows.visits = around.visits;
        rows.visits.retain(|row| row.people.contains(&self.person));
        let everybody = store.everything()?;
        for row in &everybody.people {
            let mut met = rows.interactions.iter().flat_map(|one| &one.people);
            let mut planned = rows.visits.iter().flat_map(|one| &one.people);
            let named = met.any(|one| one.person == row.id) || planned.any(|one| *one == row.id);
            if named && rows.find(row.id).is_none() {
                rows.people.push(row.clone());
            }
        }
        for row in &everybody.accounts {
            let at = rows.interactions.iter().any(|one| one.account == row.id)
                || rows.visits.iter().any(|one| one.account == row.id);
            if at && rows.find(row.id).is_none() {
                rows.accounts.push(row.clone());
            }
        }
        // Whoever else is named in it is only named, whatever else the book knows of them.
        for row in rows.people.iter_mut().filter(|row| row.id != self.person) {
            row.is = Person {
                aliases: std::mem::take(&mut row.is.aliases),
                ..Person::named(row.is.name.clone())
            };
        }
        let own = |uid: &Uid| {
            rows.interactions.iter().any(|row| row.uid == *uid)
                || rows.visits.iter().any(|row| row.uid == *uid)
        };
        let mentions = found.mentions.into_iter();
        let mentions = mentions
            .filter(|one| !own(&one.uid))
            .map(|one| HeldMention {
                kind: one.subject.kind(),
                uid: one.uid,
                text: one.text.into(),
            });
        let held = Held {
            on: book.today(),
            person: sheet.person,
            mentions: mentions.collect(),
            steps: found.steps,
            rows: rows.in_key_order(),
        };
        Ok(match &self.others {
            None => held,
            Some(other) => {
                let people = everybody.people.into_iter().flat_map(|row| {
                    let person = row.is;
                    [person.name].into_iter().chain(person.aliases)
                });
                let ours = everybody.colleagues.into_iter().map(|row| row.is.name);
                held.for_them(&people.chain(ours).collect::<Vec<_>>(), other)
            }
        })
    }
}
