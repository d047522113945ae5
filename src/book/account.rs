//! An account as its screen and its forms need it.

use super::{AnsweredBy, Book, Question, Unanswered};
use crate::domain::{
    Account, Id,
    score::{Candidate, Depth, Prepared},
    summary::SharedSheet,
    warnings::Warned,
};

/// The sheet of an account together with its depth today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadAccount(pub Id<Account>);

/// An account as its screen needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountView {
    pub sheet: SharedSheet,
    /// As of today.
    pub depth: Depth,
    pub warned: Warned,
    /// Empty until the worker has computed it.
    pub outlook: Outlook,
}

/// What takes longer to compute of an account than a key press may last.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outlook {
    /// The weekly trend, oldest first, 0–100 each.
    pub trend: Vec<u8>,
    /// What would move it most, best first.
    pub next: Vec<Candidate>,
}

impl Question for ReadAccount {
    type Answer = AccountView;

    fn answer(&self, book: &Book) -> Result<AccountView, Unanswered> {
        let (sheet, facts) = (book.sheet(self.0)?, book.facts(self.0)?);
        let depth = book.depth(&facts, book.today());
        Ok(AccountView {
            warned: book.warned_with(&sheet, &facts, &depth)?,
            sheet,
            depth,
            outlook: Outlook::default(),
        })
    }
}

/// Trend and next best actions of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutlookOf(pub Id<Account>);

impl Question for OutlookOf {
    type Answer = Outlook;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Outlook, Unanswered> {
        let (facts, today) = (book.facts(self.0)?, book.today());
        let constants = &book.settings.constants;
        let prepared = Prepared::new(&facts, constants);
        let weeks = book.trend.trend(&facts, &prepared, today, constants);
        Ok(Outlook {
            trend: weeks.into_iter().map(|(_, depth)| depth).collect(),
            next: prepared.next_best(today),
        })
    }
}

/// Departments, seats and people of an account, for the pickers of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadStructure(pub Id<Account>);

impl Question for ReadStructure {
    type Answer = SharedSheet;

    fn answer(&self, book: &Book) -> Result<SharedSheet, Unanswered> {
        book.sheet(self.0)
    }
}
