//! What happened, grouped by day, newest first.
//!
//! ```text
//!  Mon 23 Nov
//! ▌ visit  Zhang Wei ip, Wang Fang · Chen Jie
//!    acceptance date confirmed; Zhang will push the payment
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use super::{account::name, frame::say, map::stance_glyph};
use crate::{
    app::{
        AccountView, App, Target,
        screens::{AccountScreen, History, Pane},
    },
    domain::{
        id::Id,
        interaction::{Interaction, Privacy},
        person::Person,
        promise::{Promise, PromiseState, Side},
        summary::{Happening, HistoryEntry, HistoryPage},
    },
    ui::{
        Look,
        text::{shown, wrap},
        widgets::{Focus, spread},
    },
};

/// Lines of a note shown in the list; all of it is in the form.
const NOTE_LINES: usize = 4;

pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    account: &AccountScreen,
    view: &AccountView,
    focus: Focus,
    app: &App,
    look: &Look,
) -> usize {
    let history = &account.history;
    let height = usize::from(area.height);
    if history.page.entries.is_empty() {
        if history.read {
            say(frame, area, &look.words.no_history(), look);
        }
        return height;
    }
    let pen = Pen {
        view,
        page: &history.page,
        app,
        look,
        cells: area.width.into(),
    };
    let mut y = area.top();
    for at in first_visible(history, height, &pen).. {
        let Some(entry) = history.page.entries.get(at) else {
            break;
        };
        let lines = pen.entry(entry, previous(history, at), at == history.at);
        let heading = usize::from(is_new_day(entry, previous(history, at)));
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
            look.clickable(row, Target::PaneRow(Pane::History, at));
            if at == history.at && number == heading && focus == Focus::Here {
                frame.buffer_mut().set_style(row, look.theme.selected);
            }
            y += 1;
        }
    }
    height
}

fn previous(history: &History, at: usize) -> Option<&HistoryEntry> {
    at.checked_sub(1)
        .and_then(|before| history.page.entries.get(before))
}

/// The entry to begin with so that the selected one stands in the upper half.
fn first_visible(history: &History, height: usize, pen: &Pen<'_>) -> usize {
    let mut used = 0;
    let mut first = history.at;
    while 0 < first {
        let entry = &history.page.entries[first - 1];
        used += pen.entry(entry, previous(history, first - 1), false).len();
        if height / 2 < used {
            break;
        }
        first -= 1;
    }
    first
}

fn is_new_day(entry: &HistoryEntry, previous: Option<&HistoryEntry>) -> bool {
    previous.is_none_or(|previous| previous.on != entry.on)
}

/// Writes entries of one history.
struct Pen<'a> {
    view: &'a AccountView,
    page: &'a HistoryPage,
    app: &'a App,
    look: &'a Look,
    cells: usize,
}

impl Pen<'_> {
    fn entry(
        &self,
        entry: &HistoryEntry,
        previous: Option<&HistoryEntry>,
        here: bool,
    ) -> Vec<Line<'static>> {
        let theme = &self.look.theme;
        let mut lines = Vec::new();
        if is_new_day(entry, previous) {
            let day = self.look.words.dated(entry.on, self.app.today);
            lines.push(Line::styled(format!(" {day}"), theme.heading));
        }
        let mark = if here { "▌ " } else { "  " };
        let first = lines.len();
        match &entry.what {
            Happening::Interaction(row) => self.interaction(row, &mut lines),
            Happening::Promise(row) => self.promise(row, &mut lines),
            Happening::Stance(row, before) => {
                let (was, _) = stance_glyph(*before, theme);
                let (is, style) = stance_glyph(Some(row.value), theme);
                let words = &self.look.words;
                let mut left = vec![
                    Span::raw(format!("{} ", words.stance_heading())),
                    Span::raw(format!("{}  ", self.person(row.person))),
                    Span::raw(format!("{was} → ")),
                    Span::styled(format!("{is} {}", words.stance(row.value)), style),
                ];
                left.extend(row.rival.as_ref().map(|rival| {
                    let rival = shown(rival.as_str());
                    Span::styled(format!(" · {} {rival}", words.toward()), theme.dim)
                }));
                lines.push(spread(left, Vec::new(), self.cells.saturating_sub(2)));
            }
            Happening::Joined(row) => self.move_of(
                row.person,
                &self.look.words.joined(),
                row.post.title.as_ref(),
                &mut lines,
            ),
            Happening::Left(row) => self.move_of(
                row.person,
                &self.look.words.left(),
                row.post.title.as_ref(),
                &mut lines,
            ),
            Happening::OrgFact(row) => {
                let mut left = vec![Span::raw(self.look.words.org_fact(row.kind))];
                left.extend(
                    row.title
                        .as_ref()
                        .map(|title| Span::raw(format!("  {}", shown(title.as_str())))),
                );
                lines.push(spread(left, Vec::new(), self.cells.saturating_sub(2)));
            }
        }
        for line in &mut lines[first..] {
            line.spans.insert(0, Span::raw("  "));
        }
        if let Some(line) = lines.get_mut(first) {
            line.spans[0] = Span::raw(mark);
        }
        lines
    }

    fn interaction(&self, row: &Interaction, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut left = vec![Span::styled(
            format!("{}  ", words.kind(row.kind)),
            theme.strong,
        )];
        for (at, who) in row.people.iter().enumerate() {
            if 0 < at {
                left.push(Span::raw(", "));
            }
            left.push(Span::raw(self.person(who.person)));
            if !who.signals.is_empty() {
                left.push(Span::styled(format!(" +{}", who.signals), theme.good));
            }
        }
        let others = row.colleagues.iter().filter_map(|id| {
            let known = self.page.colleagues.iter().find(|(known, _)| known == id);
            known.map(|(_, name)| shown(name.as_str()).into_owned())
        });
        let others: Vec<_> = others.collect();
        if !others.is_empty() {
            left.push(Span::styled(format!(" · {}", others.join(", ")), theme.dim));
        }
        let mut right = Vec::new();
        right.extend(
            row.at
                .map(|at| Span::styled(at.format("%H:%M").to_string(), theme.dim)),
        );
        if row.privacy == Privacy::Private {
            right.push(Span::styled(
                format!(" {}", words.privacy(row.privacy)),
                theme.dim,
            ));
        }
        lines.push(spread(left, right, self.cells.saturating_sub(2)));
        let note = wrap(&row.note, self.cells.saturating_sub(4), NOTE_LINES);
        lines.extend(note.into_iter().map(|line| Line::raw(format!("  {line}"))));
    }

    fn promise(&self, row: &Promise, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let who = match row.by {
            Side::Us => words.we(),
            Side::Them => words.they(),
        };
        let arrow = match row.by {
            Side::Us => ">",
            Side::Them => "<",
        };
        let mut left = vec![Span::styled(format!("{arrow} {who}  "), theme.strong)];
        left.push(Span::raw(shown(row.text.as_str()).into_owned()));
        left.extend(
            row.person
                .map(|id| Span::styled(format!(" · {}", self.person(id)), theme.dim)),
        );
        let right = match (row.state, row.due) {
            (PromiseState::Open, Some(due)) => {
                let style = if due <= self.app.today {
                    theme.warn
                } else {
                    theme.text
                };
                vec![Span::styled(words.due(due, self.app.today), style)]
            }
            (PromiseState::Open, None) => vec![Span::styled(words.someday(), theme.dim)],
            (state, _) => vec![Span::styled(words.promise_state(state), theme.dim)],
        };
        lines.push(spread(left, right, self.cells.saturating_sub(2)));
    }

    fn move_of(
        &self,
        person: Id<Person>,
        what: &str,
        title: Option<&crate::domain::text::Name>,
        lines: &mut Vec<Line<'static>>,
    ) {
        let mut left = vec![Span::raw(format!("{what}  {}", self.person(person)))];
        left.extend(title.map(|title| {
            Span::styled(format!(" · {}", shown(title.as_str())), self.look.theme.dim)
        }));
        lines.push(spread(left, Vec::new(), self.cells.saturating_sub(2)));
    }

    fn person(&self, id: Id<Person>) -> String {
        let known = self.page.people.iter().find(|(known, _)| *known == id);
        known.map_or_else(
            || name(self.view, id.into(), self.look),
            |(_, name)| shown(name.as_str()).into_owned(),
        )
    }
}
