//! How past depths told won from lost, in words.

use super::Words;
use crate::{
    domain::{
        outcome::{GRACE, LEAD, SaysNothing},
        score::{
            Layer,
            calibrate::{
                Calibration, ENOUGH, ENOUGH_ACCOUNTS, ENOUGH_OF_EACH, Estimate, Unfitting, Verdict,
            },
        },
        text::shown,
    },
    exchange::{OutcomeColumn, OutcomeReason},
    say::percent,
};

impl Words {
    /// How many cases there are, of how many rows.
    #[must_use]
    pub fn calibrated(&self, told: &Calibration, rows: usize) -> String {
        let (all, won, lost) = (told.all.cases, told.won.cases, told.lost.cases);
        self.calibrated_said(all, rows, won, lost)
    }

    /// How many outcomes of how many accounts the book tells of; `projects` of them are projects.
    #[must_use]
    pub fn calibrated_book(&self, told: &Calibration, projects: usize) -> String {
        let (all, won, lost) = (told.all, told.won.cases, told.lost.cases);
        let agreements = all.cases.saturating_sub(projects);
        self.calibrated_book_said(all.cases, all.accounts, projects, agreements, won, lost)
    }

    /// Until which day the depth is taken, and how several outcomes of one account count.
    #[must_use]
    pub fn calibrated_book_how(&self) -> String {
        self.calibrated_book_how_said(LEAD)
    }

    /// Why what is over says neither won nor lost.
    #[must_use]
    pub fn says_nothing(&self, why: SaysNothing) -> String {
        match why {
            SaysNothing::GivenUp => self.undecided_given_up(),
            SaysNothing::ForOneProject => self.undecided_for_one_project(),
            SaysNothing::Outlasted => self.undecided_outlasted(),
            SaysNothing::AfterGap => self.undecided_after_gap(GRACE),
            SaysNothing::JustEnded => self.undecided_just_ended(GRACE),
        }
    }

    /// The heads of the columns of the table by layer.
    #[must_use]
    pub fn layers_told_heads(&self) -> [String; 3] {
        [
            self.calibration_layer(),
            self.calibration_auc(),
            self.calibration_interval(),
        ]
    }

    /// A layer with the area under its curve and the interval of that.
    #[must_use]
    pub fn layer_told(&self, layer: Layer, auc: Estimate) -> [String; 3] {
        [
            self.layer(layer),
            format!("{:.2}", auc.value),
            format!("{:.2} – {:.2}", auc.low, auc.high),
        ]
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
            Verdict::TooFew => self.verdict_too_few(told),
            Verdict::Unclear => self.verdict_unclear(),
            Verdict::Tells => self.verdict_tells(),
            Verdict::Misleads => self.verdict_misleads(),
        }
    }

    fn verdict_too_few(&self, told: &Calibration) -> String {
        let Calibration { all, won, lost, .. } = told;
        self.verdict_too_few_said(
            all.cases,
            all.accounts,
            won.cases,
            won.accounts,
            lost.cases,
            lost.accounts,
            ENOUGH,
            ENOUGH_ACCOUNTS,
            ENOUGH_OF_EACH,
        )
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
