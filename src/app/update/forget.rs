//! Forgetting somebody for good: looked at first, and asked for twice.

use super::act;
use crate::{
    app::{Action, App, Detour, Effect, overlays::Overlay, screens::Screen},
    domain::{Id, Person, Subject},
};

/// Asks what would go with whoever is selected.
pub(super) fn ask(app: &mut App) -> Vec<Effect> {
    let Some(person) = selected(app) else {
        return act::nothing(app);
    };
    app.overlay = Some(Overlay::Forget(Box::default()));
    vec![Effect::WeighForgetting(person)]
}

/// The person the cursor is on; else whose card or row it is.
fn selected(app: &App) -> Option<Id<Person>> {
    match act::subject(app) {
        Some(Subject::Person(person)) => return Some(person),
        Some(Subject::Tenure(id)) => {
            let rows = act::rows_at_cursor(app);
            return rows.find(id).map(|row| row.person);
        }
        _ => {}
    }
    match &app.screen {
        Screen::Card(card) => card.person_id(),
        Screen::Depth(depth) => depth.person(),
        Screen::Agenda(agenda) => Some(agenda.item()?.person()?.0),
        _ => None,
    }
}

pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let instead = app.phrases.somebody.clone();
    let Some(Overlay::Forget(forget)) = &mut app.overlay else {
        return Vec::new();
    };
    match action {
        Action::Mention => forget.turn_mention(),
        Action::Accept => forget.ask_again(),
        Action::Forget => {
            let oblivion = forget.oblivion(&instead).map(Box::new);
            let forget = oblivion.map(Detour::Forget).map(Effect::Detour);
            return forget.into_iter().collect();
        }
        Action::Cancel if forget.again.is_some() => {
            forget.again = None;
            forget.differs = false;
        }
        Action::Cancel => app.overlay = None,
        _ => {}
    }
    Vec::new()
}
