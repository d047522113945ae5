//! Writes the draft down while it is typed, in a thread of its own: no key press waits for the disk,
//! and a program that is killed loses a second of typing at most.

use std::{
    io,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use super::{drafts::StoredDraft, editor, input::Wake, runner};
use crate::{
    app::{Msg, Refusal, Unsaved},
    store::{Location, Store, StoreError},
};

/// How long a change waits for more of them.
const PATIENCE: Duration = Duration::from_secs(1);

/// What the thread is asked to do.
enum Request {
    Write(Unsaved),
    /// Drop what is not written yet; the other end of the sender learns when that is done.
    Drop(Sender<()>),
}

/// The thread. Dropping it has the last draft written, and waits for that: a panic ends the program
/// too.
#[derive(Debug)]
pub(super) struct DraftWriter {
    requests: Option<Sender<Request>>,
    thread: Option<JoinHandle<()>>,
}

impl DraftWriter {
    /// Starts the thread for the book at `location`, where the draft stands under `key`; whoever
    /// holds the other end of `answers` is told when that is not possible.
    ///
    /// # Errors
    /// When the thread cannot be had.
    pub fn start(location: Location, key: &str, answers: Sender<Wake>) -> io::Result<Self> {
        let (requests, told) = channel();
        let writer = Writer {
            location,
            key: key.to_owned(),
            store: None,
            answers,
            told: None,
        };
        let thread = thread::Builder::new()
            .name("draft writer".into())
            .spawn(move || {
                editor::sweep();
                writer.attend(&told);
            })?;
        Ok(Self {
            requests: Some(requests),
            thread: Some(thread),
        })
    }

    /// Has this written soon.
    pub fn write(&self, draft: Unsaved) {
        if let Some(requests) = &self.requests {
            let _ = requests.send(Request::Write(draft));
        }
    }

    /// Returns when nothing is being written, nor will be until there is something new.
    pub fn drop_unwritten(&self) {
        let (done, wait) = channel();
        if let Some(requests) = &self.requests {
            let _ = requests.send(Request::Drop(done));
            // Nothing is ever sent: the sender goes when the request has been taken in.
            let _ = wait.recv();
        }
    }
}

impl Drop for DraftWriter {
    fn drop(&mut self) {
        self.requests = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The thread itself, with its own connection to the book.
struct Writer {
    location: Location,
    key: String,
    /// Opened for the first thing to write, which most runs never have.
    store: Option<Store>,
    answers: Sender<Wake>,
    /// The last failure that was told: once is enough.
    told: Option<Refusal>,
}

impl Writer {
    fn attend(mut self, requests: &Receiver<Request>) {
        let mut unwritten: Option<Unsaved> = None;
        let mut due: Option<Instant> = None;
        loop {
            let request = match due {
                None => requests.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(due) => requests.recv_timeout(due.saturating_duration_since(Instant::now())),
            };
            match request {
                Ok(Request::Write(draft)) => {
                    unwritten = Some(draft);
                    due.get_or_insert_with(|| Instant::now() + PATIENCE);
                }
                Ok(Request::Drop(done)) => {
                    (unwritten, due) = (None, None);
                    drop(done);
                }
                Err(RecvTimeoutError::Timeout) => {
                    due = None;
                    match self.write(unwritten.as_ref()) {
                        Ok(()) => (unwritten, self.told) = (None, None),
                        // Somebody else writes at length: again when they may be done.
                        Err(StoreError::Busy(_)) => due = Some(Instant::now() + PATIENCE),
                        // A full disk does not get better by trying: with the next change, or at
                        // the end.
                        Err(error) => self.tell(Refusal::from(&error)),
                    }
                }
                Err(RecvTimeoutError::Disconnected) => {
                    let _ = self.write(unwritten.as_ref());
                    return;
                }
            }
        }
    }

    fn tell(&mut self, why: Refusal) {
        if self.told.as_ref() != Some(&why) {
            let msg = Msg::DraftNotKept(why.clone());
            let _ = self.answers.send(Wake::Answer(msg));
            self.told = Some(why);
        }
    }

    fn write(&mut self, draft: Option<&Unsaved>) -> Result<(), StoreError> {
        let Some(draft) = draft else {
            return Ok(());
        };
        let store = match &mut self.store {
            Some(store) => store,
            none => {
                let store = none.insert(Store::open(&self.location)?);
                // Saving a line waits for what is under way here.
                store.wait_at_most(runner::PATIENCE)?;
                store.leave_the_log()?;
                store
            }
        };
        match StoredDraft::of(draft.clone()) {
            Some(draft) => store.remember(&self.key, &draft),
            None => store.forget(&self.key),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use crate::app::{
        fields::LineInput,
        overlays::{Draft, DraftLeft},
    };

    use super::*;

    const KEY: &str = "draft 1";

    fn draft(line: &str) -> Unsaved {
        let draft = Draft {
            line: LineInput::new(line),
            ..Draft::default()
        };
        Unsaved {
            line: draft.kept(DraftLeft::Open),
            ..Unsaved::default()
        }
    }

    /// What stands in the book once `tell` has told the writer something and it has ended.
    fn kept(tell: impl FnOnce(&DraftWriter)) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::File(folder.path().join("book.db"));
        let store = Store::open(&location).unwrap();
        let writer = DraftWriter::start(location, KEY, channel().0).unwrap();
        tell(&writer);
        drop(writer);
        let stored: Option<serde_json::Value> = store.recall(KEY).unwrap();
        stored.map(|stored| stored["draft"]["line"].as_str().unwrap().to_owned())
    }

    #[test]
    fn whatever_ends_the_program_has_the_last_words_written() {
        let written = kept(|writer| {
            writer.write(draft("call @zh"));
            writer.write(draft("call @zhang"));
        });
        assert_eq!(written.unwrap(), "call @zhang");
        let none = kept(|writer| {
            writer.write(draft("call @zhang"));
            writer.write(Unsaved::default());
        });
        assert_eq!(none, None);
    }

    #[test]
    fn what_is_used_up_meanwhile_is_not_written() {
        let written = kept(|writer| {
            writer.write(draft("call @zhang"));
            writer.drop_unwritten();
        });
        assert_eq!(written, None);
    }

    #[test]
    fn that_nothing_can_be_written_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let location = Location::File(folder.path().to_owned());
        let (answers, told) = channel();
        let writer = DraftWriter::start(location, KEY, answers).unwrap();
        writer.write(draft("call @zhang"));
        let wake = told.recv_timeout(Duration::from_secs(30)).unwrap();
        assert!(
            matches!(wake, Wake::Answer(Msg::DraftNotKept(_))),
            "{wake:?}"
        );
    }
}
