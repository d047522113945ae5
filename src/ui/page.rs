//! A few sentences in the middle of the whole terminal, while no screen is open.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Text},
};

/// How wide it is at most.
const WIDEST: u16 = 64;
/// Lines a text may take.
pub const LINES: usize = 8;

/// How many cells a line has.
pub fn width(frame: &Frame<'_>) -> usize {
    usize::from(WIDEST.min(frame.area().width.saturating_sub(4)))
}

/// Draws lines of at most that [`width`].
pub fn draw(frame: &mut Frame<'_>, lines: Vec<Line<'_>>) {
    let area = frame.area();
    let height = u16::try_from(lines.len())
        .unwrap_or(area.height)
        .min(area.height);
    let width = u16::try_from(width(frame)).unwrap_or(area.width);
    let middle = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 3,
        width,
        height,
    };
    frame.render_widget(Text::from(lines), middle);
}
