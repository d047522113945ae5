//! Deeds on a book, and what they do to the score: the same for the screens and for the shell.

use std::ops::ControlFlow;

use serde::Serialize;

use crate::{
    app::{Done, How, Refusal, Shift},
    domain::{
        account::Account,
        command::{Choice, Command, Entry},
        id::Id,
        row::Subject,
        score::{About, Cause, Depth, Movement, Why, headline_of},
    },
    log_line::{self, Known},
    store::{Committed, Stamp, Store, StoreError},
};

use super::{clock::fresh_uuid, jobs::Bench};

/// What a deed wrote, and what that did to the score of its account.
#[derive(Debug, Clone)]
pub struct Shifted {
    pub committed: Committed,
    pub shift: Option<Shift>,
}

impl Shifted {
    /// As the app is told.
    #[must_use]
    pub fn done(self, how: How) -> Done {
        let Self { committed, shift } = self;
        let subject = committed.subject();
        let changes = committed.changes.len();
        Done {
            op: committed.op,
            how,
            subject,
            name: committed.name,
            shift,
            changes,
        }
    }
}

/// Does `command` and reckons what it did to the score of its account, or else of the `open` one.
///
/// # Errors
/// When a rule forbids it, or the book is busy or cannot be written. Nothing has changed then.
pub fn commit(
    store: &mut Store,
    command: &Command,
    bench: &Bench,
    open: Option<Id<Account>>,
) -> Result<Shifted, StoreError> {
    done(store, command, bench, open, |store, stamp| {
        store.commit(command, stamp)
    })
}

/// As [`commit`], using up the draft that is kept under a key but for what remains of it.
///
/// # Errors
/// As [`commit`].
pub(super) fn commit_draft<T: Serialize>(
    store: &mut Store,
    command: &Command,
    bench: &Bench,
    open: Option<Id<Account>>,
    kept: (&str, Option<&T>),
) -> Result<Shifted, StoreError> {
    done(store, command, bench, open, |store, stamp| {
        store.commit_and_remember(command, stamp, kept)
    })
}

/// As [`commit`], telling on the way how far it is.
///
/// # Errors
/// As [`commit`]; [`StoreError::Stopped`] where it was not to go on.
pub(super) fn commit_watched(
    store: &mut Store,
    command: &Command,
    bench: &Bench,
    watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Shifted, StoreError> {
    done(store, command, bench, None, |store, stamp| {
        store.commit_watched(command, stamp, watch)
    })
}

fn done(
    store: &mut Store,
    command: &Command,
    bench: &Bench,
    open: Option<Id<Account>>,
    commit: impl FnOnce(&mut Store, &Stamp) -> Result<Committed, StoreError>,
) -> Result<Shifted, StoreError> {
    let account = account_of(command).or(open);
    let before = measure(store, bench, account)?;
    let committed = commit(store, &stamp(bench))?;
    let account = account.or_else(|| created(command, &committed));
    let about = About::of(&committed.changes);
    let shift = shift(store, bench, account, before, about)?;
    Ok(Shifted { committed, shift })
}

/// What `command` would write and do to the score of its account, or else of the `open` one; the book
/// stays as it is.
///
/// # Errors
/// As [`commit`].
pub fn rehearse(
    store: &mut Store,
    command: &Command,
    bench: &Bench,
    open: Option<Id<Account>>,
) -> Result<Shifted, StoreError> {
    let account = account_of(command).or(open);
    let before = measure(store, bench, account)?;
    store.rehearse(command, &stamp(bench), |store, committed| {
        let account = account.or_else(|| created(command, committed));
        let about = About::of(&committed.changes);
        let shift = shift(store, bench, account, before, about)?;
        Ok(Shifted {
            committed: committed.clone(),
            shift,
        })
    })
}

/// Takes the newest deed back, or does the last one undone again.
///
/// # Errors
/// When there is none, or a row has changed since.
pub fn step(
    store: &mut Store,
    how: How,
    bench: &Bench,
    open: Option<Id<Account>>,
) -> Result<Shifted, StoreError> {
    let before = measure(store, bench, open)?;
    let committed = if how == How::Redone {
        store.redo()?
    } else {
        store.undo()?
    };
    let about = match how {
        How::Redone => About::of(&committed.changes),
        // What is taken back is no reason for anything.
        _ => About::default(),
    };
    let shift = shift(store, bench, open, before, about)?;
    Ok(Shifted { committed, shift })
}

/// Who the line may mean, as the book has them now.
///
/// # Errors
/// When the book cannot be read.
pub fn known(
    store: &Store,
    line: &str,
    open: Option<Id<Account>>,
    bench: &Bench,
) -> Result<Known, StoreError> {
    let now = bench.clock.now();
    let mut known = store.known(&log_line::mentions(line), open, now.date())?;
    known.now = Some(now.time());
    known.kinds.clone_from(&bench.kinds);
    known.order = bench.order;
    Ok(known)
}

pub(super) fn stamp(bench: &Bench) -> Stamp {
    Stamp {
        now: bench.clock.now(),
        uuid: fresh_uuid(),
        names: bench.names.clone(),
    }
}

fn account_of(command: &Command) -> Option<Id<Account>> {
    match command {
        Command::Log(entry) | Command::Amend { entry, .. } => match entry.account {
            Choice::Known(account) => Some(account),
            Choice::New(_) => None,
        },
        _ => None,
    }
}

/// The account a log entry has just brought into being.
fn created(command: &Command, committed: &Committed) -> Option<Id<Account>> {
    match command {
        Command::Log(Entry {
            account: Choice::New(_),
            ..
        }) => committed.touched.first().copied(),
        // An amended one touches the account it was of, too; the newest is the new one.
        Command::Amend { entry, .. } if matches!(entry.account, Choice::New(_)) => {
            committed.touched.last().copied()
        }
        _ => None,
    }
}

fn measure(
    store: &Store,
    bench: &Bench,
    account: Option<Id<Account>>,
) -> Result<Option<Depth>, StoreError> {
    match account {
        Some(account) => store.depth(account, bench.clock.today(), &bench.constants),
        None => Ok(None),
    }
}

fn shift(
    store: &Store,
    bench: &Bench,
    account: Option<Id<Account>>,
    before: Option<Depth>,
    about: About,
) -> Result<Option<Shift>, StoreError> {
    let Some(id) = account else { return Ok(None) };
    let (Some(name), Some(after)) = (store.account_name(id)?, measure(store, bench, account)?)
    else {
        return Ok(None);
    };
    let mut names = Vec::new();
    for subject in before
        .iter()
        .flat_map(|before| mentioned(before, &after, &about))
    {
        names.extend(store.name_of(subject)?.map(|name| (subject, name)));
    }
    Ok(Some(Shift {
        account: id,
        name,
        before,
        after,
        about,
        names,
    }))
}

/// The rows that a sentence about the change between two depths may mention.
fn mentioned(before: &Depth, after: &Depth, about: &About) -> Vec<Subject> {
    let Some(headline) = headline_of(before, after, about) else {
        return Vec::new();
    };
    let moved = match headline.why {
        Why::Moved(movement) => Some(movement),
        Why::Lifted(_) | Why::Capped(_) => None,
    };
    let told = moved.into_iter().chain(headline.closed);
    told.flat_map(mentioned_by).collect()
}

fn mentioned_by(movement: Movement) -> Vec<Subject> {
    let people = match movement.cause {
        Cause::Filled(person)
        | Cause::Vacated(person)
        | Cause::Opened(person)
        | Cause::Backed(person)
        | Cause::Placed(person)
        | Cause::Stance { person, .. }
        | Cause::Met { person, .. }
        | Cause::Signals { person, .. }
        | Cause::Faded { person, .. } => vec![person],
        Cause::Replaced { from, to } | Cause::Carried { from, to } => vec![from, to],
        Cause::Added
        | Cause::Removed
        | Cause::Emptied
        | Cause::Count { .. }
        | Cause::Agreement { .. }
        | Cause::Reviewed(_)
        | Cause::ReviewLapsed
        | Cause::Share => Vec::new(),
    };
    [movement.subject]
        .into_iter()
        .chain(people.into_iter().map(Subject::Person))
        .collect()
}

/// The reason in the app's terms.
#[must_use]
pub fn refusal(error: &StoreError) -> Refusal {
    match error {
        StoreError::Rule(rule) => Refusal::Rule(rule.clone()),
        StoreError::NothingToUndo => Refusal::NothingToUndo,
        StoreError::NothingToRedo => Refusal::NothingToRedo,
        StoreError::Stale(Some(op)) => Refusal::Stale(*op),
        StoreError::Busy => Refusal::Busy,
        StoreError::Stopped => Refusal::Stopped,
        other => Refusal::Failed(chain(other)),
    }
}

/// An error with its causes, in one line.
#[must_use]
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
