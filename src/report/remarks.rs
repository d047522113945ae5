//! What the user wrote about people for their own eyes.

use super::Section;
use crate::{
    domain::{brief::Audience, summary::AccountSheet},
    say::Words,
};

/// Whether the user's private notes are in a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remarks {
    LeftOut,
    Included,
}

impl From<Audience> for Remarks {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::Own => Self::Included,
            Audience::Others => Self::LeftOut,
        }
    }
}

impl Remarks {
    /// The notes on people of an account, if they are wanted and there are any.
    pub(super) fn section(self, sheet: &AccountSheet, words: &Words) -> Option<Section> {
        if self == Self::LeftOut {
            return None;
        }
        let people = sheet.rows.people.iter();
        let people = people.filter(|row| !row.private_note.trim().is_empty());
        let lines: Vec<_> = people
            .map(|row| format!("{}: {}", row.name, row.private_note))
            .collect();
        (!lines.is_empty()).then(|| Section::new(&words.document_remarks(), lines))
    }
}
