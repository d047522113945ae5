//! The depths that an older edition of the score gave, until they have been seen beside the new ones.

use super::{Store, error::Result};
use crate::domain::{Account, Id, Name, score::Stage};

/// What the first edition said of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstEdition {
    pub account: Id<Account>,
    pub name: Name,
    pub depth: u8,
    pub stage: Stage,
}

impl Store {
    /// Whether depths of the first edition wait to be seen.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn has_first_edition(&self) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM first_edition)";
        Ok(self.db.query_row(sql, [], |row| row.get(0))?)
    }

    /// What the first edition said, of the accounts that are still there.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn first_edition(&self) -> Result<Vec<FirstEdition>> {
        let mut statement = self.db.prepare_cached(
            "SELECT account.id, account.name, first_edition.depth, first_edition.stage
             FROM first_edition JOIN account ON account.id = first_edition.account",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(FirstEdition {
                account: row.get(0)?,
                name: row.get(1)?,
                depth: row.get(2)?,
                stage: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// They have been seen.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn forget_first_edition(&mut self) -> Result<()> {
        self.transact(|tx| {
            tx.execute("DELETE FROM first_edition", [])?;
            Ok(())
        })
    }
}
