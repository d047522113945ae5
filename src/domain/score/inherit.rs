//! Which account a seat comes from: under a central frame the group decides for its units.

use super::{AccountFacts, Facts, SeatFact};
use crate::domain::{Procurement, Role};

/// A seat that counts for the account, with the account whose facts speak for its holder.
#[derive(Debug, Clone, Copy)]
pub(super) struct CountedSeat<'a> {
    pub fact: &'a SeatFact,
    /// 0 the account itself, 1 its parent, 2 its grandparent …
    pub source: usize,
}

/// The account's seats, inherited ones in place of the local ones of their role; ordered by id.
pub(super) fn seats(facts: &Facts) -> Vec<CountedSeat<'_>> {
    let mut seats: Vec<_> = Role::ALL
        .iter()
        .flat_map(|&role| {
            let source = source(facts, role);
            account(facts, source)
                .seats
                .iter()
                .filter(move |seat| seat.role == role)
                .map(move |fact| CountedSeat { fact, source })
        })
        .collect();
    seats.sort_unstable_by_key(|seat| seat.fact.id);
    seats
}

/// The account itself for 0, else that many steps up.
pub(super) fn account(facts: &Facts, source: usize) -> &AccountFacts {
    match source.checked_sub(1) {
        None => &facts.own,
        Some(above) => &facts.ancestors[above],
    }
}

/// The nearest account, from the own one up, that decides `role` itself; without one the topmost,
/// which has nobody to inherit from.
fn source(facts: &Facts, role: Role) -> usize {
    std::iter::once(&facts.own)
        .chain(&facts.ancestors)
        .position(|account| !inherits(account.procurement, role))
        .unwrap_or(facts.ancestors.len())
}

const fn inherits(procurement: Procurement, role: Role) -> bool {
    match procurement {
        Procurement::Independent => false,
        Procurement::CentralNegotiation => matches!(role, Role::Approver | Role::Decider),
        Procurement::Group => matches!(role, Role::Approver | Role::Decider | Role::Evaluator),
    }
}
