//! A book under a passphrase: putting it there, taking it away, another one; and asking for it.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    Common, Failure, Output,
    session::{Access, Session},
};
use crate::{
    book::{Io, Refusal, fresh_uuid},
    runtime::{
        Backup, NoPassphrase, Passphrase, ask_passphrase, given_passphrase, passphrase_in,
        shield_memory,
    },
    say::Words,
    store::{Location, Seal, Store, StoreError, is_locked, unlock},
};

/// How often a passphrase is asked for.
const TRIES: usize = 3;

#[derive(Debug, Args)]
pub struct PassphraseArguments {
    #[arg(long, value_name = "FILE")]
    new_passphrase_file: Option<PathBuf>,
}

/// Opens a book, and where that takes a passphrase asks for it and opens it then.
///
/// # Errors
/// As `open` has them; [`StoreError::WrongPassphrase`]; or when nobody can be asked.
pub fn opened<T>(
    common: &Common,
    words: &Words,
    open: impl Fn() -> Result<T, StoreError>,
) -> Result<T, Failure> {
    match open() {
        Err(StoreError::Sealed(path)) => {
            ask_and_unlock(common, words, &path)?;
            Ok(open()?)
        }
        opened => Ok(opened?),
    }
}

/// Asks for the passphrase of a book that this program has not opened yet, if there is one.
///
/// # Errors
/// As [`opened`].
pub fn unlock_if_locked(common: &Common, words: &Words, path: &Path) -> Result<(), Failure> {
    if is_locked(path) {
        ask_and_unlock(common, words, path)?;
    }
    Ok(())
}

fn ask_and_unlock(common: &Common, words: &Words, path: &Path) -> Result<(), Failure> {
    shield_memory();
    let failed = |why| no_passphrase(why, words, path);
    if let Some(given) = given_passphrase(common.passphrase_command.as_deref()).map_err(failed)? {
        return Ok(unlock(path, &given)?);
    }
    let question = words.ask_passphrase(words.path(path));
    for _ in 1..TRIES {
        match unlock(path, &ask_passphrase(&question).map_err(failed)?) {
            Err(error @ StoreError::WrongPassphrase(_)) => Failure::from(error).say(words),
            unlocked => return Ok(unlocked?),
        }
    }
    Ok(unlock(path, &ask_passphrase(&question).map_err(failed)?)?)
}

fn no_passphrase(why: NoPassphrase, words: &Words, path: &Path) -> Failure {
    match why {
        NoPassphrase::Command(command) => {
            Failure::Unreadable(words.shell_passphrase_command(command))
        }
        NoPassphrase::File(path, error) => Failure::Refused(Refusal::File {
            path,
            why: Io::from(&error),
        }),
        NoPassphrase::NoTerminal => Failure::Refused(Refusal::Sealed(path.to_owned())),
    }
}

/// Puts the book and its backups under a passphrase.
///
/// # Errors
/// When it is under one already, somebody else has it open, or the disk fails. It is as it was then.
pub fn encrypt(common: &Common) -> Result<(), Failure> {
    let book = OpenBook::of(common)?;
    if book.is_sealed {
        return Err(Failure::Failed(
            book.session.words.shell_encrypted_already(),
        ));
    }
    let given = given_passphrase(common.passphrase_command.as_deref());
    let given = given.map_err(|why| no_passphrase(why, &book.session.words, &book.path))?;
    let seal = book.new_seal(given)?;
    let said = book
        .session
        .words
        .shell_encrypted(book.session.words.path(&book.path));
    book.put_under(Some(&seal), &said)
}

/// Puts the book and its backups under another passphrase.
///
/// # Errors
/// When it is under none, somebody else has it open, or the disk fails. It is as it was then.
pub fn passphrase(common: &Common, wish: &PassphraseArguments) -> Result<(), Failure> {
    let book = OpenBook::of(common)?;
    if !book.is_sealed {
        return Err(Failure::Failed(book.session.words.shell_not_encrypted()));
    }
    let given = wish.new_passphrase_file.clone().map(passphrase_in);
    let given = given.transpose();
    let given = given.map_err(|why| no_passphrase(why, &book.session.words, &book.path))?;
    let seal = book.new_seal(given)?;
    let said = book
        .session
        .words
        .shell_passphrase_changed(book.session.words.path(&book.path));
    book.put_under(Some(&seal), &said)
}

/// Takes the passphrase away from the book and its backups.
///
/// # Errors
/// As [`passphrase`].
pub fn decrypt(common: &Common) -> Result<(), Failure> {
    let book = OpenBook::of(common)?;
    if !book.is_sealed {
        return Err(Failure::Failed(book.session.words.shell_not_encrypted()));
    }
    let said = book
        .session
        .words
        .shell_decrypted(book.session.words.path(&book.path));
    book.put_under(None, &said)
}

/// A book that could be opened, and is closed again.
struct OpenBook {
    session: Session,
    path: PathBuf,
    is_sealed: bool,
}

impl OpenBook {
    fn of(common: &Common) -> Result<Self, Failure> {
        let session = Session::open(common, Access::Change)?;
        let Location::File(path) = session.location.clone() else {
            return Err(Failure::Refused(Refusal::Gone));
        };
        Ok(Self {
            is_sealed: session.book.store.is_sealed(),
            session,
            path,
        })
    }

    /// A seal under the passphrase that was given, else under one that is typed twice.
    fn new_seal(&self, given: Option<Passphrase>) -> Result<Seal, Failure> {
        shield_memory();
        let words = &self.session.words;
        let typed = match given {
            Some(given) => given,
            None => {
                let failed = |why| no_passphrase(why, words, &self.path);
                let typed = ask_passphrase(&words.ask_new_passphrase()).map_err(failed)?;
                let again = ask_passphrase(&words.ask_passphrase_again()).map_err(failed)?;
                if typed != again {
                    return Err(Failure::Failed(words.shell_passphrases_differ()));
                }
                typed
            }
        };
        Ok(Seal::new(&typed)?)
    }

    fn put_under(self, seal: Option<&Seal>, said: &str) -> Result<(), Failure> {
        let (path, backups) = (self.path, self.session.backups());
        let Session { book, words, .. } = self.session;
        book.store.close()?;
        Store::reseal(&path, seal, &staged_beside(&path))?;
        let mut out = Output::stdout();
        out.line(said)?;
        if let Some(seal) = seal {
            out.line("")?;
            out.line(&words.shell_recovery_key())?;
            out.line(&format!("  {}", seal.recovery_key().as_str()))?;
        }
        for line in left_behind(&backups?.reseal(seal)?, &words) {
            out.line(&line)?;
        }
        out.finish()
    }
}

/// The backups that could not be put under what the book is under now.
pub fn left_behind(left: &[(Backup, StoreError)], words: &Words) -> Vec<String> {
    let told = left.iter().map(|(backup, why)| {
        let why = words.refusal(&Refusal::from(why));
        words.shell_backup_left(words.path(&backup.path), why)
    });
    told.collect()
}

/// A name in the folder of the book that nothing has yet.
pub fn staged_beside(path: &Path) -> PathBuf {
    path.with_file_name(format!(".guanxi-{}", fresh_uuid()))
}
