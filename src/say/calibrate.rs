//! How past depths told won from lost, in words.

use super::Words;
use crate::{
    domain::{
        score::calibrate::{Calibration, ENOUGH, ENOUGH_OF_EACH, Estimate, Unfitting, Verdict},
        text::shown,
    },
    exchange::{OutcomeColumn, OutcomeReason},
    say::percent,
};

impl Words {
    /// How many cases there are, of how many rows.
    #[must_use]
    pub fn calibrated(&self, told: &Calibration, rows: usize) -> String {
        self.calibrated_said(told.won + told.lost, rows, told.won, told.lost)
    }

    /// The area under the curve with its interval.
    #[must_use]
    pub fn auc(&self, auc: Estimate) -> String {
        let [value, low, high] = [auc.value, auc.low, auc.high].map(|share| format!("{share:.2}"));
        self.auc_said(value, low, high)
    }

    /// What it means.
    #[must_use]
    pub fn auc_means(&self, auc: Estimate) -> String {
        self.auc_means_said(percent(auc.value))
    }

    /// The heads of the columns of the table by band.
    #[must_use]
    pub fn calibration_heads(&self) -> [String; 6] {
        [
            self.calibration_band(),
            self.calibration_cases(),
            self.outcome_won(),
            self.calibration_share(),
            self.calibration_interval(),
            self.calibration_depth(),
        ]
    }

    /// What all of it says, in a sentence anybody can read.
    #[must_use]
    pub fn verdict(&self, told: &Calibration) -> String {
        match told.verdict {
            Verdict::TooFew => self.verdict_too_few(ENOUGH, ENOUGH_OF_EACH, told.won, told.lost),
            Verdict::Unclear => self.verdict_unclear(),
            Verdict::Tells => self.verdict_tells(),
            Verdict::Misleads => self.verdict_misleads(),
        }
    }

    /// Why a row of the file, or all of it, was not read.
    #[must_use]
    pub fn outcome_reason(&self, reason: &OutcomeReason) -> String {
        match reason {
            OutcomeReason::Table(reason) => self.import_reason(reason),
            OutcomeReason::NoColumn(OutcomeColumn::Account) => self.outcome_no_account_column(),
            OutcomeReason::NoColumn(OutcomeColumn::Date) => self.outcome_no_date_column(),
            OutcomeReason::NoColumn(OutcomeColumn::Outcome) => self.outcome_no_outcome_column(),
            OutcomeReason::NoAccount => self.outcome_no_account(),
            OutcomeReason::NoOutcome(text) => self.outcome_unknown(shown(text)),
        }
    }

    /// Why a row that was read is no case.
    #[must_use]
    pub fn unfitting(&self, why: &Unfitting) -> String {
        match why {
            Unfitting::Unknown(name) => self.case_unknown_account(shown(name)),
            Unfitting::Ambiguous(name) => self.case_ambiguous_account(shown(name)),
            Unfitting::Future => self.case_future(),
            Unfitting::NoFacts => self.case_no_facts(),
        }
    }

    /// A file that cannot be read.
    #[must_use]
    pub fn file_unreadable(&self, file: &str, why: &str) -> String {
        self.config_unreadable(shown(file), shown(why))
    }
}
