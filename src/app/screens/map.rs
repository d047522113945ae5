//! Who sits where, as the lines of a tree: departments, in them seats and people.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::list::List;
use crate::{
    app::AccountView,
    domain::{
        account::Account,
        department::{Department, Function},
        id::Id,
        person::Person,
        row::{Row, Rows},
        score::State,
        seat::{Role, Seat},
        stance::StanceValue,
        tenure::Level,
        text::Name,
    },
};

/// What a line is, whatever order the lines are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spot {
    /// Everybody.
    #[default]
    Account,
    /// Absent: those of whom no department is known.
    Department(Option<Id<Department>>),
    /// The seats that an account above decides with.
    Above(Id<Account>),
    /// With its holder today.
    Seat(Id<Seat>, Option<Id<Person>>),
    Person(Id<Person>),
}

impl Spot {
    #[must_use]
    pub const fn person(self) -> Option<Id<Person>> {
        match self {
            Self::Person(id) | Self::Seat(_, Some(id)) => Some(id),
            _ => None,
        }
    }
}

/// One line of the map, with all it shows.
#[derive(Debug, Clone, PartialEq)]
pub enum MapLine {
    Account,
    Department {
        id: Option<Id<Department>>,
        name: Option<Name>,
        /// Coverage of the department, 0–1, where it counts.
        cover: Option<f64>,
        applies: bool,
    },
    /// Heads the seats of an account above that count in place of local ones.
    Above {
        account: Id<Account>,
        name: Name,
    },
    Seat {
        id: Id<Seat>,
        role: Role,
        title: Option<Name>,
        holder: Option<PersonLine>,
        counts: Counts,
    },
    Person(PersonLine),
}

/// Whether a seat bears on the depth of the account on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    Yes,
    NotApplicable,
    /// An account above decides in this role.
    DecidedAbove,
}

/// A person as the map shows them.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonLine {
    pub id: Id<Person>,
    pub name: Name,
    pub title: Option<Name>,
    pub level: Option<Level>,
    /// As recorded last; absent: unknown.
    pub stance: Option<StanceValue>,
    pub state: State,
    /// 0–1.
    pub strength: f64,
    /// Days since the last contact; absent: never.
    pub silence: Option<i64>,
}

/// The lines and the cursor among them.
#[derive(Debug, Clone, Default)]
pub struct Map {
    pub lines: Vec<MapLine>,
    pub selected: Spot,
    pub list: List,
}

impl MapLine {
    #[must_use]
    pub fn spot(&self) -> Spot {
        match self {
            Self::Account => Spot::Account,
            Self::Department { id, .. } => Spot::Department(*id),
            Self::Above { account, .. } => Spot::Above(*account),
            Self::Seat { id, holder, .. } => Spot::Seat(*id, holder.as_ref().map(|p| p.id)),
            Self::Person(person) => Spot::Person(person.id),
        }
    }
}

impl Map {
    /// Lays the lines out anew; the cursor stays with its row, a seat keeping it when the holder
    /// changes.
    pub fn fill(&mut self, view: &AccountView, today: NaiveDate, height: usize) {
        self.lines = Layout {
            view,
            rows: &view.sheet.rows,
            here: view.sheet.account.id,
            today,
        }
        .lines();
        let at = self
            .lines
            .iter()
            .position(|line| match (line.spot(), self.selected) {
                (Spot::Seat(a, _), Spot::Seat(b, _)) => a == b,
                (a, b) => a == b || b.person().is_some() && a.person() == b.person(),
            });
        self.list.at = at.unwrap_or(self.list.at);
        self.list.show(self.lines.len(), height);
        self.select();
    }

    pub fn step(&mut self, step: super::list::Step, height: usize) {
        self.list.step(step, self.lines.len(), height);
        self.select();
    }

    /// To the first line that is this person's; none where they are not on the map.
    pub fn seek(&mut self, person: Id<Person>, height: usize) -> Option<()> {
        let mut spots = self.lines.iter().map(MapLine::spot);
        self.list.at = spots.position(|spot| spot.person() == Some(person))?;
        self.list.show(self.lines.len(), height);
        self.select();
        Some(())
    }

    fn select(&mut self) {
        self.selected = self
            .lines
            .get(self.list.at)
            .map_or(Spot::Account, MapLine::spot);
    }

    #[must_use]
    pub fn line(&self) -> Option<&MapLine> {
        self.lines.get(self.list.at)
    }
}

struct Layout<'a> {
    view: &'a AccountView,
    rows: &'a Rows,
    here: Id<Account>,
    today: NaiveDate,
}

impl Layout<'_> {
    fn lines(&self) -> Vec<MapLine> {
        let mut departments: Vec<_> = self
            .rows
            .departments
            .iter()
            .filter(|department| department.account == self.here)
            .collect();
        departments.sort_by_key(|department| (department.function, department.id));
        let mut lines = vec![MapLine::Account];
        self.above(&mut lines);
        for department in departments {
            self.section(Some(department), &mut lines);
        }
        let known = lines.len();
        self.section(None, &mut lines);
        if lines.len() == known + 1 {
            lines.truncate(known);
        }
        lines
    }

    /// The seats of accounts above that count here in place of local ones, nearest account first.
    fn above(&self, lines: &mut Vec<MapLine>) {
        for account in &self.rows.accounts {
            if account.id == self.here {
                continue;
            }
            let seats = self.rows.seats.iter();
            let mut seats: Vec<_> = seats
                .filter(|seat| seat.account == account.id && self.is_counted(seat.id))
                .collect();
            if seats.is_empty() {
                continue;
            }
            seats.sort_by_key(|seat| (seat.order.unwrap_or(u16::MAX), seat.role, seat.id));
            lines.push(MapLine::Above {
                account: account.id,
                name: account.name.clone(),
            });
            lines.extend(seats.into_iter().map(|seat| self.seat(seat)));
        }
    }

    fn is_counted(&self, seat: Id<Seat>) -> bool {
        let counted = &self.view.depth.seats;
        counted
            .binary_search_by_key(&seat, |entry| entry.seat)
            .is_ok()
    }

    fn seat(&self, seat: &Row<Seat>) -> MapLine {
        let counts = match &seat.not_applicable {
            _ if !self.is_counted(seat.id) => Counts::DecidedAbove,
            Some(_) => Counts::NotApplicable,
            None => Counts::Yes,
        };
        let mut holder = self
            .holder(seat.id)
            .and_then(|id| self.person(id, seat.account));
        // Of somebody who works elsewhere only the seat's title is known here.
        if let Some(person) = &mut holder
            && person.title.is_none()
        {
            person.title.clone_from(&seat.title);
        }
        MapLine::Seat {
            id: seat.id,
            role: seat.role,
            title: seat.title.clone(),
            holder,
            counts,
        }
    }

    /// A department: its seats in the order of the chain, then everybody else in it.
    fn section(&self, department: Option<&Row<Department>>, lines: &mut Vec<MapLine>) {
        let id = department.map(|department| department.id);
        lines.push(MapLine::Department {
            id,
            name: department.map(|department| department.name.clone()),
            cover: id.and_then(|id| self.cover(id)),
            applies: department.is_none_or(|department| department.not_applicable.is_none()),
        });
        let mut seated = HashSet::new();
        let mut seats: Vec<_> = self
            .rows
            .seats
            .iter()
            .filter(|seat| seat.account == self.here && self.department_of(seat) == id)
            .collect();
        seats.sort_by_key(|seat| (seat.order.unwrap_or(u16::MAX), seat.role, seat.id));
        for seat in seats {
            seated.extend(self.holder(seat.id));
            lines.push(self.seat(seat));
        }
        let mut people: Vec<_> = self
            .members(id)
            .filter(|person| seated.insert(*person))
            .filter_map(|person| self.person(person, self.here))
            .collect();
        people.sort_by(|a, b| {
            let high_first = |p: &PersonLine| p.level.map_or(u8::MAX, |level| level as u8);
            (high_first(a), &a.name).cmp(&(high_first(b), &b.name))
        });
        lines.extend(people.into_iter().map(MapLine::Person));
    }

    fn members(&self, department: Option<Id<Department>>) -> impl Iterator<Item = Id<Person>> {
        self.rows
            .tenures
            .iter()
            .filter(move |tenure| {
                tenure.post.account == self.here
                    && tenure.post.department == department
                    && tenure.post.period.holds(self.today)
            })
            .map(|tenure| tenure.person)
    }

    fn holder(&self, seat: Id<Seat>) -> Option<Id<Person>> {
        self.rows
            .holders
            .iter()
            .find(|holder| holder.seat == seat && holder.period.holds(self.today))
            .map(|holder| holder.person)
    }

    /// A seat without a department stands where its holder works, else with the executives.
    fn department_of(&self, seat: &Row<Seat>) -> Option<Id<Department>> {
        let executive = || {
            let mut all = self.rows.departments.iter();
            all.find(|d| d.account == self.here && d.function == Function::Executive)
                .map(|d| d.id)
        };
        seat.department
            .or_else(|| match self.holder(seat.id) {
                Some(person) => self.tenure(person).and_then(|t| t.post.department),
                None => None,
            })
            .or_else(executive)
    }

    fn tenure(&self, person: Id<Person>) -> Option<&crate::domain::tenure::Tenure> {
        self.rows
            .tenures
            .iter()
            .find(|tenure| {
                tenure.person == person
                    && tenure.post.account == self.here
                    && tenure.post.period.holds(self.today)
            })
            .map(|row| &row.is)
    }

    /// Somebody with their stance at an account: this one, or the one above that they decide for.
    fn person(&self, id: Id<Person>, at: Id<Account>) -> Option<PersonLine> {
        let post = self.tenure(id).map(|tenure| &tenure.post);
        let stance = self
            .rows
            .stances
            .iter()
            .filter(|stance| {
                stance.person == id
                    && stance.account == at
                    && stance.rival.is_none()
                    && stance.on <= self.today
            })
            .max_by_key(|stance| (stance.on, stance.id))
            .map(|stance| stance.value);
        let standing = self.view.depth.person(id);
        Some(PersonLine {
            id,
            name: self.rows.find(id)?.name.clone(),
            title: post.and_then(|post| post.title.clone()),
            level: post.and_then(|post| post.level),
            stance,
            state: standing.map_or(State::Never, |standing| standing.state),
            strength: standing.map_or(0.0, |standing| standing.strength),
            silence: standing
                .and_then(|standing| standing.last)
                .map(|last| (self.today - last).num_days()),
        })
    }

    fn cover(&self, department: Id<Department>) -> Option<f64> {
        let departments = &self.view.depth.departments;
        let at = departments.binary_search_by_key(&department, |entry| entry.department);
        at.ok().map(|at| departments[at].coverage)
    }
}
