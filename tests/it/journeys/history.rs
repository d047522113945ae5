//! Reading what happened and who somebody is, correcting it, and following it to people.

use guanxi::domain::{
    Account, Attendee, Choice, Command, Counterpart, Kind, LogEntry, Name, NewPromise, Note,
    OrgFact, OrgFactKind, Period, Person, Post, PromiseState, Rows, Side, Stance, StanceSource,
    StanceValue, Target, Tenure, Tie, TieKind,
};

use crate::{
    test_book::{Book, days_ago, name, today},
    user::{Seating, User},
};

/// Harbour Bank, where everything that can happen has happened: Maja and Per work there, Ines Varga
/// of another house came along once.
fn bank() -> Book {
    let mut book = Book::new();
    for account in ["Harbour Bank", "North Clinic"] {
        book.commit(&Command::Add(Account::named(name(account)).into()))
            .unwrap();
    }
    for (who, account) in [("Maja Lind", 0), ("Per Lind", 0), ("Ines Varga", 1)] {
        let account = book.store.everything().unwrap().accounts[account].id;
        let person = Person {
            note: "likes short meetings".into(),
            private_note: format!("only we know about {who}").into(),
            ..Person::named(name(who))
        };
        let post = Some(Post {
            title: Name::new("head of cards").ok(),
            ..Post::at(account)
        });
        book.commit(&Command::AddPerson { person, post }).unwrap();
    }
    let rows = book.store.everything().unwrap();
    for command in contacts(&rows).into_iter().chain(changes(&rows)) {
        book.commit(&command).unwrap();
    }
    let close = Command::Close {
        promise: book.store.everything().unwrap().promises[0].id,
        state: PromiseState::Kept,
        on: days_ago(1),
    };
    book.commit(&close).unwrap();
    book
}

fn with(rows: &Rows, people: &[usize], kind: Kind, ago: i64, note: &str) -> LogEntry {
    let people = people.iter().map(|at| Attendee::known(rows.people[*at].id));
    LogEntry {
        note: note.into(),
        people: people.collect(),
        colleagues: vec![Choice::Known(rows.colleagues[0].id)],
        ..LogEntry::of(rows.accounts[0].id, days_ago(ago), kind)
    }
}

fn contacts(rows: &Rows) -> Vec<Command> {
    let call = LogEntry {
        promises: vec![NewPromise {
            by: Side::Us,
            colleague: None,
            person: Some(1),
            due: Some(today()),
            text: name("send the offer"),
        }],
        ..with(rows, &[0, 2], Kind::Call, 3, "about pilots")
    };
    let entries = [
        call,
        with(rows, &[1], Kind::Visit, 20, "about prices"),
        with(rows, &[2], Kind::Mail, 30, "about herself"),
        with(rows, &[0, 1], Kind::Meal, 40, "about both"),
    ];
    entries.into_iter().map(Command::Log).collect()
}

fn changes(rows: &Rows) -> Vec<Command> {
    let account = rows.accounts[0].id;
    let [maja, per, ines] = [0, 1, 2].map(|at| rows.people[at].id);
    let stance = Stance {
        person: maja,
        account,
        value: StanceValue::Neutral,
        on: days_ago(10),
        source: StanceSource::Hearsay,
        rival: None,
        interaction: None,
        note: "Per says she is torn".into(),
    };
    let target = Target {
        person: maja,
        account,
        value: StanceValue::Support,
        by: days_ago(5),
    };
    let tenure = Tenure {
        person: ines,
        post: Post {
            title: Name::new("adviser").ok(),
            period: Period {
                from: Some(days_ago(90)),
                to: Some(days_ago(60)),
            },
            ..Post::at(account)
        },
    };
    let tie = Tie {
        from: per,
        to: maja,
        kind: TieKind::ReportsTo,
        note: Note::empty(),
        period: Period::since(days_ago(70)),
    };
    let fact = OrgFact {
        account,
        kind: OrgFactKind::JointReview,
        scope: None,
        title: Some(name("autumn review")),
        period: Period::since(days_ago(80)),
    };
    let counterpart = Counterpart {
        person: maja,
        colleague: rows.colleagues[0].id,
        account,
        period: Period::ALWAYS,
    };
    vec![
        Command::Appoint {
            seat: rows.seats[0].id,
            person: Some(per),
            on: days_ago(50),
        },
        Command::Add(stance.into()),
        Command::Add(target.into()),
        Command::Add(tenure.into()),
        Command::Add(tie.into()),
        Command::Add(fact.into()),
        Command::Add(counterpart.into()),
    ]
}

/// One pane at a time, the history of the bank in it.
fn in_history() -> User {
    let mut user = Seating {
        size: (80, 24),
        ..Seating::default()
    }
    .sit_at(bank().into_store());
    user.press("g<Enter><Tab>");
    user.sees("[History]");
    user
}

/// Moves down to the entry whose first line has this in it.
#[track_caller]
fn go_down_to(user: &mut User, wanted: &str) {
    user.press("g");
    for _ in 0..60 {
        let screen = user.screen();
        let mut lines = screen.lines();
        if lines.any(|line| line.contains('▌') && line.contains(wanted)) {
            return;
        }
        user.press("j");
    }
    panic!("never came to {wanted:?}\n{}", user.screen());
}

#[test]
fn every_entry_of_a_history_can_be_corrected_and_the_correction_taken_back() {
    for (entry, keys) in [
        (
            "call  Maja Lind, Ines Varga",
            "<Enter><Tab><Tab><Tab><End> again<Enter>",
        ),
        (
            "> we promised Ines Varga: send",
            "<Enter><Tab><End> twice<Enter>",
        ),
        ("> we kept our promise: send", "e<Tab><End> twice<Enter>"),
        (
            "Maja Lind: ? unknown → = neutral",
            "<Enter><Tab><Tab><Right><Enter>",
        ),
        (
            "target for Maja Lind: + support",
            "e<Tab><Tab><Right><Enter>",
        ),
        (
            "Ines Varga joins: adviser",
            "<Enter><Tab><Tab><Tab><End> to all<Enter>",
        ),
        (
            "Ines Varga leaves: adviser",
            "e<Tab><Tab><Tab><End> to all<Enter>",
        ),
        (
            "Per Lind takes the seat: A approver",
            "<Enter><Tab><Tab><Ctrl-U>-45d<Enter>",
        ),
        (
            "Per Lind reports to Maja Lind",
            "<Enter><Tab><Right><Enter>",
        ),
        (
            "joint review · autumn review",
            "<Enter><Tab><Tab><Tab><End> and after<Enter>",
        ),
    ] {
        let mut user = in_history();
        go_down_to(&mut user, entry);
        let before = user.rows();
        user.press(keys);
        let after = user.rows();
        assert_ne!(before, after, "{entry}: {keys}\n{}", user.screen());
        let whose = |rows: &Rows| {
            let promise = &rows.promises[0];
            (promise.person, promise.account, rows.tenures.len())
        };
        assert_eq!(whose(&before), whose(&after), "{entry}");
        user.press("u");
        assert_eq!(before, user.rows(), "{entry}: undo\n{}", user.screen());
    }
}

#[test]
fn ending_an_entry_says_whose_it_is_even_where_it_is_none_of_the_account_on_screen() {
    let mut user = in_history();
    go_down_to(&mut user, "Ines Varga joins: adviser");
    user.press("x");
    let screen = user.screen();
    let title = screen.lines().find(|line| line.contains('┏')).unwrap();
    assert!(title.contains("Ines Varga"), "{screen}");
}

#[test]
fn the_cursor_is_still_on_the_entry_that_was_corrected_deep_in_a_history() {
    let mut book = bank();
    let rows = book.store.everything().unwrap();
    for ago in 100..250 {
        let entry = with(&rows, &[0], Kind::Mail, ago, &format!("number {ago}"));
        book.commit(&Command::Log(entry)).unwrap();
    }
    let mut user = Seating {
        size: (80, 24),
        ..Seating::default()
    }
    .sit_at(book.into_store());
    user.press("g<Enter><Tab>");
    while !user.screen().contains("number 240") {
        user.press("<PgDn>");
    }
    user.press("<Enter><Tab><Tab><Tab><End> again<Enter>");
    let screen = user.screen();
    let corrected = screen
        .lines()
        .zip(screen.lines().skip(1))
        .find(|(_, note)| note.contains("again"));
    assert!(
        corrected.is_some_and(|(entry, _)| entry.contains('▌')),
        "{screen}"
    );
}

#[test]
fn the_first_page_of_a_history_fills_a_tall_screen() {
    let mut book = bank();
    let rows = book.store.everything().unwrap();
    for nth in 0..100 {
        let entry = with(&rows, &[0], Kind::Mail, 1, &format!("number {nth}"));
        book.commit(&Command::Log(entry)).unwrap();
    }
    let mut user = Seating {
        size: (200, 100),
        ..Seating::default()
    }
    .sit_at(book.into_store());
    user.press("g<Enter>");
    let screen = user.screen();
    let lines: Vec<_> = screen.lines().collect();
    let foot = lines.iter().rposition(|line| line.contains('└')).unwrap();
    let last = format!("{}{}", lines[foot - 2], lines[foot - 1]);
    assert!(last.contains("number"), "{screen}");
}

/// What the row with the cursor and the one below it say.
fn at_the_cursor(user: &User) -> String {
    let screen = user.screen();
    let mut lines = screen.lines().skip_while(|line| !line.contains('▌'));
    format!(
        "{}{}",
        lines.next().unwrap_or(""),
        lines.next().unwrap_or("")
    )
}

#[test]
fn from_an_old_note_that_was_found_one_goes_up_and_down_as_in_any_history() {
    let mut book = bank();
    let rows = book.store.everything().unwrap();
    for ago in 100..500 {
        let entry = with(&rows, &[0], Kind::Mail, ago, &format!("number {ago}"));
        book.commit(&Command::Log(entry)).unwrap();
    }
    let mut user = Seating {
        size: (80, 24),
        ..Seating::default()
    }
    .sit_at(book.into_store());
    user.press("/number 350<Enter>");
    assert!(
        at_the_cursor(&user).contains("number 350"),
        "{}",
        user.screen()
    );
    // Correcting it leaves everything where it is.
    let before = user.screen();
    user.press("<Enter><Tab><Tab><Tab><End> again<Enter>");
    let after = user.screen();
    assert!(at_the_cursor(&user).contains("again"), "{after}");
    assert_eq!(
        before.lines().position(|line| line.contains('▌')),
        after.lines().position(|line| line.contains('▌'))
    );
    for ago in (100..350).rev() {
        user.press("k");
        assert!(
            at_the_cursor(&user).contains(&format!("number {ago}")),
            "{}",
            user.screen()
        );
    }
    for ago in 101..500 {
        user.press("j");
        assert!(
            at_the_cursor(&user).contains(&format!("number {ago}")),
            "{}",
            user.screen()
        );
    }
    user.press("/number 350<Enter>g");
    let newest = at_the_cursor(&user);
    user.press("jjk");
    user.press("g");
    assert_eq!(at_the_cursor(&user), newest, "{}", user.screen());
    assert!(!newest.contains("number"), "{newest}");
}

#[test]
fn w_leads_from_an_entry_to_everyone_in_it() {
    let mut user = Seating::default().sit_at(bank().into_store());
    user.press("g<Enter><Tab>");
    go_down_to(&mut user, "meal  Maja Lind");
    user.press("w");
    user.sees("People involved");
    user.sees("Per Lind  head of cards");
    user.press("<Esc>");
    user.sees_no("People involved");
    // By any part of a name or title, as everywhere.
    user.press("wmaj");
    user.sees_no("Per Lind  head of cards");
    user.press("<Ctrl-U>zzz<Enter>");
    user.press("<Ctrl-U>per<Enter>");
    // The map moved to Per, and the history narrowed to what he was in.
    user.sees("─ Per Lind ┬");
    user.sees("about prices");
    user.sees_no("about pilots");
    // Somebody who is not on the map has a card.
    user.press("<Tab><Tab>g<Tab>");
    go_down_to(&mut user, "mail  Ines Varga");
    user.press("w");
    user.sees("Book › Harbour Bank › Ines Varga");
    // On a card the others in an entry are one key away, and Esc leads back.
    user.press("<Tab>");
    go_down_to(&mut user, "call  Maja Lind, Ines Varga");
    user.press("w");
    user.sees("› Ines Varga › Maja Lind");
    user.press("<Esc>");
    user.sees("Book › Harbour Bank › Ines Varga");
}

#[test]
fn a_card_shows_the_evidence_of_a_stance_and_keeps_the_private_note_apart() {
    let mut user = Seating::default().sit_at(bank().into_store());
    user.press("/maja<Enter>");
    for wanted in [
        "= neutral · hearsay · 13 Nov · 10d old",
        "Per says she is torn",
        "+ support · not reached by 18 Nov",
        "3d, expected every 60d · in touch",
        "Per Lind reports to Maja Lind",
        "Note, may be shared",
        "Private note, for your eyes only",
        "only we know about Maja Lind",
        "about pilots",
        "about both",
    ] {
        user.sees(wanted);
    }
    user.sees_no("about prices");
}

#[test]
fn the_footer_of_a_card_offers_what_answers_there() {
    let mut user = Seating::default().sit_at(bank().into_store());
    user.press("/maja<Enter>");
    for key in ["p appoint", "c close", "x end", "w who"] {
        user.sees_no(key);
    }
    user.sees("s stance");
    go_down_to(&mut user, "post");
    user.sees("x end");
    user.press("<Tab>");
    go_down_to(&mut user, "call");
    user.sees("w people involved");
    user.sees_no("x end");
}

#[test]
fn a_note_is_written_where_it_is_read() {
    let mut user = Seating {
        size: (80, 24),
        ..Seating::default()
    }
    .sit_at(bank().into_store());
    user.press("/per<Enter>G");
    user.press("<Enter><Ctrl-U>his word counts<Enter>");
    user.sees("▌ his word counts");
    assert!(
        user.rows()
            .people
            .iter()
            .any(|row| row.private_note == "his word counts")
    );
    user.press("<Tab>");
    user.sees("[History]");
    user.sees("about prices");
}
