//! How past depths split what came of them: whether the number means anything for this user.
//!
//! Statistics alone, of cases that somebody else puts together. Nothing here changes a depth.

mod intervals;
#[cfg(test)]
mod tests;

pub use intervals::{Estimate, auc, wilson, worth};

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use self::intervals::number;
use super::{
    Band, Constants, Layers, Prepared,
    day::{Day, holder},
    depth,
};
use crate::domain::{Account, Id, words::words};

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
/// Accounts below which nothing is said of their cases.
pub const ENOUGH_ACCOUNTS: usize = 10;
/// Accounts with either outcome below which nothing is said of them.
pub const ENOUGH_OF_EACH: usize = 5;

/// The depth of an account on a day with its layers, as the cases have it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DepthMeasure {
    /// 0–100, as the screen would have shown it.
    pub depth: u8,
    /// 0–1 each.
    pub layers: Layers,
}

/// A depth, and what came after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Case {
    /// Cases of one account are no independent witnesses.
    pub account: Id<Account>,
    /// As it was before.
    pub measure: DepthMeasure,
    pub outcome: Outcome,
}

/// What came of the depths of one band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandCases {
    pub band: Band,
    pub cases: usize,
    pub won: usize,
    /// Share won; absent without cases, and where all cases together are too few.
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
    /// Too few cases or accounts, or too few of one outcome.
    TooFew,
    /// Chance alone could have ordered them so.
    Unclear,
    /// Greater depths went with winning.
    Tells,
    /// Greater depths went with losing.
    Misleads,
}

/// Cases, and the accounts they are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CaseCount {
    pub cases: usize,
    pub accounts: usize,
}

/// How well each layer told won from lost, as the depth does in [`Calibration::auc`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LayersTold {
    pub key: Estimate,
    pub universal: Estimate,
    pub organizational: Estimate,
}

/// How well depths told won from lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    pub all: CaseCount,
    pub won: CaseCount,
    pub lost: CaseCount,
    /// The chance that of two cases, one won and one lost, the won one had the greater depth; absent
    /// where the cases are too few to say.
    pub auc: Option<Estimate>,
    pub layers: Option<LayersTold>,
    /// One for each band, deepest first.
    pub bands: Vec<BandCases>,
    pub verdict: Verdict,
}

/// How well the depths of these cases told won from lost, in bands as `constants` has them. The order of
/// the cases never matters.
#[must_use]
pub fn calibrate(cases: &[Case], constants: &Constants) -> Calibration {
    let count = |outcome: Option<Outcome>| {
        let of = cases
            .iter()
            .filter(|case| outcome.is_none_or(|outcome| case.outcome == outcome));
        let accounts: BTreeSet<_> = of.clone().map(|case| case.account).collect();
        CaseCount {
            cases: of.count(),
            accounts: accounts.len(),
        }
    };
    let (all, won, lost) = (
        count(None),
        count(Some(Outcome::Won)),
        count(Some(Outcome::Lost)),
    );
    let enough = ENOUGH <= all.cases
        && ENOUGH_ACCOUNTS <= all.accounts
        && ENOUGH_OF_EACH <= won.accounts.min(lost.accounts);
    let told = |what: fn(&DepthMeasure) -> f64| {
        let of = |outcome| -> Vec<(Id<Account>, f64)> {
            let of = cases.iter().filter(|case| case.outcome == outcome);
            of.map(|case| (case.account, what(&case.measure))).collect()
        };
        // A figure of a handful of cases would be believed whatever stood beside it.
        auc(&of(Outcome::Won), &of(Outcome::Lost)).filter(|_| enough)
    };
    let auc = told(|measure| f64::from(measure.depth));
    let layers = told(|measure| measure.layers.key)
        .zip(told(|measure| measure.layers.universal))
        .zip(told(|measure| measure.layers.organizational));
    Calibration {
        all,
        won,
        lost,
        auc,
        layers: layers.map(|((key, universal), organizational)| LayersTold {
            key,
            universal,
            organizational,
        }),
        bands: Band::ALL
            .iter()
            .map(|band| {
                let row = of_band(*band, cases, constants);
                BandCases {
                    share: row.share.filter(|_| enough),
                    ..row
                }
            })
            .collect(),
        verdict: verdict(auc),
    }
}

fn verdict(auc: Option<Estimate>) -> Verdict {
    match auc {
        None => Verdict::TooFew,
        Some(auc) if 0.5 < auc.low => Verdict::Tells,
        Some(auc) if auc.high < 0.5 => Verdict::Misleads,
        Some(_) => Verdict::Unclear,
    }
}

fn of_band(band: Band, cases: &[Case], constants: &Constants) -> BandCases {
    let of: Vec<&Case> = cases
        .iter()
        .filter(|case| Band::of(case.measure.depth, constants) == band)
        .collect();
    let won = of.iter().filter(|case| case.outcome == Outcome::Won);
    let won = won.count();
    let depths: usize = of.iter().map(|case| usize::from(case.measure.depth)).sum();
    let share = || {
        let worth = worth(of.iter().map(|case| case.account));
        wilson(number(won) / number(of.len()), worth)
    };
    BandCases {
        band,
        cases: of.len(),
        won,
        share: (!of.is_empty()).then(share),
        depth: (!of.is_empty()).then(|| number(depths) / number(of.len())),
    }
}

impl Prepared<'_> {
    /// The depth on a day with its layers, and nothing else.
    #[must_use]
    pub fn measure(&self, on: NaiveDate) -> DepthMeasure {
        let day = Day::new(self, on);
        DepthMeasure {
            depth: depth::number(&day),
            layers: depth::layers(&day),
        }
    }

    /// Whether anything dated speaks of the account on a day: what was written down at it, or what is known
    /// anywhere in its tree of somebody who is there or holds a seat above that counts. Without, a depth would
    /// say only that nobody had begun to write.
    #[must_use]
    pub fn is_known(&self, on: NaiveDate) -> bool {
        let own = &self.facts.own;
        let begun = |fact: &super::OrgFactFact| fact.period.from.is_none_or(|from| from <= on);
        own.contacts.iter().any(|contact| contact.on <= on)
            || own.stances.iter().any(|stance| stance.on <= on)
            || own.org_facts.iter().any(begun)
            || self.knows_somebody(on)
    }

    fn knows_somebody(&self, on: NaiveDate) -> bool {
        let seats = &self.era(on).seats;
        let number = on.num_days_from_ce();
        self.sources.iter().enumerate().any(|(source, index)| {
            let holds = |person| {
                let mut seats = seats.iter().filter(|seat| seat.source == source);
                seats.any(|seat| holder(seat, on) == Some(person))
            };
            let mut groups = index.people.iter().enumerate();
            groups.any(|(group, person)| {
                let told = !index.touches_until(group, number).is_empty()
                    || index.ratings_until(group, on).next().is_some();
                let works = || source == 0 && index.posts_on(group, on).next().is_some();
                told && (works() || holds(*person))
            })
        })
    }
}
