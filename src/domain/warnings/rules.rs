//! Which rules speak, and from which number on: all that the user may change.

use std::{collections::BTreeSet, ops::RangeInclusive};

use super::Rule;
use crate::domain::words::words;

/// Switches and numbers of the rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarningRules {
    off: BTreeSet<Rule>,
    /// With fewer stances than this it means nothing that nobody says no. Eight: in a purchase that so
    /// many have a say in, hardly ever all of them agree.
    pub opposed_people: u16,
    /// So many days without a word with anybody are too many.
    pub silent_days: u16,
    /// A coach may be silent for so many of their cadences.
    pub coach_cadences: u16,
    /// So many days after the last signal a stance is without evidence.
    pub stance_days: u16,
    /// Days since the last joint review, rising: a little late, late, much too late.
    pub review_days: [u16; 3],
    /// Contacts of ours within so many days count as knowing somebody.
    pub colleague_days: u16,
    /// A promise later than so many days is a serious matter.
    pub promise_days: u16,
}

impl Default for WarningRules {
    fn default() -> Self {
        Self {
            off: BTreeSet::new(),
            opposed_people: 8,
            silent_days: 120,
            coach_cadences: 2,
            stance_days: 180,
            review_days: [90, 120, 180],
            colleague_days: 365,
            promise_days: 14,
        }
    }
}

words! {
    /// A number of a rule; the code is its key in the config.
    Number {
        OpposedPeople = "opposed_people", SilentDays = "silent_days", CoachCadences = "coach_cadences", StanceDays = "stance_days",
        ReviewDays = "review_days", ColleagueDays = "colleague_days", PromiseDays = "promise_days",
    }
}

impl Number {
    /// What it may be.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<u16> {
        match self {
            Self::OpposedPeople => 1..=1000,
            Self::CoachCadences => 1..=100,
            Self::SilentDays
            | Self::StanceDays
            | Self::ReviewDays
            | Self::ColleagueDays
            | Self::PromiseDays => 1..=3650,
        }
    }

    /// Whose number it is.
    #[must_use]
    pub const fn rule(self) -> Rule {
        match self {
            Self::OpposedPeople => Rule::NobodyOpposed,
            Self::SilentDays => Rule::AccountSilent,
            Self::CoachCadences => Rule::CoachSilent,
            Self::StanceDays => Rule::StanceUnproven,
            Self::ReviewDays => Rule::ReviewOld,
            Self::ColleagueDays => Rule::SingleColleague,
            Self::PromiseDays => Rule::PromiseOverdue,
        }
    }
}

impl WarningRules {
    #[must_use]
    pub fn is_on(&self, rule: Rule) -> bool {
        !self.off.contains(&rule)
    }

    /// The rule never speaks.
    pub fn switch_off(&mut self, rule: Rule) {
        self.off.insert(rule);
    }

    /// What holds for a number: one value, of the review three.
    #[must_use]
    pub fn number(&self, number: Number) -> Vec<u16> {
        match number {
            Number::OpposedPeople => vec![self.opposed_people],
            Number::SilentDays => vec![self.silent_days],
            Number::CoachCadences => vec![self.coach_cadences],
            Number::StanceDays => vec![self.stance_days],
            Number::ReviewDays => self.review_days.to_vec(),
            Number::ColleagueDays => vec![self.colleague_days],
            Number::PromiseDays => vec![self.promise_days],
        }
    }

    /// Sets a number to values as [`WarningRules::number`] gives them; `None`, and nothing is changed,
    /// where they are too many or too few, out of [`Number::range`], or not rising.
    #[must_use]
    pub fn set(&mut self, number: Number, values: &[u16]) -> Option<()> {
        let fits = values.iter().all(|value| number.range().contains(value));
        if !fits || !values.is_sorted_by(|a, b| a < b) {
            return None;
        }
        let place = match (number, values) {
            (Number::ReviewDays, values) => {
                self.review_days = values.try_into().ok()?;
                return Some(());
            }
            (Number::OpposedPeople, [_]) => &mut self.opposed_people,
            (Number::SilentDays, [_]) => &mut self.silent_days,
            (Number::CoachCadences, [_]) => &mut self.coach_cadences,
            (Number::StanceDays, [_]) => &mut self.stance_days,
            (Number::ColleagueDays, [_]) => &mut self.colleague_days,
            (Number::PromiseDays, [_]) => &mut self.promise_days,
            _ => return None,
        };
        *place = *values.first()?;
        Some(())
    }

    /// A number that differs wherever the rules do, the same in every program: what was counted under
    /// other rules is not believed.
    #[must_use]
    pub fn fingerprint(&self) -> i64 {
        // FNV-1a: the standard hasher does not promise to be the same tomorrow.
        let text = format!("{self:?}");
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        hash.cast_signed()
    }
}
