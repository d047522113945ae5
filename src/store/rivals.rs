//! Which accounts have rivals.

use std::collections::HashSet;

use super::{Store, error::Result};
use crate::domain::{Account, Id};

impl Store {
    /// The accounts at which a rival is known, if only by name.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn contested(&self) -> Result<HashSet<Id<Account>>> {
        let sql = "SELECT account FROM rival UNION SELECT account FROM stance WHERE rival IS NOT NULL \
            UNION SELECT account FROM matter WHERE rival IS NOT NULL";
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_map([], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}
