//! Everybody in an entry of a history: theirs to go to, ours to know.

use crate::domain::{id::Id, person::Person, row::Subject, summary::Involved};

/// Who is in an entry, and whom the cursor is on.
#[derive(Debug, Clone)]
pub struct Who {
    /// People of the customer first.
    pub rows: Vec<Involved>,
    pub at: usize,
}

impl Who {
    #[must_use]
    pub const fn new(rows: Vec<Involved>) -> Self {
        Self { rows, at: 0 }
    }

    /// Only among those of the customer: nobody is gone to but them.
    pub fn step(&mut self, by: isize) {
        let people = self.rows.iter().filter(|row| person(row).is_some());
        let last = people.count().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    #[must_use]
    pub fn selected(&self) -> Option<Id<Person>> {
        self.rows.get(self.at).and_then(person)
    }
}

const fn person(row: &Involved) -> Option<Id<Person>> {
    match row.who {
        Subject::Person(id) => Some(id),
        _ => None,
    }
}
