//! Department × level: the best contact in each cell, and where there is none.
//!
//! ```text
//!                     !   H senior      M middle      W working
//! ──────────────────────────────────────────────────────────────
//!  Finance          !!    nobody        nobody        ━━┄┄ 2
//!  ━┄┄┄  30%                                          = Chen Jie
//! ```

use super::{
    Area, Cell, Layout, Picture, PictureBuilder, Size, Tone,
    person::{BAR, short_line},
    rows::PictureRows,
    text::width,
};
use crate::{
    domain::{
        Id, Level, Person,
        map::{At, MapPlace, Matrix, MatrixRow, Node, Scene, Spot, Zoom},
    },
    say::Words,
};

/// The heading and the rule under it.
const HEAD: usize = 2;
/// `!!!` and a space.
const WEIGHT: usize = 4;
const LEAST_NAME: usize = 10;
const MOST_NAME: usize = 28;

/// A matrix laid out.
pub struct MatrixLayout<'a> {
    scene: &'a Scene,
    matrix: &'a Matrix,
    zoom: Zoom,
    words: &'a Words,
    cells: usize,
    rows: PictureRows,
}

impl<'a> MatrixLayout<'a> {
    #[must_use]
    pub fn new(
        scene: &'a Scene,
        matrix: &'a Matrix,
        zoom: Zoom,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let heights = matrix.rows.iter().map(|row| match zoom {
            Zoom::Far => 1,
            Zoom::Middle => 3,
            Zoom::Near => row.tallest().max(2) + 1,
        });
        let rows = PictureRows::below(HEAD, heights);
        Self {
            scene,
            matrix,
            zoom,
            words,
            cells,
            rows,
        }
    }

    /// Of the first column, with importance.
    fn head_width(&self) -> usize {
        let names = self.scene.places.iter();
        let longest = names.map(|place| width(&place.name.shown())).max();
        let longest = longest.unwrap_or(0).clamp(LEAST_NAME, MOST_NAME);
        (longest + WEIGHT + 3).min(self.cells * 2 / 5)
    }

    fn column(&self, column: usize) -> (usize, usize) {
        let head = self.head_width();
        let each = (self.cells - head) / self.matrix.levels.len().max(1);
        (head + column * each, each)
    }

    fn heading(&self, picture: &mut PictureBuilder) {
        let weight = Cell::new(self.head_width().saturating_sub(WEIGHT + 1), 0);
        picture.text(weight, WEIGHT, "!!!", Tone::Dim);
        for (at, level) in self.matrix.levels.iter().enumerate() {
            let (x, room) = self.column(at);
            let name = match level {
                Some(level) => format!("{} {}", level.code(), self.words.level(*level)),
                None => self.words.map_no_level(),
            };
            picture.text(
                Cell::new(x, 0),
                room.saturating_sub(1),
                &name,
                Tone::Heading,
            );
        }
        picture.rule(Cell::new(0, 1), self.cells);
    }

    fn row(&self, picture: &mut PictureBuilder, y: usize, row: &MatrixRow) {
        let place = row.department.and_then(|id| self.scene.place(id));
        self.head(picture, y, place);
        let counts = place.is_none_or(|place| place.not_applicable.is_none());
        for (at, people) in row.cells.iter().enumerate() {
            let (x, each) = self.column(at);
            let (at, room) = (Cell::new(x, y), each.saturating_sub(1));
            let best = people.first().and_then(|id| self.scene.person(*id));
            match best {
                None if counts => {
                    picture.text(at, room, &self.words.map_nobody(), Tone::Warn);
                }
                None => {
                    picture.text(at, room, "–", Tone::Dim);
                }
                Some(_) if self.zoom == Zoom::Near => self.everybody(picture, at, room, people),
                Some(best) => self.best(picture, at, room, best, people.len()),
            }
        }
    }

    /// Name, importance, and how well the department is covered.
    fn head(&self, picture: &mut PictureBuilder, y: usize, place: Option<&MapPlace>) {
        let head = self.head_width();
        let room = head.saturating_sub(WEIGHT + 3);
        let name = place.map_or_else(|| self.words.map_no_department(), |is| is.name.told());
        let uncovered = place.is_some_and(|place| place.cover == Some(0.0));
        let tone = if uncovered { Tone::Bad } else { Tone::Heading };
        picture.text(Cell::new(1, y), room, &name, tone);
        let Some(place) = place else {
            return;
        };
        let weight = Cell::new(head.saturating_sub(WEIGHT + 1), y);
        picture.text(weight, 3, importance(place), Tone::Warn);
        if self.zoom == Zoom::Far {
            return;
        }
        let below = Cell::new(1, y + 1);
        let room = head.saturating_sub(2);
        match (&place.not_applicable, place.cover) {
            (Some(why), _) => {
                let text = format!("{}: {}", self.words.map_not_applicable(), why.shown());
                picture.text(below, room, &text, Tone::Dim);
            }
            (None, Some(cover)) if 0.0 < cover => {
                picture.bar(below, BAR, cover);
                let percent = format!("{:.0}%", cover * 100.0);
                let at = Cell::new(below.x + BAR, below.y);
                picture.text_right(at, 5, &percent, Tone::Dim);
            }
            (None, _) => {
                picture.text(below, room, &self.words.map_uncovered(), Tone::Bad);
            }
        }
    }

    fn best(&self, picture: &mut PictureBuilder, at: Cell, room: usize, best: &Node, count: usize) {
        picture.bar(at, BAR, best.strength);
        let beside = Cell::new(at.x + BAR + 1, at.y);
        let rest = room.saturating_sub(BAR + 1);
        let used = picture.text(beside, rest, &count.to_string(), Tone::Strong);
        if self.zoom == Zoom::Far {
            let (sign, tone) = self.words.stance_sign(best.stance);
            let at = Cell::new(beside.x + used + 1, at.y);
            picture.text(at, rest.saturating_sub(used + 1), sign, tone);
            return;
        }
        short_line(
            picture,
            Cell::new(at.x, at.y + 1),
            room,
            (best, Tone::Text),
            self.words,
        );
    }

    fn everybody(
        &self,
        picture: &mut PictureBuilder,
        at: Cell,
        room: usize,
        people: &[Id<Person>],
    ) {
        let people = people.iter().enumerate();
        for (line, id) in people {
            let Some(node) = self.scene.person(*id) else {
                continue;
            };
            let at = Cell::new(at.x, at.y + line);
            picture.bar(at, BAR, node.strength);
            let beside = Cell::new(at.x + BAR + 1, at.y);
            let tone = if node.is_key() {
                Tone::Strong
            } else {
                Tone::Text
            };
            short_line(
                picture,
                beside,
                room.saturating_sub(BAR + 1),
                (node, tone),
                self.words,
            );
            picture.spot(Area::new(at.x, at.y, room, 1), node.spot());
        }
    }

    fn cell(&self, row: usize, level: usize) -> Area {
        let (x, each) = self.column(level);
        let lines = self.rows.lines(row);
        let high = match self.zoom {
            Zoom::Far => 1,
            Zoom::Middle => 2,
            Zoom::Near => lines.len() - 1,
        };
        Area::new(x, lines.start, each.saturating_sub(1), high)
    }

    fn find(&self, spot: Spot) -> Option<Area> {
        let row_of = |id| self.matrix.rows.iter().position(|row| row.department == id);
        match spot {
            Spot::Department(id) => {
                let row = row_of(id)?;
                Some(Area::new(
                    0,
                    self.rows.lines(row).start,
                    self.head_width(),
                    1,
                ))
            }
            Spot::Cell(id, level) => {
                let column = self.matrix.levels.iter().position(|one| *one == level)?;
                Some(self.cell(row_of(id)?, column))
            }
            spot => self.line_of(spot.person()?),
        }
    }

    /// Near by, the line of a person.
    fn line_of(&self, person: Id<Person>) -> Option<Area> {
        let node = self.scene.person(person)?;
        let level = self
            .matrix
            .levels
            .iter()
            .position(|one| *one == node.level)?;
        let mut rows = self.matrix.rows.iter().enumerate();
        rows.find_map(|(row, is)| {
            let line = is.cells[level].iter().position(|one| *one == person)?;
            let cell = self.cell(row, level);
            Some(match self.zoom {
                Zoom::Near => Area::new(cell.x, cell.y + line, cell.width, 1),
                Zoom::Far | Zoom::Middle => cell,
            })
        })
    }
}

/// `!!!` for what counts most.
fn importance(place: &MapPlace) -> &'static str {
    match place.importance {
        weight if 3.0 <= weight => "!!!",
        weight if 2.0 <= weight => "!!",
        weight if 0.0 < weight => "!",
        _ => "",
    }
}

impl Layout for MatrixLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.cells,
            height: self.rows.end(),
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        self.find(spot)
    }

    fn head(&self) -> usize {
        HEAD
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        self.heading(&mut picture);
        for (at, lines) in self.rows.meeting(window) {
            let row = &self.matrix.rows[at];
            let head = Area::new(0, lines.start, self.head_width(), 1);
            picture.spot(head, Spot::Department(row.department));
            let levels: &[Option<Level>] = &self.matrix.levels;
            for (column, level) in levels.iter().enumerate() {
                if self.zoom != Zoom::Near || row.cells[column].is_empty() {
                    let spot = Spot::Cell(row.department, *level);
                    picture.spot(self.cell(at, column), spot);
                }
            }
            self.row(&mut picture, lines.start, row);
        }
        picture.build()
    }
}
