//! The whole book part by part, in the order in which it travels: for an export, which a large book would
//! otherwise not leave room for.

use std::mem;

use rusqlite::Connection;

use super::{
    Store,
    error::{Result, StoreError},
    table::{self, Table, select},
};
use crate::domain::{
    Account, Colleague, Department, Id, Interaction, Matter, Person, Promise, Row, Rows, Seat, Tie,
    Uid, Visit, portable::Uids,
};

/// So many rows are a part, not counting what is told below them.
const ROWS_A_PART: usize = 500;

impl Store {
    /// Shows `each` the whole book as of one moment: colleagues, accounts, people, ties, interactions, visits,
    /// promises and matters, in this order and each kind by its text ids, rows with those that are told below
    /// them; and the text ids of all that a part refers to.
    ///
    /// # Errors
    /// When `each` fails, or the book cannot be read.
    pub fn in_parts<E: From<StoreError>>(
        &self,
        each: impl FnMut(&Rows, &Uids) -> Result<(), E>,
    ) -> Result<(), E> {
        self.of_one_moment(|| {
            let mut parts = Parts {
                db: &self.db,
                uids: referred_to(&self.db)?,
                each,
            };
            parts.of::<Colleague>(|_, _, _| Ok(()))?;
            parts.of::<Account>(below_account)?;
            parts.of::<Person>(below_person)?;
            parts.of::<Tie>(|_, _, _| Ok(()))?;
            parts.of::<Interaction>(|_, _, _| Ok(()))?;
            parts.of::<Visit>(|_, _, _| Ok(()))?;
            parts.of::<Promise>(|_, _, _| Ok(()))?;
            parts.of::<Matter>(|_, _, _| Ok(()))
        })
    }
}

/// The text ids of all that others refer to, but for interactions: they are too many.
fn referred_to(db: &Connection) -> Result<Uids> {
    let mut uids = Uids::default();
    learn::<Colleague>(db, &mut uids)?;
    learn::<Account>(db, &mut uids)?;
    learn::<Department>(db, &mut uids)?;
    learn::<Seat>(db, &mut uids)?;
    learn::<Person>(db, &mut uids)?;
    learn::<Matter>(db, &mut uids)?;
    Ok(uids)
}

fn learn<T: Table>(db: &Connection, uids: &mut Uids) -> Result<()> {
    let mut statement = db.prepare(&format!("SELECT id, uid FROM {}", T::NAME))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        uids.add(row.get::<_, Id<T>>("id")?, row.get("uid")?);
    }
    Ok(())
}

struct Parts<'a, Each> {
    db: &'a Connection,
    uids: Uids,
    each: Each,
}

impl<E, Each> Parts<'_, Each>
where
    E: From<StoreError>,
    Each: FnMut(&Rows, &Uids) -> Result<(), E>,
{
    /// All rows of one kind; `below` adds to a part what is told below a row.
    fn of<T: Table>(
        &mut self,
        below: fn(&Connection, Id<T>, &mut Rows) -> Result<()>,
    ) -> Result<(), E> {
        let db = self.db;
        let mut part = Rows::default();
        let mut show = |part: &mut Rows| {
            T::read_parts(db, T::among_mut(part)).map_err(StoreError::from)?;
            self.show(&mem::take(part))
        };
        by_uid(db, |row: Row<T>| {
            below(db, row.id, &mut part)?;
            T::among_mut(&mut part).push(row);
            if T::among(&part).len() < ROWS_A_PART {
                return Ok(());
            }
            show(&mut part)
        })?;
        show(&mut part)
    }

    fn show(&mut self, part: &Rows) -> Result<(), E> {
        let contacts: Vec<_> = contacts_of(part).collect();
        for id in &contacts {
            let uid = uid_of_contact(self.db, *id)?;
            self.uids.add(*id, uid);
        }
        (self.each)(part, &self.uids)?;
        for id in contacts {
            self.uids.remove(id);
        }
        Ok(())
    }
}

fn uid_of_contact(db: &Connection, id: Id<Interaction>) -> Result<Uid> {
    Ok(db
        .prepare_cached("SELECT uid FROM interaction WHERE id = ?")?
        .query_row([id], |row| row.get("uid"))?)
}

/// The interactions that rows of a part refer to.
fn contacts_of(part: &Rows) -> impl Iterator<Item = Id<Interaction>> {
    let stances = part.stances.iter().filter_map(|row| row.interaction);
    let visits = part.visits.iter().filter_map(|row| row.done);
    let promises = part.promises.iter().filter_map(|row| row.interaction);
    stances.chain(visits).chain(promises)
}

/// Every row of a kind as far as its own table has it, by text id. Those ids that are uuids lie apart from other texts, each in its order.
fn by_uid<T: Table, E: From<StoreError>>(
    db: &Connection,
    mut each: impl FnMut(Row<T>) -> Result<(), E>,
) -> Result<(), E> {
    let sql = |error: rusqlite::Error| E::from(error.into());
    let mut texts = table::prepare::<T>(db, "WHERE uid < x'' ORDER BY uid").map_err(sql)?;
    let mut uuids = table::prepare::<T>(db, "WHERE x'' <= uid ORDER BY uid").map_err(sql)?;
    let texts = texts.query_map([], table::own_part::<T>);
    let uuids = uuids.query_map([], table::own_part::<T>);
    let mut texts = texts.map_err(sql)?.peekable();
    let mut uuids = uuids.map_err(sql)?.peekable();
    let mut next = || match (texts.peek(), uuids.peek()) {
        (Some(Ok(text)), Some(Ok(uuid))) if uuid.uid < text.uid => uuids.next(),
        _ => texts.next().or_else(|| uuids.next()),
    };
    while let Some(row) = next() {
        each(row.map_err(sql)?)?;
    }
    Ok(())
}

fn below_account(db: &Connection, account: Id<Account>, part: &mut Rows) -> Result<()> {
    const HERE: &str = "WHERE account = ?";
    part.departments.extend(select(db, HERE, [account])?);
    part.seats.extend(select(db, HERE, [account])?);
    part.holders.extend(select(
        db,
        "WHERE seat IN (SELECT id FROM seat WHERE account = ?)",
        [account],
    )?);
    part.org_facts.extend(select(db, HERE, [account])?);
    part.rivals.extend(select(db, HERE, [account])?);
    part.plan_items.extend(select(db, HERE, [account])?);
    part.judgements.extend(select(db, HERE, [account])?);
    part.snoozes.extend(select(db, HERE, [account])?);
    Ok(())
}

fn below_person(db: &Connection, person: Id<Person>, part: &mut Rows) -> Result<()> {
    const THEIRS: &str = "WHERE person = ?";
    part.tenures.extend(select(db, THEIRS, [person])?);
    part.stances.extend(select(db, THEIRS, [person])?);
    part.targets.extend(select(db, THEIRS, [person])?);
    part.counterparts.extend(select(db, THEIRS, [person])?);
    Ok(())
}
