//! Everybody in an entry of a history: theirs to go to, ours to know; narrowed by typing, as every list of names.

use crate::{
    app::{
        fields::{Edit, Line},
        key::Key,
        screens::{List, Step},
    },
    domain::{id::Id, person::Person, row::Subject, summary::Involved},
    find,
};

/// Who is in an entry, and whom the cursor is on.
#[derive(Debug, Clone)]
pub struct Who {
    /// People of the customer first.
    all: Vec<Involved>,
    pub typed: Line,
    /// Which of them fit what is typed, best first.
    fits: Vec<usize>,
    pub list: List,
}

impl Who {
    #[must_use]
    pub fn new(rows: Vec<Involved>) -> Self {
        let mut who = Self {
            all: rows,
            typed: Line::default(),
            fits: Vec::new(),
            list: List::default(),
        };
        who.narrow();
        who
    }

    /// Those who fit what is typed, the people of the customer first.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &Involved> + Clone {
        self.fits.iter().map(|at| &self.all[*at])
    }

    /// Everybody, whatever is typed.
    #[must_use]
    pub fn all(&self) -> impl ExactSizeIterator<Item = &Involved> {
        self.all.iter()
    }

    pub fn press(&mut self, key: Key) {
        if self.typed.press(key) == Edit::Changed {
            self.narrow();
        }
    }

    pub fn paste(&mut self, text: &str) {
        self.typed.paste(text);
        self.narrow();
    }

    fn narrow(&mut self) {
        let typed = self.typed.text().trim();
        let fit = |row: &Involved| {
            let names = [Some(&row.name), row.title.as_ref(), row.department.as_ref()];
            let mut fits = names
                .into_iter()
                .enumerate()
                .filter_map(|(at, name)| Some((at, find::how_well(typed, name?.as_str())?)));
            fits.next()
        };
        let rows = self.all.iter().enumerate();
        self.fits = if typed.is_empty() {
            rows.map(|(at, _)| at).collect()
        } else {
            let mut fits: Vec<_> = rows
                .filter_map(|(at, row)| Some((person(row).is_none(), fit(row)?, at)))
                .collect();
            fits.sort_unstable();
            fits.into_iter().map(|(_, _, at)| at).collect()
        };
        self.list = List::default();
    }

    /// Only among those of the customer: nobody is gone to but them.
    pub fn step(&mut self, by: isize, height: usize) {
        let people = self.rows().filter(|row| person(row).is_some());
        let count = people.count();
        self.list.step(Step::Lines(by), count, height);
        self.show(height);
    }

    /// Has the cursor in a window of `height` lines; ours below it are seen where there is room.
    pub fn show(&mut self, height: usize) {
        self.list.show(self.fits.len(), height);
    }

    #[must_use]
    pub fn selected(&self) -> Option<Id<Person>> {
        self.rows().nth(self.list.at).and_then(person)
    }
}

const fn person(row: &Involved) -> Option<Id<Person>> {
    match row.who {
        Subject::Person(id) => Some(id),
        _ => None,
    }
}
