//! The map in words: views, and what a picture says beside signs.

use super::{Words, word};
use crate::domain::{
    map::{View, Zoom},
    seat::Chain,
    text::{Name, shown},
};

impl Words {
    #[must_use]
    pub fn view(&self, view: View) -> String {
        match view {
            View::Tree => word!(self, "view-tree"),
            View::Matrix => word!(self, "view-matrix"),
            View::Power => word!(self, "view-power"),
            View::Chain => word!(self, "view-chain"),
            View::Ties => word!(self, "view-ties"),
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
