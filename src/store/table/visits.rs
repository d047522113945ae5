//! The tables of what is planned: a visit, whom it is to, who of ours goes, and what it is about.

use rusqlite::{Connection, params, types::Value};

use super::{Fields, Table, add_named};
use crate::{
    domain::{Row, Visit},
    store::convert::{day, minute},
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            on: fields.date()?,
            at: fields.time_opt()?,
            kind: fields.get()?,
            privacy: fields.get()?,
            people: Vec::new(),
            colleagues: Vec::new(),
            purpose: fields.get()?,
            outcome: fields.get()?,
            bring: fields.get()?,
            matters: Vec::new(),
            done: fields.get()?,
        })
    }

    fn read_parts(db: &Connection, rows: &mut [Row<Self>]) -> rusqlite::Result<()> {
        add_named(db, rows, "person", |is| &mut is.people)?;
        add_named(db, rows, "colleague", |is| &mut is.colleagues)?;
        add_named(db, rows, "matter", |is| &mut is.matters)
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
