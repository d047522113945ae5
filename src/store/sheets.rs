//! Everything about one account or one person, except what happened.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::{
    Store,
    convert::day,
    error::Result,
    table::{self, select},
};
use crate::domain::{
    Account, Colleague, Id, Name, Person, Row, Rows, Signal, Signals,
    summary::{AccountSheet, PersonRow, PersonSheet},
};

impl Store {
    /// The account with its structure and people; `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn account_sheet(&self, id: Id<Account>) -> Result<Option<AccountSheet>> {
        let db = &self.db;
        let Some(account) = table::get(db, id)? else {
            return Ok(None);
        };
        let above = ancestors(db, &account)?;
        let mut rows = Rows {
            colleagues: select(db, "ORDER BY id", [])?,
            departments: select(db, "WHERE account = ? ORDER BY id", [id])?,
            seats: select(db, "WHERE account = ? ORDER BY place, id", [id])?,
            holders: select(
                db,
                "WHERE seat IN (SELECT id FROM seat WHERE account = ?) ORDER BY id",
                [id],
            )?,
            tenures: select(db, "WHERE account = ? ORDER BY id", [id])?,
            people: select(db, include_str!("people_of_account.sql"), [id])?,
            stances: select(db, "WHERE account = ? ORDER BY day, id", [id])?,
            targets: select(db, "WHERE account = ? ORDER BY due, id", [id])?,
            counterparts: select(db, "WHERE account = ? ORDER BY id", [id])?,
            ties: select(db, include_str!("ties_of_account.sql"), [id])?,
            org_facts: select(db, "WHERE account = ? ORDER BY since, id", [id])?,
            rivals: select(db, "WHERE account = ? ORDER BY name, id", [id])?,
            plan_items: select(db, "WHERE account = ? ORDER BY quarter, due, id", [id])?,
            promises: select(
                db,
                "WHERE account = ? AND state = 'open' ORDER BY due IS NULL, due, id",
                [id],
            )?,
            matters: select(db, "WHERE account = ? ORDER BY due IS NULL, due, id", [id])?,
            judgements: select(db, "WHERE account = ? ORDER BY day, id", [id])?,
            snoozes: select(db, "WHERE account = ? ORDER BY until, id", [id])?,
            visits: select(
                db,
                "WHERE account = ? AND done IS NULL ORDER BY day, id",
                [id],
            )?,
            accounts: Vec::new(),
            interactions: Vec::new(),
        };
        add_visited(db, &mut rows)?;
        if account.procurement.ever_inherits() {
            add_seats_above(db, &above, &mut rows)?;
        }
        rows.accounts = above;
        rows.accounts.insert(0, account.clone());
        let units = units(db, id)?;
        Ok(Some(AccountSheet {
            account,
            units,
            rows,
        }))
    }

    /// The person with everything that is recorded of them anywhere; `None` if unknown.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn person_sheet(&self, id: Id<Person>) -> Result<Option<PersonSheet>> {
        let db = &self.db;
        let Some(person) = table::get(db, id)? else {
            return Ok(None);
        };
        let mut rows = Rows {
            colleagues: select(db, "ORDER BY id", [])?,
            accounts: select(db, include_str!("accounts_of_person_where.sql"), [id])?,
            departments: select(
                db,
                "WHERE id IN (SELECT department FROM tenure WHERE person = ?)",
                [id],
            )?,
            seats: select(
                db,
                "WHERE id IN (SELECT seat FROM holder WHERE person = ?) ORDER BY id",
                [id],
            )?,
            holders: select(db, "WHERE person = ? ORDER BY since, id", [id])?,
            tenures: select(db, "WHERE person = ? ORDER BY since, id", [id])?,
            people: select(db, include_str!("people_tied.sql"), [id])?,
            stances: select(db, "WHERE person = ? ORDER BY day, id", [id])?,
            targets: select(db, "WHERE person = ? ORDER BY due, id", [id])?,
            counterparts: select(db, "WHERE person = ? ORDER BY id", [id])?,
            plan_items: select(db, "WHERE person = ? ORDER BY quarter, due, id", [id])?,
            ties: select(db, "WHERE origin = ?1 OR goal = ?1 ORDER BY id", [id])?,
            promises: select(db, "WHERE person = ? ORDER BY made, id", [id])?,
            visits: select(
                db,
                "WHERE done IS NULL AND id IN (SELECT visit FROM visit_person WHERE person = ?) ORDER BY day, id",
                [id],
            )?,
            matters: select(
                db,
                "WHERE id IN (SELECT matter FROM matter_person WHERE person = ?) ORDER BY id",
                [id],
            )?,
            ..Rows::default()
        };
        if rows.find(id).is_none() {
            rows.people.insert(0, person.clone());
        }
        add_visited(db, &mut rows)?;
        add_accounts(db, &mut rows)?;
        Ok(Some(PersonSheet { person, rows }))
    }

    /// Every signal that a person gave at an account in these days.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn signals(
        &self,
        person: Id<Person>,
        account: Id<Account>,
        since: NaiveDate,
        until: NaiveDate,
    ) -> Result<Vec<Signal>> {
        let sql = "SELECT signals FROM participation WHERE person = ? AND account = ? AND day BETWEEN ? AND ?";
        let mut statement = self.db.prepare_cached(sql)?;
        let days = params![person, account, day(since), day(until)];
        let mut given = Vec::new();
        for signals in statement.query_map(days, |row| row.get::<_, Signals>(0))? {
            let signals = signals?;
            given.extend(Signal::ALL.iter().filter(|signal| signals.has(**signal)));
        }
        Ok(given)
    }

    /// Everybody with a tenure at `account` in force on `day`, once for each tenure.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn people_of(&self, account: Id<Account>, on: NaiveDate) -> Result<Vec<PersonRow>> {
        let mut statement = self.db.prepare_cached(include_str!("people_of.sql"))?;
        let people = statement.query_map(params![account, day(on)], |row| {
            Ok(PersonRow {
                person: row.get("id")?,
                name: row.get("name")?,
                department: row.get("department")?,
                title: row.get("title")?,
                level: row.get("level")?,
            })
        })?;
        Ok(people.collect::<rusqlite::Result<_>>()?)
    }

    /// Everybody of ours, the user among them.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn colleagues(&self) -> Result<Vec<Row<Colleague>>> {
        Ok(select(&self.db, "ORDER BY who DESC, id", [])?)
    }
}

/// The accounts right below one.
fn units(db: &Connection, id: Id<Account>) -> Result<Vec<(Id<Account>, Name)>> {
    let sql = "SELECT id, name FROM account WHERE parent = ? ORDER BY name, id";
    let mut statement = db.prepare_cached(sql)?;
    let units = statement.query_map([id], |row| Ok((row.get("id")?, row.get("name")?)))?;
    Ok(units.collect::<rusqlite::Result<_>>()?)
}

/// Parent, grandparent … as far up as there are any.
pub(super) fn ancestors(db: &Connection, account: &Account) -> Result<Vec<Row<Account>>> {
    let mut above: Vec<Row<Account>> = Vec::new();
    let mut next = account.parent;
    while let Some(id) = next.filter(|id| above.iter().all(|known| known.id != *id)) {
        let Some(row) = table::get(db, id)? else {
            break;
        };
        next = row.parent;
        above.push(row);
    }
    Ok(above)
}

/// Whoever is to be met besides those that the sheet has.
fn add_visited(db: &Connection, rows: &mut Rows) -> Result<()> {
    let named = rows.visits.iter().flat_map(|row| row.people.clone());
    for person in named.collect::<BTreeSet<_>>() {
        if rows.find(person).is_none() {
            rows.people.extend(table::get(db, person)?);
        }
    }
    Ok(())
}

/// The accounts that rows of a person mention though the person was never there.
fn add_accounts(db: &Connection, rows: &mut Rows) -> Result<()> {
    let stances = rows.stances.iter().map(|row| row.account);
    let targets = rows.targets.iter().map(|row| row.account);
    let counterparts = rows.counterparts.iter().map(|row| row.account);
    let promises = rows.promises.iter().map(|row| row.account);
    let visits = rows.visits.iter().map(|row| row.account);
    let matters = rows.matters.iter().map(|row| row.account);
    let mentioned = stances.chain(targets).chain(counterparts);
    let planned = rows.plan_items.iter().map(|row| row.account);
    let mentioned = mentioned.chain(promises).chain(visits).chain(matters);
    let mentioned = mentioned.chain(planned);
    for account in mentioned.collect::<BTreeSet<_>>() {
        if rows.find(account).is_none() {
            rows.accounts.extend(table::get(db, account)?);
        }
    }
    Ok(())
}

/// The seats an account may inherit, with holders and the people who hold them.
fn add_seats_above(db: &Connection, above: &[Row<Account>], rows: &mut Rows) -> Result<()> {
    for account in above {
        rows.seats.extend(select(
            db,
            "WHERE account = ? AND matter IS NULL ORDER BY place, id",
            [account.id],
        )?);
        rows.holders.extend(select(
            db,
            "WHERE seat IN (SELECT id FROM seat WHERE account = ? AND matter IS NULL)",
            [account.id],
        )?);
        let holders: Vec<Row<Person>> = select(
            db,
            include_str!("holders_of_account.sql"),
            params![account.id],
        )?;
        for person in holders {
            if rows.find(person.id).is_none() {
                rows.stances.extend(select(
                    db,
                    "WHERE account = ? AND person = ? ORDER BY day, id",
                    params![account.id, person.id],
                )?);
                rows.people.push(person);
            }
        }
        if !account.procurement.ever_inherits() {
            break;
        }
    }
    Ok(())
}
