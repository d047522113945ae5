//! Which lines join: those that say the same of the same person.
//!
//! ```text
//!           ^
//!    ┌──────┴───┬─────┐     everybody who reports to one person, in one trunk
//!    r          r     r
//! ```
//!
//! A trunk has one end, so nothing but its head can be read from it; a line without a head keeps to
//! itself.

use std::collections::{BTreeMap, HashMap};

use super::{Bond, Ties};
use crate::domain::{Id, Person, TieKind};

/// The edge of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Edge {
    Upper,
    Lower,
}

/// A person as the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    pub person: Id<Person>,
    pub row: usize,
    pub column: usize,
    pub edge: Edge,
}

/// A bond, as far as rows and columns tell where its line goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    pub from: End,
    pub to: End,
    /// Whose last part it shares.
    pub trunk: usize,
    /// The gap it changes rows in, where it must: 0 is left of the first column.
    pub gap: Option<usize>,
}

impl End {
    /// The channel that this edge opens to: 0 is above the first row.
    pub const fn channel(self) -> usize {
        match self.edge {
            Edge::Upper => self.row,
            Edge::Lower => self.row + 1,
        }
    }
}

/// What lines have in common that join; the last is set where a line is alone.
type Common = (Id<Person>, Edge, Vec<TieKind>, Option<Id<Person>>);

/// One for each bond, in the same order.
pub(super) fn courses(ties: &Ties, places: &HashMap<Id<Person>, (usize, usize)>) -> Vec<Course> {
    let ends: Vec<_> = ties.bonds.iter().map(|bond| ends(bond, places)).collect();
    let mut trunks: BTreeMap<Common, Vec<usize>> = BTreeMap::new();
    for (at, (bond, (_, to))) in ties.bonds.iter().zip(&ends).enumerate() {
        let alone = (!bond.leads()).then_some(bond.from);
        let common = (bond.to, to.edge, bond.kinds(), alone);
        trunks.entry(common).or_default().push(at);
    }
    let mut courses: Vec<Course> = ends
        .into_iter()
        .map(|(from, to)| Course {
            from,
            to,
            trunk: 0,
            gap: None,
        })
        .collect();
    for (trunk, bonds) in trunks.values().enumerate() {
        let far = |at: &&usize| courses[**at].from.channel() != courses[**at].to.channel();
        let far: Vec<_> = bonds.iter().filter(far).copied().collect();
        let gap = gap(&far, &courses);
        for at in bonds {
            courses[*at].trunk = trunk;
        }
        for at in far {
            courses[at].gap = Some(gap);
        }
    }
    courses
}

fn ends(bond: &Bond, places: &HashMap<Id<Person>, (usize, usize)>) -> (End, End) {
    let end = |person: Id<Person>, edge: Edge| {
        let (row, column) = places[&person];
        End {
            person,
            row,
            column,
            edge,
        }
    };
    let (from, to) = match places[&bond.from].0.cmp(&places[&bond.to].0) {
        std::cmp::Ordering::Less => (Edge::Lower, Edge::Upper),
        std::cmp::Ordering::Greater => (Edge::Upper, Edge::Lower),
        std::cmp::Ordering::Equal => (Edge::Lower, Edge::Lower),
    };
    (end(bond.from, from), end(bond.to, to))
}

/// The gap beside the middle of those whom all of these come from, on the side that they lead to: so
/// they run far aside once for all, and not in every row.
fn gap(bonds: &[usize], courses: &[Course]) -> usize {
    let mut columns: Vec<_> = bonds.iter().map(|at| courses[*at].from.column).collect();
    columns.sort_unstable();
    let Some(middle) = columns.get(columns.len() / 2) else {
        return 0;
    };
    let leads_right = bonds
        .first()
        .is_some_and(|at| *middle < courses[*at].to.column);
    middle + usize::from(leads_right)
}
