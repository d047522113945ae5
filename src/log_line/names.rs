//! Which of the known names a mention means.

use std::collections::HashMap;

use crate::find::{Extent, Fit, Index, SpelledBy, fold, is_han};

use super::{
    honorific::surname,
    syntax::{Said, Spelled},
};

/// Named things by number, as a line may mention them.
pub(super) struct NameIndex {
    index: Index,
    whole: HashMap<String, Vec<usize>>,
}

impl NameIndex {
    pub fn of<'n>(names: impl Iterator<Item = (usize, &'n str)> + Clone) -> Self {
        let mut whole: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, name) in names.clone() {
            let bearers = whole.entry(fold(name)).or_default();
            if bearers.last() != Some(&i) {
                bearers.push(i);
            }
        }
        Self {
            index: Index::of(names),
            whole,
        }
    }

    /// Whether something has this whole name.
    pub fn bears(&self, name: &str) -> bool {
        self.whole.contains_key(&fold(name))
    }

    /// Everybody who may be addressed like this: 陈工, Dr Smith. `name` is what a number is called.
    pub fn addressed<'n>(
        &self,
        said: &Said,
        name: impl Fn(usize) -> Option<&'n str>,
    ) -> Vec<(usize, Fit)> {
        let Some(surname) = surname(&said.name).filter(|_| said.spelled != Spelled::Quoted) else {
            return Vec::new();
        };
        let folded = fold(surname);
        let chinese = folded.chars().all(is_han);
        let bears = |(i, fit): &(usize, Fit)| match name(*i) {
            Some(name) if chinese => fold(name).starts_with(&folded),
            _ => fit.extent != Extent::Part && fit.by != SpelledBy::Initials,
        };
        self.index
            .matches(surname)
            .into_iter()
            .filter(bears)
            .collect()
    }

    /// Everything the mention fits: a quoted one by the whole name only.
    pub fn fits(&self, said: &Said) -> Vec<(usize, Fit)> {
        match said.spelled {
            Spelled::Bare | Spelled::Joined => self.index.matches(&said.name),
            Spelled::Quoted => {
                let fit = Fit {
                    extent: Extent::Whole,
                    by: SpelledBy::Name,
                };
                let bearers = self.whole.get(&fold(&said.name));
                bearers.into_iter().flatten().map(|i| (*i, fit)).collect()
            }
        }
    }
}

/// What a mention means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    Nobody,
    One(usize),
    /// The likeliest first.
    Several(Vec<usize>),
}

impl Found {
    pub fn among(mut fits: Vec<(usize, Fit)>) -> Self {
        fits.sort_by_key(|(i, fit)| (*fit, *i));
        match fits.as_slice() {
            [] => Self::Nobody,
            [(only, _)] => Self::One(*only),
            _ => Self::Several(fits.into_iter().map(|(i, _)| i).collect()),
        }
    }
}

/// The fits that no other one beats.
///
/// A whole name beats a start, and a start beats a part, in characters and pinyin alike. Initials beat
/// only initials: `an` is the initials of 艾娜, yet whoever types it may well mean 安宁.
pub(super) fn unbeaten(fits: &[(usize, Fit)]) -> Vec<(usize, Fit)> {
    let best = |initials: bool| {
        let same = fits
            .iter()
            .filter(|(_, fit)| (fit.by == SpelledBy::Initials) == initials);
        same.map(|(_, fit)| fit.extent).min()
    };
    let (spelled, initials) = (best(false), best(true));
    let stands = |fit: Fit| match fit.by {
        SpelledBy::Initials => {
            Some(fit.extent) == initials && spelled.is_none_or(|spelled| fit.extent <= spelled)
        }
        SpelledBy::Name | SpelledBy::Pinyin => Some(fit.extent) == spelled,
    };
    fits.iter()
        .copied()
        .filter(|(_, fit)| stands(*fit))
        .collect()
}
