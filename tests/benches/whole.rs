//! What the program costs from the outside: a whole process in a terminal, beside the least possible one that
//! reads the same book with the same crates and draws a list.
//!
//! ```text
//! cargo bench --bench whole                                      the small book
//! GUANXI_BENCH_SIZES=small,decade,heavy cargo bench --bench whole    those named; also the file of a book
//! GUANXI_ROUNDS=40 cargo bench --bench whole                     so many of each key (20)
//! ```
//!
//! Told are milliseconds: from the key to the first byte, the median; and to the last byte, with what the worker sends
//! soon after, the least, the median, the 95th and the 99th of a hundred; how many times the floor that is; and, where
//! the system tells it, the time of the processor for one key, all threads together. The floor is measured in the same
//! run, key for key. Its `w` is a bare insert that is on disk before the frame is drawn. A machine that does something
//! else meanwhile makes both slower: trust ratios.

#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    reason = "a bench that cannot go on has nothing to tell, and its numbers are small"
)]

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::Command,
    sync::mpsc::{Receiver, channel},
    thread,
    time::{Duration, Instant},
};

use crossterm::event::{Event, KeyCode, KeyEvent};
use guanxi::demo::BookSize;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use ratatui::{text::Line, widgets::Paragraph};
use rusqlite::Connection;
use tempfile::TempDir;

/// A frame is over when nothing has come for so long.
const QUIET: Duration = Duration::from_millis(40);
/// Whoever says nothing for so long has nothing to say.
const PATIENCE: Duration = Duration::from_secs(20);

/// A key that changes something on screen, and what is done around it.
struct Measured {
    what: &'static str,
    /// Typed before it, a letter at a time; `{who}` is somebody of the account, `{old}` what was written there
    /// longest ago.
    before: &'static str,
    key: &'static str,
    /// Typed after it: the next round begins where this one did.
    after: &'static str,
    /// Whether the floor has to write as well.
    writes: bool,
}

const fn key(
    what: &'static str,
    before: &'static str,
    key: &'static str,
    after: &'static str,
) -> Measured {
    Measured {
        what,
        before,
        key,
        after,
        writes: false,
    }
}

const IN_AN_ACCOUNT: &[Measured] = &[
    key("j on the map", "", "j", "k"),
    key("map by power", "", "3", "1"),
    key("j by power", "3g", "j", "1"),
    key("map by seats", "", "4", "1"),
    key("map of our side", "", "6", "1"),
    key("j on our side", "6g", "j", "1"),
    key("map of moves", "", "7", "1"),
    key("map of units", "", "8", "1"),
    key("person", "G", "\r", "\x1bgg"),
    key("back from person", "G\r", "\x1b", "gg"),
    key("depth", "", "d", "\x1b"),
    key("actions", "d", "2", "\x1b"),
    key("trend", "d", "4", "\x1b"),
    key("back from depth", "d", "\x1b", ""),
    key("brief", "", "b", "\x1b"),
    key("back from brief", "b", "\x1b", ""),
    key("details", "", "i", "\x1b"),
    key("back from details", "i", "\x1b", ""),
    key("agenda", "", "a", "\x1b"),
    key("back from agenda", "a", "\x1b", ""),
    key(
        "a letter in the log line",
        "ly @{who}: tal",
        "k",
        "\x15\x1b",
    ),
    Measured {
        writes: true,
        ..key("a saved log line", "ly @{who}: talk", "\r", "u")
    },
    Measured {
        writes: true,
        ..key("undo", "ly @{who}: talk\r", "u", "")
    },
    key("a letter in find", "/of", "f", "\x1b"),
    key("Chinese in find", "/付", "款", "\x1b"),
    key("back from find", "/off", "\x1b", ""),
    key("an old note found", "/{old}", "\r", "\x1b"),
];

const IN_THE_LIST: &[Measured] = &[
    key("j in the list", "", "j", "k"),
    key("a page of the list", "", "\x1b[6~", "gg"),
    key("the end of the list", "", "G", "gg"),
    key("sorted by depth", "o", "o", "oooo"),
    key("sorted by promise", "ooo", "o", "oo"),
    key("an account", "", "\r", "\x1b"),
    key("back to the list", "\r", "\x1b", ""),
];

fn main() {
    if let [_, mode, book] = &std::env::args().collect::<Vec<_>>()[..]
        && mode == "--floor"
    {
        return floor(Path::new(book));
    }
    let rounds = std::env::var("GUANXI_ROUNDS").ok();
    let rounds: usize = rounds.and_then(|text| text.parse().ok()).unwrap_or(20);
    let named = std::env::var("GUANXI_BENCH_SIZES").unwrap_or_else(|_| "small".to_owned());
    for code in named.split(',') {
        measure(code.trim(), rounds);
    }
}

fn measure(named: &str, rounds: usize) {
    let folder = TempDir::new().unwrap();
    let book = make(named, folder.path());
    let fullest = Fullest::of(&book);
    println!("{named} · in the account with the longest history");
    let least = book.with_extension("floor");
    fs::copy(&book, &least).unwrap();
    let floors = || {
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.args(["--floor", least.to_str().unwrap()]);
        command
    };
    let program = |place: &[&str]| {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_guanxi"));
        command.args(["--book", book.to_str().unwrap()]);
        command.args(place);
        command.env("HOME", folder.path());
        command
    };
    let account = ["open", &fullest.account];
    let (mut starts, mut floor_starts) = (Vec::new(), Vec::new());
    for _ in 0..rounds.min(10) {
        floor_starts.push(Screen::start(floors()).1.settled);
        starts.push(Screen::start(program(&account)).1);
    }
    row("start", &starts, &floor_starts, None);
    let (mut least, _) = Screen::start(floors());
    let (mut seat, _) = Screen::start(program(&account));
    for key in IN_AN_ACCOUNT {
        key.measure((&mut seat, &mut least), &fullest, rounds);
    }
    drop(seat);
    println!("{named} · in the list");
    let (mut seat, _) = Screen::start(program(&[]));
    // It opens where it was left.
    seat.type_out("\x1bgg");
    for key in IN_THE_LIST {
        key.measure((&mut seat, &mut least), &fullest, rounds);
    }
}

impl Measured {
    fn measure(&self, (seat, least): (&mut Screen, &mut Screen), fullest: &Fullest, rounds: usize) {
        let before = self.before.replace("{who}", &fullest.who);
        let before = before.replace("{old}", &fullest.old);
        let (mut took, mut floor, mut cpu) = (Vec::new(), Vec::new(), Duration::ZERO);
        for _ in 0..rounds {
            floor.push(least.press(if self.writes { "w" } else { "j" }).settled);
            seat.type_out(&before);
            let begun = seat.cpu();
            took.push(seat.press(self.key));
            cpu += seat.cpu().saturating_sub(begun);
            seat.type_out(self.after);
        }
        let cpu = cpu / u32::try_from(rounds).unwrap();
        row(self.what, &took, &floor, Some(cpu));
    }
}

/// A demo of this size or a copy of this file, as it is once the program has computed every depth of the day and
/// rests.
fn make(named: &str, folder: &Path) -> PathBuf {
    let book = folder.join("book.db");
    let path = book.to_str().unwrap();
    if let Some(size) = BookSize::from_code(named) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guanxi"));
        command.args(["--book", path, "demo", "--no-open", "--size", size.code()]);
        let done = command.env("HOME", folder).output().unwrap();
        assert!(done.status.success(), "{done:?}");
    } else {
        fs::copy(named, &book).unwrap();
    }
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_guanxi"));
    command.args(["--book", path]);
    command.env("HOME", folder);
    let begun = Instant::now();
    let (mut seat, _) = Screen::start(command);
    seat.rest();
    println!(
        "{named} · at rest after {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    book
}

/// The account with most contacts.
struct Fullest {
    account: String,
    /// Somebody who was there last, as a line names them.
    who: String,
    /// The beginning of the oldest note that was written only once.
    old: String,
}

impl Fullest {
    fn of(book: &Path) -> Self {
        let db = Connection::open(book).unwrap();
        let (id, account, who): (i64, String, String) = db
            .query_row(
                "SELECT account.id, account.name, person.name FROM participation
                 JOIN account ON account.id = participation.account
                 JOIN person ON person.id = participation.person
                 WHERE account.id = (SELECT account FROM participation GROUP BY account ORDER BY count(*) DESC LIMIT 1)
                 ORDER BY day DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        let note: String = db
            .query_row(
                "SELECT note FROM interaction WHERE account = ? GROUP BY note HAVING count(*) = 1
                 ORDER BY min(day) LIMIT 1",
                [id],
                |row| row.get(0),
            )
            .unwrap();
        Self {
            account,
            who: format!("\"{who}\""),
            old: note.chars().take(48).collect(),
        }
    }
}

fn row(what: &str, took: &[Answered], floor: &[Duration], cpu: Option<Duration>) {
    let first: Vec<_> = took.iter().map(|one| one.first).collect();
    let took: Vec<_> = took.iter().map(|one| one.settled).collect();
    let of = |times: &[Duration], share: f64| {
        let mut times = times.to_vec();
        times.sort_unstable();
        let at = (share * (times.len() - 1) as f64).round();
        let nearest = (0..times.len()).find(|place| at <= *place as f64);
        1000.0 * times[nearest.unwrap_or(times.len() - 1)].as_secs_f64()
    };
    let (median, least) = (of(&took, 0.5), of(floor, 0.5));
    let cpu = cpu.map_or(String::new(), |cpu| {
        format!(" · cpu {:5.2}", 1000.0 * cpu.as_secs_f64())
    });
    println!(
        "  {what:<26} first {:6.2} · {:6.2} {median:6.2} {:6.2} {:6.2} ms · floor {least:5.2} · {:5.1} ×{cpu}",
        of(&first, 0.5),
        of(&took, 0.0),
        of(&took, 0.95),
        of(&took, 0.99),
        median / least
    );
}

/// When the first and the last byte came that a key brought.
struct Answered {
    first: Duration,
    settled: Duration,
}

/// A program in a terminal.
struct Screen {
    keys: Box<dyn Write + Send>,
    bytes: Receiver<Instant>,
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
}

impl Screen {
    fn start(mut command: CommandBuilder) -> (Self, Answered) {
        let size = PtySize {
            rows: 40,
            cols: 120,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(1..) = reader.read(&mut buffer) {
                if sender.send(Instant::now()).is_err() {
                    return;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut screen = Self {
            keys,
            bytes,
            child,
            _master: pair.master,
        };
        let answered = screen.listen(begun);
        (screen, answered)
    }

    fn press(&mut self, keys: &str) -> Answered {
        while self.bytes.recv_timeout(QUIET).is_ok() {}
        let begun = Instant::now();
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        self.listen(begun)
    }

    fn listen(&mut self, begun: Instant) -> Answered {
        let first = self.bytes.recv_timeout(PATIENCE).unwrap();
        let mut last = first;
        while let Ok(more) = self.bytes.recv_timeout(QUIET) {
            last = more;
        }
        Answered {
            first: first - begun,
            settled: last - begun,
        }
    }

    /// A letter at a time: pasted it would be something else.
    fn type_out(&mut self, letters: &str) {
        for letter in letters.chars() {
            self.keys.write_all(letter.to_string().as_bytes()).unwrap();
            self.keys.flush().unwrap();
            while self.bytes.recv_timeout(QUIET).is_ok() {}
        }
    }

    /// Until it has nothing more to say and nothing more to compute.
    fn rest(&mut self) {
        const RESTING: Duration = Duration::from_millis(500);
        loop {
            let before = self.cpu();
            if self.bytes.recv_timeout(RESTING).is_err() && self.cpu() == before {
                return;
            }
        }
    }

    /// The time of the processor so far, of all its threads; nothing where the system does not say.
    fn cpu(&self) -> Duration {
        let of = |thread: fs::DirEntry| {
            let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
            text.split(' ').next()?.parse::<u64>().ok()
        };
        let Some(pid) = self.child.process_id() else {
            return Duration::ZERO;
        };
        let Ok(threads) = fs::read_dir(format!("/proc/{pid}/task")) else {
            return Duration::ZERO;
        };
        Duration::from_nanos(threads.flatten().filter_map(of).sum())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The least possible program: forty rows of the book, drawn anew for each key.
fn floor(book: &Path) {
    let db = Connection::open(book).unwrap();
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS least (at)")
        .unwrap();
    let mut terminal = ratatui::init();
    let mut rows = db
        .prepare("SELECT name FROM account WHERE ?1 < id ORDER BY id LIMIT 40")
        .unwrap();
    let mut at = 0;
    loop {
        let names = rows.query_map([at], |row| row.get::<_, String>(0)).unwrap();
        let lines: Vec<Line> = names.map(|name| Line::from(name.unwrap())).collect();
        terminal
            .draw(|frame| frame.render_widget(Paragraph::new(lines), frame.area()))
            .unwrap();
        match crossterm::event::read().unwrap() {
            Event::Key(KeyEvent {
                code: KeyCode::Char('q'),
                ..
            }) => break,
            Event::Key(KeyEvent {
                code: KeyCode::Char('w'),
                ..
            }) => {
                db.execute("INSERT INTO least (at) VALUES (?)", [at])
                    .unwrap();
            }
            _ => {}
        }
        at = (at + 1) % 40;
    }
    ratatui::restore();
}
