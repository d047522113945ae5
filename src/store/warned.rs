//! What the warnings of an account are made of, read narrowly; and which of them sleep.

use chrono::NaiveDate;

use super::{Store, convert::day, error::Result, table::select};
use crate::domain::{Account, Id, Row, Rows, Snooze, warnings::Watched};

impl Store {
    /// What the rules look at besides the facts: the rows that can matter, not all of the account's.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn watched(&self, account: Id<Account>) -> Result<Watched> {
        let db = &self.db;
        let rows = Rows {
            tenures: select(db, "WHERE account = ? AND influence IS NOT NULL", [account])?,
            targets: select(db, "WHERE account = ?", [account])?,
            promises: select(
                db,
                "WHERE account = ? AND state = 'open' AND due IS NOT NULL AND side = 'us'",
                [account],
            )?,
            stances: select(db, "WHERE account = ? AND rival IS NOT NULL", [account])?,
            ..Rows::default()
        };
        Ok(Watched::of(account, &rows))
    }

    /// What sleeps at an account on a day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn snoozes_of(&self, account: Id<Account>, on: NaiveDate) -> Result<Vec<Row<Snooze>>> {
        Ok(select(
            &self.db,
            "WHERE account = ?1 AND ?2 < until ORDER BY until, id",
            (account, day(on)),
        )?)
    }
}
