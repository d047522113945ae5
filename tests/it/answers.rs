//! What a screen shows when one comes back to it: what was there, and never what was there before.

use guanxi::{
    book::{self, Question, Unanswered},
    domain::{Account, Attendee, Command, Id, Kind, LogEntry},
    store::{Location, Store},
};
use proptest::{collection::vec, prelude::*, sample::select};
use tempfile::TempDir;

use crate::{
    test_book::{Book, days_ago, settings},
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
    let folder = TempDir::new().unwrap();
    let file = Location::File(folder.path().join("book.db"));
    let mut book = Book::on(Store::open(&file).unwrap());
    let account = book.account("Acme");
    let person = book.people(account, &["Ann Moss"])[0];
    let log = || {
        let mut other = book::Book::new(Store::open(&file).unwrap(), settings());
        let entry = LogEntry {
            people: vec![Attendee::known(person)],
            ..LogEntry::of(account, days_ago(3), Kind::Visit)
        };
        other.commit(&Command::Log(entry), None).unwrap();
    };
    let twice = Twice {
        account,
        meanwhile: &log,
    };
    assert_eq!(book.ask(&twice).unwrap(), [0, 0]);
    assert_eq!(book.ask(&twice).unwrap(), [1, 1]);
}
