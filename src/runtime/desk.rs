//! The app at work on a book: effects become deeds, deeds become messages. No terminal here, so a
//! test can sit at the desk as well as a user.

use std::{fs, path::PathBuf};

use crate::{
    app::{
        App, AccountView, Done, Effect, Hit, How, ImportPreview, ImportProblem, Loaded, Msg, Place, Query, Refusal, Shift,
        update,
    },
    domain::{
        account::Account,
        command::{Choice, Command, Entry, ImportAccount},
        id::Id,
        plan::StandardNames,
        row::Subject,
        score::{self, Constants},
    },
    exchange, log_line,
    store::{Committed, Stamp, Store, StoreError},
};

use super::{
    Clock,
    clock::fresh_uuid,
    jobs::{self, Bench, Job, Jobs},
};

/// Entries a history is read by at a time: more than a screen shows.
const HISTORY_PAGE: usize = 100;
/// Names a search brings: more than a screen shows.
const MOST_HITS: usize = 50;
/// Under which key the place is remembered in the book.
const PLACE: &str = "place";

/// The app, its book, and whoever does the long things.
pub struct Desk {
    pub app: App,
    pub store: Store,
    bench: Bench,
    jobs: Jobs,
    /// What the book's version was when it was last read.
    seen: i64,
}

/// What the event loop does after a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Draw,
    Redraw,
    Suspend,
    Quit,
}

impl Desk {
    /// Sits down at a book: the app as it opens, with what its first screen needs loaded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn new(store: Store, bench: Bench, start: impl FnOnce(Place, Contents) -> Start) -> Result<Self, StoreError> {
        let place = store.recall(PLACE)?.unwrap_or_default();
        let contents = if store.is_empty()? { Contents::Empty } else { Contents::Filled };
        let (app, effects) = App::new(start(place, contents));
        let seen = store.version()?;
        let mut desk = Self { app, store, bench, jobs: Jobs::Inline, seen };
        desk.carry_out(effects);
        Ok(desk)
    }

    /// Lets `jobs` do the long things from now on, and gives it the first one.
    pub fn employ(&mut self, jobs: Jobs) {
        self.jobs = jobs;
        self.reckon();
    }

    /// Lets the app react, does what it asks for, and lets it react to the answers.
    pub fn handle(&mut self, msg: Msg) -> Next {
        let effects = update(&mut self.app, msg);
        self.carry_out(effects)
    }

    /// Reads again what is on screen if another program has changed the book since.
    pub fn notice_others(&mut self) -> Next {
        match self.store.version() {
            Ok(version) if version != self.seen => {
                self.seen = version;
                self.handle(Msg::Rescored)
            }
            _ => Next::Draw,
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Next {
        let mut next = Next::Draw;
        let mut waiting: VecDeque<Effect> = effects.into();
        while let Some(effect) = waiting.pop_front() {
            match effect {
                Effect::Quit => next = Next::Quit,
                Effect::Suspend => next = Next::Suspend,
                Effect::Redraw => next = Next::Redraw,
                effect => {
                    let answers = self.perform(effect);
                    waiting.extend(answers.into_iter().flat_map(|answer| update(&mut self.app, answer)));
                }
            }
        }
        next
    }

    fn perform(&mut self, effect: Effect) -> Option<Msg> {
        let answer = match effect {
            Effect::Commit(command) => self.committed(|desk| {
                commit(&mut desk.store, &command, &desk.bench, desk.app.place().account)
            }),
            Effect::Undo => self.committed(|desk| desk.step_back_or_forth(How::Undone)),
            Effect::Redo => self.committed(|desk| desk.step_back_or_forth(How::Redone)),
            Effect::Load(query) => self.load(query).map(|loaded| Some(Msg::Loaded(loaded))),
            Effect::ReadLine { line, account, picks } => self.read_line(line, account, &picks).map(Some),
            Effect::PreviewImport { files, account } => return self.give(Job::Preview { files, account }),
            Effect::Import(import) => return self.give(Job::Import(import)),
            Effect::Demo => self.committed(Self::fill_with_demo),
            Effect::Remember(place) => self.store.remember(PLACE, &place).map(|()| None),
            Effect::Quit | Effect::Suspend | Effect::Redraw => Ok(None),
        };
        answer.unwrap_or_else(|error| Some(Msg::Refused(refusal(&error))))
    }

    /// A deed, and then the depths it moved.
    fn committed(&mut self, deed: impl FnOnce(&mut Self) -> Result<Done, StoreError>) -> Result<Option<Msg>, StoreError> {
        let done = deed(self)?;
        self.reckon();
        Ok(Some(Msg::Committed(Box::new(done))))
    }

    fn reckon(&mut self) {
        if let Jobs::Worker(_) = self.jobs {
            self.give(Job::Reckon);
        }
    }

    fn give(&mut self, job: Job) -> Option<Msg> {
        match &self.jobs {
            Jobs::Inline => jobs::perform(&mut self.store, &job, &self.bench),
            Jobs::Worker(jobs) => match jobs.send(job) {
                Ok(()) => None,
                Err(_) => Some(Msg::Refused(Refusal::Failed("the worker is gone".into()))),
            },
        }
    }

    fn step_back_or_forth(&mut self, how: How) -> Result<Done, StoreError> {
        let account = self.app.place().account;
        let before = self.measure(account)?;
        let committed = if how == How::Undone { self.store.undo()? } else { self.store.redo()? };
        let shift = shift(&self.store, &self.bench, account, before)?;
        Ok(done(committed, how, shift))
    }

    fn measure(&self, account: Option<Id<Account>>) -> Result<Option<Depth>, StoreError> {
        measure(&self.store, &self.bench, account)
    }

    fn load(&self, query: Query) -> Result<Loaded, StoreError> {
        let (store, today) = (&self.store, self.bench.clock.today());
        Ok(match query {
            Query::Book(view) => Loaded::Book(store.book_page(&view, today, &self.bench.constants)?),
            Query::Account(id) => match (store.account_sheet(id)?, store.facts(id)?) {
                (Some(sheet), Some(facts)) => {
                    let depth = score::depth(&facts, today, &self.bench.constants);
                    Loaded::Account(Box::new(AccountView { sheet, depth, trend: Vec::new() }))
                }
                _ => Loaded::Gone(Subject::Account(id)),
            },
            Query::Person(id) => match store.person_sheet(id)? {
                Some(sheet) => Loaded::Person(Box::new(sheet)),
                None => Loaded::Gone(Subject::Person(id)),
            },
            Query::History { of, offset } => {
                Loaded::History { of, offset, page: store.history(of, offset, HISTORY_PAGE)? }
            }
            Query::Find(query) => {
                let hits = store.find_names(&query, MOST_HITS)?;
                Loaded::Found { query, hits: hits.into_iter().map(hit).collect() }
            }
        })
    }

    fn read_line(&mut self, line: String, open: Option<Id<Account>>, picks: &[Pick]) -> Result<Msg, StoreError> {
        let known = self.known(&line, open)?;
        let reading = Box::new(log_line::read(&line, &known, picks));
        let shift = reading.entry.as_ref().and_then(|entry| rehearse(&mut self.store, entry, &self.bench).ok().flatten());
        Ok(Msg::Read { line, reading, shift: shift.map(Box::new) })
    }

    fn known(&self, line: &str, open: Option<Id<Account>>) -> Result<log_line::Known, StoreError> {
        let now = self.bench.clock.now();
        let mut known = self.store.known(&log_line::mentions(line), open, now.date())?;
        known.now = Some(now.time());
        Ok(known)
    }

    fn fill_with_demo(&mut self) -> Result<Done, StoreError> {
        self.store.fill(demo::book(demo::Size::Small, demo::SEED, self.bench.clock.today()))?;
        let op = Op { deed: Deed::Adopt, noun: NounKind::Account };
        Ok(Done { op, how: How::Done, subject: None, name: None, shift: None, changes: 0 })
    }
}

fn hit(hit: NameHit) -> Hit {
    let NameHit { subject, name, account, department, title } = hit;
    Hit { subject, name, account, department, title }
}

fn stamp(bench: &Bench) -> Stamp {
    Stamp { now: bench.clock.now(), uuid: fresh_uuid(), names: bench.names.clone() }
}

/// Does `command` and tells what it did to the score of its account, or else of the open one.
pub(super) fn commit(
    store: &mut Store,
    command: &Command,
    bench: &Bench,
    open: Option<Id<Account>>,
) -> Result<Done, StoreError> {
    let account = match command {
        Command::Log(Entry { account: Choice::Known(account), .. }) => Some(*account),
        _ => open,
    };
    let before = measure(store, bench, account)?;
    let committed = store.commit(command, &stamp(bench))?;
    let account = match command {
        // The account has just come into being.
        Command::Log(Entry { account: Choice::New(_), .. }) => committed.touched.first().copied(),
        _ => account,
    };
    let shift = shift(store, bench, account, before)?;
    Ok(done(committed, How::Done, shift))
}

/// What logging `entry` would do to the score of its account.
///
/// # Errors
/// When a rule forbids the entry or the book is busy.
pub fn rehearse(store: &mut Store, entry: &Entry, bench: &Bench) -> Result<Option<Shift>, StoreError> {
    let known = match entry.account {
        Choice::Known(account) => Some(account),
        Choice::New(_) => None,
    };
    let before = measure(store, bench, known)?;
    store.rehearse(&Command::Log(entry.clone()), &stamp(bench), |store, committed| {
        shift(store, bench, known.or_else(|| committed.touched.first().copied()), before)
    })
}

fn done(committed: Committed, how: How, shift: Option<Shift>) -> Done {
    let subject = committed.subject();
    Done { op: committed.op, how, subject, name: committed.name, shift, changes: committed.changes.len() }
}

fn measure(store: &Store, bench: &Bench, account: Option<Id<Account>>) -> Result<Option<Depth>, StoreError> {
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
) -> Result<Option<Shift>, StoreError> {
    let Some(id) = account else { return Ok(None) };
    let (Some(name), Some(after)) = (store.account_name(id)?, measure(store, bench, account)?) else { return Ok(None) };
    Ok(Some(Shift { account: id, name, before, after }))
}

/// The reason in the app's terms.
#[must_use]
pub fn refusal(error: &StoreError) -> Refusal {
    match error {
        StoreError::Rule(rule) => Refusal::Rule(rule.clone()),
        StoreError::NothingToUndo => Refusal::NothingToUndo,
        StoreError::NothingToRedo => Refusal::NothingToRedo,
        StoreError::Stale(op) => Refusal::Stale(*op),
        StoreError::Busy => Refusal::Busy,
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
