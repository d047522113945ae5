//! Things to remember that are no facts and no deeds: where the user was.

use rusqlite::OptionalExtension;
use serde::{Serialize, de::DeserializeOwned};

use super::{Store, error::Result};

impl Store {
    /// What was remembered under `key`; nothing if it is unknown or of an older shape.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn recall<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT value FROM memory WHERE key = ?")?;
        let text: Option<String> = statement.query_row([key], |row| row.get(0)).optional()?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Remembers `value` under `key`.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn remember<T: Serialize>(&mut self, key: &str, value: &T) -> Result<()> {
        let text = serde_json::to_string(value)?;
        self.transact(|tx| {
            tx.prepare_cached("INSERT OR REPLACE INTO memory (key, value) VALUES (?, ?)")?
                .execute([key, &text])?;
            Ok(())
        })
    }
}
