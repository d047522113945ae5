//! Text ids: how other programs and other books name a row of this one.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, error::Result, table::Table};
use crate::domain::{
    Account, Colleague, Counterpart, Department, Holder, Id, Interaction, Judgement, Matter, Name,
    OrgFact, Person, PlanItem, Promise, Rival, Seat, Snooze, Stance, Subject, Target, Tenure, Tie,
    Uid, Visit, row::for_each_noun,
};

macro_rules! table_of {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        const fn table_of(subject: Subject) -> &'static str {
            match subject { $(Subject::$noun(_) => <$noun as Table>::NAME),+ }
        }
    };
}
for_each_noun!(table_of);

impl Store {
    /// The text id of a row; `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn uid(&self, subject: Subject) -> Result<Option<Uid>> {
        let sql = format!("SELECT uid FROM {} WHERE id = ?", table_of(subject));
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement
            .query_row([subject.key()], |row| row.get(0))
            .optional()?)
    }

    /// What a person is called, with their text id.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn person_called(&self, id: Id<Person>) -> Result<Option<(Name, Uid)>> {
        let sql = "SELECT name, uid FROM person WHERE id = ?";
        let mut statement = self.db.prepare_cached(sql)?;
        let called = statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(called.optional()?)
    }

    /// The account with this text id.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn account_with_uid(&self, uid: &Uid) -> Result<Option<Id<Account>>> {
        with_uid(&self.db, uid)
    }

    /// The person with this text id.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn person_with_uid(&self, uid: &Uid) -> Result<Option<Id<Person>>> {
        with_uid(&self.db, uid)
    }
}

impl Store {
    /// The person, account or department with this text id.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn with_uid(&self, uid: &Uid) -> Result<Option<Subject>> {
        let person = with_uid::<Person>(&self.db, uid)?.map(Subject::from);
        let account = with_uid::<Account>(&self.db, uid)?.map(Subject::from);
        let department = with_uid::<Department>(&self.db, uid)?.map(Subject::from);
        Ok(person.or(account).or(department))
    }
}

pub(super) fn with_uid<T: Table>(db: &Connection, uid: &Uid) -> Result<Option<Id<T>>> {
    let sql = format!("SELECT id FROM {} WHERE uid = ?", T::NAME);
    Ok(db
        .prepare_cached(&sql)?
        .query_row(params![uid], |row| row.get(0))
        .optional()?)
}
