//! Names as tables write them.

use crate::domain::text::is_han;

/// The name from its parts in the order of the language: 张伟, Anna Maria Weber.
pub(super) fn whole(first: &str, middle: &str, last: &str) -> String {
    if [first, middle, last]
        .iter()
        .all(|part| part.chars().all(is_han))
    {
        return format!("{last}{first}{middle}");
    }
    let said = [first, middle, last]
        .into_iter()
        .filter(|part| !part.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

/// `Miller, Anna` → `Anna Miller`. `None` where it is not surely a surname before the others.
pub(super) fn turned(name: &str) -> Option<String> {
    const AFTER_A_NAME: &[&str] = &[
        "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "cfa", "cpa", "esq", "dr", "prof", "pe",
        "rn", "inc", "ltd", "llc", "gmbh", "ag", "co",
    ];
    let (last, first) = name.split_once(',')?;
    let (last, first) = (last.trim(), first.trim());
    let word = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.' | ' ');
    let short = |part: &str| (1..=3).contains(&part.split_whitespace().count());
    let plain = |part: &str| short(part) && part.chars().all(word) && !part.chars().any(is_han);
    let folded: String = first
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    if !plain(last) || !plain(first) || AFTER_A_NAME.contains(&folded.as_str()) {
        return None;
    }
    Some(format!("{first} {last}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_name_are_put_in_the_order_of_its_language() {
        assert_eq!(whole("Anna", "Maria", "Weber"), "Anna Maria Weber");
        assert_eq!(whole("伟", "", "张"), "张伟");
        assert_eq!(whole("", "", "Okafor"), "Okafor");
    }

    #[test]
    fn a_surname_that_comes_first_goes_last() {
        for (name, turned_is) in [
            ("Miller, Anna", Some("Anna Miller")),
            ("van der Berg, Jan-Piet", Some("Jan-Piet van der Berg")),
            ("O’Neill, Mary J.", Some("Mary J. O’Neill")),
            ("Anna Miller, PhD", None),
            ("Miller", None),
            ("Miller, Anna, CFO", None),
            ("Buyer, 3rd floor", None),
            ("张, 伟", None),
        ] {
            assert_eq!(turned(name).as_deref(), turned_is, "{name}");
        }
    }
}
