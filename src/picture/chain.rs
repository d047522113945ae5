//! The decision chain: seats as cards, one after the other.
//!
//! ```text
//!  Commercial line
//!  ┌────────────────────┐   ╔════════════════════╗
//!  │ D CTO              ├──>║ E head of purchase ║
//!  │ + Zhang Wei        │   ║ - Wang Fang        ║
//!  │ support · fair     │   ║ opposed            ║
//!  │ ━━┄┄   15d         │   ║ ━┄┄┄   40d         ║
//!  └────────────────────┘   ╚════════════════════╝
//! ```

use super::{
    Area, ArrowHead, Border, Cell, Layout, Picture, PictureBuilder, Shape, Size, Stroke, Tone,
    person::{BAR, short_line, silence, silence_cells},
    tree::title_of,
};
use crate::{
    domain::{
        Id, Seat,
        map::{At, ChainMap, Chair, Condition, Node, Scene, Spot, Zoom},
    },
    say::Words,
};

/// Between two cards: `──>`.
const ARROW: usize = 4;
const EDGE: usize = 1;

/// A chain laid out.
pub struct ChainLayout<'a> {
    scene: &'a Scene,
    zoom: Zoom,
    words: &'a Words,
    cells: usize,
    /// Headings with their rows, and the seats with their areas, in order.
    headings: Vec<(usize, String)>,
    cards: Vec<(Id<Seat>, Area)>,
    height: usize,
}

impl<'a> ChainLayout<'a> {
    #[must_use]
    pub fn new(
        scene: &'a Scene,
        chain: &ChainMap,
        zoom: Zoom,
        words: &'a Words,
        cells: usize,
    ) -> Self {
        let mut layout = Self {
            scene,
            zoom,
            words,
            cells,
            headings: Vec::new(),
            cards: Vec::new(),
            height: 0,
        };
        let (wide, high) = layout.card();
        let in_a_row = match zoom {
            Zoom::Far => 1,
            _ => ((cells.saturating_sub(EDGE) + ARROW) / (wide + ARROW)).max(1),
        };
        for lane in &chain.lanes {
            let heading = words.chain_heading(lane.line, lane.seats.len());
            layout.headings.push((layout.height, heading));
            let top = layout.height + 1;
            for (at, seat) in lane.seats.iter().enumerate() {
                let x = EDGE + (at % in_a_row) * (wide + ARROW);
                let y = top + (at / in_a_row) * high;
                layout.cards.push((*seat, Area::new(x, y, wide, high)));
            }
            layout.height = top + lane.seats.len().div_ceil(in_a_row) * high + 1;
        }
        layout
    }

    /// Width and height of a seat.
    fn card(&self) -> (usize, usize) {
        let room = self.cells.saturating_sub(EDGE);
        match self.zoom {
            Zoom::Far => (room, 1),
            Zoom::Middle => (room.min((self.cells / 4).clamp(23, 30)), 6),
            Zoom::Near => (room.min((self.cells / 3).clamp(30, 40)), 8),
        }
    }

    fn seat(&self, picture: &mut PictureBuilder, area: Area, chair: &Chair) {
        let condition = self.scene.condition(chair);
        let holder = chair.holder.and_then(|holder| self.scene.person(holder));
        if self.zoom == Zoom::Far {
            return self.line(picture, area, chair, condition, holder);
        }
        let (border, tone) = border(condition);
        picture.frame(area, border, tone);
        let at = |line: usize| Cell::new(area.x + 2, area.y + 1 + line);
        let room = area.width - 4;
        picture.text(at(0), room, chair.role.code(), Tone::Strong);
        let title = title_of(chair, self.words);
        let beside = Cell::new(at(0).x + 2, at(0).y);
        picture.text(beside, room - 2, &title, Tone::Heading);
        match holder {
            Some(node) => {
                short_line(picture, at(1), room, (node, Tone::Strong), self.words);
                let (state, tone) = self.state(condition, Some(node));
                picture.text(at(2), room, &state, tone);
                picture.bar(at(3), BAR, node.strength);
                let (days, tone) = silence(node, self.words);
                let right = Cell::new(at(3).x + BAR, at(3).y);
                picture.text_right(right, silence_cells(self.words), &days, tone);
            }
            None => {
                let (state, tone) = self.state(condition, None);
                picture.text(at(1), room, &format!("? {state}"), tone);
                if let Some(why) = &chair.not_applicable {
                    picture.text(at(2), room, &why.shown(), Tone::Dim);
                }
            }
        }
        if let Some(before) = &chair.before {
            let at = Cell::new(area.x + 2, area.bottom() - 1);
            let text = format!(" » {} ", self.words.held_before(before));
            picture.text(at, room, &text, Tone::New);
        }
        if let Some(above) = &chair.above {
            let line = if holder.is_some() { 4 } else { 3 };
            // Between bar and border there is no room from afar: it then stands beside the bar.
            let (at, room) = match self.zoom {
                Zoom::Near => (at(line), room),
                _ if holder.is_some() => {
                    let used = BAR + silence_cells(self.words) + 1;
                    (
                        Cell::new(at(3).x + used, at(3).y),
                        room.saturating_sub(used),
                    )
                }
                _ => (at(line.min(3)), room),
            };
            picture.text(at, room, &format!("^ {}", above.shown()), Tone::Dim);
        }
        if self.zoom == Zoom::Near
            && let Some(node) = holder
        {
            let title = node
                .title
                .as_ref()
                .map(|title| title.shown())
                .unwrap_or_default();
            picture.text(at(5), room, &title, Tone::Dim);
        }
    }

    /// From afar: one line a seat.
    fn line(
        &self,
        picture: &mut PictureBuilder,
        area: Area,
        chair: &Chair,
        condition: Condition,
        holder: Option<&Node>,
    ) {
        picture.text(
            Cell::new(area.x, area.y),
            1,
            chair.role.code(),
            Tone::Strong,
        );
        let silent = silence_cells(self.words);
        let right = area.right().saturating_sub(BAR + silent);
        let names = right.saturating_sub(area.x + 3);
        let name = names * 2 / 5;
        let at = Cell::new(area.x + 2, area.y);
        match holder {
            Some(node) => short_line(picture, at, name, (node, Tone::Strong), self.words),
            None => {
                let (state, tone) = self.state(condition, None);
                picture.text(at, name, &format!("? {state}"), tone);
            }
        }
        let beside = Cell::new(at.x + name + 1, area.y);
        let rest = names - name - 1;
        let title = rest / 2;
        picture.text(beside, title, &title_of(chair, self.words), Tone::Dim);
        if let Some(node) = holder {
            let (state, tone) = self.state(condition, holder);
            let at = Cell::new(beside.x + title + 1, area.y);
            picture.text(at, rest.saturating_sub(title + 2), &state, tone);
            picture.bar(Cell::new(right, area.y), BAR, node.strength);
            let (days, tone) = silence(node, self.words);
            picture.text_right(Cell::new(right + BAR, area.y), silent, &days, tone);
        }
    }

    /// What is to be said of the seat first, else stance and strength of its holder.
    fn state(&self, condition: Condition, holder: Option<&Node>) -> (String, Tone) {
        match condition {
            Condition::NotApplicable => (self.words.map_not_applicable(), Tone::Dim),
            Condition::DecidedAbove => (self.words.map_decided_above(), Tone::Dim),
            Condition::Empty(empty) => (self.words.empty_seat(empty), Tone::Warn),
            Condition::Opposed => (self.words.map_opposed(), Tone::Bad),
            Condition::Cold | Condition::Held => {
                let Some(node) = holder else {
                    return (String::new(), Tone::Text);
                };
                let stance = self.words.maybe_stance(node.stance);
                let strength = self.words.strength_of(node.label);
                let tone = if condition == Condition::Cold {
                    Tone::Warn
                } else {
                    Tone::Text
                };
                (format!("{strength} · {stance}"), tone)
            }
        }
    }
}

/// Nobody: dashed; a no: double; cold: as plain as held, but said first and in another tone.
const fn border(condition: Condition) -> (Border, Tone) {
    match condition {
        Condition::NotApplicable | Condition::DecidedAbove => (Border::Dashed, Tone::Dim),
        Condition::Empty(_) => (Border::Dashed, Tone::Warn),
        Condition::Opposed => (Border::Double, Tone::Bad),
        Condition::Cold => (Border::Plain, Tone::Dim),
        Condition::Held => (Border::Heavy, Tone::Text),
    }
}

impl Layout for ChainLayout<'_> {
    fn size(&self) -> Size {
        Size {
            width: self.cells,
            height: self.height,
        }
    }

    fn area_of(&self, spot: Spot, _: At) -> Option<Area> {
        let is = |seat: Id<Seat>| match spot {
            Spot::Seat(wanted, _) => wanted == seat,
            spot => self.scene.chair(seat).and_then(|chair| chair.holder) == spot.person(),
        };
        spot.person()
            .is_some()
            .then_some(())
            .or(matches!(spot, Spot::Seat(..)).then_some(()))?;
        let mut cards = self.cards.iter();
        cards.find(|(seat, _)| is(*seat)).map(|(_, area)| *area)
    }

    fn paint(&self, window: Area) -> Picture {
        let mut picture = PictureBuilder::new(self.size(), window);
        for (y, heading) in &self.headings {
            let at = Cell::new(EDGE, *y);
            picture.text(at, self.cells - EDGE, heading, Tone::Heading);
        }
        let mut before: Option<Area> = None;
        for (seat, area) in &self.cards {
            if let Some(before) = before.filter(|before| before.y == area.y && before.x < area.x) {
                let y = area.y + 2;
                let way = vec![Cell::new(before.right(), y), Cell::new(area.x - 1, y)];
                let shape = Shape::Line {
                    way,
                    stroke: Stroke::Plain,
                    to: ArrowHead::Forward,
                };
                let between = Area::new(before.right(), y, ARROW, 1);
                picture.shape(between, shape, Tone::Border);
            }
            before = (self.zoom != Zoom::Far).then_some(*area);
            if window.meets(*area)
                && let Some(chair) = self.scene.chair(*seat)
            {
                picture.spot(*area, chair.spot());
                self.seat(&mut picture, *area, chair);
            }
        }
        picture.build()
    }
}
