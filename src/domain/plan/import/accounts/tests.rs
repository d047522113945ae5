//! Listed accounts: new ones with their units, known ones completed, nothing overwritten.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::super::{Doubt, ImportOutcome, Listed, outcome};
use crate::domain::{
    Account, AccountDraft, AccountKind, Command, Import, ImportAccount, Strangers, Tier, ToldOf,
    plan::trial::{Trial, name},
};

fn listed(called: &str, tier: Option<Tier>, parent: Option<&str>) -> AccountDraft {
    AccountDraft {
        account: Account {
            tier,
            ..Account::named(name(called))
        },
        parent: parent.map(str::to_owned),
        key: None,
        line: 1,
        told: ToldOf::Itself,
    }
}

fn import(book: &mut Trial, accounts: Vec<AccountDraft>) -> ImportOutcome {
    let import = Import {
        account: ImportAccount::ByOrganization,
        accounts,
        people: Vec::new(),
        activities: Vec::new(),
        matters: Vec::new(),
        strangers: Strangers::default(),
        apart: Vec::new(),
    };
    let outcome = outcome(&import, book.situation()).unwrap();
    let changes = book.commit(&Command::Import(import)).unwrap();
    assert_eq!(changes, outcome.changes);
    outcome
}

#[test]
fn a_list_of_accounts_comes_in_with_its_tree_and_twice_changes_nothing() {
    let mut book = Trial::new();
    let accounts = vec![
        listed("Donglin", Some(Tier::A), Some("Huaxin")),
        listed("Huaxin", Some(Tier::S), None),
        listed("Yuanjing", None, Some("Unlisted Group")),
    ];
    let outcome = import(&mut book, accounts.clone());
    assert!(
        outcome
            .listed
            .iter()
            .all(|one| matches!(one, Listed::Added(_))),
        "{:?}",
        outcome.listed
    );
    assert_eq!(outcome.accounts(), 4, "what a unit belongs to comes along");
    let find = |called: &str| {
        book.rows
            .accounts
            .iter()
            .find(|row| row.name == name(called))
            .unwrap()
    };
    assert_eq!(find("Donglin").parent, Some(find("Huaxin").id));
    assert_eq!(find("Donglin").tier, Some(Tier::A));
    let before = book.rows.clone();
    let again = import(&mut book, accounts);
    assert!(
        again
            .listed
            .iter()
            .all(|one| matches!(one, Listed::Known(_))),
        "{:?}",
        again.listed
    );
    assert_eq!(book.rows, before);
}

#[test]
fn a_known_account_is_completed_and_what_differs_is_told() {
    let mut book = Trial::new();
    import(
        &mut book,
        vec![listed("Donglin", Some(Tier::B), Some("Huaxin"))],
    );
    let mut said = listed("donglin", Some(Tier::A), Some("Other"));
    said.account.kind = Some(AccountKind::Province);
    said.account.tags = vec![name("key")];
    said.account.note = "Website: https://dl.example".into();
    let outcome = import(&mut book, vec![said.clone()]);
    let doubts: Vec<_> = outcome
        .remains
        .iter()
        .map(|(_, doubt)| doubt.clone())
        .collect();
    assert_eq!(
        doubts,
        [
            Doubt::OtherTier(Tier::B, Tier::A),
            Doubt::OtherParent(name("Huaxin"), name("Other"))
        ]
    );
    let donglin = book
        .rows
        .accounts
        .iter()
        .find(|row| row.name == name("Donglin"))
        .unwrap();
    assert_eq!(
        (donglin.tier, donglin.kind),
        (Some(Tier::B), Some(AccountKind::Province))
    );
    assert_eq!(
        (donglin.tags.len(), donglin.note.raw()),
        (1, "Website: https://dl.example")
    );
    let before = book.rows.clone();
    import(&mut book, vec![said]);
    assert_eq!(book.rows, before, "the note does not grow");
}

#[test]
fn a_list_that_goes_round_in_a_circle_costs_that_line_alone() {
    let mut book = Trial::new();
    let outcome = import(
        &mut book,
        vec![listed("A", None, Some("B")), listed("B", None, Some("A"))],
    );
    assert!(
        matches!(outcome.remains[..], [(1, Doubt::Units(_))]),
        "{:?}",
        outcome.remains
    );
    assert_eq!(book.rows.accounts.len(), 2);
}

#[test]
fn a_unit_is_never_taken_for_the_group_it_is_said_to_belong_to() {
    for listing in [
        vec![
            listed("Quillon", None, Some("Quillon Group")),
            listed("Quillon Group", None, None),
        ],
        vec![
            listed("Quillon Group", None, None),
            listed("Quillon", None, Some("Quillon Group")),
        ],
    ] {
        let mut book = Trial::new();
        let outcome = import(&mut book, listing);
        assert_eq!((outcome.accounts(), outcome.recognised.len()), (2, 0));
        let find = |called: &str| {
            let mut accounts = book.rows.accounts.iter();
            accounts
                .find(|account| account.name.raw() == called)
                .unwrap()
        };
        assert_eq!(find("Quillon").parent, Some(find("Quillon Group").id));
    }
}
