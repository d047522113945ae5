//! The part of a history that has a certain entry in it.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, named_params};

use super::{
    Store,
    convert::{date, day},
    error::Result,
};
use crate::domain::{
    row::Subject,
    summary::{HistoryOf, HistoryPage},
};

/// Newer entries that are read along, so that one sees where one is.
const NEWER: usize = 20;

impl Store {
    /// The `limit` entries around `entry`, and how many are newer than the first of them; the newest
    /// ones where the history has no such entry.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn history_around(
        &self,
        of: HistoryOf,
        entry: Subject,
        limit: usize,
    ) -> Result<(usize, HistoryPage)> {
        let newer = match happened(&self.db, entry)? {
            Some(on) => newer_than(&self.db, of, on, entry.key())?,
            None => 0,
        };
        let offset = newer.saturating_sub(NEWER);
        Ok((offset, self.history(of, offset, limit)?))
    }
}

/// The day under which an entry stands in its history.
fn happened(db: &Connection, entry: Subject) -> Result<Option<NaiveDate>> {
    let sql = match entry {
        Subject::Interaction(_) => "SELECT day FROM interaction WHERE id = ?",
        Subject::Promise(_) => "SELECT made FROM promise WHERE id = ?",
        Subject::Stance(_) => "SELECT day FROM stance WHERE id = ?",
        Subject::Tenure(_) => "SELECT coalesce(until, since) FROM tenure WHERE id = ?",
        Subject::OrgFact(_) => "SELECT since FROM org_fact WHERE id = ?",
        _ => return Ok(None),
    };
    let mut statement = db.prepare_cached(sql)?;
    let day: Option<Option<i64>> = statement
        .query_row([entry.key()], |row| row.get(0))
        .optional()?;
    let day = day.flatten().map(date).transpose();
    Ok(day.map_err(rusqlite::Error::from)?)
}

/// Entries that stand before one of this day and key.
fn newer_than(db: &Connection, of: HistoryOf, on: NaiveDate, key: i64) -> Result<usize> {
    let count: i64 = match of {
        HistoryOf::Account(account) => db
            .prepare_cached(include_str!("newer_in_account.sql"))?
            .query_row(
                named_params! { ":account": account, ":day": day(on), ":key": key },
                |row| row.get(0),
            )?,
        HistoryOf::Person(account, person) => db
            .prepare_cached(include_str!("newer_with_person.sql"))?
            .query_row(
                named_params! { ":account": account, ":person": person, ":day": day(on), ":key": key },
                |row| row.get(0),
            )?,
    };
    Ok(usize::try_from(count).unwrap_or(0))
}
