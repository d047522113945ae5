//! What became of each depth when the score was calculated anew.

use crate::{
    app::{Effect, Keyed, List},
    book::CompareEditions,
    domain::{Account, Id, summary::EditionRow},
};

/// Each account as the first edition had it, beside today.
#[derive(Debug, Clone, Default)]
pub struct Editions {
    /// Absent until all of them are calculated.
    pub list: List<Option<Vec<EditionRow>>>,
}

impl Keyed for EditionRow {
    type Key = Id<Account>;

    fn key(&self) -> Option<Id<Account>> {
        Some(self.account)
    }
}

impl Editions {
    #[must_use]
    pub fn loading() -> (Self, Effect) {
        (Self::default(), Effect::ask(CompareEditions))
    }

    /// All of them are calculated.
    pub fn found(&mut self, rows: Vec<EditionRow>, height: usize) {
        self.list.fill(Some(rows), height);
    }

    #[must_use]
    pub fn selected(&self) -> Option<&EditionRow> {
        self.list.rows().as_ref()?.get(self.list.at())
    }
}
