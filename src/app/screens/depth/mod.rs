//! The depth of an account with the whole screen, page by page.

mod actions;
mod plan;
mod points;
mod reasons;
mod trend;
mod warnings;
mod years;

use chrono::NaiveDate;

use crate::{
    app::{AnyList, DepthView, Effect, NextBest, Stride},
    book::{ActionsFor, ExplainDepth},
    domain::{
        Account, Id, Name, Person, PlanItem, Rows, Subject,
        score::{Course, Years},
        words::words,
    },
};

pub use actions::{ActionRow, Actions};
pub use plan::{PlanKey, PlanLine, PlanPage};
pub use points::Points;
pub use reasons::{ReasonLine, Reasons};
pub use trend::{Trend, TrendLine, TrendSpan};
pub use warnings::{WarningLine, Warnings};
pub use years::{LongTrend, YearsLine};

words! {
    /// What of the depth is on screen, in the order of the keys.
    Page {
        /// Every contribution, down to the dated contacts.
        Points = "points",
        /// What to do next, and what if.
        Actions = "actions",
        /// What the relationship is for, and who must sign.
        Reasons = "reasons",
        /// The way here and the way ahead, and what did it.
        Trend = "trend",
        /// What is not right, with what helps.
        Warnings = "warnings",
        /// What is to come of it in a quarter, and what came.
        Plan = "plan",
    }
}

/// Where something is done, and with whom, each with what they are called.
pub type Addressed = ((Id<Account>, Name), Option<(Id<Person>, Name)>);

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
    pub actions: Actions,
    pub reasons: Reasons,
    pub trend: Trend,
    pub warnings: Warnings,
    pub plan: PlanPage,
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
            actions: Actions::default(),
            reasons: Reasons::default(),
            trend: Trend::default(),
            warnings: Warnings::default(),
            plan: PlanPage::default(),
        }
    }

    /// The plan of an account, at an item.
    #[must_use]
    pub fn at_plan(id: Id<Account>, item: Id<PlanItem>) -> Self {
        Self {
            page: Page::Plan,
            plan: PlanPage::at(item),
            ..Self::new(id, None)
        }
    }

    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        vec![Effect::ask(ExplainDepth {
            account: self.id,
            on: self.then,
        })]
    }

    /// Takes the course in, unless another day is wanted by now.
    pub fn course_loaded(&mut self, course: Course, today: NaiveDate, height: usize) {
        if course.on == self.then.unwrap_or(today) {
            self.trend.take_in(course, height);
        }
    }

    /// Takes the long view in, unless another day is wanted by now.
    pub fn years_loaded(&mut self, years: Years, today: NaiveDate, height: usize) {
        if years.on == self.then.unwrap_or(today) {
            self.trend.long.take_in(years, height);
        }
    }

    /// Takes the depth in, unless another day is wanted by now.
    pub fn loaded(&mut self, view: Box<DepthView>, today: NaiveDate, height: usize) -> Vec<Effect> {
        if view.depth.on != self.then.unwrap_or(today) {
            return Vec::new();
        }
        self.points.fill(&view, height);
        self.actions.forget();
        self.reasons.fill(&view, height);
        self.trend.fill(&view, self.since, height);
        self.warnings.fill(&view, height);
        self.view = Some(view);
        self.lay_out(height)
    }

    /// Takes in what the worker has computed of a day, if that is still the day.
    pub fn actions_loaded(&mut self, on: NaiveDate, next: Vec<NextBest>, height: usize) {
        if let Some(view) = self.view.as_ref().filter(|view| view.depth.on == on) {
            self.actions.take_in(next, view, height);
        }
    }

    /// Lays the page on screen out, as far as what it shows is at hand; what takes long to compute is
    /// asked for when it is looked at.
    fn lay_out(&mut self, height: usize) -> Vec<Effect> {
        match (self.page, &self.view) {
            (Page::Actions, Some(view)) if !self.actions.is_fresh() => {
                self.actions.fill(view, height);
                vec![Effect::ask(ActionsFor {
                    account: self.id,
                    on: self.then,
                })]
            }
            (Page::Trend, Some(_)) => self.trend.asks((self.id, self.then)),
            (Page::Plan, Some(view)) => {
                self.plan.fill(view, height);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Shows the plan of a quarter so many on.
    pub fn turn_quarter(&mut self, by: i32, height: usize) {
        if let (Page::Plan, Some(view)) = (self.page, &self.view) {
            self.plan.turn(by, view, height);
        }
    }

    /// Shows another page; its cursor is where it was.
    pub fn turn(&mut self, page: Page, height: usize) -> Vec<Effect> {
        self.page = page;
        self.lay_out(height)
    }

    /// The trend of all years instead of one, or the other way round; the trend, where it is not on screen.
    pub fn turn_years(&mut self, height: usize) -> Vec<Effect> {
        if self.page == Page::Trend {
            self.trend.span = self.trend.span.other();
        } else {
            self.trend.span = TrendSpan::Years;
        }
        self.turn(Page::Trend, height)
    }

    /// The day on which what the line under the cursor tells of the long view began.
    #[must_use]
    pub fn turn_under_cursor(&self) -> Option<NaiveDate> {
        let long = self.page == Page::Trend && self.trend.span == TrendSpan::Years;
        self.trend.long.turn().filter(|_| long)
    }

    /// The page so many keys on, the first after the last.
    pub fn turn_by(&mut self, by: isize, height: usize) -> Vec<Effect> {
        let pages = Page::ALL.len();
        let at = Page::ALL.iter().position(|is| *is == self.page);
        let by = by.rem_euclid(pages.cast_signed()).unsigned_abs();
        let next = at.map_or(0, |at| (at + by) % pages);
        self.turn(Page::ALL[next], height)
    }

    pub fn step(&mut self, step: Stride, height: usize) {
        match self.page {
            Page::Points => self.points.step(step, height),
            _ => self.list_mut().step(step, height),
        }
    }

    /// Folds or unfolds what is under the cursor.
    pub fn fold(&mut self, height: usize) {
        let Some(view) = &self.view else { return };
        match self.page {
            Page::Points => self.points.fold(view, height),
            Page::Reasons => self.reasons.fold(view, height),
            Page::Actions | Page::Trend | Page::Warnings | Page::Plan => {}
        }
    }

    /// Unfolds everything, or folds it where everything is unfolded.
    pub fn fold_all(&mut self, height: usize) {
        let Some(view) = &self.view else { return };
        match self.page {
            Page::Points => self.points.fold_all(view, height),
            Page::Reasons => self.reasons.fold_all(view, height),
            Page::Actions | Page::Trend | Page::Plan => {}
            Page::Warnings => self.warnings.toggle_sleepers(view, height),
        }
    }

    /// After a resize the window may have lost the cursor.
    pub fn show(&mut self, height: usize) {
        match self.page {
            Page::Points => self.points.show(height),
            _ => self.list_mut().show(height),
        }
    }

    /// The list of the page on screen.
    #[must_use]
    pub fn list(&self) -> &dyn AnyList {
        match self.page {
            Page::Points => &self.points.list,
            Page::Actions => &self.actions.list,
            Page::Reasons => &self.reasons.list,
            Page::Trend => self.trend.list(),
            Page::Warnings => &self.warnings.list,
            Page::Plan => &self.plan.list,
        }
    }

    fn list_mut(&mut self) -> &mut dyn AnyList {
        match self.page {
            Page::Points => &mut self.points.list,
            Page::Actions => &mut self.actions.list,
            Page::Reasons => &mut self.reasons.list,
            Page::Trend => self.trend.list_mut(),
            Page::Warnings => &mut self.warnings.list,
            Page::Plan => &mut self.plan.list,
        }
    }

    /// The row under the cursor, if it is one of the book's.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self.page {
            Page::Points => self.points.subject(),
            Page::Actions => self.actions.subject(),
            Page::Reasons => self.reasons.subject(),
            Page::Trend => self.trend.subject(),
            Page::Warnings => self.warnings.subject(),
            Page::Plan => self.plan.subject(),
        }
    }

    /// Whom the line under the cursor is about.
    #[must_use]
    pub fn person(&self) -> Option<Id<Person>> {
        match self.page {
            Page::Points => self.points.person(),
            Page::Actions => self.actions.person(),
            Page::Reasons => self.reasons.person(),
            Page::Trend => self.trend.person(),
            Page::Warnings => match self.warnings.subject()? {
                Subject::Person(person) => Some(person),
                _ => None,
            },
            Page::Plan => self.plan.person(self.view.as_ref()?),
        }
    }

    /// Where and with whom the action under the cursor is done; `None` on other pages, and where the
    /// names are not at hand.
    #[must_use]
    pub fn addressed(&self) -> Option<Addressed> {
        let view = self.view.as_ref().filter(|_| self.page == Page::Actions)?;
        let rows = &view.sheet.rows;
        let at = self.actions.account().unwrap_or(self.id);
        let account = if at == self.id {
            view.sheet.account.name.clone()
        } else {
            rows.find(at)?.name.clone()
        };
        let person = self.actions.person();
        let person = person.and_then(|id| Some((id, rows.find(id)?.name.clone())));
        Some(((at, account), person))
    }

    /// Shows the depth of another day, beside that of one before it.
    pub fn look_at(&mut self, then: Option<NaiveDate>, since: Option<NaiveDate>) -> Vec<Effect> {
        (self.then, self.since) = (then, since);
        self.load()
    }

    /// The rows of the account, once they are read.
    #[must_use]
    pub fn rows(&self) -> Option<&Rows> {
        self.view.as_ref().map(|view| &view.sheet.rows)
    }
}
