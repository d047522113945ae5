//! A form: labels in one column, fields in the next, errors beside them.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        Action, App, Scope, Target,
        fields::{OPTIONS, RowField, read_day},
        forms::{Field, FieldError, Form, Label, Need, Stage, Value},
    },
    ui::{
        Look,
        text::{cells, ellipsize, fit, shown, width},
        widgets::{Prompt, clear_overlay, input, popup},
    },
};

pub fn draw(frame: &mut Frame<'_>, area: Rect, form: &Form, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(format!(" {} ", words.form_title(form)), theme.focus);
    let height = cells(form.fields.len() + 4);
    let inside = popup(frame, area, (78, height), title, look);
    let bottom = Rect {
        y: inside.bottom().saturating_sub(1),
        height: 1,
        ..inside
    };
    let fields = Rect {
        height: inside.height.saturating_sub(2),
        ..inside
    };
    draw_fields(frame, fields, &form.fields, form.focus, app, look);
    let on_template =
        matches!(form.fields.get(form.focus), Some(field) if field.label == Label::Template);
    let message = match (form.stage, &form.refusal) {
        (Stage::Leaving, _) => Line::styled(words.form_leaving(), theme.warn),
        (_, Some(refusal)) => Line::styled(words.refusal(refusal), theme.bad),
        _ if on_template && !app.templates.wrong.is_empty() => {
            Line::styled(words.templates_wrong(app.templates.wrong.len()), theme.warn)
        }
        _ => match app.keys.key_for(Scope::Form, Action::EditNote) {
            Some(key) if form.note().is_some() => {
                let word = words.action(Action::EditNote);
                Line::styled(format!("{key} {word}"), theme.dim)
            }
            _ => Line::raw(""),
        },
    };
    frame.render_widget(
        message,
        Rect {
            x: bottom.x + 1,
            ..bottom
        },
    );
}

/// Labels and fields, scrolled so that the focused one is visible; the open list last, over all.
pub fn draw_fields(
    frame: &mut Frame<'_>,
    area: Rect,
    fields: &[Field],
    focus: usize,
    app: &App,
    look: &Look,
) {
    let label = fields
        .iter()
        .map(|field| width(&look.words.label(field.label)));
    let label = label.max().unwrap_or(0) + 2;
    let top = (focus + 1).saturating_sub(area.height.into());
    let mut list = None;
    for ((at, field), y) in fields
        .iter()
        .enumerate()
        .skip(top)
        .zip(area.top()..area.bottom())
    {
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        let prompt = if at == focus {
            Prompt::Active
        } else {
            Prompt::Idle
        };
        let left = cells(label + 2).min(row.width);
        draw_label(frame, row, field, prompt, label, look);
        let rest = Rect {
            x: row.x + left,
            width: row.width.saturating_sub(left + 1),
            ..row
        };
        draw_value(frame, rest, field, prompt, app, look);
        look.clickable(row, Target::Field(at));
        if let (Value::Row(row), Prompt::Active) = (&field.value, prompt)
            && row.open
        {
            list = Some((row, rest));
        }
    }
    if let Some((row, beside)) = list {
        options(frame, row, beside, look);
    }
}

fn draw_label(
    frame: &mut Frame<'_>,
    row: Rect,
    field: &Field,
    prompt: Prompt,
    label: usize,
    look: &Look,
) {
    let theme = &look.theme;
    let (mark, style) = match prompt {
        Prompt::Active => ("▌", theme.strong),
        Prompt::Idle => (" ", theme.dim),
    };
    let word = fit(&look.words.label(field.label), label);
    frame.render_widget(
        Line::from(vec![
            Span::styled(mark, theme.key),
            Span::styled(word, style),
        ]),
        row,
    );
}

fn draw_value(
    frame: &mut Frame<'_>,
    area: Rect,
    field: &Field,
    prompt: Prompt,
    app: &App,
    look: &Look,
) {
    let (words, theme) = (&look.words, &look.theme);
    let aside = field.error.map(|error| words.field_error(error));
    let (aside, style) = match (&field.value, aside) {
        (_, Some(error)) => (error, theme.bad),
        (_, None) if field.need == Need::Needed && field.is_blank() => {
            (words.field_error(FieldError::Needed), theme.dim)
        }
        // A day is shown back in full, so that nothing typed is guessed in silence.
        (Value::Day(line), None) => {
            let day = read_day(line.text(), app.today);
            (
                day.map_or_else(String::new, |day| words.dated(day, app.today)),
                theme.dim,
            )
        }
        _ => (String::new(), theme.dim),
    };
    let asided = cells(width(&aside)).min(area.width / 2);
    let field_area = match &field.value {
        Value::Day(_) => Rect {
            width: area.width.min(12),
            ..area
        },
        _ => Rect {
            width: area.width - if asided == 0 { 0 } else { asided + 1 },
            ..area
        },
    };
    match &field.value {
        Value::Text(line) | Value::Day(line) => input(frame, field_area, line, prompt, look),
        Value::Choice(choice) => {
            draw_choice(
                frame,
                field_area,
                words.code(*choice.chosen()),
                prompt,
                look,
            );
        }
        Value::Template(choice) => {
            draw_choice(
                frame,
                field_area,
                words.template(choice.chosen()),
                prompt,
                look,
            );
        }
        Value::Row(row) => draw_row(frame, field_area, row, prompt, look),
    }
    if asided != 0 {
        let x = match &field.value {
            Value::Day(_) => field_area.right() + 1,
            _ => area.right() - asided,
        };
        let space = area.right().saturating_sub(x);
        let text = ellipsize(&aside, space.into()).into_owned();
        frame.render_widget(
            Line::styled(text, style),
            Rect {
                x,
                width: space,
                ..area
            },
        );
    }
}

/// `‹ support ›`; the cursor rests on the word, for screen readers and input methods alike.
fn draw_choice(frame: &mut Frame<'_>, area: Rect, word: String, prompt: Prompt, look: &Look) {
    let line = match prompt {
        Prompt::Active => Line::from(vec![
            Span::styled("‹ ", look.theme.key),
            Span::styled(word, look.theme.strong),
            Span::styled(" ›", look.theme.key),
        ]),
        Prompt::Idle => Line::raw(format!("  {word}")),
    };
    frame.render_widget(line, area);
    if prompt == Prompt::Active {
        frame.set_cursor_position((area.x + 2.min(area.width), area.y));
    }
}

fn draw_row(frame: &mut Frame<'_>, area: Rect, row: &RowField, prompt: Prompt, look: &Look) {
    let picked = row
        .picked
        .as_ref()
        .map(|option| shown(option.name.as_str()));
    match (picked, prompt, row.typed.is_empty()) {
        (Some(name), _, true) => {
            frame.render_widget(Line::raw(name.into_owned()), area);
            if prompt == Prompt::Active {
                frame.set_cursor_position((area.x, area.y));
            }
        }
        (None, Prompt::Active, true) => {
            frame.render_widget(Line::styled(look.words.form_pick(), look.theme.dim), area);
            input(frame, Rect { width: 1, ..area }, &row.typed, prompt, look);
        }
        _ => input(frame, area, &row.typed, prompt, look),
    }
}

/// The open list under a row field.
fn options(frame: &mut Frame<'_>, row: &RowField, beside: Rect, look: &Look) {
    let options = row.options();
    let screen = frame.area();
    let count = cells(options.len().clamp(1, OPTIONS));
    let below = beside.y + 1;
    let area = Rect {
        x: beside.x,
        y: if below + count <= screen.bottom() {
            below
        } else {
            beside.y.saturating_sub(count)
        },
        width: beside.width.min(48),
        height: count,
    }
    .intersection(screen);
    clear_overlay(area, frame.buffer_mut());
    if options.is_empty() {
        let text = format!(" {}", look.words.nothing_found());
        frame.render_widget(Line::styled(text, look.theme.dim), area);
    }
    let mut window = row.list;
    window.show(options.len(), area.height.into());
    let visible = options.iter().enumerate().skip(window.top);
    for ((at, option), y) in visible.zip(area.top()..area.bottom()) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let beside = option.beside.as_ref();
        let beside = beside.map_or_else(String::new, |name| format!("  {name}"));
        let text = fit(&format!(" {}{beside}", option.name), area.width.into());
        let style = if at == window.at {
            look.theme.selected
        } else {
            look.theme.strong
        };
        frame.render_widget(Line::styled(text, style), line);
        look.clickable(line, Target::Row(at));
    }
}
