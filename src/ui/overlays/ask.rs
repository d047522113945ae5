//! Short questions: a menu of letters, a confirmation, the filter.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{Action, Scope, bindings, fields, overlays::Confirm},
    ui::{
        Look,
        text::{fit, width, wrap},
        widgets::{Prompt, input, popup},
    },
};

/// The bindings of a scope as a menu in two columns, read from the key table.
pub fn menu(frame: &mut Frame<'_>, area: Rect, scope: Scope, title: &str, look: &Look) {
    let entries: Vec<(String, String)> = bindings(scope)
        .filter(|binding| binding.scope == scope && binding.action != Action::Cancel)
        .map(|binding| (binding.keys[0].to_string(), menu_word(binding.action, look)))
        .collect();
    let column = entries
        .iter()
        .map(|(_, word)| width(word))
        .max()
        .unwrap_or(0)
        + 8;
    let rows = entries.len().div_ceil(2);
    let size = (cells(column * 2 + 4), cells(rows + 2));
    let title = Line::styled(format!(" {title} "), look.theme.focus);
    let inside = popup(frame, area, size, title, look);
    for (y, row) in (inside.top()..inside.bottom()).zip(0..rows) {
        let mut spans = vec![Span::raw(" ")];
        for (key, word) in [row, row + rows]
            .into_iter()
            .filter_map(|at| entries.get(at))
        {
            spans.push(Span::styled(format!("{key}  "), look.theme.key));
            spans.push(Span::raw(fit(word, column - 3)));
        }
        frame.render_widget(
            Line::from(spans),
            Rect {
                y,
                height: 1,
                ..inside
            },
        );
    }
}

/// In a menu of nouns the noun alone says enough.
fn menu_word(action: Action, look: &Look) -> String {
    match action {
        Action::Add(kind) => look.words.noun(kind),
        Action::QuickLog => look.words.noun(crate::domain::row::NounKind::Interaction),
        action => look.words.action(action),
    }
}

pub fn confirm(frame: &mut Frame<'_>, area: Rect, confirm: &Confirm, look: &Look) {
    let about = confirm.about.as_ref().map(|about| look.words.about(about));
    let question = look
        .words
        .question(&confirm.command, &about.unwrap_or_default());
    let lines = wrap(&question, 52, 4);
    let title = Line::styled(
        format!(" {} ", look.words.scope_name(Scope::Confirm)),
        look.theme.focus,
    );
    let inside = popup(frame, area, (58, cells(lines.len() + 5)), title, look);
    let keys = bindings(Scope::Confirm)
        .filter(|binding| binding.scope == Scope::Confirm)
        .flat_map(|binding| {
            let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
            [
                Span::styled(format!("  {}", keys.join(" / ")), look.theme.key),
                Span::raw(format!(" {} ", look.words.action(binding.action))),
            ]
        });
    let keys = Line::from(keys.collect::<Vec<_>>());
    let text = lines.into_iter().map(|line| Line::raw(format!("  {line}")));
    let all = std::iter::once(Line::raw(""))
        .chain(text)
        .chain([Line::raw(""), keys]);
    for (line, y) in all.zip(inside.top()..inside.bottom()) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..inside
            },
        );
    }
}

pub fn filter(frame: &mut Frame<'_>, area: Rect, line: &fields::Line, look: &Look) {
    let title = Line::styled(format!(" {} ", look.words.filter_title()), look.theme.focus);
    let inside = popup(frame, area, (40, 3), title, look);
    let field = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    input(frame, field, line, Prompt::Active, look);
}

pub fn working(frame: &mut Frame<'_>, area: Rect, look: &Look) {
    let text = look.words.working();
    let size = (cells(width(&text) + 6), 3);
    let inside = popup(frame, area, size, Line::raw(""), look);
    frame.render_widget(Line::raw(text).centered(), inside);
}

/// Saturates: an overlay is cut to the terminal anyway.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
