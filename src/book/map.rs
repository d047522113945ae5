//! The map of an account, and what its views show around the people.

use chrono::NaiveDate;

use super::{Book, Question, Unanswered, When};
use crate::domain::{
    account::Account,
    id::Id,
    map::{Scene, Setting, View},
    score::Depth,
    summary::AccountSheet,
};

/// What a view of the map needs besides the people, on a day; absent: today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingOf {
    pub account: Id<Account>,
    pub view: View,
    pub on: Option<NaiveDate>,
}

impl Question for SettingOf {
    type Answer = Setting;
    const WHEN: When = When::Beside;

    fn answer(&self, book: &Book) -> Result<Setting, Unanswered> {
        let (on, constants) = (book.day(self.on), &book.settings.constants);
        let setting = book.store.setting(self.account, self.view, on, constants)?;
        setting.ok_or(Unanswered::Gone(self.account.into()))
    }
}

/// The whole map of an account for a view, on a day; absent: today.
#[derive(Debug, Clone, Copy)]
pub struct MapOf {
    pub account: Id<Account>,
    pub view: View,
    pub on: Option<NaiveDate>,
    /// What has changed since the end of this day is marked.
    pub since: Option<NaiveDate>,
}

/// A map with what its words are taken from.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    pub sheet: AccountSheet,
    pub depth: Depth,
    pub scene: Scene,
}

impl Question for MapOf {
    type Answer = MapView;

    fn answer(&self, book: &Book) -> Result<MapView, Unanswered> {
        let Self {
            account, view, on, ..
        } = *self;
        let (sheet, facts) = (book.sheet(account)?, book.facts(account)?);
        let depth = book.depth(&facts, book.day(on));
        let mut scene = Scene::of(&sheet, &depth);
        if let Some(since) = self.since {
            scene.mark(&Scene::of(&sheet, &book.depth(&facts, since)));
        }
        scene.setting = book.ask(&SettingOf { account, view, on })?;
        Ok(MapView {
            sheet,
            depth,
            scene,
        })
    }
}
