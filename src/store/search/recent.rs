//! Who was opened or met last.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use crate::{
    domain::{Account, Id, Name, Person, Subject},
    store::{error::Result, names::with_name},
};

/// Contacts looked back over. Their people come up at once, whatever begins like them.
const CONTACTS: i64 = 40;
/// Contacts looked back over for their accounts alone: a busy week may all have been at one of them.
const CONTACTS_FOR_ACCOUNTS: i64 = 400;

/// People and accounts, the last one first.
#[derive(Debug, Default)]
pub(super) struct Recent {
    subjects: Vec<Subject>,
    places: HashMap<Subject, usize>,
}

impl Recent {
    /// Those in `opened`, then who took part in the newest contacts. A contact counts from when it was
    /// written down: that is when somebody was last thought of.
    pub(super) fn of(db: &Connection, opened: &[Subject]) -> Result<Self> {
        let mut recent = Self::default();
        for subject in opened {
            recent.add(*subject);
        }
        let mut contacts = db.prepare_cached(include_str!("newest_contacts.sql"))?;
        let mut people = db.prepare_cached(include_str!("people_of_contact.sql"))?;
        let mut rows = contacts.query([CONTACTS])?;
        while let Some(row) = rows.next()? {
            let (id, account, day): (i64, Id<Account>, i64) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let met = people.query_map(params![account, day, id], |row| row.get(0))?;
            for person in met {
                let person: Id<Person> = person?;
                recent.add(person.into());
            }
            recent.add(account.into());
        }
        Ok(recent)
    }

    fn add(&mut self, subject: Subject) {
        let next = self.subjects.len();
        self.places.entry(subject).or_insert_with(|| {
            self.subjects.push(subject);
            next
        });
    }

    pub(super) fn subjects(&self) -> impl Iterator<Item = Subject> {
        self.subjects.iter().copied()
    }

    /// From 0, the last one.
    pub(super) fn place(&self, subject: Subject) -> Option<usize> {
        self.places.get(&subject).copied()
    }
}

/// At most `most` accounts of the newest contacts, the last one first, as [`Recent`] has them.
pub(in crate::store) fn accounts_met_last(
    db: &Connection,
    most: usize,
) -> Result<Vec<(Id<Account>, Name)>> {
    let mut contacts = db.prepare_cached(include_str!("newest_contacts.sql"))?;
    let mut rows = contacts.query([CONTACTS_FOR_ACCOUNTS])?;
    let mut met: Vec<(Id<Account>, Name)> = Vec::new();
    while let Some(row) = rows.next()?
        && met.len() < most
    {
        let account: Id<Account> = row.get(1)?;
        if met.iter().all(|(known, _)| *known != account) {
            met.extend(with_name(db, account)?);
        }
    }
    Ok(met)
}

/// Accounts and people as they came into the book, the newest first.
pub(super) fn newest(db: &Connection, most: usize) -> Result<Vec<Subject>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let mut statement = db.prepare_cached(include_str!("newest_names.sql"))?;
    let found = statement.query_map([limit], |row| Ok(Subject::new(row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
