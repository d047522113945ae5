//! What the warnings of an account are made of, read narrowly; and which of them sleep.

use super::{Store, convert::day, error::Result, table::select};
use crate::domain::{
    account::Account,
    id::Id,
    row::Rows,
    score::{Depth, Facts},
    warnings::{Warned, WarningRules, Watched, warnings},
};

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
            ..Rows::default()
        };
        Ok(Watched::of(account, &rows))
    }

    /// The warnings of an account on the day of `depth`, which must be that of `facts`.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn warned(&self, facts: &Facts, depth: &Depth, rules: &WarningRules) -> Result<Warned> {
        let account = facts.own.account;
        let found = warnings(facts, depth, &self.watched(account)?, rules);
        let snoozes = select(
            &self.db,
            "WHERE account = ?1 AND ?2 < until ORDER BY until, id",
            (account, day(depth.on)),
        )?;
        Warned::sort(found, &snoozes, depth.on, |subject| self.uid(subject))
    }
}
