//! A person by their name alone, without what they are called before and after it.

use super::{
    super::text::{Name, is_han},
    words,
};

/// What stands before or after a name, in Latin letters.
const TITLES: &[&str] = &[
    "dipl",
    "dr",
    "eng",
    "herr",
    "frau",
    "ing",
    "mba",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mme",
    "phd",
    "prof",
    "professor",
    "sir",
];

/// What follows a Chinese name; the longer before those they end in.
const FORMS: &[&str] = &[
    "总经理",
    "副总裁",
    "董事长",
    "先生",
    "女士",
    "小姐",
    "博士",
    "教授",
    "老师",
    "经理",
    "总监",
    "总裁",
    "主任",
    "处长",
    "局长",
    "部长",
    "院长",
    "行长",
    "科长",
    "厅长",
    "市长",
    "主管",
    "总",
    "工",
];

/// A person by their name without titles, case, width, spaces and signs. Never empty.
#[must_use]
pub fn person(name: &Name) -> String {
    let mut words = words(name.raw());
    let named = |word: &String| !TITLES.contains(&word.as_str());
    if words.iter().any(named) {
        words.retain(named);
    }
    let tight = words.concat();
    if tight.is_empty() {
        return name.raw().to_owned();
    }
    let ends = |form: &&&str| tight.ends_with(**form);
    let called = FORMS
        .iter()
        .find(ends)
        .and_then(|form| tight.strip_suffix(*form));
    match called {
        // A surname alone is everybody's.
        Some(rest) if 1 < rest.chars().count() && rest.chars().all(is_han) => rest.to_owned(),
        _ => tight,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn titles_spaces_and_signs_do_not_tell_people_apart() {
        let person = |name| person(&Name::new(name).unwrap());
        for (one, other) in [
            ("Zhang Wei", "ZHANG, Wei"),
            ("Dr. Anna Smith", "Anna Smith, PhD"),
            ("张 伟", "张伟"),
            ("张伟总经理", "张伟"),
            ("张伟（先生）", "张伟"),
        ] {
            assert_eq!(person(one), person(other), "{one}");
        }
        assert_eq!(person("王总"), "王总");
        assert_ne!(person("王总"), person("王主任"));
        assert_eq!(person("Dr"), "dr");
    }
}
