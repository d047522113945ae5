//! Backups: made, compared, thinned, put back.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use guanxi::store::{Location, Store};
use serde_json::Value;

use crate::shell::Shell;

fn book() -> Shell {
    let shell = Shell::new();
    shell.says(&["log", "y #\"Northwind\" @\"Zhang Wei\": one > fri send it"]);
    shell
}

fn export(shell: &Shell) -> Value {
    let mut book: Value =
        serde_json::from_str(&shell.says(&["export", "--format", "json"])).unwrap();
    // When it was exported.
    book.as_object_mut().unwrap().remove("exported_at");
    book
}

/// The paths of all backups, the newest first.
fn list(shell: &Shell) -> Vec<(String, PathBuf)> {
    let all = shell.json(&["backup", "--list"]);
    let all = all.as_array().unwrap().iter();
    all.map(|one| {
        let text = |key: &str| one[key].as_str().unwrap();
        (text("reason").to_owned(), text("path").into())
    })
    .collect()
}

#[test]
fn a_backup_is_the_book_private_and_made_once_of_each_state() {
    let shell = book();
    shell.says(&["backup"]);
    shell.says(&["backup"]);
    let all = list(&shell);
    let [(reason, path)] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(reason, "asked");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(path), mode(path.parent().unwrap())), (0o600, 0o700));
    let named = shell.folder().join("copy.db");
    shell.says(&["backup", named.to_str().unwrap()]);
    for copy in [path, &named] {
        let out = shell.says(&[
            "--book",
            copy.to_str().unwrap(),
            "export",
            "--format",
            "json",
        ]);
        let mut copied: Value = serde_json::from_str(&out).unwrap();
        copied.as_object_mut().unwrap().remove("exported_at");
        assert_eq!(copied, export(&shell));
    }
    let there = fs::read(&named).unwrap();
    let again = shell.run(&["backup", named.to_str().unwrap()]);
    assert_eq!(again.code, 1, "{again:?}");
    let mut store = Store::open(&Location::File(shell.book.clone())).unwrap();
    store.write_copy(&named).unwrap_err();
    assert_eq!(
        fs::read(&named).unwrap(),
        there,
        "what is there is left alone"
    );
}

#[test]
fn what_was_restored_is_what_was_backed_up_and_what_was_there_is_kept() {
    let shell = book();
    let before = export(&shell);
    shell.says(&["backup"]);
    shell.says(&["log", "y #\"Contoso\" @\"Li\": two"]);
    let after = export(&shell);
    assert_ne!(before, after);
    let said = shell.says(&["restore", "1"]);
    assert!(
        said.contains("what the book is until now") || said.contains("until now"),
        "{said}"
    );
    assert_eq!(export(&shell), before);
    // What was done can be undone in it.
    shell.says(&["undo"]);
    shell.says(&["redo"]);
    let kept = list(&shell);
    let kept = kept
        .iter()
        .position(|(reason, _)| reason == "restore")
        .unwrap();
    shell.says(&["restore", &(kept + 1).to_string()]);
    assert_eq!(export(&shell), after);
}

#[test]
fn a_damaged_book_is_replaced_and_kept_as_a_file() {
    let shell = book();
    let before = export(&shell);
    shell.says(&["backup"]);
    let mut bytes = fs::read(&shell.book).unwrap();
    for page in 1..bytes.len() / 4096 {
        bytes[page * 4096..page * 4096 + 40].fill(0xa5);
    }
    fs::write(&shell.book, &bytes).unwrap();
    let said = shell.says(&["restore", "1"]);
    assert_eq!(export(&shell), before);
    let kept = said.lines().last().unwrap();
    let kept = &kept[kept.find('/').unwrap()..];
    assert_eq!(fs::read(kept).unwrap(), bytes);
}

#[test]
fn a_damaged_backup_is_not_put_in_the_place_of_a_book() {
    let shell = book();
    shell.says(&["backup"]);
    let (_, path) = list(&shell).remove(0);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 4096;
    bytes[last..last + 60].fill(0xa5);
    fs::write(&path, &bytes).unwrap();
    shell.says(&["log", "y #Northwind @\"Li\": two"]);
    let now = export(&shell);
    let run = shell.run(&["restore", path.to_str().unwrap()]);
    assert_ne!(run.code, 0, "{run:?}");
    assert_eq!(export(&shell), now);
    let check = shell.run(&["check"]);
    assert_eq!(check.code, 1, "a backup that is damaged is told: {check:?}");
}

#[test]
fn nothing_is_put_under_a_program_that_has_the_book_open() {
    let shell = book();
    shell.says(&["backup"]);
    shell.says(&["log", "y #\"Contoso\" @\"Li\": two"]);
    let now = export(&shell);
    let open = rusqlite::Connection::open(&shell.book).unwrap();
    open.execute_batch("SELECT count(*) FROM person").unwrap();
    let run = shell.run(&["restore", "1"]);
    assert_eq!(run.code, 5, "{run:?}");
    drop(open);
    assert_eq!(export(&shell), now);
}

#[test]
fn there_is_a_backup_before_an_import_and_before_a_merge() {
    let shell = book();
    let people = shell.file(
        "people.csv",
        b"name,account\nAnna Berg,Northwind\nAnna Bergh,Northwind\n",
    );
    shell.says(&["import", &people]);
    let people = shell.json(&["list", "people"]);
    let id = |name: &str| {
        let mut all = people.as_array().unwrap().iter();
        let one = all.find(|one| one["name"] == name).unwrap();
        one["id"].as_str().unwrap().to_owned()
    };
    shell.says(&["combine", "person", &id("Anna Berg"), &id("Anna Bergh")]);
    let reasons: Vec<_> = list(&shell).into_iter().map(|(reason, _)| reason).collect();
    assert!(reasons.contains(&"import".to_owned()), "{reasons:?}");
    assert!(reasons.contains(&"merge".to_owned()), "{reasons:?}");
}

/// A book as the version before this one left it, and the number of its schema.
fn book_of_the_version_before() -> (Shell, i64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/books");
    let files = fs::read_dir(folder).unwrap();
    let dumps = files.map(|file| file.unwrap().path());
    let mut dumps: Vec<_> = dumps
        .filter(|path| path.extension().is_some_and(|ending| ending == "dump"))
        .collect();
    dumps.sort();
    let before = &dumps[dumps.len() - 2];
    let shell = Shell::new();
    fs::create_dir_all(shell.book.parent().unwrap()).unwrap();
    rusqlite::Connection::open(&shell.book)
        .unwrap()
        .execute_batch(&fs::read_to_string(before).unwrap())
        .unwrap();
    let schema = before.file_stem().unwrap().to_str().unwrap();
    (shell, schema.parse().unwrap())
}

#[test]
fn there_is_a_backup_before_a_new_version_brings_the_book_up_to_date() {
    let (shell, schema) = book_of_the_version_before();
    let before = export(&book_of_the_version_before().0);
    let old = fs::read(&shell.book).unwrap();
    assert_eq!(export(&shell), before);
    assert_ne!(fs::read(&shell.book).unwrap(), old);
    let all = list(&shell);
    let [(reason, path)] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!(reason, "update");
    let version = rusqlite::Connection::open(path).unwrap();
    let version: i64 = version
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    assert_eq!(version, schema, "it is the book as it was");
}

#[test]
fn what_a_program_that_ended_left_unfinished_is_no_backup_and_goes() {
    let shell = book();
    shell.says(&["backup"]);
    let (_, path) = list(&shell).remove(0);
    let name = path.file_name().unwrap().to_str().unwrap();
    let (stem, rest) = name.split_once('.').unwrap();
    let (_, rest) = rest.split_once('.').unwrap();
    let left = path.with_file_name(format!(".{stem}.20200101T090000.{rest}"));
    fs::write(&left, "half").unwrap();
    assert_eq!(list(&shell).len(), 1);
    shell.says(&["log", "y #Northwind @\"Li\": two"]);
    shell.says(&["backup"]);
    assert!(!left.exists());
    assert_eq!(list(&shell).len(), 2);
}

#[test]
fn a_stick_that_is_not_there_is_said_and_stops_nothing() {
    let shell = book();
    let stick = shell.folder().join("stick");
    let config = format!("[backup]\nfolder = '{}'\n", stick.display());
    let config = shell.file("config.toml", config.as_bytes());
    let people = shell.file("people.csv", b"name,account\nAnna Berg,Northwind\n");
    let run = shell.run(&["--config", &config, "import", &people]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.err.contains("stick"), "{run:?}");
    assert!(shell.says(&["list", "people"]).contains("Anna Berg"));
    assert_eq!(shell.run(&["--config", &config, "backup"]).code, 5);
    fs::create_dir(&stick).unwrap();
    shell.says(&["--config", &config, "backup"]);
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 1);
}

#[test]
fn a_whole_book_is_said_to_be_whole_and_gives_its_free_space_back() {
    let shell = book();
    shell.says(&["backup"]);
    let said = shell.says(&["check"]);
    assert!(
        said.contains("whole") && said.contains("1 backup"),
        "{said}"
    );
    let before = export(&shell);
    let bytes = || fs::metadata(&shell.book).unwrap().len();
    let large = format!("y #Northwind @\"Zhang Wei\": {}\n", "x".repeat(3000)).repeat(40);
    assert_eq!(shell.run_with(&["log", "-"], &large).code, 0);
    for _ in 0..40 {
        shell.says(&["undo"]);
    }
    let full = bytes();
    shell.says(&["compact"]);
    assert!(bytes() < full, "{} {full}", bytes());
    assert_eq!(export(&shell), before);
}

/// A book of so many people and nothing else.
fn crowd(people: usize) -> String {
    let people = (0..people)
        .map(|i| format!("{{\"id\":\"01a22499-f800-7172-be70-{i:012x}\",\"name\":\"P{i}\"}}"));
    let people: Vec<_> = people.collect();
    format!(
        "{{\"format\":\"guanxi-book\",\"version\":1,\"people\":[{}]}}",
        people.join(",")
    )
}

#[test]
fn what_outgrows_the_journal_is_taken_in_after_a_backup_which_is_the_way_back() {
    let shell = Shell::new();
    shell.says(&["log", "y #\"Acme\" @\"Ann Lund\": before"]);
    let file = shell.file("crowd.json", crowd(100_001).as_bytes());
    let said = shell.says(&["import", &file]);
    assert!(said.contains("100001 new"), "{said}");
    let run = shell.run(&["undo"]);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains("guanxi restore"), "{run:?}");
    assert!(shell.says(&["history"]).contains("cannot be undone"));
    shell.says(&["restore", "1"]);
    let people = shell.says(&["list", "people"]);
    assert_eq!(people.lines().count(), 1, "{people}");
    assert!(people.contains("Ann Lund"), "{people}");
}

#[test]
fn what_outgrows_the_journal_is_not_taken_in_where_no_backup_can_be_made() {
    let shell = Shell::new();
    shell.says(&["log", "y #\"Acme\" @\"Ann Lund\": before"]);
    let config = shell.file("config.toml", b"[backup]\nfolder = \"/there/is/none\"\n");
    let small = shell.file("small.json", crowd(2).as_bytes());
    shell.says(&["--config", &config, "import", &small]);
    let file = shell.file("crowd.json", crowd(100_001).as_bytes());
    let run = shell.run(&["--config", &config, "import", &file]);
    assert_eq!(run.code, 5, "{run:?}");
    assert!(run.err.contains("/there/is/none"), "{run:?}");
    assert!(
        shell.says(&["search", "P1"]).contains("P1"),
        "what is small comes in"
    );
    assert_eq!(shell.run(&["search", "P77"]).code, 3);
}
