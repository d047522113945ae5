//! Somebody is forgotten for good: no byte of the book, of its backups or of what lies beside them says who
//! they were.

use std::{
    fs,
    path::{Path, PathBuf},
};

use guanxi::{
    app::Cleaned,
    domain::{
        Attendee, Choice, Command, Id, Kind, LogEntry, NewPromise, Person, Post, Side, Snooze,
        Stance, StanceSource, StanceValue, Subject, Tie, TieKind, agenda,
        forgetting::{Naming, Oblivion},
    },
    runtime::{BackupPlan, Backups, Finished, finish_forgetting, forget},
    store::{Location, Store, StoreError, Unfinished},
};
use portable_pty::CommandBuilder;
use tempfile::TempDir;

use crate::{
    pty::ends_sane,
    shell::Shell,
    store::Wish,
    terminal::{Terminal, binary},
    test_book::{Book, days_ago, name, now, today},
};

/// Every word that only the one to be forgotten has, and a word of texts that are nothing without them.
fn canaries(seed: u64) -> [String; 12] {
    let word = |what: &str| format!("qz{what}{seed:04}x");
    [
        "name", "alias", "pinyin", "mail", "phone", "chat", "note", "private", "source", "stance",
        "tie", "alone",
    ]
    .map(word)
}

/// A book with a history, and somebody in it who left a trace wherever one can be left.
struct Generated {
    folder: TempDir,
    book: Book,
    person: Id<Person>,
    seed: u64,
}

impl Generated {
    fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.db");
        let store = Store::open(&Location::File(path)).unwrap();
        let mut book = Book::on(store);
        let mut random = fastrand::Rng::with_seed(seed);
        let account = book.account("Northwind");
        book.people(account, &["Ana Müller", "王芳"]);
        let mut generated = Self {
            folder,
            book,
            person: Id::new(0),
            seed,
        };
        generated.live(&mut random, 8);
        generated.back_up(5);
        generated.appear();
        generated.live(&mut random, 8);
        generated.back_up(3);
        generated.rename();
        generated.live(&mut random, 8);
        generated.back_up(1);
        generated
    }

    /// Random wishes, some of which are about whoever is to be forgotten.
    fn live(&mut self, random: &mut fastrand::Rng, wishes: usize) {
        for _ in 0..wishes {
            let wish = Wish {
                what: random.u8(0..Wish::KINDS),
                one: random.usize(0..50),
                other: random.usize(0..50),
                days: random.i64(0..400),
            };
            let rows = self.book.store.everything().unwrap();
            let command = wish.command(&rows);
            // Deleting or merging them is another test's.
            let spares = |command: &Command| match command {
                Command::Delete(subject) => matches!(subject, Subject::Stance(_) | Subject::Tie(_)),
                Command::Merge(_) | Command::Adopt(_) | Command::Import(_) => false,
                _ => true,
            };
            if let Some(command) = command.filter(spares) {
                let _ = self.book.commit(&command);
            }
            if random.u8(0..6) == 0 {
                let _ = self.book.store.undo();
            }
        }
    }

    fn appear(&mut self) {
        let [
            called,
            alias,
            pinyin,
            mail,
            phone,
            chat,
            note,
            private,
            source,
            stance,
            tie,
            alone,
        ] = canaries(self.seed);
        let person = Person {
            aliases: vec![name(&alias)],
            pinyin: Some(name(&pinyin)),
            emails: vec![name(&format!("{mail}@example.com"))],
            phones: vec![name(&phone)],
            wechat: Some(name(&chat)),
            note: note.into(),
            private_note: private.into(),
            source: Some(name(&source)),
            ..Person::named(name(&called))
        };
        let book = &mut self.book;
        // What was there before may have been taken back.
        let account = book.account("Southwind");
        let other = book.people(account, &["李娜"])[0];
        self.person = book.person(person, Post::at(account));
        let me = book.store.colleagues().unwrap()[0].id;
        let entry = LogEntry {
            note: format!("met both, {called} agreed").into(),
            people: vec![Attendee::known(self.person), Attendee::known(other)],
            colleagues: vec![Choice::Known(me)],
            promises: vec![NewPromise {
                by: Side::Us,
                colleague: None,
                person: None,
                text: name(&format!("send {alias} the form")),
                due: Some(today()),
            }],
            ..LogEntry::of(account, days_ago(2), Kind::Visit)
        };
        book.commit(&Command::Log(entry)).unwrap();
        book.log(
            account,
            self.person,
            1,
            &format!("{alone}: a word in private"),
        );
        book.log(account, other, 1, &format!("says of {called}: reliable"));
        book.commit(&Command::Add(
            Stance {
                person: self.person,
                account,
                value: StanceValue::Support,
                on: days_ago(3),
                source: StanceSource::Hearsay,
                rival: None,
                interaction: None,
                note: stance.into(),
            }
            .into(),
        ))
        .unwrap();
        book.commit(&Command::Add(
            Tie {
                from: self.person,
                to: other,
                kind: TieKind::Influences,
                note: tie.into(),
                period: guanxi::domain::Period::default(),
            }
            .into(),
        ))
        .unwrap();
        let uid = book.store.uid(self.person.into()).unwrap().unwrap();
        book.commit(&Command::Add(
            Snooze {
                account,
                subject: agenda::topic(guanxi::domain::NounKind::Person, &uid),
                until: today() + chrono::Duration::days(9),
                reason: Some(name(&format!("{called} is away"))),
            }
            .into(),
        ))
        .unwrap();
        self.begin_forms(&alone);
        let book = &mut self.book;
        let line = format!("visit @{called}: and {alias}");
        book.store
            .remember("draft 1", &serde_json::json!({ "draft": { "line": line } }))
            .unwrap();
        book.store
            .remember("lines", &serde_json::json!([{ "draft": { "line": line } }]))
            .unwrap();
    }

    fn begin_forms(&mut self, alone: &str) {
        // Forms about them that were never saved go whole: they are nothing without them.
        let stance: Id<Stance> = self.book.newest();
        let forms = [Subject::from(self.person), stance.into()].map(|about| {
            serde_json::json!({
                "form": { "task": { "Edit": about.kind() }, "about": [about] },
                "typed": [["Note", { "Text": format!("{alone} again") }]],
            })
        });
        let unsaved = serde_json::json!({ "draft": null, "forms": forms });
        self.book.store.remember("draft 2", &unsaved).unwrap();
    }

    /// What they were called before is in the journal only.
    fn rename(&mut self) {
        let rows = self.book.store.everything().unwrap();
        let Some(row) = rows.find(self.person).cloned() else {
            panic!("they are spared");
        };
        let to = Person {
            phones: vec![name(&format!("{}2", canaries(self.seed)[4]))],
            ..row.is.clone()
        };
        self.book.commit(&Command::edit(row, to)).unwrap();
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("book.db")
    }

    fn backups(&self) -> Backups {
        backups(&self.path(), self.folder.path())
    }

    fn back_up(&mut self, days: i64) {
        let at = now() - chrono::Duration::days(days);
        let backups = self.backups();
        let reason = guanxi::book::BackupReason::Daily;
        backups.make(&mut self.book.store, at, reason).unwrap();
    }

    fn oblivion(&self) -> Oblivion {
        let rows = self.book.store.everything().unwrap();
        let row = rows.find(self.person).unwrap();
        Oblivion {
            person: row.uid.clone(),
            naming: Naming::of(row),
            instead: "somebody".into(),
            kept: Vec::new(),
        }
    }

    fn forget(mut self) -> (TempDir, Cleaned) {
        let (oblivion, backups) = (self.oblivion(), self.backups());
        let stamp = self.book.stamp();
        let mut store = self.book.into_store();
        let cleaned = forget(&mut store, &backups, &oblivion, &stamp, &mut |_| {}).unwrap();
        store.close().unwrap();
        (self.folder, cleaned)
    }
}

fn backups(book: &Path, folder: &Path) -> Backups {
    Backups::of(book, &BackupPlan::default(), folder.join("state/backups"))
}

/// How often any of the words stands in any file of a folder, however it is written.
pub fn traces(folder: &Path, words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(traces(&path, words));
            continue;
        }
        let bytes = fs::read(&path).unwrap().to_ascii_lowercase();
        for word in words {
            let has = bytes.windows(word.len()).any(|it| it == word.as_bytes());
            if has {
                found.push(format!("{word} in {}", path.display()));
            }
        }
    }
    found
}

fn nothing_is_left(seed: u64) {
    let generated = Generated::new(seed);
    let words = canaries(seed);
    let uid = generated.oblivion().person;
    let before = traces(generated.folder.path(), &words);
    let missing: Vec<_> = words
        .iter()
        .filter(|word| !before.iter().any(|trace| trace.starts_with(*word)))
        .collect();
    assert!(
        missing.is_empty(),
        "{seed}: {missing:?} are nowhere to begin with"
    );
    let (folder, cleaned) = generated.forget();
    assert_eq!((cleaned.rewritten, cleaned.removed), (3, Vec::new()));
    let words: Vec<String> = words.into_iter().chain([uid.as_str().to_owned()]).collect();
    let left = traces(folder.path(), &words);
    assert!(left.is_empty(), "{seed}: {left:#?}");
    let path = folder.path().join("book.db");
    for copy in backups(&path, folder.path()).list().unwrap() {
        assert_eq!(copy_faults(&copy.path), Vec::<String>::new(), "{seed}");
    }
    assert_eq!(copy_faults(&path), Vec::<String>::new(), "{seed}");
}

fn copy_faults(path: &Path) -> Vec<String> {
    Store::open_to_read(path, |_| ()).unwrap().faults().unwrap()
}

#[test]
fn whoever_is_forgotten_is_in_no_byte_of_book_and_backups() {
    for seed in 0..20 {
        nothing_is_left(seed);
    }
}

#[test]
#[ignore = "minutes: the same two hundred times"]
fn whoever_is_forgotten_is_in_no_byte_two_hundred_times() {
    for seed in 1000..1200 {
        nothing_is_left(seed);
    }
}

#[test]
fn deleting_leaves_traces_which_is_why_there_is_forgetting() {
    let mut generated = Generated::new(1);
    let person = generated.person;
    generated
        .book
        .commit(&Command::Delete(person.into()))
        .unwrap();
    let folder = generated.folder;
    generated.book.into_store().close().unwrap();
    // Only the book itself: what backups are for goes without saying.
    fs::remove_dir_all(folder.path().join("state")).unwrap();
    let words = canaries(1);
    let left = traces(folder.path(), &words);
    assert_eq!(left.len(), words.len(), "{left:#?}");
}

#[test]
fn while_somebody_else_has_the_book_open_nobody_is_forgotten() {
    let mut generated = Generated::new(2);
    let (oblivion, backups) = (generated.oblivion(), generated.backups());
    let stamp = generated.book.stamp();
    let other = Store::open(&Location::File(generated.path())).unwrap();
    let before = generated.book.store.everything().unwrap();
    let mut store = generated.book.into_store();
    store
        .wait_at_most(std::time::Duration::from_millis(50))
        .unwrap();
    let refused = forget(&mut store, &backups, &oblivion, &stamp, &mut |_| {});
    assert!(matches!(refused, Err(StoreError::Busy(_))), "{refused:?}");
    assert_eq!(store.everything().unwrap(), before);
    assert_eq!(store.unfinished().unwrap(), None);
    assert_eq!(other.everything().unwrap(), before);
    drop(other);
    forget(&mut store, &backups, &oblivion, &stamp, &mut |_| {}).unwrap();
    store.close().unwrap();
    assert_eq!(
        traces(generated.folder.path(), &canaries(2)),
        Vec::<String>::new()
    );
}

#[test]
fn what_was_begun_goes_on_at_the_next_start_wherever_it_ended() {
    for after in 0..2 {
        let mut generated = Generated::new(3);
        let (oblivion, backups) = (generated.oblivion(), generated.backups());
        let stamp = generated.book.stamp();
        let path = generated.path();
        let mut store = generated.book.into_store();
        store.be_alone().unwrap();
        store.forget_person(&oblivion, &stamp).unwrap();
        if after == 1 {
            // As if it had ended while the file was written anew.
            store
                .remember("forgetting", &Unfinished::Copies(oblivion.clone()))
                .unwrap();
        }
        // Nothing in order: as much as the end of a program leaves.
        drop(store);
        let mut store = Store::open(&Location::File(path)).unwrap();
        let cleaned = finish_forgetting(&mut store, Some(&backups), &stamp).unwrap();
        assert!(
            matches!(&cleaned, Finished::Now(cleaned) if cleaned.rewritten == 3),
            "{cleaned:?}"
        );
        assert_eq!(store.unfinished().unwrap(), None);
        store.close().unwrap();
        assert_eq!(
            traces(generated.folder.path(), &canaries(3)),
            Vec::<String>::new()
        );
    }
}

#[test]
fn where_nobody_says_where_the_backups_are_it_stays_unfinished() {
    let mut generated = Generated::new(7);
    let (oblivion, backups) = (generated.oblivion(), generated.backups());
    let stamp = generated.book.stamp();
    let path = generated.path();
    let mut store = generated.book.into_store();
    store.be_alone().unwrap();
    store.forget_person(&oblivion, &stamp).unwrap();
    drop(store);
    for (backups, finished) in [(None, false), (Some(&backups), true)] {
        let mut store = Store::open(&Location::File(path.clone())).unwrap();
        let cleaned = finish_forgetting(&mut store, backups, &stamp).unwrap();
        assert_eq!(cleaned == Finished::Later, !finished, "{cleaned:?}");
        assert_eq!(store.unfinished().unwrap().is_none(), finished);
        store.close().unwrap();
        let left = traces(generated.folder.path(), &canaries(7));
        assert_eq!(left.is_empty(), finished, "{left:?}");
    }
}

#[test]
fn an_old_copy_that_comes_back_is_without_them_again() {
    let mut generated = Generated::new(4);
    let stick = tempfile::tempdir().unwrap();
    let old = stick.path().join("old.db");
    generated.book.store.write_copy(&old).unwrap();
    let oblivion = generated.oblivion();
    let stamp = generated.book.stamp();
    let path = generated.path();
    let (folder, _) = generated.forget();
    let stay = Store::open_to_read(&path, |_| ())
        .unwrap()
        .stay_forgotten()
        .unwrap();
    let staged = folder.path().join("staged.db");
    Store::put_back(&old, &path, &staged, |staged| {
        let mut store = Store::open(&Location::File(staged.to_owned()))?;
        assert_eq!(store.forget_again(&stay, "somebody", &stamp)?, 1);
        store.close()
    })
    .unwrap();
    assert_eq!(traces(folder.path(), &canaries(4)), Vec::<String>::new());
    let back = Store::open(&Location::File(path)).unwrap();
    assert_eq!(back.person_with_uid(&oblivion.person).unwrap(), None);
    assert_eq!(
        back.stay_forgotten().unwrap(),
        stay,
        "and should it come back once more"
    );
}

#[test]
fn what_cannot_be_undone_any_more_says_so_and_what_came_before_can() {
    let mut generated = Generated::new(5);
    let account = generated.book.accounts()[0];
    let last = generated
        .book
        .person(Person::named(name("Late Comer")), Post::at(account));
    let path = generated.path();
    let (folder, _) = generated.forget();
    let mut store = Store::open(&Location::File(path)).unwrap();
    let own = guanxi::store::OwnSteps::new();
    let refused = store.undo_of(Some(&own));
    assert!(matches!(refused, Err(StoreError::Erased)), "{refused:?}");
    let undone = store.undo().unwrap();
    assert_eq!(undone.subject(), Some(last.into()));
    drop(folder);
}

#[test]
fn a_text_that_is_to_be_kept_is_kept_and_the_others_lose_the_name() {
    let mut generated = Generated::new(6);
    let called = canaries(6)[0].clone();
    let account = generated.book.accounts()[0];
    let other = generated.book.people(account, &["Zoe"])[0];
    let note = format!("says of {called}: reliable");
    generated.book.log(account, other, 1, &note);
    let note = format!("asked about {called}");
    generated.book.log(account, other, 1, &note);
    let person = generated.person;
    let alone = "a word in private";
    generated.book.log(account, person, 1, alone);
    let stamp = generated.book.stamp();
    let found = generated
        .book
        .store
        .forgettable(generated.person, &stamp)
        .unwrap();
    let keeps = found
        .mentions
        .iter()
        .find(|one| one.text.starts_with("says of"))
        .unwrap();
    let oblivion = Oblivion {
        kept: vec![keeps.uid.clone()],
        ..generated.oblivion()
    };
    let mut store = generated.book.into_store();
    let backups = backups(Path::new("book.db"), Path::new("nowhere"));
    forget(&mut store, &backups, &oblivion, &stamp, &mut |_| {}).unwrap();
    let rows = store.everything().unwrap();
    let notes: Vec<&str> = rows.interactions.iter().map(|row| row.note.raw()).collect();
    assert!(
        notes.contains(&format!("says of {called}: reliable").as_str()),
        "{notes:?}"
    );
    assert!(notes.contains(&"asked about somebody"), "{notes:?}");
    assert!(
        !notes.contains(&alone),
        "whom nobody else met goes with what was said: {notes:?}"
    );
}

#[test]
fn a_shell_forgets_only_whoever_is_named_again() {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "y #\"Northwind\" @\"Zhang Wei\" @\"Li Na\": both came",
    ]);
    shell.says(&["log", "y #\"Northwind\" @\"Li Na\": Zhang Wei was ill"]);
    shell.says(&["backup"]);
    let shown = shell.says(&["forget", "Zhang Wei", "--dry-run"]);
    assert!(shown.contains("Zhang Wei was ill"), "{shown}");
    let plain = shell.run(&["forget", "Zhang Wei"]);
    assert_eq!(plain.code, 2, "{plain:?}");
    let wrong = shell.run(&["forget", "Zhang Wei", "--name-again", "Zhang"]);
    assert_eq!(wrong.code, 1, "{wrong:?}");
    assert!(shell.says(&["list", "people"]).contains("Zhang Wei"));
    let done = shell.says(&["forget", "Zhang Wei", "--name-again", "Zhang Wei"]);
    assert!(done.contains("one backup"), "{done}");
    let words = ["zhang wei".to_owned(), "zhangwei".to_owned()];
    assert_eq!(traces(shell.folder(), &words), Vec::<String>::new());
    let history = shell.says(&["history"]);
    assert!(history.contains("forgot somebody for good"), "{history}");
    assert!(shell.says(&["search", "ill"]).contains("somebody was ill"));
}

#[test]
fn a_backup_that_comes_back_by_the_shell_is_without_them() {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "y #\"Northwind\" @\"Zhang Wei\" @\"Li Na\": both came",
    ]);
    let stick = shell.folder().join("stick.db");
    shell.says(&["backup", stick.to_str().unwrap()]);
    shell.says(&["forget", "Zhang Wei", "--name-again", "Zhang Wei"]);
    shell.says(&["restore", stick.to_str().unwrap()]);
    let people = shell.says(&["list", "people"]);
    assert!(
        !people.contains("Zhang Wei") && people.contains("Li Na"),
        "{people}"
    );
    fs::remove_file(&stick).unwrap();
    assert_eq!(
        traces(shell.folder(), &["zhang wei".to_owned()]),
        Vec::<String>::new()
    );
}

/// A book with Zhang Wei and a backup, and the card of Zhang Wei on screen.
fn on_screen(shell: &Shell) -> Terminal {
    shell.says(&[
        "log",
        "y #\"Northwind\" @\"Zhang Wei\" @\"Li Na\": both came",
    ]);
    shell.says(&["log", "y #\"Northwind\" @\"Li Na\": Zhang Wei was ill"]);
    shell.says(&["backup"]);
    let mut terminal = at_screens(shell);
    terminal.type_keys("/zhang\r");
    terminal.see("last contact");
    terminal
}

fn at_screens(shell: &Shell) -> Terminal {
    let home = shell.folder().to_str().unwrap().to_owned();
    let mut terminal = Terminal::start(&shell.book, (100, 30), &[("HOME", &home)]);
    terminal.see("Northwind");
    terminal
}

/// Asks for what would go, and types the name.
fn agree(terminal: &mut Terminal) {
    terminal.type_keys("X");
    terminal.see("rewritten without them");
    terminal.type_keys("\r");
    terminal.see("Type the name");
    terminal.type_keys("Zhang Wei\r");
}

#[test]
fn whoever_is_forgotten_on_the_screens_is_in_no_byte_and_the_screens_go_on() {
    let shell = Shell::new();
    let mut terminal = on_screen(&shell);
    agree(&mut terminal);
    terminal.see("Removed for good, from");
    terminal.type_keys("\r");
    terminal.see("Northwind");
    terminal.see_no_more("Removed for good");
    assert!(!terminal.text().contains("Zhang"), "{}", terminal.text());
    terminal.type_keys("uq");
    ends_sane(terminal);
    let words = ["zhang wei".to_owned(), "zhangwei".to_owned()];
    assert_eq!(traces(shell.folder(), &words), Vec::<String>::new());
    assert!(shell.says(&["search", "ill"]).contains("somebody was ill"));
}

#[test]
fn whoever_is_forgotten_in_the_demo_is_forgotten_there_and_the_users_own_book_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    let own = home.path().join("own.db");
    let mut log = std::process::Command::new(binary());
    log.env_clear().env("HOME", home.path());
    log.args(["--book", own.to_str().unwrap()]);
    log.args(["log", "y #\"Northwind\" @\"Sigrid Norrsken\": ours"]);
    assert!(log.status().unwrap().success());
    let data = home.path().join(".local/share/guanxi");
    fs::create_dir_all(&data).unwrap();
    fs::rename(&own, data.join("book.db")).unwrap();
    let before = fs::read(data.join("book.db")).unwrap();
    let mut demo = CommandBuilder::new(binary());
    demo.env_clear();
    demo.env("HOME", home.path());
    demo.env("XDG_DATA_HOME", home.path().join(".local/share"));
    demo.arg("demo");
    let mut terminal = Terminal::run(demo, (100, 30));
    terminal.see("Book › Nordhavn");
    terminal.type_keys("/sigrid\r");
    terminal.see("last contact");
    terminal.type_keys("X");
    terminal.see("cannot be undone");
    terminal.type_keys("\r");
    terminal.see("Type the name");
    terminal.type_keys("Sigrid Norrsken\r");
    terminal.see("Removed for good");
    terminal.type_keys("\r");
    terminal.see("Nordhavn");
    terminal.see_no_more("Removed for good");
    terminal.type_keys("qqq");
    ends_sane(terminal);
    assert!(fs::read(data.join("book.db")).unwrap() == before);
    fs::remove_file(data.join("book.db")).unwrap();
    let words = ["sigrid norrsken".to_owned()];
    assert_eq!(traces(home.path(), &words), Vec::<String>::new());
}

#[test]
fn on_the_screens_too_nobody_is_forgotten_while_another_window_is_open() {
    let shell = Shell::new();
    let mut terminal = on_screen(&shell);
    let mut other = at_screens(&shell);
    let before = shell.says(&["export"]);
    agree(&mut terminal);
    terminal.see("Nothing was changed.");
    terminal.type_keys("\r");
    // Back where they were.
    terminal.see("last contact");
    assert_eq!(shell.says(&["export"]), before);
    let shell_too = shell.run(&["forget", "Zhang Wei", "--name-again", "Zhang Wei"]);
    assert_eq!(shell_too.code, 1);
    assert!(shell_too.err.contains("another window"), "{shell_too:?}");
    other.type_keys("q");
    ends_sane(other);
    agree(&mut terminal);
    terminal.see("Removed for good");
    terminal.type_keys("\rq");
    ends_sane(terminal);
}

/// A book out of which Zhang Wei was forgotten, who had an address, and its JSON from before.
fn without_zhang() -> (Shell, String) {
    let shell = Shell::new();
    shell.says(&[
        "log",
        "y #\"Northwind\" @\"Zhang Wei\" @\"Li Na\": both came > fri Zhang Wei sends it",
    ]);
    let card = shell.file(
        "zhang.vcf",
        b"BEGIN:VCARD\nVERSION:3.0\nFN:Zhang Wei\nORG:Northwind\nEMAIL:wei@northwind.example\nEND:VCARD\n",
    );
    shell.says(&["import", &card]);
    let book = shell.folder().join("before.json");
    shell.says(&["export", "-o", book.to_str().unwrap()]);
    shell.says(&["forget", "Zhang Wei", "--name-again", "Zhang Wei"]);
    (shell, book.to_str().unwrap().to_owned())
}

#[test]
fn a_file_brings_nobody_back_unseen_whatever_its_format() {
    let (shell, book) = without_zhang();
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:ZHANG  Wei\nORG:Northwind\nEND:VCARD\n";
    let address =
        "BEGIN:VCARD\nVERSION:3.0\nFN:Z W\nORG:Northwind\nEMAIL:WEI@northwind.example\nEND:VCARD\n";
    let table = "name,account,title\nZhang Wei,Northwind,CTO\nIda Moss,Northwind,buyer\n";
    let meeting = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261102T090000\nSUMMARY:Review\n\
        ATTENDEE;CN=Zhang Wei:mailto:wei@northwind.example\nATTENDEE;CN=Li Na:mailto:li@northwind.example\n\
        END:VEVENT\nEND:VCALENDAR\n";
    let files = [
        ("a.vcf", card),
        ("b.vcf", address),
        ("c.csv", table),
        ("d.ics", meeting),
    ];
    let files = files.map(|(name, text)| shell.file(name, text.as_bytes()));
    let people = |shell: &Shell| shell.says(&["list", "people"]).to_lowercase();
    for file in files.iter().chain([&book]) {
        let said = shell.run(&["import", file, "--strangers"]);
        for told in [
            "removed for good on 23 Nov 2026",
            "--bring-back brings them back",
        ] {
            assert!(said.out.contains(told), "{file}: {said:?}");
        }
        let people = people(&shell);
        assert!(
            !people.contains("zhang") && !people.contains("z w"),
            "{people}"
        );
    }
    let there = people(&shell);
    assert!(
        there.contains("ida moss") && there.contains("li na"),
        "{there}"
    );
    assert_eq!(
        traces(shell.book.parent().unwrap(), &["wei@".to_owned()]),
        Vec::<String>::new()
    );
    // Who has another name is somebody else.
    let other = shell.file("e.vcf", card.replace("Wei", "Weimin").as_bytes());
    let said = shell.says(&["import", &other]);
    assert!(!said.contains("for good"), "{said}");
    for file in [&files[0], &files[2], &book] {
        let said = shell.says(&["import", file, "--strangers", "--bring-back"]);
        assert!(said.contains("would come back"), "{file}: {said}");
        assert!(people(&shell).contains("zhang  wei") || people(&shell).contains("zhang wei"));
        shell.says(&["undo"]);
    }
}
