//! What surrounds the book: copies put in its place, damage, files that may not be written.

use std::{
    fmt::Write,
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use guanxi::store::{Location, Store, StoreError};

use crate::{
    shell::{Run, Shell},
    terminal::Terminal,
};

/// A book with an account and one line for each day before today.
fn book(lines: usize) -> Shell {
    let shell = Shell::new();
    log(&shell, "Northwind", lines);
    shell
}

fn log(shell: &Shell, account: &str, lines: usize) {
    let mut text = String::new();
    for ago in 1..=lines {
        let note = "x".repeat(40);
        writeln!(
            text,
            "{ago}d #\"{account}\" @\"{account} {ago}\": line {ago} {note}"
        )
        .unwrap();
    }
    let run = shell.run_with(&["log", "-"], &text);
    assert_eq!(run.code, 0, "{run:?}");
}

/// The file and its log as they are while a program is at work: what a crash would leave.
fn crash_image(shell: &Shell, lines: usize) -> (Vec<u8>, Vec<u8>) {
    let open = rusqlite::Connection::open(&shell.book).unwrap();
    open.execute_batch("BEGIN; SELECT count(*) FROM person")
        .unwrap();
    log(shell, "Northwind", lines);
    let image = (
        fs::read(&shell.book).unwrap(),
        fs::read(wal(&shell.book)).unwrap(),
    );
    assert!(
        !image.1.is_empty(),
        "a log is there while a program has the book open"
    );
    drop(open);
    image
}

fn wal(book: &Path) -> PathBuf {
    let mut name = book.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

fn put(shell: &Shell, file: &[u8], log: &[u8]) {
    fs::remove_file(shell.book.with_extension("db-shm")).ok();
    fs::write(&shell.book, file).unwrap();
    fs::write(wal(&shell.book), log).unwrap();
}

fn interactions(shell: &Shell) -> usize {
    let store = Store::open(&Location::File(shell.book.clone())).unwrap();
    store.everything().unwrap().interactions.len()
}

#[test]
fn the_log_of_a_crash_is_replayed_into_the_file_it_belongs_to() {
    let shell = book(3);
    let (file, log) = crash_image(&shell, 4);
    put(&shell, &file, &log);
    assert_eq!(interactions(&shell), 7);
}

#[test]
fn a_copy_put_in_place_after_a_crash_is_not_mixed_with_the_log_that_lies_there() {
    let shell = book(3);
    let copy = fs::read(&shell.book).unwrap();
    log(&shell, "Contoso", 30);
    let newer = fs::read(&shell.book).unwrap();
    let (file, wal_bytes) = crash_image(&shell, 5);
    // The file itself may be replaced by an older copy of it, a newer one, or another book altogether.
    let stranger = book(2);
    let stranger = fs::read(&stranger.book).unwrap();
    put(&shell, &newer, &wal_bytes);
    assert_eq!(interactions(&shell), 38, "the file as the log began on it");
    for (other, what) in [(&copy, "older"), (&stranger, "another")] {
        put(&shell, other, &wal_bytes);
        for command in [
            &["list", "accounts"][..],
            &["log", "y #\"Northwind\" @\"Li\": x"],
            &["undo"],
        ] {
            let run = shell.run(command);
            assert_eq!(run.code, 5, "{what} {command:?} {run:?}");
            assert!(
                run.err.contains("-wal belongs to another state"),
                "{what} {run:?}"
            );
        }
        assert_eq!(&fs::read(&shell.book).unwrap(), other, "{what}");
        assert_eq!(fs::read(wal(&shell.book)).unwrap(), wal_bytes, "{what}");
    }
    // The control: without our look SQLite takes the log for the copy's own.
    put(&shell, &copy, &wal_bytes);
    let db = rusqlite::Connection::open(&shell.book).unwrap();
    let whole: String = db
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .unwrap_or_else(|error| error.to_string());
    let count: i64 = db
        .query_row("SELECT count(*) FROM interaction", [], |row| row.get(0))
        .unwrap_or(-1);
    assert!(whole != "ok" || count != 3, "{whole} {count}");
    drop(db);
    put(&shell, &file, &wal_bytes);
    assert_eq!(interactions(&shell), 38);
}

#[test]
fn a_copy_beside_a_foreign_log_can_be_had_by_itself() {
    let shell = book(3);
    let copy = fs::read(&shell.book).unwrap();
    log(&shell, "Contoso", 30);
    let (_, log) = crash_image(&shell, 5);
    put(&shell, &copy, &log);
    let new = shell.folder().join("new.db");
    let said = shell.says(&[
        "salvage",
        shell.book.to_str().unwrap(),
        new.to_str().unwrap(),
    ]);
    assert!(said.contains("3 interactions"), "{said}");
    assert!(!said.contains("Not everything"), "{said}");
}

#[test]
fn two_programs_at_one_book_are_not_taken_for_a_foreign_log() {
    let shell = book(1);
    let _open = Store::open(&Location::File(shell.book.clone())).unwrap();
    for day in 1..20 {
        let run = shell.run(&[
            "log",
            &format!("{day}d #\"Northwind\" @\"Li\": again {day}"),
        ]);
        assert_eq!(run.code, 0, "{run:?}");
    }
}

/// Every page but the first few in turn, with some bytes turned over.
fn damaged(bytes: &[u8], page: usize, seed: u64) -> Vec<u8> {
    let mut damaged = bytes.to_vec();
    let mut random = fastrand::Rng::with_seed(seed);
    for _ in 0..24 {
        let at = page * 4096 + random.usize(..512);
        damaged[at] ^= random.u8(1..);
    }
    damaged
}

/// What the database itself says of a file with these bytes.
fn quick_check(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file.db");
    fs::write(&file, bytes).unwrap();
    let db = rusqlite::Connection::open(file).unwrap();
    db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .unwrap_or_else(|error| error.to_string())
}

#[test]
fn a_damaged_book_is_told_before_anything_is_written_to_it() {
    let shell = book(60);
    let sound = fs::read(&shell.book).unwrap();
    let (mut told, mut unseen) = (0, 0);
    for page in 1..sound.len() / 4096 {
        let bytes = damaged(&sound, page, page as u64);
        fs::write(&shell.book, &bytes).unwrap();
        let run = shell.run(&["log", "y #\"Northwind\" @\"Li\": x"]);
        if run.code == 0 {
            // What the database itself does not notice, such as other letters in a note, nobody can.
            assert_eq!(quick_check(&bytes), "ok", "page {page}: written to");
            unseen += 1;
        } else {
            assert!(!run.err.is_empty());
            assert_eq!(
                fs::read(&shell.book).unwrap(),
                bytes,
                "page {page}: {run:?}"
            );
            told += 1;
        }
        fs::remove_file(wal(&shell.book)).ok();
    }
    assert!(unseen < told, "{told} told, {unseen} not");
    fs::write(&shell.book, &sound).unwrap();
    assert_eq!(
        shell.run(&["log", "y #\"Northwind\" @\"Li\": x"]).code,
        0,
        "the control"
    );
}

#[test]
fn what_a_damaged_book_still_holds_becomes_a_new_one() {
    let shell = book(60);
    let sound = fs::read(&shell.book).unwrap();
    let all = interactions(&shell);
    let mut kept = Vec::new();
    for page in 1..sound.len() / 4096 {
        fs::write(&shell.book, damaged(&sound, page, page as u64)).unwrap();
        let new = shell.folder().join(format!("new{page}.db"));
        let run = shell.run(&[
            "salvage",
            shell.book.to_str().unwrap(),
            new.to_str().unwrap(),
        ]);
        // The list of tables itself may be gone.
        if run.code != 0 {
            continue;
        }
        let store = Store::open(&Location::File(new)).unwrap();
        let rows = store.everything().unwrap();
        kept.push(rows.interactions.len());
        if !run.out.contains("Not everything") {
            assert_eq!(rows.interactions.len(), all, "page {page}: {run:?}");
        }
        store.check().unwrap();
    }
    let total: usize = kept.iter().sum();
    assert!(kept.len() * all * 9 / 10 < total, "{kept:?} of {all} each");
}

#[test]
fn nothing_is_salvaged_over_a_file_that_is_there() {
    let shell = book(1);
    let there = shell.file("there", b"mine");
    let run = shell.run(&["salvage", shell.book.to_str().unwrap(), &there]);
    assert_eq!(run.code, 1, "{run:?}");
    assert_eq!(fs::read(there).unwrap(), b"mine");
}

#[test]
fn a_book_its_owner_may_only_read_stays_as_it_is() {
    let shell = book(2);
    let mode = |bits| fs::set_permissions(&shell.book, fs::Permissions::from_mode(bits)).unwrap();
    let now = || fs::metadata(&shell.book).unwrap().permissions().mode() & 0o777;
    mode(0o400);
    let bytes = fs::read(&shell.book).unwrap();
    let run = shell.run(&["log", "y #\"Northwind\" @\"Li\": x"]);
    assert!(run.err.contains("can only be read"), "{run:?}");
    assert!(shell.says(&["list", "accounts"]).contains("Northwind"));
    assert_eq!((fs::read(&shell.book).unwrap(), now()), (bytes, 0o400));
    // Others lose what they could do with it; its owner does not.
    mode(0o644);
    shell.says(&["log", "y #\"Northwind\" @\"Li\": x"]);
    assert_eq!(now(), 0o600);
}

/// The book as it is, with a page that is damaged.
fn hurt(shell: &Shell) -> Vec<u8> {
    let bytes = fs::read(&shell.book).unwrap();
    let pages = (1..bytes.len() / 4096).rev();
    let mut hurt = pages.map(|page| damaged(&bytes, page, 7));
    let hurt = hurt.find(|bytes| quick_check(bytes).contains("Tree"));
    hurt.unwrap()
}

#[test]
fn a_book_that_was_closed_is_not_looked_through_again_until_somebody_touches_it() {
    let shell = book(2);
    let stamped = fs::metadata(&shell.book).unwrap().modified().unwrap();
    let hurt = hurt(&shell);
    // Whoever forges the time as well is believed: it only spares a second.
    fs::write(&shell.book, hurt).unwrap();
    let file = fs::File::options().write(true).open(&shell.book).unwrap();
    file.set_modified(stamped).unwrap();
    drop(file);
    let store = Store::open(&Location::File(shell.book.clone())).unwrap();
    store.check().unwrap();
    drop(store);
    let other = shell.folder().join("touched.db");
    fs::copy(&shell.book, &other).unwrap();
    let store = Store::open(&Location::File(other));
    let found = store.and_then(|store| store.check());
    assert!(matches!(found, Err(StoreError::Damaged(_))), "{found:?}");
}

#[test]
fn what_is_saved_while_a_book_is_still_looked_through_lies_in_its_log_alone() {
    let shell = book(2);
    let sound = fs::read(&shell.book).unwrap();
    let mut saved = 0;
    for page in 1..sound.len() / 4096 {
        let bytes = damaged(&sound, page, 7);
        fs::write(&shell.book, &bytes).unwrap();
        let file = shell.folder().join(format!("{page}.db"));
        fs::rename(&shell.book, &file).unwrap();
        let at = Location::File(file.clone());
        let Ok(mut hasty) = Store::open(&at) else {
            continue;
        };
        hasty.leave_the_log().unwrap();
        if hasty.remember("draft", &page).is_err() || quick_check(&bytes) == "ok" {
            continue;
        }
        saved += 1;
        drop(hasty);
        assert_eq!(fs::read(&file).unwrap(), bytes, "page {page}");
        // Found out: from then on nobody writes, and what was saved is there.
        let mut careful = Store::open(&at).unwrap();
        careful.leave_the_log().unwrap();
        assert_eq!(careful.recall("draft").unwrap(), Some(page));
        assert!(matches!(careful.check(), Err(StoreError::Damaged(_))));
        let refused = careful.remember("draft", &0);
        assert!(
            matches!(refused, Err(StoreError::Damaged(_))),
            "{refused:?}"
        );
        drop(careful);
        assert_eq!(fs::read(&file).unwrap(), bytes, "page {page}");
    }
    assert!(0 < saved);
}

#[test]
fn whoever_leaves_the_log_for_now_carries_it_over_once_the_book_is_known_to_be_whole() {
    let shell = book(2);
    // Touched: nobody can take it on trust.
    let now = std::time::SystemTime::now();
    let file = fs::File::options().write(true).open(&shell.book).unwrap();
    file.set_modified(now).unwrap();
    let bytes = fs::read(&shell.book).unwrap();
    let mut store = Store::open(&Location::File(shell.book.clone())).unwrap();
    store.leave_the_log_for_now().unwrap();
    store.remember("draft", &"one").unwrap();
    store.close().unwrap();
    assert_eq!(fs::read(&shell.book).unwrap(), bytes);
    let mut store = Store::open(&Location::File(shell.book.clone())).unwrap();
    store.leave_the_log_for_now().unwrap();
    store.check().unwrap();
    store.remember("draft", &"two").unwrap();
    store.close().unwrap();
    assert_ne!(fs::read(&shell.book).unwrap(), bytes);
    assert_eq!(fs::metadata(wal(&shell.book)).map_or(0, |log| log.len()), 0);
}

#[test]
fn a_log_that_has_grown_very_long_is_carried_over_into_a_whole_file_alone() {
    let shell = book(2);
    let long = "x".repeat(41 << 20);
    for bytes in [hurt(&shell), fs::read(&shell.book).unwrap()] {
        let whole = quick_check(&bytes) == "ok";
        fs::write(&shell.book, &bytes).unwrap();
        let file = shell.folder().join(format!("{whole}.db"));
        fs::copy(&shell.book, &file).unwrap();
        let mut hasty = Store::open(&Location::File(file.clone())).unwrap();
        hasty.leave_the_log().unwrap();
        hasty.remember("draft", &long).unwrap();
        assert!(fs::read(&file).unwrap() == bytes);
        assert_eq!(hasty.remember("place", &0).is_ok(), whole);
        assert_eq!(fs::read(&file).unwrap() == bytes, !whole);
    }
}

#[test]
fn beside_another_program_that_looks_itself_a_shell_writes_to_the_log_alone() {
    if !cfg!(target_os = "linux") {
        println!("skipped: who else has a book open is known of Linux alone");
        return;
    }
    let shell = book(2);
    let sound = fs::read(&shell.book).unwrap();
    let line = &["log", "y #\"Northwind\" @\"Li\": beside"];
    let mut saved = 0;
    for page in 1..sound.len() / 4096 {
        let bytes = damaged(&sound, page, 7);
        fs::write(&shell.book, &bytes).unwrap();
        let window = Store::open(&Location::File(shell.book.clone()));
        let Some(window) = window.ok().filter(|_| quick_check(&bytes) != "ok") else {
            continue;
        };
        window.leave_the_log().unwrap();
        // What cannot be read on the way is damage as well.
        let beside = shell.run(line);
        saved += usize::from(beside.code == 0);
        drop(window);
        let alone = shell.run(line);
        assert_eq!(alone.code, 5, "page {page}, the control: {alone:?}");
        assert!(fs::read(&shell.book).unwrap() == bytes, "page {page}");
        fs::remove_file(wal(&shell.book)).ok();
    }
    assert!(0 < saved);
}

/// What a disk does once the file `SICK` is there: it confirms no write to a log, or, where `FULL` is set,
/// takes no more of what lies beside a book.
const SICK_DISK: &str = r#"
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>
static int sick(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n < 4 || access(getenv("SICK"), F_OK) != 0) return 0;
    return memcmp(path + n - 4, "-wal", 4) == 0 || memcmp(path + n - 4, "-shm", 4) == 0;
}
static int unconfirmed(int fd) { return !getenv("FULL") && sick(fd) && (errno = EIO); }
static int full(int fd) { return getenv("FULL") && sick(fd) && (errno = ENOSPC); }
int fsync(int fd) { return unconfirmed(fd) ? -1 : syscall(SYS_fsync, fd); }
int fdatasync(int fd) { return unconfirmed(fd) ? -1 : syscall(SYS_fdatasync, fd); }
ssize_t pwrite64(int fd, const void *from, size_t n, off_t at) {
    return full(fd) ? -1 : syscall(SYS_pwrite64, fd, from, n, at);
}
ssize_t pwrite(int fd, const void *from, size_t n, off_t at) { return pwrite64(fd, from, n, at); }
ssize_t write(int fd, const void *from, size_t n) {
    return full(fd) ? -1 : syscall(SYS_write, fd, from, n);
}
"#;

/// Writes to the file `TOLD` how many bytes of `COPY` lay unsynced at most.
const PATIENT_DISK: &str = r#"
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>
static long unsynced, most;
static int copy(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n < 0 || !getenv("COPY")) return 0;
    path[n] = 0;
    return strcmp(path, getenv("COPY")) == 0;
}
int fsync(int fd) { if (copy(fd)) unsynced = 0; return syscall(SYS_fsync, fd); }
int fdatasync(int fd) { if (copy(fd)) unsynced = 0; return syscall(SYS_fdatasync, fd); }
ssize_t pwrite64(int fd, const void *from, size_t n, off_t at) {
    if (copy(fd)) unsynced += n;
    if (most < unsynced) {
        most = unsynced;
        FILE *told = fopen(getenv("TOLD"), "w");
        fprintf(told, "%ld", most);
        fclose(told);
    }
    return syscall(SYS_pwrite64, fd, from, n, at);
}
ssize_t pwrite(int fd, const void *from, size_t n, off_t at) { return pwrite64(fd, from, n, at); }
"#;

/// The library that makes a disk behave like this, where there is a compiler to make it.
fn disk(shell: &Shell, source: &str) -> Option<PathBuf> {
    if !cfg!(target_os = "linux") {
        println!("skipped: how a disk is replaced is known of Linux alone");
        return None;
    }
    let source = shell.file("disk.c", source.as_bytes());
    let library = shell.folder().join("disk.so");
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .arg(&library)
        .arg(&source)
        .status();
    if built.is_ok_and(|built| built.success()) {
        return Some(library);
    }
    println!("skipped: there is no C compiler to make another disk");
    None
}

#[test]
fn a_copy_goes_to_the_disk_a_little_at_a_time() {
    let shell = book(2);
    let Some(library) = disk(&shell, PATIENT_DISK) else {
        return;
    };
    let db = rusqlite::Connection::open(&shell.book).unwrap();
    db.execute_batch(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 24000)
         INSERT INTO memory SELECT 'row ' || i, hex(zeroblob(500)) FROM n",
    )
    .unwrap();
    drop(db);
    let at = |name: &str| shell.folder().canonicalize().unwrap().join(name);
    let (copy, told) = (at("copy.db"), at("told"));
    let mut command = shell.command(&["backup", copy.to_str().unwrap()]);
    command.env("LD_PRELOAD", &library).env("COPY", &copy);
    let run = Run::of(command.env("TOLD", &told).spawn().unwrap());
    assert_eq!(run.code, 0, "{run:?}");
    let most: u64 = fs::read_to_string(told).unwrap().parse().unwrap();
    assert!(20 << 20 < fs::metadata(copy).unwrap().len());
    assert!(0 < most && most < 8 << 20, "{most} bytes");
}

#[test]
fn what_the_disk_did_not_confirm_is_told_and_nothing_is_built_upon_it() {
    let shell = book(2);
    let Some(library) = disk(&shell, SICK_DISK) else {
        return;
    };
    let sick = shell.folder().join("sick");
    let log = || {
        let mut command = shell.command(&["log", "y #\"Northwind\" @\"Li\": one"]);
        command.env("LD_PRELOAD", &library).env("SICK", &sick);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Run::of(command.spawn().unwrap())
    };
    let well = log();
    assert_eq!(well.code, 0, "the control: {well:?}");
    fs::write(&sick, "").unwrap();
    let ill = log();
    assert_ne!(ill.code, 0, "{ill:?}");
    assert!(ill.err.contains("did not confirm"), "{ill:?}");
}

#[test]
fn on_a_full_disk_a_book_can_be_read_and_whoever_writes_is_told() {
    let shell = book(2);
    let Some(library) = disk(&shell, SICK_DISK) else {
        return;
    };
    let sick = shell.folder().join("sick");
    fs::write(&sick, "").unwrap();
    let run = |arguments: &[&str]| {
        let mut command = shell.command(arguments);
        command.env("LD_PRELOAD", &library).env("SICK", &sick);
        Run::of(command.env("FULL", "yes").spawn().unwrap())
    };
    let before = fs::read(&shell.book).unwrap();
    let log = run(&["log", "y #\"Northwind\" @\"Li\": one"]);
    assert_eq!(log.code, 5, "{log:?}");
    assert!(log.err.contains("The disk is full"), "{log:?}");
    let people = shell.says(&["list", "people"]);
    let read = run(&["list", "people"]);
    assert_eq!((read.code, &read.out), (0, &people), "{read:?}");
    assert!(fs::read(&shell.book).unwrap() == before);
}

#[test]
fn a_book_that_can_only_be_read_is_on_the_screens_and_says_so() {
    let shell = book(2);
    fs::set_permissions(&shell.book, fs::Permissions::from_mode(0o400)).unwrap();
    let bytes = fs::read(&shell.book).unwrap();
    let mut terminal = Terminal::start(&shell.book, (80, 24), &[]);
    terminal.see("The book can only be read");
    terminal.see("Northwind");
    terminal.type_keys("\rl@li: not lost");
    terminal.see("not lost");
    terminal.type_keys("\r");
    terminal.see("The book can only be read");
    terminal.signal("TERM");
    assert_eq!(terminal.end(), 143, "{}", terminal.text());
    assert!(
        terminal.text().contains("guanxi-draft-"),
        "{}",
        terminal.text()
    );
    assert!(fs::read(&shell.book).unwrap() == bytes);
}

#[test]
fn a_link_that_leads_nowhere_is_told_and_nothing_is_made_at_its_end() {
    let shell = Shell::new();
    let at = |name: &str| shell.folder().join(name);
    symlink("away/book.db", at("gone.db")).unwrap();
    symlink("two.db", at("one.db")).unwrap();
    symlink("one.db", at("two.db")).unwrap();
    for (name, to) in [("gone.db", "away/book.db"), ("one.db", "two.db")] {
        for arguments in [
            &["--book", name, "list", "people"][..],
            &["--book", name, "log", "y #\"Northwind\" @\"Li\": one"],
        ] {
            let run = shell.run(arguments);
            assert_eq!(run.code, 5, "{run:?}");
            let said = format!("{name} is a link to {to}, and nothing is there");
            assert!(run.err.contains(&said), "{run:?}");
        }
    }
    assert!(!at("away").exists());
}

#[test]
fn a_pipe_or_a_device_is_no_book_and_is_not_waited_for() {
    let shell = Shell::new();
    let pipe = shell.folder().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    if !made.is_ok_and(|made| made.success()) {
        println!("skipped: there is no mkfifo");
        return;
    }
    for place in [pipe.to_str().unwrap(), "/dev/null", "/dev/full"] {
        for command in [
            &["list", "accounts"][..],
            &["log", "y #\"A\" @\"B\": x"],
            &["check"],
        ] {
            let run = shell.run(&[&["--book", place], command].concat());
            assert_eq!(run.code, 5, "{place} {command:?} {run:?}");
            assert!(run.err.contains("not a file"), "{run:?}");
        }
    }
}
