//! What is due, who is going quiet, what to do next.

use super::{Book, Question, Scan, Unanswered, Wanted, When};
use crate::domain::agenda::{Agenda, Outreach};

/// Promises of each section of the agenda: more than anybody works through in a day.
const MOST_PROMISES: usize = 200;

/// Open promises of the whole book, and what sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadAgenda {
    /// Of each section no more promises than these are read; the others are counted.
    pub most: usize,
}

impl Default for ReadAgenda {
    fn default() -> Self {
        Self {
            most: MOST_PROMISES,
        }
    }
}

impl Question for ReadAgenda {
    type Answer = Agenda;

    fn answer(&self, book: &Book) -> Result<Agenda, Unanswered> {
        Ok(book.store.agenda(book.today(), self.most)?)
    }
}

/// Who is going quiet and the next best actions, over the whole book. The worker tells what it has found so
/// far, and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindOutreach(pub Wanted);

impl Question for FindOutreach {
    type Answer = Outreach;
    const WHEN: When = When::Beside;

    fn answer(&self, book: &Book) -> Result<Outreach, Unanswered> {
        Ok(Scan::new(self.0).to_the_end(book)?)
    }
}
