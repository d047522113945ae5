//! From what happened to whoever was in it.

use super::act;
use crate::{
    app::{
        App, Effect,
        screens::{CardScreen, History, Pane, Screen},
    },
    book::WhoTookPart,
    domain::{Id, Person, summary::HistoryEntry},
};

/// The history that has the keys.
pub(super) fn history(app: &App) -> Option<&History> {
    match &app.screen {
        Screen::Account(account) if account.focus == Pane::History => Some(&account.history),
        Screen::Card(card) => card.story_in_focus(),
        _ => None,
    }
}

/// Everybody in the selected entry to choose from; straight to them where there is only one.
pub(super) fn who(app: &mut App) -> Vec<Effect> {
    let Some((history, entry)) =
        history(app).and_then(|history| Some((history, history.selected()?)))
    else {
        return act::nothing(app);
    };
    let people = others(app, entry);
    match people[..] {
        [] => act::nothing(app),
        [person] => go_to(app, person),
        _ => vec![Effect::ask(WhoTookPart {
            colleagues: entry.what.colleagues(),
            account: entry.what.account(&history.page().mentioned),
            people,
        })],
    }
}

/// Whom an entry can lead to: everybody in it but the person whose card this is.
pub(super) fn others(app: &App, entry: &HistoryEntry) -> Vec<Id<Person>> {
    let mut people = entry.what.people();
    if let Screen::Card(card) = &app.screen {
        people.retain(|person| Some(*person) != card.person_id());
    }
    people
}

/// To their place on the map of the account on screen, else to their card.
pub(super) fn go_to(app: &mut App, person: Id<Person>) -> Vec<Effect> {
    if let Screen::Account(account) = &mut app.screen
        && let Some(effects) = account.seek(person)
    {
        return effects;
    }
    app.go(Screen::Card(Box::new(CardScreen::person(person))))
}
