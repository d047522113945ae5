//! What happened, page by page, and who took part.

use chrono::NaiveDate;

use super::{Book, Question, Unanswered};
use crate::domain::{
    Account, Colleague, Id, Person, Subject,
    summary::{HistoryOf, HistoryPage, HistoryPlace, Involved},
};

/// At most `count` entries from `place` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadHistory {
    pub of: HistoryOf,
    pub place: HistoryPlace,
    pub count: usize,
}

impl Question for ReadHistory {
    type Answer = HistoryPage;

    fn answer(&self, book: &Book) -> Result<HistoryPage, Unanswered> {
        Ok(book.store.history(self.of, self.place, self.count)?)
    }
}

/// The part of a history that has this entry in its middle, with at least so many before and after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadHistoryAround {
    pub of: HistoryOf,
    pub entry: Subject,
    pub beside: usize,
}

impl Question for ReadHistoryAround {
    type Answer = HistoryPage;

    fn answer(&self, book: &Book) -> Result<HistoryPage, Unanswered> {
        Ok(book
            .store
            .history_around(self.of, self.entry, self.beside)?)
    }
}

/// At least `count` entries of a history right above those that begin with a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadHistoryAbove {
    pub of: HistoryOf,
    pub day: NaiveDate,
    pub count: usize,
}

impl Question for ReadHistoryAbove {
    type Answer = HistoryPage;

    fn answer(&self, book: &Book) -> Result<HistoryPage, Unanswered> {
        Ok(book.store.history_above(self.of, self.day, self.count)?)
    }
}

/// Who is in an entry of a history, which happened at `account`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoTookPart {
    pub people: Vec<Id<Person>>,
    pub colleagues: Vec<Id<Colleague>>,
    pub account: Option<Id<Account>>,
}

impl Question for WhoTookPart {
    type Answer = Vec<Involved>;

    fn answer(&self, book: &Book) -> Result<Vec<Involved>, Unanswered> {
        let (people, colleagues) = (&self.people, &self.colleagues);
        let involved = book
            .store
            .involved(people, colleagues, self.account, book.today())?;
        Ok(involved)
    }
}
