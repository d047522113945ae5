//! Nothing typed is lost: the real program ends in every way there is, and what was typed comes back.

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
fn drafts(store: &Store) -> Vec<String> {
    let sheets: Vec<(String, serde_json::Value)> = store.recall_all("draft ").unwrap();
    let line = |sheet: &serde_json::Value| sheet["draft"]["line"].as_str().unwrap().to_owned();
    sheets.iter().map(|(_, sheet)| line(sheet)).collect()
}

impl Place {
    fn store(&self) -> Store {
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
    let locks = || {
        let all = std::fs::read_to_string("/proc/locks").unwrap();
        all.lines().filter(held).count()
    };
    // It tells other programs that end to leave the log alone which this one still writes to.
    assert_eq!(locks(), 1);
    let _worker = place.store();
    assert_eq!(locks(), 1);
}
