//! What somebody is given of themselves: all of it, and nothing of anybody else's.

use guanxi::domain::{
    Account, AnyNoun, Attendee, Birthday, Chain, Choice, Colleague, ColleagueRole, Command,
    Counterpart, Department, Function, Holder, Id, Kind, LogEntry, NewPromise, Period, Person,
    Post, Role, Seat, Side, Stance, StanceSource, StanceValue, Target, Tie, TieKind, Who,
};

use crate::{
    shell::Shell,
    test_book::{Book, days_ago, name, today},
};

/// A word for everything that is held on them, and for everything that is others'.
const OWN: &str = "qss";
const OTHERS: &str = "qso";

fn add<T: guanxi::domain::Noun>(book: &mut Book, noun: T) -> Id<T>
where
    AnyNoun: From<T>,
{
    book.commit(&Command::Add(noun.into())).unwrap();
    book.newest()
}

/// Somebody whose every field says whose it is.
fn person(whose: &str) -> Person {
    let word = |what: &str| name(&format!("{whose}{what}"));
    Person {
        aliases: vec![word("alias")],
        pinyin: Some(word("pinyin")),
        emails: vec![name(&format!("{whose}mail@example.com"))],
        phones: vec![word("phone")],
        wechat: Some(word("chat")),
        birthday: Birthday::yearly(3, 17),
        note: format!("{whose}note").into(),
        private_note: format!("{whose}private").into(),
        source: Some(word("source")),
        ..Person::named(word("name"))
    }
}

fn stance(person: Id<Person>, account: Id<Account>, whose: &str) -> Stance {
    Stance {
        person,
        account,
        value: StanceValue::Support,
        on: days_ago(3),
        source: StanceSource::Hearsay,
        rival: Some(name(&format!("{whose}rival"))),
        interaction: None,
        note: format!("{whose}stance").into(),
    }
}

fn tie(from: Id<Person>, to: Id<Person>, whose: &str) -> Tie {
    Tie {
        from,
        to,
        kind: TieKind::Influences,
        note: format!("{whose}tie").into(),
        period: Period::default(),
    }
}

/// What is held on them.
const HELD: &[&str] = &[
    "qssname",
    "qssalias",
    "qssmail@",
    "qssphone",
    "qsschat",
    "qssnote",
    "qssprivate",
    "qsssource",
    "qssdepartment",
    "qsstitle",
    "qssseat",
    "qssrival",
    "qssstance",
    "qsstie",
    "qsscontact",
    "qssalone",
    "qssmention",
    "qsspromise",
];

fn book() -> Book {
    let mut book = Book::new();
    let account = add(
        &mut book,
        Account {
            note: format!("{OTHERS}accountnote").into(),
            tags: vec![name("qsotag")],
            ..Account::named(name("Northwind"))
        },
    );
    let department = add(
        &mut book,
        Department {
            account,
            name: name("qssdepartment"),
            function: Function::Technical,
            importance: None,
            not_applicable: None,
        },
    );
    let post = |title: &str| Post {
        title: Some(name(title)),
        department: Some(department),
        ..Post::at(account)
    };
    let one = book.person(person(OWN), post("qsstitle"));
    let other = book.person(person(OTHERS), post("qsotitle"));
    let third = book.people(account, &["qsothird"])[0];
    let ours = add(
        &mut book,
        Colleague {
            name: name("qsoours"),
            role: ColleagueRole::Solution,
            level: None,
            who: Who::Colleague,
        },
    );
    let seat = add(
        &mut book,
        Seat {
            account,
            role: Role::Approver,
            chain: Chain::Combined,
            title: Some(name("qssseat")),
            department: Some(department),
            order: None,
            not_applicable: None,
            matter: None,
            vacant_since: None,
        },
    );
    let period = Period::since(days_ago(40));
    add(
        &mut book,
        Holder {
            seat,
            person: one,
            period,
        },
    );
    add(
        &mut book,
        Counterpart {
            person: one,
            colleague: ours,
            account,
            period,
        },
    );
    add(
        &mut book,
        Target {
            person: one,
            account,
            value: StanceValue::Coach,
            by: today(),
        },
    );
    add(&mut book, stance(one, account, OWN));
    add(&mut book, stance(other, account, OTHERS));
    add(&mut book, tie(one, other, OWN));
    add(&mut book, tie(other, third, OTHERS));
    contacts(&mut book, account, ours, [one, other]);
    book
}

/// What they were in, and what others were in.
fn contacts(
    book: &mut Book,
    account: Id<Account>,
    ours: Id<Colleague>,
    [one, other]: [Id<Person>; 2],
) {
    for (note, people) in [
        (
            "qsscontact with qsoname and qsoalias of qsoours",
            vec![one, other],
        ),
        ("qssalone", vec![one]),
        ("qsoalone", vec![other]),
        ("qssmention: qssname is ill, says qsoname", vec![other]),
    ] {
        let promise = NewPromise {
            by: Side::Us,
            colleague: None,
            person: Some(0),
            text: name(&format!(
                "{} a form",
                &note[..3]
                    .replace("qss", "qsspromise")
                    .replace("qso", "qsopromise")
            )),
            due: Some(today()),
        };
        let entry = LogEntry {
            note: note.into(),
            people: people.into_iter().map(Attendee::known).collect(),
            colleagues: vec![Choice::Known(ours)],
            promises: vec![promise],
            ..LogEntry::of(account, days_ago(2), Kind::Visit)
        };
        book.commit(&Command::Log(entry)).unwrap();
    }
}

#[test]
fn everything_that_is_held_is_given_and_nothing_of_others_unless_it_is_wanted() {
    let book = book();
    let shell = Shell::new();
    std::fs::create_dir_all(shell.book.parent().unwrap()).unwrap();
    book.into_store().write_copy(&shell.book).unwrap();
    let text = shell.says(&["subject", "qssname"]);
    let json = shell.says(&["subject", "qssname", "--json"]);
    for word in HELD {
        assert!(text.contains(word), "{word} is not in\n{text}");
        assert!(json.contains(word), "{word} is not in\n{json}");
    }
    assert!(
        json.contains("qsspinyin") && json.contains("03-17"),
        "{json}"
    );
    for told in [&text, &json] {
        assert!(!told.contains(OTHERS), "others in\n{told}");
    }
    // The control: whoever asks for it is told who else is named, and still nothing of what is kept on them.
    let whole = shell.says(&["subject", "qssname", "--whole"]);
    let whole_json = shell.says(&["subject", "qssname", "--whole", "--json"]);
    for told in [&whole, &whole_json] {
        assert!(told.contains("qsoname"), "{told}");
        for word in [
            "mail", "phone", "chat", "note", "private", "source", "stance", "alone",
        ] {
            assert!(
                !told.contains(&format!("{OTHERS}{word}")),
                "{word} in\n{told}"
            );
        }
    }
}
