//! What lies over a screen, one file each.

mod ask;
mod days;
mod editions;
mod entries;
mod forget;
mod form;
mod found;
mod import;
mod manual;
mod one;
mod panel;
mod quick_log;
mod when;
mod who;
mod writing;

use ratatui::{Frame, layout::Rect};

use crate::{
    app::{App, KeyScope, Measured, overlays::Overlay},
    ui::Look,
};

/// Draws the overlay; returns the measures of its list where it has one that scrolls, else those `beneath` it.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    overlay: &Overlay,
    app: &App,
    look: &Look,
    beneath: Measured,
) -> Measured {
    match overlay {
        Overlay::QuickLog(log) => {
            return Measured {
                caret: quick_log::draw(frame, area, log, app, look),
                ..beneath
            };
        }
        Overlay::Form(form) => form::draw(frame, area, form, app, look),
        Overlay::Confirm(confirm) => ask::confirm(frame, area, confirm, &app.keys, look),
        Overlay::Help(entries) | Overlay::Palette(entries) => {
            return Measured::list(entries::draw(
                frame,
                area,
                entries,
                overlay.scope(),
                app,
                look,
            ));
        }
        Overlay::Manual(open) => return manual::draw(frame, area, open, look),
        Overlay::New => ask::menu(
            frame,
            area,
            KeyScope::New,
            &look.words.new_title(),
            app,
            look,
        ),
        Overlay::Close(_) => {
            ask::menu(
                frame,
                area,
                KeyScope::Close,
                &look.words.close_title(),
                app,
                look,
            );
        }
        Overlay::When(when) => when::draw(frame, area, when, app, look),
        Overlay::Panel(panel) => panel::draw(frame, area, panel, app, look),
        Overlay::Days(days) => days::draw(frame, area, days, app, look),
        Overlay::Filter(line) => ask::filter(frame, area, line, look),
        Overlay::Who(who) => {
            return Measured::list(who::draw(frame, area, who, app, look));
        }
        Overlay::Other(other) => {
            return Measured::list(one::other(frame, area, other, app, look));
        }
        Overlay::Merge(merge) => {
            return Measured::list(one::merge(frame, area, merge, app, look));
        }
        Overlay::Doubles(doubles) => {
            return Measured::list(one::doubles(frame, area, doubles, look));
        }
        Overlay::Editions(list) => {
            return Measured::list(editions::draw(frame, area, list, look));
        }
        Overlay::Forget(forget) => {
            return forget::draw(frame, area, forget, app, look);
        }
        Overlay::Import(import) => import::questions(frame, area, import, app, look),
        Overlay::Preview(preview) => {
            return import::preview(frame, area, preview, look);
        }
        Overlay::Writing(writing) => writing::draw(frame, area, writing, app, look),
    }
    beneath
}
