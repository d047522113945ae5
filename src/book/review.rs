//! Taking stock: of one account, or of all of them.

use chrono::{Days, NaiveDate};

use super::{Book, Question, Unanswered};
use crate::domain::{
    account::Account,
    id::Id,
    review::{DAYS, Portfolio, Review},
    summary::AccountSheet,
};

/// One account taken stock of today.
#[derive(Debug, Clone, Copy)]
pub struct ReviewOf {
    pub account: Id<Account>,
    /// Absent: since the last joint review, else for a quarter.
    pub since: Option<NaiveDate>,
}

impl Question for ReviewOf {
    type Answer = (AccountSheet, Review);

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let (constants, rules) = (&book.settings.constants, &book.settings.rules);
        let days = (self.since, book.today());
        let review = book.store.review(self.account, days, constants, rules)?;
        review.ok_or(Unanswered::Gone(self.account.into()))
    }
}

/// Every account taken stock of today.
#[derive(Debug, Clone, Copy)]
pub struct PortfolioSince(
    /// Absent: for a quarter.
    pub Option<NaiveDate>,
);

impl Question for PortfolioSince {
    type Answer = Portfolio;

    fn answer(&self, book: &Book) -> Result<Portfolio, Unanswered> {
        let today = book.today();
        let quarter = || today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
        let days = (self.0.unwrap_or_else(quarter), today);
        let (constants, rules) = (&book.settings.constants, &book.settings.rules);
        Ok(book.store.portfolio(days, constants, rules)?)
    }
}
