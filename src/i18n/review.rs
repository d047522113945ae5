//! Taking stock in words: the review of an account, and of all of them.

use chrono::NaiveDate;

use super::{Words, signed, warnings::apart, word};
use crate::domain::{
    account::Judgement,
    review::{Since, Why},
};

impl Words {
    #[must_use]
    pub fn review_title(&self, account: &str) -> String {
        word!(self, "review-title", account = account)
    }

    /// Whose the foot of a page about the whole book is.
    #[must_use]
    pub fn review_everything(&self) -> String {
        word!(self, "review-everything")
    }

    /// Of which day, and since when changes are told.
    #[must_use]
    pub fn review_subtitle(&self, on: NaiveDate, since: Since) -> String {
        let day = self.full_date(since.day);
        let since = match since.why {
            Why::Asked => word!(self, "review-since-asked", day = day),
            Why::JointReview => word!(self, "review-since-review", day = day),
            Why::Quarter => word!(self, "review-since-quarter", day = day),
        };
        format!("{} · {since}", self.full_date(on))
    }

    #[must_use]
    pub fn review_summary(&self) -> String {
        word!(self, "review-summary")
    }

    #[must_use]
    pub fn review_trend(&self) -> String {
        word!(self, "review-trend")
    }

    #[must_use]
    pub fn review_gaps(&self) -> String {
        word!(self, "review-gaps")
    }

    #[must_use]
    pub fn review_plan(&self) -> String {
        word!(self, "review-plan")
    }

    #[must_use]
    pub fn review_targets(&self) -> String {
        word!(self, "review-targets")
    }

    #[must_use]
    pub fn review_actions(&self) -> String {
        word!(self, "review-actions")
    }

    #[must_use]
    pub fn review_changes(&self, since: NaiveDate) -> String {
        word!(self, "review-changes", day = self.full_date(since))
    }

    #[must_use]
    pub fn review_moves(&self) -> String {
        word!(self, "review-moves")
    }

    #[must_use]
    pub fn review_reading(&self) -> String {
        word!(self, "review-reading")
    }

    /// Beside bars: the depth, how fresh what is known is.
    #[must_use]
    pub fn review_bars(&self) -> [String; 2] {
        [
            word!(self, "review-bar-depth"),
            word!(self, "review-bar-confidence"),
        ]
    }

    /// `28.3 of 45.0`.
    #[must_use]
    pub fn review_of(&self, points: &str, most: &str) -> String {
        word!(self, "review-of", points = points, most = most)
    }

    #[must_use]
    pub fn review_weakest(&self, link: &str) -> String {
        word!(self, "review-weakest", link = link)
    }

    /// No department has a function that matters for a reason.
    #[must_use]
    pub fn review_no_reason(&self) -> String {
        word!(self, "review-no-reason")
    }

    /// How the depth went since the day that is looked back to.
    #[must_use]
    pub fn review_went(&self, (before, after): (u8, u8), points: f64, why: Option<&str>) -> String {
        let points = signed(points);
        let went = if before == after {
            word!(self, "review-same", depth = after, points = points)
        } else {
            word!(
                self,
                "review-went",
                before = before,
                after = after,
                points = points
            )
        };
        match why {
            Some(why) => word!(self, "review-because", what = went, why = why),
            None => went,
        }
    }

    /// The action that gains most.
    #[must_use]
    pub fn review_best(&self, what: &str, gain: f64) -> String {
        word!(self, "review-best", what = what, gain = signed(gain))
    }

    /// The user's own estimate, and how it differs from the depth.
    #[must_use]
    pub fn review_judged(&self, judgement: &Judgement, depth: u8) -> String {
        let apart = apart(judgement, depth);
        word!(
            self,
            "review-judged",
            day = self.full_date(judgement.on),
            own = judgement.depth,
            depth = depth,
            apart = apart
        )
    }

    #[must_use]
    pub fn review_not_known(&self, seats: &str) -> String {
        word!(self, "review-seats-not-known", seats = seats)
    }

    #[must_use]
    pub fn review_vacant(&self, seats: &str) -> String {
        word!(self, "review-vacant", seats = seats)
    }

    #[must_use]
    pub fn review_opposed(&self, names: &str) -> String {
        word!(self, "review-opposed", names = names)
    }

    #[must_use]
    pub fn review_unknown(&self, names: &str) -> String {
        word!(self, "review-unknown", names = names)
    }

    #[must_use]
    pub fn review_silent(&self, names: &str) -> String {
        word!(self, "review-silent", names = names)
    }

    #[must_use]
    pub fn review_no_gaps(&self) -> String {
        word!(self, "review-no-gaps")
    }

    /// How many of a list are left out.
    #[must_use]
    pub fn review_more(&self, count: usize) -> String {
        word!(self, "review-more", count = count)
    }

    /// A warning: the rule, what it saw, what helps.
    #[must_use]
    pub fn review_warning(&self, rule: &str, fact: &str, cure: &str) -> String {
        word!(
            self,
            "review-warning",
            rule = rule,
            fact = fact,
            cure = cure
        )
    }

    /// What changes besides those told come to.
    #[must_use]
    pub fn review_rest(&self, count: usize) -> String {
        word!(self, "review-rest", count = count)
    }

    /// Part, layer, points, most, lost, why.
    #[must_use]
    pub fn review_part_columns(&self) -> [String; 6] {
        [
            word!(self, "review-column-part"),
            word!(self, "review-column-layer"),
            word!(self, "review-column-points"),
            word!(self, "review-column-most"),
            word!(self, "review-column-lost"),
            word!(self, "review-column-why"),
        ]
    }

    /// Points, part, why, when.
    #[must_use]
    pub fn review_change_columns(&self) -> [String; 4] {
        [
            word!(self, "review-column-change"),
            word!(self, "review-column-part"),
            word!(self, "review-column-why"),
            word!(self, "review-column-when"),
        ]
    }

    /// Whose, what, with whom, due.
    #[must_use]
    pub fn review_promise_columns(&self) -> [String; 4] {
        [
            word!(self, "review-column-whose"),
            word!(self, "review-column-promise"),
            word!(self, "review-column-with"),
            word!(self, "review-column-due"),
        ]
    }

    /// Who, stance now, target, by when.
    #[must_use]
    pub fn review_target_columns(&self) -> [String; 4] {
        [
            word!(self, "document-column-name"),
            word!(self, "document-column-stance"),
            word!(self, "review-column-target"),
            word!(self, "review-column-due"),
        ]
    }

    /// Gain, what, effort, what goes without it.
    #[must_use]
    pub fn review_action_columns(&self) -> [String; 4] {
        [
            word!(self, "review-column-gain"),
            word!(self, "review-column-action"),
            word!(self, "review-column-effort"),
            word!(self, "review-column-neglect"),
        ]
    }

    #[must_use]
    pub fn portfolio_title(&self) -> String {
        word!(self, "portfolio-title")
    }

    #[must_use]
    pub fn portfolio_subtitle(&self, on: NaiveDate, accounts: usize, since: NaiveDate) -> String {
        let parts = [
            self.full_date(on),
            self.accounts(accounts),
            word!(self, "review-since-asked", day = self.full_date(since)),
        ];
        parts.join(" · ")
    }

    /// How the whole book went: how many rose, fell and stayed.
    #[must_use]
    pub fn portfolio_went(&self, [up, down, same]: [usize; 3]) -> String {
        word!(self, "portfolio-went", up = up, down = down, same = same)
    }

    #[must_use]
    pub fn portfolio_grid(&self) -> String {
        word!(self, "portfolio-grid")
    }

    #[must_use]
    pub fn portfolio_grid_caption(&self) -> String {
        word!(self, "portfolio-grid-caption")
    }

    #[must_use]
    pub fn portfolio_movers(&self) -> String {
        word!(self, "portfolio-movers")
    }

    #[must_use]
    pub fn portfolio_gaps(&self) -> String {
        word!(self, "portfolio-gaps")
    }

    #[must_use]
    pub fn portfolio_stale(&self, count: usize) -> String {
        word!(self, "portfolio-stale", count = count)
    }

    #[must_use]
    pub fn portfolio_all(&self) -> String {
        word!(self, "portfolio-all")
    }

    #[must_use]
    pub fn portfolio_no_tier(&self) -> String {
        word!(self, "portfolio-no-tier")
    }

    /// Account, tier, then, now, moved, why.
    #[must_use]
    pub fn portfolio_mover_columns(&self) -> [String; 6] {
        [
            word!(self, "portfolio-column-account"),
            word!(self, "portfolio-column-tier"),
            word!(self, "portfolio-column-then"),
            word!(self, "portfolio-column-now"),
            word!(self, "portfolio-column-moved"),
            word!(self, "review-column-why"),
        ]
    }

    /// Account, tier, depth, lost, gap.
    #[must_use]
    pub fn portfolio_gap_columns(&self) -> [String; 5] {
        [
            word!(self, "portfolio-column-account"),
            word!(self, "portfolio-column-tier"),
            word!(self, "portfolio-column-depth"),
            word!(self, "review-column-lost"),
            word!(self, "portfolio-column-gap"),
        ]
    }

    /// Account, tier, depth, confidence, last contact.
    #[must_use]
    pub fn portfolio_stale_columns(&self) -> [String; 5] {
        [
            word!(self, "portfolio-column-account"),
            word!(self, "portfolio-column-tier"),
            word!(self, "portfolio-column-depth"),
            word!(self, "review-bar-confidence"),
            word!(self, "document-column-last"),
        ]
    }

    /// Account, tier, depth, moved, stage, confidence, last contact, next promise.
    #[must_use]
    pub fn portfolio_all_columns(&self) -> [String; 8] {
        [
            word!(self, "portfolio-column-account"),
            word!(self, "portfolio-column-tier"),
            word!(self, "portfolio-column-depth"),
            word!(self, "portfolio-column-moved"),
            word!(self, "portfolio-column-stage"),
            word!(self, "review-bar-confidence"),
            word!(self, "document-column-last"),
            word!(self, "portfolio-column-promise"),
        ]
    }
}
