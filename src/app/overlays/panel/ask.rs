//! The panels: which questions each asks, and what is known already.

use super::{Ask, AskedValue, KeyedChoice, Panel, PanelColumn, Task};
use crate::app::Phrases;
use crate::domain::{
    Account, Chain, Department, Id, Interaction, Level, Name, Person, Role, Row, StanceSource,
    StanceValue, TieKind, Told,
    map::{MapPlace, Node, Scene},
    template::Template,
};

/// Interactions offered as evidence: older ones prove little.
const MOST_EVIDENCE: usize = 8;

/// To another department, superior, level, influence, seat or title; or where they were all along.
/// `family`: the account and those above it.
#[must_use]
pub fn moves(
    scene: &Scene,
    family: Vec<Id<Account>>,
    person: Id<Person>,
    phrases: &Phrases,
) -> Option<Panel> {
    let account = *family.first()?;
    let node = scene.person(person)?;
    let here = node.departments.first().copied().flatten();
    let columns = vec![
        PanelColumn::choice(Ask::Department, departments(scene), None).making_departments(),
        PanelColumn::choice(Ask::Boss, bosses(scene, person, here), None).asking_book(),
        PanelColumn::choice(Ask::Level, levels(), None),
        PanelColumn::choice(Ask::Influence, influence(), None),
        PanelColumn::choice(Ask::Seat, seats(scene, phrases), None),
        PanelColumn::text(Ask::NewTitle, ""),
        PanelColumn::choice(Ask::Told, told(), Some(AskedValue::Told(Told::Moved))),
        PanelColumn::day(Ask::From, ""),
    ];
    let name = node.name.clone();
    Some(Panel {
        family,
        ..Panel::new(Task::Move(person), account, name, columns)
    })
}

/// Where somebody stands, with the evidence. `met`: the newest interactions with them first.
#[must_use]
pub fn rating(about: (Id<Account>, Id<Person>, Name), met: &[&Row<Interaction>]) -> Panel {
    let (account, person, name) = about;
    let mut evidence: Vec<_> = met
        .iter()
        .take(MOST_EVIDENCE)
        .map(|row| {
            let value = AskedValue::Interaction(row.id, row.on, row.kind, row.note.clone());
            KeyedChoice::of(value)
        })
        .collect();
    let newest = evidence.first().map(|choice| choice.value.clone());
    evidence.push(KeyedChoice::keyed('-', AskedValue::Nothing));
    let sources = vec![
        KeyedChoice::keyed('f', AskedValue::Source(StanceSource::FirstHand)),
        KeyedChoice::keyed('h', AskedValue::Source(StanceSource::Hearsay)),
    ];
    let columns = vec![
        PanelColumn::choice(Ask::Stance, stances(), None),
        PanelColumn::choice(Ask::Evidence, evidence, newest),
        PanelColumn::choice(
            Ask::Source,
            sources,
            Some(AskedValue::Source(StanceSource::FirstHand)),
        ),
        PanelColumn::text(Ask::Note, ""),
        PanelColumn::day(Ask::From, ""),
    ];
    Panel::new(Task::Rate(person), account, name, columns)
}

/// Where somebody's stance should be, by when.
#[must_use]
pub fn target(account: Id<Account>, person: Id<Person>, name: Name) -> Panel {
    let columns = vec![
        PanelColumn::choice(Ask::Stance, stances(), None),
        PanelColumn::day(Ask::By, "90d"),
    ];
    Panel::new(Task::Aim(person), account, name, columns)
}

/// How somebody is tied to somebody else.
#[must_use]
pub fn tie(scene: &Scene, account: Id<Account>, person: Id<Person>) -> Option<Panel> {
    let node = scene.person(person)?;
    let kinds = TieKind::ALL.iter().zip("riboap".chars());
    let kinds = kinds.map(|(kind, key)| KeyedChoice::keyed(key, AskedValue::TieKind(*kind)));
    let kinds = kinds.chain(tied(scene, person));
    let here = node.departments.first().copied().flatten();
    let columns = vec![
        PanelColumn::choice(Ask::TieKind, kinds.collect(), None),
        PanelColumn::choice(Ask::Other, others(scene, person, here), None).asking_book(),
        PanelColumn::text(Ask::Note, ""),
        PanelColumn::day(Ask::From, ""),
    ];
    Some(Panel::new(
        Task::Tie(person),
        account,
        node.name.clone(),
        columns,
    ))
}

/// The ties somebody has, to be ended; as many as have a key, those that begin with them first. The others
/// can be ended from their other end.
fn tied(scene: &Scene, person: Id<Person>) -> impl Iterator<Item = KeyedChoice> {
    let from = scene.ties.iter().filter(move |tie| tie.from == person);
    let to = scene.ties.iter().filter(move |tie| tie.to == person);
    let values = from.chain(to).filter_map(|tie| {
        let name = |id| Some(scene.person(id)?.name.clone());
        let (from, to) = (name(tie.from)?, name(tie.to)?);
        Some(AskedValue::Tie(Box::new(tie.clone()), from, to))
    });
    let keys = ('1'..='9').chain('A'..='Z');
    keys.zip(values)
        .map(|(key, value)| KeyedChoice::keyed(key, value))
}

/// Away, or to another account.
#[must_use]
pub fn leaving(account: Id<Account>, person: Id<Person>, name: Name) -> Panel {
    let nowhere = vec![KeyedChoice::keyed('-', AskedValue::Nothing)];
    let columns = vec![
        PanelColumn::day(Ask::Last, ""),
        PanelColumn::choice(Ask::Account, nowhere, Some(AskedValue::Nothing)).asking_book(),
        PanelColumn::text(Ask::Title, ""),
    ];
    Panel::new(Task::Leave(person), account, name, columns)
}

/// Why a seat or a department plays no part here.
#[must_use]
pub fn not_applicable(task: Task, account: Id<Account>, name: Name) -> Panel {
    Panel::new(
        task,
        account,
        name,
        vec![PanelColumn::text(Ask::Reason, "")],
    )
}

/// A seat that somebody must hold, whoever it is.
#[must_use]
pub fn placeholder(
    scene: &Scene,
    (account, name): (Id<Account>, Name),
    department: Option<Id<Department>>,
) -> Panel {
    let roles = Role::ALL.iter().map(|role| {
        let key = role.code().chars().next().unwrap_or('a');
        KeyedChoice::keyed(key.to_ascii_lowercase(), AskedValue::Role(*role))
    });
    let chains = Chain::ALL.iter().zip("tcb".chars());
    let chains = chains.map(|(chain, key)| KeyedChoice::keyed(key, AskedValue::Chain(*chain)));
    let here = department
        .and_then(|id| scene.place(id))
        .map(department_value);
    let columns = vec![
        PanelColumn::choice(Ask::Role, roles.collect(), None),
        PanelColumn::choice(Ask::Department, departments(scene), here).making_departments(),
        PanelColumn::choice(
            Ask::Chain,
            chains.collect(),
            Some(AskedValue::Chain(Chain::Combined)),
        ),
        PanelColumn::text(Ask::Called, ""),
    ];
    Panel::new(Task::Placeholder, account, name, columns)
}

/// Which template the account takes.
#[must_use]
pub fn furnishing((account, name): (Id<Account>, Name), templates: &[Template]) -> Panel {
    let choices = templates.iter();
    let choices = choices.map(|one| KeyedChoice::of(AskedValue::Template(Box::new(one.clone()))));
    let columns = vec![PanelColumn::choice(Ask::Template, choices.collect(), None)];
    Panel::new(Task::Furnish, account, name, columns)
}

fn department_value(place: &MapPlace) -> AskedValue {
    AskedValue::Department(place.id, place.name.clone())
}

fn departments(scene: &Scene) -> Vec<KeyedChoice> {
    let places = scene.places.iter();
    let places = places.map(|place| KeyedChoice::of(department_value(place)));
    places
        .chain([KeyedChoice::keyed('-', AskedValue::Nothing)])
        .collect()
}

/// Everybody else, or nobody.
pub(super) fn bosses(
    scene: &Scene,
    person: Id<Person>,
    department: Option<Id<Department>>,
) -> Vec<KeyedChoice> {
    let nobody = KeyedChoice::keyed('-', AskedValue::Nothing);
    [nobody]
        .into_iter()
        .chain(others(scene, person, department))
        .collect()
}

/// Everybody else, those of the department first, the highest first.
fn others(
    scene: &Scene,
    person: Id<Person>,
    department: Option<Id<Department>>,
) -> Vec<KeyedChoice> {
    let mut others: Vec<&Node> = scene
        .people
        .iter()
        .filter(|node| node.id != person)
        .collect();
    others.sort_by(|a, b| {
        let rank = |node: &Node| {
            let here = node.departments.contains(&department);
            let level = node.level.map_or(u8::MAX, |level| level as u8);
            (!here, level, !node.is_key())
        };
        (rank(a), &a.name, a.id).cmp(&(rank(b), &b.name, b.id))
    });
    let others = others.into_iter().map(|node| {
        let value = AskedValue::Person(node.id, node.name.clone(), node.title.clone(), node.left);
        KeyedChoice::of(value)
    });
    others.collect()
}

fn levels() -> Vec<KeyedChoice> {
    let levels = Level::ALL.iter().zip("hmw".chars());
    levels
        .map(|(level, key)| KeyedChoice::keyed(key, AskedValue::Level(*level)))
        .collect()
}

fn influence() -> Vec<KeyedChoice> {
    (0..=10_u8)
        .rev()
        .map(|influence| {
            let key = char::from_digit(influence.into(), 10).unwrap_or('x');
            KeyedChoice::keyed(key, AskedValue::Influence(influence))
        })
        .collect()
}

fn told() -> Vec<KeyedChoice> {
    Told::ALL
        .iter()
        .zip("mw".chars())
        .map(|(told, key)| KeyedChoice::keyed(key, AskedValue::Told(*told)))
        .collect()
}

fn seats(scene: &Scene, phrases: &Phrases) -> Vec<KeyedChoice> {
    let own = scene.chairs.iter().filter(|chair| chair.above.is_none());
    own.map(|chair| {
        let holder = chair.holder.and_then(|holder| scene.person(holder));
        let holder = holder.map(|holder| holder.name.clone());
        let letter = Name::new(chair.role.code()).ok();
        let also = [letter, phrases.role(chair.role), holder.clone()];
        let value = AskedValue::Seat(
            chair.id,
            chair.role,
            chair.title.clone(),
            holder.ok_or(chair.empty),
        );
        KeyedChoice::of(value).called(also.into_iter().flatten())
    })
    .collect()
}

fn stances() -> Vec<KeyedChoice> {
    StanceValue::ALL
        .iter()
        .zip("-0123".chars())
        .map(|(value, key)| KeyedChoice::keyed(key, AskedValue::Stance(*value)))
        .collect()
}
