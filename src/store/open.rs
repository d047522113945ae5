//! Opening the file: private, durable, and of a version we know. The only place a key could be given.

use std::{
    fs::{self, DirBuilder, OpenOptions},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, config::DbConfig};

use super::{
    Store, derive,
    error::{Result, StoreError},
};

/// Where a book is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    File(PathBuf),
    /// Gone when it is closed; for tests.
    Memory,
}

/// "guxi": tells our files from other SQLite files.
const APPLICATION_ID: i32 = 0x6775_7869;

/// Forward-only; a released one is never edited. The file's `user_version` counts those applied.
const MIGRATIONS: &[&str] = &[
    include_str!("schema/0001_init.sql"),
    include_str!("schema/0002_ranked_keys.sql"),
    include_str!("schema/0003_history.sql"),
    include_str!("schema/0004_warnings.sql"),
    include_str!("schema/0005_trends.sql"),
];
/// Files older than this have derived tables of another shape, which are built anew.
const INDEXED_SINCE: u32 = 2;

/// How every connection treats the file.
pub(super) const PRAGMAS: &str = include_str!("open.sql");

#[expect(
    clippy::cast_possible_truncation,
    reason = "a handful of migrations, counted when compiling"
)]
const KNOWN_VERSION: u32 = MIGRATIONS.len() as u32;

/// How long a write waits for another program's write.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(3);

impl Store {
    /// Opens the book, creating it where there is none; the folder becomes 0700, the file 0600.
    ///
    /// # Errors
    /// When the file cannot be read or written, is not a book, or was written by a newer version.
    pub fn open(location: &Location) -> Result<Self> {
        let (db, path) = match location {
            Location::Memory => (Connection::open_in_memory()?, Path::new(":memory:")),
            Location::File(path) => {
                make_private(path).map_err(|source| StoreError::File {
                    path: path.clone(),
                    source,
                })?;
                (Connection::open(path)?, path.as_path())
            }
        };
        let mut store = Self { db };
        store
            .prepare(path)
            .map_err(|error| unreadable(error, path))?;
        Ok(store)
    }

    fn prepare(&mut self, path: &Path) -> Result<()> {
        self.db.busy_timeout(BUSY_TIMEOUT)?;
        // A misspelt column in double quotes would otherwise be a string, silently.
        self.db
            .set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        self.db
            .set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        self.db.set_prepared_statement_cache_capacity(128);
        self.check_identity(path)?;
        self.db.execute_batch(PRAGMAS)?;
        self.migrate(path)
    }

    /// Refuses a database that some other program made, before anything is written to it.
    fn check_identity(&self, path: &Path) -> Result<()> {
        let id: i32 = self
            .db
            .query_row("PRAGMA application_id", [], |row| row.get(0))?;
        if id == APPLICATION_ID {
            return Ok(());
        }
        let tables: i64 = self
            .db
            .query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
        if id == 0 && tables == 0 {
            Ok(())
        } else {
            Err(StoreError::NotABook(path.to_owned()))
        }
    }

    fn migrate(&mut self, path: &Path) -> Result<()> {
        let found: u32 = self
            .db
            .query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if KNOWN_VERSION < found {
            return Err(StoreError::TooNew {
                path: path.to_owned(),
                found,
                known: KNOWN_VERSION,
            });
        }
        if found == KNOWN_VERSION {
            return Ok(());
        }
        self.transact(|tx| {
            // Another process may have migrated while we waited for the lock.
            let found: u32 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
            for migration in MIGRATIONS.iter().skip(found as usize) {
                tx.execute_batch(migration)?;
            }
            if found < INDEXED_SINCE {
                derive::build(tx)?;
            }
            tx.pragma_update(None, "application_id", APPLICATION_ID)?;
            tx.pragma_update(None, "user_version", KNOWN_VERSION)?;
            Ok(())
        })
    }

    /// Closes the book with everything in its one file.
    ///
    /// # Errors
    /// When the last writes cannot be made.
    pub fn close(self) -> Result<()> {
        self.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        self.db.close().map_err(|(_, error)| error.into())
    }

    /// Closes the book with as much of it in its one file as can be had without waiting for another
    /// connection. What stays beside it is safe, but the next start has to read it all first.
    ///
    /// # Errors
    /// When the last writes cannot be made.
    pub fn close_at_once(self) -> Result<()> {
        self.db.busy_timeout(Duration::ZERO)?;
        self.close()
    }

    /// A number that changes whenever another connection has written to the book, whatever it was:
    /// cheap to ask on every key.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn version(&self) -> Result<i64> {
        Ok(self
            .db
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?)
    }
}

/// A file that SQLite cannot make sense of is not a book, in plain words.
fn unreadable(error: StoreError, path: &Path) -> StoreError {
    match error {
        StoreError::Sqlite(ref inner)
            if inner.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) =>
        {
            StoreError::NotABook(path.to_owned())
        }
        other => other,
    }
}

/// Creates folder and file for the user alone, whatever the umask; SQLite gives its side files the
/// mode of the book.
fn make_private(path: &Path) -> io::Result<()> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty() && !folder.exists())
    {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        restrict(folder, 0o700)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // A book that is there is not opened here: closing it again would take away the locks that
    // SQLite holds on it for the other connections of this program, and another program that ends
    // would then clear away the log they still write to.
    match options.open(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    restrict(path, 0o600)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if fs::metadata(path)?.permissions().mode() & 0o777 == mode {
        return Ok(());
    }
    // A book somebody else owns but lets us write is theirs to guard.
    match fs::set_permissions(path, fs::Permissions::from_mode(mode)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn restrict(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}
