//! The panels: which questions each asks, and what is known already.

use super::{Ask, Choice, Column, Panel, Task, Value};
use crate::app::{Phrases, fields::Makes};
use crate::domain::{
    account::Account,
    command::Told,
    department::Department,
    id::Id,
    interaction::Interaction,
    map::{Node, Place, Scene},
    person::Person,
    row::Row,
    seat::{Chain, Role},
    stance::{StanceSource, StanceValue},
    template::Template,
    tenure::Level,
    text::Name,
    tie::TieKind,
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
        Column::choice(Ask::Department, departments(scene), None).making(Makes::Department),
        Column::choice(Ask::Boss, bosses(scene, person, here), None).asking_book(),
        Column::choice(Ask::Level, levels(), None),
        Column::choice(Ask::Influence, influence(), None),
        Column::choice(Ask::Seat, seats(scene, phrases), None),
        Column::text(Ask::NewTitle, ""),
        Column::choice(Ask::Told, told(), Some(Value::Told(Told::Moved))),
        Column::day(Ask::From, ""),
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
            let value = Value::Interaction(row.id, row.on, row.kind, row.note.clone());
            Choice::of(value)
        })
        .collect();
    let newest = evidence.first().map(|choice| choice.value.clone());
    evidence.push(Choice::keyed('-', Value::Nothing));
    let sources = vec![
        Choice::keyed('f', Value::Source(StanceSource::FirstHand)),
        Choice::keyed('h', Value::Source(StanceSource::Hearsay)),
    ];
    let columns = vec![
        Column::choice(Ask::Stance, stances(), None),
        Column::choice(Ask::Evidence, evidence, newest),
        Column::choice(
            Ask::Source,
            sources,
            Some(Value::Source(StanceSource::FirstHand)),
        ),
        Column::text(Ask::Note, ""),
        Column::day(Ask::From, ""),
    ];
    Panel::new(Task::Rate(person), account, name, columns)
}

/// Where somebody's stance should be, by when.
#[must_use]
pub fn target(account: Id<Account>, person: Id<Person>, name: Name) -> Panel {
    let columns = vec![
        Column::choice(Ask::Stance, stances(), None),
        Column::day(Ask::By, "90d"),
    ];
    Panel::new(Task::Aim(person), account, name, columns)
}

/// How somebody is tied to somebody else.
#[must_use]
pub fn tie(scene: &Scene, account: Id<Account>, person: Id<Person>) -> Option<Panel> {
    let node = scene.person(person)?;
    let kinds = TieKind::ALL.iter().zip("riboap".chars());
    let kinds = kinds.map(|(kind, key)| Choice::keyed(key, Value::TieKind(*kind)));
    let kinds = kinds.chain(tied(scene, person));
    let here = node.departments.first().copied().flatten();
    let columns = vec![
        Column::choice(Ask::TieKind, kinds.collect(), None),
        Column::choice(Ask::Other, others(scene, person, here), None).asking_book(),
        Column::text(Ask::Note, ""),
        Column::day(Ask::From, ""),
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
fn tied(scene: &Scene, person: Id<Person>) -> impl Iterator<Item = Choice> {
    let from = scene.ties.iter().filter(move |tie| tie.from == person);
    let to = scene.ties.iter().filter(move |tie| tie.to == person);
    let values = from.chain(to).filter_map(|tie| {
        let name = |id| Some(scene.person(id)?.name.clone());
        let (from, to) = (name(tie.from)?, name(tie.to)?);
        Some(Value::Tie(Box::new(tie.clone()), from, to))
    });
    let keys = ('1'..='9').chain('A'..='Z');
    keys.zip(values)
        .map(|(key, value)| Choice::keyed(key, value))
}

/// Away, or to another account.
#[must_use]
pub fn leaving(account: Id<Account>, person: Id<Person>, name: Name) -> Panel {
    let nowhere = vec![Choice::keyed('-', Value::Nothing)];
    let columns = vec![
        Column::day(Ask::Last, ""),
        Column::choice(Ask::Account, nowhere, Some(Value::Nothing)).asking_book(),
        Column::text(Ask::Title, ""),
    ];
    Panel::new(Task::Leave(person), account, name, columns)
}

/// Why a seat or a department plays no part here.
#[must_use]
pub fn not_applicable(task: Task, account: Id<Account>, name: Name) -> Panel {
    Panel::new(task, account, name, vec![Column::text(Ask::Reason, "")])
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
        Choice::keyed(key.to_ascii_lowercase(), Value::Role(*role))
    });
    let chains = Chain::ALL.iter().zip("tcb".chars());
    let chains = chains.map(|(chain, key)| Choice::keyed(key, Value::Chain(*chain)));
    let here = department
        .and_then(|id| scene.place(id))
        .map(department_value);
    let columns = vec![
        Column::choice(Ask::Role, roles.collect(), None),
        Column::choice(Ask::Department, departments(scene), here).making(Makes::Department),
        Column::choice(
            Ask::Chain,
            chains.collect(),
            Some(Value::Chain(Chain::Combined)),
        ),
        Column::text(Ask::Called, ""),
    ];
    Panel::new(Task::Placeholder, account, name, columns)
}

/// Which template the account takes.
#[must_use]
pub fn furnishing((account, name): (Id<Account>, Name), templates: &[Template]) -> Panel {
    let choices = templates.iter();
    let choices = choices.map(|one| Choice::of(Value::Template(Box::new(one.clone()))));
    let columns = vec![Column::choice(Ask::Template, choices.collect(), None)];
    Panel::new(Task::Furnish, account, name, columns)
}

fn department_value(place: &Place) -> Value {
    Value::Department(place.id, place.name.clone())
}

fn departments(scene: &Scene) -> Vec<Choice> {
    let places = scene.places.iter();
    let places = places.map(|place| Choice::of(department_value(place)));
    places.chain([Choice::keyed('-', Value::Nothing)]).collect()
}

/// Everybody else, or nobody.
pub(super) fn bosses(
    scene: &Scene,
    person: Id<Person>,
    department: Option<Id<Department>>,
) -> Vec<Choice> {
    let nobody = Choice::keyed('-', Value::Nothing);
    [nobody]
        .into_iter()
        .chain(others(scene, person, department))
        .collect()
}

/// Everybody else, those of the department first, the highest first.
fn others(scene: &Scene, person: Id<Person>, department: Option<Id<Department>>) -> Vec<Choice> {
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
        let value = Value::Person(node.id, node.name.clone(), node.title.clone(), node.left);
        Choice::of(value)
    });
    others.collect()
}

fn levels() -> Vec<Choice> {
    let levels = Level::ALL.iter().zip("hmw".chars());
    levels
        .map(|(level, key)| Choice::keyed(key, Value::Level(*level)))
        .collect()
}

fn influence() -> Vec<Choice> {
    (0..=10_u8)
        .rev()
        .map(|influence| {
            let key = char::from_digit(influence.into(), 10).unwrap_or('x');
            Choice::keyed(key, Value::Influence(influence))
        })
        .collect()
}

fn told() -> Vec<Choice> {
    Told::ALL
        .iter()
        .zip("mw".chars())
        .map(|(told, key)| Choice::keyed(key, Value::Told(*told)))
        .collect()
}

fn seats(scene: &Scene, phrases: &Phrases) -> Vec<Choice> {
    let own = scene.chairs.iter().filter(|chair| chair.above.is_none());
    own.map(|chair| {
        let holder = chair.holder.and_then(|holder| scene.person(holder));
        let holder = holder.map(|holder| holder.name.clone());
        let letter = Name::new(chair.role.code()).ok();
        let also = [letter, phrases.role(chair.role), holder.clone()];
        let value = Value::Seat(
            chair.id,
            chair.role,
            chair.title.clone(),
            holder.ok_or(chair.empty),
        );
        Choice::of(value).called(also.into_iter().flatten())
    })
    .collect()
}

fn stances() -> Vec<Choice> {
    StanceValue::ALL
        .iter()
        .zip("-0123".chars())
        .map(|(value, key)| Choice::keyed(key, Value::Stance(*value)))
        .collect()
}
