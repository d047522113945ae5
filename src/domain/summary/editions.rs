//! An account's depth by the rules of before and of today.

use crate::domain::{Account, Id, Name, score::Stage};

/// An account in both editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRow {
    pub account: Id<Account>,
    pub name: Name,
    pub before: (u8, Stage),
    pub after: (u8, Stage),
}

impl EditionRow {
    /// Points gained, or lost below 0.
    #[must_use]
    pub fn moved(&self) -> i16 {
        i16::from(self.after.0) - i16::from(self.before.0)
    }
}
