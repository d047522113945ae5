//! The whole book as JSON, its open promises as a calendar, its open matters as a table.

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Args;

use super::{Failure, codes, paper, resolve, session::Session};
use crate::domain::format::FileFormat;

const FORMATS: &[FileFormat] = &[FileFormat::Json, FileFormat::Ics, FileFormat::Csv];

/// What is to leave, and where it goes.
#[derive(Debug, Args)]
pub struct ExportArguments {
    #[arg(long, value_parser = codes(FORMATS, FileFormat::code))]
    format: Option<FileFormat>,
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
    #[arg(long)]
    private: bool,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the book, or the promises or matters of one account or of all, to a file or else to standard output.
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
    let format = paper::format(wish.format, named, FORMATS, &session.words)?;
    let audience = paper::audience(wish.private);
    let maker = session.document_maker(audience);
    let bytes = match (format, account) {
        (FileFormat::Ics, account) => {
            let (bytes, left_out) = maker.promises(account.map(|(id, _)| id))?;
            if 0 < left_out {
                let said = session.words.shell_undated(left_out);
                let _ = writeln!(io::stderr().lock(), "{said}");
            }
            bytes
        }
        (FileFormat::Csv, account) => {
            let account = account.map(|(id, _)| id);
            // A table has no place for a sentence.
            let said = match account {
                Some(_) => session.words.private_here(audience),
                None => session.words.private_anywhere(audience),
            };
            let _ = writeln!(io::stderr().lock(), "{said}");
            maker.matters(account)?
        }
        (_, Some(_)) => return Err(Failure::Usage(session.words.shell_json_whole())),
        (_, None) => return paper::pour(named, session, |out| maker.book(out)),
    };
    paper::put(&bytes, named, session)
}
