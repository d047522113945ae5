//! The rivals of the whole book: how one comes there, and where a row leads.

use super::act::nothing;
use crate::{
    app::{
        App, Effect,
        screens::{AccountScreen, CardScreen, Screen},
    },
    domain::map::{Spot, View},
};

/// There is one such list: left for an account, it is come back to with its cursor.
pub fn show(app: &mut App) -> Vec<Effect> {
    let left = app
        .back
        .iter()
        .position(|screen| matches!(screen, Screen::Rivals(_)));
    match left {
        Some(at) => {
            app.back.truncate(at + 1);
            app.go_back()
        }
        None => app.go(Screen::Rivals(Box::default())),
    }
}

/// To the account, where its people stand toward us and toward this rival; the cursor is on whoever backs it
/// most.
pub fn open(app: &mut App) -> Vec<Effect> {
    let Screen::Rivals(rivals) = &app.screen else {
        return Vec::new();
    };
    let Some(place) = rivals.selected() else {
        return nothing(app);
    };
    let mut screen = AccountScreen::new(place.account.0);
    let person = place.here.people.first().map(|one| one.person);
    screen
        .map
        .select(person.map_or(Spot::Account, Spot::Person));
    screen.map.aspect.rival = Some(place.here.name.clone());
    let mut effects = screen.look(View::Rivals);
    effects.extend(app.go(Screen::Account(Box::new(screen))));
    effects
}

/// To the card of the account, where what is recorded of the rival is changed.
pub fn details(app: &mut App) -> Vec<Effect> {
    let Screen::Rivals(rivals) = &app.screen else {
        return Vec::new();
    };
    let Some(place) = rivals.selected() else {
        return nothing(app);
    };
    let mut card = CardScreen::account(place.account.0);
    if let Some(row) = place.here.rows.first() {
        card.select(row.id.into());
    }
    app.go(Screen::Card(Box::new(card)))
}
