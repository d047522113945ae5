//! Open promises and matters of the whole book by the day they are due, and what sleeps.

use chrono::NaiveDate;
use rusqlite::{Connection, Params, params};

use super::{
    Store,
    convert::day,
    error::Result,
    table::{list, own_part, select},
};
use crate::domain::{
    Account, Counterpart, Id, Period, Person, Promise, Row, Snooze,
    agenda::{Agenda, AgendaSection, Calls, OpenPromise, Rank},
};

const DATED: &str = concat!(
    include_str!("agenda.sql"),
    "WHERE promise.state = 'open' AND promise.due BETWEEN ?1 AND ?2 ORDER BY promise.due, promise.id LIMIT ?3"
);
const SOMEDAY: &str = concat!(
    include_str!("agenda.sql"),
    "WHERE promise.state = 'open' AND promise.due IS NULL ORDER BY promise.id LIMIT ?1"
);
const OF_ACCOUNT: &str = concat!(
    include_str!("agenda.sql"),
    "WHERE promise.state = 'open' AND promise.due IS NOT NULL AND promise.account = ?1 ORDER BY promise.due, promise.id"
);

impl Store {
    /// The agenda as the book has it on `today`: of each section the first `most` promises, besides
    /// those that sleep.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn agenda(&self, today: NaiveDate, most: usize) -> Result<Agenda> {
        let snoozes = self.snoozes(today)?;
        // Any of those asleep may be among the first.
        let limit = i64::try_from(most.saturating_add(snoozes.len())).unwrap_or(i64::MAX);
        let mut agenda = Agenda {
            visits: self.planned_visits(None)?,
            matters: self.due_matters(None)?,
            snoozes,
            colleagues: self.colleagues()?,
            ..Agenda::default()
        };
        for (place, section) in AgendaSection::DUE.into_iter().enumerate() {
            let Some((from, to)) = section.days(today).and_then(span) else {
                continue;
            };
            agenda
                .promises
                .extend(promises(&self.db, DATED, params![from, to, limit])?);
            agenda.counts[place] = count(
                &self.db,
                "SELECT count(*) FROM promise WHERE state = 'open' AND due BETWEEN ?1 AND ?2",
                [from, to],
            )?;
        }
        agenda
            .promises
            .extend(promises(&self.db, SOMEDAY, [limit])?);
        agenda.counts[AgendaSection::Later as usize] += count(
            &self.db,
            "SELECT count(*) FROM promise WHERE state = 'open' AND due IS NULL",
            [],
        )?;
        Ok(agenda)
    }

    /// Every open promise with a due day, of one account or of all, soonest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn dated_promises(&self, account: Option<Id<Account>>) -> Result<Vec<OpenPromise>> {
        match account {
            Some(account) => promises(&self.db, OF_ACCOUNT, [account]),
            None => promises(&self.db, DATED, params![i64::MIN, i64::MAX, i64::MAX]),
        }
    }

    /// What we owe at an account: the open promises of ours, by id.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn owed_at(&self, account: Id<Account>) -> Result<Vec<Row<Promise>>> {
        Ok(select(
            &self.db,
            "WHERE account = ? AND state = 'open' AND side = 'us' ORDER BY id",
            [account],
        )?)
    }

    /// How many open promises have no due day, of one account or of all.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn someday_promises(&self, account: Option<Id<Account>>) -> Result<usize> {
        count(
            &self.db,
            "SELECT count(*) FROM promise WHERE state = 'open' AND due IS NULL AND (?1 IS NULL OR account = ?1)",
            [account],
        )
    }

    /// Who of ours is matched to any of these people on a day.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn matched_on(
        &self,
        on: NaiveDate,
        people: impl Iterator<Item = Id<Person>>,
    ) -> Result<Vec<Row<Counterpart>>> {
        let of = "WHERE person IN (SELECT value FROM json_each(?2)) \
                  AND coalesce(since, ?1) <= ?1 AND ?1 <= coalesce(until, ?1) ORDER BY id";
        Ok(select(&self.db, of, params![day(on), list(people)])?)
    }

    /// What says besides the facts whom to call on.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn calls(&self, today: NaiveDate) -> Result<Calls> {
        let mut statement = self.db.prepare_cached(include_str!("ranks.sql"))?;
        let ranks = statement.query_map([], |row| {
            let rank = Rank {
                tier: row.get(1)?,
                has_units: row.get(2)?,
            };
            Ok((row.get(0)?, rank))
        })?;
        let ranks = ranks.collect::<rusqlite::Result<_>>()?;
        let mut statement = self.db.prepare_cached(
            "SELECT account, person FROM promise WHERE state = 'open' AND side = 'us' AND person IS NOT NULL AND due <= ?",
        )?;
        let promised = statement.query_map([day(today)], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let promised = promised.collect::<rusqlite::Result<_>>()?;
        Ok(Calls { ranks, promised })
    }

    /// What sleeps on `today`, whichever way it was put to sleep.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn snoozes(&self, today: NaiveDate) -> Result<Vec<Row<Snooze>>> {
        Ok(select(
            &self.db,
            "WHERE ? < until ORDER BY until, id",
            [day(today)],
        )?)
    }

    /// Every account with the revision of its facts: a number that every change to them moves on.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn revisions(&self) -> Result<Vec<(Id<Account>, i64)>> {
        let mut statement = self.db.prepare_cached(include_str!("revisions.sql"))?;
        let revisions = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(revisions.collect::<rusqlite::Result<_>>()?)
    }
}

/// The ends of a period in days; `None` where it is void.
fn span(period: Period) -> Option<(i64, i64)> {
    let (from, to) = (
        period.from.map_or(i64::MIN, day),
        period.to.map_or(i64::MAX, day),
    );
    (from <= to).then_some((from, to))
}

fn promises(db: &Connection, sql: &str, params: impl Params) -> Result<Vec<OpenPromise>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(OpenPromise {
            row: own_part(row)?,
            account_name: row.get("account_name")?,
            person_name: row.get("person_name")?,
            keeper: row.get("keeper")?,
        });
    }
    Ok(found)
}

fn count(db: &Connection, sql: &str, params: impl Params) -> Result<usize> {
    let count: i64 = db
        .prepare_cached(sql)?
        .query_row(params, |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}
