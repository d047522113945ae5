//! How well a query fits a name.

use super::form::{At, Form, forms, query_key};

/// How a query fits a name; the better fit is the smaller one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fit {
    pub extent: Extent,
    pub by: SpelledBy,
}

/// How much of the name the query is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    Whole,
    /// The start of the name or of one of its words.
    Start,
    /// Inside a Chinese word.
    Part,
}

/// In which spelling of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpelledBy {
    Name,
    Pinyin,
    Initials,
}

/// The best way in which `query` fits `name`; `None` if it does not.
#[must_use]
pub fn how_well(query: &str, name: &str) -> Option<Fit> {
    let key = query_key(query);
    if key.is_empty() {
        return None;
    }
    forms(name).iter().filter_map(|form| form.fit(&key)).min()
}

impl Form {
    /// How the query with this key fits the name this is a form of.
    pub(super) fn fit(&self, key: &str) -> Option<Fit> {
        let extent = match self.at {
            _ if !self.text.starts_with(key) => return None,
            At::Front if self.text == key => Extent::Whole,
            At::Front | At::Word => Extent::Start,
            At::Inside => Extent::Part,
        };
        Some(Fit {
            extent,
            by: self.by,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn fit(extent: Extent, by: SpelledBy) -> Fit {
        Fit { extent, by }
    }

    #[test]
    fn each_rule_of_names_has_its_rank() {
        for (query, name, expected) in [
            (
                "zhang wei",
                "Zhang Wei",
                Some(fit(Extent::Whole, SpelledBy::Name)),
            ),
            (
                "zhangwei",
                "Zhang Wei",
                Some(fit(Extent::Whole, SpelledBy::Name)),
            ),
            ("we", "Zhang Wei", Some(fit(Extent::Start, SpelledBy::Name))),
            ("hang", "Zhang Wei", None),
            ("张伟", "张伟", Some(fit(Extent::Whole, SpelledBy::Name))),
            ("张", "张伟", Some(fit(Extent::Start, SpelledBy::Name))),
            ("伟", "张伟", Some(fit(Extent::Part, SpelledBy::Name))),
            (
                "zhangwei",
                "张伟",
                Some(fit(Extent::Whole, SpelledBy::Pinyin)),
            ),
            (
                "Zhāng Wěi",
                "张伟",
                Some(fit(Extent::Whole, SpelledBy::Pinyin)),
            ),
            (
                "zhangw",
                "张伟",
                Some(fit(Extent::Start, SpelledBy::Pinyin)),
            ),
            ("zw", "张伟", Some(fit(Extent::Whole, SpelledBy::Initials))),
            (
                "ZW",
                "张伟明",
                Some(fit(Extent::Start, SpelledBy::Initials)),
            ),
            ("wei", "张伟", Some(fit(Extent::Part, SpelledBy::Pinyin))),
            ("张伟", "張偉", Some(fit(Extent::Whole, SpelledBy::Name))),
            ("張偉", "张伟", Some(fit(Extent::Whole, SpelledBy::Name))),
            (
                "钱钟书",
                "錢鍾書",
                Some(fit(Extent::Whole, SpelledBy::Name)),
            ),
            (
                "钱钟书",
                "钱锺书",
                Some(fit(Extent::Whole, SpelledBy::Name)),
            ),
            (
                "liqian",
                "李乾",
                Some(fit(Extent::Whole, SpelledBy::Pinyin)),
            ),
            (
                "shandan",
                "單丹",
                Some(fit(Extent::Whole, SpelledBy::Pinyin)),
            ),
            ("", "张伟", None),
            (" ", "张伟", None),
        ] {
            assert_eq!(how_well(query, name), expected, "{query:?} in {name:?}");
        }
    }
}
