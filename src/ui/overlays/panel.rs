//! A panel over the map: the questions with their answers, below them the choices of the one that has
//! the keys, and at the end what Enter would do to the score.
//!
//! ```text
//! ┏ Move Zhang Wei ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃   department   Finance                         ┃
//! ┃ ▌ boss         stays                           ┃
//! ┃   level        stays                           ┃
//! ┃────────────────────────────────────────────────┃
//! ┃  - nobody    a Chen Jie · head of finance      ┃
//! ┃────────────────────────────────────────────────┃
//! ┃  Donglin: 41 → 39                              ┃
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::form::{draw_label, prompt, wrong};
use crate::{
    app::{
        App,
        fields::PickField,
        forms::{Field, Label, Value},
        overlays::panel::{Panel, Task},
    },
    ui::{
        Look,
        text::{cells, ellipsize, width, wrap},
        widgets::{Prompt, input, popup},
    },
};

/// Lines of choices that are always kept free, so that the panel does not jump.
const LIST: usize = 8;

pub fn draw(frame: &mut Frame<'_>, area: Rect, panel: &Panel, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let pen = Pen { panel, app, look };
    let across = area.width.min(72);
    let room = usize::from(across).saturating_sub(5);
    let says = pen.outcome(room);
    let fields = panel.fields.asked();
    let spare = usize::from(area.height).saturating_sub(fields.len() + says.len() + 4);
    let list = LIST.min(spare);
    let height = fields.len() + list + says.len() + 4;
    let title = Line::styled(format!(" {} ", words.panel_title(panel)), theme.focus);
    let inside = popup(frame, area, (across, cells(height)), title, look);
    let rows = |y: usize, count: usize| {
        let rows = Rect {
            y: inside.y + cells(y).min(inside.height),
            height: cells(count),
            ..inside
        };
        rows.intersection(inside)
    };
    let labels = fields.iter().map(|field| width(&words.ask(field.label)));
    let beside = labels.max().unwrap_or(0) + 4;
    for (at, field) in fields.iter().enumerate() {
        pen.question(
            frame,
            rows(at, 1),
            field,
            (prompt(&panel.fields, at), beside),
        );
    }
    let rule = |frame: &mut Frame<'_>, y: usize| {
        let line = "─".repeat(usize::from(inside.width));
        frame.render_widget(Line::styled(line, theme.border), rows(y, 1));
    };
    let top = fields.len();
    rule(frame, top);
    let below = rows(top + 1, list);
    match panel.fields.focused().map(|field| (field, &field.value)) {
        Some((field, Value::Pick(pick))) => pen.choose(frame, below, field.label, pick),
        Some((field, Value::Day(_))) => {
            let (says, _) = pen.day(field.label);
            let line = Line::styled(format!("   {says}"), theme.dim);
            frame.render_widget(line, rows(top + 1, 1));
        }
        _ => {}
    }
    rule(frame, top + 1 + list);
    for (line, y) in says.into_iter().zip(top + 2 + list..) {
        frame.render_widget(line, rows(y, 1));
    }
}

struct Pen<'a> {
    panel: &'a Panel,
    app: &'a App,
    look: &'a Look,
}

impl Pen<'_> {
    fn question(
        &self,
        frame: &mut Frame<'_>,
        row: Rect,
        field: &Field,
        (prompt, beside): (Prompt, usize),
    ) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let right = |row: Rect, by: u16| Rect {
            x: row.x + by.min(row.width),
            width: row.width.saturating_sub(by),
            ..row
        };
        let label = format!(" {}", words.ask(field.label));
        draw_label(
            frame,
            right(row, 1),
            &label,
            (prompt, beside - 1),
            self.look,
        );
        let area = right(row, cells(beside + 1));
        match (&field.value, prompt) {
            (Value::Text(line) | Value::Day(line), Prompt::Active) => {
                input(frame, area, line, prompt, self.look);
            }
            (Value::Pick(pick), Prompt::Active) if pick.seeks() => {
                frame.render_widget(Span::styled("/ ", theme.key), area);
                input(frame, right(area, 2), &pick.typed, prompt, self.look);
            }
            _ => {
                let (text, style) = self.answer(field);
                let room = usize::from(area.width).saturating_sub(1);
                let text = ellipsize(&text, room).into_owned();
                frame.render_widget(Span::styled(text, style), area);
            }
        }
    }

    fn answer(&self, field: &Field) -> (String, Style) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        let picked = self.panel.fields.picked(field.label);
        let typed = self.panel.fields.text(field.label).trim();
        match (&field.value, picked) {
            (_, Some(pick)) => (words.value(pick, field.label, self.app.today), theme.text),
            (Value::Day(_), None) if !typed.is_empty() => self.day(field.label),
            (_, None) if !typed.is_empty() => (typed.to_owned(), theme.text),
            _ => (words.unanswered(field), theme.dim),
        }
    }

    /// What was understood of a day.
    fn day(&self, label: Label) -> (String, Style) {
        let (words, theme, today) = (&self.look.words, &self.look.theme, self.app.today);
        match self.panel.day(label, self.app.calendar()) {
            Ok(day) => (words.dated(day, today), theme.text),
            Err(unread) => {
                let typed = self.panel.fields.text(label).trim();
                (words.no_past_day(&unread, typed, today), theme.warn)
            }
        }
    }

    /// The choices, as many beside each other as there is room for.
    fn choose(&self, frame: &mut Frame<'_>, area: Rect, label: Label, pick: &PickField) {
        let (words, theme) = (&self.look.words, &self.look.theme);
        if pick.list.count() == 0 {
            let line = Line::styled(format!("   {}", words.screen_no_match()), theme.dim);
            frame.render_widget(line, area);
            return;
        }
        let lines = usize::from(area.height);
        let says: Vec<_> = pick
            .listed(pick.top())
            .take(lines * 3)
            .map(|(place, key, pick)| (place, key, words.value(pick, label, self.app.today)))
            .collect();
        let widest = says.iter().map(|(.., text)| width(text)).max();
        let widest = widest.unwrap_or(0) + 6;
        let room = usize::from(area.width);
        let columns = match says.len().div_ceil(lines.max(1)) {
            0 | 1 => 1,
            wanted => wanted.min((room / widest).max(1)).min(3),
        };
        let each = room / columns;
        // The cursor stays in sight where not all labels fit.
        let marked = pick.marked();
        let last = marked.unwrap_or(0).saturating_sub(pick.top());
        let from = (last + 1).saturating_sub(lines * columns);
        let says = says.into_iter().skip(from).take(lines * columns);
        for (at, (place, key, text)) in says.enumerate() {
            let choice = Rect {
                x: area.x + cells(each * (at / lines)).min(area.width),
                y: area.y + cells(at % lines),
                width: cells(each),
                height: 1,
            };
            let here = Some(place) == marked;
            let key = key.map_or_else(|| " ".to_owned(), |key| key.to_string());
            let mark = if here { "▌" } else { " " };
            let text = ellipsize(&text, each.saturating_sub(6)).into_owned();
            let style = if here { theme.strong } else { theme.text };
            let spans = vec![
                Span::raw(format!(" {mark} ")),
                Span::styled(key, theme.key),
                Span::raw(" "),
                Span::styled(text, style),
            ];
            frame.render_widget(Line::from(spans), choice.intersection(area));
        }
    }

    /// What Enter would do, or why it cannot.
    fn outcome(&self, room: usize) -> Vec<Line<'static>> {
        let Self { panel, app, look } = self;
        let (words, theme) = (&look.words, &look.theme);
        let told = |text: &str, style| -> Vec<Line<'static>> {
            let lines = wrap(text, room, 3).into_iter();
            lines
                .map(|line| Line::styled(format!("  {line}"), style))
                .collect()
        };
        if let Some(refusal) = &panel.refusal {
            return told(&words.refusal(refusal), theme.bad);
        }
        let asked = panel.fields.focused();
        if let Some(wrong) = asked.and_then(|field| wrong(field, app, look)) {
            return told(&wrong, theme.bad);
        }
        if panel.insists {
            return told(&words.panel_incomplete(), theme.bad);
        }
        let mut says = match (&panel.shift, panel.command(app.calendar())) {
            (Some(shift), Some(_)) => told(&words.shift_or_still(shift), theme.good),
            _ => told(&words.panel_hint(panel), theme.dim),
        };
        let wrong = &app.templates.wrong;
        if panel.task == Task::Furnish && !wrong.is_empty() {
            let first = wrong.iter().flat_map(|file| words.wrong_file(file)).next();
            says.extend(told(&first.unwrap_or_default(), theme.warn));
            says.extend(told(&words.templates_wrong(wrong.len()), theme.warn));
        }
        says
    }
}
