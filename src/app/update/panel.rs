//! Panels: which one opens on what is selected, and the keys while one is open.

use crate::{
    app::{
        Action, App, Effect, Stride,
        forms::{self, Label},
        key::Key,
        overlays::{
            Overlay,
            panel::{self, Panel, Task},
        },
        screens::{AccountScreen, Pane, Screen},
    },
    domain::{
        AnyNoun, Id, Interaction, Person, Row, Subject,
        map::{Scene, Spot},
        summary::Happening,
    },
};

use super::{act::nothing, bench};

/// The account whose map has the keys, with whoever is selected on it.
fn on_map(app: &App) -> Option<(&AccountScreen, Option<Id<Person>>)> {
    match &app.screen {
        Screen::Account(account) if account.focus == Pane::Map => {
            Some((account, account.map.selected().person()))
        }
        _ => None,
    }
}

/// The account with whoever is selected in it: on its map, or by the card that lies over it.
fn selected(app: &App) -> Option<(&AccountScreen, Option<Id<Person>>)> {
    match (&app.screen, app.back.last()) {
        (Screen::Card(card), Some(Screen::Account(account))) => {
            let person = card.person_id()?;
            account.map.scene.person(person)?;
            Some((account, Some(person)))
        }
        _ => on_map(app),
    }
}

/// Shows a panel; `None` where there is none to show.
fn show(app: &mut App, panel: Option<Panel>) -> Option<Vec<Effect>> {
    app.overlay = Some(Overlay::Panel(Box::new(panel?)));
    Some(Vec::new())
}

/// Opens the panel of an action on what is selected.
pub(super) fn open(app: &mut App, action: Action) -> Vec<Effect> {
    let Some((account, person)) = selected(app) else {
        return nothing(app);
    };
    let (scene, id) = (&account.map.scene, account.id);
    let moved = |label| Some(moves(app, account, person?)?.at(label));
    let opened = match action {
        Action::Move => moved(Label::Department),
        Action::MoveBoss => moved(Label::Boss),
        Action::MoveLevel => moved(Label::Level),
        Action::TieTo => person.and_then(|person| panel::tie(scene, id, person)),
        Action::Aim => person.and_then(|person| {
            let name = scene.person(person)?.name.clone();
            Some(panel::target(id, person, name))
        }),
        Action::Placeholder => placeholder(account),
        Action::Template => {
            let whole = scene.account.clone();
            whole.map(|whole| panel::furnishing(whole, &app.templates.all))
        }
        Action::RuleOut => return rule_out(app),
        _ => None,
    };
    show(app, opened).unwrap_or_else(|| nothing(app))
}

fn moves(app: &App, account: &AccountScreen, person: Id<Person>) -> Option<Panel> {
    let family = match account.rows() {
        Some(rows) => forms::and_above(rows, account.id),
        None => vec![account.id],
    };
    panel::moves(&account.map.scene, family, person, &app.phrases)
}

fn placeholder(account: &AccountScreen) -> Option<Panel> {
    let scene = &account.map.scene;
    let department = match account.map.selected() {
        Spot::Department(department) | Spot::Cell(department, _) => department,
        Spot::Seat(seat, _) => scene.chair(seat)?.department,
        spot => {
            let node = spot.person().and_then(|person| scene.person(person));
            node.and_then(|node| node.departments.first().copied().flatten())
        }
    };
    Some(panel::placeholder(
        scene,
        scene.account.clone()?,
        department,
    ))
}

/// Rules a seat or department out, with a reason; one that is ruled out plays its part again.
fn rule_out(app: &mut App) -> Vec<Effect> {
    let Some((account, _)) = on_map(app) else {
        return nothing(app);
    };
    let subject: Option<Subject> = match account.map.selected() {
        Spot::Seat(seat, _) => Some(seat.into()),
        Spot::Department(Some(department)) | Spot::Cell(Some(department), _) => {
            Some(department.into())
        }
        _ => None,
    };
    let rows = account.rows();
    let Some((subject, noun)) = subject.and_then(|is| Some((is, rows?.noun(is)?))) else {
        return nothing(app);
    };
    let (name, out) = match &noun {
        AnyNoun::Seat(seat) => (seat.title.clone(), seat.not_applicable.is_some()),
        AnyNoun::Department(is) => (Some(is.name.clone()), is.not_applicable.is_some()),
        _ => (None, false),
    };
    if out {
        let again = panel::ruled_out(subject, &noun, None);
        return again.map(Effect::Commit).into_iter().collect();
    }
    let whole = account.map.scene.account.as_ref();
    let name = name.or_else(|| whole.map(|(_, name)| name.clone()));
    let id = account.id;
    let task = Task::RuleOut(subject, Box::new(noun));
    let opened = name.map(|name| panel::not_applicable(task, id, name));
    show(app, opened).unwrap_or_default()
}

/// Asks where the selected person stands; `None` where there is none.
pub(super) fn rate(app: &mut App) -> Option<Vec<Effect>> {
    let opened = on_map(app).and_then(|(account, person)| {
        let person = person?;
        let name = account.map.scene.person(person)?.name.clone();
        let entries = account.history.page().entries.iter();
        let met: Vec<&Row<Interaction>> = entries
            .filter_map(|entry| match &entry.what {
                Happening::Interaction(row) => Some(row),
                _ => None,
            })
            .filter(|row| row.people.iter().any(|one| one.person == person))
            .collect();
        Some(panel::rating((account.id, person, name), &met))
    });
    show(app, opened)
}

/// Asks where the selected person goes; `None` where there is none.
pub(super) fn leave(app: &mut App) -> Option<Vec<Effect>> {
    let opened = on_map(app).and_then(|(account, person)| {
        let person = person?;
        let name = account.map.scene.person(person)?.name.clone();
        Some(panel::leaving(account.id, person, name))
    });
    show(app, opened)
}

/// Asks which seat the selected person takes; `None` where there is none, or in a seat already.
pub(super) fn take_seat(app: &mut App) -> Option<Vec<Effect>> {
    let opened = on_map(app).and_then(|(account, person)| match account.map.selected() {
        Spot::Person(_) => Some(moves(app, account, person?)?.at(Label::Seat)),
        _ => None,
    });
    show(app, opened)
}

/// The open panel with the people it may name; `nobody` where there is no map to name any.
fn opened<'a>(app: &'a mut App, nobody: &'a Scene) -> Option<(&'a mut Panel, &'a Scene)> {
    let scene = match (&app.screen, app.back.last()) {
        (Screen::Account(account), _) | (Screen::Card(_), Some(Screen::Account(account))) => {
            &account.map.scene
        }
        (Screen::Depth(_), _) => nobody,
        _ => return None,
    };
    match &mut app.overlay {
        Some(Overlay::Panel(panel)) => Some((panel, scene)),
        _ => None,
    }
}

/// Keys of the panel itself.
pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let calendar = app.calendar();
    let nobody = Scene::default();
    let Some((panel, scene)) = opened(app, &nobody) else {
        app.overlay = None;
        return Vec::new();
    };
    match action {
        Action::NextField | Action::PreviousField => {
            panel.go_on(if action == Action::NextField { 1 } else { -1 }, scene);
            return rehearse(app);
        }
        Action::Save if panel.saving => {}
        Action::Save if panel.is_pending() => {
            panel.take_marked(scene);
            return rehearse(app);
        }
        Action::Save if panel.supposes() => {
            bench::take(app);
        }
        Action::Save => match panel.command(calendar) {
            Some(command) => {
                panel.saving = true;
                return vec![Effect::Commit(command)];
            }
            None => panel.insists = true,
        },
        Action::Cancel if panel.is_narrowed() => drop(panel.fields.close_list()),
        Action::Cancel => app.overlay = None,
        action => {
            if let Some(step) = Stride::of(action) {
                panel.go(step);
            }
        }
    }
    Vec::new()
}

pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let nobody = Scene::default();
    let Some((panel, scene)) = opened(app, &nobody) else {
        return Vec::new();
    };
    let asked = panel.press(key, scene);
    asked.into_iter().chain(rehearse(app)).collect()
}

pub(super) fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    let nobody = Scene::default();
    let asked = opened(app, &nobody).and_then(|(panel, _)| panel.paste(text));
    asked.into_iter().chain(rehearse(app)).collect()
}

fn rehearse(app: &mut App) -> Vec<Effect> {
    let calendar = app.calendar();
    let nobody = Scene::default();
    let panel = opened(app, &nobody).map(|(panel, _)| panel);
    panel
        .and_then(|panel| panel.rehearse(calendar))
        .into_iter()
        .collect()
}
