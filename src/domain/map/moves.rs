//! Who left, who came, what it cost, in words' reach: names and where they are now.

use chrono::NaiveDate;

use crate::domain::{Account, Id, Name, score};

/// The moves of a while, newest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Moves {
    /// The day after which they happened.
    pub since: NaiveDate,
    pub list: Vec<Moved>,
    /// Older ones that were too many to compute.
    pub more: usize,
}

/// A move, with what its rows do not say.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    pub is: score::PersonMove,
    pub name: Name,
    /// Where they work now, if that is not here.
    pub now: Option<(Id<Account>, Name)>,
}

impl Moves {
    /// How many came, left, and changed their place here.
    #[must_use]
    pub fn counts(&self) -> [usize; 3] {
        let count = |sort: fn(&score::PostMove) -> bool| {
            self.list.iter().filter(|one| sort(&one.is.post)).count()
        };
        [
            count(|post| *post == score::PostMove::Came),
            count(|post| *post == score::PostMove::Left),
            count(|post| {
                matches!(
                    post,
                    score::PostMove::Between { .. } | score::PostMove::Stayed
                )
            }),
        ]
    }

    /// Points that all of them together gave; below zero: cost.
    #[must_use]
    pub fn gain(&self) -> f64 {
        self.list.iter().map(|one| one.is.gain).sum()
    }
}
