//! Taking stock: of one account, or of all of them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{Book, Question, Unanswered};
use crate::domain::{
    Account, Id,
    review::{DAYS, Portfolio, PortfolioLine, Review, ReviewFacts as Reviewed},
    summary::SharedSheet,
};

/// One account taken stock of today.
#[derive(Debug, Clone, Copy)]
pub struct ReviewOf {
    pub account: Id<Account>,
    /// Absent: since the last joint review, else for a quarter.
    pub since: Option<NaiveDate>,
}

impl Question for ReviewOf {
    type Answer = (SharedSheet, Review);

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let (sheet, facts) = (book.sheet(self.account)?, book.facts(self.account)?);
        let today = book.today();
        let warned = book.warned(&facts, &book.depth(&facts, today))?;
        let read = Reviewed {
            facts: &facts,
            rows: &sheet.rows,
            constants: &book.settings.constants,
        };
        let review = Review::of(read, today, self.since, warned.awake);
        Ok((sheet, review))
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
        let constants = &book.settings.constants;
        book.store.of_one_moment(|| {
            let told = book.of_all(
                |row, facts| Ok((book.stands(&facts)?, row, facts)),
                |(stands, row, facts)| {
                    let line = PortfolioLine::of(row, &facts, days, constants);
                    (line, stands)
                },
            )?;
            let (lines, stands): (Vec<_>, Vec<_>) = told.into_iter().unzip();
            let mut portfolio = Portfolio {
                on: days.1,
                since: days.0,
                lines,
                matters: Default::default(),
                rows: BTreeMap::new(),
            };
            portfolio.tell_of(stands.into_iter().flatten().collect());
            for account in portfolio.told_of() {
                let rows = book.sheet(account)?.rows.clone();
                portfolio.rows.insert(account, rows);
            }
            Ok(portfolio)
        })
    }
}
