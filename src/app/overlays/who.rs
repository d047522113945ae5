//! Everybody in an entry of a history: theirs to go to, ours to know.

use crate::{
    app::screens::{List, Step},
    domain::{id::Id, person::Person, row::Subject, summary::Involved},
};

/// Who is in an entry, and whom the cursor is on.
#[derive(Debug, Clone)]
pub struct Who {
    /// People of the customer first.
    pub rows: Vec<Involved>,
    pub list: List,
}

impl Who {
    #[must_use]
    pub fn new(rows: Vec<Involved>) -> Self {
        let list = List::default();
        Self { rows, list }
    }

    /// Only among those of the customer: nobody is gone to but them.
    pub fn step(&mut self, by: isize, height: usize) {
        let people = self.rows.iter().filter(|row| person(row).is_some());
        self.list.step(Step::Lines(by), people.count(), height);
        self.show(height);
    }

    /// Has the cursor in a window of `height` lines; ours below it are seen where there is room.
    pub fn show(&mut self, height: usize) {
        self.list.show(self.rows.len(), height);
    }

    #[must_use]
    pub fn selected(&self) -> Option<Id<Person>> {
        self.rows.get(self.list.at).and_then(person)
    }
}

const fn person(row: &Involved) -> Option<Id<Person>> {
    match row.who {
        Subject::Person(id) => Some(id),
        _ => None,
    }
}
