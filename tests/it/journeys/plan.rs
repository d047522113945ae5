//! The plan for a relationship, by keys: what is meant, what comes of it by what is logged, and what is dropped.

use guanxi::say::Lang;

use crate::user::{Seating, User};

/// A customer whose procurement does not like us.
fn account(lang: Lang) -> User {
    let mut user = Seating {
        lang,
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>naHarbour Bank<Enter>");
    user.press("l3w visit @Maja/procurement//H=-1: a cold first look<Enter>");
    user.press("l5d call @Ada+i/finance//M=1: the budget is frozen<Enter>");
    user.press("d6");
    user
}

/// Somebody is to be neutral by the end of the quarter.
const MAJA: &str = "nl<Tab>Maja<Tab><Tab><Left><Tab>show the reference site<Enter>";

#[test]
fn what_is_planned_comes_true_by_what_is_logged_and_is_open_again_when_that_is_taken_back() {
    let mut user = account(Lang::En);
    user.sees("[6 Plan]");
    user.press(MAJA);
    user.sees("not accepted → neutral");
    user.sees("show the reference site");
    user.sees("on track");
    user.sees("0 of 1 reached");
    user.press("lvisit @Maja=0: she liked what she saw<Enter>");
    user.sees("reached 23 Nov");
    user.sees("visit with");
    user.sees("1 of 1 reached");
    user.press("u");
    user.sees("on track");
    user.sees("0 of 1 reached");
}

#[test]
fn what_is_planned_comes_true_by_what_is_logged_in_chinese() {
    let mut user = account(Lang::Zh);
    user.sees("[6 计划]");
    user.press(MAJA);
    user.sees("不认可 → 中立");
    user.sees("达成 0/1");
    user.press("l拜访 @Maja=0：看过以后满意<Enter>");
    user.sees("11月23日达成");
    user.sees("达成 1/1");
}

#[test]
fn an_item_is_dropped_and_taken_up_again_by_the_same_key_and_neither_is_lost() {
    let mut user = account(Lang::En);
    user.press(MAJA);
    user.press("gc");
    user.sees("dropped");
    user.sees("0 of 0 reached");
    user.press("c");
    user.sees("on track");
    user.press("u");
    user.sees("dropped");
    user.press("<");
    user.sees("Q3 2026");
    user.sees("nothing planned for this quarter");
    user.press(">");
    user.sees("dropped");
}

#[test]
fn a_proposal_is_planned_when_it_is_saved_and_never_before() {
    let mut user = account(Lang::En);
    user.sees("proposed");
    assert_eq!(user.rows().plan_items, []);
    user.press("g<Enter>");
    user.sees("New plan item");
    user.press("<Esc>");
    assert_eq!(user.rows().plan_items, []);
    user.press("g<Enter>ask the coach who it is<Enter>");
    let items = user.rows().plan_items;
    assert_eq!(items.len(), 1);
    let action = items[0].is.action.clone().unwrap();
    assert_eq!(action.raw(), "ask the coach who it is");
}
