//! What is kept of every account so that a list need not compute it: its depth, and its trend.

use super::Book;
use crate::{
    domain::{account::Account, id::Id, summary::Glance},
    store::StoreError,
};

pub use crate::store::Progress;

impl Book {
    /// Brings some of the depths that do not hold today up to date. Called again until nothing is left;
    /// between two calls others may write.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn refresh(&mut self) -> Result<Progress, StoreError> {
        let (constants, rules) = (&self.settings.constants, &self.settings.rules);
        self.store
            .reckon(self.settings.clock.today(), constants, rules)
    }

    /// The trends of some accounts up to today.
    pub(super) fn trends(&self, accounts: &[Id<Account>]) -> Result<Vec<Glance>, StoreError> {
        let (today, constants) = (self.today(), &self.settings.constants);
        let trends = self.store.trends(accounts, today, constants)?.into_iter();
        let glances = trends.map(|(account, trend)| Glance {
            account,
            trend,
            past: None,
        });
        Ok(glances.collect())
    }
}
