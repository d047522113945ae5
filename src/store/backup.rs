//! Copies of the book that are known to be whole, and putting one back.

use std::{
    fs::{self, File},
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::Path,
};

use rusqlite::{Connection, OpenFlags, types::ValueRef};

use super::{
    Store,
    error::{Result, StoreError},
    lineage,
    lock::{self, LockHolder},
    open::private_file,
    seal::{self, Seal},
    table::Table,
};
use crate::domain::row::for_each_noun;

/// How often a copy is made anew where somebody writes to the book meanwhile.
const TRIES: usize = 3;

/// After so many bytes of a copy they are put on the disk: whoever saves a line meanwhile waits behind all that are
/// not there yet.
const UNSYNCED: u64 = 4 << 20;

/// After so many steps of the database it is looked how far the copy has grown; a row takes a few.
const STEPS: i32 = 1000;

impl Store {
    /// Writes a copy of the book as it is now to a file that is not there yet, private to the user, without
    /// the free space of the book; and compares it with the book, row by row.
    ///
    /// # Errors
    /// When it cannot be written, or is not what the book is; then there is no copy.
    pub fn write_copy(&mut self, to: &Path) -> Result<()> {
        self.write_compared(to, |store, name| {
            store.db.execute("VACUUM INTO ?", [name])?;
            Ok(())
        })
    }

    /// As [`Store::write_copy`], under another seal than the book's own, or none.
    ///
    /// # Errors
    /// As [`Store::write_copy`].
    pub fn write_copy_under(&mut self, seal: Option<&Seal>, to: &Path) -> Result<()> {
        let key = seal.map(Seal::spelled).unwrap_or_default();
        if let Some(seal) = seal {
            seal.remember();
        }
        self.write_compared(to, |store, name| {
            store
                .db
                .execute("ATTACH ? AS copy KEY ?", [name, key.as_str()])?;
            let filled = store.fill_attached();
            store.db.execute_batch("DETACH copy")?;
            filled
        })?;
        // Whoever asked for a seal is not to be left without one, whatever the database made of it.
        if seal.is_some() == seal::is_sealed(to) {
            return Ok(());
        }
        fs::remove_file(to).ok();
        Err(StoreError::CannotSeal)
    }

    fn fill_attached(&self) -> Result<()> {
        self.db
            .query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))?;
        for number in ["user_version", "application_id"] {
            let value: i64 = self
                .db
                .query_row(&format!("PRAGMA main.{number}"), [], |row| row.get(0))?;
            self.db.pragma_update(Some("copy"), number, value)?;
        }
        Ok(())
    }

    fn write_compared(
        &mut self,
        to: &Path,
        write: impl Fn(&Self, &str) -> Result<()>,
    ) -> Result<()> {
        let at_path = |source| StoreError::File {
            path: to.to_owned(),
            source,
        };
        for _ in 0..TRIES {
            let file = private_file(to).map_err(at_path)?;
            self.sync_as_it_grows(File::open(to).map_err(at_path)?)?;
            let copied = self.copy_into(to, &write);
            self.db.progress_handler(0, None::<fn() -> bool>)?;
            // One that is begun anew need not be on the disk.
            let synced = match copied {
                Ok(false) => Ok(()),
                _ => file.sync_all().map_err(at_path),
            };
            if let (Ok(true), Ok(())) = (&copied, &synced) {
                return Ok(());
            }
            // It was not there before, so it is ours.
            fs::remove_file(to).ok();
            // Where the disk failed, the database was only stopped.
            synced?;
            copied?;
        }
        Err(StoreError::Busy(LockHolder::Unknown))
    }

    /// Whatever this connection writes to a file goes to the disk a little at a time.
    fn sync_as_it_grows(&mut self, file: File) -> Result<()> {
        let mut synced = 0;
        let sync = move || {
            let mut sync = || {
                let length = file.metadata()?.len();
                if synced + UNSYNCED <= length {
                    file.sync_data()?;
                    synced = length;
                }
                io::Result::Ok(())
            };
            // Whoever syncs at the end is told by the disk why.
            sync().is_err()
        };
        Ok(self.db.progress_handler(STEPS, Some(sync))?)
    }

    /// Fills an empty file. Whether nobody wrote to the book meanwhile.
    fn copy_into(&self, to: &Path, write: impl Fn(&Self, &str) -> Result<()>) -> Result<bool> {
        let name = to.to_str().ok_or_else(|| StoreError::File {
            path: to.to_owned(),
            source: io::ErrorKind::InvalidFilename.into(),
        })?;
        write(self, name)?;
        let copy = Self::look_into(to)?;
        // What is compared is one state of the book, whoever writes meanwhile.
        self.db.execute_batch("BEGIN")?;
        let same = || -> Result<_> {
            let same_commit = lineage::newest(&self.db)? == lineage::newest(&copy.db)?;
            Ok((same_commit, same_commit && self.digest()? == copy.digest()?))
        };
        let same = same();
        self.db.execute_batch("COMMIT")?;
        match same? {
            (true, false) => Err(StoreError::CopyDiffers(to.to_owned())),
            (same_commit, _) => Ok(same_commit),
        }
    }

    /// A number that differs where the facts or what can be undone differ, whatever order they lie in.
    fn digest(&self) -> Result<u64> {
        let mut digest = 0;
        let mut known = self
            .db
            .prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = ?")?;
        for table in TABLES {
            // A book of an older version is copied before it gets the tables that are new.
            if !known.exists([table])? {
                continue;
            }
            let mut rows = self.db.prepare(&format!("SELECT * FROM {table}"))?;
            let columns = rows.column_count();
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let mut hash = DefaultHasher::new();
                table.hash(&mut hash);
                for column in 0..columns {
                    match row.get_ref(column)? {
                        ValueRef::Null => 0_u8.hash(&mut hash),
                        ValueRef::Integer(number) => number.hash(&mut hash),
                        ValueRef::Real(number) => number.to_bits().hash(&mut hash),
                        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.hash(&mut hash),
                    }
                }
                digest = u64::wrapping_add(digest, hash.finish());
            }
        }
        Ok(digest)
    }

    /// A text that is another one after each change of the book.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn commit_mark(&self) -> Result<String> {
        let mark = lineage::newest(&self.db)?.unwrap_or_default();
        Ok(format!("{:016x}", u64::from_be_bytes(mark)))
    }

    /// Puts a copy in the place of the book at `path`, whose log goes with what was there. Nothing is changed
    /// where the copy is damaged or somebody has the book open. `staged` is a name in the same folder that
    /// nothing has yet; what is there is handed to `prepare` before it is the book.
    ///
    /// # Errors
    /// [`StoreError::Busy`]; [`StoreError::Damaged`]; or when the disk fails.
    pub fn put_back(
        copy: &Path,
        path: &Path,
        staged: &Path,
        prepare: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<()> {
        let at_path = |source| StoreError::File {
            path: path.to_owned(),
            source,
        };
        Self::look_into(copy)?.look_through()?;
        let stage = || {
            let mut to = private_file(staged)?;
            io::copy(&mut File::open(copy)?, &mut to)?;
            to.sync_all()
        };
        let put = stage().map_err(at_path).and_then(|()| prepare(staged));
        let put = put.and_then(|()| take_place(staged, path, |_| Ok(())));
        if put.is_err() {
            fs::remove_file(staged).ok();
        }
        put
    }

    /// Puts the book at `path` under another seal, or none. Nothing is changed where somebody else has it
    /// open. `staged` is a name in the same folder that nothing has yet.
    ///
    /// # Errors
    /// [`StoreError::Busy`]; [`StoreError::Damaged`]; or when the disk fails.
    pub fn reseal(path: &Path, seal: Option<&Seal>, staged: &Path) -> Result<()> {
        let mut store = Self::open_to_copy(path)?;
        store.look_through()?;
        store.write_copy_under(seal, staged)?;
        let copied = lineage::newest(&store.db)?;
        drop(store);
        let put = take_place(staged, path, |now| {
            // Whoever wrote to it since would lose that.
            let same = lineage::newest(now)? == copied;
            same.then_some(())
                .ok_or(StoreError::Busy(LockHolder::Unknown))
        });
        if put.is_err() {
            fs::remove_file(staged).ok();
        }
        put
    }

    /// Whether the book is under a passphrase.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.db
            .query_row("PRAGMA cipher_salt", [], |_| Ok(()))
            .is_ok()
    }

    /// Gives the free space of the file back to the disk.
    ///
    /// # Errors
    /// When another program has the book open, or the disk fails.
    pub fn compact(&mut self) -> Result<()> {
        self.check()?;
        self.db.execute_batch("VACUUM")?;
        self.wrote.set(true);
        Ok(())
    }

    /// Everything that is wrong with the file, in the database's words: its pages, what points nowhere, and what
    /// the journal says.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub fn faults(&self) -> Result<Vec<String>> {
        let mut faults = Vec::new();
        let mut pages = self.db.prepare("PRAGMA integrity_check(20)")?;
        let pages = pages.query_map([], |row| row.get::<_, String>(0))?;
        for fault in pages {
            faults.push(fault?);
        }
        faults.retain(|fault| fault != "ok");
        let mut links = self.db.prepare("PRAGMA foreign_key_check")?;
        let links = links.query_map([], |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(format!("{table} → {parent}"))
        })?;
        for fault in links {
            faults.push(fault?);
        }
        if let Err(error) = self.steps(usize::MAX) {
            faults.push(error.to_string());
        }
        Ok(faults)
    }
}

macro_rules! tables {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        /// The tables of facts, and of what was done to them.
        const TABLES: &[&str] = &[
            $(<crate::domain::$noun as Table>::NAME,)+
            "participation", "attendance", "interaction_matter", "matter_stage", "matter_person",
            "matter_department", "visit_person", "visit_colleague", "journal",
        ];
    };
}
for_each_noun!(tables);

/// A connection that nobody else can have beside it; none where there is no file, or none that could be opened.
fn alone_with(path: &Path) -> Result<Option<Connection>> {
    if !path.exists() {
        return Ok(None);
    }
    let Ok(db) = seal::connect(path, None, OpenFlags::default()) else {
        return Ok(None);
    };
    db.busy_timeout(lock::BUSY_TIMEOUT)?;
    let alone = db.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    match alone.map_err(StoreError::from) {
        Err(StoreError::Busy(by)) => Err(StoreError::Busy(by)),
        _ => Ok(Some(db)),
    }
}

/// Puts a file in the place of the book, whose log goes with what was there, if `may` agrees while nobody else
/// has it.
fn take_place(
    staged: &Path,
    path: &Path,
    may: impl FnOnce(&Connection) -> Result<()>,
) -> Result<()> {
    let at_path = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    let alone = alone_with(path)?;
    if let Some(alone) = &alone {
        may(alone)?;
    }
    for beside in ["-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(beside);
        match fs::remove_file(name) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(at_path(error));
            }
            _ => {}
        }
    }
    fs::rename(staged, path).map_err(at_path)?;
    // The new name is kept through a power cut only once its folder is.
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
    if let Ok(folder) = File::open(folder.unwrap_or(Path::new("."))) {
        let _ = folder.sync_all();
    }
    Ok(())
}
