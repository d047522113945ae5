//! How each noun lies in its table. Insert, update, delete and select follow from the column list,
//! so a noun's SQL cannot drift from its fields.

mod accounts;
mod contacts;
mod matters;
mod people;
mod plans;
mod visits;

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{
    CachedStatement, Connection, OptionalExtension, Params, Row as SqlRow, params_from_iter,
    types::{FromSql, Value},
};

use super::convert;
use crate::domain::{Id, Name, Noun, Period, Procurements, Row};

/// A noun with a table of its own.
pub(super) trait Table: Noun {
    const NAME: &'static str;
    /// After `id` and `uid`.
    const COLUMNS: &'static [&'static str];

    /// The noun's fields, in the order of [`Table::COLUMNS`].
    fn values(&self) -> Vec<Value>;

    /// The noun as far as its own table has it: each field in the order of [`Table::COLUMNS`].
    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self>;

    /// Reads what lies outside the noun's own table, of all rows at once.
    fn read_parts(_db: &Connection, _rows: &mut [Row<Self>]) -> rusqlite::Result<()> {
        Ok(())
    }

    /// Writes what lies outside the noun's own table.
    fn write_parts(_db: &Connection, _row: &Row<Self>) -> rusqlite::Result<()> {
        Ok(())
    }

    /// Removes what lies outside the noun's own table; called before the row itself goes.
    fn delete_parts(_db: &Connection, _row: &Row<Self>) -> rusqlite::Result<()> {
        Ok(())
    }

    /// Says which structure changes where a row comes, or goes as it is: [`packed`](super::packed).
    fn loosen(&self, _db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        Ok(())
    }
}

/// What is in a row from left to right. To find each column by its name costs, row for row, more than to read it.
pub(super) struct Fields<'row, 'statement> {
    row: &'row SqlRow<'statement>,
    next: usize,
}

impl Fields<'_, '_> {
    fn get<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.row.get(self.place())
    }

    fn date(&mut self) -> rusqlite::Result<NaiveDate> {
        convert::get_date(self.row, self.place())
    }

    fn date_opt(&mut self) -> rusqlite::Result<Option<NaiveDate>> {
        convert::get_date_opt(self.row, self.place())
    }

    fn time_opt(&mut self) -> rusqlite::Result<Option<NaiveTime>> {
        convert::get_time_opt(self.row, self.place())
    }

    fn period(&mut self) -> rusqlite::Result<Period> {
        convert::get_period_at(self.row, (self.place(), self.place()))
    }

    fn names(&mut self) -> rusqlite::Result<Vec<Name>> {
        convert::get_list(self.row, self.place())
    }

    fn procurements(&mut self) -> rusqlite::Result<Procurements> {
        convert::get_procurements(self.row, self.place())
    }

    fn skip(&mut self, columns: usize) {
        self.next += columns;
    }

    /// Where the next field is.
    fn place(&mut self) -> usize {
        self.skip(1);
        self.next - 1
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
    row.is.loosen(db, row.id)?;
    T::write_parts(db, row)
}

pub(super) fn update<T: Table>(
    db: &Connection,
    before: &Row<T>,
    after: &Row<T>,
) -> rusqlite::Result<()> {
    T::delete_parts(db, before)?;
    before.is.loosen(db, before.id)?;
    let sql = format!(
        "UPDATE {} SET {} = ? WHERE id = ?",
        T::NAME,
        T::COLUMNS.join(" = ?, ")
    );
    let values = after.is.values().into_iter().chain([Value::from(after.id)]);
    db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    after.is.loosen(db, after.id)?;
    T::write_parts(db, after)
}

pub(super) fn delete<T: Table>(db: &Connection, row: &Row<T>) -> rusqlite::Result<()> {
    T::delete_parts(db, row)?;
    row.is.loosen(db, row.id)?;
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
    let mut statement = prepare::<T>(db, rest)?;
    let rows = statement.query_map(params, own_part)?;
    let mut rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    T::read_parts(db, &mut rows)?;
    Ok(rows)
}

/// The statement that reads those rows, for whoever does not want all of them at once; each is for [`own_part`].
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

/// A row that begins as those of [`prepare`], as far as its own table has it; [`Table::read_parts`] has the rest.
pub(super) fn own_part<T: Table>(row: &SqlRow<'_>) -> rusqlite::Result<Row<T>> {
    let mut fields = Fields { row, next: 0 };
    Ok(Row {
        id: fields.get()?,
        uid: fields.get()?,
        is: T::read(&mut fields)?,
    })
}

/// The rows of these ids, each once, in the order of the ids.
pub(super) fn get_all<T: Table>(
    db: &Connection,
    ids: impl IntoIterator<Item = Id<T>>,
) -> rusqlite::Result<Vec<Row<T>>> {
    let mut ids = ids.into_iter().peekable();
    if ids.peek().is_none() {
        return Ok(Vec::new());
    }
    let rest = "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id";
    select(db, rest, [list(ids)])
}

/// Ids as a statement takes a list: as JSON.
pub(super) fn list<T>(ids: impl Iterator<Item = Id<T>>) -> String {
    let ids: Vec<i64> = ids.map(Id::key).collect();
    format!("{ids:?}")
}

/// Adds to each of these rows what another table has of it. Of `sql` ?1 is the list of the rows; it gives the id
/// of a row before each part, and the parts of a row in their order.
fn add_parts<T: Table>(
    db: &Connection,
    rows: &mut [Row<T>],
    sql: &str,
    add: impl Fn(&mut T, &SqlRow<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let places: HashMap<_, _> = (0..)
        .zip(rows.iter())
        .map(|(at, row)| (row.id, at))
        .collect();
    let mut statement = db.prepare_cached(sql)?;
    let mut parts = statement.query([list(rows.iter().map(|row| row.id))])?;
    while let Some(part) = parts.next()? {
        if let Some(row) = places
            .get(&part.get(0)?)
            .and_then(|at: &usize| rows.get_mut(*at))
        {
            add(&mut row.is, part)?;
        }
    }
    Ok(())
}

/// Adds to each of these rows those whom it names, or what it is about, in the order they were named: table
/// `visit_person` has the people of a visit.
fn add_named<T: Table, Named>(
    db: &Connection,
    rows: &mut [Row<T>],
    what: &str,
    list: impl Fn(&mut T) -> &mut Vec<Id<Named>>,
) -> rusqlite::Result<()>
where
    Id<Named>: FromSql,
{
    let whole = T::NAME;
    let sql = format!(
        "SELECT part.{whole}, part.{what} FROM json_each(?1) AS wanted \
         CROSS JOIN {whole}_{what} AS part ON part.{whole} = wanted.value \
         ORDER BY wanted.key, part.place"
    );
    add_parts(db, rows, &sql, |is, part| {
        list(is).push(part.get(1)?);
        Ok(())
    })
}
