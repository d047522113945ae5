//! An account and its units: a bar each, never a mean, and the worst seat by name.
//!
//! ```text
//!  2 units, from 18 (Ningbo) to 61 (Hangzhou)
//!  worst seat: A approver: vacant −13.5 (Ningbo)
//! ──────────────────────────────────────────────────────────────────────────────
//!  Donglin Telecom      ━━━┄┄┄┄┄  44 thin      E Wang Fang opposes −11.3
//!    Hangzhou           ━━━━━┄┄┄  61 firm      A vacant −6.0
//!    Ningbo             ━┄┄┄┄┄┄┄  18 shallow   A vacant −13.5
//!      A, D decided at Huaxin Group
//! ```

use std::ops::Range;

use super::{
    Area, Cell, Layout, Picture, PictureBuilder, Size, Tone, rows::PictureRows, text::width,
};
use crate::{
    domain::{
        map::{At, Spot, Unit, Units, Zoom},
        score::Band,
    },
    say::Words,
};

/// The spread, the worst seat and a rule.
const HEAD: usize = 3;
const BAR: usize = 8;
const STEP: usize = 2;
/// Deeper units stand below each other.
const MOST_STEPS: usize = 6;
const MOST_NAME: usize = 36;

/// The tree laid out.
pub struct UnitsLayout<'a> {
    units: &'a Units,
    words: &'a Words,
    cells: usize,
    /// Of the column of names.
    names: usize,
    /// Of the column of bands.
    bands: usize,
    rows: PictureRows,
}

fn indent(unit: &Unit) -> usize {
    usize::from(unit.nesting).min(MOST_STEPS) * STEP
}

impl<'a> UnitsLayout<'a> {
    #[must_use]
    pub fn new(units: &'a Units, zoom: Zoom, words: &'a Words, cells: usize) -> Self {
        let heights = units.list.iter().map(|unit| match zoom {
            Zoom::Far => 1,
            Zoom::Middle => 1 + usize::from(unit.above.is_some()),
            Zoom::Near => 2 + usize::from(unit.above.is_some()),
        });
        let rows = PictureRows::below(HEAD, heights);
        let names = units.list.iter();
        let names = names.map(|unit| indent(unit) + width(&unit.name.shown()));
        let bands = Band::ALL.iter().map(|band| width(&words.band(*band)));
        Self {
            units,
            words,
            cells,
            names: names.max().unwrap_or(0).min(MOST_NAME).min(cells * 2 / 5),
            bands: bands.max().unwrap_or(0),
            rows,
        }
    }

    fn heading(&self, picture: &mut PictureBuilder) {
        let room = self.cells.saturating_sub(1);
        let spread = match self.units.ends() {
            None => self.words.units_none(),
            Some((worst, best)) => {
                let count = self.units.list.len() - 1 + self.units.more;
                self.words.units_spread(count, worst, best)
            }
        };
        picture.text(Cell::new(1, 0), room, &spread, Tone::Heading);
        if let Some((unit, seat)) = self.units.worst_seat() {
            let says = self.words.worst_seat_at(seat, &unit.name);
            picture.text(Cell::new(1, 1), room, &says, Tone::Text);
        }
        picture.rule(Cell::new(0, HEAD - 1), self.cells);
    }

    fn row(&self, picture: &mut PictureBuilder, lines: &Range<usize>, unit: &Unit) {
        let top = lines.start;
        let name = Cell::new(1 + indent(unit), top);
        let room = self.names.saturating_sub(indent(unit));
        picture.text(name, room, &unit.name.shown(), Tone::Strong);
        let bar = self.names + 2;
        picture.bar(
            Cell::new(bar, top),
            BAR,
            f64::from(unit.depth.depth) / 100.0,
        );
        let tone = match unit.depth.band {
            Band::Deep | Band::Firm => Tone::Good,
            Band::Thin => Tone::Warn,
            Band::Shallow => Tone::Bad,
        };
        let number = Cell::new(bar + BAR, top);
        picture.text_right(number, 4, &unit.depth.depth.to_string(), Tone::Strong);
        let band = Cell::new(number.x + 5, top);
        let rest = self.cells.saturating_sub(band.x);
        picture.text(band, rest, &self.words.band(unit.depth.band), tone);
        if let Some(worst) = &unit.worst {
            let at = Cell::new(band.x + self.bands + 2, top);
            let says = self.words.worst_seat(worst);
            picture.text(at, self.cells.saturating_sub(at.x), &says, Tone::Text);
        }
        if let Some((roles, name)) = unit.above.as_ref().filter(|_| 1 < lines.len()) {
            let at = Cell::new(3 + indent(unit), top + 1);
            let says = self.words.roles_decided_at(roles, name);
            picture.text(at, self.cells.saturating_sub(at.x), &says, Tone::Dim);
        }
    }

    fn area(&self, row: usize) -> Area {
        Area::new(0, self.rows.lines(row).start, self.cells, 1)
    }
}

impl Layout for UnitsLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.cells,
            height: self.rows.end() + usize::from(0 < self.units.more),
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        let mut units = self.units.list.iter();
        Some(self.area(units.position(|unit| unit.spot() == spot)?))
    }

    fn head(&self) -> usize {
        HEAD
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        self.heading(&mut picture);
        for (at, lines) in self.rows.meeting(window) {
            let unit = &self.units.list[at];
            picture.spot(self.area(at), unit.spot());
            self.row(&mut picture, &lines, unit);
        }
        if 0 < self.units.more {
            let y = self.rows.end();
            let more = self.words.map_more(self.units.more);
            picture.text(Cell::new(1, y), self.cells - 1, &more, Tone::Dim);
        }
        picture.build()
    }
}
