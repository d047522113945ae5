//! Which accounts have rivals, and what these are called.

use std::collections::HashSet;

use rusqlite::Connection;

use super::{Store, error::Result};
use crate::domain::{Account, Id, Name, Rival};

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

/// What the rivals of an account are called, each once: as its row has it, else as a matter or a stance does.
pub(super) fn rivals_of(db: &Connection, account: Id<Account>) -> Result<Vec<Name>> {
    let sql = "SELECT name FROM rival WHERE account = ?1 \
        UNION ALL SELECT rival FROM matter WHERE account = ?1 AND rival IS NOT NULL \
        UNION ALL SELECT rival FROM stance WHERE account = ?1 AND rival IS NOT NULL";
    let mut statement = db.prepare_cached(sql)?;
    let named = statement.query_map([account], |row| row.get(0))?;
    let mut names = named.collect::<rusqlite::Result<Vec<Name>>>()?;
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(Rival::key(name)));
    Ok(names)
}
