//! The whole book as JSON.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

use super::{Failure, Output, session::Session};
use crate::{domain::portable::BookFile, exchange::json};

/// Writes the book to `file`, or else to standard output.
///
/// # Errors
/// When the book cannot be read or the file not be written.
pub fn export(session: &Session, file: Option<&Path>) -> Result<(), Failure> {
    let bytes = json::write(&BookFile::from_rows(&session.store.everything()?))?;
    let Some(file) = file else {
        let mut out = Output::stdout();
        out.bytes(&bytes)?;
        return out.finish();
    };
    // Beside the target first: an export that fails halfway leaves the last good one alone.
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let write = || {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out = options.open(&unfinished)?;
        out.write_all(&bytes)?;
        out.sync_all()?;
        fs::rename(&unfinished, file)
    };
    write().map_err(|error| Failure::Failed(format!("{}: {error}", file.display())))
}
