//! The depth with the whole screen: pages, folds, days, and from a line to what it is about.

use super::{act, bench, follow};
use crate::{
    app::{
        App, Effect,
        forms::Form,
        overlays::{DayPurpose, Overlay, WhenOverlay},
        screens::{
            AccountScreen, CardOf, CardScreen, DepthScreen, Page, Screen,
            depth::{PlanLine, ReasonLine, TrendSpan},
        },
    },
    domain::{
        Account, Command, Id, NounKind, Person, Rows, Subject,
        map::Spot,
        score::{Because, LedgerSays, Root},
    },
};

/// Opens the depth of the account under the cursor, at the person under it.
pub(super) fn show(app: &mut App) -> Vec<Effect> {
    let Some((account, person)) = here(app) else {
        return act::nothing(app);
    };
    let mut depth = DepthScreen::new(account, person);
    if let Screen::Book(book) = &app.screen {
        // From the list of a past day to the depth of that day.
        depth.then = book.then;
    }
    app.go(Screen::Depth(Box::new(depth)))
}

/// Whose depth is asked for: the account on screen or under the cursor, and who of it.
fn here(app: &App) -> Option<(Id<Account>, Option<Id<Person>>)> {
    match &app.screen {
        Screen::Book(book) => book.selected().map(|account| (account, None)),
        Screen::Account(account) => match account.map.selected() {
            // What is decided elsewhere is explained there.
            Spot::Above(above) | Spot::Unit(above) => Some((above, None)),
            spot => Some((account.id, spot.person())),
        },
        Screen::Card(card) => match &card.of {
            CardOf::Account(id, _) => Some((*id, None)),
            CardOf::Person(person, Some(view)) => {
                let before = app.open_account();
                let mut places = view.places.iter().map(|place| place.account);
                let account = before
                    .filter(|id| places.clone().any(|place| place == *id))
                    .or_else(|| places.next())?;
                Some((account, Some(*person)))
            }
            CardOf::Person(_, None) => None,
        },
        Screen::Agenda(agenda) => {
            let item = agenda.item()?;
            Some((item.account().0, item.person().map(|(person, _)| person)))
        }
        Screen::Brief(brief) => Some((brief.account()?, brief.about.person())),
        Screen::Rivals(rivals) => Some((rivals.selected()?.account.0, None)),
        Screen::Depth(_) | Screen::Welcome(_) => None,
    }
}

pub(super) fn turn(app: &mut App, page: Page) -> Vec<Effect> {
    let height = app.measured.list_height;
    match &mut app.screen {
        Screen::Depth(depth) => depth.turn(page, height),
        _ => Vec::new(),
    }
}

/// From the trend of a year to that of all of them, or back; from another page to the trend.
pub(super) fn turn_years(app: &mut App) -> Vec<Effect> {
    let height = app.measured.list_height;
    match &mut app.screen {
        Screen::Depth(depth) => depth.turn_years(height),
        _ => Vec::new(),
    }
}

/// Shows the plan of a quarter so many on.
pub(super) fn turn_quarter(app: &mut App, by: i32) -> Vec<Effect> {
    let height = app.measured.list_height;
    match &mut app.screen {
        Screen::Depth(depth) if depth.page == Page::Plan => depth.turn_quarter(by, height),
        _ => return act::nothing(app),
    }
    Vec::new()
}

/// Changes how the page is looked at.
pub(super) fn fold(app: &mut App, fold: fn(&mut DepthScreen, usize)) -> Vec<Effect> {
    let height = app.measured.list_height;
    if let Screen::Depth(depth) = &mut app.screen {
        fold(depth, height);
    }
    Vec::new()
}

/// From the line under the cursor to the row it is about.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    let Screen::Depth(depth) = &app.screen else {
        return Vec::new();
    };
    match depth.page {
        Page::Points => open_points(app),
        Page::Actions => bench::promise(app),
        Page::Reasons => open_reasons(app),
        Page::Trend => open_trend(app),
        Page::Warnings => open_warning(app),
        Page::Plan => open_plan(app),
    }
}

/// To whoever carries the link, else to what is missing there.
fn open_reasons(app: &mut App) -> Vec<Effect> {
    let Screen::Depth(depth) = &app.screen else {
        return Vec::new();
    };
    match (depth.person(), depth.subject(), depth.reasons.line()) {
        (_, Some(matter @ Subject::Matter(_)), _) => {
            let mut card = CardScreen::account(depth.id);
            card.select(matter);
            app.go(Screen::Card(Box::new(card)))
        }
        (Some(person), ..) => follow::go_to(app, person),
        (None, Some(Subject::Seat(_)), _) => act::appoint(app),
        (None, Some(Subject::Department(_)), _) => act::add(app, NounKind::Person),
        (None, _, Some(ReasonLine::Check(..))) => act::add(app, NounKind::Department),
        _ => fold(app, DepthScreen::fold),
    }
}

/// What is planned is changed, and what is proposed is planned, in a form of its own.
fn open_plan(app: &mut App) -> Vec<Effect> {
    let Screen::Depth(depth) = &app.screen else {
        return Vec::new();
    };
    match depth.plan.line() {
        Some(PlanLine::Draft(item)) => {
            let none = Rows::default();
            let form = Form::draft(item, &act::around(app, &none));
            act::show_form(app, form)
        }
        Some(PlanLine::Item(_)) => act::edit(app),
        _ => act::nothing(app),
    }
}

/// To what the warning under the cursor is about: whom to see, which seat to fill, what was promised.
fn open_warning(app: &mut App) -> Vec<Effect> {
    let Screen::Depth(depth) = &app.screen else {
        return Vec::new();
    };
    let account = depth.id;
    match depth.warnings.subject() {
        Some(Subject::Person(person)) => follow::go_to(app, person),
        Some(Subject::Seat(_)) => act::appoint(app),
        Some(entry @ Subject::Promise(_)) => {
            app.go(Screen::Account(Box::new(AccountScreen::at(account, entry))))
        }
        Some(Subject::Account(_)) => app.go(Screen::Card(Box::new(CardScreen::account(account)))),
        _ => act::nothing(app),
    }
}

/// From what happened or changed to where it is told, else to whoever it is about.
fn open_trend(app: &mut App) -> Vec<Effect> {
    let Screen::Depth(depth) = &mut app.screen else {
        return Vec::new();
    };
    if let Some(on) = depth.turn_under_cursor() {
        // To the year that led there, with what changed in it.
        depth.trend.span = TrendSpan::Year;
        return depth.look_at(Some(on), None);
    }
    match (depth.subject(), depth.person()) {
        (Some(entry @ Subject::Interaction(_)), _) => {
            let account = AccountScreen::at(depth.id, entry);
            app.go(Screen::Account(Box::new(account)))
        }
        (_, Some(person)) => follow::go_to(app, person),
        _ => act::nothing(app),
    }
}

/// Asks until when the warning under the cursor sleeps; one that sleeps is woken at once.
pub(super) fn snooze(app: &mut App) -> Vec<Effect> {
    let Screen::Depth(depth) = &app.screen else {
        return Vec::new();
    };
    let line = depth.warnings.line();
    let (Some(line), Some(view), Page::Warnings) = (line, &depth.view, depth.page) else {
        return act::nothing(app);
    };
    if let Some(snooze) = &line.asleep {
        return vec![Effect::Commit(Command::Delete(snooze.id.into()))];
    }
    let Some(snoozable) = line.snoozable(view) else {
        return act::nothing(app);
    };
    let purpose = DayPurpose::Sleep(Box::new(snoozable));
    app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
    Vec::new()
}

fn open_points(app: &mut App) -> Vec<Effect> {
    let Screen::Depth(depth) = &app.screen else {
        return Vec::new();
    };
    let Some(entry) = depth.points.entry() else {
        return act::nothing(app);
    };
    let vacant = matches!(&entry.says, LedgerSays::Part { part, .. } if matches!(part.because, Because::Unheld(_)));
    let (account, subject, person) = (depth.id, depth.subject(), depth.person());
    let empty =
        matches!(&entry.says, LedgerSays::Part { part, .. } if part.because == Because::Nobody);
    match (subject, entry.path.root) {
        (Some(Subject::Seat(_)), _) if vacant => act::appoint(app),
        (Some(Subject::Department(_)), _) if empty => act::add(app, NounKind::Person),
        (Some(entry @ Subject::Interaction(_)), _) => {
            app.go(Screen::Account(Box::new(AccountScreen::at(account, entry))))
        }
        (Some(Subject::Account(_)), Root::Part(..)) => {
            let card = CardScreen::account(account);
            app.go(Screen::Card(Box::new(card)))
        }
        _ => match person {
            Some(person) => follow::go_to(app, person),
            None => act::nothing(app),
        },
    }
}
