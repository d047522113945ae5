//! What taking in a file would do, without doing it.

use super::Book;
use crate::{
    domain::{
        Command, Import,
        plan::{adopt, import},
        portable::BookFile,
    },
    store::StoreError,
};

impl Book {
    /// What importing these drafts would do, draft by draft.
    ///
    /// # Errors
    /// When a rule forbids it or the book cannot be read.
    pub fn foresee_import(&self, import: &Import) -> Result<import::ImportOutcome, StoreError> {
        let command = Command::Import(import.clone());
        let situation = self.store.situation(&command, &self.stamp())?;
        Ok(import::outcome(import, situation)?)
    }

    /// What adopting this book would do.
    ///
    /// # Errors
    /// When a rule forbids it or the book cannot be read.
    pub fn foresee_adoption(&self, file: &BookFile) -> Result<adopt::AdoptOutcome, StoreError> {
        let command = Command::Adopt(Box::new(file.clone()));
        let situation = self.store.situation(&command, &self.stamp())?;
        Ok(adopt::outcome(file, situation)?)
    }
}
