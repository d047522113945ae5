//! The map of an account, and what its views show around the people.

use chrono::{Days, NaiveDate};

use super::{AnsweredBy, Book, Question, Unanswered};
use crate::{
    domain::{
        Account, Id, Person, Seat,
        map::{
            Moved, Moves, OurSide, Scene, Setting, Unit, Units, View, ViewNeeds, WorstSeat,
            units::{SeatTrouble, worst_seat},
        },
        score::{self, Because, Depth, Facts, PostMove, Prepared},
        summary::{DepthBrief, SharedSheet},
    },
    store::StoreError,
};

/// Moves are told of so many days.
const MOVES_DAYS: u64 = 365;
/// Each costs a score of its account; what is beyond is counted.
const MOST_MOVES: usize = 300;
/// Each costs a score of its own; what is beyond is counted.
const MOST_UNITS: usize = 2_000;

/// What a view of the map needs besides the people, on a day; absent: today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SettingOf {
    pub account: Id<Account>,
    pub view: View,
    pub on: Option<NaiveDate>,
}

impl Question for SettingOf {
    type Answer = Setting;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Setting, Unanswered> {
        let Some(needed) = self.view.needs() else {
            return Ok(Setting::Nothing);
        };
        let (facts, on) = (book.facts(self.account)?, book.day(self.on));
        Ok(match needed {
            ViewNeeds::Ours => Setting::Ours(book.our_side(&facts, on)?),
            ViewNeeds::Moves => Setting::Moves(book.moves(&facts, on)?),
            ViewNeeds::Units => Setting::Units(book.units(self.account, on)?),
        })
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
    pub sheet: SharedSheet,
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

impl Book {
    fn our_side(&self, facts: &Facts, on: NaiveDate) -> Result<OurSide, StoreError> {
        let known = Prepared::new(facts, &self.settings.constants).acquaintances(on);
        let in_force = facts.own.counterparts.iter();
        let in_force = in_force.filter(|row| row.period.holds(on));
        Ok(OurSide {
            colleagues: self.store.colleagues()?,
            leavings: score::leavings(facts, &known, on, &self.settings.constants),
            known,
            matched: in_force.map(|row| (row.person, row.colleague)).collect(),
        })
    }

    fn moves(&self, facts: &Facts, on: NaiveDate) -> Result<Moves, StoreError> {
        let since = on.checked_sub_days(Days::new(MOVES_DAYS)).unwrap_or(on);
        let (all, more) = score::moves(facts, (since, on), MOST_MOVES, &self.settings.constants);
        let mut list = Vec::with_capacity(all.len());
        for is in all {
            if let Some(name) = self.store.name_of(is.person.into())? {
                let now = match is.post {
                    PostMove::Left => {
                        self.store
                            .works_elsewhere(is.person, facts.own.account, on)?
                    }
                    PostMove::Came | PostMove::Between { .. } | PostMove::Stayed => None,
                };
                list.push(Moved { is, name, now });
            }
        }
        Ok(Moves { since, list, more })
    }

    fn units(&self, root: Id<Account>, on: NaiveDate) -> Result<Units, StoreError> {
        let tree = self.store.units_below(root)?;
        let mut list = Vec::with_capacity(tree.len().min(MOST_UNITS));
        for (account, nesting) in tree.iter().take(MOST_UNITS) {
            if let Some(facts) = self.store.facts(*account)? {
                list.extend(self.unit(*nesting, &self.depth(&facts, on))?);
            }
        }
        Ok(Units {
            list,
            more: tree.len().saturating_sub(MOST_UNITS),
        })
    }

    fn unit(&self, nesting: u16, depth: &Depth) -> Result<Option<Unit>, StoreError> {
        let Some(account) = self.store.account(depth.account)? else {
            return Ok(None);
        };
        let above = depth.seats.iter();
        let mut above = above.filter(|seat| seat.source != depth.account);
        let source = above.clone().next().map(|seat| seat.source);
        let mut roles: Vec<_> = above.by_ref().map(|seat| seat.role).collect();
        roles.sort_unstable();
        roles.dedup();
        let source = match source {
            Some(source) => self.store.account_name(source)?,
            None => None,
        };
        Ok(Some(Unit {
            account: account.id,
            name: account.name.clone(),
            kind: account.kind,
            nesting,
            depth: DepthBrief::of(depth),
            worst: match worst_seat(depth) {
                Some((seat, loss, because)) => self.worst(seat, loss, because)?,
                None => None,
            },
            above: source.map(|name| (roles, name)),
        }))
    }

    fn worst(
        &self,
        id: Id<Seat>,
        loss: f64,
        because: &Because,
    ) -> Result<Option<WorstSeat>, StoreError> {
        let Some(seat) = self.store.seat(id)? else {
            return Ok(None);
        };
        let name = |person: Id<Person>| self.store.name_of(person.into());
        let why = match because {
            Because::Opposed(bearer) => name(bearer.person)?.map(SeatTrouble::Opposed),
            Because::Held(bearer) => name(bearer.person)?.map(SeatTrouble::Weak),
            Because::Unheld(empty) => Some(SeatTrouble::Empty(*empty)),
            _ => None,
        };
        Ok(why.map(|why| WorstSeat {
            seat: id,
            role: seat.role,
            title: seat.is.title,
            why,
            loss,
        }))
    }
}
