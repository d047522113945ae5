//! A human being at a customer.

mod birthday;

use serde::{Deserialize, Serialize};

pub use birthday::{Birthday, BirthdayError};

use super::{Name, Note};

/// A person; belongs to accounts through tenures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: Name,
    pub aliases: Vec<Name>,
    pub pinyin: Option<Name>,
    pub emails: Vec<Name>,
    pub phones: Vec<Name>,
    pub wechat: Option<Name>,
    pub birthday: Option<Birthday>,
    pub note: Note,
    /// For the user's eyes; left out of every document unless asked for.
    pub private_note: Note,
    /// The user's own cadence for this person, days ≥ 1; wins over role and level.
    pub cadence_days: Option<u16>,
    /// Where the person came from, e.g. the file and line of an import.
    pub source: Option<Name>,
}

impl Person {
    /// A person of whom only the name is known.
    #[must_use]
    pub const fn named(name: Name) -> Self {
        Self {
            name,
            aliases: Vec::new(),
            pinyin: None,
            emails: Vec::new(),
            phones: Vec::new(),
            wechat: None,
            birthday: None,
            note: Note::empty(),
            private_note: Note::empty(),
            cadence_days: None,
            source: None,
        }
    }
}
