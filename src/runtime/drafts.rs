//! The draft of the log line, kept in the book: written down beside the screen, found again at the next
//! start.
//!
//! Every run of the program keeps its draft under a key of its own, so that two windows on one book
//! do not write over each other. Whoever starts takes over the newest draft whose program has ended,
//! however it ended; what is left comes back to the next who starts.

use serde::{Deserialize, Serialize};

use super::{
    draft_writer::DraftWriter,
    owner::{Life, Owner},
};
use crate::{
    app::overlays::KeptDraft,
    book::fresh_uuid,
    store::{Store, StoreError},
};

/// How the keys of drafts begin; the run's id, which counts up, follows.
const DRAFTS: &str = "draft ";

/// What stands in the book.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct StoredDraft {
    draft: KeptDraft,
    /// Who is at it; nobody once they have ended in order.
    owner: Option<Owner>,
}

/// This run's draft in the book.
#[derive(Debug)]
pub(super) struct Drafts {
    key: String,
    /// As it was handed over to be written last.
    handed: Option<KeptDraft>,
    writer: Option<DraftWriter>,
}

impl StoredDraft {
    pub fn of(draft: KeptDraft) -> Self {
        Self {
            draft,
            owner: Some(Owner::this()),
        }
    }

    /// Where nobody can say, whoever starts goes on with what is there: at worst a line that is still
    /// being written stands in two windows.
    fn is_free(&self) -> bool {
        self.owner
            .as_ref()
            .is_none_or(|owner| owner.life() != Life::Runs)
    }
}

impl Drafts {
    /// A key for this run, and the draft that waited for somebody to go on with it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn open(store: &mut Store) -> Result<(Self, Option<KeptDraft>), StoreError> {
        let mut drafts = Self {
            key: format!("{DRAFTS}{}", fresh_uuid()),
            handed: None,
            writer: None,
        };
        for (key, stored) in store.recall_all::<StoredDraft>(DRAFTS)? {
            let draft = stored.draft.clone();
            // Another window that starts at this moment may be faster; and a book that cannot be
            // written keeps the draft for later.
            let mut take = || store.take_over(&key, &drafts.key, &StoredDraft::of(draft.clone()));
            if stored.is_free() && take().unwrap_or(false) {
                drafts.handed = Some(draft);
                break;
            }
        }
        let draft = drafts.handed.clone();
        Ok((drafts, draft))
    }

    /// Has `writer` write the draft down from now on.
    pub fn employ(&mut self, writer: DraftWriter) {
        self.writer = Some(writer);
    }

    pub fn key(&self) -> &str {
        &self.key
    }

    /// Hands the draft over to be written, if it has changed. Takes no time.
    pub fn keep(&mut self, draft: Option<KeptDraft>) {
        if draft == self.handed {
            return;
        }
        if let Some(writer) = &self.writer {
            writer.write(draft.clone());
        }
        self.handed = draft;
    }

    /// Has nothing written until the draft is handed over again, whatever is under way: before a change
    /// that uses the draft up.
    pub fn rest(&mut self) {
        if let Some(writer) = &self.writer {
            writer.drop_unwritten();
        }
        self.handed = None;
    }

    /// Leaves the draft for the next who starts.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn leave(mut self, store: &mut Store, draft: Option<KeptDraft>) -> Result<(), StoreError> {
        self.rest();
        match draft {
            Some(draft) => store.remember(&self.key, &StoredDraft { draft, owner: None }),
            None => store.forget(&self.key),
        }
    }
}
