//! What taking stock reads: one account with all its rows, or every account of the book.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Store, error::Result};
use crate::domain::{
    account::Account,
    id::Id,
    review::{Book, Line, Portfolio, Review},
    score::{self, Constants},
    summary::{AccountSheet, BookView},
    warnings::WarningRules,
};

impl Store {
    /// One account taken stock of on a day, since `asked` or what a review looks back to by itself;
    /// `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn review(
        &self,
        account: Id<Account>,
        (asked, on): (Option<NaiveDate>, NaiveDate),
        constants: &Constants,
        rules: &WarningRules,
    ) -> Result<Option<(AccountSheet, Review)>> {
        let (Some(facts), Some(sheet)) = (self.facts(account)?, self.account_sheet(account)?)
        else {
            return Ok(None);
        };
        let depth = score::depth(&facts, on, constants);
        let warned = self.warned(&facts, &depth, rules)?;
        let book = Book {
            facts: &facts,
            rows: &sheet.rows,
            constants,
        };
        let review = Review::of(book, on, asked, warned.awake);
        Ok(Some((sheet, review)))
    }

    /// Every account taken stock of on a day, with what moved since another one.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portfolio(
        &self,
        (since, on): (NaiveDate, NaiveDate),
        constants: &Constants,
        rules: &WarningRules,
    ) -> Result<Portfolio> {
        let view = BookView {
            limit: usize::MAX,
            ..BookView::default()
        };
        let mut lines = Vec::new();
        for row in self.book_page(&view, on, constants, rules)?.rows {
            if let Some(facts) = self.facts(row.id)? {
                lines.push(Line::of(row, &facts, (since, on), constants));
            }
        }
        let mut portfolio = Portfolio {
            on,
            since,
            lines,
            rows: BTreeMap::new(),
        };
        for account in portfolio.told_of() {
            if let Some(sheet) = self.account_sheet(account)? {
                portfolio.rows.insert(account, sheet.rows);
            }
        }
        Ok(portfolio)
    }
}
