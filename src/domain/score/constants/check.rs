//! Which values the constants may have; a config file can hold anything.

use std::fmt;

use super::Constants;

/// A constant the score cannot be built on, or several that do not go together.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{} is {value}; it must be {range}", .keys.join(" + "))]
pub struct ConstantError {
    /// As written in the config file, sections joined by dots; several for a sum.
    pub keys: Vec<&'static str>,
    /// Of the one key, or of their sum.
    pub value: f64,
    pub range: Range,
}

/// The values a constant may have.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Range {
    /// More than 0. The upper end is [`Range::MOST`]: beyond, a sum of weights could be infinite and
    /// every share of it no number.
    Positive,
    /// Both ends included.
    Within(f64, f64),
    /// A whole number, both ends included.
    Whole(u16, u16),
    /// A sum that must be this, give or take rounding.
    Exactly(f64),
    /// Not below the constant of this key, which is this.
    From(&'static str, f64),
}

impl Range {
    /// The most of what only has to be more than 0.
    pub const MOST: f64 = 1000.0;

    // Written so that NaN is in no range.
    pub(super) fn contains(self, value: f64) -> bool {
        match self {
            Self::Positive => 0.0 < value && value <= Self::MOST,
            Self::Within(least, most) => least <= value && value <= most,
            Self::Whole(least, most) => {
                f64::from(least) <= value && value <= f64::from(most) && value.fract() == 0.0
            }
            Self::Exactly(sum) => (value - sum).abs() <= 1e-9,
            Self::From(_, least) => least <= value,
        }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Positive => write!(f, "more than 0, at most {}", Self::MOST),
            Self::Within(least, most) => write!(f, "from {least} to {most}"),
            Self::Whole(least, most) => write!(f, "a whole number from {least} to {most}"),
            Self::Exactly(sum) => write!(f, "{sum} in sum"),
            Self::From(key, least) => write!(f, "at least {key}, which is {least}"),
        }
    }
}

/// Constants that are shares of one whole.
pub(super) const SUMS: &[&[&str]] = &[
    &["layers.key", "layers.universal", "layers.organizational"],
    &["strength.stance", "strength.warmth", "strength.evidence"],
    &["coverage.first", "coverage.second"],
];

/// Constants that rise, or stay: otherwise a name would begin above the next one, or a better stance
/// be worth less, and the score could fall where it must not.
pub(super) const RISING: &[&[&str]] = &[
    &["strength.weak", "strength.fair", "strength.strong"],
    &[
        "stance.neutral",
        "stance.support",
        "stance.strong_support",
        "stance.coach",
    ],
    &["cadence.cooling", "cadence.dormant"],
    &["cadence.shortest", "cadence.longest"],
    &[
        "organization.project",
        "organization.region",
        "organization.group",
    ],
    &["bands.thin", "bands.firm", "bands.deep"],
];

impl Constants {
    /// Whether a score can be built on these.
    ///
    /// # Errors
    /// [`ConstantError`] for the first thing that is [wrong](Constants::wrong).
    pub fn check(&self) -> Result<(), ConstantError> {
        self.wrong().into_iter().next().map_or(Ok(()), Err)
    }

    /// Everything that keeps a score from being built on these: values out of their range, sums that are
    /// not 1, constants that fall where they must not. One out of its range is told as that alone.
    #[must_use]
    pub fn wrong(&self) -> Vec<ConstantError> {
        let own = Self::every().filter_map(|constant| {
            let value = constant.of(self);
            let range = constant.range;
            (!range.contains(value)).then_some(ConstantError {
                keys: vec![constant.key],
                value,
                range,
            })
        });
        let mut wrong: Vec<ConstantError> = own.collect();
        let alone: Vec<&str> = wrong.iter().flat_map(|error| error.keys.clone()).collect();
        let sound = |keys: &[&'static str]| keys.iter().all(|key| !alone.contains(key));
        let value = |key: &str| Self::named(key).map_or(0.0, |constant| constant.of(self));
        let mut together = Vec::new();
        for keys in SUMS.iter().filter(|keys| sound(keys)) {
            let sum: f64 = keys.iter().map(|key| value(key)).sum();
            together.push((keys.to_vec(), sum, Range::Exactly(1.0)));
        }
        for pair in RISING.iter().flat_map(|keys| keys.windows(2)) {
            if let [below, above] = pair
                && sound(pair)
            {
                together.push((vec![*above], value(above), Range::From(below, value(below))));
            }
        }
        let together = together
            .into_iter()
            .filter(|(_, value, range)| !range.contains(*value));
        wrong.extend(together.map(|(keys, value, range)| ConstantError { keys, value, range }));
        wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(change: impl Fn(&mut Constants)) -> Vec<String> {
        let mut constants = Constants::default();
        change(&mut constants);
        constants.wrong().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_defaults_are_fit_for_use() {
        assert_eq!(Constants::default().check(), Ok(()));
    }

    #[test]
    fn a_refused_value_is_named_with_its_range() {
        assert_eq!(
            said(|constants| constants.cadence.half_life = f64::NAN),
            ["cadence.half_life is NaN; it must be more than 0, at most 1000"]
        );
        assert_eq!(
            said(|constants| constants.caps.one_thread = 101.0),
            ["caps.one_thread is 101; it must be from 0 to 100"]
        );
        assert_eq!(
            said(|constants| constants.evidence.days = 0),
            ["evidence.days is 0; it must be a whole number from 1 to 3660"]
        );
    }

    #[test]
    fn shares_that_are_no_whole_are_refused_with_what_they_sum_to() {
        assert_eq!(
            said(|constants| constants.layers.key = 0.5),
            ["layers.key + layers.universal + layers.organizational is 1.05; it must be 1 in sum"]
        );
        assert_eq!(
            said(|constants| constants.coverage.second = 0.2),
            ["coverage.first + coverage.second is 0.8999999999999999; it must be 1 in sum"]
        );
        // One that is out of its own range is told once.
        assert_eq!(
            said(|constants| constants.strength.warmth = -1.0),
            ["strength.warmth is -1; it must be more than 0, at most 1000"]
        );
    }

    #[test]
    fn what_has_to_rise_is_refused_where_it_falls() {
        assert_eq!(
            said(|constants| {
                constants.bands.firm = 30.0;
                constants.stance.coach = 0.5;
            }),
            [
                "stance.coach is 0.5; it must be at least stance.strong_support, which is 0.75",
                "bands.firm is 30; it must be at least bands.thin, which is 40"
            ]
        );
    }

    #[test]
    fn everything_wrong_is_told_and_the_first_of_it_refuses() {
        let mut constants = Constants {
            stage: 2.0,
            ..Constants::default()
        };
        constants.layers.key = 0.5;
        let wrong = constants.wrong();
        assert_eq!(wrong.len(), 2);
        assert_eq!(constants.check(), Err(wrong[0].clone()));
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
