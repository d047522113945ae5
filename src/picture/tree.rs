//! Departments, in them the reporting lines.
//!
//! ```text
//!  Executive              ━━━┄  60%
//!  D +  Zhang Wei  CTO  H ━━┄┄  15d
//!    =  Li Ming           ┄┄┄┄    –
//!  A ?  vacant · approver
//! ```

use super::{
    Area, Cell, Layout, Picture, PictureBuilder, Size, Tone,
    person::{BAR, MARKS, letters, name_line, silence, silence_cells},
};
use crate::{
    domain::{
        Department, Id, Level, Name,
        map::{At, Branch, Branches, Chair, Condition, Node, Scene, Spot, Tree, Zoom},
    },
    say::Words,
};

/// The left edge is for the cursor; a step in the reporting line is two cells to the right.
const EDGE: usize = 1;
const STEP: usize = 2;
/// Deeper lines stand under each other: there is no room to go on.
const DEEPEST: u16 = 6;
/// From this width on stance, strength and influence are told in words as well.
const WIDE: usize = 96;
/// Stance, strength, influence.
const TOLD: [usize; 3] = [18, 10, 10];

/// A tree laid out.
pub struct TreeLayout<'a> {
    pub scene: &'a Scene,
    pub tree: &'a Tree,
    pub zoom: Zoom,
    pub words: &'a Words,
    pub cells: usize,
}

impl TreeLayout<'_> {
    /// Near by, a person has a second line.
    const fn line_height(&self) -> usize {
        match self.zoom {
            Zoom::Far | Zoom::Middle => 1,
            Zoom::Near => 2,
        }
    }

    fn line(&self, picture: &mut PictureBuilder, at: Cell, line: &Branch) {
        match line.spot {
            Spot::Department(id) => self.department(picture, at, id, line),
            Spot::Above(account) => {
                let mut above = self.scene.chairs.iter();
                let name = above
                    .find(|chair| chair.account == account)
                    .and_then(|chair| chair.above.as_ref());
                let name = name.map(|name| name.shown()).unwrap_or_default();
                let text = self.words.map_decided_at(name);
                picture.text(after(at, EDGE), self.cells - EDGE, &text, Tone::Heading);
            }
            Spot::Unit(unit) => {
                let mut units = self.scene.units.iter();
                let name = units.find(|(id, _)| *id == unit);
                let name = name.map(|(_, name)| name.shown()).unwrap_or_default();
                let text = self.words.map_unit(name);
                picture.text(after(at, EDGE), self.cells - EDGE, &text, Tone::Heading);
            }
            Spot::Seat(seat, holder) => {
                let Some(chair) = self.scene.chair(seat) else {
                    return;
                };
                match holder.and_then(|holder| self.scene.person(holder)) {
                    Some(node) => self.person(picture, at, line, node, Some(chair)),
                    None => self.vacant(picture, at, chair),
                }
            }
            Spot::Person(id) => {
                if let Some(node) = self.scene.person(id) {
                    self.person(picture, at, line, node, None);
                }
            }
            _ => {
                let text = self.words.map_everybody();
                picture.text(after(at, EDGE), self.cells - EDGE, &text, Tone::Heading);
            }
        }
    }

    fn department(
        &self,
        picture: &mut PictureBuilder,
        at: Cell,
        id: Option<Id<Department>>,
        line: &Branch,
    ) {
        let place = id.and_then(|id| self.scene.place(id));
        let silent = silence_cells(self.words);
        let right = self.cells.saturating_sub(BAR + silent);
        let mut room = right.saturating_sub(EDGE + 1);
        match place {
            Some(place) if place.not_applicable.is_some() => {
                let text = self.words.map_not_applicable();
                let cells =
                    picture.text_right(after(at, EDGE), self.cells - EDGE, &text, Tone::Dim);
                room = self.cells.saturating_sub(EDGE + cells + 1);
            }
            Some(place) => {
                if let Some(cover) = place.cover.filter(|_| !self.words.hides()) {
                    picture.bar(Cell::new(right, at.y), BAR, cover);
                    let percent = format!("{:.0}% ", cover * 100.0);
                    picture.text_right(Cell::new(right + BAR, at.y), silent, &percent, Tone::Dim);
                }
            }
            None => {}
        }
        let name = match place {
            Some(place) => place.name.told(),
            None => self.words.map_no_department(),
        };
        let used = picture.text(after(at, EDGE), room, &name, Tone::Heading);
        if 0 < line.hidden {
            let people = self.words.map_people(line.hidden);
            let sign = if line.fold == Branches::Closed {
                "▸"
            } else {
                "+"
            };
            let text = format!("{sign} {people}");
            let at = after(at, EDGE + used + 1);
            picture.text(at, room.saturating_sub(used + 1), &text, Tone::Dim);
        }
    }

    fn vacant(&self, picture: &mut PictureBuilder, at: Cell, chair: &Chair) {
        let (state, tone) = match self.scene.condition(chair) {
            Condition::NotApplicable => (self.words.map_not_applicable(), Tone::Dim),
            Condition::DecidedAbove => (self.words.map_decided_above(), Tone::Dim),
            _ => (self.words.empty_seat(chair.empty), Tone::Warn),
        };
        let at = after(at, EDGE + 1);
        picture.text(at, 1, chair.role.code(), Tone::Strong);
        let room = self.cells.saturating_sub(EDGE + 3);
        let used = picture.text(after(at, 2), room, &format!("?  {state}"), tone);
        let title = title_of(chair, self.words);
        let rest = room.saturating_sub(used);
        picture.text(after(at, 2 + used), rest, &format!(" · {title}"), Tone::Dim);
    }

    /// `chair`: the seat that gives the person this line.
    fn person(
        &self,
        picture: &mut PictureBuilder,
        at: Cell,
        line: &Branch,
        node: &Node,
        chair: Option<&Chair>,
    ) {
        let indent = EDGE + 1 + STEP * usize::from(line.nesting.min(DEEPEST));
        let silent = silence_cells(self.words);
        // Level, bar and silence.
        let right = self.cells.saturating_sub(2 + BAR + silent);
        let told = right;
        let right = right.saturating_sub(self.told());
        let room = right.saturating_sub(indent + 1);
        let letters = chair.map_or_else(String::new, |chair| {
            let own = chair.role.code();
            let others = letters(node).replace(own, "");
            format!("{own}{others}")
        });
        let end = name_line(picture, after(at, indent), room, &letters, node, self.words);
        let mut x = end;
        if line.fold == Branches::Closed {
            let rest = right.saturating_sub(x + 1);
            let people = format!("▸ {}", line.hidden);
            x += picture.text(Cell::new(x + 1, at.y), rest, &people, Tone::Dim) + 1;
        }
        let aside = chair.and_then(|chair| match self.scene.condition(chair) {
            Condition::NotApplicable => Some(self.words.map_not_applicable()),
            Condition::DecidedAbove => Some(self.words.map_decided_above()),
            _ => None,
        });
        let marks = (!node.marks.is_empty()).then(|| {
            let marks = node
                .marks
                .iter()
                .map(|mark| self.words.mark(*mark, self.scene));
            (
                format!("» {}", marks.collect::<Vec<_>>().join(" · ")),
                Tone::New,
            )
        });
        let left = node.left.map(|day| self.words.left_on(day, self.scene.on));
        let title = aside.or_else(|| Some(node.title.as_ref()?.told()));
        let beside = marks
            .or_else(|| Some((left?, Tone::Warn)))
            .or_else(|| Some((title?, Tone::Dim)));
        if let Some((text, tone)) = beside
            && x + 5 < right
        {
            picture.text(Cell::new(x + 2, at.y), right - x - 3, &text, tone);
        }
        if right < told {
            self.tell(picture, Cell::new(right, at.y), node);
        }
        let right = told;
        let level = node.level.map_or(" ", Level::code);
        picture.text(Cell::new(right, at.y), 1, level, Tone::Text);
        picture.bar(Cell::new(right + 2, at.y), BAR, node.strength);
        let (days, tone) = silence(node, self.words);
        picture.text_right(Cell::new(right + 2 + BAR, at.y), silent, &days, tone);
        if self.zoom == Zoom::Near {
            let below = Cell::new(indent + MARKS, at.y + 1);
            let room = self.cells.saturating_sub(below.x);
            picture.text(below, room, &self.in_words(node), Tone::Dim);
        }
    }

    /// Cells for what is told in words.
    fn told(&self) -> usize {
        if self.cells < WIDE {
            0
        } else {
            TOLD.iter().sum()
        }
    }

    fn tell(&self, picture: &mut PictureBuilder, at: Cell, node: &Node) {
        let [stance, strength, influence] = TOLD;
        let says = self.words.maybe_stance(node.stance);
        picture.text(at, stance - 1, &says, self.words.stance_sign(node.stance).1);
        let says = self.words.strength_of(node.label);
        let at = after(at, stance);
        picture.text(at, strength - 1, &says, Tone::Text);
        if let Some(is) = node.influence {
            let at = after(at, strength);
            let heading = self.words.map_influence_heading();
            picture.text(at, influence - 1, &format!("{heading} {is}"), Tone::Dim);
        }
    }

    /// All that the signs of a person's line say, in words.
    fn in_words(&self, node: &Node) -> String {
        let mut parts = vec![self.words.maybe_stance(node.stance)];
        if node.stance.is_some() && node.effective != node.stance {
            let effective = self.words.maybe_stance(node.effective);
            parts.push(self.words.stance_counts_as(&effective));
        }
        parts.push(self.words.strength_of(node.label));
        let seats = letters(node);
        if 1 < seats.len() {
            parts.push(seats);
        }
        if let Some(influence) = node.influence {
            parts.push(self.words.card_influence(influence));
        }
        let boss = node.boss.and_then(|boss| self.scene.person(boss));
        parts.extend(boss.map(|boss| self.words.reports_to(&boss.name)));
        parts.join(" · ")
    }
}

impl Layout for TreeLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.cells,
            height: self.tree.lines.len() * self.line_height(),
        }
    }

    fn area_of(&self, spot: Spot, near: At) -> Option<Area> {
        let is = |line: &Branch| line.spot.is(spot);
        let at = match self.tree.lines.get(near.row) {
            Some(line) if is(line) => near.row,
            _ => self.tree.lines.iter().position(is)?,
        };
        let high = self.line_height();
        Some(Area::new(0, at * high, self.cells, high))
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        let high = self.line_height();
        let seen = window.y / high..window.bottom().div_ceil(high);
        let lines = self.tree.lines.iter().enumerate();
        for (at, line) in lines.skip(seen.start).take(seen.len()) {
            let y = at * high;
            picture.spot(Area::new(0, y, self.cells, high), line.spot);
            self.line(&mut picture, Cell::new(0, y), line);
        }
        picture.build()
    }
}

/// What to call a seat: its title, else its role.
#[must_use]
pub fn title_of(chair: &Chair, words: &Words) -> String {
    chair
        .title
        .as_ref()
        .map_or_else(|| words.role(chair.role), Name::told)
}

const fn after(at: Cell, cells: usize) -> Cell {
    Cell::new(at.x + cells, at.y)
}
