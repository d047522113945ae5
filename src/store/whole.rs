//! The whole book at once, for export and for comparing two books; and rows of any kind, wherever they lie.

use rusqlite::Connection;

use super::{
    Store,
    error::{Result, StoreError},
    table::{self, select},
};
use crate::domain::{Rows, Subject, row::for_each_noun};

impl Store {
    /// Every row of the book, parents first, each kind in the order it was recorded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn everything(&self) -> Result<Rows> {
        everything(&self.db)
    }

    /// What `read` finds as of one moment, whatever is written meanwhile. Besides, none of its statements has to
    /// lock the file and look whether it has changed: of a whole book there are many thousands.
    ///
    /// # Errors
    /// When `read` fails, or the book cannot be read.
    pub fn of_one_moment<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        if !self.db.is_autocommit() {
            // It is of one moment already.
            return read();
        }
        let _moment = self.db.unchecked_transaction().map_err(StoreError::from)?;
        read()
    }

    /// Whether nothing has been put into the book yet: no account and nobody.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn is_empty(&self) -> Result<bool> {
        is_empty(&self.db)
    }
}

macro_rules! rows_of {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        impl Store {
            /// These rows, each once; those that are gone are left out.
            ///
            /// # Errors
            /// When the book cannot be read.
            pub fn rows_of(&self, subjects: impl IntoIterator<Item = Subject>) -> Result<Rows> {
                $( let mut $rows = Vec::new(); )+
                for subject in subjects {
                    match subject {
                        $( Subject::$noun(id) => $rows.push(id) ),+
                    }
                }
                Ok(Rows { $( $rows: table::get_all(&self.db, $rows)? ),+ })
            }
        }
    };
}
for_each_noun!(rows_of);

pub(super) fn everything(db: &Connection) -> Result<Rows> {
    Ok(Rows {
        colleagues: select(db, "ORDER BY id", [])?,
        accounts: select(db, "ORDER BY id", [])?,
        departments: select(db, "ORDER BY id", [])?,
        people: select(db, "ORDER BY id", [])?,
        matters: select(db, "ORDER BY id", [])?,
        seats: select(db, "ORDER BY id", [])?,
        holders: select(db, "ORDER BY id", [])?,
        tenures: select(db, "ORDER BY id", [])?,
        interactions: select(db, "ORDER BY account, day, id", [])?,
        visits: select(db, "ORDER BY id", [])?,
        stances: select(db, "ORDER BY id", [])?,
        targets: select(db, "ORDER BY id", [])?,
        counterparts: select(db, "ORDER BY id", [])?,
        ties: select(db, "ORDER BY id", [])?,
        org_facts: select(db, "ORDER BY id", [])?,
        rivals: select(db, "ORDER BY id", [])?,
        plan_items: select(db, "ORDER BY id", [])?,
        promises: select(db, "ORDER BY id", [])?,
        judgements: select(db, "ORDER BY id", [])?,
        snoozes: select(db, "ORDER BY id", [])?,
    })
}

pub(super) fn is_empty(db: &Connection) -> Result<bool> {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM account) AND NOT EXISTS (SELECT 1 FROM person)";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}
