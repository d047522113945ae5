//! The open matters, and how well the relationship carries each.

use super::{Book, Question, Unanswered, still_there};
use crate::{
    domain::{
        Account, Id, Rows,
        agenda::{Carrying, DueMatter},
        matter::{Cooperation, Footing, Foundations, by_risk},
        score::{Depth, Facts},
        summary::SharedSheet,
    },
    store::{SharedFacts, StoreError},
};

/// The open matters of an account today, the most at risk first.
#[derive(Debug, Clone, Copy)]
pub struct MattersOf(pub Id<Account>);

/// An account with its open matters.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountMatters {
    pub sheet: SharedSheet,
    pub stands: Vec<Footing>,
    /// The joint plans and innovations in force, which stand on the sixth reason.
    pub plans: Vec<Cooperation>,
}

impl Question for MattersOf {
    type Answer = AccountMatters;

    fn answer(&self, book: &Book) -> Result<AccountMatters, Unanswered> {
        let (sheet, facts) = (book.sheet(self.0)?, book.facts(self.0)?);
        let depth = book.depth(&facts, book.today());
        let foundations = book.foundations(&facts, &depth, &sheet.rows);
        let stands = by_risk(&sheet.rows.matters, &foundations);
        let as_of = (book.today(), &book.settings.constants);
        let plans = foundations.cooperation(self.0, &sheet.rows.org_facts, as_of);
        Ok(AccountMatters {
            sheet,
            stands,
            plans,
        })
    }
}

/// The open matters of every account that has any, or a joint plan in force.
#[derive(Debug, Clone, Copy)]
pub struct AllMatters;

impl Question for AllMatters {
    type Answer = Vec<AccountMatters>;

    fn answer(&self, book: &Book) -> Result<Vec<AccountMatters>, Unanswered> {
        let mut all = Vec::new();
        for account in book.store.with_business()? {
            all.extend(still_there(book.ask(&MattersOf(account)))?);
        }
        all.retain(|one| !(one.stands.is_empty() && one.plans.is_empty()));
        Ok(all)
    }
}

impl Book {
    /// What the matters of an account stand on; `rows` have the chains of its projects.
    pub(super) fn foundations(&self, facts: &Facts, depth: &Depth, rows: &Rows) -> Foundations {
        Foundations::of(depth, (facts, &self.settings.constants), rows)
    }

    /// What carries the open matters of an account today; `None` where it has none.
    pub(super) fn carrying(&self, facts: &SharedFacts) -> Result<Option<Carrying>, StoreError> {
        let account = facts.own.account;
        if !self.store.has_open_matters(account)? {
            return Ok(None);
        }
        let chains = self.store.project_chains(account)?;
        let depth = self.depth(facts, self.today());
        let foundations = self.foundations(facts, &depth, &chains);
        Ok(Some(Carrying {
            account,
            named: self.store.named_by(foundations.weakest())?,
            foundations,
        }))
    }

    /// The open matters of an account with what carries them today.
    pub(super) fn stands(&self, facts: &SharedFacts) -> Result<Vec<Footing>, StoreError> {
        let matters = self.store.open_matters(facts.own.account)?;
        if matters.is_empty() {
            return Ok(Vec::new());
        }
        let chains = self.store.project_chains(facts.own.account)?;
        let depth = self.depth(facts, self.today());
        Ok(by_risk(&matters, &self.foundations(facts, &depth, &chains)))
    }

    /// The open matters of an account or of all that are to be over on a day, soonest first, with what carries
    /// them today.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn due_matters(&self, account: Option<Id<Account>>) -> Result<Vec<DueMatter>, StoreError> {
        let mut matters = self.store.due_matters(account)?;
        let mut accounts: Vec<_> = matters.iter().map(|matter| matter.row.account).collect();
        accounts.sort_unstable();
        accounts.dedup();
        let mut carrying = Vec::new();
        for account in accounts {
            if let Some(facts) = self.store.facts(account)? {
                carrying.extend(self.carrying(&facts)?);
            }
        }
        for matter in &mut matters {
            *matter = matter.carried(&carrying);
        }
        Ok(matters)
    }
}
