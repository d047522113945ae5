//! Who decides a purchase, and since when: the mode is dated, so that the past keeps its score and a switch
//! is an event.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Period, words::words};

words! {
    /// Who decides a purchase: the unit, the unit under a central frame, or the group.
    Procurement { Independent = "independent", CentralNegotiation = "central_negotiation", Group = "group" }
}

/// A mode for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcurementMode {
    pub mode: Procurement,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// The modes of an account in the order in which they were recorded; none: independent.
///
/// Reads a mode alone, too, as books had it before modes were dated: one without days.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Told")]
pub struct Procurements(Vec<ProcurementMode>);

#[derive(Deserialize)]
#[serde(untagged)]
enum Told {
    Dated(Vec<ProcurementMode>),
    Undated(Option<Procurement>),
}

impl From<Told> for Procurements {
    fn from(told: Told) -> Self {
        match told {
            Told::Dated(modes) => Self(modes),
            Told::Undated(mode) => mode.into(),
        }
    }
}

/// Always so.
impl From<Option<Procurement>> for Procurements {
    fn from(mode: Option<Procurement>) -> Self {
        let always = |mode| ProcurementMode {
            mode,
            from: None,
            to: None,
        };
        Self(mode.map(always).into_iter().collect())
    }
}

impl From<Procurement> for Procurements {
    fn from(mode: Procurement) -> Self {
        Some(mode).into()
    }
}

impl FromIterator<ProcurementMode> for Procurements {
    fn from_iter<T: IntoIterator<Item = ProcurementMode>>(modes: T) -> Self {
        Self(modes.into_iter().collect())
    }
}

impl ProcurementMode {
    #[must_use]
    pub const fn period(&self) -> Period {
        Period {
            from: self.from,
            to: self.to,
        }
    }
}

impl Procurements {
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &ProcurementMode> {
        self.0.iter()
    }

    /// What is said to be in force on a day; of several what was recorded last.
    #[must_use]
    pub fn said_on(&self, day: NaiveDate) -> Option<ProcurementMode> {
        let in_force = self.0.iter().rev().find(|one| one.period().holds(day));
        in_force.copied()
    }

    /// How it is bought on a day; independently where nothing is said.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Procurement {
        self.said_on(day)
            .map_or(Procurement::Independent, |one| one.mode)
    }

    /// The days on which another mode can begin.
    pub fn turns(&self) -> impl Iterator<Item = NaiveDate> {
        let days = self.0.iter().flat_map(|one| {
            let after = one.to.and_then(|to| to.succ_opt());
            [one.from, after]
        });
        days.flatten()
    }

    /// The day from which the mode of a day has been in force without a break; absent: from ever on.
    #[must_use]
    pub fn since(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mode = self.on(day);
        let mut turns: Vec<NaiveDate> = self.turns().filter(|turn| *turn <= day).collect();
        turns.sort_unstable();
        turns.into_iter().rev().find(|turn| {
            let eve = turn.pred_opt();
            eve.is_some_and(|eve| self.on(eve) != mode)
        })
    }

    /// Every mode but independent that is in force on some day.
    #[must_use]
    pub fn ever_inherits(&self) -> bool {
        self.0
            .iter()
            .any(|one| one.mode != Procurement::Independent)
    }

    /// As it was known on a day: what began later is not there, and nothing had ended that ends later.
    #[must_use]
    pub fn known_on(&self, day: NaiveDate) -> Self {
        let begun = self
            .0
            .iter()
            .filter(|one| one.from.is_none_or(|from| from <= day));
        begun
            .map(|one| ProcurementMode {
                to: one.to.filter(|to| *to < day),
                ..*one
            })
            .collect()
    }

    /// Another mode from a day on: what was in force ends the day before, and what would begin later does
    /// not. Without a day it has always been so.
    #[must_use]
    pub fn switched(&self, mode: Procurement, from: Option<NaiveDate>) -> Self {
        let Some(from) = from else {
            return mode.into();
        };
        let before = self.0.iter().filter_map(|one| {
            let period = match one.to {
                Some(to) if to < from => one.period(),
                _ => one.period().until_before(from)?,
            };
            Some(ProcurementMode {
                mode: one.mode,
                from: period.from,
                to: period.to,
            })
        });
        let since = ProcurementMode {
            mode,
            from: Some(from),
            to: None,
        };
        before.chain([since]).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::prelude::*;

    use super::*;

    fn day(number: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Days::new(number)
    }

    fn any_modes() -> impl Strategy<Value = Procurements> {
        let mode = prop::sample::select(Procurement::ALL);
        let one = (
            mode,
            prop::option::of(0..90_u64),
            prop::option::of(0..90_u64),
        );
        let one = one.prop_map(|(mode, from, to)| ProcurementMode {
            mode,
            from: from.map(day),
            to: to.map(day),
        });
        prop::collection::vec(one, 0..4).prop_map(Procurements)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_mode_changes_on_its_turns_and_on_no_other_day(modes in any_modes()) {
            let turns: Vec<_> = modes.turns().collect();
            for number in 1..100 {
                if modes.on(day(number)) != modes.on(day(number - 1)) {
                    prop_assert!(turns.contains(&day(number)));
                }
            }
        }

        #[test]
        fn a_switch_leaves_the_past_alone_and_holds_from_its_day_on(
            modes in any_modes(), mode in prop::sample::select(Procurement::ALL), from in 0..90_u64,
        ) {
            let switched = modes.switched(mode, Some(day(from)));
            for number in 0..100 {
                let expected = if number < from { modes.on(day(number)) } else { mode };
                prop_assert_eq!(switched.on(day(number)), expected);
            }
        }

        #[test]
        fn modes_are_written_and_read_as_they_are(modes in any_modes()) {
            let text = serde_json::to_string(&modes).unwrap();
            prop_assert_eq!(serde_json::from_str::<Procurements>(&text).unwrap(), modes);
        }
    }

    #[test]
    fn a_mode_without_days_is_read_from_the_word_alone() {
        let read = |text| serde_json::from_str::<Procurements>(text).unwrap();
        assert_eq!(read("\"group\""), Procurement::Group.into());
        assert_eq!(read("null"), Procurements::default());
        assert!(serde_json::from_str::<Procurements>("\"auction\"").is_err());
    }
}
