//! The one place where state changes. Same state and message, same result.

mod act;
mod answer;
mod follow;
mod offers;
mod over;

use super::{App, Effect, Msg, key::Key, keymap::lookup, overlays::Overlay, screens::Screen};

/// Takes a message in and says what is to be done.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(event) => Key::pressed(event).map_or_else(Vec::new, |key| press(app, key)),
        Msg::Paste(text) => paste(app, &text),
        Msg::Mouse(event) => mouse(app, event.kind),
        Msg::Resized { .. } => Vec::new(),
        Msg::Day(today) => {
            app.today = today;
            app.screen.load()
        }
        Msg::Drawn(measured) => {
            app.measured = measured;
            keep_in_window(app);
            Vec::new()
        }
        answer => answer::take(app, answer),
    }
}

/// A key: the table decides; what it leaves over is text for the field that has the cursor.
fn press(app: &mut App, key: Key) -> Vec<Effect> {
    app.notice = None;
    let scope = app.scope();
    match lookup(scope, key) {
        Some(action) if app.overlay.is_some() => over::act(app, action),
        Some(action) => act::act(app, action),
        None => over::type_in(app, key),
    }
}

fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::QuickLog(log)) => {
            app.draft.line.paste(text);
            log.read(&app.draft)
        }
        Some(Overlay::Form(form)) => form.paste(text),
        Some(Overlay::Import(import)) => {
            import.paste(text);
            Vec::new()
        }
        Some(Overlay::Palette(entries) | Overlay::Help(entries)) => {
            entries.typed.paste(text);
            over::narrow(app)
        }
        Some(Overlay::Filter(line)) => {
            line.paste(text);
            over::filter(app)
        }
        _ => Vec::new(),
    }
}

/// The wheel moves the cursor; nothing else needs a mouse.
fn mouse(app: &mut App, kind: crossterm::event::MouseEventKind) -> Vec<Effect> {
    use crossterm::event::MouseEventKind as K;
    let action = match kind {
        K::ScrollUp => super::Action::Up,
        K::ScrollDown => super::Action::Down,
        _ => return Vec::new(),
    };
    if app.overlay.is_some() {
        over::act(app, action)
    } else {
        act::act(app, action)
    }
}

/// After a resize the window may have lost the cursor.
fn keep_in_window(app: &mut App) {
    let (height, furthest) = (app.measured.list_height, app.measured.furthest);
    if let Some(Overlay::Preview(preview)) = &mut app.overlay {
        preview.top = preview.top.min(furthest);
    }
    match &mut app.screen {
        Screen::Book(book) => {
            let total = book.total();
            book.list.show(total, height);
        }
        Screen::Account(account) if account.focus == super::screens::Pane::Map => {
            let count = account.map.lines.len();
            account.map.list.show(count, height);
        }
        Screen::Account(account)
            if account.focus == super::screens::Pane::Depth && app.overlay.is_none() =>
        {
            account.depth_top = account.depth_top.min(furthest);
        }
        Screen::Card(card) => {
            let count = card.lines.len();
            card.list.show(count, height);
        }
        _ => {}
    }
}
