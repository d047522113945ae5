//! Words of the view that shows who is tied to whom.

use super::Words;
use crate::app::{Action, Scope};

impl Words {
    /// How many people have no tie.
    #[must_use]
    pub fn without_ties(&self, people: usize) -> String {
        word!(self, "ties-untied", count = people)
    }

    /// What of a large account's ties is not drawn.
    #[must_use]
    pub fn ties_left_out(&self, people: usize, ties: usize) -> String {
        word!(self, "ties-left-out", people = people, ties = ties)
    }

    /// Instead of lines where there are none.
    #[must_use]
    pub fn no_ties(&self) -> String {
        word!(self, "ties-none")
    }

    /// How to come to some.
    #[must_use]
    pub fn how_to_tie(&self) -> String {
        word!(
            self,
            "ties-how",
            key = self.key(Scope::Account, Action::TieTo)
        )
    }
}
