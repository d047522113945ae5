//! Books under a passphrase.
//!
//! ```text
//! passphrase ──Argon2id──▶ key ──SQLCipher──▶ every page of the file and of its log
//!                 ▲
//!               salt       the first 16 bytes of the file: ours, the way the key is made, and chance
//! ```
//!
//! Everything it takes to open the book, but the passphrase, stands in its one file. The key is also what is
//! printed for the day on which the passphrase is forgotten. A key that was found is kept for all connections
//! of this program, until it is told to forget them.
//!
//! Knows: how a key is made and given, how SQLCipher lays out a page. Must not know: who asks the user.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

use aes::Aes256;
use argon2::{Algorithm, Argon2, Params, Version};
use cbc::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::NoPadding};
use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};
use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthStr;
use zeroize::Zeroizing;

use super::error::{Result, StoreError};

/// Whether this program was built with what seals.
pub const CAN_SEAL: bool = cfg!(feature = "sealed");

/// What a sealed book begins with; after it comes the number of the way its key is made.
const OURS: &[u8; 6] = b"guanxi";

/// The one way so far to make a key of a passphrase: a third of a second, and 64 MiB of memory.
const WAY: u8 = 1;
const KIB: u32 = 64 * 1024;
const PASSES: u32 = 5;

/// A passphrase takes this many columns at least: eight letters, or four Chinese characters.
const SHORTEST: usize = 8;

/// As SQLCipher makes them.
pub(super) const PAGE: usize = 4096;
/// How many bytes at the end of a page are SQLCipher's own: with what the page is mixed, its check, and filling.
const RESERVED: usize = 80;
const BLOCK: usize = 16;

type Salt = [u8; BLOCK];
type Key = Zeroizing<[u8; 32]>;

/// What a book is sealed with.
#[derive(Clone, PartialEq, Eq)]
pub struct Seal {
    salt: Salt,
    key: Key,
}

/// The key is nobody's to see.
impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal")
    }
}

/// Those that were found, for all connections of this program.
static KNOWN: Mutex<Vec<Seal>> = Mutex::new(Vec::new());

fn known() -> MutexGuard<'static, Vec<Seal>> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Seal {
    /// A seal of its own under this passphrase.
    ///
    /// # Errors
    /// [`StoreError::WeakPassphrase`]; [`StoreError::CannotSeal`].
    pub fn new(passphrase: &str) -> Result<Self> {
        if !CAN_SEAL {
            return Err(StoreError::CannotSeal);
        }
        if passphrase.trim().width() < SHORTEST {
            return Err(StoreError::WeakPassphrase);
        }
        let mut salt = [0; BLOCK];
        getrandom::fill(&mut salt).map_err(|_| StoreError::CannotSeal)?;
        salt[..OURS.len()].copy_from_slice(OURS);
        salt[OURS.len()] = WAY;
        Ok(Self {
            salt,
            key: derive(passphrase, &salt)?,
        })
    }

    /// What opens the book without the passphrase, to be printed: 32 bytes and a check, in groups of five signs
    /// none of which looks like another.
    #[must_use]
    pub fn recovery_key(&self) -> Zeroizing<String> {
        let mut bytes = Zeroizing::new(self.key.to_vec());
        bytes.extend(check_of(&*self.key));
        let mut printed = Zeroizing::new(String::with_capacity(80));
        for at in (0..bytes.len() * 8).step_by(5) {
            if at > 0 && at % 25 == 0 {
                printed.push('-');
            }
            let five = (at..at + 5).fold(0, |five, bit| {
                let byte = bytes.get(bit / 8).copied().unwrap_or(0);
                five << 1 | usize::from(byte >> (7 - bit % 8) & 1)
            });
            printed.push(char::from(SIGNS[five]));
        }
        printed
    }

    /// Lets all connections of this program open what is sealed so.
    pub fn remember(&self) {
        let mut known = known();
        if !known.contains(self) {
            known.push(self.clone());
        }
    }

    /// The key as SQLCipher takes it, with the salt it would otherwise make up.
    pub(super) fn spelled(&self) -> Zeroizing<String> {
        use std::fmt::Write;
        let mut spelled = Zeroizing::new(String::with_capacity(100));
        spelled.push_str("x'");
        for byte in self.key.iter().chain(&self.salt) {
            let _ = write!(spelled, "{byte:02x}");
        }
        spelled.push('\'');
        spelled
    }

    /// Opens a page of a file or a log.
    pub(super) fn open_page(&self, page: &[u8], number: u32) -> Option<Vec<u8>> {
        let end = page.len().checked_sub(RESERVED)?;
        let begin = if number == 1 { BLOCK } else { 0 };
        let way =
            cbc::Decryptor::<Aes256>::new_from_slices(&*self.key, page.get(end..end + BLOCK)?);
        let mut open = page.to_vec();
        way.ok()?
            .decrypt_padded::<NoPadding>(&mut open[begin..end])
            .ok()?;
        Some(open)
    }
}

/// Crockford's: without I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Tells a recovery key from one with a slip in it.
fn check_of(key: &[u8]) -> [u8; 2] {
    // FNV-1a.
    let hash = key.iter().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    });
    let [a, b, c, d] = hash.to_be_bytes();
    [a ^ c, b ^ d]
}

/// Reads a recovery key, whatever stands between its signs.
fn recovery_key(typed: &str) -> Option<Key> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(40));
    let (mut held, mut bits) = (0_u32, 0);
    for sign in typed.chars().filter(char::is_ascii_alphanumeric) {
        let sign = match sign.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            sign => sign,
        };
        let five = SIGNS.iter().position(|one| char::from(*one) == sign)?;
        held = (held << 5 | u32::try_from(five).ok()?) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).ok()?);
        }
    }
    let (key, check) = bytes.split_at_checked(32)?;
    let key: Key = Zeroizing::new(key.try_into().ok()?);
    (check == check_of(&*key)).then_some(key)
}

/// The same letters are the same passphrase, however a keyboard composes them.
fn derive(passphrase: &str, salt: &Salt) -> Result<Key> {
    let typed = Zeroizing::new(passphrase.trim().nfc().collect::<String>());
    let params = Params::new(KIB, PASSES, 1, None).map_err(|_| StoreError::CannotSeal)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(typed.as_bytes(), salt, &mut *key)
        .map_err(|_| StoreError::CannotSeal)?;
    Ok(key)
}

/// Whether the book at `path` is sealed. Not to be asked while this program has it open: reading a file and
/// closing it takes away the locks that SQLite holds on it.
#[must_use]
pub(super) fn is_sealed(path: &Path) -> bool {
    matches!(salt_of(path), Ok(Some(_)))
}

/// Whether the book at `path` is sealed and its key was not found yet. Not to be asked of a book that this
/// program has open: reading a file and closing it takes away the locks that SQLite holds on it.
#[must_use]
pub fn is_locked(path: &Path) -> bool {
    is_sealed(path) && seal_of(path).is_none()
}

/// What the book at `path` is sealed with, where it is and that was found. As [`is_locked`], not of
/// an open book.
#[must_use]
pub fn seal_of(path: &Path) -> Option<Seal> {
    let salt = salt_of(path).ok().flatten()?;
    known().iter().find(|seal| seal.salt == salt).cloned()
}

/// Of a sealed book.
fn salt_of(path: &Path) -> io::Result<Option<Salt>> {
    let mut salt = [0; BLOCK];
    match File::open(path)?.read_exact(&mut salt) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        read => read.map(|()| Some(salt).filter(|salt| salt.starts_with(OURS))),
    }
}

/// Lets all connections of this program open the sealed book at `path`, from the passphrase or the recovery key.
///
/// # Errors
/// [`StoreError::WrongPassphrase`]; [`StoreError::CannotSeal`]; or when the file cannot be read.
pub fn unlock(path: &Path, typed: &str) -> Result<()> {
    let at_path = |source| StoreError::File {
        path: path.to_owned(),
        source,
    };
    let Some(salt) = salt_of(path).map_err(at_path)? else {
        return Ok(());
    };
    if !CAN_SEAL || salt[OURS.len()] != WAY {
        return Err(StoreError::CannotSeal);
    }
    let fits = |key: Key| -> Result<Option<Seal>> {
        let seal = Seal { salt, key };
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        Ok(opens(&db, &seal)?.then_some(seal))
    };
    let recovered = recovery_key(typed).map(fits).transpose()?.flatten();
    let seal = match recovered {
        Some(seal) => Some(seal),
        None => fits(derive(typed, &salt)?)?,
    };
    let seal = seal.ok_or_else(|| StoreError::WrongPassphrase(path.to_owned()))?;
    seal.remember();
    Ok(())
}

/// Forgets every key that was found.
pub fn forget_keys() {
    known().clear();
}

/// Opens a file, with its key where it is sealed and the key was found.
pub(super) fn connect(file: &Path, uri: Option<&str>, flags: OpenFlags) -> Result<Connection> {
    let open = || match uri {
        Some(uri) => Connection::open_with_flags(uri, flags),
        None => Connection::open_with_flags(file, flags),
    };
    let seals = known().clone();
    // Under which key an empty file is to be is nobody's to guess.
    let is_empty = || file.metadata().is_ok_and(|file| file.len() == 0);
    if seals.is_empty() || is_empty() {
        return Ok(open()?);
    }
    for seal in seals {
        let db = open()?;
        if opens(&db, &seal)? {
            return Ok(db);
        }
    }
    Ok(open()?)
}

/// Gives the connection the key, and whether it is the one.
fn opens(db: &Connection, seal: &Seal) -> Result<bool> {
    // Nothing is written on account of a key that is not the one.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // It would tell of a wrong key on standard error, which may be the screen.
    db.pragma_update(None, "cipher_log_level", "NONE")?;
    db.pragma_update(None, "key", seal.spelled().as_str())?;
    match db.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(())) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => Ok(false),
        // Whatever else is the matter, whoever reads in earnest will be told.
        _ => {
            db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
            Ok(true)
        }
    }
}

/// A page as it may be meant: under each key that was found.
pub(super) fn opened(page: &[u8], number: u32) -> impl Iterator<Item = Vec<u8>> {
    let seals = known().clone();
    seals
        .into_iter()
        .filter_map(move |seal| seal.open_page(page, number))
}
