//! Backups of a book: where they lie, when one is made, which of them stay.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{Datelike, NaiveDateTime, TimeDelta};

use super::output::private_folder;
use crate::{
    book::{BackupReason, Refusal},
    store::{Seal, Store, StoreError},
};

/// How the time stands in the name of a backup.
const TIME: &str = "%Y%m%dT%H%M%S";

/// When backups are made, and how much room they may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupPlan {
    /// Where the user wants them; otherwise among what the program keeps.
    pub folder: Option<PathBuf>,
    /// One is made by itself where the newest is older than so many days; 0: never.
    pub days: u16,
    /// All of one book together; the newest stays in any case.
    pub megabytes: u16,
}

impl Default for BackupPlan {
    fn default() -> Self {
        Self {
            folder: None,
            days: 1,
            megabytes: 1000,
        }
    }
}

/// The backups of one book.
#[derive(Debug, Clone)]
pub struct Backups {
    folder: PathBuf,
    /// What their names begin with.
    stem: String,
    plan: BackupPlan,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    pub made: NaiveDateTime,
    pub reason: BackupReason,
    /// The state of the book it is a copy of.
    mark: String,
    pub bytes: u64,
}

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum NoBackup {
    /// The folder that the config names is not there: a stick, perhaps.
    #[error("{} is not there", .0.display())]
    NoFolder(PathBuf),
    #[error("{}", .0.display())]
    Folder(PathBuf, #[source] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<&NoBackup> for Refusal {
    fn from(error: &NoBackup) -> Self {
        match error {
            NoBackup::NoFolder(path) => Self::BackupFolder(path.clone()),
            NoBackup::Folder(path, why) => Self::File {
                path: path.clone(),
                why: why.into(),
            },
            NoBackup::Store(error) => error.into(),
        }
    }
}

impl Backups {
    /// Those of the book at `book`, which lie in `kept` unless the plan says where.
    #[must_use]
    pub fn of(book: &Path, plan: &BackupPlan, kept: PathBuf) -> Self {
        let whole = book.canonicalize().or_else(|_| std::path::absolute(book));
        let whole = whole.unwrap_or_else(|_| book.to_owned());
        let name = book.file_stem().map_or_else(String::new, |name| {
            let name = name.to_string_lossy();
            name.chars()
                .filter(|c| c.is_alphanumeric() || "-_".contains(*c))
                .collect()
        });
        // FNV-1a: two books of one name in two folders.
        let place = whole.as_os_str().as_encoded_bytes().iter();
        let place = place.fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
        });
        Self {
            folder: plan.folder.clone().unwrap_or(kept),
            stem: format!("{name}-{place:08x}"),
            plan: plan.clone(),
        }
    }

    /// All that are there, the newest first. A folder that is not there has none.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> Result<Vec<Backup>, NoBackup> {
        let folder = |error| NoBackup::Folder(self.folder.clone(), error);
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(folder(error)),
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.map_err(folder)?;
            let bytes = entry.metadata().map_or(0, |file| file.len());
            found.extend(self.named(&entry.path(), bytes));
        }
        found.sort_by(|a, b| (b.made, &b.path).cmp(&(a.made, &a.path)));
        Ok(found)
    }

    /// Every file of this book that lies among the backups, and whether it is a whole one: what was damaged or
    /// not finished has the book's rows in it as well.
    #[must_use]
    pub fn files(&self) -> Vec<(PathBuf, bool)> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let ours = entries.filter_map(|entry| {
            let name = entry.file_name();
            let name = name.to_str()?;
            let begins = name.strip_prefix('.').unwrap_or(name);
            begins
                .strip_prefix(&self.stem)
                .filter(|rest| rest.starts_with('.'))?;
            let path = entry.path();
            let is_whole = self.named(&path, 0).is_some();
            Some((path, is_whole))
        });
        let mut files: Vec<_> = ours.collect();
        files.sort();
        files
    }

    /// The folder that the user names, where it is not there: a stick, perhaps.
    #[must_use]
    pub fn missing_folder(&self) -> Option<PathBuf> {
        let named = self.plan.folder.as_ref();
        named.filter(|folder| !folder.is_dir()).cloned()
    }

    /// The newest, as far as they can be looked at.
    #[must_use]
    pub fn newest(&self) -> Option<Backup> {
        self.list().ok()?.into_iter().next()
    }

    /// A file by its name, if that is one of a backup of this book.
    fn named(&self, path: &Path, bytes: u64) -> Option<Backup> {
        let name = path.file_name()?.to_str()?.strip_suffix(".db")?;
        let mut parts = name.strip_prefix(&self.stem)?.strip_prefix('.')?.split('.');
        let made = NaiveDateTime::parse_from_str(parts.next()?, TIME).ok()?;
        let reason = BackupReason::from_code(parts.next()?)?;
        let mark = parts.next()?.to_owned();
        parts.next().is_none().then(|| Backup {
            path: path.to_owned(),
            made,
            reason,
            mark,
            bytes,
        })
    }

    /// Makes one, unless the newest is of the same state of the book; and lets go of those that are spared.
    ///
    /// # Errors
    /// [`NoBackup`]; the book is as it was.
    pub fn make(
        &self,
        store: &mut Store,
        now: NaiveDateTime,
        reason: BackupReason,
    ) -> Result<Backup, NoBackup> {
        let mark = store.commit_mark()?;
        // A book from before commits left marks may be in any state.
        let known = mark.contains(|c| c != '0');
        let mut there = self.list()?.into_iter();
        if let Some(newest) = there.find(|one| known && one.mark == mark) {
            return Ok(newest);
        }
        self.make_folder()?;
        let (stem, time) = (&self.stem, now.format(TIME));
        let name = format!("{stem}.{time}.{}.{mark}.db", reason.code());
        let path = self.folder.join(&name);
        // Under its own name only once it is whole: the program may end before.
        let unfinished = self.folder.join(format!(".{name}"));
        store.write_copy(&unfinished)?;
        fs::rename(&unfinished, &path).map_err(|error| NoBackup::Folder(path.clone(), error))?;
        self.thin(now)?;
        let bytes = fs::metadata(&path).map_or(0, |file| file.len());
        Ok(Backup {
            path,
            made: now,
            reason,
            mark,
            bytes,
        })
    }

    /// Makes one where the newest is older than the plan has it; `None` where none is due.
    ///
    /// # Errors
    /// As [`Backups::make`].
    pub fn make_if_due(
        &self,
        store: &mut Store,
        now: NaiveDateTime,
    ) -> Result<Option<Backup>, NoBackup> {
        let newest = self.list()?.into_iter().next();
        let age = TimeDelta::days(self.plan.days.into());
        let due = newest.is_none_or(|newest| newest.made + age <= now);
        if self.plan.days == 0 || !due || store.is_empty()? {
            return Ok(None);
        }
        self.make(store, now, BackupReason::Daily).map(Some)
    }

    /// Puts every backup under the seal that the book is under now, or none; gives those that could not be, and
    /// stay as they were.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn reseal(&self, seal: Option<&Seal>) -> Result<Vec<(Backup, StoreError)>, NoBackup> {
        let mut left = Vec::new();
        for backup in self.list()? {
            let staged = self.folder.join(format!(".{}.sealing", self.stem));
            // An earlier run may have ended before its time.
            fs::remove_file(&staged).ok();
            if let Err(error) = Store::reseal(&backup.path, seal, &staged) {
                left.push((backup, error));
            }
        }
        Ok(left)
    }

    /// Keeps a file that cannot be read as a book as it lies, with its log.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn keep_file(&self, book: &Path, now: NaiveDateTime) -> Result<PathBuf, NoBackup> {
        self.make_folder()?;
        let (stem, time, reason) = (&self.stem, now.format(TIME), BackupReason::Restore.code());
        let to = self
            .folder
            .join(format!("{stem}.{time}.{reason}.damaged.db"));
        for ending in ["", "-wal"] {
            let beside = |path: &Path| {
                let mut name = path.as_os_str().to_owned();
                name.push(ending);
                PathBuf::from(name)
            };
            match fs::copy(beside(book), beside(&to)) {
                Err(error) if ending.is_empty() || error.kind() != io::ErrorKind::NotFound => {
                    return Err(NoBackup::Folder(to, error));
                }
                _ => {}
            }
        }
        Ok(to)
    }

    /// A folder of ours is made; one that the user names has to be there, since on a stick that is not
    /// there nothing would be kept.
    fn make_folder(&self) -> Result<(), NoBackup> {
        if let Some(missing) = self.missing_folder() {
            return Err(NoBackup::NoFolder(missing));
        }
        if self.plan.folder.is_some() {
            return Ok(());
        }
        private_folder(&self.folder).map_err(|error| NoBackup::Folder(self.folder.clone(), error))
    }

    /// Removes what earlier runs of the program did not finish; another may be at work right now.
    fn clear_unfinished(&self, now: NaiveDateTime) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_str().and_then(|name| name.strip_prefix('.'));
            let begun = name.and_then(|name| self.named(Path::new(name), 0));
            if begun.is_some_and(|begun| begun.made + TimeDelta::hours(1) < now) {
                fs::remove_file(entry.path()).ok();
            }
        }
    }

    fn thin(&self, now: NaiveDateTime) -> Result<(), NoBackup> {
        self.clear_unfinished(now);
        let all = self.list()?;
        let made: Vec<_> = all.iter().map(|one| one.made).collect();
        let most = u64::from(self.plan.megabytes) * 1_000_000;
        let mut room = most;
        for ((at, backup), stays) in all.iter().enumerate().zip(stay(&made, now)) {
            let fits = at == 0 || backup.bytes <= room;
            if stays && fits {
                room = room.saturating_sub(backup.bytes);
            } else {
                // One that cannot be removed is removed another time.
                fs::remove_file(&backup.path).ok();
            }
        }
        Ok(())
    }
}

/// Which backups stay, of those made at these times, the newest first: all of two days, the newest of each
/// day for two weeks, of each week for a quarter, of each month for two years, of each year.
fn stay(made: &[NaiveDateTime], now: NaiveDateTime) -> Vec<bool> {
    let mut seen = BTreeSet::new();
    let bucket = |(number, at): (usize, &NaiveDateTime)| {
        let (day, week) = (at.date(), at.iso_week());
        match (now - *at).num_days() {
            ..2 => (0, 0, number),
            2..14 => (1, day.num_days_from_ce(), 0),
            14..91 => (2, week.year() * 100 + week.week().cast_signed(), 0),
            91..730 => (3, day.year() * 100 + day.month().cast_signed(), 0),
            730.. => (4, day.year(), 0),
        }
    };
    let made = made.iter().enumerate();
    made.map(|at| seen.insert(bucket(at))).collect()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;

    fn now() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 23)
            .unwrap()
            .and_hms_opt(9, 0, 0)
            .unwrap()
    }

    #[test]
    fn of_backups_made_every_hour_few_are_left_after_years() {
        let made: Vec<_> = (0..24 * 365 * 3)
            .map(|hours| now() - TimeDelta::hours(hours))
            .collect();
        let left = stay(&made, now())
            .into_iter()
            .filter(|stays| *stays)
            .count();
        // 48 hours, 12 days, 11 or 12 weeks, 21 or 22 months, 1 or 2 years.
        assert!((90..=100).contains(&left), "{left}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_newest_stays_and_what_stays_stays(hours in prop::collection::btree_set(0..40_000_i64, 1..60)) {
            let made: Vec<_> = hours.iter().map(|hours| now() - TimeDelta::hours(*hours)).collect();
            let stays = stay(&made, now());
            prop_assert!(stays[0]);
            let left: Vec<_> = made.iter().zip(&stays).filter(|(_, stays)| **stays).map(|(at, _)| *at).collect();
            prop_assert!(stay(&left, now()).into_iter().all(|stays| stays));
        }
    }
}
