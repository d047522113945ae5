//! The six reasons: what a relationship is for, and the weakest link of each.

use chrono::NaiveDate;

use super::{
    Facts, Layer, Layers, caps,
    day::{Day, DepartmentOnDay, SeatOnDay},
    key,
    standing::Standing,
    universal,
};
use crate::domain::{Department, Function, Id, Level, Seat, words::words};

words! {
    /// What a relationship is for.
    ReasonId {
        KnowNeeds = "R1", ShapeSolution = "R2", WinAgainstCompetitors = "R3", DeliverContract = "R4",
        GetPaid = "R5", Last = "R6",
    }
}

/// How far the relationship serves one purpose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foundation {
    pub id: ReasonId,
    /// 0–1; absent where no applicable department has a function that matters here.
    pub value: Option<f64>,
    pub weakest: Option<WeakestLink>,
}

/// What most limits a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeakestLink {
    Department(Id<Department>),
    /// No live thread with a counterpart of ours on this level.
    Level(Level),
    Seat(Id<Seat>),
    Layer(Layer),
}

const KNOW_NEEDS: &[Function] = &[Function::Business, Function::Finance, Function::Procurement];
const DELIVER_CONTRACT: &[Function] = &[
    Function::Procurement,
    Function::SupplyChain,
    Function::Engineering,
    Function::Finance,
];
const GET_PAID: &[Function] = &[
    Function::Finance,
    Function::Maintenance,
    Function::Procurement,
    Function::Engineering,
    Function::Market,
];

/// All six, in order.
pub(super) fn all(day: &Day<'_>, layers: &Layers) -> Vec<Foundation> {
    vec![
        departments(day, ReasonId::KnowNeeds),
        levels(day),
        Foundation {
            id: ReasonId::WinAgainstCompetitors,
            value: Some(layers.key),
            weakest: weakest_seat(day),
        },
        departments(day, ReasonId::DeliverContract),
        departments(day, ReasonId::GetPaid),
        Foundation {
            id: ReasonId::Last,
            value: Some((layers.key + layers.universal + layers.organizational) / 3.0),
            weakest: Some(weakest_layer(layers)),
        },
    ]
}

/// The plain mean of the coverage of these functions' departments.
fn departments(day: &Day<'_>, id: ReasonId) -> Foundation {
    let functions = functions(id);
    let covered: Vec<(&DepartmentOnDay, f64)> = universal::applicable(day)
        .filter(|department| functions.contains(&department.fact.function))
        .map(|department| (department, universal::coverage(day, department)))
        .collect();
    // Counted rather than cast: a length has no lossless way into f64.
    let (sum, count) = covered
        .iter()
        .fold((0.0, 0.0), |(sum, count), (_, c)| (sum + c, count + 1.0));
    let weakest = covered.iter().min_by(|(_, a), (_, b)| a.total_cmp(b));
    Foundation {
        id,
        value: weakest.map(|_| sum / count),
        weakest: weakest.map(|(department, _)| WeakestLink::Department(department.fact.id)),
    }
}

/// Share of the levels on which somebody is a live thread and has a counterpart.
fn levels(day: &Day<'_>) -> Foundation {
    let share = |level: &Level| if matched(day, *level) { 1.0 / 3.0 } else { 0.0 };
    let missing = Level::ALL.iter().find(|level| !matched(day, **level));
    Foundation {
        id: ReasonId::ShapeSolution,
        value: Some(Level::ALL.iter().map(share).sum()),
        weakest: missing.map(|level| WeakestLink::Level(*level)),
    }
}

/// The functions whose departments a reason hangs on; none where it hangs on something else.
pub(super) const fn functions(reason: ReasonId) -> &'static [Function] {
    match reason {
        ReasonId::KnowNeeds => KNOW_NEEDS,
        ReasonId::DeliverContract => DELIVER_CONTRACT,
        ReasonId::GetPaid => GET_PAID,
        ReasonId::ShapeSolution | ReasonId::WinAgainstCompetitors | ReasonId::Last => &[],
    }
}

fn matched(day: &Day<'_>, level: Level) -> bool {
    caps::threads(day)
        .filter(|standing| standing.level == Some(level))
        .any(|standing| has_counterpart(day.prepared.facts, standing, day.on))
}

/// Whether a colleague is matched to the person, here or at the account whose seat they hold.
pub(super) fn has_counterpart(facts: &Facts, standing: &Standing, on: NaiveDate) -> bool {
    let above = facts
        .ancestors
        .iter()
        .filter(|account| account.account == standing.source);
    std::iter::once(&facts.own)
        .chain(above)
        .flat_map(|account| &account.counterparts)
        .any(|row| row.person == standing.person && row.period.holds(on))
}

/// The seat that costs the key layer most.
fn weakest_seat(day: &Day<'_>) -> Option<WeakestLink> {
    let weights = &day.constants().seats;
    let cost = |seat: &SeatOnDay| weights.weight(seat.role) * (1.0 - key::worth(day, seat));
    let mut weakest: Option<(Id<Seat>, f64)> = None;
    for seat in key::applicable(day) {
        if weakest.is_none_or(|(_, most)| most < cost(seat)) {
            weakest = Some((seat.id, cost(seat)));
        }
    }
    weakest.map(|(seat, _)| WeakestLink::Seat(seat))
}

fn weakest_layer(layers: &Layers) -> WeakestLink {
    let named = [
        (Layer::Key, layers.key),
        (Layer::Universal, layers.universal),
        (Layer::Organizational, layers.organizational),
    ];
    let weakest = named
        .into_iter()
        .reduce(|a, b| if b.1 < a.1 { b } else { a });
    WeakestLink::Layer(weakest.map_or(Layer::Key, |(layer, _)| layer))
}
