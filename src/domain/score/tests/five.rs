//! Five accounts whose number a veteran would not argue with, as the specification bounds them.

use super::{super::example::Sketch, *};
use crate::domain::{
    Department,
    tenure::Level::{High, Middle, Working},
};

const FUNCTIONS: [Function; 6] = [
    Function::Executive,
    Function::Procurement,
    Function::Technical,
    Function::Finance,
    Function::Engineering,
    Function::Business,
];

/// The standard departments.
fn departments(sketch: &mut Sketch) -> [Id<Department>; 6] {
    FUNCTIONS.map(|function| sketch.department(function))
}

#[test]
fn a_coach_who_decides_and_nobody_else_is_a_point() {
    let mut sketch = Sketch::new(1000);
    let [executive, ..] = departments(&mut sketch);
    let coach = sketch.person(Some(executive), Some(High));
    let approver = sketch.person(Some(executive), Some(High));
    sketch.seat(Role::Decider, Some(coach));
    sketch.seat(Role::Approver, Some(approver));
    sketch.seat(Role::Evaluator, None);
    sketch.stance(coach, 100, Coach);
    for month in 0..12 {
        sketch.contact(coach, 5 + 15 * month, Kind::Meeting, 1, "ip");
    }
    sketch.contact(approver, 100, Kind::Meeting, 1, "");
    let depth = scored(&sketch.alone());
    assert_eq!(depth.stage, Stage::Point);
    assert!(depth.depth <= 25, "{}", depth.depth);
}

/// Eighteen people of all departments met once within a month, none of whom decides.
pub(crate) fn once_around() -> Facts {
    let mut sketch = Sketch::new(1000);
    let departments = departments(&mut sketch);
    for role in [Role::Approver, Role::Decider, Role::Evaluator] {
        sketch.seat(role, None);
    }
    for (place, department) in departments.into_iter().enumerate() {
        for (at, level) in [High, Middle, Working].into_iter().enumerate() {
            let person = sketch.person(Some(department), Some(level));
            sketch.stance(person, 10, Support);
            let age = u64::try_from(3 * place + at).unwrap();
            sketch.contact(person, age, Kind::Visit, 2, "");
        }
    }
    sketch.alone()
}

#[test]
fn everybody_met_once_and_nobody_who_decides_is_several_points() {
    let depth = scored(&once_around());
    assert!((20..=35).contains(&depth.depth), "{}", depth.depth);
    assert_eq!(depth.stage, Stage::Points);
}

/// Two of every department kept well, all seats held by coaches; `opponent`: but for the decision maker.
fn kept_well(opponent: bool) -> (Sketch, [Id<Person>; 2]) {
    let mut sketch = Sketch::new(1000);
    let departments = departments(&mut sketch);
    let mut people = Vec::new();
    for department in departments {
        for level in [High, Middle] {
            let person = sketch.person(Some(department), Some(level));
            people.push(person);
        }
    }
    let [approver, decider, evaluator] = [people[0], people[1], people[4]];
    sketch.seat(Role::Approver, Some(approver));
    sketch.seat(Role::Decider, Some(decider));
    sketch.seat(Role::Evaluator, Some(evaluator));
    for person in people {
        let against = opponent && person == decider;
        let value = if against { NotAccepted } else { Coach };
        sketch.stance(person, 20, value);
        for (place, signals) in ["ip", "w", "i", "p", "w"].into_iter().enumerate() {
            let age = 3 + 12 * u64::try_from(place).unwrap();
            let signals = if against { "" } else { signals };
            sketch.met_by(&[ME, PARTNER, 3], person, age, Kind::Meeting, 2, signals);
        }
    }
    for facts in [40, 200] {
        sketch.org_fact(OrgFactKind::ExecutiveMeeting, None, facts);
    }
    sketch.org_fact(OrgFactKind::Agreement, Some(Scope::Group), 100);
    sketch.org_fact(OrgFactKind::JointPlan, None, 100);
    sketch.org_fact(OrgFactKind::JointReview, None, 20);
    (sketch, [approver, decider])
}

#[test]
fn an_opponent_who_decides_holds_everything_good_back() {
    let (sketch, [_, decider]) = kept_well(true);
    let depth = scored(&sketch.alone());
    assert!(depth.depth <= 45, "{}", depth.depth);
    assert!(60.0 < depth.raw);
    assert_eq!(depth.stage, Stage::Points);
    assert_eq!(depth.opposing(), Some(decider));
    let need = depth.stage_need(&Constants::default());
    assert_eq!(need, Some(StageNeed::WinOver(decider)));
}

#[test]
fn seven_months_of_silence_leave_less_than_what_is_alive() {
    let mut sketch = Sketch::new(1000);
    let departments = departments(&mut sketch);
    let people: Vec<_> = (0..13)
        .map(|place| {
            let level = if place < 6 { High } else { Middle };
            sketch.person(Some(departments[place % 6]), Some(level))
        })
        .collect();
    for (role, person) in [
        (Role::Approver, 0),
        (Role::Decider, 1),
        (Role::Evaluator, 2),
    ] {
        sketch.seat(role, Some(people[person]));
    }
    for person in people {
        sketch.stance(person, 260, Coach);
        for (age, signals) in [(210, "ip"), (240, "w"), (270, "i")] {
            sketch.contact(person, age, Kind::Meeting, 1, signals);
        }
    }
    let silent = scored(&sketch.alone());
    assert!(silent.depth <= 20, "{}", silent.depth);
    let alive = scored(&once_around());
    assert!(silent.depth < alive.depth);
}

#[test]
fn a_province_is_as_deep_as_whoever_decides_above_lets_it_be() {
    let province = |mode: Procurement| {
        let (mut sketch, _) = kept_well(false);
        sketch.facts.procurement = mode.into();
        let mut group = Sketch::new(5000);
        for role in [Role::Approver, Role::Decider] {
            let person = group.person(None, Some(High));
            group.stance(person, 30, NotAccepted);
            group.contact(person, 40, Kind::Meeting, 2, "");
            group.seat(role, Some(person));
        }
        scored(&sketch.under(vec![group.facts]))
    };
    let alone = province(Procurement::Independent);
    assert!(80 <= alone.depth, "{}", alone.depth);
    assert_eq!(alone.stage, Stage::Solid);
    for mode in [Procurement::CentralNegotiation, Procurement::Group] {
        let under = province(mode);
        assert!(under.depth <= 45, "{mode:?}: {}", under.depth);
        assert!(under.opposing().is_some());
    }
}
