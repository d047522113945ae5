//! The constants of the score as a config has them: what each section is, what is wrong with a value.

use super::{Words, config::one_line, word};
use crate::domain::score::{ConstantError, ConstantRange};

impl Words {
    /// A value that is no number.
    pub(super) fn no_number(&self, key: &str, typed: &str, range: ConstantRange) -> String {
        word!(
            self,
            "constant-no-number",
            key = one_line(key),
            typed = one_line(typed),
            range = self.constant_range(range)
        )
    }

    /// A value out of its range, or several that do not go together.
    pub(super) fn wrong_constant(&self, error: &ConstantError) -> String {
        let (value, range) = (short(error.value), self.constant_range(error.range));
        let keys: Vec<String> = error.keys.iter().map(|key| in_score(key)).collect();
        match &keys[..] {
            [key] => word!(
                self,
                "constant-out-of-range",
                key = key.as_str(),
                value = value,
                range = range
            ),
            several => word!(
                self,
                "constant-wrong-sum",
                keys = several.join(" + "),
                value = value,
                range = range
            ),
        }
    }

    fn constant_range(&self, range: ConstantRange) -> String {
        match range {
            ConstantRange::Positive => {
                word!(self, "constant-positive", most = short(ConstantRange::MOST))
            }
            ConstantRange::Within(least, most) => word!(
                self,
                "constant-within",
                least = short(least),
                most = short(most)
            ),
            ConstantRange::Whole(least, most) => word!(
                self,
                "constant-whole",
                least = least.to_string(),
                most = most.to_string()
            ),
            ConstantRange::Exactly(sum) => word!(self, "constant-exactly", sum = short(sum)),
            ConstantRange::From(key, least) => word!(
                self,
                "constant-from",
                key = in_score(key),
                least = short(least)
            ),
        }
    }

    /// What the constants of a section are for; nothing for a section there is not.
    #[must_use]
    pub fn constants_of(&self, section: &str) -> String {
        match section {
            "stage" => word!(self, "constants-stage"),
            "layers" => word!(self, "constants-layers"),
            "strength" => word!(self, "constants-strength"),
            "stance" => word!(self, "constants-stance"),
            "warmth" => word!(self, "constants-warmth"),
            "cadence" => word!(self, "constants-cadence"),
            "evidence" => word!(self, "constants-evidence"),
            "seats" => word!(self, "constants-seats"),
            "coverage" => word!(self, "constants-coverage"),
            "departments" => word!(self, "constants-departments"),
            "organization" => word!(self, "constants-organization"),
            "caps" => word!(self, "constants-caps"),
            "bands" => word!(self, "constants-bands"),
            "confidence" => word!(self, "constants-confidence"),
            _ => String::new(),
        }
    }
}

/// The key from the top of the file.
fn in_score(key: &str) -> String {
    format!("score.{key}")
}

/// A number as somebody would write it, without the noise of a sum of fractions.
fn short(value: f64) -> String {
    let rounded = (value * 1e9).round() / 1e9;
    if rounded.is_finite() && rounded != 0.0 {
        rounded.to_string()
    } else {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::{domain::score::constants::TOP, i18n::Lang};

    #[test]
    fn every_section_of_constants_says_what_it_is_for() {
        for lang in Lang::ALL {
            let words = Words::load(*lang).unwrap();
            for name in TOP {
                assert_ne!(words.constants_of(name), "", "{name}");
            }
        }
    }
}
