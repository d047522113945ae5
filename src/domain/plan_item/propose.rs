//! What a plan could say: what the depth lacks, as items that the user takes over one by one.

use chrono::NaiveDate;

use super::{PlanAim, PlanItem, PlanProgress, PlanState, StanceOf};
use crate::domain::{
    OrgFactKind, Quarter, Row, StanceValue, Target,
    score::{ContributionKind, Depth, SeatDepth},
};

/// From this importance on a department that nobody is known in is worth an item.
const IMPORTANT: f64 = 2.0;

/// Items for what is missing, the dearest layer first: targets that are set and not reached; approvers and
/// deciders who are unknown or against us; important departments where nobody has been spoken with; a review
/// and a meeting of the executives where there is somebody to hold them with.
///
/// What an open item speaks of is not proposed again; nothing is proposed for a quarter that is over.
#[must_use]
pub fn proposals(
    depth: &Depth,
    targets: &[Row<Target>],
    planned: &[PlanProgress],
    quarter: Quarter,
) -> Vec<PlanItem> {
    let on = depth.on;
    if quarter.last_day() < on {
        return Vec::new();
    }
    let open: Vec<Row<PlanItem>> = planned
        .iter()
        .filter(|one| one.stand.is_open())
        .map(|one| one.item.clone())
        .collect();
    let due = |by: NaiveDate| by.clamp(on, quarter.last_day().max(on));
    let mut found: Vec<(PlanAim, NaiveDate)> = Vec::new();
    let mut set: Vec<_> = super::unplanned(targets, &open, depth).collect();
    set.sort_by_key(|row| (row.by, row.id));
    for target in set {
        let Some(standing) = depth.person(target.person) else {
            continue;
        };
        if target.by <= quarter.last_day() && standing.stance < Some(target.value) {
            let aim = PlanAim::Stance {
                whose: StanceOf::Person(target.person),
                target: target.value,
            };
            found.push((aim, due(target.by)));
        }
    }
    let end = quarter.last_day();
    found.extend(seats(depth).map(|aim| (aim, end)));
    found.extend(departments(depth).map(|aim| (aim, end)));
    found.extend(companies(depth).map(|aim| (aim, end)));
    let mut items: Vec<PlanItem> = Vec::new();
    for (aim, due) in found {
        let known = |other: &PlanAim| is_same(&aim, other, depth);
        if open.iter().any(|row| known(&row.aim)) || items.iter().any(|item| known(&item.aim)) {
            continue;
        }
        items.push(PlanItem {
            account: depth.account,
            quarter,
            made_on: on,
            aim,
            action: None,
            owner: None,
            due,
            state: PlanState::Open,
        });
    }
    items.sort_by_key(|item| item.aim.layer());
    items
}

/// Whether both speak of the same: a seat and whoever holds it are one.
fn is_same(one: &PlanAim, other: &PlanAim, depth: &Depth) -> bool {
    let who = |aim: &PlanAim| match aim {
        PlanAim::Stance { whose, .. } => whose.on(depth),
        _ => None,
    };
    one.is_about(other) || who(one).is_some() && who(one) == who(other)
}

/// A decides and D says no: somebody has to be known there, and not against us.
fn seats(depth: &Depth) -> impl Iterator<Item = PlanAim> {
    let own = depth.seats.iter().filter(|seat| {
        let counts = seat.applies && seat.source == depth.account;
        counts && seat.role.releases()
    });
    own.filter_map(|seat| wanted(seat, depth))
}

fn wanted(seat: &SeatDepth, depth: &Depth) -> Option<PlanAim> {
    let whose = seat
        .holder
        .map_or(StanceOf::Seat(seat.seat), StanceOf::Person);
    let now = seat.holder.and_then(|person| depth.person(person)?.stance);
    let target = match now {
        None | Some(StanceValue::NotAccepted) => StanceValue::Neutral,
        Some(_) => return None,
    };
    Some(PlanAim::Stance { whose, target })
}

fn departments(depth: &Depth) -> impl Iterator<Item = PlanAim> {
    let met = |department| {
        let mut people = depth.people.iter();
        people.any(|one| one.spoken.is_some() && one.departments.contains(&department))
    };
    let mut missing: Vec<_> = depth
        .departments
        .iter()
        .filter(|one| one.applies && IMPORTANT <= one.weight && !met(one.department))
        .collect();
    missing.sort_by(|a, b| {
        b.weight
            .total_cmp(&a.weight)
            .then(a.department.cmp(&b.department))
    });
    missing.into_iter().map(|one| PlanAim::Reach {
        department: one.department,
    })
}

/// Nobody holds a review with strangers, so without a live thread there is none to propose.
fn companies(depth: &Depth) -> impl Iterator<Item = PlanAim> {
    let missing = |kind| {
        let mut parts = depth.contributions.iter();
        parts.any(|part| part.kind == kind && part.points <= 0.0)
    };
    let wanted = [
        (ContributionKind::JointReview, OrgFactKind::JointReview),
        (
            ContributionKind::ExecutiveMeetings,
            OrgFactKind::ExecutiveMeeting,
        ),
    ];
    let wanted = wanted.into_iter().filter(move |(part, _)| missing(*part));
    let known = 0 < depth.threads;
    wanted
        .filter(move |_| known)
        .map(|(_, kind)| PlanAim::Organization { kind, target: 1 })
}
