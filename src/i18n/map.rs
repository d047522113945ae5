//! The map in words: views, and what a picture says beside signs.

use chrono::NaiveDate;

use super::{Words, word};
use crate::{
    app::{Action, Scope},
    domain::{
        map::{Mark, Scene, View, Zoom},
        seat::{Chain, Empty},
        text::{Name, shown},
    },
};

impl Words {
    /// What a seat is that nobody holds.
    #[must_use]
    pub fn empty_seat(&self, empty: Empty) -> String {
        match empty {
            Empty::NotKnown => word!(self, "seat-not-known"),
            Empty::Vacant => word!(self, "seat-vacant"),
        }
    }

    /// As the user said of it: `vacant since 12 Oct`.
    #[must_use]
    pub fn vacant_since(&self, day: NaiveDate, today: NaiveDate) -> String {
        word!(self, "seat-vacant-since", day = self.date(day, today))
    }

    #[must_use]
    pub fn view(&self, view: View) -> String {
        match view {
            View::Tree => word!(self, "view-tree"),
            View::Matrix => word!(self, "view-matrix"),
            View::Power => word!(self, "view-power"),
            View::Chain => word!(self, "view-chain"),
            View::Ties => word!(self, "view-ties"),
            View::Ours => word!(self, "view-ours"),
            View::Moves => word!(self, "view-moves"),
            View::Units => word!(self, "view-units"),
        }
    }

    #[must_use]
    pub fn zoom(&self, zoom: Zoom) -> String {
        match zoom {
            Zoom::Far => word!(self, "zoom-far"),
            Zoom::Middle => word!(self, "zoom-middle"),
            Zoom::Near => word!(self, "zoom-near"),
        }
    }

    /// In a cell of the matrix.
    #[must_use]
    pub fn nobody(&self) -> String {
        word!(self, "map-nobody")
    }

    /// Of a department in which nobody counts.
    #[must_use]
    pub fn uncovered(&self) -> String {
        word!(self, "map-uncovered")
    }

    #[must_use]
    pub fn no_level(&self) -> String {
        word!(self, "map-no-level")
    }

    /// Of a seat whose holder says no.
    #[must_use]
    pub fn opposed(&self) -> String {
        word!(self, "map-opposed")
    }

    #[must_use]
    pub fn influence_heading(&self) -> String {
        word!(self, "map-influence-heading")
    }

    /// What a department counts, 0–3.
    #[must_use]
    pub fn importance_of(&self, weight: f64) -> String {
        word!(self, "map-importance", weight = format!("{weight:.0}"))
    }

    /// `cover`: 0–1.
    #[must_use]
    pub fn covered(&self, cover: f64) -> String {
        word!(
            self,
            "map-covered",
            percent = format!("{:.0}", cover * 100.0)
        )
    }

    #[must_use]
    pub fn reports_to(&self, boss: &Name) -> String {
        let boss = shown(boss.as_str());
        word!(self, "map-reports-to", name = boss.as_ref())
    }

    /// People who are counted, not named.
    #[must_use]
    pub fn more(&self, count: usize) -> String {
        word!(self, "map-more", count = count)
    }

    /// An account below this one, as a line of its tree.
    #[must_use]
    pub fn unit_line(&self, name: &str) -> String {
        let name = shown(name);
        word!(self, "map-unit", name = name.as_ref())
    }

    /// Who held a seat before, on the day that changes are marked since.
    #[must_use]
    pub fn held_before(&self, name: &Name) -> String {
        let name = shown(name.as_str());
        word!(self, "mark-held-before", name = name.as_ref())
    }

    /// What has changed, beside a name.
    #[must_use]
    pub fn mark(&self, mark: Mark, scene: &Scene) -> String {
        match mark {
            Mark::Came => word!(self, "mark-came"),
            Mark::Left => word!(self, "mark-left"),
            Mark::From(department) => {
                let place = department.and_then(|id| scene.place(id));
                let name = place.map_or_else(
                    || self.no_department(),
                    |place| shown(place.name.as_str()).into_owned(),
                );
                word!(self, "mark-from", name = name)
            }
            Mark::Level(level) => {
                let was = level.map_or_else(|| self.no_level(), |level| self.level(level));
                word!(self, "mark-was", was = was)
            }
            Mark::Took(role) => word!(self, "mark-took", role = self.role(role)),
            Mark::Lost(role) => word!(self, "mark-lost", role = self.role(role)),
            Mark::Stance(stance) => {
                let was = self.maybe_stance(stance);
                word!(self, "mark-was", was = was)
            }
            Mark::Boss(boss) => match boss.and_then(|boss| scene.person(boss)) {
                Some(boss) => {
                    let name = shown(boss.name.as_str());
                    word!(self, "mark-reported-to", name = name.as_ref())
                }
                None => word!(self, "mark-boss"),
            },
            Mark::Strength(was) => word!(self, "mark-was", was = self.strength_of(was)),
        }
    }

    /// The views of the map with the keys that show them.
    #[must_use]
    pub fn view_keys(&self) -> Vec<(View, String)> {
        let key = |view| self.key(Scope::Map, Action::View(view));
        View::ALL.iter().map(|view| (*view, key(*view))).collect()
    }

    #[must_use]
    pub fn chain_heading(&self, chain: Chain, seats: usize) -> String {
        let chain = match chain {
            Chain::Technical => word!(self, "map-line-technical"),
            Chain::Commercial => word!(self, "map-line-commercial"),
            Chain::Combined => word!(self, "map-line-combined"),
        };
        word!(self, "map-chain", chain = chain, count = seats)
    }
}
