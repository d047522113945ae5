//! A document or an export into the file the user names: private to them, all of it or none, and
//! whatever stands there already either replaced by wish or left alone.

use std::{
    ffi::OsString,
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, TempPath};

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

/// A file that is being written, private to the user: whole or not at all, and never over the open book. A
/// link is followed, not replaced; a pipe or a device takes the bytes as they come.
#[derive(Debug)]
pub struct NewFile {
    out: BufWriter<File>,
    /// Absent where there is no file that could be half written.
    staged: Option<Staged>,
}

/// What is written beside the target first: an export that fails halfway leaves the last good one alone. The
/// name beside it cannot be foreseen and is never one that is there, so that nobody prepares it.
#[derive(Debug)]
struct Staged {
    path: TempPath,
    target: PathBuf,
    if_exists: IfExists,
}

impl NewFile {
    /// # Errors
    /// When it cannot be made, is the open `book`, or is there and was to be kept.
    pub fn at(path: &Path, if_exists: IfExists, book: Option<&Path>) -> Result<Self, Unwritten> {
        let target = end_of_link(path)?;
        if book.is_some_and(|book| is_of_book(&target, book)) {
            return Err(Unwritten::Book);
        }
        // A link to nowhere is there, too.
        if if_exists == IfExists::Refuse && fs::symlink_metadata(path).is_ok() {
            return Err(Unwritten::There);
        }
        let (out, staged) = match fs::metadata(&target) {
            Ok(there) if there.is_dir() => return Err(Unwritten::Folder),
            Ok(there) if !there.is_file() || is_open_file(&target) => {
                (OpenOptions::new().append(true).open(target)?, None)
            }
            _ => {
                let beside = Builder::new()
                    .prefix(".guanxi-")
                    .tempfile_in(folder_of(&target))?;
                let (out, path) = beside.into_parts();
                let staged = Staged {
                    path,
                    target,
                    if_exists,
                };
                (out, Some(staged))
            }
        };
        Ok(Self {
            out: BufWriter::new(out),
            staged,
        })
    }

    /// Lets the file be what was written. One that is dropped instead was never there.
    ///
    /// # Errors
    /// When the disk is full, or somebody has put there what was to be kept.
    pub fn keep(mut self) -> Result<(), Unwritten> {
        self.out.flush()?;
        let Some(staged) = self.staged else {
            return Ok(());
        };
        self.out.get_ref().sync_all()?;
        match staged.if_exists {
            IfExists::Replace => staged.path.persist(&staged.target),
            // Somebody may have put a file there since we looked.
            IfExists::Refuse => staged.path.persist_noclobber(&staged.target),
        }
        .map_err(io::Error::from)?;
        // The new name is kept through a power cut only once its folder is.
        if let Ok(folder) = File::open(folder_of(&staged.target)) {
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Makes a folder that is private to the user, with those above it that are not there.
///
/// # Errors
/// When it cannot be made.
pub(super) fn make_folder(folder: &Path) -> Result<(), Unwritten> {
    Ok(private_folder(folder)?)
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

impl From<io::Error> for Unwritten {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::There,
            io::ErrorKind::NotFound => Self::NoFolder,
            io::ErrorKind::NotADirectory => Self::NotAFolder,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Forbidden,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Failed(chain(&error)),
        }
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

fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

#[cfg(all(test, unix))]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn write_file(
        bytes: &[u8],
        path: &Path,
        if_exists: IfExists,
        book: Option<&Path>,
    ) -> Result<(), Unwritten> {
        let mut file = NewFile::at(path, if_exists, book)?;
        file.write_all(bytes)?;
        file.keep()
    }

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
    fn of_a_file_that_is_not_kept_nothing_stays() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        fs::write(&file, "old").unwrap();
        let mut half = NewFile::at(&file, IfExists::Replace, None).unwrap();
        half.write_all(&[b'x'; 1 << 14]).unwrap();
        drop(half);
        assert_eq!(fs::read(&file).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
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
