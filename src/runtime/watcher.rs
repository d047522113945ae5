//! Notices that another program has changed the book while nobody presses a key.
//!
//! A thread sleeps until something is written to the log beside the book, looks whether that was a change, and
//! wakes the loop only then. On Linux the system wakes it, and elsewhere a look at the log once a second.

use std::{
    io,
    sync::mpsc::Sender,
    thread::{self, JoinHandle},
    time::Duration,
};

use super::input::Wake;
use crate::store::{BookRevision, Location, Store, StoreError, log_of};

/// What is written can be seen once its commit is through, of which the log tells nothing: so it is looked for
/// again and again, each time after twice as long, for two seconds in all. A commit that takes longer is
/// noticed with the next one, or at the next key.
const LOOKS: u32 = 11;

/// The thread. Dropping it ends it, so that its connection is closed before the program's last.
#[derive(Debug)]
pub(super) struct Watcher {
    stop: Option<log::Stop>,
    thread: Option<JoinHandle<()>>,
}

impl Watcher {
    /// Watches from `revision` on. A book in memory is nobody else's, and where the log cannot be watched, changes
    /// are noticed at the next key: then there is no watcher.
    ///
    /// # Errors
    /// When the thread cannot be had.
    pub fn start(
        location: Location,
        revision: BookRevision,
        wakes: Sender<Wake>,
    ) -> io::Result<Option<Self>> {
        let Location::File(path) = &location else {
            return Ok(None);
        };
        let Ok((mut log, stop)) = log::watch(&log_of(path)) else {
            return Ok(None);
        };
        let thread = thread::Builder::new().name("watcher".into());
        let thread = thread.spawn(move || {
            if let Ok(mut seen) = Seen::begin(&location, revision) {
                // Once the book cannot be read, whoever reads it for the user says so.
                while seen.look(&wakes).is_ok() && log.wait() {}
            }
        })?;
        Ok(Some(Self {
            stop: Some(stop),
            thread: Some(thread),
        }))
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// How far the book has been seen.
struct Seen {
    store: Store,
    version: i64,
    revision: BookRevision,
}

impl Seen {
    fn begin(location: &Location, revision: BookRevision) -> Result<Self, StoreError> {
        let store = Store::open(location)?;
        Ok(Self {
            // None that is ever had: what was written before this was opened has not been looked at.
            version: i64::MIN,
            store,
            revision,
        })
    }

    /// Waits until what is being written can be seen, and wakes the loop where that is a change.
    fn look(&mut self, wakes: &Sender<Wake>) -> Result<(), StoreError> {
        for look in 0..LOOKS {
            let version = self.store.version()?;
            if version != self.version {
                self.version = version;
                let revision = self.store.book_revision()?;
                // A draft, or what is computed from the rows, is no change.
                if revision != self.revision {
                    self.revision = revision;
                    let _ = wakes.send(Wake::Changed);
                }
                break;
            }
            thread::sleep(Duration::from_millis(1 << look));
        }
        Ok(())
    }
}

#[cfg(target_os = "linux")]
mod log {
    use std::{io, mem::MaybeUninit, os::fd::OwnedFd, path::Path, sync::Arc};

    use rustix::{
        fs::inotify::{self, CreateFlags, ReadFlags, Reader, WatchFlags},
        io::Errno,
    };

    /// What is told of a file.
    pub(super) struct Log(Arc<OwnedFd>);

    /// Ends the waiting when it is dropped.
    #[derive(Debug)]
    pub(super) struct Stop(Arc<OwnedFd>, i32);

    pub(super) fn watch(path: &Path) -> io::Result<(Log, Stop)> {
        let told = Arc::new(inotify::init(CreateFlags::CLOEXEC)?);
        let watch = inotify::add_watch(&told, path, WatchFlags::MODIFY)?;
        Ok((Log(told.clone()), Stop(told, watch)))
    }

    impl Log {
        /// Returns when something has been written; `false` when nobody wants to know any more.
        pub fn wait(&mut self) -> bool {
            let mut room = [MaybeUninit::uninit(); 4096];
            let mut events = Reader::new(&*self.0, &mut room);
            loop {
                match events.next().map(|event| event.events()) {
                    // The last word on a file that is watched no more, or is gone.
                    Ok(what) if what.contains(ReadFlags::IGNORED) => return false,
                    // A commit is written in many pieces.
                    Ok(_) if !events.is_buffer_empty() => {}
                    Ok(_) => return true,
                    Err(Errno::INTR) => {}
                    Err(_) => return false,
                }
            }
        }
    }

    impl Drop for Stop {
        fn drop(&mut self) {
            let _ = inotify::remove_watch(&self.0, self.1);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod log {
    use std::{
        fs, io,
        path::{Path, PathBuf},
        sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
        time::{Duration, SystemTime},
    };

    const BETWEEN: Duration = Duration::from_secs(1);

    /// What is to be seen of a file.
    pub(super) struct Log {
        path: PathBuf,
        seen: Option<(u64, SystemTime)>,
        stop: Receiver<()>,
    }

    /// Ends the waiting when it is dropped.
    #[derive(Debug)]
    pub(super) struct Stop {
        _until_dropped: Sender<()>,
    }

    pub(super) fn watch(path: &Path) -> io::Result<(Log, Stop)> {
        let (sender, stop) = channel();
        let log = Log {
            path: path.to_owned(),
            seen: Some(look(path)?),
            stop,
        };
        let stop = Stop {
            _until_dropped: sender,
        };
        Ok((log, stop))
    }

    fn look(path: &Path) -> io::Result<(u64, SystemTime)> {
        let file = fs::metadata(path)?;
        Ok((file.len(), file.modified()?))
    }

    impl Log {
        /// Returns when something has been written; `false` when nobody wants to know any more.
        pub fn wait(&mut self) -> bool {
            loop {
                match self.stop.recv_timeout(BETWEEN) {
                    Err(RecvTimeoutError::Timeout) => {}
                    Ok(()) | Err(RecvTimeoutError::Disconnected) => return false,
                }
                let now = look(&self.path).ok();
                if now != self.seen {
                    self.seen = now;
                    return true;
                }
            }
        }
    }
}
