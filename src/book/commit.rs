//! Changes of a book, and what they do to the score: the same for the screens and for the shell.

use std::ops::ControlFlow;

use serde::Serialize;

use super::{Book, Settings, clock::fresh_uuid, newest::NewestDepth};
use crate::{
    domain::{
        Account, Arrangement, Choice, Command, Id, LogEntry, Name, Op, Subject,
        score::{Cause, ChangedFacts, Depth, Movement, Why, headline_of},
    },
    log_line::{self, Known},
    store::{Committed, OwnSteps, Stamp, Store, StoreError},
};

/// What a change does, or did, to the score of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct Shift {
    pub account: Id<Account>,
    pub name: Name,
    /// Absent for an account the change creates.
    pub before: Option<Depth>,
    pub after: Depth,
    /// What the change is about: the reason that is told is one of its facts.
    pub about: ChangedFacts,
    /// What the rows are called that the two depths may mention.
    pub names: Vec<(Subject, Name)>,
}

/// A change is done, and safe on disk.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// Its number in the journal, where it has one.
    pub step: Option<i64>,
    pub op: Op,
    pub how: How,
    /// The row the change was mainly about, where there is one and it is still there.
    pub subject: Option<Subject>,
    /// What to call it in a notice.
    pub name: Option<Name>,
    pub shift: Option<Shift>,
    /// Rows changed.
    pub changes: usize,
}

/// Which way the change went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Done,
    Undone,
    Redone,
}

/// What a change wrote, and what that did to the score of its account.
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
            step: committed.step,
            op: committed.op,
            how,
            subject,
            name: committed.name,
            shift,
            changes,
        }
    }
}

impl Book {
    /// Does `command` and computes what it did to the score of its account, or else of the `open` one.
    ///
    /// # Errors
    /// When a rule forbids it, or the book is busy or cannot be written. Nothing has changed then.
    pub fn commit(
        &mut self,
        command: &Command,
        open: Option<Id<Account>>,
    ) -> Result<Shifted, StoreError> {
        self.done(command, open, |store, stamp| store.commit(command, stamp))
    }

    /// As [`Book::commit`], using up the draft that is kept under a key but for what remains of it.
    ///
    /// # Errors
    /// As [`Book::commit`].
    pub fn commit_draft<T: Serialize>(
        &mut self,
        command: &Command,
        open: Option<Id<Account>>,
        kept: (&str, Option<&T>),
    ) -> Result<Shifted, StoreError> {
        self.done(command, open, |store, stamp| {
            store.commit_and_remember(command, stamp, kept)
        })
    }

    /// As [`Book::commit`], telling on the way how far it is.
    ///
    /// # Errors
    /// As [`Book::commit`]; [`StoreError::Stopped`] where it was not to go on.
    pub fn commit_watched(
        &mut self,
        command: &Command,
        watch: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Shifted, StoreError> {
        self.done(command, None, |store, stamp| {
            store.commit_watched(command, stamp, watch)
        })
    }

    fn done(
        &mut self,
        command: &Command,
        open: Option<Id<Account>>,
        commit: impl FnOnce(&mut Store, &Stamp) -> Result<Committed, StoreError>,
    ) -> Result<Shifted, StoreError> {
        let stamp = self.stamp();
        let account = account_of(command).or(open);
        let before = self.measuring().depth(account)?;
        let committed = commit(&mut self.store, &stamp)?;
        self.sheet.follow(&committed);
        let account = account.or_else(|| created(command, &committed));
        let about = ChangedFacts::of(&committed.changes);
        let shift = self.measuring().shift(account, before, about)?;
        Ok(Shifted { committed, shift })
    }

    /// What `command` would write and do to the score of its account, or else of the `open` one; the book
    /// stays as it is.
    ///
    /// # Errors
    /// As [`Book::commit`].
    pub fn rehearse(
        &mut self,
        command: &Command,
        open: Option<Id<Account>>,
    ) -> Result<Shifted, StoreError> {
        let stamp = self.stamp();
        let account = account_of(command).or(open);
        let before = self.measuring().depth(account)?;
        let Self {
            store, settings, ..
        } = self;
        store.rehearse(command, &stamp, |store, committed| {
            // What is only tried is not what the next change starts from.
            let newest = &NewestDepth::default();
            let measuring = Measuring {
                store,
                settings,
                newest,
            };
            let account = account.or_else(|| created(command, committed));
            let about = ChangedFacts::of(&committed.changes);
            let shift = measuring.shift(account, before, about)?;
            Ok(Shifted {
                committed: committed.clone(),
                shift,
            })
        })
    }

    /// Takes the newest change back, or does the last one undone again: of one's own, or of all where it does
    /// not matter whose.
    ///
    /// # Errors
    /// When there is none, or a row has changed since.
    pub fn step(
        &mut self,
        how: How,
        own: Option<&OwnSteps>,
        open: Option<Id<Account>>,
    ) -> Result<Shifted, StoreError> {
        let before = self.measuring().depth(open)?;
        let committed = if how == How::Redone {
            self.store.redo_of(own)?
        } else {
            self.store.undo_of(own)?
        };
        self.sheet.follow(&committed);
        let about = match how {
            How::Redone => ChangedFacts::of(&committed.changes),
            // What is taken back is no reason for anything.
            _ => ChangedFacts::default(),
        };
        let shift = self.measuring().shift(open, before, about)?;
        Ok(Shifted { committed, shift })
    }

    const fn measuring(&self) -> Measuring<'_> {
        let Self {
            store,
            settings,
            newest,
            ..
        } = self;
        Measuring {
            store,
            settings,
            newest,
        }
    }

    /// Who the line may mean, as the book has them now.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn known(&self, line: &str, open: Option<Id<Account>>) -> Result<Known, StoreError> {
        let now = self.settings.clock.now();
        let mentions = log_line::mentions(line);
        let mut known = self.store.known(&mentions, open, now.date())?;
        known.now = Some(now.time());
        known.kinds.clone_from(&self.settings.kinds);
        known.order = self.settings.order;
        Ok(known)
    }

    /// What a command needs now from outside the book.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp {
            now: self.settings.clock.now(),
            uuid: fresh_uuid(),
            names: self.settings.names.clone(),
        }
    }
}

fn account_of(command: &Command) -> Option<Id<Account>> {
    match command {
        Command::Log(entry)
        | Command::Amend { entry, .. }
        | Command::Fulfil { entry, .. }
        | Command::Arrange(Arrangement { entry, .. }) => match entry.account {
            Choice::Known(account) => Some(account),
            Choice::New(_) => None,
        },
        _ => None,
    }
}

/// The account a log entry has just brought into being.
fn created(command: &Command, committed: &Committed) -> Option<Id<Account>> {
    match command {
        Command::Log(LogEntry {
            account: Choice::New(_),
            ..
        })
        | Command::Fulfil {
            entry:
                LogEntry {
                    account: Choice::New(_),
                    ..
                },
            ..
        }
        | Command::Arrange(Arrangement {
            entry:
                LogEntry {
                    account: Choice::New(_),
                    ..
                },
            ..
        }) => committed.touched.first().copied(),
        // An amended one touches the account it was of, too; the newest is the new one.
        Command::Amend { entry, .. } if matches!(entry.account, Choice::New(_)) => {
            committed.touched.last().copied()
        }
        _ => None,
    }
}

/// What depths are computed with before and after a change, which has the store to itself meanwhile.
struct Measuring<'a> {
    store: &'a Store,
    settings: &'a Settings,
    newest: &'a NewestDepth,
}

impl Measuring<'_> {
    fn depth(&self, account: Option<Id<Account>>) -> Result<Option<Depth>, StoreError> {
        let Some(account) = account else {
            return Ok(None);
        };
        let (today, constants) = (self.settings.clock.today(), &self.settings.constants);
        let facts = self.store.facts(account)?;
        Ok(facts.map(|facts| self.newest.depth(&facts, today, constants)))
    }

    fn shift(
        &self,
        account: Option<Id<Account>>,
        before: Option<Depth>,
        about: ChangedFacts,
    ) -> Result<Option<Shift>, StoreError> {
        let Some(id) = account else { return Ok(None) };
        let (Some(name), Some(after)) = (self.store.account_name(id)?, self.depth(account)?) else {
            return Ok(None);
        };
        let mut names = Vec::new();
        for subject in before
            .iter()
            .flat_map(|before| mentioned(before, &after, &about))
        {
            names.extend(self.store.name_of(subject)?.map(|name| (subject, name)));
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
}

/// The rows that a sentence about the change between two depths may mention.
fn mentioned(before: &Depth, after: &Depth, about: &ChangedFacts) -> Vec<Subject> {
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
