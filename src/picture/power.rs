//! Influence × stance, key players above the others.
//!
//! ```text
//!           - not accepted   ? unknown     = neutral ...
//! ───────────────────────────────────────────────────
//!  9–10     A Wang Fang
//!           ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄
//!             Li Ming                      +3 more
//! ```

use super::{
    Area, Cell, Layout, Picture, PictureBuilder, Size, Stroke, Tone,
    person::{BAR, changed, letters},
    shape::{ArrowHead, Shape},
};
use crate::{
    domain::{
        Id, Person,
        map::{At, Power, PowerCell, PowerRow, Scene, Spot, Zoom},
    },
    say::Words,
};

/// The heading and the rule under it.
const HEAD: usize = 2;

/// A power grid laid out.
pub struct PowerLayout<'a> {
    scene: &'a Scene,
    power: &'a Power,
    zoom: Zoom,
    words: &'a Words,
    cells: usize,
    bands: Vec<Band>,
}

/// Where the lines of a row are.
#[derive(Debug, Clone, Copy)]
struct Band {
    top: usize,
    /// Lines for key people, and for the others with those who are counted only.
    key: usize,
    others: usize,
}

impl Band {
    /// Where the others begin: below a line between them and the key people, if there are any.
    const fn others_at(self) -> usize {
        self.top + self.key + self.parted()
    }

    const fn parted(self) -> usize {
        if 0 < self.key && 0 < self.others {
            1
        } else {
            0
        }
    }

    const fn height(self) -> usize {
        let lines = self.key + self.parted() + self.others;
        if lines == 0 { 1 } else { lines }
    }
}

impl<'a> PowerLayout<'a> {
    #[must_use]
    pub fn new(
        scene: &'a Scene,
        power: &'a Power,
        zoom: Zoom,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let mut top = HEAD;
        let bands = power.rows.iter().map(|row| {
            let most = |lines: &dyn Fn(&PowerCell) -> usize| row.cells.iter().map(lines).max();
            let band = Band {
                top,
                key: most(&|cell| cell.named(zoom).0.len()).unwrap_or(0),
                others: most(&|cell| {
                    cell.named(zoom).1.len() + usize::from(0 < unnamed(cell, zoom))
                })
                .unwrap_or(0),
            };
            // And a rule.
            top += band.height() + 1;
            band
        });
        let bands = bands.collect();
        Self {
            scene,
            power,
            zoom,
            words,
            cells,
            bands,
        }
    }

    /// Of the first column.
    fn head_width(&self) -> usize {
        if self.cells < 100 { 6 } else { 9 }
    }

    fn column(&self, column: usize) -> (usize, usize) {
        let each = (self.cells - self.head_width()) / Power::STANCES.len();
        (self.head_width() + column * each, each)
    }

    fn heading(&self, picture: &mut PictureBuilder) {
        picture.text(
            Cell::new(1, 0),
            self.head_width() - 1,
            &self.words.map_influence_heading(),
            Tone::Dim,
        );
        for (at, stance) in Power::STANCES.iter().enumerate() {
            let (x, each) = self.column(at);
            let (sign, tone) = self.words.stance_sign(*stance);
            let name = format!("{sign} {}", self.words.maybe_stance(*stance));
            picture.text(Cell::new(x, 0), each - 1, &name, tone);
        }
        picture.rule(Cell::new(0, 1), self.cells);
    }

    fn row(&self, picture: &mut PictureBuilder, row: &PowerRow, band: Band) {
        let name = match &row.influence {
            Some(influence) => format!("{}–{}", influence.start(), influence.end()),
            None => "?".to_owned(),
        };
        let head = Cell::new(1, band.top);
        picture.text(head, self.head_width() - 1, &name, Tone::Heading);
        if 0 < band.parted() {
            let y = band.top + band.key;
            let way = vec![
                Cell::new(self.head_width(), y),
                Cell::new(self.cells - 1, y),
            ];
            let shape = Shape::Line {
                way,
                stroke: Stroke::Dashed,
                to: ArrowHead::Neither,
            };
            picture.shape(Area::new(0, y, self.cells, 1), shape, Tone::Border);
        }
        for (column, cell) in row.cells.iter().enumerate() {
            let (x, each) = self.column(column);
            let (key, others) = cell.named(self.zoom);
            for (line, id) in key.iter().enumerate() {
                self.person(picture, Cell::new(x, band.top + line), each - 1, *id);
            }
            let below = band.others_at();
            for (line, id) in others.iter().enumerate() {
                self.person(picture, Cell::new(x, below + line), each - 1, *id);
            }
            let unnamed = unnamed(cell, self.zoom);
            if 0 < unnamed {
                let at = Cell::new(x, below + others.len());
                picture.text(at, each - 1, &self.words.map_more(unnamed), Tone::Dim);
            }
        }
        picture.rule(Cell::new(0, band.top + band.height()), self.cells);
    }

    fn person(&self, picture: &mut PictureBuilder, at: Cell, room: usize, id: Id<Person>) {
        let Some(node) = self.scene.person(id) else {
            return;
        };
        let key = node.is_key();
        let letters = letters(node);
        // Whoever is key without a seat is so by influence.
        let mark = match letters.as_str() {
            "" if key => "^".to_owned(),
            letters => letters.to_owned(),
        };
        let used = if mark.is_empty() {
            0
        } else {
            picture.text(at, room, &mark, Tone::Strong) + 1
        };
        let tone = if key { Tone::Strong } else { Tone::Text };
        let name = Cell::new(at.x + used, at.y);
        let cells = picture.text(name, room.saturating_sub(used), &changed(node), tone);
        if used + cells + 1 + BAR <= room {
            picture.bar(Cell::new(at.x + room - BAR, at.y), BAR, node.strength);
        }
        picture.spot(Area::new(at.x, at.y, room, 1), node.spot());
    }
}

/// How many people a cell only counts.
fn unnamed(cell: &PowerCell, zoom: Zoom) -> usize {
    let (key, others) = cell.named(zoom);
    cell.len() - key.len() - others.len()
}

impl Layout for PowerLayout<'_> {
    fn size(&self) -> Size {
        let last = self.bands.last();
        Size {
            width: self.cells,
            height: last.map_or(HEAD, |band| band.top + band.height() + 1),
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        let person = spot.person()?;
        let rows = self.power.rows.iter().zip(&self.bands);
        for (row, band) in rows {
            for (column, cell) in row.cells.iter().enumerate() {
                let place = |people: &[Id<Person>]| people.iter().position(|one| *one == person);
                let (key, others) = cell.named(self.zoom);
                let y = place(key)
                    .map(|line| band.top + line)
                    .or_else(|| Some(band.others_at() + place(others)?));
                if let Some(y) = y {
                    let (x, each) = self.column(column);
                    return Some(Area::new(x, y, each - 1, 1));
                }
            }
        }
        None
    }

    fn head(&self) -> usize {
        HEAD
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        self.heading(&mut picture);
        for (row, band) in self.power.rows.iter().zip(&self.bands) {
            let all = Area::new(0, band.top, self.cells, band.height() + 1);
            if window.meets(all) {
                self.row(&mut picture, row, *band);
            }
        }
        picture.build()
    }
}
