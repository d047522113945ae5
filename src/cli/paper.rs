//! What a command writes, where the user wants it and as what they want it: in a file that is theirs
//! alone, or on standard output; in the form they ask for, or that the file's name promises.

use std::{
    io::{self, IsTerminal},
    path::Path,
};

use clap::ValueEnum;

use super::{Failure, Output};
use crate::{
    i18n::Words,
    report::{self, Document, Format},
    runtime::{self, Standing},
};

/// How a document of words and tables is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum As {
    Txt,
    Md,
    Html,
    Pdf,
}

/// What a program reads is written in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Data {
    Json,
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

/// Endings that mean one of ours by another name.
const LIKEWISE: &[(&str, &str)] = &[("text", "txt"), ("markdown", "md"), ("htm", "html")];

/// Endings of which a reader expects what we may not have written.
const PROMISES: &[&str] = &[
    "csv", "db", "doc", "docx", "gif", "html", "ics", "jpeg", "jpg", "json", "md", "odp", "ods",
    "odt", "pdf", "png", "ppt", "pptx", "ps", "rtf", "svg", "tsv", "txt", "vcf", "webp", "xls",
    "xlsx", "xml", "zip",
];

/// The file that is named; none for standard output, also by the name `-`.
#[must_use]
pub fn file(named: Option<&Path>) -> Option<&Path> {
    named.filter(|file| *file != Path::new("-") && *file != Path::new("/dev/stdout"))
}

/// The form asked for, else what the file's name promises, else the `usual` one.
///
/// # Errors
/// When the name promises another form than the one asked for, or one that is not written here.
pub fn form<F: ValueEnum + Copy + PartialEq>(
    asked: Option<F>,
    named: Option<&Path>,
    usual: F,
    words: &Words,
) -> Result<F, Failure> {
    let code = |form: F| {
        let value = form.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    };
    let Some((file, ending)) = file(named).and_then(|file| Some((file, ending(file)?))) else {
        return Ok(asked.unwrap_or(usual));
    };
    let file = file.display().to_string();
    let promised = F::value_variants().iter().copied();
    let promised = promised.into_iter().find(|form| code(*form) == ending);
    match (asked, promised) {
        (None, Some(promised)) => Ok(promised),
        (Some(asked), Some(promised)) if asked != promised => Err(Failure::Usage(
            words.form_contradicts(&file, &ending, &code(asked)),
        )),
        (_, None) if PROMISES.contains(&ending.as_str()) => {
            let ours: Vec<String> = F::value_variants().iter().map(|form| code(*form)).collect();
            Err(Failure::Usage(
                words.form_not_written(&file, &ending, &ours),
            ))
        }
        (asked, _) => Ok(asked.unwrap_or(usual)),
    }
}

fn ending(file: &Path) -> Option<String> {
    let ending = file.extension()?.to_str()?.to_ascii_lowercase();
    let likewise = LIKEWISE.iter().find(|(other, _)| *other == ending);
    Some(likewise.map_or(ending, |(_, ours)| (*ours).to_owned()))
}

/// Says no to what a terminal cannot show, before anything is reckoned for it.
///
/// # Errors
/// For a PDF that would go to a terminal.
pub fn fits(format: Format, named: Option<&Path>, words: &Words) -> Result<(), Failure> {
    if format == Format::Pdf && file(named).is_none() && io::stdout().is_terminal() {
        return Err(Failure::Usage(words.pdf_is_no_text()));
    }
    Ok(())
}

/// Writes a document to a file or else to standard output.
///
/// # Errors
/// When the file cannot be written.
pub fn write(document: &Document, format: Format, named: Option<&Path>) -> Result<(), Failure> {
    put(&report::write(document, format), named)
}

/// Writes bytes to a file or else to standard output.
///
/// # Errors
/// When the file cannot be written.
pub fn put(bytes: &[u8], named: Option<&Path>) -> Result<(), Failure> {
    if let Some(file) = file(named) {
        return runtime::write_file(bytes, file, Standing::Replaced)
            .map_err(|error| Failure::Failed(format!("{}: {error}", file.display())));
    }
    let mut out = Output::stdout();
    out.bytes(bytes)?;
    out.finish()
}
