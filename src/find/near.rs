//! Names that look like a mistyped one.

use super::{
    fit::SpelledBy,
    fold::{fold, is_han, squeeze},
    form::{At, Form, forms, query_key},
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
            let meant = forms.iter().filter(|form| {
                form.by != SpelledBy::Initials || shortest <= form.text.chars().count()
            });
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

/// Whether `longer` is `name` and something after it, however both are spelled.
#[must_use]
pub fn begins_with(longer: &str, name: &str) -> bool {
    let (longer, name) = (squeeze(&fold(longer)), squeeze(&fold(name)));
    !name.is_empty() && name.len() < longer.len() && longer.starts_with(&name)
}

/// Whether `typed` looks like `name` with a slip in it: a letter too many, too few, wrong or swapped, two in
/// a long name; or other characters of the same sound, as one takes the wrong one from an input method.
#[must_use]
pub fn is_slip(typed: &str, name: &str) -> bool {
    let key = query_key(typed);
    let letters: Vec<char> = key.chars().collect();
    let named = forms(name);
    if letters.iter().copied().all(is_han) {
        let other = squeeze(&fold(name));
        let as_long = other.chars().all(is_han) && other.chars().count() == letters.len();
        let sounds = if as_long { sounds(typed) } else { Vec::new() };
        let mut of_name = named.iter().filter(|form| form.is_sound());
        return of_name.any(|form| sounds.contains(&form.text));
    }
    let folded = fold(name);
    // The words of the name besides: Jnae is Jane Fox.
    let words = folded.split(' ').map(squeeze);
    let spelled = named
        .into_iter()
        .filter(|form| form.by != SpelledBy::Initials && form.at != At::Inside);
    spelled
        .map(|form| form.text)
        .chain(words)
        .any(|spelled| is_slip_of(&letters, &spelled))
}

/// How a Chinese name may sound as a whole, in pinyin; nothing for one character, which sounds like hundreds.
#[must_use]
pub fn sounds(name: &str) -> Vec<String> {
    let key = query_key(name);
    if key.chars().count() < 2 || !key.chars().all(is_han) {
        return Vec::new();
    }
    let forms = forms(name).into_iter().filter(Form::is_sound);
    forms.map(|form| form.text).collect()
}

/// The same letter by letter, for two words that begin alike.
fn is_slip_of(typed: &[char], word: &str) -> bool {
    const LEAST: usize = 4;
    const LONG: usize = 8;
    let word: Vec<char> = word.chars().collect();
    let slips = if LONG <= word.len() { 2 } else { 1 };
    word.first() == typed.first()
        && LEAST <= word.len().min(typed.len())
        && word.len().abs_diff(typed.len()) <= slips
        && distance(typed, &word) <= slips
}

/// How many letters were added, left out, mistaken or swapped with the next.
fn distance(one: &[char], other: &[char]) -> usize {
    let width = other.len() + 1;
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..width).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = Vec::with_capacity(width);
        row.push(i + 1);
        for (j, b) in other.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, j) + usize::from(a != b)).min(at(&last, j + 1) + 1);
            best = best.min(at(&row, j) + 1);
            let swapped =
                0 < i && 0 < j && one.get(i - 1) == Some(b) && other.get(j - 1) == Some(a);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(one.len())
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
    fn a_slip_is_one_letter_or_a_character_of_the_same_sound() {
        for (typed, name, slip) in [
            ("jnae", "Jane Fox", true),
            ("janne", "Jane Fox", true),
            ("janefxo", "Jane Fox", true),
            ("jack", "Jane Fox", false),
            ("sigird norsken", "Sigrid Norrsken", true),
            ("zhagnwei", "张伟", true),
            ("ann", "Anna", false),
            ("nina", "Lina", false),
            ("张玮", "张伟", true),
            ("张薇", "張偉", true),
            ("王强", "王芳", false),
            ("张", "章", false),
            ("张伟民", "张伟", false),
        ] {
            assert_eq!(is_slip(typed, name), slip, "{typed} {name}");
        }
    }

    #[test]
    fn a_longer_name_begins_with_a_known_one_however_it_is_spelled() {
        assert!(begins_with("zhangweiming", "Zhang Wei"));
        assert!(begins_with("张伟谈了价格", "張偉"));
        assert!(!begins_with("Zhang Wei", "zhangwei"));
        assert!(!begins_with("Wei", "Zhang Wei") && !begins_with("x", ""));
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
