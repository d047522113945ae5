//! What another book brings, keeps and may not.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::{RowTally, outcome};
use crate::domain::{
    Command, Id, Role,
    plan::{
        RuleError,
        trial::{Trial, met, uid},
    },
    portable::BookFile,
};

fn adopt(book: &mut Trial, file: BookFile) -> Result<RowTally, RuleError> {
    let outcome = outcome(&file, book.situation())?;
    book.commit(&Command::Adopt(Box::new(file)))?;
    Ok(outcome.tally)
}

#[test]
fn an_empty_book_takes_the_user_of_the_file() {
    let (book, ..) = met();
    let mut file = BookFile::from_rows(&book.rows);
    file.colleagues[0].id = uid("chen");
    file.me = Some(uid("chen"));
    let mut other = Trial::new();
    adopt(&mut other, file.clone()).unwrap();
    assert_eq!(BookFile::from_rows(&other.rows), file);
    let mut used = Trial::new();
    used.account("Mine");
    adopt(&mut used, file).unwrap();
    assert_eq!(used.rows.colleagues.len(), 2);
    assert_eq!(used.me(), Id::new(1));
}

#[test]
fn undoing_an_adoption_brings_the_stand_in_back() {
    let (book, ..) = met();
    let file = BookFile::from_rows(&book.rows);
    let mut other = Trial::new();
    let before = other.rows.clone();
    let changes = other.commit(&Command::Adopt(Box::new(file))).unwrap();
    other.undo(&changes);
    assert_eq!(other.rows, before);
}

#[test]
fn a_part_of_a_book_joins_what_is_here() {
    let (mut book, person, _) = met();
    let mut file = BookFile::from_rows(&book.rows);
    let mut unit = file.accounts[0].clone();
    unit.id = uid("unit");
    unit.parent = Some(file.accounts[0].id.clone());
    (unit.departments, unit.seats) = (Vec::new(), Vec::new());
    file.accounts.push(unit);
    let known = &book.rows.find(person).unwrap().uid;
    let mut people = file.people.iter_mut();
    let entry = people.find(|it| it.id == *known).unwrap();
    let mut tenure = entry.tenures[0].clone();
    tenure.account = uid("unit");
    entry.tenures.push(tenure);
    let tenures = book.rows.tenures.len();
    let tally = adopt(&mut book, file).unwrap();
    assert_eq!((tally.added, tally.conflicts), (1, 0));
    assert_eq!(book.rows.tenures.len(), tenures + 1);
}

#[test]
fn what_differs_in_both_books_is_kept_and_counted() {
    let (mut book, ..) = met();
    let mut file = BookFile::from_rows(&book.rows);
    file.accounts[0].note = "another view".into();
    file.people[0].stances.clear();
    file.people[1].stances[0].note = "another view".into();
    let before = book.rows.clone();
    let tally = adopt(&mut book, file).unwrap();
    assert_eq!(book.rows, before);
    assert_eq!((tally.added, tally.conflicts), (0, 2));
}

#[test]
fn a_reference_to_nowhere_is_refused_by_its_id() {
    let (book, ..) = met();
    let mut file = BookFile::from_rows(&book.rows);
    file.interactions[0].account = uid("nowhere");
    let refused = adopt(&mut Trial::new(), file.clone()).unwrap_err();
    assert_eq!(refused, RuleError::UnknownId(uid("nowhere")));
    let twice = file.people[0].clone();
    file.people.push(twice.clone());
    let refused = adopt(&mut Trial::new(), file).unwrap_err();
    assert_eq!(refused, RuleError::IdTwice(twice.id));
}

#[test]
fn an_account_that_comes_without_its_structure_gets_it() {
    let (book, ..) = met();
    let mut file = BookFile::from_rows(&book.rows);
    file.accounts[0].seats.clear();
    let mut other = Trial::new();
    adopt(&mut other, file).unwrap();
    assert_eq!(other.rows.seats.len(), Role::STANDARD.len());
}

#[test]
fn a_file_in_which_two_share_a_seat_is_refused() {
    let (book, ..) = met();
    let mut file = BookFile::from_rows(&book.rows);
    let seats = &mut file.accounts[0].seats;
    let seat = seats.iter_mut().find(|it| !it.holders.is_empty()).unwrap();
    seat.holders.push(seat.holders[0].clone());
    let refused = adopt(&mut Trial::new(), file).unwrap_err();
    assert!(matches!(refused, RuleError::SeatHeld { .. }));
}
