//! The map with the whole screen: views, zoom, folds, days.

use chrono::NaiveDate;

use super::act;
use crate::{
    app::{
        Action, App, Effect,
        overlays::{Days, Overlay},
        screens::{AccountScreen, Map, Pane, Screen},
    },
    domain::{
        AnyNoun, Colleague, Command, Counterpart, Id, NounKind, Period, Person,
        map::{Spot, View, Zoom},
    },
};

pub(super) fn look(app: &mut App, view: View) -> Vec<Effect> {
    match &mut app.screen {
        Screen::Account(account) => account.look(view),
        _ => Vec::new(),
    }
}

/// The view so many keys on, the first after the last.
pub(super) fn turn_by(app: &mut App, by: usize) -> Vec<Effect> {
    let Screen::Account(account) = &mut app.screen else {
        return Vec::new();
    };
    let views = account.spread.views();
    let at = views.iter().position(|is| *is == account.map.aspect.view);
    let next = at.map_or(0, |at| (at + by) % views.len());
    account.focus = Pane::Map;
    account.turn_to(views[next])
}

pub(super) fn turn_view(app: &mut App) -> Vec<Effect> {
    turn_by(app, 1)
}

/// Changes how the map is looked at.
pub(super) fn turn(app: &mut App, turn: impl FnOnce(&mut Map)) -> Vec<Effect> {
    match &mut app.screen {
        Screen::Account(account) if account.focus == Pane::Map => account.turn_map(turn),
        _ => Vec::new(),
    }
}

/// One rival alone against us, then the next, then all again.
pub(super) fn next_rival(app: &mut App) -> Vec<Effect> {
    let Screen::Account(account) = &mut app.screen else {
        return Vec::new();
    };
    let mut several = false;
    let effects = account.turn_map(|map| several = map.next_rival());
    if several { effects } else { act::nothing(app) }
}

pub(super) fn zoom(app: &mut App, action: Action) -> Vec<Effect> {
    turn(app, |map| {
        let zoom = map.aspect.zoom;
        map.zoom(match action {
            Action::Nearer => zoom.nearer(),
            _ => zoom.farther(),
        });
    })
}

/// Gives the map its pane back; absent where it has not the whole screen.
pub(super) fn shrink(app: &mut App) -> Option<Vec<Effect>> {
    match &mut app.screen {
        Screen::Account(account) => account.shrink(),
        _ => None,
    }
}

/// Into a cell of the matrix: to its people, or where there are none to somebody new.
pub(super) fn enter_cell(app: &mut App) -> Vec<Effect> {
    let Screen::Account(account) = &mut app.screen else {
        return Vec::new();
    };
    let Spot::Cell(department, level) = account.map.selected() else {
        return Vec::new();
    };
    let mut there = account.map.scene.members(department);
    if there.any(|node| node.level == level) {
        drop(there);
        return account.turn_map(|map| map.zoom(Zoom::Near));
    }
    drop(there);
    act::add(app, NounKind::Person)
}

/// Matches somebody of ours to one of theirs from today on, or ends it where they are matched.
pub(super) fn pair(
    account: &AccountScreen,
    person: Id<Person>,
    colleague: Id<Colleague>,
    today: NaiveDate,
) -> Vec<Effect> {
    let rows = account
        .rows()
        .into_iter()
        .flat_map(|rows| &rows.counterparts);
    let mut matched = rows.filter(|row| {
        (row.person, row.colleague, row.account) == (person, colleague, account.id)
            && row.period.holds(today)
    });
    vec![Effect::Commit(match matched.next() {
        // Nothing would be left of it.
        Some(row) if row.period.from == Some(today) => Command::Delete(row.id.into()),
        Some(row) => Command::End {
            subject: row.id.into(),
            on: today.pred_opt().unwrap_or(today),
        },
        None => Command::Add(AnyNoun::Counterpart(Counterpart {
            person,
            colleague,
            account: account.id,
            period: Period::since(today),
        })),
    })]
}

/// Asks of which day the map, the depth or the list is to be; a list of a past day is of today again.
pub(super) fn ask_day(app: &mut App) -> Vec<Effect> {
    let days = match &app.screen {
        Screen::Account(account) => Days::new(account.map.then, account.map.since),
        Screen::Depth(depth) => Days::new(depth.then, depth.since),
        Screen::Book(book) if book.then.is_some() => return today_again(app).unwrap_or_default(),
        Screen::Book(_) => Days::then_only(None),
        _ => return Vec::new(),
    };
    app.overlay = Some(Overlay::Days(Box::new(days)));
    Vec::new()
}

/// From the list of a past day to that of today.
pub(super) fn today_again(app: &mut App) -> Option<Vec<Effect>> {
    match &mut app.screen {
        Screen::Book(book) if book.then.is_some() => Some(book.look_at(None)),
        _ => None,
    }
}

/// Keys while that question has them.
pub(super) fn days(app: &mut App, action: Action) -> Vec<Effect> {
    let calendar = app.calendar();
    let Some(Overlay::Days(days)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::NextField => days.fields.step(1),
        Action::PreviousField => days.fields.step(-1),
        Action::Save => {
            let Some((then, since)) = days.answer(calendar) else {
                days.insists = true;
                return Vec::new();
            };
            app.overlay = None;
            if let Screen::Account(account) = &mut app.screen {
                (account.map.then, account.map.since) = (then, since);
                let mut effects: Vec<_> = account.load_days().collect();
                effects.extend(account.load_setting());
                effects.extend(account.refill());
                return effects;
            }
            if let Screen::Depth(depth) = &mut app.screen {
                return depth.look_at(then, since);
            }
            if let Screen::Book(book) = &mut app.screen {
                return book.look_at(then);
            }
        }
        Action::Cancel => app.overlay = None,
        _ => {}
    }
    Vec::new()
}
