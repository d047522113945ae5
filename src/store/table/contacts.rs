//! Tables of what happened and what was promised.

use rusqlite::{Connection, Row as SqlRow, params, types::Value};

use super::Table;
use crate::{
    domain::{Colleague, Id, Interaction, Matter, Participant, Promise, Row},
    store::convert::{day, get_date, get_date_opt, get_time_opt, minute},
};

/// An interaction lies in four tables: itself, who of theirs took part, who of ours did, what it was about.
impl Table for Interaction {
    const NAME: &'static str = "interaction";
    const COLUMNS: &'static [&'static str] =
        &["account", "day", "minute", "kind", "note", "privacy"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            day(self.on).into(),
            self.at.map(minute).into(),
            self.kind.into(),
            (&self.note).into(),
            self.privacy.into(),
        ]
    }

    fn read(db: &Connection, row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        let key = params![
            row.get::<_, i64>("account")?,
            row.get::<_, i64>("day")?,
            row.get::<_, i64>("id")?
        ];
        Ok(Self {
            account: row.get("account")?,
            on: get_date(row, "day")?,
            at: get_time_opt(row, "minute")?,
            kind: row.get("kind")?,
            note: row.get("note")?,
            privacy: row.get("privacy")?,
            people: participants_of(db, key)?,
            colleagues: colleagues_of(db, key)?,
            matters: matters_of(db, key)?,
        })
    }

    fn write_parts(db: &Connection, row: &Row<Self>) -> rusqlite::Result<()> {
        let day = day(row.on);
        let crowd = i64::try_from(row.people.len()).unwrap_or(i64::MAX);
        let mut add =
            db.prepare_cached("INSERT INTO participation VALUES (?, ?, ?, ?, ?, ?, ?, ?)")?;
        for (place, participant) in (0_i64..).zip(&row.people) {
            let (kind, signals) = (row.kind as i64, participant.signals.bits());
            add.execute(params![
                row.account,
                day,
                row.id,
                place,
                participant.person,
                kind,
                signals,
                crowd
            ])?;
        }
        let mut add = db.prepare_cached("INSERT INTO attendance VALUES (?, ?, ?, ?, ?)")?;
        for (place, colleague) in (0_i64..).zip(&row.colleagues) {
            add.execute(params![row.account, day, row.id, place, colleague])?;
        }
        let mut add = db.prepare_cached("INSERT INTO interaction_matter VALUES (?, ?, ?, ?, ?)")?;
        for (place, matter) in (0_i64..).zip(&row.matters) {
            add.execute(params![row.account, day, row.id, place, matter])?;
        }
        Ok(())
    }

    fn delete_parts(db: &Connection, row: &Row<Self>) -> rusqlite::Result<()> {
        for table in ["participation", "attendance", "interaction_matter"] {
            db.prepare_cached(&format!(
                "DELETE FROM {table} WHERE account = ? AND day = ? AND interaction = ?"
            ))?
            .execute(params![row.account, day(row.on), row.id])?;
        }
        Ok(())
    }
}

/// The customer's side of the interaction at `(account, day, id)`, in the order they were named.
fn participants_of(
    db: &Connection,
    key: &[&dyn rusqlite::ToSql],
) -> rusqlite::Result<Vec<Participant>> {
    db.prepare_cached(
        "SELECT person, signals FROM participation WHERE account = ? AND day = ? AND interaction = ? ORDER BY place",
    )?
    .query_map(key, |row| Ok(Participant { person: row.get("person")?, signals: row.get("signals")? }))?
    .collect()
}

fn colleagues_of(
    db: &Connection,
    key: &[&dyn rusqlite::ToSql],
) -> rusqlite::Result<Vec<Id<Colleague>>> {
    db.prepare_cached(
        "SELECT colleague FROM attendance WHERE account = ? AND day = ? AND interaction = ? ORDER BY place",
    )?
    .query_map(key, |row| row.get("colleague"))?
    .collect()
}

fn matters_of(db: &Connection, key: &[&dyn rusqlite::ToSql]) -> rusqlite::Result<Vec<Id<Matter>>> {
    db.prepare_cached(
        "SELECT matter FROM interaction_matter WHERE account = ? AND day = ? AND interaction = ? ORDER BY place",
    )?
    .query_map(key, |row| row.get("matter"))?
    .collect()
}

impl Table for Promise {
    const NAME: &'static str = "promise";
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "interaction",
        "side",
        "person",
        "colleague",
        "made",
        "due",
        "text",
        "state",
        "closed",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            self.interaction.into(),
            self.by.into(),
            self.person.into(),
            self.colleague.into(),
            day(self.made_on).into(),
            self.due.map(day).into(),
            (&self.text).into(),
            self.state.into(),
            self.closed_on.map(day).into(),
        ]
    }

    fn read(_: &Connection, row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            interaction: row.get("interaction")?,
            by: row.get("side")?,
            person: row.get("person")?,
            colleague: row.get("colleague")?,
            made_on: get_date(row, "made")?,
            due: get_date_opt(row, "due")?,
            text: row.get("text")?,
            state: row.get("state")?,
            closed_on: get_date_opt(row, "closed")?,
        })
    }
}
