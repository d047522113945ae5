//! What makes an item come true, when, and by what; what is proposed.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use chrono::{Days, NaiveDate};

use super::*;
use crate::domain::{
    Kind, Period, Row, Target,
    example::{name, row},
    score::{
        Constants, Facts, Prepared,
        example::{Sketch, Worked, ago, today, worked},
    },
};

fn item(account: Id<Account>, aim: PlanAim, made: u64, due: NaiveDate) -> PlanItem {
    PlanItem {
        account,
        quarter: Quarter::of(ago(made)),
        made_on: ago(made),
        aim,
        action: Some(name("show the reference site")),
        owner: None,
        due,
        state: PlanState::Open,
    }
}

fn stance(person: Id<Person>, target: StanceValue) -> PlanAim {
    PlanAim::Stance {
        whose: StanceOf::Person(person),
        target,
    }
}

/// What came of one item by today.
fn came(facts: &Facts, item: PlanItem) -> PlanProgress {
    let constants = Constants::default();
    let prepared = Prepared::new(facts, &constants);
    progress(&[row(Id::new(1), item)], &prepared, today())
        .pop()
        .unwrap()
}

fn with(change: impl FnOnce(&mut Sketch, &Worked)) -> (Worked, Facts) {
    let worked = worked();
    let mut sketch = Sketch::of(worked.facts.own.clone());
    change(&mut sketch, &worked);
    let facts = sketch.alone();
    (worked, facts)
}

#[test]
fn a_stance_comes_true_on_the_day_on_which_what_they_do_bears_it_out() {
    // Rated a coach 30 days ago; only the second signal, 12 days ago, bears that out.
    let (worked, facts) = with(|sketch, worked| {
        sketch.stance(worked.zhang, 30, StanceValue::StrongSupport);
        sketch.contact(worked.zhang, 12, Kind::Meeting, 1, "i");
    });
    let due = today() + Days::new(20);
    let account = facts.own.account;
    let found = came(
        &facts,
        item(
            account,
            stance(worked.zhang, StanceValue::StrongSupport),
            40,
            due,
        ),
    );
    // One signal, of the tour 75 days ago, is enough for strong support.
    assert_eq!(found.then, AimReached::Stance(Some(StanceValue::Support)));
    assert_eq!(
        found.now,
        AimReached::Stance(Some(StanceValue::StrongSupport))
    );
    assert_eq!(
        found.stand,
        AimStand::Confirmed {
            on: ago(30),
            by: Proof::Rating(worked.zhang)
        }
    );
    // A coach is borne out by two days of signals: that of the meeting is the second.
    let (worked, facts) = with(|sketch, worked| {
        sketch.stance(worked.zhang, 30, StanceValue::Coach);
        sketch.contact(worked.zhang, 12, Kind::Meeting, 1, "i");
    });
    let found = came(
        &facts,
        item(account, stance(worked.zhang, StanceValue::Coach), 40, due),
    );
    let AimStand::Confirmed { on, by } = found.stand else {
        panic!("{:?}", found.stand);
    };
    assert_eq!(on, ago(12));
    assert!(
        matches!(by, Proof::Contact { kind: Kind::Meeting, person, .. } if person == worked.zhang)
    );
}

#[test]
fn what_is_not_reached_is_on_track_until_its_day_is_past_and_late_from_then_on() {
    let worked = worked();
    let aim = stance(worked.wang, StanceValue::Neutral);
    let plan = |due| item(worked.facts.own.account, aim, 10, due);
    let found = came(&worked.facts, plan(today()));
    assert_eq!(found.stand, AimStand::OnTrack);
    assert_eq!(
        found.now,
        AimReached::Stance(Some(StanceValue::NotAccepted))
    );
    assert_eq!(found.days_late(today()), 0);
    let found = came(&worked.facts, plan(ago(3)));
    assert_eq!(found.stand, AimStand::Late);
    assert_eq!(found.days_late(today()), 3);
}

#[test]
fn what_comes_true_after_its_day_says_how_late() {
    let (worked, facts) = with(|sketch, worked| {
        sketch.stance(worked.wang, 5, StanceValue::Neutral);
    });
    let aim = stance(worked.wang, StanceValue::Neutral);
    let found = came(&facts, item(facts.own.account, aim, 50, ago(9)));
    assert_eq!(found.stand.confirmed_on(), Some(ago(5)));
    assert_eq!(found.days_late(today()), 4);
}

#[test]
fn what_was_so_before_it_was_planned_says_that() {
    let worked = worked();
    let aim = stance(worked.li, StanceValue::Support);
    let found = came(
        &worked.facts,
        item(worked.facts.own.account, aim, 3, today()),
    );
    assert_eq!(
        found.stand,
        AimStand::Confirmed {
            on: ago(3),
            by: Proof::Already
        }
    );
}

#[test]
fn a_fact_of_the_day_it_was_planned_on_came_after_the_plan() {
    let (worked, facts) = with(|sketch, worked| {
        sketch.stance(worked.wang, 5, StanceValue::Neutral);
    });
    let aim = stance(worked.wang, StanceValue::Neutral);
    let found = came(&facts, item(facts.own.account, aim, 5, today()));
    assert_eq!(
        found.then,
        AimReached::Stance(Some(StanceValue::NotAccepted))
    );
    assert_eq!(
        found.stand,
        AimStand::Confirmed {
            on: ago(5),
            by: Proof::Rating(worked.wang)
        }
    );
}

#[test]
fn what_was_reached_once_and_lost_again_before_it_was_planned_is_not_reached() {
    let (worked, facts) = with(|sketch, worked| {
        sketch.stance(worked.wang, 30, StanceValue::Neutral);
        sketch.stance(worked.wang, 20, StanceValue::NotAccepted);
    });
    let aim = stance(worked.wang, StanceValue::Neutral);
    let found = came(&facts, item(facts.own.account, aim, 10, today()));
    assert_eq!(found.stand, AimStand::OnTrack);
    // Planned before it was lost, it came true, and stays so: that is what came of the plan.
    let found = came(&facts, item(facts.own.account, aim, 40, today()));
    assert_eq!(found.stand.confirmed_on(), Some(ago(30)));
}

#[test]
fn an_aim_at_a_seat_follows_whoever_holds_it() {
    let worked = worked();
    let aim = PlanAim::Stance {
        whose: StanceOf::Seat(worked.approver),
        target: StanceValue::Neutral,
    };
    let plan = item(worked.facts.own.account, aim, 20, today());
    let found = came(&worked.facts, plan.clone());
    assert_eq!(found.stand, AimStand::OnTrack);
    assert_eq!(found.now, AimReached::Stance(None));
    let mut facts = worked.facts.clone();
    let seats = &mut facts.own.seats;
    let seat = seats
        .iter_mut()
        .find(|seat| seat.id == worked.approver)
        .unwrap();
    seat.holders
        .push((worked.zhao, crate::domain::Period::since(ago(8))));
    let found = came(&facts, plan);
    assert_eq!(
        found.stand,
        AimStand::Confirmed {
            on: ago(8),
            by: Proof::Post
        }
    );
}

#[test]
fn a_department_is_reached_by_the_first_who_is_spoken_with_and_not_by_a_mail() {
    let (worked, facts) = with(|sketch, worked| {
        sketch.contact(worked.sun, 9, Kind::Mail, 1, "");
        sketch.contact(worked.sun, 6, Kind::Call, 1, "");
        sketch.contact(worked.sun, 2, Kind::Meeting, 1, "");
    });
    let business = facts.own.departments.last().unwrap().id;
    let aim = PlanAim::Reach {
        department: business,
    };
    let found = came(&facts, item(facts.own.account, aim, 20, today()));
    assert_eq!(found.then, AimReached::Spoken(None));
    assert_eq!(found.now, AimReached::Spoken(Some(ago(2))));
    let AimStand::Confirmed { on, by } = found.stand else {
        panic!("{:?}", found.stand);
    };
    assert_eq!(on, ago(6));
    assert!(matches!(by, Proof::Contact { kind: Kind::Call, person, .. } if person == worked.sun));
}

#[test]
fn coverage_is_that_of_the_depth_in_percent() {
    let (worked, facts) = with(|sketch, worked| {
        sketch.contact(worked.chen, 4, Kind::Meeting, 1, "w");
    });
    // As the worked example says: Chen alone covered 0.2065.
    let aim = |target| PlanAim::Coverage {
        department: worked.finance,
        target,
    };
    let plan = |target| item(facts.own.account, aim(target), 8, today());
    let found = came(&facts, plan(30));
    assert!(
        matches!(found.then, AimReached::Covered(20..=23)),
        "{:?}",
        found.then
    );
    assert_eq!(found.stand.confirmed_on(), Some(ago(4)));
    let AimReached::Covered(now) = found.now else {
        panic!("{:?}", found.now);
    };
    assert_eq!(came(&facts, plan(now + 20)).stand, AimStand::OnTrack);
}

#[test]
fn nobody_who_joins_a_department_later_is_told_to_have_covered_it() {
    let (worked, mut facts) = with(|sketch, worked| {
        let later = sketch.person(Some(worked.finance), None);
        sketch.contact(later, 4, Kind::Call, 1, "w");
        sketch.contact(worked.chen, 4, Kind::Meeting, 1, "w");
    });
    let joins = facts.own.tenures.last_mut().unwrap();
    joins.period = Period::since(ago(2));
    let aim = PlanAim::Coverage {
        department: worked.finance,
        target: 30,
    };
    let found = came(&facts, item(facts.own.account, aim, 8, today()));
    let AimStand::Confirmed { by, .. } = found.stand else {
        panic!("{:?}", found.stand);
    };
    assert!(
        matches!(by, Proof::Contact { person, .. } if person == worked.chen),
        "{by:?}"
    );
}

#[test]
fn facts_between_the_companies_count_from_the_first_day_of_the_quarter() {
    let quarter = Quarter::of(today());
    let since = u64::try_from((today() - quarter.first_day()).num_days()).unwrap();
    let (_, facts) = with(|sketch, _| {
        // Before the quarter, on its first day, and later.
        for age in [since + 1, since, 7] {
            sketch.org_fact(OrgFactKind::JointReview, None, age);
        }
    });
    let aim = |target| PlanAim::Organization {
        kind: OrgFactKind::JointReview,
        target,
    };
    let plan = |target| item(facts.own.account, aim(target), 10, today());
    let found = came(&facts, plan(1));
    assert_eq!(found.now, AimReached::Facts(2));
    assert_eq!(found.stand.confirmed_on(), Some(quarter.first_day()));
    assert_eq!(came(&facts, plan(2)).stand.confirmed_on(), Some(ago(7)));
    assert_eq!(came(&facts, plan(3)).stand, AimStand::OnTrack);
}

#[test]
fn an_executive_visit_is_the_executive_meeting_that_was_planned() {
    let (_, facts) = with(|sketch, worked| {
        sketch.contact(worked.zhang, 3, Kind::ExecutiveVisit, 1, "");
    });
    let aim = PlanAim::Organization {
        kind: OrgFactKind::ExecutiveMeeting,
        target: 1,
    };
    let found = came(&facts, item(facts.own.account, aim, 10, today()));
    assert_eq!(found.stand.confirmed_on(), Some(ago(3)));
}

#[test]
fn what_was_dropped_stays_dropped_whatever_the_facts_say() {
    let worked = worked();
    let aim = stance(worked.li, StanceValue::Support);
    let dropped = PlanItem {
        state: PlanState::Dropped,
        ..item(worked.facts.own.account, aim, 3, today())
    };
    assert_eq!(came(&worked.facts, dropped).stand, AimStand::Dropped);
}

fn proposed(facts: &Facts, targets: &[Row<Target>], items: &[Row<PlanItem>]) -> Vec<PlanAim> {
    let constants = Constants::default();
    let prepared = Prepared::new(facts, &constants);
    let known = progress(items, &prepared, today());
    let depth = prepared.depth(today());
    let found = proposals(&depth, targets, &known, Quarter::of(today()));
    found.into_iter().map(|item| item.aim).collect()
}

#[test]
fn the_vacant_approver_a_department_nobody_speaks_with_and_a_review_are_proposed() {
    let worked = worked();
    let aims = proposed(&worked.facts, &[], &[]);
    let approver = PlanAim::Stance {
        whose: StanceOf::Seat(worked.approver),
        target: StanceValue::Neutral,
    };
    let review = PlanAim::Organization {
        kind: OrgFactKind::JointReview,
        target: 1,
    };
    // Everybody of the important departments has been spoken with, and the executives met.
    assert_eq!(aims, [approver, review]);
    let mut facts = worked.facts.clone();
    facts.own.contacts.retain(|one| one.person != worked.chen);
    let finance = PlanAim::Reach {
        department: worked.finance,
    };
    assert_eq!(proposed(&facts, &[], &[]), [approver, finance, review]);
}

#[test]
fn what_an_open_item_speaks_of_is_not_proposed_again() {
    let worked = worked();
    let account = worked.facts.own.account;
    for aim in proposed(&worked.facts, &[], &[]) {
        let planned = [row(Id::new(1), item(account, aim, 3, today()))];
        let left = proposed(&worked.facts, &[], &planned);
        assert!(!left.contains(&aim));
        assert_eq!(left.len(), 1);
    }
}

#[test]
fn a_target_becomes_a_proposal_and_is_told_by_the_item_from_then_on() {
    let worked = worked();
    let account = worked.facts.own.account;
    let target = row(
        Id::new(7),
        Target {
            person: worked.wang,
            account,
            value: StanceValue::Support,
            by: today() + Days::new(10),
        },
    );
    let targets = [target];
    let aim = stance(worked.wang, StanceValue::Support);
    assert_eq!(proposed(&worked.facts, &targets, &[])[0], aim);
    let planned = [row(Id::new(1), item(account, aim, 3, today()))];
    assert!(!proposed(&worked.facts, &targets, &planned).contains(&aim));
    let constants = Constants::default();
    let depth = Prepared::new(&worked.facts, &constants).depth(today());
    assert_eq!(unplanned(&targets, &planned, &depth).count(), 0);
    assert_eq!(unplanned(&targets, &[], &depth).count(), 1);
}

#[test]
fn nothing_is_proposed_where_nobody_is_known_that_could_be_acted_on_nor_for_a_quarter_that_is_over()
{
    let facts = Sketch::new(10).alone();
    assert_eq!(proposed(&facts, &[], &[]), []);
    let worked = worked();
    let constants = Constants::default();
    let depth = Prepared::new(&worked.facts, &constants).depth(today());
    let last = Quarter::of(today()).plus(-1);
    assert_eq!(proposals(&depth, &[], &[], last), []);
}
