//! What a list of matters begins, and what it makes of those the book has.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use super::*;
use crate::domain::{
    Allegiance, Amount, Command, ImportAccount, Mention, Money, Note, StageReached, Strangers,
    plan::{
        import::{ImportOutcome, outcome},
        trial::{Trial, day, name},
    },
};

fn draft(title: &str, stage: MatterStage, on: &str) -> MatterDraft {
    MatterDraft {
        title: name(title),
        account: Some(name("Donglin")),
        kind: MatterKind::Project,
        reached: StageReached { stage, on: day(on) },
        due: None,
        money: None,
        owner: None,
        people: Vec::new(),
        rival: None,
        note: Note::empty(),
        line: 2,
    }
}

fn money(units: i64) -> Money {
    Money {
        amount: Amount::of_hundredths(units * 100).unwrap(),
        currency: None,
    }
}

fn import(book: &mut Trial, matters: Vec<MatterDraft>) -> ImportOutcome {
    let import = Import {
        account: ImportAccount::ByOrganization,
        accounts: Vec::new(),
        people: Vec::new(),
        apart: Vec::new(),
        activities: Vec::new(),
        matters,
        strangers: Strangers::LeaveOut,
    };
    let outcome = outcome(&import, book.situation()).unwrap();
    let changes = book.commit(&Command::Import(import)).unwrap();
    assert_eq!(changes, outcome.changes);
    outcome
}

fn only(book: &Trial) -> &Matter {
    assert_eq!(book.rows.matters.len(), 1);
    &book.rows.matters[0].is
}

#[test]
fn a_new_matter_begins_where_the_row_says_at_the_account_it_names() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let ann = book.person("Ann Lund", account);
    let mention = |called: &str| Mention {
        name: name(called),
        email: None,
        side: Allegiance::Open,
    };
    let row = MatterDraft {
        due: Some(day("2026-12-15")),
        money: Some(money(1_200_000)),
        people: vec![mention("Ann Lund"), mention("Nobody Known")],
        ..draft("Phase II", MatterStage::Bid, "2026-11-02")
    };
    let outcome = import(&mut book, vec![row]);
    assert_eq!(outcome.pursued(), [1, 0, 0, 0]);
    assert_eq!(
        outcome.unsaid,
        [(0, Doubt::Without(vec![name("Nobody Known")]))]
    );
    let matter = only(&book);
    assert_eq!(
        (matter.account, matter.stage()),
        (account, MatterStage::Bid)
    );
    assert_eq!(matter.since(), Some(day("2026-11-02")));
    assert_eq!(matter.people, [ann]);
    assert_eq!(
        (matter.due, &matter.money),
        (Some(day("2026-12-15")), &Some(money(1_200_000)))
    );
}

#[test]
fn the_same_list_again_changes_nothing() {
    let mut book = Trial::new();
    book.account("Donglin");
    let rows = || {
        vec![
            draft("Phase II", MatterStage::Bid, "2026-11-02"),
            draft("phase ii ", MatterStage::Bid, "2026-11-02"),
        ]
    };
    assert_eq!(import(&mut book, rows()).pursued(), [1, 0, 1, 0]);
    let again = import(&mut book, rows());
    assert_eq!(again.pursued(), [0, 0, 2, 0]);
    assert_eq!(again.changes, []);
}

#[test]
fn what_has_come_further_gets_its_stage_and_keeps_those_before() {
    let mut book = Trial::new();
    book.account("Donglin");
    let first = MatterDraft {
        due: Some(day("2026-11-15")),
        ..draft("Phase II", MatterStage::Bid, "2026-10-02")
    };
    import(&mut book, vec![first]);
    let won = MatterDraft {
        money: Some(money(500)),
        ..draft("Phase II", MatterStage::Contract, "2026-11-15")
    };
    let outcome = import(&mut book, vec![won]);
    assert_eq!(outcome.pursued(), [0, 1, 0, 0]);
    let matter = only(&book);
    let stages: Vec<_> = matter.stages.iter().map(|one| one.stage).collect();
    assert_eq!(stages, [MatterStage::Bid, MatterStage::Contract]);
    assert_eq!((matter.due, &matter.money), (None, &Some(money(500))));
}

#[test]
fn what_the_book_says_otherwise_stays_and_is_told() {
    let mut book = Trial::new();
    book.account("Donglin");
    let there = MatterDraft {
        due: Some(day("2026-12-15")),
        money: Some(money(500)),
        ..draft("Phase II", MatterStage::Contract, "2026-11-02")
    };
    import(&mut book, vec![there]);
    let before = only(&book).clone();
    let other = MatterDraft {
        due: Some(day("2027-01-15")),
        money: Some(money(700)),
        ..draft("Phase II", MatterStage::Bid, "2026-11-20")
    };
    let outcome = import(&mut book, vec![other]);
    assert_eq!(only(&book), &before);
    assert_eq!(outcome.pursued(), [0, 0, 1, 0]);
    let told = outcome.unsaid.into_iter().map(|(_, doubt)| doubt);
    let stages = (MatterStage::Contract, MatterStage::Bid);
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            Doubt::OtherMatter(MatterDetail::Stage(stages.0), MatterDetail::Stage(stages.1)),
            Doubt::OtherMatter(
                MatterDetail::Due(day("2026-12-15")),
                MatterDetail::Due(day("2027-01-15"))
            ),
            Doubt::OtherMatter(
                MatterDetail::Money(money(500)),
                MatterDetail::Money(money(700))
            ),
        ]
    );
}

#[test]
fn nothing_comes_after_an_end_and_no_day_is_before_the_one_before() {
    let mut book = Trial::new();
    book.account("Donglin");
    import(
        &mut book,
        vec![draft("Lost", MatterStage::Lost, "2026-11-02")],
    );
    let paid = import(
        &mut book,
        vec![draft("Lost", MatterStage::Paid, "2026-11-03")],
    );
    assert_eq!(paid.pursued(), [0, 0, 1, 0]);
    assert_eq!(only(&book).stage(), MatterStage::Lost);
    let mut book = Trial::new();
    book.account("Donglin");
    import(
        &mut book,
        vec![draft("Early", MatterStage::Bid, "2026-11-02")],
    );
    let early = import(
        &mut book,
        vec![draft("Early", MatterStage::Contract, "2026-11-01")],
    );
    assert_eq!((early.pursued(), early.unsaid.len()), ([0, 0, 1, 0], 1));
}

#[test]
fn a_row_without_an_account_is_left_out_where_nothing_else_says_whose_it_is() {
    let mut book = Trial::new();
    let account = book.account("Donglin");
    let row = MatterDraft {
        account: None,
        ..draft("Phase II", MatterStage::Lead, "2026-11-02")
    };
    let nowhere = import(&mut book, vec![row.clone()]);
    assert_eq!(nowhere.pursued, [Pursued::Skipped(Doubt::NoAccount)]);
    let import = Import {
        account: ImportAccount::One(crate::domain::Choice::Known(account)),
        accounts: Vec::new(),
        people: Vec::new(),
        apart: Vec::new(),
        activities: Vec::new(),
        matters: vec![row],
        strangers: Strangers::LeaveOut,
    };
    book.commit(&Command::Import(import)).unwrap();
    assert_eq!(only(&book).account, account);
}
