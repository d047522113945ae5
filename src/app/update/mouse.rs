//! The mouse: a convenience, never the only way. What lies under it was measured when it was drawn.

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::{act, over};
use crate::app::{
    Action, AnyList, App, ClickTarget, Effect, Stride,
    overlays::Overlay,
    screens::{CardPane, Pane, Screen},
};
use crate::domain::map::Spot;

pub fn mouse(app: &mut App, event: MouseEvent) -> Vec<Effect> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => click(app, event),
        MouseEventKind::ScrollUp => wheel(app, event, Action::Up),
        MouseEventKind::ScrollDown => wheel(app, event, Action::Down),
        _ => Vec::new(),
    }
}

/// The first click on something selects it, the next one opens it, as Enter does.
fn click(app: &mut App, event: MouseEvent) -> Vec<Effect> {
    let Some(target) = app.measured.target(event.column, event.row) else {
        return Vec::new();
    };
    app.heed_notice();
    match target {
        ClickTarget::Run(action) => run(app, action),
        ClickTarget::Back(steps) => {
            app.measured.targets.clear();
            (0..steps).fold(Vec::new(), |_, _| app.go_back())
        }
        ClickTarget::Field(at) => field(app, at),
        ClickTarget::Row(at) if app.overlay.is_some() => choose(app, at),
        ClickTarget::Row(at) => row(app, at),
        ClickTarget::Pane(pane) => {
            focus(app, pane);
            Vec::new()
        }
        ClickTarget::PaneRow(pane, at) => pane_row(app, pane, at),
        ClickTarget::Spot(spot) => map_spot(app, spot),
    }
}

fn run(app: &mut App, action: Action) -> Vec<Effect> {
    // Whatever comes now is not where it was: a click that follows before it is drawn would hit
    // something else.
    app.measured.targets.clear();
    if app.overlay.is_some() {
        over::act(app, action)
    } else {
        act::act(app, action)
    }
}

/// A line of the list in an overlay.
fn choose(app: &mut App, at: usize) -> Vec<Effect> {
    let height = app.measured.list_height;
    if let Some(Overlay::QuickLog(log)) = &mut app.overlay {
        if log.list.at() == at {
            return run(app, Action::Take);
        }
        log.step(Stride::To(at));
        return Vec::new();
    }
    let (list, action): (&mut dyn AnyList, _) = match &mut app.overlay {
        // Enter on an open list takes what is under the cursor; it does not save.
        Some(Overlay::Form(form)) => match form.fields.open_pick() {
            Some(pick) => (&mut pick.list, Action::Save),
            None => return Vec::new(),
        },
        Some(overlay) => {
            let action = match overlay {
                Overlay::Doubles(_) | Overlay::Editions(_) => Action::Open,
                Overlay::Merge(_) => Action::Choose,
                Overlay::Forget(_) => Action::Mention,
                _ => Action::Accept,
            };
            match overlay.list_mut() {
                Some(list) => (list, action),
                None => return Vec::new(),
            }
        }
        None => return Vec::new(),
    };
    if list.at() == at {
        return run(app, action);
    }
    list.step(Stride::To(at), height);
    Vec::new()
}

fn field(app: &mut App, at: usize) -> Vec<Effect> {
    match &mut app.overlay {
        Some(Overlay::Form(form)) => {
            let stays = form.fields.focus() == at;
            let effects = form.point(at);
            // As Down would: a field where nothing is picked yet shows what there is.
            let asks = form
                .fields
                .pick()
                .is_some_and(|pick| !pick.is_open() && pick.picked.is_none());
            if stays && asks {
                return over::act(app, Action::Down);
            }
            return effects;
        }
        Some(Overlay::Import(import)) => import.point(at),
        Some(Overlay::Writing(writing)) => writing.point(at),
        Some(Overlay::When(when)) => when.fields.go(at),
        Some(Overlay::Days(days)) => days.fields.go(at),
        _ => {}
    }
    Vec::new()
}

/// A line of the list that the screen is.
fn row(app: &mut App, at: usize) -> Vec<Effect> {
    if let Screen::Card(card) = &mut app.screen {
        let came = std::mem::replace(&mut card.focus, CardPane::Who) != CardPane::Who;
        if came {
            return act::step(app, Stride::To(at));
        }
    }
    match app.screen.list().map(AnyList::at) {
        Some(cursor) if cursor == at => run(app, Action::Open),
        Some(_) => act::step(app, Stride::To(at)),
        None => Vec::new(),
    }
}

/// Says whether the keys were elsewhere before.
fn focus(app: &mut App, pane: Pane) -> bool {
    match &mut app.screen {
        Screen::Account(account) => std::mem::replace(&mut account.focus, pane) != pane,
        _ => false,
    }
}

fn pane_row(app: &mut App, pane: Pane, at: usize) -> Vec<Effect> {
    if let Screen::Card(card) = &mut app.screen {
        let came = std::mem::replace(&mut card.focus, CardPane::Story) != CardPane::Story;
        let there = card
            .story
            .as_ref()
            .is_some_and(|story| story.list.at() == at);
        return match (there, came) {
            (true, true) => Vec::new(),
            (true, false) => run(app, Action::Open),
            (false, _) => card.step(Stride::To(at), app.measured.list_height),
        };
    }
    let came = focus(app, pane);
    let Screen::Account(account) = &mut app.screen else {
        return Vec::new();
    };
    let cursor = match pane {
        Pane::History => account.history.list.at(),
        Pane::Map | Pane::Depth => return Vec::new(),
    };
    if cursor == at {
        return if came {
            Vec::new()
        } else {
            run(app, Action::Open)
        };
    }
    let height = app.measured.rows_of(pane);
    account.step_in(pane, Stride::To(at), height)
}

/// Something on the map.
fn map_spot(app: &mut App, spot: Spot) -> Vec<Effect> {
    let came = focus(app, Pane::Map);
    let Screen::Account(account) = &mut app.screen else {
        return Vec::new();
    };
    if !account.map.selected().is(spot) {
        return account.turn_map(|map| map.select(spot));
    }
    if came {
        Vec::new()
    } else {
        run(app, Action::Open)
    }
}

/// The wheel moves what it is over, and leaves the keys where they are.
fn wheel(app: &mut App, event: MouseEvent, action: Action) -> Vec<Effect> {
    let scope = app.scope();
    if app.overlay.is_some() {
        // A menu or a question has no list: there the wheel must not count as an answer. Nor does it
        // choose for a log line, where Enter would take what it has come to.
        if matches!(app.overlay, Some(Overlay::QuickLog(_))) {
            return Vec::new();
        }
        let mut rows = app.keys.rows().iter();
        let moves = rows.any(|row| row.scope == scope && row.action == action);
        return if moves {
            over::act(app, action)
        } else {
            Vec::new()
        };
    }
    let pane = app.measured.pane(event.column, event.row);
    match (&mut app.screen, pane) {
        (Screen::Account(account), Some(pane)) => {
            let by = if action == Action::Up { -1 } else { 1 };
            let height = app.measured.rows_of(pane);
            account.step_in(pane, Stride::Lines(by), height)
        }
        (Screen::Card(card), over) => {
            let by = if action == Action::Up { -1 } else { 1 };
            let half = match (over, app.measured.target(event.column, event.row)) {
                (Some(Pane::History), _) => CardPane::Story,
                (_, Some(ClickTarget::Row(_))) => CardPane::Who,
                _ => card.focus,
            };
            card.step_in(half, Stride::Lines(by), app.measured.list_height)
        }
        _ => act::act(app, action),
    }
}
