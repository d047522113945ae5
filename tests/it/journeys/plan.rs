//! The plan for a relationship, by keys: what is meant, what comes of it by what is logged, and what is dropped.

use guanxi::{domain::PlanState, say::Lang};

use super::agenda;
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

/// Somebody is to be neutral by Friday, which Petra is to see to; and finance is to be spoken with some day.
fn with_petra(lang: Lang) -> User {
    let mut user = account(lang);
    user.press("nwPetra Lind<Enter>");
    user.press(
        "nl<Tab>Maja<Tab><Tab><Left><Tab>show the reference site<Tab>Petra<Tab><Ctrl-U>fri<Enter>",
    );
    user
}

#[test]
fn what_is_planned_stands_in_the_agenda_until_the_facts_say_that_it_came_true() {
    for (lang, due, sign, aim, stand) in [
        (
            Lang::En,
            "in 4d",
            "→ plan",
            "Maja: neutral · show the reference site · & Petra Lind",
            "now: not accepted · on track",
        ),
        (
            Lang::Zh,
            "4天后",
            "→ 计划",
            "Maja：中立 · show the reference site · & Petra Lind",
            "现在：不认可 · 进行中",
        ),
    ] {
        let mut user = with_petra(lang);
        user.press("a");
        for wanted in [due, sign, aim] {
            user.sees(wanted);
        }
        agenda::go_to(&mut user, "Maja");
        user.sees(stand);
        // To its plan, at this item; and back.
        user.press("<Enter>");
        user.sees(if lang == Lang::En {
            "[6 Plan]"
        } else {
            "[6 计划]"
        });
        assert!(
            user.screen()
                .lines()
                .any(|line| line.contains("▌") && line.contains("Maja"))
        );
        user.press("<Esc>");
        user.press("l<Ctrl-U>visit @Maja=0: she liked what she saw<Enter>");
        user.sees_no(sign);
        user.press("u");
        user.sees(sign);
    }
}

#[test]
fn the_day_of_what_is_planned_is_put_off_and_it_is_dropped_from_the_agenda_and_from_its_page() {
    let mut user = with_petra(Lang::En);
    user.press("a");
    agenda::go_to(&mut user, "Maja");
    user.press("rsomeday");
    user.sees("a target needs a date");
    user.press("<Ctrl-U>4 jan<Enter>");
    user.sees("Rescheduled to");
    let item = user.rows().plan_items[0].is.clone();
    assert_eq!(item.due, "2027-01-04".parse().unwrap());
    assert_eq!(item.quarter, "2027-Q1".parse().unwrap());
    // Beyond this week.
    user.sees_no("→ plan");
    user.press("f");
    agenda::go_to(&mut user, "Maja");
    user.press("<Enter>");
    user.sees("Q1 2027");
    user.press("r27 nov<Enter>");
    user.press("<Esc>");
    agenda::go_to(&mut user, "Maja");
    user.press("c");
    user.sees_no("→ plan");
    assert_eq!(user.rows().plan_items[0].is.state, PlanState::Dropped);
    user.press("u");
    user.sees("→ plan");
}

#[test]
fn what_is_planned_sleeps_like_any_row_and_is_changed_in_its_form() {
    let mut user = with_petra(Lang::En);
    user.press("a");
    agenda::go_to(&mut user, "Maja");
    user.press("z3d<Enter>");
    user.sees("1 snoozed");
    user.sees_no("→ plan");
    user.press("uZ");
    agenda::go_to(&mut user, "Maja");
    user.press("e");
    user.sees("show the reference site");
    user.press("<Esc>");
    user.sees("→ plan");
}

/// The line under the cursor.
#[track_caller]
fn under_the_cursor(user: &User) -> String {
    let screen = user.screen();
    let line = screen.lines().find(|line| line.contains('▌'));
    line.unwrap_or_else(|| panic!("no cursor on\n{screen}"))
        .to_owned()
}

#[test]
fn an_item_is_found_by_what_is_done_for_it_and_gone_to_in_its_quarter() {
    for (lang, noun, words, page) in [
        (Lang::En, "plan item", "reference", "[6 Plan]"),
        (Lang::Zh, "计划项", "site", "[6 计划]"),
    ] {
        let mut user = with_petra(lang);
        // It is of the next quarter now.
        user.press("gr<Ctrl-U>2027-02-01<Enter><Esc><Esc>");
        user.press(&format!("/{words}"));
        user.sees(noun);
        user.sees("show the reference site");
        user.press("<Enter>");
        user.sees(page);
        user.sees(if lang == Lang::En {
            "Q1 2027"
        } else {
            "2027年1季度"
        });
        assert!(
            under_the_cursor(&user).contains("Maja"),
            "{}",
            user.screen()
        );
    }
}

#[test]
fn the_cursor_stays_with_a_proposal_that_was_taken_up() {
    for lang in [Lang::En, Lang::Zh] {
        let mut user = account(lang);
        for (place, action) in [("G", "agree on a date"), ("G", "ask who it is")] {
            user.press(place);
            user.press(&format!("<Enter>{action}<Enter>"));
            assert!(
                under_the_cursor(&user).contains(action),
                "{}",
                user.screen()
            );
        }
    }
}

#[test]
fn the_round_of_a_colleague_is_found_by_its_name_from_any_screen() {
    for (lang, typed, title) in [
        (Lang::En, "whose agenda", "Agenda of Petra Lind"),
        (Lang::Zh, "同事的待办", "Petra Lind的待办"),
    ] {
        let mut user = with_petra(lang);
        user.press(":");
        user.press(typed);
        user.press("<Enter>");
        user.sees(title);
        user.sees("show the reference site");
    }
}
