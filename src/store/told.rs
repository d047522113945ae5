//! What the book has of an interaction before it is told anew.

use rusqlite::{Connection, params};

use super::{Store, error::Result, journal, table};
use crate::{
    domain::{Id, Interaction, Person, Privacy, Row},
    log_line::Retold,
};

impl Store {
    /// Who is in an interaction, where, and who came into the book with it; nothing once it is gone.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn told(&self, interaction: Id<Interaction>) -> Result<Retold> {
        let Some(row) = table::get(&self.db, interaction)? else {
            return Ok(Retold::default());
        };
        Ok(Retold {
            account: Some(row.account),
            people: row.people.iter().map(|one| one.person).collect(),
            brought: brought_by(&self.db, &row)?,
        })
    }

    /// Whether an interaction is in the book, and nothing that is only for the user's eyes.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn may_be_shared(&self, interaction: Id<Interaction>) -> Result<bool> {
        let row = table::get(&self.db, interaction)?;
        Ok(row.is_some_and(|row| row.privacy == Privacy::Shareable))
    }
}

/// Who came into the book with the interaction and has nothing besides at its account.
pub(super) fn brought_by(db: &Connection, row: &Row<Interaction>) -> Result<Vec<Id<Person>>> {
    let mut only_here = db.prepare_cached(include_str!("only_here.sql"))?;
    let mut brought = Vec::new();
    for one in &row.people {
        if only_here.exists(params![one.person, row.account, row.id])? {
            brought.push(one.person);
        }
    }
    if !brought.is_empty() {
        let made = journal::made_with(db, row.id)?;
        brought.retain(|person| made.contains(person));
    }
    Ok(brought)
}
