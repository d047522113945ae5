//! Who is recognised, what is filled, what is left out.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::{Doubt, Fate, ImportOutcome, outcome};
use crate::domain::{
    Account, Choice, Command, Id, Import, ImportAccount, MoreDraft, Person, PersonDraft, Strangers,
    plan::trial::{Trial, name},
};

fn draft(called: &str, email: Option<&str>, phone: Option<&str>) -> PersonDraft {
    PersonDraft {
        more: MoreDraft::default(),
        person: Person {
            emails: email.map(name).into_iter().collect(),
            phones: phone.map(name).into_iter().collect(),
            ..Person::named(name(called))
        },
        organization: None,
        department: None,
        title: None,
        level: None,
        line: 1,
    }
}

/// Imports into the account; everybody in the book is somebody each draft may be.
fn import(book: &mut Trial, account: Id<Account>, people: Vec<PersonDraft>) -> ImportOutcome {
    let import = Import {
        account: ImportAccount::One(Choice::Known(account)),
        accounts: Vec::new(),
        people,
        apart: Vec::new(),
        activities: Vec::new(),
        matters: Vec::new(),
        strangers: Strangers::default(),
    };
    let outcome = outcome(&import, book.situation()).unwrap();
    let changes = book.commit(&Command::Import(import)).unwrap();
    assert_eq!(changes, outcome.changes);
    outcome
}

#[test]
fn importing_a_file_twice_merges_everybody_and_changes_nothing() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let mut titled = draft("An", Some("an@donglin.example"), None);
    titled.title = Some(name("CTO"));
    titled.department = Some(name("The Finance"));
    let people = vec![titled, draft("Bo", None, Some("+86 139 1234 5678"))];
    assert_eq!(import(&mut book, account, people.clone()).added(), 2);
    let finance = book.rows.departments[3].id;
    assert_eq!(book.rows.tenures[0].post.department, Some(finance));
    let before = book.rows.clone();
    let again = import(&mut book, account, people);
    assert_eq!((again.added(), again.merged()), (0, 2));
    let names: Vec<_> = again.duplicates().map(|(_, known)| known.clone()).collect();
    assert_eq!(names, [name("An"), name("Bo")]);
    assert_eq!(book.rows, before);
}

#[test]
fn a_title_nobody_has_an_account_for_is_kept_in_the_note() {
    let mut book = Trial::new();
    let mut titled = draft("An", Some("an@donglin.example"), None);
    titled.title = Some(name("CTO"));
    titled.person.note = "likes tea".into();
    let import = Import {
        account: ImportAccount::ByOrganization,
        accounts: Vec::new(),
        people: vec![titled],
        activities: Vec::new(),
        apart: Vec::new(),
        matters: Vec::new(),
        strangers: Strangers::default(),
    };
    book.commit(&Command::Import(import)).unwrap();
    assert_eq!(book.rows.people[0].note, "CTO\nlikes tea");
}

#[test]
fn merging_fills_what_is_absent_and_overwrites_nothing() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let mut first = draft("An Li", Some("an@donglin.example"), None);
    first.person.note = "likes tea".into();
    import(&mut book, account, vec![first]);
    let mut second = draft("安力", Some("AN@donglin.example"), Some("139 1234 5678"));
    second.person.note = "likes coffee".into();
    second.title = Some(name("CTO"));
    assert_eq!(import(&mut book, account, vec![second]).merged(), 1);
    let person = &book.rows.people[0];
    assert_eq!(person.name, name("An Li"));
    assert_eq!(person.aliases, [name("安力")]);
    assert_eq!(person.emails, [name("an@donglin.example")]);
    assert_eq!(person.phones, [name("139 1234 5678")]);
    assert_eq!(person.note, "likes tea");
    assert_eq!(book.rows.tenures[0].post.title, Some(name("CTO")));
}

#[test]
fn a_draft_that_may_be_two_people_is_left_out_and_named() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    book.person("An", account);
    book.person("An", account);
    let outcome = import(&mut book, account, vec![draft("An", None, None)]);
    let doubt = Doubt::People(vec![name("An"), name("An")]);
    assert_eq!(outcome.fates, [Fate::Skipped(doubt)]);
    assert_eq!(outcome.changes, []);
}

#[test]
fn colleagues_who_share_a_telephone_or_a_mailbox_stay_two_people() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let shared = Some("info@donglin.example");
    let office = Some("0512 6280 1234");
    let people = vec![draft("An", shared, office), draft("Bo", shared, office)];
    assert_eq!(import(&mut book, account, people).added(), 2);
}

#[test]
fn one_person_on_two_cards_of_a_file_comes_in_once() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let people = vec![
        draft("An", Some("an@donglin.example"), None),
        draft("An", None, Some("139 1234 5678")),
        draft("An", Some("other.an@donglin.example"), None),
    ];
    let outcome = import(&mut book, account, people);
    assert_eq!((outcome.added(), outcome.merged()), (2, 1));
}

#[test]
fn organizations_become_accounts_and_two_of_one_name_are_a_doubt() {
    let mut book = Trial::new();
    book.account("Twin");
    book.account("Twin");
    let people = [("An", "Donglin"), ("Bo", "donglin"), ("Cai", "Twin")];
    let people = people.map(|(called, organization)| PersonDraft {
        organization: Some(name(organization)),
        ..draft(called, None, None)
    });
    let import = Import {
        account: ImportAccount::ByOrganization,
        accounts: Vec::new(),
        people: people.to_vec(),
        apart: Vec::new(),
        activities: Vec::new(),
        matters: Vec::new(),
        strangers: Strangers::default(),
    };
    let outcome = outcome(&import, book.situation()).unwrap();
    assert_eq!((outcome.added(), outcome.skipped()), (2, 1));
    let doubt = Fate::Skipped(Doubt::Accounts(name("Twin")));
    assert_eq!(outcome.fates[2], doubt);
    book.commit(&Command::Import(import)).unwrap();
    assert_eq!(book.rows.accounts.len(), 3);
}
