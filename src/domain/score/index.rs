//! Facts ordered for reading: sorted once, then asked for any day.

use chrono::{Datelike, NaiveDate};

use super::{
    AccountFacts, Attendance, Constants, Contact, DepartmentFact, Facts, StanceFact, TenureFact,
    grouped::Grouped,
    inherit::{self, CountedSeat},
};
use crate::domain::{Department, Id, Interaction, Kind, Level, Person, Signals};

/// The facts of an account, ready to be scored on many days: trend, forecast and what-if all read
/// the same one.
#[derive(Debug)]
pub struct Prepared<'a> {
    pub(super) facts: &'a Facts,
    pub(super) constants: &'a Constants,
    /// The account itself, then its ancestors; those give only what their seats need.
    pub(super) sources: Vec<Index>,
    pub(super) seats: Vec<CountedSeat<'a>>,
    /// The account's own, ordered by id.
    pub(super) departments: Vec<DepartmentFact>,
    /// At the account itself, ordered by interaction.
    pub(super) attendances: Vec<Attendance>,
}

impl<'a> Prepared<'a> {
    #[must_use]
    pub fn new(facts: &'a Facts, constants: &'a Constants) -> Self {
        let seats = inherit::seats(facts);
        let mut departments = facts.own.departments.clone();
        departments.sort_unstable_by_key(|department| department.id);
        let mut attendances = facts.own.attendances.clone();
        attendances.sort_unstable_by_key(|row| (row.interaction, row.colleague));
        let sources = (0..=facts.ancestors.len())
            .map(|source| {
                let account = inherit::account(facts, source);
                Index::new(account, people(facts, &seats, source), constants)
            })
            .collect();
        Self {
            facts,
            constants,
            sources,
            seats,
            departments,
            attendances,
        }
    }
}

/// Everybody who can be somebody on some day: of an ancestor only those who hold its seats.
fn people(facts: &Facts, seats: &[CountedSeat<'_>], source: usize) -> Vec<Id<Person>> {
    let holders = seats
        .iter()
        .filter(|seat| source == 0 || seat.source == source)
        .flat_map(|seat| seat.fact.holders.iter().map(|(person, _)| *person));
    let mut people: Vec<_> = if source == 0 {
        let tenures = facts.own.tenures.iter().map(|tenure| tenure.person);
        holders.chain(tenures).collect()
    } else {
        holders.collect()
    };
    people.sort_unstable();
    people.dedup();
    people
}

/// The facts of one account about some people, by person and day.
#[derive(Debug)]
pub(super) struct Index {
    /// Ordered; a person's place here is their group below.
    pub people: Vec<Id<Person>>,
    pub tenures: Grouped<TenureFact>,
    pub touches: Grouped<Touch>,
    pub stances: Grouped<StanceFact>,
    /// The cadence the user set, by group.
    pub cadences: Vec<Option<u16>>,
}

/// A contact with one person, as the score reads it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Touch {
    pub on: NaiveDate,
    /// `on` as a number, for subtraction.
    pub day: i32,
    /// v·g.
    pub worth: f64,
    pub interaction: Id<Interaction>,
    pub signals: Signals,
    pub kind: Kind,
}

impl Touch {
    pub(super) fn new(contact: &Contact, constants: &Constants) -> Self {
        Self {
            on: contact.on,
            day: contact.on.num_days_from_ce(),
            worth: constants.warmth.worth(contact.kind, contact.crowd),
            interaction: contact.interaction,
            signals: contact.signals,
            kind: contact.kind,
        }
    }

    /// Whether it was only written: it never shows a face, and many of them are still not a meeting.
    pub(super) const fn is_message(&self) -> bool {
        matches!(self.kind, Kind::Message | Kind::Mail)
    }
}

impl Index {
    fn new(account: &AccountFacts, people: Vec<Id<Person>>, constants: &Constants) -> Self {
        let groups = people.len();
        let place = |person: Id<Person>| people.binary_search(&person).ok();
        let placed = |row: &TenureFact| Some((place(row.person)?, *row));
        let tenures: Vec<_> = account.tenures.iter().filter_map(placed).collect();
        let placed = |row: &Contact| Some((place(row.person)?, Touch::new(row, constants)));
        let touches: Vec<_> = account.contacts.iter().filter_map(placed).collect();
        let placed = |row: &StanceFact| Some((place(row.person)?, *row));
        let stances: Vec<_> = account.stances.iter().filter_map(placed).collect();
        let mut cadences = vec![None; groups];
        for (person, days) in &account.cadences {
            if let Some(group) = place(*person) {
                cadences[group] = Some((*days).max(1));
            }
        }
        Self {
            tenures: Grouped::new(groups, &tenures, |row| {
                (row.department, row.level, row.period)
            }),
            touches: Grouped::new(groups, &touches, |touch| (touch.day, touch.interaction)),
            stances: Grouped::new(groups, &stances, |row| (row.on, row.recorded, row.value)),
            cadences,
            people,
        }
    }

    /// The group of a person; `None` for somebody who is nobody here.
    pub(super) fn place(&self, person: Id<Person>) -> Option<usize> {
        self.people.binary_search(&person).ok()
    }

    /// The person's tenures in force on a day.
    pub(super) fn posts_on(
        &self,
        group: usize,
        on: NaiveDate,
    ) -> impl Iterator<Item = &TenureFact> {
        let tenures = self.tenures.of(group).iter();
        tenures.filter(move |tenure| tenure.period.holds(on))
    }

    /// The highest level of the person's tenures in force.
    pub(super) fn level_on(&self, group: usize, on: NaiveDate) -> Option<Level> {
        self.posts_on(group, on)
            .filter_map(|tenure| tenure.level)
            .min()
    }

    /// The departments of the person's tenures in force, ordered, each once.
    pub(super) fn departments_on(&self, group: usize, on: NaiveDate) -> Vec<Id<Department>> {
        let mut departments: Vec<_> = self
            .posts_on(group, on)
            .filter_map(|tenure| tenure.department)
            .collect();
        // Tenures are ordered by department first.
        departments.dedup();
        departments
    }

    /// The person's contacts up to `day`, oldest first.
    pub(super) fn touches_until(&self, group: usize, day: i32) -> &[Touch] {
        let touches = self.touches.of(group);
        &touches[..touches.partition_point(|touch| touch.day <= day)]
    }

    /// The newest rating up to `on`; of one day the one recorded last.
    pub(super) fn stance_on(&self, group: usize, on: NaiveDate) -> Option<StanceFact> {
        let stances = self.stances.of(group);
        let known = stances.partition_point(|row| row.on <= on);
        stances[..known].last().copied()
    }
}
