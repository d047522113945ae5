//! Where something is left to be done.

use super::{Store, error::Result};
use crate::domain::{Account, Id};

impl Store {
    /// The accounts with a matter that is not over, in the order they were recorded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn with_open_matters(&self) -> Result<Vec<Id<Account>>> {
        let sql = "SELECT DISTINCT account FROM matter WHERE open = 1 ORDER BY account";
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_map([], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}
