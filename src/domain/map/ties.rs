//! Who is tied to whom, in rows by seniority.

mod port;
mod route;
mod rows;
mod track;
mod trunk;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod laws;

pub use route::{BondRoute, Card, Room, Routed};

use std::collections::{BTreeMap, HashSet, VecDeque};

use super::Scene;
use crate::domain::{Id, Person, Tie, TieKind};

/// The people whose ties are drawn, in rows, and what is only counted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ties {
    /// Superiors above those who report to them, else the highest level on top.
    pub rows: Vec<Vec<Id<Person>>>,
    /// One for each pair that is tied in one direction.
    pub bonds: Vec<Bond>,
    /// People with ties for whom there is no room.
    pub people_left_out: usize,
    pub ties_left_out: usize,
    /// People without any tie.
    pub untied: usize,
}

/// All ties from one person to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Bond {
    pub from: Id<Person>,
    pub to: Id<Person>,
    /// In the order of the kinds.
    pub ties: Vec<(TieKind, Id<Tie>)>,
}

impl Bond {
    /// Whether it leads from one to the other; that two know each other privately has no direction.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.ties.iter().any(|(kind, _)| *kind != TieKind::Private)
    }

    /// What it says, in the order of the kinds.
    fn kinds(&self) -> Vec<TieKind> {
        self.ties.iter().map(|(kind, _)| *kind).collect()
    }
}

impl Ties {
    /// More people than that nobody reads: the rest is counted.
    pub const MOST: usize = 60;

    /// The ties of everybody, or where they are too many of those around somebody: of `centre`, else
    /// of whoever has most. `across`: the most people in a row.
    #[must_use]
    pub fn of(scene: &Scene, centre: Option<Id<Person>>, across: usize) -> Self {
        let all = bonds(scene);
        let mut near: BTreeMap<Id<Person>, Vec<Id<Person>>> = BTreeMap::new();
        for bond in &all {
            near.entry(bond.from).or_default().push(bond.to);
            near.entry(bond.to).or_default().push(bond.from);
        }
        let shown = around(&near, centre);
        let count = |bonds: &[Bond]| bonds.iter().map(|bond| bond.ties.len()).sum::<usize>();
        let whole = count(&all);
        let seen = |bond: &Bond| shown.contains(&bond.from) && shown.contains(&bond.to);
        let bonds: Vec<_> = all.into_iter().filter(seen).collect();
        let rows = rows::rows(scene, &shown, &bonds, across.max(1));
        Self {
            rows,
            people_left_out: near.len() - shown.len(),
            ties_left_out: whole - count(&bonds),
            untied: scene.people.len() - near.len(),
            bonds,
        }
    }

    /// Whether somebody's ties are out of sight, so that another centre shows others.
    #[must_use]
    pub const fn is_part(&self) -> bool {
        0 < self.people_left_out
    }
}

fn bonds(scene: &Scene) -> Vec<Bond> {
    let mut bonds: BTreeMap<(Id<Person>, Id<Person>), Vec<_>> = BTreeMap::new();
    for tie in &scene.ties {
        let between = bonds.entry((tie.from, tie.to)).or_default();
        between.push((tie.kind, tie.id));
    }
    let bonds = bonds.into_iter().map(|((from, to), mut ties)| {
        ties.sort_unstable();
        Bond { from, to, ties }
    });
    bonds.collect()
}

/// Everybody, or as many as there is room for, the nearest first.
fn around(
    near: &BTreeMap<Id<Person>, Vec<Id<Person>>>,
    centre: Option<Id<Person>>,
) -> HashSet<Id<Person>> {
    if near.len() <= Ties::MOST {
        return near.keys().copied().collect();
    }
    let busiest = near
        .iter()
        .max_by_key(|(id, ties)| (ties.len(), std::cmp::Reverse(**id)));
    let begin = centre.filter(|id| near.contains_key(id));
    let begin = begin.or(busiest.map(|(id, _)| *id));
    let mut shown: HashSet<_> = begin.into_iter().collect();
    let mut open: VecDeque<_> = begin.into_iter().collect();
    while let Some(id) = open.pop_front() {
        for next in near.get(&id).into_iter().flatten() {
            if shown.len() < Ties::MOST && shown.insert(*next) {
                open.push_back(*next);
            }
        }
    }
    shown
}
