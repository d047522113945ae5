//! How sure a share is: intervals of 95 % in which several cases of one account count as one.
//!
//! Cases of one account are no independent witnesses: the same people, the same user, mostly the same
//! depth. So a sample counts as many cases as it has accounts, as far as these weigh the same: Kish's
//! effective size, which takes the cases of an account for copies of each other. That is the widest that
//! such an interval can be; without a second case of any account it is the usual one. Nothing is drawn at
//! random, so that the same cases have the same interval everywhere and in any order.

use std::collections::BTreeMap;

use crate::domain::{Account, Id};

/// The 97.5th percentile of the normal distribution: both ends of an interval of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// A share with its interval of 95 %, each 0–1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// How many independent cases these are worth, each given by its account: (Σ n)² / Σ n² over the accounts'
/// numbers of cases. As many as there are accounts where each has equally many; 0 without any.
#[must_use]
pub fn worth(accounts: impl IntoIterator<Item = Id<Account>>) -> f64 {
    let mut cases: BTreeMap<Id<Account>, usize> = BTreeMap::new();
    for account in accounts {
        *cases.entry(account).or_default() += 1;
    }
    let squares: usize = cases.values().map(|count| count * count).sum();
    let all: usize = cases.values().sum();
    if squares == 0 {
        return 0.0;
    }
    number(all * all) / number(squares)
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
/// of m won and n lost, each counted by [`worth`]. It stays within 0 and 1, and has a width where all
/// pairs agree.
#[must_use]
pub fn auc(won: &[(Id<Account>, f64)], lost: &[(Id<Account>, f64)]) -> Option<Estimate> {
    if won.is_empty() || lost.is_empty() {
        return None;
    }
    let mut depths: Vec<f64> = lost.iter().map(|(_, depth)| *depth).collect();
    depths.sort_by(f64::total_cmp);
    let halves: usize = won
        .iter()
        .map(|(_, depth)| {
            let below = depths.partition_point(|other| other < depth);
            let up_to = depths.partition_point(|other| other <= depth);
            below + up_to
        })
        .sum();
    let value = number(halves) / (2.0 * number(won.len()) * number(lost.len()));
    let [m, n] = [won, lost].map(|cases| worth(cases.iter().map(|(account, _)| *account)));
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

/// A share `value` of cases that are [`worth`] `n`, with Wilson's score interval (1927).
///
/// ```text
/// (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
/// ```
#[must_use]
pub fn wilson(value: f64, n: f64) -> Estimate {
    let (middle, whole) = (value + Z * Z / (2.0 * n), 1.0 + Z * Z / n);
    let half = Z * (value * (1.0 - value) / n + Z * Z / (4.0 * n * n)).sqrt();
    Estimate {
        value,
        low: ((middle - half) / whole).clamp(0.0, value),
        high: ((middle + half) / whole).clamp(value, 1.0),
    }
}

pub(super) fn number(count: usize) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "cases of a book, far below 2^52"
    )]
    let number = count as f64;
    number
}
