//! A document where the user wants it: in a file that is theirs alone, or on standard output.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use clap::ValueEnum;

use super::{Failure, Output, export::keep};
use crate::report::{self, Document, Format};

/// How a document of words and tables is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum As {
    Txt,
    Md,
    Html,
    Pdf,
}

impl From<As> for Format {
    fn from(form: As) -> Self {
        match form {
            As::Txt => Self::Text,
            As::Md => Self::Markdown,
            As::Html => Self::Html,
            As::Pdf => Self::Pdf,
        }
    }
}

/// Says no to what a terminal cannot show, before anything is reckoned for it.
///
/// # Errors
/// For a PDF that would go to a terminal.
pub fn fits(format: Format, file: Option<&Path>) -> Result<(), Failure> {
    if format == Format::Pdf && file.is_none() && io::stdout().is_terminal() {
        let said = "a PDF is no text: name a file for it with -o FILE";
        return Err(Failure::Usage(said.into()));
    }
    Ok(())
}

/// Writes a document to a file or else to standard output.
///
/// # Errors
/// When the file cannot be written.
pub fn write(document: &Document, format: Format, file: Option<&Path>) -> Result<(), Failure> {
    let bytes = report::write(document, format);
    if let Some(file) = file {
        return keep(&bytes, file);
    }
    let mut out = Output::stdout();
    out.bytes(&bytes)?;
    out.finish()
}
