//! The first line says where we are, the last what can be done or what was.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        Action, App, Footer, bindings,
        screens::{AccountScreen, CardOf, CardScreen, Screen},
    },
    domain::{promise::PromiseState, row::Rows, score::State},
    ui::{
        Look,
        text::{shown, width},
        widgets::spread,
    },
};

/// ` Book › Donglin Telecom › Zhang Wei              2 promises due · Mon 23 Nov `
pub fn header(frame: &mut Frame<'_>, area: Rect, app: &App, look: &Look) {
    let mut right = Vec::new();
    if let Screen::Account(account) = &app.screen {
        alarms(account, app, look, &mut right);
    }
    right.push(Span::raw(look.words.dated(app.today, app.today)));
    right.push(Span::raw(" "));
    let taken: usize = right.iter().map(|span| width(&span.content)).sum();
    let left = path(
        crumbs(app, look),
        usize::from(area.width).saturating_sub(taken + 2),
        look,
    );
    frame.render_widget(spread(left, right, area.width.into()), area);
}

/// The way here, its far end left out where there is no room: what matters is where we are.
fn path(crumbs: Vec<String>, cells: usize, look: &Look) -> Vec<Span<'static>> {
    const BETWEEN: &str = " › ";
    let theme = &look.theme;
    let last = crumbs.len().saturating_sub(1);
    let long = |from: usize| -> usize {
        let parts = crumbs[from..].iter();
        parts.map(|crumb| width(crumb) + width(BETWEEN)).sum()
    };
    let first = (0..last).find(|from| long(*from) <= cells).unwrap_or(last);
    let mut left = vec![Span::raw(" ")];
    if 0 < first {
        left.push(Span::styled(format!("…{BETWEEN}"), theme.dim));
    }
    for (at, crumb) in crumbs.into_iter().enumerate().skip(first) {
        if first < at {
            left.push(Span::styled(BETWEEN, theme.dim));
        }
        let style = if at == last { theme.strong } else { theme.text };
        left.push(Span::styled(crumb, style));
    }
    left
}

fn crumbs(app: &App, look: &Look) -> Vec<String> {
    let mut crumbs = Vec::new();
    for screen in app.back.iter().chain([&app.screen]) {
        match screen {
            Screen::Welcome(_) => crumbs.push("guanxi 关系".to_owned()),
            Screen::Book(_) => crumbs.push(look.words.book()),
            Screen::Account(account) => crumbs.push(account_name(account, app, look)),
            Screen::Card(card) => crumbs.push(card_name(card, look)),
        }
    }
    crumbs
}

/// With its place in the group, while it is the screen itself.
fn account_name(account: &AccountScreen, app: &App, look: &Look) -> String {
    let Some(view) = &account.view else {
        return look.words.loading();
    };
    let here = &view.sheet.account;
    let name = shown(here.name.as_str()).into_owned();
    let parent = here.parent.and_then(|id| view.sheet.rows.find(id));
    match (parent, here.kind) {
        (Some(parent), Some(kind)) if matches!(app.screen, Screen::Account(_)) => {
            let of = look
                .words
                .unit_of(&look.words.account_kind(kind), &shown(parent.name.as_str()));
            format!("{name} · {of}")
        }
        _ => name,
    }
}

fn card_name(card: &CardScreen, look: &Look) -> String {
    match &card.of {
        CardOf::Person(_, Some(view)) => shown(view.sheet.person.name.as_str()).into_owned(),
        CardOf::Account(_, Some(_)) => look.words.action(Action::Details),
        _ => look.words.loading(),
    }
}

fn alarms(account: &AccountScreen, app: &App, look: &Look, right: &mut Vec<Span<'_>>) {
    let Some(view) = &account.view else {
        return;
    };
    let due = promises_due(&view.sheet.rows, app);
    let silent = |state| matches!(state, State::Cooling | State::Dormant);
    let people = view.depth.people.iter();
    let cooling = people.filter(|person| silent(person.state)).count();
    if 0 < due {
        right.push(Span::styled(look.words.promises_due(due), look.theme.warn));
        right.push(Span::styled(" · ", look.theme.dim));
    }
    if 0 < cooling {
        right.push(Span::styled(look.words.cooling(cooling), look.theme.warn));
        right.push(Span::styled(" · ", look.theme.dim));
    }
}

/// Open promises that are due today or late.
fn promises_due(rows: &Rows, app: &App) -> usize {
    let due = |day| day <= app.today;
    let promises = rows.promises.iter();
    promises
        .filter(|p| p.state == PromiseState::Open && p.due.is_some_and(due))
        .count()
}

/// What just happened, else the keys of the table; `?` is never dropped.
pub fn footer(frame: &mut Frame<'_>, area: Rect, app: &App, look: &Look) {
    let theme = &look.theme;
    let scope = app.scope();
    let help = bindings(scope).find(|binding| binding.action == Action::Help);
    let right = help.map_or_else(Vec::new, |binding| {
        vec![
            Span::styled(binding.keys[0].to_string(), theme.key),
            Span::raw(format!(" {} ", look.words.action(Action::Help))),
        ]
    });
    let left = match &app.notice {
        Some(notice) => vec![
            Span::raw(" "),
            Span::styled(look.words.notice(notice), theme.strong),
        ],
        None => hints(app, area.width, &right, look),
    };
    frame.render_widget(spread(left, right, area.width.into()), area);
}

/// As many whole hints as fit, of keys that would do something.
fn hints(app: &App, cells: u16, right: &[Span<'_>], look: &Look) -> Vec<Span<'static>> {
    let taken: usize = right.iter().map(|span| width(&span.content)).sum();
    let mut free = usize::from(cells).saturating_sub(taken + 2);
    let mut spans = vec![Span::raw(" ")];
    let shown = bindings(app.scope()).filter(|binding| {
        binding.footer == Footer::Shown
            && binding.action != Action::Help
            && app.offers(binding.action)
    });
    for binding in shown {
        let key = binding.keys[0].to_string();
        let word = format!(" {}  ", look.words.action(binding.action));
        let Some(rest) = free.checked_sub(width(&key) + width(&word)) else {
            break;
        };
        free = rest;
        spans.push(Span::styled(key, look.theme.key));
        spans.push(Span::raw(word));
    }
    spans
}

/// A line of dim text in the middle of an area.
pub fn say(frame: &mut Frame<'_>, area: Rect, text: &str, look: &Look) {
    let middle = Rect {
        y: area.y + area.height / 3,
        height: area.height.min(1),
        ..area
    };
    let cut = crate::ui::text::ellipsize(text, area.width.into()).into_owned();
    frame.render_widget(Line::styled(cut, look.theme.dim).centered(), middle);
}
