//! What is kept of every account so that a list need not compute it: its depth, and its trend.

use super::{Book, Settings};
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
        let mut stale = self.store.stale_standings(self.today(), self.keys())?;
        let left = stale.len();
        stale.truncate(BATCH);
        let done = self.bring_up_to_date(&stale)?;
        Ok(Refreshed {
            done,
            left: left - done,
        })
    }

    /// Brings these before all others up to date, because they are looked at. How many of them it were.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn refresh_first(&mut self, accounts: &[Id<Account>]) -> Result<usize, StoreError> {
        let mut stale = self.store.stale_standings(self.today(), self.keys())?;
        stale.retain(|(account, _)| accounts.contains(account));
        self.bring_up_to_date(&stale)
    }

    /// Computes the depths and warnings of accounts at revisions of theirs. How many are still there.
    fn bring_up_to_date(&mut self, stale: &[(Id<Account>, i64)]) -> Result<usize, StoreError> {
        if stale.is_empty() {
            return Ok(0);
        }
        let today = self.today();
        let standings = self.store.of_one_moment(|| {
            let mut standings = Vec::with_capacity(stale.len());
            for (account, revision) in stale.iter().copied() {
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
            Ok::<_, StoreError>(standings)
        })?;
        self.store.keep_standings(&standings, today, self.keys())?;
        Ok(standings.len())
    }

    /// What a depth and its warnings are believed by, besides the revision and the day.
    fn keys(&self) -> (i64, i64) {
        let Settings {
            constants, rules, ..
        } = &self.settings;
        (constants.fingerprint(), rules.fingerprint())
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
