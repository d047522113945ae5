//! What happened, newest first: interactions, promises, stances, moves and facts as one story.

use rusqlite::{Connection, params};

use super::{
    Store,
    convert::day,
    error::Result,
    table::{self, select},
};
use crate::domain::{
    account::Account,
    id::Id,
    person::Person,
    row::Row,
    stance::{Stance, StanceValue},
    summary::{Happening, HistoryEntry, HistoryOf, HistoryPage},
    tenure::Tenure,
};

impl Store {
    /// `limit` entries after the newest `offset`.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn history(&self, of: HistoryOf, offset: usize, limit: usize) -> Result<HistoryPage> {
        // Any one sort of entry may fill the whole page, so that much of each is needed; one more
        // tells whether there are older ones.
        let wanted = offset + limit + 1;
        let mut entries = match of {
            HistoryOf::Account(account) => of_account(&self.db, account, wanted)?,
            HistoryOf::Person(account, person) => of_person(&self.db, account, person, wanted)?,
        };
        entries.sort_by_key(|entry| std::cmp::Reverse((entry.on, recorded(&entry.what))));
        let more = offset + limit < entries.len();
        let entries = entries.into_iter().skip(offset).take(limit).collect();
        let mut page = HistoryPage {
            entries,
            more,
            ..HistoryPage::default()
        };
        add_names(&self.db, &mut page)?;
        Ok(page)
    }
}

/// Of one day, what was recorded last comes first.
fn recorded(what: &Happening) -> i64 {
    match what {
        Happening::Interaction(row) => row.id.key(),
        Happening::Promise(row) => row.id.key(),
        Happening::Stance(row, _) => row.id.key(),
        Happening::Joined(row) | Happening::Left(row) => row.id.key(),
        Happening::OrgFact(row) => row.id.key(),
    }
}

fn of_account(db: &Connection, account: Id<Account>, wanted: usize) -> Result<Vec<HistoryEntry>> {
    let limit = i64::try_from(wanted).unwrap_or(i64::MAX);
    let page = params![account, limit];
    let mut entries = Vec::new();
    for row in select(
        db,
        "WHERE account = ? ORDER BY day DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.push(interaction(row));
    }
    for row in select(
        db,
        "WHERE account = ? ORDER BY made DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.push(promise(row));
    }
    for row in select(
        db,
        "WHERE account = ? ORDER BY day DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.push(stance(db, row)?);
    }
    for row in select(
        db,
        "WHERE account = ? AND since IS NOT NULL ORDER BY since DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.extend(joined(row));
    }
    for row in select(
        db,
        "WHERE account = ? AND until IS NOT NULL ORDER BY until DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.extend(left(row));
    }
    for row in select(
        db,
        "WHERE account = ? ORDER BY since DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.extend(org_fact(row));
    }
    Ok(entries)
}

fn of_person(
    db: &Connection,
    account: Id<Account>,
    person: Id<Person>,
    wanted: usize,
) -> Result<Vec<HistoryEntry>> {
    let limit = i64::try_from(wanted).unwrap_or(i64::MAX);
    let page = params![account, person, limit];
    let mut entries = Vec::new();
    for row in select(db, include_str!("interactions_of_person.sql"), page)? {
        entries.push(interaction(row));
    }
    for row in select(
        db,
        "WHERE account = ? AND person = ? ORDER BY made DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.push(promise(row));
    }
    for row in select(
        db,
        "WHERE account = ? AND person = ? ORDER BY day DESC, id DESC LIMIT ?",
        page,
    )? {
        entries.push(stance(db, row)?);
    }
    let tenures: Vec<Row<Tenure>> = select(
        db,
        "WHERE account = ? AND person = ?",
        params![account, person],
    )?;
    for row in tenures {
        entries.extend(joined(row.clone()));
        entries.extend(left(row));
    }
    Ok(entries)
}

fn interaction(row: Row<crate::domain::interaction::Interaction>) -> HistoryEntry {
    HistoryEntry {
        on: row.on,
        what: Happening::Interaction(row),
    }
}

fn promise(row: Row<crate::domain::promise::Promise>) -> HistoryEntry {
    HistoryEntry {
        on: row.made_on,
        what: Happening::Promise(row),
    }
}

fn stance(db: &Connection, row: Row<Stance>) -> Result<HistoryEntry> {
    let before = previous_stance(db, &row)?;
    Ok(HistoryEntry {
        on: row.on,
        what: Happening::Stance(row, before),
    })
}

fn joined(row: Row<Tenure>) -> Option<HistoryEntry> {
    row.post.period.from.map(|on| HistoryEntry {
        on,
        what: Happening::Joined(row),
    })
}

fn left(row: Row<Tenure>) -> Option<HistoryEntry> {
    row.post.period.to.map(|on| HistoryEntry {
        on,
        what: Happening::Left(row),
    })
}

fn org_fact(row: Row<crate::domain::org_fact::OrgFact>) -> Option<HistoryEntry> {
    row.period.from.map(|on| HistoryEntry {
        on,
        what: Happening::OrgFact(row),
    })
}

/// The rating this one replaced: the newest before it about the same party.
fn previous_stance(db: &Connection, row: &Row<Stance>) -> Result<Option<StanceValue>> {
    let mut statement = db.prepare_cached(include_str!("previous_stance.sql"))?;
    let rival = row.rival.as_ref().map(crate::domain::text::Name::as_str);
    let mut rows = statement.query(params![row.person, row.account, rival, day(row.on), row.id])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

fn add_names(db: &Connection, page: &mut HistoryPage) -> Result<()> {
    let (mut people, mut colleagues) = (Vec::new(), Vec::new());
    for entry in &page.entries {
        match &entry.what {
            Happening::Interaction(row) => {
                people.extend(row.people.iter().map(|participant| participant.person));
                colleagues.extend(&row.colleagues);
            }
            Happening::Promise(row) => {
                people.extend(row.person);
                colleagues.extend(row.colleague);
            }
            Happening::Stance(row, _) => people.push(row.person),
            Happening::Joined(row) | Happening::Left(row) => people.push(row.person),
            Happening::OrgFact(_) => {}
        }
    }
    people.sort_unstable();
    people.dedup();
    colleagues.sort_unstable();
    colleagues.dedup();
    for id in people {
        page.people
            .extend(table::name(db, id)?.map(|name| (id, name)));
    }
    for id in colleagues {
        page.colleagues
            .extend(table::name(db, id)?.map(|name| (id, name)));
    }
    Ok(())
}
