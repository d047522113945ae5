//! Making one of two, from what is selected or from the list of likely doubles.

use super::act;
use crate::{
    app::{
        Action, App, Effect,
        forms::FormTopic,
        overlays::{Doubles, MergeOverlay, Other, Overlay},
        screens::{AccountScreen, CardScreen, Screen},
    },
    book::{ComparePair, Compared, FindDoubles},
    domain::{
        Pair, Subject,
        summary::{Double, Hit},
    },
};

/// Asks which other one the selected person, account or department is one with.
pub(super) fn ask(app: &mut App) -> Vec<Effect> {
    let Some(this) = selected(app) else {
        return act::nothing(app);
    };
    let rows = act::rows_at_cursor(app);
    let name = match FormTopic::of(&rows, this) {
        Some(FormTopic::Name(name)) => Some(name),
        _ => match &app.screen {
            Screen::Book(book) => book.selected_row().map(|row| row.name.clone()),
            _ => None,
        },
    };
    let of_account = match this {
        Subject::Department(id) => rows.find(id).map(|row| row.account),
        _ => None,
    };
    let departments = rows.departments.iter();
    let departments = departments
        .filter(|row| Some(row.account) == of_account && Subject::from(row.id) != this)
        .map(|row| Hit {
            subject: row.id.into(),
            name: row.name.clone(),
            account: None,
            department: None,
            title: None,
            left: None,
        })
        .collect();
    let other = Other::new(this, name, departments);
    app.overlay = Some(Overlay::Other(Box::new(other)));
    Vec::new()
}

/// The person, account or department the cursor is on; else whom the row or the screen is about.
fn selected(app: &App) -> Option<Subject> {
    let mergeable = |subject: &Subject| {
        matches!(
            subject,
            Subject::Person(_) | Subject::Account(_) | Subject::Department(_)
        )
    };
    let behind = match act::subject(app) {
        Some(Subject::Tenure(id)) => {
            let rows = act::rows_at_cursor(app);
            rows.find(id).map(|row| row.person.into())
        }
        subject => subject,
    };
    behind.filter(mergeable).or_else(|| match &app.screen {
        Screen::Card(card) => Some(card.whole()),
        Screen::Account(account) => Some(account.id.into()),
        _ => None,
    })
}

/// Lists who and what is likely in the book twice.
pub(super) fn list(app: &mut App) -> Vec<Effect> {
    let (doubles, load) = Doubles::loading();
    app.overlay = Some(Overlay::Doubles(Box::new(doubles)));
    vec![load]
}

pub(super) fn doubles(app: &mut App, action: Action) -> Vec<Effect> {
    let height = app.measured.list_height;
    let Some(Overlay::Doubles(doubles)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::Cancel => app.overlay = None,
        Action::Open => {
            let pair = doubles.selected().map(|double| double.pair);
            return pair.map_or_else(Vec::new, |pair| vec![Effect::ask(ComparePair(pair))]);
        }
        Action::NotSame => {
            let pair = doubles.selected().map(|double| double.pair);
            if let Some(pair) = pair {
                doubles.settle(pair, height);
                return vec![Effect::SetApart(pair)];
            }
        }
        _ => {}
    }
    Vec::new()
}

pub(super) fn other(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Other(other)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::Cancel => app.overlay = None,
        Action::Accept => {
            let pair = other.pair();
            return pair.map_or_else(Vec::new, |pair| vec![Effect::ask(ComparePair(pair))]);
        }
        _ => {}
    }
    Vec::new()
}

pub(super) fn merge(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Merge(merge)) = &mut app.overlay else {
        return Vec::new();
    };
    if merge.saving {
        return Vec::new();
    }
    match action {
        Action::Cancel => {
            let from = merge.from.take();
            app.overlay = from.map(Overlay::Doubles);
        }
        Action::Save => {
            merge.saving = true;
            return vec![Effect::Commit(merge.command())];
        }
        Action::Choose => merge.choose(),
        Action::Turn => return vec![Effect::ask(ComparePair(merge.pair.turned()))],
        _ => {}
    }
    Vec::new()
}

/// The book has been looked through.
pub(super) fn listed(app: &mut App, found: Vec<Double>) {
    let height = app.measured.list_height;
    if let Some(Overlay::Doubles(doubles)) = &mut app.overlay {
        doubles.found(found, height);
    }
}

/// What two do not agree on is known: it is decided side by side.
pub(super) fn paired(
    app: &mut App,
    pair: Pair,
    Compared {
        stays,
        goes,
        differences,
    }: Compared,
) {
    let from = match app.overlay.take() {
        Some(Overlay::Other(_)) => None,
        Some(Overlay::Doubles(doubles)) => Some(doubles),
        Some(Overlay::Merge(merge)) => merge.from,
        overlay => {
            app.overlay = overlay;
            return;
        }
    };
    let merge = MergeOverlay::new(pair, (stays, goes), differences, from);
    app.overlay = Some(Overlay::Merge(Box::new(merge)));
}

/// Two have become one: a screen about the one that went is about the other now, and a list of doubles
/// goes on.
pub(super) fn merged(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Merge(merge)) = app.overlay.take() else {
        return Vec::new();
    };
    let (stays, goes) = merge.pair.subjects();
    for screen in app.back.iter_mut().chain([&mut app.screen]) {
        let now = match (&*screen, stays) {
            (Screen::Card(card), Subject::Person(stays)) if card.whole() == goes => {
                Screen::Card(Box::new(CardScreen::person(stays)))
            }
            (Screen::Card(card), Subject::Account(stays)) if card.whole() == goes => {
                Screen::Card(Box::new(CardScreen::account(stays)))
            }
            (Screen::Account(account), Subject::Account(stays))
                if Subject::from(account.id) == goes =>
            {
                Screen::Account(Box::new(AccountScreen::new(stays)))
            }
            _ => continue,
        };
        *screen = now;
    }
    let mut effects = app.reread();
    if let Some(mut doubles) = merge.from {
        doubles.settle(merge.pair, app.measured.list_height);
        app.overlay = Some(Overlay::Doubles(doubles));
        effects.push(Effect::ask(FindDoubles));
    }
    effects
}
