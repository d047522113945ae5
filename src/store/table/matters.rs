//! A matter lies in four tables: itself, its stages, whom and which departments it concerns.

use rusqlite::{Connection, params, types::Value};

use super::{Fields, Table, add_named, add_parts};
use crate::{
    domain::{Amount, Matter, Money, Row, StageReached},
    store::convert::{day, get_date},
};

impl Table for Matter {
    const NAME: &'static str = "matter";
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "kind",
        "title",
        "owner",
        "due",
        "amount",
        "currency",
        "rival",
        "satisfaction",
        "note",
        "privacy",
        "open",
    ];

    fn values(&self) -> Vec<Value> {
        let money = self.money.as_ref();
        vec![
            self.account.into(),
            self.kind.into(),
            (&self.title).into(),
            self.owner.into(),
            self.due.map(day).into(),
            money.map(|money| money.amount.hundredths()).into(),
            money.and_then(|money| money.currency.as_ref()).into(),
            self.rival.as_ref().into(),
            self.satisfaction.into(),
            (&self.note).into(),
            self.privacy.into(),
            i64::from(self.is_open()).into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            kind: fields.get()?,
            title: fields.get()?,
            stages: Vec::new(),
            people: Vec::new(),
            departments: Vec::new(),
            owner: fields.get()?,
            due: fields.date_opt()?,
            money: money(fields)?,
            rival: fields.get()?,
            satisfaction: fields.get()?,
            note: fields.get()?,
            privacy: fields.get()?,
        })
    }

    fn read_parts(db: &Connection, rows: &mut [Row<Self>]) -> rusqlite::Result<()> {
        let stages = "SELECT part.matter, part.stage, part.day FROM json_each(?1) AS wanted \
                      CROSS JOIN matter_stage AS part ON part.matter = wanted.value \
                      ORDER BY wanted.key, part.place";
        add_parts(db, rows, stages, |is, part| {
            is.stages.push(StageReached {
                stage: part.get("stage")?,
                on: get_date(part, "day")?,
            });
            Ok(())
        })?;
        add_named(db, rows, "person", |is| &mut is.people)?;
        add_named(db, rows, "department", |is| &mut is.departments)
    }

    fn write_parts(db: &Connection, row: &Row<Self>) -> rusqlite::Result<()> {
        let mut add = db.prepare_cached("INSERT INTO matter_stage VALUES (?, ?, ?, ?)")?;
        for (place, reached) in (0_i64..).zip(&row.stages) {
            add.execute(params![row.id, place, reached.stage, day(reached.on)])?;
        }
        let mut add = db.prepare_cached("INSERT INTO matter_person VALUES (?, ?, ?)")?;
        for (place, person) in (0_i64..).zip(&row.people) {
            add.execute(params![row.id, place, person])?;
        }
        let mut add = db.prepare_cached("INSERT INTO matter_department VALUES (?, ?, ?)")?;
        for (place, department) in (0_i64..).zip(&row.departments) {
            add.execute(params![row.id, place, department])?;
        }
        Ok(())
    }

    fn delete_parts(db: &Connection, row: &Row<Self>) -> rusqlite::Result<()> {
        for table in ["matter_stage", "matter_person", "matter_department"] {
            db.prepare_cached(&format!("DELETE FROM {table} WHERE matter = ?"))?
                .execute([row.id])?;
        }
        Ok(())
    }
}

fn money(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Option<Money>> {
    let (amount, currency): (Option<Amount>, _) = (fields.get()?, fields.get()?);
    Ok(amount.map(|amount| Money { amount, currency }))
}
