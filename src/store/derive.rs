//! What names, notes and promises are found by, built anew from the rows: for a book from before it was
//! kept as it is now.

use rusqlite::Connection;

use super::{
    error::Result,
    full_text::{self, Upkeep},
    names,
    table::{Table, select},
};
use crate::domain::{
    Account, Change, Colleague, Department, Id, Interaction, Matter, Person, Promise, Rival,
    RowChange, Stance, Tenure, Tie,
};

/// Rows held in memory at a time.
const ROWS: i64 = 1000;

/// Fills the search keys and the full texts, all of them empty.
pub(super) fn build(db: &Connection) -> Result<()> {
    full_text::keep(db, Upkeep::Deferred)?;
    build_all(db)?;
    full_text::keep(db, Upkeep::Steady)
}

fn build_all(db: &Connection) -> Result<()> {
    build_for::<Colleague>(db, Change::Colleague)?;
    build_for::<Account>(db, Change::Account)?;
    build_for::<Department>(db, Change::Department)?;
    build_for::<Person>(db, Change::Person)?;
    build_for::<Tenure>(db, Change::Tenure)?;
    build_for::<Interaction>(db, Change::Interaction)?;
    build_for::<Stance>(db, Change::Stance)?;
    build_for::<Tie>(db, Change::Tie)?;
    build_for::<Matter>(db, Change::Matter)?;
    build_for::<Rival>(db, Change::Rival)?;
    build_for::<Promise>(db, Change::Promise)
}

fn build_for<T: Table>(db: &Connection, change: impl Fn(RowChange<T>) -> Change) -> Result<()> {
    let mut last: Id<T> = Id::new(0);
    loop {
        let rows = select::<T>(
            db,
            "WHERE ? < id ORDER BY id LIMIT ?",
            rusqlite::params![last, ROWS],
        )?;
        let Some(newest) = rows.last() else {
            return Ok(());
        };
        last = newest.id;
        for row in rows {
            let appeared = change(RowChange {
                id: row.id,
                uid: row.uid,
                before: None,
                after: Some(row.is),
            });
            names::reindex(db, &appeared)?;
            full_text::reindex(db, &appeared)?;
        }
    }
}
