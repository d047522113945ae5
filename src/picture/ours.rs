//! Our side: their people down, ours across; who met whom, who is matched, who would be missed.
//!
//! ```text
//!                             Me           Li Na
//!                             account      executive · H
//!  if they left               −12.4 → 21   −1.0 → 32
//! ──────────────────────────────────────────────────────
//!  D + Zhang Wei  H           ◆ 15d ━━┄┄  4  ◇
//!      met only by Me, of a lower level; wanted: Li Na
//! ```

use super::{
    Area, Cell, Layout, Picture, PictureBuilder, Size, Tone,
    person::{BAR, MARKS, letters, name_line, silence_cells},
    rows::PictureRows,
};
use crate::{
    domain::{
        Name,
        map::{At, Matching, Ours, OursCell, OursColumn, OursRow, Scene, Spot, Zoom},
    },
    say::{Words, signed},
};

/// Name, role, what would be lost, and a rule.
const HEAD: usize = 4;
/// `◆ `, a bar and up to three digits, with a space after each; the days stand between.
const STROKES: usize = 2 + 1 + BAR + 1 + 3 + 2;

/// The grid laid out.
pub struct OursLayout<'a> {
    scene: &'a Scene,
    ours: &'a Ours,
    zoom: Zoom,
    words: &'a Words,
    cells: usize,
    rows: PictureRows,
}

impl<'a> OursLayout<'a> {
    #[must_use]
    pub fn new(
        scene: &'a Scene,
        ours: &'a Ours,
        zoom: Zoom,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let heights = ours.rows.iter().map(|row| match zoom {
            Zoom::Far => 1,
            Zoom::Middle => 1 + usize::from(row.gap.is_some()),
            Zoom::Near => 2 + usize::from(row.gap.is_some()),
        });
        let rows = PictureRows::below(HEAD, heights);
        Self {
            scene,
            ours,
            zoom,
            words,
            cells,
            rows,
        }
    }

    /// Of the names of their people.
    fn names(&self) -> usize {
        (self.cells / 3).clamp(16, 34)
    }

    /// Cells of a column.
    fn each(&self) -> usize {
        STROKES + silence_cells(self.words)
    }

    fn column(&self, at: usize) -> usize {
        self.names() + at * self.each()
    }

    fn width(&self) -> usize {
        self.cells.max(self.column(self.ours.columns.len()))
    }

    fn heading(&self, picture: &mut PictureBuilder) {
        let room = self.names() - 1;
        let left = self.words.ours_if_left();
        picture.text(Cell::new(1, 2), room - 1, &left, Tone::Dim);
        for (at, column) in self.ours.columns.iter().enumerate() {
            self.column_heading(picture, self.column(at), column);
        }
        picture.rule(Cell::new(0, HEAD - 1), self.width());
    }

    fn column_heading(&self, picture: &mut PictureBuilder, x: usize, column: &OursColumn) {
        let room = self.each() - 1;
        let is = &column.colleague.is;
        picture.text(Cell::new(x, 0), room, &is.name.shown(), Tone::Heading);
        let role = format!(
            "{} {}",
            is.rank().code(),
            self.words.colleague_role(is.role)
        );
        picture.text(Cell::new(x, 1), room, &role, Tone::Dim);
        let Some(leaving) = &column.leaving else {
            picture.text(Cell::new(x, 2), room, &self.words.ours_unmet(), Tone::Dim);
            return;
        };
        let tone = if 0.05 <= leaving.loss {
            Tone::Warn
        } else {
            Tone::Dim
        };
        let loss = match leaving.loss {
            // Rounding may leave a trace, which is no loss.
            loss if loss < 0.05 => "0.0".to_owned(),
            loss => signed(-loss),
        };
        let loss = format!("{loss} → {}", leaving.left);
        picture.text(Cell::new(x, 2), room, &loss, tone);
    }

    fn row(&self, picture: &mut PictureBuilder, y: usize, row: &OursRow) {
        let Some(node) = self.scene.person(row.person) else {
            return;
        };
        let room = self.names() - 1;
        let level = node.level.map_or("", |level| level.code());
        name_line(
            picture,
            Cell::new(1, y),
            room.saturating_sub(4),
            &letters(node),
            node,
            self.words,
        );
        picture.text(Cell::new(self.names() - 3, y), 1, level, Tone::Text);
        if row.gap.is_some() {
            picture.text(Cell::new(self.names() - 2, y), 1, "!", Tone::Warn);
        }
        for (at, cell) in row.cells.iter().enumerate() {
            self.pair(picture, Cell::new(self.column(at), y), *cell);
        }
        let mut below = y;
        if self.zoom == Zoom::Near {
            below += 1;
            let title = node
                .title
                .as_ref()
                .map(|title| title.shown())
                .unwrap_or_default();
            let at = Cell::new(1 + MARKS, below);
            picture.text(at, room.saturating_sub(MARKS + 1), &title, Tone::Dim);
        }
        if let (Some(gap), true) = (&row.gap, self.zoom != Zoom::Far) {
            let name = |id| {
                let columns = self.ours.columns.iter();
                let mut names = columns.filter(|column| column.colleague.id == id);
                let found = names.next().map(|column| &column.colleague.name);
                found.map_or_else(String::new, Name::told)
            };
            let text = self.words.gap(gap, row.wanted, name);
            let at = Cell::new(1 + MARKS, below + 1);
            let room = self.cells.saturating_sub(MARKS + 2);
            picture.text(at, room, &text, Tone::Warn);
        }
    }

    fn pair(&self, picture: &mut PictureBuilder, at: Cell, cell: OursCell) {
        match cell.pair {
            Matching::Matched => picture.text(at, 1, "◆", Tone::Good),
            Matching::Wanted => picture.text(at, 1, "◇", Tone::Warn),
            Matching::No => 0,
        };
        let silent = silence_cells(self.words);
        let Some(known) = cell.known else {
            let at = Cell::new(at.x + 2, at.y);
            picture.text_right(at, silent, "–", Tone::Dim);
            return;
        };
        let days = self.words.ago((self.scene.on - known.last).num_days());
        picture.text_right(Cell::new(at.x + 2, at.y), silent, &days, Tone::Text);
        let bar = at.x + 2 + silent + 1;
        picture.bar(Cell::new(bar, at.y), BAR, known.warmth);
        let count = known.contacts.min(999).to_string();
        picture.text_right(Cell::new(bar + BAR + 1, at.y), 3, &count, Tone::Dim);
    }

    fn place(&self, row: usize, column: usize) -> Area {
        let y = self.rows.lines(row).start;
        match column.checked_sub(1) {
            None => Area::new(0, y, self.names() - 1, 1),
            Some(column) => Area::new(self.column(column), y, self.each() - 1, 1),
        }
    }
}

impl Layout for OursLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.width(),
            height: self.rows.end(),
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        let person = spot.person()?;
        let row = self.ours.rows.iter().position(|row| row.person == person)?;
        let column = match spot {
            Spot::Pair(_, colleague) => {
                let mut columns = self.ours.columns.iter();
                1 + columns.position(|column| column.colleague.id == colleague)?
            }
            _ => 0,
        };
        Some(self.place(row, column))
    }

    fn head(&self) -> usize {
        HEAD
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        self.heading(&mut picture);
        for (at, lines) in self.rows.meeting(window) {
            let row = &self.ours.rows[at];
            if let Some(node) = self.scene.person(row.person) {
                picture.spot(self.place(at, 0), node.spot());
            }
            for (column, of) in self.ours.columns.iter().enumerate() {
                let spot = Spot::Pair(row.person, of.colleague.id);
                picture.spot(self.place(at, column + 1), spot);
            }
            self.row(&mut picture, lines.start, row);
        }
        picture.build()
    }
}
