//! Taking stock in words: the review of an account, and of all of them.

use chrono::NaiveDate;

use super::{Words, sayable::Sayable, signed, warnings::apart};
use crate::app::forms::Label;
use crate::domain::{
    Judgement, NounKind,
    review::{Since, SinceReason},
};

impl Words {
    /// Of which day, and since when changes are told.
    #[must_use]
    pub fn review_subtitle(&self, on: NaiveDate, since: Since) -> String {
        let day = self.full_date(since.day);
        let since = match since.why {
            SinceReason::Asked => self.review_since_asked(day),
            SinceReason::JointReview => self.review_since_review(day),
            SinceReason::Quarter => self.review_since_quarter(day),
        };
        format!("{} · {since}", self.full_date(on))
    }

    #[must_use]
    pub fn review_changes(&self, since: NaiveDate) -> String {
        self.review_changes_said(self.full_date(since))
    }

    /// Beside bars: the depth, how fresh what is known is.
    #[must_use]
    pub fn review_bars(&self) -> [String; 2] {
        [self.review_bar_depth(), self.review_bar_confidence()]
    }

    /// How the depth went since the day that is looked back to.
    #[must_use]
    pub fn review_went(
        &self,
        (before, after): (u8, u8),
        points: f64,
        why: Option<impl Sayable>,
    ) -> String {
        let points = signed(points);
        let went = if before == after {
            self.review_same(after, points)
        } else {
            self.review_went_said(before, after, points)
        };
        match why {
            Some(why) => self.review_because(went, why),
            None => went,
        }
    }

    /// The action that gains most.
    #[must_use]
    pub fn review_best(&self, what: impl Sayable, gain: f64) -> String {
        self.review_best_said(what, signed(gain))
    }

    /// The user's own estimate, and how it differs from the depth.
    #[must_use]
    pub fn review_judged(&self, judgement: &Judgement, depth: u8) -> String {
        let apart = apart(judgement, depth);
        self.review_judged_said(self.full_date(judgement.on), judgement.depth, depth, apart)
    }

    /// Part, layer, points, most, lost, why.
    #[must_use]
    pub fn review_part_columns(&self) -> [String; 6] {
        [
            self.review_column_part(),
            self.review_column_layer(),
            self.review_column_points(),
            self.review_column_most(),
            self.review_column_lost(),
            self.review_column_why(),
        ]
    }

    /// Points, part, why, when.
    #[must_use]
    pub fn review_change_columns(&self) -> [String; 4] {
        [
            self.review_column_change(),
            self.review_column_part(),
            self.review_column_why(),
            self.review_column_when(),
        ]
    }

    /// Whose, what, with whom, due.
    #[must_use]
    pub fn review_promise_columns(&self) -> [String; 4] {
        [
            self.review_column_whose(),
            self.review_column_promise(),
            self.review_column_with(),
            self.review_column_due(),
        ]
    }

    /// Who, stance now, target, by when.
    #[must_use]
    pub fn review_target_columns(&self) -> [String; 4] {
        [
            self.document_column_name(),
            self.document_column_stance(),
            self.review_column_target(),
            self.review_column_due(),
        ]
    }

    /// Who, what they sell, weak points, who backs them, how we know.
    #[must_use]
    pub fn review_rival_columns(&self) -> [String; 5] {
        [
            self.noun(NounKind::Rival),
            self.label(Label::Sells),
            self.label(Label::WeakPoints),
            self.review_column_backers(),
            self.label(Label::KnownFrom),
        ]
    }

    /// Gain, what, effort, what goes without it.
    #[must_use]
    pub fn review_action_columns(&self) -> [String; 4] {
        [
            self.review_column_gain(),
            self.review_column_action(),
            self.review_column_effort(),
            self.review_column_neglect(),
        ]
    }

    #[must_use]
    pub fn portfolio_subtitle(&self, on: NaiveDate, accounts: usize, since: NaiveDate) -> String {
        let parts = [
            self.full_date(on),
            self.screen_accounts(accounts),
            self.review_since_asked(self.full_date(since)),
        ];
        parts.join(" · ")
    }

    /// How the whole book went: how many rose, fell and stayed.
    #[must_use]
    pub fn portfolio_went(&self, [up, down, same]: [usize; 3]) -> String {
        self.portfolio_went_said(up, down, same)
    }

    /// Account, tier, then, now, moved, why.
    #[must_use]
    pub fn portfolio_mover_columns(&self) -> [String; 6] {
        [
            self.portfolio_column_account(),
            self.portfolio_column_tier(),
            self.portfolio_column_then(),
            self.portfolio_column_now(),
            self.portfolio_column_moved(),
            self.review_column_why(),
        ]
    }

    /// Account, tier, depth, lost, gap.
    #[must_use]
    pub fn portfolio_gap_columns(&self) -> [String; 5] {
        [
            self.portfolio_column_account(),
            self.portfolio_column_tier(),
            self.portfolio_column_depth(),
            self.review_column_lost(),
            self.portfolio_column_gap(),
        ]
    }

    /// Account, tier, depth, confidence, last contact.
    #[must_use]
    pub fn portfolio_stale_columns(&self) -> [String; 5] {
        [
            self.portfolio_column_account(),
            self.portfolio_column_tier(),
            self.portfolio_column_depth(),
            self.review_bar_confidence(),
            self.document_column_last(),
        ]
    }

    /// Account, tier, depth, moved, stage, confidence, last contact, next promise.
    #[must_use]
    pub fn portfolio_all_columns(&self) -> [String; 8] {
        [
            self.portfolio_column_account(),
            self.portfolio_column_tier(),
            self.portfolio_column_depth(),
            self.portfolio_column_moved(),
            self.portfolio_column_stage(),
            self.review_bar_confidence(),
            self.document_column_last(),
            self.portfolio_column_promise(),
        ]
    }
}
