//! The worked example of the specification, digit by digit, and the rules it does not touch.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod archetypes;
mod five;
mod second_edition;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{
    example::{ME, PARTNER, Sketch, Worked, ago, today, worked},
    *,
};
use crate::domain::{
    Empty, Function, Id, Kind, Level, OrgFactKind, Period, Person, Procurement, Role, Scope,
    Signals, StanceSource, StanceValue, Subject,
    stance::{
        StanceValue::Coach, StanceValue::Neutral, StanceValue::NotAccepted,
        StanceValue::StrongSupport, StanceValue::Support,
    },
};

fn scored(facts: &Facts) -> Depth {
    depth(facts, today(), &Constants::default())
}

fn raw_on(facts: &Facts, on: NaiveDate) -> f64 {
    depth(facts, on, &Constants::default()).raw
}

/// Whether `value` reads as `shown` at so many decimals.
fn reads(value: f64, shown: f64, decimals: i32) -> bool {
    (value - shown).abs() <= 0.5 * 10_f64.powi(-decimals) + 1e-9
}

#[track_caller]
fn assert_reads(value: f64, shown: f64, decimals: i32) {
    assert!(reads(value, shown, decimals), "{value} is not {shown}");
}

/// Facts with one more contact today, by the user, with nobody else there.
fn with_contact(facts: &Facts, person: Id<Person>, kind: Kind, signals: &str) -> Facts {
    let mut facts = facts.clone();
    let interaction = Id::new(900_000 + i64::try_from(facts.own.contacts.len()).unwrap());
    facts.own.contacts.push(Contact {
        interaction,
        person,
        on: today(),
        kind,
        signals: Signals::try_from(signals.to_owned()).unwrap(),
        crowd: 1,
    });
    facts.own.attendances.push(Attendance {
        interaction,
        colleague: facts.me,
    });
    facts
}

fn with_stance(facts: &Facts, person: Id<Person>, value: StanceValue) -> Facts {
    let mut facts = facts.clone();
    facts.own.stances.push(StanceFact {
        person,
        account: facts.own.account,
        value,
        source: StanceSource::FirstHand,
        on: today(),
        recorded: 900_000,
    });
    facts
}

#[test]
fn the_people_of_the_worked_example_come_out_to_the_digit() {
    let Worked {
        facts,
        zhang,
        li,
        wang,
        chen,
        zhao,
        sun,
        ..
    } = worked();
    let depth = scored(&facts);
    for (person, sum, warmth, evidence, stance, strength) in [
        (zhang, 1.4716, 0.4905, 0.5 / 3.0, Some(Support), 0.4467),
        (li, 2.1075, 0.7025, 2.75 / 3.0, Some(Coach), 0.8834),
        (wang, 0.6300, 0.2100, 0.0, Some(NotAccepted), -0.1975),
        (chen, 0.4454, 0.1485, 0.0, Some(Neutral), 0.1770),
        (zhao, 2.3859, 0.7953, 2.0 / 3.0, Some(StrongSupport), 0.7534),
        (sun, 0.0, 0.0, 0.0, None, 0.0),
    ] {
        let standing = depth.person(person).unwrap();
        assert_reads(standing.warmth * 3.0, sum, 4);
        assert_reads(standing.warmth, warmth, 4);
        assert_reads(standing.evidence, evidence, 4);
        assert_eq!(standing.stance, stance);
        assert_reads(standing.strength, strength, 4);
    }
}

#[test]
fn the_layers_of_the_worked_example_come_out_to_the_digit() {
    let depth = scored(&worked().facts);
    assert_reads(depth.layers.key, 0.2532, 4);
    assert_reads(depth.layers.universal, 0.3674, 4);
    assert_reads(depth.layers.organizational, 0.28, 9);
    assert_reads(depth.raw, 29.86, 2);
    assert_eq!((depth.depth, depth.band), (30, Band::Shallow));
    let caps: Vec<_> = depth
        .caps
        .iter()
        .map(|cap| (cap.limit, cap.reason))
        .collect();
    assert_eq!(
        caps,
        [(60.0, CapReason::FewThreads), (75.0, CapReason::OutOfReach)]
    );
    assert_eq!((depth.threads, depth.stage), (3, Stage::Points));
}

#[test]
fn the_what_ifs_of_the_worked_example_come_out_to_the_digit() {
    let Worked {
        facts,
        zhang,
        li,
        wang,
        chen,
        sun,
        ..
    } = worked();
    let before = raw_on(&facts, today());
    let meet = |person, signals| with_contact(&facts, person, Kind::Meeting, signals);
    for (changed, gain) in [
        (with_stance(&meet(zhang, "i"), zhang, StrongSupport), 6.16),
        (with_stance(&meet(wang, ""), wang, Neutral), 5.85),
        (meet(zhang, ""), 3.07),
        (with_stance(&meet(chen, "w"), chen, Support), 1.83),
        (meet(sun, ""), 1.15),
        (meet(li, ""), 0.59),
        (meet(wang, ""), 0.47),
    ] {
        assert_reads(raw_on(&changed, today()) - before, gain, 2);
    }
}

#[test]
fn the_next_best_actions_of_the_worked_example_have_their_exact_gain_and_the_unknown_approver_is_first()
 {
    let Worked {
        facts,
        zhang,
        wang,
        approver,
        executive,
        ..
    } = worked();
    let candidates = next_best(&facts, today(), &Constants::default());
    let best = |step: NextStep| candidates.iter().find(|c| c.step == step).unwrap().gain;
    assert_reads(
        best(NextStep::Signal {
            person: wang,
            from: Some(NotAccepted),
            to: Neutral,
        }),
        5.85,
        2,
    );
    assert_reads(
        best(NextStep::Signal {
            person: zhang,
            from: Some(Support),
            to: StrongSupport,
        }),
        6.16,
        2,
    );
    let fill = NextStep::FillSeat {
        seat: approver,
        role: Role::Approver,
        empty: Empty::NotKnown,
        department: Some(executive),
    };
    assert_reads(best(fill), 4.57, 2);
    assert_reads(best(NextStep::Review { last: None }), 4.0, 1);
    assert_eq!(candidates[0].step, fill);
    assert!(candidates.is_sorted_by(|a, b| a.likely_first(b).is_le()));
}

#[test]
fn the_worked_example_drifts_as_the_specification_says() {
    let facts = worked().facts;
    let constants = Constants::default();
    for (days, drifted) in [(30, 28.0), (60, 26.1), (90, 23.6), (180, 11.0), (240, 8.6)] {
        let layers = depth(&facts, today() + Days::new(days), &constants).layers;
        let people = 0.45 * layers.key + 0.35 * layers.universal;
        assert_reads(100.0 * (people + 0.20 * 0.28), drifted, 1);
    }
}

#[test]
fn what_holds_the_worked_example_back_most_is_the_unknown_approver() {
    let Worked {
        facts, approver, ..
    } = worked();
    let depth = scored(&facts);
    let (gap, lost) = depth.gaps()[0];
    assert_eq!(
        (gap.subject, &gap.because),
        (Subject::Seat(approver), &Because::Unheld(Empty::NotKnown))
    );
    assert_reads(gap.loss(), 16.875, 9);
    assert_eq!(lost, 169);
}

#[test]
fn every_unit_of_warmth_is_explained_by_a_dated_contact() {
    let Worked { facts, zhang, .. } = worked();
    let part = explain(&facts, today(), &Constants::default(), zhang).unwrap();
    let [recent, older] = part.contacts[..] else {
        panic!("two contacts")
    };
    assert_eq!((recent.on, older.on), (ago(15), ago(75)));
    assert_reads(older.left, 1.5 * 2_f64.powf(-75.0 / 60.0), 9);
    assert_reads((recent.left + older.left) / 3.0, part.standing.warmth, 9);
    assert!(part.contacts.iter().all(|contact| contact.counts));
}

#[test]
fn on_one_day_only_the_worthiest_contact_warms_and_only_the_best_signal_counts() {
    let mut sketch = Sketch::new(1000);
    let person = sketch.person(None, None);
    sketch.contact(person, 0, Kind::Meeting, 1, "a");
    sketch.contact(person, 0, Kind::Call, 1, "iw");
    let part = explain(&sketch.alone(), today(), &Constants::default(), person).unwrap();
    assert_reads(part.standing.warmth, 1.0 / 3.0, 9);
    assert_reads(part.standing.evidence, 1.0 / 3.0, 9);
    assert_eq!(part.standing.signals, 1);
}

#[test]
fn on_a_tie_the_contact_that_is_no_message_counts() {
    let warmth = |kinds: &[(Kind, u16)]| {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, None);
        (0..40).for_each(|age| sketch.contact(person, age, Kind::Message, 1, ""));
        for &(kind, crowd) in kinds {
            sketch.contact(person, 0, kind, crowd, "");
        }
        scored(&sketch.alone()).people[0].warmth
    };
    // Beyond the ceiling of messages a call in a crowd still warms, though worth no more than one.
    assert_reads(warmth(&[(Kind::Call, 9)]) - warmth(&[]), 0.25 / 3.0, 9);
}

#[test]
fn a_larger_circle_halves_what_a_contact_is_worth() {
    let warmth = |crowd| {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, None);
        sketch.contact(person, 0, Kind::Visit, crowd, "");
        scored(&sketch.alone()).people[0].warmth
    };
    assert_reads(warmth(3), 1.0 / 3.0, 9);
    assert_reads(warmth(4), 1.0 / 6.0, 9);
}

#[test]
fn messages_alone_never_make_more_than_a_third_of_full_warmth() {
    let mut sketch = Sketch::new(1000);
    let person = sketch.person(None, None);
    (0..40).for_each(|age| sketch.contact(person, age, Kind::Message, 1, ""));
    let part = explain(&sketch.alone(), today(), &Constants::default(), person).unwrap();
    assert_reads(part.standing.warmth, 1.0 / 3.0, 9);
    assert!(part.over_ceiling > 1.0);
}

#[test]
fn a_cadence_the_user_set_wins_over_seat_and_level() {
    let mut sketch = Sketch::new(1000);
    let person = sketch.person(None, Some(Level::Working));
    let cadence = |facts: &Facts| scored(facts).person(person).unwrap().cadence;
    let mut facts = sketch.alone();
    assert_eq!(cadence(&facts), 90);
    facts.own.seats.push(SeatFact {
        vacant_since: None,
        id: Id::new(5),
        role: Role::Evaluator,
        department: None,
        applies: true,
        holders: vec![(person, Period::ALWAYS)],
    });
    assert_eq!(cadence(&facts), 30);
    facts.own.cadences.push((person, 45));
    assert_eq!(cadence(&facts), 45);
}

#[test]
fn what_somebody_thinks_fades_evenly_from_two_cadences_of_silence_to_eight() {
    for (age, state, fresh) in [
        (120, State::Live, 1.0),
        (121, State::Cooling, 359.0 / 360.0),
        (300, State::Cooling, 0.5),
        (480, State::Cooling, 0.0),
        (481, State::Dormant, 0.0),
    ] {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, Some(Level::Middle));
        sketch.stance(person, 500, Support);
        sketch.contact(person, age, Kind::Meeting, 1, "");
        let depth = scored(&sketch.alone());
        let standing = depth.person(person).unwrap();
        assert_eq!(standing.state, state, "{age}");
        assert_reads(standing.fresh, fresh, 9);
        let strength = 0.25 * fresh + 0.35 * standing.warmth;
        assert_reads(standing.strength, strength, 9);
    }
}

#[test]
fn a_stance_counts_only_as_far_as_behaviour_bears_it_out() {
    for (days, effective) in [
        (&["", "e"][..], Support),
        (&["i", "e"], StrongSupport),
        (&["a", "a"], StrongSupport),
        (&["a", "i"], Coach),
    ] {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, None);
        sketch.stance(person, 9, Coach);
        for (age, signals) in (3..).zip(days) {
            sketch.contact(person, age, Kind::Meeting, 1, signals);
        }
        let depth = scored(&sketch.alone());
        assert_eq!(depth.person(person).unwrap().stance, Some(effective));
    }
}

#[test]
fn strengths_have_their_words() {
    let Worked {
        facts,
        zhang,
        li,
        wang,
        chen,
        ..
    } = worked();
    let depth = scored(&facts);
    let label = |person| depth.person(person).unwrap().label;
    assert_eq!(
        [li, zhang, chen, wang].map(label),
        [
            Strength::Strong,
            Strength::Fair,
            Strength::Slight,
            Strength::Opposed
        ]
    );
}

#[test]
fn of_two_ratings_on_one_day_the_one_recorded_last_counts() {
    let mut sketch = Sketch::new(1000);
    let person = sketch.person(None, None);
    sketch.contact(person, 3, Kind::Meeting, 1, "");
    sketch.stance(person, 3, Support);
    sketch.stance(person, 3, NotAccepted);
    let depth = scored(&sketch.alone());
    assert_eq!(depth.person(person).unwrap().stance, Some(NotAccepted));
}

#[test]
fn opponents_alone_cost_the_key_layer_no_more_than_all_of_it() {
    let mut sketch = Sketch::new(1000);
    let person = sketch.person(None, None);
    sketch.stance(person, 900, NotAccepted);
    sketch.seat(Role::Decider, Some(person));
    let depth = scored(&sketch.alone());
    assert_reads(depth.layers.key, 0.0, 12);
    let key: Vec<_> = depth
        .contributions
        .iter()
        .filter(|c| c.layer == Layer::Key)
        .collect();
    assert_eq!(
        key.iter().map(|c| c.kind).collect::<Vec<_>>(),
        [ContributionKind::Seat, ContributionKind::Floor]
    );
    assert_reads(key[0].points, -11.25, 9);
    assert_reads(key[1].points, 11.25, 9);
}

/// Somebody met yesterday and today by the user, who acted for us both times and is our coach.
fn friend(
    sketch: &mut Sketch,
    department: Option<Id<crate::domain::department::Department>>,
) -> Id<Person> {
    let person = sketch.person(department, None);
    sketch.stance(person, 5, Coach);
    sketch.contact(person, 1, Kind::Meeting, 1, "iwp");
    sketch.contact(person, 0, Kind::Meeting, 1, "iwp");
    person
}

#[test]
fn one_friend_is_a_point_and_never_more_than_25() {
    let mut sketch = Sketch::new(1000);
    let executive = sketch.department(Function::Executive);
    let person = friend(&mut sketch, Some(executive));
    sketch.seat(Role::Decider, Some(person));
    let depth = scored(&sketch.alone());
    assert!(depth.raw > 25.0);
    assert_eq!((depth.depth, depth.stage), (25, Stage::Point));
    assert_eq!(depth.caps[0].reason, CapReason::OneThread);
}

#[test]
fn friends_in_one_department_are_capped_and_those_without_one_add_none() {
    let mut sketch = Sketch::new(1000);
    let executive = sketch.department(Function::Executive);
    let person = friend(&mut sketch, Some(executive));
    friend(&mut sketch, None);
    sketch.seat(Role::Decider, Some(person));
    let capped = |facts: &Facts| {
        let depth = scored(facts);
        let mut caps = depth.caps.iter();
        caps.any(|cap| cap.reason == CapReason::OneDepartment)
    };
    let legal = sketch.department(Function::Legal);
    let facts = sketch.alone();
    assert!(capped(&facts));
    let mut wider = Sketch::new(5000);
    wider.facts = facts.own;
    friend(&mut wider, Some(legal));
    assert!(!capped(&wider.alone()));
}

#[test]
fn without_a_supporter_among_those_who_decide_the_depth_ends_at_55() {
    let mut sketch = Sketch::new(1000);
    let [executive, legal] = [Function::Executive, Function::Legal].map(|f| sketch.department(f));
    friend(&mut sketch, Some(executive));
    let user = friend(&mut sketch, Some(legal));
    sketch.seat(Role::User, Some(user));
    sketch.seat(Role::Approver, None);
    let depth = scored(&sketch.alone());
    assert_eq!(
        depth.caps[0],
        Cap {
            limit: 55.0,
            reason: CapReason::NoSupporter
        }
    );
}

#[test]
fn two_tenures_make_a_member_of_both_departments_at_the_higher_level() {
    let mut sketch = Sketch::new(1000);
    let [finance, legal] = [Function::Finance, Function::Legal].map(|f| sketch.department(f));
    let person = sketch.person(Some(finance), Some(Level::Working));
    sketch.facts.tenures.push(TenureFact {
        person,
        department: Some(legal),
        level: Some(Level::High),
        influence: None,
        period: Period::ALWAYS,
        recorded: 1,
    });
    sketch.contact(person, 0, Kind::Meeting, 1, "");
    let depth = scored(&sketch.alone());
    assert_eq!(depth.people.len(), 1);
    assert_eq!(depth.people[0].level, Some(Level::High));
    assert!(
        depth
            .departments
            .iter()
            .all(|d| d.members == 1 && d.coverage > 0.0)
    );
}

#[test]
fn a_second_person_counts_full_on_another_level_and_half_on_the_same() {
    let covered = |levels: [Option<Level>; 2]| {
        let mut sketch = Sketch::new(1000);
        let finance = sketch.department(Function::Finance);
        for level in levels {
            let person = sketch.person(Some(finance), level);
            sketch.facts.cadences.push((person, 30));
            sketch.contact(person, 0, Kind::Meeting, 1, "");
        }
        scored(&sketch.alone()).departments[0].coverage
    };
    let reach = 0.35 / 3.0 / 0.6;
    assert_reads(covered([Some(Level::High), Some(Level::Middle)]), reach, 9);
    assert_reads(covered([Some(Level::High); 2]), 0.85 * reach, 9);
    assert_reads(covered([None; 2]), 0.85 * reach, 9);
    assert_reads(covered([None, Some(Level::High)]), 0.85 * reach, 9);
}

#[test]
fn a_colleague_counts_only_by_voice_or_face_and_within_four_cadences() {
    let known = |kind: Kind, age: u64| {
        let mut sketch = Sketch::new(1000);
        let person = sketch.person(None, Some(Level::High));
        sketch.met_by(&[ME, PARTNER], person, age, kind, 1, "");
        scored(&sketch.alone()).layers.organizational
    };
    assert_reads(known(Kind::Call, 120), 0.1, 9);
    assert_reads(known(Kind::Call, 121), 0.0, 9);
    assert_reads(known(Kind::Mail, 0), 0.0, 9);
}

#[test]
fn organizational_facts_count_for_their_windows() {
    let organizational = |kind, scope, age| {
        let mut sketch = Sketch::new(1000);
        sketch.org_fact(kind, scope, age);
        scored(&sketch.alone()).layers.organizational * 5.0
    };
    assert_reads(
        organizational(OrgFactKind::ExecutiveMeeting, None, 365),
        0.5,
        9,
    );
    assert_reads(
        organizational(OrgFactKind::ExecutiveMeeting, None, 366),
        0.0,
        9,
    );
    assert_reads(organizational(OrgFactKind::JointReview, None, 90), 1.0, 9);
    assert_reads(organizational(OrgFactKind::JointReview, None, 91), 0.0, 9);
    assert_reads(
        organizational(OrgFactKind::Agreement, Some(Scope::Region), 900),
        0.7,
        9,
    );
    assert_reads(
        organizational(OrgFactKind::JointInnovation, None, 900),
        0.6,
        9,
    );
}

/// A city whose province is independent; each has an approver and an evaluator known well.
fn city(procurement: Procurement) -> (Facts, [Id<Person>; 4]) {
    let (mut city, mut province) = (Sketch::new(1000), Sketch::new(5000));
    let seat = |sketch: &mut Sketch, role| {
        let person = friend(sketch, None);
        sketch.seat(role, Some(person));
        person
    };
    let people = [
        seat(&mut city, Role::Approver),
        seat(&mut city, Role::Evaluator),
        seat(&mut province, Role::Approver),
        seat(&mut province, Role::Evaluator),
    ];
    city.facts.procurement = procurement.into();
    (city.under(vec![province.facts]), people)
}

#[test]
fn seats_come_from_the_parent_as_far_as_the_procurement_mode_says() {
    for (procurement, holders) in [
        (Procurement::Independent, [0, 1]),
        (Procurement::CentralNegotiation, [1, 2]),
        (Procurement::Group, [2, 3]),
    ] {
        let (facts, people) = city(procurement);
        let seats: Vec<_> = scored(&facts)
            .seats
            .iter()
            .filter_map(|seat| seat.holder)
            .collect();
        assert_eq!(seats, holders.map(|place| people[place]), "{procurement:?}");
    }
}

#[test]
fn an_inherited_holder_is_one_of_the_people_but_in_no_department_here() {
    let (mut facts, people) = city(Procurement::Group);
    facts.own.departments.push(DepartmentFact {
        id: Id::new(7),
        function: Function::Finance,
        importance: None,
        applies: true,
    });
    let depth = scored(&facts);
    let holder = depth.person(people[2]).unwrap();
    assert_eq!(holder.source, facts.ancestors[0].account);
    assert_eq!(depth.departments[0].members, 0);
    facts.own.tenures.push(TenureFact {
        person: people[2],
        department: Some(Id::new(7)),
        level: None,
        influence: None,
        period: Period::ALWAYS,
        recorded: 1,
    });
    assert_eq!(scored(&facts).departments[0].members, 1);
    assert!(scored(&facts).departments[0].coverage > 0.5);
}

#[test]
fn a_role_nobody_above_decides_alone_is_decided_at_the_top() {
    let (mut facts, people) = city(Procurement::Group);
    facts.ancestors[0].procurement = Procurement::Group.into();
    assert_eq!(scored(&facts).seats[0].holder, Some(people[2]));
    facts.ancestors.clear();
    assert_eq!(scored(&facts).seats[0].holder, Some(people[0]));
}

#[test]
fn an_inherited_seat_that_does_not_apply_stays_so() {
    let (mut facts, _) = city(Procurement::CentralNegotiation);
    facts.ancestors[0].seats[0].applies = false;
    let depth = scored(&facts);
    let seats = depth
        .contributions
        .iter()
        .filter(|c| c.kind == ContributionKind::Seat);
    assert_eq!(seats.count(), 1);
    assert_eq!(depth.seats.len(), 2);
}

#[test]
fn confidence_is_the_share_of_people_and_seats_spoken_with_or_rated_lately() {
    let mut sketch = Sketch::new(1000);
    let seen = sketch.person(None, None);
    let rated = sketch.person(None, None);
    sketch.person(None, None);
    let written = sketch.person(None, None);
    sketch.contact(seen, 180, Kind::Call, 1, "");
    sketch.contact(written, 180, Kind::Message, 1, "");
    sketch.stance(rated, 180, NotAccepted);
    sketch.seat(Role::Approver, Some(seen));
    sketch.seat(Role::Decider, None);
    assert_reads(scored(&sketch.alone()).confidence, 3.0 / 6.0, 9);
}

#[test]
fn reasons_name_their_weakest_link() {
    let Worked {
        facts,
        finance,
        approver,
        ..
    } = worked();
    let depth = scored(&facts);
    let reason = |id| *depth.reasons.iter().find(|reason| reason.id == id).unwrap();
    assert_eq!(
        reason(ReasonId::WinAgainstCompetitors).weakest,
        Some(WeakestLink::Seat(approver))
    );
    assert_eq!(reason(ReasonId::ShapeSolution).value, Some(0.0));
    assert_eq!(
        reason(ReasonId::ShapeSolution).weakest,
        Some(WeakestLink::Level(Level::High))
    );
    assert_eq!(
        reason(ReasonId::Last).weakest,
        Some(WeakestLink::Layer(Layer::Key))
    );
    let delivery = reason(ReasonId::DeliverContract);
    assert!(delivery.value.is_some());
    assert_ne!(delivery.weakest, Some(WeakestLink::Department(finance)));
}

#[test]
fn a_trend_is_53_mondays_and_today() {
    let facts = worked().facts;
    let trend = trend(&facts, today(), &Constants::default());
    assert_eq!(trend.len(), 54);
    assert!(
        trend[..53]
            .iter()
            .all(|(on, _)| on.weekday() == Weekday::Mon)
    );
    assert!(trend.is_sorted_by(|a, b| a.0 < b.0));
    assert_eq!(trend[53], (today(), 30));
    assert_eq!(trend[0].0, ago(366));
}

#[test]
fn a_forecast_is_the_same_score_on_later_days() {
    let facts = worked().facts;
    let ahead = forecast(&facts, today(), &Constants::default());
    let expected = [30_u64, 60, 90].map(|days| {
        let on = today() + Days::new(days);
        (on, depth(&facts, on, &Constants::default()).depth)
    });
    assert_eq!(
        ahead.iter().map(|f| (f.on, f.depth)).collect::<Vec<_>>(),
        expected
    );
}

#[test]
fn the_first_contact_in_a_cold_department_makes_the_headline() {
    let Worked { facts, sun, .. } = worked();
    let before = scored(&facts);
    let after = scored(&with_contact(&facts, sun, Kind::Meeting, ""));
    let headline = headline(&before, &after).unwrap();
    assert_eq!((headline.before, headline.after), (30, 31));
    let Why::Moved(moved) = headline.why else {
        panic!("{headline:?}")
    };
    assert_eq!(moved.cause, Cause::Opened(sun));
    assert_reads(
        diff(&before, &after).iter().map(Movement::points).sum(),
        after.raw - before.raw,
        9,
    );
}

#[test]
fn a_gap_that_closes_beside_something_larger_is_told_too() {
    let Worked {
        facts, sun, zhang, ..
    } = worked();
    let met = with_contact(&facts, sun, Kind::Meeting, "");
    let both = with_contact(&met, zhang, Kind::HqTour, "i");
    let headline = headline(&scored(&facts), &scored(&both)).unwrap();
    let Why::Moved(moved) = headline.why else {
        panic!("{headline:?}")
    };
    assert_ne!(moved.cause, Cause::Opened(sun));
    assert_eq!(headline.closed.unwrap().cause, Cause::Opened(sun));
    // What the headline itself tells is not told twice.
    let alone = super::headline(&scored(&facts), &scored(&met)).unwrap();
    assert_eq!(alone.closed, None);
}

#[test]
fn an_opponent_won_over_is_told_as_a_change_of_stance() {
    let Worked { facts, wang, .. } = worked();
    let after = with_stance(
        &with_contact(&facts, wang, Kind::Meeting, ""),
        wang,
        Neutral,
    );
    let moved = diff(&scored(&facts), &scored(&after))[0];
    assert_eq!(
        moved.cause,
        Cause::Stance {
            person: wang,
            from: Some(NotAccepted),
            to: Some(Neutral)
        }
    );
}

#[test]
fn what_the_second_of_a_department_brought_is_not_put_down_to_the_first_growing_cold() {
    let mut sketch = Sketch::new(1000);
    let finance = sketch.department(Function::Finance);
    let [first, second] =
        [Level::High, Level::Middle].map(|level| sketch.person(Some(finance), Some(level)));
    for age in [60, 65, 70, 75] {
        sketch.contact(first, age, Kind::Meeting, 1, "p");
    }
    for age in [5, 10] {
        sketch.contact(second, age, Kind::Meeting, 1, "");
    }
    let facts = sketch.alone();
    let before = depth(&facts, ago(30), &Constants::default());
    let moved = diff(&before, &scored(&facts))[0];
    assert!(0.0 < moved.points());
    assert_eq!(moved.cause, Cause::Backed(second));
}

#[test]
fn nothing_changed_makes_no_headline() {
    let depth = scored(&worked().facts);
    assert_eq!(headline(&depth, &depth), None);
    assert_eq!(diff(&depth, &depth), []);
}

#[test]
fn an_account_with_nothing_scores_nothing() {
    let depth = scored(&Sketch::new(1000).alone());
    assert_eq!(
        (depth.depth, depth.stage, depth.band),
        (0, Stage::Point, Band::Shallow)
    );
    assert_reads(depth.raw + depth.confidence, 0.0, 12);
    assert_eq!(depth.contributions.len(), 5);
}
