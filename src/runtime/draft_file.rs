//! A draft in a file of its own, ours alone: for a book that could not be written when the program ended.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};
use tempfile::Builder;

use super::{backup_folder, private_folder};
use crate::app::Unsaved;

/// How the names begin and end; something that nobody can guess is between.
const PREFIX: &str = "guanxi-draft-";
const SUFFIX: &str = ".json";

/// More than anybody types; a file may be anything by the time it is read.
const MOST_BYTES: u64 = 16 << 20;

/// A draft that was found, and under which key the book may have an older one of the same run.
pub(super) struct LeftDraft {
    pub path: PathBuf,
    pub key: String,
    pub draft: Unsaved,
}

/// What stands in the file.
#[derive(Serialize, Deserialize)]
struct DraftSheet {
    /// The book it belongs to.
    book: String,
    key: String,
    #[serde(flatten)]
    draft: Unsaved,
}

/// Where such a file may lie, the best first.
fn places() -> Vec<PathBuf> {
    let state = backup_folder().and_then(|backups| backups.parent().map(Path::to_owned));
    let session = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let places = state.into_iter().chain(session);
    places.chain([env::temp_dir()]).collect()
}

fn named(book: &Path) -> String {
    let whole = fs::canonicalize(book).unwrap_or_else(|_| book.to_owned());
    whole.to_string_lossy().into_owned()
}

/// Writes the draft of a run for `book` into the first place that takes it.
pub(super) fn write(book: &Path, key: &str, draft: Unsaved) -> Option<PathBuf> {
    if let Some(state) = places().first() {
        // It may be that nothing was ever kept there.
        let _ = private_folder(state);
    }
    write_within(&places(), book, key, draft)
}

fn write_within(places: &[PathBuf], book: &Path, key: &str, draft: Unsaved) -> Option<PathBuf> {
    let sheet = DraftSheet {
        book: named(book),
        key: key.to_owned(),
        draft,
    };
    let text = serde_json::to_string(&sheet).ok()?;
    places.iter().find_map(|place| {
        // Of the user alone, as all temporary files are.
        let mut file = Builder::new()
            .prefix(PREFIX)
            .suffix(SUFFIX)
            .tempfile_in(place)
            .ok()?;
        file.write_all(text.as_bytes()).ok()?;
        file.as_file().sync_all().ok()?;
        let (_, path) = file.keep().ok()?;
        Some(path)
    })
}

/// The newest that was left for `book`.
pub(super) fn newest(book: &Path) -> Option<LeftDraft> {
    newest_within(&places(), book)
}

fn newest_within(places: &[PathBuf], book: &Path) -> Option<LeftDraft> {
    let book = named(book);
    let entries = places.iter().filter_map(|place| fs::read_dir(place).ok());
    let paths = entries.flatten().flatten().map(|entry| entry.path());
    let left = paths.filter_map(|path| {
        let name = path.file_name()?.to_str()?;
        name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
        let written = ours(&path)?;
        let sheet: DraftSheet = serde_json::from_slice(&fs::read(&path).ok()?).ok()?;
        (sheet.book == book).then(|| {
            let DraftSheet { key, draft, .. } = sheet;
            (written, LeftDraft { path, key, draft })
        })
    });
    let newest = left.max_by_key(|(written, _)| *written);
    newest.map(|(_, left)| left)
}

/// When a file was written, if it is one of ours and may be read: in a place for everybody it may be anybody's.
fn ours(path: &Path) -> Option<SystemTime> {
    let about = fs::symlink_metadata(path).ok()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if about.uid() != rustix::process::getuid().as_raw() {
            return None;
        }
    }
    let may_be = about.is_file() && about.len() <= MOST_BYTES;
    about.modified().ok().filter(|_| may_be)
}

/// The book has it now. What cannot be removed is taken up once more at the next start, which loses nothing.
pub(super) fn remove(path: &Path) {
    let _ = fs::remove_file(path);
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;
    use crate::app::overlays::{Draft, DraftLeft};

    fn draft(line: &str) -> Unsaved {
        let draft = Draft {
            line: crate::app::fields::LineInput::new(line),
            ..Draft::default()
        };
        Unsaved {
            line: draft.kept(DraftLeft::Open),
            ..Unsaved::default()
        }
    }

    #[test]
    fn the_first_place_that_takes_it_has_it_and_only_its_book_finds_it() {
        let folder = tempfile::tempdir().unwrap();
        let places = [folder.path().join("not there"), folder.path().to_owned()];
        let (book, other) = (folder.path().join("a.db"), folder.path().join("b.db"));
        let path = write_within(&places, &book, "draft 1", draft("call")).unwrap();
        assert_eq!(path.parent(), Some(folder.path()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        assert!(newest_within(&places, &other).is_none());
        let found = newest_within(&places, &book).unwrap();
        assert_eq!(
            (found.key.as_str(), found.draft),
            ("draft 1", draft("call"))
        );
        remove(&found.path);
        assert!(newest_within(&places, &book).is_none());
    }

    #[test]
    fn what_is_no_draft_of_ours_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let places = [folder.path().to_owned()];
        let book = folder.path().join("a.db");
        for (name, text) in [
            ("guanxi-draft-1.json", "{}"),
            ("guanxi-draft-2.txt", "{\"book\":\"a\",\"key\":\"draft 1\"}"),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        assert!(newest_within(&places, &book).is_none());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}
