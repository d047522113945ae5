//! Making a change real: the row itself and everything derived from it.

use rusqlite::{Connection, ffi};

use super::{
    error::{Result, StoreError},
    full_text, names,
    table::{self, Table},
    tree,
};
use crate::domain::{Change, Row, RowChange, row::for_each_noun};

macro_rules! apply_any {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        /// Makes `change` real.
        ///
        /// # Errors
        /// [`StoreError::Stale`] when the row is not what the change says it was before.
        pub(super) fn apply(db: &Connection, change: &Change) -> Result<()> {
            match change { $(Change::$noun(change) => apply_row(db, change)?),+ }
            names::reindex(db, change)?;
            full_text::reindex(db, change)?;
            tree::follow(db, change)
        }
    };
}
for_each_noun!(apply_any);

fn apply_row<T: Table>(db: &Connection, change: &RowChange<T>) -> Result<()> {
    let found = match change.before {
        Some(_) => table::get(db, change.id)?,
        // The table itself refuses a row that is there already.
        None => None,
    };
    if found.as_ref().map(|row| &row.is) != change.before.as_ref() {
        return Err(StoreError::Stale(None));
    }
    let after = change.after.clone().map(|is| Row {
        id: change.id,
        uid: change.uid.clone(),
        is,
    });
    match (found, after) {
        (None, None) => {}
        (None, Some(row)) => table::insert(db, &row).map_err(taken)?,
        (Some(row), None) => table::delete(db, &row)?,
        (Some(before), Some(after)) => table::update(db, &before, &after)?,
    }
    Ok(())
}

/// An id or uid that the table has already: the row came into being since.
fn taken(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error().map(|error| error.extended_code) {
        Some(
            ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID
            | ffi::SQLITE_CONSTRAINT_UNIQUE,
        ) => StoreError::Stale(None),
        _ => error.into(),
    }
}
