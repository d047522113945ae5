//! The book through kills, power cuts and damage, at every step of a program that logs.
//!
//! `SWEEP=10 cargo test --test it sweeps` goes ten times as far. Each sweep has a control: a checker that could
//! not see a loss would prove nothing.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use guanxi::store::{Location, Store};

use crate::shell::{Run, Shell};

/// Lines that are logged one after the other.
const LINES: usize = 12;

/// How much further than usual a sweep goes.
pub fn times() -> u64 {
    let wanted = std::env::var("SWEEP").ok();
    wanted.and_then(|it| it.parse().ok()).unwrap_or(1)
}

/// The library that watches, where there is a compiler to make it.
pub fn witness(folder: &Path) -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        println!("skipped: how a program is watched is known of Linux alone");
        return None;
    }
    let library = folder.join("witness.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/sweeps.c");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-o"])
        .args([&library, &source])
        .status();
    if built.is_ok_and(|built| built.success()) {
        return Some(library);
    }
    println!("skipped: there is no C compiler to make what watches the program");
    None
}

fn lines() -> String {
    let mut lines = String::new();
    for number in 1..=LINES {
        let note = "x".repeat(number * 30);
        writeln!(lines, "{number}d #\"Northwind\" @\"Person {number}\": line {number} {note} > fri send {number}").unwrap();
    }
    lines
}

/// Logs all lines under the eye of the witness.
fn log(shell: &Shell, library: &Path, watch: (&str, &str)) -> Run {
    let mut command = shell.command(&["log", "-"]);
    command
        .env("LD_PRELOAD", library)
        .env("WITNESS", shell.book.parent().unwrap())
        .env(watch.0, watch.1)
        .stdin(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // One that is killed does not read it all.
    let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), lines().as_bytes());
    Run::of(child)
}

/// How many lines the user was told are saved.
fn promised(out: &str) -> usize {
    out.matches("· Northwind").count()
}

/// What is wrong with the book, if anything is: each promised line has to be there, whole, and nothing after a
/// line that is not.
fn wrong(book: &Path, promised: usize) -> Option<String> {
    if promised == 0 && Store::is_missing(book) {
        return None;
    }
    let store = match Store::open(&Location::File(book.to_owned())) {
        Ok(store) => store,
        Err(error) => return Some(format!("cannot be opened: {error}")),
    };
    if let Err(error) = store.check() {
        return Some(error.to_string());
    }
    let rows = store.everything().unwrap();
    let there = rows.interactions.len();
    if there < promised || LINES < there {
        return Some(format!("{promised} lines were promised, {there} are there"));
    }
    for number in 1..=there {
        let start = format!("line {number} ");
        let note = rows
            .interactions
            .iter()
            .find(|row| row.is.note.raw().starts_with(&start));
        let whole = note.is_some_and(|row| row.is.note.raw().len() == start.len() + number * 30);
        if !whole {
            return Some(format!("line {number} of {there} is not whole"));
        }
    }
    let of_each = (rows.people.len(), rows.promises.len());
    (of_each != (there, there)).then(|| format!("{there} lines, but {of_each:?}"))
}

/// A number that follows from the one before, so that a sweep is the same each time.
fn next(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

#[test]
fn at_500_points_of_being_killed_nothing_is_lost_that_was_promised() {
    let tools = tempfile::tempdir().unwrap();
    let Some(library) = witness(tools.path()) else {
        return;
    };
    let trace = tools.path().join("trace");
    let shell = Shell::new();
    let whole = log(&shell, &library, ("TRACE", trace.to_str().unwrap()));
    assert_eq!(whole.code, 0, "{whole:?}");
    assert_eq!(promised(&whole.out), LINES);
    // The control: one line too many was never saved.
    assert!(wrong(&shell.book, LINES + 1).is_some());
    let steps = read(&trace).len() as u64;
    let points = 500 * times();
    let mut killed = 0;
    for point in 0..points {
        let at = 1 + point * steps / points;
        let shell = Shell::new();
        let run = log(&shell, &library, ("KILL_AT", &at.to_string()));
        killed += u64::from(run.code == -1);
        let wrong = wrong(&shell.book, promised(&run.out));
        assert_eq!(wrong, None, "killed at step {at} of {steps}");
    }
    assert!(
        points * 9 / 10 < killed,
        "only {killed} of {points} were killed"
    );
}

/// What a program did, in order.
#[derive(Debug)]
enum Step {
    Write(String, usize, Vec<u8>),
    Truncate(String, usize),
    Sync(String),
    Unlink(String),
    /// Something was said to the user.
    Said(Vec<u8>),
}

/// How many steps a program took.
pub fn count_steps(trace: &Path) -> u64 {
    read(trace).len() as u64
}

fn read(trace: &Path) -> Vec<Step> {
    let bytes = fs::read(trace).unwrap();
    let mut at = 0;
    let mut take = |length: usize| {
        at += length;
        bytes.get(at - length..at).map(<[u8]>::to_vec)
    };
    let mut steps = Vec::new();
    while let Some(what) = take(1) {
        let length = u32::from_le_bytes(take(4).unwrap().try_into().unwrap());
        let name = String::from_utf8(take(length as usize).unwrap()).unwrap();
        let place = u64::from_le_bytes(take(8).unwrap().try_into().unwrap());
        let place = usize::try_from(place).unwrap();
        let length = u32::from_le_bytes(take(4).unwrap().try_into().unwrap());
        steps.push(match what[0] {
            b'w' => Step::Write(name, place, take(length as usize).unwrap()),
            b'a' => Step::Said(take(length as usize).unwrap()),
            b't' => Step::Truncate(name, place),
            b's' => Step::Sync(name),
            _ => Step::Unlink(name),
        });
    }
    steps
}

/// What a disk has that may lose what it did not confirm.
#[derive(Default, Clone)]
struct Disk {
    files: BTreeMap<String, File>,
}

#[derive(Default, Clone)]
struct File {
    confirmed: Vec<u8>,
    /// What was done since, by the number of the step.
    since: Vec<usize>,
}

/// The least that a disk writes whole.
const SECTOR: usize = 512;

impl Disk {
    /// The disk takes a step in, and confirms it only where that is asked and it `heeds` it.
    fn take(&mut self, number: usize, steps: &[Step], heeds: bool) {
        match &steps[number] {
            Step::Write(name, ..) | Step::Truncate(name, _) => {
                let file = self.files.entry(name.clone()).or_default();
                file.since.push(number);
            }
            Step::Unlink(name) => {
                if let Some(file) = self.files.get_mut(name) {
                    file.since.push(number);
                }
            }
            Step::Sync(name) if heeds => {
                if let Some(file) = self.files.get_mut(name) {
                    for number in std::mem::take(&mut file.since) {
                        apply(&mut file.confirmed, &steps[number], |_| true);
                    }
                }
            }
            Step::Sync(_) | Step::Said(_) => {}
        }
    }

    /// One of the states that a power cut may leave: of what was not confirmed any sectors may be there.
    fn after_a_cut(&self, steps: &[Step], seed: &mut u64) -> BTreeMap<String, Vec<u8>> {
        let mut left = BTreeMap::new();
        for (name, file) in &self.files {
            let mut bytes = file.confirmed.clone();
            // All, none, or some of it.
            let mood = next(seed) % 4;
            let mut gone = false;
            for number in &file.since {
                let lucky = |seed: &mut u64| match mood {
                    0 => true,
                    1 => false,
                    _ => next(seed).is_multiple_of(2),
                };
                if let Step::Unlink(_) = steps[*number] {
                    gone = lucky(seed);
                } else {
                    gone &= !lucky(seed);
                    apply(&mut bytes, &steps[*number], |_| lucky(seed));
                }
            }
            if !gone {
                left.insert(name.clone(), bytes);
            }
        }
        left
    }
}

/// Does a step to a file, as far as `lucky` has it of each sector.
fn apply(bytes: &mut Vec<u8>, step: &Step, mut lucky: impl FnMut(usize) -> bool) {
    match step {
        Step::Write(_, at, data) => {
            let mut done = 0;
            while done < data.len() {
                let place = at + done;
                let length = (SECTOR - place % SECTOR).min(data.len() - done);
                if lucky(place / SECTOR) {
                    if bytes.len() < place + length {
                        bytes.resize(place + length, 0);
                    }
                    bytes[place..place + length].copy_from_slice(&data[done..done + length]);
                }
                done += length;
            }
        }
        Step::Truncate(_, length) if lucky(0) => bytes.resize(*length, 0),
        _ => {}
    }
}

/// Cuts the power this often between the steps of a program that found this book, and gives what was wrong
/// afterwards.
fn cut(before: &[u8], steps: &[Step], images: u64, heeds: bool) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (mut disk, mut said) = (Disk::default(), Vec::new());
    let book = File {
        confirmed: before.to_vec(),
        since: Vec::new(),
    };
    disk.files.insert("book.db".to_owned(), book);
    let mut seed = 0x9e37_79b9_7f4a_7c15;
    let (mut found, mut made) = (Vec::new(), 0);
    for number in 0..steps.len() {
        disk.take(number, steps, heeds);
        if let Step::Said(text) = &steps[number] {
            said.extend_from_slice(text);
        }
        let promised = promised(&String::from_utf8_lossy(&said));
        let due = images * (number as u64 + 1) / steps.len() as u64;
        while made < due {
            let image = folder.path().join(made.to_string());
            fs::create_dir(&image).unwrap();
            for (name, bytes) in disk.after_a_cut(steps, &mut seed) {
                fs::write(image.join(name), bytes).unwrap();
            }
            if let Some(wrong) = wrong(&image.join("book.db"), promised) {
                found.push(format!(
                    "cut after step {number} of {}: {wrong}",
                    steps.len()
                ));
            }
            fs::remove_dir_all(image).unwrap();
            made += 1;
        }
    }
    found
}

#[test]
fn in_5000_images_of_a_power_cut_nothing_is_lost_that_was_promised() {
    let tools = tempfile::tempdir().unwrap();
    let Some(library) = witness(tools.path()) else {
        return;
    };
    let trace = tools.path().join("trace");
    let shell = Shell::new();
    // A book that is there already: its file stands in the folder since long.
    shell.says(&["log", "9d #\"Northwind\" @\"Person 0\": line 0"]);
    shell.says(&["undo"]);
    let before = fs::read(&shell.book).unwrap();
    let run = log(&shell, &library, ("TRACE", trace.to_str().unwrap()));
    assert_eq!(run.code, 0, "{run:?}");
    let steps = read(&trace);
    // The control: a disk that confirms and does not write loses what was promised, and that is seen.
    let lied = cut(&before, &steps, 200, false);
    assert!(50 < lied.len(), "only {} of 200", lied.len());
    let found = cut(&before, &steps, 5000 * times(), true);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn of_200_damaged_files_none_is_written_to_unless_it_is_whole() {
    let shell = Shell::new();
    shell.run_with(&["log", "-"], &lines());
    let whole = fs::read(&shell.book).unwrap();
    let mut seed = 0x2545_f491_4f6c_dd1d;
    let (mut refused, mut taken) = (0, 0);
    for _ in 0..200 * times() {
        let mut damaged = whole.clone();
        let length = damaged.len() as u64;
        let at = usize::try_from(next(&mut seed) % length).unwrap();
        let page = at / 4096 * 4096;
        match next(&mut seed) % 5 {
            0 => damaged[at] ^= 1 << (next(&mut seed) % 8),
            1 => damaged[page..page + 4096].fill(0),
            2 => damaged.truncate(at),
            3 => damaged[page..page + 4096].reverse(),
            _ => {
                let other = usize::try_from(next(&mut seed) % length).unwrap() / 4096 * 4096;
                damaged.copy_within(other..other + 4096, page);
            }
        }
        fs::write(&shell.book, &damaged).unwrap();
        let sound = quick_check(&damaged, &shell.folder().join("looked.db"));
        let run = shell.run(&["log", "y #\"Northwind\" @\"Person 1\": one more"]);
        if run.code == 0 {
            taken += 1;
            assert!(sound, "a damaged book was written to");
        } else {
            refused += 1;
            assert!(fs::read(&shell.book).unwrap() == damaged, "{run:?}");
            assert!(!run.err.contains("panicked"), "{run:?}");
        }
    }
    // The control: both happen.
    assert!(
        20 < refused && 5 < taken,
        "{refused} refused, {taken} taken"
    );
}

/// Whether SQLite alone finds nothing wrong with a file.
fn quick_check(bytes: &[u8], at: &Path) -> bool {
    fs::write(at, bytes).unwrap();
    let db = rusqlite::Connection::open(at).unwrap();
    let found = db.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
    found.is_ok_and(|found| found == "ok")
}
