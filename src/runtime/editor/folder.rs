//! A folder for one note: ours alone, in memory where the system has such a place, gone with its
//! value. What a killed program could not take away is swept out by the next one.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, TempDir};

use crate::runtime::owner::{Life, Owner};

/// How our folders' names begin; who made it follows.
const PREFIX: &str = "guanxi-note-";
/// Says nothing of what is in it; the ending has editors colour lists and headings.
const FILE: &str = "note.md";

/// The folder while the note is edited.
#[derive(Debug)]
pub(super) struct NoteFolder {
    folder: TempDir,
}

impl NoteFolder {
    /// A new folder with `note` in it, in the first place that will have one.
    ///
    /// # Errors
    /// When none will.
    pub fn with(note: &str) -> io::Result<Self> {
        let mut refused = io::Error::from(io::ErrorKind::NotFound);
        for place in places() {
            match Self::within(&place, note) {
                Ok(folder) => return Ok(folder),
                Err(error) => refused = error,
            }
        }
        Err(refused)
    }

    fn within(place: &Path, note: &str) -> io::Result<Self> {
        let prefix = format!("{PREFIX}{}-", Owner::this().written());
        let mut builder = Builder::new();
        builder.prefix(&prefix);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = Self {
            folder: builder.tempdir_in(place)?,
        };
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(folder.file())?;
        file.write_all(note.as_bytes())?;
        if !note.is_empty() && !note.ends_with('\n') {
            // Without it editors speak of an incomplete last line.
            file.write_all(b"\n")?;
        }
        Ok(folder)
    }

    pub fn file(&self) -> PathBuf {
        self.folder.path().join(FILE)
    }

    /// What is in the file now.
    ///
    /// # Errors
    /// When it is not there any more or cannot be read.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        fs::read(self.file())
    }
}

/// Where a folder may be made, the best first.
fn places() -> Vec<PathBuf> {
    let mut places = Vec::new();
    #[cfg(target_os = "linux")]
    {
        let own = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        places.extend(own.filter(|place| is_ours(place) && is_in_memory(place)));
        let shared = Path::new("/dev/shm");
        places.extend(is_in_memory(shared).then(|| shared.to_owned()));
    }
    places.push(env::temp_dir());
    places
}

/// Whether what is kept there never reaches a disk, but for the swap.
#[cfg(target_os = "linux")]
fn is_in_memory(place: &Path) -> bool {
    const TMPFS: i128 = 0x0102_1994;
    const RAMFS: i128 = 0x8584_58f6;
    let about = rustix::fs::statfs(place);
    about.is_ok_and(|about| [TMPFS, RAMFS].contains(&i128::from(about.f_type)))
}

#[cfg(unix)]
fn is_ours(place: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    // Not what a link leads to: somebody else may have laid it.
    let about = fs::symlink_metadata(place);
    about.is_ok_and(|about| about.is_dir() && about.uid() == rustix::process::getuid().as_raw())
}

#[cfg(not(unix))]
fn is_ours(place: &Path) -> bool {
    fs::symlink_metadata(place).is_ok_and(|about| about.is_dir())
}

/// What is in the file of a program that has ended, for its note has not come back.
pub(in crate::runtime) fn left_by(ended: &Owner) -> Option<Vec<u8>> {
    let entries = places()
        .into_iter()
        .filter_map(|place| fs::read_dir(place).ok());
    let mut entries = entries.flatten().flatten();
    let left = entries.find(|entry| {
        let name = entry.file_name();
        let by = name.to_str().and_then(owner);
        by.as_ref() == Some(ended) && is_ours(&entry.path())
    })?;
    fs::read(left.path().join(FILE)).ok()
}

/// Removes the folders of programs that were killed before they could. Where the system does not say
/// who has ended, nothing is touched: an editor may be open in another window.
pub(in crate::runtime) fn sweep() {
    for place in places() {
        sweep_in(&place);
    }
}

fn sweep_in(place: &Path) {
    let entries = fs::read_dir(place).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let life = name.to_str().and_then(owner).map(|owner| owner.life());
        if life.is_some_and(is_over) && is_ours(&entry.path()) {
            // What cannot be removed now may be at the next start.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether a folder is left behind for certain.
const fn is_over(life: Life) -> bool {
    matches!(life, Life::Ended)
}

/// Who made the folder of this name, if it is one of ours.
fn owner(name: &str) -> Option<Owner> {
    let (owner, _) = name.strip_prefix(PREFIX)?.rsplit_once('-')?;
    Owner::read(owner)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn names(place: &Path) -> Vec<String> {
        let entries = fs::read_dir(place).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[cfg(unix)]
    #[test]
    fn a_note_is_ours_alone_and_goes_with_its_folder() {
        use std::os::unix::fs::PermissionsExt;
        let place = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let note = NoteFolder::within(place.path(), "a\nb").unwrap();
        assert_eq!(mode(note.folder.path()), 0o700);
        assert_eq!(mode(&note.file()), 0o600);
        assert_eq!(note.read().unwrap(), b"a\nb\n");
        fs::write(note.folder.path().join("note.md~"), "a backup").unwrap();
        drop(note);
        assert_eq!(names(place.path()), [""; 0]);
    }

    #[test]
    fn where_nobody_can_be_asked_nothing_is_swept() {
        assert!(is_over(Life::Ended));
        assert!(!is_over(Life::Runs) && !is_over(Life::Unknown));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_killed_program_left_is_swept_out_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let mine = NoteFolder::within(place.path(), "mine").unwrap();
        // No process has this number.
        let left = place
            .path()
            .join(format!("{PREFIX}2147483646-00000000-1-aBcDeF"));
        fs::create_dir(&left).unwrap();
        fs::write(left.join(FILE), "left behind").unwrap();
        fs::create_dir(place.path().join("guanxi-notes")).unwrap();
        fs::write(place.path().join("guanxi-note-x"), "no folder").unwrap();
        sweep_in(place.path());
        let mut kept = names(place.path());
        kept.retain(|name| *name != mine.folder.path().file_name().unwrap().to_string_lossy());
        kept.sort();
        assert_eq!(kept, ["guanxi-note-x", "guanxi-notes"]);
        assert_eq!(mine.read().unwrap(), b"mine\n");
    }
}
