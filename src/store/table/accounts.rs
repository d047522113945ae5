//! Tables of what an account is made of.

use rusqlite::{Connection, Row as SqlRow, types::Value};

use super::{Named, Table};
use crate::{
    domain::{Account, Department, Holder, Id, Judgement, OrgFact, Rival, Seat, Snooze},
    store::{
        convert::{
            day, get_date, get_date_opt, get_list, get_period, get_procurements, list, procurements,
        },
        packed::structure,
    },
};

impl Named for Account {}

impl Table for Account {
    const NAME: &'static str = "account";
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "aliases",
        "parent",
        "kind",
        "tier",
        "procurement",
        "tags",
        "note",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            (&self.name).into(),
            list(&self.aliases),
            self.parent.into(),
            self.kind.into(),
            self.tier.into(),
            procurements(&self.procurement),
            list(&self.tags),
            (&self.note).into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: row.get("name")?,
            aliases: get_list(row, "aliases")?,
            parent: row.get("parent")?,
            kind: row.get("kind")?,
            tier: row.get("tier")?,
            procurement: get_procurements(row)?,
            tags: get_list(row, "tags")?,
            note: row.get("note")?,
        })
    }

    /// Its structure begins and ends with it.
    fn loosen(&self, db: &Connection, id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen(db, id)
    }
}

impl Named for Department {}

impl Table for Department {
    const NAME: &'static str = "department";
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "name",
        "function",
        "importance",
        "not_applicable",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            (&self.name).into(),
            self.function.into(),
            self.importance.into(),
            self.not_applicable.as_ref().into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            name: row.get("name")?,
            function: row.get("function")?,
            importance: row.get("importance")?,
            not_applicable: row.get("not_applicable")?,
        })
    }

    fn loosen(&self, db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen(db, self.account)
    }
}

impl Table for Seat {
    const NAME: &'static str = "seat";
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "role",
        "chain",
        "title",
        "department",
        "place",
        "not_applicable",
        "vacant_since",
        "matter",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            self.role.into(),
            self.chain.into(),
            self.title.as_ref().into(),
            self.department.into(),
            self.order.into(),
            self.not_applicable.as_ref().into(),
            self.vacant_since.map(day).into(),
            self.matter.into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            role: row.get("role")?,
            chain: row.get("chain")?,
            title: row.get("title")?,
            department: row.get("department")?,
            order: row.get("place")?,
            not_applicable: row.get("not_applicable")?,
            vacant_since: get_date_opt(row, "vacant_since")?,
            matter: row.get("matter")?,
        })
    }

    fn loosen(&self, db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen(db, self.account)
    }
}

impl Table for Holder {
    const NAME: &'static str = "holder";
    const COLUMNS: &'static [&'static str] = &["seat", "person", "since", "until"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.seat.into(),
            self.person.into(),
            self.period.from.map(day).into(),
            self.period.to.map(day).into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seat: row.get("seat")?,
            person: row.get("person")?,
            period: get_period(row)?,
        })
    }

    fn loosen(&self, db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen_at(db, self.seat)
    }
}

impl Table for OrgFact {
    const NAME: &'static str = "org_fact";
    const COLUMNS: &'static [&'static str] =
        &["account", "kind", "scope", "title", "since", "until"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            self.kind.into(),
            self.scope.into(),
            self.title.as_ref().into(),
            self.period.from.map(day).into(),
            self.period.to.map(day).into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            kind: row.get("kind")?,
            scope: row.get("scope")?,
            title: row.get("title")?,
            period: get_period(row)?,
        })
    }

    fn loosen(&self, db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen(db, self.account)
    }
}

impl Table for Rival {
    const NAME: &'static str = "rival";
    const COLUMNS: &'static [&'static str] = &[
        "account",
        "name",
        "sells",
        "weak_points",
        "note",
        "source",
        "day",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            (&self.name).into(),
            self.sells.as_ref().into(),
            self.weak_points.as_ref().into(),
            (&self.note).into(),
            self.source.as_ref().into(),
            day(self.on).into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            name: row.get("name")?,
            sells: row.get("sells")?,
            weak_points: row.get("weak_points")?,
            note: row.get("note")?,
            source: row.get("source")?,
            on: get_date(row, "day")?,
        })
    }
}

impl Table for Judgement {
    const NAME: &'static str = "judgement";
    const COLUMNS: &'static [&'static str] = &["account", "day", "depth"];

    fn values(&self) -> Vec<Value> {
        vec![self.account.into(), day(self.on).into(), self.depth.into()]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            on: get_date(row, "day")?,
            depth: row.get("depth")?,
        })
    }
}

impl Table for Snooze {
    const NAME: &'static str = "snooze";
    const COLUMNS: &'static [&'static str] = &["account", "subject", "until", "reason"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.account.into(),
            (&self.subject).into(),
            day(self.until).into(),
            self.reason.as_ref().into(),
        ]
    }

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: row.get("account")?,
            subject: row.get("subject")?,
            until: get_date(row, "until")?,
            reason: row.get("reason")?,
        })
    }
}
