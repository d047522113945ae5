//! How a book's people and interactions are shared out over its accounts.

use super::{RowCounts, notes::Language};

/// What one made-up account will hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outline {
    pub(super) people: usize,
    pub(super) interactions: usize,
    pub(super) language: Language,
}

/// How many accounts follow one another as a family: a group, then its units, then loners.
pub(super) const FAMILY: usize = 10;
/// Members of a family from the first on that belong together.
pub(super) const KIN: usize = 4;

const CHINESE_SHARE: f64 = 0.4;
/// An account at the fraction `p` of the ranking weighs `e^(−8p)`: the first fifth has four fifths.
const STEEPNESS: f64 = 8.0;
/// The golden ratio's fraction: multiples of it fall evenly between 0 and 1 in any stretch, so that
/// large accounts are spread over the whole book.
const EVEN_STEP: f64 = 0.618_033_988_749_895;

/// How the interactions of a book lie on its accounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// The first fifth of the accounts has four fifths, as evenly as can be.
    Short,
    /// Of many accounts a few have thousands each: the one of rank `k` weighs `(k + 5)^−0.8`.
    Long,
}

/// Shares `total` out exactly; every account gets at least one person and one interaction as long as
/// there are enough.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(super) fn outlines(total: RowCounts, tail: Tail) -> Vec<Outline> {
    let ranks: Vec<f64> = (0..total.accounts)
        .map(|at| (0.5 + at as f64 * EVEN_STEP).fract())
        .collect();
    let people = share_out(total.people, &ranks, |p| 0.35 + 2.0 * (-4.0 * p).exp());
    let accounts = total.accounts as f64;
    let interactions = share_out(total.interactions, &ranks, |p| match tail {
        Tail::Short => (-STEEPNESS * p).exp(),
        Tail::Long => (p * accounts + 5.0).powf(-0.8),
    });
    let mut outlines: Vec<Outline> = people
        .zip(interactions)
        .map(|(people, interactions)| Outline {
            people,
            interactions,
            language: Language::English,
        })
        .collect();
    choose_languages(&mut outlines);
    outlines
}

/// Each share is at least 1; what rounding leaves over is carried to the next account.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn share_out(
    total: usize,
    ranks: &[f64],
    weight: impl Fn(f64) -> f64,
) -> impl Iterator<Item = usize> {
    let sum: f64 = ranks.iter().map(|&p| weight(p)).sum();
    let rest = total.saturating_sub(ranks.len()) as f64;
    let (mut due, mut given) = (0.0, 0);
    let shares: Vec<usize> = ranks
        .iter()
        .map(|&p| {
            due += weight(p) / sum * rest;
            let share = floor(due) - given;
            given += share;
            share + 1
        })
        .collect();
    // The last fraction may have been lost to floating point.
    let missing = total.saturating_sub(given + ranks.len());
    shares
        .into_iter()
        .enumerate()
        .map(move |(at, share)| if at == 0 { share + missing } else { share })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never negative, and far below 2^52"
)]
fn floor(number: f64) -> usize {
    (number + 1e-9).floor() as usize
}

/// Chinese for whoever brings the share of Chinese interactions closest to what it should be; a
/// family keeps one language.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn choose_languages(outlines: &mut [Outline]) {
    let (mut chinese, mut all) = (0.0, 0.0);
    for family in outlines.chunks_mut(FAMILY) {
        let (kin, loners) = family.split_at_mut(KIN.min(family.len()));
        let units = std::iter::once(kin).chain(loners.chunks_mut(1));
        for unit in units {
            let weight = unit.iter().map(|one| one.interactions).sum::<usize>() as f64;
            all += weight;
            if chinese + weight / 2.0 < CHINESE_SHARE * all {
                chinese += weight;
                for one in unit {
                    one.language = Language::Chinese;
                }
            }
        }
    }
}
