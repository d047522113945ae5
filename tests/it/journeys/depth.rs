//! The depth with the whole screen: from a number to the dated contact behind it.

use guanxi::app::screens::{DepthScreen, Screen};

use crate::user::{Seating, User};

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
    user.sees("stage single ·");
    user.press("G<Space>");
    user.sees("Everybody");
    // The strongest comes first.
    user.press("j<Space>");
    user.sees("Ada");
    user.sees("signals on 1 day of the last 180: 0.75 of 3.00");
    user.press("jjj");
    user.sees("call, worth 0.50 that day · kept us informed");
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
fn a_seat_not_known_yet_is_filled_from_where_it_costs_points() {
    let mut user = account();
    user.press("d");
    user.sees("not known yet");
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
    user.sees("[3 Matters]");
    user.sees("before invoicing");
    user.sees("✗ Procurement");
    user.sees("does not accept us: win Maja over first");
    user.press("<Space>");
    user.sees("win Maja over");
    user.press("jj<Enter>");
    user.sees("Maja");
    user.press("<Esc>");
    user.sees("[3 Matters]");
}

fn depth(user: &User) -> &DepthScreen {
    match &user.runner.app.screen {
        Screen::Depth(depth) => depth,
        _ => panic!("not at the depth:\n{}", user.screen()),
    }
}

/// The line under the cursor and the one below it, as they are on screen: the cursor is in view, once.
#[track_caller]
fn under_cursor(user: &User) -> (String, String) {
    user.sees("[1 ");
    let screen = user.screen();
    let mut lines = screen.lines().skip_while(|line| !line.starts_with("│▌"));
    let line = lines
        .next()
        .unwrap_or_else(|| panic!("no cursor on\n{screen}"));
    let below = lines.next().unwrap_or_default();
    assert!(
        !lines.any(|line| line.starts_with("│▌")),
        "two cursors on\n{screen}"
    );
    (line.to_owned(), below.to_owned())
}

fn back_to_the_book(user: &mut User) {
    for _ in 0..5 {
        if let Screen::Book(_) = user.runner.app.screen {
            return;
        }
        user.press("<Esc>");
    }
    panic!("not at the book:\n{}", user.screen());
}

#[test]
fn the_first_page_opens_with_its_cursor_in_view_whatever_screen_came_before() {
    for size in [(80, 24), (120, 40)] {
        let mut user = Seating {
            size,
            ..Seating::default()
        }
        .sit_at_demo();
        // It has people enough for a long page.
        // The map at nobody; the history and the depth beside it, read to their ends; the brief, to its end.
        for way in ["", "<Tab>G", "<Tab><Tab>G", "bG"] {
            user.press(way);
            user.press("d");
            let (line, _) = under_cursor(&user);
            assert_eq!(depth(&user).points.list.at(), 0, "{way}: {}", user.screen());
            assert!(line.contains('−'), "{way}: nothing lost in {line}");
            back_to_the_book(&mut user);
            user.press("<Enter>");
        }
        // At somebody: what is told of them is in view too.
        user.press("G");
        for _ in 0..20 {
            match &user.runner.app.screen {
                Screen::Account(account) if account.map.selected().person().is_none() => {
                    user.press("k");
                }
                _ => break,
            }
        }
        user.press("d");
        let (line, below) = under_cursor(&user);
        let depth = depth(&user);
        let at = depth.points.list.at();
        let (is, next) = (&depth.points.entries()[at], &depth.points.entries()[at + 1]);
        assert!(
            depth.points.person().is_some() && is.indent < next.indent,
            "{line}"
        );
        assert!(below.contains(char::is_alphanumeric), "{}", user.screen());
        // From the list of all accounts and from what is to do.
        back_to_the_book(&mut user);
        user.press("Gd");
        let (line, _) = under_cursor(&user);
        assert!(line.contains('−'), "nothing lost in {line}");
        user.press("<Esc>aGd");
        under_cursor(&user);
    }
}
