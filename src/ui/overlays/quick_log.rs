//! The log line, what was understood of it, and what it would do.
//!
//! ```text
//! ┏ Log ──────────────────────────────────────────────────────┓
//! ┃ › y visit @zhang+i: payment agreed > fri send the form     ┃
//! ┃    ▌ Zhang Wei   technical · CTO                      15d  ┃  while a mention is typed
//! ┃                                                            ┃
//! ┃   Sun 22 Nov · visit · Donglin Telecom                     ┃
//! ┃   Zhang Wei (CTO) +i · li (new)                            ┃
//! ┃   > us  send the form                          Fri 27 Nov  ┃
//! ┃   32 → 35: …                                               ┃
//! ```

use std::{cell::Cell, ops::Range};

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{
        Action, App, Caret, ClickTarget,
        overlays::{AskedOnce, LISTED, OpenList, QuickLog, TabAim},
    },
    domain::Privacy,
    log_line::{Heard, Meaning, Offered, OpenChoice, Reading, Sought},
    ui::{
        Look,
        text::{cells, fit, width, wrap},
        widgets::{FieldRows, popup_below, spread},
    },
};

/// Problems told of at once.
const MOST_TOLD: usize = 40;

/// Says where the caret can go.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    log: &QuickLog,
    app: &App,
    look: &Look,
) -> Option<Caret> {
    let (words, theme) = (&look.words, &look.theme);
    let across = area.width.min(110);
    let renderer = Renderer {
        log,
        app,
        look,
        cells: usize::from(across).saturating_sub(6),
        list: Cell::default(),
    };
    let mut lines = renderer.lines();
    // A pasted page leaves the screen to what is said of it.
    let most = (area.height / 3).max(1);
    let field = FieldRows::of(&app.draft.line, usize::from(across).saturating_sub(6));
    let rows = cells(field.count()).min(most);
    let height = (cells(lines.len()) + rows + 3).max(9);
    let planned = log.reading.as_ref();
    let planned = planned.is_some_and(|(_, reading)| reading.meaning.planned.is_some());
    let title = match (app.draft.amends, &app.draft.visit) {
        (Some(_), _) => words.log_title_amend(),
        (None, Some(_)) if planned => words.log_title_visit(),
        (None, Some(_)) => words.log_title_happened(),
        (None, None) if planned => words.log_title_plan(),
        (None, None) => words.log_title(),
    };
    let title = Line::styled(format!(" {title} "), theme.focus);
    // What is typed stays where it is, however much is said below.
    let top = area.height.saturating_sub(20) / 4;
    let inside = popup_below(frame, area, top, (across, height), title, look);
    frame.render_widget(
        Line::styled(" › ", theme.key),
        Rect {
            height: 1,
            ..inside
        },
    );
    let rows = rows.min(inside.height);
    let room = Rect {
        x: inside.x + 3,
        width: inside.width.saturating_sub(4),
        height: rows,
        ..inside
    };
    field.draw(frame, room, look);
    let below = Rect {
        x: inside.x + 2,
        y: inside.y + (rows + 1).min(inside.height),
        width: inside.width.saturating_sub(3),
        height: inside.height.saturating_sub(rows + 1),
    };
    let height = usize::from(below.height);
    if height < lines.len() {
        lines.truncate(height.saturating_sub(1));
        lines.push(Line::styled("…", theme.dim));
    }
    let (list, first) = renderer.list.take();
    for ((at, line), y) in lines
        .into_iter()
        .enumerate()
        .zip(below.top()..below.bottom())
    {
        let row = Rect {
            y,
            height: 1,
            ..below
        };
        frame.render_widget(line, row);
        if list.contains(&at) {
            look.clickable(row, ClickTarget::Row(first + at - list.start));
        }
    }
    field.caret(&app.draft.line)
}

struct Renderer<'a> {
    log: &'a QuickLog,
    app: &'a App,
    look: &'a Look,
    cells: usize,
    /// Which of the lines are those of the list, and the number of the first.
    list: Cell<(Range<usize>, usize)>,
}

impl Renderer<'_> {
    fn lines(&self) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut lines = Vec::new();
        if let Some(offered) = self.log.offered() {
            if let (TabAim::Blank, Some((name, blank))) =
                (self.log.completing, self.log.blanks.first())
            {
                let question = words.line_fill(name, blank.sought);
                self.paragraph(&question, theme.warn, &mut lines);
            }
            if let Some(heard) = self.heard().filter(|_| offered.asked.is_unsaid()) {
                let question = words.line_heard_take(heard);
                self.paragraph(&question, theme.warn, &mut lines);
            }
            if self.log.dues().is_some() {
                let question = words.line_due_take(&offered.asked.typed);
                self.paragraph(&question, self.urgency(), &mut lines);
            }
            self.offers(offered, &mut lines);
            lines.push(Line::raw(""));
        }
        match &self.log.reading {
            Some((line, reading)) if !line.trim().is_empty() => {
                // Once Enter has been refused, the reason comes first: a small window has room for that.
                if self.log.insists {
                    self.troubles(line, reading, &mut lines);
                }
                self.meaning(&reading.meaning, &mut lines);
                // What a list stands for, the key that takes takes.
                if self.log.completing == TabAim::Typed && self.log.dues().is_none() {
                    self.blanks(&mut lines);
                }
                if !self.log.insists {
                    self.troubles(line, reading, &mut lines);
                }
            }
            _ => {
                if self.app.draft.privacy == Privacy::Private {
                    lines.push(Line::styled(words.privacy(Privacy::Private), theme.warn));
                }
                self.paragraph(&words.line_empty(), theme.dim, &mut lines);
                self.paragraph(&words.line_example(), theme.dim, &mut lines);
                if self.app.offers(Action::Up) {
                    self.paragraph(&words.line_recall(), theme.dim, &mut lines);
                }
            }
        }
        if self.log.leaving == AskedOnce::Yes {
            self.paragraph(&words.form_leaving(), theme.warn, &mut lines);
        }
        if let Some(refusal) = &self.log.refusal {
            self.paragraph(&words.refusal(refusal), theme.bad, &mut lines);
        }
        let shift = self.log.shift.as_ref();
        let reading = self.log.reading.as_ref();
        let planned = reading.is_some_and(|(_, reading)| reading.meaning.planned.is_some());
        let shift = shift.and_then(|shift| {
            if planned {
                words.shift(shift)
            } else {
                Some(words.shift_or_still(shift))
            }
        });
        if let Some(shift) = shift {
            self.paragraph(&shift, theme.good, &mut lines);
        }
        lines
    }

    /// What a note of several lines holds.
    fn heard(&self) -> Option<&Heard> {
        self.log.reading.as_ref()?.1.heard.as_ref()
    }

    fn meaning(&self, meaning: &Meaning, lines: &mut Vec<Line<'static>>) {
        let (words, theme, today) = (&self.look.words, &self.look.theme, self.app.today);
        if meaning.planned.is_some() {
            self.paragraph(&words.line_planned(), theme.warn, lines);
        }
        let mut first = vec![Span::styled(words.dated(meaning.on, today), theme.strong)];
        let mut more = |text: String| {
            first.push(Span::styled(" · ", theme.dim));
            first.push(Span::raw(text));
        };
        meaning
            .at
            .map(|at| at.format("%H:%M").to_string())
            .map(&mut more);
        more(words.kind(meaning.kind));
        if let Some(account) = &meaning.account {
            more(words.named(account));
        }
        let private = (self.app.draft.privacy == Privacy::Private)
            .then(|| Span::styled(words.privacy(Privacy::Private), theme.warn));
        lines.push(spread(first, private.into_iter().collect(), self.cells));
        let mut people: Vec<String> = meaning
            .people
            .iter()
            .map(|p| words.person_meant(p))
            .collect();
        if !meaning.with_me {
            people.push(words.line_without_me());
        }
        people.extend(
            meaning
                .colleagues
                .iter()
                .map(|colleague| format!("& {}", words.named(colleague))),
        );
        let in_one = people.join(" · ");
        if width(&in_one) <= self.cells {
            self.paragraph(&in_one, theme.text, lines);
        } else {
            for person in &people {
                self.paragraph(person, theme.text, lines);
            }
        }
        if let Some(aims) = &meaning.planned {
            for aim in words.aims(aims) {
                self.paragraph(&aim, theme.dim, lines);
            }
        } else if !meaning.note.is_empty() {
            self.paragraph(&meaning.note, theme.dim, lines);
        }
        // While the list of them stands above, it says so itself.
        let listed = self.log.offered();
        if let Some(heard) = self.heard().filter(|_| listed.is_none()) {
            self.paragraph(&words.line_heard(heard), theme.dim, lines);
        }
        for matter in &meaning.matters {
            self.paragraph(&words.matter_meant(matter), theme.text, lines);
        }
        for promise in &meaning.promises {
            let (whose, text) = words.promise_meant(promise);
            let due = promise
                .due
                .map_or_else(|| words.promise_someday(), |due| words.dated(due, today));
            lines.push(spread(
                vec![
                    Span::styled(format!("{whose}  "), theme.strong),
                    Span::raw(text),
                ],
                vec![Span::raw(due)],
                self.cells,
            ));
        }
    }

    fn troubles(&self, line: &str, reading: &Reading, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        if let Some(OpenList::Choice(choice)) = self.log.list.rows() {
            self.choice(choice, lines);
        }
        let style = self.urgency();
        // What is still being typed is not wrong yet.
        let unfinished = self.log.offered().map(|offered| &offered.asked.span);
        let problems = reading.problems.iter();
        let problems = problems.filter(|one| self.log.insists || Some(&one.span) != unfinished);
        let problems = problems.filter(|one| !self.is_listed(&one.span));
        // Of a pasted page every sentence may be one, and no screen shows them all.
        for problem in words.problems(line, problems.take(MOST_TOLD), self.app.today) {
            self.paragraph(&problem, style, lines);
        }
        let today = self.app.today;
        let doubts = reading.doubts.iter();
        for doubt in doubts.filter(|doubt| !self.is_listed(&doubt.span)) {
            let typed = line.get(doubt.span.clone()).unwrap_or_default();
            self.paragraph(&words.line_doubt(doubt, typed, today), style, lines);
        }
        if self.log.doubts == AskedOnce::Yes {
            self.paragraph(&words.line_keep(), style, lines);
        }
        for hint in words.hints(&reading.hints) {
            self.paragraph(&hint, theme.dim, lines);
        }
    }

    /// Whether what may have been meant there stands in the list above, with the question.
    fn is_listed(&self, span: &Range<usize>) -> bool {
        let dues = self.log.dues();
        dues.is_some_and(|dues| (span.start..=span.end).contains(&dues.asked.span.start))
    }

    /// Loud once Enter has been refused.
    fn urgency(&self) -> Style {
        if self.log.insists {
            self.look.theme.bad
        } else {
            self.look.theme.warn
        }
    }

    /// The first open choice, one line each, the cursor on one of them.
    fn choice(&self, choice: &OpenChoice, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let question = words.line_choose(choice);
        self.paragraph(&question, self.urgency(), lines);
        self.list_begins(lines.len());
        for (at, candidate) in self.in_sight(&choice.candidates) {
            let here = at == self.log.list.at();
            let text = words.line_candidate(candidate);
            let mark = if here { "▌ " } else { "  " };
            let style = if here { theme.selected } else { theme.text };
            let left = vec![Span::styled(format!("{mark}{text}"), style)];
            lines.push(spread(left, Vec::new(), self.cells));
        }
    }

    /// What the mention under the cursor may become, in columns.
    fn offers(&self, offered: &Offered, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let place = self
            .log
            .reading
            .as_ref()
            .and_then(|(_, reading)| reading.place);
        let rows: Vec<_> = self
            .in_sight(&offered.offers)
            .map(|(at, offer)| (at, words.line_offer(offer, place, self.app.today)))
            .collect();
        self.list_begins(lines.len());
        let names = rows.iter().map(|(_, offer)| width(&offer.what)).max();
        let column = names.unwrap_or(0).min(self.cells / 2);
        for (at, offer) in rows {
            // Tab takes the first; Enter takes none of them until the user has gone into the list.
            let (mark, style) = match at {
                at if self.log.in_list && at == self.log.list.at() => ("▌ ", theme.selected),
                0 if !self.log.in_list => ("  ", theme.strong),
                _ => ("  ", theme.text),
            };
            let left = vec![
                Span::styled(format!("{mark}{}", fit(&offer.what, column)), style),
                Span::styled(format!("  {}", offer.beside), theme.dim),
            ];
            lines.push(spread(
                left,
                vec![Span::styled(offer.when, theme.dim)],
                self.cells,
            ));
        }
    }

    fn list_begins(&self, line: usize) {
        let list = &self.log.list;
        let in_sight = list.count().min(LISTED);
        self.list.set((line..line + in_sight, list.top_in(LISTED)));
    }

    /// The lines of a list around the cursor, with their numbers.
    fn in_sight<'l, T>(&self, list: &'l [T]) -> impl Iterator<Item = (usize, &'l T)> + use<'l, T> {
        let top = self.log.list.top_in(LISTED);
        list.iter().enumerate().skip(top).take(LISTED)
    }

    /// What is not known of the first who is new: Tab asks for one after the other.
    fn blanks(&self, lines: &mut Vec<Line<'static>>) {
        let Some((name, _)) = self.log.blanks.first() else {
            return;
        };
        let theirs = self.log.blanks.iter().filter(|(known, _)| known == name);
        let wanted: Vec<Sought> = theirs.map(|(_, blank)| blank.sought).collect();
        let text = self.look.words.line_blank(name, &wanted);
        self.paragraph(&text, self.look.theme.warn, lines);
    }

    fn paragraph(&self, text: &str, style: Style, lines: &mut Vec<Line<'static>>) {
        const MOST: usize = 3;
        // A page is not laid out for the sake of its beginning.
        let seen = (MOST + 1) * self.cells.max(1);
        let end = text
            .char_indices()
            .nth(seen)
            .map_or(text.len(), |(at, _)| at);
        let wrapped = wrap(&text[..end], self.cells, MOST);
        lines.extend(wrapped.into_iter().map(|line| Line::styled(line, style)));
    }
}
