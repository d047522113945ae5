//! What is still being computed.

use super::{Area, Cell, Layout, Picture, PictureBuilder, Size, Tone};
use crate::{
    domain::map::{At, Spot},
    say::Words,
};

/// One line that says so.
pub struct PendingLayout<'a> {
    pub words: &'a Words,
    pub cells: usize,
}

impl Layout for PendingLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.cells,
            height: 1,
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        (spot == Spot::Account).then(|| self.size().area())
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        picture.spot(self.size().area(), Spot::Account);
        picture.text(
            Cell::new(1, 0),
            self.cells - 1,
            &self.words.setting_pending(),
            Tone::Dim,
        );
        picture.build()
    }
}
