//! Every step with the rows before and after, so that any of them can be taken back, after a restart too.
//!
//! ```text
//! done done done │ undone undone        undo moves the bar left, redo moves it right;
//!           undo ↲ ↳ redo               a new step drops everything right of it
//! ```

use std::collections::BTreeSet;

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use super::{
    Store,
    error::{Result, StoreError},
    identity,
    table::{self, Table},
};
use crate::domain::{
    Account, Change, Command, Department, Id, Interaction, Matter, Name, NounKind, Op, Person,
    Promise, Row, RowChange, Seat, Uid, Verb, agenda,
};

/// One step in the journal, without its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub number: i64,
    pub at: NaiveDateTime,
    pub op: Op,
    pub name: Option<Name>,
    pub state: StepState,
}

crate::domain::words::words! {
    /// Where a step stands between undo and redo.
    StepState {
        Done = "done",
        Undone = "undone",
        Dropped = "dropped",
        /// It told of somebody who was forgotten: there is nothing to go back to.
        Erased = "erased",
        /// Older than the user wants changes kept.
        Expired = "expired",
        /// Too large to be kept with its rows: a backup has the book as it was before.
        BackedUp = "backed up",
    }
}

/// The steps of one run of the program, by number.
pub type OwnSteps = BTreeSet<i64>;

/// One step with its rows, for undo and redo.
pub(super) struct FullStep {
    pub number: i64,
    pub op: Op,
    pub name: Option<Name>,
    pub changes: Vec<Change>,
}

const AT: &str = "%Y-%m-%d %H:%M:%S";

/// Rows of a file above which a step is kept without them, since the journal would be as large as the book.
const MOST_KEPT: usize = 100_000;

/// Whether a command takes in so much that its step cannot be taken back: whoever gives it makes a backup
/// before.
#[must_use]
pub fn outgrows_journal(command: &Command) -> bool {
    MOST_KEPT < command.taken_in()
}

/// Records a step that was just carried out, with its rows where they are `kept`; what was undone before it can no longer be redone.
pub(super) fn append(
    db: &Connection,
    op: Op,
    at: NaiveDateTime,
    name: Option<&Name>,
    kept: Option<&[Change]>,
) -> Result<i64> {
    db.prepare_cached("UPDATE journal SET state = 'dropped' WHERE state = 'undone'")?
        .execute([])?;
    db.prepare_cached(
        "INSERT INTO journal (at, deed, noun, name, changes, state) VALUES (?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        at.format(AT).to_string(),
        op.verb,
        op.noun,
        name.map(Name::raw),
        serde_json::to_string(kept.unwrap_or_default())?,
        kept.map_or(StepState::BackedUp, |_| StepState::Done).code()
    ])?;
    Ok(db.last_insert_rowid())
}

/// Everybody who came into the book by a step that told of an interaction.
pub(super) fn made_with(db: &Connection, interaction: Id<Interaction>) -> Result<Vec<Id<Person>>> {
    // Only where the id stands can the step be about it: there is no need to read all of them.
    let mut statement = db.prepare_cached(
        "SELECT changes FROM journal WHERE state = 'done' AND noun = ? AND instr(changes, ?) > 0",
    )?;
    let id = format!("\"id\":{}", interaction.key());
    let mut rows = statement.query(params![NounKind::Interaction, id])?;
    let mut made = Vec::new();
    while let Some(row) = rows.next()? {
        let changes = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
        let changes: Vec<Change> = serde_json::from_str(changes)?;
        let tells = |change: &Change| change.subject() == interaction.into();
        if changes.iter().any(tells) {
            made.extend(changes.iter().filter_map(|change| match change {
                Change::Person(one) if one.before.is_none() => Some(one.id),
                _ => None,
            }));
        }
    }
    Ok(made)
}

/// The step that goes back next: the newest done, of those that are `own` where that matters.
pub(super) fn newest_done(db: &Connection, own: Option<&OwnSteps>) -> Result<Option<FullStep>> {
    let newest = "SELECT state FROM journal WHERE state IN ('done', 'erased', 'expired', 'backed up') ORDER BY step DESC LIMIT 1";
    let state = db
        .prepare_cached(newest)?
        .query_row([], |row| row.get::<_, String>(0))
        .optional()?;
    match state.and_then(|state| StepState::from_code(&state)) {
        Some(StepState::Erased) if own.is_some() => return Err(StoreError::Erased),
        // What is older is gone as well, or lies under it.
        Some(StepState::Expired) => return Err(StoreError::Expired),
        Some(StepState::BackedUp) => return Err(StoreError::BackedUp),
        _ => {}
    }
    let newest = "SELECT step FROM journal WHERE state = 'done' ORDER BY step DESC LIMIT 1";
    let own = own.map(|own| own.iter().rev());
    next_step(db, StepState::Done, own, newest)
}

/// The step that goes forth next: the oldest undone, of those that are `own` where that matters.
pub(super) fn oldest_undone(db: &Connection, own: Option<&OwnSteps>) -> Result<Option<FullStep>> {
    let oldest = "SELECT step FROM journal WHERE state = 'undone' ORDER BY step LIMIT 1";
    next_step(db, StepState::Undone, own.map(|own| own.iter()), oldest)
}

/// The first of one's own steps that is in a state, else the `next` of all; that is refused where one's own
/// matter.
fn next_step<'a>(
    db: &Connection,
    state: StepState,
    own: Option<impl Iterator<Item = &'a i64>>,
    next: &str,
) -> Result<Option<FullStep>> {
    let refuses = own.is_some();
    let mut is = db.prepare_cached("SELECT 1 FROM journal WHERE step = ? AND state = ?")?;
    for step in own.into_iter().flatten() {
        if is.exists(params![step, state.code()])? {
            return full_step(db, *step).map(Some);
        }
    }
    let next = db.prepare_cached(next)?.query_row([], |row| row.get(0));
    match next.optional()? {
        Some(other) if refuses => {
            let mut told = db.prepare_cached("SELECT * FROM journal WHERE step = ?")?;
            Err(StoreError::NotOwn(told.query_row([other], step)?))
        }
        Some(step) => full_step(db, step).map(Some),
        None => Ok(None),
    }
}

fn full_step(db: &Connection, step: i64) -> Result<FullStep> {
    let mut statement = db.prepare_cached("SELECT * FROM journal WHERE step = ?")?;
    let mut rows = statement.query([step])?;
    let row = rows.next()?.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    let changes = serde_json::from_str(
        row.get_ref("changes")?
            .as_str()
            .map_err(rusqlite::Error::from)?,
    )?;
    Ok(FullStep {
        number: row.get("step")?,
        op: op(row)?,
        name: row.get("name")?,
        changes,
    })
}

pub(super) fn mark_undone(db: &Connection, step: i64) -> Result<()> {
    db.prepare_cached("UPDATE journal SET state = 'undone' WHERE step = ?")?
        .execute([step])?;
    Ok(())
}

pub(super) fn mark_done(db: &Connection, step: i64) -> Result<()> {
    db.prepare_cached("UPDATE journal SET state = 'done' WHERE step = ?")?
        .execute([step])?;
    Ok(())
}

fn step(row: &SqlRow<'_>) -> rusqlite::Result<Step> {
    let state: String = row.get("state")?;
    let at: String = row.get("at")?;
    Ok(Step {
        number: row.get("step")?,
        at: NaiveDateTime::parse_from_str(&at, AT).unwrap_or_default(),
        op: op(row)?,
        name: row.get("name")?,
        state: StepState::from_code(&state).unwrap_or(StepState::Dropped),
    })
}

fn op(row: &SqlRow<'_>) -> rusqlite::Result<Op> {
    Ok(Op {
        verb: row.get("deed")?,
        noun: row.get("noun")?,
    })
}

impl Store {
    /// Empties every step among the next few after this one that is from before a time: it cannot be taken back,
    /// or done again, and has no name any more. The last step it looked at; none where there are no more.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn expire_steps(&mut self, before: NaiveDateTime, after: i64) -> Result<Option<i64>> {
        /// So few that whoever wants to write need not wait for them.
        const FEW: i64 = 100;
        let before = before.format(AT).to_string();
        let last = {
            let sql = "SELECT max(step) FROM (SELECT step FROM journal WHERE ?1 < step ORDER BY step LIMIT ?2)";
            let mut statement = self.db.prepare_cached(sql)?;
            statement.query_row([after, FEW], |row| row.get::<_, Option<i64>>(0))?
        };
        let Some(last) = last else {
            return Ok(None);
        };
        let old = "?1 < step AND step <= ?2 AND at < ?3 AND state NOT IN ('expired', 'erased')";
        let any = format!("SELECT 1 FROM journal WHERE {old}");
        if self
            .db
            .prepare_cached(&any)?
            .exists(params![after, last, before])?
        {
            let empty = format!(
                "UPDATE journal SET changes = '[]', name = NULL, state = 'expired' WHERE {old}"
            );
            self.transact(|tx| Ok(tx.execute(&empty, params![after, last, before])?))?;
        }
        Ok(Some(last))
    }

    /// The newest `limit` steps, newest first, those undone and dropped included.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn steps(&self, limit: usize) -> Result<Vec<Step>> {
        let mut statement = self
            .db
            .prepare_cached("SELECT * FROM journal ORDER BY step DESC LIMIT ?")?;
        let steps = statement.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], step)?;
        Ok(steps.collect::<rusqlite::Result<_>>()?)
    }
}

/// What a step was about, by name: its main row, or the account or person behind that. A file full
/// of people has no one name.
pub(super) fn name_of(db: &Connection, op: Op, changes: &[Change]) -> Result<Option<Name>> {
    let Some(main) = main_change(op, changes) else {
        return Ok(None);
    };
    if matches!(op.verb, Verb::Import | Verb::Adopt) {
        return Ok(None);
    }
    Ok(match main {
        Change::Colleague(change) => either(change, |is| is.name.clone()),
        Change::Account(change) => either(change, |is| is.name.clone()),
        Change::Department(change) if op.verb == Verb::Furnish => {
            account(db, either(change, |is| is.account))?
        }
        Change::Promise(change) if op.verb == Verb::Plan => {
            account(db, either(change, |is| is.account))?
        }
        Change::Target(change) if op.verb == Verb::Plan => {
            account(db, either(change, |is| is.account))?
        }
        Change::Department(change) => either(change, |is| is.name.clone()),
        Change::Person(change) => either(change, |is| is.name.clone()),
        Change::Promise(change) => either(change, |is| is.text.clone()),
        Change::Matter(change) => either(change, |is| is.title.clone()),
        Change::Seat(change) => account(db, either(change, |is| is.account))?,
        Change::Interaction(change) => account(db, either(change, |is| is.account))?,
        Change::Visit(change) => account(db, either(change, |is| is.account))?,
        Change::OrgFact(change) => account(db, either(change, |is| is.account))?,
        Change::PlanItem(change) => account(db, either(change, |is| is.account))?,
        Change::Rival(change) => either(change, |is| is.name.clone()),
        Change::Judgement(change) => account(db, either(change, |is| is.account))?,
        Change::Snooze(change) => match either(change, |is| sleeper(db, &is.subject)) {
            Some(Ok(Some(name))) => Some(name),
            Some(Err(error)) => return Err(error),
            _ => account(db, either(change, |is| is.account))?,
        },
        Change::Holder(change) => person(db, either(change, |is| is.person))?,
        Change::Tenure(change) => person(db, either(change, |is| is.person))?,
        Change::Stance(change) => person(db, either(change, |is| is.person))?,
        Change::Target(change) => person(db, either(change, |is| is.person))?,
        Change::Counterpart(change) => person(db, either(change, |is| is.person))?,
        Change::Tie(change) => person(db, either(change, |is| is.from))?,
    })
}

/// The change a step is named after: the first to a row of its kind. A log line may have made people
/// before its interaction.
pub(super) fn main_change(op: Op, changes: &[Change]) -> Option<&Change> {
    let of_its_kind = changes.iter().find(|change| change.kind() == op.noun);
    of_its_kind.or_else(|| changes.first())
}

/// Something of the row as the change leaves it, or else as it was.
fn either<T, Part>(change: &RowChange<T>, part: impl Fn(&T) -> Part) -> Option<Part> {
    change.after.as_ref().or(change.before.as_ref()).map(part)
}

fn account(db: &Connection, id: Option<Id<Account>>) -> Result<Option<Name>> {
    Ok(id.map(|id| table::name(db, id)).transpose()?.flatten())
}

/// What sleeps: the row a snooze names, if that has a name, or what the user wrote.
fn sleeper(db: &Connection, subject: &Name) -> Result<Option<Name>> {
    if !agenda::is_topic(subject) {
        return Ok(Some(subject.clone()));
    }
    let (kind, uid) = agenda::row_part(subject)
        .split_once(' ')
        .unwrap_or_default();
    let (Some(kind), Ok(uid)) = (NounKind::from_code(kind), Uid::try_from(uid.to_owned())) else {
        return Ok(None);
    };
    Ok(match kind {
        NounKind::Person => row::<Person>(db, &uid)?.map(|row| row.is.name),
        NounKind::Promise => row::<Promise>(db, &uid)?.map(|row| row.is.text),
        NounKind::Matter => row::<Matter>(db, &uid)?.map(|row| row.is.title),
        NounKind::Seat => row::<Seat>(db, &uid)?.and_then(|row| row.is.title),
        NounKind::Department => row::<Department>(db, &uid)?.map(|row| row.is.name),
        NounKind::Account => row::<Account>(db, &uid)?.map(|row| row.is.name),
        _ => None,
    })
}

fn row<T: Table>(db: &Connection, uid: &Uid) -> Result<Option<Row<T>>> {
    let id = identity::with_uid(db, uid)?;
    Ok(id.map(|id| table::get(db, id)).transpose()?.flatten())
}

fn person(db: &Connection, id: Option<Id<Person>>) -> Result<Option<Name>> {
    Ok(id.map(|id| table::name(db, id)).transpose()?.flatten())
}
