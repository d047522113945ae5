//! How fast the program's own paths are on a book: measured on a copy, so that anyone can repeat it.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use serde::Serialize;

use super::{Common, Failure, Json, Output, session::Session};
use crate::{
    book::{DepthOn, ListAccounts, ListDepths, MOST_MATCHES},
    domain::{
        Account, Command, Id, ImportAccount,
        summary::{BookView, Search},
    },
    exchange::Options,
    log_line::{self, Pick, Picked},
    runtime::{private_folder, take_in},
    store::{Location, Store},
};

/// Accounts drawn for the median, spread evenly over the book.
const ACCOUNTS: usize = 200;
const LARGEST_RUNS: usize = 20;
const BOOK_RUNS: usize = 3;
const LOGS: usize = 200;
const FINDS: usize = 100;
const IMPORTED_ROWS: usize = 20_000;

#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the JSON says its unit")]
struct Figures {
    rescore_book_ms: Figure,
    rescore_account_ms: Figure,
    rescore_largest_ms: Figure,
    log_ms: Figure,
    find_ms: Figure,
    import_ms: Figure,
}

/// Milliseconds over `n` runs.
#[derive(Serialize)]
struct Figure {
    n: usize,
    min: f64,
    median: f64,
    p95: f64,
}

impl Figure {
    fn of(mut runs: Vec<f64>) -> Self {
        runs.sort_by(f64::total_cmp);
        let at = |hundredths: usize| {
            runs.get((runs.len().max(1) - 1) * hundredths / 100)
                .copied()
                .unwrap_or(0.0)
        };
        Self {
            n: runs.len(),
            min: at(0),
            median: at(50),
            p95: at(95),
        }
    }
}

/// Times scoring, logging, finding and importing on a copy of `book`.
///
/// # Errors
/// When the book cannot be copied or read.
pub fn bench(common: &Common, book: &Path, json: Option<Json>) -> Result<(), Failure> {
    let copy = Copy::of(book)?;
    let mut session = Session::at(common, Location::File(copy.path()))?;
    let page = session.book.ask(&ListAccounts(BookView::whole()))?;
    let accounts: Vec<Id<Account>> = page.rows.iter().map(|row| row.id).collect();
    let some: Vec<_> = accounts
        .iter()
        .copied()
        .step_by((accounts.len() / ACCOUNTS).max(1))
        .collect();
    let figures = Figures {
        rescore_book_ms: {
            // Of a day that is past no depth is kept.
            let on = session.today().pred_opt().unwrap_or_default();
            repeat(BOOK_RUNS, |_| {
                session.book.ask(&ListDepths { on })?;
                Ok(())
            })?
        },
        rescore_account_ms: repeat(some.len(), |run| score(&session, some[run]))?,
        rescore_largest_ms: {
            let largest = largest(&session, &accounts)?;
            repeat(LARGEST_RUNS, |_| {
                largest.map_or(Ok(()), |account| score(&session, account))
            })?
        },
        log_ms: repeat(LOGS, |run| log(&mut session, &some, run))?,
        find_ms: repeat(FINDS, |run| find(&session.book.store, run))?,
        import_ms: repeat(1, |_| import(&mut session, &copy))?,
    };
    tell(&figures, json)
}

fn tell(figures: &Figures, json: Option<Json>) -> Result<(), Failure> {
    let mut out = Output::stdout();
    if json.is_some() {
        out.json(figures)?;
    } else {
        let row = |name: &str, figure: &Figure| {
            let ms = |value: f64| format!("{value:>9.3} ms");
            [
                name.to_owned(),
                format!("{:>4} ×", figure.n),
                ms(figure.min),
                ms(figure.median),
                ms(figure.p95),
            ]
        };
        out.columns(&[
            row("score the book", &figures.rescore_book_ms),
            row("score an account", &figures.rescore_account_ms),
            row("score the largest", &figures.rescore_largest_ms),
            row("log a line", &figures.log_ms),
            row("find", &figures.find_ms),
            row("import 20,000 rows", &figures.import_ms),
        ])?;
    }
    out.finish()
}

fn repeat(
    runs: usize,
    mut work: impl FnMut(usize) -> Result<(), Failure>,
) -> Result<Figure, Failure> {
    let mut times = Vec::with_capacity(runs);
    for run in 0..runs {
        let start = Instant::now();
        work(run)?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok(Figure::of(times))
}

fn score(session: &Session, account: Id<Account>) -> Result<(), Failure> {
    let on = session.today();
    session.book.ask(&DepthOn { account, on })?;
    Ok(())
}

fn largest(session: &Session, accounts: &[Id<Account>]) -> Result<Option<Id<Account>>, Failure> {
    let mut largest = None;
    for account in accounts {
        let contacts = session
            .book
            .store
            .facts(*account)?
            .map_or(0, |facts| facts.own.contacts.len());
        if largest.is_none_or(|(most, _)| most < contacts) {
            largest = Some((contacts, *account));
        }
    }
    Ok(largest.map(|(_, account)| account))
}

/// The whole way from a line to a saved entry with its new score.
fn log(session: &mut Session, accounts: &[Id<Account>], run: usize) -> Result<(), Failure> {
    let Some(account) = accounts.get(run % accounts.len().max(1)) else {
        return Ok(());
    };
    let people = session.book.store.people_of(*account, session.today())?;
    let (who, picks) = match people.into_iter().next() {
        None => ("New Somebody".to_owned(), Vec::new()),
        // Picked, since two people may have one name.
        Some(person) => {
            let mention = format!("@\"{}\"", person.name.raw());
            let is = Picked::Person(person.person);
            (person.name.raw().to_owned(), vec![Pick { mention, is }])
        }
    };
    let line = format!("y call @\"{who}\"+i: 进度确认 pricing review {run} > fri send the offer");
    let known = session.book.known(&line, Some(*account))?;
    let entry = log_line::read(&line, &known, &picks).entry;
    let entry = entry.ok_or_else(|| Failure::Failed(format!("not understood: {line}")))?;
    session.book.commit(&Command::Log(entry), None)?;
    Ok(())
}

fn find(store: &Store, run: usize) -> Result<(), Failure> {
    let query = [
        "验收", "付款", "pricing", "wang", "张", "delivery", "预算", "zw",
    ][run % 8];
    let search = Search {
        words: query.to_owned(),
        ..Search::default()
    };
    store.find(&search, MOST_MATCHES)?;
    Ok(())
}

fn import(session: &mut Session, copy: &Copy) -> Result<(), Failure> {
    let preview = take_in(
        &session.book,
        &[copy.table()?],
        ImportAccount::ByOrganization,
        &Options::default(),
    )?;
    session.book.commit(&preview.command, None)?;
    Ok(())
}

/// A copy of a book in a folder of its own, gone when dropped.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    fn of(book: &Path) -> Result<Self, Failure> {
        if !book.exists() {
            return Err(Failure::NotFound(format!(
                "{} is not there",
                book.display()
            )));
        }
        let folder = std::env::temp_dir().join(format!("guanxi-bench-{}", std::process::id()));
        private_folder(&folder)?;
        let copy = Self { folder };
        for ending in ["", "-wal"] {
            let side = |path: &Path| PathBuf::from(format!("{}{ending}", path.display()));
            if side(book).exists() {
                fs::copy(side(book), side(&copy.path()))?;
            }
        }
        Ok(copy)
    }

    fn path(&self) -> PathBuf {
        self.folder.join("book.db")
    }

    /// A table of invented people, a hundred to an organization.
    fn table(&self) -> Result<PathBuf, Failure> {
        let mut text = String::from("name,company,department,title,email\n");
        for row in 0..IMPORTED_ROWS {
            let _ = writeln!(
                text,
                "Bench Person {row},Bench Company {},Technical,Engineer,p{row}@bench.example",
                row / 100
            );
        }
        let path = self.folder.join("people.csv");
        fs::write(&path, text)?;
        Ok(path)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
