//! Many names, asked many times.

use super::{
    fit::Fit,
    form::{Form, forms, query_key},
    near::{LEAST_LIKENESS, likeness},
};

/// Names by their forms, sorted: a query costs its matches, not the whole list.
#[derive(Debug, Clone, Default)]
pub struct Index {
    forms: Vec<(Form, usize)>,
}

impl Index {
    /// An index of names, each with the number of what it names; one thing may have several names.
    pub fn of<'n>(names: impl IntoIterator<Item = (usize, &'n str)>) -> Self {
        let mut forms: Vec<_> = names
            .into_iter()
            .flat_map(|(i, name)| forms(name).into_iter().map(move |form| (form, i)))
            .collect();
        forms.sort_by(|(one, _), (other, _)| one.text.cmp(&other.text));
        Self { forms }
    }

    /// What `query` fits, each once with its best fit, in the order of the numbers.
    #[must_use]
    pub fn matches(&self, query: &str) -> Vec<(usize, Fit)> {
        let key = query_key(query);
        if key.is_empty() {
            return Vec::new();
        }
        let first = self.forms.partition_point(|(form, _)| form.text < key);
        let mut found: Vec<(usize, Fit)> = self
            .forms
            .iter()
            .skip(first)
            .map_while(|(form, i)| Some((*i, form.fit(&key)?)))
            .collect();
        found.sort_unstable();
        found.dedup_by_key(|(i, _)| *i);
        found
    }

    /// What resembles `query`, mistyped or with letters left out, each once, the nearest first.
    ///
    /// Only names with a form that begins as the query does: whoever slips has mostly begun well, and
    /// so a key press never looks at all of them.
    #[must_use]
    pub fn resembling(&self, query: &str) -> Vec<usize> {
        let key = query_key(query);
        let Some(begins) = key.chars().next() else {
            return Vec::new();
        };
        let first = self.forms.partition_point(|(form, _)| {
            form.text.as_str() < key.get(..begins.len_utf8()).unwrap_or(&key)
        });
        let mut near: Vec<(std::cmp::Reverse<usize>, usize)> = self
            .forms
            .iter()
            .skip(first)
            .take_while(|(form, _)| form.text.starts_with(begins))
            .map(|(form, i)| (std::cmp::Reverse(likeness(&key, &form.text)), *i))
            .filter(|(std::cmp::Reverse(likeness), _)| LEAST_LIKENESS < *likeness)
            .collect();
        near.sort_unstable();
        let mut seen = std::collections::HashSet::new();
        near.retain(|(_, i)| seen.insert(*i));
        near.into_iter().map(|(_, i)| i).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::find::how_well;

    #[test]
    fn a_slip_or_a_letter_left_out_still_resembles_who_was_meant() {
        let index = Index::of(
            [
                "张伟",
                "Zhang Weiming",
                "Wei Zhang",
                "李明",
                "Sigrid Norrsken",
            ]
            .into_iter()
            .enumerate(),
        );
        for (typed, meant) in [
            ("zhagn", 0),
            ("zhnwei", 0),
            ("sgrid", 4),
            ("sirgid", 4),
            ("lmng", 3),
        ] {
            assert_eq!(index.resembling(typed).first(), Some(&meant), "{typed}");
        }
        assert!(index.resembling("xu").is_empty());
        assert!(index.resembling("").is_empty());
    }

    #[test]
    fn an_index_finds_what_asking_name_by_name_finds() {
        let names = [
            "张伟",
            "Zhang Wei",
            "章文",
            "Wei Zhang",
            "李伟明",
            "O'Neil",
            "曾单",
            "",
        ];
        let index = Index::of(names.iter().copied().enumerate());
        for query in [
            "z", "zhang", "zhangwei", "wei", "伟", "zw", "one", "o'n", "s", "x", "", "张",
        ] {
            let one_by_one: Vec<_> = names
                .iter()
                .enumerate()
                .filter_map(|(i, name)| Some((i, how_well(query, name)?)))
                .collect();
            assert_eq!(index.matches(query), one_by_one, "{query:?}");
        }
    }
}
