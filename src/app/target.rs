//! What of the last frame can be clicked. Only drawing knows where things are; it hands that back in
//! [`Measured`](super::Measured), in plain numbers.

use super::{Action, screens::Pane};
use crate::domain::map::Spot;

/// Cells of the terminal, counted from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScreenArea {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

impl ScreenArea {
    #[must_use]
    pub fn contains(self, column: u16, row: u16) -> bool {
        let inside = |at: u16, from: u16, long: u16| from <= at && at - from < long;
        inside(column, self.x, self.width) && inside(row, self.y, self.height)
    }
}

/// What lies under a click.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClickTarget {
    /// A line, from 0, of the list that has the keys: of the overlay, else of the screen.
    Row(usize),
    /// A pane of the account, or the story of a person's card, wherever there is no line.
    Pane(Pane),
    /// Something on the map.
    Spot(Spot),
    /// A line or entry, from 0, of such a pane.
    PaneRow(Pane, usize),
    /// A field, from 0, of a form.
    Field(usize),
    /// A screen on the way here, so many steps back.
    Back(usize),
    /// The hint of a key: does what the key would do.
    Run(Action),
}
