//! What the score looks at, read from narrow tables in account order.

use rusqlite::{Connection, Row as SqlRow};

use super::{
    Store,
    convert::{date, get_date, get_date_opt, get_period},
    error::Result,
    veil,
};
use crate::domain::{
    Account, Id, Kind, Procurement, Signals,
    score::{
        AccountFacts, Attendance, Contact, CounterpartFact, DepartmentFact, Facts, OrgFactFact,
        SeatFact, StanceFact, TenureFact,
    },
};

impl Store {
    /// Everything the depth of `account` is computed from; `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn facts(&self, account: Id<Account>) -> Result<Option<Facts>> {
        let Some((own, mut parent)) = account_facts(&self.db, account)? else {
            return Ok(None);
        };
        let mut ancestors = Vec::new();
        let mut inherits = own.procurement != Procurement::Independent;
        // Only as far up as seats are inherited: the group's history is not read for nothing.
        while let Some(above) = parent.filter(|_| inherits) {
            let Some((facts, next)) = account_facts(&self.db, above)? else {
                break;
            };
            inherits = facts.procurement != Procurement::Independent;
            parent = next.filter(|next| {
                *next != account && ancestors.iter().all(|a: &AccountFacts| a.account != *next)
            });
            ancestors.push(facts);
        }
        let me = self
            .db
            .prepare_cached("SELECT id FROM colleague WHERE who = 'me'")?
            .query_row([], |row| row.get(0))?;
        Ok(Some(Facts { own, ancestors, me }))
    }
}

type WithParent = (AccountFacts, Option<Id<Account>>);

fn account_facts(db: &Connection, account: Id<Account>) -> Result<Option<WithParent>> {
    let head = rows(
        db,
        "SELECT procurement, parent FROM account WHERE id = ?",
        account,
        |row| Ok((row.get::<_, Option<Procurement>>(0)?, row.get(1)?)),
    )?;
    let Some((procurement, parent)) = head.into_iter().next() else {
        return Ok(None);
    };
    let facts = AccountFacts {
        account,
        procurement: procurement.unwrap_or(Procurement::Independent),
        departments: rows(
            db,
            "SELECT * FROM department WHERE account = ?",
            account,
            department,
        )?,
        seats: seats(db, account)?,
        tenures: rows(
            db,
            "SELECT * FROM tenure WHERE account = ?",
            account,
            tenure,
        )?,
        cadences: rows(db, include_str!("facts_cadences.sql"), account, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?,
        stances: rows(
            db,
            "SELECT * FROM stance WHERE account = ? AND rival IS NULL",
            account,
            stance,
        )?,
        // How deep it goes with whom is nobody's business, whatever may be told of the contacts.
        contacts: if veil::is_veiled(db)? {
            Vec::new()
        } else {
            rows(db, include_str!("facts_contacts.sql"), account, contact)?
        },
        attendances: rows(
            db,
            "SELECT interaction, colleague FROM attendance WHERE account = ?",
            account,
            |row| {
                Ok(Attendance {
                    interaction: row.get(0)?,
                    colleague: row.get(1)?,
                })
            },
        )?,
        counterparts: rows(
            db,
            "SELECT * FROM counterpart WHERE account = ?",
            account,
            |row| {
                Ok(CounterpartFact {
                    person: row.get("person")?,
                    colleague: row.get("colleague")?,
                    period: get_period(row)?,
                })
            },
        )?,
        org_facts: rows(
            db,
            "SELECT * FROM org_fact WHERE account = ?",
            account,
            |row| {
                Ok(OrgFactFact {
                    kind: row.get("kind")?,
                    scope: row.get("scope")?,
                    period: get_period(row)?,
                })
            },
        )?,
    };
    Ok(Some((facts, parent)))
}

fn rows<T>(
    db: &Connection,
    sql: &str,
    account: Id<Account>,
    read: impl Fn(&SqlRow<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([account])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

fn applies(row: &SqlRow<'_>) -> rusqlite::Result<bool> {
    let reason: Option<String> = row.get("not_applicable")?;
    Ok(reason.is_none())
}

fn department(row: &SqlRow<'_>) -> rusqlite::Result<DepartmentFact> {
    Ok(DepartmentFact {
        id: row.get("id")?,
        function: row.get("function")?,
        importance: row.get("importance")?,
        applies: applies(row)?,
    })
}

fn seats(db: &Connection, account: Id<Account>) -> Result<Vec<SeatFact>> {
    let mut seats = rows(db, "SELECT * FROM seat WHERE account = ?", account, |row| {
        Ok(SeatFact {
            id: row.get("id")?,
            role: row.get("role")?,
            department: row.get("department")?,
            applies: applies(row)?,
            holders: Vec::new(),
            vacant_since: get_date_opt(row, "vacant_since")?,
        })
    })?;
    let holders = rows(db, include_str!("facts_holders.sql"), account, |row| {
        Ok((row.get("seat")?, (row.get("person")?, get_period(row)?)))
    })?;
    for (seat, holder) in holders {
        if let Some(seat) = seats.iter_mut().find(|known| known.id == seat) {
            seat.holders.push(holder);
        }
    }
    Ok(seats)
}

fn tenure(row: &SqlRow<'_>) -> rusqlite::Result<TenureFact> {
    Ok(TenureFact {
        person: row.get("person")?,
        department: row.get("department")?,
        level: row.get("level")?,
        period: get_period(row)?,
    })
}

fn stance(row: &SqlRow<'_>) -> rusqlite::Result<StanceFact> {
    Ok(StanceFact {
        person: row.get("person")?,
        value: row.get("value")?,
        on: get_date(row, "day")?,
        recorded: row.get("id")?,
    })
}

/// By place, not by name: this runs once for every contact of the book when all of it is scored.
fn contact(row: &SqlRow<'_>) -> rusqlite::Result<Contact> {
    let kind: u8 = row.get(3)?;
    let signals: u8 = row.get(4)?;
    Ok(Contact {
        on: date(row.get(0)?)?,
        interaction: row.get(1)?,
        person: row.get(2)?,
        kind: *Kind::ALL
            .get(usize::from(kind))
            .ok_or(rusqlite::Error::IntegralValueOutOfRange(3, kind.into()))?,
        signals: Signals::from_bits(signals),
        crowd: row.get(5)?,
    })
}
