//! The decision chain: the seats in order, line by line.

use super::{Chair, Counts, Scene};
use crate::domain::{Chain as Line, Empty, Id, Seat, score::Strength};

/// The lines that have seats.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChainMap {
    pub lanes: Vec<Lane>,
}

/// One line of the decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    pub line: Line,
    /// In the order of the chain.
    pub seats: Vec<Id<Seat>>,
}

/// What there is to say of a seat before its holder is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    NotApplicable,
    /// An account above decides in this role.
    DecidedAbove,
    /// Nobody holds it.
    Empty(Empty),
    /// The holder says no to us.
    Opposed,
    /// The holder has gone cold, or was never met.
    Cold,
    Held,
}

impl ChainMap {
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let lanes = Line::ALL.iter().map(|line| {
            let seats = scene.chairs.iter().filter(|chair| chair.chain == *line);
            let mut seats: Vec<_> = seats.collect();
            // What counts stands before what is decided elsewhere or plays no part.
            seats.sort_by_key(|chair| chair.counts != Counts::Yes);
            Lane {
                line: *line,
                seats: seats.into_iter().map(|chair| chair.id).collect(),
            }
        });
        Self {
            lanes: lanes.filter(|lane| !lane.seats.is_empty()).collect(),
        }
    }
}

impl Scene {
    #[must_use]
    pub fn condition(&self, chair: &Chair) -> Condition {
        let holder = chair.holder.and_then(|holder| self.person(holder));
        match (chair.counts, holder) {
            (Counts::NotApplicable, _) => Condition::NotApplicable,
            (Counts::DecidedAbove, _) => Condition::DecidedAbove,
            (Counts::Yes, None) => Condition::Empty(chair.empty),
            (Counts::Yes, Some(holder)) if holder.opposes() => Condition::Opposed,
            (Counts::Yes, Some(holder)) if holder.label == Strength::Slight => Condition::Cold,
            (Counts::Yes, Some(_)) => Condition::Held,
        }
    }
}
