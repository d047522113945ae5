//! Where something is left to be done, and by when.

use rusqlite::params;

use super::{
    Store,
    error::Result,
    table::{self, select},
};
use crate::domain::{
    Account, Id, Matter, Row, Rows,
    agenda::DueMatter,
    score::{Link, WeakestLink},
};

impl Store {
    /// The accounts with a matter that is not over, or with a joint plan or innovation of whatever day, in the
    /// order they were recorded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn with_business(&self) -> Result<Vec<Id<Account>>> {
        let sql = "SELECT account FROM matter WHERE open = 1
            UNION SELECT account FROM org_fact WHERE kind IN ('joint_plan', 'joint_innovation')
            ORDER BY account";
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_map([], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Those not over that are to be on a day, of one account or of all, soonest first; what carries them is
    /// computed elsewhere.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn due_matters(&self, account: Option<Id<Account>>) -> Result<Vec<DueMatter>> {
        let of =
            "WHERE open = 1 AND due IS NOT NULL AND (?1 IS NULL OR account = ?1) ORDER BY due, id";
        let mut found = Vec::new();
        for row in select::<Matter>(&self.db, of, params![account])? {
            // Whose account is hidden is nobody's to see.
            let Some(account) = table::get(&self.db, row.account)? else {
                continue;
            };
            found.push(DueMatter {
                account_name: account.is.name,
                stand: None,
                named: Rows {
                    people: table::get_all(&self.db, row.people.iter().copied())?,
                    ..Rows::default()
                },
                row,
            });
        }
        Ok(found)
    }

    /// Those of an account that are not over, in the order they were recorded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn open_matters(&self, account: Id<Account>) -> Result<Vec<Row<Matter>>> {
        Ok(select(
            &self.db,
            "WHERE account = ? AND open = 1 ORDER BY id",
            [account],
        )?)
    }

    /// The seats of projects of an account that have a chain of their own, with their holders.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn project_chains(&self, account: Id<Account>) -> Result<Rows> {
        let seats = "WHERE account = ? AND matter IS NOT NULL ORDER BY place, id";
        let holders =
            "WHERE seat IN (SELECT id FROM seat WHERE account = ? AND matter IS NOT NULL)";
        Ok(Rows {
            seats: select(&self.db, seats, [account])?,
            holders: select(&self.db, holders, [account])?,
            ..Rows::default()
        })
    }

    /// Whether an account has a matter that is not over.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn has_open_matters(&self, account: Id<Account>) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM matter WHERE account = ? AND open = 1)";
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement.query_row([account], |row| row.get(0))?)
    }

    /// The rows that links name.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn named_by<'a>(&self, links: impl IntoIterator<Item = &'a Link>) -> Result<Rows> {
        let (mut departments, mut seats, mut people) = (Vec::new(), Vec::new(), Vec::new());
        for link in links {
            match link.of {
                WeakestLink::Department(id) => departments.push(id),
                WeakestLink::Seat(id) => seats.push(id),
                WeakestLink::Level(_) | WeakestLink::Layer(_) => {}
            }
            people.extend(link.first.map(|bearer| bearer.person));
        }
        Ok(Rows {
            departments: table::get_all(&self.db, departments)?,
            seats: table::get_all(&self.db, seats)?,
            people: table::get_all(&self.db, people)?,
            ..Rows::default()
        })
    }
}
