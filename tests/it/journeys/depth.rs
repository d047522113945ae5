//! The depth with the whole screen: from a number to the dated contact behind it.

use crate::user::User;

/// A customer whose finance knows us, and whose procurement does not like us.
fn account() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press("l3w visit @Maja/procurement//H=-1: a cold first look<Enter>");
    user.press("l5d call @Ada+i/finance//M=1: the budget is frozen<Enter>");
    user
}

#[test]
fn a_number_is_followed_down_to_the_note_of_its_day() {
    let mut user = account();
    user.press("d");
    user.sees("[1 Points]");
    user.sees("stage point ·");
    user.press("G<Space>");
    user.sees("Everybody");
    // The strongest comes first.
    user.press("j<Space>");
    user.sees("Ada");
    user.sees("1 signal in 180 days, 3 are all one can want");
    user.press("jjj");
    user.sees("call, worth 0.50 that day · gave information");
    user.press("<Enter>");
    user.sees("the budget is frozen");
    user.press("<Esc>");
    user.sees("[1 Points]");
}

#[test]
fn the_depth_opens_at_whoever_is_selected_and_closes_with_the_key_that_opened_it() {
    let mut user = account();
    user.press("/Maja<Enter>d");
    user.sees("Harbour Bank · depth");
    user.sees("not accepted, since ");
    user.press("d");
    user.sees_no("[1 Points]");
}

#[test]
fn a_vacant_seat_is_filled_from_where_it_costs_points() {
    let mut user = account();
    user.press("d");
    user.sees("vacant");
    user.press("g<Enter>Maja<Enter><Enter>");
    user.sees("Saved");
    user.sees("[1 Points]");
    user.sees("Maja does not accept us");
    user.press("u");
    user.sees_no("Maja does not accept us");
}

#[test]
fn the_depth_of_a_past_day_says_of_which_day_it_is() {
    let mut user = account();
    user.press("d@4w<Enter>");
    user.sees("as of ");
    user.sees("0 shallow");
    user.press("@<Ctrl-U><Enter>");
    user.sees_no("as of ");
}

#[test]
fn whoever_must_sign_before_an_invoice_is_a_key_away() {
    let mut user = account();
    user.press("d3");
    user.sees("[3 Reasons]");
    user.sees("before invoicing");
    user.sees("✗ Procurement");
    user.sees("Maja does not accept us: win over first");
    user.press("<Space>");
    user.sees("win Maja over");
    user.press("jj<Enter>");
    user.sees("Maja");
    user.press("<Esc>");
    user.sees("[3 Reasons]");
}
