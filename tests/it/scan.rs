//! What is remembered of accounts looked at before is what looking at them anew would say.

use guanxi::{
    book::{Book, Clock, FindOutreach, Scan, Settings, Wanted, fresh_uuid},
    domain::{
        Account, Attendee, Command, Id, Kind, LogEntry, Name, Snooze, Subject,
        agenda::Outreach,
        score::{Constants, NextStep, neglects},
    },
    say::{Lang, Words},
    store::{Location, Store},
};

use crate::test_book::{days_ago, demo, name, now, standard_names, today};

fn book_on(mut store: Store) -> Book {
    store.introduce(&name("Me"), fresh_uuid()).unwrap();
    Book::new(store, Settings::new(Clock::Fixed(now()), standard_names()))
}

/// A book with one account and nobody in it.
fn quay_works() -> (Book, Id<Account>) {
    let mut book = book_on(Store::open(&Location::Memory).unwrap());
    let account = Account::named(name("Quay Works"));
    let done = book.commit(&Command::Add(account.into()), None).unwrap();
    (book, done.committed.touched[0])
}

fn demo_book() -> Book {
    book_on(demo())
}

/// What somebody finds who has never looked.
fn anew(book: &Book) -> Outreach {
    book.ask(&FindOutreach(Wanted::SCREEN)).unwrap()
}

/// What somebody finds at last who has looked before, part by part as the worker does.
fn to_the_end(scan: &mut Scan, book: &Book) -> Outreach {
    scan.begin(Wanted::SCREEN);
    let mut last = None;
    while !scan.rests() {
        last = scan.go_on(book).unwrap().or(last);
    }
    last.unwrap()
}

#[test]
fn an_account_is_looked_at_again_when_its_facts_have_changed() {
    let mut book = demo_book();
    let mut scan = Scan::new(Wanted::SCREEN);
    let first = to_the_end(&mut scan, &book);
    assert!(20 < first.silences.len() && 10 < first.actions.len());
    let silent = first.silences[0].quiet;
    let group = book.store.everything().unwrap().accounts;
    let parent = group.iter().find_map(|account| account.parent).unwrap();
    let unit = group
        .iter()
        .find(|account| account.parent == Some(parent))
        .unwrap();
    let mut decided_above = unit.is.clone();
    decided_above.procurement = guanxi::domain::Procurement::Group.into();
    let log = Command::Log(LogEntry {
        people: vec![Attendee::known(silent.person)],
        ..LogEntry::of(silent.account, today(), Kind::Call)
    });
    let commands = [
        log,
        Command::edit(unit.clone(), decided_above),
        Command::Delete(Subject::Account(first.silences[5].quiet.account)),
        Command::Add(Account::named(name("Quay Works")).into()),
    ];
    for command in commands {
        book.commit(&command, None).unwrap();
        let again = to_the_end(&mut scan, &book);
        assert_eq!(again, anew(&book), "{:?}", command.op());
        assert!(
            again
                .silences
                .iter()
                .all(|row| row.quiet.person != silent.person)
        );
    }
    book.store.undo().unwrap();
    book.settings.clock = Clock::Fixed(now() + chrono::Duration::days(1));
    let tomorrow = to_the_end(&mut scan, &book);
    assert_eq!(tomorrow, anew(&book));
}

#[test]
fn nobody_stands_there_twice() {
    let outreach = anew(&demo_book());
    let mut about: Vec<Subject> = outreach.actions.iter().map(|row| row.subject).collect();
    about.sort_unstable();
    let actions = about.len();
    about.dedup();
    assert_eq!(about.len(), actions, "somebody stands there twice");
    let mut silent: Vec<_> = outreach
        .silences
        .iter()
        .map(|row| (row.quiet.account, row.quiet.person))
        .collect();
    silent.sort_unstable();
    let silences = silent.len();
    silent.dedup();
    assert_eq!(silent.len(), silences);
}

#[test]
fn each_action_says_what_goes_if_nothing_is_done_once_every_account_has_been_seen() {
    let book = demo_book();
    let outreach = anew(&book);
    for action in &outreach.actions {
        let facts = book.store.facts(action.gains()).unwrap().unwrap();
        let lost = neglects(&facts, &[action.candidate], today(), &Constants::default());
        assert_eq!(action.neglect, lost[0], "{action:?}");
    }
    assert!(
        outreach
            .actions
            .iter()
            .any(|action| action.neglect.is_some())
    );
}

#[test]
fn besides_whom_somebody_new_is_sought_is_told_by_name() {
    let book = demo_book();
    let all = Wanted {
        silences: 0,
        actions: 1000,
    };
    let mut told = 0;
    for action in book.ask(&FindOutreach(all)).unwrap().actions {
        if let NextStep::SecondPerson { besides, .. } = action.candidate.step {
            let name = book.store.name_of(besides.into()).unwrap().unwrap();
            let said = Words::new(Lang::En).next_action(&action);
            assert!(
                said.contains(&format!("besides {}", name.shown())),
                "{said}"
            );
            told += 1;
        }
    }
    assert!(0 < told);
}

#[test]
fn it_goes_on_in_parts_and_says_how_much_is_left() {
    let book = demo_book();
    let mut scan = Scan::new(Wanted::SCREEN);
    scan.begin(Wanted::SCREEN);
    let first = scan.go_on(&book).unwrap().unwrap();
    assert!(0 < first.left);
    let mut last = first.clone();
    while !scan.rests() {
        last = scan.go_on(&book).unwrap().unwrap_or(last);
    }
    assert_eq!(last, anew(&book), "what a shell is told at once");
    assert_eq!(last.left, 0);
    assert!(first.silent < last.silent);
    // Nothing has changed: nothing is looked at.
    scan.begin(Wanted::SCREEN);
    let again = scan.go_on(&book).unwrap().unwrap();
    assert_eq!(again, last);
    assert!(scan.rests());
}

#[test]
fn a_person_met_is_not_silent_and_a_cadence_of_ones_own_counts() {
    let (mut book, account) = quay_works();
    let met = |on| {
        Command::Log(LogEntry {
            people: vec![Attendee::newcomer(name("Ida Moss"))],
            ..LogEntry::of(account, on, Kind::Meeting)
        })
    };
    // Nobody's level is known: 60 days is the cadence, 120 the limit.
    book.commit(&met(days_ago(120)), None).unwrap();
    let silences = |book: &Book| {
        let found = anew(book).silences;
        found
            .iter()
            .map(|row| row.name.clone())
            .collect::<Vec<Name>>()
    };
    assert!(silences(&book).is_empty());
    let person = book.store.everything().unwrap().people[0].clone();
    let mut to = person.is.clone();
    to.cadence_days = Some(30);
    let edit = Command::edit(person, to);
    book.commit(&edit, None).unwrap();
    assert_eq!(silences(&book), [name("Ida Moss")]);
}

/// More sleep than are remembered besides: looking anew would never bring enough.
#[test]
fn a_look_ends_however_many_are_asleep() {
    let (mut book, account) = quay_works();
    let guests = (0..1100).map(|nth| Attendee::newcomer(name(&format!("Guest {nth}"))));
    let met = Command::Log(LogEntry {
        people: guests.collect(),
        ..LogEntry::of(account, days_ago(900), Kind::Summit)
    });
    book.commit(&met, None).unwrap();
    for nth in 0..600 {
        let snooze = Snooze {
            account,
            subject: name(&format!("silence {nth}")),
            until: today() + chrono::Duration::days(9),
            reason: None,
        };
        book.commit(&Command::Add(snooze.into()), None).unwrap();
    }
    let few = Wanted {
        silences: 1,
        actions: 1,
    };
    let mut scan = Scan::new(few);
    scan.begin(few);
    for _ in 0..3 {
        scan.go_on(&book).unwrap();
    }
    assert!(scan.rests());
}
