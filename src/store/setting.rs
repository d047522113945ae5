//! What some views of the map read of the people and accounts around.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::{Store, convert::day, error::Result, table};
use crate::domain::{Account, Id, Name, Person, Row, Seat};

impl Store {
    /// Where somebody has a post besides `here`; the newest where there are several.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn works_elsewhere(
        &self,
        person: Id<Person>,
        here: Id<Account>,
        on: NaiveDate,
    ) -> Result<Option<(Id<Account>, Name)>> {
        let mut statement = self
            .db
            .prepare_cached(include_str!("works_elsewhere.sql"))?;
        let found = statement.query_row(params![person, here, day(on)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        });
        Ok(found.optional()?)
    }

    /// An account with all below it, parents before their units, each with how deep it lies.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn units_below(&self, root: Id<Account>) -> Result<Vec<(Id<Account>, u16)>> {
        let mut statement = self.db.prepare_cached(include_str!("units_below.sql"))?;
        let tree = statement.query_map([root], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(tree.collect::<rusqlite::Result<_>>()?)
    }

    /// # Errors
    /// When the book cannot be read.
    pub fn account(&self, id: Id<Account>) -> Result<Option<Row<Account>>> {
        Ok(table::get(&self.db, id)?)
    }

    /// # Errors
    /// When the book cannot be read.
    pub fn seat(&self, id: Id<Seat>) -> Result<Option<Row<Seat>>> {
        Ok(table::get(&self.db, id)?)
    }
}
