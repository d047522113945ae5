//! What the user wrote about people for their own eyes.

use super::Section;
use crate::{domain::summary::AccountSheet, say::Words};

/// The notes on people of an account, if any are on the sheet.
pub(super) fn section(sheet: &AccountSheet, words: &Words) -> Option<Section> {
    let people = sheet.rows.people.iter();
    let people = people.filter(|row| !row.private_note.is_blank());
    let lines: Vec<_> = people
        .map(|row| format!("{}: {}", row.name.shown(), row.private_note.shown()))
        .collect();
    (!lines.is_empty()).then(|| Section::new(&words.document_remarks(), lines))
}
