//! Visits that have not become an interaction, with the rows they name.

use rusqlite::{Connection, Params, params};

use super::{
    Store,
    error::Result,
    table::{self, select},
};
use crate::domain::{Account, Id, Rows, Visit, agenda::PlannedVisit};

impl Store {
    /// Those of one account or of all, by day and time.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn planned_visits(&self, account: Option<Id<Account>>) -> Result<Vec<PlannedVisit>> {
        let of = "WHERE done IS NULL AND (?1 IS NULL OR account = ?1) \
            ORDER BY day, coalesce(minute, 1440), id";
        planned(&self.db, of, params![account])
    }

    /// This one; nothing once it has become an interaction or is gone.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn planned_visit(&self, visit: Id<Visit>) -> Result<Option<PlannedVisit>> {
        Ok(planned(&self.db, "WHERE done IS NULL AND id = ?1", [visit])?.pop())
    }
}

pub(super) fn planned(
    db: &Connection,
    rest: &str,
    params: impl Params,
) -> Result<Vec<PlannedVisit>> {
    let mut found = Vec::new();
    for row in select::<Visit>(db, rest, params)? {
        // Whose account is hidden is nobody's to see.
        let Some(account) = table::get(db, row.account)? else {
            continue;
        };
        found.push(PlannedVisit {
            account_name: account.name.clone(),
            named: Rows {
                accounts: vec![account],
                people: table::get_all(db, row.people.iter().copied())?,
                colleagues: table::get_all(db, row.colleagues.iter().copied())?,
                matters: table::get_all(db, row.matters.iter().copied())?,
                ..Rows::default()
            },
            row,
        });
    }
    Ok(found)
}
