//! What was released stays readable, whatever is renamed or migrated since: `tests/fixtures/books` has a
//! book of every schema, made by the program of its time and written as text by `sqlite3 .dump`, and
//! beside each the JSON which that program exported.
//!
//! After a new migration, `UPDATE=1 cargo test --test it old_books` makes its book; it needs `sqlite3`.

use std::{
    collections::BTreeMap,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process,
};

use guanxi::{
    book::{CompareEditions, Disk, Refusal},
    domain::{
        Command, NounKind, Subject, Verb,
        portable::{BookFile, PlanItemState},
        score::Stage,
    },
    exchange::json,
    store::{Location, StepState, Store, StoreError},
};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{
    fixtures::fixture,
    shell::Shell,
    store::{Wish, canonical},
    test_book::Book,
};

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The numbers with which the files of a folder that end so begin.
fn numbers(path: &str, ending: &str) -> Vec<u32> {
    let names = fs::read_dir(folder(path)).unwrap();
    let names = names.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut numbers: Vec<u32> = names
        .filter(|name| name.ends_with(ending))
        .map(|name| name[..4].parse().unwrap())
        .collect();
    numbers.sort_unstable();
    numbers
}

/// A book as the program of its time left it.
struct Old {
    _folder: TempDir,
    path: PathBuf,
    schema: u32,
    /// What that program exported.
    json: Vec<u8>,
}

impl Old {
    fn of_schema(schema: u32) -> Self {
        let written = folder(&format!("tests/fixtures/books/{schema:04}"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.db");
        let dump = fs::read_to_string(written.with_extension("dump")).unwrap();
        let db = Connection::open(&path).unwrap();
        db.execute_batch(&dump).unwrap();
        assert_eq!(number(&db, "PRAGMA user_version"), i64::from(schema));
        Self {
            _folder: folder,
            path,
            schema,
            json: fs::read(written.with_extension("json")).unwrap(),
        }
    }

    /// One that today's program makes: every wish there is, on a book with every key of JSON.
    fn of_today() -> Self {
        let shell = Shell::new();
        for arguments in [
            [
                "log",
                "y visit #\"Harbour Bank\" @\"Maja Lind\"+ip/finance//H: wants a pilot > next fri send it",
            ],
            ["import", &fixture("whole.json")],
            [
                "log",
                "2d call #harbour @\"Per Lind\"/technical: about prices",
            ],
            ["import", &fixture("phones.vcf")],
        ] {
            shell.says(&arguments);
        }
        let location = Location::File(shell.book.clone());
        let mut book = Book::on(Store::open(&location).unwrap());
        let mut dice = fastrand::Rng::with_seed(20_261_123);
        let kinds = 0..Wish::KINDS;
        for what in kinds.clone().chain(kinds) {
            let wish = Wish {
                what,
                one: dice.usize(..50),
                other: dice.usize(..50),
                days: dice.i64(0..400),
            };
            let rows = book.store.everything().unwrap();
            let wish = wish.command(&rows);
            // An account takes along what the others are about: it goes last.
            let spared = |wish: &Command| matches!(wish, Command::Delete(Subject::Account(_)));
            match wish
                .filter(|wish| !spared(wish))
                .map(|wish| book.commit(&wish))
            {
                None | Some(Ok(_) | Err(StoreError::Rule(_))) => {}
                Some(Err(error)) => panic!("{error:?} for {what}"),
            }
        }
        // One step dropped, one waiting to be done again.
        book.store.undo().unwrap();
        let judged = book.store.everything().unwrap().judgements[0].account;
        book.commit(&Command::Delete(Subject::Account(judged)))
            .unwrap();
        book.store.undo().unwrap();
        book.into_store().close().unwrap();
        let json = shell.says(&["export"]).into_bytes();
        let path = shell.book.clone();
        Self {
            _folder: shell.into_folder(),
            path,
            schema: *numbers("src/store/schema", ".sql").last().unwrap(),
            json,
        }
    }

    fn write(&self, schema: u32) {
        let dump = process::Command::new("sqlite3")
            .args([self.path.as_os_str(), ".dump".as_ref()])
            .output()
            .unwrap();
        assert!(dump.status.success(), "{dump:?}");
        let db = Connection::open(&self.path).unwrap();
        let mut text = String::from_utf8(dump.stdout).unwrap();
        for pragma in ["application_id", "user_version"] {
            let value = number(&db, &format!("PRAGMA {pragma}"));
            writeln!(text, "PRAGMA {pragma} = {value};").unwrap();
        }
        let written = folder(&format!("tests/fixtures/books/{schema:04}"));
        fs::write(written.with_extension("dump"), text).unwrap();
        fs::write(written.with_extension("json"), &self.json).unwrap();
    }

    fn open(&self) -> Store {
        Store::open(&Location::File(self.path.clone())).unwrap()
    }

    /// How many rows each table has that nothing could be derived anew from.
    fn rows(&self) -> BTreeMap<&'static str, i64> {
        const KEPT: &[&str] = &[
            "sequence",
            "colleague",
            "account",
            "department",
            "seat",
            "person",
            "holder",
            "tenure",
            "interaction",
            "participation",
            "attendance",
            "matter",
            "matter_stage",
            "matter_person",
            "matter_department",
            "interaction_matter",
            "stance",
            "target",
            "counterpart",
            "tie",
            "org_fact",
            "rival",
            "plan_item",
            "promise",
            "judgement",
            "snooze",
            "journal",
            "memory",
        ];
        let db = Connection::open(&self.path).unwrap();
        let there = "SELECT count(*) FROM sqlite_schema WHERE name = ";
        let count = |table| match number(&db, &format!("{there}'{table}'")) {
            0 => 0,
            _ => number(&db, &format!("SELECT count(*) FROM {table}")),
        };
        KEPT.iter().map(|table| (*table, count(table))).collect()
    }

    fn opens_whole(&self) {
        let before = self.rows();
        let book = BookFile::from_rows(&self.open().everything().unwrap());
        assert_eq!(before, self.rows());

        let (told, problems) = json::read(&self.json);
        assert_eq!(problems, []);
        assert_eq!(told.map(as_rows_tell), Some(book.clone()));
        let (again, problems) = json::read(&json::write(&book).unwrap());
        assert_eq!((again, problems), (Some(book), vec![]));

        let db = Connection::open(&self.path).unwrap();
        let sound: String = db
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(sound, "ok");
        assert_eq!(
            number(&db, "SELECT count(*) FROM pragma_foreign_key_check"),
            0
        );
    }

    fn goes_back_and_forth(&self) {
        let mut store = self.open();
        let steps = store.steps(usize::MAX).unwrap();
        // Those of the other states have no rows to go back to.
        for state in [StepState::Done, StepState::Undone, StepState::Dropped] {
            assert!(steps.iter().any(|step| step.state == state), "{state:?}");
        }
        for verb in [
            Verb::Log,
            Verb::Add,
            Verb::Edit,
            Verb::End,
            Verb::Delete,
            Verb::Appoint,
            Verb::Close,
            Verb::Import,
            Verb::Adopt,
        ] {
            assert!(steps.iter().any(|step| step.op.verb == verb), "{verb:?}");
        }
        let db = Connection::open(&self.path).unwrap();
        let known = |noun: &&NounKind| since(**noun) <= self.schema;
        for noun in NounKind::ALL.iter().filter(known) {
            let told = format!("instr(changes, '{{\"{}\":')", noun.code());
            let told = number(&db, &format!("SELECT count(*) FROM journal WHERE {told}"));
            assert!(0 < told, "{noun:?}");
        }
        let mut done = steps
            .iter()
            .filter(|step| step.state == StepState::Done)
            .count();
        while done < steps.len() && store.redo().is_ok() {
            done += 1;
        }
        assert!(matches!(store.redo(), Err(StoreError::NothingToRedo)));
        let mut states = vec![canonical(&store)];
        for _ in 0..done {
            store.undo().unwrap();
            states.push(canonical(&store));
        }
        assert!(matches!(store.undo(), Err(StoreError::NothingToUndo)));
        let rows = &states.pop().unwrap().0;
        assert!(rows.accounts.is_empty() && rows.people.is_empty() && rows.interactions.is_empty());
        while let Some(state) = states.pop() {
            store.redo().unwrap();
            assert_eq!(state, canonical(&store));
        }
    }
}

/// The first schema that knows a kind of noun.
const fn since(noun: NounKind) -> u32 {
    match noun {
        NounKind::Visit => 11,
        NounKind::Rival => 12,
        NounKind::Matter => 13,
        NounKind::PlanItem => 15,
        _ => 1,
    }
}

/// Without what an export tells of plans and rows alone cannot: it follows from the facts.
fn as_rows_tell(mut book: BookFile) -> BookFile {
    let plans = book
        .accounts
        .iter_mut()
        .flat_map(|account| &mut account.plans);
    for item in plans.flat_map(|plan| &mut plan.items) {
        (item.now, item.confirmed_on) = (None, None);
        if item.state == PlanItemState::Confirmed {
            item.state = PlanItemState::Open;
        }
    }
    book
}

fn number(db: &Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn every_schema_has_a_book_of_its_time() {
    let schemas = numbers("src/store/schema", ".sql");
    let books = numbers("tests/fixtures/books", ".dump");
    let newest = *schemas.last().unwrap();
    if std::env::var_os("UPDATE").is_some() && !books.contains(&newest) {
        Old::of_today().write(newest);
    } else {
        assert_eq!(
            schemas, books,
            "UPDATE=1 cargo test --test it old_books makes the newest"
        );
    }
}

#[test]
fn a_book_of_any_schema_opens_with_every_row_and_leaves_as_json() {
    for schema in numbers("tests/fixtures/books", ".dump") {
        Old::of_schema(schema).opens_whole();
    }
    Old::of_today().opens_whole();
}

#[test]
fn every_step_in_a_book_of_any_schema_goes_back_and_forth() {
    for schema in numbers("tests/fixtures/books", ".dump") {
        Old::of_schema(schema).goes_back_and_forth();
    }
    Old::of_today().goes_back_and_forth();
}

#[test]
fn no_table_of_a_book_of_any_schema_says_which_words_there_are() {
    for schema in numbers("tests/fixtures/books", ".dump") {
        let old = Old::of_schema(schema);
        old.open().close().unwrap();
        let db = Connection::open(&old.path).unwrap();
        let checked = "SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%CHECK (% IN (%'";
        assert_eq!(number(&db, checked), 0, "schema {schema}");
        let sound = db.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
        assert_eq!(sound.unwrap(), "ok", "schema {schema}");
        // A word of later times is kept, and told where it is read.
        db.execute_batch("UPDATE interaction SET kind = 'carrier_pigeon'")
            .unwrap();
        let told = old.open().everything().unwrap_err();
        assert!(
            matches!(Refusal::from(&told), Refusal::Database(Disk::Strange(why)) if why.contains("carrier_pigeon"))
        );
    }
}

#[test]
fn each_depth_of_the_first_edition_stands_beside_that_of_today_until_it_has_been_seen() {
    let old = Old::of_schema(10);
    let db = Connection::open(&old.path).unwrap();
    // As that program kept it.
    db.execute_batch(
        "DELETE FROM standing;
         INSERT INTO standing (account, revision, reckoned, day, constants, depth, raw, stage, confidence)
         SELECT id, 1, 1, 0, 0, 61, 61.0, 'solid', 1.0 FROM account ORDER BY id LIMIT 1;",
    )
    .unwrap();
    drop(db);
    let mut book = Book::on(old.open());
    assert!(book.store.has_first_edition().unwrap());
    let rows = book.ask(&CompareEditions).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].before, (61, Stage::Solid));
    assert_eq!(rows[0].moved(), i16::from(rows[0].after.0) - 61);
    book.store.forget_first_edition().unwrap();
    assert!(!book.store.has_first_edition().unwrap());
    assert_eq!(book.ask(&CompareEditions).unwrap(), []);
}
