//! Keys while an overlay has them.

use crossterm::event::KeyCode;

use super::{act, agenda, editions, follow, forget, map, one, panel, paper};
use crate::{
    app::{
        Action, App, Caret, Effect, Notice, Stride,
        fields::{Edit, LineInput, OPTIONS, PickField},
        forms::FormStage,
        key::Key,
        overlays::{AskedOnce, Draft, MenuItem, OpenPage, Overlay, Preview, TabAim, Which},
        screens::{AccountScreen, CardScreen, DepthScreen, Screen},
    },
    book::{Find, FindNames},
    domain::{
        Command, Privacy, Subject,
        map::Spot,
        summary::{Match, Search, Texts},
    },
    log_line,
};

/// Bytes of a field: far more than a page, and little enough to be read again at every key.
pub const MOST_WRITTEN: usize = 64 << 10;

pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Quit | Action::Suspend | Action::Redraw | Action::Present => {
            return act::act(app, action);
        }
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
            Action::Accept => vec![Effect::Commit(Command::Delete(confirm.subject))],
            _ => Vec::new(),
        },
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
    let height = app.measured.list_height;
    let list = app.overlay.as_mut().and_then(Overlay::list_mut);
    if let (Some(step), Some(list)) = (Stride::of(action), list) {
        list.step(step, height);
        return Vec::new();
    }
    match &mut app.overlay {
        Some(Overlay::Form(_)) => form(app, action),
        Some(Overlay::QuickLog(_)) => quick_log(app, action),
        Some(Overlay::Help(_) | Overlay::Palette(_)) => entries(app, action),
        Some(Overlay::Manual(_)) => manual(app, action),
        Some(Overlay::Import(_) | Overlay::Preview(_)) => import(app, action),
        Some(Overlay::Writing(_)) => paper::act(app, action),
        Some(Overlay::When(_)) => agenda::when(app, action),
        Some(Overlay::Days(_)) => map::days(app, action),
        Some(Overlay::Panel(_)) => panel::act(app, action),
        Some(Overlay::Who(_)) => who(app, action),
        Some(Overlay::Other(_)) => one::other(app, action),
        Some(Overlay::Merge(_)) => one::merge(app, action),
        Some(Overlay::Doubles(_)) => one::doubles(app, action),
        Some(Overlay::Editions(_)) => editions::act(app, action),
        Some(Overlay::Forget(_)) => forget::act(app, action),
        _ => Vec::new(),
    }
}

fn form(app: &mut App, action: Action) -> Vec<Effect> {
    let calendar = app.calendar();
    let Some(Overlay::Form(form)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::NextField => return form.step(1),
        Action::PreviousField => return form.step(-1),
        Action::Down | Action::Up => {
            let by = if action == Action::Down { 1 } else { -1 };
            match form.fields.pick_mut() {
                Some(pick) if pick.is_open() || pick.picked.is_none() && by == 1 => {
                    pick.step(Stride::Lines(by), OPTIONS);
                    if pick.source.asks_book() && pick.list.count() == 0 {
                        return vec![Effect::ask(FindNames(pick.typed.text().to_owned()))];
                    }
                }
                _ => return form.step(by),
            }
        }
        Action::PageDown | Action::PageUp => {
            if let (Some(pick), Some(step)) = (form.fields.open_pick(), Stride::of(action)) {
                pick.step(step, OPTIONS);
            }
        }
        Action::EditNote => match form.note() {
            Some(note) => return vec![Effect::EditNote(note.to_owned())],
            None => app.notice = Some(Notice::NothingSelected),
        },
        Action::Save if form.fields.pick().is_some_and(PickField::is_open) => return form.step(1),
        Action::Save => {
            if form.stage == FormStage::Saving {
                return Vec::new();
            }
            if let Some(command) = form.command(calendar) {
                form.stage = FormStage::Saving;
                return vec![Effect::Commit(command)];
            }
        }
        Action::Cancel => {
            if form.fields.close_list() {
                return Vec::new();
            }
            if !form.fields.typed().is_empty() && form.stage != FormStage::Leaving {
                form.stage = FormStage::Leaving;
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
        Action::Save if log.in_list => return log.take(&mut app.draft),
        // Nothing was corrected, so nothing is done that `u` would have to undo.
        Action::Save if app.draft.amends.is_some() && log.is_as_begun(&app.draft) => put_back(app),
        Action::Save => {
            log.insists = true;
            if log.saving {
                return Vec::new();
            }
            if let Some(command) = log.command(&app.draft)
                && !log.asks(&app.draft)
            {
                log.saving = true;
                return vec![Effect::Commit(command)];
            }
        }
        Action::Down | Action::Up => {
            let caret = app.measured.caret.take();
            let (which, by, row) = match action {
                Action::Up => (Which::Before, -1, caret.and_then(|caret| caret.above)),
                _ => (Which::After, 1, caret.and_then(|caret| caret.below)),
            };
            if let (Some(at), true) = (row, log.has_the_rows()) {
                app.draft.line.go_to(at);
                return log.leave_blank(&app.draft);
            }
            match log.recall(&mut app.draft, &app.earlier, which) {
                Some(effects) => {
                    app.draft.settle(app.open_account());
                    return effects;
                }
                None => log.step(Stride::Lines(by)),
            }
        }
        Action::Take => return log.take(&mut app.draft),
        Action::Cancel if log.completing == TabAim::Blank => return log.leave_blank(&app.draft),
        // How the line began for a row of the agenda is no draft of the user's.
        Action::Cancel if log.is_as_begun(&app.draft) => put_back(app),
        // Half a row told anew is no draft of a new one: it is saved or it is not. And there is
        // room for one draft: while another waits, this line is not put away beside it.
        Action::Cancel if app.draft.is_of_a_row() || !log.aside.is_blank() => match log.leaving {
            AskedOnce::No => log.leaving = AskedOnce::Yes,
            AskedOnce::Yes => put_back(app),
        },
        Action::Private => {
            app.draft.privacy = match app.draft.privacy {
                Privacy::Shareable => Privacy::Private,
                Privacy::Private => Privacy::Shareable,
            };
        }
        Action::EditNote if !log.saving => {
            let note = log_line::tail(app.draft.line.text()).to_owned();
            return vec![Effect::EditNote(note)];
        }
        Action::Cancel => {
            app.overlay = None;
            if app.draft.is_blank() {
                app.draft = Draft::default();
            } else {
                app.notice = Some(Notice::DraftKept);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Leaves the log line as if it had not been begun; a draft that waited is there again.
fn put_back(app: &mut App) {
    if let Some(Overlay::QuickLog(log)) = app.overlay.take() {
        app.draft = log.aside;
    }
}

/// The log line says something else now.
pub fn line_changed(app: &mut App) -> Vec<Effect> {
    app.draft.settle(app.open_account());
    let Some(Overlay::QuickLog(log)) = &mut app.overlay else {
        return Vec::new();
    };
    log.insists = false;
    log.doubts = AskedOnce::No;
    log.refusal = None;
    log.leaving = AskedOnce::No;
    log.leave_blank(&app.draft)
}

fn entries(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Help(entries) | Overlay::Palette(entries)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::Cancel => app.overlay = None,
        Action::Accept => {
            let item = entries.selected().cloned();
            if let Some(MenuItem::Read(entry)) = &item {
                let open = OpenPage::new(entry, entries.clone());
                app.overlay = Some(Overlay::Manual(Box::new(open)));
                return Vec::new();
            }
            app.overlay = None;
            return match item {
                Some(MenuItem::Run(_, action)) => act::act(app, action),
                Some(MenuItem::Go(found)) => go(app, *found),
                Some(MenuItem::Read(_)) | None => Vec::new(),
            };
        }
        _ => {}
    }
    Vec::new()
}

/// A page of the manual: scrolled, searched, put away for the list it came from.
fn manual(app: &mut App, action: Action) -> Vec<Effect> {
    let height = app.measured.list_height;
    let Some(Overlay::Manual(open)) = &mut app.overlay else {
        return Vec::new();
    };
    if let Some(step) = Stride::of(action) {
        open.step(step, height);
    }
    match action {
        Action::Accept => open.field = None,
        Action::Cancel => open.give_up(),
        Action::Find => open.ask(),
        Action::FindNext => open.seek_on(),
        Action::Back => {
            let list = open.from.clone();
            app.overlay = Some(Overlay::Help(list));
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
        Action::Cancel => app.overlay = None,
        Action::Accept => {
            if let Some(person) = who.selected() {
                app.overlay = None;
                return follow::go_to(app, person);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Opens what was found: a person on their card, a department on the map of its account, a contact or
/// promise in the history of its account, what is planned in its plan.
fn go(app: &mut App, found: Match) -> Vec<Effect> {
    let screen = match (found.subject, found.account, found.person) {
        (Subject::Person(id), ..) => Screen::Card(Box::new(CardScreen::person(id))),
        (Subject::Account(id), ..) => Screen::Account(Box::new(AccountScreen::new(id))),
        (Subject::Department(id), Some((account, _)), _) => {
            let mut screen = AccountScreen::new(account);
            screen.map.select(Spot::Department(Some(id)));
            Screen::Account(Box::new(screen))
        }
        (Subject::Interaction(_) | Subject::Promise(_), Some((account, _)), _) => {
            Screen::Account(Box::new(AccountScreen::at(account, found.subject)))
        }
        (Subject::PlanItem(item), Some((account, _)), _) => {
            Screen::Depth(Box::new(DepthScreen::at_plan(account, item)))
        }
        (Subject::Matter(_) | Subject::Rival(_), Some((account, _)), _) => {
            let mut card = CardScreen::account(account);
            card.select(found.subject);
            Screen::Card(Box::new(card))
        }
        (subject, _, Some((person, _))) => {
            let mut card = CardScreen::person(person);
            card.select(subject);
            Screen::Card(Box::new(card))
        }
        _ => return Vec::new(),
    };
    app.go(screen)
}

fn import(app: &mut App, action: Action) -> Vec<Effect> {
    let height = app.measured.list_height;
    match (&mut app.overlay, action) {
        (Some(Overlay::Import(import)), Action::NextField | Action::Down) => import.fields.step(1),
        (Some(Overlay::Import(import)), Action::PreviousField | Action::Up) => {
            import.fields.step(-1);
        }
        (Some(Overlay::Import(import)), Action::Accept) => return import.preview(),
        (Some(Overlay::Import(import)), Action::Cancel) if import.reading => {
            app.overlay = None;
            return vec![Effect::StopImport];
        }
        (Some(Overlay::Preview(preview)), Action::Accept) if preview.naming.is_some() => {
            return preview.account_named();
        }
        (Some(Overlay::Preview(preview)), Action::Cancel) if preview.naming.is_some() => {
            preview.naming = None;
        }
        (Some(Overlay::Preview(preview)), Action::Cancel | Action::Accept)
            if preview.goes_back(action) =>
        {
            app.overlay = Some(Overlay::Import(Box::new(preview.asked.clone())));
        }
        (Some(Overlay::Preview(preview)), action) => return previewed(preview, action, height),
        (_, Action::Cancel) => app.overlay = None,
        _ => {}
    }
    Vec::new()
}

/// What is done with a preview; while it is being taken in, nothing more.
fn previewed(preview: &mut Preview, action: Action, height: usize) -> Vec<Effect> {
    match action {
        Action::Accept => return preview.accept(),
        Action::Cancel if preview.saving.is_some() => return vec![Effect::StopImport],
        Action::IntoAccount => preview.name_account(),
        Action::NextField => preview.step(1),
        Action::PreviousField => preview.step(-1),
        Action::Meaning => return preview.mean(1),
        Action::MeaningBack => return preview.mean(-1),
        Action::Sheet => return preview.turn_sheet(),
        Action::HeadingsLower => return preview.move_headings(1),
        Action::HeadingsHigher => return preview.move_headings(-1),
        Action::RowsAre => return preview.turn_rows(),
        Action::DaysOrder => return preview.turn_days(),
        Action::AsNew => return preview.take_as_new(),
        Action::Returning => return preview.turn_returning(),
        Action::Proposals => return preview.turn_proposals(),
        Action::Strangers => return preview.turn_strangers(),
        action => {
            if let Some(step) = Stride::of(action) {
                preview.scroll(step, height);
            }
        }
    }
    Vec::new()
}

/// Several letters for a field of text. One that is full takes no more: whoever pastes a file by mistake must
/// not wait for it.
pub fn write(app: &mut App, text: &str) -> Vec<Effect> {
    let line = match &mut app.overlay {
        Some(Overlay::QuickLog(_)) => &mut app.draft.line,
        Some(Overlay::Form(form)) => {
            if MOST_WRITTEN < form.fields.length() + text.len() {
                app.notice = Some(Notice::TooMuchPasted);
                return Vec::new();
            }
            return form.paste(text);
        }
        _ => return Vec::new(),
    };
    if MOST_WRITTEN < line.text().len() + text.len() {
        app.notice = Some(Notice::TooMuchPasted);
        return Vec::new();
    }
    line.write(text);
    line_changed(app)
}

/// A key that is no command: text, if the overlay has a field.
pub fn type_in(app: &mut App, key: Key) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::QuickLog(log)) => {
            let line = &mut app.draft.line;
            let edit = match edge(app.measured.caret.as_ref(), line, key) {
                Some(at) => line.go_to(at),
                None => line.press(key),
            };
            match edit {
                Edit::Ignored | Edit::Chosen => Vec::new(),
                Edit::Moved => log.leave_blank(&app.draft),
                Edit::Changed => line_changed(app),
            }
        }
        Some(Overlay::Form(form)) => form.press(key),
        Some(Overlay::Panel(_)) => panel::press(app, key),
        Some(Overlay::Other(other)) => other.press(key),
        Some(Overlay::Forget(forget)) => {
            forget.press(key);
            Vec::new()
        }
        Some(Overlay::Who(who)) => {
            who.press(key);
            Vec::new()
        }
        Some(Overlay::Days(days)) => {
            if days.fields.press(key) == Edit::Changed {
                days.insists = false;
            }
            Vec::new()
        }
        Some(Overlay::When(when)) => {
            if when.fields.press(key) == Edit::Changed {
                when.changed();
            }
            Vec::new()
        }
        Some(Overlay::Import(import)) => {
            import.press(key);
            Vec::new()
        }
        Some(Overlay::Preview(preview)) => {
            if let Some(line) = &mut preview.naming {
                line.press(key);
            }
            Vec::new()
        }
        Some(Overlay::Writing(writing)) => {
            writing.press(key);
            Vec::new()
        }
        Some(Overlay::Help(entries) | Overlay::Palette(entries)) => {
            if entries.typed.press(key) == Edit::Changed {
                return narrow(app);
            }
            Vec::new()
        }
        Some(Overlay::Manual(open)) => {
            if let Some((line, _)) = &mut open.field
                && line.press(key) == Edit::Changed
            {
                open.seek();
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

/// The edge of the row to which Home and End go; from there they go on to those of the whole line.
fn edge(caret: Option<&Caret>, line: &LineInput, key: Key) -> Option<usize> {
    let row = &caret?.row;
    let to = match key {
        _ if key == Key::plain(KeyCode::Home) => row.start,
        _ if key == Key::plain(KeyCode::End) => row.end,
        _ => return None,
    };
    (to != line.cursor()).then_some(to)
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
            search(app)
        }
        _ => Vec::new(),
    }
}

/// Asks the book for what was typed into find or palette.
pub fn search(app: &App) -> Vec<Effect> {
    match &app.overlay {
        Some(Overlay::Palette(entries)) => vec![Effect::ask(Find(Search {
            words: entries.typed.text().to_owned(),
            here: app.open_account(),
            opened: app.opened_before(),
            texts: Texts::Excerpts,
        }))],
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
