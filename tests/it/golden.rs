//! The golden set: what the program says of the demo book, in both languages, kept word for word under
//! `tests/golden`. A change of the house that should not be seen is not seen here; one that is meant to be
//! seen shows where, and its commit says why.
//!
//! `UPDATE=1 cargo test --test it golden` records it anew. Read the differences before they are committed.
//! Samples of the heavy book take minutes to make: `cargo test --release --test it golden -- --ignored`.

use std::{
    collections::BTreeSet,
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

use guanxi::{demo::BookSize, say::Lang, store::Location};

use crate::{
    shell::Shell,
    test_book::{demo_file, fill_with_demo},
    user::{Seating, User},
};

/// Longer than anybody reads in a difference: only a fingerprint is kept.
const LONGEST: usize = 120_000;

/// A part of the set: the files of one folder, and what is wrong with them.
struct Golden {
    folder: PathBuf,
    update: bool,
    seen: BTreeSet<PathBuf>,
    /// A line for each thing that is too long to keep, or no text.
    prints: String,
    wrong: Vec<String>,
}

impl Golden {
    fn new(folder: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
        Self {
            folder: root.join(folder),
            update: env::var_os("UPDATE").is_some(),
            seen: BTreeSet::new(),
            prints: String::new(),
            wrong: Vec::new(),
        }
    }

    fn holds(&mut self, name: &str, text: &str) {
        let path = self.folder.join(name);
        self.seen.insert(path.clone());
        let kept = fs::read_to_string(&path).unwrap_or_default();
        if kept == text {
            return;
        }
        if self.update {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, text).unwrap();
            return;
        }
        let mut lines = kept.lines().zip(text.lines()).enumerate();
        let first = lines.find(|(_, (was, is))| was != is);
        self.wrong.push(match first {
            Some((at, (was, is))) => {
                format!("{}:{}\n- {was}\n+ {is}", path.display(), at + 1)
            }
            None => format!("{}: longer or shorter than it was", path.display()),
        });
    }

    /// Text as it is, where somebody could read its difference; of all else the fingerprint.
    fn holds_bytes(&mut self, name: &str, bytes: &[u8]) {
        match std::str::from_utf8(bytes) {
            Ok(text)
                if text.len() <= LONGEST && !name.ends_with("svg") && !name.ends_with("html") =>
            {
                self.holds(name, text);
            }
            _ => {
                let (print, size) = (fingerprint(bytes), bytes.len());
                writeln!(self.prints, "{print:016x} {size:>8} {name}").unwrap();
            }
        }
    }

    /// Fails where something is not as it was, or is not made any more.
    #[track_caller]
    fn end(mut self) {
        if !self.prints.is_empty() {
            let prints = std::mem::take(&mut self.prints);
            self.holds("fingerprints.txt", &prints);
        }
        let stale = files(&self.folder)
            .into_iter()
            .filter(|path| !self.seen.contains(path));
        for path in stale.collect::<Vec<_>>() {
            if self.update {
                fs::remove_file(path).unwrap();
            } else {
                self.wrong
                    .push(format!("{}: nothing makes it", path.display()));
            }
        }
        let count = self.wrong.len();
        assert!(
            self.wrong.is_empty(),
            "{count} of the golden set are not as they were; UPDATE=1 records them anew\n{}",
            self.wrong.join("\n")
        );
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// FNV-1a: the same on every machine and with every compiler.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// One run, as somebody at a terminal of 100 columns sees it.
fn output(shell: &Shell, arguments: &[&str]) -> Vec<u8> {
    let run = shell
        .command(arguments)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let mut bytes = run.stdout;
    if !run.stderr.is_empty() {
        bytes.extend_from_slice(b"--- stderr\n");
        bytes.extend_from_slice(&run.stderr);
    }
    if let Some(code @ 1..) = run.status.code() {
        bytes.extend_from_slice(format!("--- exit code {code}\n").as_bytes());
    }
    match String::from_utf8(bytes) {
        Ok(text) => settled(&text, shell).into_bytes(),
        Err(bytes) => bytes.into_bytes(),
    }
}

/// Without what differs from run to run: where the test's folder is, and the id of a new interaction.
fn settled(text: &str, shell: &Shell) -> String {
    const NEW: &str = "\"interaction\":\"";
    let mut text = text.replace(&shell.folder().display().to_string(), "~");
    if let Some(at) = text.find(NEW).map(|at| at + NEW.len()) {
        text.replace_range(at..at + 36, "(new)");
    }
    text
}

/// A list of the set's, one entry a line, with its lines for one language left out for the other.
fn entries(text: &str, lang: Lang) -> impl Iterator<Item = &str> {
    text.lines().filter_map(move |line| {
        let line = line.trim_end();
        if line.starts_with('#') {
            return None;
        }
        for other in Lang::ALL {
            if let Some(rest) = line.strip_prefix(&format!("{}: ", other.code())) {
                return (*other == lang).then_some(rest);
            }
        }
        Some(line)
    })
}

fn shell_set(lang: Lang) {
    let shell = Shell::at_demo(lang);
    let mut golden = Golden::new(&format!("{}/shell", lang.code()));
    for line in entries(include_str!("../golden/shell.txt"), lang) {
        let Some((name, line)) = line.split_once(" = ") else {
            assert_eq!(line, "", "an entry is a name = a command");
            continue;
        };
        let mut arguments = shell_words::split(line).unwrap();
        arguments.extend(["--lang".to_owned(), lang.code().to_owned()]);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        golden.holds_bytes(name, &output(&shell, &arguments));
    }
    golden.end();
}

fn screen_set(lang: Lang, size: (u16, u16)) {
    let (width, height) = size;
    let mut golden = Golden::new(&format!("{}/{width}x{height}", lang.code()));
    let text: Vec<&str> = entries(include_str!("../golden/screens.txt"), lang).collect();
    for walk in text
        .split(|line| line.is_empty())
        .filter(|walk| !walk.is_empty())
    {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book.db");
        fs::copy(demo_file(lang), &book).unwrap();
        let mut user = Seating {
            lang,
            size,
            ..Seating::at(&Location::File(book))
        }
        .sit();
        let mut seen = String::new();
        for keys in &walk[1..] {
            user.press(keys);
            frame(&mut seen, keys, &user);
        }
        golden.holds(&format!("{}.txt", walk[0]), &seen);
    }
    golden.end();
}

fn frame(seen: &mut String, keys: &str, user: &User) {
    writeln!(seen, "──── {keys}").unwrap();
    for line in user.screen().lines() {
        writeln!(seen, "{}", line.trim_end()).unwrap();
    }
}

#[test]
fn the_shell_says_what_it_said() {
    shell_set(Lang::En);
}

#[test]
fn the_shell_says_what_it_said_in_chinese() {
    shell_set(Lang::Zh);
}

#[test]
fn a_wide_screen_shows_what_it_showed() {
    screen_set(Lang::En, (120, 40));
}

#[test]
fn a_small_screen_shows_what_it_showed() {
    screen_set(Lang::En, (80, 24));
}

#[test]
fn a_wide_screen_shows_what_it_showed_in_chinese() {
    screen_set(Lang::Zh, (120, 40));
}

#[test]
fn a_small_screen_shows_what_it_showed_in_chinese() {
    screen_set(Lang::Zh, (80, 24));
}

#[test]
#[ignore = "makes a book of 400,000 interactions: minutes, and only in a release build"]
fn a_large_book_says_what_it_said() {
    let shell = Shell::new();
    fs::create_dir_all(shell.book.parent().unwrap()).unwrap();
    fill_with_demo(&shell.book, BookSize::Heavy, Lang::En);
    for lang in Lang::ALL {
        let mut golden = Golden::new(&format!("{}/heavy", lang.code()));
        for line in entries(include_str!("../golden/heavy.txt"), *lang) {
            let Some((name, line)) = line.split_once(" = ") else {
                continue;
            };
            let mut arguments = shell_words::split(line).unwrap();
            arguments.extend(["--lang".to_owned(), lang.code().to_owned()]);
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            golden.holds_bytes(name, &output(&shell, &arguments));
        }
        golden.end();
    }
}
