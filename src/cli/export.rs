//! The whole book as JSON, or its open promises as a calendar.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::{Args, ValueEnum};

use super::{Failure, paper, resolve, session::Session};
use crate::app::FileFormat;

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Into {
    Json,
    Ics,
}

impl From<Into> for FileFormat {
    fn from(form: Into) -> Self {
        match form {
            Into::Json => Self::Json,
            Into::Ics => Self::Ics,
        }
    }
}

/// What is to leave, and where it goes.
#[derive(Debug, Args)]
pub struct ExportArguments {
    #[arg(long, value_enum)]
    format: Option<Into>,
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the book, or the promises of one account or of all, to a file or else to standard output.
///
/// # Errors
/// When the account is unclear, the book cannot be read or the file not be written.
pub fn export(session: &Session, wish: &ExportArguments) -> Result<(), Failure> {
    let account = wish
        .account
        .as_deref()
        .map(|word| resolve::account(session, word))
        .transpose()?;
    let named = wish.output.as_deref();
    let format = paper::form(wish.format, named, Into::Json, &session.words)?;
    let press = session.press();
    let bytes = match (format, account) {
        (Into::Json, Some(_)) => {
            return Err(Failure::Usage(session.words.shell_json_whole()));
        }
        (Into::Json, None) => press.book()?,
        (Into::Ics, account) => {
            let (bytes, left_out) = press.promises(account.map(|(id, _)| id))?;
            if 0 < left_out {
                let said = session.words.shell_undated(left_out);
                let _ = writeln!(io::stderr().lock(), "{said}");
            }
            bytes
        }
    };
    paper::put(&bytes, named, session)
}
