//! What may have come to an end, one way or the other.

use super::{
    Store,
    error::Result,
    table::{Table, select},
};
use crate::domain::{Matter, OrgFact, Row};

impl Store {
    /// Every project of the book, by id.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn projects(&self) -> Result<Vec<Row<Matter>>> {
        self.all("WHERE kind = 'project' ORDER BY id")
    }

    /// Every agreement of the book, by id.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn agreements(&self) -> Result<Vec<Row<OrgFact>>> {
        self.all("WHERE kind = 'agreement' ORDER BY id")
    }

    fn all<T: Table>(&self, rest: &str) -> Result<Vec<Row<T>>> {
        Ok(select(&self.db, rest, [])?)
    }
}
