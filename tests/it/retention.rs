//! Changes that are older than the user wants them kept: they are emptied, and nothing else is.

use guanxi::{
    runtime::expire,
    store::{Location, Store, StoreError},
};

use crate::{pty::ends_sane, shell::Shell, terminal::Terminal, test_book::now};

/// A word of January.
const OLD: &str = "qzold";

/// A book with more changes of January than are emptied at once, and two of yesterday.
fn shell() -> Shell {
    let shell = Shell::new();
    let old = format!("2026-01-05 #\"Northwind\" @\"Li Na\": {OLD}\n")
        + &"2026-01-06 #\"Northwind\" @\"Li Na\": again\n".repeat(120);
    let run = shell.run_with(&["--today", "2026-01-10", "log", "-"], &old);
    assert_eq!(run.code, 0, "{run:?}");
    // What is taken back and written over leaves its words in the journal alone.
    shell.says(&[
        "--today",
        "2026-01-11",
        "log",
        &format!("y #\"Northwind\" @\"Li Na\": {OLD} too"),
    ]);
    shell.says(&["--today", "2026-01-11", "undo"]);
    for day in ["Zhang Wei", "Ida Moss"] {
        let line = format!("y #\"Northwind\" @\"{day}\": hello");
        shell.says(&["--today", "2026-11-22", "log", &line]);
    }
    shell
}

fn states(shell: &Shell) -> (usize, usize) {
    let history = shell.says(&["history", "--limit", "1000"]);
    let gone = history.matches("cannot be undone any more").count();
    (gone, history.lines().count() - gone)
}

#[test]
fn changes_older_than_the_user_wants_are_emptied_and_nothing_else_is() {
    let shell = shell();
    let rows = shell.says(&["export"]);
    let before = states(&shell);
    let open = || Store::open(&Location::File(shell.book.clone())).unwrap();
    // Keeping them for ever is to do nothing.
    let mut store = open();
    expire(&mut store, 0, now()).unwrap();
    store.close().unwrap();
    assert_eq!(states(&shell), before);
    assert_eq!(before.0, 0);

    let mut store = open();
    expire(&mut store, 30, now()).unwrap();
    store.close().unwrap();
    assert_eq!(states(&shell), (before.1 - 2, 2));
    assert_eq!(shell.says(&["export"]), rows);
    assert_eq!(shell.run(&["check"]).code, 0);
    let history = shell.says(&["history", "--limit", "1000"]);
    let named = history.lines().filter(|line| line.contains("Northwind"));
    assert_eq!(
        named.count(),
        2,
        "an emptied change names nobody: {history}"
    );
    // What is younger goes back, and then it is said why nothing more does.
    shell.says(&["undo"]);
    shell.says(&["undo"]);
    let refused = shell.run(&["undo"]);
    assert!(
        refused.code != 0 && refused.err.contains("[journal]"),
        "{refused:?}"
    );
    let mut store = open();
    let own = guanxi::store::OwnSteps::new();
    assert!(matches!(
        store.undo_of(Some(&own)),
        Err(StoreError::Expired)
    ));
}

#[test]
fn an_old_change_has_no_word_left_in_the_journal() {
    let shell = shell();
    let told = || {
        let db = rusqlite::Connection::open(&shell.book).unwrap();
        let sql = "SELECT count(*) FROM journal WHERE instr(changes || coalesce(name, ''), ?)";
        let count = |word: &str| {
            db.query_row(sql, [word], |row| row.get::<_, i64>(0))
                .unwrap()
        };
        [OLD, "Zhang Wei"].map(count)
    };
    let [old, young] = told();
    assert!(1 < old && 0 < young, "the control");
    let mut store = Store::open(&Location::File(shell.book.clone())).unwrap();
    expire(&mut store, 30, now()).unwrap();
    store.close().unwrap();
    assert_eq!(told(), [0, young]);
}

#[test]
fn the_screens_empty_them_by_themselves_a_moment_after_the_start() {
    let shell = Shell::new();
    shell.says(&[
        "--today",
        "2001-01-10",
        "log",
        "y #\"Northwind\" @\"Li Na\": hello",
    ]);
    let config = shell.file("config.toml", b"[journal]\nkeep_days = 30\n");
    let home = shell.folder().to_str().unwrap().to_owned();
    let environment = [("HOME", home.as_str()), ("GUANXI_CONFIG", config.as_str())];
    let mut terminal = Terminal::start(&shell.book, (100, 30), &environment);
    terminal.see("Northwind");
    terminal.until("emptied", || states(&shell) == (1, 0));
    terminal.type_keys("u");
    terminal.see("No change is left to undo");
    terminal.type_keys("q");
    ends_sane(terminal);
}
