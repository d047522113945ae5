//! Depths that are kept: what the list shows is what would be computed now, or nothing.

use std::{cmp::Reverse, collections::HashSet, fs, path::Path};

use chrono::Duration;
use guanxi::{
    book::{DepthOn, ListAccounts, WarningsOf},
    domain::{
        Account, Attendee, Command, Kind, LogEntry, OrgFact, OrgFactKind, Period, Person, Post,
        Privacy, Procurement, StanceValue, Subject, Tier,
        score::{Constants, Layers},
        summary::{BookOrder, BookRow, BookView, DepthBrief, WarnedBrief},
    },
    store::{Location, Store},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    store::{Wish, wish, with_account},
    test_book::{Book, days_ago, demo, name, today},
};

#[test]
fn a_depth_computed_with_other_constants_is_computed_anew() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let review = OrgFact {
        account,
        kind: OrgFactKind::JointReview,
        scope: None,
        title: None,
        period: Period::since(days_ago(5)),
    };
    book.commit(&Command::Add(review.into())).unwrap();
    let usual = Constants::default();
    let mut own = usual;
    own.caps.one_thread = 3.0;
    let listed = |book: &mut Book, constants: &Constants| {
        book.turn_to(today(), constants);
        let page = book.ask(&ListAccounts(BookView::whole())).unwrap();
        page.rows[0].depth.map(|depth| depth.depth)
    };
    let refreshed = |book: &mut Book, constants: &Constants| {
        book.turn_to(today(), constants);
        book.refresh().unwrap().done
    };
    assert_eq!(refreshed(&mut book, &usual), 1);
    assert_eq!(listed(&mut book, &usual), Some(4));
    assert_eq!(listed(&mut book, &own), None);
    assert_eq!(refreshed(&mut book, &own), 1);
    assert_eq!(listed(&mut book, &own), Some(3));
    // Back again: what was kept for the others does not hold for these.
    assert_eq!(listed(&mut book, &usual), None);
    assert_eq!(refreshed(&mut book, &usual), 1);
    assert_eq!(listed(&mut book, &usual), Some(4));
}

#[test]
fn a_depth_kept_for_one_tier_does_not_hold_for_another_once_tiers_have_their_days() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let mut tiers = Constants::default();
    tiers.tiers.set(Tier::S, 14).unwrap();
    let known = |book: &mut Book| {
        book.turn_to(today(), &tiers);
        let page = book.ask(&ListAccounts(BookView::whole())).unwrap();
        page.rows[0].depth.is_some()
    };
    book.turn_to(today(), &tiers);
    assert_eq!(book.refresh().unwrap().done, 1);
    assert!(known(&mut book));
    let rows = book.store.everything().unwrap();
    let was = rows.find(account).unwrap().is.clone();
    let to = Account {
        tier: Some(Tier::S),
        ..was.clone()
    };
    book.commit(&Command::Edit {
        subject: account.into(),
        was: Box::new(was.into()),
        to: Box::new(to.into()),
    })
    .unwrap();
    assert!(!known(&mut book));
}

#[test]
fn sorted_by_warnings_the_worst_come_first_and_of_those_the_most() {
    let mut book = Book::on(demo());
    book.refresh_all();
    let view = BookView {
        order: BookOrder::Warnings,
        limit: 1000,
        ..BookView::default()
    };
    let rows = book.ask(&ListAccounts(view)).unwrap().rows;
    let warned: Vec<_> = rows.iter().map(|row| row.warned.unwrap()).collect();
    let order = |warned: &WarnedBrief| {
        let worst = warned.worst;
        (worst.is_none(), worst, Reverse(warned.count))
    };
    assert!(warned.is_sorted_by_key(order));
    let worst = warned.iter().map(|warned| warned.worst);
    assert!(3 <= worst.collect::<HashSet<_>>().len(), "{warned:?}");
}

/// Where a part of so many rows may begin, and how many it may ask for.
fn parts(rows: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..rows + 2).flat_map(|offset| [0, 1, 4, 30].map(|limit| (offset, limit)))
}

#[test]
fn any_part_of_the_list_is_that_of_the_whole_in_every_order() {
    let mut book = Book::on(demo());
    // Of some the depth is known, of others it is not.
    let known: Vec<_> = page(&book)
        .into_iter()
        .map(|row| row.id)
        .step_by(3)
        .collect();
    assert!(3 <= book.refresh_first(&known).unwrap());
    for filter in ["", "s"] {
        let mut seen = HashSet::new();
        for order in BookOrder::ALL {
            let part = |offset, limit| {
                let view = BookView {
                    filter: filter.into(),
                    order,
                    offset,
                    limit,
                    around: None,
                };
                let page = book.ask(&ListAccounts(view)).unwrap();
                let ids = page.rows.into_iter().map(|row| row.id);
                (ids.collect::<Vec<_>>(), page.total)
            };
            let (whole, total) = part(0, usize::MAX);
            assert!(3 <= total && whole.len() == total, "{filter}");
            let mut listed = whole.clone();
            listed.sort_unstable();
            seen.insert(listed);
            for (offset, limit) in parts(total) {
                let rest = whole.get(offset..).unwrap_or_default();
                let expected = rest[..limit.min(rest.len())].to_vec();
                let is = part(offset, limit);
                assert_eq!(is, (expected, total), "{order:?} {offset} {limit}");
            }
        }
        assert_eq!(seen.len(), 1, "each order has the same accounts");
    }
}

#[test]
fn what_is_looked_at_has_its_depth_before_the_others() {
    let mut book = group();
    let looked_at = page(&book)[1].id;
    assert_eq!(book.refresh_first(&[looked_at]).unwrap(), 1);
    let known = page(&book).into_iter().filter(|row| row.depth.is_some());
    assert_eq!(known.map(|row| row.id).collect::<Vec<_>>(), [looked_at]);
    assert_eq!(book.refresh_first(&[looked_at]).unwrap(), 0, "it holds");
}

#[test]
fn no_revision_comes_again_even_when_an_account_does() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let mut seen = HashSet::new();
    let mut is_new = |book: &Book| seen.insert(book.store.revision(account).unwrap());
    assert!(is_new(&book));
    book.commit(&Command::Delete(account.into())).unwrap();
    book.store.undo().unwrap();
    assert!(is_new(&book), "as before it was deleted");
    let to = |book: &Book, tier| {
        let rows = book.store.everything().unwrap();
        let row = rows
            .accounts
            .into_iter()
            .find(|row| row.id == account)
            .unwrap();
        let is = Account {
            tier,
            ..row.is.clone()
        };
        Command::edit(row, is)
    };
    let edit = to(&book, Some(Tier::A));
    book.commit(&edit).unwrap();
    assert!(is_new(&book), "edited");
}

/// Something that may happen to a book whose depths are kept.
#[derive(Debug, Clone)]
enum Event {
    Change(Wish),
    /// An account buys for itself, or through those above it.
    Mode(usize, Procurement),
    /// Somebody is to be met more often, or less.
    Cadence(usize, u16),
    /// Somebody new says in private where they stand.
    Confide(usize, StanceValue),
    Undo,
    Redo,
    /// Everything is computed for a day, days from today, with one of the sets of constants.
    Compute(i64, usize),
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        5 => wish().prop_map(Event::Change),
        1 => (0..50_usize, select(Procurement::ALL)).prop_map(|(which, mode)| Event::Mode(which, mode)),
        1 => (0..50_usize, 1..60_u16).prop_map(|(which, days)| Event::Cadence(which, days)),
        4 => (0..50_usize, select(StanceValue::ALL)).prop_map(|(which, value)| Event::Confide(which, value)),
        1 => Just(Event::Undo),
        1 => Just(Event::Redo),
        4 => (select(DAYS), 0..SETS).prop_map(|(day, set)| Event::Compute(day, set)),
    ];
    vec(event, 10..50)
}

/// Days on which the list is looked at, from today.
const DAYS: &[i64] = &[-40, 0, 1];
/// Sets of constants with which it is looked at.
const SETS: usize = 3;

/// The constants as they come, and others a config could have.
fn constants() -> impl Strategy<Value = [Constants; SETS]> {
    let other = || {
        (0.01..0.98_f64, 1.0..100.0_f64, 0.1..9.0_f64, 1..200_u16).prop_map(
            |(key, cap, half_life, days)| {
                let mut other = Constants {
                    layers: Layers {
                        key,
                        universal: (1.0 - key) / 2.0,
                        organizational: (1.0 - key) / 2.0,
                    },
                    ..Constants::default()
                };
                other.caps.one_thread = cap;
                other.cadence.half_life = half_life;
                other.cadence.middle = days;
                other
            },
        )
    };
    (other(), other()).prop_map(|(one, other)| [Constants::default(), one, other])
}

impl Event {
    /// Lets it happen, if the book has what it takes.
    fn happen(&self, book: &mut Book, sets: &[Constants; SETS]) {
        match self {
            Self::Change(wish) => {
                let rows = book.store.everything().unwrap();
                if let Some(command) = wish.command(&rows) {
                    // What a rule forbids does not happen.
                    let _ = book.commit(&command);
                }
            }
            Self::Mode(which, mode) => {
                let rows = book.store.everything().unwrap();
                let Some(row) = rows.accounts.get(which % rows.accounts.len().max(1)) else {
                    return;
                };
                let to = Account {
                    procurement: (*mode).into(),
                    ..row.is.clone()
                };
                let _ = book.commit(&Command::edit(row.clone(), to));
            }
            Self::Cadence(which, days) => {
                let rows = book.store.everything().unwrap();
                let Some(row) = rows.people.get(which % rows.people.len().max(1)) else {
                    return;
                };
                let to = Person {
                    cadence_days: Some(*days),
                    ..row.is.clone()
                };
                let _ = book.commit(&Command::edit(row.clone(), to));
            }
            Self::Confide(which, value) => {
                let rows = book.store.everything().unwrap();
                let Some(row) = rows.accounts.get(which % rows.accounts.len().max(1)) else {
                    return;
                };
                let somebody = Attendee {
                    stance: Some(*value),
                    ..Attendee::newcomer(name("Li Na"))
                };
                let told = LogEntry {
                    privacy: Privacy::Private,
                    people: vec![somebody],
                    ..LogEntry::of(row.id, days_ago(10), Kind::Meeting)
                };
                let _ = book.commit(&Command::Log(told));
            }
            Self::Undo => drop(book.store.undo()),
            Self::Redo => drop(book.store.redo()),
            Self::Compute(day, set) => {
                let on = today() + Duration::days(*day);
                book.turn_to(on, &sets[*set]);
                book.refresh_all();
                assert!(
                    page(book)
                        .iter()
                        .all(|row| row.depth.is_some() && row.warned.is_some()),
                    "computed, and yet unknown"
                );
            }
        }
    }
}

fn page(book: &Book) -> Vec<BookRow> {
    book.ask(&ListAccounts(BookView::whole())).unwrap().rows
}

/// A book with a head office, somebody in each of its seats, and a unit that buys through it.
fn group() -> Book {
    let mut book = Book::new();
    let office = with_account(&mut book);
    let unit = Account {
        parent: Some(office),
        procurement: Procurement::Group.into(),
        ..Account::named(name("City branch"))
    };
    book.commit(&Command::Add(unit.into())).unwrap();
    let rows = book.store.everything().unwrap();
    for seat in rows.seats.iter().filter(|row| row.account == office) {
        book.commit(&Command::AddPerson {
            person: Person::named(name("Zhang Wei")),
            post: Some(Post::at(office)),
        })
        .unwrap();
        let people = book.store.everything().unwrap().people;
        book.commit(&Command::Appoint {
            seat: seat.id,
            person: people.last().map(|row| row.id),
            on: days_ago(300),
        })
        .unwrap();
    }
    book
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_depth_that_is_shown_is_the_one_that_would_be_computed_now(events in events(), sets in constants()) {
        let mut book = group();
        for event in events {
            event.happen(&mut book, &sets);
            let by_depth = BookView { order: BookOrder::Depth, ..BookView::whole() };
            let by_depth = book.ask(&ListAccounts(by_depth)).unwrap().rows;
            prop_assert_eq!(by_depth.len(), page(&book).len(), "after {:?}", event);
            for (day, constants) in DAYS.iter().flat_map(|day| sets.iter().map(move |set| (day, set))) {
                let on = today() + Duration::days(*day);
                book.turn_to(on, constants);
                for row in page(&book) {
                    let computed = book.ask(&DepthOn { account: row.id, on }).unwrap();
                    let facts = book.store.facts(row.id).unwrap().unwrap();
                    prop_assert_eq!(
                        row.last_contact, facts.last_contact(on),
                        "{} {} days from today after {:?}", row.name.shown(), day, event
                    );
                    if let Some(shown) = row.depth {
                        prop_assert_eq!(
                            shown, DepthBrief::of(&computed),
                            "{} {} days from today after {:?}", row.name.shown(), day, event
                        );
                    }
                    if let Some(shown) = row.warned {
                        let warned = book.ask(&WarningsOf(row.id)).unwrap().warned;
                        prop_assert_eq!(
                            shown, WarnedBrief::of(&warned.awake),
                            "{} {} days from today after {:?}", row.name.shown(), day, event
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn whatever_goes_and_comes_back_the_facts_are_those_of_the_rows() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::demo();
    let rows = book.store.everything().unwrap();
    let with_cadence = rows.people.iter().find(|row| row.cadence_days.is_some());
    let some: Vec<Subject> = [
        rows.departments.last().map(|row| row.id.into()),
        rows.seats.last().map(|row| row.id.into()),
        rows.holders.last().map(|row| row.id.into()),
        rows.tenures.last().map(|row| row.id.into()),
        rows.stances.last().map(|row| row.id.into()),
        rows.counterparts.last().map(|row| row.id.into()),
        rows.org_facts.last().map(|row| row.id.into()),
        rows.interactions.last().map(|row| row.id.into()),
        with_cadence.map(|row| row.id.into()),
    ]
    .into_iter()
    .flatten()
    .collect();
    assert_eq!(some.len(), 9);
    let holds = |book: &mut Book, after: &str, subject: Subject| {
        let anew = unpacked(&mut book.store, folder.path());
        for account in book.accounts() {
            let (kept, read) = (book.store.facts(account), anew.facts(account));
            assert!(
                kept.unwrap() == read.unwrap(),
                "{subject:?} {after}, {account:?}"
            );
        }
    };
    for subject in some {
        book.commit(&Command::Delete(subject)).unwrap();
        holds(&mut book, "gone", subject);
        book.store.undo().unwrap();
        holds(&mut book, "back", subject);
    }
    let row = with_cadence.unwrap().clone();
    let to = Person {
        cadence_days: None,
        ..row.is.clone()
    };
    let subject = row.id.into();
    book.commit(&Command::edit(row, to)).unwrap();
    holds(&mut book, "without their cadence", subject);
}

/// The same book with nothing packed, so that everything is read from the rows themselves.
fn unpacked(store: &mut Store, folder: &Path) -> Store {
    let path = folder.join("unpacked.db");
    let _ = fs::remove_file(&path);
    store.write_copy(&path).unwrap();
    let loose =
        "UPDATE packed SET contacts = NULL, attendances = NULL; UPDATE structure SET facts = NULL;";
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(loose).unwrap();
    drop(db);
    Store::open(&Location::File(path)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever has read an account before, in this program or in another, has it as the rows themselves say.
    #[test]
    fn facts_that_are_kept_are_those_that_would_be_read_now(events in events(), sets in constants()) {
        let folder = tempfile::tempdir().unwrap();
        let file = Location::File(folder.path().join("book.db"));
        let mut book = Book::on(Store::open(&file).unwrap());
        let beside = Store::open(&file).unwrap();
        for event in events {
            event.happen(&mut book, &sets);
            let anew = unpacked(&mut book.store, folder.path());
            // So few that all of them are kept.
            for row in anew.everything().unwrap().accounts.iter().rev().take(3) {
                let read = anew.facts(row.id).unwrap();
                prop_assert_eq!(&book.store.facts(row.id).unwrap(), &read, "{} after {:?}", row.name.shown(), event);
                prop_assert_eq!(&beside.facts(row.id).unwrap(), &read, "beside, {} after {:?}", row.name.shown(), event);
                for but in [None, Some(row.id)] {
                    let told = |store: &Store| store.withholding(but, || store.facts(row.id)).unwrap();
                    prop_assert_eq!(told(&book.store), told(&anew), "others, {} after {:?}", row.name.shown(), event);
                }
            }
        }
    }
}
