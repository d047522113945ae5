//! Where in a text a query stands, for marking it: byte ranges on character boundaries, in order,
//! apart from each other.

use std::{borrow::Cow, ops::Range};

use unicode_segmentation::UnicodeSegmentation;

use super::{
    fold::{fold, is_gap, is_han, letters},
    form::{beginnings, query_key},
    pinyin::{self, Place},
    script::simplified,
};

/// Nobody looks at more places of one text.
const MOST_MARKS: usize = 16;

/// A folded character, as it is written, and the part of the text it comes from.
struct Placed {
    char: char,
    from: Range<usize>,
}

/// By what `query` fits `name`: the letters typed, or the characters whose pinyin or initials were.
/// Empty when it does not fit.
#[must_use]
pub fn name_marks(query: &str, name: &str) -> Vec<Range<usize>> {
    let key: Vec<char> = query_key(query).chars().collect();
    if key.is_empty() {
        return Vec::new();
    }
    let placed = placed(name);
    let chars: Vec<char> = placed.iter().map(|placed| placed.char).collect();
    let starts: Vec<usize> = beginnings(&chars).into_iter().map(|(at, _)| at).collect();
    let mut ways = [Way::Letters, Way::Pinyin, Way::Initials].into_iter();
    let reached = ways.find_map(|way| {
        let mut starts = starts.iter();
        starts.find_map(|at| {
            let options = options(chars.get(*at..)?, *at, way, key.len());
            reach(&options, &key).map(|count| *at..at + count)
        })
    });
    let marked = reached.and_then(|reached| placed.get(reached));
    let marked = marked.unwrap_or_default().iter();
    joined(
        marked
            .filter(|placed| !is_gap(placed.char))
            .map(|placed| placed.from.clone())
            .collect(),
    )
}

/// Where each of the words of `query` stands in `text`, whatever their case, width and accents.
#[must_use]
pub fn text_marks(query: &str, text: &str) -> Vec<Range<usize>> {
    let placed = placed(text);
    let mut marks = Vec::new();
    for term in fold(query).split_whitespace() {
        let term: Vec<char> = term.chars().collect();
        let stands = placed.windows(term.len()).filter(|window| {
            window
                .iter()
                .map(|placed| simplified(placed.char))
                .eq(term.iter().copied())
        });
        marks.extend(
            stands
                .filter_map(|window| Some(window.first()?.from.start..window.last()?.from.end))
                .take(MOST_MARKS),
        );
    }
    joined(marks)
}

/// The text as [`letters`] has it, a grapheme at a time, so that it is known what comes from where.
fn placed(text: &str) -> Vec<Placed> {
    let mut placed: Vec<Placed> = Vec::new();
    for (at, grapheme) in text.grapheme_indices(true) {
        let from = at..at + grapheme.len();
        if grapheme.chars().all(char::is_whitespace) {
            placed.push(Placed { char: ' ', from });
            continue;
        }
        if let Some(char) = folds_to_itself(grapheme) {
            placed.push(Placed { char, from });
            continue;
        }
        let folded = letters(grapheme);
        placed.extend(folded.chars().map(|char| Placed {
            char,
            from: from.clone(),
        }));
    }
    placed
}

/// What nearly every grapheme of a note is: a plain letter or Chinese character. Folding each by itself
/// would take as long as all the rest.
fn folds_to_itself(grapheme: &str) -> Option<char> {
    let mut chars = grapheme.chars();
    match (chars.next()?, chars.next()) {
        (c, None) if c.is_ascii() => Some(c.to_ascii_lowercase()),
        (c @ '\u{4e00}'..='\u{9fff}', None) => Some(c),
        _ => None,
    }
}

/// As what the letters of a query are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Letters,
    Pinyin,
    Initials,
}

/// How each character may be written in this way; a gap is written as nothing. Not more than `most`
/// that are written at all.
fn options(chars: &[char], at: usize, way: Way, most: usize) -> Vec<Vec<Cow<'static, str>>> {
    let mut written = 0;
    let mut options = Vec::new();
    let long = pinyin::is_long(chars);
    let double = pinyin::double_surname(chars).filter(|_| at == 0);
    for (i, c) in chars.iter().enumerate() {
        if written == most {
            break;
        }
        if is_gap(*c) {
            options.push(Vec::new());
            continue;
        }
        written += 1;
        if way == Way::Letters || !is_han(*c) {
            options.push(vec![Cow::Owned(simplified(*c).into())]);
            continue;
        }
        let place = if at == 0 && i == 0 {
            Place::Front
        } else {
            Place::Further
        };
        let mut syllables = pinyin::readings(*c, place, long);
        let doubled = double.and_then(|(syllables, _)| syllables.get(i));
        syllables.extend(doubled.map(|syllable| Cow::Borrowed(*syllable)));
        if way == Way::Initials {
            syllables = syllables
                .iter()
                .map(|syllable| Cow::Owned(pinyin::initial(syllable).to_owned()))
                .collect();
        }
        options.push(syllables);
    }
    options
}

/// Over how many characters the key runs; `None` if it does not follow them to its own end.
fn reach(options: &[Vec<Cow<'static, str>>], key: &[char]) -> Option<usize> {
    if key.is_empty() {
        return Some(0);
    }
    // Counted and not called, since a name may be nothing but gaps for as long as it likes.
    let gaps = options.iter().take_while(|ways| ways.is_empty()).count();
    let (ways, rest) = options.get(gaps..)?.split_first()?;
    ways.iter().find_map(|syllable| {
        let letters = syllable.chars().count();
        let fits = syllable.chars().zip(key).all(|(one, other)| one == *other);
        let onward = key.get(letters..).unwrap_or_default();
        fits.then(|| reach(rest, onward))
            .flatten()
            .map(|count| gaps + 1 + count)
    })
}

/// The ranges in order, those that touch made one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::find::how_well;

    fn marked(text: &str, marks: &[Range<usize>]) -> String {
        let parts: Vec<&str> = marks.iter().map(|mark| &text[mark.clone()]).collect();
        parts.join("|")
    }

    #[test]
    fn the_characters_that_were_meant_are_marked() {
        for (query, name, expected) in [
            ("张伟", "張偉", "張偉"),
            ("張", "张伟", "张"),
            ("liqian", "李乾", "李乾"),
            ("zhang", "Zhang Wei", "Zhang"),
            ("we", "Zhang Wei", "We"),
            ("zhangw", "Zhang Wei", "Zhang|W"),
            ("伟", "张伟", "伟"),
            ("zw", "张伟", "张伟"),
            ("z", "张伟", "张"),
            ("zhang", "张伟", "张"),
            ("zhangw", "张伟", "张伟"),
            ("wei", "张伟", "伟"),
            ("zeng", "曾敏", "曾"),
            ("yuchi", "尉迟恭", "尉迟"),
            ("lvb", "吕布", "吕布"),
            ("dl", "Donglin 东林", "东林"),
            ("mull", "Zoë Müller", "Müll"),
            ("Ｚｏｅ", "Zoë Müller", "Zoë"),
            ("onei", "O'Neil", "O|Nei"),
            ("xyz", "张伟", ""),
            ("", "张伟", ""),
        ] {
            let marks = name_marks(query, name);
            assert_eq!(marked(name, &marks), expected, "{query:?} in {name:?}");
        }
    }

    #[test]
    fn words_of_a_note_are_marked_wherever_they_stand() {
        for (query, text, expected) in [
            ("预算", "明年预算冻结，预算要等一月", "预算|预算"),
            ("budget jan", "Budget frozen until JANUARY", "Budget|JAN"),
            ("ＳＯＣ", "send SOC2", "SOC"),
            ("cafe", "Café central", "Café"),
            ("absent", "nothing", ""),
            ("", "nothing", ""),
        ] {
            let marks = text_marks(query, text);
            assert_eq!(marked(text, &marks), expected, "{query:?} in {text:?}");
        }
    }

    fn check(text: &str, marks: &[Range<usize>]) -> Result<(), TestCaseError> {
        let mut end = None;
        for mark in marks {
            prop_assert!(mark.start < mark.end && end < Some(mark.start), "{marks:?}");
            prop_assert!(text.get(mark.clone()).is_some(), "{marks:?} in {text:?}");
            end = Some(mark.end);
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever fits a name is marked in it, and the marks never cut a character.
        #[test]
        fn a_name_that_fits_is_marked(name in "[张伟曾单王芳长a-cÄé' -]{1,8}", query in "[张伟王a-z]{1,6}") {
            let marks = name_marks(&query, &name);
            check(&name, &marks)?;
            if how_well(&query, &name).is_some() {
                prop_assert!(!marks.is_empty(), "{query:?} fits {name:?} unmarked");
            }
        }

        #[test]
        fn the_start_of_each_spelling_of_a_name_is_marked(name in "[张伟曾单王芳长尉迟李明a-c ]{1,6}", at in 0_usize..40, most in 1_usize..8) {
            let keys = crate::find::ranked_keys(&name);
            prop_assume!(!keys.is_empty());
            let key: String = keys[at % keys.len()].1.chars().take(most).collect();
            prop_assume!(key.chars().any(|c| !c.is_whitespace()));
            let marks = name_marks(&key, &name);
            check(&name, &marks)?;
            prop_assert!(!marks.is_empty(), "{key:?} of {name:?}");
        }

        /// A text that has a word has it marked: each mark is the word again.
        #[test]
        fn a_word_in_a_text_is_marked_as_it_stands(text in "[预算验收a-dÉ， .]{0,40}", word in "[预算验收a-d]{1,3}") {
            let marks = text_marks(&word, &text);
            check(&text, &marks)?;
            prop_assert_eq!(marks.is_empty(), !fold(&text).contains(&word), "{:?} in {:?}", word, text);
            for mark in &marks {
                prop_assert!(fold(&text[mark.clone()]).contains(&word));
            }
        }

        #[test]
        fn no_text_breaks_the_marks(query in any::<String>(), text in any::<String>()) {
            check(&text, &name_marks(&query, &text))?;
            check(&text, &text_marks(&query, &text))?;
        }
    }
}
