//! An account with its units: each with a depth of its own, and the worst seat by name.

use super::Spot;
use crate::domain::{
    Account, AccountKind, Empty, Id, Name, Role, Seat, Subject,
    score::{Because, ContributionKind, Depth},
    summary::DepthBrief,
};

/// The account, then everything below it in the order of the tree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Units {
    /// The first is the account itself; empty only before anything was computed.
    pub list: Vec<Unit>,
    /// Units that were too many to compute.
    pub more: usize,
}

/// An account of the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    pub account: Id<Account>,
    pub name: Name,
    pub kind: Option<AccountKind>,
    /// Steps below the account that the view is of.
    pub nesting: u16,
    pub depth: DepthBrief,
    /// The seat that holds it back most; absent where none does.
    pub worst: Option<WorstSeat>,
    /// The roles that an account above decides in, and that account.
    pub above: Option<(Vec<Role>, Name)>,
}

/// A seat that could give more.
#[derive(Debug, Clone, PartialEq)]
pub struct WorstSeat {
    pub seat: Id<Seat>,
    pub role: Role,
    pub title: Option<Name>,
    pub why: SeatTrouble,
    /// Points of raw that it could give more, above 0.
    pub loss: f64,
}

/// What is wrong with a seat.
#[derive(Debug, Clone, PartialEq)]
pub enum SeatTrouble {
    /// Nobody holds it.
    Empty(Empty),
    /// Held by somebody who says no.
    Opposed(Name),
    /// Held by somebody with whom we are not strong.
    Weak(Name),
}

impl Unit {
    #[must_use]
    pub const fn spot(&self) -> Spot {
        match self.nesting {
            0 => Spot::Account,
            _ => Spot::Unit(self.account),
        }
    }
}

impl Units {
    /// The shallowest and the deepest of the units below the account; the first in the order of the
    /// tree where several are alike. Never a mean: one would hide the other.
    #[must_use]
    pub fn ends(&self) -> Option<(&Unit, &Unit)> {
        let below = self.list.iter().skip(1);
        let worst = below.clone().min_by_key(|unit| unit.depth.depth)?;
        let best = below.rev().max_by_key(|unit| unit.depth.depth)?;
        Some((worst, best))
    }

    /// The unit whose worst seat costs most, the account itself among them.
    #[must_use]
    pub fn worst_seat(&self) -> Option<(&Unit, &WorstSeat)> {
        let seats = self.list.iter();
        let seats = seats.filter_map(|unit| Some((unit, unit.worst.as_ref()?)));
        seats.max_by(|a, b| a.1.loss.total_cmp(&b.1.loss))
    }
}

/// The seat that holds a depth back most, by what it could give more, with why.
#[must_use]
pub fn worst_seat(depth: &Depth) -> Option<(Id<Seat>, f64, &Because)> {
    let seats = depth.gaps().into_iter();
    let mut seats = seats.filter(|(part, _)| part.kind == ContributionKind::Seat);
    let (worst, _) = seats.next()?;
    match worst.subject {
        Subject::Seat(seat) => Some((seat, worst.loss(), &worst.because)),
        _ => None,
    }
}
