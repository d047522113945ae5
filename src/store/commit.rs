//! The one way in: a command becomes changes, and changes become rows, in one transaction.

use std::{ops::ControlFlow, time::Duration};

use chrono::NaiveDateTime;
use rusqlite::{Connection, Transaction};
use serde::Serialize;
use uuid::Uuid;

use super::{
    Store, apply,
    error::{Result, StoreError},
    journal::{self, FullStep, OwnSteps},
    lineage, memory, packed, situation,
    touched::{self, BookRevision},
};
use crate::domain::{
    Account, Change, Command, Id, Name, Op, Subject,
    plan::{self, Situation, StandardNames},
    summary::GoesWith,
};

/// What a command needs from outside the book: the time, and identities for new rows.
#[derive(Debug, Clone)]
pub struct Stamp {
    pub now: NaiveDateTime,
    /// A fresh uuid v7.
    pub uuid: Uuid,
    /// What departments of a new account are called, in the user's language.
    pub names: StandardNames,
}

/// A change that is done, undone or redone, and safe on disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Committed {
    /// Its number in the journal; none where nothing changed.
    pub step: Option<i64>,
    /// What the book is by it.
    pub revision: BookRevision,
    pub op: Op,
    /// What it was mainly about, by name.
    pub name: Option<Name>,
    pub changes: Vec<Change>,
    /// The accounts whose facts moved, without those that only inherit.
    pub touched: Vec<Id<Account>>,
}

impl Committed {
    /// The row the change was mainly about.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        journal::main_change(self.op, &self.changes).map(Change::subject)
    }
}

impl Store {
    /// Plans `command` and makes it real, with its journal entry, in one transaction.
    ///
    /// A command that changes nothing leaves no journal entry.
    ///
    /// # Errors
    /// When a rule forbids it, another program holds the book, or the disk fails. Nothing has
    /// changed then.
    pub fn commit(&mut self, command: &Command, stamp: &Stamp) -> Result<Committed> {
        self.commits(|tx| perform(tx, command, stamp))
    }

    /// As [`Store::commit`], telling on the way how many of how many changes are made. Where it is not to
    /// go on, nothing of it stays.
    ///
    /// # Errors
    /// As [`Store::commit`]; [`StoreError::Stopped`].
    pub fn commit_watched(
        &mut self,
        command: &Command,
        stamp: &Stamp,
        watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Committed> {
        self.commits(|tx| watched(tx, command, stamp, watch))
    }

    /// As [`Store::commit`], and in the same transaction what was remembered under `key` gives way to
    /// what remains, if anything does: a line that is saved must not come back as a draft, and one that
    /// is not must not go.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn commit_and_remember<T: Serialize>(
        &mut self,
        command: &Command,
        stamp: &Stamp,
        (key, remains): (&str, Option<&T>),
    ) -> Result<Committed> {
        let remains = remains.map(serde_json::to_string).transpose()?;
        self.commits(|tx| {
            let committed = perform(tx, command, stamp)?;
            match remains {
                Some(text) => memory::keep(tx, key, &text)?,
                None => memory::forget(tx, key)?,
            }
            Ok(committed)
        })
    }

    /// Does `command`, looks at the book as it would then be, and takes it all back: the real
    /// functions on the real rows, nothing kept.
    ///
    /// # Errors
    /// As [`Store::commit`].
    pub fn rehearse<T>(
        &mut self,
        command: &Command,
        stamp: &Stamp,
        look: impl FnOnce(&Self, &Committed) -> Result<T>,
    ) -> Result<T> {
        // Somebody else's write must not hold up a key press: then there is simply no preview.
        self.db.busy_timeout(Duration::ZERO)?;
        let begun = self.db.execute_batch("BEGIN IMMEDIATE");
        self.db.busy_timeout(self.patience)?;
        begun?;
        let seen = perform(&self.db, command, stamp).and_then(|done| look(self, &done));
        self.db.execute_batch("ROLLBACK")?;
        seen
    }

    /// The rows that the rule for a command would look at.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn situation(&self, command: &Command, stamp: &Stamp) -> Result<Situation> {
        situation::gather(&self.db, command, stamp)
    }

    /// What goes with a row that is deleted, and what stays without it; nothing is written.
    ///
    /// # Errors
    /// When a rule forbids it, or the book cannot be read.
    pub fn goes_with(&self, subject: Subject, stamp: &Stamp) -> Result<GoesWith> {
        let command = Command::Delete(subject);
        let situation = situation::gather(&self.db, &command, stamp)?;
        Ok(GoesWith::of(subject, &plan::plan(&command, situation)?))
    }

    /// Takes the newest change back.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::Stale`] when a row has changed since.
    pub fn undo(&mut self) -> Result<Committed> {
        self.undo_of(None)
    }

    /// Takes the newest of one's own changes back; of all where it does not matter whose.
    ///
    /// # Errors
    /// As [`Store::undo`]; [`StoreError::NotOwn`] where only others' are left.
    pub fn undo_of(&mut self, own: Option<&OwnSteps>) -> Result<Committed> {
        self.commits(|tx| {
            let step = journal::newest_done(tx, own)?.ok_or(StoreError::NothingToUndo)?;
            // Children were written after their parents, so they have to go first.
            let changes = step.changes.iter().rev().cloned();
            let changes = changes.map(Change::inverted).collect();
            journal::mark_undone(tx, step.number)?;
            replay(tx, FullStep { changes, ..step })
        })
    }

    /// Does again what was undone last.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`]; [`StoreError::Stale`] when a row has changed since.
    pub fn redo(&mut self) -> Result<Committed> {
        self.redo_of(None)
    }

    /// Does again what was undone last of one's own; of all where it does not matter whose.
    ///
    /// # Errors
    /// As [`Store::redo`]; [`StoreError::NotOwn`] where only others' is left.
    pub fn redo_of(&mut self, own: Option<&OwnSteps>) -> Result<Committed> {
        self.commits(|tx| {
            let step = journal::oldest_undone(tx, own)?.ok_or(StoreError::NothingToRedo)?;
            journal::mark_done(tx, step.number)?;
            replay(tx, step)
        })
    }

    fn commits(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<Committed>,
    ) -> Result<Committed> {
        let committed = self.transact(work)?;
        self.kept.follow(&committed);
        Ok(committed)
    }

    /// The only place a transaction begins that is meant to stay.
    pub(super) fn transact<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        self.write(work).map_err(|error| self.heed(error))
    }

    /// The same for what is derived from the rows, which whoever reads may keep as well.
    pub(super) fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        self.may_write()?;
        let tx = self.begin()?;
        let before = tx.total_changes();
        let out = work(&tx)?; // an early return drops `tx`, which rolls back
        if before < tx.total_changes() {
            packed::pack(&tx)?;
            lineage::mark(&tx)?;
        }
        tx.commit()
            .map_err(|error| match error.sqlite_error_code() {
                // Foreign keys are checked here: something newer points at a row that was to go.
                Some(rusqlite::ErrorCode::ConstraintViolation) => StoreError::Stale(None),
                _ => error.into(),
            })?;
        self.wrote.set(true);
        Ok(out)
    }
}

fn perform(db: &Connection, command: &Command, stamp: &Stamp) -> Result<Committed> {
    watched(db, command, stamp, &mut |_, _| ControlFlow::Continue(()))
}

fn watched(
    db: &Connection,
    command: &Command,
    stamp: &Stamp,
    watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Committed> {
    let situation = situation::gather(db, command, stamp)?;
    let first_key = situation.fresh.next_key();
    let changes = plan::plan(command, situation)?;
    let touched = touched::accounts(db, &changes)?;
    for (done, change) in changes.iter().enumerate() {
        if watch(done, changes.len()).is_break() {
            return Err(StoreError::Stopped);
        }
        apply::apply(db, change)?;
    }
    advance_sequence(db, &changes, first_key)?;
    let touched = touched::merge(touched, touched::accounts(db, &changes)?);
    let name = journal::name_of(db, command.op(), &changes)?;
    let (step, revision) = if changes.is_empty() {
        (None, touched::book_revision(db)?)
    } else {
        let revision = touched::mark(db, &touched)?;
        let kept = (!journal::outgrows_journal(command)).then_some(changes.as_slice());
        let step = journal::append(db, command.op(), stamp.now, name.as_ref(), kept)?;
        (Some(step), revision)
    };
    Ok(Committed {
        step,
        revision,
        op: command.op(),
        name,
        changes,
        touched,
    })
}

/// Undo and redo: the changes are known, and stale ones name the step.
fn replay(db: &Connection, step: FullStep) -> Result<Committed> {
    let FullStep {
        number,
        op,
        name,
        changes,
    } = step;
    let touched = touched::accounts(db, &changes)?;
    carry_out(db, &changes).map_err(|error| match error {
        StoreError::Stale(_) => StoreError::Stale(Some(op)),
        other => other,
    })?;
    let touched = touched::merge(touched, touched::accounts(db, &changes)?);
    Ok(Committed {
        step: Some(number),
        revision: touched::mark(db, &touched)?,
        op,
        name,
        changes,
        touched,
    })
}

fn carry_out(db: &Connection, changes: &[Change]) -> Result<()> {
    changes
        .iter()
        .try_for_each(|change| apply::apply(db, change))
}

/// Keys given away are never given again, even when the change is undone.
fn advance_sequence(db: &Connection, changes: &[Change], first_key: i64) -> Result<()> {
    let next = changes
        .iter()
        .map(|change| change.subject().key() + 1)
        .fold(first_key, i64::max);
    if first_key < next {
        db.prepare_cached("UPDATE sequence SET next = ?")?
            .execute([next])?;
    }
    Ok(())
}
