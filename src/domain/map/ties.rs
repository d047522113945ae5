//! Who is tied to whom, in rows by seniority.

mod route;

pub use route::{Line, Room, Routed};

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use super::{Node, Scene};
use crate::domain::{
    id::Id,
    person::Person,
    tenure::Level,
    tie::{Tie, TieKind},
};

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

impl Ties {
    /// More people than that nobody reads: the rest is counted.
    pub const MOST: usize = 60;
    /// Sweeps that bring those who are tied near each other; more change little.
    const SWEEPS: usize = 6;

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
        let rows = rows(scene, &shown, &bonds, across.max(1));
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

fn rows(
    scene: &Scene,
    shown: &HashSet<Id<Person>>,
    bonds: &[Bond],
    across: usize,
) -> Vec<Vec<Id<Person>>> {
    let mut layers: BTreeMap<usize, Vec<&Node>> = BTreeMap::new();
    let mut known = HashMap::new();
    for node in scene.people.iter().filter(|node| shown.contains(&node.id)) {
        let layer = layer(scene, node, shown, &mut known);
        layers.entry(layer).or_default().push(node);
    }
    let mut rows: Vec<Vec<Id<Person>>> = Vec::new();
    for (_, mut layer) in layers {
        layer.sort_by_key(|node| (!node.is_key(), node.departments.clone(), node.id));
        rows.push(layer.into_iter().map(|node| node.id).collect());
    }
    let mut near: HashMap<Id<Person>, Vec<Id<Person>>> = HashMap::new();
    for bond in bonds {
        near.entry(bond.from).or_default().push(bond.to);
        near.entry(bond.to).or_default().push(bond.from);
    }
    bring_near(&mut rows, &near);
    rows.into_iter()
        .flat_map(|row| {
            // As even as it goes: a row of one under a full one looks like a level of its own.
            let parts = row.len().div_ceil(across).max(1);
            let each = row.len().div_ceil(parts).max(1);
            row.chunks(each).map(<[_]>::to_vec).collect::<Vec<_>>()
        })
        .collect()
}

/// Below the superior, else by level.
fn layer(
    scene: &Scene,
    node: &Node,
    shown: &HashSet<Id<Person>>,
    known: &mut HashMap<Id<Person>, usize>,
) -> usize {
    // From the top down, so that a long line needs no long stack.
    let mut line = vec![node];
    let mut seen: HashSet<_> = [node.id].into_iter().collect();
    while let Some(boss) = line
        .last()
        .filter(|node| !known.contains_key(&node.id))
        .and_then(|node| node.boss)
        .filter(|boss| shown.contains(boss) && seen.insert(*boss))
        .and_then(|boss| scene.person(boss))
    {
        line.push(boss);
    }
    let mut above: Option<usize> = None;
    for node in line.iter().rev() {
        let own = match above {
            Some(above) => above + 1,
            None => match node.level {
                Some(Level::High) => 0,
                Some(Level::Middle) | None => 1,
                Some(Level::Working) => 2,
            },
        };
        above = Some(*known.entry(node.id).or_insert(own));
    }
    above.unwrap_or(0)
}

/// Orders each row by where those are to whom its people are tied.
fn bring_near(rows: &mut [Vec<Id<Person>>], near: &HashMap<Id<Person>, Vec<Id<Person>>>) {
    for sweep in 0..Ties::SWEEPS {
        let mut place: HashMap<Id<Person>, f64> = HashMap::new();
        for row in rows.iter() {
            for (at, id) in row.iter().enumerate() {
                place.insert(*id, relative(at, row.len()));
            }
        }
        let order: Vec<usize> = if sweep % 2 == 0 {
            (0..rows.len()).collect()
        } else {
            (0..rows.len()).rev().collect()
        };
        for at in order {
            let row = &mut rows[at];
            let mut wanted: Vec<_> = row
                .iter()
                .map(|id| {
                    let others = near.get(id).map_or(&[][..], Vec::as_slice);
                    let sum: f64 = others.iter().map(|other| place[other]).sum();
                    #[expect(clippy::cast_precision_loss, reason = "few people")]
                    let mean = sum / others.len().max(1) as f64;
                    (mean, *id)
                })
                .collect();
            wanted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            *row = wanted.into_iter().map(|(_, id)| id).collect();
            for (at, id) in row.iter().enumerate() {
                place.insert(*id, relative(at, row.len()));
            }
        }
    }
}

/// The middle of a place in a row, 0–1.
fn relative(at: usize, count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "few people")]
    let middle = (at as f64 + 0.5) / count as f64;
    middle
}
