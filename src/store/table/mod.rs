//! How each noun lies in its table. Insert, update, delete and select follow from the column list,
//! so a noun's SQL cannot drift from its fields.

mod accounts;
mod contacts;
mod matters;
mod people;
mod plans;
mod visits;

use rusqlite::{
    CachedStatement, Connection, OptionalExtension, Params, Row as SqlRow, params_from_iter,
    types::Value,
};

use crate::domain::{Id, Name, Noun, Row};

/// A noun with a table of its own.
pub(super) trait Table: Noun {
    const NAME: &'static str;
    /// After `id` and `uid`.
    const COLUMNS: &'static [&'static str];

    /// The noun's fields, in the order of [`Table::COLUMNS`].
    fn values(&self) -> Vec<Value>;

    fn read(db: &Connection, row: &SqlRow<'_>) -> rusqlite::Result<Self>;

    /// Writes what lies outside the noun's own table.
    fn write_parts(_db: &Connection, _row: &Row<Self>) -> rusqlite::Result<()> {
        Ok(())
    }

    /// Removes what lies outside the noun's own table; called before the row itself goes.
    fn delete_parts(_db: &Connection, _row: &Row<Self>) -> rusqlite::Result<()> {
        Ok(())
    }
}

/// A noun whose table has a column `name`.
pub(super) trait Named: Table {}

pub(super) fn insert<T: Table>(db: &Connection, row: &Row<T>) -> rusqlite::Result<()> {
    let marks = ", ?".repeat(T::COLUMNS.len());
    let sql = format!(
        "INSERT INTO {} (id, uid, {}) VALUES (?, ?{marks})",
        T::NAME,
        T::COLUMNS.join(", ")
    );
    let identity = [Value::from(row.id), Value::from(&row.uid)];
    db.prepare_cached(&sql)?.execute(params_from_iter(
        identity.into_iter().chain(row.is.values()),
    ))?;
    T::write_parts(db, row)
}

pub(super) fn update<T: Table>(
    db: &Connection,
    before: &Row<T>,
    after: &Row<T>,
) -> rusqlite::Result<()> {
    T::delete_parts(db, before)?;
    let sql = format!(
        "UPDATE {} SET {} = ? WHERE id = ?",
        T::NAME,
        T::COLUMNS.join(" = ?, ")
    );
    let values = after.is.values().into_iter().chain([Value::from(after.id)]);
    db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    T::write_parts(db, after)
}

pub(super) fn delete<T: Table>(db: &Connection, row: &Row<T>) -> rusqlite::Result<()> {
    T::delete_parts(db, row)?;
    db.prepare_cached(&format!("DELETE FROM {} WHERE id = ?", T::NAME))?
        .execute([row.id])?;
    Ok(())
}

/// The row of this id, if the book has it.
pub(super) fn get<T: Table>(db: &Connection, id: Id<T>) -> rusqlite::Result<Option<Row<T>>> {
    Ok(select(db, "WHERE id = ?", [id])?.pop())
}

/// What the row of this id is called, if the book has it.
pub(super) fn name<T: Named>(db: &Connection, id: Id<T>) -> rusqlite::Result<Option<Name>> {
    db.prepare_cached(&format!("SELECT name FROM {} WHERE id = ?", T::NAME))?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// The rows that `rest` (everything after `FROM table`) chooses.
pub(super) fn select<T: Table>(
    db: &Connection,
    rest: &str,
    params: impl Params,
) -> rusqlite::Result<Vec<Row<T>>> {
    prepare::<T>(db, rest)?
        .query_map(params, |row| read(db, row))?
        .collect()
}

/// The statement that reads those rows, for whoever does not want all of them at once; each is for [`read`].
pub(super) fn prepare<'db, T: Table>(
    db: &'db Connection,
    rest: &str,
) -> rusqlite::Result<CachedStatement<'db>> {
    let columns = T::COLUMNS.join(", ");
    db.prepare_cached(&format!(
        "SELECT id, uid, {columns} FROM {} {rest}",
        T::NAME
    ))
}

pub(super) fn read<T: Table>(db: &Connection, row: &SqlRow<'_>) -> rusqlite::Result<Row<T>> {
    Ok(Row {
        id: row.get("id")?,
        uid: row.get("uid")?,
        is: T::read(db, row)?,
    })
}
