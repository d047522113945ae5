//! What is remembered of accounts looked at before is what looking at them anew would say.

use guanxi::{
    demo,
    domain::{
        account::{Account, Snooze},
        command::{Attendee, Choice, Command, Entry},
        interaction::{Kind, Privacy, Signals},
        row::Subject,
        score::{Constants, neglects},
        text::Name,
    },
    runtime::{Bench, Clock, Lookout, Wanted},
    store::{Location, Store},
};

use crate::desk::{Book, days_ago, name, now, standard_names, today};

fn bench(days_later: i64) -> Bench {
    Bench {
        order: guanxi::days::Order::default(),
        clock: Clock::Fixed(now() + chrono::Duration::days(days_later)),
        constants: Constants::default(),
        rules: guanxi::domain::warnings::WarningRules::default(),
        names: standard_names(),
        kinds: guanxi::log_line::KindWords::default(),
        lang: guanxi::i18n::Lang::En,
    }
}

fn demo_book() -> Book {
    let mut store = Store::open(&Location::Memory).unwrap();
    store
        .fill(demo::book(demo::Size::Small, demo::SEED, today()))
        .unwrap();
    Book::on(store)
}

#[test]
fn an_account_is_looked_at_again_when_its_facts_have_changed() {
    let mut book = demo_book();
    let mut lookout = Lookout::new(Wanted::SCREEN);
    let first = lookout.to_the_end(&book.store, &bench(0)).unwrap();
    assert!(20 < first.silences.len() && 10 < first.actions.len());
    let silent = first.silences[0].quiet;
    let group = book.store.everything().unwrap().accounts;
    let parent = group.iter().find_map(|account| account.parent).unwrap();
    let mut decided_above = group
        .iter()
        .find(|account| account.parent == Some(parent))
        .unwrap()
        .clone();
    decided_above.is.procurement = Some(guanxi::domain::account::Procurement::Group);
    let log = Command::Log(Entry {
        account: Choice::Known(silent.account),
        on: today(),
        at: None,
        kind: Kind::Call,
        note: String::new(),
        privacy: Privacy::Shareable,
        people: vec![Attendee {
            person: Choice::Known(silent.person),
            signals: Signals::NONE,
            stance: None,
        }],
        colleagues: Vec::new(),
        promises: Vec::new(),
    });
    let deeds = [
        log,
        Command::Edit {
            subject: decided_above.id.into(),
            to: decided_above.is.clone().into(),
        },
        Command::Delete(Subject::Account(first.silences[5].quiet.account)),
        Command::Add(Account::named(name("Quay Works")).into()),
    ];
    for deed in deeds {
        book.commit(&deed).unwrap();
        let again = lookout.to_the_end(&book.store, &bench(0)).unwrap();
        let anew = Lookout::new(Wanted::SCREEN)
            .to_the_end(&book.store, &bench(0))
            .unwrap();
        assert_eq!(again, anew, "{:?}", deed.op());
        assert!(
            again
                .silences
                .iter()
                .all(|row| row.quiet.person != silent.person)
        );
    }
    book.store.undo().unwrap();
    let tomorrow = lookout.to_the_end(&book.store, &bench(1)).unwrap();
    let anew = Lookout::new(Wanted::SCREEN)
        .to_the_end(&book.store, &bench(1))
        .unwrap();
    assert_eq!(tomorrow, anew);
}

#[test]
fn nobody_stands_there_twice() {
    let outreach = Lookout::new(Wanted::SCREEN)
        .to_the_end(&demo_book().store, &bench(0))
        .unwrap();
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
    let outreach = Lookout::new(Wanted::SCREEN)
        .to_the_end(&book.store, &bench(0))
        .unwrap();
    for action in &outreach.actions {
        let facts = book.store.facts(action.gains).unwrap().unwrap();
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
fn it_goes_on_in_parts_and_says_how_much_is_left() {
    let book = demo_book();
    let mut lookout = Lookout::new(Wanted::SCREEN);
    lookout.begin();
    let first = lookout.go_on(&book.store, &bench(0)).unwrap().unwrap();
    assert!(0 < first.left);
    let mut last = first.clone();
    while !lookout.rests() {
        last = lookout
            .go_on(&book.store, &bench(0))
            .unwrap()
            .unwrap_or(last);
    }
    assert_eq!(last.left, 0);
    assert!(first.silent < last.silent);
    // Nothing has changed: nothing is looked at.
    lookout.begin();
    let again = lookout.go_on(&book.store, &bench(0)).unwrap().unwrap();
    assert_eq!(again, last);
    assert!(lookout.rests());
}

#[test]
fn a_person_met_is_not_silent_and_a_cadence_of_ones_own_counts() {
    let mut book = Book::new();
    let account = book
        .commit(&Command::Add(Account::named(name("Quay Works")).into()))
        .unwrap()
        .touched[0];
    let met = |on| {
        Command::Log(Entry {
            account: Choice::Known(account),
            on,
            at: None,
            kind: Kind::Meeting,
            note: String::new(),
            privacy: Privacy::Shareable,
            people: vec![Attendee {
                person: Choice::New(guanxi::domain::command::NewPerson {
                    name: name("Ida Moss"),
                    department: None,
                    level: None,
                }),
                signals: Signals::NONE,
                stance: None,
            }],
            colleagues: Vec::new(),
            promises: Vec::new(),
        })
    };
    // Nobody's level is known: 60 days is the cadence, 240 the limit.
    book.commit(&met(days_ago(240))).unwrap();
    let silences = |book: &Book| {
        let mut lookout = Lookout::new(Wanted::SCREEN);
        let found = lookout.to_the_end(&book.store, &bench(0)).unwrap().silences;
        found
            .iter()
            .map(|row| row.name.clone())
            .collect::<Vec<Name>>()
    };
    assert!(silences(&book).is_empty());
    let mut person = book.store.everything().unwrap().people[0].clone();
    person.is.cadence_days = Some(30);
    let edit = Command::Edit {
        subject: person.id.into(),
        to: person.is.into(),
    };
    book.commit(&edit).unwrap();
    assert_eq!(silences(&book), [name("Ida Moss")]);
}

/// More sleep than are remembered besides: looking anew would never bring enough.
#[test]
fn a_look_ends_however_many_are_asleep() {
    let mut book = Book::new();
    let met = Command::Log(Entry {
        account: Choice::New(name("Quay Works")),
        on: days_ago(900),
        at: None,
        kind: Kind::Summit,
        note: String::new(),
        privacy: Privacy::Shareable,
        people: (0..1100)
            .map(|nth| Attendee {
                person: Choice::New(guanxi::domain::command::NewPerson {
                    name: name(&format!("Guest {nth}")),
                    department: None,
                    level: None,
                }),
                signals: Signals::NONE,
                stance: None,
            })
            .collect(),
        colleagues: Vec::new(),
        promises: Vec::new(),
    });
    let account = book.commit(&met).unwrap().touched[0];
    for nth in 0..600 {
        let snooze = Snooze {
            account,
            subject: name(&format!("silence {nth}")),
            until: today() + chrono::Duration::days(9),
            reason: None,
        };
        book.commit(&Command::Add(snooze.into())).unwrap();
    }
    let few = Wanted {
        silences: 1,
        actions: 1,
    };
    let mut lookout = Lookout::new(few);
    lookout.begin();
    for _ in 0..3 {
        lookout.go_on(&book.store, &bench(0)).unwrap();
    }
    assert!(lookout.rests());
}
