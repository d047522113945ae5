//! Long things, done beside the screen: reckoning the whole book, reading files, importing.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::mpsc::{Sender, channel},
    thread,
};

use super::{
    Clock, deed,
    files::{take_in, typed},
    input::Wake,
};
use crate::{
    app::{Done, How, Loaded, Msg, Refusal},
    demo,
    domain::{
        account::Account,
        command::{Command, Deed, ImportAccount, Op},
        id::Id,
        plan::StandardNames,
        row::NounKind,
        score::{Constants, Prepared},
    },
    exchange::Options,
    store::{Location, Store, StoreError},
};

/// A long thing to do.
#[derive(Debug)]
pub enum Job {
    /// Brings every depth of the book up to today.
    Reckon,
    /// Trend and next best actions of an account.
    Outlook(Id<Account>),
    Preview {
        files: Vec<PathBuf>,
        account: ImportAccount,
    },
    /// Fills the empty book with the demo.
    Demo,
    /// An import or an adoption.
    TakeIn(Command),
}

/// What a job needs beside the book.
#[derive(Debug, Clone)]
pub struct Bench {
    pub clock: Clock,
    pub constants: Constants,
    pub names: StandardNames,
}

/// Who does the jobs.
#[derive(Debug)]
pub enum Jobs {
    /// A thread with its own connection; answers come as wakes.
    Worker(Sender<Job>),
    /// Whoever asks, at once: for tests and for books in memory.
    Inline,
    /// Nobody yet: what is asked for before the first frame is asked for again after it.
    Later,
}

impl Jobs {
    /// Starts the worker on the book at `location`.
    ///
    /// # Errors
    /// When the thread cannot be had.
    pub fn start(location: Location, bench: Bench, answers: Sender<Wake>) -> std::io::Result<Self> {
        let (sender, jobs) = channel::<Job>();
        thread::Builder::new()
            .name("worker".into())
            .spawn(move || {
                let mut store = None;
                for job in jobs {
                    let answer = catch_unwind(AssertUnwindSafe(|| {
                        work(&mut store, &location, &job, &bench)
                    }));
                    let answer = answer.unwrap_or_else(|_| {
                        // Whatever the connection was in the middle of is rolled back with it.
                        store = None;
                        Some(Msg::Refused(Refusal::Failed("the worker stopped".into())))
                    });
                    if let Some(answer) = answer
                        && answers.send(Wake::Answer(answer)).is_err()
                    {
                        return;
                    }
                }
            })?;
        Ok(Self::Worker(sender))
    }
}

fn work(store: &mut Option<Store>, location: &Location, job: &Job, bench: &Bench) -> Option<Msg> {
    let open = || Store::open(location);
    let opened = match store.take() {
        Some(open) => Ok(open),
        None => open(),
    };
    match opened {
        Ok(opened) => perform(store.insert(opened), job, bench),
        Err(error) => Some(Msg::Refused(deed::refusal(&error))),
    }
}

/// Does one job. The answer is absent when there is nothing worth telling.
pub(super) fn perform(store: &mut Store, job: &Job, bench: &Bench) -> Option<Msg> {
    let answer = match job {
        Job::Reckon => reckon(store, bench),
        Job::Outlook(account) => outlook(store, *account, bench),
        Job::Preview { files, account } => {
            let files: Vec<_> = files.iter().map(|file| typed(file)).collect();
            take_in(store, &files, account.clone(), &Options::default(), bench)
                .map(|preview| Some(Msg::ImportPreviewed(Box::new(preview))))
        }
        Job::Demo => fill_with_demo(store, bench).map(|done| Some(Msg::Committed(Box::new(done)))),
        Job::TakeIn(command) => deed::commit(store, command, bench, None)
            .map(|shifted| Some(Msg::Committed(Box::new(shifted.done(How::Done))))),
    };
    answer.unwrap_or_else(|error| Some(Msg::Refused(deed::refusal(&error))))
}

fn fill_with_demo(store: &mut Store, bench: &Bench) -> Result<Done, StoreError> {
    store.fill(demo::book(
        demo::Size::Small,
        demo::SEED,
        bench.clock.today(),
    ))?;
    // Whoever asked reads the list next: it should have its depths.
    reckon(store, bench)?;
    let op = Op {
        deed: Deed::Adopt,
        noun: NounKind::Account,
    };
    Ok(Done {
        op,
        how: How::Done,
        subject: None,
        name: None,
        shift: None,
        changes: 0,
    })
}

fn outlook(store: &Store, account: Id<Account>, bench: &Bench) -> Result<Option<Msg>, StoreError> {
    let Some(facts) = store.facts(account)? else {
        return Ok(None);
    };
    let (prepared, today) = (Prepared::new(&facts, &bench.constants), bench.clock.today());
    let trend = prepared
        .trend(today)
        .into_iter()
        .map(|(_, depth)| depth)
        .collect();
    let next = prepared.next_best(today);
    Ok(Some(Msg::Loaded(Loaded::Outlook {
        account,
        trend,
        next,
    })))
}

fn reckon(store: &mut Store, bench: &Bench) -> Result<Option<Msg>, StoreError> {
    let mut any = false;
    loop {
        let progress = match store.reckon(bench.clock.today(), &bench.constants) {
            // Somebody writes; the next deed asks again.
            Err(StoreError::Busy) => return Ok(None),
            progress => progress?,
        };
        any |= 0 < progress.done;
        if progress.left == 0 || progress.done == 0 {
            return Ok(any.then_some(Msg::Rescored));
        }
    }
}
