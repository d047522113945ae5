//! What a screen shows when one comes back to it: what was there, and never what was there before.

use guanxi::{
    book::{self, How, Question, ReadAccount, ReadStructure, Unanswered, WarningsOf},
    domain::{
        Account, Attendee, Audience, Choice, Command, Id, Kind, LogEntry, NewPerson, NewPromise,
        Person, Privacy, Side,
    },
    store::{Location, Store},
};
use proptest::{collection::vec, prelude::*, sample::select};
use tempfile::TempDir;

use crate::{
    test_book::{Book, days_ago, name, settings},
    user::Seating,
};

/// Ways through the screens, and what changes what they show.
const WALKS: &[&str] = &[
    "j",
    "k",
    "<Down>",
    "<Enter>",
    "<Esc>",
    "<Esc><Esc>",
    "d",
    "2",
    "3",
    "b",
    "m",
    "4",
    "<Tab>",
    "a",
    "i",
    "t",
    "u",
    "<Ctrl-R>",
    "ly @: talked<Esc><Esc>",
    r#"ly @"Ivar Hjortnes"+i: the price > fri send offer<Enter>"#,
    "q<Esc>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_that_is_kept_is_the_one_that_would_be_given_now(walk in vec(select(WALKS), 1..16)) {
        let mut user = Seating::default().sit_at_demo();
        for keys in walk {
            user.press(keys);
            prop_assert_eq!(user.runner.stale(), [], "after {}", keys);
        }
    }
}

#[test]
fn the_screen_of_an_account_warns_of_what_is_warned_of_everywhere() {
    let book = Book::demo();
    let mut warned = 0;
    for account in book.accounts() {
        let everywhere = book.ask(&WarningsOf(account)).unwrap().warned;
        warned += everywhere.all().count();
        assert_eq!(book.ask(&ReadAccount(account)).unwrap().warned, everywhere);
    }
    assert!(10 < warned, "{warned}");
}

/// How often somebody was met, looked up twice while another program writes.
struct Twice<'a> {
    account: Id<Account>,
    meanwhile: &'a dyn Fn(),
}

impl Question for Twice<'_> {
    type Answer = [usize; 2];

    fn answer(&self, book: &book::Book) -> Result<[usize; 2], Unanswered> {
        let met = || {
            let facts = book.store.facts(self.account)?;
            Ok::<_, Unanswered>(facts.map_or(0, |facts| facts.own.contacts.len()))
        };
        let before = met()?;
        (self.meanwhile)();
        Ok([before, met()?])
    }
}

#[test]
fn an_answer_is_of_one_moment_whatever_is_written_meanwhile() {
    let shared = Shared::new();
    let book = shared.open();
    let twice = Twice {
        account: shared.account,
        meanwhile: &|| Deed::Log.does(&mut shared.open(), &shared),
    };
    assert_eq!(book.ask(&twice).unwrap(), [0, 0]);
    assert_eq!(book.ask(&twice).unwrap(), [1, 1]);
}

/// A file with one account and one person, for every program that opens it.
struct Shared {
    folder: TempDir,
    account: Id<Account>,
    person: Id<Person>,
}

impl Shared {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("book.db");
        let mut book = Book::on(Store::open(&Location::File(file)).unwrap());
        let account = book.account("Acme");
        let person = book.people(account, &["Ann Moss"])[0];
        Self {
            folder,
            account,
            person,
        }
    }

    fn open(&self) -> book::Book {
        let file = self.folder.path().join("book.db");
        book::Book::new(Store::open(&Location::File(file)).unwrap(), settings())
    }
}

/// One of two programs on a book does something.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Log,
    LogAPromise,
    LogSomebodyNew,
    Rehearse,
    Undo,
    Redo,
}

const DEEDS: &[Deed] = &[
    Deed::Log,
    Deed::LogAPromise,
    Deed::LogSomebodyNew,
    Deed::Rehearse,
    Deed::Undo,
    Deed::Redo,
];

impl Deed {
    fn entry(self, account: Id<Account>, person: Id<Person>) -> LogEntry {
        let mut entry = LogEntry {
            people: vec![Attendee::known(person)],
            ..LogEntry::of(account, days_ago(3), Kind::Visit)
        };
        match self {
            Self::LogAPromise | Self::Rehearse => entry.promises.push(NewPromise {
                by: Side::Us,
                person: Some(0),
                colleague: None,
                due: None,
                text: name("send the offer"),
            }),
            Self::LogSomebodyNew => {
                let person = Choice::New(NewPerson {
                    name: name("Bo Holm"),
                    department: None,
                    level: None,
                });
                let ann = entry.people[0].clone();
                entry.people.push(Attendee { person, ..ann });
            }
            _ => {}
        }
        entry
    }

    /// Nothing to undo or redo is no harm.
    fn does(self, book: &mut book::Book, shared: &Shared) {
        let command = Command::Log(self.entry(shared.account, shared.person));
        let _ = match self {
            Self::Log | Self::LogAPromise | Self::LogSomebodyNew => book.commit(&command, None),
            Self::Rehearse => book.rehearse(&command, None),
            Self::Undo => book.step(How::Undone, None, None),
            Self::Redo => book.step(How::Redone, None, None),
        };
    }
}

#[test]
fn a_sheet_that_is_kept_is_not_shown_to_others_and_theirs_is_not_kept() {
    let mut book = Book::new();
    let account = book.account("Acme");
    let person = book.people(account, &["Ann Moss"])[0];
    let entry = LogEntry {
        privacy: Privacy::Private,
        ..Deed::LogAPromise.entry(account, person)
    };
    book.commit(&Command::Log(entry)).unwrap();
    let promises = |book: &book::Book| {
        let sheet = book.ask(&ReadStructure(account))?;
        Ok::<_, Unanswered>(sheet.rows.promises.len())
    };
    assert_eq!(promises(&book).unwrap(), 1);
    assert_eq!(book.read_for(Audience::Others, None, promises).unwrap(), 0);
    assert_eq!(promises(&book).unwrap(), 1);
}

#[test]
fn facts_that_are_kept_do_not_go_along_with_a_change_after_one_that_they_missed() {
    let shared = Shared::new();
    let (mut one, mut other) = (shared.open(), shared.open());
    let contacts = |book: &book::Book| {
        let facts = book.store.facts(shared.account).unwrap().unwrap();
        facts.own.contacts.len()
    };
    assert_eq!(contacts(&one), 0);
    Deed::Log.does(&mut other, &shared);
    Deed::Log.does(&mut other, &shared);
    Deed::Undo.does(&mut one, &shared);
    assert_eq!(contacts(&one), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Two deeds may fall between two looks at the sheet.
    #[test]
    fn a_sheet_and_facts_that_are_kept_are_those_that_would_be_read_now(
        deeds in vec((select(DEEDS), any::<bool>(), any::<bool>()), 1..12),
    ) {
        let shared = Shared::new();
        let account = shared.account;
        let (mut one, mut other) = (shared.open(), shared.open());
        for (deed, own, looks) in deeds {
            deed.does(if own { &mut one } else { &mut other }, &shared);
            if looks {
                // None once the account itself is undone.
                let kept = one.ask(&ReadStructure(account)).ok();
                let read = shared.open().ask(&ReadStructure(account)).ok();
                prop_assert_eq!(kept, read, "after {:?}", deed);
                let facts = |book: &book::Book| book.store.facts(account).unwrap();
                prop_assert_eq!(facts(&one), facts(&shared.open()), "after {:?}", deed);
            }
        }
    }
}
