#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::{collection::vec, prelude::*};

use super::*;
use crate::domain::{
    Kind, Role, StanceValue,
    score::{
        Facts, StanceFact,
        example::{Sketch, ago, today},
    },
};

fn close(is: f64, should_be: f64) {
    assert!((is - should_be).abs() < 1e-9, "{is} is not {should_be}");
}

fn case(account: i64, depth: u8, outcome: Outcome) -> Case {
    let share = f64::from(depth) / 100.0;
    Case {
        account: Id::new(account),
        measure: DepthMeasure {
            depth,
            layers: Layers {
                key: share,
                universal: 1.0 - share,
                organizational: 0.5,
            },
        },
        outcome,
    }
}

/// Each of an account of its own.
fn cases(won: &[u8], lost: &[u8]) -> Vec<Case> {
    let won = won.iter().map(|depth| (*depth, Outcome::Won));
    let lost = lost.iter().map(|depth| (*depth, Outcome::Lost));
    (1..)
        .zip(won.chain(lost))
        .map(|(account, (depth, outcome))| case(account, depth, outcome))
        .collect()
}

/// Each of an account of its own, counted from `first`.
fn apart(first: i64, depths: &[f64]) -> Vec<(Id<Account>, f64)> {
    let accounts = (first..).map(Id::new);
    accounts.zip(depths.iter().copied()).collect()
}

fn area(won: &[f64], lost: &[f64]) -> Option<Estimate> {
    auc(&apart(1, won), &apart(1000, lost))
}

/// 70, 60 and 55 are above all three lost ones; 40 is above 30, level with 40, below 50: of the 12
/// pairs 3 + 3 + 3 + 1.5 are won.
#[test]
fn a_pair_that_ties_counts_half() {
    let auc = area(&[70.0, 60.0, 55.0, 40.0], &[50.0, 40.0, 30.0]).unwrap();
    close(auc.value, 10.5 / 12.0);
    // θ² − 1.75θ + 0.765625 = 3.84146 · θ(1−θ)(1 + 2.5(1−θ)/(2−θ) + 2.5θ/(1+θ)) / 12
    close(auc.low, 0.419_826_783_311_797_9);
    close(auc.high, 0.983_578_266_284_193_2);
}

#[test]
fn even_when_all_pairs_agree_the_interval_has_a_width() {
    let [low, high] = [10.0, 90.0].map(|depth| vec![depth; 10]);
    let all = area(&high, &low).unwrap();
    close(all.value, 1.0);
    close(all.low, 0.800_213_612_881_105_9);
    close(all.high, 1.0);
    let none = area(&low, &low).unwrap();
    close(none.value, 0.5);
    close(none.low, 0.273_515_588_189_893_97);
    close(none.high, 0.726_484_411_810_106_1);
    assert_eq!(area(&high, &[]), None);
}

/// Three accounts with 4, 1 and 1 cases: 6² / (16 + 1 + 1) = 2. Three with 2 each: 36 / 12 = 3.
#[test]
fn cases_are_worth_as_many_as_their_accounts_as_far_as_these_weigh_the_same() {
    let of = |accounts: &[i64]| worth(accounts.iter().map(|account| Id::new(*account)));
    close(of(&[1, 1, 1, 1, 2, 3]), 2.0);
    close(of(&[1, 2, 3, 3, 2, 1]), 3.0);
    close(of(&[1, 2, 3]), 3.0);
    close(of(&[7, 7, 7]), 1.0);
    close(of(&[]), 0.0);
}

/// Ten accounts that won at 90 and ten that lost at 10, each three times, say no more than ten and ten:
/// 0.8002 to 1. Taken for thirty and thirty of their own they would say 0.9244.
#[test]
fn several_outcomes_of_one_account_count_as_one() {
    let thrice = |first: i64, depth: f64| -> Vec<(Id<Account>, f64)> {
        let of = |account| std::iter::repeat_n((Id::new(account), depth), 3);
        (first..first + 10).flat_map(of).collect()
    };
    let told = auc(&thrice(1, 90.0), &thrice(100, 10.0)).unwrap();
    close(told.value, 1.0);
    close(told.low, 0.800_213_612_881_105_9);
    let apart = area(&[90.0; 30], &[10.0; 30]).unwrap();
    assert!(0.92 < apart.low, "{apart:?}");
    // One account with all of it says next to nothing: as one pair.
    let alone = auc(&vec![(Id::new(1), 90.0); 30], &vec![(Id::new(2), 10.0); 30]).unwrap();
    assert_eq!(Some(alone), area(&[90.0], &[10.0]));
}

/// (0.75 + 0.48018 ± 1.95996 · √(0.046875 + 0.060023)) / 1.960365 for three of four.
#[test]
fn a_share_has_the_interval_of_wilson() {
    for (won, of, low, high) in [
        (3, 4, 0.300_641_842_582_401_84, 0.954_412_739_190_299_5),
        (0, 5, 0.0, 0.434_482_464_783_174_76),
        (5, 5, 0.565_517_535_216_825_1, 1.0),
    ] {
        let value = number(won) / number(of);
        let share = wilson(value, number(of));
        close(share.value, value);
        close(share.low, low);
        close(share.high, high);
    }
}

#[test]
fn each_band_has_its_cases_with_their_share_and_mean() {
    let told = calibrate(
        &cases(
            &[85, 61, 60, 10, 5, 5, 5, 5, 5, 5],
            &[79, 39, 5, 5, 5, 5, 5, 5, 5, 5],
        ),
        &Constants::default(),
    );
    let rows: Vec<_> = told
        .bands
        .iter()
        .map(|row| (row.band, row.cases, row.won, row.depth))
        .collect();
    assert_eq!(
        rows,
        [
            (Band::Deep, 1, 1, Some(85.0)),
            (Band::Firm, 3, 2, Some(200.0 / 3.0)),
            (Band::Thin, 0, 0, None),
            (
                Band::Shallow,
                16,
                7,
                Some((10.0 + 39.0 + 14.0 * 5.0) / 16.0)
            ),
        ]
    );
    assert_eq!(told.bands[1].share, Some(wilson(2.0 / 3.0, 3.0)));
    assert_eq!(told.bands[2].share, None);
    let ten = CaseCount {
        cases: 10,
        accounts: 10,
    };
    assert_eq!((told.won, told.lost), (ten, ten));
}

#[test]
fn too_few_say_nothing_and_chance_is_not_taken_for_a_finding() {
    let verdict =
        |won: &[u8], lost: &[u8]| calibrate(&cases(won, lost), &Constants::default()).verdict;
    assert_eq!(verdict(&[80; 10], &[20; 9]), Verdict::TooFew);
    assert_eq!(verdict(&[80; 10], &[20; 10]), Verdict::Tells);
    assert_eq!(verdict(&[20; 10], &[80; 10]), Verdict::Misleads);
    assert_eq!(verdict(&[80; 40], &[20; 4]), Verdict::TooFew);
    assert_eq!(verdict(&[80; 40], &[20; 5]), Verdict::Tells);
    assert_eq!(verdict(&[50; 40], &[50; 40]), Verdict::Unclear);
    assert_eq!(verdict(&[], &[]), Verdict::TooFew);
}

#[test]
fn too_few_accounts_say_nothing_however_many_outcomes_they_have() {
    let of = |accounts: i64| -> Vec<Case> {
        let both = |account| {
            let won = std::iter::repeat_n(case(account, 80, Outcome::Won), 5);
            won.chain(std::iter::repeat_n(case(account, 20, Outcome::Lost), 5))
        };
        (0..accounts).flat_map(both).collect()
    };
    let few = calibrate(&of(9), &Constants::default());
    assert_eq!(few.verdict, Verdict::TooFew);
    assert_eq!((few.auc, few.layers), (None, None));
    assert!(few.bands.iter().all(|row| row.share.is_none()));
    assert_eq!((few.all.cases, few.all.accounts), (90, 9));
    assert_eq!(
        calibrate(&of(10), &Constants::default()).verdict,
        Verdict::Tells
    );
}

/// The depths tell, and so does the first layer; the second is the other way round, the third always the same.
#[test]
fn each_layer_is_held_against_the_outcomes_like_the_depth() {
    let told = calibrate(&cases(&[80; 10], &[20; 10]), &Constants::default());
    let layers = told.layers.unwrap();
    assert_eq!(Some(layers.key), told.auc);
    close(layers.universal.value, 0.0);
    close(layers.universal.high, 1.0 - layers.key.low);
    close(layers.organizational.value, 0.5);
}

#[test]
fn an_account_is_known_from_its_first_dated_fact_on() {
    let mut sketch = Sketch::new(100);
    let person = sketch.person(None, None);
    sketch.seat(Role::Decider, Some(person));
    sketch.contact(person, 40, Kind::Meeting, 1, "");
    let facts = sketch.alone();
    let constants = Constants::default();
    let prepared = Prepared::new(&facts, &constants);
    assert!(!prepared.is_known(ago(41)));
    assert!(prepared.is_known(ago(40)));
    assert!(prepared.is_known(today()));
}

/// Somebody who rose from another company of the group is known here from the first day, by what was
/// written down there; of somebody who is not here yet it says nothing.
#[test]
fn an_account_is_known_by_what_the_rest_of_its_tree_knows_of_its_people() {
    let mut there = Sketch::new(100);
    let mut here = Sketch::new(500);
    let person = here.person(None, None);
    here.facts.tenures[0].period.from = Some(ago(30));
    there.contact(person, 400, Kind::Meeting, 1, "");
    let mut facts: Facts = here.alone();
    facts.elsewhere.contacts = there.facts.contacts;
    let constants = Constants::default();
    assert!(!Prepared::new(&facts, &constants).is_known(ago(31)));
    assert!(Prepared::new(&facts, &constants).is_known(ago(30)));
    facts.elsewhere.contacts.clear();
    assert!(!Prepared::new(&facts, &constants).is_known(today()));
    facts.elsewhere.stances.push(StanceFact {
        person,
        account: Id::new(100),
        value: StanceValue::Support,
        source: crate::domain::StanceSource::FirstHand,
        on: ago(20),
        recorded: 1,
    });
    assert!(!Prepared::new(&facts, &constants).is_known(ago(21)));
    assert!(Prepared::new(&facts, &constants).is_known(ago(20)));
}

fn depths() -> impl Strategy<Value = Vec<u8>> {
    vec(0..=100_u8, 1..30)
}

fn numbers(depths: &[u8]) -> Vec<f64> {
    depths.iter().map(|depth| f64::from(*depth)).collect()
}

/// Cases of a few accounts.
fn any_cases() -> impl Strategy<Value = Vec<Case>> {
    let one = (1..12_i64, 0..=100_u8, any::<bool>());
    let one = one.prop_map(|(account, depth, won)| {
        let outcome = if won { Outcome::Won } else { Outcome::Lost };
        case(account, depth, outcome)
    });
    vec(one, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn won_and_lost_swapped_mirror_the_area_and_its_interval(won in depths(), lost in depths()) {
        let (won, lost) = (numbers(&won), numbers(&lost));
        let (one, other) = (area(&won, &lost).unwrap(), area(&lost, &won).unwrap());
        prop_assert!((one.value - (1.0 - other.value)).abs() < 1e-12);
        prop_assert!((one.low - (1.0 - other.high)).abs() < 1e-9);
        prop_assert!((one.high - (1.0 - other.low)).abs() < 1e-9);
    }

    #[test]
    fn only_the_order_of_depths_matters_to_the_area(won in depths(), lost in depths()) {
        let bent = |depths: &[u8]| -> Vec<f64> {
            depths.iter().map(|depth| (f64::from(*depth) / 10.0).exp() - 500.0).collect()
        };
        prop_assert_eq!(area(&numbers(&won), &numbers(&lost)), area(&bent(&won), &bent(&lost)));
    }

    #[test]
    fn every_interval_is_around_its_value_and_within_0_and_1(cases in any_cases()) {
        let told = calibrate(&cases, &Constants::default());
        let shares = told.bands.iter().filter_map(|row| row.share);
        let layers = told.layers.into_iter().flat_map(|of| [of.key, of.universal, of.organizational]);
        for each in shares.chain(told.auc).chain(layers) {
            prop_assert!(0.0 <= each.low && each.low <= each.value, "{each:?}");
            prop_assert!(each.value <= each.high && each.high <= 1.0, "{each:?}");
            prop_assert!(each.low < each.high, "{each:?}");
        }
        prop_assert_eq!(told.bands.iter().map(|row| row.cases).sum::<usize>(), cases.len());
        prop_assert_eq!(told.bands.iter().map(|row| row.won).sum::<usize>(), told.won.cases);
        prop_assert_eq!(told.won.cases + told.lost.cases, told.all.cases);
    }

    #[test]
    fn the_area_is_the_share_of_pairs_counted_one_by_one(won in depths(), lost in depths()) {
        let pairs = won.iter().flat_map(|won| lost.iter().map(move |lost| match won.cmp(lost) {
            std::cmp::Ordering::Less => 0.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Greater => 1.0,
        }));
        let share = pairs.sum::<f64>() / number(won.len() * lost.len());
        prop_assert!((area(&numbers(&won), &numbers(&lost)).unwrap().value - share).abs() < 1e-12);
    }

    #[test]
    fn copies_of_what_an_account_has_say_nothing_new(cases in any_cases(), times in 1..5_usize) {
        let copied: Vec<Case> =
            cases.iter().flat_map(|case| std::iter::repeat_n(*case, times)).collect();
        let of = |cases: &[Case], outcome| -> Vec<(Id<Account>, f64)> {
            let of = cases.iter().filter(|case| case.outcome == outcome);
            of.map(|case| (case.account, f64::from(case.measure.depth))).collect()
        };
        let both = |cases: &[Case]| auc(&of(cases, Outcome::Won), &of(cases, Outcome::Lost));
        match (both(&cases), both(&copied)) {
            (Some(one), Some(other)) => {
                prop_assert!((one.value - other.value).abs() < 1e-12);
                prop_assert!((one.low - other.low).abs() < 1e-9, "{one:?} {other:?}");
                prop_assert!((one.high - other.high).abs() < 1e-9, "{one:?} {other:?}");
            }
            (one, other) => prop_assert_eq!(one, other),
        }
    }

    #[test]
    fn cases_of_one_account_never_say_more_than_as_many_accounts_would(cases in any_cases()) {
        let of = |outcome| {
            let of = cases.iter().filter(move |case| case.outcome == outcome);
            of.map(|case| (case.account, f64::from(case.measure.depth))).collect::<Vec<_>>()
        };
        let (won, lost) = (of(Outcome::Won), of(Outcome::Lost));
        let depths = |of: &[(Id<Account>, f64)]| of.iter().map(|(_, depth)| *depth).collect::<Vec<_>>();
        if let (Some(together), Some(apart)) = (auc(&won, &lost), area(&depths(&won), &depths(&lost))) {
            prop_assert!((together.value - apart.value).abs() < 1e-12);
            prop_assert!(together.low <= apart.low + 1e-12, "{together:?} {apart:?}");
            prop_assert!(apart.high <= together.high + 1e-12, "{together:?} {apart:?}");
        }
    }

    #[test]
    fn the_order_of_cases_never_matters(
        (cases, shuffled) in any_cases().prop_flat_map(|cases| (Just(cases.clone()), Just(cases).prop_shuffle()))
    ) {
        let constants = Constants::default();
        prop_assert_eq!(calibrate(&cases, &constants), calibrate(&shuffled, &constants));
    }
}
