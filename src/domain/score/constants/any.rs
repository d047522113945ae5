//! Constants for laws: any that a config could have.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use proptest::{collection::vec, prelude::*};

use super::{
    Constants, Range,
    check::{RISING, SUMS},
};

/// Any constants that [`Constants::check`] lets in, most of them as they come.
pub(crate) fn any_constants() -> impl Strategy<Value = Constants> {
    let draw = (prop::bool::weighted(0.3), 0.0..=1.0_f64);
    vec(draw, Constants::every().count()).prop_map(|draws| {
        let mut constants = Constants::default();
        for (constant, (changed, at)) in Constants::every().zip(draws) {
            let value = match constant.range {
                _ if !changed => continue,
                // As often far below 1 as above.
                Range::Positive => Range::MOST.powf(2.0 * at - 1.0),
                Range::Within(least, most) => least + at * (most - least),
                Range::Whole(least, most) => {
                    let (least, most) = (f64::from(least), f64::from(most.min(400)));
                    (least + at * (most - least)).floor()
                }
                Range::Exactly(_) | Range::From(..) => continue,
            };
            put(&mut constants, constant.key, value);
        }
        for keys in SUMS {
            let sum: f64 = keys.iter().map(|key| get(&constants, key)).sum();
            for key in *keys {
                let share = get(&constants, key) / sum;
                put(&mut constants, key, share);
            }
        }
        for keys in RISING {
            let mut values: Vec<f64> = keys.iter().map(|key| get(&constants, key)).collect();
            values.sort_by(f64::total_cmp);
            for (key, value) in keys.iter().zip(values) {
                put(&mut constants, key, value);
            }
        }
        assert_eq!(constants.check(), Ok(()));
        constants
    })
}

fn get(constants: &Constants, key: &str) -> f64 {
    Constants::named(key).unwrap().of(constants)
}

fn put(constants: &mut Constants, key: &str, value: f64) {
    let constant = Constants::named(key).unwrap();
    constant.put(constants, value).unwrap();
}
