#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::prelude::*;

use super::*;
use crate::domain::{
    MatterKind, Name, Period, StageReached, Uid,
    score::example::{ago, today},
};

fn row<T>(key: i64, is: T) -> Row<T> {
    Row {
        id: Id::new(key),
        uid: Uid::try_from(format!("r{key}")).unwrap(),
        is,
    }
}

/// A project with its stages and how many days ago each was reached.
fn project(stages: &[(MatterStage, u64)]) -> Row<Matter> {
    let reached = |(stage, age): &(MatterStage, u64)| StageReached {
        stage: *stage,
        on: ago(*age),
    };
    let title = Name::new("Phase II").unwrap();
    let begun = Matter::begun(Id::new(1), MatterKind::Project, title, reached(&stages[0]));
    row(
        10,
        Matter {
            stages: stages.iter().map(reached).collect(),
            ..begun
        },
    )
}

fn agreement(
    key: i64,
    account: i64,
    scope: Option<Scope>,
    days: (u64, Option<u64>),
) -> Row<OrgFact> {
    let (from, to) = days;
    row(
        key,
        OrgFact {
            account: Id::new(account),
            kind: OrgFactKind::Agreement,
            scope,
            title: None,
            period: Period {
                from: Some(ago(from)),
                to: to.map(ago),
            },
        },
    )
}

const REGION: Option<Scope> = Some(Scope::Region);

/// Of each what it says, by its key: won or lost with the ages of decision and depth, or why nothing.
type Said = (i64, Result<(Outcome, u64, u64), SaysNothing>);

fn said(projects: &[Row<Matter>], agreements: &[Row<OrgFact>]) -> Vec<Said> {
    let (decided, undecided) = outcomes(projects, agreements, today());
    let key = |affair| match affair {
        Affair::Project(id) => id.key(),
        Affair::Agreement(id) => id.key(),
    };
    let age = |day| days(day, today());
    let decided = decided.iter().map(|one| {
        let says = (one.outcome, age(one.on), age(one.as_of));
        (key(one.affair), Ok(says))
    });
    let undecided = undecided.iter().map(|one| (key(one.affair), Err(one.why)));
    let mut all: Vec<Said> = decided.chain(undecided).collect();
    all.sort_by_key(|(key, _)| *key);
    all
}

#[test]
fn a_project_is_won_by_its_contract_and_held_against_the_eve_of_its_bid() {
    use MatterStage::{Bid, Contract, Delivery, Lead, Lost, Paid, Qualified};
    for (stages, says) in [
        (
            vec![(Lead, 400), (Bid, 200), (Contract, 100), (Delivery, 50)],
            (Outcome::Won, 100, 201),
        ),
        // A bid of a week: no nearer than 30 days.
        (
            vec![(Lead, 400), (Bid, 107), (Contract, 100)],
            (Outcome::Won, 100, 130),
        ),
        (vec![(Lead, 400), (Paid, 100)], (Outcome::Won, 100, 130)),
        (
            vec![(Qualified, 400), (Bid, 300), (Lost, 10)],
            (Outcome::Lost, 10, 301),
        ),
        (vec![(Lead, 400), (Lost, 10)], (Outcome::Lost, 10, 40)),
        // It was won, whatever became of it.
        (
            vec![(Lead, 400), (Contract, 90), (Lost, 10)],
            (Outcome::Won, 90, 120),
        ),
    ] {
        assert_eq!(
            said(&[project(&stages)], &[]),
            [(10, Ok(says))],
            "{stages:?}"
        );
    }
}

#[test]
fn a_project_that_goes_on_says_nothing_and_one_given_up_neither() {
    use MatterStage::{Bid, Contract, Dropped, Lead};
    assert_eq!(said(&[project(&[(Lead, 90), (Bid, 30)])], &[]), []);
    let given_up = project(&[(Lead, 90), (Dropped, 30)]);
    assert_eq!(said(&[given_up], &[]), [(10, Err(SaysNothing::GivenUp))]);
    let mut ahead = project(&[(Lead, 90), (Contract, 0)]);
    ahead.is.stages[1].on = today() + Days::new(1);
    assert_eq!(said(&[ahead], &[]), []);
}

#[test]
fn an_agreement_followed_without_a_gap_is_renewed_and_one_that_was_not_is_lost() {
    // Until 500 days ago; the next from the day after.
    let first = agreement(1, 7, REGION, (1000, Some(500)));
    let next = agreement(2, 7, REGION, (499, None));
    let renewed = Ok((Outcome::Won, 500, 530));
    assert_eq!(said(&[], &[first.clone(), next.clone()]), [(1, renewed)]);
    // Signed before the old one was over: what came after that is not held against it.
    let early = agreement(2, 7, Some(Scope::Group), (600, None));
    let renewed = Ok((Outcome::Won, 600, 630));
    assert_eq!(said(&[], &[first.clone(), early]), [(1, renewed)]);
    let lost = Ok((Outcome::Lost, 500, 530));
    assert_eq!(said(&[], std::slice::from_ref(&first)), [(1, lost)]);
    // Of another account, or one that reaches less far, is no renewal.
    let elsewhere = agreement(2, 8, REGION, (499, None));
    let narrower = agreement(3, 7, None, (499, None));
    assert_eq!(said(&[], &[first, elsewhere, narrower]), [(1, lost)]);
}

#[test]
fn a_chain_of_agreements_has_an_outcome_for_each_that_is_over() {
    let chain = [
        agreement(1, 7, None, (1500, Some(1000))),
        agreement(2, 7, REGION, (999, Some(500))),
        agreement(3, 7, REGION, (499, Some(200))),
        agreement(4, 7, REGION, (199, None)),
    ];
    let won = |on| Ok((Outcome::Won, on, on + LEAD));
    assert_eq!(
        said(&[], &chain),
        [(1, won(1000)), (2, won(500)), (3, won(200))]
    );
}

#[test]
fn what_may_only_be_written_down_late_is_neither_renewed_nor_lost() {
    let first = |ended| agreement(1, 7, REGION, (1000, Some(ended)));
    let next = |from| agreement(2, 7, REGION, (from, None));
    let why = |why| [(1, Err(why))];
    let ended = |age| said(&[], &[first(age)]);
    assert_eq!(ended(1), why(SaysNothing::JustEnded));
    assert_eq!(ended(90), why(SaysNothing::JustEnded));
    assert_eq!(ended(91), [(1, Ok((Outcome::Lost, 91, 121)))]);
    let followed = |age| said(&[], &[first(500), next(age)]);
    assert_eq!(followed(498), why(SaysNothing::AfterGap));
    assert_eq!(followed(409), why(SaysNothing::AfterGap));
    assert_eq!(followed(408), [(1, Ok((Outcome::Lost, 500, 530)))]);
    // It ends tomorrow, today, or has no end: it goes on.
    assert_eq!(said(&[], &[first(0)]), []);
    assert_eq!(said(&[], &[agreement(1, 7, REGION, (900, None))]), []);
}

#[test]
fn an_agreement_for_one_project_or_under_a_longer_one_says_nothing() {
    let project = agreement(1, 7, Some(Scope::Project), (900, Some(500)));
    assert_eq!(
        said(&[], &[project]),
        [(1, Err(SaysNothing::ForOneProject))]
    );
    let inner = agreement(1, 7, REGION, (900, Some(500)));
    let frame = agreement(2, 7, Some(Scope::Group), (1200, None));
    assert_eq!(
        said(&[], &[inner, frame]),
        [(1, Err(SaysNothing::Outlasted))]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_never_matters_and_every_depth_lies_before_what_was_decided(
        (rows, shuffled) in prop::collection::vec(
            (1..4_i64, prop::option::of(prop::sample::select(Scope::ALL)), 0..900_u64, prop::option::of(0..900_u64)),
            0..9,
        ).prop_flat_map(|told| {
            let rows: Vec<_> = (1..).zip(told).map(|(key, (account, scope, from, to))| {
                agreement(key, account, scope, (from, to.filter(|to| *to <= from)))
            }).collect();
            (Just(rows.clone()), Just(rows).prop_shuffle())
        })
    ) {
        prop_assert_eq!(said(&[], &rows), said(&[], &shuffled));
        for (key, says) in said(&[], &rows) {
            if let Ok((_, on, as_of)) = says {
                prop_assert_eq!(as_of, on + LEAD, "{}", key);
            }
        }
    }
}
