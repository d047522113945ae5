//! The book, and what can be asked of it: one typed [`Question`], one typed answer, for the screens, the worker
//! and the shell alike.
//!
//! Knows: the store, the clock, the constants and rules in force; how depths, warnings, trends, briefs and
//! reviews follow from what is kept.
//! Must not know: screens, words, files; threads but in `abreast.rs`. The store keeps and finds; what is computed is
//! computed here.

mod abreast;
mod account;
mod accounts;
mod agenda;
mod backup;
mod brief;
mod clock;
mod commit;
mod depth;
mod editions;
mod find;
mod foresee;
mod held;
mod history;
mod map;
mod matters;
mod newest;
mod outcomes;
mod person;
mod planned;
mod question;
mod refusal;
mod review;
mod rivals;
mod scan;
mod standings;
mod warnings;

use std::sync::Arc;

use chrono::NaiveDate;

pub use account::*;
pub use accounts::*;
pub use agenda::*;
pub use backup::BackupReason;
pub use brief::*;
pub use clock::{Clock, fresh_uuid};
pub use commit::*;
pub use depth::*;
pub use editions::*;
pub use find::*;
pub use held::*;
pub use history::*;
pub use map::*;
pub use matters::*;
pub use outcomes::*;
pub use person::*;
pub use planned::PlanOf;
pub use question::*;
pub use refusal::*;
pub use review::*;
pub use rivals::{AllRivals, RivalsOf};
pub use scan::{Scan, Wanted};
pub use standings::Refreshed;
pub use warnings::*;

use self::{
    abreast::abreast,
    newest::{NewestDepth, NewestSheet, NewestTrend},
};
use crate::{
    days::Order,
    domain::{
        Account, Audience, Id,
        plan::StandardNames,
        score::{Constants, Depth},
        summary::{BookRow, SharedSheet},
        warnings::WarningRules,
    },
    log_line::KindWords,
    store::{SharedFacts, Store, StoreError},
};

/// An open book, with everything that an answer depends on besides its rows.
#[derive(Debug)]
pub struct Book {
    pub store: Store,
    pub settings: Settings,
    newest: NewestDepth,
    trend: NewestTrend,
    sheet: NewestSheet,
}

/// What an answer depends on besides the rows of the book.
#[derive(Debug, Clone)]
pub struct Settings {
    pub clock: Clock,
    pub constants: Constants,
    pub rules: WarningRules,
    /// What comes first in `12/4`.
    pub order: Order,
    pub names: StandardNames,
    pub kinds: KindWords,
    /// For so many days changes can be taken back; 0: for ever.
    pub keep_days: u16,
}

impl Settings {
    /// As for a user who has set nothing.
    #[must_use]
    pub fn new(clock: Clock, names: StandardNames) -> Self {
        Self {
            clock,
            constants: Constants::default(),
            rules: WarningRules::default(),
            order: Order::default(),
            names,
            kinds: KindWords::default(),
            keep_days: 0,
        }
    }
}

impl Book {
    #[must_use]
    pub fn new(store: Store, settings: Settings) -> Self {
        Self {
            store,
            settings,
            newest: NewestDepth::default(),
            trend: NewestTrend::default(),
            sheet: NewestSheet::default(),
        }
    }

    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.settings.clock.today()
    }

    /// What is answered at once is of one moment; the worker, which keeps what it computes on the way, sees to that
    /// itself.
    ///
    /// # Errors
    /// When the row it is about is not in the book, or the book cannot be read.
    pub fn ask<Q: Question>(&self, question: &Q) -> Result<Q::Answer, Unanswered> {
        match Q::WHEN {
            AnsweredBy::AtOnce => self.store.of_one_moment(|| question.answer(self)),
            AnsweredBy::Beside => question.answer(self),
        }
    }

    /// What `read` finds while nothing is in the book but what `audience` may know. The user's own page `about`
    /// an account has the private entries of that account, and of no other.
    ///
    /// # Errors
    /// When `read` fails, or the book cannot be read.
    pub fn read_for<T, E: From<StoreError>>(
        &self,
        audience: Audience,
        about: Option<Id<Account>>,
        read: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        match (audience, about) {
            (Audience::Own, None) => read(self),
            (Audience::Own, Some(_)) => self.store.withholding(about, || read(self)),
            (Audience::Others, _) => self.store.withholding(None, || read(self)),
        }
    }

    /// The day meant: absent, today.
    fn day(&self, on: Option<NaiveDate>) -> NaiveDate {
        on.unwrap_or_else(|| self.today())
    }

    fn facts(&self, account: Id<Account>) -> Result<SharedFacts, Unanswered> {
        let facts = self.store.facts(account)?;
        facts.ok_or(Unanswered::Gone(account.into()))
    }

    /// Every account with its row and facts, of one moment. `read` says what is to be read of each, `compute` what
    /// comes of it, which needs no book.
    fn of_all<T: Send, R: Send>(
        &self,
        read: impl Fn(BookRow, SharedFacts) -> Result<T, Unanswered>,
        compute: impl Fn(T) -> R + Sync,
    ) -> Result<Vec<R>, Unanswered> {
        self.store.of_one_moment(|| {
            let reader = self.store.facts_reader()?;
            let all = self.rows()?.into_iter().map(|row| {
                let facts = reader.facts(row.id)?;
                let facts = facts.ok_or(Unanswered::Gone(row.id.into()))?;
                read(row, facts)
            });
            abreast(all, compute)
        })
    }

    fn facts_and_all_above(&self, account: Id<Account>) -> Result<SharedFacts, Unanswered> {
        let facts = self.store.facts_and_all_above(account)?;
        facts.ok_or(Unanswered::Gone(account.into()))
    }

    fn sheet(&self, account: Id<Account>) -> Result<SharedSheet, Unanswered> {
        // Asked for first: should the book be changed meanwhile, what is read is not believed the next time.
        let revision = self.store.lasting_revision()?;
        if let Some(sheet) = revision.and_then(|at| self.sheet.get(account, at)) {
            return Ok(sheet);
        }
        let sheet = self.store.account_sheet(account)?;
        let sheet = Arc::new(sheet.ok_or(Unanswered::Gone(account.into()))?);
        if let Some(revision) = revision {
            self.sheet.keep(revision, &sheet);
        }
        Ok(sheet)
    }

    fn depth(&self, facts: &SharedFacts, on: NaiveDate) -> Depth {
        self.newest.depth(facts, on, &self.settings.constants)
    }
}

/// What `found` says, or nothing where its account has gone since the accounts were listed.
fn still_there<T>(found: Result<T, Unanswered>) -> Result<Option<T>, StoreError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(Unanswered::Gone(_)) => Ok(None),
        Err(Unanswered::Store(error)) => Err(error),
    }
}
