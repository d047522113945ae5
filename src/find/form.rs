//! Every spelling from which a name can be found by typing its beginning.

use super::{
    fit::SpelledBy,
    fold::{fold, is_gap, is_han, letters, squeeze},
    pinyin::{self, spellings},
    script::simplified,
};

/// Forms and queries agree on this many characters; nobody types more to find a name, and a name
/// of hundreds of characters must not fill the book with its endings.
const FORM_CHARS: usize = 32;

/// One spelling of a name or of its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub text: String,
    pub at: At,
    pub by: SpelledBy,
    pub read: Read,
}

/// Whether the characters are read as they mostly are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Read {
    Usually,
    Rarely,
}

/// Where in the name a form begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum At {
    Front,
    Word,
    /// At a Chinese character within a word.
    Inside,
}

impl Form {
    /// Whether it is the whole name in pinyin.
    pub(super) fn is_sound(&self) -> bool {
        (self.at, self.by) == (At::Front, SpelledBy::Pinyin)
    }
}

/// What to look up among the stored keys, as a prefix. Empty when `typed` has nothing to look for.
#[must_use]
pub fn query_key(typed: &str) -> String {
    cut(&squeeze(&fold(typed)))
}

/// Where a name stands in a sorted list: by its letters, Chinese by pinyin among them.
#[must_use]
pub fn sort_key(name: &str) -> String {
    let letters = letters(name);
    let chars: Vec<char> = letters.chars().take(FORM_CHARS).collect();
    let spelled = spellings(&chars, pinyin::Place::Front).into_iter().next();
    spelled.map_or(letters, |spelling| spelling.full)
}

/// How a name sounds, Chinese in pinyin: two spellings of one name have it in common.
#[must_use]
pub fn sound_key(name: &str) -> String {
    squeeze(&sort_key(name))
}

/// All forms of a name, from every place where one may begin to type it.
pub(super) fn forms(name: &str) -> Vec<Form> {
    let chars: Vec<char> = letters(name).chars().collect();
    let mut forms = Vec::new();
    for (i, at) in beginnings(&chars) {
        let rest = chars.get(i..).unwrap_or_default();
        let mut add = |text: &str, by, read| {
            let text = cut(&squeeze(text));
            if !text.is_empty() {
                forms.push(Form { text, at, by, read });
            }
        };
        let name: String = rest.iter().map(|c| simplified(*c)).collect();
        add(&name, SpelledBy::Name, Read::Usually);
        if at == At::Front || rest.first().is_some_and(|c| is_han(*c)) {
            spell(rest, at, &mut add);
        }
    }
    forms
}

fn spell(rest: &[char], at: At, add: &mut impl FnMut(&str, SpelledBy, Read)) {
    // Beyond the cut nothing shows, and a long name would be spelled anew from each of its characters.
    let rest = rest.get(..FORM_CHARS).unwrap_or(rest);
    if !rest.iter().any(|c| is_han(*c)) {
        return;
    }
    let place = match at {
        At::Front => pinyin::Place::Front,
        At::Word | At::Inside => pinyin::Place::Further,
    };
    // The likeliest comes first.
    let read = std::iter::once(Read::Usually).chain(std::iter::repeat(Read::Rarely));
    for (spelling, read) in spellings(rest, place).into_iter().zip(read) {
        add(&spelling.full, SpelledBy::Pinyin, read);
        add(&spelling.initials, SpelledBy::Initials, read);
    }
}

/// The places from which a name may be typed: its front, its words, its Chinese characters.
pub(super) fn beginnings(chars: &[char]) -> Vec<(usize, At)> {
    let before = |i: usize| i.checked_sub(1).and_then(|i| chars.get(i)).copied();
    let begins = |(i, c): (usize, &char)| match before(i) {
        None => Some((i, At::Front)),
        Some(_) if is_gap(*c) => None,
        Some(before) if is_gap(before) || is_han(before) != is_han(*c) => Some((i, At::Word)),
        Some(_) if is_han(*c) => Some((i, At::Inside)),
        Some(_) => None,
    };
    chars.iter().enumerate().filter_map(begins).collect()
}

fn cut(text: &str) -> String {
    text.chars().take(FORM_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(name: &str) -> Vec<String> {
        let mut keys: Vec<String> = forms(name).into_iter().map(|form| form.text).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    #[test]
    fn a_latin_name_is_found_from_each_of_its_words() {
        assert_eq!(keys("Zhang Wei-Ming"), ["ming", "weiming", "zhangweiming"]);
    }

    #[test]
    fn a_chinese_name_is_found_from_each_character_in_pinyin_and_by_initials() {
        assert_eq!(keys("张伟"), ["w", "wei", "zhangwei", "zw", "伟", "张伟"]);
    }

    #[test]
    fn chinese_and_latin_names_sort_by_the_same_alphabet() {
        let mut names = ["张伟", "Baker", "阿里", "Zorn", "陈红"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["阿里", "Baker", "陈红", "张伟", "Zorn"]);
    }

    #[test]
    fn a_very_long_name_has_short_keys() {
        let keys = keys(&"中华".repeat(150));
        assert!(keys.iter().all(|key| key.chars().count() <= FORM_CHARS));
        assert!(keys.len() < 300, "{}", keys.len());
    }

    #[test]
    fn a_name_of_signs_alone_can_still_be_found() {
        assert_eq!(keys("--"), ["--"]);
        assert_eq!(query_key("--"), "--");
        assert_eq!(query_key("   "), "");
    }
}
