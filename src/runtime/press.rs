//! Documents and exports, made from the book: for the shell and for the screens alike, so that both write
//! the same.

use chrono::{Days, NaiveDate};

use super::Bench;
use crate::{
    app::MapPaper,
    domain::{
        account::Account,
        brief::{About, Brief, Eyes},
        id::Id,
        map::Scene,
        portable::BookFile,
        review::DAYS,
    },
    exchange::{ics, json},
    i18n::Words,
    report::{self, Document},
    store::{Store, StoreError},
};

/// How many letters wide a picture is unless somebody says otherwise.
pub const PICTURE: usize = 120;

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// Makes documents from a book; none where whoever it is about is not in it.
#[derive(Debug)]
pub struct Press<'a> {
    pub store: &'a Store,
    pub bench: &'a Bench,
    pub words: &'a Words,
}

impl Press<'_> {
    fn today(&self) -> NaiveDate {
        self.bench.clock.today()
    }

    /// `cells`: how many letters wide the picture is to be.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn map(
        &self,
        map: &MapPaper,
        eyes: Eyes,
        cells: usize,
    ) -> Result<Option<Document>, StoreError> {
        let (store, constants) = (self.store, &self.bench.constants);
        let on = map.on.unwrap_or_else(|| self.today());
        let (Some(sheet), Some(depth), Some(setting)) = (
            store.account_sheet(map.account)?,
            store.depth(map.account, on, constants)?,
            store.setting(map.account, map.aspect.view, on, constants)?,
        ) else {
            return Ok(None);
        };
        let mut scene = Scene::of(&sheet, &depth);
        if let Some(since) = map.since
            && let Some(before) = store.depth(map.account, since, constants)?
        {
            scene.mark(&Scene::of(&sheet, &before));
        }
        scene.setting = setting;
        let whole = (&sheet, &depth);
        let document = report::map(whole, &scene, &map.aspect, eyes.into(), self.words, cells);
        Ok(Some(document))
    }

    /// # Errors
    /// When the book cannot be read.
    pub fn brief(&self, about: About, eyes: Eyes) -> Result<Option<Brief>, StoreError> {
        let constants = &self.bench.constants;
        let material = self.store.brief_material(about, self.today(), constants)?;
        Ok(material.map(|material| Brief::of(&material, eyes, constants)))
    }

    /// `since`: absent, since the last joint review, else for a quarter.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn report(
        &self,
        account: Id<Account>,
        since: Option<NaiveDate>,
        eyes: Eyes,
    ) -> Result<Option<Document>, StoreError> {
        let (constants, rules) = (&self.bench.constants, &self.bench.rules);
        let days = (since, self.today());
        let found = self.store.review(account, days, constants, rules)?;
        Ok(found.map(|(sheet, review)| {
            report::review((&sheet, &review), eyes.into(), constants, self.words)
        }))
    }

    /// `since`: absent, for a quarter.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portfolio(&self, since: Option<NaiveDate>) -> Result<Document, StoreError> {
        let today = self.today();
        let quarter = || today.checked_sub_days(Days::new(DAYS)).unwrap_or(today);
        let days = (since.unwrap_or_else(quarter), today);
        let (constants, rules) = (&self.bench.constants, &self.bench.rules);
        let portfolio = self.store.portfolio(days, constants, rules)?;
        Ok(report::portfolio(&portfolio, self.words))
    }

    /// The whole book, as JSON.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn book(&self) -> Result<Vec<u8>, PaperError> {
        let book = BookFile::from_rows(&self.store.everything()?);
        Ok(json::write(&book)?)
    }

    /// The open promises of an account or of all, as a calendar, and how many have no day and are not in it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn promises(&self, account: Option<Id<Account>>) -> Result<(Vec<u8>, usize), StoreError> {
        let left_out = self.store.someday_promises(account)?;
        Ok((ics::write(&self.store.dated_promises(account)?), left_out))
    }
}
