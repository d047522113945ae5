//! Names that look like a mistyped one.

use super::{
    fit::By,
    form::{forms, query_key},
};

/// The places in `names` that resemble `typed`, the nearest first, at most `limit`.
pub fn nearest<'n>(
    typed: &str,
    names: impl IntoIterator<Item = &'n str>,
    limit: usize,
) -> Vec<usize> {
    let words = typed.split_whitespace().map(|word| word.chars().count());
    let shortest = words.min().unwrap_or(0);
    let typed = query_key(typed);
    let letters = typed.chars().count();
    let typed = pairs(&typed);
    let mut near: Vec<(usize, usize)> = names
        .into_iter()
        .enumerate()
        .map(|(i, name)| {
            let forms = forms(name);
            // Two or three initials share letter pairs with anything longer: only a word as short means
            // them.
            let meant = forms
                .iter()
                .filter(|form| form.by != By::Initials || shortest <= form.text.chars().count());
            let best = meant
                .flat_map(|form| {
                    // Few type a name to its end.
                    let begun: String = form.text.chars().take(letters).collect();
                    [pairs(&form.text), pairs(&begun)]
                })
                .map(|form| alike(&typed, &form))
                .max();
            (best.unwrap_or(0), i)
        })
        .filter(|(likeness, _)| LEAST_LIKENESS <= *likeness)
        .collect();
    near.sort_by_key(|(likeness, i)| (std::cmp::Reverse(*likeness), *i));
    near.into_iter().map(|(_, i)| i).take(limit).collect()
}

/// Percent of shared letter pairs from which on two words look alike.
pub(super) const LEAST_LIKENESS: usize = 35;

/// Percent from which on a beginning looks mistyped.
const LEAST_SLIP: usize = 45;

/// How much `typed`, which may go on, looks like the beginning of `form`, or like `form` with letters
/// left out, in percent.
pub(super) fn likeness(typed: &str, form: &str) -> usize {
    let beginning: String = form.chars().take(typed.chars().count()).collect();
    let slip = alike(&pairs(typed), &pairs(&beginning));
    let mut rest = form.chars();
    // Two short words share a letter pair too easily.
    let slip = if slip < LEAST_SLIP { 0 } else { slip };
    let left_out = typed.chars().all(|c| rest.any(|other| other == c));
    if left_out {
        let skipped = form.chars().count() - typed.chars().count() - rest.count();
        slip.max(90_usize.saturating_sub(10 * skipped))
    } else {
        slip
    }
}

/// Neighbouring letters, the edges included so that one letter has pairs too.
fn pairs(text: &str) -> Vec<(char, char)> {
    let edged = || std::iter::once(' ').chain(text.chars());
    let mut pairs: Vec<_> = edged().zip(edged().skip(1)).collect();
    pairs.sort_unstable();
    pairs
}

/// Shared pairs of two sorted lists, in percent of all (Dice's coefficient).
fn alike(one: &[(char, char)], other: &[(char, char)]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        shared += usize::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    200 * shared / (one.len() + other.len()).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_name_is_nearest_to_the_one_that_was_meant() {
        let names = ["Acme Works", "Donglin Telecom", "东林电信", "Northwind"];
        assert_eq!(nearest("acmee", names, 3).first(), Some(&0));
        assert_eq!(nearest("donlgin", names, 3).first(), Some(&1));
        assert_eq!(nearest("northwidn", names, 3).first(), Some(&3));
        assert_eq!(nearest("telceo", names, 3).first(), Some(&1));
        assert_eq!(nearest("东琳电信", names, 3).first(), Some(&2));
        assert!(nearest("zzz", names, 3).is_empty());
    }

    #[test]
    fn what_resembles_nothing_but_initials_is_no_slip() {
        let names = ["邹晴", "曾哲洁", "张伟", "Sigrid Norrsken"];
        assert!(nearest("zzzqq", names, 3).is_empty());
        assert_eq!(nearest("zhagn", names, 3).first(), Some(&2));
        assert_eq!(nearest("sirgid", names, 3).first(), Some(&3));
        // Initials in the wrong order still are one.
        assert_eq!(nearest("zjz", names, 3).first(), Some(&1));
        assert_eq!(nearest("zq tech", names, 3).first(), Some(&0));
    }
}
