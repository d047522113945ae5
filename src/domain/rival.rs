//! Competitors with a standing at an account.

mod everywhere;
mod here;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Account, Id, Name, Note};

pub use everywhere::{RivalEverywhere, RivalPlace};
pub use here::{RivalHere, TowardRival};

/// What is known of a competitor at an account, as a supplier may properly know it: from the customer's open
/// word, from what is published, from what anybody can see on site.
///
/// Who of the customer backs them is not said here: it follows from the stances that name them, so that one
/// rating moves both. One of whom there are only such stances is known by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rival {
    pub account: Id<Account>,
    pub name: Name,
    /// What they sell here.
    pub sells: Option<Name>,
    pub weak_points: Option<Name>,
    pub note: Note,
    /// Where this is known from.
    pub source: Option<Name>,
    /// The day it was so.
    pub on: NaiveDate,
}

impl Rival {
    /// By what a rival is known from the others: whoever types a name in a hurry does not mind the case.
    #[must_use]
    pub fn key(name: &Name) -> String {
        name.raw().chars().flat_map(char::to_lowercase).collect()
    }

    #[must_use]
    pub fn is_called(&self, name: &Name) -> bool {
        Self::key(&self.name) == Self::key(name)
    }
}
