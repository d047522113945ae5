//! Warnings on the screen of the depth: from one to what it is about, to sleep and back; one's own
//! estimate beside the number.

use crate::user::User;

/// A customer whose finance knows us, and nobody else.
fn account() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press(
        "l5d call @Ada+i/finance//M=1: the budget is frozen > 2026-11-20 send the offer<Enter>",
    );
    user
}

#[test]
fn a_warning_sleeps_with_a_reason_is_counted_listed_and_woken() {
    let mut user = account();
    user.press("d5");
    user.sees("serious 3");
    user.press("G");
    user.sees("Agree on a day for a joint review");
    user.press("z");
    user.sees("joint review overdue · Harbour Bank");
    user.press("3w<Tab>they merge<Enter>");
    user.sees("Snoozed until ");
    user.sees("1 snoozed: Z lists them");
    user.sees_no("Agree on a day");
    user.press("ZG");
    user.sees(": they merge");
    user.sees("Agree on a day for a joint review");
    user.press("z");
    user.sees("Reminder resumed");
    user.sees_no("1 snoozed");
    // Each was one step.
    user.press("u");
    user.sees("1 snoozed");
    user.press("u");
    user.sees_no("1 snoozed");
}

#[test]
fn enter_goes_to_what_a_warning_is_about() {
    let mut user = account();
    user.press("d5g");
    user.sees("we do not know who approves the money");
    user.press("j<Enter>Ada<Enter><Enter>");
    user.sees("Saved");
    user.press("g");
    user.sees_no("we do not know who approves the money");
    user.press("G");
    user.sees("Agree on a day for a joint review");
    user.press("<Enter>");
    user.sees("details");
}

#[test]
fn ones_own_estimate_stands_beside_the_number_with_the_difference() {
    let mut user = account();
    user.press("dJ");
    user.sees("New own estimate");
    user.press("60<Enter>");
    user.sees("yours 60 · computed ");
    user.press("J40<Enter>");
    user.sees("yours 40 · computed ");
    user.press("u");
    user.sees("yours 60 · computed ");
    user.press("<Esc>");
    user.sees("yours 60 · computed ");
}
