//! What became of each depth when the score was calculated anew.

use crate::{
    app::{
        Action, App, Effect,
        overlays::{Editions, Overlay},
        screens::{AccountScreen, Screen},
    },
    domain::summary::EditionRow,
};

/// Opens the list, which stays until it has been put away.
pub fn begin(app: &mut App) -> Vec<Effect> {
    let (editions, load) = Editions::loading();
    app.overlay = Some(Overlay::Editions(Box::new(editions)));
    vec![load]
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let Some(Overlay::Editions(editions)) = &app.overlay else {
        return Vec::new();
    };
    let selected = editions.selected().map(|row| row.account);
    match action {
        Action::Cancel => {
            app.overlay = None;
            vec![Effect::EditionsSeen]
        }
        Action::Open => {
            let Some(account) = selected else {
                return Vec::new();
            };
            app.overlay = None;
            let mut effects = app.go(Screen::Account(Box::new(AccountScreen::new(account))));
            effects.push(Effect::EditionsSeen);
            effects
        }
        _ => Vec::new(),
    }
}

/// All of them are calculated.
pub(super) fn listed(app: &mut App, rows: Vec<EditionRow>) {
    let height = app.measured.list_height;
    if let Some(Overlay::Editions(editions)) = &mut app.overlay {
        editions.found(rows, height);
    }
}
