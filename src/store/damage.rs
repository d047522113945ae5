//! Whether the file may be written to: not once it is damaged, nor after the disk did not confirm a write.
//!
//! A damaged book that is written to is damaged further, so the file is looked through once before the
//! first write of a program. On a large book that takes seconds; where this program closed the file and
//! nobody touched it since, its time of change says so, and the look is spared. Whoever cannot wait for it writes
//! to the log alone meanwhile ([`Store::leave_the_log`]): the file stays as it is.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use rusqlite::{Connection, ErrorCode, config::DbConfig, ffi};

use super::{
    Store,
    error::{Result, StoreError},
    lineage,
};

/// What is known of a file.
#[derive(Debug, Clone)]
enum Verdict {
    Whole,
    /// With what is wrong.
    Damaged(String),
    Unconfirmed,
}

/// By file, for all connections of this program to it: none of them may go on writing where another has
/// found that the file is damaged.
static VERDICTS: Mutex<BTreeMap<PathBuf, Verdict>> = Mutex::new(BTreeMap::new());

/// Held while a file is looked through: whoever has to know what is found waits for it.
static LOOKING: Mutex<()> = Mutex::new(());

fn verdicts() -> MutexGuard<'static, BTreeMap<PathBuf, Verdict>> {
    VERDICTS.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Store {
    /// Looks the file through, once for each program, whether it may be written to.
    ///
    /// # Errors
    /// [`StoreError::Damaged`]; [`StoreError::Unconfirmed`]; or when it cannot be looked at.
    pub fn check(&self) -> Result<()> {
        let found = self.find_out();
        if found.is_err() {
            // Nor is what is in the log carried over when the book is closed.
            self.db
                .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        }
        found
    }

    fn find_out(&self) -> Result<()> {
        let Some(path) = self.file() else {
            return Ok(());
        };
        let _looking = LOOKING.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_known_whole()? {
            return Ok(());
        }
        let verdict = if is_as_it_was_closed(&self.db, path) {
            Verdict::Whole
        } else {
            look_through(&self.db)?
        };
        // A commit may have failed meanwhile: that stays.
        verdicts().entry(path.to_owned()).or_insert(verdict);
        self.is_known_whole().map(drop)
    }

    /// Whether it has been found that the file may be written to; not while it is looked through.
    ///
    /// # Errors
    /// [`StoreError::Damaged`]; [`StoreError::Unconfirmed`].
    pub(super) fn is_known_whole(&self) -> Result<bool> {
        let known = self.file().and_then(|path| verdicts().get(path).cloned());
        match known {
            None => Ok(false),
            Some(Verdict::Whole) => Ok(true),
            Some(Verdict::Damaged(detail)) => Err(StoreError::Damaged(detail)),
            Some(Verdict::Unconfirmed) => Err(StoreError::Unconfirmed),
        }
    }

    /// Looks the file through, whatever is known of it.
    ///
    /// # Errors
    /// [`StoreError::Damaged`]; or when it cannot be looked at.
    pub(super) fn look_through(&self) -> Result<()> {
        match look_through(&self.db)? {
            Verdict::Damaged(detail) => Err(StoreError::Damaged(detail)),
            Verdict::Whole | Verdict::Unconfirmed => Ok(()),
        }
    }

    /// What a failed commit says, heeded for the commits to come: what the disk did not confirm may be lost,
    /// and the next commit would build upon it.
    pub(super) fn heed(&self, error: StoreError) -> StoreError {
        let StoreError::Sqlite(inner) = &error else {
            return error;
        };
        let code = inner.sqlite_error().map(|error| error.extended_code);
        let (verdict, heeded) = match code {
            Some(ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC) => {
                (Verdict::Unconfirmed, StoreError::Unconfirmed)
            }
            _ if inner.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
                let detail = inner.to_string();
                (
                    Verdict::Damaged(detail.clone()),
                    StoreError::Damaged(detail),
                )
            }
            _ => return error,
        };
        if let Some(path) = self.file() {
            verdicts().insert(path.to_owned(), verdict);
        }
        heeded
    }
}

/// Takes a file that was just made from another one on trust.
pub(super) fn trust(path: &Path) {
    verdicts().insert(path.to_owned(), Verdict::Whole);
}

fn look_through(db: &Connection) -> Result<Verdict> {
    let found: Result<String, _> = db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0));
    match found {
        Ok(found) if found == "ok" => Ok(Verdict::Whole),
        Ok(found) => Ok(Verdict::Damaged(found)),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
            Ok(Verdict::Damaged(error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether nobody has touched the file since [`stamp`] was put on it.
fn is_as_it_was_closed(db: &Connection, path: &Path) -> bool {
    let stamped = || {
        let mark = lineage::newest(db).ok()??;
        Some(since_1970(path)?.subsec_nanos() == nanoseconds(mark))
    };
    lineage::has_no_log(path) && stamped() == Some(true)
}

/// When the file was changed.
fn since_1970(path: &Path) -> Option<Duration> {
    let changed = fs::metadata(path).and_then(|file| file.modified()).ok()?;
    changed.duration_since(SystemTime::UNIX_EPOCH).ok()
}

/// A number below a second that only who knows the newest commit can tell.
fn nanoseconds(mark: lineage::Mark) -> u32 {
    const SECOND: u64 = 1_000_000_000;
    u32::try_from(u64::from_be_bytes(mark) % SECOND).unwrap_or(0)
}

/// Lets the time at which the file was changed say that it is whole up to the commit of this mark. Done by
/// its name: opening a book and closing it again takes away the locks of other connections.
#[cfg(unix)]
pub(super) fn stamp(path: &Path, mark: Option<lineage::Mark>) {
    use rustix::fs::{AtFlags, CWD, Timespec, Timestamps, UTIME_OMIT, utimensat};
    let known = matches!(verdicts().get(path), Some(Verdict::Whole));
    let changed = since_1970(path).filter(|_| known && lineage::has_no_log(path));
    let seconds = changed.and_then(|changed| i64::try_from(changed.as_secs()).ok());
    if let Some((tv_sec, mark)) = seconds.zip(mark) {
        let times = Timestamps {
            last_access: Timespec {
                tv_sec: 0,
                tv_nsec: UTIME_OMIT,
            },
            last_modification: Timespec {
                tv_sec,
                tv_nsec: nanoseconds(mark).into(),
            },
        };
        // Without it the file is looked through the next time.
        let _ = utimensat(CWD, path, &times, AtFlags::empty());
    }
}

#[cfg(not(unix))]
pub(super) fn stamp(_: &Path, _: Option<lineage::Mark>) {}
