//! How past depths split what came of them: whether the number means anything for this user.
//!
//! Statistics alone, of cases that somebody else puts together. Nothing here changes a depth.

use super::{Band, Constants, Prepared};
use crate::domain::{Procurement, words::words};
use chrono::NaiveDate;

words! {
    /// What came of a deal or a contract.
    Outcome {
        /// Won, or renewed.
        Won = "won",
        /// Lost, or not renewed.
        Lost = "lost",
    }
}

/// Cases below which nothing is said of them.
pub const ENOUGH: usize = 20;
/// Cases of either outcome below which nothing is said of them.
pub const ENOUGH_OF_EACH: usize = 5;
/// The 97.5th percentile of the normal distribution: both ends of an interval of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// A depth, and what came after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    /// 0–100, as the screen would have shown it on the day before.
    pub depth: u8,
    pub outcome: Outcome,
}

/// A share with its interval of 95 %, each 0–1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// What came of the depths of one band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandCases {
    pub band: Band,
    pub cases: usize,
    pub won: usize,
    /// Share won; absent without cases.
    pub share: Option<Estimate>,
    /// Mean depth; absent without cases.
    pub depth: Option<f64>,
}

/// Why a row of outcomes counts for nothing although it can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfitting {
    /// No account is called that.
    Unknown(String),
    /// Several are.
    Ambiguous(String),
    /// It has not come yet.
    Future,
    /// Nothing dated was written down of the account by the day before.
    NoFacts,
}

/// What the cases say, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Too few cases, or too few of one outcome.
    TooFew,
    /// Chance alone could have ordered them so.
    Unclear,
    /// Greater depths went with winning.
    Tells,
    /// Greater depths went with losing.
    Misleads,
}

/// How well depths told won from lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    pub won: usize,
    pub lost: usize,
    /// The chance that of two cases, one won and one lost, the won one had the greater depth; absent
    /// where one of the two outcomes is missing.
    pub auc: Option<Estimate>,
    /// One for each band, deepest first.
    pub bands: Vec<BandCases>,
    pub verdict: Verdict,
}

/// How well the depths of these cases told won from lost, in bands as `constants` has them.
#[must_use]
pub fn calibrate(cases: &[Case], constants: &Constants) -> Calibration {
    let depths = |outcome| -> Vec<f64> {
        let of = cases.iter().filter(|case| case.outcome == outcome);
        of.map(|case| f64::from(case.depth)).collect()
    };
    let (won, lost) = (depths(Outcome::Won), depths(Outcome::Lost));
    let auc = auc(&won, &lost);
    Calibration {
        won: won.len(),
        lost: lost.len(),
        auc,
        bands: Band::ALL
            .iter()
            .map(|band| of_band(*band, cases, constants))
            .collect(),
        verdict: verdict(won.len(), lost.len(), auc),
    }
}

fn verdict(won: usize, lost: usize, auc: Option<Estimate>) -> Verdict {
    let enough = ENOUGH <= won + lost && ENOUGH_OF_EACH <= won.min(lost);
    match auc.filter(|_| enough) {
        None => Verdict::TooFew,
        Some(auc) if 0.5 < auc.low => Verdict::Tells,
        Some(auc) if auc.high < 0.5 => Verdict::Misleads,
        Some(_) => Verdict::Unclear,
    }
}

fn of_band(band: Band, cases: &[Case], constants: &Constants) -> BandCases {
    let of: Vec<&Case> = cases
        .iter()
        .filter(|case| Band::of(case.depth, constants) == band)
        .collect();
    let won = of
        .iter()
        .filter(|case| case.outcome == Outcome::Won)
        .count();
    let depths: f64 = of.iter().map(|case| f64::from(case.depth)).sum();
    BandCases {
        band,
        cases: of.len(),
        won,
        share: wilson(won, of.len()),
        depth: (!of.is_empty()).then(|| depths / number(of.len())),
    }
}

/// The area under the ROC curve, which is the share of pairs of a won and a lost case in which the won
/// one is greater, ties counted half (Mann–Whitney); absent without a pair.
///
/// Its interval is Wilson's way with the variance of Hanley and McNeil (1982), as Newcombe (2006,
/// *Statistics in Medicine* 25, method 5) has it: every θ for which
///
/// ```text
/// (θ − AUC)² ≤ z² · θ(1−θ) · (1 + N·(1−θ)/(2−θ) + N·θ/(1+θ)) / (m·n)     N = (m+n)/2 − 1
/// ```
///
/// of m won and n lost. It stays within 0 and 1, has a width where all pairs agree, and takes each case
/// as one of its own: several of one account make it narrower than it should be.
#[must_use]
pub fn auc(won: &[f64], lost: &[f64]) -> Option<Estimate> {
    if won.is_empty() || lost.is_empty() {
        return None;
    }
    let mut lost = lost.to_vec();
    lost.sort_by(f64::total_cmp);
    let halves = won.iter().map(|depth| {
        let below = lost.partition_point(|other| other < depth);
        let up_to = lost.partition_point(|other| other <= depth);
        below + up_to
    });
    let (m, n) = (number(won.len()), number(lost.len()));
    let value = halves.map(number).sum::<f64>() / (2.0 * m * n);
    let far = |theta: f64| {
        let others = f64::midpoint(m, n) - 1.0;
        let spread = theta
            * (1.0 - theta)
            * (1.0 + others * (1.0 - theta) / (2.0 - theta) + others * theta / (1.0 + theta))
            / (m * n);
        Z * Z * spread < (theta - value).powi(2)
    };
    Some(Estimate {
        value,
        low: edge(value, 0.0, far),
        high: edge(value, 1.0, far),
    })
}

/// Where, on the way from `value` to `end`, it gets too far: by halving, to the last bit.
fn edge(value: f64, end: f64, far: impl Fn(f64) -> bool) -> f64 {
    let (mut near, mut beyond) = (value, end);
    // A double has 53 bits and, this near to 0, no more than a thousand powers of two.
    for _ in 0..1100 {
        let middle = f64::midpoint(near, beyond);
        if far(middle) {
            beyond = middle;
        } else {
            near = middle;
        }
    }
    near
}

/// The share `won` of `cases` with Wilson's score interval (1927); absent without cases.
///
/// ```text
/// (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
/// ```
#[must_use]
pub fn wilson(won: usize, cases: usize) -> Option<Estimate> {
    if cases == 0 {
        return None;
    }
    let (n, value) = (number(cases), number(won) / number(cases));
    let (middle, whole) = (value + Z * Z / (2.0 * n), 1.0 + Z * Z / n);
    let half = Z * (value * (1.0 - value) / n + Z * Z / (4.0 * n * n)).sqrt();
    Some(Estimate {
        value,
        low: ((middle - half) / whole).clamp(0.0, value),
        high: ((middle + half) / whole).clamp(value, 1.0),
    })
}

fn number(count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "rows of a file, far below 2^52")]
    let number = count as f64;
    number
}

impl Prepared<'_> {
    /// Whether anything dated speaks of the account on a day, or of one it inherits seats from. Without,
    /// a depth would say only that nobody had begun to write.
    #[must_use]
    pub fn is_known(&self, on: NaiveDate) -> bool {
        let inherits = self.facts.own.procurement.on(on) != Procurement::Independent;
        let above = self.facts.ancestors.iter().filter(|_| inherits);
        std::iter::once(&self.facts.own).chain(above).any(|facts| {
            let begun = |fact: &super::OrgFactFact| fact.period.from.is_none_or(|from| from <= on);
            facts.contacts.iter().any(|contact| contact.on <= on)
                || facts.stances.iter().any(|stance| stance.on <= on)
                || facts.org_facts.iter().any(begun)
        })
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::domain::score::example::{Sketch, ago, today};

    fn close(is: f64, should_be: f64) {
        assert!((is - should_be).abs() < 1e-9, "{is} is not {should_be}");
    }

    fn cases(won: &[u8], lost: &[u8]) -> Vec<Case> {
        let of = |outcome| {
            move |depth: &u8| Case {
                depth: *depth,
                outcome,
            }
        };
        let lost = lost.iter().map(of(Outcome::Lost));
        won.iter().map(of(Outcome::Won)).chain(lost).collect()
    }

    /// 70, 60 and 55 are above all three lost ones; 40 is above 30, level with 40, below 50: of the 12
    /// pairs 3 + 3 + 3 + 1.5 are won.
    #[test]
    fn a_pair_that_ties_counts_half() {
        let auc = auc(&[70.0, 60.0, 55.0, 40.0], &[50.0, 40.0, 30.0]).unwrap();
        close(auc.value, 10.5 / 12.0);
        // θ² − 1.75θ + 0.765625 = 3.84146 · θ(1−θ)(1 + 2.5(1−θ)/(2−θ) + 2.5θ/(1+θ)) / 12
        close(auc.low, 0.419_826_783_311_797_9);
        close(auc.high, 0.983_578_266_284_193_2);
    }

    #[test]
    fn even_when_all_pairs_agree_the_interval_has_a_width() {
        let [low, high] = [10.0, 90.0].map(|depth| vec![depth; 10]);
        let all = auc(&high, &low).unwrap();
        close(all.value, 1.0);
        close(all.low, 0.800_213_612_881_105_9);
        close(all.high, 1.0);
        let none = auc(&low, &low).unwrap();
        close(none.value, 0.5);
        close(none.low, 0.273_515_588_189_893_97);
        close(none.high, 0.726_484_411_810_106_1);
        assert_eq!(auc(&high, &[]), None);
    }

    /// (0.75 + 0.48018 ± 1.95996 · √(0.046875 + 0.060023)) / 1.960365 for three of four.
    #[test]
    fn a_share_has_the_interval_of_wilson() {
        for (won, of, low, high) in [
            (3, 4, 0.300_641_842_582_401_84, 0.954_412_739_190_299_5),
            (0, 5, 0.0, 0.434_482_464_783_174_76),
            (5, 5, 0.565_517_535_216_825_1, 1.0),
        ] {
            let share = wilson(won, of).unwrap();
            close(share.value, number(won) / number(of));
            close(share.low, low);
            close(share.high, high);
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn each_band_has_its_cases_with_their_share_and_mean() {
        let told = calibrate(&cases(&[85, 61, 60, 10], &[79, 39]), &Constants::default());
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
                (Band::Shallow, 2, 1, Some(24.5)),
            ]
        );
        assert_eq!(told.bands[1].share, wilson(2, 3));
        assert_eq!((told.won, told.lost), (4, 2));
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
    fn an_account_is_known_from_its_first_dated_fact_on() {
        let mut sketch = Sketch::new(100);
        let person = sketch.person(None, None);
        sketch.seat(crate::domain::seat::Role::Decider, Some(person));
        sketch.contact(person, 40, crate::domain::interaction::Kind::Meeting, 1, "");
        let facts = sketch.alone();
        let constants = Constants::default();
        let prepared = Prepared::new(&facts, &constants);
        assert!(!prepared.is_known(ago(41)));
        assert!(prepared.is_known(ago(40)));
        assert!(prepared.is_known(today()));
    }

    fn depths() -> impl Strategy<Value = Vec<u8>> {
        vec(0..=100_u8, 1..30)
    }

    fn numbers(depths: &[u8]) -> Vec<f64> {
        depths.iter().map(|depth| f64::from(*depth)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn won_and_lost_swapped_mirror_the_area_and_its_interval(won in depths(), lost in depths()) {
            let (won, lost) = (numbers(&won), numbers(&lost));
            let (one, other) = (auc(&won, &lost).unwrap(), auc(&lost, &won).unwrap());
            prop_assert!((one.value - (1.0 - other.value)).abs() < 1e-12);
            prop_assert!((one.low - (1.0 - other.high)).abs() < 1e-9);
            prop_assert!((one.high - (1.0 - other.low)).abs() < 1e-9);
        }

        #[test]
        fn only_the_order_of_depths_matters_to_the_area(won in depths(), lost in depths()) {
            let bent = |depths: &[u8]| -> Vec<f64> {
                depths.iter().map(|depth| (f64::from(*depth) / 10.0).exp() - 500.0).collect()
            };
            prop_assert_eq!(auc(&numbers(&won), &numbers(&lost)), auc(&bent(&won), &bent(&lost)));
        }

        #[test]
        fn every_interval_is_around_its_value_and_within_0_and_1(won in depths(), lost in depths()) {
            let told = calibrate(&cases(&won, &lost), &Constants::default());
            let shares = told.bands.iter().filter_map(|row| row.share);
            for each in shares.chain(told.auc) {
                prop_assert!(0.0 <= each.low && each.low <= each.value, "{each:?}");
                prop_assert!(each.value <= each.high && each.high <= 1.0, "{each:?}");
                prop_assert!(each.low < each.high, "{each:?}");
            }
            prop_assert_eq!(told.bands.iter().map(|row| row.cases).sum::<usize>(), won.len() + lost.len());
            prop_assert_eq!(told.bands.iter().map(|row| row.won).sum::<usize>(), won.len());
        }

        #[test]
        fn the_area_is_the_share_of_pairs_counted_one_by_one(won in depths(), lost in depths()) {
            let pairs = won.iter().flat_map(|won| lost.iter().map(move |lost| match won.cmp(lost) {
                std::cmp::Ordering::Less => 0.0,
                std::cmp::Ordering::Equal => 0.5,
                std::cmp::Ordering::Greater => 1.0,
            }));
            let share = pairs.sum::<f64>() / number(won.len() * lost.len());
            prop_assert!((auc(&numbers(&won), &numbers(&lost)).unwrap().value - share).abs() < 1e-12);
        }
    }
}
