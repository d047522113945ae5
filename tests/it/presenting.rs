//! Somebody looks on: nothing that is the user's own stands on any screen, whichever way leads to it.

use guanxi::{
    app::Msg,
    domain::{
        Account, AnyNoun, Attendee, Choice, Command, Id, Kind, LogEntry, NewPromise, OrgFact,
        OrgFactKind, Period, Person, Post, Privacy, Scope, Side, Signals, Snooze, Stance,
        StanceSource, StanceValue, Tie, TieKind, text::HIDDEN,
    },
    runtime::Next,
    say::Lang,
    store::{Location, Store},
};

use crate::{
    fixtures::message,
    test_book::{Book, days_ago, name, today},
    user::{Seating, User},
};

/// A word for everything that is nobody's business; all of them begin alike.
const MARK: &str = "qzq";

/// What a walk without the mode has to bring to light, or the walk shows nothing.
const SEEN: &[&str] = &[
    "qzqnote",
    "qzqprivate",
    "qzqpersonnote",
    "qzqpersonprivate",
    "qzqstance",
    "qzqpromise",
    "qzqaccountnote",
    "qzqtag",
    "qzqphone",
    "qzqtie",
    "qzqdraft",
    "qzqfact",
    "qzqsource",
];

fn word(what: &str) -> String {
    format!("{MARK}{what}")
}

fn add(book: &mut Book, noun: impl Into<AnyNoun>) {
    book.commit(&Command::Add(noun.into())).unwrap();
}

fn marked() -> Book {
    let mut book = Book::new();
    add(
        &mut book,
        Account {
            note: word("accountnote").into(),
            tags: vec![name(&word("tag"))],
            ..Account::named(name("Northwind"))
        },
    );
    let account: Id<Account> = book.newest();
    let person = Person {
        phones: vec![name(&word("phone"))],
        note: word("personnote").into(),
        private_note: word("personprivate").into(),
        source: Some(name(&word("source"))),
        ..Person::named(name("Zhang Wei"))
    };
    let post = Post {
        title: Some(name("Chief engineer")),
        ..Post::at(account)
    };
    let zhang = book.person(person, post);
    let li = book.people(account, &["Li Na"])[0];
    let me = book.store.colleagues().unwrap()[0].id;
    for (what, privacy, ago) in [
        ("note", Privacy::Shareable, 3),
        ("private", Privacy::Private, 2),
    ] {
        let entry = LogEntry {
            note: word(what).into(),
            privacy,
            people: vec![
                Attendee {
                    signals: Signals::from_bits(0b1_1111),
                    ..Attendee::known(zhang)
                },
                Attendee::known(li),
            ],
            colleagues: vec![Choice::Known(me)],
            promises: vec![NewPromise {
                by: Side::Us,
                colleague: None,
                person: None,
                text: name(&format!("{} {what}", word("promise"))),
                due: Some(today()),
            }],
            ..LogEntry::of(account, days_ago(ago), Kind::Visit)
        };
        book.commit(&Command::Log(entry)).unwrap();
    }
    add(
        &mut book,
        Stance {
            person: zhang,
            account,
            value: StanceValue::NotAccepted,
            on: days_ago(1),
            source: StanceSource::Hearsay,
            rival: None,
            interaction: None,
            note: word("stance").into(),
        },
    );
    add(
        &mut book,
        Tie {
            from: zhang,
            to: li,
            kind: TieKind::Opposes,
            note: word("tie").into(),
            period: Period::default(),
        },
    );
    add(
        &mut book,
        OrgFact {
            account,
            kind: OrgFactKind::Agreement,
            scope: Some(Scope::Region),
            title: Some(name(&word("fact"))),
            period: Period::since(days_ago(30)),
        },
    );
    add(
        &mut book,
        Snooze {
            account,
            subject: name(&word("snooze")),
            until: today() + chrono::Duration::days(9),
            reason: Some(name(&word("reason"))),
        },
    );
    book
}

/// Goes everywhere by every key that leads anywhere, and says what stood on the screens.
fn walk(user: &mut User) -> String {
    let mut seen = String::new();
    let mut go = |user: &mut User, keys: &str| {
        for key in guanxi::app::keys(keys).unwrap() {
            user.hear(Msg::Key(key.event()));
            seen.push_str(&user.screen());
            seen.push('\n');
        }
    };
    let everywhere = "?<Esc>:<Esc>nae<Esc><Esc>l<Up><Up><Esc>e<Esc>b<Down>y<Esc>d12345<Down><Down><Esc>\
        a<Down>fZ<Esc><Esc>W<Esc>u<Ctrl-R>D<Esc>=<Esc>~<Esc>s<Esc>S<Esc>t<Esc>m<Esc>p<Esc>x<Esc>c<Esc>r<Esc>@<Esc>";
    go(user, "<Esc><Esc><Esc>g");
    go(user, everywhere);
    go(user, "g<Enter>");
    go(user, everywhere);
    go(user, "12345678<Esc><Down><Down><Down>");
    go(user, everywhere);
    go(
        user,
        "<Tab><Down><Down><Down><Down>w<Esc><Enter><Esc><Tab><Down><Down>",
    );
    go(user, everywhere);
    go(user, "i<Down><Down><Down><Down><Enter><Esc>W<Esc><Esc>");
    // The card of whoever has it all.
    go(user, "/Zhang<Enter>");
    go(user, everywhere);
    go(
        user,
        "<Down><Down><Down><Down><Down><Down><Down><Down><Tab><Down><Down><Down><Enter><Esc><Esc>",
    );
    for what in [
        "note",
        "private",
        "promise",
        "stance",
        "phone",
        "personnote",
        "tag",
    ] {
        go(user, &format!("/{}", word(what)));
        // What was typed is the user's own.
        go(user, "<Ctrl-U><Esc>");
    }
    seen
}

/// The screens without what the user types into the field of find.
fn told(seen: &str) -> Vec<&str> {
    let lines = seen.lines().filter(|line| line.contains(MARK));
    lines.filter(|line| !line.contains("│ / ")).collect()
}

fn sit(lang: Lang, store: Store) -> User {
    Seating {
        lang,
        size: (140, 48),
        ..Seating::default()
    }
    .sit_at(store)
}

fn with_a_line_begun(user: &mut User) {
    user.press("g<Enter>");
    user.press(&format!("l@Zhang: {}<Esc>", word("draft")));
}

#[test]
fn a_walk_through_everything_brings_nothing_to_light_while_presenting() {
    for lang in [Lang::En, Lang::Zh] {
        let mut user = sit(lang, marked().into_store());
        with_a_line_begun(&mut user);
        user.press("<Ctrl-X>");
        let seen = walk(&mut user);
        for line in told(&seen) {
            assert!(is_typed(line), "{lang:?}: {line}");
        }
        for sign in [
            message(lang, "stance-not-accepted"),
            message(lang, "tie-opposes"),
        ] {
            assert!(!seen.contains(&format!(" {sign} ")), "{lang:?}: {sign}");
        }
        assert!(seen.contains(HIDDEN), "{lang:?}");
        assert!(seen.contains("Zhang Wei") && seen.contains("Chief engineer"));
    }
}

/// Whether a line is the field that one types into.
fn is_typed(line: &str) -> bool {
    let text = line.trim_matches(|c: char| !c.is_alphanumeric());
    text.starts_with(MARK) && !text.contains(' ')
}

#[test]
fn the_same_walk_without_it_brings_everything_to_light() {
    for lang in [Lang::En, Lang::Zh] {
        let mut user = sit(lang, marked().into_store());
        with_a_line_begun(&mut user);
        let seen = walk(&mut user);
        for word in SEEN {
            assert!(seen.contains(word), "{lang:?}: {word} was nowhere");
        }
    }
}

#[test]
fn the_same_key_brings_back_what_was_on_the_screen_with_the_line_that_was_begun() {
    let mut user = sit(Lang::En, marked().into_store());
    user.press("g<Enter>");
    user.press(&format!("l@Zhang: {}", word("draft")));
    let before = user.screen();
    user.press("<Ctrl-X>");
    assert!(!user.screen().contains(MARK), "{}", user.screen());
    assert!(user.screen().contains("presenting"), "{}", user.screen());
    user.press("<Ctrl-X>");
    assert_eq!(user.screen(), before);
}

#[test]
fn nothing_is_changed_copied_or_written_while_presenting() {
    let mut user = sit(Lang::En, marked().into_store());
    user.press("g<Enter><Ctrl-X>");
    let before = user.runner.book.store.book_revision().unwrap();
    for keys in [
        "l", "e", "n", "u", "W", "D", "b", "d", "a", "s", "2", "3", "5",
    ] {
        let next = user.press(keys);
        assert!(matches!(next, Next::Draw), "{keys}: {next:?}");
        assert!(
            user.screen().contains("Not while presenting"),
            "{keys}: {}",
            user.screen()
        );
    }
    assert_eq!(user.runner.book.store.book_revision().unwrap(), before);
}

#[test]
fn it_lasts_until_it_is_taken_off_through_the_end_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let copy = folder.path().join("copy.db");
    marked().store.write_copy(&copy).unwrap();
    std::fs::rename(&copy, folder.path().join("book.db")).unwrap();
    let mut user = Seating::at(&location).sit();
    with_a_line_begun(&mut user);
    user.press("<Ctrl-X>");
    user.runner.leave();
    let mut user = Seating::at(&location).sit();
    assert!(user.screen().contains("presenting"), "{}", user.screen());
    let seen = walk(&mut user);
    assert!(!seen.contains("qzqdraft"), "the draft");
    user.press("<Ctrl-X>");
    user.press("l");
    assert!(user.screen().contains("qzqdraft"), "{}", user.screen());
    user.press("<Esc>");
    user.runner.leave();
    let user = Seating::at(&location).sit();
    assert!(!user.screen().contains("presenting"), "{}", user.screen());
}

#[test]
fn what_is_hidden_looks_the_same_whatever_it_is() {
    let notes = ["", "a", &"a long story ".repeat(40)];
    let screens = notes.map(|note| {
        let mut book = Book::new();
        let account = book.account("Northwind");
        let person = book.people(account, &["Zhang Wei"])[0];
        book.log(account, person, 3, note);
        let mut user = sit(Lang::En, book.into_store());
        user.press("g<Enter><Ctrl-X><Tab>");
        user.screen()
    });
    assert_eq!(screens[0], screens[1]);
    assert_eq!(screens[0], screens[2]);
}
