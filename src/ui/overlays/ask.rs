//! Short questions: a menu of letters, a confirmation, the filter.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{Action, App, ClickTarget, KeyScope, Keys, fields, overlays::Confirm},
    ui::{
        Look,
        text::{cells, fit, width, wrap},
        widgets::{Prompt, input, popup},
    },
};

/// What may follow a key that opens a menu, read from the key table: in two columns, or in more and
/// narrower ones where the terminal is too low to show all of it otherwise.
pub fn menu(
    frame: &mut Frame<'_>,
    area: Rect,
    scope: KeyScope,
    title: &str,
    app: &App,
    look: &Look,
) {
    let entries: Vec<(String, String, Action)> = app
        .keys
        .bindings(scope)
        .filter(|binding| binding.scope == scope && binding.action != Action::Cancel)
        .map(|binding| {
            let word = menu_word(binding.action, look);
            (binding.keys[0].to_string(), word, binding.action)
        })
        .collect();
    let widest = |text: fn(&(String, String, Action)) -> &str| {
        let widths = entries.iter().map(|entry| width(text(entry)));
        widths.max().unwrap_or(0)
    };
    let (key, word) = (widest(|entry| &entry.0), widest(|entry| &entry.1));
    let room = usize::from(area.height.saturating_sub(2)).max(1);
    let columns = entries.len().div_ceil(room).max(2);
    let rows = entries.len().div_ceil(columns).max(1);
    let column = (key + 2 + word + 5).min(usize::from(area.width.saturating_sub(4)) / columns);
    let size = (cells(column * columns + 4), cells(rows + 2));
    let title = Line::styled(format!(" {title} "), look.theme.focus);
    let inside = popup(frame, area, size, title, look);
    for (at, (pressed, word, action)) in entries.iter().enumerate() {
        let place = Rect {
            x: inside.x + 1 + cells(at / rows * column),
            y: inside.y + cells(at % rows),
            width: cells(column),
            height: 1,
        }
        .intersection(inside);
        let room = column.saturating_sub(key + 3);
        let spans = vec![
            Span::styled(fit(pressed, key + 2), look.theme.key),
            Span::raw(fit(word, room)),
        ];
        frame.render_widget(Line::from(spans), place);
        look.clickable(place, ClickTarget::Run(*action));
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

pub fn confirm(frame: &mut Frame<'_>, area: Rect, confirm: &Confirm, table: &Keys, look: &Look) {
    let question = look
        .words
        .question(confirm.subject.kind(), confirm.about.as_ref());
    let mut lines = wrap(&question, 52, 4);
    let refusal = confirm.refusal.as_ref();
    let refusal = refusal.map(|refusal| look.words.refusal(refusal));
    for says in look
        .words
        .goes_with(&confirm.goes)
        .into_iter()
        .chain(refusal)
    {
        lines.extend(wrap(&says, 52, 6));
    }
    let title = Line::styled(
        format!(" {} ", look.words.scope_name(KeyScope::Confirm)),
        look.theme.focus,
    );
    let inside = popup(frame, area, (58, cells(lines.len() + 5)), title, look);
    let answers: Vec<(String, String, Action)> = table
        .bindings(KeyScope::Confirm)
        .filter(|binding| binding.scope == KeyScope::Confirm)
        .map(|binding| {
            let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
            let word = look.words.action(binding.action);
            (keys.join(" / "), word, binding.action)
        })
        .collect();
    // Below the question, between two empty lines.
    let y = inside.y + cells(lines.len() + 2);
    let mut x = inside.x + 2;
    for (keys, word, action) in &answers {
        let answer = Rect {
            x,
            y,
            width: cells(width(keys) + 1 + width(word)),
            height: 1,
        };
        look.clickable(answer.intersection(inside), ClickTarget::Run(*action));
        x = answer.right() + 3;
    }
    let keys = answers.into_iter().flat_map(|(keys, word, _)| {
        [
            Span::styled(format!("  {keys}"), look.theme.key),
            Span::raw(format!(" {word} ")),
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

pub fn filter(frame: &mut Frame<'_>, area: Rect, line: &fields::LineInput, look: &Look) {
    let title = Line::styled(format!(" {} ", look.words.filter_title()), look.theme.focus);
    let inside = popup(frame, area, (40, 3), title, look);
    let field = Rect {
        x: inside.x + 1,
        width: inside.width.saturating_sub(2),
        ..inside
    };
    input(frame, field, line, Prompt::Active, look);
}
