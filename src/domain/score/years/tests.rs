#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::prelude::*;

use super::*;
use crate::domain::{
    Function, Kind, Level, OrgFactKind, Period, ProcurementMode, Role, Scope, StanceValue,
    score::{
        Depth, depth,
        example::{ME, PARTNER, Sketch, ago, today},
        laws::any_facts,
    },
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Somebody who is met every two weeks in a span of ages, oldest first, and works for us.
fn kept(sketch: &mut Sketch, person: crate::domain::Id<crate::domain::Person>, ages: (u64, u64)) {
    let mut age = ages.0;
    while ages.1 <= age {
        sketch.met_by(&[ME, PARTNER], person, age, Kind::Meeting, 1, "iw");
        age = age.saturating_sub(14);
        if age == 0 {
            break;
        }
    }
}

/// Nearly ten years: one person alone from 3,500 days ago, the three who decide from 2,600, all departments
/// from 1,500, the companies themselves from 900; and 365 days ago the group takes buying over, where nobody
/// is known.
fn ten_years() -> Facts {
    let mut group = Sketch::new(1);
    for role in [Role::Approver, Role::Decider, Role::Evaluator] {
        group.seat(role, None);
    }
    let mut here = Sketch::new(1000);
    let places = [
        (Function::Executive, Level::High),
        (Function::Procurement, Level::Middle),
        (Function::Technical, Level::Middle),
        (Function::Finance, Level::Middle),
        (Function::Engineering, Level::Working),
        (Function::Business, Level::Middle),
    ];
    let people = places.map(|(function, level)| {
        let department = here.department(function);
        let first = here.person(Some(department), Some(level));
        (first, here.person(Some(department), None))
    });
    let [(decider, _), _, (evaluator, _), (approver, _), ..] = people;
    here.seat(Role::Decider, Some(decider));
    here.seat(Role::Evaluator, Some(evaluator));
    here.seat(Role::Approver, Some(approver));
    for (person, _) in people {
        here.stance(person, 3400, StanceValue::Coach);
    }
    kept(&mut here, decider, (3500, 1));
    for person in [evaluator, approver] {
        kept(&mut here, person, (2600, 1));
    }
    for (first, second) in people {
        if ![decider, evaluator, approver].contains(&first) {
            kept(&mut here, first, (1500, 1));
        }
        kept(&mut here, second, (1500, 1));
    }
    here.org_fact(OrgFactKind::Agreement, Some(Scope::Group), 900);
    here.org_fact(OrgFactKind::JointPlan, None, 900);
    for age in [880, 800, 700, 600, 500, 400, 300, 200, 100, 20] {
        here.org_fact(OrgFactKind::ExecutiveMeeting, None, age);
    }
    let mut facts = here.under(vec![group.facts]);
    facts.own.procurement = [ProcurementMode {
        mode: Procurement::Group,
        from: Some(ago(365)),
        to: None,
    }]
    .into_iter()
    .collect();
    facts
}

fn scored(facts: &Facts, on: NaiveDate) -> Depth {
    depth(facts, on, &Constants::default())
}

#[test]
fn the_long_view_has_each_quarter_from_the_first_contact_on_and_the_day_itself() {
    let facts = ten_years();
    let years = years(&facts, today(), &Constants::default());
    assert_eq!(years.first_contact, Some(ago(3500)));
    assert_eq!(years.since, ago(3500));
    // 4 Aug 2016 to 31 Dec 2025 are 38 quarter ends, and 4 Mar 2026.
    assert_eq!(years.points.len(), 39);
    assert_eq!(years.points[0].on, day(2016, 9, 30));
    assert_eq!(years.points[37].on, day(2025, 12, 31));
    assert_eq!(years.points[38].on, today());
    for point in &years.points {
        let depth = scored(&facts, point.on);
        assert_eq!(
            (point.depth, point.stage),
            (depth.depth, depth.stage),
            "{point:?}"
        );
    }
    assert_eq!(years.depth(), scored(&facts, today()).depth);
}

#[test]
fn the_stages_are_told_with_the_first_day_of_each_and_with_what_the_switch_of_the_mode_cost() {
    let facts = ten_years();
    let years = years(&facts, today(), &Constants::default());
    let told: Vec<_> = years.turns.iter().map(|turn| (turn.on, turn.to)).collect();
    let stage = |on, stage, from| (on, TurnTo::Stage { stage, from });
    let mode = |on, mode, since, moved| (on, TurnTo::Mode { mode, since, moved });
    let [before, after] = [366, 365].map(|age| scored(&facts, ago(age)));
    let mut independent = facts.clone();
    independent.own.procurement = Procurement::Independent.into();
    let kept = scored(&independent, ago(365)).depth;
    let cost = i16::from(after.depth) - i16::from(kept);
    assert!(cost < -20, "{cost}");
    assert_eq!(before.stage, Stage::Solid);
    let line = years.turns[2].on;
    let surface = years.turns[3].on;
    let solid = years.turns[4].on;
    assert_eq!(
        told,
        [
            mode(ago(3500), Procurement::Independent, None, None),
            stage(ago(3500), Stage::Point, None),
            stage(line, Stage::Line, Some(Stage::Point)),
            stage(surface, Stage::Surface, Some(Stage::Line)),
            stage(solid, Stage::Solid, Some(Stage::Surface)),
            mode(ago(365), Procurement::Group, Some(ago(365)), Some(cost)),
            stage(ago(365), Stage::Points, Some(Stage::Solid)),
        ]
    );
    // Each is the very first day of it, within the weeks after that which brought it.
    for (turn, cause) in [(line, 2600), (surface, 1500), (solid, 900)] {
        assert!(
            ago(cause) <= turn && turn < ago(cause - 60),
            "{turn} {cause}"
        );
        let eve = scored(&facts, turn.pred_opt().unwrap()).stage;
        assert_ne!(scored(&facts, turn).stage, eve);
    }
    assert_eq!(years.until(2), Some(surface));
    assert_eq!(years.until(0), Some(ago(365)));
    assert_eq!(years.until(6), None);
}

#[test]
fn a_stage_of_less_than_four_weeks_is_no_history() {
    let at = |number: u64| ago(400 - number);
    let (line, points, point) = (Stage::Line, Stage::Points, Stage::Point);
    let told = |stays: &[(u64, Stage)]| -> Vec<(NaiveDate, Stage)> {
        let stays: Vec<_> = stays.iter().map(|(on, stage)| (at(*on), *stage)).collect();
        lasting(&stays)
    };
    assert_eq!(
        told(&[
            (0, points),
            (100, line),
            (127, points),
            (200, line),
            (228, points)
        ]),
        [(at(0), points), (at(200), line), (at(228), points)]
    );
    // Two short ones in a row, and the first and the last count whatever they last.
    assert_eq!(
        told(&[
            (0, point),
            (3, points),
            (90, line),
            (95, point),
            (100, points),
            (399, line)
        ]),
        [(at(0), point), (at(3), points), (at(399), line)]
    );
}

#[test]
fn more_than_ten_years_begin_with_the_oldest_quarter_there_is_room_for() {
    let mut sketch = Sketch::new(100);
    let person = sketch.person(None, Some(Level::High));
    sketch.contact(person, 5000, Kind::Meeting, 1, "");
    let facts = sketch.alone();
    let years = years(&facts, today(), &Constants::default());
    assert_eq!(years.first_contact, Some(ago(5000)));
    assert_eq!(years.points.len(), QUARTERS + 1);
    assert_eq!(years.points[0].on, day(2016, 3, 31));
    assert_eq!(years.since, day(2016, 1, 1));
    let on: Vec<_> = years.turns.iter().map(|turn| turn.on).collect();
    assert_eq!(on, [years.since, years.since]);
}

#[test]
fn without_a_contact_there_is_nothing_to_look_back_on() {
    let mut sketch = Sketch::new(100);
    let person = sketch.person(None, Some(Level::High));
    sketch.stance(person, 400, StanceValue::Support);
    let mut facts = sketch.alone();
    let nothing = years(&facts, today(), &Constants::default());
    assert_eq!((nothing.first_contact, nothing.points.len()), (None, 0));
    // Known from another account of the group.
    let mut there = Sketch::new(500);
    there.contact(person, 100, Kind::Meeting, 1, "");
    facts.elsewhere.contacts = there.facts.contacts;
    let known = years(&facts, today(), &Constants::default());
    assert_eq!(known.first_contact, Some(ago(100)));
    // What comes later is not there yet.
    let before = years(&facts, ago(101), &Constants::default());
    assert_eq!(before.first_contact, None);
}

#[test]
fn a_day_that_ends_a_quarter_is_told_once() {
    let mut sketch = Sketch::new(100);
    let person = sketch.person(None, None);
    sketch.contact(person, 200, Kind::Meeting, 1, "");
    let facts = sketch.alone();
    let on = |day| -> Vec<NaiveDate> {
        let years = years(&facts, day, &Constants::default());
        years.points.iter().map(|point| point.on).collect()
    };
    let [september, december] = [day(2025, 9, 30), day(2025, 12, 31)];
    assert_eq!(on(december), [september, december]);
    assert_eq!(on(day(2026, 1, 1)), [september, december, day(2026, 1, 1)]);
    assert_eq!(on(ago(200)), [ago(200)]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_point_and_every_turn_is_the_depth_of_that_day(facts in any_facts(), back in 0..900_u64) {
        let on = ago(back);
        let years = years(&facts, on, &Constants::default());
        prop_assert!(years.points.is_sorted_by(|a, b| a.on < b.on));
        prop_assert!(years.turns.is_sorted());
        prop_assert!(years.points.len() <= QUARTERS + 1);
        for point in &years.points {
            let depth = scored(&facts, point.on);
            prop_assert_eq!((point.depth, point.stage), (depth.depth, depth.stage), "on {}", point.on);
            prop_assert_eq!(point.mode, facts.own.procurement.on(point.on));
        }
        for turn in &years.turns {
            prop_assert!(years.since <= turn.on && turn.on <= on);
            let eve = turn.on.pred_opt().unwrap();
            match turn.to {
                TurnTo::Stage { stage, from } => {
                    prop_assert_eq!(scored(&facts, turn.on).stage, stage);
                    prop_assert_ne!(from, Some(stage));
                    if from.is_some() {
                        prop_assert_ne!(scored(&facts, eve).stage, stage);
                    }
                }
                TurnTo::Mode { mode, moved, .. } => {
                    prop_assert_eq!(facts.own.procurement.on(turn.on), mode);
                    if moved.is_some() {
                        prop_assert_ne!(facts.own.procurement.on(eve), mode);
                    }
                }
            }
        }
        if years.first_contact.is_some() {
            prop_assert_eq!(years.points.last().map(|point| point.on), Some(on));
            let last = years.turns.iter().rev().find_map(|turn| match turn.to {
                TurnTo::Stage { stage, .. } => Some(stage),
                TurnTo::Mode { .. } => None,
            });
            prop_assert_eq!(last, Some(scored(&facts, on).stage));
        }
    }

    #[test]
    fn the_order_of_rows_and_what_came_later_never_matter(facts in any_facts(), back in 0..400_u64) {
        let (on, constants) = (ago(back), Constants::default());
        let mut turned = facts.known_on(on);
        let own = &mut turned.own;
        own.contacts.reverse();
        own.stances.reverse();
        own.tenures.reverse();
        own.org_facts.reverse();
        own.seats.reverse();
        prop_assert_eq!(years(&turned, on, &constants), years(&facts, on, &constants));
    }
}

#[test]
fn every_day_of_a_period_is_in_one_quarter() {
    let period = Period {
        from: Some(day(2024, 1, 1)),
        to: Some(day(2026, 12, 31)),
    };
    let mut now = period.from;
    let mut seen = std::collections::BTreeMap::new();
    while let Some(today) = now.filter(|day| period.holds(*day)) {
        *seen.entry(Quarter::of(today)).or_insert(0) += 1;
        now = today.succ_opt();
    }
    assert_eq!(seen.len(), 12);
    assert!(
        seen.values().all(|days| (90..=92).contains(days)),
        "{seen:?}"
    );
}
