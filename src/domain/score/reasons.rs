//! The six reasons: what a relationship is for, and the weakest link of each.

use chrono::NaiveDate;

use super::{
    ColleagueFact, Facts, Layer, Layers, caps,
    day::{Day, DepartmentOnDay, SeatOnDay},
    key, organizational,
    standing::Standing,
    universal,
};
use crate::domain::{Department, Function, Id, Level, Person, Seat, words::words};

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
    /// No live thread on this level whom an equal of ours knows.
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

/// Share of the levels on which somebody is a live thread and has a counterpart, or has met an equal.
fn levels(day: &Day<'_>) -> Foundation {
    let known: Vec<_> = matched(day).collect();
    let reached: Vec<_> = caps::threads(day)
        .filter(|standing| known.contains(&standing.person))
        .filter_map(|standing| standing.level)
        .collect();
    let share = |level: &Level| {
        if reached.contains(level) {
            1.0 / 3.0
        } else {
            0.0
        }
    };
    let missing = Level::ALL.iter().find(|level| !reached.contains(level));
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

/// The live threads whom an equal of ours knows.
pub(super) fn matched(day: &Day<'_>) -> impl Iterator<Item = Id<Person>> {
    let known = |standing: &&Standing| {
        has_counterpart(day.prepared.facts, standing, day.on) || has_equal(day, standing)
    };
    caps::threads(day)
        .filter(known)
        .map(|standing| standing.person)
}

/// Whether a colleague of the same or a higher level has spoken with the person lately.
fn has_equal(day: &Day<'_>, standing: &Standing) -> bool {
    let index = &day.prepared.sources[day.prepared.source_of(standing)];
    let Some(group) = index.place(standing.person) else {
        return false;
    };
    let touches = index.touches_until(group, day.number);
    let met = organizational::recently(day, standing, touches);
    let mut ours = met.flat_map(|touch| day.prepared.ours(touch.interaction));
    ours.any(|row| {
        let colleagues = &day.prepared.facts.colleagues;
        let rank = colleagues.iter().find(|one| one.id == row.colleague);
        // Levels are ordered from the highest down.
        rank.and_then(ColleagueFact::rank)
            .is_some_and(|rank| Some(rank) <= standing.level)
    })
}

/// Whether a colleague is matched to the person, here or at the account whose seat they hold.
fn has_counterpart(facts: &Facts, standing: &Standing, on: NaiveDate) -> bool {
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
    let cost = |seat: &SeatOnDay| key::share(day, seat) * (1.0 - key::worth(day, seat));
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
