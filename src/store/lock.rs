//! Who writes to the book while somebody else wants to.

use std::{fs, time::Duration};

use rusqlite::{Transaction, TransactionBehavior, config::DbConfig};

use super::{
    Store,
    error::{Result, StoreError},
    lineage,
};

/// How long a write waits for another one, where nobody says otherwise.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(3);

/// Pages of the log from which on a write carries it over into the file.
const LONG_LOG: u32 = 1000;
/// Should nobody else write, even somebody who leaves the log to others does so, lest it grow for ever.
const LONGEST_LOG: u32 = 10_000;

/// What a connection does about the log.
#[derive(Debug, Clone, Copy)]
pub(super) struct Log {
    /// From how many pages on it is carried over into the file.
    carried_from: u32,
    /// Whether that waits until the file is known to be whole; what is written does not.
    waits: bool,
}

impl Default for Log {
    /// Whoever carries it over at once needs a whole file before anything is written.
    fn default() -> Self {
        Self {
            carried_from: LONG_LOG,
            waits: false,
        }
    }
}

/// Who holds the book for writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LockHolder {
    /// The system does not say, or it has just ended.
    #[default]
    Unknown,
    /// Another program, by its number.
    Other(u32),
    /// This program, on another connection.
    This,
}

impl Store {
    /// How long a write waits for another program's. Whoever draws a screen cannot wait for long.
    ///
    /// # Errors
    /// When the book is not open.
    pub fn wait_at_most(&mut self, patience: Duration) -> Result<()> {
        self.db.busy_timeout(patience)?;
        self.patience = patience;
        Ok(())
    }

    /// Leaves it to the other connections of this program to carry what is in the log over into the file, which
    /// waits for the disk several times: whoever draws a screen has a worker that writes after each change. Nor
    /// does a write wait then until the file has been looked through, which somebody else has to see to.
    ///
    /// # Errors
    /// When the book is not open.
    pub fn leave_the_log(&self) -> Result<()> {
        self.treat_the_log(Log {
            carried_from: LONGEST_LOG,
            waits: true,
        })
    }

    /// As [`Store::leave_the_log`], until the file has been looked through; from then on this connection carries
    /// the log over.
    ///
    /// # Errors
    /// When the book is not open.
    pub fn leave_the_log_for_now(&self) -> Result<()> {
        self.treat_the_log(Log {
            waits: true,
            ..Log::default()
        })
    }

    fn treat_the_log(&self, log: Log) -> Result<()> {
        let is_left = log.waits || log.carried_from == LONGEST_LOG;
        self.db
            .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, is_left)?;
        // Nothing is carried over after 0 pages.
        let pages = if log.waits { 0 } else { log.carried_from };
        self.db.pragma_update(None, "wal_autocheckpoint", pages)?;
        self.log.set(log);
        Ok(())
    }

    /// Makes sure that the file is not damaged further by what is written next. Beside another program that has
    /// the book open the log is left alone for now: that one looks the file through.
    pub(super) fn may_write(&self) -> Result<()> {
        let log = self.log.get();
        if !self.is_known_whole()? {
            if !log.waits && self.has_company() {
                return self.leave_the_log_for_now();
            }
            if log.waits && !self.has_a_longest_log() {
                return Ok(());
            }
            self.check()?;
        }
        if log.waits {
            self.treat_the_log(Log {
                waits: false,
                ..log
            })?;
        }
        Ok(())
    }

    /// Whether what is in the log may be carried over into the file by this connection.
    pub(super) fn may_carry_the_log(&self) -> bool {
        let whole = self.is_known_whole();
        whole.is_ok_and(|known| known || !self.log.get().waits)
    }

    /// Whether the log has grown so long that somebody has to carry it over.
    fn has_a_longest_log(&self) -> bool {
        const PAGE: u64 = 4096;
        let log = self.file().map(lineage::log_of);
        let size = log.and_then(|log| fs::metadata(log).ok());
        size.is_some_and(|log| u64::from(LONGEST_LOG) * PAGE <= log.len())
    }

    /// Whether another program has the book open, where the system says so.
    fn has_company(&self) -> bool {
        matches!(self.holder(has_it_open), LockHolder::Other(_))
    }

    /// Begins to write. What this program writes itself is done soon, so that is waited for.
    pub(super) fn begin(&self) -> Result<Transaction<'_>> {
        let begin = || Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate);
        match begin().map_err(|error| self.named(error.into())) {
            Err(StoreError::Busy(LockHolder::This)) => {
                self.db.busy_timeout(BUSY_TIMEOUT)?;
                let begun = begin();
                self.db.busy_timeout(self.patience)?;
                Ok(begun?)
            }
            begun => begun,
        }
    }

    /// Makes sure that nobody else has the book open, and that nobody opens it until it is closed.
    ///
    /// # Errors
    /// [`StoreError::Busy`], with who has it open.
    pub fn be_alone(&mut self) -> Result<()> {
        self.check()?;
        // Leaving the log behind is what SQLite does for nobody who is not alone.
        let alone = self.db.execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA journal_mode = WAL",
        );
        if alone.is_err() {
            self.db.execute_batch("PRAGMA locking_mode = NORMAL")?;
        }
        alone.map_err(|error| match error.into() {
            StoreError::Busy(_) => StoreError::Busy(self.holder(has_it_open)),
            error => error,
        })
    }

    /// An error with who holds the book, where that is the matter.
    fn named(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::Busy(LockHolder::Unknown) => StoreError::Busy(self.holder(writes)),
            error => error,
        }
    }

    /// Who holds the book in a way; somebody else before this program. The system's list is read, and not the
    /// file asked: to open and close that would take away the locks that SQLite holds on it for this program.
    #[cfg(target_os = "linux")]
    fn holder(&self, way: fn(&Lock<'_>) -> bool) -> LockHolder {
        use std::os::unix::fs::MetadataExt;

        let locked = || {
            let mut locked = self.file()?.as_os_str().to_owned();
            locked.push("-shm");
            let file = fs::metadata(locked).ok()?.ino();
            let locks = fs::read_to_string("/proc/locks").ok()?;
            let holders = locks.lines().filter_map(|line| {
                let lock = Lock::of(line, file).filter(way)?;
                Some(lock.pid)
            });
            holders.max_by_key(|pid| *pid != std::process::id())
        };
        match locked() {
            // One of another container has no number here.
            None | Some(0) => LockHolder::Unknown,
            Some(pid) if pid == std::process::id() => LockHolder::This,
            Some(pid) => LockHolder::Other(pid),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn holder(&self, _: fn(&Lock<'_>) -> bool) -> LockHolder {
        LockHolder::Unknown
    }
}

/// A lock on the file beside the book, as the system lists it:
/// `1: POSIX  ADVISORY  WRITE 4711 08:01:131099 120 120`.
struct Lock<'a> {
    way: &'a str,
    pid: u32,
    /// Its bytes.
    from: &'a str,
    to: &'a str,
}

#[cfg(target_os = "linux")]
impl<'a> Lock<'a> {
    /// None for one of another file, and for whoever waits for one.
    fn of(line: &'a str, file: u64) -> Option<Self> {
        let mut parts = line.split_whitespace().skip(3);
        let (way, pid, of) = (parts.next()?, parts.next()?, parts.next()?);
        let (from, to) = (parts.next()?, parts.next()?);
        let (_, inode) = of.rsplit_once(':')?;
        let pid = pid.parse().ok()?;
        (inode.parse() == Ok(file)).then_some(Self { way, pid, from, to })
    }
}

/// SQLite's locks begin at byte 120, and the first is for writing.
fn writes(lock: &Lock<'_>) -> bool {
    lock.way == "WRITE" && (lock.from, lock.to) == ("120", "120")
}

/// Byte 128 is read by everybody who has the book open.
fn has_it_open(lock: &Lock<'_>) -> bool {
    lock.way == "READ" && (lock.from, lock.to) == ("128", "128")
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_the_lock_for_writing_to_this_book_counts() {
        let of = |line| Lock::of(line, 131_099).filter(writes).map(|lock| lock.pid);
        let ours = "1: POSIX  ADVISORY  WRITE 4711 08:01:131099 120 120";
        assert_eq!(of(ours), Some(4711));
        for other in [
            // Somebody who waits, who reads, who has another file, and what is no lock.
            "1: -> POSIX  ADVISORY  WRITE 4712 08:01:131099 120 120",
            "2: POSIX  ADVISORY  READ  4713 08:01:131099 123 123",
            "3: POSIX  ADVISORY  WRITE 4714 08:01:131100 120 120",
            "4: FLOCK  ADVISORY  WRITE 4715 08:01:131099 0 EOF",
            "",
        ] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
