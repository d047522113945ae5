//! Forgetting somebody for good, which has the whole terminal: the book is nobody else's meanwhile.

use std::path::PathBuf;

use super::{Progress, Refusal};

/// What became of the copies of a book out of which somebody was taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cleaned {
    /// Backups that were written anew without them.
    pub rewritten: usize,
    /// What could not be opened, and was removed.
    pub removed: Vec<PathBuf>,
    /// What could be neither, and has them still.
    pub left: Vec<PathBuf>,
    /// Whether the file could not be written anew: that is done at the next start.
    pub goes_on: bool,
    /// The folder that the user wants backups in, where it is not there.
    pub no_folder: Option<PathBuf>,
}

/// How far it is, without a word of whom it is about.
#[derive(Debug, Clone, PartialEq)]
pub enum ForgettingPage {
    /// So many of the backups are done.
    Under(Progress),
    Done(Cleaned),
    /// Nothing was changed.
    Refused(Refusal),
}

impl ForgettingPage {
    /// Whether there is nothing to wait for any more.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        !matches!(self, Self::Under(_))
    }
}
