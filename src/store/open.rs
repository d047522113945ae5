//! Opening the file: private, durable, and of a version we know. The only place a key could be given.

use std::{
    cell::Cell,
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::{
    Store, damage, derive,
    error::{Result, StoreError},
    facts::KeptFacts,
    lineage, lock, seal,
};

/// Where a book is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    File(PathBuf),
    /// A book to which nothing can be written; it is read as it lies.
    AsItLies(PathBuf),
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
    include_str!("schema/0006_one_script.sql"),
    include_str!("schema/0007_other_names.sql"),
    include_str!("schema/0008_vacant_seats.sql"),
    include_str!("schema/0009_words_unchecked.sql"),
    include_str!("schema/0010_lineage.sql"),
    include_str!("schema/0011_visits.sql"),
    include_str!("schema/0012_rivals.sql"),
    include_str!("schema/0013_matters.sql"),
    include_str!("schema/0014_second_edition.sql"),
    include_str!("schema/0015_plans.sql"),
    include_str!("schema/0016_projects.sql"),
    include_str!("schema/0017_noted.sql"),
    include_str!("schema/0018_packed.sql"),
    include_str!("schema/0019_structure.sql"),
];
/// Files older than this have derived tables of another shape, which are built anew.
const INDEXED_SINCE: u32 = 7;

/// How every connection treats the file.
pub(super) const PRAGMAS: &str = include_str!("open.sql");

#[expect(
    clippy::cast_possible_truncation,
    reason = "a handful of migrations, counted when compiling"
)]
const KNOWN_VERSION: u32 = MIGRATIONS.len() as u32;

impl Store {
    /// The book's file; none where it is in memory.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        let path = self.db.path().filter(|path| !path.is_empty());
        path.map(Path::new)
    }

    /// Opens the book, creating it where there is none; a folder that is made is 0700, and the file loses
    /// what others than its owner may do with it. What is not a book stays as it is, permissions too.
    ///
    /// # Errors
    /// When the file cannot be read or written, is not a book, or was written by a newer version.
    pub fn open(location: &Location) -> Result<Self> {
        Self::open_and_tell(location, |_| ())
    }

    /// As [`Store::open`]; a book of an older version is shown to `older` before it is brought up to date.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_and_tell(location: &Location, older: impl FnOnce(&mut Self)) -> Result<Self> {
        let path = match location {
            Location::Memory => {
                return Self::on_memory(Connection::open_in_memory()?);
            }
            Location::AsItLies(path) => return Self::open_as_it_lies(path),
            Location::File(path) => path,
        };
        let at_path = |source| StoreError::File {
            path: path.clone(),
            source,
        };
        may_be_a_book(path)?;
        if !make(path).map_err(at_path)? {
            look_at(path)?;
            if fs::metadata(path)
                .map_err(at_path)?
                .permissions()
                .readonly()
            {
                return Err(StoreError::ReadOnly);
            }
        }
        let prepared = || {
            let mut store = Self::on(seal::connect(path, None, OpenFlags::default())?)?;
            store.check_identity(path)?;
            keep_private(path).map_err(at_path)?;
            store.prepare(path, older)?;
            Ok(store)
        };
        prepared().map_err(|error| unreadable(error, path))
    }

    /// Whether there is no file, or one that nobody has written to. A link that leads nowhere is something: what
    /// it is meant to lead to may be on a disk that is not there.
    #[must_use]
    pub fn is_missing(path: &Path) -> bool {
        match fs::metadata(path) {
            Ok(file) => file.is_file() && file.len() == 0,
            // One that may not be looked at is there all the same.
            Err(error) => error.kind() == io::ErrorKind::NotFound && !path.is_symlink(),
        }
    }

    /// Opens a book that is there, for somebody who will not write to it. Where nothing may be written
    /// it is read as it lies.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn open_to_read(path: &Path, older: impl FnOnce(&mut Self)) -> Result<Self> {
        match Self::open_and_tell(&Location::File(path.to_owned()), older) {
            Err(error) if error.is_about_writing() => Self::open_as_it_lies(path),
            opened => opened,
        }
    }

    fn open_as_it_lies(path: &Path) -> Result<Self> {
        let store = Self::look_into(path)?;
        if store.schema()? < KNOWN_VERSION {
            return Err(StoreError::ReadOnly);
        }
        Ok(store)
    }

    /// A book of this version or an older one, as it lies; nothing is written to it.
    pub(super) fn look_into(path: &Path) -> Result<Self> {
        may_be_a_book(path)?;
        let read = || {
            if !log_is_its_own(path)? {
                return Err(StoreError::ForeignLog(path.to_owned()));
            }
            let store = Self::on(connect_to_look(path)?)?;
            store.check_identity(path)?;
            match store.schema()? {
                found if KNOWN_VERSION < found => Err(too_new(path, found)),
                _ => Ok(store),
            }
        };
        read().map_err(|error| unreadable(error, path))
    }

    /// A book as it is, of whatever version: it is read, and others are attached to it that are written.
    pub(super) fn open_to_copy(path: &Path) -> Result<Self> {
        may_be_a_book(path)?;
        look_at(path)?;
        let open = || {
            let store = Self::on(seal::connect(path, None, OpenFlags::default())?)?;
            store.check_identity(path)?;
            Ok(store)
        };
        open().map_err(|error| unreadable(error, path))
    }

    fn on(db: Connection) -> Result<Self> {
        db.busy_timeout(lock::BUSY_TIMEOUT)?;
        // A misspelt column in double quotes would otherwise be a string, silently.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
        // A plan must not hang on what is bound: the cache of statements clears its bindings, and each use would
        // plan most of them anew.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        db.set_prepared_statement_cache_capacity(128);
        Ok(Self {
            db,
            kept: KeptFacts::default(),
            wrote: Cell::new(false),
            log: Cell::default(),
            patience: lock::BUSY_TIMEOUT,
        })
    }

    /// A book in memory, empty or of any version.
    pub(super) fn on_memory(db: Connection) -> Result<Self> {
        let mut store = Self::on(db)?;
        store.prepare(Path::new(":memory:"), |_| ())?;
        Ok(store)
    }

    fn prepare(&mut self, path: &Path, older: impl FnOnce(&mut Self)) -> Result<()> {
        self.db.execute_batch(PRAGMAS)?;
        // A file that was just made is of no version.
        if (1..KNOWN_VERSION).contains(&self.schema()?) {
            older(self);
        }
        self.migrate(path)
    }

    /// How many migrations the file has seen.
    fn schema(&self) -> Result<u32> {
        Ok(self
            .db
            .query_row("PRAGMA user_version", [], |row| row.get(0))?)
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
        let found = self.schema()?;
        if KNOWN_VERSION < found {
            return Err(too_new(path, found));
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
        self.settle()
    }

    fn settle(&self) -> Result<()> {
        if !self.may_carry_the_log() {
            return Ok(());
        }
        self.db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        self.wrote.set(false);
        if let Some(path) = self.file() {
            damage::stamp(path, lineage::newest(&self.db)?);
        }
        Ok(())
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

/// What was written goes into the one file where that can be had at once.
impl Drop for Store {
    fn drop(&mut self) {
        if self.wrote.get() && self.db.busy_timeout(Duration::ZERO).is_ok() {
            let _ = self.settle();
        }
    }
}

/// What SQLite makes no sense of is not a book, or one whose passphrase nobody has given; what it cannot open
/// may not be read, or nothing may be written beside it: in plain words.
fn unreadable(error: StoreError, path: &Path) -> StoreError {
    use rusqlite::ErrorCode::{CannotOpen, NotADatabase};
    let StoreError::Sqlite(inner) = &error else {
        return error;
    };
    match inner.sqlite_error_code() {
        Some(NotADatabase) if seal::is_sealed(path) => StoreError::Sealed(path.to_owned()),
        Some(NotADatabase) => StoreError::NotABook(path.to_owned()),
        Some(CannotOpen) => match File::open(path) {
            Ok(_) => StoreError::ReadOnly,
            Err(source) => StoreError::File {
                path: path.to_owned(),
                source,
            },
        },
        _ => error,
    }
}

fn too_new(path: &Path, found: u32) -> StoreError {
    StoreError::TooNew {
        path: path.to_owned(),
        found,
        known: KNOWN_VERSION,
    }
}

/// Refuses what could never be a book, and to open which may take for ever or lead nowhere.
fn may_be_a_book(path: &Path) -> Result<()> {
    match (fs::metadata(path), fs::read_link(path)) {
        (Ok(there), _) if !there.is_file() && !there.is_dir() => {
            Err(StoreError::NotAFile(path.to_owned()))
        }
        (Err(_), Ok(to)) => Err(StoreError::BadLink {
            path: path.to_owned(),
            to,
        }),
        _ => Ok(()),
    }
}

/// Refuses another program's database without a trace: an ordinary connection would take over its log,
/// roll back what it left half done, and clear up after itself. A log that is not the book's own is refused
/// likewise.
fn look_at(path: &Path) -> Result<()> {
    if !log_is_its_own(path)? {
        return Err(StoreError::ForeignLog(path.to_owned()));
    }
    let looked = || Store::on(connect_to_look(path)?)?.check_identity(path);
    match looked().map_err(|error| unreadable(error, path)) {
        Err(refused @ (StoreError::NotABook(_) | StoreError::Sealed(_))) => Err(refused),
        // Whatever else is the matter, whoever opens it in earnest will be told.
        _ => Ok(()),
    }
}

/// Whether the log beside a file may be replayed into it.
pub(super) fn log_is_its_own(path: &Path) -> Result<bool> {
    let alone = || connect_alone(path).and_then(Result::ok);
    lineage::owns_its_log(path, alone).map_err(|source| StoreError::File {
        path: lineage::log_of(path),
        source,
    })
}

/// A connection to the file as if nothing lay beside it and nobody changed it; none where its name is no text.
fn connect_alone(path: &Path) -> Option<Result<Connection>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    Some(seal::connect(path, Some(&uri(path)?), flags))
}

/// A connection that writes nothing anywhere. A log beside the file may hold what the file lacks, so it
/// is passed over only where there is none.
fn connect_to_look(path: &Path) -> Result<Connection> {
    let alone = Some(path).filter(|path| lineage::has_no_log(path));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = match alone.and_then(connect_alone) {
        Some(alone) => alone?,
        None => seal::connect(path, None, flags)?,
    };
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(db)
}

/// The file as one that nobody changes, which SQLite reads without a lock and without files beside it.
/// A path that is no text has none; it is read in the ordinary way.
fn uri(path: &Path) -> Option<String> {
    use std::fmt::Write;
    let mut uri = "file:".to_owned();
    for byte in path.to_str()?.bytes() {
        match byte {
            b'%' | b'?' | b'#' => write!(uri, "%{byte:02x}").ok()?,
            b'\\' if cfg!(windows) => uri.push('/'),
            byte if byte.is_ascii() => uri.push(char::from(byte)),
            byte => write!(uri, "%{byte:02x}").ok()?,
        }
    }
    uri.push_str("?immutable=1");
    Some(uri)
}

/// Creates folder and file for the user alone, whatever the umask; SQLite gives its side files the
/// mode of the book. Whether there was no such file.
fn make(path: &Path) -> io::Result<bool> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty() && !folder.exists())
    {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    // A book that is there is not opened here: closing it again would take away the locks that
    // SQLite holds on it for the other connections of this program, and another program that ends
    // would then clear away the log they still write to.
    match private_file(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}

/// A file for the user alone that was not there before.
pub(super) fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Takes away what others than its owner may do with the file; the owner's own rights stay as they are.
#[cfg(unix)]
fn keep_private(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path)?.permissions().mode() & 0o777;
    if mode & 0o700 == mode {
        return Ok(());
    }
    // A book somebody else owns but lets us write is theirs to guard; on a disk that is read only there
    // is nothing to guard against.
    let passed = [
        io::ErrorKind::PermissionDenied,
        io::ErrorKind::ReadOnlyFilesystem,
    ];
    match fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700)) {
        Err(error) if passed.contains(&error.kind()) => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn keep_private(_: &Path) -> io::Result<()> {
    Ok(())
}
