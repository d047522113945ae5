//! What taking in a file would do, without doing it.

use super::{Store, commit::Stamp, error::Result, situation};
use crate::domain::{
    command::{Command, Import},
    plan::{adopt, import},
    portable::BookFile,
};

impl Store {
    /// What importing these drafts would do, draft by draft.
    ///
    /// # Errors
    /// When a rule forbids it or the book cannot be read.
    pub fn foresee_import(&self, import: &Import, stamp: &Stamp) -> Result<import::Outcome> {
        let situation = situation::gather(&self.db, &Command::Import(import.clone()), stamp)?;
        Ok(import::outcome(import, situation)?)
    }

    /// What adopting this book would do.
    ///
    /// # Errors
    /// When a rule forbids it or the book cannot be read.
    pub fn foresee_adoption(&self, file: &BookFile, stamp: &Stamp) -> Result<adopt::Outcome> {
        let command = Command::Adopt(Box::new(file.clone()));
        let situation = situation::gather(&self.db, &command, stamp)?;
        Ok(adopt::outcome(file, situation)?)
    }
}
