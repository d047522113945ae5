//! Lists: rows of one line each, and a page of rows that take as many as they need.

use std::ops::Range;

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::Focus;
use crate::{
    app::{ClickTarget, List, Sequence},
    ui::Look,
};

/// Draws the rows in sight, as far as there is something to draw of them; returns how many there is room
/// for.
pub fn list<'a, S: Sequence>(
    frame: &mut Frame<'_>,
    area: Rect,
    list: &List<S>,
    look: &Look,
    row: impl Fn(usize) -> Option<Line<'a>>,
) -> usize {
    let height = area.height.into();
    let rows = list.top_in(height)..list.count();
    for (at, y) in rows.zip(area.top()..area.bottom()) {
        let Some(line) = row(at) else { break };
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
        if list.rows().rests(at) {
            look.clickable(place, ClickTarget::Row(at));
            if at == list.at() {
                mark(frame.buffer_mut(), place, Focus::Here, look);
            }
        }
    }
    height
}

/// Shows that the cursor is here: by colour, and by a sign where there is room for one.
pub fn mark(buffer: &mut Buffer, place: Rect, focus: Focus, look: &Look) {
    let style = match focus {
        Focus::Here => look.theme.selected,
        Focus::Elsewhere => look.theme.marked,
    };
    if place.is_empty() {
        return;
    }
    buffer.set_style(place, style);
    let first = &mut buffer[(place.x, place.y)];
    if first.symbol() == " " {
        first.set_symbol("▌");
    }
}

/// Lines of a list whose rows take as many as they need, whatever of them there is room for.
#[derive(Debug)]
pub struct ListPage {
    /// With the row they belong to.
    lines: Vec<(Option<usize>, Line<'static>)>,
    /// The row with the cursor.
    at: usize,
    /// Its lines.
    cursor: Range<usize>,
    /// The lines to be seen with it: what heads it, and after the last row the rest.
    group: Range<usize>,
    /// Where the last row before it ends.
    passed: usize,
}

impl ListPage {
    /// With the cursor on this row.
    #[must_use]
    pub const fn new(at: usize) -> Self {
        Self {
            lines: Vec::new(),
            at,
            cursor: 0..0,
            group: 0..0,
            passed: 0,
        }
    }

    /// A line that the cursor passes over.
    pub fn head(&mut self, line: Line<'static>) {
        self.lines.push((None, line));
    }

    /// The lines of a row, behind the column of the cursor's sign.
    pub fn row(&mut self, at: usize, lines: impl IntoIterator<Item = Line<'static>>) {
        let start = self.lines.len();
        self.lines.extend(lines.into_iter().map(|mut line| {
            line.spans.insert(0, Span::raw("  "));
            (Some(at), line)
        }));
        if at == self.at {
            self.cursor = start..self.lines.len();
            self.group = self.passed..self.lines.len();
        }
        self.passed = self.lines.len();
    }

    /// Draws it, and returns the first line in sight.
    pub fn draw<S: Sequence>(
        mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        list: &List<S>,
        focus: Focus,
        look: &Look,
    ) -> usize {
        if self.group.end == self.passed {
            self.group.end = self.lines.len();
        }
        let top = self.top(list, area.height.into());
        let lines = self.lines.into_iter().enumerate().skip(top);
        for ((number, (at, line)), y) in lines.zip(area.top()..area.bottom()) {
            let place = Rect {
                y,
                height: 1,
                ..area
            };
            frame.render_widget(line, place);
            if let Some(at) = at {
                look.clickable(place, ClickTarget::Row(at));
            }
            if number == self.cursor.start && !self.cursor.is_empty() {
                mark(frame.buffer_mut(), place, focus, look);
            }
        }
        top
    }

    /// The first line on screen: as it was, or moved as little as shows the row with the cursor, which
    /// stands in the middle where nothing was drawn before.
    fn top<S: Sequence>(&self, list: &List<S>, height: usize) -> usize {
        let furthest = self.lines.len().saturating_sub(height);
        let least = self.group.end.saturating_sub(height);
        let (cursor, group) = (&self.cursor, &self.group);
        let top = match list.drawn_from() {
            None if group.start == 0 => 0,
            None => cursor.start.saturating_sub(height / 2),
            Some(top) if list.pointed_at() && cursor.start < top + height && top < cursor.end => {
                top
            }
            Some(top) => top.max(least).min(group.start.max(least.min(cursor.start))),
        };
        top.min(furthest)
    }
}
