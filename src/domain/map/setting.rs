//! What some views show besides the people: read and computed only when they are looked at.

use super::{Moves, OurSide, Units, View};

/// What the map has around its people, as of the scene's day.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Setting {
    /// Not computed, or not needed.
    #[default]
    Nothing,
    Ours(OurSide),
    Moves(Moves),
    Units(Units),
}

impl Setting {
    /// Whether a view can be arranged from it.
    #[must_use]
    pub const fn serves(&self, view: View) -> bool {
        match view {
            View::Ours => matches!(self, Self::Ours(_)),
            View::Moves => matches!(self, Self::Moves(_)),
            View::Units => matches!(self, Self::Units(_)),
            View::Tree | View::Matrix | View::Power | View::Chain | View::Ties => true,
        }
    }
}
