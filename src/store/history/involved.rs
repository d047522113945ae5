//! Who is in an entry of a history, told apart by more than a name.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use crate::{
    domain::{Account, Colleague, Id, Person, Subject, summary::Involved},
    store::{
        Store,
        convert::{day, get_date_opt},
        error::Result,
        table,
    },
};

impl Store {
    /// These people as `account` knows them on `on`, then these colleagues; who is gone is left out.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn involved(
        &self,
        people: &[Id<Person>],
        colleagues: &[Id<Colleague>],
        account: Option<Id<Account>>,
        on: NaiveDate,
    ) -> Result<Vec<Involved>> {
        let mut statement = self.db.prepare_cached(include_str!("involved.sql"))?;
        let mut involved = Vec::with_capacity(people.len() + colleagues.len());
        for id in people {
            let found = statement.query_row(params![id, account, day(on)], |row| {
                Ok(Involved {
                    who: Subject::Person(*id),
                    name: row.get("name")?,
                    title: row.get("title")?,
                    department: row.get("department")?,
                    stance: row.get("stance")?,
                    last_contact: get_date_opt(row, "last")?,
                    role: None,
                })
            });
            involved.extend(found.optional()?);
        }
        for id in colleagues {
            let found = table::get(&self.db, *id)?;
            involved.extend(found.map(|colleague| Involved {
                who: Subject::Colleague(*id),
                name: colleague.is.name,
                title: None,
                department: None,
                stance: None,
                last_contact: None,
                role: Some(colleague.is.role),
            }));
        }
        Ok(involved)
    }
}
