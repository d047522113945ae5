//! The universal layer: how well the departments are covered, by two people each, U.

use super::{
    Bearer, Because, Constants, Contribution, ContributionKind, Cover, Layer,
    day::{Day, DepartmentOnDay, Member},
};
use crate::domain::{Level, Subject};

/// U, 0–1.
pub(super) fn value(day: &Day<'_>) -> f64 {
    mean(day, |department| {
        coverage(day, &day.departments[department])
    })
}

/// U, 0–1, by the coverage of each department, which is named by its place.
pub(super) fn mean(day: &Day<'_>, coverage: impl Fn(usize) -> f64) -> f64 {
    let (mut sum, mut whole) = (0.0, 0.0);
    for (place, department) in day.departments.iter().enumerate() {
        if department.applies {
            sum += department.weight * coverage(place);
            whole += department.weight;
        }
    }
    if 0.0 < whole { sum / whole } else { 0.0 }
}

pub(super) fn applicable<'d>(day: &'d Day<'_>) -> impl Iterator<Item = &'d DepartmentOnDay> {
    day.departments
        .iter()
        .filter(|department| department.applies)
}

/// c of a department, 0–1.
pub(super) fn coverage(day: &Day<'_>, department: &DepartmentOnDay) -> f64 {
    let candidates = best_two_per_level(day, department);
    best_pair(&candidates, day.constants()).map_or(0.0, |best| best.share)
}

/// The best ordered pair of the department's people; `None` without people.
pub(super) fn cover(day: &Day<'_>, department: &DepartmentOnDay) -> Option<Cover> {
    let (candidates, constants) = (best_two_per_level(day, department), day.constants());
    let Pair {
        share,
        first,
        second,
    } = best_pair(&candidates, constants)?;
    let bearer = |one: &Present| Bearer::from(&day.standings[one.member.standing]);
    Some(Cover {
        share,
        first: bearer(first),
        counted: first.member.share,
        second: second.map(|second| {
            let counted = counted(first, second, constants);
            (bearer(second), counted * second.member.share)
        }),
    })
}

/// A member of a department.
#[derive(Clone, Copy)]
pub(super) struct Present {
    pub member: Member,
    level: Option<Level>,
    /// h of them here: what they can cover, 0–1.
    reach: f64,
}

/// Two of a department, or one alone, and what they cover.
struct Pair<'d> {
    share: f64,
    first: &'d Present,
    second: Option<&'d Present>,
}

/// The best pair, not the strongest two: else a third person getting stronger could push out the
/// one on another level, and the coverage would fall. On a tie the first.
fn best_pair<'d>(candidates: &'d [Present], constants: &Constants) -> Option<Pair<'d>> {
    let mix = &constants.coverage;
    let mut best: Option<Pair<'d>> = None;
    for (place, first) in candidates.iter().enumerate() {
        let own = mix.first * first.reach;
        let others = candidates.iter().enumerate();
        let others = others.filter(|(other, _)| *other != place);
        let with = others.map(|(_, second)| {
            let share = own + mix.second * second.reach * counted(first, second, constants);
            (share, Some(second))
        });
        for (share, second) in std::iter::once((own, None)).chain(with) {
            if best.as_ref().is_none_or(|best| best.share < share) {
                best = Some(Pair {
                    share,
                    first,
                    second,
                });
            }
        }
    }
    best
}

/// How much a second one counts beside the first.
fn counted(first: &Present, second: &Present, constants: &Constants) -> f64 {
    match (first.level, second.level) {
        (Some(one), Some(other)) if one != other => 1.0,
        _ => constants.coverage.same_level,
    }
}

/// h: what a strength can cover, 0–1; an opponent covers nothing.
pub(super) fn reach(strength: f64, constants: &Constants) -> f64 {
    f64::min(1.0, f64::max(0.0, strength) / constants.coverage.full)
}

/// No pair of others can be better: a member left out has two at least as strong on their level.
fn best_two_per_level(day: &Day<'_>, department: &DepartmentOnDay) -> Vec<Present> {
    strongest::<2>(day, department).collect()
}

/// The `N` members of each level who cover most.
pub(super) fn strongest<const N: usize>(
    day: &Day<'_>,
    department: &DepartmentOnDay,
) -> impl Iterator<Item = Present> {
    let stronger = |a: &Present, b: &Present| {
        let standing = |one: &Present| &day.standings[one.member.standing];
        let (one, other) = (standing(a), standing(b));
        let by_reach = a.reach.total_cmp(&b.reach);
        let by_strength = one.strength.total_cmp(&other.strength);
        let by_person = other.person.cmp(&one.person);
        by_reach.then(by_strength).then(by_person).is_gt()
    };
    let mut best = [[None; N]; 4];
    for &member in &department.members {
        let standing = &day.standings[member.standing];
        let mut next = Present {
            member,
            level: standing.level,
            reach: member.share * reach(standing.strength, day.constants()),
        };
        for place in &mut best[class(standing.level)] {
            match place {
                Some(better) if !stronger(&next, better) => {}
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
