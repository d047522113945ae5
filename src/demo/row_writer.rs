//! Writing rows down: each gets its identity, and leaves as an insert.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::{Change, Fresh, Id, Noun, Row, Rows};

use super::{RowCounts, numbers::Numbers};

/// Collects the rows of one chunk.
pub(super) struct RowWriter {
    fresh: Fresh,
    rows: Rows,
    /// The telephone numbers of everybody written down.
    pub(super) numbers: Numbers,
}

impl RowWriter {
    pub(super) fn new(fresh: Fresh) -> Self {
        Self {
            fresh,
            rows: Rows::default(),
            numbers: Numbers::default(),
        }
    }

    /// Writes a row and says under which key.
    pub(super) fn write<T: Noun>(&mut self, is: T) -> Id<T> {
        let id = self.fresh.id();
        let uid = self.fresh.uid();
        T::among_mut(&mut self.rows).push(Row { id, uid, is });
        id
    }

    /// How much has been written since the last sheet.
    pub(super) const fn counts(&self) -> RowCounts {
        RowCounts {
            accounts: self.rows.accounts.len(),
            people: self.rows.people.len(),
            interactions: self.rows.interactions.len(),
        }
    }

    /// What has been written since the last sheet, parents before children.
    pub(super) fn sheet(&mut self) -> Vec<Change> {
        Change::inserts(std::mem::take(&mut self.rows))
    }
}

/// A uuid v7 as if made on `today` at midnight UTC, its random part from `seed`.
///
/// The low 32 bits, in which [`Fresh`] counts, start at zero, so that text ids sort as keys do.
pub(super) fn first_uuid(seed: u64, today: NaiveDate) -> uuid::Uuid {
    let midnight = today.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
    let mut bytes = [0; 10];
    fastrand::Rng::with_seed(seed).fill(&mut bytes[..6]);
    uuid::Builder::from_unix_timestamp_millis(midnight.unsigned_abs(), &bytes).into_uuid()
}
