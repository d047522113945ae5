//! Frames: panes that share their borders, and what lies over them.

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::Rect,
    symbols::merge::MergeStrategy,
    text::Line,
    widgets::{Block, BorderType, Clear, Widget},
};
use unicode_width::UnicodeWidthStr;

use crate::ui::{Look, Theme};

/// Whether a pane has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    Here,
    Elsewhere,
}

/// Draws the frame of a pane and returns its inside. Neighbours overlap by one column and join.
pub fn pane(
    frame: &mut Frame<'_>,
    area: Rect,
    title: Line<'_>,
    beside: Line<'_>,
    focus: Focus,
    theme: &Theme,
) -> Rect {
    let style = match focus {
        Focus::Here => theme.focus,
        Focus::Elsewhere => theme.border,
    };
    let block = Block::bordered()
        .border_style(style)
        .merge_borders(MergeStrategy::Exact)
        .title(title)
        .title(beside.right_aligned());
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// Clears the middle of `over` for something of this size, frames it and returns its inside.
pub fn popup(
    frame: &mut Frame<'_>,
    over: Rect,
    (width, height): (u16, u16),
    title: Line<'_>,
    look: &Look,
) -> Rect {
    let top = (over.height - height.min(over.height)) / 3;
    popup_below(frame, over, top, (width, height), title, look)
}

/// As [`popup`], but its first line stays at `top` however high it grows, as long as it fits.
pub fn popup_below(
    frame: &mut Frame<'_>,
    over: Rect,
    top: u16,
    (width, height): (u16, u16),
    title: Line<'_>,
    look: &Look,
) -> Rect {
    let width = width.min(over.width);
    let height = height.min(over.height);
    let area = Rect {
        x: over.x + (over.width - width) / 2,
        y: over.y + top.min(over.height - height),
        width,
        height,
    };
    clear_overlay(area, frame.buffer_mut());
    let block = Block::bordered()
        .border_type(BorderType::Thick)
        .border_style(look.theme.focus)
        .title(title);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// Clears a rectangle for an overlay, with any wide character its left edge would cut: left in
/// place, that would still claim two columns and swallow the border.
fn clear_overlay(area: Rect, buffer: &mut Buffer) {
    if buffer.area.x < area.x {
        for y in area.top()..area.bottom() {
            let cell = &mut buffer[(area.x - 1, y)];
            if 1 < cell.symbol().width() {
                cell.set_symbol(" ");
            }
        }
    }
    Clear.render(area, buffer);
}
