//! The open matters, and how well the relationship carries each.

use super::{Book, Question, Unanswered, still_there};
use crate::domain::{
    Account, Id,
    matter::{Footing, by_risk},
    summary::AccountSheet,
};

/// The open matters of an account today, the most at risk first.
#[derive(Debug, Clone, Copy)]
pub struct MattersOf(pub Id<Account>);

/// An account with its open matters.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountMatters {
    pub sheet: AccountSheet,
    pub stands: Vec<Footing>,
}

impl Question for MattersOf {
    type Answer = AccountMatters;

    fn answer(&self, book: &Book) -> Result<AccountMatters, Unanswered> {
        let (sheet, facts) = (book.sheet(self.0)?, book.facts(self.0)?);
        let depth = book.depth(&facts, book.today());
        let stands = by_risk(&sheet.rows.matters, &depth);
        Ok(AccountMatters { sheet, stands })
    }
}

/// The open matters of every account that has any.
#[derive(Debug, Clone, Copy)]
pub struct AllMatters;

impl Question for AllMatters {
    type Answer = Vec<AccountMatters>;

    fn answer(&self, book: &Book) -> Result<Vec<AccountMatters>, Unanswered> {
        let mut all = Vec::new();
        for account in book.store.with_open_matters()? {
            all.extend(still_there(book.ask(&MattersOf(account)))?);
        }
        Ok(all)
    }
}
