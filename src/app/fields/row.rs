//! A row of the book, picked by typing a part of its name.

use crossterm::event::KeyCode;

use super::{Edit, Line};
use crate::{
    app::{
        Hit,
        key::Key,
        screens::{List, Step},
    },
    domain::{
        id::Id,
        row::{Noun, NounKind, Subject},
        text::Name,
    },
};

/// Options shown at once.
pub const OPTIONS: usize = 6;

/// Where the options come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Only those given when the form opened.
    Given,
    /// Those given, and whatever of this kind the book finds for the text.
    Book(NounKind),
}

/// Something that can be picked, and what tells it from another of the same name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowOption {
    pub subject: Subject,
    pub name: Name,
    pub beside: Option<Name>,
}

/// The row picked, the text typed to find it, and what fits the text.
#[derive(Debug, Clone)]
pub struct RowField {
    pub picked: Option<RowOption>,
    pub typed: Line,
    pub source: Source,
    given: Vec<RowOption>,
    found: Vec<RowOption>,
    /// Which of `options` the cursor is on, and which is the first visible.
    pub list: List,
    /// Whether the list is open.
    pub open: bool,
}

impl RowField {
    #[must_use]
    pub fn new(source: Source, given: Vec<RowOption>, picked: Option<Subject>) -> Self {
        let picked =
            picked.and_then(|is| given.iter().find(|option| option.subject == is).cloned());
        Self {
            picked,
            typed: Line::default(),
            source,
            given,
            found: Vec::new(),
            list: List::default(),
            open: false,
        }
    }

    /// What fits the text typed, the given ones first.
    #[must_use]
    pub fn options(&self) -> Vec<&RowOption> {
        let typed = self.typed.text().to_lowercase();
        let fits = |option: &&RowOption| option.name.as_str().to_lowercase().contains(&typed);
        let given = self.given.iter().filter(fits);
        let found = self
            .found
            .iter()
            .filter(|hit| self.given.iter().all(|given| given.subject != hit.subject));
        given.chain(found).collect()
    }

    /// The row picked, if it is of this kind.
    #[must_use]
    pub fn id<T: Noun>(&self) -> Option<Id<T>> {
        let subject = self.picked.as_ref()?.subject;
        (subject.kind() == T::KIND).then(|| Id::new(subject.key()))
    }

    /// What the book found for `query`; late answers to other queries are dropped.
    pub fn found(&mut self, query: &str, hits: &[Hit]) {
        let Source::Book(kind) = self.source else {
            return;
        };
        if query == self.typed.text() {
            self.found = hits
                .iter()
                .filter(|hit| hit.subject.kind() == kind)
                .map(RowOption::from)
                .collect();
            let count = self.options().len();
            self.list.show(count, OPTIONS);
        }
    }

    pub fn press(&mut self, key: Key) -> Edit {
        match key.code {
            KeyCode::Left | KeyCode::Right if self.typed.is_empty() => return Edit::Ignored,
            _ if self.typed.is_empty() && deletes(key) => {
                if self.picked.take().is_none() {
                    return Edit::Ignored;
                }
                self.open = false;
                return Edit::Changed;
            }
            _ => {}
        }
        let edit = self.typed.press(key);
        if edit == Edit::Changed {
            self.open = true;
            self.list = List::default();
        }
        edit
    }

    /// Moves through the open list; opens it where it is closed.
    pub fn step(&mut self, by: isize) {
        let count = self.options().len();
        if self.open {
            self.list.step(Step::Lines(by), count, OPTIONS);
        }
        self.open = true;
    }

    /// Takes the option under the cursor; nothing when there is none.
    pub fn take(&mut self) {
        if let Some(option) = self
            .options()
            .get(self.list.at)
            .map(|option| (*option).clone())
        {
            self.picked = Some(option);
        }
        self.typed = Line::default();
        self.found.clear();
        self.open = false;
    }
}

/// Whether a key takes away what is picked, where nothing is typed.
fn deletes(key: Key) -> bool {
    matches!(key.code, KeyCode::Backspace | KeyCode::Delete)
        || [Key::ctrl('u'), Key::ctrl('w')].contains(&key)
}

impl From<&Hit> for RowOption {
    fn from(hit: &Hit) -> Self {
        Self {
            subject: hit.subject,
            name: hit.name.clone(),
            beside: hit
                .account
                .as_ref()
                .map(|(_, name)| name.clone())
                .or_else(|| hit.department.clone()),
        }
    }
}
