//! Facts ordered for reading: sorted once, then asked for any day.

use chrono::{Datelike, NaiveDate};

use super::{
    AccountFacts, Attendance, Constants, Contact, DepartmentFact, Facts, StanceFact, TenureFact,
    grouped::Grouped,
    inherit::{self, CountedSeat, Era},
    organizational,
};
use crate::domain::{
    Account, Department, Id, Interaction, Kind, Level, Person, Signals, StanceSource,
};

/// The facts of an account, ready to be scored on many days: trend, forecast and what-if all read
/// the same one.
#[derive(Debug)]
pub struct Prepared<'a> {
    pub(super) facts: &'a Facts,
    pub(super) constants: &'a Constants,
    /// The account itself, then its ancestors; those give only what their seats need.
    pub(super) sources: Vec<Index>,
    /// Whose seats count from when on, oldest first.
    pub(super) eras: Vec<Era<'a>>,
    /// The account's own, ordered by id.
    pub(super) departments: Vec<DepartmentFact>,
    /// Everywhere in the tree, ordered by interaction.
    pub(super) attendances: Vec<Attendance>,
    /// The days on which the companies met at the top, each once.
    pub(super) summits: Vec<organizational::Summit>,
}

impl<'a> Prepared<'a> {
    #[must_use]
    pub fn new(facts: &'a Facts, constants: &'a Constants) -> Self {
        let eras = inherit::eras(facts);
        let mut departments: Vec<_> = facts.own.departments.iter().map(weighed).collect();
        departments.sort_unstable_by_key(|department| department.id);
        let mut attendances = gathered(facts.attendances().copied());
        // They come nearly in order, and then this costs little more than a look at each.
        attendances.sort_by_key(|row| (row.interaction, row.colleague));
        attendances.dedup();
        let sources = (0..=facts.ancestors.len())
            .map(|source| Index::new(facts, source, people(facts, &eras, source), constants))
            .collect();
        let mut prepared = Self {
            facts,
            constants,
            sources,
            eras,
            departments,
            attendances,
            summits: Vec::new(),
        };
        prepared.summits = organizational::summits(&prepared);
        prepared
    }

    /// The era of a day.
    pub(super) fn era(&self, on: NaiveDate) -> &Era<'a> {
        let begun = self
            .eras
            .partition_point(|era| era.from.is_none_or(|from| from <= on));
        &self.eras[begun.saturating_sub(1)]
    }

    /// Every seat that counts at some time, each once.
    pub(super) fn seats(&self) -> impl Iterator<Item = &CountedSeat<'a>> {
        let mut known = std::collections::BTreeSet::new();
        let all = self.eras.iter().flat_map(|era| &era.seats);
        all.filter(move |seat| known.insert(seat.fact.id))
    }

    /// Who of ours was there, by interaction.
    pub(super) fn ours(&self, interaction: Id<Interaction>) -> &[Attendance] {
        let rows = &self.attendances;
        let start = rows.partition_point(|row| row.interaction < interaction);
        // A few at most, so they are counted one by one.
        let there = rows[start..].iter();
        let there = there.take_while(|row| row.interaction == interaction);
        &rows[start..start + there.count()]
    }
}

/// A list of what comes from several places, often thousands: each place is gone through by itself, where `collect`
/// would ask before each one which place is next.
fn gathered<T>(all: impl Iterator<Item = T>) -> Vec<T> {
    let (least, most) = all.size_hint();
    let mut gathered = Vec::with_capacity(most.unwrap_or(least));
    all.for_each(|one| gathered.push(one));
    gathered
}

/// Importance 0 is the same as not applicable.
fn weighed(fact: &DepartmentFact) -> DepartmentFact {
    let importance = fact.importance.filter(|weight| 0 < *weight);
    DepartmentFact {
        importance,
        applies: fact.applies && fact.importance == importance,
        ..*fact
    }
}

/// Everybody who can be somebody on some day: of an ancestor only those who hold its seats.
fn people(facts: &Facts, eras: &[Era<'_>], source: usize) -> Vec<Id<Person>> {
    let holders = eras
        .iter()
        .flat_map(|era| &era.seats)
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
    pub account: Id<Account>,
    /// Ordered; a person's place here is their group below.
    pub people: Vec<Id<Person>>,
    pub tenures: Grouped<TenureFact>,
    /// Everywhere in the tree.
    pub touches: Grouped<Touch>,
    /// Everywhere in the tree.
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
    /// Whether it was written down at the account itself.
    pub here: bool,
}

impl Touch {
    pub(super) fn new(contact: &Contact, here: bool, constants: &Constants) -> Self {
        Self {
            on: contact.on,
            day: contact.on.num_days_from_ce(),
            worth: constants.warmth.worth(contact.kind, contact.crowd),
            interaction: contact.interaction,
            signals: contact.signals,
            kind: contact.kind,
            here,
        }
    }

    /// Whether it was only written: it never shows a face, and many of them are still not a meeting.
    pub(super) const fn is_message(&self) -> bool {
        self.kind.is_written()
    }
}

impl Index {
    fn new(facts: &Facts, source: usize, people: Vec<Id<Person>>, constants: &Constants) -> Self {
        let account = inherit::account(facts, source);
        let groups = people.len();
        let place = |person: Id<Person>| people.binary_search(&person).ok();
        let placed = |row: &TenureFact| Some((place(row.person)?, *row));
        let tenures: Vec<_> = account.tenures.iter().filter_map(placed).collect();
        let own = facts.own.contacts.len();
        let placed = |(at, row): (usize, &Contact)| {
            Some((place(row.person)?, Touch::new(row, at < own, constants)))
        };
        let touches = gathered(facts.contacts().enumerate().filter_map(placed));
        let placed = |row: &StanceFact| Some((place(row.person)?, *row));
        let stances: Vec<_> = facts.stances().filter_map(placed).collect();
        Self {
            account: account.account,
            tenures: Grouped::new(groups, &tenures, |row| {
                (row.department, row.level, row.period, row.recorded)
            }),
            touches: Grouped::new(groups, &touches, |touch| (touch.day, touch.interaction)),
            stances: Grouped::new(groups, &stances, |row| {
                (row.on, row.recorded, row.value, row.account)
            }),
            cadences: cadences(account, &people, constants),
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

    /// The greatest influence of the person's tenures in force.
    pub(super) fn influence_on(&self, group: usize, on: NaiveDate) -> Option<u8> {
        self.posts_on(group, on)
            .filter_map(|tenure| tenure.influence)
            .max()
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

    /// The department of the person's newest tenure in force that names one: of two of one day the first
    /// recorded, and an unknown beginning is the oldest.
    pub(super) fn home_on(&self, group: usize, on: NaiveDate) -> Option<Id<Department>> {
        let posts = self.posts_on(group, on);
        let placed = posts.filter(|tenure| tenure.department.is_some());
        let newest = placed.max_by_key(|row| (row.period.from, std::cmp::Reverse(row.recorded)));
        newest?.department
    }

    /// The person's contacts up to `day`, oldest first.
    pub(super) fn touches_until(&self, group: usize, day: i32) -> &[Touch] {
        let touches = self.touches.of(group);
        &touches[..touches.partition_point(|touch| touch.day <= day)]
    }

    /// The ratings up to `on` that speak for the person here, oldest first: those that name this account,
    /// without any those that name another one of its tree.
    pub(super) fn ratings_until(
        &self,
        group: usize,
        on: NaiveDate,
    ) -> impl DoubleEndedIterator<Item = &StanceFact> {
        let stances = self.stances.of(group);
        let known = &stances[..stances.partition_point(|row| row.on <= on)];
        let named = known.iter().any(|row| row.account == self.account);
        known
            .iter()
            .filter(move |row| !named || row.account == self.account)
    }

    /// The newest rating up to `on`; of one day the one recorded last.
    pub(super) fn stance_on(&self, group: usize, on: NaiveDate) -> Option<StanceFact> {
        self.ratings_until(group, on).next_back().copied()
    }

    /// The day of the newest rating up to `on` that was formed first-hand.
    pub(super) fn seen_on(&self, group: usize, on: NaiveDate) -> Option<NaiveDate> {
        let mut rows = self.ratings_until(group, on).rev();
        rows.find(|row| row.source == StanceSource::FirstHand)
            .map(|row| row.on)
    }
}

fn cadences(
    account: &AccountFacts,
    people: &[Id<Person>],
    constants: &Constants,
) -> Vec<Option<u16>> {
    let mut cadences = vec![None; people.len()];
    for (person, days) in &account.cadences {
        if let Ok(group) = people.binary_search(person) {
            cadences[group] = Some(constants.cadence.within(*days));
        }
    }
    cadences
}
