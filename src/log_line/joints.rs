//! The little words of a HEAD written as a sentence: they say nothing of their own, but some of them join
//! names. 昨天和@张伟、王芳一起吃饭; had lunch with @zhang and li.

use crate::find::is_han;

use super::{
    kinds::KindWords,
    line::{Line, is_break},
    syntax::known_word,
};

/// The end of a word at `i` that joins the name before it to one after it.
pub(super) fn joins(line: &Line<'_>, i: usize) -> Option<usize> {
    longest(line, i, JOINING)
}

/// The end of a word at `i` that may be left out.
///
/// In Chinese only before a break, or another word of the language: 了 begins 了解, and 到 到货.
pub(super) fn filler(line: &Line<'_>, i: usize, own: &KindWords) -> Option<usize> {
    let end = longest(line, i, LITTLE)?;
    let plain = |i: usize| !line.get(i).is_some_and(|c| is_han(c) && !is_break(c));
    let goes_on = || known_word(line, end, own).is_some() || filler(line, end, own).is_some();
    (plain(i) || plain(end) || goes_on()).then_some(end)
}

fn longest(line: &Line<'_>, i: usize, words: &[&str]) -> Option<usize> {
    words.iter().filter_map(|word| line.word(i, word)).max()
}

const JOINING: &[&str] = &[
    "and", "with", "w/", "plus", "和", "跟", "与", "同", "及", "以及", "还有",
];

const LITTLE: &[&str] = &[
    "and",
    "with",
    "w/",
    "plus",
    "i",
    "we",
    "us",
    "me",
    "our",
    "had",
    "have",
    "has",
    "was",
    "did",
    "went",
    "a",
    "an",
    "the",
    "at",
    "on",
    "in",
    "by",
    "via",
    "over",
    "to",
    "for",
    "of",
    "from",
    "in person",
    "和",
    "跟",
    "与",
    "同",
    "及",
    "以及",
    "还有",
    "我",
    "我们",
    "我方",
    "咱们",
    "自己",
    "给",
    "向",
    "对",
    "找",
    "约",
    "请",
    "陪",
    "带",
    "了",
    "过",
    "的",
    "去",
    "来",
    "到",
    "在",
    "又",
    "再",
    "刚",
    "已",
    "已经",
    "一起",
    "一同",
    "共同",
    "通过",
    "用",
    "做",
    "做了",
    "进行",
    "进行了",
    "参加",
    "参加了",
    "一次",
    "了一次",
    "一下",
];
