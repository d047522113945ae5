//! The trend of a depth: from what changed it to the note of that day.

use guanxi::book::DepthOn;

use crate::{
    test_book::{days_ago, today},
    user::User,
};

/// A customer met half a year ago and again lately.
fn account() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press("l26w visit @Maja/finance//H=1: the first look<Enter>");
    user.press("l5d call @Ada+i/procurement//M=1: the budget is frozen<Enter>");
    user
}

#[test]
fn what_changed_leads_to_the_note_of_its_day_and_back() {
    let mut user = account();
    user.press("d4");
    user.sees("[4 Trend]");
    user.sees("without further contact: in 30 days ");
    user.sees("first contact with Maja");
    user.sees("changed since ");
    user.sees("Ada is the first contact");
    user.press("<Enter>");
    user.sees("the budget is frozen");
    user.press("<Esc>");
    user.sees("[4 Trend]");
    user.press("G<Enter>");
    user.sees("Maja");
}

#[test]
fn changes_are_told_since_any_day_and_of_any_day() {
    let mut user = account();
    user.press("d4@<Tab>2d<Enter>");
    user.sees("changed since 21 Nov");
    user.sees_no("Ada is the first contact");
    user.press("@3w<Tab><Ctrl-U>30w<Enter>");
    user.sees("as of ");
    user.sees("Maja is the first contact");
    user.sees_no("Ada");
}

#[test]
fn a_contact_logged_on_the_trend_is_on_it_at_once() {
    let mut user = account();
    user.press("d4");
    user.press("ly visit @Noor/technical: came along<Enter>");
    user.sees("[4 Trend]");
    user.sees("first contact with Noor");
    user.sees("Noor is the first contact");
    user.press("u");
    user.sees_no("Noor");
}

#[test]
fn the_list_of_a_past_day_has_the_depths_of_that_day_and_says_that_it_is_not_today() {
    let mut user = account();
    user.press("<Esc>");
    user.sees("Book");
    let account = user.rows().accounts[0].id;
    let depth = |user: &User, on| {
        let depth = user.runner.book.ask(&DepthOn { account, on });
        depth.unwrap().depth
    };
    let (now, then) = (depth(&user, today()), depth(&user, days_ago(28)));
    assert_ne!(now, then);
    let row = |depth: u8| format!("{depth:>3} shallow");
    user.sees(&row(now));
    user.press("@4w<Enter>");
    user.draw();
    user.sees("as of Mon 26 Oct, not today");
    user.sees(&row(then));
    user.sees_no(&row(now));
    // From there to the depth of that day, and back to the list of it.
    user.press("d");
    user.sees("as of Mon 26 Oct");
    user.press("<Esc>");
    user.draw();
    user.sees(&row(then));
    user.press("<Esc>");
    user.sees_no("not today");
    user.sees(&row(now));
    user.press("@4w<Enter>@");
    user.sees_no("not today");
    user.sees(&row(now));
}

#[test]
fn every_account_in_sight_has_its_year_beside_its_depth() {
    let mut user = account();
    user.resize((120, 30));
    user.press("<Esc>");
    user.draw();
    user.sees("53 weeks");
    user.sees("▁▁▁▁");
    user.press("<Enter>ly visit @Ada+iw @Maja+i: everybody came<Enter><Esc>");
    user.draw();
    let screen = user.screen();
    let row = screen
        .lines()
        .find(|line| line.contains("Harbour Bank"))
        .unwrap();
    assert!(row.contains('▂') || row.contains('▁'), "{screen}");
}

#[test]
fn the_years_are_a_key_away_and_a_turn_leads_to_the_year_that_brought_it() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press("l150w visit @Maja/finance//H: the first look<Enter>");
    for weeks in ["60", "58", "56", "3", "2", "1"] {
        user.press(&format!(
            "l{weeks}w call @Ada+i/procurement//M=1: the budget<Enter>"
        ));
        user.press(&format!(
            "l{weeks}w call @Bea+w/technical//M=1: the trial<Enter>"
        ));
    }
    user.press("d4");
    user.sees("y years");
    user.press("y");
    user.sees("y one year");
    user.sees("how far it had grown");
    user.sees("Q1 2024");
    user.sees("single contact, from the first contact on");
    user.sees("several contacts, up from single contact");
    user.sees("back to single contact, down from several contacts");
    user.sees("procurement: independent");
    user.sees_no("without further contact");
    // Two months after the last of them they were warm no more: to the year that ended there.
    user.press("gj<Enter>");
    user.sees("as of ");
    user.sees("changed since ");
    user.sees_no("how far it had grown");
    user.press("@<Ctrl-U><Enter>y");
    user.sees("how far it had grown");
    user.sees_no("as of ");
    // What is logged is on it at once.
    user.press("l140w call @Cyd/engineering: hello<Enter>");
    user.sees("how far it had grown");
    user.press("y");
    user.sees("without further contact");
    user.press("1");
    user.sees("[1 Points]");
    user.press("y");
    user.sees("how far it had grown");
}
