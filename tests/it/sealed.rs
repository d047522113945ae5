//! Books under a passphrase.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use guanxi::store::log_of;
use portable_pty::CommandBuilder;

use crate::{
    pty::{NARROW, place},
    shell::{Run, Shell},
    terminal::{Terminal, binary},
};

/// What must not be found anywhere.
const CANARIES: &[&str] = &["Canarycorp", "Zoe Canary", "canary note", "canary promise"];

const FIRST: &str = "correct horse battery";
const SECOND: &str = "电池订书钉";

/// A book with something to find in every corner, and a backup of it.
fn book() -> Shell {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "y #\"Canarycorp\" @\"Zoe Canary\": canary note > fri canary promise",
    ]);
    shell.says(&["backup"]);
    shell
}

/// Runs the program with this passphrase in a file.
fn run_under(shell: &Shell, passphrase: &str, arguments: &[&str]) -> Run {
    let file = shell.file("passphrase", passphrase.as_bytes());
    let mut command = shell.command(arguments);
    command.env("GUANXI_PASSPHRASE_FILE", file);
    Run::of(command.spawn().unwrap())
}

fn says_under(shell: &Shell, passphrase: &str, arguments: &[&str]) -> String {
    let run = run_under(shell, passphrase, arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {run:?}");
    run.out
}

/// A sealed book, with its recovery key.
fn sealed() -> (Shell, String) {
    let shell = book();
    let said = says_under(&shell, FIRST, &["encrypt"]);
    let key = said.lines().find(|line| line.starts_with("  "));
    let key = key.unwrap().trim().to_owned();
    (shell, key)
}

/// Every file below the folder of the shell but those the user wrote.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| !path.ends_with("passphrase"))
        .collect()
}

/// Which canaries stand in which files.
fn found(shell: &Shell) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(shell.folder()) {
        let bytes = fs::read(&file).unwrap();
        for canary in CANARIES {
            if bytes
                .windows(canary.len())
                .any(|it| it == canary.as_bytes())
            {
                found.push(format!("{canary} in {}", file.display()));
            }
        }
    }
    found
}

fn export(shell: &Shell, passphrase: &str) -> serde_json::Value {
    let said = says_under(shell, passphrase, &["export", "--format", "json"]);
    let mut book: serde_json::Value = serde_json::from_str(&said).unwrap();
    // When it was exported.
    book.as_object_mut().unwrap().remove("exported_at");
    book
}

#[test]
fn a_sealed_book_and_its_backups_hold_no_plain_byte() {
    let plain = book();
    assert_eq!(found(&plain).len(), 2 * CANARIES.len(), "the control");
    let (shell, _) = sealed();
    assert_eq!(found(&shell), Vec::<String>::new());
    says_under(
        &shell,
        FIRST,
        &["log", "2d #Canarycorp @\"Zoe Canary\": canary note again"],
    );
    says_under(&shell, FIRST, &["backup"]);
    assert_eq!(found(&shell), Vec::<String>::new());
    assert_eq!(files(shell.folder()).len(), 3, "a book and two backups");
    says_under(&shell, FIRST, &["check"]);
}

#[test]
fn sealing_and_unsealing_change_nothing_in_the_book_and_undo_goes_on() {
    let shell = book();
    let before = export(&shell, FIRST);
    says_under(&shell, FIRST, &["encrypt"]);
    assert_eq!(export(&shell, FIRST), before);
    says_under(&shell, FIRST, &["decrypt"]);
    assert_eq!(export(&shell, "not asked for"), before);
    assert_eq!(found(&shell).len(), 2 * CANARIES.len());
    shell.says(&["undo"]);
    assert_eq!(shell.says(&["list", "people"]), "");
}

#[test]
fn a_wrong_passphrase_is_told_and_changes_nothing() {
    let (shell, _) = sealed();
    let before = fs::read(&shell.book).unwrap();
    for arguments in [
        &["list", "people"][..],
        &["log", "y #Canarycorp @zoe: x"],
        &["decrypt"],
        &["check"],
    ] {
        let run = run_under(&shell, "correct horse", arguments);
        assert_eq!(run.code, 5, "{run:?}");
        assert!(run.err.contains("neither the passphrase"), "{run:?}");
        assert_eq!(run.out, "");
    }
    assert!(fs::read(&shell.book).unwrap() == before);
}

#[test]
fn where_nobody_can_be_asked_the_ways_to_give_the_passphrase_are_told() {
    let (shell, _) = sealed();
    let asked = shell.command(&["list", "people"]);
    // A session of its own has no terminal, wherever the tests run.
    let mut alone = Command::new("setsid");
    alone
        .arg("--wait")
        .arg(asked.get_program())
        .args(asked.get_args());
    alone.env_clear().envs(
        asked
            .get_envs()
            .filter_map(|(key, value)| Some((key, value?))),
    );
    alone
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let Ok(alone) = alone.spawn() else {
        return println!("skipped: there is no setsid here");
    };
    let run = Run::of(alone);
    assert_eq!(run.code, 5, "{run:?}");
    for way in ["GUANXI_PASSPHRASE_FILE", "--passphrase-command"] {
        assert!(run.err.contains(way), "{run:?}");
    }
}

#[test]
fn a_command_may_print_the_passphrase() {
    let (shell, _) = sealed();
    let file = shell.file("passphrase", format!("{FIRST}\nnot this").as_bytes());
    let people = shell.says(&[
        "list",
        "people",
        "--passphrase-command",
        &format!("cat '{file}'"),
    ]);
    assert!(people.contains("Zoe Canary"), "{people}");
    let run = shell.run(&["list", "people", "--passphrase-command", "false"]);
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("did not print a passphrase"), "{run:?}");
}

#[test]
fn a_command_that_prints_the_passphrase_is_run_once_to_open_the_screens() {
    let (shell, _) = sealed();
    let prints = format!("echo run >> ran\necho '{FIRST}'\n");
    shell.file("prints", prints.as_bytes());
    let mut command = CommandBuilder::new(binary());
    command.env_clear();
    command.env("HOME", shell.folder());
    command.cwd(shell.folder());
    command.args(["--book", "data/book.db"]);
    command.args(["--passphrase-command", "sh prints"]);
    let mut terminal = Terminal::run(command, NARROW);
    terminal.see("Canarycorp");
    terminal.type_keys("q");
    assert_eq!(terminal.end(), 0, "{}", terminal.text());
    let ran = fs::read_to_string(shell.folder().join("ran")).unwrap();
    assert_eq!(ran, "run\n");
}

#[test]
fn the_recovery_key_opens_the_book_however_it_is_typed() {
    let (shell, key) = sealed();
    let people = says_under(&shell, FIRST, &["list", "people"]);
    for typed in [
        key.clone(),
        key.to_lowercase().replace('-', " "),
        key.replace('0', "O").replace('1', "l"),
    ] {
        assert_eq!(says_under(&shell, &typed, &["list", "people"]), people);
    }
    let mut slip = key.into_bytes();
    slip[3] = if slip[3] == b'A' { b'B' } else { b'A' };
    let slip = String::from_utf8(slip).unwrap();
    assert_eq!(run_under(&shell, &slip, &["list", "people"]).code, 5);
}

#[test]
fn another_passphrase_closes_book_and_backups_to_the_old_one_and_its_recovery_key() {
    let (shell, key) = sealed();
    let new = shell.file("new", SECOND.as_bytes());
    let said = says_under(
        &shell,
        FIRST,
        &["passphrase", "--new-passphrase-file", &new],
    );
    assert!(!said.contains(&key), "{said}");
    fs::remove_file(new).unwrap();
    for old in [FIRST, &key] {
        assert_eq!(run_under(&shell, old, &["list", "people"]).code, 5);
    }
    says_under(&shell, SECOND, &["check"]);
    says_under(&shell, SECOND, &["restore", "1"]);
    assert!(says_under(&shell, SECOND, &["list", "people"]).contains("Zoe Canary"));
    assert_eq!(found(&shell), Vec::<String>::new());
}

#[test]
fn a_passphrase_that_is_no_protection_is_refused() {
    let shell = book();
    for weak in ["", "secret", "密码码"] {
        let run = run_under(&shell, weak, &["encrypt"]);
        assert_eq!(run.code, 1, "{run:?}");
        assert!(run.err.contains("too short"), "{run:?}");
    }
    assert_eq!(
        found(&shell).len(),
        2 * CANARIES.len(),
        "nothing was sealed"
    );
}

#[test]
fn a_book_that_somebody_has_open_is_not_sealed_under_them() {
    let shell = book();
    // Read first: to close the file would take away the lock.
    let before = fs::read(&shell.book).unwrap();
    let open = rusqlite::Connection::open(&shell.book).unwrap();
    open.execute_batch("BEGIN; SELECT count(*) FROM person")
        .unwrap();
    let run = run_under(&shell, FIRST, &["encrypt"]);
    assert_eq!(run.code, 5, "{run:?}");
    drop(open);
    assert!(fs::read(&shell.book).unwrap() == before);
    assert_eq!(
        found(&shell).len(),
        2 * CANARIES.len(),
        "nothing is left over"
    );
}

/// What a crash would leave of a sealed book: the file and its log while a program is at work.
fn crash_image(shell: &Shell) -> (Vec<u8>, Vec<u8>) {
    // A program that waits for its next line has the book open.
    let mut command = shell.command(&["log", "-"]);
    let file = shell.file("passphrase", FIRST.as_bytes());
    let mut child = command
        .env("GUANXI_PASSPHRASE_FILE", file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = child.stdin.take().unwrap();
    writeln!(lines, "3d #Canarycorp @\"Zoe Canary\": canary note three").unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    said.read_line(&mut String::new()).unwrap();
    let image = (
        fs::read(&shell.book).unwrap(),
        fs::read(log_of(&shell.book)).unwrap(),
    );
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(
        !image.1.is_empty(),
        "a log is there while a program has the book open"
    );
    image
}

fn put(shell: &Shell, file: &[u8], log: &[u8]) {
    fs::remove_file(shell.book.with_extension("db-shm")).ok();
    fs::write(&shell.book, file).unwrap();
    fs::write(log_of(&shell.book), log).unwrap();
}

#[test]
fn the_log_of_a_sealed_book_is_sealed_and_replayed_into_its_own_file_alone() {
    let (shell, _) = sealed();
    let older = fs::read(&shell.book).unwrap();
    says_under(
        &shell,
        FIRST,
        &["log", "5d #Canarycorp @\"Zoe Canary\": canary note five"],
    );
    let (file, log) = crash_image(&shell);
    put(&shell, &file, &log);
    assert_eq!(found(&shell), Vec::<String>::new());
    let history = says_under(&shell, FIRST, &["history"]);
    assert_eq!(history.lines().count(), 3, "{history}");
    put(&shell, &older, &log);
    let run = run_under(&shell, FIRST, &["list", "people"]);
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("-wal"), "{run:?}");
}

#[test]
fn a_damaged_sealed_book_is_not_written_to() {
    let (shell, _) = sealed();
    says_under(&shell, FIRST, &["log", "y #Canarycorp @zoe: more"]);
    let whole = fs::read(&shell.book).unwrap();
    let mut told = 0;
    for page in 1..whole.len() / 4096 {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 2000] ^= 0xff;
        fs::write(&shell.book, &damaged).unwrap();
        let run = run_under(&shell, FIRST, &["log", "y #Canarycorp @zoe: more"]);
        // Every byte of a sealed page is under its check.
        if run.code != 0 {
            told += 1;
            let after = fs::read(&shell.book).unwrap();
            assert!(after == damaged, "page {page} was written: {run:?}");
            assert!(run.err.contains("damaged"), "page {page}: {run:?}");
        }
        fs::remove_file(log_of(&shell.book)).ok();
    }
    assert_eq!(told, whole.len() / 4096 - 1);
}

#[test]
fn a_line_may_come_by_standard_input_without_a_word_of_it() {
    let shell = Shell::new();
    let run = shell.run_with(&["log"], "y #\"Canarycorp\" @\"Zoe Canary\": canary note\n");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(shell.says(&["list", "people"]).contains("Zoe Canary"));
}

/// The recovery key that stands on the screen.
fn recovery_key_on(terminal: &Terminal) -> String {
    let text = terminal.text();
    let groups = text.split_whitespace().filter(|word| {
        let of_key = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
        word.len() == 5 && word.chars().all(of_key)
    });
    groups.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_book_is_encrypted_at_the_welcome_locked_by_a_key_and_opened_again() {
    let place = place();
    let mut terminal = place.start(NARROW);
    terminal.see("Only your login protects that file");
    terminal.type_keys("p");
    terminal.see("A passphrase for book.db");
    terminal.type_keys(&format!("{FIRST}\r{FIRST}, no\r"));
    terminal.see("The two were not the same");
    terminal.type_keys(&format!("{FIRST}\r{FIRST}\r"));
    terminal.see("Write this down");
    let key = recovery_key_on(&terminal);
    assert_eq!(key.len(), 65, "{}", terminal.text());
    terminal.type_keys("\r");
    terminal.see("That file is encrypted");
    terminal.type_keys("e");
    terminal.see("New account");
    terminal.type_keys("Canarycorp\r");
    terminal.see("Book › Canarycorp");
    // Locked in the middle of a line, which is there again afterwards.
    terminal.type_keys("l@Zoe: canary note");
    terminal.see("canary note");
    terminal.type_keys("\x1b");
    terminal.see_no_more("canary note");
    terminal.type_keys("\x0b");
    terminal.see("The book is locked");
    assert!(!terminal.text().contains("Canary"));
    terminal.type_keys("open sesame\r");
    terminal.see("neither the passphrase");
    terminal.type_keys(&format!("{FIRST}\r"));
    terminal.see("Book › Canarycorp");
    terminal.type_keys("q");
    assert_eq!(terminal.end(), 0, "{}", terminal.text());
    for file in files(place.folder.path()) {
        let bytes = fs::read(&file).unwrap();
        for canary in ["Canarycorp", "canary note"] {
            let plain = bytes
                .windows(canary.len())
                .any(|it| it == canary.as_bytes());
            assert!(!plain, "{canary} in {}", file.display());
        }
    }
    let mut terminal = place.start(NARROW);
    terminal.see("book.db is encrypted");
    terminal.type_keys(&format!("{key}\r"));
    terminal.see("Book › Canarycorp");
    terminal.type_keys("q");
    assert_eq!(terminal.end(), 0, "{}", terminal.text());
    let mut terminal = place.start(NARROW);
    terminal.see("book.db is encrypted");
    terminal.type_keys("\x1b");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_sane());
}

#[test]
fn what_a_damaged_sealed_book_still_holds_becomes_a_new_one_under_the_same_passphrase() {
    let (shell, _) = sealed();
    let mut lines = Vec::new();
    for ago in 1..=60 {
        let note = "canary note ".repeat(20);
        writeln!(lines, "{ago}d #Canarycorp @\"Zoe Canary\": {note}{ago}").unwrap();
    }
    let file = shell.file("passphrase", FIRST.as_bytes());
    let mut command = shell.command(&["log", "-"]);
    let mut child = command
        .env("GUANXI_PASSPHRASE_FILE", file)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&lines).unwrap();
    assert_eq!(Run::of(child).code, 0);
    let whole = fs::read(&shell.book).unwrap();
    let (mut had, mut all) = (0, 0);
    for page in (3..whole.len() / 4096).step_by(9) {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 1000] ^= 0x55;
        fs::write(&shell.book, &damaged).unwrap();
        let new = shell.folder().join(format!("new{page}.db"));
        let arguments = ["salvage", "data/book.db", new.to_str().unwrap()];
        all += 61;
        let run = run_under(&shell, FIRST, &arguments);
        if run.code != 0 {
            // What its tables are cannot be read any more.
            assert!(run.err.contains("damaged"), "page {page}: {run:?}");
            continue;
        }
        let export = [
            "--book",
            new.to_str().unwrap(),
            "export",
            "--format",
            "json",
        ];
        let export = says_under(&shell, FIRST, &export);
        had += export.matches("\"note\"").count();
    }
    assert_eq!(found(&shell), Vec::<String>::new());
    assert!(all * 8 / 10 < had, "{had} of {all}");
}

#[test]
fn a_backup_from_before_the_passphrase_was_changed_is_told_by_the_check() {
    let (shell, _) = sealed();
    let backups = files(&shell.folder().join(".local"));
    let [backup] = &backups[..] else {
        panic!("{backups:?}")
    };
    let older = fs::read(backup).unwrap();
    let new = shell.file("new", SECOND.as_bytes());
    says_under(
        &shell,
        FIRST,
        &["passphrase", "--new-passphrase-file", &new],
    );
    fs::write(backup, older).unwrap();
    let run = run_under(&shell, SECOND, &["check"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.out.contains("another passphrase"), "{run:?}");
    // It is put back with the passphrase it is under, once that is given.
    assert_eq!(run_under(&shell, SECOND, &["restore", "1"]).code, 5);
}

/// What the program hands to the system to be written into its folder while it logs and makes a backup, as far as
/// it can be read.
fn written(shell: &Shell, arguments: &[&str]) -> Option<String> {
    let seen = shell.folder().join("seen");
    let asked = shell.command(arguments);
    let mut watched = Command::new("strace");
    watched.args(["-f", "-y", "-s", "1000000", "-e", "trace=%desc,%file"]);
    watched
        .arg("-o")
        .arg(&seen)
        .arg(asked.get_program())
        .args(asked.get_args());
    let variables = asked.get_envs();
    watched
        .env_clear()
        .envs(variables.filter_map(|(key, value)| Some((key, value?))));
    watched.env(
        "GUANXI_PASSPHRASE_FILE",
        shell.file("passphrase", FIRST.as_bytes()),
    );
    watched
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let run = Run::of(watched.spawn().ok()?);
    assert_eq!(run.code, 0, "{run:?}");
    let seen = String::from_utf8_lossy(&fs::read(&seen).unwrap()).into_owned();
    let folder = format!("<{}", shell.folder().display());
    let wrote = seen
        .lines()
        .filter(|line| line.contains("write") && line.contains(&folder));
    Some(wrote.collect::<Vec<_>>().join("\n"))
}

#[test]
fn no_call_to_the_system_writes_a_plain_byte_of_a_sealed_book() {
    let line = [
        "log",
        "3d #Canarycorp @\"Zoe Canary\": canary note > fri canary promise",
    ];
    let plain = book();
    let Some(wrote) = written(&plain, &line) else {
        return println!("skipped: there is no strace to look on");
    };
    for canary in ["Zoe Canary", "canary note", "canary promise"] {
        assert!(wrote.contains(canary), "the control: {canary}");
    }
    let (shell, _) = sealed();
    for arguments in [&line[..], &["backup"], &["compact"], &["undo"], &["check"]] {
        let wrote = written(&shell, arguments).unwrap();
        for canary in CANARIES {
            assert!(!wrote.contains(canary), "{canary} at {arguments:?}");
        }
        fs::remove_file(shell.folder().join("seen")).unwrap();
    }
}
