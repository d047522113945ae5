//! The account on one day: who is there, who holds which seat, who sits in which department.
//!
//! ```text
//! seats ──holder──▶ standings ◀──members── departments
//!                       ▲
//!                    people: one standing each
//! ```

use chrono::{Datelike, NaiveDate};

use super::{
    Constants, DepartmentFact, Prepared,
    duty::{Duty, Holds},
    inherit::{self, CountedSeat, Era},
    organizational::Organization,
    standing::{Place, Standing},
};
use crate::domain::{Department, Empty, Id, Person, Role, Seat, Tier};

#[derive(Debug, Clone)]
pub(super) struct Day<'p> {
    pub prepared: &'p Prepared<'p>,
    pub on: NaiveDate,
    /// `on` as a number.
    pub number: i32,
    /// Somebody who holds seats of two ancestors has one for each of them.
    pub standings: Vec<Standing>,
    /// The people of the account, each once.
    pub people: Vec<Presence>,
    /// Ordered by id.
    pub seats: Vec<SeatOnDay>,
    /// Ordered by id.
    pub departments: Vec<DepartmentOnDay>,
    pub organization: Organization,
}

/// A person of the account, by their place among the standings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Presence {
    pub standing: usize,
    /// No: only in seats and departments that are not applicable.
    pub applies: bool,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct SeatOnDay {
    pub id: Id<Seat>,
    pub role: Role,
    pub source: usize,
    pub applies: bool,
    pub department: Option<Id<Department>>,
    /// Place among the standings.
    pub holder: Option<usize>,
    /// What it is where it has none.
    pub empty: Empty,
}

#[derive(Debug, Clone)]
pub(super) struct DepartmentOnDay {
    pub fact: DepartmentFact,
    /// Whether it counts: what is set aside can be counted for a look.
    pub applies: bool,
    /// d.
    pub weight: f64,
    pub members: Vec<Member>,
}

/// Somebody of a department.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Member {
    /// Place among the standings.
    pub standing: usize,
    /// How much of them counts: all in the department of their newest post, part in their others.
    pub share: f64,
}

impl<'p> Day<'p> {
    pub(super) fn new(prepared: &'p Prepared<'p>, on: NaiveDate) -> Self {
        Self::in_era(prepared, prepared.era(on), on)
    }

    /// The day as if the seats of an era counted.
    pub(super) fn in_era(prepared: &'p Prepared<'p>, era: &Era<'_>, on: NaiveDate) -> Self {
        let seats = &era.seats;
        let mut day = Self {
            prepared,
            on,
            number: on.num_days_from_ce(),
            standings: Vec::with_capacity(prepared.sources[0].people.len()),
            people: Vec::new(),
            seats: Vec::with_capacity(seats.len()),
            departments: departments(prepared),
            organization: Organization::default(),
        };
        let holders: Vec<_> = seats.iter().map(|seat| holder(seat, on)).collect();
        let duties = Duty::of_everybody(prepared, seats, &holders);
        for (group, duty) in duties.into_iter().enumerate() {
            day.admit(group, duty);
        }
        for (seat, holder) in seats.iter().zip(holders) {
            let holder = holder.and_then(|person| day.standing_for(seat.source, person));
            day.seats.push(SeatOnDay::new(seat, holder, on));
        }
        day.organization = Organization::on(&day);
        day
    }

    pub(super) const fn constants(&self) -> &'p Constants {
        self.prepared.constants
    }

    /// The holder of a seat, unless it is vacant.
    pub(super) fn holder(&self, seat: &SeatOnDay) -> Option<&Standing> {
        seat.holder.map(|place| &self.standings[place])
    }

    /// Everybody of the account, each once.
    pub(super) fn everybody(&self) -> impl Iterator<Item = &Standing> {
        self.people
            .iter()
            .map(|presence| &self.standings[presence.standing])
    }

    /// Takes a person in, if they are of the account today.
    fn admit(&mut self, group: usize, duty: Duty) {
        let own = &self.prepared.sources[0];
        if duty.holds == Holds::Nothing && own.posts_on(group, self.on).next().is_none() {
            return;
        }
        let standing = self.standings.len();
        let mut applies = duty.holds == Holds::Applicable
            || own
                .posts_on(group, self.on)
                .any(|post| post.department.is_none());
        let home = own.home_on(group, self.on);
        for department in own.departments_on(group, self.on) {
            if let Some(place) = self.department(department) {
                let share = self.constants().coverage.share(Some(department) == home);
                self.departments[place]
                    .members
                    .push(Member { standing, share });
                applies |= self.departments[place].applies;
            }
        }
        self.people.push(Presence { standing, applies });
        let inherited = duty
            .source
            .and_then(|source| self.inherited(source, own.people[group]));
        self.standings
            .push(inherited.unwrap_or_else(|| self.local(group, duty)));
    }

    fn department(&self, id: Id<Department>) -> Option<usize> {
        self.departments
            .binary_search_by_key(&id, |department| department.fact.id)
            .ok()
    }

    fn local(&self, group: usize, duty: Duty) -> Standing {
        let own = &self.prepared.sources[0];
        let level = own.level_on(group, self.on);
        let cadences = &self.constants().cadence;
        let expected = if duty.decides {
            cadences.decider
        } else {
            cadences.of_level(level)
        };
        let place = Place {
            person: own.people[group],
            source: self.prepared.facts.own.account,
            level,
            influence: own.influence_on(group, self.on),
            departments: own.departments_on(group, self.on),
            pace: self
                .constants()
                .pace(own.cadences[group], expected, self.tier_of(0)),
        };
        Standing::read(place, own, group, (self.on, self.number), self.constants())
    }

    /// By which tier somebody of a source is met. Whoever sits above is met there as that account deserves, whichever
    /// of its units asks; where nobody has said what it deserves, as this one does.
    pub(super) fn tier_of(&self, source: usize) -> Option<Tier> {
        let facts = self.prepared.facts;
        inherit::account(facts, source).tier.or(facts.own.tier)
    }

    /// The holder of an ancestor's seat, as that ancestor's facts have them, local contacts and
    /// ratings left aside: one person has one strength. Only A, D and E seats are ever inherited,
    /// so the cadence is a decider's. Among the people of a department here they stand on the level
    /// they have here, if any.
    fn inherited(&self, source: usize, person: Id<Person>) -> Option<Standing> {
        let index = &self.prepared.sources[source];
        let own = &self.prepared.sources[0];
        let group = index.place(person)?;
        let here = own
            .place(person)
            .and_then(|group| own.level_on(group, self.on));
        let place = Place {
            person,
            source: inherit::account(self.prepared.facts, source).account,
            level: here.or_else(|| index.level_on(group, self.on)),
            influence: index.influence_on(group, self.on),
            departments: index.departments_on(group, self.on),
            pace: self.constants().pace(
                index.cadences[group],
                self.constants().cadence.decider,
                self.tier_of(source),
            ),
        };
        let on = (self.on, self.number);
        Some(Standing::read(place, index, group, on, self.constants()))
    }

    /// The standing that speaks for a seat's holder. Somebody who holds seats of two ancestors gets
    /// one more, for the farther of them.
    fn standing_for(&mut self, source: usize, person: Id<Person>) -> Option<usize> {
        let known = self
            .people
            .binary_search_by_key(&person, |presence| self.standings[presence.standing].person)
            .ok()?;
        let known = self.people[known].standing;
        let account = inherit::account(self.prepared.facts, source).account;
        if source == 0 || self.standings[known].source == account {
            return Some(known);
        }
        let farther = self.inherited(source, person)?;
        self.standings.push(farther);
        Some(self.standings.len() - 1)
    }
}

impl SeatOnDay {
    fn new(seat: &CountedSeat<'_>, holder: Option<usize>, on: NaiveDate) -> Self {
        Self {
            id: seat.fact.id,
            role: seat.fact.role,
            source: seat.source,
            applies: seat.fact.applies,
            department: seat.fact.department,
            holder,
            empty: seat.fact.empty(on),
        }
    }
}

/// Who holds the seat on a day. A book lets at most one; of more the first is taken, by id.
pub(super) fn holder(seat: &CountedSeat<'_>, on: NaiveDate) -> Option<Id<Person>> {
    let in_force = seat
        .fact
        .holders
        .iter()
        .filter(|(_, period)| period.holds(on));
    in_force.map(|(person, _)| *person).min()
}

fn departments(prepared: &Prepared<'_>) -> Vec<DepartmentOnDay> {
    let weights = &prepared.constants.departments;
    let on_day = |fact: &DepartmentFact| DepartmentOnDay {
        fact: *fact,
        applies: fact.applies,
        weight: fact
            .importance
            .map_or_else(|| weights.weight(fact.function), f64::from),
        members: Vec::new(),
    };
    prepared.departments.iter().map(on_day).collect()
}
