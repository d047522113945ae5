//! The first line says where we are, the last what can be done or what was.

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    app::{
        Action, App, Binding, ClickTarget, KeyScope,
        screens::{AccountScreen, CardOf, CardScreen, DepthScreen, Screen},
    },
    domain::{Account, Id, PromiseState, Rows, score::State},
    ui::{
        Look,
        text::{cells, width, wrap},
        widgets::spread,
    },
};

/// ` Book › Donglin Telecom › Zhang Wei              2 promises due · Mon 23 Nov `
pub fn header(frame: &mut Frame<'_>, area: Rect, app: &App, look: &Look) {
    let mut right = Vec::new();
    if app.presents() {
        right.push(Span::styled(look.words.present_said(), look.theme.warn));
        right.push(Span::styled(" · ", look.theme.dim));
    } else if let Screen::Account(account) = &app.screen {
        alarms(account, app, look, &mut right);
    }
    if app.is_demo {
        right.push(Span::styled(look.words.demo_mark(), look.theme.warn));
        right.push(Span::styled(" · ", look.theme.dim));
    }
    if app.has_draft_aside() {
        right.push(Span::styled(look.words.draft_mark(), look.theme.warn));
        right.push(Span::styled(" · ", look.theme.dim));
    }
    right.push(Span::raw(look.words.dated(app.today, app.today)));
    right.push(Span::raw(" "));
    let taken: usize = right.iter().map(|span| width(&span.content)).sum();
    let room = usize::from(area.width).saturating_sub(taken + 2);
    let left = path(crumbs(app, look), room, area, look);
    frame.render_widget(spread(left, right, area.width.into()), area);
}

/// A screen on the way here.
struct Crumb {
    word: String,
    /// How many screens back it is.
    back: usize,
}

/// The way here, its far end left out where there is no room: what matters is where we are.
fn path(crumbs: Vec<Crumb>, room: usize, area: Rect, look: &Look) -> Vec<Span<'static>> {
    const BETWEEN: &str = " › ";
    let theme = &look.theme;
    let last = crumbs.len().saturating_sub(1);
    let long = |from: usize| -> usize {
        let parts = crumbs[from..].iter();
        parts.map(|crumb| width(&crumb.word) + width(BETWEEN)).sum()
    };
    let first = (0..last).find(|from| long(*from) <= room).unwrap_or(last);
    let mut left = vec![Span::raw(" ")];
    // Two would say no more than one.
    if 0 < first && crumbs[first].word != LEFT_OUT {
        left.push(Span::styled(format!("{LEFT_OUT}{BETWEEN}"), theme.dim));
    }
    for (at, crumb) in crumbs.into_iter().enumerate().skip(first) {
        if first < at {
            left.push(Span::styled(BETWEEN, theme.dim));
        }
        let style = if at == last { theme.strong } else { theme.text };
        if at < last {
            let x = left.iter().map(|span| width(&span.content)).sum();
            let place = Rect {
                x: area.x.saturating_add(cells(x)),
                width: cells(width(&crumb.word)),
                ..area
            };
            look.clickable(place.intersection(area), ClickTarget::Back(crumb.back));
        }
        left.push(Span::styled(crumb.word, style));
    }
    left
}

/// Stands for screens of the way that are not named.
const LEFT_OUT: &str = "…";

/// An account opened again from itself is named once. The agenda is that of the book, and so is the list of
/// rivals: what it was opened from is left out, or it would read as the agenda of that account.
fn crumbs(app: &App, look: &Look) -> Vec<Crumb> {
    let mut crumbs: Vec<Crumb> = Vec::new();
    let mut before = None;
    for (at, screen) in app.back.iter().chain([&app.screen]).enumerate() {
        let back = app.back.len() - at;
        let word = match screen {
            Screen::Welcome(_) => "guanxi 关系".to_owned(),
            Screen::Book(_) => look.words.screen_book(),
            Screen::Account(account) => account_name(account, app, look),
            Screen::Card(card) => card_name(card, look),
            Screen::Depth(depth) => depth_name(depth, before, look),
            Screen::Brief(_) => look.words.scope_name(KeyScope::Brief),
            Screen::Agenda(_) | Screen::Rivals(_) => {
                if 1 < crumbs.len() {
                    crumbs.truncate(1);
                    crumbs.push(Crumb {
                        word: LEFT_OUT.to_owned(),
                        back: back + 1,
                    });
                }
                look.words.scope_name(screen.scope())
            }
        };
        let account = match screen {
            Screen::Account(account) => Some(account.id),
            _ => None,
        };
        if account.is_some() && account == before {
            crumbs.pop();
        }
        before = account;
        crumbs.push(Crumb { word, back });
    }
    crumbs
}

/// With its place in the group, while it is the screen itself.
fn account_name(account: &AccountScreen, app: &App, look: &Look) -> String {
    let Some(view) = &account.view else {
        return look.words.screen_loading();
    };
    let here = &view.sheet.account;
    let name = here.name.told();
    let parent = here.parent.and_then(|id| view.sheet.rows.find(id));
    match (parent, here.kind) {
        (Some(parent), Some(kind)) if matches!(app.screen, Screen::Account(_)) => {
            let of = look
                .words
                .screen_unit_of(look.words.account_kind(kind), parent.name.shown());
            format!("{name} · {of}")
        }
        _ => name,
    }
}

/// Under the account it is named by nothing but itself; opened from elsewhere it says whose it is.
fn depth_name(depth: &DepthScreen, under: Option<Id<Account>>, look: &Look) -> String {
    let word = look.words.action(Action::Depth);
    match &depth.view {
        Some(view) if under != Some(depth.id) => {
            format!("{} · {word}", view.sheet.account.name.shown())
        }
        _ => word,
    }
}

fn card_name(card: &CardScreen, look: &Look) -> String {
    match &card.of {
        CardOf::Person(_, Some(view)) => view.sheet.person.name.told(),
        CardOf::Account(_, Some(_)) => look.words.action(Action::Details),
        _ => look.words.screen_loading(),
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
        right.push(Span::styled(
            look.words.screen_promises_due(due),
            look.theme.warn,
        ));
        right.push(Span::styled(" · ", look.theme.dim));
    }
    if 0 < cooling {
        right.push(Span::styled(
            look.words.screen_cooling(cooling),
            look.theme.warn,
        ));
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

/// The most lines a notice takes: half of what the smallest screen has goes on showing the book.
const MOST_NOTICED: usize = 4;

/// Lines of the footer: one, and more for a notice that is longer. A path cut short leads nowhere.
pub fn footer_height(across: u16, app: &App, look: &Look) -> u16 {
    if app.notice.is_none() {
        return 1;
    }
    let (_, right) = hints(app, look);
    cells(noticed(app, look, across, right.as_ref()).len().max(1))
}

/// What just happened, line by line, beside the hint that stays.
fn noticed(app: &App, look: &Look, across: u16, right: Option<&Hint>) -> Vec<String> {
    let taken = right.map_or(0, |hint| hint.cells() + 2);
    let room = usize::from(across).saturating_sub(1 + taken);
    let notice = app.notice.as_ref();
    notice.map_or_else(Vec::new, |notice| {
        wrap(&look.words.notice(notice, app.today), room, MOST_NOTICED)
    })
}

/// The hints of the table, and the one that stands at the right whatever the others do.
fn hints(app: &App, look: &Look) -> (Vec<Hint>, Option<Hint>) {
    let mut hints: Vec<Hint> = app
        .keys
        .bindings(app.scope())
        .filter(|binding| binding.in_footer && app.offers(binding.action))
        .map(|binding| Hint::new(&binding, app, look))
        .collect();
    let mut right = take(&mut hints, Action::Help);
    if app.notice.is_some() && right.is_none() {
        right = take(&mut hints, Action::Cancel);
    }
    (hints, right)
}

/// What just happened, else the keys of the table. `?` is never dropped, and neither is the way out
/// of an overlay, where `?` may be text.
pub fn footer(frame: &mut Frame<'_>, area: Rect, app: &App, look: &Look) {
    let theme = &look.theme;
    let (hints, right) = hints(app, look);
    let taken = right.as_ref().map_or(0, |hint| hint.cells() + 1);
    let line = Rect {
        height: area.height.min(1),
        ..area
    };
    let mut said = noticed(app, look, area.width, right.as_ref()).into_iter();
    let left = match said.next() {
        Some(first) => vec![Span::raw(" "), Span::styled(first, theme.strong)],
        None => {
            let apart = if right.is_some() { BETWEEN } else { 1 };
            let free = usize::from(area.width).saturating_sub(1 + apart + taken);
            let mut spans = Vec::new();
            let mut x = area.x + 1;
            for hint in fitting(hints, free) {
                let before = if spans.is_empty() { 1 } else { BETWEEN };
                spans.push(Span::raw(" ".repeat(before)));
                look.clickable(hint.area(x, line), ClickTarget::Run(hint.action));
                x = x.saturating_add(cells(hint.cells() + BETWEEN));
                spans.extend(hint.spans(look));
            }
            spans
        }
    };
    let right = right.map_or_else(Vec::new, |hint| {
        let x = area.right().saturating_sub(cells(taken));
        look.clickable(hint.area(x, line), ClickTarget::Run(hint.action));
        let mut spans = hint.spans(look);
        spans.push(Span::raw(" "));
        spans
    });
    frame.render_widget(spread(left, right, area.width.into()), line);
    for (more, row) in said.zip(area.rows().skip(1)) {
        frame.render_widget(Line::styled(format!(" {more}"), theme.strong), row);
    }
}

/// Cells between two hints.
const BETWEEN: usize = 2;

/// A key and what it does, in the last line.
struct Hint {
    key: String,
    word: String,
    action: Action,
    /// How long it stays where there is no room for all: the highest goes last.
    rank: u8,
}

impl Hint {
    fn new(binding: &Binding, app: &App, look: &Look) -> Self {
        let word = match binding.action {
            Action::Snooze if app.wakes() => look.words.action_wake(),
            Action::Accept if app.scope() == KeyScope::Writing => look.words.action(Action::Write),
            Action::Open if app.promises() => look.words.action_promise(),
            Action::NextRival if app.shows_last_rival() => look.words.action_all_rivals(),
            Action::Years if app.looks_back_on_years() => look.words.action_year(),
            // In a list it moves, and a list says so itself.
            Action::Up if app.scope() == KeyScope::QuickLog => look.words.action_earlier_line(),
            action => look.words.action(action),
        };
        Self {
            key: binding.keys[0].to_string(),
            word,
            action: binding.action,
            rank: match binding.action {
                Action::Cancel => 4,
                Action::Save | Action::Accept => 3,
                // What a newcomer cannot do without. Elsewhere a screen's own keys come first.
                Action::QuickLog | Action::New | Action::Find | Action::Brief
                    if app.scope() == KeyScope::Account =>
                {
                    2
                }
                Action::Write if app.scope() == KeyScope::Brief => 2,
                // The palette finds it by many names.
                Action::Write => 0,
                _ => 1,
            },
        }
    }

    fn cells(&self) -> usize {
        width(&self.key) + 1 + width(&self.word)
    }

    /// Where it stands in the line, from column `x` on.
    fn area(&self, x: u16, line: Rect) -> Rect {
        let width = cells(self.cells());
        Rect { x, width, ..line }.intersection(line)
    }

    fn spans(&self, look: &Look) -> Vec<Span<'static>> {
        vec![
            Span::styled(self.key.clone(), look.theme.key),
            Span::raw(format!(" {}", self.word)),
        ]
    }
}

/// Takes the hint of an action out of the list.
fn take(hints: &mut Vec<Hint>, action: Action) -> Option<Hint> {
    let at = hints.iter().position(|hint| hint.action == action)?;
    Some(hints.remove(at))
}

/// As many whole hints as fit, those of the lowest rank dropped first, from the end.
fn fitting(mut hints: Vec<Hint>, cells: usize) -> Vec<Hint> {
    let long = |hints: &[Hint]| -> usize {
        let each = hints.iter().map(|hint| hint.cells() + BETWEEN);
        each.sum::<usize>().saturating_sub(BETWEEN)
    };
    while cells < long(&hints) {
        let last = |rank| hints.iter().rposition(|hint| hint.rank == rank);
        match (0..4).find_map(last) {
            Some(at) => hints.remove(at),
            None => break,
        };
    }
    hints
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
