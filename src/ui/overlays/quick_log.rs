//! The log line, what was understood of it, and what it would do.
//!
//! ```text
//! ┏ Log ──────────────────────────────────────────────────────┓
//! ┃ › y visit @zhang+i: payment agreed > fri send the form     ┃
//! ┃                                                            ┃
//! ┃   Sun 22 Nov · visit · Donglin Telecom                     ┃
//! ┃   Zhang Wei (CTO) +i · li (new)                            ┃
//! ┃   > us  send the form                          Fri 27 Nov  ┃
//! ┃   32 → 35: …                                               ┃
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{App, overlays::QuickLog},
    domain::promise::Side,
    log_line::{Meaning, OpenChoice, Presence, Reading},
    ui::{
        Look,
        text::{cells, shown, width, wrap},
        widgets::{Prompt, input, popup, spread},
    },
};

pub fn draw(frame: &mut Frame<'_>, area: Rect, log: &QuickLog, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let across = area.width.min(110);
    let pen = Pen {
        log,
        app,
        look,
        cells: usize::from(across).saturating_sub(6),
    };
    let lines = pen.lines();
    let height = cells(lines.len() + 4).max(9);
    let title = Line::styled(format!(" {} ", words.log_title()), theme.focus);
    let inside = popup(frame, area, (across, height), title, look);
    frame.render_widget(
        Line::styled(" › ", theme.key),
        Rect {
            height: 1,
            ..inside
        },
    );
    let field = Rect {
        x: inside.x + 3,
        width: inside.width.saturating_sub(4),
        height: inside.height.min(1),
        ..inside
    };
    input(frame, field, &app.draft.line, Prompt::Active, look);
    let below = Rect {
        x: inside.x + 2,
        y: inside.y + 2,
        width: inside.width.saturating_sub(3),
        height: inside.height.saturating_sub(2),
    };
    for (line, y) in lines.into_iter().zip(below.top()..below.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..below
            },
        );
    }
}

struct Pen<'a> {
    log: &'a QuickLog,
    app: &'a App,
    look: &'a Look,
    cells: usize,
}

impl Pen<'_> {
    fn lines(&self) -> Vec<Line<'static>> {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let mut lines = Vec::new();
        match &self.log.reading {
            Some((line, reading)) if !line.trim().is_empty() => {
                self.meaning(&reading.meaning, &mut lines);
                self.troubles(line, reading, &mut lines);
            }
            _ => {
                lines.push(Line::styled(words.line_empty(), theme.dim));
                lines.push(Line::styled(words.line_example(), theme.dim));
            }
        }
        if let Some(refusal) = &self.log.refusal {
            self.paragraph(&words.refusal(refusal), theme.bad, &mut lines);
        }
        let shift = self.log.shift.as_ref();
        let shift = shift.map(|shift| words.shift_or_still(shift));
        if let Some(shift) = shift {
            self.paragraph(&shift, theme.good, &mut lines);
        }
        lines
    }

    fn meaning(&self, meaning: &Meaning, lines: &mut Vec<Line<'static>>) {
        let (words, theme, today) = (&self.look.words, &self.look.theme, self.app.today);
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
        lines.push(spread(first, Vec::new(), self.cells));
        let mut people: Vec<String> = meaning
            .people
            .iter()
            .map(|p| words.person_meant(p))
            .collect();
        if meaning.me == Presence::Away {
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
        if !meaning.note.is_empty() {
            self.paragraph(&meaning.note, theme.dim, lines);
        }
        for promise in &meaning.promises {
            let (sign, who) = match promise.by {
                Side::Us => (">", words.we()),
                Side::Them => ("<", words.they()),
            };
            let due = promise
                .due
                .map_or_else(|| words.someday(), |due| words.dated(due, today));
            let text = shown(promise.text.as_str()).into_owned();
            lines.push(spread(
                vec![
                    Span::styled(format!("{sign} {who}  "), theme.strong),
                    Span::raw(text),
                ],
                vec![Span::raw(due)],
                self.cells,
            ));
        }
    }

    fn troubles(&self, line: &str, reading: &Reading, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        if let Some(choice) = reading.choices.first() {
            self.choice(choice, lines);
        }
        let style = if self.log.insists {
            theme.bad
        } else {
            theme.warn
        };
        for problem in &reading.problems {
            let typed = line.get(problem.span.clone()).unwrap_or_default();
            self.paragraph(&words.problem(problem, &shown(typed)), style, lines);
        }
        for hint in &reading.hints {
            self.paragraph(&words.hint(hint), theme.dim, lines);
        }
    }

    /// The first open choice, one line each, the cursor on one of them.
    fn choice(&self, choice: &OpenChoice, lines: &mut Vec<Line<'static>>) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let question = words.line_choose(&shown(&choice.mention));
        self.paragraph(&question, theme.warn, lines);
        let top = (self.log.at + 1).saturating_sub(6);
        for (at, candidate) in choice.candidates.iter().enumerate().skip(top).take(6) {
            let here = at == self.log.at;
            let text = shown(&words.line_candidate(candidate)).into_owned();
            let mark = if here { "▌ " } else { "  " };
            let style = if here { theme.selected } else { theme.text };
            let left = vec![Span::styled(format!("{mark}{text}"), style)];
            lines.push(spread(left, Vec::new(), self.cells));
        }
    }

    fn paragraph(&self, text: &str, style: ratatui::style::Style, lines: &mut Vec<Line<'static>>) {
        let wrapped = wrap(text, self.cells, 3);
        lines.extend(wrapped.into_iter().map(|line| Line::styled(line, style)));
    }
}
