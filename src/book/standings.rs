//! What is kept of every account so that a list need not compute it: its depth, and its trend.

use super::Book;
use crate::{
    domain::{
        Account, Id,
        score::Prepared,
        summary::{DepthBrief, Glance, WarnedBrief},
    },
    store::{AccountStanding, StoreError},
};

/// How far bringing the whole book up to date has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refreshed {
    pub done: usize,
    pub left: usize,
}

/// Accounts computed between two looks at whether to go on; also the size of one write.
const BATCH: usize = 200;

impl Book {
    /// Brings some of the depths and warnings that do not hold today up to date. Called again until
    /// nothing is left; between two calls others may write.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn refresh(&mut self) -> Result<Refreshed, StoreError> {
        let today = self.today();
        let keys = (
            self.settings.constants.fingerprint(),
            self.settings.rules.fingerprint(),
        );
        let stale = self.store.stale_standings(today, keys)?;
        let mut standings = Vec::with_capacity(BATCH);
        for (account, revision) in stale.iter().copied().take(BATCH) {
            if let Some(facts) = self.store.facts(account)? {
                let depth = self.depth(&facts, today);
                standings.push(AccountStanding {
                    account,
                    revision,
                    depth: DepthBrief::of(&depth),
                    last_contact: facts.last_contact(today),
                    warned: WarnedBrief::of(&self.warned(&facts, &depth)?.awake),
                });
            }
        }
        self.store.keep_standings(&standings, today, keys)?;
        let done = standings.len();
        Ok(Refreshed {
            done,
            left: stale.len() - done,
        })
    }

    /// The depth of some accounts on each of the last 53 Mondays and today, oldest first. What is kept is
    /// taken where it still holds; the others are computed, and kept for the next time. An account that is
    /// gone is left out.
    pub(super) fn trends(&self, accounts: &[Id<Account>]) -> Result<Vec<Glance>, StoreError> {
        let glance = |account, trend| Glance {
            account,
            trend,
            past: None,
        };
        let (store, today) = (&self.store, self.today());
        let key = self.settings.constants.fingerprint();
        let (mut trends, mut computed) = (Vec::with_capacity(accounts.len()), Vec::new());
        for account in accounts {
            if let Some(kept) = store.kept_trend(*account, today, key)? {
                trends.push(glance(*account, kept));
                continue;
            }
            // Asked for before the facts: should they change between the two, the trend is kept under a
            // revision that holds no more, and not believed.
            let revision = store.revision(*account)?;
            let Some(facts) = store.facts(*account)? else {
                continue;
            };
            let weeks = Prepared::new(&facts, &self.settings.constants).trend(today);
            let trend: Vec<u8> = weeks.into_iter().map(|(_, depth)| depth).collect();
            computed.push((*account, revision, trend.clone()));
            trends.push(glance(*account, trend));
        }
        if !computed.is_empty() {
            // Where another program writes just now, it is computed once more the next time.
            let _ = store.keep_trends(&computed, today, key);
        }
        Ok(trends)
    }
}
