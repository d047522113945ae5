//! What is typed and not saved yet, kept in the book: written down beside the screen, found again at the
//! next start.
//!
//! Every run of the program keeps its draft under a key of its own, so that two windows on one book
//! do not write over each other. Whoever starts takes over the newest draft whose program has ended,
//! however it ended; what is left comes back to the next who starts. A book that cannot be written when
//! the program ends leaves it in a file, which the next start takes up and removes.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{
    draft_file::{self, LeftDraft},
    draft_writer::DraftWriter,
    editor,
    owner::{Life, Owner},
};
use crate::{
    app::Unsaved,
    book::fresh_uuid,
    store::{Store, StoreError},
};

/// How the keys of drafts begin; the run's id, which counts up, follows.
const DRAFTS: &str = "draft ";

/// What stands in the book.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct StoredDraft {
    #[serde(flatten)]
    unsaved: Unsaved,
    /// Who is at it; nobody once they have ended in order.
    owner: Option<Owner>,
}

/// This run's draft in the book.
#[derive(Debug)]
pub(super) struct Drafts {
    key: String,
    /// As it was handed over to be written last.
    handed: Unsaved,
    writer: Option<DraftWriter>,
    /// The file that it came from, until the book has it.
    file: Option<PathBuf>,
}

/// What became of a draft at the end.
#[derive(Debug)]
pub enum DraftEnd {
    /// It is in the book, or there was none.
    Kept,
    /// The book could not be written: it is in this file.
    InFile(PathBuf, StoreError),
    /// Nor could any file be.
    Lost(StoreError),
}

impl StoredDraft {
    /// The draft of this run; nothing of one that says nothing.
    pub fn of(unsaved: Unsaved) -> Option<Self> {
        (!unsaved.is_nothing()).then(|| Self {
            unsaved,
            owner: Some(Owner::this()),
        })
    }

    /// As it is left by whoever ends in order.
    fn of_nobody(self) -> Self {
        Self {
            owner: None,
            ..self
        }
    }

    /// Where nobody can say, whoever starts goes on with what is there: at worst a line that is still
    /// being written stands in two windows.
    fn is_free(&self) -> bool {
        self.owner
            .as_ref()
            .is_none_or(|owner| owner.life() != Life::Runs)
    }

    /// What was typed, with what an editor had of it when the program ended.
    fn taken(mut self) -> Unsaved {
        if let Some(note) = self.owner.as_ref().and_then(editor::left_by) {
            self.unsaved.write_note(&note);
        }
        self.unsaved
    }
}

impl Drafts {
    /// A key for this run, and the draft that waited for somebody to go on with it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn open(store: &mut Store) -> Result<(Self, Unsaved), StoreError> {
        let mut drafts = Self {
            key: format!("{DRAFTS}{}", fresh_uuid()),
            handed: Unsaved::default(),
            writer: None,
            file: None,
        };
        let left = store.file().and_then(draft_file::newest);
        if let Some(LeftDraft { path, key, draft }) = left {
            // What the book may have of the same run is older.
            let stored = StoredDraft::of(draft.clone());
            let taken = match store.take_over(&key, &drafts.key, &stored) {
                Ok(false) => store.remember(&drafts.key, &stored),
                taken => taken.map(drop),
            };
            match taken {
                Ok(()) => draft_file::remove(&path),
                Err(_) => drafts.file = Some(path),
            }
            drafts.handed = draft.clone();
            return Ok((drafts, draft));
        }
        for (key, stored) in store.recall_all::<StoredDraft>(DRAFTS)? {
            if !stored.is_free() {
                continue;
            }
            let draft = stored.taken();
            // Another window that starts at this moment may be faster; and a book that cannot be
            // written keeps the draft for later.
            let taken = store.take_over(&key, &drafts.key, &StoredDraft::of(draft.clone()));
            if taken.unwrap_or(false) {
                drafts.handed = draft;
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
    pub fn keep(&mut self, draft: Unsaved) {
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
        self.handed = Unsaved::default();
    }

    /// Leaves the draft for the next who starts: in the book, or else in a file.
    pub fn leave(mut self, store: &mut Store, draft: Unsaved) -> DraftEnd {
        self.rest();
        let kept = match StoredDraft::of(draft.clone()) {
            Some(stored) => store.remember(&self.key, &stored.of_nobody()),
            None => store.forget(&self.key),
        };
        let end = match kept {
            Err(why) if !draft.is_nothing() => {
                // What is under a passphrase is written nowhere else.
                let book = store.file().filter(|_| !store.is_sealed());
                match book.and_then(|book| draft_file::write(book, &self.key, draft)) {
                    Some(file) => DraftEnd::InFile(file, why),
                    None => DraftEnd::Lost(why),
                }
            }
            _ => DraftEnd::Kept,
        };
        // Where nothing could be written, the older file is better than nothing.
        if let (Some(file), DraftEnd::Kept | DraftEnd::InFile(..)) = (&self.file, &end) {
            draft_file::remove(file);
        }
        end
    }
}
