//! Ours against theirs: what is known of each rival, then who stands where toward us and toward them.
//!
//! ```text
//!  Nuofan · core network · weak: slow repairs · backed by Wang Fang (E, support)
//!  Zhongtian · known by name only · nobody known to back them
//!                                  us                  Nuofan              Zhongtian
//! ─────────────────────────────────────────────────────────────────────────────────────
//!  D +  Zhang Wei                  + support           ? unknown           ? unknown
//!  E -  Wang Fang               !  - not accepted      + support           ? unknown
//! ```

use super::{
    Area, Cell, Layout, Picture, PictureBuilder, Size, Tone,
    person::{letters, name_line},
    rows::PictureRows,
};
use crate::{
    domain::{
        Name, StanceValue,
        map::{Ahead, At, Contest, ContestRow, Scene, Spot, Zoom},
        rival::RivalHere,
    },
    say::Words,
};

/// Rivals told of above the people; the others are counted.
const MOST_TOLD: usize = 4;
/// Cells of a column: a sign and the longest word for a stance, with a space after each.
const EACH: usize = 20;
/// Cells of a column that has signs and the beginning of a name.
const LEAST: usize = 8;

/// The table laid out.
pub struct ContestLayout<'a> {
    scene: &'a Scene,
    contest: &'a Contest,
    words: &'a Words,
    cells: usize,
    /// Lines about rivals.
    told: Vec<String>,
    rows: PictureRows,
}

impl<'a> ContestLayout<'a> {
    #[must_use]
    pub fn new(
        scene: &'a Scene,
        contest: &'a Contest,
        zoom: Zoom,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let told = told(scene, contest, zoom, words);
        let head = told.len() + 2;
        Self {
            scene,
            contest,
            words,
            cells,
            told,
            rows: PictureRows::below(head, contest.rows.iter().map(|_| 1)),
        }
    }

    /// Of the names of their people.
    fn names(&self) -> usize {
        (self.cells / 3).clamp(14, 34)
    }

    /// Where the column of us, or of a rival after it, begins.
    fn column(&self, at: usize) -> usize {
        self.names() + 3 + at * self.each()
    }

    /// Where the words of all columns have no room there are the signs alone.
    fn each(&self) -> usize {
        let words = self.names() + 3 + (1 + self.contest.shown.len()) * EACH;
        if self.cells < words { LEAST } else { EACH }
    }

    /// The rivals there is room for: no key goes aside here, so what is beyond the edge would be out of reach.
    fn shown(&self) -> impl Iterator<Item = (usize, &'a RivalHere)> {
        let room = self.cells.saturating_sub(self.column(1)) / self.each();
        let shown = self.contest.shown.iter().take(room);
        shown
            .filter_map(|at| self.scene.rivals.get(*at))
            .enumerate()
    }

    fn heading(&self, picture: &mut PictureBuilder) {
        let room = self.cells.saturating_sub(2);
        for (y, line) in self.told.iter().enumerate() {
            picture.text(Cell::new(1, y), room, line, Tone::Text);
        }
        let y = self.told.len();
        let room = self.each() - 1;
        let us = self.words.history_we();
        picture.text(Cell::new(self.column(0), y), room, &us, Tone::Heading);
        for (at, rival) in self.shown() {
            let at = Cell::new(self.column(1 + at), y);
            picture.text(at, room, &rival.name.shown(), Tone::Heading);
        }
        picture.rule(Cell::new(0, y + 1), self.cells);
    }

    fn row(&self, picture: &mut PictureBuilder, y: usize, row: &ContestRow) {
        let Some(node) = self.scene.person(row.person) else {
            return;
        };
        let room = self.names() - 1;
        name_line(
            picture,
            Cell::new(1, y),
            room,
            &letters(node),
            node,
            self.words,
        );
        let mark = match row.ahead {
            _ if self.words.hides() => None,
            Ahead::Lost => Some(("!!", Tone::Bad)),
            Ahead::Rival => Some(("!", Tone::Warn)),
            Ahead::Us | Ahead::Open => None,
        };
        if let Some((sign, tone)) = mark {
            picture.text(Cell::new(self.names(), y), 2, sign, tone);
        }
        self.stance(picture, Cell::new(self.column(0), y), row.us);
        for ((at, _), value) in self.shown().zip(&row.rivals) {
            self.stance(picture, Cell::new(self.column(1 + at), y), *value);
        }
    }

    fn stance(&self, picture: &mut PictureBuilder, at: Cell, value: Option<StanceValue>) {
        let (sign, tone) = self.words.stance_sign(value);
        picture.text(at, 2, sign, tone);
        if self.each() == EACH {
            let says = self.words.maybe_stance(value);
            picture.text(Cell::new(at.x + 3, at.y), EACH - 4, &says, tone);
        }
    }

    fn area(&self, row: usize) -> Area {
        Area::new(0, self.rows.lines(row).start, self.cells, 1)
    }

    /// Where there is nobody to compare.
    fn foot(&self) -> Option<String> {
        let empty = self.contest.rows.is_empty();
        empty.then(|| self.words.contest_nobody())
    }
}

/// What is known of the rivals, the most dangerous first.
fn told(scene: &Scene, contest: &Contest, zoom: Zoom, words: &Words) -> Vec<String> {
    if scene.rivals.is_empty() || words.hides() {
        return vec![words.rivals_none()];
    }
    let most = match zoom {
        Zoom::Far => 1,
        Zoom::Middle => MOST_TOLD,
        Zoom::Near => usize::MAX,
    };
    let names = |id| {
        let name = scene.person(id).map(|node| &node.name);
        name.map_or_else(String::new, Name::told)
    };
    let line = |rival: &RivalHere| words.rival_stands(rival, &names);
    if let Some((at, rival)) = contest.only(scene) {
        let among = words.rival_among(rival.name.shown(), at + 1, scene.rivals.len());
        return vec![among, line(rival)];
    }
    let mut lines: Vec<_> = scene.rivals.iter().take(most).map(line).collect();
    let more = scene.rivals.len().saturating_sub(most);
    if 0 < more {
        lines.push(words.map_more(more));
    }
    lines
}

impl Layout for ContestLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.cells,
            height: self.rows.end() + usize::from(self.foot().is_some()),
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        let person = spot.person()?;
        let mut rows = self.contest.rows.iter();
        Some(self.area(rows.position(|row| row.person == person)?))
    }

    fn head(&self) -> usize {
        self.told.len() + 2
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        self.heading(&mut picture);
        for (at, lines) in self.rows.meeting(window) {
            let row = &self.contest.rows[at];
            if let Some(node) = self.scene.person(row.person) {
                picture.spot(self.area(at), node.spot());
            }
            self.row(&mut picture, lines.start, row);
        }
        if let Some(foot) = self.foot() {
            let at = Cell::new(1, self.rows.end());
            picture.text(at, self.cells - 1, &foot, Tone::Dim);
        }
        picture.build()
    }
}
