//! A book to try.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};

use super::{
    Common, Failure, Output, days, screens,
    session::{Session, book_at, settings},
};
use crate::{
    book::fresh_uuid,
    demo::{self, BookSize},
    domain::text::shown,
    runtime::{BookPath, begin_at, fill},
    say::Lang,
    store::{Location, LockHolder, Store, StoreError},
};

#[derive(Debug, Args)]
pub struct DemoArguments {
    #[arg(long, value_enum, default_value = "small")]
    size: DemoSize,
    #[arg(long, default_value_t = demo::SEED)]
    seed: u64,
    /// What was done in it goes.
    #[arg(long)]
    anew: bool,
    #[arg(long)]
    no_open: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DemoSize {
    Small,
    Decade,
    Heavy,
    Extreme,
}

impl From<DemoSize> for BookSize {
    fn from(size: DemoSize) -> Self {
        match size {
            DemoSize::Small => Self::Small,
            DemoSize::Decade => Self::Decade,
            DemoSize::Heavy => Self::Heavy,
            DemoSize::Extreme => Self::Extreme,
        }
    }
}

/// Writes a demo book of this size and opens it.
///
/// Without `--book` it gets a file of its own beside the real book, and one written earlier is written
/// anew, so that its dates reach up to today; unless something was done in it, or it is open elsewhere.
///
/// # Errors
/// When the named book is there already, one that is to be written anew is open elsewhere, or the disk fails.
pub fn demo(common: &Common, wanted: &DemoArguments) -> Result<(), Failure> {
    let size = BookSize::from(wanted.size);
    let (_, words) = settings(common)?;
    let path = match book_at(common, &words)? {
        BookPath::Named(path) if path.exists() => {
            return Err(Failure::Failed(words.shell_demo_there(words.path(&path))));
        }
        BookPath::Named(path) => path,
        BookPath::Default(path) => beside(&path, size),
    };
    if wanted.anew
        && let Some(holder) = holder(&path)
    {
        return Err(Failure::Failed(words.not_alone(holder)));
    }
    if wanted.anew || !is_in_use(&path) {
        make(common, size, wanted.seed, &path)?;
    } else {
        let said = words.shell_demo_kept(words.path(&path));
        let _ = writeln!(io::stderr().lock(), "{}", shown(&said));
    }
    if wanted.no_open {
        let mut out = Output::stdout();
        out.line(&path.display().to_string())?;
        return out.finish();
    }
    let session = Session::at(common, Location::File(path))?;
    // A told account says more of the program than the list of all of them.
    let told = begin_at(session.words.lang());
    screens::open_session(common, session, told)
}

/// The small demo beside the user's book, which stays as it is, and the account to begin with.
///
/// # Errors
/// When the disk fails.
pub fn beside_book(common: &Common) -> Result<(Session, &'static str), Failure> {
    let (_, words) = settings(common)?;
    let path = beside(&book_at(common, &words)?.into_path(), BookSize::Small);
    if !is_in_use(&path) {
        make(common, BookSize::Small, demo::SEED, &path)?;
    }
    let told = begin_at(words.lang());
    Ok((Session::at(common, Location::File(path))?, told))
}

fn beside(book: &Path, size: BookSize) -> PathBuf {
    book.with_file_name(format!("demo-{}.db", size.code()))
}

/// Whether something was done in a demo that is there, or somebody has it open.
fn is_in_use(path: &Path) -> bool {
    let has_steps = || {
        Store::open_to_read(path, |_| ())
            .and_then(|store| store.steps(1))
            .is_ok_and(|steps| !steps.is_empty())
    };
    !Store::is_missing(path) && (has_steps() || holder(path).is_some())
}

/// Who has a demo open that is there, and would go on writing into a file that is gone.
fn holder(path: &Path) -> Option<LockHolder> {
    if Store::is_missing(path) {
        return None;
    }
    let mut store = Store::open(&Location::File(path.to_owned())).ok()?;
    match store.be_alone() {
        Err(StoreError::Busy(holder)) => Some(holder),
        _ => None,
    }
}

fn make(common: &Common, size: BookSize, seed: u64, path: &Path) -> Result<(), Failure> {
    let (config, words) = settings(common)?;
    let order = days::order(&config, &words);
    let today = days::clock(common, &words, order)?.today();
    write(path, demo::book(size, seed, today), words.lang())
}

/// Fills a file in a folder of its own beside `path` and moves it there when it is whole, so that a book is
/// never half a demo. Nobody can foresee the folder, and so prepare it.
fn write(path: &Path, chunks: demo::DemoBook, lang: Lang) -> Result<(), Failure> {
    let folder = path.with_file_name(format!(".guanxi-{}", fresh_uuid()));
    let filled = || {
        let unfinished = folder.join("demo.db");
        let mut store = Store::open(&Location::File(unfinished.clone()))?;
        fill(&mut store, chunks, lang)?;
        store.close()?;
        remove(path)?;
        Ok(fs::rename(unfinished, path)?)
    };
    let done = filled();
    let _ = fs::remove_dir_all(folder);
    done
}

/// Removes a book with its side files.
fn remove(path: &Path) -> Result<(), Failure> {
    for ending in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        match fs::remove_file(name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}
