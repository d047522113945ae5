//! The universal layer: how well the departments are covered, by two people each, U.

use super::{
    Bearer, Because, Constants, Contribution, ContributionKind, Cover, Layer,
    day::{Day, DepartmentOnDay, Member},
    standing::Standing,
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
    cover(day, department).map_or(0.0, |cover| cover.share)
}

/// The best ordered pair of the department's people; `None` without people.
///
/// The best pair, not the strongest two: else a third person getting stronger could push out the
/// one on another level, and the coverage would fall.
pub(super) fn cover(day: &Day<'_>, department: &DepartmentOnDay) -> Option<Cover> {
    let candidates = best_two_per_level(day, department);
    let constants = day.constants();
    let alone = |first: &Present<'_>| Cover {
        share: constants.coverage.first * first.reach(constants),
        first: Bearer::from(first.standing),
        counted: first.share,
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

/// A member of a department.
struct Present<'d> {
    standing: &'d Standing,
    /// How much of them counts here.
    share: f64,
}

impl Present<'_> {
    /// h of them here: what they can cover, 0–1.
    fn reach(&self, constants: &Constants) -> f64 {
        self.share * reach(self.standing.strength, constants)
    }
}

fn pair(first: &Present<'_>, second: &Present<'_>, constants: &Constants) -> Cover {
    let mix = &constants.coverage;
    let levels = (first.standing.level, second.standing.level);
    let other_level = matches!(levels, (Some(one), Some(other)) if one != other);
    let counted = if other_level { 1.0 } else { mix.same_level };
    Cover {
        share: mix.first * first.reach(constants) + mix.second * second.reach(constants) * counted,
        first: Bearer::from(first.standing),
        counted: first.share,
        second: Some((Bearer::from(second.standing), counted * second.share)),
    }
}

/// h: what a strength can cover, 0–1; an opponent covers nothing.
pub(super) fn reach(strength: f64, constants: &Constants) -> f64 {
    f64::min(1.0, f64::max(0.0, strength) / constants.coverage.full)
}

/// No pair of others can be better: a member left out has two at least as strong on their level.
fn best_two_per_level<'d>(day: &'d Day<'_>, department: &DepartmentOnDay) -> Vec<Present<'d>> {
    let best = strongest::<2>(day, department);
    best.map(|member| Present {
        standing: &day.standings[member.standing],
        share: member.share,
    })
    .collect()
}

/// The `N` members of each level who cover most.
pub(super) fn strongest<const N: usize>(
    day: &Day<'_>,
    department: &DepartmentOnDay,
) -> impl Iterator<Item = Member> {
    let constants = day.constants();
    let covers =
        |member: Member| member.share * reach(day.standings[member.standing].strength, constants);
    let stronger = |a: Member, b: Member| {
        let (one, other) = (&day.standings[a.standing], &day.standings[b.standing]);
        let by_cover = covers(a).total_cmp(&covers(b));
        let by_strength = one.strength.total_cmp(&other.strength);
        let by_person = other.person.cmp(&one.person);
        by_cover.then(by_strength).then(by_person).is_gt()
    };
    let mut best = [[None; N]; 4];
    for &member in &department.members {
        let mut next = member;
        for place in &mut best[class(day.standings[member.standing].level)] {
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
