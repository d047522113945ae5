//! What can go wrong between a wish and the disk.

use std::path::PathBuf;

use super::{LockHolder, Step};
use crate::domain::{Op, plan::RuleError};

/// Why the book was not read or not changed. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error(transparent)]
    Rule(#[from] RuleError),
    #[error("the record changed since this step; going on would lose newer work")]
    Stale(Option<Op>),
    #[error("there is nothing to undo")]
    NothingToUndo,
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// The newest step told of somebody who was forgotten.
    #[error("this change can no longer be undone")]
    Erased,
    /// Every step is older than the user wants changes kept.
    #[error("changes that old are not kept")]
    Expired,
    /// The newest step took in more than the journal keeps.
    #[error("the newest change is too large to be undone; a backup was made before it")]
    BackedUp,
    /// What would go back, or forth, is another run's.
    #[error("another run of the program made this change")]
    NotOwn(Step),
    #[error("{} was written by a newer version (schema {found}, this program knows up to {known})", path.display())]
    TooNew {
        path: PathBuf,
        found: u32,
        known: u32,
    },
    #[error("{} is not a guanxi book", .0.display())]
    NotABook(PathBuf),
    #[error("{} is no file", .0.display())]
    NotAFile(PathBuf),
    #[error("{} leads to {}, where there is nothing", path.display(), to.display())]
    BadLink { path: PathBuf, to: PathBuf },
    #[error("{} is under a passphrase", .0.display())]
    Sealed(PathBuf),
    #[error("the passphrase of {} is another one", .0.display())]
    WrongPassphrase(PathBuf),
    #[error("the passphrase is too short")]
    WeakPassphrase,
    #[error("this program was built without what it takes to seal a book")]
    CannotSeal,
    #[error(
        "the book cannot be written: its file or folder is read-only; copy it to a folder of yours and name it with --book FILE"
    )]
    ReadOnly,
    #[error("the log beside {} belongs to another state of it", .0.display())]
    ForeignLog(PathBuf),
    #[error("the book is damaged: {0}")]
    Damaged(String),
    #[error("{} is not what the book is", .0.display())]
    CopyDiffers(PathBuf),
    #[error("the disk did not confirm the last change")]
    Unconfirmed,
    #[error("what the book was to be filled with")]
    Source(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("the book is not empty")]
    NotEmpty,
    #[error("another program is writing to the book")]
    Busy(LockHolder),
    #[error("it was stopped before its end; nothing has changed")]
    Stopped,
    #[error("{}", path.display())]
    File {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("the journal cannot be read")]
    Journal(#[from] serde_json::Error),
    #[error("the book's database")]
    Sqlite(#[source] rusqlite::Error),
}

impl StoreError {
    /// Whether somebody who only reads could go on.
    #[must_use]
    pub fn is_about_writing(&self) -> bool {
        match self {
            Self::ReadOnly => true,
            // The files beside the book cannot be made.
            Self::Sqlite(error) => is_full(error),
            Self::File { source, .. } => [
                std::io::ErrorKind::PermissionDenied,
                std::io::ErrorKind::ReadOnlyFilesystem,
            ]
            .contains(&source.kind()),
            _ => false,
        }
    }
}

/// Whether the disk takes no more. Of what it shares with other programs SQLite says so in words of its own.
fn is_full(error: &rusqlite::Error) -> bool {
    let said = error.sqlite_error().map(|error| error.extended_code);
    said.is_some_and(|code| {
        [
            rusqlite::ffi::SQLITE_FULL,
            rusqlite::ffi::SQLITE_IOERR_SHMSIZE,
        ]
        .contains(&code)
    })
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
                Self::Busy(LockHolder::Unknown)
            }
            Some(rusqlite::ErrorCode::ReadOnly) => Self::ReadOnly,
            _ => Self::Sqlite(error),
        }
    }
}

/// What the database says of the disk under it, as far as it can be helped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Disk {
    Full,
    Damaged,
    /// It did not confirm what was written last.
    Unconfirmed,
    /// With the reason.
    Unopened(String),
    /// A value that this program does not know: which.
    Strange(String),
    Other(String),
}

impl From<&rusqlite::Error> for Disk {
    fn from(error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{CannotOpen, DatabaseCorrupt, NotADatabase};
        if let rusqlite::Error::FromSqlConversionFailure(_, _, why) = error {
            return Self::Strange(why.to_string());
        }
        match error.sqlite_error_code() {
            _ if is_full(error) => Self::Full,
            Some(DatabaseCorrupt | NotADatabase) => Self::Damaged,
            Some(CannotOpen) => Self::Unopened(error.to_string()),
            _ => Self::Other(error.to_string()),
        }
    }
}

pub(super) type Result<T, E = StoreError> = std::result::Result<T, E>;
