//! Whom a file means, where it was, and what the book has already.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::domain::{
    Command, ImportAccount, Kind, Side,
    plan::{
        import::{ImportOutcome, outcome},
        trial::{Trial, day, name},
    },
};

fn mention(called: &str, email: Option<&str>) -> Mention {
    Mention {
        name: name(called),
        email: email.map(name),
        side: Allegiance::Open,
    }
}

fn activity(on: &str, text: &str, people: &[Mention]) -> ActivityDraft {
    ActivityDraft {
        on: day(on),
        at: None,
        account: None,
        people: people.to_vec(),
        kind: Kind::Meeting,
        text: text.into(),
        promises: Vec::new(),
        source: Some(name("cal.ics:3")),
        line: 3,
    }
}

fn import(book: &mut Trial, strangers: Strangers, activities: Vec<ActivityDraft>) -> ImportOutcome {
    let import = Import {
        account: ImportAccount::ByOrganization,
        accounts: Vec::new(),
        people: Vec::new(),
        activities,
        matters: Vec::new(),
        strangers,
        apart: Vec::new(),
    };
    let outcome = outcome(&import, book.situation()).unwrap();
    let changes = book.commit(&Command::Import(import)).unwrap();
    assert_eq!(changes, outcome.changes);
    outcome
}

fn known_only(book: &mut Trial, activities: Vec<ActivityDraft>) -> ImportOutcome {
    import(book, Strangers::LeaveOut, activities)
}

/// Ann Lund, who has an address, and Bo Ek at Donglin.
fn book() -> (Trial, Id<Account>) {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let ann = book.person("Ann Lund", account);
    book.person("Bo Ek", account);
    let with_address = Person {
        emails: vec![name("ann@donglin.example")],
        ..Person::named(name("Ann Lund"))
    };
    book.edit(ann, with_address).unwrap();
    (book, account)
}

#[test]
fn people_are_known_by_their_address_or_their_whole_name_and_say_where_it_was() {
    let (mut book, account) = book();
    let people = [
        mention("A. Lund-Berg", Some("Ann@Donglin.example")),
        mention("bo  ek", None),
        mention("Bo", None),
    ];
    let outcome = known_only(&mut book, vec![activity("2026-11-02", "pricing", &people)]);
    assert_eq!(outcome.happened(), [1, 0, 0]);
    assert_eq!(outcome.gaps, [(0, Doubt::Without(vec![name("Bo")]))]);
    let met = &book.rows.interactions[0];
    let who: Vec<_> = met.people.iter().map(|one| one.person).collect();
    assert_eq!(who, [book.rows.people[0].id, book.rows.people[1].id]);
    assert_eq!((met.account, met.note.raw()), (account, "pricing"));
    assert_eq!(met.colleagues, [book.me()]);
}

#[test]
fn a_file_taken_in_twice_adds_nothing() {
    let (mut book, _) = book();
    let people = [mention("Ann Lund", None)];
    let mut morning = activity("2026-11-02", "stand-up", &people);
    let mut evening = morning.clone();
    morning.at = NaiveTime::from_hms_opt(9, 0, 0);
    evening.at = NaiveTime::from_hms_opt(17, 0, 0);
    let nothing_said = activity("2026-11-03", "", &people);
    let file = vec![morning, evening, nothing_said.clone(), nothing_said];
    assert_eq!(known_only(&mut book, file.clone()).happened(), [3, 1, 0]);
    let before = book.rows.clone();
    assert_eq!(known_only(&mut book, file).happened(), [0, 4, 0]);
    assert_eq!(book.rows, before);
}

#[test]
fn what_happened_with_nobody_known_is_left_out_unless_strangers_are_welcome() {
    let (mut book, _) = book();
    let people = [mention("Kit Ash", Some("kit@quillon.example"))];
    let file = vec![activity("2026-11-02", "first call", &people)];
    let left_out = known_only(&mut book, file.clone());
    let doubt = Doubt::Strangers(vec![name("Kit Ash")]);
    assert_eq!(left_out.happened, [Happened::Skipped(doubt)]);
    assert_eq!(left_out.changes, []);
    let taken = import(&mut book, Strangers::TakeIn, file);
    assert_eq!((taken.happened(), taken.accounts()), ([1, 0, 0], 1));
    let kit = book.rows.people.last().unwrap();
    assert_eq!(kit.emails, [name("kit@quillon.example")]);
    assert_eq!(kit.source, Some(name("cal.ics:3")));
    assert_eq!(
        book.rows.accounts.last().unwrap().name,
        name("quillon.example")
    );
}

#[test]
fn in_a_book_that_knows_nobody_everybody_is_new() {
    let mut book = Trial::new();
    let people = [mention("Kit Ash", Some("kit@quillon.example"))];
    let file = vec![activity("2026-11-02", "first call", &people)];
    assert_eq!(known_only(&mut book, file).happened(), [1, 0, 0]);
}

#[test]
fn a_file_that_names_the_account_says_where_new_people_belong() {
    let (mut book, account) = book();
    let mut row = activity(
        "2026-11-02",
        "asked for a quote",
        &[mention("Kit Ash", None)],
    );
    row.account = Some(name("donglin"));
    row.promises = vec![NewPromise {
        by: Side::Us,
        colleague: None,
        person: Some(0),
        due: Some(day("2026-11-30")),
        text: name("send the quote"),
    }];
    assert_eq!(known_only(&mut book, vec![row]).happened(), [1, 0, 0]);
    let kit = book.rows.people.last().unwrap();
    assert_eq!(kit.name, name("Kit Ash"));
    assert_eq!(book.rows.tenures.last().unwrap().post.account, account);
    let promise = &book.rows.promises[0];
    assert_eq!(
        (promise.person, promise.due),
        (Some(kit.id), Some(day("2026-11-30")))
    );
}

#[test]
fn where_it_was_is_not_guessed() {
    let (mut book, donglin) = book();
    let other = book.account("Mobile");
    let cai = book.person("Cai", other);
    book.person("Dan", donglin);
    let both = [mention("Ann Lund", None), mention("Cai", None)];
    let most = [
        mention("Ann Lund", None),
        mention("Cai", None),
        mention("Dan", None),
    ];
    let nowhere = [mention("Eve", None)];
    let eve = Person::named(name("Eve"));
    book.commit(&Command::AddPerson {
        person: eve,
        post: None,
    })
    .unwrap();
    let outcome = known_only(
        &mut book,
        vec![
            activity("2026-11-02", "a", &both),
            activity("2026-11-02", "b", &most),
            activity("2026-11-02", "c", &nowhere),
        ],
    );
    let elsewhere = Doubt::Elsewhere(vec![name("Donglin"), name("Mobile")]);
    assert_eq!(outcome.happened[0], Happened::Skipped(elsewhere));
    assert_eq!(outcome.happened[2], Happened::Skipped(Doubt::NoAccount));
    let met = &book.rows.interactions[0];
    assert_eq!((met.account, met.people[1].person), (donglin, cai));
}

#[test]
fn colleagues_stand_on_our_side_and_ours_never_come_in_as_the_customer_s() {
    let (mut book, _) = book();
    let ours = Mention {
        side: Allegiance::Ours,
        ..mention("Pat Own", Some("pat@own.example"))
    };
    let people = [mention("Ann Lund", None), mention("me", None), ours];
    let file = vec![activity("2026-11-02", "pricing", &people)];
    let outcome = import(&mut book, Strangers::TakeIn, file);
    assert_eq!(outcome.gaps, [(0, Doubt::Without(vec![name("Pat Own")]))]);
    let met = &book.rows.interactions[0];
    assert_eq!(
        (met.people.len(), met.colleagues.as_slice()),
        (1, &[book.me()][..])
    );
}

#[test]
fn only_what_has_happened_with_somebody_is_history() {
    let (mut book, _) = book();
    let people = [mention("Ann Lund", None)];
    let file = vec![
        activity("2026-11-24", "tomorrow", &people),
        activity("2026-11-02", "alone", &[]),
    ];
    let to_come = Happened::Skipped(Doubt::ToCome(day("2026-11-24")));
    let nobody = Happened::Skipped(Doubt::Nobody);
    assert_eq!(known_only(&mut book, file).happened, [to_come, nobody]);
}
