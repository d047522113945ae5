//! Why a command was refused.

use std::{
    io::{self, ErrorKind},
    path::PathBuf,
};

use super::Unanswered;
use crate::{
    domain::{Op, plan::RuleError, union::Overtaken},
    store::StoreError,
};

pub use crate::store::{Disk, Ground, LockHolder, Step, StepState};

/// Why a command was refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    Rule(RuleError),
    NothingToUndo,
    NothingToRedo,
    /// What would be next told of somebody who was forgotten.
    Erased,
    /// What would be next took in more than the journal keeps: a backup has the book as it was before.
    BackedUp,
    /// Every change is older than the user wants them kept.
    Expired,
    /// This run has nothing to take back, or to do again; what would be next is another's.
    NotOwn(Step),
    /// The rows have changed since; undoing would lose newer work.
    Stale(Op),
    /// The book is held for writing.
    Busy(LockHolder),
    /// The user stopped it.
    Stopped,
    /// What it is about is not in the book any more.
    Gone,
    /// A program of later times wrote the book; with its schema and the newest known here.
    TooNew {
        path: PathBuf,
        found: u32,
        known: u32,
    },
    NotABook(PathBuf),
    /// A device or a pipe.
    NotAFile(PathBuf),
    /// A link to where there is nothing.
    BadLink {
        path: PathBuf,
        to: PathBuf,
    },
    /// It is under a passphrase, and nobody was there to be asked.
    Sealed(PathBuf),
    /// Neither the passphrase nor the recovery key.
    WrongPassphrase(PathBuf),
    WeakPassphrase,
    /// This program was built without what it takes.
    CannotSeal,
    /// The log beside it is of another state of the file.
    ForeignLog(PathBuf),
    ReadOnly,
    /// A copy of the book is not what the book is.
    CopyDiffers(PathBuf),
    /// Nobody says where backups go.
    NoBackups,
    /// The folder that backups go to is not there.
    BackupFolder(PathBuf),
    /// A book was to be filled that has rows already.
    NotEmpty,
    File {
        path: PathBuf,
        why: Io,
    },
    Database(Disk),
    /// The worker ended before its time.
    Broken,
    /// Anything else: the error chain, in words, cleaned.
    Failed(String),
}

impl Refusal {
    /// What somebody else has made of the row since, where that is why.
    #[must_use]
    pub fn overtaken(&self) -> Option<&Overtaken> {
        match self {
            Self::Rule(RuleError::Overtaken(overtaken)) => Some(overtaken),
            _ => None,
        }
    }
}

/// What the system says about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Io {
    pub kind: ErrorKind,
    /// In the system's words.
    pub said: String,
}

impl From<&io::Error> for Io {
    fn from(error: &io::Error) -> Self {
        Self {
            kind: error.kind(),
            said: chain(error),
        }
    }
}

impl From<&StoreError> for Refusal {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Rule(rule) => Self::Rule(rule.clone()),
            StoreError::NothingToUndo => Self::NothingToUndo,
            StoreError::NothingToRedo => Self::NothingToRedo,
            StoreError::Erased => Self::Erased,
            StoreError::BackedUp => Self::BackedUp,
            StoreError::Expired => Self::Expired,
            StoreError::NotOwn(step) => Self::NotOwn(step.clone()),
            StoreError::Stale(Some(op)) => Self::Stale(*op),
            StoreError::Busy(by) => Self::Busy(*by),
            StoreError::Stopped => Self::Stopped,
            StoreError::TooNew { path, found, known } => Self::TooNew {
                path: path.clone(),
                found: *found,
                known: *known,
            },
            StoreError::NotABook(path) => Self::NotABook(path.clone()),
            StoreError::NotAFile(path) => Self::NotAFile(path.clone()),
            StoreError::BadLink { path, to } => Self::BadLink {
                path: path.clone(),
                to: to.clone(),
            },
            StoreError::Sealed(path) => Self::Sealed(path.clone()),
            StoreError::WrongPassphrase(path) => Self::WrongPassphrase(path.clone()),
            StoreError::WeakPassphrase => Self::WeakPassphrase,
            StoreError::CannotSeal => Self::CannotSeal,
            StoreError::ForeignLog(path) => Self::ForeignLog(path.clone()),
            StoreError::Damaged(_) => Self::Database(Disk::Damaged),
            StoreError::Unconfirmed => Self::Database(Disk::Unconfirmed),
            StoreError::ReadOnly => Self::ReadOnly,
            StoreError::CopyDiffers(path) => Self::CopyDiffers(path.clone()),
            StoreError::NotEmpty => Self::NotEmpty,
            StoreError::File { path, source } => Self::File {
                path: path.clone(),
                why: source.into(),
            },
            StoreError::Sqlite(error) => Self::Database(error.into()),
            other => Self::Failed(chain(other)),
        }
    }
}

impl From<&Unanswered> for Refusal {
    fn from(error: &Unanswered) -> Self {
        match error {
            Unanswered::Store(error) => error.into(),
            Unanswered::Gone(_) => Self::Gone,
        }
    }
}

/// An error with its causes, in one line.
#[must_use]
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
