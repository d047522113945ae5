//! Who stands in which row, and in which order.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Bond;
use crate::domain::{
    Id, Level, Person, TieKind,
    map::{Node, Scene},
};

/// Sweeps that bring those who are tied near each other; more change little.
const SWEEPS: usize = 6;

/// Superiors above those who report to them; no row has more than `across` people.
pub(super) fn rows(
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
        for _ in 0..pull(bond) {
            near.entry(bond.from).or_default().push(bond.to);
            near.entry(bond.to).or_default().push(bond.from);
        }
    }
    bring_near(&mut rows, &near);
    rows.into_iter()
        .flat_map(|row| split(&row, across))
        .collect()
}

/// How much it brings its people together: a team that stands apart is found by one trunk.
fn pull(bond: &Bond) -> usize {
    let reports = bond
        .ties
        .iter()
        .any(|(kind, _)| *kind == TieKind::ReportsTo);
    if reports { 4 } else { 1 }
}

/// A level in as many rows as it takes, as even as it goes: a row of one under a full one looks like a
/// level of its own. Neighbours stand above each other, so that everybody stays near those they are
/// tied to.
fn split(level: &[Id<Person>], across: usize) -> Vec<Vec<Id<Person>>> {
    let parts = level.len().div_ceil(across).max(1);
    let part = |at: usize| level.iter().skip(at).step_by(parts).copied().collect();
    (0..parts).map(part).collect()
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
    for sweep in 0..SWEEPS {
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
