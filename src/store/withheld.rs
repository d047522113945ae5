//! The book as somebody else may know it: with nothing private, nor anything that a private interaction
//! brought.
//!
//! Done to the connection and not to what was read: a statement that nobody thought of cannot tell of it.

use super::{Store, StoreError};
use crate::domain::{Account, Id};

impl Store {
    /// What `read` finds, of one moment of the book, while everything private is out of it; `but` the private
    /// entries of one account.
    ///
    /// # Errors
    /// When `read` fails, or the book cannot be read.
    pub fn withholding<T, E: From<StoreError>>(
        &self,
        but: Option<Id<Account>>,
        read: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        let account = but.map_or_else(|| "NULL".to_owned(), |id| id.key().to_string());
        let views = include_str!("withheld.sql").replace("$account", &account);
        let run = |sql: &str| self.db.execute_batch(sql).map_err(StoreError::from);
        run("BEGIN")?;
        let found = run(&views).map_err(E::from).and_then(|()| read());
        // What was never committed is gone with all its views, whatever became of reading.
        run("ROLLBACK")?;
        found
    }
}
