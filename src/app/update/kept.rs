//! What was typed into a form and not saved when the program ended: the form opens with it again, or has it as
//! soon as the user opens it.

use super::{act, answer::around};
use crate::{
    app::{
        AccountView, App, Effect,
        forms::{Around, Form, FormId, FormTask, KeptForm},
        overlays::Overlay,
    },
    book::ReadAccount,
    domain::{NounKind, Rows},
};

/// Which form is open; asked only where one waits that may be meant, and nobody else looks on.
pub(super) fn open(app: &App) -> Option<FormId> {
    if app.waiting.is_empty() || app.presents() {
        return None;
    }
    let (id, _) = app.overlay.as_ref()?.form()?;
    Some(id)
}

/// A form that has just opened goes on with what was typed into it.
pub(super) fn go_on(app: &mut App, before: Option<&FormId>) -> Vec<Effect> {
    let Some(id) = open(app).filter(|id| before != Some(id)) else {
        return Vec::new();
    };
    let waits = app.waiting.iter().rposition(|kept| kept.form == id);
    match (waits, &mut app.overlay) {
        (Some(at), Some(overlay)) => take_up(overlay, &app.waiting.remove(at)),
        _ => Vec::new(),
    }
}

fn take_up(overlay: &mut Overlay, kept: &KeptForm) -> Vec<Effect> {
    overlay.take_up(kept);
    let asks = overlay.form().and_then(|(_, fields)| fields.ask_book());
    let wants = match overlay {
        Overlay::Form(form) => form.wants(None),
        _ => Vec::new(),
    };
    asks.into_iter().chain(wants).collect()
}

/// Opens the form again that was open last, or asks for what it has to know first. One that is not to be had
/// waits until the user opens it.
pub fn reopen(app: &mut App) -> Vec<Effect> {
    let Some(kept) = app.waiting.last() else {
        return Vec::new();
    };
    if let Some(account) = kept.account {
        app.reopens = true;
        return vec![Effect::ask(ReadAccount(account))];
    }
    if kept.form.task != FormTask::Add(NounKind::Account) {
        return Vec::new();
    }
    let none = Rows::default();
    let form = Form::again(&kept.form, &act::around(app, &none));
    show(app, form)
}

/// The account is known among whose rows a form opens again.
pub(super) fn reopen_among(app: &mut App, view: &AccountView) -> Vec<Effect> {
    let account = view.sheet.account.id;
    let Some(kept) = app.waiting.last() else {
        return Vec::new();
    };
    if !app.reopens || app.overlay.is_some() || kept.account != Some(account) {
        return Vec::new();
    }
    let around = Around {
        templates: &app.templates.all,
        ..around(&view.sheet.rows, Some(account), app.today, &app.phrases)
    };
    let form = Form::again(&kept.form, &around);
    app.reopens = false;
    show(app, form)
}

fn show(app: &mut App, form: Option<Form>) -> Vec<Effect> {
    let Some(form) = form else {
        return Vec::new();
    };
    // It is on screen with all that was typed: nothing more is to be told.
    app.notice = None;
    app.overlay = Some(Overlay::Form(Box::new(form)));
    go_on(app, None)
}
