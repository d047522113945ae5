//! The one place where state changes. Same state and message, same result.

mod act;
mod agenda;
mod answer;
mod bench;
mod brief;
mod depth;
mod editions;
mod follow;
mod forget;
mod kept;
mod map;
mod mouse;
mod offers;
mod one;
mod over;
mod panel;
mod paper;
mod present;
mod rivals;
mod visits;
mod wished;

pub(super) use act::quick_log;
pub(super) use editions::begin as compare_editions;
pub(super) use kept::reopen;

use super::{
    Action, App, Effect, Msg, Notice,
    fields::in_lines,
    key::Key,
    overlays::Overlay,
    screens::{Pane, Screen},
};
use crate::log_line;

/// Takes a message in and says what is to be done.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    if matches!(msg, Msg::Drawn(_)) {
        return react(app, msg);
    }
    let came_back = matches!(msg, Msg::NoteEdited(_));
    let open = kept::open(app);
    let mut effects = react(app, msg);
    effects.extend(kept::go_on(app, open.as_ref()));
    let lent = effects
        .iter()
        .any(|effect| matches!(effect, Effect::EditNote(_)));
    app.note_lent = lent || app.note_lent && !came_back;
    app.measured.caret = None;
    present::keep_hidden(app, effects)
}

fn react(app: &mut App, msg: Msg) -> Vec<Effect> {
    if !matches!(msg, Msg::Mouse(_) | Msg::Drawn(_)) {
        // What was drawn may lie elsewhere by now, and a click must not hit what moved under it.
        app.measured.targets.clear();
    }
    match msg {
        Msg::Key(event) => Key::pressed(event).map_or_else(Vec::new, |key| press(app, key)),
        Msg::Typed(text) => typed(app, &text),
        Msg::Paste(text) => paste(app, &text),
        Msg::Mouse(event) => mouse::mouse(app, event),
        Msg::Resized { .. } => Vec::new(),
        Msg::Day(today) => {
            app.today = today;
            app.reread()
        }
        Msg::Drawn(measured) => {
            app.measured = measured;
            keep_in_window(app);
            in_sight(app)
        }
        answer => answer::take(app, answer),
    }
}

/// A key: the table decides; what it leaves over is text for the field that has the cursor.
fn press(app: &mut App, key: Key) -> Vec<Effect> {
    app.heed_notice();
    let scope = app.scope();
    match app.keys.lookup(scope, key) {
        Some(Action::Present) => present::turn(app),
        Some(action) if app.overlay.is_some() => over::act(app, action),
        Some(action) => act::act(app, action),
        None => over::type_in(app, key),
    }
}

/// Letters in a row. In a field for text they are written at once: a line that is read anew at each of them
/// would take the square of their number.
fn typed(app: &mut App, text: &str) -> Vec<Effect> {
    let mut letters = text.chars();
    let mut effects = Vec::new();
    while !takes_text(app) || letters.as_str().len() < 2 {
        let Some(letter) = letters.next() else {
            return effects;
        };
        effects.extend(press(app, Key::char(letter)));
    }
    let scope = app.scope();
    let rest = letters.as_str();
    let is_text = |letter| app.keys.lookup(scope, Key::char(letter)).is_none();
    if rest.chars().all(is_text) {
        app.heed_notice();
        effects.extend(over::write(app, rest));
    } else {
        effects.extend(letters.flat_map(|letter| press(app, Key::char(letter))));
    }
    effects
}

/// Whether a letter is nothing but text where the cursor is.
fn takes_text(app: &App) -> bool {
    match &app.overlay {
        Some(Overlay::QuickLog(_)) => true,
        Some(Overlay::Form(form)) => form.fields.writes(),
        _ => false,
    }
}

fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    if over::MOST_WRITTEN < text.len() {
        app.notice = Some(Notice::TooMuchPasted);
        return Vec::new();
    }
    let calendar = app.calendar();
    match &mut app.overlay {
        Some(Overlay::QuickLog(_)) => {
            let line = (app.draft.line.text(), app.draft.line.cursor());
            let (line, cursor) = log_line::pasted(line, &in_lines(text), calendar);
            app.draft.line.set(line, cursor);
            over::line_changed(app)
        }
        Some(Overlay::Form(form)) => form.paste(text),
        Some(Overlay::Import(import)) => {
            import.paste(text);
            Vec::new()
        }
        Some(Overlay::Preview(preview)) => {
            if let Some(line) = &mut preview.naming {
                line.paste(text);
            }
            Vec::new()
        }
        Some(Overlay::Writing(writing)) => {
            writing.paste(text);
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
        Some(Overlay::Manual(open)) => {
            if let Some((line, _)) = &mut open.field {
                line.paste(text);
                open.seek();
            }
            Vec::new()
        }
        Some(Overlay::Panel(_)) => panel::paste(app, text),
        Some(Overlay::Other(other)) => other.paste(text),
        Some(Overlay::Forget(forget)) => {
            forget.paste(text);
            Vec::new()
        }
        Some(Overlay::Who(who)) => {
            who.paste(text);
            Vec::new()
        }
        Some(Overlay::Days(days)) => {
            days.fields.paste(text);
            days.insists = false;
            Vec::new()
        }
        Some(Overlay::When(when)) => {
            when.fields.paste(text);
            when.changed();
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Rows that came in sight unread, and what they show besides, from the worker: nothing that this frame
/// waits for.
fn in_sight(app: &mut App) -> Vec<Effect> {
    let height = app.measured.list_height;
    match &mut app.screen {
        // What is measured of an overlay's list says nothing of the screen under it.
        Screen::Book(book) if app.overlay.is_none() => {
            let mut effects = book.fill(height);
            effects.extend(book.glance(height));
            effects
        }
        _ => Vec::new(),
    }
}

/// After a resize the window may have lost the cursor.
fn keep_in_window(app: &mut App) {
    let (height, furthest) = (app.measured.list_height, app.measured.furthest);
    // What is measured of an overlay's list says nothing of the screen under it.
    match &mut app.overlay {
        Some(Overlay::Preview(preview)) => {
            return preview.scroll.drawn(None, furthest);
        }
        Some(Overlay::Manual(open)) => return open.drawn(app.measured.top, furthest),
        Some(overlay) => {
            if let Some(list) = overlay.list_mut() {
                return list.show(height);
            }
        }
        None => {}
    }
    let first = app.measured.first_of(Pane::History);
    match &mut app.screen {
        Screen::Book(book) => book.list.show(height),
        Screen::Account(account) => {
            account.map.corner = app.measured.corner.unwrap_or(account.map.corner);
            if app.measured.shows(Pane::Depth) {
                account.scroll.drawn(None, furthest);
            }
            account.history.list.drawn(first);
        }
        Screen::Card(card) => {
            card.list.drawn(app.measured.top);
            if let Some(story) = &mut card.story {
                story.list.drawn(first);
            }
        }
        Screen::Agenda(agenda) => agenda.list.show(height),
        Screen::Depth(depth) => depth.show(height),
        Screen::Brief(brief) => brief.list.drawn(app.measured.top),
        Screen::Rivals(rivals) => rivals.list.drawn(app.measured.top),
        Screen::Welcome(_) => {}
    }
}
