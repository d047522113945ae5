//! What a depth looks at of an account besides its contacts: who sits where since when, and what they think.
//!
//! Knows: what of it lies packed, and when. Whoever writes a row of it loosens the account it is of.

use std::collections::HashSet;

use rusqlite::{Connection, Row as SqlRow, params};

use super::{
    blob,
    bytes::{Packs, Reader, Writer, fields},
    hidden::Hidden,
};
use crate::{
    domain::{
        Account, Id, Period, Person, Seat,
        score::{CounterpartFact, DepartmentFact, OrgFactFact, SeatFact, StanceFact, TenureFact},
    },
    store::{
        convert::{get_date, get_date_opt, get_period},
        error::Result,
    },
};

/// As [`AccountFacts`](crate::domain::score::AccountFacts) has it.
#[derive(Debug, Default, PartialEq)]
pub(in crate::store) struct Structure {
    pub(in crate::store) departments: Vec<DepartmentFact>,
    pub(in crate::store) seats: Vec<SeatFact>,
    pub(in crate::store) tenures: Vec<TenureFact>,
    pub(in crate::store) cadences: Vec<(Id<Person>, u16)>,
    pub(in crate::store) stances: Vec<StanceFact>,
    pub(in crate::store) counterparts: Vec<CounterpartFact>,
    pub(in crate::store) org_facts: Vec<OrgFactFact>,
}

fields! {
    Structure { departments, seats, tenures, cadences, stances, counterparts, org_facts }
    DepartmentFact { id, function, importance, applies }
    SeatFact { id, role, department, applies, holders, vacant_since }
    TenureFact { person, department, level, influence, period, recorded }
    StanceFact { person, account, value, source, on, recorded }
    CounterpartFact { person, colleague, period }
    OrgFactFact { kind, scope, period }
}

/// Says that the structure of an account changes in this transaction.
pub(in crate::store) fn loosen(db: &Connection, account: Id<Account>) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO structure (account) VALUES (?) ON CONFLICT (account) DO UPDATE SET facts = NULL",
    )?
    .execute([account])?;
    Ok(())
}

/// As [`loosen`], the account that a seat is of; where the seat is gone, it has loosened that itself.
pub(in crate::store) fn loosen_at(db: &Connection, seat: Id<Seat>) -> rusqlite::Result<()> {
    db.prepare_cached(
        "UPDATE structure SET facts = NULL WHERE account = (SELECT account FROM seat WHERE id = ?)",
    )?
    .execute([seat])?;
    Ok(())
}

/// As [`loosen`], every account where somebody is; what they get or lose later loosens itself.
pub(in crate::store) fn loosen_around(db: &Connection, person: Id<Person>) -> rusqlite::Result<()> {
    db.prepare_cached(
        "UPDATE structure SET facts = NULL WHERE account IN (
             SELECT account FROM tenure WHERE person = ?1
             UNION SELECT seat.account FROM holder JOIN seat ON seat.id = holder.seat WHERE holder.person = ?1
         )",
    )?
    .execute([person])?;
    Ok(())
}

/// Packs every structure that is loose.
pub(super) fn pack(db: &Connection) -> Result<()> {
    let mut loose = db.prepare_cached("SELECT account FROM structure WHERE facts IS NULL")?;
    let loose = loose.query_map([], |row| row.get(0))?;
    let loose: Vec<Id<Account>> = loose.collect::<rusqlite::Result<_>>()?;
    for account in loose {
        let mut is_there = db.prepare_cached("SELECT 1 FROM account WHERE id = ?")?;
        if is_there.exists([account])? {
            let mut writer = Writer::default();
            Structure::row_by_row(db, account)?.write(&mut writer);
            db.prepare_cached("UPDATE structure SET facts = ? WHERE account = ?")?
                .execute(params![writer.0, account])?;
        } else {
            db.prepare_cached("DELETE FROM structure WHERE account = ?")?
                .execute([account])?;
        }
    }
    Ok(())
}

impl Structure {
    /// That of an account, packed where it is.
    pub(in crate::store) fn of(db: &Connection, account: Id<Account>) -> Result<Self> {
        let mut statement = db.prepare_cached("SELECT facts FROM structure WHERE account = ?")?;
        let mut rows = statement.query([account])?;
        if let Some(row) = rows.next()?
            && let Some(facts) = blob(row, 0)?
        {
            return Ok(Packs::read(&mut Reader(facts))?);
        }
        Self::row_by_row(db, account)
    }

    /// That of an account without what is hidden: what was said in private, and whoever is known by that alone.
    pub(in crate::store) fn shareable(
        db: &Connection,
        account: Id<Account>,
        hidden: &Hidden,
    ) -> Result<Self> {
        let mut structure = Self::of(db, account)?;
        structure
            .stances
            .retain(|stance| !hidden.stances.contains(&stance.recorded));
        let mut seen = db.prepare_cached("SELECT 1 FROM temp.tenure WHERE id = ?")?;
        let mut hidden = HashSet::new();
        for tenure in &structure.tenures {
            // Whoever more was written down of than that they are there has not come with a contact.
            let told = tenure.influence.is_some() || tenure.period != Period::default();
            if !told && !seen.exists([tenure.recorded])? {
                hidden.insert(tenure.recorded);
            }
        }
        if !hidden.is_empty() {
            structure
                .tenures
                .retain(|tenure| !hidden.contains(&tenure.recorded));
            let (tenures, seats) = (&structure.tenures, &structure.seats);
            let here = tenures.iter().map(|tenure| tenure.person);
            let holders = seats.iter().flat_map(|seat| &seat.holders);
            let here: HashSet<_> = here.chain(holders.map(|(person, _)| *person)).collect();
            structure
                .cadences
                .retain(|(person, _)| here.contains(person));
        }
        Ok(structure)
    }

    /// That of an account, row by row: behind views, which may hold some of it back.
    pub(in crate::store) fn row_by_row(db: &Connection, account: Id<Account>) -> Result<Self> {
        let read = Rows { db, account };
        Ok(Self {
            departments: read.all("SELECT * FROM department WHERE account = ?", |row| {
                Ok(DepartmentFact {
                    id: row.get("id")?,
                    function: row.get("function")?,
                    importance: row.get("importance")?,
                    applies: applies(row)?,
                })
            })?,
            seats: read.seats()?,
            tenures: read.all("SELECT * FROM tenure WHERE account = ?", tenure)?,
            cadences: read.all(include_str!("cadences.sql"), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?,
            stances: read.all(
                "SELECT * FROM stance WHERE account = ? AND rival IS NULL",
                stance,
            )?,
            counterparts: read.all("SELECT * FROM counterpart WHERE account = ?", |row| {
                Ok(CounterpartFact {
                    person: row.get("person")?,
                    colleague: row.get("colleague")?,
                    period: get_period(row)?,
                })
            })?,
            org_facts: read.all("SELECT * FROM org_fact WHERE account = ?", |row| {
                Ok(OrgFactFact {
                    kind: row.get("kind")?,
                    scope: row.get("scope")?,
                    period: get_period(row)?,
                })
            })?,
        })
    }
}

struct Rows<'db> {
    db: &'db Connection,
    account: Id<Account>,
}

impl Rows<'_> {
    fn all<T>(
        &self,
        sql: &str,
        read: impl FnMut(&SqlRow<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let found = statement.query_map([self.account], read)?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    fn seats(&self) -> Result<Vec<SeatFact>> {
        let sql = "SELECT * FROM seat WHERE account = ? AND matter IS NULL";
        let mut seats = self.all(sql, |row| {
            Ok(SeatFact {
                id: row.get("id")?,
                role: row.get("role")?,
                department: row.get("department")?,
                applies: applies(row)?,
                holders: Vec::new(),
                vacant_since: get_date_opt(row, "vacant_since")?,
            })
        })?;
        let holders = self.all(include_str!("holders.sql"), |row| {
            Ok((row.get("seat")?, (row.get("person")?, get_period(row)?)))
        })?;
        for (seat, holder) in holders {
            if let Some(seat) = seats.iter_mut().find(|known| known.id == seat) {
                seat.holders.push(holder);
            }
        }
        Ok(seats)
    }
}

fn applies(row: &SqlRow<'_>) -> rusqlite::Result<bool> {
    let reason: Option<String> = row.get("not_applicable")?;
    Ok(reason.is_none())
}

fn tenure(row: &SqlRow<'_>) -> rusqlite::Result<TenureFact> {
    Ok(TenureFact {
        person: row.get("person")?,
        department: row.get("department")?,
        level: row.get("level")?,
        influence: row.get("influence")?,
        period: get_period(row)?,
        recorded: row.get("id")?,
    })
}

pub(in crate::store) fn stance(row: &SqlRow<'_>) -> rusqlite::Result<StanceFact> {
    Ok(StanceFact {
        person: row.get("person")?,
        account: row.get("account")?,
        value: row.get("value")?,
        source: row.get("source")?,
        on: get_date(row, "day")?,
        recorded: row.get("id")?,
    })
}
