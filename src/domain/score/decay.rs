//! Halving over time, the same to the last bit on every machine.

use std::f64::consts::LN_2;

/// What is left of 1 after `half_lives`, which is at least 0: 2^(−half_lives).
///
/// `f64::exp2` belongs to the platform's C library and may differ in its last bit between two of
/// them; this uses only operations that IEEE 754 fixes.
pub(super) fn left_after(half_lives: f64) -> f64 {
    // Below this even a million contacts are nothing, and the exponent still fits.
    if half_lives > 1000.0 {
        return 0.0;
    }
    let whole = half_lives.floor();
    power_of_two(whole) * exp(-LN_2 * (half_lives - whole))
}

/// 2^(−whole) for a whole number 0–1000: the exponent bits alone.
fn power_of_two(whole: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 0 to 1000"
    )]
    let exponent = 1023 - whole as u64;
    f64::from_bits(exponent << 52)
}

/// e^x for −ln 2 ≤ x ≤ 0 by its series, which at the eighteenth term is past the last bit.
fn exp(x: f64) -> f64 {
    (1..=18)
        .rev()
        .fold(1.0, |sum, n| 1.0 + sum * x / f64::from(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_agrees_with_the_platform_to_the_last_bits() {
        for step in 0..200_000 {
            let age = f64::from(step) / 1999.0;
            let ratio = left_after(age) / (-age).exp2();
            assert!((ratio - 1.0).abs() < 1e-15, "{age}");
        }
    }

    #[test]
    fn one_half_life_leaves_exactly_half_and_none_leaves_all() {
        assert!((left_after(0.0) - 1.0).abs() < f64::EPSILON);
        assert!((left_after(1.0) - 0.5).abs() < f64::EPSILON);
        assert!(left_after(1e9) < f64::MIN_POSITIVE);
    }
}
