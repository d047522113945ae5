#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::prelude::*;

use super::*;
use crate::domain::{
    Kind, Level, PlanAim, PlanState, Procurement, Quarter, Role, Side, StanceOf, StanceValue, Who,
    example::{self, name, row, uid},
    plan_item::{AimReached, AimStand, PlanProgress},
    score::{Constants, Facts, Layers, Likely, NextStep, Urgency, example::Sketch},
};

/// Wednesday, 25 November 2026.
fn wednesday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

fn ahead(days: i64) -> NaiveDate {
    wednesday() + chrono::Duration::days(days)
}

fn promise(key: i64, due: Option<NaiveDate>) -> OpenPromise {
    OpenPromise {
        row: example::promise((Id::new(1), key), Side::Us, None, wednesday(), due),
        account_name: name("Harbour Bank"),
        person_name: None,
        keeper: None,
    }
}

fn snooze(promise: &OpenPromise, until: NaiveDate) -> Row<Snooze> {
    let is = Snooze {
        account: promise.row.account,
        subject: AgendaItem::Promise(promise.clone()).topic(),
        until,
        reason: None,
    };
    row(Id::new(1000 + promise.row.id.key()), is)
}

fn agenda(promises: Vec<OpenPromise>, snoozes: Vec<Row<Snooze>>) -> Agenda {
    let mut counts = [0; 5];
    for promise in &promises {
        counts[AgendaSection::of(promise.row.due, wednesday()) as usize] += 1;
    }
    Agenda {
        promises,
        counts,
        visits: Vec::new(),
        matters: Vec::new(),
        snoozes,
        ..Agenda::default()
    }
}

#[test]
fn a_promise_stands_where_its_day_is() {
    let today = wednesday();
    for (days, section) in [
        (-400, AgendaSection::Overdue),
        (-1, AgendaSection::Overdue),
        (0, AgendaSection::Today),
        (1, AgendaSection::ThisWeek),
        (4, AgendaSection::ThisWeek),
        (5, AgendaSection::Later),
        (400, AgendaSection::Later),
    ] {
        assert_eq!(
            AgendaSection::of(Some(ahead(days)), today),
            section,
            "{days}"
        );
    }
    assert_eq!(AgendaSection::of(None, today), AgendaSection::Later);
}

#[test]
fn a_week_ends_on_sunday() {
    let sunday = ahead(4);
    assert_eq!(
        AgendaSection::of(Some(sunday), ahead(-2)),
        AgendaSection::ThisWeek
    );
    // On Sunday itself nothing is left of the week but today.
    assert_eq!(
        AgendaSection::of(Some(sunday), sunday),
        AgendaSection::Today
    );
    assert_eq!(
        AgendaSection::of(sunday.succ_opt(), sunday),
        AgendaSection::Later
    );
    assert!(AgendaSection::ThisWeek.days(sunday).unwrap().is_void());
}

#[test]
fn what_is_due_sooner_comes_first_and_someday_last() {
    let dues = [None, Some(ahead(30)), Some(ahead(9)), None, Some(ahead(9))];
    let promises = (1..).zip(dues).map(|(key, due)| promise(key, due));
    let groups = arrange(
        &agenda(promises.collect(), Vec::new()),
        &Outreach::default(),
        wednesday(),
    );
    let later = &groups[AgendaSection::Later as usize];
    let keys: Vec<_> = later.entries.iter().map(|entry| entry.item.key()).collect();
    let expected = [3, 5, 2, 1, 4].map(|key| ItemKey::Promise(Id::new(key)));
    assert_eq!(keys, expected);
    assert_eq!(later.total, 5);
}

#[test]
fn a_snooze_hides_a_row_until_its_day_and_counts_it() {
    let one = promise(1, Some(ahead(-2)));
    let snoozes = vec![snooze(&one, ahead(3))];
    let agenda = agenda(vec![one, promise(2, Some(ahead(-1)))], snoozes);
    let on = |today| {
        let groups = arrange(&agenda, &Outreach::default(), today);
        let group = |section| groups[section as usize].entries.len();
        (group(AgendaSection::Overdue), group(AgendaSection::Asleep))
    };
    assert_eq!(on(wednesday()), (1, 1));
    assert_eq!(on(ahead(2)), (1, 1));
    assert_eq!(on(ahead(3)), (2, 0));
}

#[test]
fn a_snooze_of_another_account_hides_nothing() {
    let one = promise(1, Some(ahead(0)));
    let mut elsewhere = snooze(&one, ahead(3));
    elsewhere.is.account = Id::new(2);
    let groups = arrange(
        &agenda(vec![one], vec![elsewhere]),
        &Outreach::default(),
        wednesday(),
    );
    assert_eq!(groups[AgendaSection::Today as usize].entries.len(), 1);
}

#[test]
fn a_topic_finds_its_row_whatever_a_file_called_it() {
    let mut rows = Rows::default();
    // Composed, the id of the second reads otherwise than it is written.
    for (key, id) in [(1, "plain"), (2, "e\u{301}trange"), (3, "plai")] {
        let mut row = promise(key, None).row;
        row.uid = uid(id);
        rows.promises.push(row);
    }
    for row in rows.promises.clone() {
        let topic = topic(NounKind::Promise, &row.uid);
        assert!(is_topic(&topic));
        let found = rows
            .promises
            .iter()
            .filter(|row| is_about(topic.raw(), NounKind::Promise, &row.uid));
        assert_eq!(found.map(|row| row.id).collect::<Vec<_>>(), [row.id]);
        assert_eq!(
            row_of(&topic, &rows),
            Some((NounKind::Promise, Some(&row.is.text)))
        );
    }
    assert!(!is_topic(&name("no news from finance")));
    assert!(!is_topic(&name("promise")));
}

#[test]
fn each_way_to_look_ahead_shows_more() {
    for section in AgendaSection::ALL {
        let shown = |reach: Reach| reach.shows(*section);
        assert!(!shown(Reach::Today) || shown(Reach::Week), "{section:?}");
        assert!(shown(Reach::Everything), "{section:?}");
    }
    assert_eq!(Reach::Week.next().next().next(), Reach::Week);
}

#[test]
fn silence_is_measured_in_ones_own_cadence_and_a_spoken_word_ends_it() {
    let today = crate::domain::score::example::today();
    let quiet = |build: &dyn Fn(&mut Sketch)| {
        let mut example = Sketch::new(1);
        build(&mut example);
        of_account(&example.alone(), today, &Constants::default()).0
    };
    let met = |age| {
        quiet(&move |e: &mut Sketch| {
            let person = e.person(None, Some(Level::High));
            e.contact(person, age, Kind::Meeting, 1, "");
        })
    };
    // Senior people are met every 30 days: cooling after twice that, dormant after eight times.
    assert!(met(60).is_empty());
    assert_eq!(met(61)[0].state, State::Cooling);
    assert_eq!(met(241)[0].state, State::Dormant);
    assert_eq!((met(130)[0].silent, met(130)[0].cadence), (130, 30));
    let since = |kind| {
        quiet(&move |e: &mut Sketch| {
            let person = e.person(None, Some(Level::High));
            e.contact(person, 300, Kind::Meeting, 1, "");
            e.contact(person, 3, kind, 1, "");
        })
    };
    assert!(since(Kind::Call).is_empty());
    assert_eq!(since(Kind::Mail)[0].silent, 300);
    let never_met = quiet(&|e: &mut Sketch| {
        e.person(None, Some(Level::High));
    });
    assert!(never_met.is_empty());
}

#[test]
fn whoever_decides_above_is_left_to_the_account_above() {
    let today = crate::domain::score::example::today();
    let (mut group, mut unit) = (Sketch::new(1000), Sketch::new(1));
    let decider = group.person(None, Some(Level::High));
    group.seat(Role::Decider, Some(decider));
    group.contact(decider, 150, Kind::Meeting, 1, "");
    unit.facts.procurement = Procurement::Group.into();
    let above = group.facts.clone();
    let quiet = |facts: &Facts| of_account(facts, today, &Constants::default()).0;
    assert!(quiet(&unit.under(vec![above])).is_empty());
    let of_group = quiet(&group.alone());
    assert_eq!(of_group[0].person, decider);
    assert_eq!(of_group[0].role, Some(Role::Decider));
}

#[test]
fn those_who_decide_come_first_then_those_silent_longest_by_their_own_measure() {
    let quiet = |person, role, cadence, silent| Quiet {
        account: Id::new(1),
        person: Id::new(person),
        role,
        state: State::Cooling,
        cadence,
        paced_by: None,
        last: wednesday(),
        silent,
    };
    let mut all = [
        quiet(1, None, 30, 300),
        quiet(2, Some(Role::User), 30, 330),
        quiet(3, Some(Role::Approver), 30, 130),
        quiet(4, None, 90, 400),
        quiet(5, Some(Role::Evaluator), 30, 200),
    ];
    all.sort_by(Quiet::urgent_first);
    assert_eq!(all.map(|quiet| quiet.person.key()), [5, 3, 2, 1, 4]);
}

fn visit(key: i64, on: NaiveDate) -> PlannedVisit {
    let is = Visit {
        account: Id::new(1),
        on,
        at: None,
        kind: Kind::Visit,
        privacy: crate::domain::Privacy::Shareable,
        people: Vec::new(),
        colleagues: Vec::new(),
        purpose: crate::domain::Note::empty(),
        outcome: crate::domain::Note::empty(),
        bring: crate::domain::Note::empty(),
        matters: Vec::new(),
        done: None,
    };
    PlannedVisit {
        row: row(Id::new(key), is),
        account_name: name("Harbour Bank"),
        named: Rows::default(),
    }
}

#[test]
fn visits_of_today_and_tomorrow_come_before_what_is_late() {
    let late = promise(1, Some(ahead(-30)));
    let mut agenda = agenda(vec![late], Vec::new());
    let days = [-1, 0, 1, 2, 6];
    agenda.visits = (10..)
        .zip(days)
        .map(|(key, days)| visit(key, ahead(days)))
        .collect();
    let groups = arrange(&agenda, &Outreach::default(), wednesday());
    let listed: Vec<_> = groups
        .iter()
        .filter(|group| 0 < group.total)
        .map(|group| (group.section, group.entries.len(), group.total))
        .collect();
    assert_eq!(
        listed,
        [
            (AgendaSection::Planned, 2, 2),
            (AgendaSection::Overdue, 2, 2),
            (AgendaSection::ThisWeek, 1, 1),
            (AgendaSection::Later, 1, 1),
        ]
    );
    assert!(Reach::Today.shows(AgendaSection::Planned));
}

proptest! {
    /// Nothing promised is lost or doubled, whatever is due when and whatever sleeps.
    #[test]
    fn every_promise_is_there_once_or_asleep(
        dues in prop::collection::vec((prop::option::of(-40_i64..80), prop::option::of(-3_i64..5)), 0..40),
        shift in 0_i64..14,
    ) {
        let (mut promises, mut snoozes) = (Vec::new(), Vec::new());
        for (key, (due, until)) in (1..).zip(dues) {
            let promise = promise(key, due.map(ahead));
            snoozes.extend(until.map(|until| snooze(&promise, ahead(shift + until))));
            promises.push(promise);
        }
        let today = ahead(shift);
        let awake = |promise: &OpenPromise| {
            let mut of = snoozes.iter();
            !of.any(|s| s.id.key() == 1000 + promise.row.id.key() && today < s.until)
        };
        let mut counts = [0; 5];
        for promise in &promises {
            counts[AgendaSection::of(promise.row.due, today) as usize] += 1;
        }
        let agenda = Agenda { promises: promises.clone(), counts, visits: Vec::new(), matters: Vec::new(), snoozes: snoozes.clone(), ..Agenda::default() };
        let groups = arrange(&agenda, &Outreach::default(), today);
        for promise in &promises {
            let key = ItemKey::Promise(promise.row.id);
            let places: Vec<AgendaSection> = groups
                .iter()
                .flat_map(|group| group.entries.iter().map(|entry| (group.section, entry)))
                .filter(|(_, entry)| entry.item.key() == key)
                .map(|(section, _)| section)
                .collect();
            let expected = if awake(promise) { AgendaSection::of(promise.row.due, today) } else { AgendaSection::Asleep };
            prop_assert_eq!(places, vec![expected]);
        }
        for group in &groups {
            prop_assert_eq!(group.total, group.entries.len(), "{:?}", group.section);
        }
    }
}

/// Somebody of Harbour Bank is to be neutral.
fn planned(key: i64, due: NaiveDate, person: i64, owner: Option<i64>) -> DuePlanItem {
    let person: Id<Person> = Id::new(person);
    let item = PlanItem {
        account: Id::new(1),
        quarter: Quarter::of(due),
        made_on: ahead(-60),
        aim: PlanAim::Stance {
            whose: StanceOf::Person(person),
            target: StanceValue::Neutral,
        },
        action: None,
        owner: owner.map(Id::new),
        due,
        state: PlanState::Open,
    };
    let stand = if due < wednesday() {
        AimStand::Late
    } else {
        AimStand::OnTrack
    };
    DuePlanItem {
        progress: PlanProgress {
            item: row(Id::new(key), item),
            then: AimReached::Stance(None),
            now: AimReached::Stance(None),
            stand,
        },
        account_name: name("Harbour Bank"),
        owner: None,
        person: Some(person),
        named: Rows::default(),
    }
}

/// That a meeting with somebody would do good.
fn meet(person: i64) -> NextAction {
    let person: Id<Person> = Id::new(person);
    let at = Id::new(1);
    NextAction {
        moves: Vec::new(),
        at_name: name("Harbour Bank"),
        candidate: Candidate {
            step: NextStep::Meet { person, last: None },
            at,
            gain: 4.0,
            depth_gain: 4,
            by_layer: Layers {
                key: 4.0,
                universal: 0.0,
                organizational: 0.0,
            },
            likely: Likely {
                worth: 4.0,
                chance: 0.0,
                urgency: Urgency::InOrder,
            },
        },
        neglect: None,
        subject: person.into(),
        uid: uid("a-person"),
        name: None,
        besides: None,
    }
}

#[test]
fn what_is_planned_stands_where_its_day_is_after_what_was_promised_for_it() {
    let today = wednesday();
    let book = agenda(vec![promise(1, Some(ahead(2)))], Vec::new());
    let outreach = Outreach {
        planned: (10..)
            .zip([-9, 0, 2, 30])
            .map(|(key, days)| planned(key, ahead(days), key, None))
            .collect(),
        ..Outreach::default()
    };
    let groups = arrange(&book, &outreach, today);
    let keys = |section: AgendaSection| {
        let group = &groups[section as usize];
        assert_eq!(group.total, group.entries.len(), "{section:?}");
        let entries = group.entries.iter();
        entries.map(|entry| entry.item.key()).collect::<Vec<_>>()
    };
    let item = |key| ItemKey::Planned(Id::new(key));
    assert_eq!(keys(AgendaSection::Overdue), [item(10)]);
    assert_eq!(keys(AgendaSection::Today), [item(11)]);
    let promised = ItemKey::Promise(Id::new(1));
    assert_eq!(keys(AgendaSection::ThisWeek), [promised, item(12)]);
    assert_eq!(keys(AgendaSection::Later), [item(13)]);
}

#[test]
fn what_the_plan_asks_for_this_week_is_not_told_again_as_an_action() {
    let outreach = Outreach {
        planned: vec![
            planned(10, ahead(-1), 20, None),
            planned(11, ahead(90), 21, None),
        ],
        actions: vec![meet(20), meet(21), meet(22)],
        ..Outreach::default()
    };
    let groups = arrange(&agenda(Vec::new(), Vec::new()), &outreach, wednesday());
    let next = &groups[AgendaSection::Next as usize];
    let people = next.entries.iter().map(|entry| entry.item.subject());
    let left = [21, 22].map(|key| Subject::Person(Id::new(key)));
    assert_eq!(people.collect::<Vec<_>>(), left);
    assert_eq!(next.total, 2);
}

#[test]
fn an_item_of_the_plan_is_in_the_round_of_its_owner_and_without_one_in_ours() {
    let round = |colleague, who| Round {
        colleague: Id::new(colleague),
        who,
    };
    let outreach = || Outreach {
        planned: vec![
            planned(10, ahead(1), 20, Some(7)),
            planned(11, ahead(1), 21, None),
        ],
        ..Outreach::default()
    };
    let keys = |round: Round| {
        let (_, outreach) = round.of(Agenda::default(), outreach(), wednesday());
        let planned = outreach.planned.into_iter();
        planned
            .map(|one| one.progress.item.id.key())
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(round(7, Who::Colleague)), [10]);
    assert_eq!(keys(round(8, Who::Colleague)), [] as [i64; 0]);
    assert_eq!(keys(round(9, Who::Me)), [11]);
}
