//! The decision chain of a project, where it has one of its own.

use crate::domain::{
    Id, Matter, Procurements, Row, Rows, Seat,
    score::{Facts, SeatFact},
};

/// The facts of an account with the chain of a project in place of its own: nobody above decides on what
/// this chain decides. `None` where the project has none.
#[must_use]
pub fn with_chain(facts: &Facts, project: Id<Matter>, rows: &Rows) -> Option<Facts> {
    let seats = rows.seats.iter().filter(|row| row.matter == Some(project));
    let seats: Vec<_> = seats.map(|row| seat(row, rows)).collect();
    if seats.is_empty() {
        return None;
    }
    let mut facts = facts.clone();
    facts.own.seats = seats;
    facts.own.procurement = Procurements::default();
    facts.ancestors.clear();
    Some(facts)
}

fn seat(row: &Row<Seat>, rows: &Rows) -> SeatFact {
    let holders = rows.holders.iter().filter(|held| held.seat == row.id);
    SeatFact {
        id: row.id,
        role: row.role,
        department: row.department,
        applies: row.not_applicable.is_none(),
        holders: holders.map(|held| (held.person, held.period)).collect(),
        vacant_since: row.vacant_since,
    }
}
