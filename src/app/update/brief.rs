//! The page before a visit: whom it is about, where its lines lead, how it leaves.

use super::act::nothing;
use crate::{
    app::{
        App, Effect,
        screens::{AccountScreen, BriefScreen, CardOf, CardScreen, Pane, Screen},
    },
    domain::{
        Subject,
        brief::{About, Says},
        map::Spot,
    },
};

/// Opens the brief of whoever is selected.
pub fn show(app: &mut App) -> Vec<Effect> {
    match about(app) {
        Some(about) => app.go(Screen::Brief(Box::new(BriefScreen::new(about)))),
        None => nothing(app),
    }
}

/// A person who is selected, else the account.
pub(super) fn about(app: &App) -> Option<About> {
    match &app.screen {
        Screen::Book(book) => book.selected().map(About::Account),
        Screen::Account(account) => Some(match account.map.selected() {
            Spot::Unit(unit) | Spot::Above(unit) => About::Account(unit),
            spot => match spot.person() {
                Some(person) => About::Person(person, Some(account.id)),
                None => About::Account(account.id),
            },
        }),
        Screen::Card(card) => Some(match &card.of {
            CardOf::Person(person, _) => About::Person(*person, app.open_account()),
            CardOf::Account(account, _) => About::Account(*account),
        }),
        Screen::Agenda(agenda) => {
            let item = agenda.item()?;
            let (account, _) = item.account();
            Some(match item.person() {
                Some((person, _)) => About::Person(person, Some(account)),
                None => About::Account(account),
            })
        }
        Screen::Depth(depth) => Some(match depth.person() {
            Some(person) => About::Person(person, Some(depth.id)),
            None => About::Account(depth.id),
        }),
        Screen::Rivals(rivals) => Some(About::Account(rivals.selected()?.account.0)),
        Screen::Welcome(_) | Screen::Brief(_) => None,
    }
}

/// Goes to the row that a line comes from: a person on their card, whatever has a place on the map
/// there, what happened in the history.
pub fn open(app: &mut App) -> Vec<Effect> {
    let Screen::Brief(brief) = &app.screen else {
        return Vec::new();
    };
    let Some((_, item)) = brief.selected() else {
        return nothing(app);
    };
    let subject = item.subject;
    let elsewhere = match &item.says {
        Says::Note(note) => Some(note.account),
        _ => None,
    };
    let account = elsewhere.or(brief.account());
    let person = brief.about.person();
    let at = |spot: Spot| {
        let mut screen = AccountScreen::new(account?);
        screen.map.select(spot);
        Some(Screen::Account(Box::new(screen)))
    };
    let on_card = || {
        let mut card = CardScreen::person(person?);
        card.select(subject);
        Some(Screen::Card(Box::new(card)))
    };
    let screen = match subject {
        Subject::Person(id) => Some(Screen::Card(Box::new(CardScreen::person(id)))),
        Subject::Account(id) => Some(Screen::Account(Box::new(AccountScreen::new(id)))),
        Subject::Department(id) => at(Spot::Department(Some(id))),
        Subject::Seat(id) => at(Spot::Seat(id, None)),
        Subject::Interaction(_) | Subject::Promise(_) => account.map(|account| {
            let mut screen = AccountScreen::new(account);
            screen.focus = Pane::History;
            screen.history.go_to(subject);
            Screen::Account(Box::new(screen))
        }),
        _ => on_card().or_else(|| Some(Screen::Account(Box::new(AccountScreen::new(account?))))),
    };
    match screen {
        Some(screen) => app.go(screen),
        None => nothing(app),
    }
}

pub fn copy(app: &mut App) -> Vec<Effect> {
    let Screen::Brief(brief) = &app.screen else {
        return Vec::new();
    };
    if brief.view().is_none() {
        return nothing(app);
    }
    // At the account where it is being read.
    vec![Effect::Copy(match brief.about {
        About::Person(person, at) => About::Person(person, at.or(brief.account())),
        About::Account(account) => About::Account(account),
    })]
}
