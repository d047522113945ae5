//! Tables of people, theirs and ours, and of how they stand.

use rusqlite::{Connection, types::Value};

use super::{Fields, Named, Table};
use crate::{
    domain::{Birthday, Colleague, Counterpart, Id, Person, Post, Stance, Target, Tenure, Tie},
    store::{
        convert::{day, list},
        packed::structure,
    },
};

impl Named for Colleague {}

impl Table for Colleague {
    const NAME: &'static str = "colleague";
    const COLUMNS: &'static [&'static str] = &["name", "role", "level", "who"];

    fn values(&self) -> Vec<Value> {
        vec![
            (&self.name).into(),
            self.role.into(),
            self.level.into(),
            self.who.into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: fields.get()?,
            role: fields.get()?,
            level: fields.get()?,
            who: fields.get()?,
        })
    }
}

impl Named for Person {}

impl Table for Person {
    const NAME: &'static str = "person";
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "aliases",
        "pinyin",
        "emails",
        "phones",
        "wechat",
        "birthday",
        "note",
        "private_note",
        "cadence_days",
        "source",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            (&self.name).into(),
            list(&self.aliases),
            self.pinyin.as_ref().into(),
            list(&self.emails),
            list(&self.phones),
            self.wechat.as_ref().into(),
            self.birthday.map(|one| day(one.stored())).into(),
            (&self.note).into(),
            (&self.private_note).into(),
            self.cadence_days.into(),
            self.source.as_ref().into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: fields.get()?,
            aliases: fields.names()?,
            pinyin: fields.get()?,
            emails: fields.names()?,
            phones: fields.names()?,
            wechat: fields.get()?,
            birthday: fields.date_opt()?.map(Birthday::born),
            note: fields.get()?,
            private_note: fields.get()?,
            cadence_days: fields.get()?,
            source: fields.get()?,
        })
    }

    /// Of a person the structure has the cadence alone.
    fn loosen(&self, db: &Connection, id: Id<Self>) -> rusqlite::Result<()> {
        match self.cadence_days {
            Some(_) => structure::loosen_around(db, id),
            None => Ok(()),
        }
    }
}

impl Table for Tenure {
    const NAME: &'static str = "tenure";
    const COLUMNS: &'static [&'static str] = &[
        "person",
        "account",
        "department",
        "title",
        "level",
        "influence",
        "since",
        "until",
    ];

    fn values(&self) -> Vec<Value> {
        let post = &self.post;
        vec![
            self.person.into(),
            post.account.into(),
            post.department.into(),
            post.title.as_ref().into(),
            post.level.into(),
            post.influence.into(),
            post.period.from.map(day).into(),
            post.period.to.map(day).into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: fields.get()?,
            post: Post {
                account: fields.get()?,
                department: fields.get()?,
                title: fields.get()?,
                level: fields.get()?,
                influence: fields.get()?,
                period: fields.period()?,
            },
        })
    }

    fn loosen(&self, db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen(db, self.post.account)
    }
}

impl Table for Stance {
    const NAME: &'static str = "stance";
    const COLUMNS: &'static [&'static str] = &[
        "person",
        "account",
        "value",
        "day",
        "source",
        "rival",
        "interaction",
        "note",
    ];

    fn values(&self) -> Vec<Value> {
        vec![
            self.person.into(),
            self.account.into(),
            self.value.into(),
            day(self.on).into(),
            self.source.into(),
            self.rival.as_ref().into(),
            self.interaction.into(),
            (&self.note).into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: fields.get()?,
            account: fields.get()?,
            value: fields.get()?,
            on: fields.date()?,
            source: fields.get()?,
            rival: fields.get()?,
            interaction: fields.get()?,
            note: fields.get()?,
        })
    }

    fn loosen(&self, db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen(db, self.account)
    }
}

impl Table for Target {
    const NAME: &'static str = "target";
    const COLUMNS: &'static [&'static str] = &["person", "account", "value", "due"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.person.into(),
            self.account.into(),
            self.value.into(),
            day(self.by).into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: fields.get()?,
            account: fields.get()?,
            value: fields.get()?,
            by: fields.date()?,
        })
    }
}

impl Table for Counterpart {
    const NAME: &'static str = "counterpart";
    const COLUMNS: &'static [&'static str] = &["person", "colleague", "account", "since", "until"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.person.into(),
            self.colleague.into(),
            self.account.into(),
            self.period.from.map(day).into(),
            self.period.to.map(day).into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: fields.get()?,
            colleague: fields.get()?,
            account: fields.get()?,
            period: fields.period()?,
        })
    }

    fn loosen(&self, db: &Connection, _id: Id<Self>) -> rusqlite::Result<()> {
        structure::loosen(db, self.account)
    }
}

impl Table for Tie {
    const NAME: &'static str = "tie";
    const COLUMNS: &'static [&'static str] = &["origin", "goal", "kind", "note", "since", "until"];

    fn values(&self) -> Vec<Value> {
        vec![
            self.from.into(),
            self.to.into(),
            self.kind.into(),
            (&self.note).into(),
            self.period.from.map(day).into(),
            self.period.to.map(day).into(),
        ]
    }

    fn read(fields: &mut Fields<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            from: fields.get()?,
            to: fields.get()?,
            kind: fields.get()?,
            note: fields.get()?,
            period: fields.period()?,
        })
    }
}
