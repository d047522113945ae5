//! How much a key asks of the book: not more with a longer history, and not more than yesterday.

use guanxi::{
    demo::{self, BookSize},
    runtime::Jobs,
    store::{Location, Store, Toll},
};

use crate::{
    test_book::today,
    user::{Seating, User},
};

/// What is done, keys that lead to it, the keys themselves, the statements they may take, and the rows these may
/// give. `{account}` is the account, `{who}` somebody of it.
type Bound = (&'static str, &'static str, &'static str, usize, usize);

/// On the way through the account with the longest history, one after the other.
const BOUNDS: &[Bound] = &[
    ("open the account", "/{account}", "<Enter>", 72, 950),
    ("back to the list", "", "<Esc>", 2, 51),
    ("the end of the list", "", "G", 2, 61),
    ("another order of the list", "", "o", 2, 61),
    ("open it again", "/{account}", "<Enter>", 0, 0),
    ("the next of the map", "", "j", 30, 320),
    ("back to the one before", "", "k", 0, 0),
    ("the end of the map", "", "G", 30, 320),
    ("by department and level", "g", "2", 0, 0),
    ("by influence and stance", "", "3", 30, 340),
    ("by seats", "", "4", 30, 320),
    ("by ties", "", "5", 30, 240),
    ("by whom of ours", "", "6", 0, 0),
    ("who moved", "", "7", 0, 0),
    ("by units", "", "8", 0, 0),
    ("by rivals", "", "9", 30, 320),
    ("somebody's card", "1jjj", "<Enter>", 58, 340),
    ("back from the card", "", "<Esc>", 0, 0),
    ("its depth", "", "d", 10, 25),
    ("its actions", "", "2", 0, 0),
    ("its matters", "", "3", 0, 0),
    ("its trend", "", "4", 0, 0),
    ("its warnings", "", "5", 0, 0),
    ("its plan", "", "6", 0, 0),
    ("back from its depth", "", "<Esc>", 0, 0),
    ("its brief", "", "b", 38, 210),
    ("back from its brief", "", "<Esc>", 0, 0),
    ("the agenda", "", "a", 80, 370),
    ("back from the agenda", "", "<Esc>", 0, 0),
    ("a letter of the log line", "ly @{who}: talk", "e", 0, 0),
    ("a saved log line", "", "<Enter>", 88, 360),
    ("what was taken back", "", "u", 88, 360),
    ("a letter of a name", "l@", "n", 180, 240),
    (
        "a letter of what is sought",
        "<Esc><Esc>/of",
        "f",
        400,
        3500,
    ),
];

/// At a book whose long things nobody does, with the account that has the longest history and somebody of it.
fn sit_at(size: BookSize) -> (User, Toll, [(&'static str, String); 2]) {
    let mut store = Store::open(&Location::Memory).unwrap();
    store.fill(demo::book(size, demo::SEED, today())).unwrap();
    let rows = store.everything().unwrap();
    let contacts = |account| {
        rows.interactions
            .iter()
            .filter(|row| row.account == account)
            .count()
    };
    let fullest = rows
        .accounts
        .iter()
        .max_by_key(|row| contacts(row.id))
        .unwrap();
    let last = rows
        .interactions
        .iter()
        .rfind(|row| row.account == fullest.id)
        .unwrap();
    let who = rows
        .find(last.people[0].person)
        .unwrap()
        .name
        .raw()
        .to_owned();
    let mut user = Seating::default().sit_at(store);
    user.runner.employ(Jobs::Later);
    let toll = user.runner.book.store.count().unwrap();
    (
        user,
        toll,
        [
            ("{account}", fullest.name.raw().to_owned()),
            ("{who}", format!("\"{who}\"")),
        ],
    )
}

#[test]
fn a_key_asks_no_more_of_a_book_of_ten_years_than_of_a_small_one() {
    let mut told = Vec::new();
    for size in [BookSize::Small, BookSize::Decade] {
        let (mut user, toll, named) = sit_at(size);
        for (what, before, keys, statements, rows) in BOUNDS {
            let before = named.iter().fold((*before).to_owned(), |keys, (what, is)| {
                keys.replace(what, is)
            });
            user.press(&before);
            let _ = toll.take();
            user.press(keys);
            let took = toll.take();
            if *statements < took.0 || *rows < took.1 {
                told.push(format!(
                    "{what} ({size:?}): {} statements, {} rows",
                    took.0, took.1
                ));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
