//! The map in words: views, and what a picture says beside signs.

use chrono::NaiveDate;

use super::Words;
use crate::{
    app::{Action, KeyScope},
    domain::{
        Chain, Empty, Name,
        map::{Mark, Scene, View},
    },
};

impl Words {
    /// What a seat is that nobody holds.
    #[must_use]
    pub fn empty_seat(&self, empty: Empty) -> String {
        match empty {
            Empty::NotKnown => self.seat_not_known(),
            Empty::Vacant => self.seat_vacant(),
        }
    }

    /// As the user said of it: `vacant since 12 Oct`.
    #[must_use]
    pub fn vacant_since(&self, day: NaiveDate, today: NaiveDate) -> String {
        self.seat_vacant_since(self.date(day, today))
    }

    /// What a department counts, 0–3.
    #[must_use]
    pub fn importance_of(&self, weight: f64) -> String {
        self.map_importance(format!("{weight:.0}"))
    }

    /// `cover`: 0–1.
    #[must_use]
    pub fn covered(&self, cover: f64) -> String {
        self.map_covered(super::percent(cover))
    }

    #[must_use]
    pub fn reports_to(&self, boss: &Name) -> String {
        self.map_reports_to(boss.shown())
    }

    /// Who held a seat before, on the day that changes are marked since.
    #[must_use]
    pub fn held_before(&self, name: &Name) -> String {
        self.mark_held_before(name.shown())
    }

    /// What has changed, beside a name.
    #[must_use]
    pub fn mark(&self, mark: Mark, scene: &Scene) -> String {
        match mark {
            Mark::Came => self.mark_came(),
            Mark::Left => self.mark_left(),
            Mark::From(department) => {
                let place = department.and_then(|id| scene.place(id));
                let name =
                    place.map_or_else(|| self.map_no_department(), |place| place.name.told());
                self.mark_from(name)
            }
            Mark::Level(level) => {
                let was = level.map_or_else(|| self.map_no_level(), |level| self.level(level));
                self.mark_was(was)
            }
            Mark::Took(role) => self.mark_took(self.role(role)),
            Mark::Lost(role) => self.mark_lost(self.role(role)),
            Mark::Stance(stance) => {
                let was = self.maybe_stance(stance);
                self.mark_was(was)
            }
            Mark::Boss(boss) => match boss.and_then(|boss| scene.person(boss)) {
                Some(boss) => self.mark_reported_to(boss.name.shown()),
                None => self.mark_boss(),
            },
            Mark::Strength(was) => self.mark_was(self.strength_of(was)),
        }
    }

    /// The views of the map with the keys that show them.
    #[must_use]
    pub fn view_keys(&self) -> Vec<(View, String)> {
        let key = |view| self.key(KeyScope::Map, Action::View(view));
        View::ALL.iter().map(|view| (*view, key(*view))).collect()
    }

    #[must_use]
    pub fn chain_heading(&self, chain: Chain, seats: usize) -> String {
        let chain = match chain {
            Chain::Technical => self.map_line_technical(),
            Chain::Commercial => self.map_line_commercial(),
            Chain::Combined => self.map_line_combined(),
        };
        self.map_chain(chain, seats)
    }
}
