//! What a command writes, where the user wants it and as what they want it: in a file that is theirs
//! alone, or on standard output; in the format they ask for, or that the file's name promises.

use std::{
    io::{self, IsTerminal, Write},
    path::Path,
};

use super::{Failure, Output, session::Session};
use crate::{
    app::{PaperKind, Unwritten, format_of},
    domain::{
        Audience,
        format::{FileFormat, Format},
    },
    report::{Document, Printed},
    runtime::{IfExists, NewFile, PaperError, print},
    say::Words,
};

/// The formats of a document of this sort: at a shell plain text is the usual one.
pub fn pages(kind: PaperKind) -> Vec<Format> {
    let formats = kind.formats().into_iter().rev();
    formats.filter_map(FileFormat::page).collect()
}

/// Whom a document is for: with `--private`, nobody else.
#[must_use]
pub const fn audience(private: bool) -> Audience {
    if private {
        Audience::Own
    } else {
        Audience::Others
    }
}

/// The file that is named; none for standard output, also by the name `-`.
#[must_use]
pub fn file(named: Option<&Path>) -> Option<&Path> {
    named.filter(|file| *file != Path::new("-") && *file != Path::new("/dev/stdout"))
}

/// The format asked for, else what the file's name promises, else the first of `ours`.
///
/// # Errors
/// When the name promises another format than the one asked for, or one that is not written here.
pub fn format<F: Into<FileFormat> + Copy>(
    asked: Option<F>,
    named: Option<&Path>,
    ours: &[F],
    words: &Words,
) -> Result<F, Failure> {
    let all: Vec<FileFormat> = ours.iter().map(|format| (*format).into()).collect();
    let file = file(named);
    let asked = asked.map(Into::into);
    let format = format_of(asked, file, all[0], &all).map_err(|why| {
        let path = file.map_or_else(String::new, |file| file.display().to_string());
        Failure::Usage(match why {
            // Here it was an option that asked.
            Unwritten::Contradicts { named, asked } => {
                words.form_contradicts(&path, &named, asked.code())
            }
            why => words.unwritten(&path, &why),
        })
    })?;
    let at = all.iter().position(|one| *one == format);
    Ok(ours[at.unwrap_or(0)])
}

/// The format of a page that can be had as JSON besides; plain text for whoever asks for that.
///
/// # Errors
/// As [`format`] and [`fits`].
pub fn format_or_json(
    json: bool,
    asked: Option<Format>,
    named: Option<&Path>,
    kind: PaperKind,
    words: &Words,
) -> Result<Format, Failure> {
    let format = if json {
        format(None, named, &[FileFormat::Json], words)?;
        Format::Text
    } else {
        format(asked, named, &pages(kind), words)?
    };
    fits(format, named, words)?;
    Ok(format)
}

/// Says no to what a terminal cannot show, before anything is computed for it.
///
/// # Errors
/// For a PDF that would go to a terminal.
pub fn fits(format: Format, named: Option<&Path>, words: &Words) -> Result<(), Failure> {
    if format == Format::Pdf && file(named).is_none() && io::stdout().is_terminal() {
        return Err(Failure::Usage(words.shell_pdf_is_no_text()));
    }
    Ok(())
}

/// Writes a document to a file or else to standard output, and says first what it cannot show.
///
/// # Errors
/// When the file cannot be written.
pub fn write(
    document: &Document,
    format: Format,
    named: Option<&Path>,
    session: &Session,
) -> Result<(), Failure> {
    let Printed { bytes, undrawn } = print(document, format);
    if !undrawn.is_empty() {
        let _ = writeln!(io::stderr().lock(), "{}", session.words.undrawn(&undrawn));
    }
    put(&bytes, named, session)
}

/// Writes bytes to a file or else to standard output.
///
/// # Errors
/// When the file cannot be written, or is the open book.
pub fn put(bytes: &[u8], named: Option<&Path>, session: &Session) -> Result<(), Failure> {
    pour(named, session, |out| Ok(out.write_all(bytes)?))
}

/// Lets `fill` write to a file or else to standard output.
///
/// # Errors
/// As [`put`], and when `fill` fails.
pub fn pour(
    named: Option<&Path>,
    session: &Session,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), PaperError>,
) -> Result<(), Failure> {
    let Some(file) = file(named) else {
        let mut out = Output::stdout();
        fill(out.bytes())?;
        return out.finish();
    };
    let unwritten = |why: Unwritten| {
        let path = file.display().to_string();
        Failure::Failed(session.words.unwritten(&path, &why))
    };
    let book = session.book.store.file();
    let mut out = NewFile::at(file, IfExists::Replace, book).map_err(unwritten)?;
    fill(&mut out).map_err(|why| match why {
        PaperError::Written(error) => unwritten(error.into()),
        why => why.into(),
    })?;
    out.keep().map_err(unwritten)
}
