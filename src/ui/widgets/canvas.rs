//! A picture on the terminal: a window on it that follows the cursor.

use ratatui::{Frame, buffer::Buffer, layout::Rect, style::Style};

use super::{Focus, bar, sparkline};
use crate::{
    app::Target,
    domain::map::Cursor,
    picture::{Area, Border, Cell, Direction, Item, Layout, Picture, Shape, Stroke, Tone},
    ui::{Look, Theme, text::ellipsize},
};

/// What a canvas says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first cell shown below the head, across and down.
    pub corner: (usize, usize),
    /// Rows shown below the head.
    pub rows: usize,
}

/// Draws as much of the layout as there is room for, moved from `corner` as little as it takes to show
/// what the cursor is on.
pub fn canvas(
    frame: &mut Frame<'_>,
    area: Rect,
    layout: &dyn Layout,
    (cursor, corner): (Cursor, (usize, usize)),
    focus: Focus,
    look: &Look,
) -> Window {
    let head = layout.head().min(usize::from(area.height) / 2);
    let (wide, high) = (usize::from(area.width), usize::from(area.height) - head);
    let here = layout.area_of(cursor.spot, cursor.at);
    let size = layout.size();
    let (x, y) = match here {
        Some(here) => (
            show(corner.0, (here.x, here.right()), wide, size.width),
            show(corner.1, (here.y, here.bottom()), high, size.height).max(head),
        ),
        None => (
            corner.0.min(size.width.saturating_sub(wide)),
            corner.1.min(size.height.saturating_sub(high)).max(head),
        ),
    };
    let body = Rect {
        y: area.y + u16::try_from(head).unwrap_or(0),
        height: u16::try_from(high).unwrap_or(0),
        ..area
    };
    let top = Rect {
        height: area.height - body.height,
        ..area
    };
    let brush = |area: Rect, y: usize, height: usize| Brush {
        area,
        corner: Cell::new(x, y),
        picture: layout.paint(Area::new(x, y, wide, height)),
        look,
    };
    brush(top, 0, head).paint(frame.buffer_mut());
    let body = brush(body, y, high);
    body.paint(frame.buffer_mut());
    body.clickable();
    if let Some(here) = here {
        body.mark(frame.buffer_mut(), here, focus);
    }
    Window {
        corner: (x, y),
        rows: high,
    }
}

/// Where a window of `room` cells begins so that `from..to` is in it, or the beginning of that.
fn show(corner: usize, (from, to): (usize, usize), room: usize, whole: usize) -> usize {
    let least = to.saturating_sub(room).min(from);
    corner.clamp(least, from).min(whole.saturating_sub(room))
}

struct Brush<'a> {
    area: Rect,
    /// The cell of the picture in the upper left corner of the area.
    corner: Cell,
    picture: Picture,
    look: &'a Look,
}

impl Brush<'_> {
    fn paint(&self, buffer: &mut Buffer) {
        for item in &self.picture.items {
            self.item(buffer, item);
        }
    }

    fn item(&self, buffer: &mut Buffer, item: &Item) {
        let theme = &self.look.theme;
        let style = tone(item.tone, theme);
        match &item.shape {
            Shape::Text { at, text } => self.text(buffer, *at, text, style),
            Shape::Bar { at, cells, share } => {
                let mut at = *at;
                for span in bar(*share, *cells, theme) {
                    self.text(buffer, at, &span.content, span.style);
                    at.x += span.content.chars().count();
                }
            }
            Shape::Trend { at, amounts } => {
                let blocks = sparkline(amounts, amounts.len());
                self.text(buffer, *at, &blocks, theme.bar);
            }
            Shape::Frame { area, border } => self.frame(buffer, *area, *border, style),
            Shape::Line { way, stroke, to } => self.line(buffer, way, *stroke, *to, style),
            Shape::Rule { from, cells } => {
                self.text(buffer, *from, &"─".repeat(*cells), style);
            }
        }
    }

    /// The place of a cell on the terminal, if it is in the window.
    fn place(&self, at: Cell) -> Option<(u16, u16)> {
        let x = u16::try_from(at.x.checked_sub(self.corner.x)?).ok()?;
        let y = u16::try_from(at.y.checked_sub(self.corner.y)?).ok()?;
        (x < self.area.width && y < self.area.height).then(|| (self.area.x + x, self.area.y + y))
    }

    fn text(&self, buffer: &mut Buffer, at: Cell, text: &str, style: Style) {
        // What begins left of the window is cut by whole characters.
        let mut at = at;
        let mut rest = text;
        while at.x < self.corner.x && !rest.is_empty() {
            let mut clusters = unicode_segmentation::UnicodeSegmentation::graphemes(rest, true);
            let first = clusters.next().unwrap_or_default();
            at.x += crate::ui::text::width(first);
            rest = &rest[first.len()..];
        }
        if let Some((x, y)) = self.place(at) {
            let room = usize::from(self.area.right() - x);
            buffer.set_stringn(x, y, ellipsize(rest, room), room, style);
        }
    }

    fn glyph(&self, buffer: &mut Buffer, at: Cell, glyph: &str, style: Style) {
        if let Some(place) = self.place(at) {
            buffer[place].set_symbol(glyph).set_style(style);
        }
    }

    fn frame(&self, buffer: &mut Buffer, area: Area, border: Border, style: Style) {
        let [flat, steep, a, b, c, d] = match border {
            Border::Plain => ["─", "│", "┌", "┐", "└", "┘"],
            Border::Heavy => ["━", "┃", "┏", "┓", "┗", "┛"],
            Border::Double => ["═", "║", "╔", "╗", "╚", "╝"],
            Border::Dashed => ["╌", "╎", "┌", "┐", "└", "┘"],
        };
        let (left, right) = (area.x, area.right() - 1);
        let (top, bottom) = (area.y, area.bottom() - 1);
        for x in left + 1..right {
            self.glyph(buffer, Cell::new(x, top), flat, style);
            self.glyph(buffer, Cell::new(x, bottom), flat, style);
        }
        for y in top + 1..bottom {
            self.glyph(buffer, Cell::new(left, y), steep, style);
            self.glyph(buffer, Cell::new(right, y), steep, style);
        }
        for (x, y, corner) in [
            (left, top, a),
            (right, top, b),
            (left, bottom, c),
            (right, bottom, d),
        ] {
            self.glyph(buffer, Cell::new(x, y), corner, style);
        }
    }

    /// A line joins what it meets on its way.
    fn line(&self, buffer: &mut Buffer, way: &[Cell], stroke: Stroke, to: Direction, style: Style) {
        let (flat, steep) = match stroke {
            Stroke::Plain => ("─", "│"),
            Stroke::Heavy => ("━", "┃"),
            Stroke::Double => ("═", "║"),
            Stroke::Dashed => ("┄", "┆"),
        };
        for ends in way.windows(2) {
            let (from, to) = (ends[0], ends[1]);
            let glyph = if from.y == to.y { flat } else { steep };
            for at in cells(from, to) {
                self.glyph(buffer, at, glyph, style);
            }
        }
        for turn in way.windows(3) {
            let glyph = corner(turn[0], turn[1], turn[2], stroke);
            self.glyph(buffer, turn[1], glyph, style);
        }
        if let (Direction::Forward, [.., before, last]) = (to, way) {
            let head = match () {
                () if before.x < last.x => ">",
                () if last.x < before.x => "<",
                () if before.y < last.y => "v",
                () => "^",
            };
            self.glyph(buffer, *last, head, style);
        }
    }

    fn rect(&self, area: Area) -> Rect {
        let left = area.x.max(self.corner.x);
        let top = area.y.max(self.corner.y);
        let Some((x, y)) = self.place(Cell::new(left, top)) else {
            return Rect::ZERO;
        };
        let cells = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
        Rect {
            x,
            y,
            width: cells(area.right().saturating_sub(left)),
            height: cells(area.bottom().saturating_sub(top)),
        }
        .intersection(self.area)
    }

    fn clickable(&self) {
        for (area, spot) in &self.picture.spots {
            let rect = self.rect(*area);
            if !rect.is_empty() {
                self.look.clickable(rect, Target::Spot(*spot));
            }
        }
    }

    /// Shows where the cursor is: by colour, and by a sign where there is room for one.
    fn mark(&self, buffer: &mut Buffer, here: Area, focus: Focus) {
        let style = match focus {
            Focus::Here => self.look.theme.selected,
            Focus::Elsewhere => self.look.theme.marked,
        };
        let rect = self.rect(here);
        if rect.is_empty() {
            return;
        }
        buffer.set_style(rect, style);
        if here.x == 0 && buffer[(rect.x, rect.y)].symbol() == " " {
            buffer[(rect.x, rect.y)].set_symbol("▌");
        }
    }
}

/// The cells from one end to the other, both included.
fn cells(from: Cell, to: Cell) -> impl Iterator<Item = Cell> {
    let (left, right) = (from.x.min(to.x), from.x.max(to.x));
    let (top, bottom) = (from.y.min(to.y), from.y.max(to.y));
    (top..=bottom).flat_map(move |y| (left..=right).map(move |x| Cell::new(x, y)))
}

fn corner(from: Cell, at: Cell, to: Cell, stroke: Stroke) -> &'static str {
    let [flat, steep, a, b, c, d] = match stroke {
        Stroke::Plain => ["─", "│", "┌", "┐", "└", "┘"],
        Stroke::Heavy => ["━", "┃", "┏", "┓", "┗", "┛"],
        Stroke::Double => ["═", "║", "╔", "╗", "╚", "╝"],
        Stroke::Dashed => ["┄", "┆", "┌", "┐", "└", "┘"],
    };
    let side = |other: Cell| match () {
        () if other.y < at.y => 'u',
        () if at.y < other.y => 'd',
        () if other.x < at.x => 'l',
        () => 'r',
    };
    match (side(from), side(to)) {
        ('u', 'r') | ('r', 'u') => c,
        ('u', 'l') | ('l', 'u') => d,
        ('d', 'r') | ('r', 'd') => a,
        ('d', 'l') | ('l', 'd') => b,
        ('u' | 'd', _) => steep,
        _ => flat,
    }
}

/// The style of a role.
#[must_use]
pub const fn tone(tone: Tone, theme: &Theme) -> Style {
    match tone {
        Tone::Text => theme.text,
        Tone::Dim => theme.dim,
        Tone::Strong => theme.strong,
        Tone::Heading => theme.heading,
        Tone::Good => theme.good,
        Tone::Warn => theme.warn,
        Tone::Bad => theme.bad,
        Tone::Border => theme.border,
        Tone::New => theme.sought,
    }
}
