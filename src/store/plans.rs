//! What is planned, and the rows it names.

use super::{
    Store,
    error::Result,
    table::{self, select},
};
use crate::domain::{Account, Id, Person, PlanItem, Row, Rows, Subject};

impl Store {
    /// What of the plan of an account was not dropped.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn plan_of(&self, account: Id<Account>) -> Result<Vec<Row<PlanItem>>> {
        let of = "WHERE account = ? AND state = 'open' ORDER BY quarter, due, id";
        Ok(select(&self.db, of, [account])?)
    }

    /// The accounts with a plan of which something was not dropped, in the order they were recorded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn with_plans(&self) -> Result<Vec<Id<Account>>> {
        let sql = "SELECT DISTINCT account FROM plan_item WHERE state = 'open' ORDER BY account";
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_map([], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The rows that an item names: what it is about, whose stance that is, and who of ours does it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn named_in_plan(&self, item: &PlanItem, person: Option<Id<Person>>) -> Result<Rows> {
        let (mut departments, mut seats) = (Vec::new(), Vec::new());
        let mut people: Vec<_> = person.into_iter().collect();
        match item.aim.subject() {
            Some(Subject::Department(id)) => departments.push(id),
            Some(Subject::Seat(id)) => seats.push(id),
            Some(Subject::Person(id)) => people.push(id),
            _ => {}
        }
        Ok(Rows {
            departments: table::get_all(&self.db, departments)?,
            seats: table::get_all(&self.db, seats)?,
            people: table::get_all(&self.db, people)?,
            colleagues: table::get_all(&self.db, item.owner)?,
            ..Rows::default()
        })
    }
}
