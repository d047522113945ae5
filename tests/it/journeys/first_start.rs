//! The first minute: three ways to begin, and coming back to where one was.

use guanxi::{app::Detour, runtime::Next, say::Lang, store::Location};

use crate::{
    fixtures::fixture,
    user::{Seating, User},
};

#[test]
fn the_welcome_offers_three_ways_in_both_languages() {
    let user = Seating::default().sit();
    for offer in ["the demo book", "your own people", "an empty book"] {
        user.sees(offer);
    }
    let user = Seating {
        lang: Lang::Zh,
        size: (80, 24),
        ..Seating::default()
    }
    .sit();
    for offer in ["演示客户簿", "自己的联系人", "空白客户簿"] {
        user.sees(offer);
    }
}

#[test]
fn an_empty_book_says_what_to_do_next() {
    let mut user = Seating::default().sit();
    user.press("e");
    user.sees("New account");
    user.press("<Esc>");
    user.sees("No account yet");
    user.press("naHarbour Bank<Enter>");
    user.sees("Book › Harbour Bank");
    user.sees("Executive");
}

#[test]
fn the_demo_is_a_key_away_and_does_not_come_into_the_book() {
    for keys in ["d", "<Down><Down><Up><Up><Enter>"] {
        let mut user = Seating::default().sit();
        assert_eq!(user.press(keys), Next::Detour(Detour::Demo));
        assert_eq!(user.rows().people.len(), 0);
    }
}

#[test]
fn the_demo_says_what_it_is_and_begins_with_those_told_in_the_language_of_the_screen() {
    for (lang, mark, first, then) in [
        (Lang::En, "demo · ", "Nordhavn Grid", "翎远通信集团"),
        (Lang::Zh, "演示 · ", "翎远通信集团", "Nordhavn Grid"),
    ] {
        for size in [(80, 24), (120, 40)] {
            let mut user = Seating {
                lang,
                size,
                ..Seating::default()
            }
            .sit_at_demo();
            user.sees(first);
            assert_eq!(user.rows().people.len(), 500);
            // The list begins with the told ones, those in the language of the screen before the others.
            user.press("<Esc>g");
            let screen = user.screen();
            let line = |name: &str| screen.lines().position(|line| line.contains(name));
            let (first, then) = (line(first).unwrap(), line(then).unwrap());
            assert!(first < then && then < 14, "{screen}");
            assert!(screen.contains("50") && screen.contains(mark), "{screen}");
        }
    }
}

#[test]
fn an_import_can_be_the_beginning() {
    let mut user = Seating::default().sit();
    user.press("i");
    user.press(&format!("{}<Enter>", fixture("people.gbk.csv")));
    user.sees("What the import would do");
    user.press("<Enter>");
    user.sees("江岚电信");
    user.sees("云岫银行");
    // The depths come with the accounts, not with the next change.
    user.sees_no("…");
    assert_eq!(user.rows().accounts.len(), 2);
}

#[test]
fn where_there_is_nothing_to_take_in_enter_goes_back_to_the_file() {
    let mut user = Seating::default().sit();
    user.press("inowhere.vcf<Enter>");
    user.sees("no such file");
    user.press("<Enter>");
    user.sees("Import from files");
    user.sees("nowhere.vcf");
    user.press("<Esc>");
    user.sees("Your book is empty");
}

#[test]
fn the_place_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter>npMaja Lind<Enter><Enter>");
    user.sees("Harbour Bank › Maja Lind");
    let mut user = user.restart(Seating::at(&location));
    user.sees("Harbour Bank › Maja Lind");
    user.press("<Esc>");
    user.sees("Map");
    let user = user.restart(Seating::at(&location));
    user.sees("Book › Harbour Bank");
    user.sees("Map");
}

#[test]
fn a_place_that_is_gone_is_no_place_to_open() {
    let folder = tempfile::tempdir().unwrap();
    let location = Location::File(folder.path().join("book.db"));
    let mut user = Seating::at(&location).sit();
    user.press("eHarbour Bank<Enter>");
    user.runner.leave();
    // Another window takes the account away meanwhile.
    guanxi::store::Store::open(&location)
        .unwrap()
        .undo()
        .unwrap();
    let user = Seating::at(&location).sit();
    user.sees("guanxi");
    user.sees_no("Harbour");
}

#[test]
fn quitting_is_q_on_a_screen_and_text_in_a_field() {
    let mut user = User::new();
    user.press("na");
    assert_eq!(user.press("q"), Next::Draw);
    assert_eq!(user.press("<Ctrl-C>"), Next::Quit);
    user.press("<Esc><Esc>");
    assert_eq!(user.press("q"), Next::Quit);
}
