//! One account: map, history and depth under one selection.

use chrono::NaiveDate;

use super::{history::History, map::Map};
use crate::{
    app::{AccountView, Effect, Scroll, Stride},
    book::{DepthOn, OutlookOf, ReadAccount, SettingOf},
    domain::{
        Account, Id, Person, Rows, Seat, Subject,
        map::{Setting, Spot, View, Way},
        score::Depth,
        summary::HistoryOf,
    },
};

/// The pane that has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    #[default]
    Map,
    History,
    Depth,
}

impl Pane {
    pub const ALL: [Self; 3] = [Self::Map, Self::History, Self::Depth];

    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Map => Self::History,
            Self::History => Self::Depth,
            Self::Depth => Self::Map,
        }
    }
}

/// How much of the screen the map has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spread {
    /// Its pane, beside history and depth.
    #[default]
    Panes,
    /// All of it.
    Map,
}

impl Spread {
    /// The views there is room for, in the order of their keys.
    #[must_use]
    pub const fn views(self) -> &'static [View] {
        match self {
            Self::Panes => &[View::Tree, View::Matrix],
            Self::Map => View::ALL,
        }
    }
}

/// An account on screen.
#[derive(Debug, Clone)]
pub struct AccountScreen {
    pub id: Id<Account>,
    /// Absent until it has been read.
    pub view: Option<Box<AccountView>>,
    pub map: Map,
    pub history: History,
    /// Over the depth pane.
    pub scroll: Scroll,
    pub focus: Pane,
    pub spread: Spread,
}

impl AccountScreen {
    #[must_use]
    pub fn new(id: Id<Account>) -> Self {
        Self {
            id,
            view: None,
            map: Map::default(),
            history: History::new(HistoryOf::Account(id)),
            scroll: Scroll::default(),
            focus: Pane::Map,
            spread: Spread::Panes,
        }
    }

    /// With the keys on an entry of its history.
    #[must_use]
    pub fn at(id: Id<Account>, entry: Subject) -> Self {
        let mut screen = Self::new(id);
        screen.focus = Pane::History;
        screen.history.go_to(entry);
        screen
    }

    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        let account = Effect::ask(ReadAccount(self.id));
        let mut effects = vec![account];
        effects.extend(self.load_days());
        effects.extend(self.load_setting());
        effects.push(self.history.load());
        effects.push(Effect::ask(OutlookOf(self.id)));
        effects
    }

    /// What the map needs besides to show another day than today.
    pub fn load_days(&self) -> impl Iterator<Item = Effect> {
        let account = self.id;
        let days = self.map.days();
        days.map(move |on| Effect::ask(DepthOn { account, on }))
    }

    /// What the view on screen needs besides the people, if it needs anything.
    #[must_use]
    pub fn load_setting(&self) -> Option<Effect> {
        let view = self.map.aspect.view;
        let needed = view.needs().is_some();
        needed.then_some(Effect::ask(SettingOf {
            account: self.id,
            view,
            on: self.map.then,
        }))
    }

    /// Takes in what a view needs, if it is still of the day on screen.
    pub fn setting_loaded(&mut self, on: NaiveDate, setting: Setting) -> Vec<Effect> {
        self.map.setting_read(on, setting);
        self.follow()
    }

    /// Takes the sheet in; the history follows if the selection had to move.
    pub fn loaded(&mut self, mut view: Box<AccountView>) -> Vec<Effect> {
        self.map.fill(&view);
        if let Some(old) = self.view.take() {
            // Better a moment old than gone: the worker is at it again.
            view.outlook = old.outlook;
        }
        self.view = Some(view);
        self.follow()
    }

    /// Takes in the depth of the day that the map shows.
    pub fn day_loaded(&mut self, depth: Depth) -> Vec<Effect> {
        self.map.day_read(depth);
        self.refill()
    }

    /// Shows the map as the rows have it that are read.
    pub fn refill(&mut self) -> Vec<Effect> {
        if let Some(view) = &self.view {
            self.map.fill(view);
        }
        self.follow()
    }

    /// Gives the map the whole screen, in a view.
    pub fn look(&mut self, view: View) -> Vec<Effect> {
        (self.spread, self.focus) = (Spread::Map, Pane::Map);
        self.turn_to(view)
    }

    /// Shows the map in a view, as large as it is.
    pub fn turn_to(&mut self, view: View) -> Vec<Effect> {
        self.map.look(view);
        let mut effects = self.follow();
        effects.extend(self.load_setting());
        effects
    }

    pub fn aside(&mut self, way: Way) -> Vec<Effect> {
        self.map.aside(way);
        self.follow()
    }

    /// Changes how the map is looked at; the history follows where the cursor had to move.
    pub fn turn_map(&mut self, turn: impl FnOnce(&mut Map)) -> Vec<Effect> {
        turn(&mut self.map);
        self.follow()
    }

    /// Gives the map its pane back; absent where it has not the whole screen.
    pub fn shrink(&mut self) -> Option<Vec<Effect>> {
        if self.spread == Spread::Panes {
            return None;
        }
        self.spread = Spread::Panes;
        if !self.spread.views().contains(&self.map.aspect.view) {
            self.map.look(View::Tree);
        }
        Some(self.follow())
    }

    /// The history narrows to the person or the department selected on the map.
    fn follow(&mut self) -> Vec<Effect> {
        let of = match self.map.selected() {
            Spot::Department(department) | Spot::Cell(department, _) => {
                HistoryOf::Department(self.id, department)
            }
            spot => spot.person().map_or(HistoryOf::Account(self.id), |person| {
                HistoryOf::Person(self.id, person)
            }),
        };
        // Where it is out of sight, all that is needed is what a person can be rated by.
        if self.spread == Spread::Map && !matches!(of, HistoryOf::Person(..)) {
            return Vec::new();
        }
        self.history.turn(of)
    }

    /// Moves the map's cursor to somebody who is on it, and the history with it.
    pub fn seek(&mut self, person: Id<Person>) -> Option<Vec<Effect>> {
        self.map.seek(person)?;
        Some(self.follow())
    }

    pub fn step(&mut self, step: Stride, height: usize) -> Vec<Effect> {
        self.step_in(self.focus, step, height)
    }

    /// Moves in a pane, whether it has the keys or not; `height` is that pane's.
    pub fn step_in(&mut self, pane: Pane, step: Stride, height: usize) -> Vec<Effect> {
        match pane {
            Pane::Map => {
                self.map.step(step, height);
                self.follow()
            }
            Pane::History => self.history.step(step, height),
            Pane::Depth => {
                self.scroll.step(step, height);
                Vec::new()
            }
        }
    }

    /// The row that `e` and `D` are about.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match (self.focus, self.map.selected()) {
            (Pane::History, _) => self.history.subject(),
            (_, spot) if spot.person().is_some() => spot.person().map(Subject::from),
            (_, Spot::Seat(seat, _)) => Some(seat.into()),
            (_, Spot::Department(department) | Spot::Cell(department, _)) => {
                department.map(Subject::from)
            }
            (_, Spot::Tie(tie)) => Some(tie.into()),
            // It is another account's: opened, not changed from here.
            (_, Spot::Above(_) | Spot::Unit(_)) => None,
            (_, _) => Some(self.id.into()),
        }
    }

    /// The row that `x` is about: leaving is the end of a tenure, not of a person.
    #[must_use]
    pub fn subject_to_end(&self, today: NaiveDate) -> Option<Subject> {
        let subject = self.subject()?;
        let Subject::Person(person) = subject else {
            return Some(subject);
        };
        let rows = &self.view.as_ref()?.sheet.rows;
        rows.tenures
            .iter()
            .find(|tenure| {
                tenure.person == person
                    && tenure.post.account == self.id
                    && tenure.post.period.holds(today)
            })
            .map(|tenure| tenure.id.into())
    }

    #[must_use]
    pub const fn seat(&self) -> Option<Id<Seat>> {
        match self.map.selected() {
            Spot::Seat(seat, _) => Some(seat),
            _ => None,
        }
    }

    #[must_use]
    pub fn rows(&self) -> Option<&Rows> {
        self.view.as_ref().map(|view| &view.sheet.rows)
    }
}
