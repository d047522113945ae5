//! One of everything, by keys: what is there twice becomes one, and one key takes that back.

use guanxi::app::{overlays::Overlay, screens::Screen};

use crate::user::User;

/// A customer under two names, each with somebody, and one of them twice.
fn twice() -> User {
    let mut user = User::new();
    user.press("naBirch Mills<Enter>");
    user.press("l3w visit @\"Ada Lind\"/finance//M: a first look<Enter>");
    user.press("l1w call @\"A Lind\"/finance: prices<Enter><Esc>");
    user.press("naBirch Mills Ltd<Enter>");
    user.press("l5d call @\"Per Holm\": the budget is frozen<Enter><Esc>");
    user
}

#[test]
fn two_people_become_one_from_the_card_and_one_key_takes_it_back() {
    let mut user = twice();
    user.press("/a lind<Enter>");
    let before = user.rows();
    user.press("=ada");
    user.sees("Ada Lind");
    user.press("<Enter>");
    user.sees("A Lind");
    user.sees("merged into it");
    // The name of the other one, and the other one's identity.
    user.press("t<Enter>");
    let people: Vec<_> = user.rows().people;
    let ada = people
        .iter()
        .find(|row| row.name.raw() == "Ada Lind")
        .unwrap();
    assert_eq!(people.len(), 2);
    assert_eq!(ada.aliases[0].raw(), "A Lind");
    let Screen::Card(card) = &user.runner.app.screen else {
        panic!("not on a card:\n{}", user.screen());
    };
    assert_eq!(card.person_id(), Some(ada.id));
    user.sees("a first look");
    user.sees("prices");
    user.press("u");
    assert_eq!(user.rows(), before);
}

#[test]
fn what_is_listed_as_likely_double_is_merged_or_told_apart_from_the_list() {
    let mut user = twice();
    user.press("~");
    user.sees("same company name");
    user.press("<Enter>");
    // What they differ in is chosen where it stands.
    user.sees("○ Birch Mills Ltd");
    user.press(" ");
    user.sees("● Birch Mills Ltd");
    user.press("<Enter>");
    assert_eq!(user.rows().accounts.len(), 1);
    assert_eq!(user.rows().accounts[0].name.raw(), "Birch Mills Ltd");
    // The list goes on, and has nothing more.
    let listed = |user: &User| match &user.runner.app.overlay {
        Some(Overlay::Doubles(doubles)) => doubles.list.rows().as_ref().unwrap().len(),
        _ => panic!("no list:\n{}", user.screen()),
    };
    assert_eq!(listed(&user), 0);
    user.press("<Esc>u~");
    assert_eq!(listed(&user), 1);
    user.press("n");
    assert_eq!(listed(&user), 0);
    user.press("<Esc>~");
    assert_eq!(listed(&user), 0);
    assert_eq!(user.rows().accounts.len(), 2);
}

#[test]
fn a_merge_that_a_rule_forbids_says_why_and_changes_nothing() {
    let mut user = twice();
    user.press("/ada lind<Enter>");
    let before = user.rows();
    // A department is not one with a person: nothing is offered.
    user.press("=finance<Enter>");
    user.sees("is the same as");
    user.press("<Esc>");
    assert_eq!(user.rows(), before);
}

#[test]
fn a_long_post_does_not_hide_whose_it_is() {
    let mut user = twice();
    user.press("naConsolidated Mutual Assurance of the Northern Provinces<Enter>");
    user.press("npWessel Brinkhorst<Tab><Tab>Network Administrator<Enter><Esc>");
    user.press("/a lind<Enter>=wes");
    user.sees("▌ Wessel Brinkhorst  Consolidated Mutual");
}
