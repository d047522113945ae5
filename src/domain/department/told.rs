//! The words for what a department does, in both languages.

use super::Function;
use crate::domain::{alike::plain, text::is_han};

/// The function that a department's name or a word for it tells; `None` if it tells none.
///
/// Latin words count whole, Chinese ones wherever they stand: 财务共享中心 is finance. The first
/// one of the name decides, the longer one where two begin together.
#[must_use]
pub fn function(text: &str) -> Option<Function> {
    let folded = plain(text);
    let found = |(word, function): &(&str, Function)| {
        let at = folded
            .match_indices(word)
            .find(|(at, _)| stands(&folded, *at, word))?
            .0;
        Some(((at, usize::MAX - word.len()), *function))
    };
    WORDS
        .iter()
        .filter_map(found)
        .min_by_key(|(rank, _)| *rank)
        .map(|(_, function)| function)
}

/// The function that a department's name is nothing but a word for: Purchasing, 财务部, the Department
/// of Finance, and not 财务一部.
#[must_use]
pub fn named(text: &str) -> Option<Function> {
    let plain = plain(text);
    let bare = plain
        .trim_start_matches("the ")
        .trim_start_matches("department of ");
    if let Some(function) = word(bare) {
        return Some(function);
    }
    let ending = UNITS.iter().find(|unit| bare.ends_with(**unit))?;
    word(bare.strip_suffix(*ending)?.trim_end())
}

/// What a part of an organization calls itself after what it does; the longer before those they end in.
const UNITS: &[&str] = &[
    " department",
    " division",
    " office",
    " team",
    " unit",
    " dept.",
    " dept",
    "管理部",
    "部门",
    "中心",
    "部",
    "处",
    "科",
    "室",
];

/// The function this is exactly the word for, folded.
#[must_use]
pub fn word(folded: &str) -> Option<Function> {
    WORDS
        .iter()
        .find(|(word, _)| *word == folded)
        .map(|(_, function)| *function)
}

/// The whole word that these letters begin, where they can only mean one function: `fin` is finance,
/// `pro` is procurement, `ma` is nothing.
#[must_use]
pub fn begun(text: &str) -> Option<(&'static str, Function)> {
    const LEAST: usize = 3;
    let folded = plain(text);
    if folded.chars().count() < LEAST || folded.contains(is_han) || word(&folded).is_some() {
        return None;
    }
    let mut begun = WORDS.iter().filter(|(word, _)| word.starts_with(&folded));
    let first = begun.next()?;
    begun
        .all(|(_, function)| *function == first.1)
        .then_some(*first)
}

/// The functions a word for which begins like this.
pub fn beginning_with(text: &str) -> impl Iterator<Item = Function> {
    let folded = plain(text);
    let begins = move |(word, _): &&(&str, Function)| word.starts_with(folded.as_str());
    WORDS.iter().filter(begins).map(|(_, function)| *function)
}

fn stands(text: &str, at: usize, word: &str) -> bool {
    if word.starts_with(is_han) {
        return true;
    }
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let after = text
        .get(at + word.len()..)
        .and_then(|after| after.chars().next());
    apart(before) && apart(after)
}

const WORDS: &[(&str, Function)] = &[
    ("executive", Function::Executive),
    ("executives", Function::Executive),
    ("exec", Function::Executive),
    ("management", Function::Executive),
    ("senior management", Function::Executive),
    ("top management", Function::Executive),
    ("management board", Function::Executive),
    ("management team", Function::Executive),
    ("executive board", Function::Executive),
    ("leadership team", Function::Executive),
    ("leadership", Function::Executive),
    ("board of directors", Function::Executive),
    ("board", Function::Executive),
    ("高层", Function::Executive),
    ("高管", Function::Executive),
    ("管理层", Function::Executive),
    ("管理团队", Function::Executive),
    ("经营班子", Function::Executive),
    ("领导班子", Function::Executive),
    ("班子成员", Function::Executive),
    ("公司领导", Function::Executive),
    ("集团领导", Function::Executive),
    ("单位领导", Function::Executive),
    ("局领导", Function::Executive),
    ("行领导", Function::Executive),
    ("院领导", Function::Executive),
    ("校领导", Function::Executive),
    ("厅领导", Function::Executive),
    ("委领导", Function::Executive),
    ("领导", Function::Executive),
    ("总经理", Function::Executive),
    ("董事", Function::Executive),
    ("procurement", Function::Procurement),
    ("purchasing", Function::Procurement),
    ("sourcing", Function::Procurement),
    ("采购", Function::Procurement),
    ("招标", Function::Procurement),
    ("technical", Function::Technical),
    ("technology", Function::Technical),
    ("tech", Function::Technical),
    ("r&d", Function::Technical),
    ("技术", Function::Technical),
    ("研发", Function::Technical),
    ("规划", Function::Technical),
    ("finance", Function::Finance),
    ("financial", Function::Finance),
    ("accounting", Function::Finance),
    ("财务", Function::Finance),
    ("财会", Function::Finance),
    ("engineering", Function::Engineering),
    ("construction", Function::Engineering),
    ("delivery", Function::Engineering),
    ("工程", Function::Engineering),
    ("建设", Function::Engineering),
    ("maintenance", Function::Maintenance),
    ("operations", Function::Maintenance),
    ("ops", Function::Maintenance),
    ("运维", Function::Maintenance),
    ("维护", Function::Maintenance),
    ("supply chain", Function::SupplyChain),
    ("supply", Function::SupplyChain),
    ("logistics", Function::SupplyChain),
    ("供应链", Function::SupplyChain),
    ("物流", Function::SupplyChain),
    ("business", Function::Business),
    ("业务", Function::Business),
    ("market", Function::Market),
    ("marketing", Function::Market),
    ("市场", Function::Market),
    ("legal", Function::Legal),
    ("法务", Function::Legal),
    ("法律", Function::Legal),
    ("it", Function::It),
    ("信息", Function::It),
    ("数字化", Function::It),
    ("other", Function::Other),
    ("其他", Function::Other),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_begun_is_the_word_where_it_can_be_no_other() {
        assert_eq!(begun("Fin"), Some(("finance", Function::Finance)));
        assert_eq!(
            begun("procure"),
            Some(("procurement", Function::Procurement))
        );
        // Maintenance, management or market.
        for open in ["ma", "man_", "m", "财", "supplies", ""] {
            assert_eq!(begun(open), None, "{open}");
        }
    }

    #[test]
    fn a_name_that_is_only_the_word_is_the_department() {
        for (name, expected) in [
            ("财务部", Some(Function::Finance)),
            ("财务", Some(Function::Finance)),
            ("Purchasing", Some(Function::Procurement)),
            ("Finance Dept.", Some(Function::Finance)),
            ("The Department of Engineering", Some(Function::Engineering)),
            ("采购管理部", Some(Function::Procurement)),
            ("公司领导", Some(Function::Executive)),
            ("领导班子", Some(Function::Executive)),
            ("Senior Management", Some(Function::Executive)),
            ("领导力发展部", None),
            ("财务一部", None),
            ("财务共享中心", None),
            ("Global Finance", None),
            ("Sales", None),
        ] {
            assert_eq!(named(name), expected, "{name}");
        }
    }

    #[test]
    fn every_function_has_a_word_in_both_languages() {
        for function in Function::ALL {
            let words = || {
                WORDS
                    .iter()
                    .filter(|(_, f)| f == function)
                    .map(|(word, _)| word)
            };
            assert!(words().any(|w| w.is_ascii()), "{function:?}");
            assert!(
                *function == Function::It || words().any(|w| !w.is_ascii()),
                "{function:?}"
            );
        }
    }

    #[test]
    fn a_department_tells_its_function() {
        for (name, expected) in [
            ("财务", Some(Function::Finance)),
            ("财务共享中心", Some(Function::Finance)),
            ("Global Finance", Some(Function::Finance)),
            ("IT部", Some(Function::It)),
            ("信息技术部", Some(Function::It)),
            ("Unit 4", None),
            ("Titanium", None),
            ("供应链管理部", Some(Function::SupplyChain)),
        ] {
            assert_eq!(function(name), expected, "{name}");
        }
    }
}
