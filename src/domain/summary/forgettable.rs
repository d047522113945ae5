//! What forgetting somebody for good would take away, told before it is done.

use super::{GoesWith, Person, Row, Subject};
use crate::domain::{
    Change, Uid,
    forgetting::{Naming, Oblivion},
};

/// What forgetting somebody would take away.
#[derive(Debug, Clone, PartialEq)]
pub struct Forgettable {
    pub row: Row<Person>,
    /// Everything that goes, or is changed, besides the texts.
    pub changes: Vec<Change>,
    /// Texts of what stays.
    pub mentions: Vec<NamedIn>,
    /// So many steps of the journal can no longer be taken back.
    pub steps: usize,
}

/// A row of somebody else's whose text names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedIn {
    pub uid: Uid,
    pub subject: Subject,
    pub text: String,
}

impl Forgettable {
    /// What goes with them, and what stays without them.
    #[must_use]
    pub fn goes(&self) -> GoesWith {
        GoesWith::of(self.row.id.into(), &self.changes)
    }

    #[must_use]
    pub fn naming(&self) -> Naming {
        Naming::of(&self.row)
    }

    /// Whether their name was said again, letter by letter, as it is or as it is shown.
    #[must_use]
    pub fn is_called(&self, typed: &str) -> bool {
        let (typed, name) = (typed.trim(), &self.row.name);
        typed == name.raw() || typed == &*name.shown()
    }

    /// The wish to forget them: `kept` are texts that go on naming them, `instead` stands in all others.
    #[must_use]
    pub fn oblivion(&self, kept: Vec<Uid>, instead: String) -> Oblivion {
        Oblivion {
            person: self.row.uid.clone(),
            naming: self.naming(),
            instead,
            kept,
        }
    }
}
