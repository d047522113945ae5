//! The key layer: how strong we are with those who decide, K.

use super::{
    Bearer, Because, Contribution, ContributionKind, Layer,
    day::{Day, SeatOnDay},
    standing::Standing,
};
use crate::domain::{Empty, Subject};

/// K, 0–1.
pub(super) fn value(day: &Day<'_>) -> f64 {
    f64::max(0.0, mean(day))
}

/// The weighted mean of the seats, below zero where opponents prevail.
fn mean(day: &Day<'_>) -> f64 {
    let weights = &day.constants().seats;
    let (mut sum, mut whole) = (0.0, 0.0);
    for seat in applicable(day) {
        sum += weights.weight(seat.role) * worth(day, seat);
        whole += weights.weight(seat.role);
    }
    if 0.0 < whole { sum / whole } else { 0.0 }
}

/// x of a seat: the holder's strength, nothing while vacant, less than nothing with an opponent.
pub(super) fn worth(day: &Day<'_>, seat: &SeatOnDay) -> f64 {
    match day.holder(seat) {
        None => 0.0,
        Some(holder) if holder.is_opponent() => day.constants().seats.opponent,
        Some(holder) => holder.strength,
    }
}

pub(super) fn applicable<'d>(day: &'d Day<'_>) -> impl Iterator<Item = &'d SeatOnDay> {
    day.seats.iter().filter(|seat| seat.applies)
}

/// One contribution for each applicable seat, and one that lifts a negative sum to zero.
pub(super) fn contributions(day: &Day<'_>, all: &mut Vec<Contribution>) {
    let weights = &day.constants().seats;
    let whole: f64 = applicable(day).map(|seat| weights.weight(seat.role)).sum();
    let points = 100.0 * day.constants().layers.key;
    all.extend(applicable(day).map(|seat| {
        let most = points * weights.weight(seat.role) / whole;
        Contribution {
            layer: Layer::Key,
            kind: ContributionKind::Seat,
            subject: Subject::Seat(seat.id),
            points: most * worth(day, seat),
            most,
            because: because(day.holder(seat), seat.empty),
        }
    }));
    let below_zero = -points * mean(day);
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
