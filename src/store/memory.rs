//! Things to remember that are no facts and no changes: where the user was, what they had begun to write.

use rusqlite::{Connection, OptionalExtension};
use serde::{Serialize, de::DeserializeOwned};

use super::{Store, error::Result};

impl Store {
    /// What was remembered under `key`; nothing if it is unknown or of an older shape.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn recall<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        recall(&self.db, key)
    }

    /// Remembers `value` under `key`.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn remember<T: Serialize>(&mut self, key: &str, value: &T) -> Result<()> {
        let text = serde_json::to_string(value)?;
        self.transact(|tx| keep(tx, key, &text))
    }

    /// Everything remembered under keys that begin with `prefix`, the last key first; what is of an
    /// older or newer shape is left where it is.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn recall_all<T: DeserializeOwned>(&self, prefix: &str) -> Result<Vec<(String, T)>> {
        let sql =
            "SELECT key, value FROM memory WHERE substr(key, 1, length(?1)) = ?1 ORDER BY key DESC";
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map([prefix], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rows: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>()?;
        let known = rows.into_iter().filter_map(|(key, text)| {
            let value = serde_json::from_str(&text).ok()?;
            Some((key, value))
        });
        Ok(known.collect())
    }

    /// Remembers `value` under `to` in place of what was under `from`: `false`, and nothing done,
    /// where somebody else has taken that already.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn take_over<T: Serialize>(&mut self, from: &str, to: &str, value: &T) -> Result<bool> {
        let text = serde_json::to_string(value)?;
        self.transact(|tx| {
            let moved = tx
                .prepare_cached("UPDATE memory SET key = ?2, value = ?3 WHERE key = ?1")?
                .execute([from, to, &text])?;
            Ok(0 < moved)
        })
    }

    /// Forgets what was remembered under `key`.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn forget(&mut self, key: &str) -> Result<()> {
        self.transact(|tx| forget(tx, key))
    }
}

/// What was remembered under `key`, in whatever transaction is going on.
pub(super) fn recall<T: DeserializeOwned>(db: &Connection, key: &str) -> Result<Option<T>> {
    let mut statement = db.prepare_cached("SELECT value FROM memory WHERE key = ?")?;
    let text: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Remembers a text under `key`, in whatever transaction is going on.
pub(super) fn keep(db: &Connection, key: &str, text: &str) -> Result<()> {
    db.prepare_cached("INSERT OR REPLACE INTO memory (key, value) VALUES (?, ?)")?
        .execute([key, text])?;
    Ok(())
}

/// Forgets what was remembered under `key`, in whatever transaction is going on.
pub(super) fn forget(db: &Connection, key: &str) -> Result<()> {
    db.prepare_cached("DELETE FROM memory WHERE key = ?")?
        .execute([key])?;
    Ok(())
}
