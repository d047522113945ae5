//! Documents and exports, made from the book: for the shell and for the screens alike, so that both write
//! the same.

use chrono::NaiveDate;

use super::faces::SystemTypefaces;
use crate::{
    app::MapPaper,
    book::{Book, MapOf, MapView, PortfolioSince, ReviewOf, Unanswered},
    domain::{Account, Id, brief::Audience, portable::BookFile},
    exchange::{ics, json},
    report::{self, Document, Format, Printed, Width},
    say::Words,
    store::StoreError,
};

/// How wide the picture of a map is unless somebody says otherwise.
#[must_use]
pub const fn usual_width(format: Format) -> Width {
    match format {
        Format::Pdf => Width::Page,
        _ => Width::Cells(120),
    }
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// Makes documents from a book.
#[derive(Debug)]
pub struct DocumentMaker<'a> {
    pub book: &'a Book,
    pub words: &'a Words,
}

impl DocumentMaker<'_> {
    /// # Errors
    /// When the account is gone or the book cannot be read.
    pub fn map(
        &self,
        map: &MapPaper,
        audience: Audience,
        width: Width,
    ) -> Result<Document, Unanswered> {
        let MapView {
            sheet,
            depth,
            scene,
        } = self.book.ask(&MapOf {
            account: map.account,
            view: map.aspect.view,
            on: map.on,
            since: map.since,
        })?;
        let whole = (&sheet, &depth);
        let document = report::map(
            whole,
            &scene,
            &map.aspect,
            audience.into(),
            self.words,
            width,
        );
        Ok(document)
    }

    /// `since`: absent, since the last joint review, else for a quarter.
    ///
    /// # Errors
    /// When the account is gone or the book cannot be read.
    pub fn report(
        &self,
        account: Id<Account>,
        since: Option<NaiveDate>,
        audience: Audience,
    ) -> Result<Document, Unanswered> {
        let (sheet, review) = self.book.ask(&ReviewOf { account, since })?;
        let (audience, constants) = (audience.into(), &self.book.settings.constants);
        Ok(report::review(
            (&sheet, &review),
            audience,
            constants,
            self.words,
        ))
    }

    /// `since`: absent, for a quarter.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portfolio(&self, since: Option<NaiveDate>) -> Result<Document, Unanswered> {
        let portfolio = self.book.ask(&PortfolioSince(since))?;
        Ok(report::portfolio(&portfolio, self.words))
    }

    /// The whole book, as JSON.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn book(&self) -> Result<Vec<u8>, PaperError> {
        let book = BookFile::from_rows(&self.book.store.everything()?);
        Ok(json::write(&book)?)
    }

    /// The open promises of an account or of all, as a calendar, and how many have no day and are not in it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn promises(&self, account: Option<Id<Account>>) -> Result<(Vec<u8>, usize), StoreError> {
        let store = &self.book.store;
        let left_out = store.someday_promises(account)?;
        Ok((ics::write(&store.dated_promises(account)?), left_out))
    }
}

/// Writes a document down, with this machine's typefaces where its own do not do.
#[must_use]
pub fn print(document: &Document, format: Format) -> Printed {
    report::write(document, format, &SystemTypefaces::new())
}
