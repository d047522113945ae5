//! What is looked back to, what is told and in which order.

use super::*;
use crate::domain::{
    Target, Tier,
    example::{name, row},
    score::{
        Headline, ReasonId,
        example::{ago, today, worked},
    },
    summary::{BookRow, DepthBrief},
};

fn review(facts: &Facts, rows: &Rows, asked: Option<NaiveDate>) -> Review {
    let constants = &Constants::default();
    let book = ReviewFacts {
        facts,
        rows,
        constants,
    };
    Review::of(book, today(), asked, Vec::new())
}

fn held(facts: &mut Facts, age: u64) {
    facts.own.org_facts.push(OrgFactFact {
        kind: OrgFactKind::JointReview,
        scope: None,
        period: crate::domain::date::Period::since(ago(age)),
    });
}

#[test]
fn a_review_looks_back_to_the_last_one_before_today_unless_asked_otherwise() {
    let mut facts = worked().facts;
    let since = |facts: &Facts, asked| {
        let since = review(facts, &Rows::default(), asked).since;
        (since.day, since.why)
    };
    assert_eq!(since(&facts, None), (ago(90), SinceReason::Quarter));
    held(&mut facts, 40);
    held(&mut facts, 200);
    assert_eq!(since(&facts, None), (ago(40), SinceReason::JointReview));
    // One of today is the one that is being prepared.
    held(&mut facts, 0);
    assert_eq!(since(&facts, None), (ago(40), SinceReason::JointReview));
    assert_eq!(since(&facts, Some(ago(7))), (ago(7), SinceReason::Asked));
}

#[test]
fn what_is_told_of_the_depth_is_the_depth_of_both_days() {
    let facts = worked().facts;
    let review = review(&facts, &Rows::default(), None);
    let on = |day| score::depth(&facts, day, &Constants::default());
    assert_eq!(review.depth(), &on(today()));
    assert_eq!(review.changes.before, on(review.since.day));
    let told: f64 = review
        .changes
        .all
        .iter()
        .map(|one| one.movement.points())
        .sum();
    assert!((told - (on(today()).raw - on(ago(90)).raw)).abs() < 1e-9);
    assert_eq!(review.course.depth(), review.depth().depth);
    assert_eq!(review.depth().reasons[0].id, ReasonId::KnowNeeds);
}

#[test]
fn a_stance_that_is_reached_is_no_target_any_more_and_of_two_the_later_holds() {
    let worked = worked();
    let account = worked.facts.own.account;
    let target = |key, person, value, days| {
        let by = today() + Days::new(days);
        row(
            Id::new(key),
            Target {
                person,
                account,
                value,
                by,
            },
        )
    };
    let rows = Rows {
        targets: vec![
            // Li is a coach already, Wang says no.
            target(1, worked.li, StanceValue::StrongSupport, 30),
            target(2, worked.wang, StanceValue::Neutral, 10),
            target(3, worked.wang, StanceValue::Support, 60),
            target(4, Id::new(999), StanceValue::Support, 60),
        ],
        ..Rows::default()
    };
    let aims = review(&worked.facts, &rows, None).targets;
    assert_eq!(
        aims,
        [ReviewTarget {
            person: worked.wang,
            from: Some(StanceValue::NotAccepted),
            to: StanceValue::Support,
            by: today() + Days::new(60),
        }]
    );
}

/// An account of the worked example's structure, with another name, tier and history.
fn line(key: i64, tier: Option<Tier>, (before, after): (u8, u8), lost: i64) -> PortfolioLine {
    let facts = worked().facts;
    let row = BookRow {
        id: Id::new(key),
        name: name(&format!("Account {key}")),
        parent: None,
        nesting: 0,
        kind: None,
        tier,
        depth: None,
        last_contact: None,
        next_promise: None,
        warned: None,
    };
    let days = (ago(90), today());
    let mut line = PortfolioLine::of(row, &facts, days, &Constants::default());
    line.before = before;
    line.depth = DepthBrief {
        depth: after,
        ..line.depth
    };
    line.headline = line.headline.map(|told| Headline {
        points: f64::from(after) - f64::from(before),
        ..told
    });
    if let Some((_, worst)) = &mut line.worst {
        *worst = lost;
    }
    line
}

fn portfolio(lines: Vec<PortfolioLine>) -> Portfolio {
    Portfolio {
        on: today(),
        since: ago(90),
        lines,
        matters: Default::default(),
        rows: std::collections::BTreeMap::new(),
    }
}

#[test]
fn who_rose_and_who_fell_is_told_largest_first_and_who_stayed_is_not() {
    let book = portfolio(vec![
        line(1, None, (20, 25), 1),
        line(2, None, (50, 30), 1),
        line(3, None, (40, 40), 1),
        line(4, None, (10, 60), 1),
        line(5, None, (31, 30), 1),
    ]);
    let keys = |lines: Vec<&PortfolioLine>| -> Vec<i64> {
        lines.iter().map(|line| line.row.id.key()).collect()
    };
    let (up, down) = book.movers();
    assert_eq!(keys(up), [4, 1]);
    assert_eq!(keys(down), [2, 5]);
}

#[test]
fn the_gaps_of_those_that_matter_most_come_first_and_each_account_has_one() {
    let book = portfolio(vec![
        line(1, None, (20, 20), 30),
        line(2, Some(Tier::B), (20, 20), 20),
        line(3, Some(Tier::S), (20, 20), 5),
        line(4, Some(Tier::S), (20, 20), 9),
    ]);
    let keys: Vec<_> = book
        .gaps()
        .iter()
        .map(|(line, _)| line.row.id.key())
        .collect();
    assert_eq!(keys, [4, 3, 2, 1]);
    assert_eq!(book.told_of().len(), 4);
}
