//! Why there are backups.

use crate::domain::words::words;

words! {
    /// Why a backup was made.
    BackupReason {
        /// The user wanted one.
        Asked = "asked",
        /// The newest was old.
        Daily = "daily",
        /// Before an import.
        Import = "import",
        /// Before two became one.
        Merge = "merge",
        /// Before a new version of the program brought the book up to date.
        Update = "update",
        /// Before another was put back.
        Restore = "restore",
    }
}
