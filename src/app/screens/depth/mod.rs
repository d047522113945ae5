//! The depth of an account with the whole screen, page by page.

mod points;
mod reasons;

use chrono::NaiveDate;

use super::list::Step;
use crate::{
    app::{DepthView, Effect, Query},
    domain::{
        account::Account,
        id::Id,
        person::Person,
        row::{Rows, Subject},
        words::words,
    },
};

pub use points::Points;
pub use reasons::{ReasonLine, Reasons};

words! {
    /// What of the depth is on screen, in the order of the keys.
    Page {
        /// Every contribution, down to the dated contacts.
        Points = "points",
        /// What the relationship is for, and who must sign.
        Reasons = "reasons",
    }
}

/// The depth on screen.
#[derive(Debug, Clone)]
pub struct DepthScreen {
    pub id: Id<Account>,
    pub page: Page,
    /// Absent until it has been read.
    pub view: Option<Box<DepthView>>,
    /// The day whose depth it is; absent: today.
    pub then: Option<NaiveDate>,
    /// The day it is compared with, where the user has said one.
    pub since: Option<NaiveDate>,
    pub points: Points,
    pub reasons: Reasons,
}

impl DepthScreen {
    /// The depth of an account, at somebody of it where somebody is named.
    #[must_use]
    pub fn new(id: Id<Account>, about: Option<Id<Person>>) -> Self {
        Self {
            id,
            page: Page::Points,
            view: None,
            then: None,
            since: None,
            points: Points::new(about),
            reasons: Reasons::default(),
        }
    }

    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        vec![Effect::Load(Query::Depth {
            account: self.id,
            on: self.then,
        })]
    }

    /// Takes the depth in, unless another day is wanted by now.
    pub fn loaded(&mut self, view: Box<DepthView>, today: NaiveDate, height: usize) {
        if view.depth.on != self.then.unwrap_or(today) {
            return;
        }
        self.points.fill(&view, height);
        self.reasons.fill(&view, height);
        self.view = Some(view);
    }

    /// Shows another page; its cursor is where it was.
    pub const fn turn(&mut self, page: Page) -> Vec<Effect> {
        self.page = page;
        Vec::new()
    }

    /// The page so many keys on, the first after the last.
    pub fn turn_by(&mut self, by: isize) -> Vec<Effect> {
        let pages = Page::ALL.len();
        let at = Page::ALL.iter().position(|is| *is == self.page);
        let by = by.rem_euclid(pages.cast_signed()).unsigned_abs();
        let next = at.map_or(0, |at| (at + by) % pages);
        self.turn(Page::ALL[next])
    }

    pub fn step(&mut self, step: Step, height: usize) {
        match self.page {
            Page::Points => self.points.step(step, height),
            Page::Reasons => self.reasons.step(step, height),
        }
    }

    /// Folds or unfolds what is under the cursor.
    pub fn fold(&mut self, height: usize) {
        let Some(view) = &self.view else { return };
        match self.page {
            Page::Points => self.points.fold(view, height),
            Page::Reasons => self.reasons.fold(view, height),
        }
    }

    /// Unfolds everything, or folds it where everything is unfolded.
    pub fn fold_all(&mut self, height: usize) {
        let Some(view) = &self.view else { return };
        match self.page {
            Page::Points => self.points.fold_all(view, height),
            Page::Reasons => self.reasons.fold_all(view, height),
        }
    }

    /// After a resize the window may have lost the cursor.
    pub fn show(&mut self, height: usize) {
        match self.page {
            Page::Points => self.points.show(height),
            Page::Reasons => self.reasons.show(height),
        }
    }

    /// The row under the cursor, if it is one of the book's.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self.page {
            Page::Points => self.points.subject(),
            Page::Reasons => self.reasons.subject(),
        }
    }

    /// Whom the line under the cursor is about.
    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        match self.page {
            Page::Points => self.points.person(),
            Page::Reasons => self.reasons.person(),
        }
    }

    /// Shows the depth of another day, beside that of one before it.
    pub fn look_at(&mut self, then: Option<NaiveDate>, since: Option<NaiveDate>) -> Vec<Effect> {
        (self.then, self.since) = (then, since);
        self.load()
    }

    /// Where the cursor of the page is.
    #[must_use]
    pub const fn at(&self) -> usize {
        match self.page {
            Page::Points => self.points.list.at,
            Page::Reasons => self.reasons.list.at,
        }
    }

    /// The rows of the account, once they are read.
    #[must_use]
    pub fn rows(&self) -> Option<&Rows> {
        self.view.as_ref().map(|view| &view.sheet.rows)
    }
}
