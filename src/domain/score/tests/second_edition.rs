//! What the second edition of the specification added, rule by rule.

use super::{super::example::Sketch, *};
use crate::domain::{
    Account, ColleagueRole, ProcurementMode,
    tenure::Level::{High, Middle, Working},
};

fn has(depth: &Depth, reason: CapReason) -> bool {
    depth.caps.iter().any(|cap| cap.reason == reason)
}

fn strength(facts: &Facts, person: Id<Person>) -> f64 {
    scored(facts).person(person).unwrap().strength
}

#[test]
fn what_was_heard_counts_as_support_at_most() {
    let mut sketch = Sketch::new(1000);
    let person = friend(&mut sketch, None);
    let stance = |facts: &Facts| scored(facts).person(person).unwrap().stance;
    let mut facts = sketch.alone();
    assert_eq!(stance(&facts), Some(Coach));
    facts.own.stances[0].source = StanceSource::Hearsay;
    assert_eq!(stance(&facts), Some(Support));
    facts.own.stances[0].value = NotAccepted;
    assert_eq!(stance(&facts), Some(NotAccepted));
}

#[test]
fn five_seats_of_one_coach_are_one_and_one_more_evaluator_dilutes_evaluators_alone() {
    let mut sketch = Sketch::new(1000);
    let coach = friend(&mut sketch, None);
    let decider = friend(&mut sketch, None);
    sketch.seat(Role::Decider, Some(decider));
    sketch.seat(Role::Evaluator, Some(coach));
    let once = scored(&Sketch::of(sketch.facts.clone()).alone());
    for _ in 0..4 {
        sketch.seat(Role::Evaluator, Some(coach));
    }
    let facts = sketch.alone();
    let often = scored(&facts);
    assert_reads(often.layers.key, once.layers.key, 12);
    let mut wider = Sketch::of(facts.own);
    wider.seat(Role::Evaluator, None);
    let wider = scored(&wider.alone());
    let seat = |depth: &Depth| depth.contributions[0].most;
    assert_reads(seat(&wider), seat(&once), 12);
    assert_reads(
        wider.layers.key,
        (3.0 + 2.0 / 2.0) / 5.0 * once.layers.key,
        9,
    );
}

#[test]
fn whoever_works_in_two_departments_counts_half_where_they_came_from() {
    let mut sketch = Sketch::new(1000);
    let [finance, legal] = [Function::Finance, Function::Legal].map(|f| sketch.department(f));
    let person = friend(&mut sketch, Some(finance));
    sketch.facts.tenures.push(TenureFact {
        person,
        department: Some(legal),
        level: None,
        influence: None,
        period: Period::since(ago(50)),
        recorded: 5,
    });
    let depth = scored(&sketch.alone());
    let covered: Vec<f64> = depth.departments.iter().map(|one| one.coverage).collect();
    assert_reads(covered[0], covered[1] / 2.0, 12);
    assert!(0.0 < covered[0]);
}

#[test]
fn contacts_and_signals_count_wherever_in_the_tree_they_were_written_down() {
    let mut sketch = Sketch::new(1000);
    let person = friend(&mut sketch, None);
    let mut facts = sketch.alone();
    let here = strength(&facts, person);
    facts.elsewhere.contacts = std::mem::take(&mut facts.own.contacts);
    facts.elsewhere.attendances = std::mem::take(&mut facts.own.attendances);
    assert_reads(strength(&facts, person), here, 12);
    // What lies between the companies is of the account alone.
    let ours = |facts: &Facts| {
        let depth = scored(facts);
        depth.contributions.iter().any(
            |part| matches!(&part.because, Because::Known { colleagues } if !colleagues.is_empty()),
        )
    };
    assert!(!ours(&facts));
}

#[test]
fn whoever_rises_within_the_group_brings_the_last_known_stance_along() {
    let mut sketch = Sketch::new(1000);
    let person = friend(&mut sketch, None);
    let mut facts = sketch.alone();
    let elsewhere: Id<Account> = Id::new(4000);
    let mut rows = std::mem::take(&mut facts.own.stances);
    for row in &mut rows {
        row.account = elsewhere;
    }
    facts.elsewhere.stances = rows;
    let rating = scored(&facts).person(person).unwrap().recorded.unwrap();
    assert_eq!((rating.value, rating.at), (Coach, elsewhere));
    // As soon as anything is said of them here, that holds, older or not.
    let older = StanceFact {
        person,
        account: facts.own.account,
        value: Neutral,
        source: StanceSource::FirstHand,
        on: ago(300),
        recorded: 1,
    };
    facts.own.stances.push(older);
    let rating = scored(&facts).person(person).unwrap().recorded.unwrap();
    assert_eq!((rating.value, rating.at), (Neutral, facts.own.account));
}

#[test]
fn seniors_of_both_sides_who_spoke_and_executive_visits_are_executive_meetings() {
    let meetings = |depth: &Depth| {
        let mut parts = depth.contributions.iter();
        parts.find_map(|part| match part.because {
            Because::Met { count, .. } => Some(count),
            _ => None,
        })
    };
    let mut sketch = Sketch::new(1000);
    let senior = sketch.person(None, Some(High));
    let middle = sketch.person(None, Some(Middle));
    sketch.contact(middle, 3, Kind::ExecutiveVisit, 2, "");
    sketch.met_by(&[PARTNER], senior, 10, Kind::Meeting, 1, "");
    sketch.met_by(&[PARTNER], senior, 20, Kind::Mail, 1, "");
    sketch.met_by(&[PARTNER], middle, 30, Kind::Meeting, 1, "");
    sketch.met_by(&[ME], senior, 40, Kind::Meeting, 1, "");
    // Of one day there is one, however it is written down.
    sketch.org_fact(OrgFactKind::ExecutiveMeeting, None, 3);
    let mut facts = sketch.alone();
    assert_eq!(meetings(&scored(&facts)), Some(1));
    facts.colleagues = vec![ColleagueFact {
        id: Id::new(PARTNER),
        level: None,
        role: ColleagueRole::Executive,
    }];
    assert_eq!(meetings(&scored(&facts)), Some(2));
    let before = depth(&facts, ago(4), &Constants::default());
    assert_eq!(meetings(&before), Some(1));
}

#[test]
fn a_level_is_reached_through_a_counterpart_or_an_equal_of_ours() {
    let reached = |depth: &Depth| depth.reasons[1].value.unwrap();
    let mut sketch = Sketch::new(1000);
    let person = friend(&mut sketch, None);
    let tenure = &mut sketch.facts.tenures[0];
    tenure.level = Some(Middle);
    let mut facts = sketch.alone();
    assert_eq!(facts.own.tenures[0].person, person);
    let ours = |level| ColleagueFact {
        id: Id::new(ME),
        level: Some(level),
        role: ColleagueRole::Account,
    };
    for (level, share) in [(Working, 0.0), (Middle, 1.0 / 3.0), (High, 1.0 / 3.0)] {
        facts.colleagues = vec![ours(level)];
        assert_reads(reached(&scored(&facts)), share, 9);
    }
}

#[test]
fn what_has_no_end_ends_after_three_years() {
    for (age, value) in [(1095, 0.2), (1096, 0.0)] {
        let mut sketch = Sketch::new(1000);
        sketch.org_fact(OrgFactKind::Agreement, Some(Scope::Group), age);
        assert_reads(scored(&sketch.alone()).layers.organizational, value, 9);
    }
}

#[test]
fn a_cadence_out_of_bounds_counts_as_the_nearer_bound() {
    for (set, counts) in [(1, 7), (45, 45), (3650, 180)] {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, Some(Level::Working));
        sketch.facts.cadences.push((person, set));
        assert_eq!(
            scored(&sketch.alone()).person(person).unwrap().cadence,
            counts
        );
    }
}

#[test]
fn setting_aside_what_is_weak_is_seen() {
    let mut facts = five::once_around();
    let before = scored(&facts);
    assert_eq!(
        (before.depth_all, before.all_counted()),
        (before.depth, None)
    );
    for seat in &mut facts.own.seats {
        seat.applies = false;
    }
    for department in &mut facts.own.departments[1..] {
        department.importance = Some(0);
    }
    let aside = scored(&facts);
    assert_eq!(
        aside.departments.iter().filter(|one| one.applies).count(),
        1
    );
    assert_eq!(aside.depth_all, before.depth);
}

#[test]
fn an_opponent_is_a_limit_by_their_seat_their_level_or_their_influence() {
    let opposed = |role: Option<Role>, level, influence| {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, Some(level));
        sketch.facts.tenures[0].influence = influence;
        sketch.stance(person, 9, NotAccepted);
        if let Some(role) = role {
            sketch.seat(role, Some(person));
        }
        let depth = scored(&sketch.alone());
        [CapReason::Opposed, CapReason::StrongOpponent].map(|reason| has(&depth, reason))
    };
    assert_eq!(opposed(Some(Role::Approver), Middle, None), [true, false]);
    assert_eq!(
        opposed(Some(Role::Evaluator), Middle, Some(6)),
        [false, false]
    );
    assert_eq!(
        opposed(Some(Role::Evaluator), Middle, Some(7)),
        [false, true]
    );
    assert_eq!(opposed(None, High, None), [false, true]);
}

#[test]
fn all_who_approve_and_decide_must_be_live_threads_for_more_than_75() {
    let mut sketch = Sketch::new(1000);
    let friends: Vec<_> = (0..4).map(|_| friend(&mut sketch, None)).collect();
    let out = |sketch: &Sketch| {
        let copy = Sketch::of(sketch.facts.clone());
        has(&scored(&copy.alone()), CapReason::OutOfReach)
    };
    sketch.seat(Role::Approver, Some(friends[0]));
    assert!(out(&sketch), "nobody decides");
    sketch.seat(Role::Decider, Some(friends[1]));
    assert!(!out(&sketch));
    sketch.seat(Role::Decider, None);
    assert!(out(&sketch), "one of two who decide is not known");
}

#[test]
fn a_switch_of_the_mode_leaves_the_past_its_score_and_is_an_event_with_its_cost() {
    let (mut facts, people) = city(Procurement::Independent);
    facts.ancestors[0]
        .stances
        .iter_mut()
        .for_each(|row| row.value = NotAccepted);
    let before = depth(&facts, ago(11), &Constants::default());
    facts.own.procurement = [ProcurementMode {
        mode: Procurement::Group,
        from: Some(ago(10)),
        to: None,
    }]
    .into_iter()
    .collect();
    assert_eq!(depth(&facts, ago(11), &Constants::default()), before);
    let now = scored(&facts);
    assert!(now.seats.iter().any(|seat| seat.holder == Some(people[2])));
    let all = events(&facts, (ago(60), today()), &Constants::default());
    let switched: Vec<_> = all
        .iter()
        .filter_map(|event| match event.what {
            TrendEvent::Mode { to, moved } => Some((event.on, to, moved)),
            _ => None,
        })
        .collect();
    let [(on, to, moved)] = switched[..] else {
        panic!("one switch")
    };
    assert_eq!((on, to), (ago(10), Procurement::Group));
    let supposed = suppose(
        &facts,
        today(),
        &[Supposition::Mode(Procurement::Independent)],
    );
    assert!(now.raw < scored(&supposed).raw);
    assert!(moved <= 0);
}
