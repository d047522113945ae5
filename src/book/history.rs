//! What happened, page by page, and who took part.

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

/// A history from its top through this entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadHistoryThrough {
    pub of: HistoryOf,
    pub entry: Subject,
}

impl Question for ReadHistoryThrough {
    type Answer = HistoryPage;

    fn answer(&self, book: &Book) -> Result<HistoryPage, Unanswered> {
        Ok(book.store.history_through(self.of, self.entry)?)
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
