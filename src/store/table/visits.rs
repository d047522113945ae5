//! The tables of what is planned: a visit, whom it is to, who of ours goes, and what it is about.

use rusqlite::{
    Connection, Row as SqlRow, params,
    types::{FromSql, Value},
};

use super::Table;
use crate::{
    domain::{Id, Row, Visit},
    store::convert::{day, get_date, get_time_opt, minute},
};

impl Table for Visit {
    const NAME: &'static str = "visit";
    const COLUMNS: &'static [&'static str] = &[
        "account", "day", "minute", "kind", "privacy", "purpose", "outcome", "bring", "done",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            day(self.on).into(),
            self.at.map(minute).into(),
            self.kind.into(),
            self.privacy.into(),
            (&self.purpose).into(),
            (&self.outcome).into(),
            (&self.bring).into(),
            self.done.into(),
        ]
    }

    fn read(db: &Connection, row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        let id = row.get("id")?;
        Ok(Self {
            account: row.get("account")?,
            on: get_date(row, "day")?,
            at: get_time_opt(row, "minute")?,
            kind: row.get("kind")?,
            privacy: row.get("privacy")?,
            people: named(db, "person", id)?,
            colleagues: named(db, "colleague", id)?,
            purpose: row.get("purpose")?,
            outcome: row.get("outcome")?,
            bring: row.get("bring")?,
            matters: named(db, "matter", id)?,
            done: row.get("done")?,
        })
    }

    fn write_parts(db: &Connection, row: &Row<Self>) -> rusqlite::Result<()> {
        let mut add = db.prepare_cached("INSERT INTO visit_person VALUES (?, ?, ?)")?;
        for (place, person) in (0_i64..).zip(&row.people) {
            add.execute(params![row.id, place, person])?;
        }
        let mut add = db.prepare_cached("INSERT INTO visit_colleague VALUES (?, ?, ?)")?;
        for (place, colleague) in (0_i64..).zip(&row.colleagues) {
            add.execute(params![row.id, place, colleague])?;
        }
        let mut add = db.prepare_cached("INSERT INTO visit_matter VALUES (?, ?, ?)")?;
        for (place, matter) in (0_i64..).zip(&row.matters) {
            add.execute(params![row.id, place, matter])?;
        }
        Ok(())
    }

    fn delete_parts(db: &Connection, row: &Row<Self>) -> rusqlite::Result<()> {
        for whose in ["person", "colleague", "matter"] {
            db.prepare_cached(&format!("DELETE FROM visit_{whose} WHERE visit = ?"))?
                .execute([row.id])?;
        }
        Ok(())
    }
}

/// Who is named for a visit on one side, or what it is about, in the order they were named.
fn named<T>(db: &Connection, whose: &str, visit: Id<Visit>) -> rusqlite::Result<Vec<Id<T>>>
where
    Id<T>: FromSql,
{
    let sql = format!("SELECT {whose} FROM visit_{whose} WHERE visit = ? ORDER BY place");
    db.prepare_cached(&sql)?
        .query_map([visit], |row| row.get(0))?
        .collect()
}
