//! What many tests need: a book in memory, a fixed day, identities that count up.

use std::{
    ops::{Deref, DerefMut},
    path::{Path, PathBuf},
    sync::OnceLock,
};

use chrono::{NaiveDate, NaiveDateTime};
use guanxi::{
    book::{self, Clock, Settings},
    demo::{self, BookSize},
    domain::{
        Account, Attendee, Choice, Command, Id, Kind, LogEntry, Name, Noun, Person, Post,
        plan::StandardNames, score::Constants,
    },
    runtime::fill,
    say::Lang,
    store::{Committed, Location, Stamp, Store, StoreError},
};
use tempfile::TempDir;
use uuid::Uuid;

/// Monday, 23 November 2026.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub fn days_ago(days: i64) -> NaiveDate {
    today() - chrono::Duration::days(days)
}

pub fn now() -> NaiveDateTime {
    today().and_hms_opt(10, 0, 0).unwrap()
}

pub fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub fn standard_names() -> StandardNames {
    StandardNames::new(|function| name(function.code()))
}

/// The demo's rows, in memory.
pub fn demo() -> Store {
    let mut store = Store::open(&Location::Memory).unwrap();
    let book = demo::book(BookSize::Small, demo::SEED, today());
    store.fill(book).unwrap();
    store
}

/// The demo, in memory, as the program makes it for a reader of this language.
pub fn demo_for(lang: Lang) -> Store {
    let mut store = Store::open(&Location::Memory).unwrap();
    let book = demo::book(BookSize::Small, demo::SEED, today());
    fill(&mut store, book, lang).unwrap();
    store
}

/// Writes a demo into a book that is not there yet, as the program does for a reader of this language.
pub fn fill_with_demo(file: &Path, size: BookSize, lang: Lang) {
    let mut store = Store::open(&Location::File(file.to_owned())).unwrap();
    let book = demo::book(size, demo::SEED, today());
    fill(&mut store, book, lang).unwrap();
    store.close().unwrap();
}

/// The demo book as every new user gets it, made once for each language.
pub fn demo_file(lang: Lang) -> &'static Path {
    static BOOKS: [OnceLock<(TempDir, PathBuf)>; Lang::ALL.len()] =
        [const { OnceLock::new() }; Lang::ALL.len()];
    let (_, path) = BOOKS[lang as usize].get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.db");
        fill_with_demo(&path, BookSize::Small, lang);
        (folder, path)
    });
    path
}

/// Of a user who has set nothing, on the fixed day.
pub fn settings() -> Settings {
    Settings::new(Clock::Fixed(now()), standard_names())
}

/// A book in memory that counts its identities, so that two runs are the same.
pub struct Book {
    asked: book::Book,
    commits: u64,
}

impl Deref for Book {
    type Target = book::Book;

    fn deref(&self) -> &book::Book {
        &self.asked
    }
}

impl DerefMut for Book {
    fn deref_mut(&mut self) -> &mut book::Book {
        &mut self.asked
    }
}

impl Book {
    pub fn new() -> Self {
        Self::on(Store::open(&Location::Memory).unwrap())
    }

    /// On the demo.
    pub fn demo() -> Self {
        Self::on(demo())
    }

    pub fn on(mut store: Store) -> Self {
        store
            .introduce(
                &name("Me"),
                Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0000),
            )
            .unwrap();
        Self {
            asked: book::Book::new(store, settings()),
            commits: 0,
        }
    }

    /// From now on it is another day, and the constants are others.
    pub fn turn_to(&mut self, on: NaiveDate, constants: &Constants) {
        self.settings.clock = Clock::Fixed(on.and_time(now().time()));
        self.settings.constants = *constants;
    }

    /// Brings every depth of it up to date.
    pub fn refresh_all(&mut self) {
        while 0 < self.refresh().unwrap().left {}
    }

    pub fn into_store(self) -> Store {
        self.asked.store
    }

    pub fn stamp(&mut self) -> Stamp {
        self.commits += 1;
        // Far enough apart for the rows of one commit to count up in between.
        let uuid = Uuid::from_u128(
            0x0197_0000_0000_7000_8000_0000_0000_0000 | u128::from(self.commits) << 32,
        );
        Stamp {
            now: now(),
            uuid,
            names: standard_names(),
        }
    }

    pub fn commit(&mut self, command: &Command) -> Result<Committed, StoreError> {
        let stamp = self.stamp();
        self.store.commit(command, &stamp)
    }

    /// Every account there is.
    pub fn accounts(&self) -> Vec<Id<Account>> {
        let rows = self.store.everything().unwrap();
        rows.accounts.iter().map(|row| row.id).collect()
    }

    /// What came into the book last.
    pub fn newest<T: Noun>(&self) -> Id<T> {
        let rows = self.store.everything().unwrap();
        T::among(&rows).iter().map(|row| row.id).max().unwrap()
    }

    pub fn account(&mut self, called: &str) -> Id<Account> {
        self.commit(&Command::Add(Account::named(name(called)).into()))
            .unwrap();
        self.newest()
    }

    pub fn person(&mut self, person: Person, post: Post) -> Id<Person> {
        let post = Some(post);
        self.commit(&Command::AddPerson { person, post }).unwrap();
        self.newest()
    }

    pub fn people(&mut self, account: Id<Account>, names: &[&str]) -> Vec<Id<Person>> {
        let names = names.iter();
        names
            .map(|called| self.person(Person::named(name(called)), Post::at(account)))
            .collect()
    }

    /// A visit of the user's to one person.
    pub fn log(&mut self, account: Id<Account>, person: Id<Person>, ago: i64, note: &str) {
        let me = self.store.colleagues().unwrap()[0].id;
        let entry = LogEntry {
            note: note.into(),
            people: vec![Attendee::known(person)],
            colleagues: vec![Choice::Known(me)],
            ..LogEntry::of(account, days_ago(ago), Kind::Visit)
        };
        self.commit(&Command::Log(entry)).unwrap();
    }
}
