//! Where the book and the config are.

use std::{
    env,
    path::{Path, PathBuf},
};

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
    if let Some(path) = named.or_else(|| variable("GUANXI_BOOK")) {
        return Ok(BookPath::Named(path));
    }
    let folders = ProjectDirs::from("", "", "guanxi").ok_or(NoHome)?;
    Ok(BookPath::Default(folders.data_local_dir().join("book.db")))
}

/// Whether the user named the config or it is looked for in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigPath {
    Named(PathBuf),
    Standard(PathBuf),
}

impl ConfigPath {
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Named(path) | Self::Standard(path) => path,
        }
    }
}

/// The named config, else the one `GUANXI_CONFIG` names, else `config.toml` in the platform's config
/// folder; none where no home folder is set.
#[must_use]
pub fn config_path(named: Option<PathBuf>) -> Option<ConfigPath> {
    let named = named.or_else(|| variable("GUANXI_CONFIG"));
    named.map(ConfigPath::Named).or_else(|| {
        let folders = ProjectDirs::from("", "", "guanxi")?;
        let path = folders.config_dir().join("config.toml");
        Some(ConfigPath::Standard(path))
    })
}

/// Where backups lie unless the config says where; none where no home folder is set.
#[must_use]
pub fn backup_folder() -> Option<PathBuf> {
    let folders = ProjectDirs::from("", "", "guanxi")?;
    let state = folders.state_dir().unwrap_or(folders.data_local_dir());
    Some(state.join("backups"))
}

/// Set but empty means unset, as for every other variable.
fn variable(name: &str) -> Option<PathBuf> {
    let value = env::var_os(name).filter(|value| !value.is_empty());
    value.map(PathBuf::from)
}
