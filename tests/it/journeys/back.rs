//! Going back: Esc leads to the row that one comes from.

use guanxi::{app::screens::Screen, store::Location};

use crate::{
    test_book::Book,
    user::{Seating, User},
};

/// Where the list of accounts has its cursor.
#[track_caller]
fn selected(user: &User) -> &str {
    let Screen::Book(book) = &user.runner.app.screen else {
        panic!("not at the accounts:\n{}", user.screen());
    };
    let row = book.selected_row();
    row.map_or("nothing", |row| row.name.raw())
}

/// Alder Works, Birch Mills, Cedar Bank and Dogwood Rail, the cursor on the first of them.
fn four() -> User {
    let mut user = User::new();
    for account in ["Alder Works", "Birch Mills", "Cedar Bank", "Dogwood Rail"] {
        user.press(&format!("na{account}<Enter><Esc>"));
    }
    user.press("g");
    assert_eq!(selected(&user), "Alder Works");
    user
}

#[test]
fn an_account_found_is_where_the_list_has_its_cursor_after_it() {
    let mut user = four();
    user.press("/cedar<Enter>");
    user.sees("› Cedar Bank");
    user.press("<Esc>");
    assert_eq!(selected(&user), "Cedar Bank");
    user.press("<Enter>");
    user.sees("› Cedar Bank");
    // One found from there is above it, and goes first.
    user.press("/birch<Enter><Esc>");
    user.sees("› Cedar Bank");
    user.press("<Esc>");
    assert_eq!(selected(&user), "Cedar Bank");
}

#[test]
fn so_is_one_gone_to_from_the_agenda_the_rivals_a_matter_or_the_depth() {
    let mut user = four();
    user.press("/cedar<Enter>ly @Maja: hello > fri send the offer<Enter>");
    user.press("nvNuofan<Enter><Esc>");
    user.press("/dogwood<Enter>ly @Per: hello<Enter>nmRenewal of the signals<Enter><Esc>");
    for (ways, account) in [
        ("a<Enter><Esc>a", "Cedar Bank"),
        ("R<Enter><Esc><Esc>", "Cedar Bank"),
        ("Ri<Esc><Esc>", "Cedar Bank"),
        ("/renewal<Enter><Esc>", "Dogwood Rail"),
        ("/dogwood<Enter>d<Esc><Esc>", "Dogwood Rail"),
        ("/cedar<Enter>ba<Enter><Esc>a<Esc><Esc>", "Cedar Bank"),
    ] {
        user.press("g");
        assert_eq!(selected(&user), "Alder Works");
        user.press(ways);
        if !matches!(user.runner.app.screen, Screen::Book(_)) {
            user.press("<Esc>");
        }
        assert_eq!(selected(&user), account, "after {ways}");
    }
    // Whoever was only looked at from the agenda leaves the cursor alone.
    user.press("ga<Esc>R<Esc>");
    assert_eq!(selected(&user), "Alder Works");
}

#[test]
fn the_account_of_the_last_run_is_where_the_list_begins() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("e<Esc>");
    for account in ["Alder Works", "Birch Mills", "Cedar Bank"] {
        user.press(&format!("na{account}<Enter><Esc>"));
    }
    user.press("gj<Enter>");
    let mut user = user.restart(Seating::at(&location));
    user.sees("› Birch Mills");
    user.press("<Esc>");
    assert_eq!(selected(&user), "Birch Mills");
}

#[test]
fn an_account_far_down_a_long_list_is_gone_to_however_it_is_sorted() {
    let mut book = Book::new();
    for at in 0..400 {
        book.account(&format!("Works {at:03}"));
    }
    let mut user = Seating::default().sit_at(book.into_store());
    for _ in 0..6 {
        user.press("g/\"works 333\"<Enter>");
        user.sees("› Works 333");
        user.press("<Esc>");
        assert_eq!(selected(&user), "Works 333");
        user.sees("Works 333");
        user.press("j");
        user.press("k<Enter>");
        user.sees("› Works 333");
        user.press("<Esc>s");
    }
}

#[test]
fn an_account_that_the_filter_keeps_out_leaves_the_cursor_where_it_was() {
    let mut user = four();
    user.press("fbirch<Enter>");
    assert_eq!(selected(&user), "Birch Mills");
    user.press("/cedar<Enter><Esc>");
    assert_eq!(selected(&user), "Birch Mills");
}

/// Screens of rows that lead somewhere, with the keys that lead there from the accounts.
const LISTS: &[&str] = &[
    "",
    "<Enter>jj<Enter>",
    "<Enter>jj<Enter><Tab>",
    "a",
    "at",
    "R",
    "<Enter>d1",
    "<Enter>d1Z",
    "<Enter>d3",
    "<Enter>d4",
    "<Enter>d4y",
    "<Enter>d5",
    "<Enter>b",
    "<Enter>jjb",
];

#[test]
fn esc_comes_back_to_the_row_that_was_left_on_every_screen() {
    let mut left = 0;
    for list in LISTS {
        let mut user = Seating::default().sit_at_demo();
        user.press("<Esc>");
        user.press(list);
        let below = user.runner.app.back.len();
        for _ in 0..4 {
            let before = user.screen();
            user.press("<Enter>");
            let leads = below < user.runner.app.back.len();
            for _ in 0..3 {
                if user.runner.app.overlay.is_some() || below < user.runner.app.back.len() {
                    user.press("<Esc>");
                }
            }
            if leads {
                left += 1;
                assert_eq!(user.screen(), before, "after {list}");
            }
            user.press("j");
        }
    }
    assert!(LISTS.len() < left, "only {left} rows lead anywhere");
}
