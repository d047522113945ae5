//! Items of plans. What an item aims at lies in columns of which each kind of aim fills its own.

use rusqlite::{
    Row as SqlRow,
    types::{FromSqlError, Type, Value},
};

use super::Table;
use crate::{
    domain::{AimKind, PlanAim, PlanItem, Quarter, StanceOf},
    store::convert::{day, get_date},
};

impl Table for PlanItem {
    const NAME: &'static str = "plan_item";
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "quarter",
        "made",
        "aim",
        "person",
        "seat",
        "department",
        "kind",
        "target",
        "action",
        "owner",
        "due",
        "state",
    ];

    fn values(&self) -> Vec<Value> {
        let (mut person, mut seat, mut department, mut kind) =
            (Value::Null, Value::Null, Value::Null, Value::Null);
        let mut target = Value::Null;
        match self.aim {
            PlanAim::Stance { whose, target: aim } => {
                match whose {
                    StanceOf::Person(id) => person = id.into(),
                    StanceOf::Seat(id) => seat = id.into(),
                }
                target = aim.into();
            }
            PlanAim::Reach { department: id } => department = id.into(),
            PlanAim::Coverage {
                department: id,
                target: aim,
            } => {
                department = id.into();
                target = aim.into();
            }
            PlanAim::Organization {
                kind: of,
                target: aim,
            } => {
                kind = of.into();
                target = aim.into();
            }
        }
        vec![
            self.account.into(),
            self.quarter.count().into(),
            day(self.made_on).into(),
            self.aim.kind().into(),
            person,
            seat,
            department,
            kind,
            target,
            self.action.as_ref().into(),
            self.owner.into(),
            day(self.due).into(),
            self.state.into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            quarter: quarter(row)?,
            made_on: get_date(row, "made")?,
            aim: aim(row)?,
            action: row.get("action")?,
            owner: row.get("owner")?,
            due: get_date(row, "due")?,
            state: row.get("state")?,
        })
    }
}

fn quarter(row: &SqlRow<'_>) -> rusqlite::Result<Quarter> {
    let count: i32 = row.get("quarter")?;
    Quarter::from_count(count).ok_or_else(|| {
        let column = row.as_ref().column_index("quarter").unwrap_or_default();
        let error = FromSqlError::OutOfRange(count.into());
        rusqlite::Error::FromSqlConversionFailure(column, Type::Integer, Box::new(error))
    })
}

fn aim(row: &SqlRow<'_>) -> rusqlite::Result<PlanAim> {
    Ok(match row.get("aim")? {
        AimKind::Stance => PlanAim::Stance {
            whose: match row.get("person")? {
                Some(person) => StanceOf::Person(person),
                None => StanceOf::Seat(row.get("seat")?),
            },
            target: row.get("target")?,
        },
        AimKind::Reach => PlanAim::Reach {
            department: row.get("department")?,
        },
        AimKind::Coverage => PlanAim::Coverage {
            department: row.get("department")?,
            target: row.get("target")?,
        },
        AimKind::Organization => PlanAim::Organization {
            kind: row.get("kind")?,
            target: row.get("target")?,
        },
    })
}
