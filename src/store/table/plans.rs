//! Items of plans. What an item aims at lies in columns of which each kind of aim fills its own.

use rusqlite::types::{FromSqlError, Value};

use super::{Fields, Table};
use crate::{
    domain::{AimKind, PlanAim, PlanItem, StanceOf},
    store::convert::day,
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            quarter: fields.get()?,
            made_on: fields.date()?,
            aim: aim(fields)?,
            action: fields.get()?,
            owner: fields.get()?,
            due: fields.date()?,
            state: fields.get()?,
        })
    }
}

/// Each kind of aim leaves the columns of the others empty.
fn aim(fields: &mut Fields<'_, '_>) -> rusqlite::Result<PlanAim> {
    Ok(match fields.get()? {
        AimKind::Stance => {
            let (person, seat): (Option<_>, Option<_>) = (fields.get()?, fields.get()?);
            let of_person = person.map(StanceOf::Person);
            let whose = of_person.or(seat.map(StanceOf::Seat));
            fields.skip(2);
            PlanAim::Stance {
                whose: whose.ok_or(FromSqlError::InvalidType)?,
                target: fields.get()?,
            }
        }
        AimKind::Reach => {
            fields.skip(2);
            let department = fields.get()?;
            fields.skip(2);
            PlanAim::Reach { department }
        }
        AimKind::Coverage => {
            fields.skip(2);
            let department = fields.get()?;
            fields.skip(1);
            PlanAim::Coverage {
                department,
                target: fields.get()?,
            }
        }
        AimKind::Organization => {
            fields.skip(3);
            PlanAim::Organization {
                kind: fields.get()?,
                target: fields.get()?,
            }
        }
    })
}
