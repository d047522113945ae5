//! What some views show besides the people: read and computed only when they are looked at.

use super::{Moves, OurSide, Units, View, ViewNeeds};

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
        match view.needs() {
            None => true,
            Some(ViewNeeds::Ours) => matches!(self, Self::Ours(_)),
            Some(ViewNeeds::Moves) => matches!(self, Self::Moves(_)),
            Some(ViewNeeds::Units) => matches!(self, Self::Units(_)),
        }
    }
}
