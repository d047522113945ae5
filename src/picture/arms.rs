//! The signs a line is drawn with in cells of text: by where it leaves the cell to.

use super::{Cell, Stroke};

/// Where a line leaves a cell to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arms(u8);

const UP: u8 = 1;
const DOWN: u8 = 2;
const LEFT: u8 = 4;
const RIGHT: u8 = 8;

impl Arms {
    pub const FLAT: Self = Self(LEFT | RIGHT);
    pub const STEEP: Self = Self(UP | DOWN);

    /// Of a line that comes from one cell by way of `at` to another.
    pub const fn at(at: Cell, from: Cell, to: Cell) -> Self {
        Self(toward(at, from) | toward(at, to))
    }

    /// Two lines that are one from here on. Where neither turns they only cross, and the upper one
    /// is seen to pass over the other.
    pub fn over(self, under: Self) -> Self {
        let straight = |arms: Self| arms == Self::FLAT || arms == Self::STEEP;
        if straight(self) && straight(under) {
            self
        } else {
            Self(self.0 | under.0)
        }
    }

    /// What `sign` says as part of a line; absent where it is none of this stroke.
    pub fn of(sign: &str, stroke: Stroke) -> Option<Self> {
        // A single arm would be taken for a whole line.
        let mut all = (0..16).filter(|arms: &u8| 1 < arms.count_ones()).map(Self);
        all.find(|arms| arms.sign(stroke) == sign)
    }

    pub fn sign(self, stroke: Stroke) -> &'static str {
        let [flat, steep] = match stroke {
            Stroke::Plain => ["─", "│"],
            Stroke::Heavy => ["━", "┃"],
            Stroke::Double => ["═", "║"],
            Stroke::Dashed => ["┄", "┆"],
        };
        let turns = match stroke {
            Stroke::Plain | Stroke::Dashed => ["┌", "┐", "└", "┘", "┬", "┴", "├", "┤", "┼"],
            Stroke::Heavy => ["┏", "┓", "┗", "┛", "┳", "┻", "┣", "┫", "╋"],
            Stroke::Double => ["╔", "╗", "╚", "╝", "╦", "╩", "╠", "╣", "╬"],
        };
        let has = |arm: u8| self.0 & arm != 0;
        match (has(UP), has(DOWN), has(LEFT), has(RIGHT)) {
            (false, true, false, true) => turns[0],
            (false, true, true, false) => turns[1],
            (true, false, false, true) => turns[2],
            (true, false, true, false) => turns[3],
            (false, true, true, true) => turns[4],
            (true, false, true, true) => turns[5],
            (true, true, false, true) => turns[6],
            (true, true, true, false) => turns[7],
            (true, true, true, true) => turns[8],
            (false, false, ..) => flat,
            _ => steep,
        }
    }
}

const fn toward(at: Cell, other: Cell) -> u8 {
    if other.y < at.y {
        UP
    } else if at.y < other.y {
        DOWN
    } else if other.x < at.x {
        LEFT
    } else if at.x < other.x {
        RIGHT
    } else {
        0
    }
}
