//! Of which day a note is: so that of the many that have a word, the newest are found.
//!
//! The full text knows notes by the order in which they were written down, and what is written down later is
//! often of an earlier day: a list that is imported, a week that is caught up on.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::{
    convert::{day, get_date_opt},
    error::Result,
    full_text::TextHit,
};
use crate::domain::{RowChange, Subject};

/// For each note that has the words, so many of the newest are passed by until it is cheaper to look up the day
/// of each that has them: words of old notes are not among the newest.
const PASSED_BY: usize = 4;

/// Every note from the newest to the oldest, one day's as they were written down; what is of no day comes last.
const BY_DAY: &str = "SELECT id FROM noted ORDER BY day DESC, id DESC";
/// The same of those that have the words alone.
const OF_WORDS_BY_DAY: &str =
    "SELECT id FROM note_text CROSS JOIN noted ON noted.id = note_text.rowid
    WHERE note_text MATCH ? ORDER BY day DESC, id DESC";

/// Follows a change with the day of a note: `of` says of a row which it is, if there is a note.
pub(super) fn follow<T>(
    db: &Connection,
    change: &RowChange<T>,
    of: impl Fn(&T) -> Option<Option<NaiveDate>>,
) -> Result<()> {
    let before = change.before.as_ref().and_then(&of);
    let after = change.after.as_ref().and_then(&of);
    if before == after {
        return Ok(());
    }
    match after {
        Some(on) => db
            .prepare_cached("INSERT OR REPLACE INTO noted VALUES (?, ?)")?
            .execute(params![change.id, on.map(day)])?,
        None => db
            .prepare_cached("DELETE FROM noted WHERE id = ?")?
            .execute([change.id])?,
    };
    Ok(())
}

/// The newest notes that match `expression` and are `meant`, at most `limit`.
pub(super) fn newest(
    db: &Connection,
    expression: &str,
    limit: usize,
    meant: impl Fn(&TextHit) -> bool,
) -> Result<Vec<TextHit>> {
    let having = having(db, expression)?;
    let mut by_day = db.prepare_cached(BY_DAY)?;
    let mut by_day = by_day.query([])?;
    let (mut hits, mut left) = (Vec::new(), having.len());
    for _ in 0..=PASSED_BY * having.len() {
        let next = if left == 0 || hits.len() == limit {
            None
        } else {
            by_day.next()?
        };
        let Some(row) = next else {
            return Ok(hits);
        };
        let id = row.get(0)?;
        if having.binary_search(&id).is_ok() {
            left -= 1;
            hits.extend(Some(note(db, id)?).filter(&meant));
        }
    }
    hits.clear();
    let mut of_words = db.prepare_cached(OF_WORDS_BY_DAY)?;
    let mut of_words = of_words.query([expression])?;
    while hits.len() < limit
        && let Some(row) = of_words.next()?
    {
        hits.extend(Some(note(db, row.get(0)?)?).filter(&meant));
    }
    Ok(hits)
}

/// Every note that matches, by its key.
fn having(db: &Connection, expression: &str) -> Result<Vec<i64>> {
    let sql = "SELECT rowid FROM note_text WHERE note_text MATCH ? ORDER BY rowid";
    let mut statement = db.prepare_cached(sql)?;
    let found = statement.query_map([expression], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A note, without a text where it may not be told.
fn note(db: &Connection, id: i64) -> Result<TextHit> {
    let mut statement = db.prepare_cached(include_str!("note.sql"))?;
    Ok(statement.query_row([id], |row| {
        Ok(TextHit {
            subject: Subject::new(row.get("kind")?, id),
            text: row.get("text")?,
            account: row.get("account")?,
            on: get_date_opt(row, "day")?,
        })
    })?)
}
