//! What the program costs on books of three sizes, from the inside: no terminal, no pipe.
//!
//! ```text
//! cargo bench                                           the small book
//! GUANXI_BENCH_SIZES=small,heavy,extreme cargo bench    those named
//! cargo bench -- key                                    only what has `key` in its name
//! ```
//!
//! The books come from the program's own demo generator and are kept in the system's temporary
//! folder for the next run; heavy takes half a minute to make, extreme some minutes. A copy of it is
//! what is written to. What a whole process costs, in a real terminal, `guanxi bench` and a clock
//! outside tell better.
#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot go on has nothing to tell"
)]

use std::{
    fmt::Write,
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::Duration,
};

use chrono::NaiveDate;
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_main, measurement::WallTime};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use guanxi::{
    app::{Keys, Msg, Place, Start},
    book::{Book, Clock, DepthOn, ListAccounts, MOST_MATCHES, Settings, fresh_uuid},
    demo::{self, BookSize},
    domain::{
        Account, Command, Id, ImportAccount, Name,
        summary::{BookView, Search},
    },
    exchange::Options,
    log_line::{self, Pick, Picked},
    runtime::{Runner, standard_names, take_in},
    say::{Lang, Words},
    store::{Location, Store},
    ui::{self, Look, Palette},
};
use ratatui::{Terminal, backend::TestBackend};
use tempfile::TempDir;

/// The accounts whose median is taken, spread evenly over the book.
const SAMPLE: usize = 100;
const IMPORTED_ROWS: usize = 20_000;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn benches() {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .sample_size(20)
        .configure_from_args();
    for size in sizes() {
        let original = original(size);
        let mut group = criterion.benchmark_group(size.code());
        start(&mut group, &original);
        keys(&mut group, &original);
        find(&mut group, &original);
        complete(&mut group, &original);
        score(&mut group, &original);
        log(&mut group, &original);
        import(&mut group, &original);
        group.finish();
    }
}
criterion_main!(benches);

type Group<'a> = BenchmarkGroup<'a, WallTime>;

fn sizes() -> Vec<BookSize> {
    let named = std::env::var("GUANXI_BENCH_SIZES").unwrap_or_else(|_| "small".to_owned());
    named
        .split(',')
        .filter_map(|code| BookSize::from_code(code.trim()))
        .collect()
}

/// The book of this size, made if no earlier run has, with every depth computed.
fn original(size: BookSize) -> PathBuf {
    let folder = std::env::temp_dir().join("guanxi-bench-books");
    let name = format!("{}-{}.db", env!("CARGO_PKG_VERSION"), size.code());
    let path = folder.join(name);
    if !path.exists() {
        let unfinished = path.with_extension("unfinished");
        let _ = fs::remove_file(&unfinished);
        let mut store = Store::open(&Location::File(unfinished.clone())).unwrap();
        store.fill(demo::book(size, demo::SEED, today())).unwrap();
        let mut book = book(store, &look());
        while 0 < book.refresh().unwrap().left {}
        book.store.close().unwrap();
        fs::rename(unfinished, &path).unwrap();
    }
    path
}

fn open(path: &Path) -> Store {
    Store::open(&Location::File(path.to_owned())).unwrap()
}

/// A copy to write to, in a folder that goes with it.
fn copy(original: &Path) -> (TempDir, Store) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("book.db");
    fs::copy(original, &path).unwrap();
    let mut store = open(&path);
    let me = Name::new("Me").unwrap();
    store.introduce(&me, fresh_uuid()).unwrap();
    (folder, store)
}

fn look() -> Look {
    Look::new(Words::new(Lang::En), Palette::Ansi)
}

fn book(store: Store, look: &Look) -> Book {
    let clock = Clock::Fixed(today().and_hms_opt(10, 0, 0).unwrap());
    Book::new(store, Settings::new(clock, standard_names(&look.words)))
}

/// A runner with a screen, as a user sits at it.
struct Seat {
    runner: Runner,
    look: Look,
    terminal: Terminal<TestBackend>,
}

impl Seat {
    /// From the file to the first frame.
    fn take(path: &Path, look: Look) -> Self {
        let start = |_: Place, book_is_empty| Start {
            today: today(),
            place: Place::default(),
            book_is_empty,
            keys: Keys::default(),
            action_names: look.words.action_names(),
        };
        let runner = Runner::new(book(open(path), &look), look.words.lang(), start).unwrap();
        let terminal = Terminal::new(TestBackend::new(120, 40)).unwrap();
        let mut seat = Self {
            runner,
            look,
            terminal,
        };
        seat.draw();
        seat
    }

    fn draw(&mut self) {
        let (app, look) = (&self.runner.app, &self.look);
        let mut measured = None;
        self.terminal
            .draw(|frame| measured = Some(ui::draw(frame, app, look)))
            .unwrap();
        self.runner.handle(Msg::Drawn(measured.unwrap()));
    }

    /// A key and the frame that answers it.
    fn press(&mut self, code: KeyCode) {
        self.runner
            .handle(Msg::Key(KeyEvent::new(code, KeyModifiers::NONE)));
        self.draw();
    }
}

fn start(group: &mut Group<'_>, original: &Path) {
    group.bench_function("start", |b| {
        b.iter(|| black_box(Seat::take(original, look())));
    });
}

fn keys(group: &mut Group<'_>, original: &Path) {
    let mut seat = Seat::take(original, look());
    // There and back again, so that the cursor never reaches an end.
    let mut there_and_back = |seat: &mut Seat, name: &str, there: KeyCode, back: KeyCode| {
        group.bench_function(format!("key/{name}"), |b| {
            b.iter(|| {
                seat.press(there);
                seat.press(back);
            });
        });
    };
    let (down, up) = (KeyCode::Char('j'), KeyCode::Char('k'));
    there_and_back(&mut seat, "down and up in the book", down, up);
    there_and_back(
        &mut seat,
        "open an account and back",
        KeyCode::Enter,
        KeyCode::Esc,
    );
    there_and_back(
        &mut seat,
        "open a brief and back",
        KeyCode::Char('b'),
        KeyCode::Esc,
    );
    seat.press(KeyCode::Enter);
    there_and_back(&mut seat, "down and up on the map", down, up);
    there_and_back(
        &mut seat,
        "next pane and back",
        KeyCode::Tab,
        KeyCode::BackTab,
    );
    seat.press(KeyCode::Tab);
    there_and_back(&mut seat, "down and up in the history", down, up);
}

fn find(group: &mut Group<'_>, original: &Path) {
    let store = open(original);
    for words in [
        "",
        "w",
        "zhang",
        "张",
        "zw",
        "张伟",
        "pricing",
        "验收",
        "delivery 付款",
        "wang 采购",
    ] {
        let search = Search {
            words: words.to_owned(),
            ..Search::default()
        };
        group.bench_function(format!("find/{words}"), |b| {
            b.iter(|| store.find(&search, MOST_MATCHES).unwrap());
        });
    }
}

/// A letter of a mention, with what it may become, and the frame that shows it.
fn complete(group: &mut Group<'_>, original: &Path) {
    let mut seat = Seat::take(original, look());
    seat.press(KeyCode::Enter);
    seat.press(KeyCode::Char('l'));
    for letter in "call @z".chars() {
        seat.press(KeyCode::Char(letter));
    }
    group.bench_function("log/complete a mention", |b| {
        b.iter(|| {
            seat.press(KeyCode::Char('h'));
            seat.press(KeyCode::Backspace);
        });
    });
}

fn accounts(book: &Book) -> Vec<Id<Account>> {
    let page = book.ask(&ListAccounts(BookView::whole())).unwrap();
    page.rows.iter().map(|row| row.id).collect()
}

fn sample(accounts: &[Id<Account>]) -> Vec<Id<Account>> {
    let step = (accounts.len() / SAMPLE).max(1);
    accounts.iter().copied().step_by(step).collect()
}

fn score(group: &mut Group<'_>, original: &Path) {
    let book = book(open(original), &look());
    let accounts = accounts(&book);
    let mut sample = sample(&accounts);
    let contacts = |id: Id<Account>| {
        let facts = book.store.facts(id).unwrap();
        facts.map_or(0, |facts| facts.own.contacts.len())
    };
    sample.sort_by_cached_key(|id| contacts(*id));
    let median = sample[sample.len() / 2];
    let largest = accounts.iter().copied().max_by_key(|id| contacts(*id));
    let on = today();
    let depth = |account| book.ask(&DepthOn { account, on }).unwrap();
    for (name, account) in [
        ("a median account", median),
        ("the largest", largest.unwrap()),
    ] {
        group.bench_function(format!("score/{name}"), |b| {
            b.iter(|| depth(account));
        });
    }
    group.sample_size(10);
    group.bench_function("score/the book", |b| {
        b.iter(|| {
            for account in &accounts {
                black_box(depth(*account));
            }
        });
    });
    group.sample_size(20);
}

fn log(group: &mut Group<'_>, original: &Path) {
    let (_folder, store) = copy(original);
    let mut book = book(store, &look());
    let sample = sample(&accounts(&book));
    let entry = |book: &Book, account: Id<Account>, run: usize| {
        // Picked, since two people may have one name.
        let people = book.store.people_of(account, today()).unwrap();
        let who = people.first().map(|row| row.name.raw());
        let pick = people.first().map(|row| Pick {
            mention: format!("@\"{}\"", row.name.raw()),
            is: Picked::Person(row.person),
        });
        let who = who.unwrap_or("New Somebody");
        let line = format!("y call @\"{who}\"+i: 进度确认 pricing {run} > fri send the offer");
        let known = book.known(&line, Some(account)).unwrap();
        let picks: Vec<_> = pick.into_iter().collect();
        log_line::read(&line, &known, &picks).entry.unwrap()
    };
    let mut turn = (0..sample.len()).cycle();
    group.bench_function("log/read and rehearse", |b| {
        b.iter(|| {
            let run = turn.next().unwrap_or_default();
            let entry = entry(&book, sample[run], run);
            black_box(book.rehearse(&Command::Log(entry), None).unwrap());
        });
    });
    for piece in [" > fri x", "> ", "/", "@a", "一"] {
        let line = piece.repeat(10_000 / piece.len());
        let known = book.known(&line, None).unwrap();
        group.bench_function(format!("log/read 10 kB of {piece:?}"), |b| {
            b.iter(|| log_line::read(black_box(&line), &known, &[]));
        });
    }
    group.bench_function("log/read and save", |b| {
        b.iter(|| {
            let run = turn.next().unwrap_or_default();
            let entry = entry(&book, sample[run], run);
            book.commit(&Command::Log(entry), None).unwrap();
        });
    });
}

fn import(group: &mut Group<'_>, original: &Path) {
    let folder = TempDir::new().unwrap();
    let table = folder.path().join("people.csv");
    fs::write(&table, rows()).unwrap();
    let look = look();
    group.sample_size(10);
    group.bench_function("import 20,000 rows", |b| {
        b.iter_batched(
            || {
                let (folder, store) = copy(original);
                (folder, book(store, &look))
            },
            |(folder, mut book)| {
                let files = [table.clone()];
                let into = ImportAccount::ByOrganization;
                let preview = take_in(&book, &files, into, &Options::default()).unwrap();
                book.commit(&preview.command, None).unwrap();
                (folder, book)
            },
            BatchSize::PerIteration,
        );
    });
}

/// A table of invented people, a hundred to an organization.
fn rows() -> String {
    let mut text = String::from("name,company,department,title,email\n");
    for row in 0..IMPORTED_ROWS {
        writeln!(
            text,
            "Bench Person {row},Bench Company {},Technical,Engineer,p{row}@bench.example",
            row / 100
        )
        .unwrap();
    }
    text
}
