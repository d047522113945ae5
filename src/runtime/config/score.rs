//! The table `score`: what the depth is computed with, where the user wants other numbers.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::{Allowed, ConfigRefusal, Walk};
use crate::domain::score::{
    ConstantRange, Constants,
    constants::{Constant, SECTIONS, STAGE, TOP},
};

/// A constant the file names, and where it gives the value.
type Named = (&'static str, Range<usize>);

/// The constants as the table has them; what it leaves out, or gives no value it can have, is as it
/// was.
pub(super) fn constants(
    walk: &mut Walk<'_>,
    table: &DeTable<'_>,
    mut constants: Constants,
) -> Constants {
    let mut named: Vec<Named> = Vec::new();
    for (key, value) in table {
        let (name, at) = (key.get_ref().as_ref(), value.span());
        let path = format!("score.{name}");
        let section = SECTIONS.iter().find(|section| section.name == name);
        match (section, value.get_ref()) {
            (None, value) if name == STAGE.key => {
                put(walk, &STAGE, value, at, (&mut constants, &mut named));
            }
            (None, _) => walk.unknown(&key.span(), &path, TOP),
            (Some(section), DeValue::Table(fields)) => {
                for (field, value) in fields {
                    let key = format!("{name}.{}", field.get_ref());
                    match section
                        .constants
                        .iter()
                        .find(|constant| constant.key == key)
                    {
                        Some(constant) => {
                            let kept = (&mut constants, &mut named);
                            put(walk, constant, value.get_ref(), value.span(), kept);
                        }
                        None => walk.unknown(&field.span(), &format!("score.{key}"), section.keys),
                    }
                }
            }
            (Some(_), _) => walk.wrong(&at, &path, Allowed::Table),
        }
    }
    together(walk, &constants, &named);
    constants
}

/// Takes one value, if it is a number in its range.
fn put(
    walk: &mut Walk<'_>,
    constant: &'static Constant,
    value: &DeValue<'_>,
    at: Range<usize>,
    (constants, named): (&mut Constants, &mut Vec<Named>),
) {
    let Some(number) = number(value) else {
        let what = ConfigRefusal::NoNumber {
            key: format!("score.{}", constant.key),
            typed: walk.written(&at).to_owned(),
            range: constant.range,
        };
        walk.refuse(&at, what);
        return;
    };
    match constant.put(constants, number) {
        Ok(()) => named.push((constant.key, at)),
        Err(error) => walk.refuse(&at, ConfigRefusal::Constant(error)),
    }
}

/// Refuses what does not go together, where the last of it stands. The defaults do, so some of it is in
/// the file; or all of it was refused already, and the defaults stand in.
fn together(walk: &mut Walk<'_>, constants: &Constants, named: &[Named]) {
    for error in constants.wrong() {
        let beside = match error.range {
            ConstantRange::From(key, _) => Some(key),
            _ => None,
        };
        let concerned = |key: &str| error.keys.contains(&key) || beside == Some(key);
        let places = named.iter().filter(|(key, _)| concerned(key));
        if let Some((_, at)) = places.max_by_key(|(_, at)| at.start) {
            walk.refuse(at, ConfigRefusal::Constant(error.clone()));
        }
    }
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Float(float) => float.as_str().parse().ok(),
        DeValue::Integer(whole) => i32::from_str_radix(whole.as_str(), whole.radix())
            .ok()
            .map(f64::from)
            // Too large for any of them; said as it stands there.
            .or_else(|| whole.as_str().parse().ok()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::understand;
    use crate::{app::ConfigRefusal, domain::score::Constants};

    fn problems(text: &str) -> Vec<(usize, String)> {
        let (_, problems) = understand(text.as_bytes());
        let told = problems.into_iter().map(|problem| {
            let what = match problem.what {
                ConfigRefusal::Constant(error) => error.to_string(),
                ConfigRefusal::NoNumber { key, typed, range } => format!("{key}: {typed}: {range}"),
                ConfigRefusal::UnknownKey { key, .. } => format!("{key}?"),
                other => format!("{other:?}"),
            };
            (problem.line, what)
        });
        told.collect()
    }

    #[test]
    fn a_config_changes_the_constants_it_names_and_no_others() {
        let (config, problems) = understand(
            b"[score]\nstage = 0.6\n[score.caps]\none_thread = 30\n[score.cadence]\nhigh = 45.0\nmiddle = 0x2d\n\
            [score.layers]\nkey = 0.5\nuniversal = 0.30\n",
        );
        assert_eq!(problems, []);
        let mut wanted = Constants {
            stage: 0.6,
            ..Constants::default()
        };
        wanted.caps.one_thread = 30.0;
        (wanted.cadence.high, wanted.cadence.middle) = (45, 45);
        (wanted.layers.key, wanted.layers.universal) = (0.5, 0.3);
        assert_eq!(config.score, wanted);
        assert_eq!(understand(b"[score]\n").0.score, Constants::default());
    }

    #[test]
    fn everything_wrong_with_the_constants_is_told_at_once_with_its_line() {
        let text = "[score]\nstage = '0.5'\nstages = 1\nbands = 40\n[score.caps]\none_tread = 30\n\
            one_thread = 101\n[score.cadence]\nhigh = 3.5\nmiddle = 99999999999\nhalf_life = nan\n\
            [score.layers]\nuniversal = 0.3\nkey = 0.5\n[score.bands2]\n[score.stance]\ncoach = 0.2\n";
        assert_eq!(
            problems(text),
            [
                (2, "score.stage: '0.5': from 0 to 1".to_owned()),
                (3, "score.stages?".into()),
                (
                    4,
                    "WrongValue { key: \"score.bands\", allowed: Table }".into()
                ),
                (6, "score.caps.one_tread?".into()),
                (7, "caps.one_thread is 101; it must be from 0 to 100".into()),
                (
                    9,
                    "cadence.high is 3.5; it must be a whole number from 1 to 3660".into()
                ),
                (
                    10,
                    "cadence.middle is 99999999999; it must be a whole number from 1 to 3660"
                        .into()
                ),
                (
                    11,
                    "cadence.half_life is NaN; it must be more than 0, at most 1000".into()
                ),
                (15, "score.bands2?".into()),
                (
                    17,
                    "stance.coach is 0.2; it must be at least stance.strong_support, which is 0.75"
                        .into()
                ),
            ]
        );
        assert_eq!(
            problems("[score.layers]\nuniversal = 0.3\n\nkey = 0.6\n[score.seats]\nuser = 2\n"),
            [(
                4,
                "layers.key + layers.universal + layers.organizational is 1.0999999999999999; it must be 1 in sum"
                    .to_owned()
            )]
        );
        assert_eq!(problems("score = 3\n").len(), 1);
        assert_eq!(problems("[[score]]\n").len(), 1);
    }
}
