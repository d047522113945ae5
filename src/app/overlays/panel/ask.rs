//! The panels: which questions each asks, and what is known already.

use super::{Panel, Task};
use crate::{
    app::{
        Phrases,
        fields::{Code, PickField, PickOption, Pickable, RowOption, Sort, Source},
        forms::{Field, Label, Need},
    },
    domain::{
        Account, Chain, Department, Id, Interaction, Level, Name, NounKind, Person, Role, Row,
        StanceSource, StanceValue, TieKind, Told,
        map::{MapPlace, Node, Scene},
        template::Template,
    },
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
    let family = Source::Within(NounKind::Person, family);
    let stays = |label, pick| Field::pick(label, pick).left_empty(Need::Stays);
    let fields = vec![
        stays(Label::Department, departments(scene, None)),
        stays(Label::Boss, bosses(scene, person, family, here)),
        stays(Label::Level, coded(Level::ALL, "hmw", None)),
        stays(Label::Influence, influence()),
        stays(Label::Seat, seats(scene, phrases)),
        Field::text(Label::Title, "").left_empty(Need::Stays),
        stays(Label::Told, coded(Told::ALL, "mw", Some(Told::Moved))),
        Field::day(Label::From, None).left_empty(Need::Today),
    ];
    let name = node.name.clone();
    Some(Panel::new(Task::Move(person), account, name, fields))
}

/// Where somebody stands, with the evidence. `met`: the newest interactions with them first.
#[must_use]
pub fn rating(about: (Id<Account>, Id<Person>, Name), met: &[&Row<Interaction>]) -> Panel {
    let (account, person, name) = about;
    let evidence = met.iter().take(MOST_EVIDENCE);
    let evidence =
        evidence.map(|row| Pickable::Interaction(row.id, row.on, row.kind, row.note.clone()));
    let mut evidence: Vec<PickOption> = evidence.map(Into::into).collect();
    let newest = evidence.first().map(|option| option.pick.clone());
    evidence.push(nothing());
    let evidence = PickField::new(Source::Given(None), evidence, newest);
    let known = coded(StanceSource::ALL, "fh", Some(StanceSource::FirstHand));
    let fields = vec![
        stances(),
        Field::pick(Label::Evidence, evidence).left_empty(Need::Stays),
        Field::pick(Label::Source, known).left_empty(Need::Stays),
        Field::text(Label::Note, ""),
        Field::day(Label::From, None).left_empty(Need::Today),
    ];
    Panel::new(Task::Rate(person), account, name, fields)
}

/// Where somebody's stance should be, by when.
#[must_use]
pub fn target(account: Id<Account>, person: Id<Person>, name: Name) -> Panel {
    let fields = vec![stances(), Field::day(Label::By, None).needed()];
    let mut panel = Panel::new(Task::Aim(person), account, name, fields);
    panel.fields.write(Label::By, "90d");
    panel
}

/// How somebody is tied to somebody else.
#[must_use]
pub fn tie(scene: &Scene, account: Id<Account>, person: Id<Person>) -> Option<Panel> {
    let node = scene.person(person)?;
    let kinds = keyed(TieKind::ALL, "riboap").chain(tied(scene, person));
    let kinds = PickField::new(Source::Given(None), kinds, None);
    let here = node.departments.first().copied().flatten();
    let others = others(scene, person, here).map(PickOption::from);
    let others = PickField::new(Source::Book(NounKind::Person), others, None);
    let fields = vec![
        Field::pick(Label::Tie, kinds).needed(),
        Field::pick(Label::OtherPerson, others.but(Some(person.into()))).needed(),
        Field::text(Label::Note, ""),
        Field::day(Label::From, None).left_empty(Need::Today),
    ];
    Some(Panel::new(
        Task::Tie(person),
        account,
        node.name.clone(),
        fields,
    ))
}

/// The ties somebody has, to be ended; as many as have a key, those that begin with them first. The others
/// can be ended from their other end.
fn tied(scene: &Scene, person: Id<Person>) -> impl Iterator<Item = PickOption> {
    let from = scene.ties.iter().filter(move |tie| tie.from == person);
    let to = scene.ties.iter().filter(move |tie| tie.to == person);
    let values = from.chain(to).filter_map(|tie| {
        let name = |id| Some(scene.person(id)?.name.clone());
        let (from, to) = (name(tie.from)?, name(tie.to)?);
        Some(Pickable::Tie(Box::new(tie.clone()), from, to))
    });
    let keys = ('1'..='9').chain('A'..='Z');
    keys.zip(values)
        .map(|(key, tie)| PickOption::keyed(key, tie))
}

/// Away, or to another account.
#[must_use]
pub fn leaving(account: Id<Account>, person: Id<Person>, name: Name) -> Panel {
    let to = PickField::new(
        Source::Book(NounKind::Account),
        [nothing()],
        Some(Pickable::Nothing),
    );
    let fields = vec![
        Field::day(Label::LastDay, None).left_empty(Need::Today),
        Field::pick(Label::Account, to.but(Some(account.into()))).left_empty(Need::Stays),
        Field::text(Label::Title, ""),
    ];
    Panel::new(Task::Leave(person), account, name, fields)
}

/// Why a seat or a department plays no part here.
#[must_use]
pub fn not_applicable(task: Task, account: Id<Account>, name: Name) -> Panel {
    Panel::new(
        task,
        account,
        name,
        vec![Field::text(Label::Reason, "").needed()],
    )
}

/// A seat that somebody must hold, whoever it is.
#[must_use]
pub fn placeholder(
    scene: &Scene,
    (account, name): (Id<Account>, Name),
    department: Option<Id<Department>>,
) -> Panel {
    let roles = coded(Role::ALL, "adeiu", None);
    let chains = coded(Chain::ALL, "tcb", Some(Chain::Combined));
    let here = department
        .and_then(|id| scene.place(id))
        .map(|place| Pickable::Row(at(place)));
    let fields = vec![
        Field::pick(Label::Role, roles).needed(),
        Field::pick(Label::Department, departments(scene, here)).left_empty(Need::Stays),
        Field::pick(Label::Chain, chains).left_empty(Need::Stays),
        Field::text(Label::Called, ""),
    ];
    Panel::new(Task::Placeholder, account, name, fields)
}

/// Which template the account takes.
#[must_use]
pub fn furnishing((account, name): (Id<Account>, Name), templates: &[Template]) -> Panel {
    let templates = templates
        .iter()
        .cloned()
        .map(Box::new)
        .map(Pickable::Template);
    let templates = PickField::new(Source::Given(None), templates, None);
    let fields = vec![Field::pick(Label::Template, templates).needed()];
    Panel::new(Task::Furnish, account, name, fields)
}

/// None, nobody, nowhere.
pub(super) const fn nothing() -> PickOption {
    PickOption::keyed('-', Pickable::Nothing)
}

/// The words of a vocabulary, each with its letter.
fn keyed<T: Into<Code> + Copy>(all: &[T], keys: &str) -> impl Iterator<Item = PickOption> {
    let words = all.iter().map(|one| Pickable::Code((*one).into()));
    keys.chars()
        .zip(words)
        .map(|(key, word)| PickOption::keyed(key, word))
}

fn coded<T: Into<Code> + Copy>(all: &[T], keys: &str, picked: Option<T>) -> PickField {
    let picked = picked.map(|one| Pickable::Code(one.into()));
    PickField::new(Source::Given(None), keyed(all, keys), picked)
}

fn stances() -> Field {
    let values = coded(StanceValue::ALL, "-0123", None);
    Field::pick(Label::Stance, values).needed()
}

fn influence() -> PickField {
    let all = (0..=10_u8).rev().map(|influence| {
        let key = char::from_digit(influence.into(), 10).unwrap_or('x');
        PickOption::keyed(key, Pickable::Influence(influence))
    });
    PickField::new(Source::Given(None), all, None)
}

fn at(place: &MapPlace) -> RowOption {
    RowOption::plain(place.id, place.name.clone())
}

fn departments(scene: &Scene, picked: Option<Pickable>) -> PickField {
    let places = scene.places.iter().map(|place| at(place).into());
    let places = places.chain([nothing()]);
    let source = Source::Given(Some(NounKind::Department));
    PickField::new(source, places, picked).making_departments()
}

/// Everybody else, or nobody.
pub(super) fn bosses(
    scene: &Scene,
    person: Id<Person>,
    source: Source,
    department: Option<Id<Department>>,
) -> PickField {
    let others = others(scene, person, department).map(PickOption::from);
    let bosses = PickField::new(source, [nothing()].into_iter().chain(others), None);
    bosses.but(Some(person.into()))
}

/// Everybody else, those of the department first, the highest first.
fn others(
    scene: &Scene,
    person: Id<Person>,
    department: Option<Id<Department>>,
) -> impl Iterator<Item = RowOption> {
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
    others.into_iter().map(|node| RowOption {
        beside: node.title.clone(),
        left: node.left,
        ..RowOption::plain(node.id, node.name.clone())
    })
}

fn seats(scene: &Scene, phrases: &Phrases) -> PickField {
    let own = scene.chairs.iter().filter(|chair| chair.above.is_none());
    let seats = own.filter_map(|chair| {
        let letter = Name::new(chair.role.code()).ok()?;
        let holder = chair.holder.and_then(|holder| scene.person(holder));
        let beside = holder.map(|holder| holder.name.clone());
        let also = [
            Some(letter.clone()),
            phrases.role(chair.role),
            beside.clone(),
        ];
        Some(RowOption {
            sort: Sort::Seat(chair.role, Some(chair.empty)),
            beside,
            also: also.into_iter().flatten().collect(),
            ..RowOption::plain(chair.id, chair.title.clone().unwrap_or(letter))
        })
    });
    PickField::new(
        Source::Given(Some(NounKind::Seat)),
        seats.collect::<Vec<_>>(),
        None,
    )
}
