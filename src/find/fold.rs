//! Spellings that mean the same letters become one: case, width, accents, spacing.

use unicode_normalization::UnicodeNormalization;

use super::script::simplified;

/// `text` in lower case and half width, without accents, in simplified characters, its words parted by
/// single spaces.
///
/// Compatibility forms become plain ones (`Ｌｉ` → `li`, `ﬁ` → `fi`); Japanese and Korean letters stay.
#[must_use]
pub fn fold(text: &str) -> String {
    letters(text).chars().map(simplified).collect()
}

/// The same in the characters it is written in, one for one: 乾 is *qian*, the 干 it is found by is not.
pub(super) fn letters(text: &str) -> String {
    let plain: Option<String> = text.chars().map(by_itself).collect();
    let plain = plain.unwrap_or_else(|| by_the_tables(text));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a character becomes whatever stands beside it: most texts are of such alone, and need no tables.
fn by_itself(c: char) -> Option<char> {
    match c {
        '\0'..='\u{7f}' | '\u{3001}'..='\u{3002}' | '\u{4e00}'..='\u{9fff}' => {
            Some(c.to_ascii_lowercase())
        }
        // Letters and signs of full width lie as those of ASCII do.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xfee0).map(|c| c.to_ascii_lowercase())
        }
        _ => None,
    }
}

fn by_the_tables(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_accent(*c))
        .flat_map(char::to_lowercase)
        // Lower-casing brings accents of its own: İ becomes i and a dot above.
        .filter(|c| !is_accent(*c) && !is_invisible(*c))
        .flat_map(unstroke)
        .nfc()
        .collect()
}

/// Whether two spellings are the same whole name.
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || fold(one) == fold(other)
}

/// Whether `c` is a Chinese character.
#[must_use]
pub const fn is_han(c: char) -> bool {
    matches!(c,
        '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// What parts the words of a name, and what a query may leave out.
pub(super) fn is_gap(c: char) -> bool {
    !c.is_alphanumeric() && !is_symbol(c)
}

/// Folded text without what parts words. A text of nothing else stays as it is, so that a name
/// like `-` can still be found.
pub(super) fn squeeze(folded: &str) -> String {
    let tight: String = folded.chars().filter(|c| !is_gap(*c)).collect();
    if tight.is_empty() {
        folded.into()
    } else {
        tight
    }
}

/// Pictures and the like name people too (`☂`), so they are no gaps.
const fn is_symbol(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Latin, Greek and Cyrillic accents only: Japanese voicing marks tell words apart.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Letters with a stroke have no accent to take off.
fn unstroke(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ħ' => ('h', None),
        'ı' => ('i', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_needs_no_tables_is_what_the_tables_say(
            text in "[\0-\u{7f}\u{3001}\u{3002}\u{4e00}-\u{9fff}\u{ff01}-\u{ff5e}]{0,12}",
        ) {
            let by_itself: Option<String> = text.chars().map(by_itself).collect();
            prop_assert_eq!(by_itself, Some(by_the_tables(&text)));
        }
    }

    /// One by one: a law may miss the only one that is wrong.
    #[test]
    fn every_character_that_needs_no_tables_is_what_they_say() {
        for c in (0..0x11_0000).filter_map(char::from_u32) {
            if let Some(alone) = by_itself(c) {
                assert_eq!(by_the_tables(&c.to_string()), alone.to_string(), "{c:?}");
            }
        }
    }

    #[test]
    fn case_width_accents_and_spacing_do_not_tell_names_apart() {
        for (typed, plain) in [
            ("Zhang  Wei", "zhang wei"),
            ("ＺＨＡＮＧ　ｗｅｉ", "zhang wei"),
            ("Zoë Müller-Łukasz", "zoe muller-lukasz"),
            ("Großmann", "grossmann"),
            ("İnan", "inan"),
            ("zhāng wěi", "zhang wei"),
            ("张\u{200b}伟", "张伟"),
            ("かが", "かが"),
            ("張偉（臺灣）", "张伟(台湾)"),
            ("龍\u{f907}", "龙龟"),
            ("김철수", "김철수"),
            ("  ", ""),
        ] {
            assert_eq!(fold(typed), plain, "{typed:?}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Ångström", "ﬁne", "ǅ", "ŉ", "½", "ϔ", "Ⅳ", "㍿"] {
            let once = fold(text);
            assert_eq!(fold(&once), once, "{text:?}");
        }
    }
}
