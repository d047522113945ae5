//! Whatever is pressed over whatever text: no panic, and no byte of it reaches the terminal raw.

use crossterm::event::{KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use guanxi::{
    app::{Key, Msg, TABLE},
    domain::{Account, Attendee, Choice, Command, Kind, LogEntry, NewPromise, Side, Signals},
    store::{Location, Store},
};
use proptest::prelude::*;

use crate::{
    hostile_text::is_bidi,
    test_book::{Book, days_ago, demo, name, today},
    user::{Seating, User},
};

/// What a name or note would look like if somebody meant harm.
pub const HOSTILE: &[&str] = &[
    "Zhang\u{1b}[2JWei",
    "\u{1b}]52;c;ZXZpbA==\u{7}Ana",
    "Ana\u{9b}31mMüller",
    "\u{202e}reversed\u{202c} 张伟",
    "a\u{200b}b\u{2066}c\u{2069}",
    "王\u{85}芳\r\nover",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "👩\u{200d}👩\u{200d}👧 Kim\u{fe0f}",
    "\u{feff}BOM\u{e0041}\u{e007f}",
    "very long 名字 very long 名字 very long 名字 very long 名字 very long 名字 very long 名字 very long",
];

const SIZES: &[(u16, u16)] = &[(120, 40), (80, 24), (40, 10), (20, 5), (1, 1)];

/// A book in which every text means harm.
pub fn hostile_book(store: Store) -> Store {
    let mut book = Book::on(store);
    for (at, text) in HOSTILE.iter().enumerate() {
        let account = Account {
            note: (*text).into(),
            ..Account::named(name(text))
        };
        book.commit(&Command::Add(account.into())).unwrap();
        let accounts = book.store.everything().unwrap().accounts;
        let account = accounts.last().unwrap().id;
        let entry = LogEntry {
            note: format!("{text}\n{text}").into(),
            people: vec![Attendee {
                signals: Signals::from_bits(3),
                ..Attendee::newcomer(name(text))
            }],
            colleagues: vec![Choice::New(name(text))],
            promises: vec![NewPromise {
                by: Side::Us,
                colleague: None,
                person: Some(0),
                due: Some(today()),
                text: name(text),
            }],
            ..LogEntry::of(
                account,
                days_ago(i64::try_from(at).unwrap()),
                Kind::ALL[at % Kind::ALL.len()],
            )
        };
        book.commit(&Command::Log(entry)).unwrap();
    }
    book.into_store()
}

const MOUSE: &[MouseEventKind] = &[
    MouseEventKind::Down(MouseButton::Left),
    MouseEventKind::Down(MouseButton::Right),
    MouseEventKind::Up(MouseButton::Left),
    MouseEventKind::ScrollUp,
    MouseEventKind::ScrollDown,
];

/// Something that happens at a terminal.
#[derive(Debug, Clone)]
enum Event {
    Key(Key),
    Paste(&'static str),
    Resize((u16, u16)),
    Mouse(MouseEventKind, (u16, u16)),
}

fn event() -> impl Strategy<Value = Event> {
    let bound: Vec<Key> = TABLE
        .iter()
        .flat_map(|binding| binding.keys.iter())
        .copied()
        .collect();
    let typed: Vec<char> = "aé张@#&:>< \"/+=123-？：".chars().collect();
    prop_oneof![
        12 => prop::sample::select(bound).prop_map(Event::Key),
        4 => prop::sample::select(typed).prop_map(|c| Event::Key(Key::char(c))),
        1 => prop::sample::select(HOSTILE).prop_map(Event::Paste),
        1 => prop::sample::select(SIZES).prop_map(Event::Resize),
        4 => (prop::sample::select(MOUSE), (0_u16..130, 0_u16..45)).prop_map(|(kind, at)| Event::Mouse(kind, at)),
    ]
}

fn lives_through(user: &mut User, events: &[Event]) {
    for event in events {
        match event {
            Event::Key(key) => drop(user.hear(Msg::Key(key.event()))),
            Event::Paste(text) => drop(user.hear(Msg::Paste((*text).into()))),
            Event::Resize(size) => user.resize(*size),
            Event::Mouse(kind, (column, row)) => drop(user.hear(Msg::Mouse(MouseEvent {
                kind: *kind,
                column: *column,
                row: *row,
                modifiers: KeyModifiers::NONE,
            }))),
        }
        let screen = user.screen();
        let raw = screen
            .chars()
            .find(|c| *c != '\n' && (c.is_control() || is_bidi(*c)));
        assert_eq!(raw, None, "after {event:?} on\n{screen:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_over_a_hostile_book_do_harm(
        events in prop::collection::vec(event(), 1..60),
        size in prop::sample::select(SIZES),
    ) {
        let store = hostile_book(Store::open(&Location::Memory).unwrap());
        let mut user = Seating { size, ..Seating::default() }.sit_at(store);
        lives_through(&mut user, &events);
    }

    #[test]
    fn no_keys_at_the_welcome_do_harm(
        events in prop::collection::vec(event(), 1..40),
        size in prop::sample::select(SIZES),
    ) {
        let mut user = Seating { size, ..Seating::default() }.sit();
        lives_through(&mut user, &events);
    }
}

#[test]
fn every_screen_of_the_demo_is_drawn_at_every_size() {
    let mut user = Seating::default().sit_at(demo());
    for keys in [
        "", "o", "<Enter>", "<Tab>", "<Tab>", "i", "<Esc>l@", "<Esc>?", "<Esc>:", "<Esc>n",
        "<Esc>G", "<Enter>",
    ] {
        user.press(keys);
        for size in SIZES {
            user.resize(*size);
        }
        user.resize((120, 40));
    }
}

#[test]
fn what_is_pasted_into_any_field_is_shown_safely() {
    let mut user = User::new();
    for keys in ["f", "/", "?", ":", "na", "l", "i"] {
        for text in HOSTILE {
            user.press(keys);
            lives_through(&mut user, &[Event::Paste(text)]);
            user.press("<Ctrl-U><Esc><Esc>");
        }
    }
}
