//! `[kinds]`: the user's own words for kinds of contact in the log line.

use toml::de::{DeTable, DeValue};

use super::Walk;
use crate::{
    app::Allowed,
    log_line::{KindWords, SHORT_WORDS, kind_called},
};

/// Takes each word with a kind by any of its standard words: `路演 = "summit"`, `路演 = "峰会"`.
pub(super) fn kinds(walk: &mut Walk<'_>, table: &DeTable<'_>, words: &mut KindWords) {
    for (word, value) in table {
        let key = format!("kinds.{}", word.get_ref());
        let kind = match value.get_ref() {
            DeValue::String(called) => kind_called(called),
            _ => None,
        };
        match kind {
            None => walk.wrong(&value.span(), &key, Allowed::OneOf(SHORT_WORDS)),
            Some(kind) => {
                if words.add(word.get_ref(), kind).is_err() {
                    walk.wrong(&word.span(), &key, Allowed::LineWord);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::understand;
    use crate::{app::ConfigRefusal, domain::Kind};

    #[test]
    fn the_users_words_mean_the_kinds_they_name() {
        let text = "[kinds]\n路演 = \"summit\"\n\"Road Show\" = '峰会'\nstandup = \"call\"\n";
        let (config, problems) = understand(text.as_bytes());
        assert_eq!(problems, []);
        let mut words: Vec<_> = config.kinds.iter().collect();
        words.sort_unstable_by_key(|(word, _)| *word);
        assert_eq!(
            words,
            [
                ("road show", Kind::Summit),
                ("standup", Kind::Call),
                ("路演", Kind::Summit)
            ]
        );
    }

    #[test]
    fn what_no_line_could_say_is_refused_with_its_line() {
        let text = "[kinds]\n路演 = \"party\"\n\"a:b\" = \"call\"\n\ngolf = 3\n";
        let (config, problems) = understand(text.as_bytes());
        let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3, 5]);
        let keys = problems.iter().all(|problem| {
            matches!(&problem.what, ConfigRefusal::WrongValue { key, .. } if key.starts_with("kinds."))
        });
        assert!(keys, "{problems:?}");
        assert_eq!(config.kinds.iter().count(), 0);
        assert_eq!(understand(b"kinds = 3\n").1.len(), 1);
    }
}
