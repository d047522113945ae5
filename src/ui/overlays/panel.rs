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
    text::{Line, Span},
};

use crate::{
    app::{
        App,
        overlays::panel::{AnswerKind, Ask, Choices, Panel, PanelColumn, Task},
    },
    days::Calendar,
    ui::{
        Look,
        text::{cells, ellipsize, fit, width, wrap},
        widgets::{Prompt, input, popup},
    },
};

/// Lines of choices that are always kept free, so that the panel does not jump.
const LIST: usize = 8;

pub fn draw(frame: &mut Frame<'_>, area: Rect, panel: &Panel, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let across = area.width.min(72);
    let room = usize::from(across).saturating_sub(5);
    let says = outcome(panel, app, look, room);
    let spare = usize::from(area.height).saturating_sub(panel.columns.len() + says.len() + 4);
    let list = LIST.min(spare);
    let height = panel.columns.len() + list + says.len() + 4;
    let title = Line::styled(format!(" {} ", words.panel_title(panel)), theme.focus);
    let inside = popup(frame, area, (across, cells(height)), title, look);
    let row = |y: usize| Rect {
        y: inside.y + cells(y).min(inside.height),
        height: inside.height.saturating_sub(cells(y)).min(1),
        ..inside
    };
    let labels = panel
        .columns
        .iter()
        .map(|column| width(&words.ask(column.ask)));
    let beside = labels.max().unwrap_or(0) + 4;
    for (at, column) in panel.columns.iter().enumerate() {
        let here = at == panel.at;
        question(frame, row(at), column, (here, beside), app.calendar(), look);
    }
    let rule = |frame: &mut Frame<'_>, y: usize| {
        let line = "─".repeat(usize::from(inside.width));
        frame.render_widget(Line::styled(line, theme.border), row(y));
    };
    let top = panel.columns.len();
    rule(frame, top);
    if let Some(column) = panel.asked() {
        match &column.answer {
            AnswerKind::Choice(choices) => {
                choose(frame, (top + 1, list), &row, column.ask, choices, app, look);
            }
            AnswerKind::Day(_) => {
                let says = match column.on(app.calendar()) {
                    Ok(day) => words.dated(day, app.today),
                    Err(unread) => words.no_past_day(&unread, column.typed(), app.today),
                };
                frame.render_widget(Line::styled(format!("   {says}"), theme.dim), row(top + 1));
            }
            AnswerKind::Text(_) => {}
        }
    }
    rule(frame, top + 1 + list);
    for (line, y) in says.into_iter().zip(top + 2 + list..) {
        frame.render_widget(line, row(y));
    }
}

fn question(
    frame: &mut Frame<'_>,
    row: Rect,
    column: &PanelColumn,
    (here, beside): (bool, usize),
    calendar: Calendar,
    look: &Look,
) {
    let (words, theme) = (&look.words, &look.theme);
    let mark = if here { " ▌ " } else { "   " };
    let label = fit(&format!("{mark}{}", words.ask(column.ask)), beside + 1);
    let style = if here { theme.strong } else { theme.dim };
    frame.render_widget(Span::styled(label, style), row);
    let indent = cells(beside + 1).min(row.width);
    let field = Rect {
        x: row.x + indent,
        width: row.width - indent,
        ..row
    };
    let room = usize::from(field.width).saturating_sub(1);
    match &column.answer {
        AnswerKind::Text(line) | AnswerKind::Day(line) if here => {
            input(frame, field, line, Prompt::Active, look);
        }
        AnswerKind::Choice(choices) if here && choices.typed.is_some() => {
            let slash = Rect {
                width: 2.min(field.width),
                ..field
            };
            frame.render_widget(Span::styled("/ ", theme.key), slash);
            let field = Rect {
                x: field.x + slash.width,
                width: field.width - slash.width,
                ..field
            };
            if let Some(line) = &choices.typed {
                input(frame, field, line, Prompt::Active, look);
            }
        }
        _ => {
            let (text, style) = answer(column, calendar, look);
            let text = ellipsize(&text, room).into_owned();
            frame.render_widget(Span::styled(text, style), field);
        }
    }
}

fn answer(
    column: &PanelColumn,
    calendar: Calendar,
    look: &Look,
) -> (String, ratatui::style::Style) {
    let today = calendar.today;
    let (words, theme) = (&look.words, &look.theme);
    match (&column.answer, column.picked(), column.typed()) {
        (AnswerKind::Choice(_), Some(value), _) => {
            (words.value(value, column.ask, today), theme.text)
        }
        (AnswerKind::Day(_), _, typed) if !typed.is_empty() => match column.on(calendar) {
            Ok(day) => (words.dated(day, today), theme.text),
            Err(unread) => (words.no_past_day(&unread, typed, today), theme.warn),
        },
        (AnswerKind::Text(_), _, typed) if !typed.is_empty() => (typed.to_owned(), theme.text),
        _ => (words.unanswered(column.ask), theme.dim),
    }
}

/// The choices, as many beside each other as there is room for.
fn choose(
    frame: &mut Frame<'_>,
    (top, lines): (usize, usize),
    row: &impl Fn(usize) -> Rect,
    ask: Ask,
    choices: &Choices,
    app: &App,
    look: &Look,
) {
    let (words, theme) = (&look.words, &look.theme);
    let inside = row(top);
    if choices.is_empty() {
        let line = Line::styled(format!("   {}", words.screen_no_match()), theme.dim);
        frame.render_widget(line, inside);
        return;
    }
    let says: Vec<_> = choices
        .listed(choices.top())
        .take(lines * 3)
        .map(|(place, key, value)| (place, key, words.value(value, ask, app.today)))
        .collect();
    let widest = says
        .iter()
        .map(|(_, _, text)| width(text))
        .max()
        .unwrap_or(0)
        + 6;
    let room = usize::from(inside.width);
    let columns = match says.len().div_ceil(lines.max(1)) {
        0 | 1 => 1,
        wanted => wanted.min((room / widest).max(1)).min(3),
    };
    let each = room / columns;
    // The cursor stays in sight where not all labels fit.
    let from = match choices.at.unwrap_or(0).checked_sub(choices.top()) {
        Some(at) if lines * columns <= at => at + 1 - lines * columns,
        _ => 0,
    };
    for (at, (place, key, text)) in says
        .into_iter()
        .skip(from)
        .take(lines * columns)
        .enumerate()
    {
        let line = row(top + at % lines);
        let left = cells(each * (at / lines));
        let area = Rect {
            x: line.x + left.min(line.width),
            width: line.width.saturating_sub(left).min(cells(each)),
            ..line
        };
        let here = Some(place) == choices.at;
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
        frame.render_widget(Line::from(spans), area);
    }
}

/// What Enter would do, or why it cannot.
fn outcome(panel: &Panel, app: &App, look: &Look, room: usize) -> Vec<Line<'static>> {
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
    if let Some((ask, typed)) = &panel.unknown {
        return told(&words.unknown_answer(*ask, typed), theme.bad);
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
