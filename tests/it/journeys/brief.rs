//! One page before a visit: from wherever somebody is, and back.

use guanxi::{
    app::screens::Screen,
    domain::{Audience, brief::Heading},
    report,
    runtime::Next,
    say::{Lang, Words},
    store::{Location, Store},
};

use super::hostile_book;
use crate::user::{Seating, User};

/// Harbour Bank with two people who were met and promised something.
fn bank() -> User {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npMaja Lind<Enter>npPer Holm<Enter>");
    user.press("lcall @maja+i=2: wants a pilot > fri send the offer<Enter>");
    user.press("lcall @per: about prices<Enter>");
    user.press("<Esc>");
    user
}

fn heading(user: &User) -> Heading {
    match &user.runner.app.screen {
        Screen::Brief(brief) => brief.selected().unwrap().0,
        _ => panic!("no brief:\n{}", user.screen()),
    }
}

#[test]
fn the_brief_opens_wherever_somebody_is_selected_and_esc_goes_back() {
    let mut user = bank();
    user.press("b");
    user.sees("Brief · Harbour Bank");
    user.sees("wants a pilot");
    user.sees("send the offer");
    user.sees("Who can release the money for something like this today?");
    user.press("<Esc>");
    user.sees("1 account");
    user.press("<Enter>");
    user.press("jb");
    user.sees("Brief");
    user.press("<Esc>");
    user.press("g/maja<Enter>b");
    user.sees("Brief · Maja Lind");
    user.sees("kept us informed");
    // The key that came here goes back.
    user.press("b");
    user.sees("History");
    user.press("<Esc><Esc>a");
    user.press("b");
    user.sees("Brief · Maja Lind");
    user.press("<Esc>");
    user.sees("Agenda");
}

#[test]
fn a_row_of_the_brief_leads_to_where_it_comes_from() {
    let mut user = bank();
    user.press("b");
    while heading(&user) != Heading::Notes {
        user.press("j");
    }
    user.press("<Enter>");
    assert!(matches!(user.runner.app.screen, Screen::Account(_)));
    user.sees("▌ call  Per Holm");
    user.press("<Esc>");
    assert_eq!(heading(&user), Heading::Notes, "the cursor is where it was");
    while heading(&user) != Heading::Unknown {
        user.press("j");
    }
    user.press("<Enter>");
    assert!(matches!(user.runner.app.screen, Screen::Account(_)));
}

#[test]
fn what_is_copied_is_markdown_without_what_is_private() {
    let mut user = bank();
    user.press("lcall @maja: hates early calls<Ctrl-T><Enter>");
    user.press("/maja<Enter>b");
    user.sees("(private) hates early calls");
    let Next::Copy(brief) = user.press("y") else {
        panic!("nothing was copied:\n{}", user.screen());
    };
    let words = Words::new(Lang::En);
    let text = report::markdown(&report::brief(&brief, Audience::Others, &words));
    assert!(text.starts_with("# Brief · Maja Lind\n"), "{text}");
    assert!(text.contains("wants a pilot"), "{text}");
    assert!(!text.contains("early calls"), "{text}");
}

#[test]
fn a_visit_is_logged_from_its_brief_and_shows_there_at_once() {
    let mut user = bank();
    user.press("/maja<Enter>b");
    user.press("l");
    user.sees("#\"Harbour Bank\" @\"Maja Lind\":");
    user.press("the pilot begins in May<Enter>");
    user.sees("Brief · Maja Lind");
    user.sees("the pilot begins in May");
    user.press("u");
    user.sees_no("the pilot begins in May");
}

#[test]
fn whoever_goes_takes_the_brief_along() {
    let mut user = User::new();
    user.press("naHarbour Bank<Enter>npPer Holm<Enter>");
    user.press("<Esc>/per<Enter>b");
    user.sees("Brief · Per Holm");
    // Takes back that he was added.
    user.press("u");
    user.sees_no("Brief");
    assert!(!matches!(user.runner.app.screen, Screen::Brief(_)));
}

#[test]
fn no_name_harms_the_page_or_what_is_copied() {
    for lang in [Lang::En, Lang::Zh] {
        let seating = Seating {
            lang,
            ..Seating::default()
        };
        let store = Store::open(&Location::Memory).unwrap();
        let mut user = seating.sit_at(hostile_book(store));
        let accounts = user.rows().accounts.len();
        user.press("g");
        let words = Words::new(lang);
        for _ in 0..accounts {
            user.press("b");
            let Next::Copy(brief) = user.press("y") else {
                panic!("nothing was copied:\n{}", user.screen());
            };
            let document = report::brief(&brief, Audience::Others, &words);
            for format in [report::Format::Html, report::Format::Markdown] {
                let bytes = report::write(&document, format, &report::OwnTypefaces).bytes;
                let text = String::from_utf8(bytes).unwrap();
                assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text:?}");
                if format == report::Format::Html {
                    let xml = text.trim_start_matches("<!DOCTYPE html>\n");
                    roxmltree::Document::parse(xml).unwrap();
                }
            }
            user.press("<Esc>j");
        }
    }
}
