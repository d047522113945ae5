//! How past depths told won from lost, in words.

use super::{Words, config::one_line, word};
use crate::{
    domain::score::{
        Outcome,
        calibrate::{Calibration, ENOUGH, ENOUGH_OF_EACH, Estimate, Unfitting, Verdict},
    },
    exchange::{OutcomeColumn, OutcomeReason},
};

impl Words {
    /// Won or lost.
    #[must_use]
    pub fn outcome(&self, outcome: Outcome) -> String {
        match outcome {
            Outcome::Won => word!(self, "outcome-won"),
            Outcome::Lost => word!(self, "outcome-lost"),
        }
    }

    /// How many cases there are, of how many rows.
    #[must_use]
    pub fn calibrated(&self, told: &Calibration, rows: usize) -> String {
        word!(
            self,
            "calibrated",
            cases = told.won + told.lost,
            rows = rows,
            won = told.won,
            lost = told.lost
        )
    }

    /// Of which day the depths are, and with which weights.
    #[must_use]
    pub fn calibrated_how(&self) -> String {
        word!(self, "calibrated-how")
    }

    /// The area under the curve with its interval.
    #[must_use]
    pub fn auc(&self, auc: Estimate) -> String {
        let [value, low, high] = [auc.value, auc.low, auc.high].map(|share| format!("{share:.2}"));
        word!(self, "auc", value = value, low = low, high = high)
    }

    /// What it means.
    #[must_use]
    pub fn auc_means(&self, auc: Estimate) -> String {
        word!(self, "auc-means", percent = percent(auc.value))
    }

    /// The heads of the columns of the table by band.
    #[must_use]
    pub fn calibration_heads(&self) -> [String; 6] {
        [
            word!(self, "calibration-band"),
            word!(self, "calibration-cases"),
            word!(self, "outcome-won"),
            word!(self, "calibration-share"),
            word!(self, "calibration-interval"),
            word!(self, "calibration-depth"),
        ]
    }

    /// What all of it says, in a sentence anybody can read.
    #[must_use]
    pub fn verdict(&self, told: &Calibration) -> String {
        match told.verdict {
            Verdict::TooFew => word!(
                self,
                "verdict-too-few",
                enough = ENOUGH,
                each = ENOUGH_OF_EACH,
                won = told.won,
                lost = told.lost
            ),
            Verdict::Unclear => word!(self, "verdict-unclear"),
            Verdict::Tells => word!(self, "verdict-tells"),
            Verdict::Misleads => word!(self, "verdict-misleads"),
        }
    }

    /// Why a row of the file, or all of it, was not read.
    #[must_use]
    pub fn outcome_reason(&self, reason: &OutcomeReason) -> String {
        match reason {
            OutcomeReason::Table(reason) => self.import_reason(reason),
            OutcomeReason::NoColumn(OutcomeColumn::Account) => {
                word!(self, "outcome-no-account-column")
            }
            OutcomeReason::NoColumn(OutcomeColumn::Date) => word!(self, "outcome-no-date-column"),
            OutcomeReason::NoColumn(OutcomeColumn::Outcome) => {
                word!(self, "outcome-no-outcome-column")
            }
            OutcomeReason::NoAccount => word!(self, "outcome-no-account"),
            OutcomeReason::NoOutcome(text) => word!(self, "outcome-unknown", text = one_line(text)),
        }
    }

    /// Why a row that was read is no case.
    #[must_use]
    pub fn unfitting(&self, why: &Unfitting) -> String {
        match why {
            Unfitting::Unknown(name) => word!(self, "case-unknown-account", name = one_line(name)),
            Unfitting::Ambiguous(name) => {
                word!(self, "case-ambiguous-account", name = one_line(name))
            }
            Unfitting::Future => word!(self, "case-future"),
            Unfitting::NoFacts => word!(self, "case-no-facts"),
        }
    }

    /// How many rows are no case; they follow.
    #[must_use]
    pub fn not_counted(&self, count: usize) -> String {
        word!(self, "case-not-taken", count = count)
    }

    /// None is.
    #[must_use]
    pub fn no_case(&self) -> String {
        word!(self, "case-none")
    }

    /// A file that cannot be read.
    #[must_use]
    pub fn file_unreadable(&self, file: &str, why: &str) -> String {
        word!(
            self,
            "config-unreadable",
            file = one_line(file),
            why = one_line(why)
        )
    }

    /// A line of a file.
    #[must_use]
    pub fn at_line(&self, line: usize, why: &str) -> String {
        word!(self, "case-at-line", line = line, why = why)
    }
}

/// A share in whole percent.
fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}
