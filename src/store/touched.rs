//! What a change moves: the revision of the book, and those of the accounts whose computed depth no longer holds.

use rusqlite::Connection;

use super::{
    Store,
    error::Result,
    facts::{lasts, topmost},
    veil,
};
use crate::domain::{Account, Change, Colleague, Id, Person, RowChange, Seat};

/// The accounts whose facts `changes` are about, each once, ascending.
///
/// Called before and after the changes are applied: a seat or tenure that comes or goes is only
/// there on one side.
pub(super) fn accounts(db: &Connection, changes: &[Change]) -> Result<Vec<Id<Account>>> {
    let mut found = Vec::new();
    for change in changes {
        match change {
            Change::Account(change) => {
                found.push(change.id);
                let parent = |is: &Option<Account>| is.as_ref().and_then(|is| is.parent);
                // Another tree: what is known of somebody in one account of it counts in all.
                if parent(&change.before) != parent(&change.after) {
                    found.extend(topmost(db, change.id)?);
                }
            }
            Change::Department(change) => both(change, |is| is.account, &mut found),
            Change::Seat(change) => both(change, |is| is.account, &mut found),
            Change::Interaction(change) => {
                both(change, |is| is.account, &mut found);
                for is in [&change.before, &change.after].into_iter().flatten() {
                    for participant in &is.people {
                        found.extend(places_of(db, participant.person)?);
                    }
                }
            }
            Change::Stance(change) => {
                both(change, |is| is.account, &mut found);
                let mut people = Vec::new();
                both(change, |is| is.person, &mut people);
                for person in people {
                    found.extend(places_of(db, person)?);
                }
            }
            Change::Target(change) => both(change, |is| is.account, &mut found),
            Change::Counterpart(change) => both(change, |is| is.account, &mut found),
            Change::PlanItem(change) => both(change, |is| is.account, &mut found),
            Change::Rival(change) => both(change, |is| is.account, &mut found),
            Change::OrgFact(change) => both(change, |is| is.account, &mut found),
            Change::Matter(change) => both(change, |is| is.account, &mut found),
            Change::Promise(change) => both(change, |is| is.account, &mut found),
            Change::Judgement(change) => both(change, |is| is.account, &mut found),
            Change::Snooze(change) => both(change, |is| is.account, &mut found),
            Change::Tenure(change) => both(change, |is| is.post.account, &mut found),
            Change::Holder(change) => {
                let mut seats = Vec::new();
                both(change, |is| is.seat, &mut seats);
                for seat in seats {
                    found.extend(account_of_seat(db, seat)?);
                }
            }
            Change::Person(change) => {
                let cadence = |is: &Option<Person>| is.as_ref().and_then(|is| is.cadence_days);
                if cadence(&change.before) != cadence(&change.after) {
                    found.extend(accounts_of_person(db, change.id)?);
                }
            }
            Change::Colleague(change) => {
                let rank = |is: &Option<Colleague>| is.as_ref().map(|is| (is.level, is.role));
                if change.before.is_some() && rank(&change.before) != rank(&change.after) {
                    let mut statement =
                        db.prepare_cached(include_str!("accounts_of_colleague.sql"))?;
                    let met =
                        statement.query_map([change.id], |row| row.get::<_, Id<Account>>(0))?;
                    found.extend(met.collect::<rusqlite::Result<Vec<_>>>()?);
                }
            }
            // What is still to come moves no depth.
            Change::Tie(_) | Change::Visit(_) => {}
        }
    }
    Ok(merge(found, Vec::new()))
}

/// Both lists as one, each account once, ascending.
pub(super) fn merge(mut one: Vec<Id<Account>>, other: Vec<Id<Account>>) -> Vec<Id<Account>> {
    one.extend(other);
    one.sort_unstable();
    one.dedup();
    one
}

fn both<T, Key: PartialEq>(change: &RowChange<T>, key: impl Fn(&T) -> Key, found: &mut Vec<Key>) {
    found.extend(
        [&change.before, &change.after]
            .into_iter()
            .flatten()
            .map(key),
    );
}

fn account_of_seat(db: &Connection, seat: Id<Seat>) -> Result<Vec<Id<Account>>> {
    let mut statement = db.prepare_cached("SELECT account FROM seat WHERE id = ?")?;
    let found = statement.query_map([seat], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn places_of(db: &Connection, person: Id<Person>) -> Result<Vec<Id<Account>>> {
    let mut statement = db.prepare_cached(include_str!("places_of_person.sql"))?;
    let found = statement.query_map([person], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn accounts_of_person(db: &Connection, person: Id<Person>) -> Result<Vec<Id<Account>>> {
    let mut statement = db.prepare_cached(include_str!("accounts_of_person.sql"))?;
    let found = statement.query_map([person], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Gives the book its next revision, and with it each account and every account below it, which may inherit seats.
pub(super) fn mark(db: &Connection, touched: &[Id<Account>]) -> Result<BookRevision> {
    let next = "UPDATE sequence SET revision = revision + 1 RETURNING revision";
    let revision = db.prepare_cached(next)?.query_row([], |row| row.get(0))?;
    let mut statement = db.prepare_cached(include_str!("touch.sql"))?;
    for account in touched {
        statement.execute([account])?;
    }
    Ok(revision)
}

/// What a book is between two changes: a number that every change, undo and redo replaces by the next, and that
/// nothing else moves.
pub type BookRevision = i64;

impl Store {
    /// What the book is now.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn book_revision(&self) -> Result<BookRevision> {
        book_revision(&self.db)
    }

    /// Under what whatever is read now may be kept, if it may be.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn lasting_revision(&self) -> Result<Option<BookRevision>> {
        let lasts = lasts(&self.db, veil::behind(&self.db)?)?;
        lasts.then(|| self.book_revision()).transpose()
    }
}

pub(super) fn book_revision(db: &Connection) -> Result<BookRevision> {
    let mut statement = db.prepare_cached("SELECT revision FROM sequence")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}
