//! The weekly trends of accounts, kept beside their depths and believed as those are.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};

use super::{Store, convert::day, error::Result};
use crate::domain::{Account, Id};

impl Store {
    /// The weekly trend of an account as it was kept, where it still holds: for the same facts, day and
    /// constants.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn kept_trend(
        &self,
        account: Id<Account>,
        today: NaiveDate,
        fingerprint: i64,
    ) -> Result<Option<Vec<u8>>> {
        let mut statement = self.db.prepare_cached(include_str!("kept_trend.sql"))?;
        let kept = statement.query_row(params![account, day(today), fingerprint], |row| row.get(0));
        Ok(kept.optional()?)
    }

    /// Moves with every change of the facts of an account.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn revision(&self, account: Id<Account>) -> Result<i64> {
        let mut statement = self
            .db
            .prepare_cached("SELECT revision FROM standing WHERE account = ?")?;
        let revision = statement.query_row([account], |row| row.get(0));
        Ok(revision.optional()?.unwrap_or(0))
    }

    /// Keeps trends under the revisions of the facts they were computed from.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn keep_trends(
        &self,
        computed: &[(Id<Account>, i64, Vec<u8>)],
        today: NaiveDate,
        fingerprint: i64,
    ) -> Result<()> {
        self.write(|tx| {
            let mut keep = tx.prepare_cached(include_str!("keep_trend.sql"))?;
            for (account, revision, trend) in computed {
                keep.execute(params![account, revision, day(today), fingerprint, trend])?;
            }
            Ok(())
        })
    }
}
