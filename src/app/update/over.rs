//! Keys while an overlay has them.

use super::{act, follow};
use crate::{
    app::{
        Action, App, Effect, Notice, Query,
        fields::{Edit, Source},
        forms::Stage,
        key::Key,
        overlays::{Item, Overlay},
        screens::{AccountScreen, CardScreen, Screen},
    },
    domain::row::Subject,
};

pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit | Action::Suspend | Action::Redraw => return act::act(app, action),
        _ => {}
    }
    let Some(overlay) = app.overlay.take() else {
        return act::act(app, action);
    };
    match overlay {
        Overlay::New => match action {
            Action::Cancel => Vec::new(),
            action => act::act(app, action),
        },
        Overlay::Close(promise) => match action {
            Action::CloseAs(state) => act::close_as(app, promise, state),
            _ => Vec::new(),
        },
        Overlay::Confirm(confirm) => match action {
            Action::Accept => vec![Effect::Commit(confirm.command)],
            _ => Vec::new(),
        },
        Overlay::Working => {
            app.overlay = Some(Overlay::Working);
            Vec::new()
        }
        Overlay::Filter(_) => match action {
            Action::Cancel => set_filter(app, ""),
            _ => Vec::new(),
        },
        overlay => {
            app.overlay = Some(overlay);
            stay(app, action)
        }
    }
}

/// Overlays that most keys leave open.
fn stay(app: &mut App, action: Action) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::Form(_)) => form(app, action),
        Some(Overlay::QuickLog(_)) => quick_log(app, action),
        Some(Overlay::Help(_) | Overlay::Palette(_)) => entries(app, action),
        Some(Overlay::Import(_) | Overlay::Preview(_)) => import(app, action),
        Some(Overlay::Who(_)) => who(app, action),
        _ => Vec::new(),
    }
}

fn form(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::NextField => form.step(1),
        Action::PreviousField => form.step(-1),
        Action::Down | Action::Up => {
            let by = if action == Action::Down { 1 } else { -1 };
            match form.row() {
                Some(row) if row.open || row.picked.is_none() && by == 1 => {
                    row.step(by);
                    if let (Source::Book(_), true) = (row.source, row.options().is_empty()) {
                        return vec![Effect::Load(Query::Find(row.typed.text().to_owned()))];
                    }
                }
                _ => form.step(by),
            }
        }
        Action::Save if form.open_row().is_some() => form.step(1),
        Action::Save => {
            if form.stage == Stage::Saving {
                return Vec::new();
            }
            if let Some(command) = form.command(app.today) {
                form.stage = Stage::Saving;
                return vec![Effect::Commit(command)];
            }
        }
        Action::Cancel => {
            if let Some(row) = form.open_row() {
                row.open = false;
            } else if form.is_changed() && form.stage != Stage::Leaving {
                form.stage = Stage::Leaving;
            } else {
                app.overlay = None;
            }
        }
        _ => {}
    }
    Vec::new()
}

fn quick_log(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::QuickLog(log)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::Save => {
            log.insists = true;
            if log.saving {
                return Vec::new();
            }
            if let Some(command) = log.command(&app.draft) {
                log.saving = true;
                return vec![Effect::Commit(command)];
            }
        }
        Action::Down => log.step(1),
        Action::Up => log.step(-1),
        Action::Take => {
            if let Some(pick) = log.pick() {
                app.draft.picks.push(pick);
                return log.read(&app.draft);
            }
        }
        Action::Cancel => {
            app.overlay = None;
            if !app.draft.line.is_empty() {
                app.notice = Some(Notice::DraftKept);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn entries(app: &mut App, action: Action) -> Vec<Effect> {
    let page = app.measured.list_height.max(2).cast_signed() - 1;
    let Some(Overlay::Help(entries) | Overlay::Palette(entries)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::Up => entries.step(-1),
        Action::Down => entries.step(1),
        Action::PageUp => entries.step(-page),
        Action::PageDown => entries.step(page),
        Action::Cancel => app.overlay = None,
        Action::Accept => {
            let item = entries.selected().cloned();
            app.overlay = None;
            return match item {
                Some(Item::Run(_, action)) => act::act(app, action),
                Some(Item::Go(hit)) => go(app, hit.subject, hit.account.map(|(id, _)| id)),
                None => Vec::new(),
            };
        }
        _ => {}
    }
    Vec::new()
}

fn who(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Who(who)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::Up => who.step(-1),
        Action::Down => who.step(1),
        Action::Cancel => app.overlay = None,
        Action::Accept => {
            let person = who.selected();
            app.overlay = None;
            return person.map_or_else(Vec::new, |person| follow::go_to(app, person));
        }
        _ => {}
    }
    Vec::new()
}

/// Opens what was found: a person on their card, a department in its account.
fn go(
    app: &mut App,
    subject: Subject,
    account: Option<crate::domain::id::Id<crate::domain::account::Account>>,
) -> Vec<Effect> {
    match subject {
        Subject::Person(id) => app.go(Screen::Card(Box::new(CardScreen::person(id)))),
        Subject::Account(id) => app.go(Screen::Account(Box::new(AccountScreen::new(id)))),
        _ => match account {
            Some(id) => {
                let mut screen = AccountScreen::new(id);
                if let Subject::Department(department) = subject {
                    screen.map.selected = crate::app::screens::Spot::Department(Some(department));
                }
                app.go(Screen::Account(Box::new(screen)))
            }
            None => Vec::new(),
        },
    }
}

fn import(app: &mut App, action: Action) -> Vec<Effect> {
    let page = app.measured.list_height.max(2) - 1;
    match (&mut app.overlay, action) {
        (Some(Overlay::Import(import)), Action::NextField | Action::Down) => import.step(1),
        (Some(Overlay::Import(import)), Action::PreviousField | Action::Up) => import.step(-1),
        (Some(Overlay::Import(import)), Action::Accept) => return import.preview(),
        (Some(Overlay::Preview(preview)), Action::Down) => preview.top += 1,
        (Some(Overlay::Preview(preview)), Action::Up) => {
            preview.top = preview.top.saturating_sub(1);
        }
        (Some(Overlay::Preview(preview)), Action::PageDown) => preview.top += page,
        (Some(Overlay::Preview(preview)), Action::PageUp) => {
            preview.top = preview.top.saturating_sub(page);
        }
        (Some(Overlay::Preview(preview)), Action::Accept) if !preview.saving => {
            preview.saving = true;
            return vec![Effect::TakeIn(preview.preview.command.clone())];
        }
        (_, Action::Cancel) => app.overlay = None,
        _ => {}
    }
    Vec::new()
}

/// A key that is no command: text, if the overlay has a field.
pub fn type_in(app: &mut App, key: Key) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::QuickLog(log)) => {
            if app.draft.line.press(key) != Edit::Changed {
                return Vec::new();
            }
            log.insists = false;
            log.refusal = None;
            log.read(&app.draft)
        }
        Some(Overlay::Form(form)) => form.press(key),
        Some(Overlay::Import(import)) => {
            import.press(key);
            Vec::new()
        }
        Some(Overlay::Help(entries) | Overlay::Palette(entries)) => {
            if entries.typed.press(key) == Edit::Changed {
                return narrow(app);
            }
            Vec::new()
        }
        Some(Overlay::Filter(line)) => {
            if line.press(key) == Edit::Changed {
                return filter(app);
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// The text above a list has changed.
pub fn narrow(app: &mut App) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::Help(entries)) => {
            entries.narrow(&app.action_names);
            Vec::new()
        }
        Some(Overlay::Palette(entries)) => {
            entries.narrow(&app.action_names);
            vec![Effect::Load(Query::Find(entries.typed.text().to_owned()))]
        }
        _ => Vec::new(),
    }
}

pub fn filter(app: &mut App) -> Vec<Effect> {
    let text = match &app.overlay {
        Some(Overlay::Filter(line)) => line.text().to_owned(),
        _ => return Vec::new(),
    };
    set_filter(app, &text)
}

fn set_filter(app: &mut App, text: &str) -> Vec<Effect> {
    match &mut app.screen {
        Screen::Book(book) => book.filter(text),
        _ => Vec::new(),
    }
}
