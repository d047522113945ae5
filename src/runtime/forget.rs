//! Forgetting somebody for good: in the book, and in every backup of it that can be reached.

use std::{
    fs::{self, File},
    path::Path,
    thread,
    time::Duration,
};

use super::backups::Backups;
use crate::{
    app::{Cleaned, Progress},
    domain::forgetting::Oblivion,
    store::{Location, LockHolder, Stamp, Store, StoreError, Unfinished},
};

/// Forgets somebody, in a book that nobody else has open, and tells how many of the backups are done. No backup
/// is made before: it would keep them.
///
/// # Errors
/// [`StoreError::Busy`]; or when the book cannot be written. Nothing has changed then.
pub fn forget(
    store: &mut Store,
    backups: &Backups,
    oblivion: &Oblivion,
    stamp: &Stamp,
    tell: &mut dyn FnMut(Progress),
) -> Result<Cleaned, StoreError> {
    store.be_alone()?;
    let oblivion = store.forget_person(oblivion, stamp)?;
    Ok(finish(store, backups, &oblivion, stamp, tell))
}

/// Waits until whatever this program began on the book has ended. Who else has it open is asked when somebody is
/// forgotten.
pub fn wait_for_our_own(store: &mut Store) {
    const MOMENT: Duration = Duration::from_millis(20);
    /// A look through a large book takes so many moments.
    const OURS: usize = 3000;
    /// Where the system does not say whose it is.
    const ANYBODY: usize = 150;
    for moment in 0..OURS {
        match store.be_alone() {
            Err(StoreError::Busy(LockHolder::This)) => thread::sleep(MOMENT),
            Err(StoreError::Busy(LockHolder::Unknown)) if moment < ANYBODY => {
                thread::sleep(MOMENT);
            }
            _ => return,
        }
    }
}

/// What became of a forgetting that an earlier run did not finish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finished {
    /// None was begun.
    Nothing,
    Now(Cleaned),
    /// Nobody says where the backups are, so that they have somebody still who was forgotten in the book.
    Later,
}

/// Goes on with what an earlier run began.
///
/// # Errors
/// As [`forget`].
pub fn finish_forgetting(
    store: &mut Store,
    backups: Option<&Backups>,
    stamp: &Stamp,
) -> Result<Finished, StoreError> {
    match (store.unfinished()?, backups) {
        (None, _) => Ok(Finished::Nothing),
        (Some(Unfinished::Copies(_)), None) => Ok(Finished::Later),
        (Some(Unfinished::Copies(oblivion)), Some(backups)) => {
            store.be_alone()?;
            let cleaned = finish(store, backups, &oblivion, stamp, &mut |_| {});
            Ok(Finished::Now(cleaned))
        }
        (Some(Unfinished::Wiping), _) => {
            store.be_alone()?;
            store.wipe()?;
            Ok(Finished::Now(Cleaned::default()))
        }
    }
}

fn finish(
    store: &mut Store,
    backups: &Backups,
    oblivion: &Oblivion,
    stamp: &Stamp,
    tell: &mut dyn FnMut(Progress),
) -> Cleaned {
    let cleaned = clean(backups, oblivion, stamp, tell);
    Cleaned {
        goes_on: store.wipe().is_err(),
        ..cleaned
    }
}

/// Takes somebody out of every backup; one that does not open is removed, since nobody could say what is in
/// it.
fn clean(
    backups: &Backups,
    oblivion: &Oblivion,
    stamp: &Stamp,
    tell: &mut dyn FnMut(Progress),
) -> Cleaned {
    let mut cleaned = Cleaned {
        no_folder: backups.missing_folder(),
        ..Cleaned::default()
    };
    let files = backups.files();
    let of = files.len();
    for (done, (path, is_whole)) in files.into_iter().enumerate() {
        tell(Progress { done, of });
        if is_whole && rewrite(&path, oblivion, stamp).is_ok() {
            cleaned.rewritten += 1;
        } else if fs::remove_file(&path).is_ok() {
            cleaned.removed.push(path);
        } else {
            cleaned.left.push(path);
        }
    }
    tell(Progress { done: of, of });
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
