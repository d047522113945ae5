//! A document or an export into the file the user names: private to them, all of it or none, and
//! whatever stands there already either replaced by wish or left alone.

use std::{
    ffi::OsString,
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::Builder;

use crate::{app::Unwritten, book::chain};

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfExists {
    Replace,
    /// Nothing is written: [`Unwritten::There`].
    Refuse,
}

/// What SQLite keeps beside a book, by what its name ends with.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// More links than this in a row are a circle.
const MOST_LINKS: usize = 40;

/// Writes a file that is private to the user, whole or not at all, and never over the open `book`. A link is
/// followed, not replaced; a pipe or a device takes the bytes as they come.
///
/// # Errors
/// When it cannot be written, or is there and was to be kept.
pub fn write_file(
    bytes: &[u8],
    path: &Path,
    if_exists: IfExists,
    book: Option<&Path>,
) -> Result<(), Unwritten> {
    let target = end_of_link(path).map_err(|error| unwritten(&error))?;
    if book.is_some_and(|book| is_of_book(&target, book)) {
        return Err(Unwritten::Book);
    }
    // A link to nowhere is there, too.
    if if_exists == IfExists::Refuse && fs::symlink_metadata(path).is_ok() {
        return Err(Unwritten::There);
    }
    put(bytes, &target, if_exists).map_err(|error| unwritten(&error))
}

fn put(bytes: &[u8], target: &Path, if_exists: IfExists) -> io::Result<()> {
    match fs::metadata(target) {
        Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        // Nothing to stage: there is no file that could be half written.
        Ok(there) if !there.is_file() => pour(bytes, target),
        Ok(_) if is_open_file(target) => pour(bytes, target),
        _ => stage(bytes, target, if_exists),
    }
}

/// Makes a folder that is private to the user, with those above it that are not there.
///
/// # Errors
/// When it cannot be made.
pub(super) fn make_folder(folder: &Path) -> Result<(), Unwritten> {
    private_folder(folder).map_err(|error| unwritten(&error))
}

/// The same, with what the system says.
///
/// # Errors
/// When it cannot be made.
pub fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// What could not be done, for words.
fn unwritten(error: &io::Error) -> Unwritten {
    match error.kind() {
        io::ErrorKind::AlreadyExists => Unwritten::There,
        io::ErrorKind::NotFound => Unwritten::NoFolder,
        io::ErrorKind::NotADirectory => Unwritten::NotAFolder,
        io::ErrorKind::IsADirectory => Unwritten::Folder,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Unwritten::Forbidden,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Unwritten::Full,
        _ => Unwritten::Failed(chain(error)),
    }
}

/// Whether it is the book, or what belongs to it and is beside it: another `-wal` would be taken for changes.
fn is_of_book(target: &Path, book: &Path) -> bool {
    let (Some(target), Some(book)) = (whole(target), whole(book)) else {
        return false;
    };
    let beside = BESIDE.iter().map(|ending| {
        let mut name = OsString::from(&book);
        name.push(ending);
        name
    });
    target == book || beside.into_iter().any(|file| target == Path::new(&file))
}

/// The one path of a file, which need not be there yet.
fn whole(path: &Path) -> Option<PathBuf> {
    let beside = || Some(folder_of(path).canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(beside)
}

/// Where a link leads in the end, be there a file or not; what is no link leads to itself.
fn end_of_link(path: &Path) -> io::Result<PathBuf> {
    let mut end = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&end) {
            Ok(next) if !is_open_file(&end) => end = folder_of(&end).join(next),
            _ => return Ok(end),
        }
    }
    Err(io::Error::other("too many links lead from one to the next"))
}

/// A file by the number under which it is open: whoever opened it has a name for it, and it may be none
/// that anybody could open.
fn is_open_file(path: &Path) -> bool {
    [
        "/dev/fd",
        "/dev/stdin",
        "/dev/stdout",
        "/dev/stderr",
        "/proc",
    ]
    .iter()
    .any(|place| path.starts_with(place))
}

fn pour(bytes: &[u8], path: &Path) -> io::Result<()> {
    let mut out = OpenOptions::new().append(true).open(path)?;
    out.write_all(bytes)?;
    out.flush()
}

/// Writes beside the target first: an export that fails halfway leaves the last good one alone. The name
/// beside it cannot be foreseen and is never one that is there, so that nobody prepares it.
fn stage(bytes: &[u8], target: &Path, if_exists: IfExists) -> io::Result<()> {
    let folder = folder_of(target);
    let mut staged = Builder::new().prefix(".guanxi-").tempfile_in(folder)?;
    staged.write_all(bytes)?;
    staged.as_file().sync_all()?;
    match if_exists {
        IfExists::Replace => staged.persist(target),
        // Somebody may have put a file there since we looked.
        IfExists::Refuse => staged.persist_noclobber(target),
    }?;
    // The new name is kept through a power cut only once its folder is.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_is_private_and_nothing_stays_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        write_file(b"one", &file, IfExists::Refuse, None).unwrap();
        assert_eq!(
            (fs::read(&file).unwrap(), mode(&file)),
            (b"one".to_vec(), 0o600)
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_there_is_kept_or_replaced_as_was_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        fs::write(&file, "old").unwrap();
        let refused = write_file(b"new", &file, IfExists::Refuse, None);
        assert_eq!(refused, Err(Unwritten::There));
        assert_eq!(fs::read(&file).unwrap(), b"old");
        write_file(b"new", &file, IfExists::Replace, None).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }

    #[test]
    fn a_link_stays_a_link_and_what_it_leads_to_gets_the_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link, chain) = (
            folder.path().join("real.json"),
            folder.path().join("link.json"),
            folder.path().join("chain.json"),
        );
        symlink("real.json", &link).unwrap();
        symlink("link.json", &chain).unwrap();
        // It leads nowhere yet.
        write_file(b"first", &link, IfExists::Replace, None).unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"first");
        write_file(b"second", &chain, IfExists::Replace, None).unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"second");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&chain).unwrap().is_symlink());
    }

    #[test]
    fn a_device_takes_the_bytes_and_stays_what_it_is() {
        write_file(b"x", Path::new("/dev/null"), IfExists::Replace, None).unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let refused = write_file(b"x", folder.path(), IfExists::Replace, None);
        assert_eq!(refused, Err(Unwritten::Folder));
    }

    #[test]
    fn nothing_is_written_over_the_open_book_by_whatever_name() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book");
        fs::write(&book, "everything").unwrap();
        symlink("book", folder.path().join("link")).unwrap();
        symlink("book-wal", folder.path().join("to-come")).unwrap();
        symlink(folder.path(), folder.path().join("round")).unwrap();
        for name in [
            "book",
            "link",
            "./book",
            "round/book",
            "book-wal",
            "book-journal",
            "to-come",
            "round/book-shm",
        ] {
            let refused = write_file(
                b"x",
                &folder.path().join(name),
                IfExists::Replace,
                Some(&book),
            );
            assert_eq!(refused, Err(Unwritten::Book), "{name}");
        }
        assert_eq!(fs::read(&book).unwrap(), b"everything");
        let beside = folder.path().join("book.json");
        write_file(b"x", &beside, IfExists::Refuse, Some(&book)).unwrap();
    }

    #[test]
    fn a_folder_that_is_made_is_private_with_those_above_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("bank/visits");
        let file = folder.join("a.json");
        let refused = write_file(b"x", &file, IfExists::Refuse, None);
        assert_eq!(refused, Err(Unwritten::NoFolder));
        make_folder(&folder).unwrap();
        write_file(b"x", &file, IfExists::Refuse, None).unwrap();
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(mode(&place.path().join("bank")), 0o700);
        let through_a_file = write_file(b"x", &file.join("b.json"), IfExists::Refuse, None);
        assert_eq!(through_a_file, Err(Unwritten::NotAFolder));
    }
}
