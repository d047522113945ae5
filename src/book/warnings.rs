//! What is not right.

use super::{Book, Question, Unanswered};
use crate::{
    domain::{
        Account, Id, Name, Rows,
        insight::Finding,
        plan_item::unmet,
        score::{Depth, Facts, Prepared},
        warnings::{Warned, warnings},
    },
    store::StoreError,
};

/// The warnings of an account today.
#[derive(Debug, Clone, Copy)]
pub struct WarningsOf(pub Id<Account>);

/// An account with its warnings.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountWarnings {
    pub account: Id<Account>,
    pub name: Name,
    /// Those that the warnings mention.
    pub rows: Rows,
    pub warned: Warned,
}

impl Question for WarningsOf {
    type Answer = AccountWarnings;

    fn answer(&self, book: &Book) -> Result<AccountWarnings, Unanswered> {
        let (account, store) = (self.0, &book.store);
        let name = store.account_name(account)?;
        let name = name.ok_or(Unanswered::Gone(account.into()))?;
        let facts = book.facts(account)?;
        let warned = book.warned(&facts, &book.depth(&facts, book.today()))?;
        let all = warned.all().map(|warning| &warning.finding);
        let rows = store.rows_of(all.flat_map(Finding::mentions))?;
        Ok(AccountWarnings {
            account,
            name,
            rows,
            warned,
        })
    }
}

/// The warnings of every account, of those too that have none.
#[derive(Debug, Clone, Copy)]
pub struct AllWarnings;

impl Question for AllWarnings {
    type Answer = Vec<AccountWarnings>;

    fn answer(&self, book: &Book) -> Result<Vec<AccountWarnings>, Unanswered> {
        book.store.of_one_moment(|| {
            let accounts = book.rows()?.into_iter();
            accounts.map(|row| book.ask(&WarningsOf(row.id))).collect()
        })
    }
}

impl Book {
    /// The warnings of an account on the day of `depth`, which must be that of `facts`.
    pub(super) fn warned(&self, facts: &Facts, depth: &Depth) -> Result<Warned, StoreError> {
        let (store, account) = (&self.store, facts.own.account);
        let mut watched = store.watched(account)?;
        let plan = store.plan_of(account)?;
        // Most accounts have none, and then nothing is to be prepared.
        if !plan.is_empty() {
            let prepared = Prepared::new(facts, &self.settings.constants);
            watched.unmet = unmet(&plan, &prepared, depth.on);
        }
        let found = warnings(facts, depth, &watched, &self.settings.rules);
        let snoozes = store.snoozes_of(account, depth.on)?;
        Warned::sort(found, &snoozes, depth.on, |subject| store.uid(subject))
    }
}
