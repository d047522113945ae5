//! What of a frame can be clicked, noted while it is drawn.
//!
//! Whoever draws something that can be clicked says so with [`Look::clickable`], in one line; what is
//! noted later lies on top. [`draw`](super::draw) hands it all out in `Measured`.

use std::cell::RefCell;

use ratatui::layout::Rect;

use super::Look;
use crate::app::{ClickTarget, ScreenArea};

/// What was noted since it was last taken.
#[derive(Debug, Default)]
pub struct Targets(RefCell<Vec<(ScreenArea, ClickTarget)>>);

impl Targets {
    /// What was noted so far; from here on there is nothing.
    pub fn take(&self) -> Vec<(ScreenArea, ClickTarget)> {
        self.0.take()
    }
}

impl Look {
    /// Notes that a click into `area` means `target`.
    pub fn clickable(&self, area: Rect, target: ClickTarget) {
        let area = ScreenArea {
            x: area.x,
            y: area.y,
            width: area.width,
            height: area.height,
        };
        self.targets.0.borrow_mut().push((area, target));
    }
}
