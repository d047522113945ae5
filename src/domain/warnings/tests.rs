//! Each rule: when it speaks, and when it does not.

use std::{collections::BTreeSet, convert::Infallible};

use chrono::NaiveDate;

use super::{
    Number, Owed, Rule, Severity, Warned, Warning, WarningRules, Watched, WatchedRival,
    WatchedTarget, What, rule_of, topic, warnings,
};
use crate::domain::{
    Empty, Function, Id, Kind, Level, NounKind, OrgFactKind, Period, Person, PlanAim, Role, Side,
    Snooze, StanceSource, StanceValue, Subject, agenda,
    example::{name, row, uid},
    plan_item::{AimReached, Unmet},
    score::{
        Constants, Facts, depth,
        example::{ME, PARTNER, Sketch, ago, today, worked},
    },
};

fn all(facts: &Facts, watched: &Watched, rules: &WarningRules) -> Vec<Warning> {
    let depth = depth(facts, today(), &Constants::default());
    warnings(facts, &depth, watched, rules)
}

/// What one rule says of an account.
fn of(rule: Rule, facts: &Facts, watched: &Watched) -> Vec<Warning> {
    let mut found = all(facts, watched, &WarningRules::default());
    found.retain(|warning| warning.rule == rule);
    found
}

fn said(rule: Rule, facts: &Facts) -> Vec<What> {
    let found = of(rule, facts, &Watched::default());
    found
        .into_iter()
        .map(|warning| warning.finding.what)
        .collect()
}

/// Somebody with a live thread.
fn friend(sketch: &mut Sketch, ours: &[i64]) -> Id<Person> {
    let person = sketch.person(None, Some(Level::Middle));
    sketch.stance(person, 10, StanceValue::Support);
    for age in [5, 10, 15] {
        sketch.met_by(ours, person, age, Kind::Meeting, 1, "w");
    }
    person
}

#[test]
fn the_worked_example_has_every_warning_its_facts_give() {
    let account = worked();
    let found = all(
        &account.facts,
        &Watched::default(),
        &WarningRules::default(),
    );
    let told: Vec<_> = found
        .iter()
        .map(|one| (one.rule, one.severity, one.finding.about, one.finding.since))
        .collect();
    let own = account.facts.own.account;
    assert_eq!(
        told,
        [
            // Wang says no and was met once: no live thread, but not silent either.
            (
                Rule::DeciderUnknown,
                Severity::Serious,
                account.approver.into(),
                None
            ),
            (
                Rule::KeyUncovered,
                Severity::Caution,
                account.wang.into(),
                Some(ago(40))
            ),
            (
                Rule::StanceUnproven,
                Severity::Note,
                account.sun.into(),
                Some(ago(170))
            ),
            (Rule::ReviewOld, Severity::Note, own.into(), None),
        ]
    );
}

#[test]
fn an_approver_or_a_decider_is_unknown_while_all_their_seats_are_vacant() {
    let mut sketch = Sketch::new(100);
    let person = sketch.person(None, None);
    let vacant = sketch.seat(Role::Approver, None);
    let decider = sketch.seat(Role::Decider, Some(person));
    let second = sketch.seat(Role::Decider, None);
    let facts = sketch.alone();
    let found = of(Rule::DeciderUnknown, &facts, &Watched::default());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].finding.about, vacant.into());
    assert_eq!(
        found[0].finding.what,
        What::NobodyInRole {
            role: Role::Approver
        }
    );
    // One of two deciders is known: the other seat is vacant, and no more. The approver's is told once.
    let seats = of(Rule::SeatVacant, &facts, &Watched::default());
    assert_eq!(
        seats
            .iter()
            .map(|one| one.finding.about)
            .collect::<Vec<_>>(),
        [second.into()]
    );
    let mut rules = WarningRules::default();
    rules.switch_off(Rule::DeciderUnknown);
    let found = all(&facts, &Watched::default(), &rules);
    let vacant_seats = found.iter().filter(|one| one.rule == Rule::SeatVacant);
    assert_eq!(
        vacant_seats
            .map(|one| one.finding.about)
            .collect::<Vec<_>>(),
        [vacant.into(), second.into()]
    );
    // A seat that does not exist here is no gap.
    let mut none = facts;
    none.own
        .seats
        .iter_mut()
        .filter(|seat| seat.id != decider)
        .for_each(|seat| seat.applies = false);
    assert!(of(Rule::DeciderUnknown, &none, &Watched::default()).is_empty());
    assert!(of(Rule::SeatVacant, &none, &Watched::default()).is_empty());
}

#[test]
fn that_nobody_says_no_is_remarkable_from_eight_stances_on() {
    let mut sketch = Sketch::new(100);
    for _ in 0..7 {
        let person = sketch.person(None, None);
        sketch.stance(person, 30, StanceValue::Neutral);
    }
    let mut more = Sketch::new(100);
    more.facts = sketch.facts.clone();
    assert!(said(Rule::NobodyOpposed, &sketch.alone()).is_empty());
    let mut facts = more.alone();
    let person = Id::new(50);
    facts.own.tenures.push(crate::domain::score::TenureFact {
        person,
        ..facts.own.tenures[0]
    });
    facts.own.stances.push(crate::domain::score::StanceFact {
        person,
        ..facts.own.stances[0]
    });
    assert_eq!(
        said(Rule::NobodyOpposed, &facts),
        [What::NobodyOpposed { rated: 8 }]
    );
    facts.own.stances.last_mut().unwrap().value = StanceValue::NotAccepted;
    assert!(said(Rule::NobodyOpposed, &facts).is_empty());
}

#[test]
fn supporters_have_to_outnumber_opponents_among_key_players() {
    let mut sketch = Sketch::new(100);
    let [friend, opponent] = [friend(&mut sketch, &[ME]), sketch.person(None, None)];
    sketch.seat(Role::Decider, Some(friend));
    sketch.stance(opponent, 20, StanceValue::NotAccepted);
    let mut facts = sketch.alone();
    assert!(said(Rule::FewSupporters, &facts).is_empty());
    // Somebody of great influence is a key player without any seat.
    let mighty = Watched {
        influences: vec![(opponent, 7, Period::ALWAYS)],
        ..Watched::default()
    };
    let found = of(Rule::FewSupporters, &facts, &mighty);
    assert_eq!(
        found[0].finding.what,
        What::Outweighed {
            supporters: 1,
            opponents: 1,
            key: 2
        }
    );
    assert_eq!(found[0].severity, Severity::Serious);
    let over = Watched {
        influences: vec![(
            opponent,
            7,
            Period {
                from: None,
                to: Some(ago(1)),
            },
        )],
        ..Watched::default()
    };
    assert!(of(Rule::FewSupporters, &facts, &over).is_empty());
    // Without anybody to count, nothing outweighs anything.
    facts.own.seats.clear();
    assert!(said(Rule::FewSupporters, &facts).is_empty());
}

#[test]
fn a_key_player_without_a_live_thread_is_uncovered() {
    let mut sketch = Sketch::new(100);
    let [covered, cold, user] = [
        friend(&mut sketch, &[ME]),
        sketch.person(None, None),
        sketch.person(None, None),
    ];
    sketch.seat(Role::Decider, Some(covered));
    sketch.seat(Role::User, Some(cold));
    sketch.seat(Role::Evaluator, Some(cold));
    sketch.seat(Role::User, Some(user));
    sketch.contact(cold, 300, Kind::Meeting, 1, "");
    let found = of(Rule::KeyUncovered, &sketch.alone(), &Watched::default());
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].finding.about, found[0].severity),
        (cold.into(), Severity::Serious)
    );
    let What::Uncovered { role, last, .. } = found[0].finding.what else {
        unreachable!("{found:?}")
    };
    assert_eq!((role, last), (Some(Role::Evaluator), Some(ago(300))));
}

#[test]
fn one_live_thread_hangs_on_one_person_and_several_may_hang_on_one_of_us() {
    let mut sketch = Sketch::new(100);
    assert_eq!(
        said(Rule::SingleThread, &Sketch::new(9).alone()),
        [What::OneThread { only: None }]
    );
    let first = friend(&mut sketch, &[PARTNER]);
    let mut second = Sketch::new(200);
    second.facts = sketch.facts.clone();
    let facts = sketch.alone();
    assert_eq!(
        said(Rule::SingleThread, &facts),
        [What::OneThread { only: Some(first) }]
    );
    assert!(said(Rule::SingleColleague, &facts).is_empty());
    let other = friend(&mut second, &[PARTNER]);
    let mut both = Sketch::new(300);
    both.facts = second.facts.clone();
    let facts = second.alone();
    assert!(said(Rule::SingleThread, &facts).is_empty());
    let only = What::OnlyOneOfOurs {
        colleague: Id::new(PARTNER),
        threads: 2,
    };
    assert_eq!(said(Rule::SingleColleague, &facts), [only]);
    both.met_by(&[ME], other, 364, Kind::Mail, 1, "");
    assert!(said(Rule::SingleColleague, &both.alone()).is_empty());
}

#[test]
fn a_coach_is_silent_after_two_of_their_cadences() {
    let silent = |age| {
        let mut sketch = Sketch::new(100);
        let coach = sketch.person(None, Some(Level::High));
        sketch.stance(coach, 100, StanceValue::Coach);
        sketch.contact(coach, age, Kind::Visit, 1, "i");
        let other = sketch.person(None, None);
        sketch.contact(other, 1, Kind::Call, 1, "");
        of(Rule::CoachSilent, &sketch.alone(), &Watched::default())
    };
    assert!(silent(60).is_empty());
    let found = silent(61);
    assert_eq!(
        found[0].finding.what,
        What::Silent {
            last: ago(61),
            days: 61,
            cadence: 30
        }
    );
    assert_eq!(found[0].severity, Severity::Caution);
    assert_eq!(silent(121)[0].severity, Severity::Serious);
}

#[test]
fn support_needs_a_signal_within_180_days() {
    let rated = |value, signal: Option<u64>| {
        let mut sketch = Sketch::new(100);
        let person = sketch.person(None, None);
        sketch.stance(person, 400, value);
        if let Some(age) = signal {
            sketch.contact(person, age, Kind::Visit, 1, "p");
        }
        sketch.contact(person, 3, Kind::Visit, 1, "");
        of(Rule::StanceUnproven, &sketch.alone(), &Watched::default())
    };
    assert!(rated(StanceValue::Support, Some(180)).is_empty());
    assert!(rated(StanceValue::Neutral, None).is_empty());
    let stance = StanceValue::StrongSupport;
    let found = rated(stance, Some(181));
    assert_eq!(
        found[0].finding.what,
        What::Unproven {
            stance,
            recorded: ago(400),
            signal: Some(ago(181))
        }
    );
    assert_eq!(
        (found[0].severity, found[0].finding.since),
        (Severity::Caution, Some(ago(181)))
    );
    assert_eq!(
        rated(StanceValue::Support, None)[0].finding.since,
        Some(ago(400))
    );
}

#[test]
fn a_vacant_seat_says_who_left_it_and_when() {
    let mut sketch = Sketch::new(100);
    let person = sketch.person(None, None);
    let seat = sketch.seat(Role::Influencer, None);
    let mut facts = sketch.alone();
    facts.own.seats[0].holders.push((
        person,
        Period {
            from: None,
            to: Some(ago(8)),
        },
    ));
    let found = of(Rule::SeatVacant, &facts, &Watched::default());
    assert_eq!(
        found[0].finding.what,
        What::Unheld {
            role: Role::Influencer,
            empty: Empty::Vacant,
            before: Some(person)
        }
    );
    assert_eq!(
        (found[0].finding.about, found[0].finding.since),
        (seat.into(), Some(ago(7)))
    );
    assert_eq!(found[0].severity, Severity::Note);
    // From the day a new holder comes it is not vacant any more.
    facts.own.seats[0]
        .holders
        .push((person, Period::since(today())));
    assert!(of(Rule::SeatVacant, &facts, &Watched::default()).is_empty());
}

#[test]
fn a_seat_nobody_was_known_to_hold_is_vacant_only_since_the_user_said_so() {
    let mut sketch = Sketch::new(100);
    sketch.seat(Role::Influencer, None);
    let mut facts = sketch.alone();
    let told = |facts: &Facts, empty: Empty, since: Option<NaiveDate>| {
        let found = of(Rule::SeatVacant, facts, &Watched::default());
        let because = What::Unheld {
            role: Role::Influencer,
            empty,
            before: None,
        };
        assert_eq!(
            (&found[0].finding.what, found[0].finding.since),
            (&because, since)
        );
    };
    told(&facts, Empty::NotKnown, None);
    facts.own.seats[0].vacant_since = Some(ago(8));
    told(&facts, Empty::Vacant, Some(ago(8)));
    // What is said of a day to come is not so yet.
    facts.own.seats[0].vacant_since = today().succ_opt();
    told(&facts, Empty::NotKnown, None);
}

#[test]
fn a_target_is_missed_the_day_after_if_the_stance_is_below_it() {
    let mut sketch = Sketch::new(100);
    let person = sketch.person(None, None);
    sketch.stance(person, 50, StanceValue::Neutral);
    let facts = sketch.alone();
    let aims = |all: &[(StanceValue, u64)]| Watched {
        aims: (1..)
            .zip(all)
            .map(|(id, (value, age))| WatchedTarget {
                id: Id::new(id),
                person,
                value: *value,
                by: ago(*age),
            })
            .collect(),
        ..Watched::default()
    };
    let missed = |all| of(Rule::TargetMissed, &facts, &aims(all));
    assert!(missed(&[(StanceValue::Support, 0)]).is_empty());
    assert!(missed(&[(StanceValue::Neutral, 9)]).is_empty());
    let found = missed(&[(StanceValue::Support, 1)]);
    let because = What::Behind {
        target: StanceValue::Support,
        by: ago(1),
        stance: Some(StanceValue::Neutral),
    };
    assert_eq!(
        (&found[0].finding.what, found[0].finding.about),
        (&because, person.into())
    );
    // A target that was due after it and is reached lays it to rest.
    assert!(missed(&[(StanceValue::Support, 30), (StanceValue::Neutral, 2)]).is_empty());
}

#[test]
fn what_is_late_of_the_plan_is_told_of_whom_it_is_about_or_of_the_account() {
    let facts = Sketch::new(100).alone();
    let late = |aim, now| Unmet {
        aim,
        now,
        due: ago(3),
    };
    let department = Id::new(7);
    let reach = late(PlanAim::Reach { department }, AimReached::Spoken(None));
    let kind = OrgFactKind::JointReview;
    let review = late(
        PlanAim::Organization { kind, target: 1 },
        AimReached::Facts(0),
    );
    let watched = Watched {
        unmet: vec![reach, review],
        ..Watched::default()
    };
    let found = of(Rule::PlanLate, &facts, &watched);
    let about: BTreeSet<_> = found.iter().map(|one| one.finding.about).collect();
    let account = facts.own.account;
    assert_eq!(about, BTreeSet::from([department.into(), account.into()]));
    assert!(found.iter().all(|one| one.finding.since == Some(ago(3))));
}

#[test]
fn a_review_grows_old_in_three_steps() {
    let severity = |age: Option<u64>| {
        let mut sketch = Sketch::new(100);
        if let Some(age) = age {
            sketch.org_fact(OrgFactKind::JointReview, None, age);
        }
        let found = of(Rule::ReviewOld, &sketch.alone(), &Watched::default());
        found
            .first()
            .map(|one| (one.severity, one.finding.what.clone()))
    };
    let old = |age: u64, is| {
        Some((
            is,
            What::NoReview {
                last: Some((ago(age), i64::try_from(age).unwrap())),
            },
        ))
    };
    assert_eq!(severity(Some(90)), None);
    assert_eq!(severity(Some(91)), old(91, Severity::Note));
    assert_eq!(severity(Some(120)), old(120, Severity::Note));
    assert_eq!(severity(Some(121)), old(121, Severity::Caution));
    assert_eq!(severity(Some(181)), old(181, Severity::Serious));
    assert_eq!(
        severity(None),
        Some((Severity::Note, What::NoReview { last: None }))
    );
}

#[test]
fn a_promise_is_late_from_the_day_after_it_was_due_until_it_is_closed() {
    let facts = Sketch::new(100).alone();
    let late = |due: u64, closed: Option<u64>| {
        let owed = Owed {
            id: Id::new(7),
            to: None,
            text: name("send the offer"),
            made: ago(100),
            due: ago(due),
            closed: closed.map(ago),
        };
        of(
            Rule::PromiseOverdue,
            &facts,
            &Watched {
                owed: vec![owed],
                ..Watched::default()
            },
        )
    };
    assert!(late(0, None).is_empty());
    assert!(late(5, Some(0)).is_empty());
    assert_eq!(late(1, None)[0].severity, Severity::Caution);
    let found = late(15, None);
    assert_eq!(found[0].severity, Severity::Serious);
    assert_eq!(
        found[0].finding.what,
        What::Late {
            by: Side::Us,
            text: name("send the offer"),
            due: ago(15),
            days: 15,
            to: None
        }
    );
}

#[test]
fn whoever_decides_from_above_is_warned_of_above() {
    let mut group = Sketch::new(500);
    let chief = group.person(None, Some(Level::High));
    group.seat(Role::Approver, Some(chief));
    group.seat(Role::Evaluator, None);
    let mut unit = Sketch::new(100);
    unit.facts.procurement = crate::domain::Procurement::Group.into();
    unit.seat(Role::User, None);
    let facts = unit.under(vec![group.facts.clone()]);
    assert!(said(Rule::KeyUncovered, &facts).is_empty());
    assert_eq!(said(Rule::SeatVacant, &facts).len(), 1);
    assert_eq!(said(Rule::KeyUncovered, &group.alone()).len(), 1);
}

#[test]
fn a_number_is_set_only_to_what_it_may_be() {
    let mut rules = WarningRules::default();
    assert_eq!(rules.set(Number::ReviewDays, &[60, 60, 90]), None);
    assert_eq!(rules.set(Number::ReviewDays, &[60, 90]), None);
    assert_eq!(rules.set(Number::StanceDays, &[0]), None);
    assert_eq!(rules.set(Number::StanceDays, &[90, 180]), None);
    assert_eq!(rules, WarningRules::default());
    assert_eq!(rules.set(Number::ReviewDays, &[30, 60, 90]), Some(()));
    assert_eq!(rules.number(Number::ReviewDays), [30, 60, 90]);
    for number in Number::ALL {
        let values = rules.number(*number);
        assert_eq!(rules.set(*number, &values), Some(()), "{number:?}");
    }
}

#[test]
fn a_snooze_hides_one_warning_until_its_day_and_no_other() {
    let account = worked();
    let found = all(
        &account.facts,
        &Watched::default(),
        &WarningRules::default(),
    );
    let uid = |subject: Subject| uid(&format!("id-{}", subject.key()));
    let wang = found
        .iter()
        .find(|one| one.rule == Rule::KeyUncovered)
        .unwrap();
    let snooze = |until, subject| {
        let account = account.facts.own.account;
        let reason = None;
        row(
            Id::new(1),
            Snooze {
                account,
                subject,
                until,
                reason,
            },
        )
    };
    let sorted = |until, subject| {
        Warned::sort(found.clone(), &[snooze(until, subject)], today(), |one| {
            Ok::<_, Infallible>(Some(uid(one)))
        })
        .unwrap()
    };
    let subject = topic(wang.rule, NounKind::Person, &uid(wang.finding.about));
    let asleep = sorted(today().succ_opt().unwrap(), subject.clone());
    assert_eq!(asleep.awake.len(), found.len() - 1);
    assert_eq!(
        asleep
            .asleep
            .iter()
            .map(|one| &one.warning)
            .collect::<Vec<_>>(),
        [wang]
    );
    assert!(
        sorted(today(), subject).asleep.is_empty(),
        "it wakes on its day"
    );
    // A person asleep on the agenda is no warning asleep, nor the other way round.
    let on_agenda = agenda::topic(NounKind::Person, &uid(wang.finding.about));
    assert!(
        sorted(today().succ_opt().unwrap(), on_agenda)
            .asleep
            .is_empty()
    );
}

#[test]
fn a_topic_names_rule_and_row_and_nothing_else_does() {
    let uid = uid("coach_silent");
    let subject = topic(Rule::ReviewOld, NounKind::Account, &uid);
    assert_eq!(
        rule_of(subject.raw()),
        Some((Rule::ReviewOld, "account coach_silent"))
    );
    assert!(agenda::is_topic(&subject));
    let row = agenda::topic(NounKind::Account, &uid);
    assert!(agenda::is_topic(&row));
    assert_eq!(rule_of(row.raw()), None);
    assert!(!agenda::is_topic(&name("nobody knows why seat_vacant")));
}

#[test]
fn an_opponent_who_decides_is_serious_here_and_in_every_unit_that_hangs_on_them() {
    let (mut group, mut unit) = (Sketch::new(1000), Sketch::new(1));
    let against = group.person(None, Some(Level::High));
    group.seat(Role::Decider, Some(against));
    group.seat(Role::Approver, Some(against));
    group.stance(against, 40, StanceValue::NotAccepted);
    unit.facts.procurement = crate::domain::Procurement::Group.into();
    let above = group.facts.clone();
    let told = |facts: &Facts, source: Option<i64>| {
        let found = of(Rule::DeciderOpposed, facts, &Watched::default());
        assert_eq!(found.len(), 1, "two seats of one opponent are told once");
        assert_eq!(found[0].severity, Severity::Serious);
        assert_eq!(found[0].finding.about, against.into());
        let What::Opposes { above, .. } = found[0].finding.what else {
            panic!("{found:?}")
        };
        assert_eq!(above.map(Id::key), source);
    };
    told(&unit.under(vec![above]), Some(1000));
    told(&group.alone(), None);
}

#[test]
fn an_account_nobody_was_spoken_with_is_told_once_for_all() {
    let silent = |age| {
        let mut sketch = Sketch::new(100);
        let coach = sketch.person(None, Some(Level::High));
        sketch.seat(Role::Decider, Some(coach));
        sketch.seat(Role::Approver, None);
        sketch.stance(coach, 300, StanceValue::Coach);
        sketch.contact(coach, age, Kind::Visit, 1, "i");
        sketch.contact(coach, 2, Kind::Mail, 1, "");
        let facts = sketch.alone();
        let depth = depth(&facts, today(), &Constants::default());
        let all = warnings(
            &facts,
            &depth,
            &Watched::default(),
            &WarningRules::default(),
        );
        let serious = all
            .into_iter()
            .filter(|one| one.severity == Severity::Serious);
        serious.map(|one| one.rule).collect::<Vec<_>>()
    };
    assert!(!silent(120).contains(&Rule::AccountSilent));
    assert_eq!(silent(121), [Rule::AccountSilent, Rule::DeciderUnknown]);
}

#[test]
fn what_setting_aside_hides_is_told() {
    let mut sketch = Sketch::new(100);
    let [finance, legal] = [Function::Finance, Function::Legal].map(|f| sketch.department(f));
    let executive = sketch.department(Function::Executive);
    let people = [finance, legal, finance, legal].map(|at| sketch.person(Some(at), None));
    for (role, person) in [Role::Approver, Role::Decider, Role::Evaluator]
        .into_iter()
        .zip(people)
    {
        sketch.seat(role, Some(person));
    }
    for person in people {
        sketch.stance(person, 9, StanceValue::Support);
        sketch.contact(person, 3, Kind::Visit, 1, "w");
    }
    let mut facts = sketch.alone();
    assert!(of(Rule::SetAside, &facts, &Watched::default()).is_empty());
    let rows = &mut facts.own.departments;
    rows.iter_mut()
        .filter(|row| row.id == executive)
        .for_each(|row| row.applies = false);
    let found = of(Rule::SetAside, &facts, &Watched::default());
    let What::SetAside { depth, whole } = found[0].finding.what else {
        panic!("{found:?}")
    };
    assert!(whole + 5 <= depth);
}

#[test]
fn a_rivals_coach_is_serious_where_they_approve_or_decide_and_a_caution_where_they_evaluate() {
    let mut sketch = Sketch::new(100);
    let mut seated = |role| {
        let person = sketch.person(None, None);
        sketch.seat(role, Some(person));
        person
    };
    let decider = seated(Role::Decider);
    let evaluator = seated(Role::Evaluator);
    let user = seated(Role::User);
    let facts = sketch.alone();
    let thinks = |id, person, rival: &str, age, value| WatchedRival {
        id: Id::new(id),
        person,
        rival: name(rival),
        value,
        on: ago(age),
        source: StanceSource::Hearsay,
    };
    let coach = StanceValue::Coach;
    let told = |rivals| {
        let watched = Watched {
            rivals,
            ..Watched::default()
        };
        let found = of(Rule::RivalCoach, &facts, &watched);
        let told = found
            .iter()
            .map(|one| (one.severity, one.finding.about, one.finding.since));
        told.collect::<Vec<_>>()
    };
    let all = vec![
        thinks(1, decider, "Nuofan", 20, coach),
        thinks(2, evaluator, "Nuofan", 10, coach),
        thinks(3, user, "Nuofan", 10, coach),
    ];
    assert_eq!(
        told(all),
        [
            (Severity::Serious, decider.into(), Some(ago(20))),
            (Severity::Caution, evaluator.into(), Some(ago(10))),
        ]
    );
    // The newest word counts, in whatever case the rival is written; of another day, and another rival, it does not.
    let moved = vec![
        thinks(1, decider, "Nuofan", 20, coach),
        thinks(2, decider, "NUOFAN", 10, StanceValue::Neutral),
        thinks(3, evaluator, "Nuofan", 10, StanceValue::StrongSupport),
    ];
    assert_eq!(told(moved), []);
    let ahead = WatchedRival {
        on: today().succ_opt().unwrap(),
        ..thinks(1, decider, "Nuofan", 0, coach)
    };
    assert_eq!(told(vec![ahead]), []);
}
