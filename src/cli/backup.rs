//! Backups of the book from the shell: made, listed, put back; and what is wrong with the file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use clap::Args;
use serde::Serialize;

use super::{
    Common, Failure, Output,
    seal::{self, staged_beside},
    session::{Access, Session, book_at, settings},
};
use crate::{
    book::{BackupReason, Clock, Refusal, fresh_uuid},
    domain::text::shown,
    runtime::{Backup, BackupPlan, Backups, NoBackup, backup_folder, standard_names},
    say::Words,
    store::{Ground, Location, Stamp, StayForgotten, Store, is_locked},
};

#[derive(Debug, Args)]
pub struct BackupArguments {
    #[arg(value_name = "FILE", conflicts_with = "list")]
    file: Option<PathBuf>,
    #[arg(long)]
    list: bool,
    #[arg(long, requires = "list")]
    json: bool,
}

#[derive(Debug, Args)]
pub struct RestoreArguments {
    #[arg(value_name = "N|FILE")]
    backup: Option<String>,
}

/// A backup as a program reads it.
#[derive(Serialize)]
struct BackupTold<'a> {
    made: NaiveDateTime,
    reason: BackupReason,
    bytes: u64,
    path: &'a Path,
}

/// Makes a backup of the book, or lists those there are.
///
/// # Errors
/// When the book cannot be read, or the backup not be written.
pub fn backup(common: &Common, wish: &BackupArguments) -> Result<(), Failure> {
    let mut out = Output::stdout();
    if wish.list {
        let (backups, words) = of_book(common)?;
        let all = backups.list()?;
        if wish.json {
            let all = all.iter().map(|one| BackupTold {
                made: one.made,
                reason: one.reason,
                bytes: one.bytes,
                path: &one.path,
            });
            out.json(&all.collect::<Vec<_>>())?;
        } else {
            listed(&all, &words, &mut out)?;
        }
        return out.finish();
    }
    let mut session = Session::open(common, Access::Read)?;
    let words = &session.words;
    let path = match &wish.file {
        Some(path) if fs::symlink_metadata(path).is_ok() => {
            return Err(Failure::Failed(words.shell_file_there(words.path(path))));
        }
        Some(path) => {
            session.book.store.write_copy(path)?;
            path.clone()
        }
        None => {
            let now = session.book.settings.clock.now();
            let made = session
                .backups()?
                .make(&mut session.book.store, now, BackupReason::Asked);
            made?.path
        }
    };
    out.line(&words.shell_backed_up(words.path(&path)))?;
    out.finish()
}

/// Puts a backup in the place of the book; what the book is now is kept as a backup first.
///
/// # Errors
/// When there is no such backup, it is damaged, or somebody has the book open. The book is as it was then.
pub fn restore(common: &Common, wish: &RestoreArguments) -> Result<(), Failure> {
    let (config, words) = settings(common)?;
    let path = book_at(common, &words)?.into_path();
    let backups = backups_of(&path, &config.backup)?;
    let all = backups.list()?;
    let mut out = Output::stdout();
    let Some(named) = &wish.backup else {
        listed(&all, &words, &mut out)?;
        if !all.is_empty() {
            out.line(&words.shell_restore_how())?;
        }
        return out.finish();
    };
    let number = named
        .parse()
        .ok()
        .and_then(|number: usize| number.checked_sub(1));
    let copy = match number.map(|at| all.get(at)) {
        Some(Some(backup)) => backup.path.clone(),
        Some(None) => return Err(Failure::NotFound(words.shell_restore_none(named))),
        None => PathBuf::from(named),
    };
    if !copy.is_file() {
        return Err(Failure::NotFound(
            words.shell_restore_none(words.path(&copy)),
        ));
    }
    for sealed in [&path, &copy] {
        seal::unlock_if_locked(common, &words, sealed)?;
    }
    let kept = put_back(&copy, &path, &backups, &words)?;
    out.line(&words.shell_restored(words.path(&path), words.path(&copy)))?;
    if let Some(kept) = kept {
        out.line(&words.shell_restore_kept(words.path(&kept)))?;
    }
    out.finish()
}

/// The newest backup of the book that the arguments name.
///
/// # Errors
/// When there is none.
pub fn newest(common: &Common) -> Result<Backup, Failure> {
    let (backups, words) = of_book(common)?;
    let newest = backups.newest();
    newest.ok_or_else(|| Failure::NotFound(words.shell_backups_none()))
}

/// Puts a backup in the place of the book that the arguments name.
///
/// # Errors
/// As [`restore`].
pub fn put_in_place(common: &Common, backup: &Backup) -> Result<(), Failure> {
    let (backups, words) = of_book(common)?;
    let path = book_at(common, &words)?.into_path();
    put_back(&backup.path, &path, &backups, &words)?;
    Ok(())
}

/// Puts a copy in the place of the book, and says where what was there is kept.
fn put_back(
    copy: &Path,
    path: &Path,
    backups: &Backups,
    words: &Words,
) -> Result<Option<PathBuf>, Failure> {
    // Now, as the clock says: a backup is of this moment, whatever day the user looks at.
    let now = Clock::System.now();
    let forgotten = stay_forgotten(path, backups);
    let kept = keep_what_is(path, backups, now)?;
    let stamp = Stamp {
        now,
        uuid: fresh_uuid(),
        names: standard_names(words),
    };
    Store::put_back(copy, path, &staged_beside(path), |staged| {
        if forgotten.is_empty() {
            return Ok(());
        }
        let mut store = Store::open(&Location::File(staged.to_owned()))?;
        store.forget_again(&forgotten, &words.forget_somebody(), &stamp)?;
        store.close()
    })?;
    Ok(kept)
}

/// Whoever was forgotten in the book, or in the newest backup where the book cannot be read any more.
fn stay_forgotten(path: &Path, backups: &Backups) -> StayForgotten {
    let newest = backups.newest().map(|backup| backup.path);
    let known = [Some(path.to_owned()), newest].into_iter().flatten();
    known
        .filter(|path| !Store::is_missing(path))
        .find_map(|path| {
            Store::open_to_read(&path, |_| ())
                .and_then(|it| it.stay_forgotten())
                .ok()
        })
        .unwrap_or_default()
}

/// Keeps the book as it is now. One that cannot be copied as a book is copied as a file.
fn keep_what_is(
    path: &Path,
    backups: &Backups,
    now: NaiveDateTime,
) -> Result<Option<PathBuf>, NoBackup> {
    if Store::is_missing(path) {
        return Ok(None);
    }
    let store = Store::open_to_read(path, |_| ());
    match store
        .map_err(NoBackup::from)
        .and_then(|mut store| backups.make(&mut store, now, BackupReason::Restore))
    {
        Ok(made) => Ok(Some(made.path)),
        Err(NoBackup::Store(_)) => backups.keep_file(path, now).map(Some),
        Err(other) => Err(other),
    }
}

/// Looks at the book as closely as can be, and at its backups.
///
/// # Errors
/// When anything is wrong.
pub fn check(common: &Common) -> Result<(), Failure> {
    let session = Session::open(common, Access::Read)?;
    let words = &session.words;
    let mut out = Output::stdout();
    let mut faults = session.book.store.faults()?;
    let steps = session
        .book
        .store
        .steps(usize::MAX)
        .map_or(0, |steps| steps.len());
    let all = session.backups()?.list()?;
    for backup in &all {
        let name = words.path(&backup.path);
        if is_locked(&backup.path) {
            faults.push(words.shell_other_passphrase(name));
            continue;
        }
        let looked = Store::open_to_read(&backup.path, |_| ()).and_then(|store| store.faults());
        let found = looked.unwrap_or_else(|error| vec![words.refusal(&Refusal::from(&error))]);
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    if let Some(ground) = session.book.store.file().and_then(Ground::of) {
        out.line(&words.ground(&ground))?;
    }
    if faults.is_empty() {
        out.line(&words.shell_check_well(steps, all.len()))?;
        return out.finish();
    }
    for fault in &faults {
        out.line(&shown(fault))?;
    }
    out.finish()?;
    Err(Failure::Failed(words.shell_check_ill(faults.len())))
}

/// Gives the free space of the file back.
///
/// # Errors
/// When somebody else has the book open, or the disk fails.
pub fn compact(common: &Common) -> Result<(), Failure> {
    let mut session = Session::open(common, Access::Change)?;
    let Location::File(path) = session.location.clone() else {
        return Ok(());
    };
    let bytes = || fs::metadata(&path).map_or(0, |file| file.len());
    let before = bytes();
    session.book.store.compact()?;
    let words = session.words;
    session.book.store.close()?;
    let mut out = Output::stdout();
    out.line(&words.shell_compacted(size(before), size(bytes())))?;
    out.finish()
}

/// The backups of the book that the arguments name.
fn of_book(common: &Common) -> Result<(Backups, Words), Failure> {
    let (config, words) = settings(common)?;
    let path = book_at(common, &words)?.into_path();
    Ok((backups_of(&path, &config.backup)?, words))
}

/// The backups of the book at `path`.
///
/// # Errors
/// When the config names no folder and the system knows no home folder.
pub fn backups_of(path: &Path, plan: &BackupPlan) -> Result<Backups, Failure> {
    let kept = backup_folder().or_else(|| plan.folder.clone());
    let kept = kept.ok_or(Failure::Refused(Refusal::NoBackups))?;
    Ok(Backups::of(path, plan, kept))
}

fn listed(all: &[Backup], words: &Words, out: &mut Output) -> Result<(), Failure> {
    if all.is_empty() {
        return out.line(&words.shell_backups_none());
    }
    let rows = all.iter().enumerate().map(|(at, one)| {
        [
            (at + 1).to_string(),
            one.made.format("%Y-%m-%d %H:%M").to_string(),
            words.backup_reason(one.reason),
            size(one.bytes),
            words.path(&one.path),
        ]
    });
    out.columns(&rows.collect::<Vec<_>>())
}

/// `12.3 MB`
fn size(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}
