//! Who is tied to whom: cards in rows, lines in the channels between them.
//!
//! ```text
//!      ┏━━━━━━━━━━━━━━━━━━┓
//!      ┃ D + Zhang Wei    ┃
//!      ┃ ━━┄┄    15d      ┃
//!      ┗━━━━━━━━━━━━━━━━━━┛
//!            ^       i
//!         ┌──┴────┐  └┄┄┄┐
//!         r       r      v
//! ```

use super::{
    Area, ArrowHead, Border, Cell, Layout, Picture, PictureBuilder, Shape, Size, Stroke, Tone,
    person::{BAR, changed, letters, silence, silence_cells},
    text::{width, wrap_parts},
};
use crate::{
    domain::{
        Id, Tie, TieKind,
        map::{
            At, Node, Scene, Spot, Ties, Zoom,
            ties::{Card, Room, Routed},
        },
    },
    say::Words,
};

/// Cells that lines between two columns take as a rule.
const BETWEEN: usize = 4;

/// Ties laid out.
pub struct TiesLayout<'a> {
    scene: &'a Scene,
    ties: &'a Ties,
    zoom: Zoom,
    words: &'a Words,
    cells: usize,
    room: Room,
    routed: Routed,
    /// What the letters mean, and what is only counted.
    legend: Vec<String>,
}

impl<'a> TiesLayout<'a> {
    #[must_use]
    pub fn new(
        scene: &'a Scene,
        ties: &'a Ties,
        zoom: Zoom,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let room = room(scene, ties, zoom, cells, words);
        let letters = TieKind::ALL
            .iter()
            .map(|kind| format!("{} {}", letter(*kind), words.tie(*kind)));
        let mut says: Vec<_> = if ties.bonds.is_empty() {
            vec![words.ties_none()]
        } else {
            letters.collect()
        };
        says.push(words.ties_untied(ties.untied));
        if ties.is_part() || 0 < ties.ties_left_out {
            says.push(words.ties_left_out(ties.people_left_out, ties.ties_left_out));
        }
        Self {
            scene,
            ties,
            zoom,
            words,
            cells,
            room,
            routed: ties.route(room),
            legend: wrap_parts(&says, cells.saturating_sub(2), 4),
        }
    }

    fn area(&self, card: &Card) -> Area {
        let (x, y) = card.at;
        Area::new(x, y, card.width, self.room.height)
    }

    fn person(&self, picture: &mut PictureBuilder, area: Area, node: &Node) {
        let (sign, tone) = self.words.stance_sign(node.stance);
        let letters = letters(node);
        let line = |picture: &mut PictureBuilder, at: Cell, room: usize| {
            let mut x = at.x;
            let end = at.x + room;
            for (text, tone) in [(letters.as_str(), Tone::Strong), (sign, tone)] {
                if !text.is_empty() {
                    x += picture.text(Cell::new(x, at.y), end - x, text, tone) + 1;
                }
            }
            let name = if node.is_key() {
                Tone::Strong
            } else {
                Tone::Text
            };
            picture.text(
                Cell::new(x, at.y),
                end.saturating_sub(x),
                &changed(node),
                name,
            );
        };
        if self.zoom == Zoom::Far {
            return line(picture, Cell::new(area.x, area.y), area.width);
        }
        let (border, tone) = match () {
            () if node.opposes() => (Border::Double, Tone::Bad),
            () if node.is_key() => (Border::Heavy, Tone::Text),
            () => (Border::Plain, Tone::Dim),
        };
        picture.frame(area, border, tone);
        let room = area.width - 4;
        let at = |line: usize| Cell::new(area.x + 2, area.y + 1 + line);
        line(picture, at(0), room);
        picture.bar(at(1), BAR, node.strength);
        let (days, tone) = silence(node, self.words);
        let right = Cell::new(at(1).x + BAR, at(1).y);
        picture.text_right(right, silence_cells(self.words), &days, tone);
        if self.zoom == Zoom::Near {
            let title = node
                .title
                .as_ref()
                .map(|title| title.shown())
                .unwrap_or_default();
            picture.text(at(2), room, &title, Tone::Dim);
        }
    }

    /// The cell of each tie's letter.
    fn letters(&self) -> impl Iterator<Item = (Area, TieKind, Id<Tie>)> {
        let lines = self.routed.lines.iter().zip(&self.ties.bonds);
        lines.flat_map(|(line, bond)| {
            let letters = line.labels.iter().zip(&bond.ties);
            letters.map(|((x, y), (kind, tie))| (Area::new(*x, *y, 1, 1), *kind, *tie))
        })
    }

    fn legend_at(&self) -> usize {
        self.routed.height + 1
    }
}

/// Cards wide enough for every name, as far as a row of them stays in sight.
fn room(scene: &Scene, ties: &Ties, zoom: Zoom, cells: usize, words: &Words) -> Room {
    let (least, most, height) = match zoom {
        Zoom::Far => (14, 22, 1),
        Zoom::Middle => (18, 28, 4),
        Zoom::Near => (24, 36, 5),
    };
    let people = ties.rows.iter().flatten();
    let nodes = people.filter_map(|id| scene.person(*id));
    let border = if zoom == Zoom::Far { 0 } else { 4 };
    let longest = nodes.map(|node| border + wanted(node, words)).max();
    let columns = ties.rows.iter().map(Vec::len).max().unwrap_or(1);
    let fitting = (cells / columns.max(1)).saturating_sub(BETWEEN);
    let wide = longest.unwrap_or(0).min(fitting).clamp(least, most);
    Room {
        width: wide.next_multiple_of(2),
        height,
    }
}

/// The cells of letters, stance and name.
fn wanted(node: &Node, words: &Words) -> usize {
    let parts = [
        &letters(node),
        words.stance_sign(node.stance).0,
        &changed(node),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.map(|part| width(part) + 1).sum::<usize>() - 1
}

/// The area that a way runs through.
fn reach(way: &[Cell]) -> Area {
    let bounds = |of: fn(&Cell) -> usize| {
        let (least, most) = (way.iter().map(of).min(), way.iter().map(of).max());
        let least = least.unwrap_or(0);
        (least, most.map_or(0, |most| most - least + 1))
    };
    let ((x, width), (y, height)) = (bounds(|cell| cell.x), bounds(|cell| cell.y));
    Area::new(x, y, width, height)
}

/// The sign of a kind on its line.
const fn letter(kind: TieKind) -> &'static str {
    match kind {
        TieKind::ReportsTo => "r",
        TieKind::Influences => "i",
        TieKind::Backs => "b",
        TieKind::Opposes => "o",
        TieKind::Assists => "a",
        TieKind::Private => "p",
    }
}

const fn stroke(kind: TieKind) -> (Stroke, Tone) {
    match kind {
        TieKind::ReportsTo => (Stroke::Plain, Tone::Border),
        TieKind::Backs => (Stroke::Heavy, Tone::Good),
        TieKind::Opposes => (Stroke::Double, Tone::Bad),
        TieKind::Influences | TieKind::Assists | TieKind::Private => (Stroke::Dashed, Tone::Text),
    }
}

impl Layout for TiesLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.routed.width.max(self.cells),
            height: self.legend_at() + self.legend.len(),
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        if let Spot::Tie(tie) = spot {
            return self
                .letters()
                .find(|(_, _, id)| *id == tie)
                .map(|(area, ..)| area);
        }
        let person = spot.person()?;
        let mut cards = self.routed.cards.iter();
        let card = cards.find(|card| card.person == person)?;
        Some(self.area(card))
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        let lines = self.routed.lines.iter().zip(&self.ties.bonds);
        for (line, bond) in lines {
            let Some((kind, _)) = bond.ties.first() else {
                continue;
            };
            let way: Vec<_> = line.way.iter().map(|(x, y)| Cell::new(*x, *y)).collect();
            let reach = reach(&way);
            let (stroke, tone) = stroke(*kind);
            let shape = Shape::Line {
                way,
                stroke,
                to: if bond.leads() {
                    ArrowHead::Forward
                } else {
                    ArrowHead::Neither
                },
            };
            picture.shape(reach, shape, tone);
        }
        for (area, kind, tie) in self.letters() {
            // The letter says what the line is, so it is never as faint as a line.
            let tone = match stroke(kind).1 {
                Tone::Border => Tone::Text,
                tone => tone,
            };
            picture.text(Cell::new(area.x, area.y), 1, letter(kind), tone);
            picture.spot(area, Spot::Tie(tie));
        }
        for card in &self.routed.cards {
            let area = self.area(card);
            if window.meets(area)
                && let Some(node) = self.scene.person(card.person)
            {
                picture.spot(area, node.spot());
                self.person(&mut picture, area, node);
            }
        }
        for (at, text) in self.legend.iter().enumerate() {
            let at = Cell::new(1, self.legend_at() + at);
            picture.text(at, self.cells.saturating_sub(1), text, Tone::Dim);
        }
        picture.build()
    }
}
