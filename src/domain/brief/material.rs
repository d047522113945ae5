//! What a brief is made of, and how its parts look things up in it.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{About, AccountHead, Age, Aim, Head, Named, Reached, Recorded, Stand};
use crate::domain::{
    Account, Id, Interaction, Name, Noun, Person, Promise, Row, Rows, Stance, StanceSource,
    StanceValue, Target,
    insight::Limit,
    map::{Node, Scene},
    matter::Footing,
    score::{Acquaintance, Constants, Depth, PersonDepth, Rating, Standing},
    summary::{DepthBrief, PersonSheet, SharedSheet},
};

/// Contacts that are read for the notes: those without a note are passed over.
pub const LATEST: usize = 24;

/// Everything a brief is made of, as of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Material {
    pub about: About,
    pub on: NaiveDate,
    /// Absent for somebody who never was at any account.
    pub place: Option<AccountPlace>,
    /// Absent in the brief of an account.
    pub person: Option<PersonSheet>,
    /// The latest of the account or of the person there; some without a note.
    pub contacts: Vec<Row<Interaction>>,
    /// Promises kept of late.
    pub kept: Vec<Row<Promise>>,
    /// Who is in those contacts and promises.
    pub mentioned: Rows,
}

/// An account with its depth.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountPlace {
    pub sheet: SharedSheet,
    pub depth: Depth,
    /// The open matters with what they stand on, the most at risk first.
    pub stands: Vec<Footing>,
    pub scene: Scene,
    /// Who of ours knows whom of theirs.
    pub acquaintances: Vec<Acquaintance>,
    /// Of the person of the brief, if they are of the account that day.
    pub person: Option<PersonDepth>,
}

impl AccountPlace {
    /// The newest stance of each person toward us at each account, on or before the day.
    fn stances(&self, on: NaiveDate) -> HashMap<(Id<Person>, Id<Account>), &Row<Stance>> {
        newest_stances(&self.sheet.rows, on)
    }

    fn head(&self) -> AccountHead {
        let (account, depth) = (&self.sheet.account, &self.depth);
        let parent = account.parent.and_then(|id| self.sheet.rows.find(id));
        let holds_back = depth.limits().next();
        AccountHead {
            id: account.id,
            name: account.name.clone(),
            parent: parent.map(|row| (row.id, row.name.clone())),
            kind: account.kind,
            tier: account.tier,
            depth: DepthBrief::of(depth),
            doubtful: depth.doubtful,
            cap: holds_back.copied(),
            threads: depth.threads,
            people: depth.people.len(),
            last: depth.people.iter().filter_map(|one| one.last).max(),
        }
    }
}

/// The newest stance toward us of each person at each account.
pub(super) fn newest_stances(
    rows: &Rows,
    on: NaiveDate,
) -> HashMap<(Id<Person>, Id<Account>), &Row<Stance>> {
    let mut newest: HashMap<_, &Row<Stance>> = HashMap::new();
    let toward_us = rows.stances.iter().filter(|row| row.rival.is_none());
    for row in toward_us.filter(|row| row.on <= on) {
        let known = newest.entry((row.person, row.account)).or_insert(row);
        if (known.on, known.id) < (row.on, row.id) {
            *known = row;
        }
    }
    newest
}

impl Material {
    #[must_use]
    pub fn account(&self) -> Option<Id<Account>> {
        self.place.as_ref().map(|place| place.sheet.account.id)
    }

    pub(super) fn head(&self) -> Head {
        let person = self.person.as_ref().map(|sheet| &sheet.person);
        Head {
            person: person.map(|row| (row.id, row.name.clone())),
            account: self.place.as_ref().map(AccountPlace::head),
        }
    }

    /// A row, wherever it was read.
    pub(super) fn find<T: Noun>(&self, id: Id<T>) -> Option<&Row<T>> {
        let account = self.place.as_ref().map(|place| &place.sheet.rows);
        let person = self.person.as_ref().map(|sheet| &sheet.rows);
        let mut rows = [account, person, Some(&self.mentioned)]
            .into_iter()
            .flatten();
        rows.find_map(|rows| rows.find(id))
    }

    pub(super) fn name(&self, id: Id<Person>) -> Option<Name> {
        self.find(id).map(|row| row.name.clone())
    }

    pub(super) fn named(&self, id: Id<Person>) -> Option<Named<Person>> {
        Some((id, self.name(id)?))
    }

    /// Where somebody stands, told in one line each.
    pub(super) fn stands(&self) -> Stands<'_> {
        Stands {
            material: self,
            stances: self
                .place
                .as_ref()
                .map_or_else(HashMap::new, |place| place.stances(self.on)),
        }
    }
}

/// Tells where the people of the account stand.
pub(super) struct Stands<'a> {
    material: &'a Material,
    stances: HashMap<(Id<Person>, Id<Account>), &'a Row<Stance>>,
}

impl<'a> Stands<'a> {
    /// The newest recorded stance of somebody, at the account that speaks for them.
    pub fn newest(&self, person: Id<Person>) -> Option<&'a Row<Stance>> {
        let place = self.material.place.as_ref()?;
        let standing = place.depth.person(person);
        let at = standing.map_or(place.sheet.account.id, |standing| standing.source);
        self.stances.get(&(person, at)).copied()
    }

    pub fn recorded(&self, person: Id<Person>, constants: u16) -> Option<Recorded> {
        let standing = self.material.place.as_ref()?.depth.person(person);
        let row = self.newest(person)?;
        Some(recorded(row, standing, self.material.on, constants))
    }

    pub fn stand(&self, node: &Node, fresh: u16) -> Stand {
        let place = self.material.place.as_ref();
        let standing = place.and_then(|place| place.depth.person(node.id));
        Stand {
            person: node.id,
            name: node.name.clone(),
            title: node.title.clone(),
            stance: self.recorded(node.id, fresh),
            signals: standing.map_or(0, |standing| standing.signals),
            label: node.label,
            state: node.state,
            last: standing.and_then(|standing| standing.last),
            aim: place.and_then(|place| {
                let at = place.sheet.account.id;
                aim(
                    &place.sheet.rows,
                    (node.id, at),
                    node.effective,
                    self.material.on,
                )
            }),
        }
    }
}

/// A stance with what limits it.
pub(super) fn recorded(
    row: &Row<Stance>,
    standing: Option<&Standing>,
    on: NaiveDate,
    fresh: u16,
) -> Recorded {
    let limit = standing.and_then(|standing| {
        let less = standing.stance < Some(row.value);
        less.then(|| (standing.stance, limit(standing)))
    });
    let signals = standing.map_or(0, |standing| standing.signals);
    let old = i64::from(fresh) < (on - row.on).num_days();
    Recorded {
        value: row.value,
        on: row.on,
        source: row.source,
        note: row.note.trimmed(),
        limit,
        age: if old && signals == 0 {
            Age::Stale
        } else {
            Age::Fresh
        },
    }
}

fn limit(standing: &Standing) -> Limit {
    let heard = |rating: Rating| rating.source == StanceSource::Hearsay;
    match standing.signals {
        _ if standing.last.is_none() => Limit::NeverMet,
        _ if standing.recorded.is_some_and(heard) => Limit::Hearsay,
        0 => Limit::NoSignal,
        1 => Limit::OneSignal,
        _ => Limit::NoInformation,
    }
}

/// The target of somebody at an account that comes next, else the last one that was missed.
pub(super) fn aim(
    rows: &Rows,
    (person, account): (Id<Person>, Id<Account>),
    now: Option<StanceValue>,
    on: NaiveDate,
) -> Option<Aim> {
    let theirs = rows.targets.iter();
    let theirs = theirs.filter(|row| row.person == person && row.account == account);
    let key = |row: &&Row<Target>| (row.by, row.id);
    let (to_come, past): (Vec<_>, Vec<_>) = theirs.partition(|row| on <= row.by);
    let told = |row: &Row<Target>| Aim {
        value: row.value,
        by: row.by,
        reached: if now < Some(row.value) {
            Reached::Not
        } else {
            Reached::Yes
        },
    };
    let next = to_come.into_iter().min_by_key(key).map(told);
    let missed = || past.into_iter().max_by_key(key).map(told);
    next.or_else(|| missed().filter(|aim| aim.reached == Reached::Not))
}

/// For how many days something seen still counts as fresh.
pub(super) const fn fresh(constants: &Constants) -> u16 {
    constants.confidence.days
}
