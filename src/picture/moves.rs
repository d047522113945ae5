//! Who left, who came, and what that cost, newest first.
//!
//! ```text
//!  since 23 Nov 2025: 1 came, 1 left, 1 moved · −5.2 points
//! ──────────────────────────────────────────────────────────
//!  Fri 30 Oct   −4.3  Sun Yan  left · gave up D decision maker
//!                     now at Mobile (city)
//! ```

use std::ops::Range;

use super::{
    Area, Cell, Layout, Picture, PictureBuilder, Size, Tone, rows::PictureRows, text::width,
};
use crate::{
    domain::map::{At, Moved, Moves, Scene, Spot, Zoom},
    say::{Words, signed},
};

/// The sum and a rule.
const HEAD: usize = 2;
const GAIN: usize = 6;

/// The list laid out.
pub struct MovesLayout<'a> {
    scene: &'a Scene,
    moves: &'a Moves,
    words: &'a Words,
    cells: usize,
    /// Of the column of days.
    days: usize,
    rows: PictureRows,
}

impl<'a> MovesLayout<'a> {
    #[must_use]
    pub fn new(
        scene: &'a Scene,
        moves: &'a Moves,
        zoom: Zoom,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let heights = moves.list.iter().map(|one| match zoom {
            Zoom::Far => 1,
            Zoom::Middle => 1 + usize::from(one.now.is_some()),
            Zoom::Near => 2 + usize::from(one.now.is_some()),
        });
        let rows = PictureRows::below(HEAD, heights);
        let days = moves.list.iter();
        let days = days.map(|one| width(&words.date(one.is.on, scene.on)));
        Self {
            scene,
            moves,
            words,
            cells,
            days: days.max().unwrap_or(0),
            rows,
        }
    }

    fn heading(&self, picture: &mut PictureBuilder) {
        let room = self.cells.saturating_sub(1);
        let since = self.words.date(self.moves.since, self.scene.on);
        let gain = signed(self.moves.gain());
        let says = self.words.moves_sum(&since, self.moves.counts(), &gain);
        picture.text(Cell::new(1, 0), room, &says, Tone::Heading);
        picture.rule(Cell::new(0, 1), self.cells);
    }

    fn row(&self, picture: &mut PictureBuilder, lines: &Range<usize>, one: &Moved) {
        let top = lines.start;
        let day = self.words.date(one.is.on, self.scene.on);
        picture.text(Cell::new(1, top), self.days, &day, Tone::Dim);
        let gain = Cell::new(1 + self.days, top);
        let tone = match one.is.gain {
            cost if cost <= -0.05 => Tone::Bad,
            gain if 0.05 <= gain => Tone::Good,
            _ => Tone::Dim,
        };
        picture.text_right(gain, GAIN + 1, &signed(one.is.gain), tone);
        let x = gain.x + GAIN + 3;
        let room = self.cells.saturating_sub(x);
        let used = picture.text(Cell::new(x, top), room, &one.name.shown(), Tone::Strong);
        let says = self.words.moved(&one.is, self.scene);
        let beside = Cell::new(x + used + 2, top);
        picture.text(beside, room.saturating_sub(used + 2), &says, Tone::Text);
        if let Some((_, name)) = one.now.as_ref().filter(|_| 1 < lines.len()) {
            let now = self.words.works_now_at(name);
            picture.text(Cell::new(x, top + 1), room, &now, Tone::Dim);
        }
    }

    fn area(&self, row: usize) -> Area {
        Area::new(0, self.rows.lines(row).start, self.cells, 1)
    }

    /// Under the last move: that there are none, or how many older ones.
    fn foot(&self) -> Option<String> {
        match (self.moves.list.is_empty(), self.moves.more) {
            (_, more @ 1..) => Some(self.words.map_more(more)),
            (true, 0) => Some(self.words.moves_none()),
            (false, 0) => None,
        }
    }
}

impl Layout for MovesLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.cells,
            height: self.rows.end() + usize::from(self.foot().is_some()),
        }
    }

    fn area_of(&self, spot: Spot, near: At) -> Option<Area> {
        let person = spot.person()?;
        let is = |one: &Moved| one.is.person == person;
        let list = &self.moves.list;
        let here = list.get(near.row).is_some_and(is).then_some(near.row);
        Some(self.area(here.or_else(|| list.iter().position(is))?))
    }

    fn head(&self) -> usize {
        HEAD
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        self.heading(&mut picture);
        for (at, lines) in self.rows.meeting(window) {
            let one = &self.moves.list[at];
            picture.spot(self.area(at), Spot::Person(one.is.person));
            self.row(&mut picture, &lines, one);
        }
        if let Some(foot) = self.foot() {
            let y = self.rows.end();
            picture.text(Cell::new(1, y), self.cells - 1, &foot, Tone::Dim);
        }
        picture.build()
    }
}
