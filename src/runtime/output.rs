//! A document or an export into the file the user names: private to them, all of it or none, and
//! whatever stands there already either replaced by wish or left alone.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use tempfile::Builder;

/// More links than this in a row are a circle.
const MOST_LINKS: usize = 40;

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Replaced,
    /// Writing ends with [`io::ErrorKind::AlreadyExists`].
    Kept,
}

/// Writes a file that is private to the user, whole or not at all. A link is followed, not replaced; a
/// pipe or a device takes the bytes as they come.
///
/// # Errors
/// When it cannot be written, or is there and was to be kept.
pub fn write_file(bytes: &[u8], path: &Path, standing: Standing) -> io::Result<()> {
    let target = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
        Err(error) => return Err(error),
        Ok(_) if standing == Standing::Kept => return Err(io::ErrorKind::AlreadyExists.into()),
        Ok(there) if there.is_symlink() => end_of_link(path)?,
        Ok(_) => path.to_owned(),
    };
    match fs::metadata(&target) {
        Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        // Nothing to stage: there is no file that could be half written.
        Ok(there) if !there.is_file() => pour(bytes, &target),
        Ok(_) if is_open_file(&target) => pour(bytes, &target),
        _ => stage(bytes, &target, standing),
    }
}

/// Where a link leads in the end, be there a file or not.
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
fn stage(bytes: &[u8], target: &Path, standing: Standing) -> io::Result<()> {
    let folder = folder_of(target);
    let mut staged = Builder::new().prefix(".guanxi-").tempfile_in(folder)?;
    staged.write_all(bytes)?;
    staged.as_file().sync_all()?;
    match standing {
        Standing::Replaced => staged.persist(target),
        // Somebody may have put a file there since we looked.
        Standing::Kept => staged.persist_noclobber(target),
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
        write_file(b"one", &file, Standing::Kept).unwrap();
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
        let refused = write_file(b"new", &file, Standing::Kept).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&file).unwrap(), b"old");
        write_file(b"new", &file, Standing::Replaced).unwrap();
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
        write_file(b"first", &link, Standing::Replaced).unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"first");
        write_file(b"second", &chain, Standing::Replaced).unwrap();
        assert_eq!(fs::read(&real).unwrap(), b"second");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&chain).unwrap().is_symlink());
    }

    #[test]
    fn a_device_takes_the_bytes_and_stays_what_it_is() {
        write_file(b"x", Path::new("/dev/null"), Standing::Replaced).unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let refused = write_file(b"x", folder.path(), Standing::Replaced).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::IsADirectory);
    }
}
