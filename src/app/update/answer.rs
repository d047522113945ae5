//! Answers from the book.

use chrono::NaiveDate;

use super::{editions, kept, one, paper, wished};

use crate::{
    app::{
        AccountView, App, Done, Effect, How, Msg, NoteEdited, Notice, Phrases, Refusal,
        fields::LineInput,
        forms::{Around, Form, FormStage},
        overlays::{Overlay, Preview, Snoozable, WhoOverlay, WritingStage},
        screens::{AccountScreen, AgendaLine, BookScreen, Screen},
    },
    book::AnyAnswer,
    domain::{Account, AnyNoun, Id, Rows, Subject, Verb, agenda::ItemKey, map::Spot},
    log_line,
};

pub fn take(app: &mut App, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Answered(answer) => answered(app, answer),
        Msg::Gone(subject) => gone(app, subject),
        Msg::Letterhead {
            folder,
            account,
            whom,
        } => {
            if let Some(Overlay::Writing(writing)) = &mut app.overlay {
                writing.knows(folder, account, whom);
            }
            Vec::new()
        }
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
        Msg::ForgettingWeighed(found, backups) => {
            if let Some(Overlay::Forget(forget)) = &mut app.overlay {
                forget.weighed(found, backups);
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
        Msg::RefreshStopped(why) => {
            app.notice = Some(Notice::RefreshStopped(why));
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
            // Only the list shows what the worker keeps; an account is computed when it is read.
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
            app.draft.line = LineInput::new(&line);
            super::over::line_changed(app)
        }
        Some(Overlay::Form(form)) => form.write_note(&text),
        _ => Vec::new(),
    }
}

/// The answer to a question, unless something else is wanted by now. There is an arm for every question that
/// can be asked.
fn answered(app: &mut App, answer: AnyAnswer) -> Vec<Effect> {
    use AnyAnswer as A;
    let (height, today) = (app.measured.list_height, app.today);
    match (answer, &mut app.screen) {
        (A::ListAccounts(_, page), Screen::Book(book)) => book.loaded(*page, height),
        (A::GlanceAt(asked, glances), Screen::Book(book)) => book.glanced(asked.on, *glances),
        (A::ReadAccount(_, view), _) => return account_read(app, view),
        (A::OutlookOf(of, outlook), Screen::Account(account)) if of.0 == account.id => {
            if let Some(view) = &mut account.view {
                view.outlook = *outlook;
            }
        }
        (A::DepthOn(asked, depth), Screen::Account(account)) if asked.account == account.id => {
            return account.day_loaded(*depth);
        }
        (A::SettingOf(asked, setting), Screen::Account(account)) if asked.account == account.id => {
            return account.setting_loaded(asked.on.unwrap_or(today), *setting);
        }
        (A::ExplainDepth(asked, view), Screen::Depth(depth)) if asked.account == depth.id => {
            return depth.loaded(view, today, height);
        }
        (A::ActionsFor(asked, next), Screen::Depth(depth)) if asked.account == depth.id => {
            depth.actions_loaded(asked.on.unwrap_or(today), *next, height);
        }
        (A::CourseOf(asked, course), Screen::Depth(depth)) if asked.account == depth.id => {
            depth.course_loaded(*course, today, height);
        }
        (A::YearsOf(asked, years), Screen::Depth(depth)) if asked.account == depth.id => {
            depth.years_loaded(*years, today, height);
        }
        (A::ReadPerson(_, view), Screen::Card(card)) => card.person_read(view, today, height),
        (A::BriefFor(_, view), Screen::Brief(brief)) => brief.loaded(view),
        (A::ReadAgenda(_, agenda), Screen::Agenda(screen)) => {
            screen.agenda_read(agenda, today, height);
        }
        (A::FindOutreach(_, outreach), Screen::Agenda(screen)) => {
            screen.outreach_read(outreach, today, height);
        }
        (A::AllRivals(_, rivals), Screen::Rivals(screen)) => screen.loaded(*rivals, height),
        (
            read @ (A::ReadHistory(..) | A::ReadHistoryAround(..) | A::ReadHistoryAbove(..)),
            screen,
        ) => {
            if let Some(history) = screen.history_mut() {
                history.answered(read, today);
            }
        }
        (A::WhoTookPart(_, rows), _) => app.overlay = Some(Overlay::Who(WhoOverlay::new(*rows))),
        (A::WhatGoesWith(of, goes), _) => {
            if let Some(Overlay::Confirm(confirm)) = &mut app.overlay
                && confirm.subject == of.0
            {
                match *goes {
                    Ok(goes) => confirm.goes = goes,
                    Err(refusal) => confirm.refusal = Some(refusal),
                }
            }
        }
        (A::ReadStructure(_, sheet), _) => {
            let whole = Some(sheet.account.id);
            let around = around(&sheet.rows, whole, today, &app.phrases);
            if let Some(Overlay::Form(form)) = &mut app.overlay {
                form.knows(&around);
            }
        }
        (A::FindNames(asked, hits), _) => match &mut app.overlay {
            Some(Overlay::Other(other)) => other.found(&asked.0, *hits),
            Some(Overlay::Form(form)) => form.fields.found(&asked.0, &hits),
            Some(Overlay::Panel(panel)) => panel.fields.found(&asked.0, &hits),
            _ => {}
        },
        (A::Find(asked, found), _) => {
            if let Some(Overlay::Palette(entries)) = &mut app.overlay {
                entries.found(&asked.0.words, *found, &app.action_names, height);
            }
        }
        (A::FindDoubles(_, found), _) => one::listed(app, *found),
        (A::CompareEditions(_, rows), _) => editions::listed(app, *rows),
        (A::ComparePair(asked, compared), _) => one::paired(app, asked.0, *compared),
        // The user has gone elsewhere.
        (
            A::ListAccounts(..)
            | A::GlanceAt(..)
            | A::OutlookOf(..)
            | A::DepthOn(..)
            | A::SettingOf(..)
            | A::ExplainDepth(..)
            | A::ActionsFor(..)
            | A::CourseOf(..)
            | A::YearsOf(..)
            | A::ReadPerson(..)
            | A::BriefFor(..)
            | A::ReadAgenda(..)
            | A::FindOutreach(..)
            | A::AllRivals(..),
            _,
        ) => {}
    }
    Vec::new()
}

/// An account has been read: for its screen, its card, or a form over another screen.
fn account_read(app: &mut App, view: Box<AccountView>) -> Vec<Effect> {
    underneath(app, &view);
    let mut effects = kept::reopen_among(app, &view);
    effects.extend(account_told(app, view));
    effects
}

fn account_told(app: &mut App, view: Box<AccountView>) -> Vec<Effect> {
    let (height, today, id) = (app.measured.list_height, app.today, view.sheet.account.id);
    match &mut app.screen {
        Screen::Account(account) if account.id == id => return account.loaded(view),
        Screen::Card(card) => card.account_read(view, height),
        Screen::Book(book) if book.editing == Some(id) => {
            book.editing = None;
            let around = around(&view.sheet.rows, None, today, &app.phrases);
            let form = Form::edit(id.into(), &around);
            app.overlay = form.map(|form| Overlay::Form(Box::new(form)));
        }
        Screen::Agenda(_) | Screen::Rivals(_) => return wished::open(app, &view),
        _ => {}
    }
    Vec::new()
}

/// What a form is about where only an account has been read for it.
pub(super) fn around<'a>(
    rows: &'a Rows,
    account: Option<Id<Account>>,
    today: NaiveDate,
    phrases: &'a Phrases,
) -> Around<'a> {
    Around {
        today,
        rows,
        account,
        department: None,
        seat: None,
        person: None,
        templates: &[],
        phrases,
    }
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
        Screen::Welcome(_) | Screen::Book(_) | Screen::Agenda(_) | Screen::Rivals(_) => false,
    }
}

fn committed(app: &mut App, done: Box<Done>) -> Vec<Effect> {
    let told = told(app, &done);
    match &mut app.overlay {
        Some(Overlay::QuickLog(log)) if log.saving => {
            let said = std::mem::replace(&mut app.draft, std::mem::take(&mut log.aside));
            // A correction said again would be a second interaction.
            if done.op.verb != Verb::Edit {
                let visit = None;
                app.earlier
                    .say(crate::app::Draft { visit, ..said }, done.subject);
            }
            app.overlay = None;
        }
        Some(Overlay::Form(form)) if form.stage == FormStage::Saving => app.overlay = None,
        Some(Overlay::Preview(preview)) if preview.saving.is_some() => app.overlay = None,
        Some(Overlay::When(when)) if when.saving => app.overlay = None,
        Some(Overlay::Panel(panel)) if panel.saving => app.overlay = None,
        _ => {}
    }
    if let Screen::Welcome(_) = app.screen {
        app.screen = Screen::Book(BookScreen::default());
    }
    if let (How::Undone, Some(subject)) = (done.how, done.subject) {
        app.earlier.undone(subject);
    }
    let mut effects = Vec::new();
    match (done.how, done.op.verb, done.subject) {
        (How::Done, Verb::Add | Verb::Appoint | Verb::Adopt, Some(subject))
        // Under another name it stands elsewhere in the list.
        | (How::Done, Verb::Edit, Some(subject @ Subject::Rival(_))) => {
            effects = select(app, subject);
        }
        (How::Done, Verb::Delete, Some(subject)) => effects = gone(app, subject),
        (How::Done, Verb::Merge, _) => effects = one::merged(app),
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
            if done.op.verb == Verb::Delete =>
        {
            let entries = agenda.list.rows().iter().filter_map(AgendaLine::entry);
            let mut woken = entries.filter(|entry| {
                let asleep = entry.asleep.as_ref();
                asleep.is_some_and(|snooze| snooze.id == id)
            });
            let item = woken.next()?.item.clone();
            Some(Notice::Awake(Box::new(Snoozable::Item(item))))
        }
        (None, Screen::Depth(depth), Some(Subject::Snooze(id))) if done.op.verb == Verb::Delete => {
            let mut lines = depth.warnings.list.rows().iter();
            let woken = lines.find(|line| line.asleep.as_ref().is_some_and(|row| row.id == id))?;
            let snoozable = woken.snoozable(depth.view.as_ref()?)?;
            Some(Notice::Awake(Box::new(snoozable)))
        }
        _ => None,
    }
}

/// The cursor goes to what was just made; a new account opens.
fn select(app: &mut App, subject: Subject) -> Vec<Effect> {
    match (&mut app.screen, subject) {
        (Screen::Book(_), Subject::Account(id)) => {
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
        (Screen::Rivals(rivals), Subject::Rival(id)) => {
            rivals.sought = Some(id);
            Vec::new()
        }
        (Screen::Agenda(agenda), Subject::Promise(id)) => {
            agenda.list.seek(ItemKey::Promise(id));
            Vec::new()
        }
        (Screen::Agenda(agenda), Subject::Matter(id)) => {
            agenda.list.seek(ItemKey::Matter(id));
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
            // Enter means what the line says in spite of what is told now.
            if let Some(AnyNoun::Interaction(seen)) =
                refusal.overtaken().map(|overtaken| &overtaken.seen)
            {
                app.draft.was = Some(Box::new(seen.clone()));
            }
            log.refusal = Some(refusal);
        }
        Some(Overlay::Form(form)) if form.stage == FormStage::Saving => form.refuse(refusal),
        Some(Overlay::When(when)) if when.saving => when.refuse(refusal),
        Some(Overlay::Panel(panel)) if panel.saving => panel.refuse(refusal),
        Some(Overlay::Merge(merge)) if merge.saving => {
            merge.saving = false;
            merge.refusal = Some(refusal);
        }
        Some(Overlay::Writing(writing)) if writing.stage == WritingStage::Writing => {
            writing.refuse(refusal);
        }
        Some(Overlay::Forget(forget)) if forget.found.is_none() => {
            app.overlay = None;
            app.notice = Some(Notice::Refused(refusal));
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
        _ => app.notice = Some(Notice::Refused(refusal)),
    }
}
