//! While somebody looks on: what may be seen is decided here, whichever way one came to it.

use crate::{
    app::{
        App, Detour, Effect, Notice,
        overlays::Overlay,
        screens::{AccountScreen, Screen},
    },
    domain::map::View,
};

/// Hides what is nobody's business, or shows it again.
pub fn turn(app: &mut App) -> Vec<Effect> {
    if app.presents() {
        app.show_again()
    } else {
        app.present()
    }
}

/// Takes away what must not be seen and does not let pass what would show or change it, whatever has asked for
/// it. Everywhere else nobody has to think of it.
pub fn keep_hidden(app: &mut App, mut effects: Vec<Effect>) -> Vec<Effect> {
    if !app.presents() {
        return effects;
    }
    let notice = app.notice.take();
    app.notice = notice.filter(|notice| matches!(notice, Notice::NothingSelected));
    if app
        .overlay
        .as_ref()
        .is_some_and(|overlay| !may_lie(overlay))
    {
        app.overlay = None;
        effects.clear();
        app.notice = Some(Notice::Hidden);
    }
    while !may_stand(&app.screen) {
        effects.clear();
        app.notice = Some(Notice::Hidden);
        match app.back.pop() {
            Some(screen) => app.screen = screen,
            None => break,
        }
    }
    if let Screen::Account(account) = &mut app.screen
        && !shows_names(account)
    {
        account.map.look(View::Tree);
        effects.clear();
        app.notice = Some(Notice::Hidden);
    }
    let asked = effects.len();
    effects.retain(may_happen);
    if effects.len() < asked {
        app.notice = Some(Notice::Hidden);
    }
    effects
}

/// Screens on which some of it may be seen: what of it, the book decides when it is asked.
const fn may_stand(screen: &Screen) -> bool {
    match screen {
        Screen::Welcome(_) | Screen::Book(_) | Screen::Account(_) | Screen::Card(_) => true,
        Screen::Agenda(_) | Screen::Depth(_) | Screen::Brief(_) | Screen::Rivals(_) => false,
    }
}

/// The other views of a map are about who is for or against us, and how well we know whom.
fn shows_names(account: &AccountScreen) -> bool {
    account.map.aspect.view == View::Tree
}

/// Overlays that only look.
const fn may_lie(overlay: &Overlay) -> bool {
    match overlay {
        Overlay::Help(_)
        | Overlay::Palette(_)
        | Overlay::Manual(_)
        | Overlay::Filter(_)
        | Overlay::Who(_) => true,
        Overlay::QuickLog(_)
        | Overlay::Form(_)
        | Overlay::Confirm(_)
        | Overlay::New
        | Overlay::Close(_)
        | Overlay::When(_)
        | Overlay::Panel(_)
        | Overlay::Days(_)
        | Overlay::Other(_)
        | Overlay::Merge(_)
        | Overlay::Doubles(_)
        | Overlay::Editions(_)
        | Overlay::Forget(_)
        | Overlay::Import(_)
        | Overlay::Preview(_)
        | Overlay::Writing(_) => false,
    }
}

/// What changes nothing and takes nothing out of the book.
const fn may_happen(effect: &Effect) -> bool {
    match effect {
        Effect::Ask(_)
        | Effect::Present(_)
        | Effect::Detour(Detour::Lock(_))
        | Effect::Suspend
        | Effect::Redraw
        | Effect::Quit => true,
        Effect::Commit(_)
        | Effect::Rehearse(_)
        | Effect::Undo(_)
        | Effect::Redo(_)
        | Effect::Letterhead { .. }
        | Effect::ReadLine { .. }
        | Effect::SetApart(_)
        | Effect::EditionsSeen
        | Effect::WeighForgetting(_)
        | Effect::PreviewImport(_)
        | Effect::TakeIn(..)
        | Effect::StopImport
        | Effect::Detour(_)
        | Effect::EditNote(_)
        | Effect::Write(_)
        | Effect::Copy(_) => false,
    }
}
