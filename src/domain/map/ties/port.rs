//! Where lines leave a card: each in a column of its own.
//!
//! Ports of lower edges lie on even columns, those of upper edges on odd ones. So two lines that come
//! to a channel from above and from below never run on top of each other on their way to a track.

use std::collections::{BTreeMap, HashMap};

use super::trunk::{Course, Edge, End};
use crate::domain::{Id, Person};

/// What leaves a card at one place; a trunk does with all its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Plug {
    Bond(usize),
    Trunk(usize),
}

/// The plugs of each edge, from left to right.
#[derive(Debug)]
pub(super) struct Ports(HashMap<(Id<Person>, Edge), Vec<Plug>>);

impl Ports {
    /// In the order of the columns where the other ends are.
    pub fn new(courses: &[Course]) -> Self {
        let mut others: BTreeMap<(Id<Person>, Edge, Plug), Vec<usize>> = BTreeMap::new();
        let mut see = |end: End, plug: Plug, other: End| {
            let others = others.entry((end.person, end.edge, plug)).or_default();
            others.push(other.column);
        };
        for (at, course) in courses.iter().enumerate() {
            see(course.from, Plug::Bond(at), course.to);
            see(course.to, Plug::Trunk(course.trunk), course.from);
        }
        let mut edges: HashMap<_, Vec<_>> = HashMap::new();
        for ((person, edge, plug), columns) in others {
            // Finer than a column, so that the mean of several is told apart.
            let mean = columns.iter().sum::<usize>() * 64 / columns.len();
            edges.entry((person, edge)).or_default().push((mean, plug));
        }
        let sorted = edges.into_iter().map(|(edge, mut plugs)| {
            plugs.sort_unstable();
            (edge, plugs.into_iter().map(|(_, plug)| plug).collect())
        });
        Self(sorted.collect())
    }

    /// The least width of a card, in cells, that gives every line of both edges a port.
    pub fn width(&self, person: Id<Person>) -> usize {
        let count = |edge| self.0.get(&(person, edge)).map_or(0, Vec::len);
        2 * (count(Edge::Upper).max(count(Edge::Lower)) + 1)
    }

    /// Cells from the left edge of a card of this width to a port, the corners left out.
    pub fn at(&self, end: End, plug: Plug, width: usize) -> usize {
        let plugs = self
            .0
            .get(&(end.person, end.edge))
            .map_or(&[][..], Vec::as_slice);
        let nth = plugs.iter().position(|other| *other == plug).unwrap_or(0);
        let pairs = width / 2 - 1;
        let pair = (2 * nth + 1) * pairs / (2 * plugs.len().max(1));
        match end.edge {
            Edge::Upper => 2 * pair + 1,
            Edge::Lower => 2 * pair + 2,
        }
    }
}
