//! How often an account is met by its tier: no part of the score's contract, and absent unless the user says so.

use std::ops::RangeInclusive;

use super::Constants;
use crate::domain::Tier;

/// Days between two contacts with whoever decides at an account of a tier; absent: as at any account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TierCadences([Option<u16>; Tier::ALL.len()]);

impl TierCadences {
    /// The days that a tier may have: those that a cadence of somebody's own may count as.
    pub const RANGE: RangeInclusive<u16> = 7..=180;

    #[must_use]
    pub const fn of(&self, tier: Tier) -> Option<u16> {
        self.0[tier as usize]
    }

    /// `None` where no tier may have so many days; nothing is changed then.
    pub fn set(&mut self, tier: Tier, days: u16) -> Option<()> {
        Self::RANGE.contains(&days).then(|| {
            self.0[tier as usize] = Some(days);
        })
    }
}

/// How often somebody is to be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::score) struct Pace {
    pub days: u16,
    /// The tier that says so; absent: the seat, the level or the user.
    pub tier: Option<Tier>,
}

impl Constants {
    /// The pace of somebody of whom so many days are expected at any account, at one of a tier: as much faster or
    /// slower as whoever decides is met there. What the user says of somebody wins.
    pub(in crate::domain::score) fn pace(
        &self,
        own: Option<u16>,
        expected: u16,
        tier: Option<Tier>,
    ) -> Pace {
        let of_tier = tier.and_then(|tier| Some((tier, self.tiers.of(tier)?)));
        let (days, tier) = match (own, of_tier) {
            (Some(own), _) => (own, None),
            (None, None) => (expected, None),
            (None, Some((tier, days))) => {
                let decider = u32::from(self.cadence.decider.max(1));
                let scaled = (u32::from(expected) * u32::from(days) + decider / 2) / decider;
                let days = u16::try_from(scaled).unwrap_or(u16::MAX);
                (self.cadence.within(days), Some(tier))
            }
        };
        Pace { days, tier }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_decides_is_met_as_the_tier_says_and_everybody_else_in_proportion() {
        let mut constants = Constants::default();
        assert_eq!(constants.tiers.set(Tier::S, 14), Some(()));
        let days = |own, expected, tier| constants.pace(own, expected, tier).days;
        assert_eq!(days(None, 30, Some(Tier::S)), 14);
        assert_eq!(days(None, 60, Some(Tier::S)), 28);
        assert_eq!(days(None, 90, Some(Tier::S)), 42);
        assert_eq!(days(None, 40, Some(Tier::S)), 19, "rounded half up");
        assert_eq!(days(Some(45), 90, Some(Tier::S)), 45);
        // Another tier, and none, are as without the table.
        assert_eq!(days(None, 90, Some(Tier::A)), 90);
        assert_eq!(days(None, 90, None), 90);
        let told = |own| constants.pace(own, 60, Some(Tier::S)).tier;
        assert_eq!((told(None), told(Some(60))), (Some(Tier::S), None));
    }

    #[test]
    fn a_pace_stays_within_what_a_cadence_may_be() {
        let mut constants = Constants::default();
        for (days, expected, pace) in [(180, 90, 180), (7, 30, 7), (7, 60, 14), (90, 90, 180)] {
            assert_eq!(constants.tiers.set(Tier::C, days), Some(()));
            assert_eq!(constants.pace(None, expected, Some(Tier::C)).days, pace);
        }
        for days in [0, 6, 181, u16::MAX] {
            assert_eq!(constants.tiers.set(Tier::C, days), None);
        }
        assert_eq!(constants.tiers.of(Tier::C), Some(90));
    }

    #[test]
    fn what_was_computed_without_the_table_does_not_hold_with_it() {
        let (mut one, mut other) = (Constants::default(), Constants::default());
        assert_eq!(one.tiers.set(Tier::A, 20), Some(()));
        assert_eq!(other.tiers.set(Tier::B, 20), Some(()));
        let plain = Constants::default().fingerprint();
        assert!(one.fingerprint() != plain && other.fingerprint() != plain);
        assert_ne!(one.fingerprint(), other.fingerprint());
    }
}
