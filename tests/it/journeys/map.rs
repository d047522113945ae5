//! The map with the whole screen: one selection in every view, zoom, folds, days.

use guanxi::app::screens::Screen;

use crate::user::User;

/// An account of a few people in three departments.
fn mapped() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>");
    user.press("l3w visit @Maja/procurement//H+i=2 @Per/finance//W @Ada/finance//M=-1: a first look<Enter>");
    user
}

fn selected(user: &User) -> String {
    let Screen::Account(account) = &user.runner.app.screen else {
        panic!("not at an account:\n{}", user.screen());
    };
    let map = &account.map;
    let person = map.selected().person();
    let name = person.and_then(|person| map.scene.person(person));
    name.map_or_else(
        || format!("{:?}", map.selected()),
        |node| node.name.raw().to_owned(),
    )
}

fn find(user: &mut User, name: &str) {
    user.press("g");
    for _ in 0..40 {
        if selected(user) == name {
            return;
        }
        user.press("j");
    }
    panic!("{name} is not on the map:\n{}", user.screen());
}

#[test]
fn a_key_shows_each_view_and_esc_gives_the_panes_back() {
    let mut user = mapped();
    user.press("1");
    user.sees("[1 Tree]");
    user.sees_no("History");
    for (key, title) in [
        ("2", "[2 Matrix]"),
        ("3", "[3 Power]"),
        ("4", "[4 Chain]"),
        ("5", "[5 Ties]"),
    ] {
        user.press(key);
        user.sees(title);
    }
    user.press("<Esc>");
    user.sees("History");
    user.sees("Harbour Bank");
}

#[test]
fn who_is_selected_stays_so_in_every_view() {
    let mut user = mapped();
    user.press("1");
    find(&mut user, "Ada");
    for key in ["3", "1", "2", "1", "3", "2", "3"] {
        user.press(key);
        user.sees("Ada");
    }
    user.press("1");
    assert_eq!(selected(&user), "Ada");
}

#[test]
fn a_department_is_folded_and_unfolded_and_counts_whom_it_hides() {
    let mut user = mapped();
    user.press("1");
    find(&mut user, "Ada");
    user.press("<Left> ");
    user.sees("▸ 2 people");
    user.sees_no("?  Per");
    user.press("<Right>");
    user.sees("?  Per");
    user.press("Z");
    user.sees("▸ 1 person");
    user.sees_no("++ Maja");
    user.press("Z");
    user.sees("++ Maja");
}

#[test]
fn an_empty_cell_asks_for_somebody_new_in_its_department() {
    let mut user = mapped();
    user.press("2");
    user.press("<Right><Enter>");
    user.sees("name");
    user.press("Ole Berg<Enter>");
    user.sees("Ole Berg");
}

#[test]
fn a_cell_with_people_is_entered() {
    let mut user = mapped();
    user.press("1");
    find(&mut user, "Ada");
    user.press("2<Enter>");
    assert_eq!(selected(&user), "Ada");
}

#[test]
fn the_map_is_of_any_past_day_and_marks_what_has_changed_since_another() {
    let mut user = mapped();
    user.press("1@<Tab>6w<Enter>");
    user.sees("changes since");
    user.sees("Maja  » was unknown");
    user.press("@<Tab><Ctrl-U><Enter>");
    user.sees_no("changes since");
    user.press("@6w<Enter>");
    user.sees("as of");
    user.press("@tomorrow<Enter>");
    user.sees("a past day");
}

#[test]
fn whoever_is_ours_is_matched_from_a_cell_and_freed_again() {
    let mut user = mapped();
    user.press("16");
    user.sees("depth if they left");
    user.sees("only met by Me, who is too junior");
    user.press("<Right><Enter>");
    user.sees("matched to Me, who is too junior");
    user.sees("◆");
    user.press("<Enter>");
    user.sees_no("◆");
    user.press("u");
    user.sees("◆");
}

#[test]
fn moves_and_units_have_a_key_each() {
    let mut user = mapped();
    user.press("17");
    user.sees("[7 Moves]");
    user.sees("joined,");
    user.press("8");
    user.sees("[8 Units]");
    user.sees("No units below.");
}

#[test]
fn a_rival_is_recorded_and_who_backs_it_stands_against_us() {
    let mut user = mapped();
    user.press("19");
    user.sees("[9 Rivals]");
    user.sees("no rivals recorded");
    user.press("nvNuofan<Tab>core network<Enter>");
    user.sees("Nuofan · core network · nobody known to back them");
    user.press("1");
    find(&mut user, "Maja");
    // Whoever types a rival's name in a stance does not mind the case.
    user.press("ns<Right><Right><Right><Tab><Tab><Tab>nuofan<Enter>");
    user.press("9");
    user.sees("Nuofan · core network · backed by Maja (coach)");
    assert_eq!(selected(&user), "Maja");
    user.sees("++ strong support   *  coach");
    user.press("u");
    user.sees("nobody known to back them");
}
