//! Which values the constants may have; a config file can hold anything.

use std::fmt;

use super::Constants;

/// A constant the score cannot be built on.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{key} is {value}; it must be {range}")]
pub struct ConstantError {
    /// As written in the config file, sections joined by dots; for sums the keys joined by plus.
    pub key: &'static str,
    pub value: f64,
    pub range: Range,
}

/// The values a constant may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Range {
    /// More than 0, and finite.
    Positive,
    /// Both ends included.
    Within(f64, f64),
    /// A sum that must be this, give or take rounding.
    Exactly(f64),
}

impl Range {
    // Written so that NaN is in no range.
    fn contains(self, value: f64) -> bool {
        match self {
            Self::Positive => value > 0.0 && value.is_finite(),
            Self::Within(least, most) => least <= value && value <= most,
            Self::Exactly(sum) => (value - sum).abs() <= 1e-9,
        }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Positive => write!(f, "more than 0"),
            Self::Within(least, most) => write!(f, "from {least} to {most}"),
            Self::Exactly(sum) => write!(f, "{sum} in sum"),
        }
    }
}

const SHARE: Range = Range::Within(0.0, 1.0);
const POINTS: Range = Range::Within(0.0, 100.0);
const DAYS: Range = Range::Within(1.0, 3660.0);
const CADENCES: Range = Range::Within(1.0, 1000.0);

/// Rows of `(key, value, range)` for the named fields, the key spelled as the path to the field.
macro_rules! rows {
    ($table:ident; $($range:expr => $($section:ident.$field:ident),+;)+) => {
        [$($((concat!(stringify!($section), ".", stringify!($field)), f64::from($table.$section.$field), $range),)+)+]
    };
}

impl Constants {
    /// Whether a score can be built on these.
    ///
    /// # Errors
    /// [`ConstantError`] for the first value out of its range.
    pub fn check(&self) -> Result<(), ConstantError> {
        let refused = self
            .values()
            .into_iter()
            .chain(self.sums())
            .chain([("stage", self.stage, SHARE)])
            .find(|(_, value, range)| !range.contains(*value));
        match refused {
            Some((key, value, range)) => Err(ConstantError { key, value, range }),
            None => Ok(()),
        }
    }

    fn values(&self) -> impl IntoIterator<Item = (&'static str, f64, Range)> + use<> {
        rows! { self;
            Range::Positive =>
                layers.key, layers.universal, layers.organizational,
                strength.stance, strength.warmth, strength.evidence,
                warmth.message, warmth.call, warmth.meeting, warmth.activity, warmth.messages, warmth.full,
                cadence.half_life, evidence.full, coverage.first, coverage.second, coverage.full,
                seats.approver, seats.decider, seats.evaluator, seats.influencer, seats.user,
                departments.executive, departments.procurement, departments.technical, departments.finance,
                departments.engineering, departments.maintenance, departments.supply_chain,
                departments.business, departments.market, departments.legal, departments.it, departments.other;
            SHARE =>
                strength.strong, strength.fair, strength.weak, strength.live,
                stance.not_accepted, stance.neutral, stance.support, stance.strong_support, stance.coach,
                warmth.crowd, coverage.same_level, organization.one_meeting, organization.project,
                organization.region, organization.group, organization.one_plan,
                organization.two_colleagues, confidence.enough;
            Range::Within(-1.0, 0.0) => seats.opponent;
            POINTS => caps.one_thread, caps.one_department, caps.no_supporter, bands.deep, bands.firm, bands.thin;
            DAYS =>
                cadence.decider, cadence.high, cadence.middle, cadence.working, cadence.no_level,
                evidence.days, organization.meeting_days, organization.review_days, confidence.days;
            CADENCES => cadence.cooling, cadence.dormant;
        }
    }

    fn sums(&self) -> [(&'static str, f64, Range); 3] {
        let (layers, strength, coverage) = (&self.layers, &self.strength, &self.coverage);
        [
            (
                "layers.key + layers.universal + layers.organizational",
                layers.key + layers.universal + layers.organizational,
                Range::Exactly(1.0),
            ),
            (
                "strength.stance + strength.warmth + strength.evidence",
                strength.stance + strength.warmth + strength.evidence,
                Range::Exactly(1.0),
            ),
            (
                "coverage.first + coverage.second",
                coverage.first + coverage.second,
                Range::Exactly(1.0),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_fit_for_use() {
        assert_eq!(Constants::default().check(), Ok(()));
    }

    #[test]
    fn a_refused_value_is_named_with_its_range() {
        let mut constants = Constants::default();
        constants.cadence.half_life = f64::NAN;
        let refused = constants.check().map_err(|error| error.to_string());
        assert_eq!(
            refused,
            Err("cadence.half_life is NaN; it must be more than 0".to_owned())
        );
    }

    #[test]
    fn a_cap_over_one_hundred_is_refused() {
        let mut constants = Constants::default();
        constants.caps.one_thread = 101.0;
        let refused = constants.check().map_err(|error| error.to_string());
        assert_eq!(
            refused,
            Err("caps.one_thread is 101; it must be from 0 to 100".to_owned())
        );
    }

    #[test]
    fn layer_weights_that_do_not_sum_to_one_are_refused() {
        let mut constants = Constants::default();
        constants.layers.key = 0.5;
        let refused = constants.check().map_err(|error| (error.key, error.range));
        assert_eq!(
            refused,
            Err((
                "layers.key + layers.universal + layers.organizational",
                Range::Exactly(1.0)
            ))
        );
    }

    #[test]
    fn a_config_file_names_only_what_it_changes() {
        let constants: Result<Constants, _> = serde_json::from_str(r#"{"caps":{"one_thread":30}}"#);
        let caps = constants.map(|table| table.caps).ok();
        assert_eq!(
            caps,
            Some(crate::domain::score::constants::Caps {
                one_thread: 30.0,
                ..Default::default()
            })
        );
    }

    #[test]
    fn an_unknown_key_is_refused() {
        let misspelt = serde_json::from_str::<Constants>(r#"{"caps":{"one_tread":30}}"#);
        assert!(misspelt.is_err());
    }
}
