//! What a brief is made of besides sheets and facts: promises kept of late, and who is mentioned.

use chrono::{Days, NaiveDate};
use rusqlite::params;

use super::{
    Store,
    convert::day,
    error::Result,
    table::{self, select},
};
use crate::domain::{Account, Id, Interaction, Promise, Row, Rows};

/// A promise kept in so many days is one kept of late.
const LATELY: u64 = 60;
/// Of those so many are read.
const KEPT: usize = 12;

impl Store {
    /// Promises at an account that were kept of late, the last first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn kept_promises(&self, account: Id<Account>, on: NaiveDate) -> Result<Vec<Row<Promise>>> {
        let since = on.checked_sub_days(Days::new(LATELY)).unwrap_or(on);
        Ok(select(
            &self.db,
            "WHERE account = ?1 AND closed BETWEEN ?2 AND ?3 AND state = 'kept' \
             ORDER BY closed DESC, id DESC LIMIT ?4",
            params![
                account,
                day(since),
                day(on),
                i64::try_from(KEPT).unwrap_or(i64::MAX)
            ],
        )?)
    }

    /// Who is in these contacts and promises.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn mentioned(&self, contacts: &[Row<Interaction>], kept: &[Row<Promise>]) -> Result<Rows> {
        let people = contacts.iter().flat_map(|row| &row.people);
        let people = people.map(|one| one.person);
        let people = people.chain(kept.iter().filter_map(|row| row.person));
        let colleagues = contacts.iter().flat_map(|row| row.colleagues.clone());
        Ok(Rows {
            people: table::get_all(&self.db, people)?,
            colleagues: table::get_all(&self.db, colleagues)?,
            ..Rows::default()
        })
    }
}
