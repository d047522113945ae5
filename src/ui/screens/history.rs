//! What happened, grouped by day, newest day first.
//!
//! ```text
//!  Mon 23 Nov · today
//! ▌ visit  Zhang Wei +ip, Wang Fang · Chen Jie
//!    acceptance date confirmed; Zhang will push the payment
//!  Fri 20 Nov · 3d ago
//!   Wang Fang: = neutral → - not accepted
//!    hearsay
//! ```

use std::{cell::RefCell, collections::HashMap};

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::{frame::say, story::EntryRenderer};
use crate::{
    app::{
        App, ClickTarget,
        screens::{History, Pane},
    },
    domain::{Account, Id, summary::HistoryEntry},
    ui::{
        Look,
        widgets::{Focus, mark},
    },
};

/// `home` is the account that goes without saying.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    history: &History,
    home: Option<Id<Account>>,
    focus: Focus,
    app: &App,
    look: &Look,
) -> usize {
    let height = usize::from(area.height);
    let page = history.page();
    if page.entries.is_empty() {
        if history.read {
            say(frame, area, &look.words.no_history(), look);
        }
        return height;
    }
    let list = Story {
        history,
        written: RefCell::default(),
        renderer: EntryRenderer {
            page,
            home,
            today: app.today,
            look,
            // A mark and a space before, and nothing flush with the frame.
            cells: usize::from(area.width).saturating_sub(3),
        },
    };
    let mut y = area.top();
    for at in list.first_visible(height)..page.entries.len() {
        let lines = list.take(at);
        let heading = usize::from(list.is_new_day(at));
        for (line, number) in lines.into_iter().zip(0..) {
            if area.bottom() <= y {
                return height;
            }
            let row = Rect {
                y,
                height: 1,
                ..area
            };
            frame.render_widget(line, row);
            look.clickable(row, ClickTarget::PaneRow(Pane::History, at));
            if at == history.list.at() && number == heading {
                mark(frame.buffer_mut(), row, focus, look);
            }
            y += 1;
        }
    }
    height
}

struct Story<'a> {
    history: &'a History,
    /// What was written to see how many lines it takes.
    written: RefCell<HashMap<usize, Vec<Line<'static>>>>,
    renderer: EntryRenderer<'a>,
}

impl Story<'_> {
    fn entry(&self, at: usize) -> Option<&HistoryEntry> {
        self.history.page().entries.get(at)
    }

    fn is_new_day(&self, at: usize) -> bool {
        let day = |at: usize| self.entry(at).map(|entry| entry.on);
        at.checked_sub(1)
            .is_none_or(|before| day(before) != day(at))
    }

    /// How many lines an entry takes.
    fn lines(&self, at: usize) -> usize {
        let mut written = self.written.borrow_mut();
        written.entry(at).or_insert_with(|| self.block(at)).len()
    }

    fn take(&self, at: usize) -> Vec<Line<'static>> {
        let written = self.written.borrow_mut().remove(&at);
        written.unwrap_or_else(|| self.block(at))
    }

    /// An entry under the heading of its day, if it is the first of that day.
    fn block(&self, at: usize) -> Vec<Line<'static>> {
        let Some(entry) = self.entry(at) else {
            return Vec::new();
        };
        let (words, theme) = (&self.renderer.look.words, &self.renderer.look.theme);
        let mut lines = Vec::new();
        if self.is_new_day(at) {
            let day = words.day_heading(entry.on, self.renderer.today);
            lines.push(Line::styled(format!(" {day}"), theme.heading));
        }
        let first = lines.len();
        lines.extend(self.renderer.write(&entry.what));
        for line in &mut lines[first..] {
            line.spans.insert(0, Span::raw("  "));
        }
        lines
    }

    /// The entry to begin with: that of the last frame, as long as the selected one is to be seen from
    /// there, so that what is clicked stays under the mouse.
    fn first_visible(&self, height: usize) -> usize {
        let at = self.history.list.at();
        let first = match self.history.list.drawn_from() {
            // The selected one in the upper half.
            None => self.back_from(at, 0, height / 2),
            Some(first) => {
                let seen = if self.history.list.pointed_at() {
                    usize::from(self.is_new_day(at)) + 1
                } else {
                    self.lines(at)
                };
                self.back_from(at, first, height.saturating_sub(seen))
            }
        };
        // Nothing is left empty below the last one.
        let mut below = 0;
        for at in first..self.history.list.count() {
            below += self.lines(at);
            if height < below {
                return first;
            }
        }
        self.back_from(first, 0, height - below)
    }

    /// The furthest entry before `at`, but not before `least`, from which no more than `room` lines lead
    /// to it.
    fn back_from(&self, at: usize, least: usize, room: usize) -> usize {
        let mut used = 0;
        let mut first = at;
        while least < first {
            used += self.lines(first - 1);
            if room < used {
                break;
            }
            first -= 1;
        }
        first
    }
}
