//! Every constant by the key a config file has it under, with the values it may have.

use super::{
    Constants,
    check::{ConstantError, Range},
};

/// One constant.
#[derive(Debug, Clone, Copy)]
pub struct Constant {
    /// As a config file has it, with its section: `caps.one_thread`.
    pub key: &'static str,
    pub range: Range,
    read: fn(&Constants) -> f64,
    write: fn(&mut Constants, f64),
}

/// Constants that belong together, as a config file has them under one heading.
#[derive(Debug, Clone, Copy)]
pub struct ConstantSection {
    pub name: &'static str,
    /// The keys under the heading, one for each of `constants`.
    pub keys: &'static [&'static str],
    pub constants: &'static [Constant],
}

impl Constant {
    /// What it is in `constants`.
    #[must_use]
    pub fn of(&self, constants: &Constants) -> f64 {
        (self.read)(constants)
    }

    /// Makes it `value` in `constants`.
    ///
    /// # Errors
    /// [`ConstantError`] for a value out of its range; nothing is changed then. Whether it goes with the
    /// others is for [`Constants::wrong`] to say.
    pub fn put(&self, constants: &mut Constants, value: f64) -> Result<(), ConstantError> {
        if self.range.contains(value) {
            (self.write)(constants, value);
            Ok(())
        } else {
            Err(ConstantError {
                keys: vec![self.key],
                value,
                range: self.range,
            })
        }
    }
}

/// What a constant can be.
trait Number: Copy {
    fn number(self) -> f64;
    fn of(number: f64) -> Self;
}

impl Number for f64 {
    fn number(self) -> f64 {
        self
    }

    fn of(number: f64) -> Self {
        number
    }
}

impl Number for u16 {
    fn number(self) -> f64 {
        self.into()
    }

    fn of(number: f64) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole and in range, or it would not be written"
        )]
        let whole = number as Self;
        whole
    }
}

/// The sections with their fields in the order of the struct, each with its range.
macro_rules! sections {
    ($($section:ident { $($field:ident: $range:expr,)+ })+) => {
        /// Every constant that stands under a heading.
        pub const SECTIONS: &[ConstantSection] = &[$(ConstantSection {
            name: stringify!($section),
            keys: &[$(stringify!($field)),+],
            constants: &[$(Constant {
                key: concat!(stringify!($section), ".", stringify!($field)),
                range: $range,
                read: |constants| constants.$section.$field.number(),
                write: |constants, value| constants.$section.$field = Number::of(value),
            }),+],
        }),+];

        /// What stands in the table of the score: the constant without a section, then the sections.
        pub const TOP: &[&str] = &["stage", $(stringify!($section)),+];
    };
}

/// The one constant that is in no section.
pub const STAGE: Constant = Constant {
    key: "stage",
    range: SHARE,
    read: |constants| constants.stage,
    write: |constants, value| constants.stage = value,
};

const POSITIVE: Range = Range::Positive;
const SHARE: Range = Range::Within(0.0, 1.0);
const POINTS: Range = Range::Within(0.0, 100.0);
const DAYS: Range = Range::Whole(1, 3660);
const CADENCES: Range = Range::Whole(1, 1000);

sections! {
    layers { key: POSITIVE, universal: POSITIVE, organizational: POSITIVE, }
    strength {
        stance: POSITIVE, warmth: POSITIVE, evidence: POSITIVE,
        strong: SHARE, fair: SHARE, weak: SHARE, live: SHARE,
        opponent: Range::Within(-1.0, 0.0), opponent_warmth: SHARE,
    }
    stance {
        neutral: SHARE, support: SHARE, strong_support: SHARE, coach: SHARE,
    }
    warmth {
        message: POSITIVE, call: POSITIVE, meeting: POSITIVE, activity: POSITIVE,
        circle: Range::Whole(1, 1000), crowd: SHARE, messages: POSITIVE, full: POSITIVE,
    }
    cadence {
        decider: DAYS, high: DAYS, middle: DAYS, working: DAYS, no_level: DAYS,
        half_life: POSITIVE, cooling: CADENCES, dormant: CADENCES, known: CADENCES,
        shortest: DAYS, longest: DAYS,
    }
    evidence {
        days: DAYS, full: POSITIVE,
        joined: SHARE, informed: SHARE, helped: SHARE, promoted: SHARE, warmth: SHARE,
    }
    seats {
        approver: POSITIVE, decider: POSITIVE, evaluator: POSITIVE, influencer: POSITIVE, user: POSITIVE,
    }
    coverage { first: POSITIVE, second: POSITIVE, same_level: SHARE, other_post: SHARE, full: POSITIVE, }
    departments {
        executive: POSITIVE, procurement: POSITIVE, technical: POSITIVE, finance: POSITIVE,
        engineering: POSITIVE, maintenance: POSITIVE, supply_chain: POSITIVE, business: POSITIVE,
        market: POSITIVE, legal: POSITIVE, it: POSITIVE, other: POSITIVE,
    }
    organization {
        meeting_days: DAYS, one_meeting: SHARE, project: SHARE, region: SHARE, group: SHARE,
        one_plan: SHARE, review_days: DAYS, open_days: DAYS, two_colleagues: SHARE,
    }
    caps {
        one_thread: POINTS, one_department: POINTS, opposed: POINTS, no_supporter: POINTS,
        few_threads: POINTS, threads: Range::Whole(1, 1000), strong_opponent: POINTS,
        influence: Range::Whole(0, 10), out_of_reach: POINTS,
    }
    bands { deep: POINTS, firm: POINTS, thin: POINTS, }
    confidence { days: DAYS, enough: SHARE, }
}

impl Constants {
    /// Every constant there is.
    pub fn every() -> impl Iterator<Item = &'static Constant> {
        let under_headings = SECTIONS.iter().flat_map(|section| section.constants);
        std::iter::once(&STAGE).chain(under_headings)
    }

    /// The constant of this key.
    #[must_use]
    pub fn named(key: &str) -> Option<&'static Constant> {
        Self::every().find(|constant| constant.key == key)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::collections::BTreeMap;

    use serde_json::Value;

    use super::*;

    /// The keys of everything in the table, from what `serde` knows of it.
    fn leaves() -> BTreeMap<String, f64> {
        let Value::Object(top) = serde_json::to_value(Constants::default()).unwrap() else {
            return BTreeMap::new();
        };
        let under = |(name, value): (String, Value)| match value {
            Value::Object(section) => section
                .into_iter()
                .map(|(field, value)| (format!("{name}.{field}"), value.as_f64().unwrap()))
                .collect::<Vec<_>>(),
            number => vec![(name, number.as_f64().unwrap())],
        };
        top.into_iter().flat_map(under).collect()
    }

    #[test]
    fn every_constant_is_in_the_table_under_its_own_key() {
        let standard = Constants::default();
        let table = Constants::every().map(|row| (row.key.to_owned(), row.of(&standard)));
        assert_eq!(table.collect::<BTreeMap<_, _>>(), leaves());
        assert_eq!(Constants::every().count(), leaves().len());
    }

    #[test]
    fn what_is_written_is_read_and_changes_nothing_else_but_the_fingerprint() {
        let standard = Constants::default();
        for constant in Constants::every() {
            let other = match constant.range {
                Range::Whole(least, _) => f64::from(least) + 5.0,
                Range::Within(least, _) => least / 2.0 + 0.125,
                _ => 7.5,
            };
            let mut changed = standard;
            constant.put(&mut changed, other).unwrap();
            let read = constant.of(&changed).to_bits();
            assert_eq!(read, other.to_bits(), "{}", constant.key);
            assert_ne!(
                changed.fingerprint(),
                standard.fingerprint(),
                "{}",
                constant.key
            );
            constant.put(&mut changed, constant.of(&standard)).unwrap();
            assert_eq!(changed, standard, "{}", constant.key);
            assert!(constant.put(&mut changed, f64::NAN).is_err());
            assert_eq!(changed, standard);
        }
    }
}
