//! Tables of people, theirs and ours, and of how they stand.

use rusqlite::{Connection, Row as SqlRow, types::Value};

use super::{Named, Table};
use crate::{
    domain::{Birthday, Colleague, Counterpart, Id, Person, Post, Stance, Target, Tenure, Tie},
    store::{
        convert::{day, get_date, get_date_opt, get_list, get_period, list},
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

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: row.get("name")?,
            role: row.get("role")?,
            level: row.get("level")?,
            who: row.get("who")?,
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

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            name: row.get("name")?,
            aliases: get_list(row, "aliases")?,
            pinyin: row.get("pinyin")?,
            emails: get_list(row, "emails")?,
            phones: get_list(row, "phones")?,
            wechat: row.get("wechat")?,
            birthday: get_date_opt(row, "birthday")?.map(Birthday::born),
            note: row.get("note")?,
            private_note: row.get("private_note")?,
            cadence_days: row.get("cadence_days")?,
            source: row.get("source")?,
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

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        let post = Post {
            account: row.get("account")?,
            department: row.get("department")?,
            title: row.get("title")?,
            level: row.get("level")?,
            influence: row.get("influence")?,
            period: get_period(row)?,
        };
        Ok(Self {
            person: row.get("person")?,
            post,
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

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: row.get("person")?,
            account: row.get("account")?,
            value: row.get("value")?,
            on: get_date(row, "day")?,
            source: row.get("source")?,
            rival: row.get("rival")?,
            interaction: row.get("interaction")?,
            note: row.get("note")?,
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

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: row.get("person")?,
            account: row.get("account")?,
            value: row.get("value")?,
            by: get_date(row, "due")?,
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

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            person: row.get("person")?,
            colleague: row.get("colleague")?,
            account: row.get("account")?,
            period: get_period(row)?,
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

    fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            from: row.get("origin")?,
            to: row.get("goal")?,
            kind: row.get("kind")?,
            note: row.get("note")?,
            period: get_period(row)?,
        })
    }
}
