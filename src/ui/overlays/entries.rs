//! Help and palette: a field and the list it narrows.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        Keys, Scope, Target,
        overlays::{Entries, Item},
    },
    ui::{
        Look,
        text::shown,
        widgets::{Prompt, input, popup, spread},
    },
};

/// Returns how many entries are visible.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    entries: &Entries,
    scope: Scope,
    keys: &Keys,
    look: &Look,
) -> usize {
    let theme = &look.theme;
    let title = Line::styled(format!(" {} ", look.words.scope_name(scope)), theme.focus);
    let height = area.height.saturating_sub(2).min(30);
    let inside = popup(frame, area, (76, height), title, look);
    let field = Rect {
        x: inside.x + 3,
        width: inside.width.saturating_sub(4),
        height: 1,
        ..inside
    };
    let prompt = Rect {
        width: 3,
        height: 1,
        ..inside
    };
    frame.render_widget(Line::styled(" › ", theme.key), prompt);
    if entries.typed.is_empty() {
        frame.render_widget(Line::styled(look.words.find_hint(), theme.dim), field);
    }
    input(frame, field, &entries.typed, Prompt::Active, look);
    let list = Rect {
        y: inside.y + 2,
        height: inside.height.saturating_sub(2),
        ..inside
    };
    if entries.items.is_empty() {
        frame.render_widget(
            Line::styled(format!("   {}", look.words.nothing_found()), theme.dim),
            Rect {
                height: list.height.min(1),
                ..list
            },
        );
    }
    let visible = usize::from(list.height).max(1);
    let top = (entries.at + 1).saturating_sub(visible);
    let items = entries.items.iter().enumerate().skip(top);
    for ((at, item), y) in items.zip(list.top()..list.bottom()) {
        let row = Rect {
            y,
            height: 1,
            ..list
        };
        frame.render_widget(line(item, usize::from(list.width), keys, look), row);
        look.clickable(row, Target::Row(at));
        if at == entries.at {
            frame.buffer_mut().set_style(row, theme.selected);
        }
    }
    list.height.into()
}

fn line(item: &Item, cells: usize, table: &Keys, look: &Look) -> Line<'static> {
    let theme = &look.theme;
    let cells = cells.saturating_sub(1);
    match item {
        Item::Run(scope, action) => {
            let keys = table
                .bindings(*scope)
                .find(|binding| binding.action == *action);
            let keys = keys.map_or_else(
                || {
                    table
                        .key_for(*scope, *action)
                        .map_or_else(String::new, |key| key.to_string())
                },
                |binding| {
                    let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
                    keys.join("  ")
                },
            );
            // A letter of the menu is pressed after the key that opens it.
            let keys = if *scope == Scope::New {
                let open = table.key_for(Scope::Rows, crate::app::Action::New);
                format!(
                    "{} {keys}",
                    open.map_or_else(String::new, |key| key.to_string())
                )
            } else {
                keys
            };
            let left = vec![Span::raw(format!("   {}", look.words.action(*action)))];
            spread(left, vec![Span::styled(keys, theme.key)], cells)
        }
        Item::Go(hit) => {
            let mut beside = vec![look.words.noun(hit.subject.kind())];
            let account = hit.account.as_ref().map(|(_, name)| name);
            let places = [account, hit.department.as_ref(), hit.title.as_ref()];
            beside.extend(
                places
                    .into_iter()
                    .flatten()
                    .map(|name| shown(name.as_str()).into_owned()),
            );
            let left = vec![
                Span::raw("   "),
                Span::styled(shown(hit.name.as_str()).into_owned(), theme.strong),
                Span::styled(format!("  {}", beside.join(" · ")), theme.dim),
            ];
            spread(left, Vec::new(), cells)
        }
    }
}
