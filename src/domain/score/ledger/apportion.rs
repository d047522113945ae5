//! Numbers rounded together, so that what a reader adds up is the sum they are shown.

/// `parts` in whole `unit`s that add up to their rounded sum: each is rounded down, and what is then
/// missing goes to those that lost most, of equals to the first.
///
/// `unit` is above 0; parts may be below 0. Every part stays within one unit of its value.
#[must_use]
pub fn apportion(parts: &[f64], unit: f64) -> Vec<i64> {
    let exact: Vec<f64> = parts.iter().map(|part| part / unit).collect();
    let whole = whole(exact.iter().sum::<f64>().round());
    into(&exact, whole)
}

/// As [`apportion`], into a sum that is rounded already: how a part is divided further.
#[must_use]
pub fn apportion_into(parts: &[f64], unit: f64, sum: i64) -> Vec<i64> {
    let exact: Vec<f64> = parts.iter().map(|part| part / unit).collect();
    into(&exact, sum)
}

fn into(exact: &[f64], sum: i64) -> Vec<i64> {
    let mut shown: Vec<i64> = exact.iter().map(|part| whole(part.floor())).collect();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|a, b| {
        let rest = |at: usize| exact[at] - exact[at].floor();
        rest(*b).total_cmp(&rest(*a))
    });
    let missing = sum - shown.iter().sum::<i64>();
    if missing < 0 {
        // The sum was rounded down before: those that lost least give.
        order.reverse();
    }
    let step = missing.signum();
    for at in order
        .into_iter()
        .cycle()
        .take(usize::try_from(missing.abs()).unwrap_or(0))
        .take(exact.len() * 2)
    {
        shown[at] += step;
    }
    shown
}

fn whole(number: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "points and shares, far from the ends; a cast of a float saturates"
    )]
    let whole = number as i64;
    whole
}

#[cfg(test)]
mod tests {
    #![expect(clippy::cast_precision_loss, reason = "numbers of a test are small")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_missing_goes_to_those_that_lost_most() {
        assert_eq!(apportion(&[0.44, 0.44, 0.44], 0.1), [5, 4, 4]);
        assert_eq!(apportion(&[-1.25, 2.5], 0.1), [-12, 25]);
        assert_eq!(apportion(&[], 0.1), Vec::<i64>::new());
        assert_eq!(apportion_into(&[1.0, 2.04], 0.1, 31), [10, 21]);
    }

    proptest! {
        #[test]
        fn the_parts_add_up_and_none_is_off_by_a_unit(parts in prop::collection::vec(-50.0..100.0_f64, 0..40)) {
            let shown = apportion(&parts, 0.1);
            let sum: f64 = parts.iter().sum();
            prop_assert_eq!(shown.iter().sum::<i64>(), whole((sum / 0.1).round()));
            for (part, shown) in parts.iter().zip(&shown) {
                prop_assert!((part / 0.1 - *shown as f64).abs() < 1.0 + 1e-6, "{} as {}", part, shown);
            }
        }
    }
}
