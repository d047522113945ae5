//! The weekly trends of accounts, kept beside their depths and believed as those are.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::{Store, convert::day, error::Result};
use crate::domain::{
    account::Account,
    id::Id,
    score::{Constants, Prepared},
};

impl Store {
    /// The depth of some accounts on each of the last 53 Mondays and on `today`, oldest first. What is
    /// kept is taken where it still holds: for the same facts, day and constants. The others are
    /// reckoned, and kept for the next time. An account that is gone is left out.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn trends(
        &self,
        accounts: &[Id<Account>],
        today: NaiveDate,
        constants: &Constants,
    ) -> Result<Vec<(Id<Account>, Vec<u8>)>> {
        let fingerprint = constants.fingerprint();
        let (mut trends, mut reckoned) = (Vec::with_capacity(accounts.len()), Vec::new());
        for account in accounts {
            if let Some(kept) = self.kept_trend(*account, today, fingerprint)? {
                trends.push((*account, kept));
                continue;
            }
            // Asked for before the facts: should they change between the two, the trend is kept under a
            // revision that holds no more, and not believed.
            let revision = self.revision(*account)?;
            let Some(facts) = self.facts(*account)? else {
                continue;
            };
            let weeks = Prepared::new(&facts, constants).trend(today);
            let trend: Vec<u8> = weeks.into_iter().map(|(_, depth)| depth).collect();
            reckoned.push((*account, revision, trend.clone()));
            trends.push((*account, trend));
        }
        if !reckoned.is_empty() {
            // Where another program writes just now, it is reckoned once more the next time.
            let _ = self.keep_trends(&reckoned, today, fingerprint);
        }
        Ok(trends)
    }

    fn kept_trend(
        &self,
        account: Id<Account>,
        today: NaiveDate,
        fingerprint: i64,
    ) -> Result<Option<Vec<u8>>> {
        let mut statement = self.db.prepare_cached(include_str!("kept_trend.sql"))?;
        let kept = statement.query_row(params![account, day(today), fingerprint], |row| row.get(0));
        Ok(kept.optional()?)
    }

    fn revision(&self, account: Id<Account>) -> Result<i64> {
        let mut statement = self
            .db
            .prepare_cached("SELECT revision FROM standing WHERE account = ?")?;
        let revision = statement.query_row([account], |row| row.get(0));
        Ok(revision.optional()?.unwrap_or(0))
    }

    fn keep_trends(
        &self,
        reckoned: &[(Id<Account>, i64, Vec<u8>)],
        today: NaiveDate,
        fingerprint: i64,
    ) -> Result<()> {
        // What is derived may be kept by whoever reads: it is no deed.
        let tx = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)?;
        let mut keep = tx.prepare_cached(include_str!("keep_trend.sql"))?;
        for (account, revision, trend) in reckoned {
            keep.execute(params![account, revision, day(today), fingerprint, trend])?;
        }
        drop(keep);
        Ok(tx.commit()?)
    }
}
