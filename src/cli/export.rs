//! The whole book as JSON, or its open promises as a calendar.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};

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

/// What is to leave, and where it goes.
#[derive(Debug, Args)]
pub struct Wish {
    #[arg(long, value_enum, default_value = "json")]
    format: Into,
    /// Promises of this account alone
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
    /// The file to write, private to you; otherwise standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the book, or the promises of one account or of all, to a file or else to standard output.
///
/// # Errors
/// When the account is unclear, the book cannot be read or the file not be written.
pub fn export(session: &Session, wish: &Wish) -> Result<(), Failure> {
    let account = wish
        .account
        .as_deref()
        .map(|word| resolve::account(&session.store, word))
        .transpose()?;
    let bytes = match (wish.format, account) {
        (Into::Json, Some(_)) => {
            return Err(Failure::Usage(
                "--account goes with --format ics; as JSON the book leaves whole".into(),
            ));
        }
        (Into::Json, None) => json::write(&BookFile::from_rows(&session.store.everything()?))?,
        (Into::Ics, account) => {
            let account = account.map(|(id, _)| id);
            let left_out = session.store.someday_promises(account)?;
            if 0 < left_out {
                let said = session.words.left_out_of_calendar(left_out);
                let _ = writeln!(io::stderr().lock(), "{said}");
            }
            ics::write(&session.store.dated_promises(account)?)
        }
    };
    let Some(file) = wish.output.as_deref() else {
        let mut out = Output::stdout();
        out.bytes(&bytes)?;
        return out.finish();
    };
    keep(&bytes, file)
}

/// Writes a file that is private to the user, all of it or none.
///
/// # Errors
/// When it cannot be written.
pub fn keep(bytes: &[u8], file: &Path) -> Result<(), Failure> {
    // Beside the target first: an export that fails halfway leaves the last good one alone.
    let mut unfinished = file.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let write = || {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut out = options.open(&unfinished)?;
        out.write_all(bytes)?;
        out.sync_all()?;
        fs::rename(&unfinished, file)
    };
    write().map_err(|error| Failure::Failed(format!("{}: {error}", file.display())))
}
