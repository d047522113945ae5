//! What is not right at an account, without anything to set up: rules over its facts, each telling what
//! it saw, how bad that is, and about whom.
//!
//! ```text
//! Facts ─▶ Depth ─┐
//! rows ─▶ Watched ┼─▶ [`warnings`] ─▶ [`Warned`]: those awake, and those put to sleep
//! WarningRules ───┘
//! ```
//!
//! Knows: which rules there are, and when each of them speaks. Must not know: a clock, a book, a word of
//! any language. The order of rows never matters, and neither does what is dated after the day.

mod account;
mod look;
mod people;
mod power;
mod rivals;
mod rules;
mod sleep;
mod structure;
mod watched;

#[cfg(test)]
mod laws;
#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]
mod tests;

use super::{
    insight::{Finding, What},
    score::{Depth, Facts},
    words::words,
};

use look::Look;
pub use rules::{Number, WarningRules};
pub use sleep::{Sleeper, Warned, rule_of, topic};
pub use watched::{Owed, Watched, WatchedRival, WatchedTarget};

words! {
    /// What is wrong; the code is its key in the config, too.
    Rule {
        /// Nobody is known who approves, or nobody who decides.
        DeciderUnknown = "decider_unknown",
        /// An opponent approves or decides, here or above.
        DeciderOpposed = "decider_opposed",
        /// Nobody of the customer has been spoken with for long.
        AccountSilent = "account_silent",
        /// What is set aside would lower the depth.
        SetAside = "set_aside",
        /// Of many whose stance is known nobody says no: perhaps the map is naive.
        NobodyOpposed = "nobody_opposed",
        /// Among the key players no more are for us than against us.
        FewSupporters = "few_supporters",
        /// A key player without a live thread.
        KeyUncovered = "key_uncovered",
        /// All hangs on one live thread, or there is none.
        SingleThread = "single_thread",
        /// Of us only one has had contact with those who hold the live threads.
        SingleColleague = "single_colleague",
        /// A coach has been silent for more than some of their cadences.
        CoachSilent = "coach_silent",
        /// Said to support us, but nothing they did for long bears that out.
        StanceUnproven = "stance_unproven",
        SeatVacant = "seat_vacant",
        /// The day of a target stance is over, and the stance is below it.
        TargetMissed = "target_missed",
        /// The last joint review was long ago, or there was none.
        ReviewOld = "review_old",
        /// A promise of ours is late.
        PromiseOverdue = "promise_overdue",
        /// A rival has a coach in a key player.
        RivalCoach = "rival_coach",
        /// What was planned has not come true by its day.
        PlanLate = "plan_late",
    }
}
words! {
    /// How bad it is, the worst first.
    Severity { Serious = "serious", Caution = "caution", Note = "note" }
}

/// A finding that one of the rules speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub rule: Rule,
    pub severity: Severity,
    pub finding: Finding,
}

/// Everything that is not right at the account of `depth`, on its day: the worst first, of those the
/// oldest.
///
/// `depth` must be that of `facts`, and `watched` of the same account. Whoever decides from an account
/// above is left to the account above where a warning is about one person: otherwise one silent person
/// of a group would be told once for each of its units.
#[must_use]
pub fn warnings(
    facts: &Facts,
    depth: &Depth,
    watched: &Watched,
    rules: &WarningRules,
) -> Vec<Warning> {
    let look = Look::new(facts, depth, watched, rules);
    let mut found = Vec::new();
    for rule in Rule::ALL.iter().filter(|rule| rules.is_on(**rule)) {
        match rule {
            Rule::DeciderUnknown => power::decider_unknown(&look, &mut found),
            Rule::DeciderOpposed => power::decider_opposed(&look, &mut found),
            Rule::AccountSilent => account::account_silent(&look, &mut found),
            Rule::SetAside => account::set_aside(&look, &mut found),
            Rule::NobodyOpposed => power::nobody_opposed(&look, &mut found),
            Rule::FewSupporters => power::few_supporters(&look, &mut found),
            Rule::KeyUncovered => people::key_uncovered(&look, &mut found),
            Rule::SingleThread => structure::single_thread(&look, &mut found),
            Rule::SingleColleague => structure::single_colleague(&look, &mut found),
            Rule::CoachSilent => people::coach_silent(&look, &mut found),
            Rule::StanceUnproven => people::stance_unproven(&look, &mut found),
            Rule::SeatVacant => structure::seat_vacant(&look, &mut found),
            Rule::TargetMissed => people::target_missed(&look, &mut found),
            Rule::ReviewOld => account::review_old(&look, &mut found),
            Rule::PromiseOverdue => account::promise_overdue(&look, &mut found),
            Rule::RivalCoach => rivals::rival_coach(&look, &mut found),
            Rule::PlanLate => account::plan_late(&look, &mut found),
        }
    }
    found.sort_by_key(|one| {
        let found = &one.finding;
        let undated = found.since.is_none();
        (one.severity, undated, found.since, one.rule, found.about)
    });
    found
}

impl Severity {
    /// A sign for where there is no room for the word.
    #[must_use]
    pub const fn glyph(self) -> &'static str {
        match self {
            Self::Serious => "!!",
            Self::Caution => "!",
            Self::Note => "·",
        }
    }
}
