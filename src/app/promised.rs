//! What the name of a file promises.

use std::path::Path;

use super::Unwritten;
use crate::domain::format::FileFormat;

/// Endings that mean one of ours by another name.
const LIKEWISE: &[(&str, &str)] = &[("text", "txt"), ("markdown", "md"), ("htm", "html")];

/// Endings of which a reader expects what we may not have written.
const PROMISES: &[&str] = &[
    "csv", "db", "doc", "docx", "gif", "html", "ics", "jpeg", "jpg", "json", "md", "odp", "ods",
    "odt", "pdf", "png", "ppt", "pptx", "ps", "rtf", "svg", "tsv", "txt", "vcf", "webp", "xls",
    "xlsx", "xml", "zip",
];

/// The format asked for, else what the file's name promises, else the `usual` one; `ours` are those that
/// can be written.
///
/// # Errors
/// When the name promises another format than the one asked for, or one that is not written here.
pub fn format_of(
    asked: Option<FileFormat>,
    file: Option<&Path>,
    usual: FileFormat,
    ours: &[FileFormat],
) -> Result<FileFormat, Unwritten> {
    let Some(named) = file.and_then(ending) else {
        return Ok(asked.unwrap_or(usual));
    };
    match (asked, of_ending(&named, ours)) {
        (None, Some(promised)) => Ok(promised),
        (Some(asked), Some(promised)) if asked != promised => {
            Err(Unwritten::Contradicts { named, asked })
        }
        (_, None) if PROMISES.contains(&named.as_str()) => Err(Unwritten::Foreign {
            named,
            ours: ours.to_vec(),
        }),
        (asked, _) => Ok(asked.unwrap_or(usual)),
    }
}

/// The one of `ours` that the file's name promises.
#[must_use]
pub fn promised(file: &Path, ours: &[FileFormat]) -> Option<FileFormat> {
    of_ending(&ending(file)?, ours)
}

fn of_ending(ending: &str, ours: &[FileFormat]) -> Option<FileFormat> {
    let mut ours = ours.iter().copied();
    ours.find(|format| format.code() == ending)
}

fn ending(file: &Path) -> Option<String> {
    let ending = file.extension()?.to_str()?.to_ascii_lowercase();
    let likewise = LIKEWISE.iter().find(|(other, _)| *other == ending);
    Some(likewise.map_or(ending, |(_, ours)| (*ours).to_owned()))
}
