//! Tables of what happened and what was promised.

use rusqlite::{Connection, params, types::Value};

use super::{Fields, Table, add_parts};
use crate::{
    domain::{Interaction, Participant, Promise, Row},
    store::{
        convert::{day, minute},
        packed,
    },
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            on: fields.date()?,
            at: fields.time_opt()?,
            kind: fields.get()?,
            note: fields.get()?,
            privacy: fields.get()?,
            people: Vec::new(),
            colleagues: Vec::new(),
            matters: Vec::new(),
        })
    }

    fn read_parts(db: &Connection, rows: &mut [Row<Self>]) -> rusqlite::Result<()> {
        let parts = |columns: &str, table: &str| {
            format!(
                "SELECT part.interaction, {columns} \
                 FROM json_each(?1) AS wanted \
                 CROSS JOIN interaction AS whole ON whole.id = wanted.value \
                 CROSS JOIN {table} AS part ON part.account = whole.account AND part.day = whole.day \
                 AND part.interaction = whole.id \
                 ORDER BY wanted.key, part.place"
            )
        };
        let people = parts("part.person, part.signals", "participation");
        add_parts(db, rows, &people, |is, part| {
            is.people.push(Participant {
                person: part.get(1)?,
                signals: part.get(2)?,
            });
            Ok(())
        })?;
        let colleagues = parts("part.colleague", "attendance");
        add_parts(db, rows, &colleagues, |is, part| {
            is.colleagues.push(part.get(1)?);
            Ok(())
        })?;
        let matters = parts("part.matter", "interaction_matter");
        add_parts(db, rows, &matters, |is, part| {
            is.matters.push(part.get(1)?);
            Ok(())
        })
    }

    fn write_parts(db: &Connection, row: &Row<Self>) -> rusqlite::Result<()> {
        let day = day(row.on);
        packed::add(db, row)?;
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
        packed::take_out(db, row)?;
        for table in ["participation", "attendance", "interaction_matter"] {
            db.prepare_cached(&format!(
                "DELETE FROM {table} WHERE account = ? AND day = ? AND interaction = ?"
            ))?
            .execute(params![row.account, day(row.on), row.id])?;
        }
        Ok(())
    }
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            interaction: fields.get()?,
            by: fields.get()?,
            person: fields.get()?,
            colleague: fields.get()?,
            made_on: fields.date()?,
            due: fields.date_opt()?,
            text: fields.get()?,
            state: fields.get()?,
            closed_on: fields.date_opt()?,
        })
    }
}
