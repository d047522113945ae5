//! Long things, done beside the screen: reckoning the whole book, reading files, importing.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc::{Sender, channel},
    thread,
};

use super::{Clock, desk, input::Wake};
use crate::{
    app::{Msg, Refusal},
    domain::{
        command::{Command, Import, ImportAccount},
        plan::StandardNames,
        score::Constants,
    },
    store::{Location, Store, StoreError},
};

/// A long thing to do.
#[derive(Debug)]
pub enum Job {
    /// Brings every depth of the book up to today.
    Reckon,
    Preview { files: Vec<std::path::PathBuf>, account: ImportAccount },
    Import(Import),
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
}

impl Jobs {
    /// Starts the worker on the book at `location`.
    ///
    /// # Errors
    /// When the thread cannot be had.
    pub fn start(location: Location, bench: Bench, answers: Sender<Wake>) -> std::io::Result<Self> {
        let (sender, jobs) = channel::<Job>();
        thread::Builder::new().name("worker".into()).spawn(move || {
            let mut store = None;
            for job in jobs {
                let answer = catch_unwind(AssertUnwindSafe(|| work(&mut store, &location, &job, &bench)));
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
        Err(error) => Some(Msg::Refused(desk::refusal(&error))),
    }
}

/// Does one job. The answer is absent when there is nothing worth telling.
pub(super) fn perform(store: &mut Store, job: &Job, bench: &Bench) -> Option<Msg> {
    let answer = match job {
        Job::Reckon => reckon(store, bench),
        Job::Preview { files, account } => {
            desk::preview(store, files, account, bench).map(|preview| Some(Msg::ImportPreviewed(Box::new(preview))))
        }
        Job::Import(import) => {
            desk::commit(store, &Command::Import(import.clone()), bench, None).map(|done| Some(Msg::Committed(Box::new(done))))
        }
    };
    answer.unwrap_or_else(|error| Some(Msg::Refused(desk::refusal(&error))))
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
