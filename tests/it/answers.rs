//! What a screen shows when one comes back to it: what was there, and never what was there before.

use proptest::{collection::vec, prelude::*, sample::select};

use crate::user::Seating;

/// Ways through the screens, and what changes what they show.
const WALKS: &[&str] = &[
    "j",
    "k",
    "<Down>",
    "<Enter>",
    "<Esc>",
    "<Esc><Esc>",
    "d",
    "2",
    "3",
    "b",
    "m",
    "4",
    "<Tab>",
    "a",
    "i",
    "t",
    "u",
    "<Ctrl-R>",
    "ly @: talked<Esc><Esc>",
    r#"ly @"Ivar Hjortnes"+i: the price > fri send offer<Enter>"#,
    "q<Esc>",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_that_is_kept_is_the_one_that_would_be_given_now(walk in vec(select(WALKS), 1..16)) {
        let mut user = Seating::default().sit_at_demo();
        for keys in walk {
            user.press(keys);
            prop_assert_eq!(user.runner.stale(), [], "after {}", keys);
        }
    }
}
