//! Nothing typed is lost: the real program ends in every way there is, and what was typed comes back.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use guanxi::{
    domain::{Account, Command, Id, Subject},
    store::{Location, Store, StoreError},
};

use crate::{
    pty::{NARROW, Place, ends_sane, place},
    terminal::Terminal,
    test_book::{Book, name},
};

/// The lines kept in the book, newest first.
pub fn drafts(store: &Store) -> Vec<String> {
    let sheets: Vec<(String, serde_json::Value)> = store.recall_all("draft ").unwrap();
    let line = |sheet: &serde_json::Value| sheet["draft"]["line"].as_str().unwrap().to_owned();
    sheets.iter().map(|(_, sheet)| line(sheet)).collect()
}

impl Place {
    pub fn store(&self) -> Store {
        Store::open(&Location::File(self.book.clone())).unwrap()
    }

    /// Waits until these lines are kept, as they are while nobody presses a key.
    fn keeps(&self, terminal: &Terminal, lines: &[&str]) {
        let store = self.store();
        terminal.until(&format!("kept {lines:?}"), || drafts(&store) == lines);
    }
}

#[test]
fn a_killed_program_comes_back_with_the_line_under_the_cursor() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("lcall @\"Maja Lind\": half a thou");
    place.keeps(&terminal, &["call @\"Maja Lind\": half a thou"]);
    terminal.signal("KILL");
    terminal.end();
    let mut terminal = place.start(NARROW);
    terminal.see("› call @\"Maja Lind\": half a thou");
    terminal.see("Harbour Bank");
    terminal.type_keys("ght\r");
    terminal.see("u undoes");
    // Saved is saved: the next start has an empty line.
    terminal.signal("KILL");
    terminal.end();
    let mut terminal = place.start(NARROW);
    terminal.see("1 account");
    terminal.type_keys("\rl");
    terminal.see("when  kind  @who");
    assert!(!terminal.text().contains("half a"), "{}", terminal.text());
    assert_eq!(drafts(&place.store()), [""; 0]);
}

#[test]
fn a_killed_program_comes_back_with_the_form_open() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("npIda Moss\t\tbuyer");
    terminal.see("buyer");
    let store = place.store();
    terminal.until("kept the form", || {
        let sheets: Vec<(String, serde_json::Value)> = store.recall_all("draft ").unwrap();
        sheets
            .iter()
            .any(|(_, sheet)| sheet.to_string().contains("buyer"))
    });
    terminal.signal("KILL");
    terminal.end();
    let mut terminal = place.start(NARROW);
    terminal.see("New person");
    terminal.see("Ida Moss");
    terminal.see("buyer");
    terminal.type_keys("\r");
    terminal.see("u undoes");
    // Saved is saved.
    let left: Vec<(String, serde_json::Value)> = store.recall_all("draft ").unwrap();
    assert_eq!(left, []);
    terminal.signal("KILL");
    terminal.end();
    let mut terminal = place.start(NARROW);
    terminal.see("1 account");
    assert!(
        !terminal.text().contains("New person"),
        "{}",
        terminal.text()
    );
}

#[test]
fn a_book_that_cannot_be_written_leaves_the_draft_in_a_file() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    let db = rusqlite::Connection::open(&place.book).unwrap();
    db.execute_batch("BEGIN IMMEDIATE").unwrap();
    terminal.type_keys("l@\"Maja Lind\": under a lock");
    terminal.see("under a lock");
    terminal.type_keys("\x03");
    ends_sane_saying(terminal, "is kept in");
    assert_eq!(drafts(&place.store()), [""; 0]);
    // Whoever starts while it is still locked has it too, and takes nothing away.
    let mut terminal = place.start(NARROW);
    terminal.see("› @\"Maja Lind\": under a lock");
    terminal.type_keys(" again\x03");
    ends_sane_saying(terminal, "is kept in");
    assert_eq!(files(place.folder.path()).len(), 1);
    drop(db);
    let mut terminal = place.start(NARROW);
    terminal.see("› @\"Maja Lind\": under a lock again");
    assert_eq!(
        drafts(&place.store()),
        ["@\"Maja Lind\": under a lock again"]
    );
    assert!(files(place.folder.path()).is_empty());
    terminal.type_keys("\x15\x03");
    ends_sane(terminal);
}

#[track_caller]
fn ends_sane_saying(mut terminal: Terminal, said: &str) {
    terminal.end();
    let sent = String::from_utf8_lossy(&terminal.sent);
    assert!(terminal.is_sane() && sent.contains(said), "{sent}");
}

/// The drafts that lie in files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().flatten();
    let below = entries.flat_map(|entry| {
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path())
        } else {
            vec![entry.path()]
        }
    });
    let is_draft = |path: &PathBuf| path.to_string_lossy().contains("guanxi-draft-");
    below.filter(is_draft).collect()
}

#[test]
fn a_signal_to_end_writes_the_line_at_once() {
    let place = place();
    let mut terminal = place.at_the_bank(NARROW);
    terminal.type_keys("l@\"Maja Lind\": ");
    for (signal, more, line) in [
        ("HUP", "a", ": a"),
        ("TERM", "b", ": ab"),
        ("QUIT", "c", ": abc"),
    ] {
        terminal.type_keys(more);
        terminal.see(line);
        terminal.signal(signal);
        ends_sane(terminal);
        terminal = place.start(NARROW);
        terminal.see(line);
    }
    terminal.see("› @\"Maja Lind\": abc");
    terminal.type_keys("\x1b");
    terminal.see("Draft kept");
    terminal.type_keys("q");
    ends_sane(terminal);
    let mut terminal = place.start(NARROW);
    terminal.see("There is a draft: l continues it.");
    terminal.type_keys("l");
    terminal.see("› @\"Maja Lind\": abc");
    terminal.type_keys("\x15\x1b");
    terminal.see_no_more("┏ Log");
    terminal.type_keys("q");
    ends_sane(terminal);
    assert_eq!(drafts(&place.store()), [""; 0]);
}

#[test]
fn two_windows_that_are_killed_both_come_back() {
    let place = place();
    let mut first = place.at_the_bank(NARROW);
    first.type_keys("l@\"Maja Lind\": from the first");
    place.keeps(&first, &["@\"Maja Lind\": from the first"]);
    let mut second = place.start(NARROW);
    second.see("1 account");
    assert!(!second.text().contains("from the first"));
    second.type_keys("l@\"Per Lind\" #harbour: from the second");
    let both = [
        "@\"Per Lind\" #harbour: from the second",
        "@\"Maja Lind\": from the first",
    ];
    place.keeps(&second, &both);
    for mut window in [first, second] {
        window.signal("KILL");
        window.end();
    }
    let mut newest = place.start(NARROW);
    newest.see("from the second");
    let mut older = place.start(NARROW);
    older.see("from the first");
}

#[test]
fn a_line_is_used_up_with_its_change_or_not_at_all() {
    let mut book = Book::new();
    book.store.remember("draft 1", &"a line").unwrap();
    let none = Command::Delete(Subject::Person(Id::new(4711)));
    let some = Command::Add(Account::named(name("Harbour Bank")).into());
    let stamp = book.stamp();
    let refused = book
        .store
        .commit_and_remember(&none, &stamp, ("draft 1", None::<&()>));
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    assert_eq!(
        book.store.recall::<String>("draft 1").unwrap().unwrap(),
        "a line"
    );
    let stamp = book.stamp();
    book.store
        .commit_and_remember(&some, &stamp, ("draft 1", None::<&()>))
        .unwrap();
    assert_eq!(book.store.recall::<String>("draft 1").unwrap(), None);
}

#[cfg(target_os = "linux")]
#[test]
fn opening_the_book_again_takes_no_lock_away() {
    use std::os::unix::fs::MetadataExt;
    let place = place();
    let mut store = place.store();
    store.remember("draft 1", &"a line").unwrap();
    let inode = std::fs::metadata(&place.book).unwrap().ino();
    let held = |line: &&str| {
        line.contains(&format!(" {} ", std::process::id())) && line.contains(&format!(":{inode} "))
    };
    // One that moves in the list while it is read stands there twice, under two numbers.
    let locks = || {
        let all = std::fs::read_to_string("/proc/locks").unwrap();
        let held = all.lines().filter(held);
        let held: BTreeSet<_> = held
            .filter_map(|line| Some(line.split_once(':')?.1.to_owned()))
            .collect();
        held.len()
    };
    // It tells other programs that end to leave the log alone which this one still writes to.
    assert_eq!(locks(), 1);
    let _worker = place.store();
    assert_eq!(locks(), 1);
}
