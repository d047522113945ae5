//! The constants of the score as a config has them: what each section is, what is wrong with a value.

use super::Words;
use crate::domain::{
    score::{ConstantError, ConstantRange},
    text::shown,
};

impl Words {
    /// A value that is no number.
    pub(super) fn no_number(&self, key: &str, typed: &str, range: ConstantRange) -> String {
        self.constant_no_number(shown(key), self.constant_range(range), shown(typed))
    }

    /// A value out of its range, or several that do not go together.
    pub(super) fn wrong_constant(&self, error: &ConstantError) -> String {
        let (value, range) = (short(error.value), self.constant_range(error.range));
        let keys: Vec<String> = error.keys.iter().map(|key| in_score(key)).collect();
        match &keys[..] {
            [key] => self.constant_out_of_range(key, range, value),
            several => self.constant_wrong_sum(several.join(" + "), value, range),
        }
    }

    fn constant_range(&self, range: ConstantRange) -> String {
        match range {
            ConstantRange::Positive => self.constant_positive(short(ConstantRange::MOST)),
            ConstantRange::Within(least, most) => self.constant_within(short(least), short(most)),
            ConstantRange::Whole(least, most) => {
                self.constant_whole(least.to_string(), most.to_string())
            }
            ConstantRange::Exactly(sum) => self.constant_exactly(short(sum)),
            ConstantRange::From(key, least) => self.constant_from(short(least), in_score(key)),
        }
    }

    /// What the constants of a section are for; nothing for a section there is not.
    #[must_use]
    pub fn constants_of(&self, section: &str) -> String {
        match section {
            "stage" => self.constants_stage(),
            "layers" => self.constants_layers(),
            "strength" => self.constants_strength(),
            "stance" => self.constants_stance(),
            "warmth" => self.constants_warmth(),
            "cadence" => self.constants_cadence(),
            "evidence" => self.constants_evidence(),
            "seats" => self.constants_seats(),
            "coverage" => self.constants_coverage(),
            "departments" => self.constants_departments(),
            "organization" => self.constants_organization(),
            "caps" => self.constants_caps(),
            "bands" => self.constants_bands(),
            "confidence" => self.constants_confidence(),
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
    use super::*;
    use crate::{domain::score::constants::TOP, say::Lang};

    #[test]
    fn every_section_of_constants_says_what_it_is_for() {
        for lang in Lang::ALL {
            let words = Words::new(*lang);
            for name in TOP {
                assert_ne!(words.constants_of(name), "", "{name}");
            }
        }
    }
}
