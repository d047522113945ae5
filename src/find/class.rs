//! The classes of matches, best first: what a list of hits is ranked by before anything else.

use super::{
    fit::SpelledBy,
    form::{At, Form, Read, forms},
};

/// What sort of form a stored key is, so that the best can be looked up before the others: a short
/// query begins more keys than anybody could read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rung {
    /// The name from its front.
    Front,
    /// The name from one of its further words.
    Word,
    Pinyin,
    Initials,
    /// The name from inside a Chinese word.
    Inside,
    /// The same, in pinyin or initials.
    InsideSpelled,
    /// In pinyin or initials as the characters are seldom read: 方 is *fang*, hardly ever *wang*.
    SeldomSpelled,
}

/// How good a match is; the better one is the smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The whole name.
    Whole,
    /// The start of the name or of a word of it.
    Start,
    /// All of a name in pinyin.
    WholePinyin,
    Pinyin,
    WholeInitials,
    Initials,
    /// Inside a Chinese name.
    Part,
    /// In a reading that its characters seldom have.
    Seldom,
}

impl Rung {
    pub const ALL: [Self; 7] = [
        Self::Front,
        Self::Word,
        Self::Pinyin,
        Self::Initials,
        Self::Inside,
        Self::InsideSpelled,
        Self::SeldomSpelled,
    ];

    /// As it is stored: its place in [`Rung::ALL`].
    #[must_use]
    pub const fn code(self) -> i64 {
        self as i64
    }

    #[must_use]
    pub fn from_code(code: i64) -> Option<Self> {
        Self::ALL.get(usize::try_from(code).ok()?).copied()
    }

    fn of(form: &Form) -> Self {
        match (form.at, form.by) {
            _ if form.read == Read::Rarely => Self::SeldomSpelled,
            (At::Front, SpelledBy::Name) => Self::Front,
            (At::Word, SpelledBy::Name) => Self::Word,
            (At::Inside, SpelledBy::Name) => Self::Inside,
            (At::Front | At::Word, SpelledBy::Pinyin) => Self::Pinyin,
            (At::Front | At::Word, SpelledBy::Initials) => Self::Initials,
            (At::Inside, SpelledBy::Pinyin | SpelledBy::Initials) => Self::InsideSpelled,
        }
    }

    /// The class of a query that begins a key of this rung, which is `key` itself or longer.
    #[must_use]
    pub fn class(self, query_key: &str, key: &str) -> Class {
        match (self, query_key == key) {
            (Self::Front, true) => Class::Whole,
            (Self::Front | Self::Word, _) => Class::Start,
            (Self::Pinyin, true) => Class::WholePinyin,
            (Self::Pinyin, false) => Class::Pinyin,
            (Self::Initials, true) => Class::WholeInitials,
            (Self::Initials, false) => Class::Initials,
            (Self::Inside | Self::InsideSpelled, _) => Class::Part,
            (Self::SeldomSpelled, _) => Class::Seldom,
        }
    }
}

/// The stored search keys of a name, each with the best rung it stands on: a query fits the name if
/// its [`query_key`](super::query_key) begins one of them. Sorted by key, each once.
#[must_use]
pub fn ranked_keys(name: &str) -> Vec<(Rung, String)> {
    let mut keys: Vec<_> = forms(name)
        .into_iter()
        .map(|form| (Rung::of(&form), form.text))
        .collect();
    keys.sort_unstable_by(|(one, key), (other, other_key)| (key, one).cmp(&(other_key, other)));
    keys.dedup_by(|(_, later), (_, key)| later == key);
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::{how_well, query_key};

    fn class(query: &str, name: &str) -> Option<Class> {
        let key = query_key(query);
        let ranked = ranked_keys(name).into_iter();
        ranked
            .filter(|(_, stored)| stored.starts_with(&key))
            .map(|(rung, stored)| rung.class(&key, &stored))
            .min()
    }

    #[test]
    fn the_better_match_comes_first() {
        use Class as C;
        for (query, ranked) in [
            (
                "zhang",
                &[
                    ("Zhang", C::Whole),
                    ("Zhang Wei", C::Start),
                    ("Mei Zhang", C::Start),
                    ("张", C::WholePinyin),
                    ("张伟", C::Pinyin),
                    ("小张", C::Part),
                ][..],
            ),
            (
                "zw",
                &[
                    ("ZW", C::Whole),
                    ("Zwick", C::Start),
                    ("张伟", C::WholeInitials),
                    ("张伟明", C::Initials),
                    ("小张伟", C::Part),
                ],
            ),
            (
                "伟",
                &[
                    ("伟", C::Whole),
                    ("伟明", C::Start),
                    ("张 伟", C::Start),
                    ("张伟", C::Part),
                ],
            ),
            ("wang", &[("王", C::WholePinyin), ("方芳", C::Seldom)]),
            ("zeng", &[("曾敏", C::Pinyin)]),
            ("ceng", &[("曾敏", C::Seldom)]),
        ] {
            for (name, expected) in ranked {
                assert_eq!(class(query, name), Some(*expected), "{query} in {name}");
            }
            assert!(ranked.is_sorted_by_key(|(_, class)| class), "{query}");
        }
    }

    /// The ranked keys lead to the same names as looking at each name does.
    #[test]
    fn every_key_is_ranked_once() {
        for name in [
            "Zhang Wei",
            "张伟",
            "曾敏",
            "东林电信",
            "O'Neil-Łukasz",
            "李 Ming",
            "--",
        ] {
            let ranked: Vec<_> = ranked_keys(name).into_iter().map(|(_, key)| key).collect();
            assert!(ranked.is_sorted_by(|one, next| one < next), "{ranked:?}");
            for query in [
                "zhang", "zw", "w", "张", "ceng", "one", "luk", "dl", "电信", "李m",
            ] {
                let fits = how_well(query, name).is_some();
                assert_eq!(class(query, name).is_some(), fits, "{query} in {name}");
            }
        }
    }

    #[test]
    fn a_rung_comes_back_from_its_code() {
        for rung in Rung::ALL {
            assert_eq!(Rung::from_code(rung.code()), Some(rung));
        }
        assert_eq!(Rung::from_code(7), None);
    }
}
