//! Filling a book that nobody has opened yet, fast: the demo, of any size.

use rusqlite::Connection;

use super::{
    Store, apply,
    error::{Result, StoreError},
    full_text::{self, Upkeep},
    me, names, open, touched, tree,
};
use crate::domain::Change;

/// Rows between two commits: enough to be fast, little enough to keep the side file small.
const ROWS_A_COMMIT: usize = 50_000;

impl Store {
    /// Writes `chunks` into this empty book, without journal: there is nothing to go back to.
    /// A book that could not be filled to the end is to be thrown away.
    ///
    /// # Errors
    /// When the book is not empty, a chunk is an error, or the disk fails.
    pub fn fill<E>(&mut self, chunks: impl Iterator<Item = Result<Vec<Change>, E>>) -> Result<()>
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        if !self.is_empty()? {
            return Err(StoreError::NotEmpty);
        }
        self.db
            .execute_batch("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")?;
        self.transact(|tx| {
            full_text::keep(tx, Upkeep::Deferred)?;
            me::make_way(tx)
        })?;
        let mut next_key = 1;
        let mut chunks = chunks.peekable();
        while chunks.peek().is_some() {
            self.transact(|tx| {
                let mut written = 0;
                while written < ROWS_A_COMMIT
                    && let Some(chunk) = chunks.next()
                {
                    let chunk = chunk.map_err(|error| StoreError::Source(error.into()))?;
                    written += chunk.len();
                    next_key = chunk
                        .iter()
                        .map(|change| change.subject().key() + 1)
                        .fold(next_key, i64::max);
                    write(tx, &chunk)?;
                }
                tx.execute("UPDATE sequence SET next = max(next, ?)", [next_key])?;
                Ok(())
            })?;
        }
        self.transact(|tx| full_text::keep(tx, Upkeep::Steady))?;
        // Everything up to here is on disk before anybody relies on it.
        self.db.execute_batch(open::PRAGMAS)?;
        self.db
            .execute_batch("PRAGMA cache_size = -2000; PRAGMA wal_checkpoint(TRUNCATE)")?;
        Ok(())
    }

    /// Lets the list of accounts begin with those of these names, in their order and with their units
    /// below them, each for as long as it is called so.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn list_first<'a>(&mut self, names: impl Iterator<Item = &'a &'a str>) -> Result<()> {
        self.transact(|tx| {
            names.enumerate().try_for_each(|(at, name)| {
                let found = names::account_called(tx, name)?;
                found.map_or(Ok(()), |account| tree::list_at(tx, account, name, at))
            })
        })
    }
}

fn write(db: &Connection, chunk: &[Change]) -> Result<()> {
    chunk
        .iter()
        .try_for_each(|change| apply::apply(db, change))?;
    touched::mark(db, &touched::accounts(db, chunk)?)?;
    Ok(())
}
