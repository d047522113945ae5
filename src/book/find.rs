//! Finding, and what is likely there twice.

use super::{AnsweredBy, Book, Question, Refusal, Unanswered};
use crate::domain::{
    Pair, Subject,
    plan::merge::Difference,
    summary::{Double, Doubled, Found, GoesWith, Hit, Search},
};

/// Names a search brings: more than a screen shows.
const MOST_HITS: usize = 30;
/// Matches of each kind that find lists.
pub const MOST_MATCHES: usize = 20;

/// Everything that has the words, or was met last where there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find(pub Search);

impl Question for Find {
    type Answer = Found;

    fn answer(&self, book: &Book) -> Result<Found, Unanswered> {
        Ok(book.store.find(&self.0, MOST_MATCHES)?)
    }
}

/// Accounts, people, departments by any fragment of their name, for pickers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindNames(pub String);

impl Question for FindNames {
    type Answer = Vec<Hit>;

    fn answer(&self, book: &Book) -> Result<Vec<Hit>, Unanswered> {
        Ok(book.store.find_names(&self.0, MOST_HITS)?)
    }
}

/// Who and what is likely there twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindDoubles;

impl Question for FindDoubles {
    type Answer = Vec<Double>;
    const WHEN: AnsweredBy = AnsweredBy::Beside;

    fn answer(&self, book: &Book) -> Result<Vec<Double>, Unanswered> {
        Ok(book.store.doubles()?)
    }
}

/// Two that may become one, with what they do not agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComparePair(pub Pair);

/// The two of a pair.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub stays: Doubled,
    pub goes: Doubled,
    pub differences: Vec<Difference>,
}

impl Question for ComparePair {
    type Answer = Compared;

    fn answer(&self, book: &Book) -> Result<Compared, Unanswered> {
        let one = |of: Subject| book.store.doubled(of)?.ok_or(Unanswered::Gone(of));
        let (stays, goes) = self.0.subjects();
        Ok(Compared {
            stays: one(stays)?,
            goes: one(goes)?,
            differences: book.store.differences(self.0, book.today())?,
        })
    }
}

/// What goes with a row that is to be deleted; or why it cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WhatGoesWith(pub Subject);

impl Question for WhatGoesWith {
    type Answer = Result<GoesWith, Refusal>;

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let goes = book.store.goes_with(self.0, &book.stamp());
        Ok(goes.map_err(|error| Refusal::from(&error)))
    }
}
