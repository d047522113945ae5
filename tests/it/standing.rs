//! Depths that are kept: what the list shows is what would be reckoned now, or nothing.

use guanxi::{
    domain::{
        command::Command,
        date::Period,
        org_fact::{OrgFact, OrgFactKind},
        score::Constants,
        summary::BookView,
        warnings::WarningRules,
    },
    store::Store,
};

use crate::{
    desk::{Book, days_ago, today},
    store::with_account,
};

#[test]
fn a_depth_reckoned_with_other_constants_is_reckoned_anew() {
    let mut book = Book::new();
    let account = with_account(&mut book);
    let review = OrgFact {
        account,
        kind: OrgFactKind::JointReview,
        scope: None,
        title: None,
        period: Period::since(days_ago(5)),
    };
    book.commit(&Command::Add(review.into())).unwrap();
    let usual = Constants::default();
    let mut own = usual;
    own.caps.one_thread = 3.0;
    let listed = |store: &Store, constants: &Constants| {
        let view = BookView {
            limit: 1,
            ..BookView::default()
        };
        let page = store.book_page(&view, today(), constants, &WarningRules::default());
        page.unwrap().rows[0].depth.map(|depth| depth.depth)
    };
    assert_eq!(
        book.store
            .reckon(today(), &usual, &WarningRules::default())
            .unwrap()
            .done,
        1
    );
    assert_eq!(listed(&book.store, &usual), Some(4));
    assert_eq!(listed(&book.store, &own), None);
    assert_eq!(
        book.store
            .reckon(today(), &own, &WarningRules::default())
            .unwrap()
            .done,
        1
    );
    assert_eq!(listed(&book.store, &own), Some(3));
    // Back again: what was kept for the others does not hold for these.
    assert_eq!(listed(&book.store, &usual), None);
    assert_eq!(
        book.store
            .reckon(today(), &usual, &WarningRules::default())
            .unwrap()
            .done,
        1
    );
    assert_eq!(listed(&book.store, &usual), Some(4));
}
