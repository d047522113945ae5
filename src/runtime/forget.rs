//! Forgetting somebody for good: in the book, and in every backup of it that can be reached.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use super::backups::Backups;
use crate::store::{Location, Oblivion, Stamp, Store, StoreError, Unfinished};

/// What became of the copies of a book out of which somebody was taken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cleaned {
    /// Backups that were written anew without them.
    pub rewritten: usize,
    /// What could not be opened, and was removed.
    pub removed: Vec<PathBuf>,
    /// What could be neither, and has them still.
    pub left: Vec<PathBuf>,
}

/// Forgets somebody, in a book that nobody else has open. No backup is made before: it would keep them.
///
/// # Errors
/// [`StoreError::Busy`]; or when the book cannot be written: then nothing has changed. What fails later goes
/// on at the next start.
pub fn forget(
    store: &mut Store,
    backups: Option<&Backups>,
    oblivion: &Oblivion,
    stamp: &Stamp,
) -> Result<Cleaned, StoreError> {
    store.be_alone()?;
    store.forget_person(oblivion, stamp)?;
    finish(store, backups, stamp)
}

/// Goes on with what an earlier run began; nothing where none did.
///
/// # Errors
/// As [`forget`].
pub fn finish_forgetting(
    store: &mut Store,
    backups: Option<&Backups>,
    stamp: &Stamp,
) -> Result<Option<Cleaned>, StoreError> {
    if store.unfinished()?.is_none() {
        return Ok(None);
    }
    store.be_alone()?;
    finish(store, backups, stamp).map(Some)
}

fn finish(
    store: &mut Store,
    backups: Option<&Backups>,
    stamp: &Stamp,
) -> Result<Cleaned, StoreError> {
    let cleaned = match (store.unfinished()?, backups) {
        (Some(Unfinished::Copies(oblivion)), Some(backups)) => clean(backups, &oblivion, stamp),
        _ => Cleaned::default(),
    };
    store.wipe()?;
    Ok(cleaned)
}

/// Takes somebody out of every backup; one that does not open is removed, since nobody could say what is in
/// it.
fn clean(backups: &Backups, oblivion: &Oblivion, stamp: &Stamp) -> Cleaned {
    let mut cleaned = Cleaned::default();
    for (path, is_whole) in backups.files() {
        if is_whole && rewrite(&path, oblivion, stamp).is_ok() {
            cleaned.rewritten += 1;
        } else if fs::remove_file(&path).is_ok() {
            cleaned.removed.push(path);
        } else {
            cleaned.left.push(path);
        }
    }
    cleaned
}

/// Puts a copy without them in the place of a backup, whole or not at all.
fn rewrite(path: &Path, oblivion: &Oblivion, stamp: &Stamp) -> Result<(), StoreError> {
    let at_path = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let staged = path.with_file_name(format!(".{name}"));
    let written = || {
        // It has the mode of the backup, which is the user's alone.
        fs::copy(path, &staged).map_err(at_path)?;
        let mut copy = Store::open(&Location::File(staged.clone()))?;
        copy.forget_in_copy(oblivion, stamp)?;
        copy.close()?;
        let synced = File::open(&staged).and_then(|file| file.sync_all());
        synced
            .and_then(|()| fs::rename(&staged, path))
            .map_err(at_path)
    };
    let written = written();
    if written.is_err() {
        for ending in ["", "-wal", "-shm"] {
            let mut beside = staged.as_os_str().to_owned();
            beside.push(ending);
            fs::remove_file(beside).ok();
        }
    }
    written
}
