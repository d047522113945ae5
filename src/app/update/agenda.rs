//! What is done from the agenda, and with the day of a promise wherever it stands.

use crate::{
    app::{
        Action, App, Effect, Notice,
        fields::LineInput,
        overlays::{DayPurpose, Draft, Overlay, QuickLog, Snoozable, WhenOverlay},
        screens::{AccountScreen, AgendaScreen, DepthScreen, Page, Screen},
    },
    domain::{
        Account, AnyNoun, Command, Id, Intent, Matter, Name, Plan, PlanItem, PlanState,
        PromiseState, Rows, Subject,
        agenda::{AgendaItem, AgendaSection, NextAction},
        map::Spot,
        score::Supposition,
    },
    log_line::{WrittenLine, address},
};

use super::{
    act::{nothing, rows_at_cursor, subject},
    visits::{self, VisitLine},
};

/// There is one agenda: left for an account, it is come back to with its cursor.
pub fn show(app: &mut App) -> Vec<Effect> {
    let left = app
        .back
        .iter()
        .position(|screen| matches!(screen, Screen::Agenda(_)));
    match left {
        Some(at) => {
            app.back.truncate(at + 1);
            app.go_back()
        }
        None => app.go(Screen::Agenda(Box::default())),
    }
}

/// Another part of it is shown; from another screen it is gone to for the round of one of ours.
pub fn turn(app: &mut App, action: Action) -> Vec<Effect> {
    let (today, height) = (app.today, app.measured.list_height);
    if action == Action::Whose && !matches!(app.screen, Screen::Agenda(_)) {
        let agenda = AgendaScreen::of_a_colleague();
        return app.go(Screen::Agenda(Box::new(agenda)));
    }
    if let Screen::Agenda(agenda) = &mut app.screen {
        if action == Action::Reach {
            agenda.turn(today, height);
        } else if action == Action::Whose {
            agenda.turn_whose(today, height);
        } else {
            agenda.toggle_sleepers(today, height);
            if agenda.total(AgendaSection::Asleep) == 0 {
                // The key lists what will sleep next, too, instead of first ceasing to list nothing.
                agenda.lists_sleepers = false;
                app.notice = Some(Notice::NobodyAsleep);
            }
        }
    }
    Vec::new()
}

/// What is worth doing becomes a promise; from what is planned to its plan, from anything else to where it has
/// to be done.
pub fn open(app: &mut App) -> Vec<Effect> {
    let Screen::Agenda(agenda) = &app.screen else {
        return Vec::new();
    };
    let Some(item) = agenda.item() else {
        return nothing(app);
    };
    match item {
        AgendaItem::Action(action) => promise(app, &action.clone()),
        AgendaItem::Planned(planned) => {
            let item = &planned.progress.item;
            let depth = DepthScreen::at_plan(item.account, item.id);
            app.go(Screen::Depth(Box::new(depth)))
        }
        _ => visit(app),
    }
}

/// Goes to where it has to be done, with whom it concerns selected.
pub fn visit(app: &mut App) -> Vec<Effect> {
    let Screen::Agenda(agenda) = &app.screen else {
        return Vec::new();
    };
    let Some(item) = agenda.item() else {
        return nothing(app);
    };
    let (account, _) = item.account();
    let mut screen = AccountScreen::new(account);
    let spot = match (item.person(), item.subject()) {
        (Some((person, _)), _) => Spot::Person(person),
        (None, Subject::Seat(seat)) => Spot::Seat(seat, None),
        (None, Subject::Department(department)) => Spot::Department(Some(department)),
        _ => Spot::Account,
    };
    screen.map.select(spot);
    app.go(Screen::Account(Box::new(screen)))
}

/// Asks by when a next best action is done.
fn promise(app: &mut App, action: &NextAction) -> Vec<Effect> {
    let (step, at) = (action.candidate.step, action.candidate.at);
    let what = Supposition::Done { step, at };
    let Some(text) = app.phrases.promise(&what, action.name.as_ref()) else {
        return nothing(app);
    };
    let plan = Plan {
        account: at,
        intents: vec![Intent {
            account: at,
            person: step.person(),
            due: None,
            text,
        }],
        targets: Vec::new(),
    };
    let purpose = DayPurpose::Plan(Box::new(plan), action.at_name.clone());
    app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
    Vec::new()
}

/// The log line, begun for the row: about its account, with its person. A draft begun for this row is
/// gone on with; any other waits until the line is saved or left. `None` where the line begins as
/// everywhere.
pub fn quick_log(app: &mut App) -> Option<Vec<Effect>> {
    if let Screen::Account(account) = &app.screen {
        let line = visits::of_pair(account)?;
        let account = account.id;
        return begin(app, line, account);
    }
    let (account, person) = match &app.screen {
        Screen::Agenda(agenda) => {
            let item = agenda.item()?;
            if let AgendaItem::Visit(_) = item {
                return visits::tell(app, VisitLine::Happened);
            }
            let (id, name) = item.account();
            let person = item.person().map(|(id, name)| (id, name.clone()));
            ((id, name.clone()), person)
        }
        Screen::Depth(depth) => depth.addressed()?,
        Screen::Brief(brief) => brief.addressed()?,
        Screen::Rivals(rivals) => (rivals.selected()?.account.clone(), None),
        _ => return None,
    };
    let person = person.as_ref().map(|(id, name)| (*id, name));
    let line = address((account.0, &account.1), person);
    begin(app, line, account.0)
}

/// The log line, begun so. `None` where the draft goes on from there.
fn begin(
    app: &mut App,
    WrittenLine { line, picks }: WrittenLine,
    account: Id<Account>,
) -> Option<Vec<Effect>> {
    if app.draft.line.text().starts_with(&line) {
        return None;
    }
    let draft = Draft {
        line: LineInput::new(&line),
        picks,
        account: Some(account),
        ..Draft::default()
    };
    let aside = std::mem::replace(&mut app.draft, draft);
    let log = QuickLog::begun(&app.draft, aside);
    let effects = log.read(&app.draft);
    app.overlay = Some(Overlay::QuickLog(Box::new(log)));
    Some(effects)
}

/// Asks for the day on which the selected promise is due, or the visit to be made.
pub fn reschedule(app: &mut App) -> Vec<Effect> {
    let id = match subject(app) {
        Some(Subject::Promise(id)) => id,
        Some(Subject::Visit(_)) => return visits::put_off(app),
        Some(Subject::Matter(id)) => return reschedule_matter(app, id),
        Some(Subject::PlanItem(id)) => return reschedule_planned(app, id),
        _ => return nothing(app),
    };
    let promise = match &app.screen {
        Screen::Agenda(agenda) => match agenda.item() {
            Some(AgendaItem::Promise(promise)) => Some(promise.row.is.clone()),
            _ => None,
        },
        _ => match rows_at_cursor(app).noun(id.into()) {
            Some(AnyNoun::Promise(promise)) => Some(promise),
            _ => None,
        },
    };
    match promise.filter(|promise| promise.state == PromiseState::Open) {
        Some(promise) => {
            let purpose = DayPurpose::Due(id, Box::new(promise));
            app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
            Vec::new()
        }
        None => nothing(app),
    }
}

/// Asks when the stage of an open matter is to be over.
fn reschedule_matter(app: &mut App, id: Id<Matter>) -> Vec<Effect> {
    let matter = match &app.screen {
        Screen::Agenda(agenda) => match agenda.item() {
            Some(AgendaItem::Matter(matter)) => Some(matter.row.is.clone()),
            _ => None,
        },
        _ => match rows_at_cursor(app).noun(id.into()) {
            Some(AnyNoun::Matter(matter)) => Some(matter),
            _ => None,
        },
    };
    match matter.filter(Matter::is_open) {
        Some(matter) => {
            let purpose = DayPurpose::Matter(id, Box::new(matter));
            app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
            Vec::new()
        }
        None => nothing(app),
    }
}

/// Asks by when an open item of a plan is to come true.
fn reschedule_planned(app: &mut App, id: Id<PlanItem>) -> Vec<Effect> {
    let item = planned_at_cursor(app, id);
    match item.filter(|(item, _)| item.state == PlanState::Open) {
        Some((item, named)) => {
            let purpose = DayPurpose::Planned(id, Box::new(item), Box::new(named));
            app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
            Vec::new()
        }
        None => nothing(app),
    }
}

/// An item of a plan as the screen has it, with the rows it names.
pub(super) fn planned_at_cursor(app: &App, id: Id<PlanItem>) -> Option<(PlanItem, Rows)> {
    if let Screen::Agenda(agenda) = &app.screen {
        return match agenda.item() {
            Some(AgendaItem::Planned(planned)) => {
                Some((planned.progress.item.is.clone(), planned.named.clone()))
            }
            _ => None,
        };
    }
    let rows = rows_at_cursor(app);
    let item = rows.find(id)?.is.clone();
    let mut named = Rows::default();
    match item.aim.subject() {
        Some(Subject::Person(id)) => named.people.extend(rows.find(id).cloned()),
        Some(Subject::Seat(id)) => named.seats.extend(rows.find(id).cloned()),
        Some(Subject::Department(id)) => named.departments.extend(rows.find(id).cloned()),
        _ => {}
    }
    Some((item, named))
}

/// Asks until when the selected row sleeps; one that sleeps is woken at once.
pub fn snooze(app: &mut App) -> Vec<Effect> {
    let Screen::Agenda(agenda) = &app.screen else {
        return Vec::new();
    };
    let Some(entry) = agenda.entry() else {
        return nothing(app);
    };
    if let Some(snooze) = &entry.asleep {
        return vec![Effect::Commit(Command::Delete(snooze.id.into()))];
    }
    let purpose = DayPurpose::Sleep(Box::new(Snoozable::Item(entry.item.clone())));
    app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
    Vec::new()
}

/// Whether `D` takes a row away: of the agenda and of warnings only promises and
/// visits. Whoever tidies up what there
/// is to do does not mean the people or accounts it is about.
pub fn may_go(app: &App, subject: Subject) -> bool {
    let tidies = match &app.screen {
        Screen::Agenda(_) => true,
        Screen::Depth(depth) => depth.page == Page::Warnings,
        _ => false,
    };
    matches!(subject, Subject::Promise(_) | Subject::Visit(_)) || !tidies
}

/// What the selected row is called.
pub fn called(agenda: &AgendaScreen) -> Option<Name> {
    match agenda.item()? {
        AgendaItem::Visit(visit) => Some(visit.account_name.clone()),
        AgendaItem::Promise(promise) => Some(promise.row.text.clone()),
        AgendaItem::Matter(matter) => Some(matter.row.title.clone()),
        AgendaItem::Planned(planned) => planned.progress.item.action.clone(),
        AgendaItem::Silence(silence) => Some(silence.name.clone()),
        AgendaItem::Action(action) => action.name.clone(),
    }
}

/// Keys while the question has them.
pub fn when(app: &mut App, action: Action) -> Vec<Effect> {
    let calendar = app.calendar();
    let Some(Overlay::When(when)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::NextField => when.fields.step(1),
        Action::PreviousField => when.fields.step(-1),
        Action::Save if when.saving => {}
        Action::Save => match when.command(calendar) {
            Some(command) => {
                when.saving = true;
                return vec![Effect::Commit(command)];
            }
            None => when.insists = true,
        },
        Action::Cancel => app.overlay = None,
        _ => {}
    }
    Vec::new()
}
