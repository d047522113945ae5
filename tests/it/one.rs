//! One of everything: merging, other names, likely doubles, imports that recognise.

use std::fmt::Write;

use guanxi::{
    book::DepthOn,
    domain::{
        Account, Attendee, Choice, Command, Id, Kind, Level, LogEntry, Merge, Note, Pair, Person,
        Post, Seat, Signals, Stance, StanceSource, StanceValue, score::Depth,
    },
    log_line::mentions,
};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;

use crate::{
    shell::Shell,
    test_book::{Book, days_ago, name, today},
};

/// Something known of somebody; which of the two spellings it is known under changes nothing.
#[derive(Debug, Clone, Copy)]
struct Known {
    under: usize,
    on: i64,
    what: u8,
}

fn known() -> impl Strategy<Value = Vec<Known>> {
    let one = (0..2_usize, 0..8_u8);
    let all = vec(one, 1..12);
    // Each on a day of its own, the oldest first: what is told of one day twice is another question.
    all.prop_map(|all| {
        let days = (0..12).rev().map(|day| 17 * day + 1);
        let known = all.into_iter().zip(days);
        known
            .map(|((under, what), on)| Known { under, on, what })
            .collect()
    })
}

fn person(book: &mut Book, called: &str, account: Id<Account>) -> Id<Person> {
    let post = Post {
        level: Some(Level::High),
        ..Post::at(account)
    };
    book.person(Person::named(name(called)), post)
}

fn depth(book: &Book, account: Id<Account>) -> Depth {
    let on = today();
    book.ask(&DepthOn { account, on }).unwrap()
}

impl Known {
    fn tell(self, book: &mut Book, account: Id<Account>, person: Id<Person>) {
        let on = days_ago(self.on);
        let command = match self.what {
            0..=4 => Command::Log(LogEntry {
                note: format!("on {on}").into(),
                people: vec![Attendee {
                    signals: Signals::from_bits(self.what),
                    ..Attendee::known(person)
                }],
                ..LogEntry::of(account, on, Kind::ALL[usize::from(self.what)])
            }),
            5 | 6 => Command::Add(
                Stance {
                    person,
                    account,
                    value: StanceValue::ALL[usize::from(self.what) - 3],
                    on,
                    source: StanceSource::FirstHand,
                    rival: None,
                    interaction: None,
                    note: Note::empty(),
                }
                .into(),
            ),
            _ => Command::Appoint {
                seat: approver(book, account),
                person: Some(person),
                on,
            },
        };
        book.commit(&command).unwrap();
    }
}

fn approver(book: &Book, account: Id<Account>) -> Id<Seat> {
    let rows = book.store.everything().unwrap();
    let mut seats = rows.seats.iter();
    seats.find(|seat| seat.account == account).unwrap().id
}

fn merge(book: &mut Book, pair: Pair) {
    let keeps = Vec::new();
    book.commit(&Command::Merge(Merge { pair, keeps })).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn one_person_who_was_two_counts_as_if_never_two(known in known()) {
        let (mut two, mut one) = (Book::new(), Book::new());
        let there = two.account("Acme");
        let both = ["Li Ming", "李明"].map(|called| person(&mut two, called, there));
        let here = one.account("Acme");
        let only = person(&mut one, "Li Ming", here);
        for fact in known {
            fact.tell(&mut two, there, both[fact.under]);
            fact.tell(&mut one, here, only);
        }
        let before = two.store.everything().unwrap();
        merge(&mut two, Pair::People(both[0], both[1]));
        prop_assert_eq!(depth(&two, there).raw.to_bits(), depth(&one, here).raw.to_bits());
        two.store.undo().unwrap();
        prop_assert_eq!(two.store.everything().unwrap(), before);
    }

    #[test]
    fn one_account_that_was_two_counts_as_if_never_two(known in known()) {
        let (mut two, mut one) = (Book::new(), Book::new());
        let both = ["Acme", "Acme Inc."].map(|called| two.account(called));
        let people = both.map(|account| person(&mut two, "Li Ming", account));
        let here = one.account("Acme");
        let same = [0, 1].map(|_| person(&mut one, "Li Ming", here));
        for fact in known.iter().filter(|fact| fact.what != 7) {
            fact.tell(&mut two, both[fact.under], people[fact.under]);
            fact.tell(&mut one, here, same[fact.under]);
        }
        let before = two.store.everything().unwrap();
        merge(&mut two, Pair::Accounts(both[0], both[1]));
        prop_assert_eq!(depth(&two, both[0]).raw.to_bits(), depth(&one, here).raw.to_bits());
        two.store.undo().unwrap();
        prop_assert_eq!(two.store.everything().unwrap(), before);
    }
}

#[test]
fn the_name_that_went_still_finds_the_account_and_the_person() {
    let mut book = Book::new();
    let both = ["Acme", "Bolt Works"].map(|called| book.account(called));
    let people = ["Ann Moss", "安娜"].map(|called| person(&mut book, called, both[0]));
    merge(&mut book, Pair::Accounts(both[0], both[1]));
    merge(&mut book, Pair::People(people[0], people[1]));
    let called = |fragment| book.store.accounts_called(fragment, 9).unwrap();
    assert_eq!(called("bolt"), [(both[0], name("Acme"))]);
    let hits = book.store.find_names("anna", 9).unwrap();
    assert_eq!(hits[0].subject, people[0].into());
    let line = "y call #bolt @anna: prices";
    let known = book.store.known(&mentions(line), None, today()).unwrap();
    let reading = guanxi::log_line::read(line, &known, &[]);
    let entry = reading.entry.unwrap();
    assert_eq!(entry.account, Choice::Known(both[0]));
    assert_eq!(entry.people[0].person, Choice::Known(people[0]));
}

fn each<'a>(value: &'a Value, key: &str) -> Vec<&'a str> {
    let rows = value.as_array().unwrap().iter();
    rows.map(|row| row[key].as_str().unwrap()).collect()
}

#[test]
fn what_is_likely_double_is_listed_merged_or_told_apart() {
    let shell = Shell::new();
    for line in [
        "y call #\"Acme\" @\"Ann Moss\": a",
        "y call #\"Acme Inc.\" @\"Bo Berg\": b",
        "y call #acme. @\"Dr Ann Moss\": c",
    ] {
        shell.run(&["log", line]);
    }
    let table = "Name,Company,Phone,Department\nBob Berg,Acme Inc.,+49 30 555 1234,Finance\n\
                 Bo Berg,Acme Inc.,030 5551234,财务部\n张伟,Acme,,\nZhang Wei,Acme,,\n";
    shell.says(&["import", &shell.file("people.csv", table.as_bytes())]);
    let doubles = shell.json(&["doubles"]);
    let because = each(&doubles, "because");
    for reason in ["phone", "pinyin", "firm"] {
        assert!(because.contains(&reason), "{reason} in {doubles}");
    }
    let firm = doubles.as_array().unwrap();
    let firm = firm.iter().find(|row| row["because"] == "firm").unwrap();
    let ids = [&firm["stays"]["id"], &firm["goes"]["id"]].map(|id| id.as_str().unwrap());
    let said = shell.says(&["doubles", "--not-same", ids[0], ids[1]]);
    assert!(said.contains("Acme and Acme Inc. are different"), "{said}");
    assert!(!each(&shell.json(&["doubles"]), "because").contains(&"firm"));

    let said = shell.says(&["combine", "account", ids[0], ids[1], "--dry-run"]);
    assert!(said.contains("would be merged into Acme"), "{said}");
    let said = shell.says(&["combine", "account", "Acme", "Acme Inc."]);
    insta::assert_snapshot!(said, @r"
    Acme Inc. is now merged into Acme, with everything recorded under it.
      name: Acme, also called Acme Inc.
    ");
    assert_eq!(
        shell.json(&["list", "accounts"]).as_array().unwrap().len(),
        1
    );
    shell.says(&["undo"]);
    assert_eq!(
        shell.json(&["list", "accounts"]).as_array().unwrap().len(),
        2
    );
}

#[test]
fn a_choice_about_what_does_not_differ_is_refused() {
    let shell = Shell::new();
    shell.says(&["log", "y call #\"Acme\" @\"Ann Moss\" @\"Anna Moss\": a"]);
    let combine = |keep| shell.run(&["combine", "person", "Ann Moss", "Anna Moss", "--keep", keep]);
    assert_eq!(combine("tier=goes").code, 2);
    assert_eq!(combine("name=both").code, 2);
    assert_eq!(combine("name=goes").code, 0);
    let people = shell.json(&["list", "people"]);
    assert_eq!(each(&people, "name"), ["Anna Moss"]);
    // Both are one now, whichever name is used.
    assert_eq!(
        shell
            .run(&["combine", "person", "Ann Moss", "Anna Moss"])
            .code,
        2
    );
}

#[test]
fn an_import_proposes_the_account_it_knows_and_takes_no_for_an_answer() {
    let shell = Shell::new();
    shell.says(&["log", "y call #\"Acme\" @\"Ann Moss\": a"]);
    let table = "Name,Company,Department\nBo Berg,\"ACME, Inc.\",Purchasing\nCy Lund,Acme Inc,财务部\n\
                 Di Holm,Novum GmbH,\nEd Falk,NOVUM,\n";
    let file = shell.file("people.csv", table.as_bytes());
    let said = shell.says(&["import", &file, "--dry-run"]);
    for proposal in [
        "ACME, Inc. → Acme (known)",
        "Acme Inc → Acme (known)",
        "NOVUM → Novum GmbH (known)",
    ] {
        assert!(said.contains(proposal), "{said}");
    }
    let outcome = shell.json(&["import", &file, "--as-new", "ACME, Inc."]);
    let recognised = &outcome["recognised"];
    assert_eq!(each(recognised, "organization"), ["Acme Inc", "NOVUM"]);
    let accounts = shell.json(&["list", "accounts"]);
    assert_eq!(
        each(&accounts, "name"),
        ["Acme", "ACME, Inc.", "Novum GmbH"]
    );
    // The answer holds: the next file is not asked about again.
    let again = shell.json(&["import", &file]);
    assert_eq!(again["recognised"].as_array().unwrap().len(), 0);
    assert_eq!(again["added"], 0);
}

#[test]
fn a_file_never_doubles_a_department_or_a_running_post() {
    let shell = Shell::new();
    let table = "Name,Department,Title\nAnn Moss,财务部,CFO\nBo Berg,Purchasing,Buyer\nCy Lund,Finance Dept.,\n\
                 Di Holm,财务一部,\n";
    let file = shell.file("people.csv", table.as_bytes());
    for _ in 0..2 {
        shell.says(&["import", &file, "--account", "Acme"]);
    }
    let book: Value = serde_json::from_str(&shell.says(&["export"])).unwrap();
    let departments = &book["accounts"][0]["departments"];
    assert_eq!(departments.as_array().unwrap().len(), 7, "{departments}");
    let people = book["people"].as_array().unwrap();
    for person in people {
        assert_eq!(person["tenures"].as_array().unwrap().len(), 1, "{person}");
    }
    let finance: Vec<_> = people
        .iter()
        .take(3)
        .map(|it| &it["tenures"][0]["department"])
        .collect();
    assert_eq!(finance[0], finance[2]);
}

#[test]
fn thousands_of_one_name_are_told_apart_by_their_addresses() {
    let shell = Shell::new();
    let rows = (0..3000).fold("Name,Email\n".to_owned(), |mut rows, at| {
        writeln!(rows, "IT Support,s{at}@e.example").unwrap();
        rows
    });
    let file = shell.file("support.csv", rows.as_bytes());
    assert_eq!(shell.json(&["import", &file])["added"], 3000);
    let again = shell.json(&["import", &file]);
    assert_eq!(
        (&again["added"], &again["merged"]),
        (&0.into(), &3000.into())
    );
}
