//! The word lists of `assets/demo/lists.*.txt`: lines of `key: item, item, …`.

use std::collections::HashMap;

use super::{
    DemoError,
    notes::{Language, Phrases},
};

/// Everything names, titles and notes are made of, in both languages.
pub(super) struct Lists {
    english: Words,
    chinese: Words,
}

/// The lists and note phrases of one language.
pub(super) struct Words {
    lists: HashMap<&'static str, Vec<&'static str>>,
    pub(super) phrases: Phrases,
}

impl Lists {
    pub(super) fn read() -> Result<Self, DemoError> {
        Ok(Self {
            english: Words::read(
                include_str!("../../assets/demo/lists.en.txt"),
                include_str!("../../assets/demo/notes.en.txt"),
            )?,
            chinese: Words::read(
                include_str!("../../assets/demo/lists.zh.txt"),
                include_str!("../../assets/demo/notes.zh.txt"),
            )?,
        })
    }

    pub(super) const fn of(&self, language: Language) -> &Words {
        match language {
            Language::English => &self.english,
            Language::Chinese => &self.chinese,
        }
    }
}

impl Words {
    fn read(lists: &'static str, phrases: &'static str) -> Result<Self, DemoError> {
        let lists = lists
            .lines()
            .filter_map(|line| line.split_once(": "))
            .map(|(key, items)| (key, items.split(", ").map(str::trim).collect()))
            .collect();
        Ok(Self {
            lists,
            phrases: Phrases::read(phrases)?,
        })
    }

    /// The items under `key`; never empty.
    pub(super) fn list(&self, key: &str) -> Result<&[&'static str], DemoError> {
        match self.lists.get(key) {
            Some(items) => Ok(items),
            None => Err(DemoError::List(key.to_owned())),
        }
    }

    /// One of the items under `key`.
    pub(super) fn any(
        &self,
        key: &str,
        dice: &mut fastrand::Rng,
    ) -> Result<&'static str, DemoError> {
        self.list(key).map(|items| items[dice.usize(..items.len())])
    }
}
