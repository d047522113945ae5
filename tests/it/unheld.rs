//! A seat that nobody holds is *vacant* only where somebody held it or the user said so; otherwise who holds
//! it is *not known yet*. Every surface says which, in both languages.

use guanxi::{
    domain::{Account, Command, Merge, Pair, Seat},
    say::Lang,
    store::Location,
};

use crate::{
    shell::Shell,
    test_book::{Book, days_ago, name},
    user::{Seating, User},
};

/// Seats by how they came to be without a holder: nobody was ever named for *Budget* and *Trial*, Ada has
/// left *Signature*, and the user has said that nobody holds *Tender*.
const BOOK: &str = r#"{"format": "guanxi-book", "version": 1, "colleagues": [],
 "accounts": [
  {"id": "bank", "name": "Harbour Bank", "departments": [{"id": "ex", "name": "Board", "function": "executive"}],
   "seats": [
    {"id": "s1", "role": "A", "chain": "combined", "title": "Budget", "order": 1, "holders": []},
    {"id": "s2", "role": "D", "chain": "combined", "title": "Signature", "order": 2,
     "holders": [{"person": "ada", "from": "2026-01-05", "to": "2026-11-02"}]},
    {"id": "s3", "role": "E", "chain": "combined", "title": "Tender", "order": 3, "vacant_since": "2026-10-12", "holders": []},
    {"id": "s4", "role": "E", "chain": "combined", "title": "Trial", "order": 4, "holders": []}],
   "org_facts": []}],
 "people": [{"id": "ada", "name": "Ada", "stances": [],
   "tenures": [{"account": "bank", "department": "ex", "level": "H", "from": "2026-01-05", "to": "2026-11-02"}]}],
 "ties": [], "interactions": [], "promises": []}"#;

const WORDS: [(Lang, &str, &str); 2] = [
    (Lang::En, "not known yet", "vacant"),
    (Lang::Zh, "待识别", "空缺"),
];

fn shell() -> Shell {
    let shell = Shell::new();
    let file = shell.file("book.json", BOOK.as_bytes());
    shell.says(&["import", &file]);
    shell
}

/// Each line that speaks of one of these seats says what it is, and of each there is one.
#[track_caller]
fn tells(text: &str, seats: &[&str], (_, not_known, vacant): (Lang, &str, &str)) {
    for seat in seats {
        let (is, is_not) = match *seat {
            "Budget" | "Trial" => (not_known, vacant),
            _ => (vacant, not_known),
        };
        let mut about = text.lines().filter(|line| line.contains(seat));
        assert!(
            about.any(|line| line.contains(is)),
            "{seat}: no {is:?} in\n{text}"
        );
        let mut about = text.lines().filter(|line| line.contains(seat));
        assert!(
            !about.any(|line| line.contains(is_not)),
            "{seat}: {is_not:?} in\n{text}"
        );
    }
}

const ALL: &[&str] = &["Budget", "Signature", "Tender", "Trial"];

#[test]
fn documents_and_lists_of_the_shell_tell_a_vacant_seat_from_one_not_known_yet() {
    let shell = shell();
    for (lang, not_known, vacant) in WORDS {
        let words = (lang, not_known, vacant);
        let says = |arguments: &[&str]| shell.says(&[&["--lang", lang.code()], arguments].concat());
        tells(&says(&["map", "Harbour"]), ALL, words);
        tells(&says(&["brief", "Harbour"]), ALL, words);
        tells(&says(&["report", "Harbour"]), ALL, words);
        tells(&says(&["score", "Harbour", "--explain"]), ALL, words);
        // Of deciders the rule about who decides speaks.
        tells(&says(&["warnings"]), &["Tender", "Trial"], words);
        let units = says(&["map", "Harbour", "--view", "units"]);
        tells(&units, &["Budget"], words);
        let chain = says(&["map", "Harbour", "--view", "chain"]);
        assert!(chain.contains(&format!("? {not_known}")), "{chain}");
        assert!(chain.contains(&format!("? {vacant}")), "{chain}");
    }
}

#[test]
fn the_words_of_json_tell_them_apart_too() {
    let shell = shell();
    let told = shell.json(&["score", "Harbour"]);
    let parts = told["contributions"].as_array().unwrap();
    let because = |seat: &str| {
        let mut parts = parts.iter();
        parts.find(|part| part["subject"] == seat).unwrap()["because"].clone()
    };
    assert_eq!(because("s1"), "not known yet");
    assert_eq!(because("s2"), "vacant");
    assert_eq!(because("s3"), "vacant");
    let told = shell.json(&["warnings"]);
    let told = told.as_array().unwrap();
    let warning = |seat: &str| told.iter().find(|one| one["id"] == seat).unwrap();
    assert_eq!(warning("s3")["fact"], "vacant");
    assert_eq!(warning("s3")["since"], "2026-10-12");
    assert_eq!(warning("s4")["fact"], "holder not known yet");
}

#[test]
fn a_book_keeps_since_when_a_seat_is_vacant_on_its_way_through_a_file() {
    let shell = shell();
    let out = shell.says(&["export", "--format", "json"]);
    assert_eq!(out.matches("vacant_since").count(), 1);
    assert!(out.contains(r#""vacant_since":"2026-10-12""#), "{out}");
    let other = Shell::new();
    let file = other.file("again.json", out.as_bytes());
    other.says(&["import", &file]);
    assert_eq!(other.says(&["export", "--format", "json"]), out);
    let bad = BOOK.replace("2026-10-12", "2026-13-12");
    let file = other.file("bad.json", bad.as_bytes());
    let run = other.run(&["import", &file]);
    assert_ne!(run.code, 0);
    assert!(
        run.out
            .contains("accounts.seats.vacant_since (Harbour Bank)"),
        "{run:?}"
    );
}

/// At the account of the book, in one language, on a screen of a size.
fn at(shell: &Shell, lang: Lang, size: (u16, u16)) -> User {
    let location = Location::File(shell.folder().join("data/book.db"));
    let mut user = Seating {
        lang,
        size,
        ..Seating::at(&location)
    }
    .sit();
    if !user.screen().contains("Budget") {
        user.press("<Enter>");
    }
    user
}

/// The cursor of the map goes to the seat of this title.
fn select(user: &mut User, title: &str) {
    user.press("1g");
    for _ in 0..40 {
        let screen = user.screen();
        if screen
            .lines()
            .any(|line| line.contains('▌') && line.contains(title))
        {
            return;
        }
        user.press("j");
    }
    panic!("no {title} on\n{}", user.screen());
}

#[test]
fn every_screen_tells_a_vacant_seat_from_one_not_known_yet() {
    for words in WORDS {
        let (lang, not_known, vacant) = words;
        let shell = shell();
        let mut user = at(&shell, lang, (80, 40));
        // The map as a tree; then the chain, and the account among its units.
        tells(&user.screen(), ALL, words);
        user.press("4");
        user.sees(&format!("? {not_known}"));
        user.sees(&format!("? {vacant}"));
        user.press("8");
        tells(&user.screen(), &["Budget"], words);
        user.press("1");
        // The depth: its points, its actions with what they start from, its warnings.
        user.press("d");
        tells(&user.screen(), ALL, words);
        user.press("2");
        user.sees(not_known);
        user.press("5");
        tells(&user.screen(), &["Tender", "Trial"], words);
        user.press("<Esc>b");
        tells(&user.screen(), ALL, words);
    }
}

#[test]
fn the_agenda_says_what_finding_somebody_starts_from() {
    for (lang, not_known, vacant) in WORDS {
        let shell = shell();
        let mut user = at(&shell, lang, (120, 40));
        user.press("a");
        user.sees(not_known);
        user.press("<Esc>");
        for seat in ["Budget", "Trial"] {
            select(&mut user, seat);
            user.press("v<Enter>");
        }
        user.press("a");
        user.sees(vacant);
        user.sees_no(not_known);
    }
}

#[test]
fn a_panel_that_offers_seats_says_what_those_without_a_holder_are() {
    for words in WORDS {
        let shell = shell();
        let mut user = at(&shell, words.0, (120, 40));
        user.press("1npBo<Enter>p");
        tells(&user.screen(), ALL, words);
    }
}

#[test]
fn the_user_says_that_nobody_holds_a_seat_with_two_keys_and_takes_it_back() {
    for (lang, not_known, vacant) in WORDS {
        let shell = shell();
        let mut user = at(&shell, lang, (80, 24));
        let budget = |user: &User| {
            let screen = user.screen();
            let mut lines = screen.lines();
            lines
                .find(|line| line.contains("Budget"))
                .unwrap()
                .to_owned()
        };
        select(&mut user, "Budget");
        let before = user.rows();
        assert!(budget(&user).contains(not_known));
        user.press("v<Enter>");
        assert!(budget(&user).contains(vacant), "{}", user.screen());
        let since = |user: &User| -> Vec<_> {
            let rows = user.rows();
            let seats = rows
                .seats
                .iter()
                .filter(|seat| seat.account == rows.accounts[0].id);
            seats.map(|seat| seat.vacant_since.is_some()).collect()
        };
        assert_eq!(since(&user), [true, false, true, false]);
        // On a day before it was said, it was not known.
        user.press("@-3d<Enter>");
        assert!(budget(&user).contains(not_known), "{}", user.screen());
        user.press("@<Ctrl-U><Enter>u");
        assert_eq!(user.rows(), before);
        user.press("<Ctrl-R>");
        assert_eq!(since(&user), [true, false, true, false]);
        // The form of the seat says it too, and there it can be taken back for good.
        user.press("e");
        user.press("<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Ctrl-U><Enter>");
        assert_eq!(
            since(&user),
            [false, false, true, false],
            "{}",
            user.screen()
        );
    }
}

#[test]
fn whoever_is_named_for_a_seat_said_to_be_vacant_holds_it_and_leaves_it_vacant() {
    let shell = shell();
    let mut user = at(&shell, Lang::En, (120, 40));
    user.press("1npBo<Enter>");
    select(&mut user, "Tender");
    user.press("pBo<Enter><Enter>");
    let rows = user.rows();
    let holder = rows.holders.last().unwrap();
    let seat = rows.find(holder.seat).unwrap();
    assert_eq!(seat.title, Some(name("Tender")));
    assert!(seat.vacant_since.is_some());
    user.sees_no("Tender");
}

#[test]
fn two_accounts_that_are_one_keep_what_was_said_of_their_seats() {
    let mut book = Book::new();
    let mut found = |called: &str| {
        book.commit(&Command::Add(Account::named(name(called)).into()))
            .unwrap();
        let rows = book.store.everything().unwrap();
        rows.accounts.iter().map(|row| row.id).max().unwrap()
    };
    let (stays, goes) = (found("Acme"), found("Acme Inc."));
    let approver = |book: &Book, account| {
        let rows = book.store.everything().unwrap();
        let mut seats = rows.seats.iter();
        seats.find(|seat| seat.account == account).unwrap().id
    };
    for (account, days) in [(stays, 10), (goes, 20)] {
        let seat = approver(&book, account);
        let on = days_ago(days);
        let wish = Command::Appoint {
            seat,
            person: None,
            on,
        };
        book.commit(&wish).unwrap();
    }
    let seats = book.store.everything().unwrap().seats.len();
    let pair = Pair::Accounts(stays, goes);
    let keeps = Vec::new();
    book.commit(&Command::Merge(Merge { pair, keeps })).unwrap();
    let rows = book.store.everything().unwrap();
    assert_eq!(rows.seats.len(), seats - 3);
    let kept = rows.find::<Seat>(approver(&book, stays)).unwrap();
    assert_eq!(kept.vacant_since, Some(days_ago(20)));
}
