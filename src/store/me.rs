//! The user: the one colleague every book has from the start.

use rusqlite::Connection;
use uuid::Uuid;

use super::{Store, apply, error::Result, table::select};
use crate::domain::{Change, Colleague, ColleagueRole, Fresh, Name, Row, Who};

impl Store {
    /// Makes sure that the book knows its user; a new book gets them by this name. No step, so
    /// nothing to undo.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn introduce(&mut self, name: &Name, uuid: Uuid) -> Result<()> {
        if self.me()?.is_some() {
            return Ok(());
        }
        self.transact(|tx| {
            let next = tx.query_row("SELECT next FROM sequence", [], |row| row.get(0))?;
            let mut fresh = Fresh::new(next, uuid);
            let is = Colleague {
                name: name.clone(),
                role: ColleagueRole::Account,
                level: None,
                who: Who::Me,
            };
            let (id, uid) = (fresh.id(), fresh.uid());
            apply::apply(tx, &Change::insert(Row { id, uid, is }))?;
            tx.execute("UPDATE sequence SET next = ?", [fresh.next_key()])?;
            Ok(())
        })
    }

    /// The user's own row.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn me(&self) -> Result<Option<Row<Colleague>>> {
        Ok(select(&self.db, "WHERE who = 'me'", [])?.pop())
    }
}

/// Makes room for a book that brings its own user.
pub(super) fn make_way(db: &Connection) -> Result<()> {
    let colleagues: Vec<Row<Colleague>> = select(db, "", [])?;
    colleagues
        .into_iter()
        .try_for_each(|row| apply::apply(db, &Change::delete(row)))
}
