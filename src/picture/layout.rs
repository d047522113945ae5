//! A view of the map, laid out for a width, of which any window can be painted.

use super::{Area, Picture, Size};
use crate::domain::map::{At, Spot};

/// Where everything of a view is. Laying out reads every person once; painting only what the window
/// shows, so that ten thousand people scroll as fast as ten.
pub trait Layout {
    /// Of the whole picture.
    fn size(&self) -> Size;

    /// Where something is; `None` if this view does not show it. What is shown twice is taken where
    /// the cursor is.
    fn area_of(&self, spot: Spot, near: At) -> Option<Area>;

    /// How many rows at the top stay where they are while the rest is scrolled.
    fn head(&self) -> usize {
        0
    }

    /// What meets the window, in the places of the whole picture.
    fn paint(&self, window: Area) -> Picture;
}
