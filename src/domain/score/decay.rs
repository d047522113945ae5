//! Halving over time, the same to the last bit on every machine.

use std::f64::consts::LN_2;

/// Terms of the series of e^x that reach past the last bit for |x| ≤ ln 2 / 2.
const TERMS: usize = 14;
const ONE_OVER_FACTORIAL: [f64; TERMS] = one_over_factorial();

/// What is left of 1 after so many half-lives, at least 0: 2 to the power of minus their number.
///
/// `f64::exp2` belongs to the platform's C library and may differ in its last bit between two of
/// them; this uses only operations that IEEE 754 fixes.
pub(super) fn left_after(half_lives: f64) -> f64 {
    // Past this even a million contacts are nothing, and below it the exponent still fits.
    if half_lives > 1000.0 {
        return 0.0;
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most 1000")]
    let nearest = (half_lives + 0.5) as i32;
    power_of_two(-nearest) * exp(LN_2 * (f64::from(nearest) - half_lives))
}

/// 2^n for −1000 ≤ n ≤ 0: the exponent bits alone.
fn power_of_two(n: i32) -> f64 {
    let exponent = 1023 + i64::from(n);
    f64::from_bits(exponent.cast_unsigned() << 52)
}

/// e^x for |x| ≤ ln 2 / 2. Even and odd terms apart, so that the processor computes both at once.
fn exp(x: f64) -> f64 {
    let square = x * x;
    let (mut even, mut odd) = (0.0, 0.0);
    for pair in ONE_OVER_FACTORIAL.rchunks_exact(2) {
        even = even * square + pair[0];
        odd = odd * square + pair[1];
    }
    even + odd * x
}

const fn one_over_factorial() -> [f64; TERMS] {
    let mut terms = [1.0; TERMS];
    let (mut n, mut factor, mut factorial) = (1, 1.0, 1.0);
    while n < TERMS {
        factorial *= factor;
        terms[n] = 1.0 / factorial;
        (n, factor) = (n + 1, factor + 1.0);
    }
    terms
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
    fn whole_half_lives_halve_exactly() {
        assert!((left_after(0.0) - 1.0).abs() < f64::EPSILON);
        assert!((left_after(1.0) - 0.5).abs() < f64::EPSILON);
        assert!((left_after(10.0) - 1.0 / 1024.0).abs() < f64::EPSILON);
    }

    #[test]
    fn nothing_is_left_after_ages() {
        assert!(left_after(1e9) < f64::MIN_POSITIVE);
    }
}
