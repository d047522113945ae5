//! Answers from the book.

use chrono::NaiveDate;

use super::{one, paper};

use crate::{
    app::{
        AccountView, App, Done, Effect, How, Loaded, Msg, NoteEdited, Notice, Refusal,
        fields::Line,
        forms::{Around, Form, Stage},
        overlays::{Overlay, Preview, Sleepy, Who, WritingStage},
        screens::{AccountScreen, AgendaLine, BookScreen, FormWish, Screen},
    },
    domain::{
        agenda::{Item, ItemKey},
        command::{Command, Deed},
        map::Spot,
        row::Subject,
    },
    log_line,
};

pub fn take(app: &mut App, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Loaded(loaded) => take_loaded(app, loaded),
        Msg::Rehearsed { command, outcome } => {
            if let Some(Overlay::Panel(panel)) = &mut app.overlay {
                panel.rehearsed(&command, outcome);
            }
            Vec::new()
        }
        Msg::Read {
            line,
            reading,
            shift,
            offered,
        } => {
            if let Some(Overlay::QuickLog(log)) = &mut app.overlay {
                log.answered(&app.draft, line, (reading, shift), offered);
            }
            Vec::new()
        }
        Msg::ImportPreviewed(preview) => {
            match &mut app.overlay {
                Some(Overlay::Import(import)) if import.reading => {
                    import.reading = false;
                    let preview = Preview::new((**import).clone(), *preview);
                    app.overlay = Some(Overlay::Preview(Box::new(preview)));
                }
                Some(Overlay::Preview(shown)) if shown.reading => return shown.answered(*preview),
                _ => {}
            }
            Vec::new()
        }
        Msg::TakingIn(progress) => {
            if let Some(Overlay::Preview(preview)) = &mut app.overlay
                && let Some(saving) = &mut preview.saving
            {
                *saving = progress;
            }
            Vec::new()
        }
        Msg::DraftNotKept(why) => {
            app.notice = Some(Notice::DraftNotKept(why));
            Vec::new()
        }
        Msg::ReckoningStopped(why) => {
            app.notice = Some(Notice::ReckoningStopped(why));
            Vec::new()
        }
        Msg::NoteEdited(edited) => note_edited(app, edited),
        Msg::Copied(how) => {
            app.notice = Some(Notice::Copied(how));
            Vec::new()
        }
        Msg::Written(written) => {
            paper::written(app, written);
            Vec::new()
        }
        Msg::Committed(done) => committed(app, done),
        Msg::Refused(refusal) => {
            refused(app, refusal);
            Vec::new()
        }
        Msg::Rescored => match app.screen {
            // Only the list shows what the worker keeps; an account is reckoned when it is read.
            Screen::Book(_) => app.screen.load(),
            _ => Vec::new(),
        },
        Msg::ChangedElsewhere => app.reread(),
        _ => Vec::new(),
    }
}

/// A note comes back to the line or the field it was taken from.
fn note_edited(app: &mut App, edited: NoteEdited) -> Vec<Effect> {
    let text = match edited {
        NoteEdited::Written(text) => text,
        NoteEdited::Unedited(why) => {
            app.notice = Some(Notice::Unedited(why));
            return Vec::new();
        }
    };
    match &mut app.overlay {
        Some(Overlay::QuickLog(_)) => {
            let line = log_line::with_tail(app.draft.line.text(), &text);
            app.draft.line = Line::new(&line);
            super::over::line_changed(app)
        }
        Some(Overlay::Form(form)) => form.write_note(&text),
        _ => Vec::new(),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each answer")]
fn take_loaded(app: &mut App, loaded: Loaded) -> Vec<Effect> {
    let height = app.measured.list_height;
    if let Loaded::Account(view) = &loaded {
        underneath(app, view);
    }
    match (loaded, &mut app.screen) {
        (Loaded::Book(page), Screen::Book(book)) => book.loaded(page, height),
        (Loaded::Account(view), Screen::Account(account))
            if view.sheet.account.id == account.id =>
        {
            return account.loaded(view);
        }
        (Loaded::DepthOn(depth), Screen::Account(account)) if depth.account == account.id => {
            return account.day_loaded(*depth);
        }
        (Loaded::Depth(view), Screen::Depth(depth)) if view.sheet.account.id == depth.id => {
            return depth.loaded(view, app.today, height);
        }
        (Loaded::Actions { account, on, next }, Screen::Depth(depth)) if account == depth.id => {
            depth.reckoned(on, next, height);
        }
        (Loaded::Glances { on, glances }, Screen::Book(book)) => {
            book.glanced(on, glances, app.today);
        }
        (Loaded::Course { account, course }, Screen::Depth(depth)) if account == depth.id => {
            depth.course_loaded(*course, app.today, height);
        }
        (Loaded::Account(view), Screen::Card(card)) => card.account_read(view, height),
        (Loaded::Account(view), Screen::Book(book))
            if book.editing == Some(view.sheet.account.id) =>
        {
            book.editing = None;
            let form = form_of(&view, app.today, &app.phrases);
            app.overlay = form.map(|form| Overlay::Form(Box::new(form)));
        }
        (Loaded::Account(view), Screen::Agenda(agenda)) => {
            let form = agenda.form.take();
            let whole = Some(view.sheet.account.id);
            let around = Around {
                today: app.today,
                rows: &view.sheet.rows,
                account: whole,
                department: None,
                seat: None,
                person: agenda.item().and_then(Item::person).map(|(id, _)| id),
                templates: &[],
                phrases: &app.phrases,
            };
            let form = form.and_then(|wish| match wish {
                FormWish::Edit(subject) => Form::edit(subject, &around),
                FormWish::Add(kind) => Some(Form::add(kind, &around)),
            });
            if let Some(form) = form {
                let wants = form.wants(whole);
                app.overlay = Some(Overlay::Form(Box::new(form)));
                return wants;
            }
        }
        (Loaded::Agenda(read), Screen::Agenda(agenda)) => {
            agenda.agenda_read(read, app.today, height);
        }
        (Loaded::Outreach(found), Screen::Agenda(agenda)) => {
            agenda.outreach_read(found, app.today, height);
        }
        (Loaded::Brief(view), Screen::Brief(brief)) => brief.loaded(view),
        (Loaded::Person(view), Screen::Card(card)) => card.person_read(view, app.today, height),
        (Loaded::History { of, place, page }, Screen::Account(account)) => {
            account.history.loaded(of, place, page, app.today);
        }
        (Loaded::History { of, place, page }, Screen::Card(card)) => {
            if let Some(story) = &mut card.story {
                story.loaded(of, place, page, app.today);
            }
        }
        (Loaded::Involved(rows), _) => app.overlay = Some(Overlay::Who(Who::new(rows))),
        (loaded @ (Loaded::Outlook { .. } | Loaded::Setting { .. }), Screen::Account(account)) => {
            return reckoned(account, loaded);
        }
        (Loaded::Around { of, entry, page }, Screen::Account(account)) => {
            account.history.loaded_through(of, entry, page);
        }
        (Loaded::Doubles(found), _) => one::listed(app, found),
        (
            Loaded::Letterhead {
                folder,
                account,
                whom,
            },
            _,
        ) => {
            if let Some(Overlay::Writing(writing)) = &mut app.overlay {
                writing.knows(folder, account, whom);
            }
        }
        (
            Loaded::Pair {
                pair,
                stays,
                goes,
                differences,
            },
            _,
        ) => one::paired(app, pair, (stays, goes), differences),
        (
            loaded @ (Loaded::GoesWith(..)
            | Loaded::Structure(_)
            | Loaded::Named { .. }
            | Loaded::Found { .. }),
            _,
        ) => {
            take_over(app, loaded);
        }
        (Loaded::Gone(subject), _) => return gone(app, subject),
        _ => {}
    }
    Vec::new()
}

/// What an overlay has asked for.
fn take_over(app: &mut App, loaded: Loaded) {
    match loaded {
        Loaded::GoesWith(subject, goes) => {
            if let Some(Overlay::Confirm(confirm)) = &mut app.overlay
                && confirm.command == Command::Delete(subject)
            {
                match goes {
                    Ok(goes) => confirm.goes = goes,
                    Err(refusal) => confirm.refusal = Some(refusal),
                }
            }
        }
        Loaded::Structure(sheet) => {
            let around = Around {
                today: app.today,
                rows: &sheet.rows,
                account: Some(sheet.account.id),
                department: None,
                seat: None,
                person: None,
                templates: &[],
                phrases: &app.phrases,
            };
            if let Some(Overlay::Form(form)) = &mut app.overlay {
                form.knows(&around);
            }
        }
        Loaded::Named { query, hits } => match &mut app.overlay {
            Some(Overlay::Other(other)) => other.found(&query, hits),
            Some(Overlay::Form(form)) => form.found(&query, &hits),
            Some(Overlay::Panel(panel)) => super::panel::named(panel, &query, &hits),
            _ => {}
        },
        Loaded::Found { words, found } => {
            if let Some(Overlay::Palette(entries)) = &mut app.overlay {
                entries.found(&words, found, &app.action_names);
            }
        }
        _ => {}
    }
}

/// The form of an account that has been read whole for it.
fn form_of(view: &AccountView, today: NaiveDate, phrases: &crate::app::Phrases) -> Option<Form> {
    let around = Around {
        today,
        rows: &view.sheet.rows,
        account: None,
        department: None,
        seat: None,
        person: None,
        templates: &[],
        phrases,
    };
    Form::edit(view.sheet.account.id.into(), &around)
}

/// Takes in what the worker has reckoned, unless another account is on screen by now.
fn reckoned(screen: &mut AccountScreen, loaded: Loaded) -> Vec<Effect> {
    match loaded {
        Loaded::Outlook {
            account,
            trend,
            next,
        } if account == screen.id => {
            if let Some(view) = &mut screen.view {
                view.trend = trend;
                view.next = next;
            }
        }
        Loaded::Setting {
            account,
            on,
            setting,
        } if account == screen.id => return screen.setting_loaded(on, *setting),
        _ => {}
    }
    Vec::new()
}

/// The program may open on a card over an account: the account is read for the screen underneath,
/// which the header names and Esc goes back to.
fn underneath(app: &mut App, view: &AccountView) {
    for screen in &mut app.back {
        if let Screen::Account(account) = screen
            && account.id == view.sheet.account.id
            && account.view.is_none()
        {
            account.loaded(Box::new(view.clone()));
        }
    }
}

/// The row a screen is about was taken away: the screen goes, too.
fn gone(app: &mut App, subject: Subject) -> Vec<Effect> {
    if app.draft.account.is_some_and(|id| subject == id.into()) {
        app.draft.account = None;
    }
    if let Subject::Account(id) = subject {
        app.earlier.forget(id);
    }
    app.back.retain(|screen| !is_about(screen, subject));
    if !is_about(&app.screen, subject) {
        return Vec::new();
    }
    if app.back.is_empty() {
        app.back.push(Screen::Book(BookScreen::default()));
    }
    app.go_back()
}

fn is_about(screen: &Screen, subject: Subject) -> bool {
    match screen {
        Screen::Account(account) => subject == account.id.into(),
        Screen::Card(card) => card.whole() == subject,
        Screen::Depth(depth) => subject == depth.id.into(),
        Screen::Brief(brief) => brief.about.subject() == subject,
        Screen::Welcome(_) | Screen::Book(_) | Screen::Agenda(_) => false,
    }
}

fn committed(app: &mut App, done: Box<Done>) -> Vec<Effect> {
    let told = told(app, &done);
    match &mut app.overlay {
        Some(Overlay::QuickLog(log)) if log.saving => {
            let said = std::mem::replace(&mut app.draft, std::mem::take(&mut log.aside));
            // A correction said again would be a second interaction.
            if said.amends.is_none() {
                app.earlier.say(said, done.subject);
            }
            app.overlay = None;
        }
        Some(Overlay::Form(form)) if form.stage == Stage::Saving => app.overlay = None,
        Some(Overlay::Preview(preview)) if preview.saving.is_some() => app.overlay = None,
        Some(Overlay::When(when)) if when.saving => app.overlay = None,
        Some(Overlay::Panel(panel)) if panel.saving => app.overlay = None,
        Some(Overlay::Working) => app.overlay = None,
        _ => {}
    }
    if let Screen::Welcome(_) = app.screen {
        app.screen = Screen::Book(BookScreen::default());
    }
    if let (How::Undone, Some(subject)) = (done.how, done.subject) {
        app.earlier.undone(subject);
    }
    let mut effects = Vec::new();
    match (done.how, done.op.deed, done.subject) {
        (How::Done, Deed::Add | Deed::Appoint | Deed::Adopt, Some(subject)) => {
            effects = select(app, subject);
        }
        (How::Done, Deed::Delete, Some(subject)) => effects = gone(app, subject),
        (How::Done, Deed::Merge, _) => effects = one::merged(app),
        _ => {}
    }
    app.notice = Some(told.unwrap_or(Notice::Done(done)));
    if effects.is_empty() {
        effects = app.reread();
    }
    effects
}

/// What the app knows better than the book: which row of the agenda it was, and until when.
fn told(app: &App, done: &Done) -> Option<Notice> {
    match (&app.overlay, &app.screen, done.subject) {
        _ if done.how != How::Done => None,
        (Some(Overlay::When(when)), ..) if when.saving => when.told(app.calendar()),
        (Some(Overlay::Preview(shown)), ..) if shown.saving.is_some() => {
            Some(Notice::TakenIn(Box::new(shown.preview.clone())))
        }
        (None, Screen::Agenda(agenda), Some(Subject::Snooze(id)))
            if done.op.deed == Deed::Delete =>
        {
            let entries = agenda.lines.iter().filter_map(AgendaLine::entry);
            let mut woken = entries.filter(|entry| {
                let asleep = entry.asleep.as_ref();
                asleep.is_some_and(|snooze| snooze.id == id)
            });
            let item = woken.next()?.item.clone();
            Some(Notice::Awake(Box::new(Sleepy::Item(item))))
        }
        (None, Screen::Depth(depth), Some(Subject::Snooze(id))) if done.op.deed == Deed::Delete => {
            let mut lines = depth.warnings.lines.iter();
            let woken = lines.find(|line| line.asleep.as_ref().is_some_and(|row| row.id == id))?;
            let sleepy = woken.sleepy(depth.view.as_ref()?)?;
            Some(Notice::Awake(Box::new(sleepy)))
        }
        _ => None,
    }
}

/// The cursor goes to what was just made; a new account opens.
fn select(app: &mut App, subject: Subject) -> Vec<Effect> {
    match (&mut app.screen, subject) {
        (Screen::Book(book), Subject::Account(id)) => {
            book.selected = Some(id);
            app.go(Screen::Account(Box::new(AccountScreen::new(id))))
        }
        (Screen::Account(account), Subject::Person(id)) => {
            account.map.select(Spot::Person(id));
            Vec::new()
        }
        (Screen::Account(account), Subject::Department(id)) => {
            account.map.select(Spot::Department(Some(id)));
            Vec::new()
        }
        (Screen::Account(account), Subject::Seat(id)) => {
            account.map.select(Spot::Seat(id, None));
            Vec::new()
        }
        (Screen::Card(card), subject) => {
            card.select(subject);
            Vec::new()
        }
        (Screen::Agenda(agenda), Subject::Promise(id)) => {
            agenda.selected = Some(ItemKey::Promise(id));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// What was refused stays on screen, with the reason beside it.
fn refused(app: &mut App, refusal: Refusal) {
    match &mut app.overlay {
        Some(Overlay::QuickLog(log)) if log.saving => {
            log.saving = false;
            log.refusal = Some(refusal);
        }
        Some(Overlay::Form(form)) if form.stage == Stage::Saving => {
            form.stage = Stage::Editing;
            form.refusal = Some(refusal);
        }
        Some(Overlay::When(when)) if when.saving => {
            when.saving = false;
            when.refusal = Some(refusal);
        }
        Some(Overlay::Panel(panel)) if panel.saving => {
            panel.saving = false;
            panel.refusal = Some(refusal);
        }
        Some(Overlay::Merge(merge)) if merge.saving => {
            merge.saving = false;
            merge.refusal = Some(refusal);
        }
        Some(Overlay::Writing(writing)) if writing.stage == WritingStage::Writing => {
            writing.refuse(refusal);
        }
        Some(Overlay::Import(import)) if import.reading => {
            import.reading = false;
            import.refusal = Some(refusal);
        }
        Some(Overlay::Preview(preview)) if preview.reading => {
            let mut asked = preview.asked.clone();
            asked.refusal = Some(refusal);
            app.overlay = Some(Overlay::Import(Box::new(asked)));
        }
        Some(Overlay::Preview(preview)) if preview.saving.is_some() => {
            app.overlay = None;
            app.notice = Some(Notice::Refused(refusal));
        }
        _ => {
            if matches!(app.overlay, Some(Overlay::Working)) {
                app.overlay = None;
            }
            app.notice = Some(Notice::Refused(refusal));
        }
    }
}
