//! The key layer: how strong we are with those who decide, K.

use std::collections::BTreeSet;

use super::{
    Bearer, Because, Contribution, ContributionKind, Layer,
    day::{Day, SeatOnDay},
    standing::Standing,
};
use crate::domain::{Empty, Role, Subject};

/// K, 0–1.
pub(super) fn value(day: &Day<'_>) -> f64 {
    Shares::of(day).value(day)
}

/// What each applicable seat has of the weights of the roles, which hangs on who holds them alone.
#[derive(Debug, Clone)]
pub(super) struct Shares {
    of_seats: Vec<f64>,
    whole: f64,
}

impl Shares {
    pub(super) fn of(day: &Day<'_>) -> Self {
        Self {
            of_seats: applicable(day).map(|seat| share(day, seat)).collect(),
            whole: whole(day),
        }
    }

    /// K, 0–1, of a day on which the same people hold the seats.
    pub(super) fn value(&self, day: &Day<'_>) -> f64 {
        f64::max(0.0, self.mean(day))
    }

    /// The weighted mean of the roles, below zero where opponents prevail.
    fn mean(&self, day: &Day<'_>) -> f64 {
        let seats = applicable(day).zip(&self.of_seats);
        let sum: f64 = seats.map(|(seat, share)| share * worth(day, seat)).sum();
        if 0.0 < self.whole {
            sum / self.whole
        } else {
            0.0
        }
    }
}

/// The weights of the roles that have an applicable seat.
fn whole(day: &Day<'_>) -> f64 {
    let roles: BTreeSet<Role> = applicable(day).map(|seat| seat.role).collect();
    let weights = &day.constants().seats;
    roles.into_iter().map(|role| weights.weight(role)).sum()
}

/// What a seat has of the weight of its role. Within the role whoever holds several seats counts once, so
/// that a coach does not become five by five seats, and one more evaluator dilutes evaluators alone.
pub(super) fn share(day: &Day<'_>, seat: &SeatOnDay) -> f64 {
    let (mut held, mut same, mut others) = (0.0, 0.0, BTreeSet::new());
    for other in applicable(day).filter(|other| other.role == seat.role) {
        match other.holder {
            None => held += 1.0,
            Some(holder) => {
                if others.insert(holder) {
                    held += 1.0;
                }
            }
        }
        if other.id == seat.id || other.holder.is_some() && other.holder == seat.holder {
            same += 1.0;
        }
    }
    day.constants().seats.weight(seat.role) / held / same
}

/// x of a seat: the holder's strength, which is below zero for an opponent; nothing while nobody holds it.
pub(super) fn worth(day: &Day<'_>, seat: &SeatOnDay) -> f64 {
    day.holder(seat).map_or(0.0, |holder| holder.strength)
}

pub(super) fn applicable<'d>(day: &'d Day<'_>) -> impl Iterator<Item = &'d SeatOnDay> {
    day.seats.iter().filter(|seat| seat.applies)
}

/// One contribution for each applicable seat, and one that lifts a negative sum to zero.
pub(super) fn contributions(day: &Day<'_>, all: &mut Vec<Contribution>) {
    let shares = Shares::of(day);
    let points = 100.0 * day.constants().layers.key;
    all.extend(applicable(day).zip(&shares.of_seats).map(|(seat, share)| {
        let most = points * share / shares.whole;
        Contribution {
            layer: Layer::Key,
            kind: ContributionKind::Seat,
            subject: Subject::Seat(seat.id),
            points: most * worth(day, seat),
            most,
            because: because(day.holder(seat), seat.empty),
        }
    }));
    let below_zero = -points * shares.mean(day);
    if 0.0 < below_zero {
        all.push(Contribution {
            layer: Layer::Key,
            kind: ContributionKind::Floor,
            subject: Subject::Account(day.prepared.facts.own.account),
            points: below_zero,
            most: below_zero,
            because: Because::Floor { below_zero },
        });
    }
}

fn because(holder: Option<&Standing>, empty: Empty) -> Because {
    match holder {
        None => Because::Unheld(empty),
        Some(holder) if holder.is_opponent() => Because::Opposed(Bearer::from(holder)),
        Some(holder) => Because::Held(Bearer::from(holder)),
    }
}

impl From<&Standing> for Bearer {
    fn from(standing: &Standing) -> Self {
        Self {
            person: standing.person,
            strength: standing.strength,
            stance: standing.stance,
            signals: standing.signals,
            last: standing.last,
        }
    }
}
