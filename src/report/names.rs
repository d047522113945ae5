//! What rows are called in a document.

use crate::{
    domain::{
        row::{Rows, Subject},
        text::shown,
    },
    i18n::Words,
};

/// The name of a row as far as `rows` knows it, safe to show; else what kind of thing it is.
pub(super) fn name_in(rows: &Rows, words: &Words, subject: Subject) -> String {
    let name = match subject {
        Subject::Person(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Account(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Department(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Colleague(id) => rows.find(id).map(|row| row.name.to_string()),
        Subject::Seat(id) => rows.find(id).map(|row| words.seat(row)),
        Subject::Promise(id) => rows.find(id).map(|row| row.text.to_string()),
        _ => None,
    };
    let name = name.unwrap_or_else(|| words.noun(subject.kind()));
    shown(&name).into_owned()
}
