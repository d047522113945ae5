//! Help, find and palette: a field and the list it narrows.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
    widgets::Paragraph,
};

use super::found::FoundColumns;
use crate::{
    app::{
        Action, App, KeyScope, Keys,
        overlays::{Entries, Lead, MenuItem},
    },
    domain::summary::FoundAs,
    manual::ManualPlace,
    ui::{
        Look,
        text::wrap,
        widgets::{self, popup, search, spread},
    },
};

/// What a list of keys needs; one with rows of the book takes what there is, up to the other.
const NARROW: u16 = 76;
const WIDEST: u16 = 118;
/// Lines that may say what the list is.
const TOLD: usize = 2;
/// Lines of a help that are left to its list, whatever else it says.
const LISTED: u16 = 8;

/// Returns how many entries are visible.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    entries: &Entries,
    scope: KeyScope,
    app: &App,
    look: &Look,
) -> usize {
    let theme = &look.theme;
    let (title, cells) = match entries.lead {
        Lead::Book => (look.words.find_title(), WIDEST),
        Lead::Actions => (look.words.scope_name(scope), WIDEST),
        Lead::ActionsOnly => (look.words.scope_name(scope), NARROW),
    };
    let title = Line::styled(format!(" {title} "), theme.focus);
    let height = area.height.saturating_sub(2).min(30);
    let inside = popup(frame, area, (cells, height), title, look);
    let hint = match entries.lead {
        Lead::Book => look.words.find_hint(),
        Lead::Actions => look.words.find_palette_hint(),
        Lead::ActionsOnly => look.words.find_help_hint(),
    };
    let field = search(frame, inside, &entries.typed, hint, look);
    let told = told(entries, usize::from(inside.width.saturating_sub(4)), look);
    let mut y = inside.y + 1;
    for line in &told {
        let row = Rect { y, ..field };
        frame.render_widget(Line::styled(line.clone(), theme.dim), row);
        y += 1;
    }
    let top = y.max(inside.y + 2);
    let below = below(frame, inside, top, entries, look);
    let list = Rect {
        y: top,
        height: inside.bottom().saturating_sub(top + below),
        ..inside
    };
    draw_items(frame, list, entries, app, look)
}

/// Says at the foot of the help what the depth is not, until it is searched; returns the lines taken.
fn below(frame: &mut Frame<'_>, inside: Rect, top: u16, entries: &Entries, look: &Look) -> u16 {
    if entries.lead != Lead::ActionsOnly || !entries.typed.is_empty() {
        return 0;
    }
    let cells = usize::from(inside.width.saturating_sub(6));
    let text = wrap(&look.words.what_the_number_is_not(), cells, usize::MAX);
    // With the line that keeps it apart.
    let lines = u16::try_from(text.len())
        .unwrap_or(u16::MAX)
        .saturating_add(1);
    if inside.bottom().saturating_sub(top) < LISTED.saturating_add(lines) {
        return 0;
    }
    let area = Rect {
        x: inside.x + 3,
        y: inside.bottom() + 1 - lines,
        width: inside.width.saturating_sub(6),
        height: lines - 1,
    };
    let text: Vec<Line<'_>> = text.into_iter().map(Line::raw).collect();
    frame.render_widget(Paragraph::new(text).style(look.theme.dim), area);
    lines
}

fn draw_items(
    frame: &mut Frame<'_>,
    area: Rect,
    entries: &Entries,
    app: &App,
    look: &Look,
) -> usize {
    let cells = usize::from(area.width).saturating_sub(1);
    let items = entries.list.rows();
    let columns = FoundColumns::of(items, cells, app.today, look);
    widgets::list(frame, area, &entries.list, look, |at| {
        Some(match items.get(at)? {
            MenuItem::Run(scope, action) => {
                run((*scope, *action), entries.lead, &columns, &app.keys, look)
            }
            MenuItem::Go(found) => columns.line(found, look),
            MenuItem::Read(entry) => read(entry, &columns, look),
        })
    })
}

/// What the list is, where that is not plain to see: nothing fits, or something else is offered.
fn told(entries: &Entries, cells: usize, look: &Look) -> Vec<String> {
    let (words, typed) = (&look.words, entries.typed.text().trim());
    let text = match (entries.lead, entries.outcome()) {
        (Lead::ActionsOnly, _) if entries.list.rows().is_empty() => words.find_nothing(),
        (Lead::Book, Some(FoundAs::EmptyBook)) => words.nothing_to_find(),
        (Lead::Book, Some(FoundAs::Recent)) if entries.has_rows() => words.find_recent(),
        (_, Some(FoundAs::EmptyBook)) if entries.list.rows().is_empty() => words.nothing_to_find(),
        (_, Some(FoundAs::Fitting)) if entries.list.rows().is_empty() => words.find_in_vain(typed),
        (_, Some(FoundAs::Alike)) if entries.has_rows() => words.find_alike(typed),
        _ => return Vec::new(),
    };
    wrap(&text, cells, TOLD)
}

/// A page of the manual, or a section with the page it is on.
fn read(entry: &ManualPlace, columns: &FoundColumns, look: &Look) -> Line<'static> {
    let manual = look.words.scope_name(KeyScope::Manual);
    let place = match entry.section {
        Some(_) => format!("{manual} · {}", look.words.manual(entry.topic).title),
        None => manual,
    };
    let name = vec![Span::raw(format!("   {}", entry.name))];
    spread(
        name,
        vec![Span::styled(place, look.theme.dim)],
        columns.cells,
    )
}

/// An action with its keys; among rows of the book it says what it is, as they do.
fn run(
    (scope, action): (KeyScope, Action),
    lead: Lead,
    columns: &FoundColumns,
    table: &Keys,
    look: &Look,
) -> Line<'static> {
    let mut left = match lead {
        Lead::ActionsOnly => vec![Span::raw("   ")],
        Lead::Actions | Lead::Book => vec![columns.kind(&look.words.find_command())],
    };
    left.push(Span::raw(look.words.action(action)));
    let keys = Span::styled(keys(scope, action, table), look.theme.key);
    spread(left, vec![keys], columns.cells)
}

fn keys(scope: KeyScope, action: Action, table: &Keys) -> String {
    let bound = table
        .bindings(scope)
        .find(|binding| binding.action == action);
    let keys = bound.map_or_else(
        || {
            table
                .key_for(scope, action)
                .map_or_else(String::new, |key| key.to_string())
        },
        |binding| {
            let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
            keys.join("  ")
        },
    );
    // A letter of the menu is pressed after the key that opens it.
    if scope == KeyScope::New {
        let open = table.key_for(KeyScope::Rows, Action::New);
        let open = open.map_or_else(String::new, |key| key.to_string());
        format!("{open} {keys}")
    } else {
        keys
    }
}
