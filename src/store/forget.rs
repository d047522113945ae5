//! Forgetting somebody for good: out of the rows, the journal, what is remembered and what is derived, so
//! that no byte of the file says who they were.
//!
//! ```text
//! forget_person   one transaction: rows, texts, journal, memory; what is left to do is written down
//!                 (the copies of the book are cleaned, by whoever knows where they lie)
//! wipe            what was left to do is forgotten too, the file is written anew, its log emptied
//! ```
//!
//! Whoever ends in between goes on at the next start: [`Store::unfinished`] says with what.

use std::fmt::Write;

use argon2::{Algorithm, Argon2, Params, Version};
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Stamp, Store, apply, derive,
    error::{Result, StoreError},
    identity,
    journal::{self, StepState},
    memory, situation,
    table::{self, Table, select},
    touched,
};
use crate::domain::{
    Account, AnyNoun, Change, Command, Department, Id, Interaction, Matter, NounKind, Op, OrgFact,
    Person, PlanItem, Promise, Rival, Row, Seat, Snooze, Stance, Subject, Tenure, Tie, Uid, Verb,
    Visit, agenda,
    forgetting::{Naming, Oblivion, Returnee},
    plan,
    summary::{Forgettable, NamedIn},
};

/// Under which key the book remembers what is left to be done.
const UNFINISHED: &str = "forgetting";
/// Under which key it remembers that somebody is to stay forgotten.
const FORGOTTEN: &str = "forgotten";

/// What is left to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfinished {
    /// The copies of the book.
    Copies(Oblivion),
    /// Writing the file anew.
    Wiping,
}

/// Those who are to stay forgotten, should an old copy of the book come back or a file name them: no name, and
/// no id that could be compared with another book's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StayForgotten(Vec<Trace>);

/// By what somebody who was forgotten is known again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "AnyTrace")]
struct Trace {
    salt: String,
    uid: String,
    /// Of what they were called, and of their addresses.
    signs: Vec<String>,
    on: Option<NaiveDate>,
}

/// At first it was the salt and the id.
#[derive(Deserialize)]
#[serde(untagged)]
enum AnyTrace {
    Old(String, String),
    Now {
        salt: String,
        uid: String,
        signs: Vec<String>,
        on: Option<NaiveDate>,
    },
}

impl From<AnyTrace> for Trace {
    fn from(any: AnyTrace) -> Self {
        let (salt, uid, signs, on) = match any {
            AnyTrace::Old(salt, uid) => (salt, uid, Vec::new(), None),
            AnyTrace::Now {
                salt,
                uid,
                signs,
                on,
            } => (salt, uid, signs, on),
        };
        Self {
            salt,
            uid,
            signs,
            on,
        }
    }
}

impl StayForgotten {
    fn add(&mut self, person: &Uid, signs: &[String], on: NaiveDate) -> Result<()> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt).map_err(|error| StoreError::Source(error.into()))?;
        let salt = hex(&salt);
        let signs = signs.iter().map(|sign| hash(sign, &salt));
        self.0.push(Trace {
            uid: hash(person.as_str(), &salt)?,
            signs: signs.collect::<Result<_>>()?,
            on: Some(on),
            salt,
        });
        Ok(())
    }

    fn has(&self, person: &Uid) -> Result<bool> {
        for trace in &self.0 {
            if hash(person.as_str(), &trace.salt)? == trace.uid {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Who of these was forgotten, by id, name or address, each with their place among them.
    ///
    /// # Errors
    /// When the machine has no room to hash.
    pub fn among<'a>(
        &self,
        people: impl Iterator<Item = (Option<&'a Uid>, &'a Person)>,
    ) -> Result<Vec<(usize, Returnee)>> {
        let mut found = Vec::new();
        for (at, (uid, person)) in people.enumerate() {
            let signs = Naming::signs(person);
            for trace in &self.0 {
                let is_known = |sign: &String| Ok(trace.signs.contains(&hash(sign, &trace.salt)?));
                let by_uid = match uid {
                    Some(uid) => hash(uid.as_str(), &trace.salt)? == trace.uid,
                    None => false,
                };
                let known = signs.iter().map(is_known).collect::<Result<Vec<_>>>()?;
                if by_uid || known.contains(&true) {
                    let (name, since) = (person.name.clone(), trace.on);
                    found.push((at, Returnee { name, since }));
                    break;
                }
            }
        }
        Ok(found)
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Cheap, since files are full of people. An id is not to be guessed anyway; a name is, by whoever has the book
/// and names to try, which only tells that somebody called so was forgotten.
fn hash(sign: &str, salt: &str) -> Result<String> {
    let failed = |error: argon2::Error| StoreError::Source(error.to_string().into());
    let params = Params::new(32, 1, 1, Some(16)).map_err(failed)?;
    let mut hash = [0; 16];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(sign.as_bytes(), salt.as_bytes(), &mut hash)
        .map_err(failed)?;
    Ok(hex(&hash))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut all, byte| {
        let _ = write!(all, "{byte:02x}");
        all
    })
}

impl Store {
    /// What forgetting somebody would take away; nothing is written.
    ///
    /// # Errors
    /// When they are not in the book, or it cannot be read.
    pub fn forgettable(&self, person: Id<Person>, stamp: &Stamp) -> Result<Forgettable> {
        let db = &self.db;
        let row = table::get(db, person)?.ok_or(plan::RuleError::Gone(person.into()))?;
        let changes = going(db, &row, stamp)?;
        let naming = Naming::of(&row);
        let goes = |subject| {
            let mut all = changes.iter();
            all.any(|change| change.is_removal() && change.subject() == subject)
        };
        let mut mentions = Vec::new();
        for_texts(db, &mut |row: &TextRow| {
            if !goes(row.subject) && naming.is_in(&row.noun.free_text()) {
                mentions.push(NamedIn {
                    uid: row.uid.clone(),
                    subject: row.subject,
                    text: row.noun.free_text(),
                });
            }
            Ok(())
        })?;
        let steps = telling(db, &Traces::new(Some(&row), &changes, &row.uid, &naming))?.len();
        Ok(Forgettable {
            row,
            changes,
            mentions,
            steps,
        })
    }

    /// Takes somebody out of everything that the book holds, in one transaction, and writes down that the
    /// copies are still to be cleaned: of whoever it gives, with every name the book knew. It leaves no way back.
    ///
    /// # Errors
    /// When the book cannot be written; nothing has changed then.
    pub fn forget_person(&mut self, oblivion: &Oblivion, stamp: &Stamp) -> Result<Oblivion> {
        self.transact(|tx| {
            let id = identity::with_uid::<Person>(tx, &oblivion.person)?;
            let row = id.map(|id| table::get(tx, id)).transpose()?.flatten();
            let signs = row.map_or_else(Vec::new, |row| Naming::signs(&row));
            let oblivion = erase(tx, oblivion, stamp)?;
            let mut stay: StayForgotten = memory::recall(tx, FORGOTTEN)?.unwrap_or_default();
            stay.add(&oblivion.person, &signs, stamp.now.date())?;
            memory::keep(tx, FORGOTTEN, &serde_json::to_string(&stay)?)?;
            let left = serde_json::to_string(&Unfinished::Copies(oblivion.clone()))?;
            memory::keep(tx, UNFINISHED, &left)?;
            Ok(oblivion)
        })
    }

    /// The same in a copy of the book, where there is nobody to come back to it: whether it said anything of
    /// them.
    ///
    /// # Errors
    /// As [`Store::forget_person`].
    pub fn forget_in_copy(&mut self, oblivion: &Oblivion, stamp: &Stamp) -> Result<()> {
        self.transact(|tx| {
            erase(tx, oblivion, stamp)?;
            let wiping = serde_json::to_string(&Unfinished::Wiping)?;
            memory::keep(tx, UNFINISHED, &wiping)
        })?;
        self.wipe()
    }

    /// What an earlier run began and did not finish.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn unfinished(&self) -> Result<Option<Unfinished>> {
        self.recall(UNFINISHED)
    }

    /// Writes the file anew without the room that was freed, and empties its log: what was forgotten is in
    /// neither after that.
    ///
    /// # Errors
    /// When somebody else has the book open, or the disk fails.
    pub fn wipe(&mut self) -> Result<()> {
        self.remember(UNFINISHED, &Unfinished::Wiping)?;
        self.db
            .execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")?;
        self.forget(UNFINISHED)?;
        self.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        Ok(())
    }

    /// Those who are to stay forgotten.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn stay_forgotten(&self) -> Result<StayForgotten> {
        Ok(self.recall(FORGOTTEN)?.unwrap_or_default())
    }

    /// Forgets again, in an old copy that comes back, whoever is to stay forgotten; how many they were.
    ///
    /// # Errors
    /// As [`Store::forget_person`].
    pub fn forget_again(
        &mut self,
        stay: &StayForgotten,
        instead: &str,
        stamp: &Stamp,
    ) -> Result<usize> {
        if stay.is_empty() {
            return Ok(0);
        }
        let mut all = self.stay_forgotten()?;
        for known in &stay.0 {
            if !all.0.contains(known) {
                all.0.push(known.clone());
            }
        }
        self.remember(FORGOTTEN, &all)?;
        let mut again = 0;
        let people: Vec<Row<Person>> = select(&self.db, "ORDER BY id", [])?;
        for person in people {
            if all.has(&person.uid)? {
                let oblivion = Oblivion {
                    naming: Naming::of(&person),
                    person: person.uid,
                    instead: instead.to_owned(),
                    kept: Vec::new(),
                };
                self.forget_in_copy(&oblivion, stamp)?;
                again += 1;
            }
        }
        Ok(again)
    }
}

/// The rows that go with somebody, and those that lose them: as deletion has it, and besides what sleeps of
/// theirs.
fn going(db: &Connection, person: &Row<Person>, stamp: &Stamp) -> Result<Vec<Change>> {
    let command = Command::Delete(person.id.into());
    let mut changes = plan::plan(&command, situation::gather(db, &command, stamp)?)?;
    let topic = agenda::topic(NounKind::Person, &person.uid);
    let asleep: Vec<Row<Snooze>> =
        select(db, "WHERE instr(subject, ?) > 0 ORDER BY id", [topic.raw()])?;
    changes.extend(asleep.into_iter().map(Change::delete));
    Ok(changes)
}

fn erase(db: &Connection, oblivion: &Oblivion, stamp: &Stamp) -> Result<Oblivion> {
    let id = identity::with_uid::<Person>(db, &oblivion.person)?;
    let row = id.map(|id| table::get(db, id)).transpose()?.flatten();
    let mut oblivion = oblivion.clone();
    if let Some(row) = &row {
        oblivion.naming = oblivion.naming.with(&Naming::of(row));
    }
    let mut changes = match &row {
        Some(row) => going(db, row, stamp)?,
        None => Vec::new(),
    };
    let mut account = touched::accounts(db, &changes)?;
    for change in &changes {
        apply::apply(db, change)?;
    }
    let mut reworded = Vec::new();
    for_texts(db, &mut |row: &TextRow| {
        if !oblivion.kept.contains(&row.uid) && oblivion.naming.is_in(&row.noun.free_text()) {
            let mut after = row.noun.clone();
            after.rewrite(&mut |text| oblivion.naming.replaced(text, &oblivion.instead));
            let was = row.noun.clone();
            reworded.extend(Change::rewording(row.subject, &row.uid, was, after));
        }
        Ok(())
    })?;
    for change in &reworded {
        apply::apply(db, change)?;
    }
    changes.extend(reworded);
    account = touched::merge(account, touched::accounts(db, &changes)?);
    touched::mark(db, &account)?;
    let traces = Traces::new(row.as_ref(), &changes, &oblivion.person, &oblivion.naming);
    erase_journal(db, &traces, row.is_some().then_some(stamp))?;
    erase_memory(db, &traces, &oblivion.instead)?;
    // The full text keeps the words of what was deleted until it is written anew.
    db.execute_batch(
        "DELETE FROM search_key;
         DELETE FROM noted;
         INSERT INTO name_text (name_text) VALUES ('delete-all');
         INSERT INTO note_text (note_text) VALUES ('delete-all');
         INSERT INTO promise_text (promise_text) VALUES ('delete-all');",
    )?;
    derive::build(db)?;
    Ok(oblivion)
}

/// By what a text or a step tells of somebody.
struct Traces<'a> {
    id: Option<i64>,
    /// The keys of all rows that go with them; a key is given once in all tables.
    gone: Vec<i64>,
    uid: &'a Uid,
    naming: &'a Naming,
}

impl<'a> Traces<'a> {
    fn new(
        row: Option<&Row<Person>>,
        changes: &[Change],
        uid: &'a Uid,
        naming: &'a Naming,
    ) -> Self {
        let gone = changes.iter().filter(|change| change.is_removal());
        Self {
            id: row.map(|row| row.id.key()),
            gone: gone.map(|change| change.subject().key()).collect(),
            uid,
            naming,
        }
    }

    fn is_in(&self, text: &str) -> bool {
        text.contains(self.uid.as_str()) || self.naming.is_in(text)
    }

    /// Whether a value has them: by a word, or by the key of their row where a key of people stands.
    fn are_in(&self, value: &Value) -> bool {
        match value {
            Value::String(text) => self.is_in(text),
            Value::Array(all) => all.iter().any(|one| self.are_in(one)),
            // What names a row of any kind has its key alone.
            Value::Object(fields) if fields.len() == 1 && fields.values().any(Value::is_i64) => {
                let mut key = fields.values().filter_map(Value::as_i64);
                key.any(|key| self.gone.contains(&key) || self.id == Some(key))
            }
            Value::Object(fields) => fields.iter().any(|(name, value)| {
                let is_theirs = |key: &Value| self.id.is_some() && key.as_i64() == self.id;
                let names_rows = ["id", "person", "from", "to"].contains(&name.as_str());
                let lists_people = name == "people";
                names_rows && is_theirs(value)
                    || lists_people
                        && value
                            .as_array()
                            .is_some_and(|all| all.iter().any(is_theirs))
                    || self.are_in(value)
            }),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        }
    }
}

/// The steps of the journal that tell of somebody.
fn telling(db: &Connection, traces: &Traces<'_>) -> Result<Vec<i64>> {
    let mut statement = db.prepare("SELECT step, name, changes FROM journal")?;
    let mut rows = statement.query([])?;
    let mut telling = Vec::new();
    while let Some(row) = rows.next()? {
        let step: i64 = row.get(0)?;
        let name: Option<String> = row.get(1)?;
        let changes = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        let named = name.is_some_and(|name| traces.is_in(&name));
        if named || traces.are_in(&serde_json::from_str(changes)?) {
            telling.push(step);
        }
    }
    Ok(telling)
}

/// Takes the rows out of every step that tells of them; the step stays as one that cannot be taken back. That
/// somebody was forgotten is a step of its own, without a name.
fn erase_journal(db: &Connection, traces: &Traces<'_>, told: Option<&Stamp>) -> Result<()> {
    let mut erase =
        db.prepare("UPDATE journal SET changes = '[]', name = NULL, state = ?2 WHERE step = ?1")?;
    for step in telling(db, traces)? {
        erase.execute(params![step, StepState::Erased.code()])?;
    }
    if let Some(stamp) = told {
        let op = Op {
            verb: Verb::Forget,
            noun: NounKind::Person,
        };
        let step = journal::append(db, op, stamp.now, None, Some(&[]))?;
        erase.execute(params![step, StepState::Erased.code()])?;
    }
    Ok(())
}

/// What is remembered besides: a line that names them goes, as does what is kept under their id; a draft is the
/// user's own, and goes on without the name.
fn erase_memory(db: &Connection, traces: &Traces<'_>, instead: &str) -> Result<()> {
    let mut statement = db.prepare("SELECT key, value FROM memory")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>()?;
    for (key, text) in rows {
        if key.contains(traces.uid.as_str()) {
            memory::forget(db, &key)?;
            continue;
        }
        let Ok(mut value) = serde_json::from_str::<Value>(&text) else {
            continue;
        };
        if !traces.are_in(&value) {
            continue;
        }
        if let Value::Array(all) = &mut value {
            all.retain(|one| !traces.are_in(one));
        } else {
            reword(&mut value, traces, instead);
        }
        memory::keep(db, &key, &value.to_string())?;
    }
    Ok(())
}

fn reword(value: &mut Value, traces: &Traces<'_>, instead: &str) {
    match value {
        Value::String(text) => {
            let without = traces.naming.replaced(text, instead);
            *text = without.replace(traces.uid.as_str(), "");
        }
        Value::Array(all) => {
            // A pick among people is nothing without the person.
            all.retain(|one| one.is_string() || !traces.are_in(one));
            for one in all {
                reword(one, traces, instead);
            }
        }
        Value::Object(fields) => {
            for one in fields.values_mut() {
                reword(one, traces, instead);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A row whose text may name somebody.
struct TextRow {
    uid: Uid,
    subject: Subject,
    noun: AnyNoun,
}

/// Rows held in memory at a time.
const ROWS: i64 = 1000;

/// Shows every row that has a free text.
fn for_texts(db: &Connection, look: &mut dyn FnMut(&TextRow) -> Result<()>) -> Result<()> {
    texts_of::<Interaction>(db, look)?;
    texts_of::<Visit>(db, look)?;
    texts_of::<Promise>(db, look)?;
    texts_of::<Stance>(db, look)?;
    texts_of::<Tie>(db, look)?;
    texts_of::<Person>(db, look)?;
    texts_of::<Account>(db, look)?;
    texts_of::<Department>(db, look)?;
    texts_of::<Seat>(db, look)?;
    texts_of::<Tenure>(db, look)?;
    texts_of::<OrgFact>(db, look)?;
    texts_of::<Rival>(db, look)?;
    texts_of::<PlanItem>(db, look)?;
    texts_of::<Matter>(db, look)?;
    texts_of::<Snooze>(db, look)
}

fn texts_of<T>(db: &Connection, look: &mut dyn FnMut(&TextRow) -> Result<()>) -> Result<()>
where
    T: Table,
    AnyNoun: From<T>,
    Subject: From<Id<T>>,
{
    let mut last: Id<T> = Id::new(0);
    loop {
        let rows = select::<T>(db, "WHERE ? < id ORDER BY id LIMIT ?", params![last, ROWS])?;
        let Some(newest) = rows.last() else {
            return Ok(());
        };
        last = newest.id;
        for row in rows {
            look(&TextRow {
                uid: row.uid,
                subject: row.id.into(),
                noun: row.is.into(),
            })?;
        }
    }
}
