//! The whole book as JSON, or its open promises as a calendar.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

use clap::ValueEnum;

use super::{Failure, Output, resolve, session::Session};
use crate::{
    domain::portable::BookFile,
    exchange::{ics, json},
};

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Into {
    /// The whole book
    Json,
    /// Open promises with a due day, as to-dos
    Ics,
}

/// Writes the book, or the promises of one account or of all, to `file` or else to standard output.
///
/// # Errors
/// When the account is unclear, the book cannot be read or the file not be written.
pub fn export(
    session: &Session,
    format: Into,
    account: Option<&str>,
    file: Option<&Path>,
) -> Result<(), Failure> {
    let account = account
        .map(|word| resolve::account(&session.store, word))
        .transpose()?;
    let bytes = match (format, account) {
        (Into::Json, Some(_)) => {
            return Err(Failure::Usage(
                "--account goes with --format ics; as JSON the book leaves whole".into(),
            ));
        }
        (Into::Json, None) => json::write(&BookFile::from_rows(&session.store.everything()?))?,
        (Into::Ics, account) => {
            let account = account.map(|(id, _)| id);
            ics::write(&session.store.dated_promises(account)?)
        }
    };
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
