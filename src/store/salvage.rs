//! What can still be had of a damaged book, as a new one.
//!
//! ```text
//! copy of the file ─▶ rows that can be read ─▶ book in memory, without what points nowhere ─▶ new book
//! ```

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::{Connection, Params, Row as SqlRow};

use super::{
    Store, damage,
    error::{Result, StoreError},
    lineage, memory, open,
    open::Location,
    seal::{PAGE, Seal, seal_of},
    table::{self, Table},
};
use crate::domain::{Change, Row, Rows, row::for_each_noun};

/// What was had of a damaged book.
#[derive(Debug)]
pub struct Salvaged {
    /// In memory.
    pub store: Store,
    /// Whether everything could be read; where not, nobody knows how much there was.
    pub all: bool,
}

impl Store {
    /// Reads what can be read of the book at `path`, which is only copied; `scratch` is a folder for that.
    /// A log that belongs to another state of the file is left out. What was done last, to be undone, is
    /// not carried over.
    ///
    /// # Errors
    /// When nothing of it can be read.
    pub fn salvage(path: &Path, scratch: &Path) -> Result<Salvaged> {
        let copy = scratch.join("copy.db");
        let at_path = |source| StoreError::File {
            path: path.to_owned(),
            source,
        };
        let log = lineage::log_of(path);
        let log = (open::log_is_its_own(path)? && log.exists()).then_some(log);
        let from = if let Some(seal) = seal_of(path) {
            let log = log.map(fs::read).transpose().map_err(at_path)?;
            let open = open_image(&seal, &fs::read(path).map_err(at_path)?, log.as_deref());
            Self::of_image(&open)?
        } else {
            fs::copy(path, &copy).map_err(at_path)?;
            if let Some(log) = log {
                fs::copy(&log, lineage::log_of(&copy)).map_err(at_path)?;
            }
            // It is written to only to bring an old one up to date.
            damage::trust(&copy);
            Self::open(&Location::File(copy))?
        };
        let to = Self::open(&Location::Memory)?;
        to.db.execute_batch("PRAGMA foreign_keys = OFF")?;
        let mut all = carry_all(&from.db, &to.db);
        all &= drop_what_points_nowhere(&to.db)?;
        all &= carry_memory(&from.db, &to.db)?;
        Ok(Salvaged { store: to, all })
    }

    /// A book in memory from the bytes of a file that is not sealed.
    fn of_image(image: &[u8]) -> Result<Self> {
        let mut db = Connection::open_in_memory()?;
        db.deserialize_read_exact("main", image, image.len(), false)?;
        Self::on_memory(db)
    }

    /// Fills this empty book with all that `other` has.
    ///
    /// # Errors
    /// As [`Store::fill`].
    pub fn take_from(&mut self, other: &Self) -> Result<()> {
        let rows = other.everything()?;
        self.fill(std::iter::once(Ok::<_, StoreError>(Change::inserts(rows))))?;
        self.transact(|tx| carry_memory(&other.db, tx))?;
        Ok(())
    }
}

/// A sealed file and its log as they would be without their seal. SQLCipher itself gives up at the first page
/// whose check fails; a slip in a page spoils sixteen bytes of it, and the rest can be had.
fn open_image(seal: &Seal, file: &[u8], log: Option<&[u8]>) -> Vec<u8> {
    let mut image = Vec::with_capacity(file.len());
    for (number, page) in (1..).zip(file.chunks(PAGE)) {
        image.extend(seal.open_page(page, number).unwrap_or_default());
        image.resize(number as usize * PAGE, 0);
    }
    // What was written since the last commit of the log is not said to be true.
    let mut since = Vec::new();
    for frame in log.into_iter().flat_map(lineage::frames) {
        since.push((frame.number, seal.open_page(frame.page, frame.number)));
        if frame.is_commit {
            for (number, page) in since.drain(..) {
                let end = number as usize * PAGE;
                image.resize(image.len().max(end), 0);
                if let (Some(begin), Some(page)) = (end.checked_sub(PAGE), page) {
                    image[begin..end].copy_from_slice(&page);
                }
            }
        }
    }
    // The salt stands where a file says what it is, and that it has a log: memory has none.
    if let Some(header) = image.get_mut(..20) {
        header[..16].copy_from_slice(b"SQLite format 3\0");
        header[18..].fill(1);
    }
    image
}

macro_rules! carry_all {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        fn carry_all(from: &Connection, to: &Connection) -> bool {
            let mut all = true;
            $(all &= carry(from, to, |rows| rows.$rows);)+
            all
        }
    };
}
for_each_noun!(carry_all);

/// Carries the rows of one kind over; whether those were all.
fn carry<T: Table>(from: &Connection, to: &Connection, _: fn(Rows) -> Vec<Row<T>>) -> bool {
    let mut sieve = Sieve {
        from,
        rows: BTreeMap::new(),
        all: true,
    };
    sieve.read_all();
    let mut all = sieve.all;
    for row in sieve.rows.values() {
        // One of two rows that cannot both be: a page that was written to another's place.
        let row: &Row<T> = row;
        all &= table::insert(to, row).is_ok();
    }
    all
}

/// Reads a table in which some pages cannot be read.
struct Sieve<'a, T: Table> {
    from: &'a Connection,
    rows: BTreeMap<i64, Row<T>>,
    all: bool,
}

impl<T: Table> Sieve<'_, T> {
    fn read_all(&mut self) {
        if self.read("", []).is_ok() {
            return;
        }
        self.all = false;
        let _ = self.read("ORDER BY id DESC", []);
        let next = "SELECT max((SELECT next FROM sequence), (SELECT max(id) FROM journal))";
        let next = self.from.query_row(next, [], |row| row.get(0));
        let known = self.rows.last_key_value().map_or(0, |(id, _)| *id);
        self.between(1, next.unwrap_or(0).max(known));
    }

    /// Goes around what cannot be read, in ever smaller steps.
    fn between(&mut self, first: i64, last: i64) {
        if last < first
            || self
                .read("WHERE id BETWEEN ? AND ? ORDER BY id", [first, last])
                .is_ok()
        {
            return;
        }
        if first < last {
            let middle = first + (last - first) / 2;
            self.between(first, middle);
            self.between(middle + 1, last);
        }
    }

    /// Keeps the rows up to the first that cannot be had; one that makes no sense is passed over.
    fn read(&mut self, rest: &str, params: impl Params) -> rusqlite::Result<()> {
        let columns = T::COLUMNS.join(", ");
        let sql = format!("SELECT id, uid, {columns} FROM {} {rest}", T::NAME);
        let mut statement = self.from.prepare_cached(&sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            match self.one(row) {
                Ok(row) => {
                    self.rows.insert(row.id.key(), row);
                }
                Err(_) => self.all = false,
            }
        }
        Ok(())
    }

    fn one(&self, row: &SqlRow<'_>) -> rusqlite::Result<Row<T>> {
        let mut row = table::own_part(row)?;
        T::read_parts(self.from, std::slice::from_mut(&mut row))?;
        Ok(row)
    }
}

/// Takes out what names a row that is not there: the mention where it can be spared, else the row. Whether
/// there was nothing to take out.
fn drop_what_points_nowhere(db: &Connection) -> Result<bool> {
    let mut all = true;
    loop {
        let mut dropped = 0;
        for link in links(db)? {
            let lost = format!(
                "{0} NOT NULL AND {0} NOT IN (SELECT id FROM {1})",
                link.from, link.to
            );
            let spared = format!(
                "UPDATE {} SET {} = NULL WHERE {lost}",
                link.table, link.from
            );
            let spared = if link.needed {
                None
            } else {
                db.execute(&spared, []).ok()
            };
            dropped += match spared {
                Some(spared) => spared,
                None => db.execute(&format!("DELETE FROM {} WHERE {lost}", link.table), [])?,
            };
        }
        if dropped == 0 {
            return Ok(all);
        }
        all = false;
    }
}

/// That a column names a row of another table by its id.
struct Link {
    table: String,
    from: String,
    to: String,
    needed: bool,
}

fn links(db: &Connection) -> Result<Vec<Link>> {
    let mut statement = db.prepare_cached(include_str!("links.sql"))?;
    let links = statement.query_map([], |row| {
        Ok(Link {
            table: row.get(0)?,
            from: row.get(1)?,
            to: row.get(2)?,
            needed: row.get(3)?,
        })
    })?;
    Ok(links.collect::<rusqlite::Result<_>>()?)
}

/// What is remembered beside the rows, drafts above all; whether it could be read.
fn carry_memory(from: &Connection, to: &Connection) -> Result<bool> {
    let read = || -> rusqlite::Result<Vec<(String, String)>> {
        let mut statement = from.prepare_cached("SELECT key, value FROM memory")?;
        let kept = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        kept.collect()
    };
    let Ok(kept) = read() else { return Ok(false) };
    for (key, value) in kept {
        memory::keep(to, &key, &value)?;
    }
    Ok(true)
}
