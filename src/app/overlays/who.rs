//! Everybody in an entry of a history: theirs to go to, ours to know; narrowed by typing, as every list of names.

use crate::{
    app::{
        Keyed, List,
        fields::{Edit, LineInput},
        key::Key,
    },
    domain::{Id, Person, Subject, summary::Involved},
    find,
};

/// Who is in an entry, and whom the cursor is on.
#[derive(Debug, Clone)]
pub struct WhoOverlay {
    /// People of the customer first.
    all: Vec<Involved>,
    pub typed: LineInput,
    /// Those who fit what is typed, the people of the customer first, and the best first.
    pub list: List<Vec<Involved>>,
}

/// Nobody is gone to but those of the customer.
impl Keyed for Involved {
    type Key = Id<Person>;

    fn key(&self) -> Option<Id<Person>> {
        person(self)
    }

    fn rests(&self) -> bool {
        person(self).is_some()
    }
}

impl WhoOverlay {
    #[must_use]
    pub fn new(rows: Vec<Involved>) -> Self {
        let mut who = Self {
            all: rows,
            typed: LineInput::default(),
            list: List::default(),
        };
        who.narrow();
        who
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
                .filter_map(|(at, name)| Some((at, find::how_well(typed, name?.raw())?)));
            fits.next()
        };
        let rows = self.all.iter().enumerate();
        let fitting = if typed.is_empty() {
            self.all.clone()
        } else {
            let mut fits: Vec<_> = rows
                .filter_map(|(at, row)| Some((person(row).is_none(), fit(row)?, at)))
                .collect();
            fits.sort_unstable();
            let fits = fits.into_iter().map(|(_, _, at)| self.all[at].clone());
            fits.collect()
        };
        self.list.begin(fitting);
    }

    #[must_use]
    pub fn selected(&self) -> Option<Id<Person>> {
        self.list.row().and_then(person)
    }
}

const fn person(row: &Involved) -> Option<Id<Person>> {
    match row.who {
        Subject::Person(id) => Some(id),
        _ => None,
    }
}
