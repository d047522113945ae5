//! A form: labels in one column, fields in the next, errors beside them.

use chrono::NaiveDate;
use ratatui::{
    Frame,
    layout::Rect,
    style::Style,
    text::{Line, Span, Text},
    widgets::Block,
};

use crate::{
    app::{
        Action, App, ClickTarget, KeyScope,
        fields::{PickField, Pickable},
        forms::{Field, FieldError, Fields, Form, FormStage, Label, Need, Value, read_day},
    },
    ui::{
        Look,
        text::{cells, ellipsize, fit, width, wrap},
        widgets::{self, Prompt, input, popup_below},
    },
};

pub fn draw(frame: &mut Frame<'_>, area: Rect, form: &Form, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let title = Line::styled(format!(" {} ", words.form_title(form)), theme.focus);
    let refusal = form
        .refusal
        .as_ref()
        .filter(|_| form.stage != FormStage::Leaving);
    let refusal = refusal.map(|refusal| words.refusal(refusal));
    let room = usize::from(area.width.min(78)).saturating_sub(6);
    let refusal = refusal.map_or_else(Vec::new, |text| wrap(&text, room, 3));
    let proper = form.is_of_rival() && form.stage != FormStage::Leaving;
    let proper = match (refusal.is_empty(), proper) {
        (true, true) => wrap(&words.rival_proper(), room, 3),
        _ => Vec::new(),
    };
    let told = refusal.len() + proper.len();
    // The key of the editor has a line of its own below what may be held.
    let told = match (proper.is_empty(), form.note()) {
        (false, Some(_)) => told + 1,
        _ => told.max(1),
    };
    let closed = cells(form.fields.asked().len() + 3 + told);
    let height = closed + list_height(&form.fields, area.height.saturating_sub(cells(3 + told)));
    let closed = closed.min(area.height);
    // The form stays where it is when a list opens in it.
    let top = (area.height - closed) / 3;
    let inside = popup_below(frame, area, top, (78, height), title, look);
    let bottom = Rect {
        x: inside.x + 1,
        y: inside.bottom().saturating_sub(cells(told)),
        width: inside.width.saturating_sub(1),
        height: cells(told),
    };
    let fields = Rect {
        height: inside.height.saturating_sub(1 + cells(told)),
        ..inside
    };
    draw_fields(frame, fields, &form.fields, app, look);
    let below = cells(proper.len());
    let proper = proper.into_iter().map(|line| Line::styled(line, theme.dim));
    frame.render_widget(proper.collect::<Text<'_>>(), bottom);
    let bottom = Rect {
        y: bottom.y + below,
        height: bottom.height.saturating_sub(below),
        ..bottom
    };
    let on_template =
        matches!(form.fields.focused(), Some(field) if field.label == Label::Template);
    let message = match form.stage {
        FormStage::Leaving => Line::styled(words.form_leaving(), theme.warn),
        _ if !refusal.is_empty() => {
            let lines = refusal
                .into_iter()
                .map(|line| Line::styled(line, theme.bad));
            frame.render_widget(lines.collect::<Text<'_>>(), bottom);
            return;
        }
        _ if on_template && !app.templates.wrong.is_empty() => {
            Line::styled(words.templates_wrong(app.templates.wrong.len()), theme.warn)
        }
        _ if form.corrects() => Line::styled(words.form_corrects(), theme.dim),
        _ => match app.keys.key_for(KeyScope::Form, Action::EditNote) {
            Some(key) if form.note().is_some() => {
                let word = words.action(Action::EditNote);
                Line::styled(format!("{key} {word}"), theme.dim)
            }
            _ => Line::raw(""),
        },
    };
    frame.render_widget(message, bottom);
}

/// The least of a list that is of use where there is room for no more.
const LEAST: usize = 3;

/// Lines that an open list takes, with its frame: what the fields leave of `room`, so that it hides none
/// of them, but never so few that it is of no use.
fn list_height(fields: &Fields, room: u16) -> u16 {
    let Some(pick) = fields.pick().filter(|pick| pick.is_open()) else {
        return 0;
    };
    let spare = usize::from(room).saturating_sub(fields.asked().len() + 2);
    cells(pick.most().min(spare.max(LEAST)) + 2)
}

/// Labels and fields, scrolled so that the focused one is visible with the list that is open under it.
pub fn draw_fields(frame: &mut Frame<'_>, area: Rect, fields: &Fields, app: &App, look: &Look) {
    let (focus, list) = (fields.focus(), list_height(fields, area.height));
    let label = fields
        .asked()
        .iter()
        .map(|field| width(&look.words.label(field.label)));
    let label = label.max().unwrap_or(0) + 2;
    let top = (focus + 1 + usize::from(list)).saturating_sub(area.height.into());
    let top = top.min(focus);
    let mut y = area.top();
    for (at, field) in fields.asked().iter().enumerate().skip(top) {
        if area.bottom() <= y {
            break;
        }
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        y += 1;
        let prompt = prompt(fields, at);
        let left = cells(label + 2).min(row.width);
        let word = look.words.label(field.label);
        draw_label(frame, row, &word, (prompt, label), look);
        let rest = Rect {
            x: row.x + left,
            width: row.width.saturating_sub(left + 1),
            ..row
        };
        draw_value(frame, rest, field, prompt, app, look);
        look.clickable(row, ClickTarget::Field(at));
        if let (Value::Pick(pick), Prompt::Active) = (&field.value, prompt)
            && pick.is_open()
        {
            let under = Rect {
                y,
                height: list,
                ..rest
            };
            options(frame, pick, under.intersection(area), app.today, look);
            y += list;
        }
    }
}

/// Fields with what was understood of each in the line below it, in a column as wide as `labels` need.
pub fn draw_echoed(
    frame: &mut Frame<'_>,
    area: Rect,
    (fields, labels): (&Fields, [Label; 2]),
    echo: impl Fn(&Field) -> (String, Style),
    look: &Look,
) {
    let labels = labels.map(|label| width(&look.words.label(label)));
    let beside = labels[0].max(labels[1]) + 2;
    let indent = cells(beside).min(area.width);
    for (at, field) in fields.asked().iter().enumerate() {
        let row = |below: usize| Rect {
            y: area.y + cells(2 * at + below).min(area.height),
            height: area.height.saturating_sub(cells(2 * at + below)).min(1),
            ..area
        };
        let right = |row: Rect| Rect {
            x: row.x + indent,
            width: row.width - indent,
            ..row
        };
        let label = fit(&look.words.label(field.label), beside);
        frame.render_widget(Span::styled(label, look.theme.dim), row(0));
        let prompt = prompt(fields, at);
        if let Value::Text(line) | Value::Day(line) = &field.value {
            input(frame, right(row(0)), line, prompt, look);
        }
        look.clickable(row(0), ClickTarget::Field(at));
        let (text, style) = echo(field);
        let text = ellipsize(&text, right(row(1)).width.into()).into_owned();
        frame.render_widget(Line::styled(text, style), right(row(1)));
    }
}

/// How a field is drawn: the one under the cursor or another.
pub fn prompt(fields: &Fields, at: usize) -> Prompt {
    if at == fields.focus() {
        Prompt::Active
    } else {
        Prompt::Idle
    }
}

/// The mark of the cursor, and the word for a field in so many columns.
pub fn draw_label(
    frame: &mut Frame<'_>,
    row: Rect,
    word: &str,
    (prompt, columns): (Prompt, usize),
    look: &Look,
) {
    let theme = &look.theme;
    let (mark, style) = match prompt {
        Prompt::Active => ("▌", theme.strong),
        Prompt::Idle => (" ", theme.dim),
    };
    let word = fit(word, columns);
    frame.render_widget(
        Line::from(vec![
            Span::styled(mark, theme.key),
            Span::styled(word, style),
        ]),
        row,
    );
}

/// What is wrong with a field, if anything is.
pub fn wrong(field: &Field, app: &App, look: &Look) -> Option<String> {
    let words = &look.words;
    Some(match (field.error?, &field.value) {
        (FieldError::NotADay, Value::Day(line)) => {
            let read = read_day(field.label, line.text(), app.calendar());
            let unread = read.err()?;
            words.no_day_of_form(&unread, line.text(), app.today)
        }
        (FieldError::Unknown(kind), Value::Pick(pick)) => {
            words.unknown(kind, pick.typed.text().trim())
        }
        (error, _) => words.field_error(error),
    })
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
    let (aside, style) = match (&field.value, wrong(field, app, look)) {
        (_, Some(error)) => (error, theme.bad),
        (_, None) if field.need == Need::Needed && field.is_blank() => {
            (words.field_error(FieldError::Needed), theme.dim)
        }
        // A day is shown back in full, so that nothing typed is guessed in silence.
        (Value::Day(line), None) => {
            let day = read_day(field.label, line.text(), app.calendar());
            (
                day.map_or_else(|_| String::new(), |day| words.dated(day, app.today)),
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
        Value::Pick(pick) => draw_pick(frame, field_area, pick, prompt, (app.today, look)),
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

fn draw_pick(
    frame: &mut Frame<'_>,
    area: Rect,
    pick: &PickField,
    prompt: Prompt,
    (today, look): (NaiveDate, &Look),
) {
    let picked = pick.picked.as_ref();
    let picked = picked.map(|picked| look.words.pick(picked, today));
    match (picked, prompt, pick.typed.is_empty()) {
        (Some(name), _, true) => {
            frame.render_widget(Line::raw(name), area);
            if prompt == Prompt::Active {
                frame.set_cursor_position((area.x, area.y));
            }
        }
        (None, Prompt::Active, true) => {
            frame.render_widget(Line::styled(look.words.form_pick(), look.theme.dim), area);
            input(frame, Rect { width: 1, ..area }, &pick.typed, prompt, look);
        }
        _ => input(frame, area, &pick.typed, prompt, look),
    }
}

/// The open list under a row field, in a frame of its own.
fn options(frame: &mut Frame<'_>, pick: &PickField, area: Rect, today: NaiveDate, look: &Look) {
    let block = Block::bordered().border_style(look.theme.border);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let offers = pick.list.rows();
    if offers.is_empty() {
        let text = format!(" {}", look.words.find_nothing());
        let line = Rect {
            height: inside.height.min(1),
            ..inside
        };
        frame.render_widget(Line::styled(text, look.theme.dim), line);
    }
    widgets::list(frame, inside, &pick.list, look, |at| {
        let offer = &offers.get(at)?.pick;
        let (beside, left) = match offer {
            Pickable::Row(option) => (option.beside.as_ref(), option.left),
            _ => (None, None),
        };
        let beside = beside.map_or_else(String::new, |name| format!("  {}", name.shown()));
        let left = left.filter(|left| *left <= today);
        let left = left.map_or_else(String::new, |left| {
            format!("  {}", look.words.left_on(left, today))
        });
        let text = format!(" {}{beside}{left}", look.words.pick(offer, today));
        let text = ellipsize(&text, inside.width.into()).into_owned();
        Some(Line::styled(text, look.theme.strong))
    });
}
