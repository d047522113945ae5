//! A picture on the terminal: a window on it that follows the cursor.

use ratatui::{Frame, buffer::Buffer, layout::Rect};

use super::Focus;
use crate::{
    app::ClickTarget,
    domain::map::ChartCursor,
    picture::{Area, Cell, Layout, Picture, Raster},
    ui::Look,
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
    (cursor, corner): (ChartCursor, (usize, usize)),
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
    let renderer = |area: Rect, y: usize, height: usize| PictureRenderer {
        area,
        corner: Cell::new(x, y),
        picture: layout.paint(Area::new(x, y, wide, height)),
        look,
    };
    renderer(top, 0, head).paint(frame.buffer_mut());
    let body = renderer(body, y, high);
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

/// Draws a picture from this cell of it on, as much as there is room for.
pub fn picture(frame: &mut Frame<'_>, area: Rect, picture: &Picture, corner: Cell, look: &Look) {
    let renderer = PictureRenderer {
        area,
        corner,
        picture: picture.clone(),
        look,
    };
    renderer.paint(frame.buffer_mut());
}

/// Where a window of `room` cells begins so that `from..to` is in it, or the beginning of that.
fn show(corner: usize, (from, to): (usize, usize), room: usize, whole: usize) -> usize {
    let least = to.saturating_sub(room).min(from);
    corner.clamp(least, from).min(whole.saturating_sub(room))
}

struct PictureRenderer<'a> {
    area: Rect,
    /// The cell of the picture in the upper left corner of the area.
    corner: Cell,
    picture: Picture,
    look: &'a Look,
}

impl PictureRenderer<'_> {
    fn paint(&self, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        let (wide, high) = (self.area.width.into(), self.area.height.into());
        let window = Area::new(self.corner.x, self.corner.y, wide, high);
        for (at, text, role) in Raster::of(&self.picture, window).written() {
            let at = Cell::new(at.x + self.corner.x, at.y + self.corner.y);
            if let Some((x, y)) = self.place(at) {
                let room = usize::from(self.area.right() - x);
                buffer.set_stringn(x, y, text, room, theme.of(role));
            }
        }
    }

    /// The place of a cell on the terminal, if it is in the window.
    fn place(&self, at: Cell) -> Option<(u16, u16)> {
        let x = u16::try_from(at.x.checked_sub(self.corner.x)?).ok()?;
        let y = u16::try_from(at.y.checked_sub(self.corner.y)?).ok()?;
        (x < self.area.width && y < self.area.height).then(|| (self.area.x + x, self.area.y + y))
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
                self.look.clickable(rect, ClickTarget::Spot(*spot));
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
