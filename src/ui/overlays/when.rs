//! Until when: a day as it is typed, and the day that was understood.
//!
//! ```text
//! ┏ Due when? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
//! ┃  send the offer · now Fri 27 Nov             ┃
//! ┃                                              ┃
//! ┃  due     +3d                                 ┃
//! ┃          Thu 26 Nov · in 3d                  ┃
//! ```

use ratatui::{Frame, layout::Rect, text::Line};

use super::form::draw_echoed;
use crate::{
    app::{
        App,
        forms::{Field, Label},
        overlays::{DayPurpose, Understood, WhenOverlay},
    },
    ui::{
        Look,
        text::{cells, ellipsize, width, wrap},
        widgets::popup,
    },
};

pub fn draw(frame: &mut Frame<'_>, area: Rect, when: &WhenOverlay, app: &App, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let across = area.width.min(64);
    let room = usize::from(across).saturating_sub(6);
    let refusal = when.refusal.as_ref().map(|refusal| words.refusal(refusal));
    let refusal = refusal.map_or_else(Vec::new, |text| wrap(&text, room, 3));
    let (title, about, label) = match &when.purpose {
        DayPurpose::Due(_, promise) => (
            words.when_due_title(),
            vec![promise.text.told(), words.due_now(promise.due, app.today)],
            Label::Due,
        ),
        DayPurpose::Matter(_, matter) => (
            words.when_matter_title(),
            vec![
                words.matter_briefly(matter),
                words.due_now(matter.due, app.today),
            ],
            Label::Due,
        ),
        DayPurpose::Planned(_, item, named) => {
            let names = |subject| words.call(named, subject);
            (
                words.when_due_title(),
                vec![
                    words.plan_item_said(item, &names),
                    words.due_now(Some(item.due), app.today),
                ],
                Label::Due,
            )
        }
        DayPurpose::Visit(_, visit) => (
            words.when_visit_title(),
            vec![
                words.visit_said(visit),
                words.due_now(Some(visit.on), app.today),
            ],
            Label::PlannedFor,
        ),
        DayPurpose::Plan(plan, account) => {
            let texts = plan.intents.iter().map(|intent| intent.text.shown());
            let mut about = vec![texts.collect::<Vec<_>>().join(&words.comma())];
            let targets = plan.targets.len();
            about.extend((0 < targets).then(|| words.plan_targets(targets)));
            // Where a plan is for is on the screen below.
            let named = plan.is_promise().then(|| account.told());
            about.extend(named);
            let title = if plan.is_promise() {
                words.when_promise_title()
            } else {
                words.when_plan_title()
            };
            (title, about, Label::Due)
        }
        DayPurpose::Sleep(snoozable) => {
            let (_, account) = snoozable.account();
            let account = account.told();
            (
                words.when_sleep_title(),
                vec![words.snoozable(snoozable), account],
                Label::Until,
            )
        }
    };
    let reason = u16::from(when.asks_reason());
    let height = 7 + reason + cells(refusal.len());
    let title = Line::styled(format!(" {title} "), theme.focus);
    let inside = popup(frame, area, (across, height), title, look);
    let row = |y: u16| Rect {
        x: inside.x + 2,
        y: inside.y + y.min(inside.height),
        width: inside.width.saturating_sub(3),
        height: inside.height.saturating_sub(y).min(1),
    };
    frame.render_widget(Line::styled(about_line(&about, room), theme.strong), row(0));
    let below = Rect {
        height: inside.height.saturating_sub(2),
        ..row(2)
    };
    let echo = |field: &Field| match (field.label, when.understood(app.calendar())) {
        (Label::Reason, _) => (String::new(), theme.dim),
        (_, Understood::Day(_) | Understood::Someday) => (echo(when, app, look), theme.good),
        _ if when.insists => (echo(when, app, look), theme.bad),
        _ => (echo(when, app, look), theme.dim),
    };
    draw_echoed(
        frame,
        below,
        (&when.fields, [label, Label::Reason]),
        echo,
        look,
    );
    for (line, y) in refusal.into_iter().zip(5 + reason..) {
        frame.render_widget(Line::styled(line, theme.bad), row(y));
    }
}

/// The last part always stays: when it is due now says more than the end of a long text.
fn about_line(about: &[String], room: usize) -> String {
    let [text, rest @ ..] = about else {
        return String::new();
    };
    let rest = rest.join(" · ");
    if rest.is_empty() {
        return ellipsize(text, room).into_owned();
    }
    let text = ellipsize(text, room.saturating_sub(3 + width(&rest)));
    format!("{text} · {rest}")
}

/// What was understood of the day, or how days are written.
fn echo(when: &WhenOverlay, app: &App, look: &Look) -> String {
    let words = &look.words;
    match when.understood(app.calendar()) {
        Understood::Day(day) => {
            let (dated, due) = (words.dated(day, app.today), words.due(day, app.today));
            format!("{dated} · {due}")
        }
        Understood::Someday => words.promise_someday(),
        Understood::Unclear(unread) => words.no_due_day(&unread, when.day(), app.today),
        Understood::Past => words.when_past(),
        Understood::NoVisit => words.when_no_visit(),
        Understood::NoTarget => words.when_no_target(),
        Understood::NoSleep => words.when_no_sleep(),
        Understood::Nothing if when.asks_reason() => words.when_sleep_hint(),
        Understood::Nothing => words.when_hint(),
    }
}
