//! The universal layer: how well the departments are covered, by two people each, U.

use super::{
    Bearer, Because, Constants, Contribution, ContributionKind, Cover, Layer,
    day::{Day, DepartmentOnDay},
    standing::Standing,
};
use crate::domain::{Level, Subject};

/// U, 0–1.
pub(super) fn value(day: &Day<'_>) -> f64 {
    let (mut sum, mut whole) = (0.0, 0.0);
    for department in applicable(day) {
        sum += department.weight * coverage(day, department);
        whole += department.weight;
    }
    if 0.0 < whole { sum / whole } else { 0.0 }
}

pub(super) fn applicable<'d>(day: &'d Day<'_>) -> impl Iterator<Item = &'d DepartmentOnDay> {
    day.departments
        .iter()
        .filter(|department| department.fact.applies)
}

/// c of a department, 0–1.
pub(super) fn coverage(day: &Day<'_>, department: &DepartmentOnDay) -> f64 {
    cover(day, department).map_or(0.0, |cover| cover.share)
}

/// The best ordered pair of the department's people; `None` without people.
///
/// The best pair, not the strongest two: else a third person getting stronger could push out the
/// one on another level, and the coverage would fall.
pub(super) fn cover(day: &Day<'_>, department: &DepartmentOnDay) -> Option<Cover> {
    let candidates = best_two_per_level(day, department);
    let constants = day.constants();
    let alone = |first: &Standing| Cover {
        share: constants.coverage.first * reach(first.strength, constants),
        first: Bearer::from(first),
        second: None,
    };
    let mut best: Option<Cover> = None;
    for (place, first) in candidates.iter().enumerate() {
        let others = candidates
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place);
        let pairs = others.map(|(_, second)| pair(first, second, constants));
        for cover in std::iter::once(alone(first)).chain(pairs) {
            if best.is_none_or(|best| best.share < cover.share) {
                best = Some(cover);
            }
        }
    }
    best
}

fn pair(first: &Standing, second: &Standing, constants: &Constants) -> Cover {
    let mix = &constants.coverage;
    let other_level =
        first.level.is_some() && second.level.is_some() && first.level != second.level;
    let counted = if other_level { 1.0 } else { mix.same_level };
    Cover {
        share: mix.first * reach(first.strength, constants)
            + mix.second * reach(second.strength, constants) * counted,
        first: Bearer::from(first),
        second: Some((Bearer::from(second), counted)),
    }
}

/// h: what a strength can cover, 0–1.
pub(super) fn reach(strength: f64, constants: &Constants) -> f64 {
    f64::min(1.0, strength / constants.coverage.full)
}

/// No pair of others can be better: a member left out has two at least as strong on their level.
fn best_two_per_level<'d>(day: &'d Day<'_>, department: &DepartmentOnDay) -> Vec<&'d Standing> {
    let best = strongest::<2>(day, department);
    best.map(|member| &day.standings[member]).collect()
}

/// The `N` strongest members of each level, by place among the standings.
pub(super) fn strongest<const N: usize>(
    day: &Day<'_>,
    department: &DepartmentOnDay,
) -> impl Iterator<Item = usize> {
    let stronger = |a: usize, b: usize| {
        let (a, b) = (&day.standings[a], &day.standings[b]);
        b.strength < a.strength || b.strength <= a.strength && a.person < b.person
    };
    let mut best = [[None; N]; 4];
    for &member in &department.members {
        let mut next = member;
        for place in &mut best[class(day.standings[member].level)] {
            match place {
                Some(better) if !stronger(next, *better) => {}
                Some(weaker) => std::mem::swap(weaker, &mut next),
                None => {
                    *place = Some(next);
                    break;
                }
            }
        }
    }
    best.into_iter().flatten().flatten()
}

const fn class(level: Option<Level>) -> usize {
    match level {
        Some(Level::High) => 0,
        Some(Level::Middle) => 1,
        Some(Level::Working) => 2,
        None => 3,
    }
}

/// One contribution for each applicable department.
pub(super) fn contributions(day: &Day<'_>, all: &mut Vec<Contribution>) {
    let whole: f64 = applicable(day).map(|department| department.weight).sum();
    let points = 100.0 * day.constants().layers.universal;
    all.extend(applicable(day).map(|department| {
        let most = if 0.0 < whole {
            points * department.weight / whole
        } else {
            0.0
        };
        let cover = cover(day, department);
        Contribution {
            layer: Layer::Universal,
            kind: ContributionKind::Department,
            subject: Subject::Department(department.fact.id),
            points: most * cover.map_or(0.0, |cover| cover.share),
            most,
            because: cover.map_or(Because::Nobody, Because::Covered),
        }
    }));
}
