//! Reading the manual where one is.

use guanxi::{
    app::overlays::Overlay,
    manual::Topic,
    say::{Lang, Words},
};

use crate::user::{Seating, User};

/// The page that is open and the line on its top.
#[track_caller]
fn open(user: &User) -> (Topic, usize) {
    match &user.runner.app.overlay {
        Some(Overlay::Manual(open)) => (open.topic, open.scroll.top()),
        _ => panic!("no page is open on\n{}", user.screen()),
    }
}

#[test]
fn the_help_begins_with_the_page_about_the_screen_and_comes_back_after_it() {
    let mut user = User::new();
    for (keys, topic) in [("", Topic::Screens), ("a", Topic::Agenda)] {
        user.press(keys);
        user.press("?<Enter>");
        assert_eq!(open(&user), (topic, 0));
        user.press("<Esc>");
        assert!(matches!(user.runner.app.overlay, Some(Overlay::Help(_))));
        user.press("<Down><Enter>");
        assert_eq!(open(&user), (Topic::Terms, 0));
        user.press("q<Esc>");
        assert!(user.runner.app.overlay.is_none());
    }
}

#[test]
fn a_word_typed_into_the_help_is_explained() {
    for (lang, word, said) in [
        (Lang::En, "cadence", "How many days you expect"),
        (
            Lang::En,
            "active relationship",
            "with whom something can be done",
        ),
        (Lang::En, "signals", "a joined our activity"),
        (Lang::Zh, "联系周期", "两次联系之间应隔多少天"),
        (Lang::Zh, "普遍客户关系", "认识得有多广"),
    ] {
        let seating = Seating {
            lang,
            ..Seating::default()
        };
        let mut user = seating.sit();
        user.press("e<Esc>?");
        user.paste(word);
        user.press("<Enter>");
        let (topic, top) = open(&user);
        assert_eq!(topic, Topic::Terms, "{word}");
        assert!(0 < top, "{word}");
        let screen = user.screen();
        let line = |text: &str| screen.lines().position(|line| line.contains(text));
        let entries = Words::new(lang).manual_entries();
        let heading = entries
            .iter()
            .find(|one| one.topic == topic && one.name.to_lowercase().starts_with(word));
        let (heading, said) = (line(&heading.unwrap().name), line(said));
        assert!(heading.is_some() && heading < said, "{word}:\n{screen}");
    }
}

/// At a window in which no page fits.
fn small() -> User {
    let mut user = Seating {
        size: (80, 16),
        ..Seating::default()
    }
    .sit();
    user.press("e<Esc>");
    user
}

#[test]
fn a_page_is_scrolled_from_its_first_line_to_its_last_and_no_further() {
    let mut user = small();
    user.press("?terms<Enter>");
    assert_eq!(open(&user).1, 0);
    user.press("<Up>");
    assert_eq!(open(&user).1, 0);
    user.press("j<PgDn>");
    let height = user.runner.app.measured.list_height;
    assert_eq!(open(&user).1, height);
    user.press("G");
    let last = open(&user).1;
    assert!(height < last && user.screen().contains("two differ."));
    user.press("<PgDn><Down>");
    assert_eq!(open(&user).1, last);
    user.press("<PgUp>");
    assert_eq!(open(&user).1, last + 1 - height);
    user.press("g");
    assert_eq!(open(&user).1, 0);
}

#[test]
fn what_is_looked_for_on_a_page_comes_to_the_top_and_the_next_place_after_it() {
    let mut user = small();
    user.press("?terms<Enter>/dormant");
    let first = open(&user).1;
    assert!(0 < first);
    let on_top = |user: &User| user.screen().lines().nth(2).unwrap().to_owned();
    assert!(on_top(&user).contains("dormant"), "{}", user.screen());
    user.press("<Esc>");
    assert_eq!(open(&user).1, 0, "given up, it is where it was");
    user.press("/cadence<Enter>");
    let first = open(&user).1;
    user.press("n");
    assert!(first < open(&user).1);
    assert!(on_top(&user).to_lowercase().contains("cadence"));
    user.press("/xqzzyx");
    let stays = open(&user).1;
    assert!(user.screen().contains("No match"), "{}", user.screen());
    user.press("<Enter>n");
    assert_eq!(open(&user).1, stays);
}
