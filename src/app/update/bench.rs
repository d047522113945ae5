//! The bench: what is switched on, what more is supposed, and what becomes of it.

use super::act::nothing;
use crate::{
    app::{
        App, DepthView, Effect,
        overlays::{DayPurpose, Overlay, WhenOverlay, panel::supposing},
        screens::{DepthScreen, Page, Screen},
    },
    domain::{Name, Plan},
};

/// The depth on screen, if its page of actions is.
const fn bench(app: &mut App) -> Option<(&mut DepthScreen, usize)> {
    let height = app.measured.list_height;
    match &mut app.screen {
        Screen::Depth(depth) if matches!(depth.page, Page::Actions) => Some((depth, height)),
        _ => None,
    }
}

/// Switches what is under the cursor on or off.
pub(super) fn switch(app: &mut App) -> Vec<Effect> {
    if let Some((depth, _)) = bench(app)
        && let (actions, Some(view)) = (&mut depth.actions, &depth.view)
        && actions.row().is_some()
    {
        actions.switch(view);
        return Vec::new();
    }
    nothing(app)
}

/// Asks what else is to be supposed, first of whoever is under the cursor.
pub(super) fn ask(app: &mut App) -> Vec<Effect> {
    let panel = bench(app).and_then(|(depth, _)| {
        let view = depth.view.as_ref()?;
        let account = &view.sheet.account;
        let named = (account.id, account.name.clone());
        let person = depth.actions.person();
        Some(supposing(named, &view.depth, &view.sheet.rows, person))
    });
    match panel {
        Some(panel) => app.overlay = Some(Overlay::Panel(Box::new(panel))),
        None => return nothing(app),
    }
    Vec::new()
}

/// Takes what the panel says onto the bench; says whether it was such a panel.
pub(super) fn take(app: &mut App) -> bool {
    let Some(Overlay::Panel(panel)) = &mut app.overlay else {
        return false;
    };
    if !panel.supposes() {
        return false;
    }
    let Some(what) = panel.supposition() else {
        panel.insists = true;
        return true;
    };
    app.overlay = None;
    if let Some((depth, height)) = bench(app)
        && let (actions, Some(view)) = (&mut depth.actions, &depth.view)
    {
        actions.add(what, view, height);
    }
    true
}

/// Asks by when the action under the cursor is done: it becomes a promise.
pub(super) fn promise(app: &mut App) -> Vec<Effect> {
    let phrases = app.phrases.clone();
    let plan = bench(app).and_then(|(depth, _)| {
        let view = depth.view.as_ref()?;
        Some((depth.actions.promise(view, &phrases)?, called(view)))
    });
    ask_day(app, plan)
}

/// Asks by when everything that is on is done: it becomes a plan.
pub(super) fn keep(app: &mut App) -> Vec<Effect> {
    let phrases = app.phrases.clone();
    let plan = bench(app).and_then(|(depth, _)| {
        let view = depth.view.as_ref()?;
        Some((depth.actions.plan(view, &phrases)?, called(view)))
    });
    ask_day(app, plan)
}

fn called(view: &DepthView) -> Name {
    view.sheet.account.name.clone()
}

fn ask_day(app: &mut App, plan: Option<(Plan, Name)>) -> Vec<Effect> {
    let Some((plan, name)) = plan else {
        return nothing(app);
    };
    let purpose = DayPurpose::Plan(Box::new(plan), name);
    app.overlay = Some(Overlay::When(Box::new(WhenOverlay::new(purpose))));
    Vec::new()
}
