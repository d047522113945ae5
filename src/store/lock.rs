//! Who writes to the book while somebody else wants to.

use std::time::Duration;

use rusqlite::{Transaction, TransactionBehavior};

use super::{
    Store,
    error::{Result, StoreError},
};

/// How long a write waits for another one, where nobody says otherwise.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(3);

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

    /// An error with who holds the book, where that is the matter.
    fn named(&self, error: StoreError) -> StoreError {
        match error {
            StoreError::Busy(LockHolder::Unknown) => StoreError::Busy(self.writer()),
            error => error,
        }
    }

    /// Who writes just now. The system's list is read, and not the file asked: to open and close that would
    /// take away the locks that SQLite holds on it for this program.
    #[cfg(target_os = "linux")]
    fn writer(&self) -> LockHolder {
        use std::{fs, os::unix::fs::MetadataExt};

        let locked = || {
            let mut locked = self.file()?.as_os_str().to_owned();
            locked.push("-shm");
            let file = fs::metadata(locked).ok()?.ino();
            let locks = fs::read_to_string("/proc/locks").ok()?;
            locks.lines().find_map(|line| holder(line, file))
        };
        match locked() {
            // One of another container has no number here.
            None | Some(0) => LockHolder::Unknown,
            Some(pid) if pid == std::process::id() => LockHolder::This,
            Some(pid) => LockHolder::Other(pid),
        }
    }

    #[cfg(not(target_os = "linux"))]
    fn writer(&self) -> LockHolder {
        LockHolder::Unknown
    }
}

/// Whose lock a line of the system's list is, if it is the one for writing to the book with this file beside
/// it: `1: POSIX  ADVISORY  WRITE 4711 08:01:131099 120 120`.
#[cfg(target_os = "linux")]
fn holder(line: &str, file: u64) -> Option<u32> {
    /// SQLite's locks begin at this byte, and the first is for writing.
    const FOR_WRITING: &str = "120";
    let mut parts = line.split_whitespace().skip(3);
    let (way, pid, of) = (parts.next()?, parts.next()?, parts.next()?);
    let (from, to) = (parts.next()?, parts.next()?);
    let (_, inode) = of.rsplit_once(':')?;
    let ours = way == "WRITE" && inode.parse() == Ok(file);
    (ours && from == FOR_WRITING && to == FOR_WRITING)
        .then(|| pid.parse().ok())
        .flatten()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_the_lock_for_writing_to_this_book_counts() {
        let of = |line| holder(line, 131_099);
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
