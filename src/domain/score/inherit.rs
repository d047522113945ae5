//! Which account a seat comes from: under a central frame the group decides for its units. The mode of
//! procurement is dated, and so is whose seats count.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{AccountFacts, Facts, SeatFact};
use crate::domain::{Procurement, Role};

/// A seat that counts for the account, with the account whose facts speak for its holder.
#[derive(Debug, Clone, Copy)]
pub(super) struct CountedSeat<'a> {
    pub fact: &'a SeatFact,
    /// 0 the account itself, 1 its parent, 2 its grandparent …
    pub source: usize,
}

/// A time during which the same seats count.
#[derive(Debug, Clone)]
pub(super) struct Era<'a> {
    /// Absent: from ever on.
    pub from: Option<NaiveDate>,
    /// How the account itself buys.
    pub mode: Procurement,
    /// The account's seats, inherited ones in place of the local ones of their role; ordered by id.
    pub seats: Vec<CountedSeat<'a>>,
}

/// The eras of the account, oldest first, at least one.
pub(super) fn eras(facts: &Facts) -> Vec<Era<'_>> {
    let all = std::iter::once(&facts.own).chain(&facts.ancestors);
    let turns: BTreeSet<NaiveDate> = all
        .flat_map(|account| account.procurement.turns())
        .collect();
    let era = |from: Option<NaiveDate>| {
        let on = from.unwrap_or(NaiveDate::MIN);
        Era {
            from,
            mode: facts.own.procurement.on(on),
            seats: seats(facts, on),
        }
    };
    std::iter::once(None)
        .chain(turns.into_iter().map(Some))
        .map(era)
        .collect()
}

fn seats(facts: &Facts, on: NaiveDate) -> Vec<CountedSeat<'_>> {
    let mut seats: Vec<_> = Role::ALL
        .iter()
        .flat_map(|&role| {
            let source = source(facts, role, on);
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
fn source(facts: &Facts, role: Role, on: NaiveDate) -> usize {
    std::iter::once(&facts.own)
        .chain(&facts.ancestors)
        .position(|account| !inherits(account.procurement.on(on), role))
        .unwrap_or(facts.ancestors.len())
}

const fn inherits(procurement: Procurement, role: Role) -> bool {
    match procurement {
        Procurement::Independent => false,
        Procurement::CentralNegotiation => matches!(role, Role::Approver | Role::Decider),
        Procurement::Group => role.decides(),
    }
}
