//! Tables of what an account is made of.

use rusqlite::{Connection, types::Value};

use super::{Fields, Named, Table};
use crate::{
    domain::{Account, Department, Holder, Id, Judgement, OrgFact, Rival, Seat, Snooze},
    store::{
        convert::{day, list, procurements},
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: fields.get()?,
            aliases: fields.names()?,
            parent: fields.get()?,
            kind: fields.get()?,
            tier: fields.get()?,
            procurement: fields.procurements()?,
            tags: fields.names()?,
            note: fields.get()?,
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            name: fields.get()?,
            function: fields.get()?,
            importance: fields.get()?,
            not_applicable: fields.get()?,
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            role: fields.get()?,
            chain: fields.get()?,
            title: fields.get()?,
            department: fields.get()?,
            order: fields.get()?,
            not_applicable: fields.get()?,
            vacant_since: fields.date_opt()?,
            matter: fields.get()?,
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seat: fields.get()?,
            person: fields.get()?,
            period: fields.period()?,
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            kind: fields.get()?,
            scope: fields.get()?,
            title: fields.get()?,
            period: fields.period()?,
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            name: fields.get()?,
            sells: fields.get()?,
            weak_points: fields.get()?,
            note: fields.get()?,
            source: fields.get()?,
            on: fields.date()?,
        })
    }
}

impl Table for Judgement {
    const NAME: &'static str = "judgement";
    const COLUMNS: &'static [&'static str] = &["account", "day", "depth"];

    fn values(&self) -> Vec<Value> {
        vec![self.account.into(), day(self.on).into(), self.depth.into()]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            on: fields.date()?,
            depth: fields.get()?,
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

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            account: fields.get()?,
            subject: fields.get()?,
            until: fields.date()?,
            reason: fields.get()?,
        })
    }
}
