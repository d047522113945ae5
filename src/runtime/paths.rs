//! Where the book is.

use std::{env, path::PathBuf};

use directories::ProjectDirs;

/// Whether the user named the book or we chose the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BookPath {
    Named(PathBuf),
    Default(PathBuf),
}

impl BookPath {
    #[must_use]
    pub fn into_path(self) -> PathBuf {
        match self {
            Self::Named(path) | Self::Default(path) => path,
        }
    }
}

/// The home of the book could not be found: no home folder is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no home folder is set; name the book with --book FILE or GUANXI_BOOK")]
pub struct NoHome;

/// The named book, else the one `GUANXI_BOOK` names, else `book.db` in the platform's data folder.
///
/// # Errors
/// [`NoHome`] when nothing was named and the platform knows no data folder.
pub fn book_path(named: Option<PathBuf>) -> Result<BookPath, NoHome> {
    // Set but empty means unset, as for every other variable.
    let set = || env::var_os("GUANXI_BOOK").filter(|path| !path.is_empty());
    if let Some(path) = named.or_else(|| set().map(PathBuf::from)) {
        return Ok(BookPath::Named(path));
    }
    let folders = ProjectDirs::from("", "", "guanxi").ok_or(NoHome)?;
    Ok(BookPath::Default(folders.data_local_dir().join("book.db")))
}
