//! The people, seats and departments of an account on one day.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Mark, Setting, Spot};
use crate::domain::{
    Account, Chain, Department, Empty, Function, Id, Level, Name, Period, Person, Role, Row, Rows,
    Seat, StanceValue, Tenure, Tie, TieKind,
    rival::RivalHere,
    score::{Depth, SeatDepth, State, Strength},
    summary::AccountSheet,
};

/// Everything a map of one account shows, on one day; each list in the order it is read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Absent only before anything was gathered.
    pub account: Option<(Id<Account>, Name)>,
    pub on: NaiveDate,
    /// The accounts right below it, by name.
    pub units: Vec<(Id<Account>, Name)>,
    /// Departments in the order of their functions.
    pub places: Vec<MapPlace>,
    /// Everybody with a post here or in a seat that counts here, by id.
    pub people: Vec<Node>,
    /// Seats of this account, and of accounts above that count here, in the order of the chain.
    pub chairs: Vec<Chair>,
    /// Ties in force between two people of `people`.
    pub ties: Vec<Row<Tie>>,
    /// Who was here on the day that changes are marked since, and is not any more; by id.
    pub gone: Vec<Node>,
    /// The rivals at the account, the most dangerous first.
    pub rivals: Vec<RivalHere>,
    /// What the view on screen needs besides.
    pub setting: Setting,
}

/// A department.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPlace {
    pub id: Id<Department>,
    pub name: Name,
    pub function: Function,
    /// What the department counts in the depth, 0–3; 0 where it does not apply.
    pub importance: f64,
    /// Why it plays no part here.
    pub not_applicable: Option<Name>,
    /// c, 0–1; absent where it does not apply.
    pub cover: Option<f64>,
}

/// A person.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub id: Id<Person>,
    pub name: Name,
    pub title: Option<Name>,
    /// The highest of their posts here.
    pub level: Option<Level>,
    /// Where they work here, each once; empty for somebody who only holds a seat.
    pub departments: Vec<Option<Id<Department>>>,
    /// 0–10, the largest of their posts here.
    pub influence: Option<u8>,
    /// As recorded last; absent: unknown.
    pub stance: Option<StanceValue>,
    /// As far as behaviour bears the stance out; absent: unknown.
    pub effective: Option<StanceValue>,
    pub state: State,
    pub label: Strength,
    /// 0–1.
    pub strength: f64,
    /// Whether this is a live thread.
    pub thread: bool,
    /// Days since the last contact; absent: never.
    pub silence: DaysSilent,
    /// Whom they report to, on the day; the first tie where there are several.
    pub boss: Option<Id<Person>>,
    /// The seats they hold, in the order of the chain.
    pub seats: Vec<(Id<Seat>, Role)>,
    /// What has changed since the day that changes are marked since.
    pub marks: Vec<Mark>,
    /// Their last day here, where that is the day of the map: they are on it, but not to be counted on.
    pub left: Option<NaiveDate>,
}

/// Days since the last contact; absent: there was none.
pub type DaysSilent = Option<i64>;

/// A seat.
#[derive(Debug, Clone, PartialEq)]
pub struct Chair {
    pub id: Id<Seat>,
    /// The account it is a seat of.
    pub account: Id<Account>,
    /// The name of that account where it is one above.
    pub above: Option<Name>,
    pub role: Role,
    pub chain: Chain,
    pub title: Option<Name>,
    /// Where it stands: its own department, else its holder's, else with the executives.
    pub department: Option<Id<Department>>,
    pub holder: Option<Id<Person>>,
    /// What it is where nobody holds it.
    pub empty: Empty,
    pub counts: Counts,
    /// Why the seat does not exist here.
    pub not_applicable: Option<Name>,
    /// Who held it on the day that changes are marked since, if that was somebody else.
    pub before: Option<Name>,
}

/// Whether a seat bears on the depth of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    Yes,
    NotApplicable,
    /// An account above decides in this role.
    DecidedAbove,
}

impl Chair {
    #[must_use]
    pub const fn spot(&self) -> Spot {
        Spot::Seat(self.id, self.holder)
    }
}

/// From this influence on somebody matters whatever seat they hold.
const WEIGHTY: u8 = 7;

/// Whether the purchase hangs on somebody who holds seats of these roles and has this influence, 0–10: an
/// approver, a decision maker, an evaluator, or somebody of great influence.
pub fn is_key_player(roles: impl IntoIterator<Item = Role>, influence: Option<u8>) -> bool {
    let decides = |role| matches!(role, Role::Approver | Role::Decider | Role::Evaluator);
    roles.into_iter().any(decides) || influence.is_some_and(|is| WEIGHTY <= is)
}

impl Node {
    /// Whether the purchase hangs on them.
    #[must_use]
    pub fn is_key(&self) -> bool {
        is_key_player(self.seats.iter().map(|(_, role)| *role), self.influence)
    }

    /// Whether they say no to us.
    #[must_use]
    pub fn opposes(&self) -> bool {
        self.stance == Some(StanceValue::NotAccepted)
    }

    /// Their seat, if they hold one, else themselves.
    #[must_use]
    pub fn spot(&self) -> Spot {
        match self.seats.first() {
            Some((seat, _)) => Spot::Seat(*seat, Some(self.id)),
            None => Spot::Person(self.id),
        }
    }
}

impl Scene {
    /// Gathers the scene of `depth.on` from the rows of the account; the two must be of one account.
    #[must_use]
    pub fn of(sheet: &AccountSheet, depth: &Depth) -> Self {
        let gathering = SceneBuilder::new(&sheet.rows, sheet.account.id, depth);
        Self {
            units: sheet.units.clone(),
            ..gathering.scene(sheet.account.name.clone())
        }
    }

    /// Somebody who is here, or was on the day that changes are marked since.
    #[must_use]
    pub fn person(&self, id: Id<Person>) -> Option<&Node> {
        let among = |people: &'_ [Node]| people.binary_search_by_key(&id, |node| node.id);
        match among(&self.people) {
            Ok(at) => self.people.get(at),
            Err(_) => self.gone.get(among(&self.gone).ok()?),
        }
    }

    #[must_use]
    pub fn chair(&self, id: Id<Seat>) -> Option<&Chair> {
        self.chairs.iter().find(|chair| chair.id == id)
    }

    #[must_use]
    pub fn place(&self, id: Id<Department>) -> Option<&MapPlace> {
        self.places.iter().find(|place| place.id == id)
    }

    /// Everybody of a department, the key people and the highest first; `None`: of no department, but
    /// working here.
    pub fn members(&self, department: Option<Id<Department>>) -> impl Iterator<Item = &Node> {
        let people = self.people.iter();
        people.filter(move |node| node.departments.contains(&department))
    }
}

type Recorded = (NaiveDate, i64, StanceValue);

/// The rows by what they are asked for: a map of ten thousand people is gathered in one pass.
struct SceneBuilder<'a> {
    rows: &'a Rows,
    here: Id<Account>,
    depth: &'a Depth,
    posts: HashMap<Id<Person>, Vec<&'a Tenure>>,
    names: HashMap<Id<Person>, &'a Name>,
    /// The newest of each person at an account: its day, its recording number, its value.
    stances: HashMap<(Id<Person>, Id<Account>), Recorded>,
    holders: HashMap<Id<Seat>, Id<Person>>,
    /// When each seat was held, on whatever day.
    held: HashMap<Id<Seat>, Vec<Period>>,
    on: NaiveDate,
    counted: HashMap<Id<Seat>, &'a SeatDepth>,
}

impl<'a> SceneBuilder<'a> {
    fn new(rows: &'a Rows, here: Id<Account>, depth: &'a Depth) -> Self {
        let on = depth.on;
        let mut posts: HashMap<_, Vec<&Tenure>> = HashMap::new();
        for tenure in &rows.tenures {
            if tenure.post.account == here && tenure.post.period.holds(on) {
                posts.entry(tenure.person).or_default().push(&tenure.is);
            }
        }
        let mut stances = HashMap::new();
        let toward_us = rows.stances.iter().filter(|row| row.rival.is_none());
        for row in toward_us.filter(|row| row.on <= on) {
            let new = (row.on, row.id.key(), row.value);
            let newest = stances.entry((row.person, row.account)).or_insert(new);
            *newest = (*newest).max(new);
        }
        let mut held: HashMap<Id<Seat>, Vec<Period>> = HashMap::new();
        for row in &rows.holders {
            held.entry(row.seat).or_default().push(row.period);
        }
        let holders = rows.holders.iter().filter(|row| row.period.holds(on));
        Self {
            rows,
            here,
            depth,
            posts,
            names: rows.people.iter().map(|row| (row.id, &row.name)).collect(),
            stances,
            holders: holders.map(|row| (row.seat, row.person)).collect(),
            held,
            on,
            counted: depth.seats.iter().map(|seat| (seat.seat, seat)).collect(),
        }
    }

    fn scene(&self, name: Name) -> Scene {
        let chairs = self.chairs();
        let people = self.people(&chairs);
        let known: HashSet<_> = people.iter().map(|node| node.id).collect();
        let between = |tie: &&Row<Tie>| {
            known.contains(&tie.from) && known.contains(&tie.to) && self.holds(tie)
        };
        Scene {
            account: Some((self.here, name)),
            on: self.depth.on,
            units: Vec::new(),
            places: self.places(),
            ties: self.rows.ties.iter().filter(between).cloned().collect(),
            people,
            chairs,
            gone: Vec::new(),
            rivals: RivalHere::all(self.here, self.rows, self.on),
            setting: Setting::Nothing,
        }
    }

    fn holds(&self, tie: &Tie) -> bool {
        tie.period.holds(self.depth.on)
    }

    fn places(&self) -> Vec<MapPlace> {
        let here = self.rows.departments.iter();
        let mut rows: Vec<_> = here.filter(|row| row.account == self.here).collect();
        rows.sort_by_key(|row| (row.function, row.id));
        let depths = &self.depth.departments;
        let places = rows.into_iter().map(|row| {
            let at = depths.binary_search_by_key(&row.id, |entry| entry.department);
            let entry = at.ok().map(|at| &depths[at]);
            let applies = row.not_applicable.is_none();
            MapPlace {
                id: row.id,
                name: row.name.clone(),
                function: row.function,
                importance: entry.map_or(0.0, |entry| if applies { entry.weight } else { 0.0 }),
                not_applicable: row.not_applicable.clone(),
                cover: entry.filter(|_| applies).map(|entry| entry.coverage),
            }
        });
        places.collect()
    }

    /// Seats of accounts above come first, the nearest account first.
    fn chairs(&self) -> Vec<Chair> {
        let executive = self.executive();
        let mut chairs = Vec::new();
        let mut accounts: Vec<_> = self.rows.accounts.iter().collect();
        accounts.sort_by_key(|account| account.id == self.here);
        for account in accounts {
            let above = (account.id != self.here).then(|| account.name.clone());
            let seats = self.rows.seats.iter();
            let mut seats: Vec<_> = seats
                .filter(|seat| seat.account == account.id && seat.matter.is_none())
                .filter(|seat| above.is_none() || self.counted.contains_key(&seat.id))
                .collect();
            seats.sort_by_key(|seat| (seat.order.unwrap_or(u16::MAX), seat.role, seat.id));
            let chair = |seat: &Row<Seat>| self.chair(seat, above.clone(), executive);
            chairs.extend(seats.into_iter().map(chair));
        }
        chairs
    }

    fn chair(
        &self,
        seat: &Row<Seat>,
        above: Option<Name>,
        executive: Option<Id<Department>>,
    ) -> Chair {
        let holder = self.holders.get(&seat.id).copied();
        let works_in = || self.posts.get(&holder?)?.first()?.post.department;
        Chair {
            id: seat.id,
            account: seat.account,
            role: seat.role,
            chain: seat.chain,
            title: seat.title.clone(),
            department: match above {
                Some(_) => None,
                None => seat.department.or_else(works_in).or(executive),
            },
            above,
            holder,
            empty: Empty::of(
                self.held.get(&seat.id).into_iter().flatten().copied(),
                seat.vacant_since,
                self.on,
            ),
            counts: match &seat.not_applicable {
                _ if !self.counted.contains_key(&seat.id) => Counts::DecidedAbove,
                Some(_) => Counts::NotApplicable,
                None => Counts::Yes,
            },
            not_applicable: seat.not_applicable.clone(),
            before: None,
        }
    }

    fn executive(&self) -> Option<Id<Department>> {
        let mut all = self.rows.departments.iter();
        all.find(|row| row.account == self.here && row.function == Function::Executive)
            .map(|row| row.id)
    }

    fn people(&self, chairs: &[Chair]) -> Vec<Node> {
        let mut seats: HashMap<_, Vec<_>> = HashMap::new();
        let mut sources = HashMap::new();
        for chair in chairs {
            if let Some(person) = chair.holder {
                seats
                    .entry(person)
                    .or_insert_with(Vec::new)
                    .push((chair.id, chair.role));
                sources.entry(person).or_insert(chair);
            }
        }
        let mut bosses: HashMap<_, _> = HashMap::new();
        let lines = self.rows.ties.iter();
        for tie in lines.filter(|tie| tie.kind == TieKind::ReportsTo && self.holds(tie)) {
            bosses.entry(tie.from).or_insert(tie.to);
        }
        let mut ids: Vec<_> = self.posts.keys().chain(seats.keys()).copied().collect();
        ids.sort_unstable();
        ids.dedup();
        let people = ids.into_iter().filter_map(|id| {
            let mut node = self.node(id, sources.get(&id).copied())?;
            node.boss = bosses.get(&id).copied();
            node.seats = seats.remove(&id).unwrap_or_default();
            Some(node)
        });
        people.collect()
    }

    /// Somebody of whom nothing is known here but a seat speaks with the facts of the seat's account.
    fn node(&self, id: Id<Person>, chair: Option<&Chair>) -> Option<Node> {
        let posts = self.posts.get(&id).map_or(&[][..], Vec::as_slice);
        let at = match (posts, chair) {
            ([], Some(chair)) => chair.account,
            _ => self.here,
        };
        let mut departments: Vec<_> = posts.iter().map(|one| one.post.department).collect();
        departments.sort_unstable();
        departments.dedup();
        let title = posts.iter().find_map(|one| one.post.title.clone());
        let standing = self.depth.person(id);
        Some(Node {
            id,
            name: (*self.names.get(&id)?).clone(),
            // Of somebody who works elsewhere only the seat's title is known here.
            title: title.or_else(|| chair.filter(|_| posts.is_empty())?.title.clone()),
            level: posts.iter().filter_map(|one| one.post.level).min(),
            departments,
            influence: posts.iter().filter_map(|one| one.post.influence).max(),
            stance: self.stances.get(&(id, at)).map(|newest| newest.2),
            effective: standing.and_then(|standing| standing.stance),
            state: standing.map_or(State::Never, |standing| standing.state),
            label: standing.map_or(Strength::Slight, |standing| standing.label),
            strength: standing.map_or(0.0, |standing| standing.strength),
            thread: standing.is_some_and(|standing| standing.thread),
            silence: standing
                .and_then(|standing| standing.last)
                .map(|last| (self.depth.on - last).num_days()),
            boss: None,
            seats: Vec::new(),
            marks: Vec::new(),
            left: posts
                .iter()
                .map(|one| one.post.period.to)
                .reduce(|one, other| one.filter(|_| one == other))
                .flatten()
                .filter(|to| *to == self.depth.on),
        })
    }
}
