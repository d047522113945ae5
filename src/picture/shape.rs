//! The shapes a picture is made of.

use super::text::width;
use crate::{domain::map::Spot, say::Tone};

/// A picture, or the part of one that was asked for: items outside the window are left out, all
/// places stay those of the whole.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// Of the whole.
    pub size: Size,
    /// In the order they are painted: what lies on top comes last.
    pub items: Vec<PictureItem>,
    /// What can be selected, and where it is; none overlaps another of the same picture, except that
    /// a smaller one may lie inside a larger.
    pub spots: Vec<(Area, Spot)>,
}

/// One shape in its role.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureItem {
    pub shape: Shape,
    pub tone: Tone,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// From `at` to the right on one line; already cut to its room and safe to show.
    Text { at: Cell, text: String },
    /// An amount of 0–1 as a part of `cells`.
    Bar { at: Cell, cells: usize, share: f64 },
    /// Amounts of 0–100 one beside the other, one cell each, the newest last.
    Trend { at: Cell, amounts: Vec<u8> },
    /// A frame around an area, its border on the area's outermost cells.
    Frame { area: Area, border: Border },
    /// From cell to cell, turning at each of them; two that follow each other share a row or a column.
    Line {
        way: Vec<Cell>,
        stroke: Stroke,
        to: ArrowHead,
    },
    /// From point to point, wherever in their cells those are.
    Curve { way: Vec<Point>, stroke: Stroke },
    /// A line from end to end between parts of a view.
    Rule { from: Cell, cells: usize },
}

/// What a border says besides where it is; each is seen to differ without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Border {
    Plain,
    /// Key people, opposed ones: what must not be overlooked.
    Heavy,
    /// Says no.
    Double,
    /// Nobody there.
    Dashed,
}

/// What a line says besides its ends; each is seen to differ without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    Plain,
    Heavy,
    Double,
    Dashed,
}

/// Whether a line has a head at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArrowHead {
    Forward,
    Neither,
}

/// A cell, from the upper left corner of the picture, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Cell {
    pub x: usize,
    pub y: usize,
}

/// A place in cells and parts of them, from the upper left corner of the picture: the middle of its
/// first cell is 0.5, 0.5. Not below zero.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// In cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    pub width: usize,
    pub height: usize,
}

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Area {
    pub x: usize,
    pub y: usize,
    pub width: usize,
    pub height: usize,
}

impl Cell {
    #[must_use]
    pub const fn new(x: usize, y: usize) -> Self {
        Self { x, y }
    }
}

impl Point {
    /// The cell it is in.
    #[must_use]
    pub fn cell(self) -> Cell {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast of a float saturates, and no picture is that wide"
        )]
        let whole = |part: f64| part.floor() as usize;
        Cell::new(whole(self.x), whole(self.y))
    }
}

impl Shape {
    /// The cells it is on, and those it encloses.
    #[must_use]
    pub fn area(&self) -> Area {
        match self {
            Self::Text { at, text } => Area::new(at.x, at.y, width(text), 1),
            Self::Bar { at, cells, .. } => Area::new(at.x, at.y, *cells, 1),
            Self::Trend { at, amounts } => Area::new(at.x, at.y, amounts.len(), 1),
            Self::Frame { area, .. } => *area,
            Self::Rule { from, cells } => Area::new(from.x, from.y, *cells, 1),
            Self::Line { way, .. } => {
                let ends = |of: fn(&Cell) -> usize| {
                    let all = way.iter().map(of);
                    (all.clone().min().unwrap_or(0), all.max().unwrap_or(0))
                };
                let ((left, right), (top, bottom)) = (ends(|at| at.x), ends(|at| at.y));
                Area::new(left, top, right - left + 1, bottom - top + 1)
            }
            Self::Curve { way, .. } => {
                let cells = way.iter().map(|point| point.cell());
                let ends = |of: fn(Cell) -> usize| {
                    let all = cells.clone().map(of);
                    (all.clone().min().unwrap_or(0), all.max().unwrap_or(0))
                };
                let ((left, right), (top, bottom)) = (ends(|at| at.x), ends(|at| at.y));
                Area::new(left, top, right - left + 1, bottom - top + 1)
            }
        }
    }
}

impl Size {
    /// All of it.
    #[must_use]
    pub const fn area(self) -> Area {
        Area::new(0, 0, self.width, self.height)
    }
}

impl Area {
    #[must_use]
    pub const fn new(x: usize, y: usize, width: usize, height: usize) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// The first column to the right of it.
    #[must_use]
    pub const fn right(self) -> usize {
        self.x + self.width
    }

    /// The first row below it.
    #[must_use]
    pub const fn bottom(self) -> usize {
        self.y + self.height
    }

    /// Whether the two share a cell.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    #[must_use]
    pub const fn has(self, cell: Cell) -> bool {
        self.x <= cell.x && cell.x < self.right() && self.y <= cell.y && cell.y < self.bottom()
    }

    /// Whether all of `other` lies in it.
    #[must_use]
    pub const fn holds(self, other: Self) -> bool {
        self.x <= other.x
            && other.right() <= self.right()
            && self.y <= other.y
            && other.bottom() <= self.bottom()
    }
}

impl Picture {
    /// Text of one line; nothing where there is none.
    pub fn text(&mut self, at: Cell, text: impl Into<String>, tone: Tone) {
        let text = text.into();
        if !text.is_empty() {
            self.add(Shape::Text { at, text }, tone);
        }
    }

    pub fn bar(&mut self, at: Cell, cells: usize, share: f64) {
        self.add(Shape::Bar { at, cells, share }, Tone::Text);
    }

    pub fn frame(&mut self, area: Area, border: Border, tone: Tone) {
        self.add(Shape::Frame { area, border }, tone);
    }

    pub fn add(&mut self, shape: Shape, tone: Tone) {
        self.items.push(PictureItem { shape, tone });
    }

    /// Says what an area stands for.
    pub fn spot(&mut self, area: Area, spot: Spot) {
        self.spots.push((area, spot));
    }
}
