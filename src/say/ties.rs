//! Words of the view that shows who is tied to whom.

use super::Words;
use crate::app::{Action, KeyScope};

impl Words {
    /// How to come to some.
    #[must_use]
    pub fn how_to_tie(&self) -> String {
        self.ties_how(self.key(KeyScope::Account, Action::TieTo))
    }
}
