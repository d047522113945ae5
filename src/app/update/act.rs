//! Actions on the screen itself, with no overlay in the way.

use std::borrow::Cow;

use super::{
    agenda, bench, brief, depth, follow, forget, map, one, over, panel, paper, present, rivals,
    visits::{self, VisitLine},
    wished,
};
use crate::{
    app::{
        Action, App, Detour, Effect, Locked, Notice, Protection, StepState, Stride,
        fields::LineInput,
        forms::{Around, Form, FormTopic},
        overlays::{Confirm, Draft, Entries, ImportOverlay, Lead, Overlay, QuickLog},
        screens::{
            AccountScreen, BookScreen, CardOf, CardScreen, DepthScreen, FormWish, Map, Pane,
            Screen, Spread,
        },
    },
    book::{ReadAccount, WhatGoesWith},
    domain::{
        Command, Id, Matter, NounKind, PlanItem, PlanState, Promise, Rows, Seat, Subject,
        agenda::AgendaItem,
        map::{Spot, Way},
        summary::{GoesWith, Happening},
    },
    log_line::{self, WrittenLine},
};

#[expect(clippy::too_many_lines, reason = "one arm for each action")]
pub fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::Up
        | Action::Down
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last => Stride::of(action).map_or_else(Vec::new, |by| step(app, by)),
        Action::NextPane => pane(app, Pane::next, 1),
        Action::PreviousPane => pane(app, |pane| pane.next().next(), -1),
        Action::Left => aside(app, Way::Left),
        Action::Right => aside(app, Way::Right),
        Action::View(view) => map::look(app, view),
        Action::TurnView => map::turn_view(app),
        Action::Nearer | Action::Farther => map::zoom(app, action),
        Action::Fold if on_depth(app) => depth::fold(app, DepthScreen::fold),
        Action::FoldAll if on_depth(app) => depth::fold(app, DepthScreen::fold_all),
        Action::Fold => map::turn(app, Map::fold),
        Action::FoldAll => map::turn(app, Map::fold_all),
        Action::NextRival => map::next_rival(app),
        Action::AsOf => map::ask_day(app),
        Action::Years => depth::turn_years(app),
        Action::Who => follow::who(app),
        Action::Open => open(app),
        Action::Visit => agenda::visit(app),
        Action::Back | Action::Cancel => map::shrink(app)
            .or_else(|| map::today_again(app))
            .unwrap_or_else(|| app.go_back()),
        Action::QuickLog => quick_log(app),
        Action::Find => list(app, Lead::Book),
        Action::Palette => list(app, Lead::Actions),
        Action::Help => help(app),
        Action::New => show(app, |_| Overlay::New),
        Action::Merge => one::ask(app),
        Action::Doubles => one::list(app),
        Action::Import => {
            let account = app.open_account();
            show(app, |_| {
                Overlay::Import(Box::new(ImportOverlay::new(account)))
            })
        }
        Action::Filter => filter(app),
        Action::Add(kind) => add(app, kind),
        Action::SetStance => panel::rate(app).unwrap_or_else(|| add(app, NounKind::Stance)),
        Action::Aim
        | Action::Move
        | Action::MoveBoss
        | Action::MoveLevel
        | Action::TieTo
        | Action::RuleOut
        | Action::Placeholder
        | Action::Template => panel::open(app, action),
        Action::Edit => edit(app),
        Action::End => panel::leave(app).unwrap_or_else(|| end(app)),
        Action::Delete => delete(app),
        Action::Forget => forget::ask(app),
        Action::Appoint => panel::take_seat(app).unwrap_or_else(|| appoint(app)),
        Action::Vacate => seat_form(app, Form::vacate),
        Action::Close => close(app),
        Action::Agenda => agenda::show(app),
        Action::Rivals => rivals::show(app),
        Action::Suppose => bench::switch(app),
        Action::SupposeMore => bench::ask(app),
        Action::Promise => bench::promise(app),
        Action::KeepPlan => bench::keep(app),
        Action::Depth => depth::show(app),
        Action::Page(page) => depth::turn(app, page),
        Action::EarlierQuarter => depth::turn_quarter(app, -1),
        Action::LaterQuarter => depth::turn_quarter(app, 1),
        Action::Brief => brief::show(app),
        Action::Copy => brief::copy(app),
        Action::Write => paper::ask(app),
        Action::Reach | Action::Whose | Action::Sleepers => agenda::turn(app, action),
        Action::Reschedule => agenda::reschedule(app),
        Action::Snooze if on_depth(app) => depth::snooze(app),
        Action::Snooze => agenda::snooze(app),
        // Keys of overlays only.
        Action::CloseAs(_)
        | Action::FindNext
        | Action::Accept
        | Action::Save
        | Action::Take
        | Action::EditNote
        | Action::Private
        | Action::Sheet
        | Action::HeadingsLower
        | Action::HeadingsHigher
        | Action::RowsAre
        | Action::AsNew
        | Action::Returning
        | Action::DaysOrder
        | Action::IntoAccount
        | Action::Meaning
        | Action::MeaningBack
        | Action::Proposals
        | Action::Strangers
        | Action::NotSame
        | Action::Turn
        | Action::Choose
        | Action::Mention
        | Action::NextField
        | Action::PreviousField => Vec::new(),
        Action::Details => details(app),
        Action::Sort => match &mut app.screen {
            Screen::Book(book) => book.sort(),
            _ => Vec::new(),
        },
        Action::Demo => vec![Effect::Detour(Detour::Demo)],
        Action::EmptyBook => empty_book(app),
        Action::Restore => match &app.screen {
            Screen::Welcome(welcome) if welcome.has_backup() => {
                vec![Effect::Detour(Detour::Restore)]
            }
            _ => Vec::new(),
        },
        Action::Encrypt => {
            let may = app.protection == Protection::None;
            may.then_some(Effect::Detour(Detour::Seal))
                .into_iter()
                .collect()
        }
        Action::Lock if app.protection == Protection::Passphrase => {
            vec![Effect::Detour(Detour::Lock(Locked::ByHand))]
        }
        Action::Lock => {
            app.notice = Some(Notice::NotEncrypted);
            Vec::new()
        }
        Action::Undo => vec![Effect::Undo(app.whose(StepState::Done))],
        Action::Redo => vec![Effect::Redo(app.whose(StepState::Undone))],
        Action::Present => present::turn(app),
        Action::Suspend => vec![Effect::Suspend],
        Action::Redraw => vec![Effect::Redraw],
        Action::Quit => vec![Effect::Quit],
    }
}

fn help(app: &mut App) -> Vec<Effect> {
    show(app, |app| {
        let scope = app.screen.scope();
        Overlay::Help(Entries::help(scope, &app.keys, &app.manual))
    })
}

/// An empty list says little: the first account is what comes next.
fn empty_book(app: &mut App) -> Vec<Effect> {
    app.screen = Screen::Book(BookScreen::default());
    let mut effects = app.screen.load();
    effects.extend(add(app, NounKind::Account));
    effects
}

fn show(app: &mut App, overlay: impl FnOnce(&App) -> Overlay) -> Vec<Effect> {
    app.overlay = Some(overlay(app));
    Vec::new()
}

/// Find and palette are one list, of which something else stands first.
fn list(app: &mut App, lead: Lead) -> Vec<Effect> {
    let entries = Entries::new(app.screen.scope(), lead, &app.keys);
    app.overlay = Some(Overlay::Palette(entries));
    over::search(app)
}

pub fn nothing(app: &mut App) -> Vec<Effect> {
    app.notice = Some(Notice::NothingSelected);
    Vec::new()
}

pub fn step(app: &mut App, step: Stride) -> Vec<Effect> {
    let height = app.measured.list_height;
    match &mut app.screen {
        Screen::Welcome(welcome) => {
            welcome.list.step(step, height);
            Vec::new()
        }
        Screen::Book(book) => book.step(step, height),
        Screen::Account(account) => account.step(step, height),
        Screen::Card(card) => card.step(step, height),
        Screen::Agenda(agenda) => {
            agenda.list.step(step, height);
            Vec::new()
        }
        Screen::Depth(depth) => {
            depth.step(step, height);
            Vec::new()
        }
        Screen::Brief(brief) => {
            brief.list.step(step, height);
            Vec::new()
        }
        Screen::Rivals(rivals) => {
            rivals.list.step(step, height);
            Vec::new()
        }
    }
}

fn aside(app: &mut App, way: Way) -> Vec<Effect> {
    match &mut app.screen {
        Screen::Account(account) => account.aside(way),
        _ => Vec::new(),
    }
}

/// The agenda's panes are its sections.
fn pane(app: &mut App, next: impl Fn(Pane) -> Pane, by: isize) -> Vec<Effect> {
    let height = app.measured.list_height;
    match &mut app.screen {
        Screen::Account(account) if account.spread == Spread::Map => {
            let views = account.spread.views().len().cast_signed();
            return map::turn_by(app, by.rem_euclid(views).unsigned_abs());
        }
        Screen::Account(account) => account.focus = next(account.focus),
        Screen::Card(card) => card.turn(),
        Screen::Agenda(agenda) => agenda.list.step_section(by, height),
        Screen::Rivals(rivals) => rivals.list.step_section(by, height),
        Screen::Depth(depth) => return depth.turn_by(by, height),
        Screen::Brief(brief) => brief.step_part(by),
        Screen::Welcome(_) | Screen::Book(_) => {}
    }
    Vec::new()
}

fn open(app: &mut App) -> Vec<Effect> {
    match &app.screen {
        Screen::Welcome(welcome) => {
            let action = welcome.offer().action();
            act(app, action)
        }
        Screen::Book(book) => match book.selected() {
            Some(id) => app.go(Screen::Account(Box::new(AccountScreen::new(id)))),
            None => nothing(app),
        },
        Screen::Account(account) => match (account.focus, account.map.selected()) {
            (Pane::History, _) => edit(app),
            (Pane::Depth, _) | (_, Spot::Account) => details(app),
            (_, Spot::Cell(..)) => map::enter_cell(app),
            (_, Spot::Pair(person, colleague)) => map::pair(account, person, colleague, app.today),
            (_, Spot::Above(id) | Spot::Unit(id)) => {
                app.go(Screen::Account(Box::new(AccountScreen::new(id))))
            }
            (_, Spot::Seat(_, None)) => seat_form(app, Form::appoint),
            (_, spot) => match spot.person() {
                Some(person) => app.go(Screen::Card(Box::new(CardScreen::person(person)))),
                None => edit(app),
            },
        },
        Screen::Card(_) => edit(app),
        Screen::Agenda(_) => agenda::open(app),
        Screen::Depth(_) => depth::open(app),
        Screen::Brief(_) => brief::open(app),
        Screen::Rivals(_) => rivals::open(app),
    }
}

fn details(app: &mut App) -> Vec<Effect> {
    match &app.screen {
        Screen::Account(account) => {
            let card = CardScreen::account(account.id);
            app.go(Screen::Card(Box::new(card)))
        }
        Screen::Rivals(_) => rivals::details(app),
        _ => Vec::new(),
    }
}

pub fn quick_log(app: &mut App) -> Vec<Effect> {
    if let Some(effects) = agenda::quick_log(app) {
        return effects;
    }
    app.draft.settle(app.open_account());
    let log = QuickLog::default();
    let effects = if app.draft.line.is_empty() {
        Vec::new()
    } else {
        log.read(&app.draft)
    };
    app.overlay = Some(Overlay::QuickLog(Box::new(log)));
    effects
}

fn filter(app: &mut App) -> Vec<Effect> {
    if let Screen::Book(book) = &app.screen {
        let line = crate::app::fields::LineInput::new(&book.view.filter);
        app.overlay = Some(Overlay::Filter(line));
    }
    Vec::new()
}

/// What is on screen and selected, for a form; the rows are empty where none are read.
pub fn around<'a>(app: &'a App, none: &'a Rows) -> Around<'a> {
    let mut around = Around {
        today: app.today,
        rows: none,
        account: app.open_account(),
        department: None,
        seat: None,
        person: None,
        templates: &app.templates.all,
        phrases: &app.phrases,
    };
    match &app.screen {
        Screen::Account(account) => {
            around.rows = account.rows().unwrap_or(none);
            around.seat = account.seat();
            around.person = account.map.selected().person();
            around.department = match account.map.selected() {
                Spot::Department(id) | Spot::Cell(id, _) => id,
                _ => None,
            };
        }
        Screen::Card(card) => {
            around.rows = card.rows().unwrap_or(none);
            around.person = card.person_id();
            if let CardOf::Account(id, _) = &card.of {
                around.account = Some(*id);
            }
            match card.subject() {
                Some(Subject::Seat(seat)) => around.seat = Some(seat),
                Some(Subject::Department(department)) => around.department = Some(department),
                Some(Subject::Tenure(id)) => {
                    let tenure = around.rows.find(id);
                    around.person = tenure.map(|tenure| tenure.person).or(around.person);
                }
                Some(Subject::Holder(id)) => {
                    let holder = around.rows.find(id);
                    around.seat = holder.map(|holder| holder.seat);
                    around.person = holder.map(|holder| holder.person).or(around.person);
                }
                _ => {}
            }
        }
        Screen::Depth(depth) => {
            around.rows = depth.rows().unwrap_or(none);
            around.account = Some(depth.id);
            around.person = depth.person();
            match depth.subject() {
                Some(Subject::Seat(seat)) => around.seat = Some(seat),
                Some(Subject::Department(department)) => around.department = Some(department),
                _ => {}
            }
        }
        Screen::Agenda(agenda) => {
            let item = agenda.item();
            around.account = item.map(|item| item.account().0).or(around.account);
            around.person = item.and_then(AgendaItem::person).map(|(id, _)| id);
        }
        Screen::Rivals(rivals) => {
            let account = rivals.selected().map(|place| place.account.0);
            around.account = account.or(around.account);
        }
        Screen::Welcome(_) | Screen::Book(_) | Screen::Brief(_) => {}
    }
    around
}

/// The rows on screen, and with them the selected entry of a history and all it mentions: it need not
/// be among those of its account.
pub(super) fn rows_at_cursor(app: &App) -> Cow<'_, Rows> {
    let rows = match &app.screen {
        Screen::Account(account) => account.rows(),
        Screen::Card(card) => card.rows(),
        Screen::Depth(depth) => depth.rows(),
        Screen::Welcome(_)
        | Screen::Book(_)
        | Screen::Agenda(_)
        | Screen::Brief(_)
        | Screen::Rivals(_) => None,
    };
    let rows = rows.map_or_else(Cow::default, Cow::Borrowed);
    match follow::history(app).and_then(|history| history.selected_among(&rows)) {
        Some(more) => Cow::Owned(more),
        None => rows,
    }
}

/// Asks for something about the selected row, wherever it stands.
fn at_cursor<T>(app: &App, ask: impl FnOnce(&Around<'_>) -> T) -> T {
    let rows = rows_at_cursor(app);
    let mut around = around(app, &rows);
    around.rows = &rows;
    ask(&around)
}

/// The row that is selected, of whatever kind.
pub fn subject(app: &App) -> Option<Subject> {
    match &app.screen {
        Screen::Welcome(_) | Screen::Brief(_) => None,
        Screen::Book(book) => book.selected().map(Subject::from),
        Screen::Account(account) => account.subject(),
        Screen::Card(card) => card.subject(),
        Screen::Agenda(agenda) => agenda.subject(),
        Screen::Depth(depth) => depth.subject(),
        Screen::Rivals(rivals) => rivals.subject(),
    }
}

pub fn add(app: &mut App, kind: NounKind) -> Vec<Effect> {
    if kind == NounKind::Interaction {
        return quick_log(app);
    }
    if kind != NounKind::Account
        && let Some(effects) = wished::form(app, FormWish::Add(kind))
    {
        return effects;
    }
    let none = Rows::default();
    let form = Form::add(kind, &around(app, &none));
    show_form(app, form)
}

/// Opens a form, and reads what the screen does not know of the account it is about.
pub(super) fn show_form(app: &mut App, form: Form) -> Vec<Effect> {
    let whole = match &app.screen {
        Screen::Account(account) => account.rows().map(|_| account.id),
        Screen::Depth(depth) => depth.rows().map(|_| depth.id),
        Screen::Card(card) => match &card.of {
            CardOf::Account(id, _) => Some(*id),
            CardOf::Person(..) => None,
        },
        _ => None,
    };
    let wants = form.wants(whole);
    app.overlay = Some(Overlay::Form(Box::new(form)));
    wants
}

pub(super) fn edit(app: &mut App) -> Vec<Effect> {
    let Some(subject) = subject(app) else {
        if wished::known_by_name(app).is_some()
            && let Some(effects) = wished::form(app, FormWish::WriteDown)
        {
            return effects;
        }
        return nothing(app);
    };
    if let (Subject::Visit(_), false) = (subject, matches!(app.screen, Screen::Card(_)))
        && let Some(effects) = visits::tell(app, VisitLine::Plan)
    {
        return effects;
    }
    // The list has only a line of each account: the form needs the whole of it.
    if let (Screen::Book(book), Subject::Account(id)) = (&mut app.screen, subject) {
        book.editing = Some(id);
        return vec![Effect::ask(ReadAccount(id))];
    }
    if let Some(effects) = wished::form(app, FormWish::Edit(subject)) {
        return effects;
    }
    if let Subject::Interaction(_) = subject
        && let Some(effects) = retell(app)
    {
        return effects;
    }
    match at_cursor(app, |around| Form::edit(subject, around)) {
        Some(mut form) => {
            if let Screen::Card(card) = &app.screen {
                form.begin_at(card.label());
            }
            show_form(app, form)
        }
        None => nothing(app),
    }
}

/// Opens the log line on the selected interaction, which it tells anew. `None` where that cannot be put
/// into a line: then its form has to do.
fn retell(app: &mut App) -> Option<Vec<Effect>> {
    let history = follow::history(app)?;
    let Happening::Interaction(row) = &history.selected()?.what else {
        return None;
    };
    let WrittenLine { line, picks } = at_cursor(app, |around| log_line::retell(row, around.rows))?;
    let draft = Draft {
        line: LineInput::new(&line),
        picks,
        account: Some(row.account),
        amends: Some(row.id),
        was: Some(Box::new(row.is.clone())),
        privacy: row.privacy,
        visit: None,
    };
    let aside = std::mem::replace(&mut app.draft, draft);
    let log = QuickLog::begun(&app.draft, aside);
    let effects = log.read(&app.draft);
    app.overlay = Some(Overlay::QuickLog(Box::new(log)));
    Some(effects)
}

/// Whether rows of this kind have a last day.
pub(super) const fn ends(kind: NounKind) -> bool {
    matches!(
        kind,
        NounKind::Tenure
            | NounKind::Holder
            | NounKind::Tie
            | NounKind::Counterpart
            | NounKind::OrgFact
            | NounKind::Promise
    )
}

fn end(app: &mut App) -> Vec<Effect> {
    let subject = match &app.screen {
        Screen::Account(account) => account.subject_to_end(app.today),
        _ => subject(app),
    };
    let Some(subject) = subject else {
        return nothing(app);
    };
    match subject.kind() {
        NounKind::Promise => return close(app),
        kind if ends(kind) => {}
        _ => return nothing(app),
    }
    let form = at_cursor(app, |around| Form::end(subject, around));
    app.overlay = Some(Overlay::Form(Box::new(form)));
    Vec::new()
}

fn delete(app: &mut App) -> Vec<Effect> {
    let Some(subject) = subject(app).filter(|subject| agenda::may_go(app, *subject)) else {
        return nothing(app);
    };
    let about = at_cursor(app, |around| FormTopic::of(around.rows, subject)).or_else(|| match &app
        .screen
    {
        Screen::Book(book) => book
            .selected_row()
            .map(|row| FormTopic::Name(row.name.clone())),
        Screen::Agenda(agenda) => agenda::called(agenda).map(FormTopic::Name),
        Screen::Rivals(rivals) => rivals
            .selected()
            .map(|place| FormTopic::Name(place.here.name.clone())),
        _ => None,
    });
    let goes = GoesWith::default();
    app.overlay = Some(Overlay::Confirm(Box::new(Confirm {
        subject,
        about,
        goes,
        refusal: None,
    })));
    vec![Effect::ask(WhatGoesWith(subject))]
}

fn seat_form(app: &mut App, form: fn(Id<Seat>, &Around<'_>) -> Form) -> Vec<Effect> {
    let none = Rows::default();
    let around = around(app, &none);
    let Some(seat) = around.seat else {
        return nothing(app);
    };
    let form = form(seat, &around);
    show_form(app, form)
}

/// Asks who holds the seat under the cursor from now on.
pub fn appoint(app: &mut App) -> Vec<Effect> {
    seat_form(app, Form::appoint)
}

const fn on_depth(app: &App) -> bool {
    matches!(app.screen, Screen::Depth(_))
}

fn close(app: &mut App) -> Vec<Effect> {
    match subject(app) {
        Some(Subject::Promise(promise)) => show(app, |_| Overlay::Close(promise)),
        Some(Subject::Visit(_)) => {
            visits::tell(app, VisitLine::Happened).unwrap_or_else(|| nothing(app))
        }
        Some(Subject::Matter(matter)) => advance(app, matter),
        Some(Subject::PlanItem(item)) => drop_item(app, item),
        _ => nothing(app),
    }
}

/// Drops an item of the plan, or takes one up again that was dropped. That it came true nobody says.
fn drop_item(app: &mut App, item: Id<PlanItem>) -> Vec<Effect> {
    let Some((was, _)) = agenda::planned_at_cursor(app, item) else {
        return nothing(app);
    };
    let state = match was.state {
        PlanState::Open => PlanState::Dropped,
        PlanState::Dropped => PlanState::Open,
    };
    let to = PlanItem {
        state,
        ..was.clone()
    };
    vec![Effect::Commit(Command::Edit {
        subject: item.into(),
        was: Box::new(was.into()),
        to: Box::new(to.into()),
    })]
}

/// Asks to which stage a matter has come.
fn advance(app: &mut App, matter: Id<Matter>) -> Vec<Effect> {
    if let Some(effects) = wished::form(app, FormWish::Advance(matter)) {
        return effects;
    }
    match at_cursor(app, |around| Form::advance(matter, around)) {
        Some(form) => show_form(app, form),
        None => nothing(app),
    }
}

pub fn close_as(
    app: &mut App,
    promise: Id<Promise>,
    state: crate::domain::promise::PromiseState,
) -> Vec<Effect> {
    app.overlay = None;
    vec![Effect::Commit(Command::Close {
        promise,
        state,
        on: app.today,
    })]
}
