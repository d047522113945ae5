//! Whose a promise is.

use crate::find::{fold, is_han};

/// The spellings by which a text may name a person: folded whole names, the words of a name in
/// letters, the given name of a Chinese one. Only what two characters long: one occurs everywhere.
pub(super) fn spellings<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    let mut all = Vec::new();
    for name in names {
        let whole = fold(name);
        let given = whole
            .char_indices()
            .nth(1)
            .and_then(|(second, _)| whole.get(second..));
        all.extend(
            given
                .filter(|_| whole.chars().all(is_han))
                .map(ToOwned::to_owned),
        );
        all.extend(whole.split(' ').map(ToOwned::to_owned));
        all.push(whole);
    }
    all.retain(|spelling| 2 <= spelling.chars().count());
    all
}

/// The only one whom `text` names, by number; `None` if it names nobody or several.
pub(super) fn only_one_named(text: &str, people: &[Vec<String>]) -> Option<usize> {
    let text = fold(text);
    let mut named = people
        .iter()
        .enumerate()
        .filter(|(_, spellings)| spellings.iter().any(|name| names(&text, name).is_some()))
        .map(|(i, _)| i);
    let first = named.next();
    first.filter(|_| named.next().is_none())
}

/// Where `name` stands in `text` first; in letters, as words of its own.
pub(super) fn names(text: &str, name: &str) -> Option<usize> {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || is_han(c));
    let edge = |c: Option<char>, beside: Option<char>| c.is_some_and(is_han) || apart(beside);
    let mut places = text.match_indices(name).map(|(at, _)| at);
    places.find(|at| {
        let at = *at;
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + name.len()..)
            .and_then(|text| text.chars().next());
        edge(name.chars().next(), before) && edge(name.chars().next_back(), after)
    })
}
