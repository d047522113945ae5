//! Putting shapes into a picture: cut to their room, safe to show, and only where the window is.

use super::{
    Area, Border, Cell, Picture, Shape, Size, Tone,
    text::{ellipsize, width},
};
use crate::domain::map::Spot;

/// A picture in the making.
#[derive(Debug)]
pub struct PictureBuilder {
    picture: Picture,
    window: Area,
}

impl PictureBuilder {
    #[must_use]
    pub fn new(size: Size, window: Area) -> Self {
        Self {
            picture: Picture {
                size,
                ..Picture::default()
            },
            window,
        }
    }

    #[must_use]
    pub fn build(self) -> Picture {
        self.picture
    }

    /// Writes as much of `text` as there is room for; returns how many cells that took.
    pub fn text(&mut self, at: Cell, room: usize, text: &str, tone: Tone) -> usize {
        let text = ellipsize(text, room).into_owned();
        let cells = width(&text);
        if self.window.meets(Area::new(at.x, at.y, cells, 1)) {
            self.picture.text(at, text, tone);
        }
        cells
    }

    /// The same against the right end of the room.
    pub fn text_right(&mut self, at: Cell, room: usize, text: &str, tone: Tone) -> usize {
        let cells = width(&ellipsize(text, room));
        let at = Cell::new(at.x + room - cells, at.y);
        self.text(at, room, text, tone)
    }

    pub fn bar(&mut self, at: Cell, cells: usize, share: f64) {
        if self.window.meets(Area::new(at.x, at.y, cells, 1)) {
            self.picture.bar(at, cells, share);
        }
    }

    pub fn rule(&mut self, from: Cell, cells: usize) {
        if self.window.meets(Area::new(from.x, from.y, cells, 1)) {
            self.picture.add(Shape::Rule { from, cells }, Tone::Border);
        }
    }

    pub fn frame(&mut self, area: Area, border: Border, tone: Tone) {
        if self.window.meets(area) {
            self.picture.frame(area, border, tone);
        }
    }

    /// A shape that reaches over `area`.
    pub fn shape(&mut self, area: Area, shape: Shape, tone: Tone) {
        if self.window.meets(area) {
            self.picture.add(shape, tone);
        }
    }

    pub fn spot(&mut self, area: Area, spot: Spot) {
        if self.window.meets(area) {
            self.picture.spot(area, spot);
        }
    }
}
