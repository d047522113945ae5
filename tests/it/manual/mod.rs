//! What the manual shows is what the program does: its tables of keys, settings and JSON come from the
//! program, and so do its pictures. With `UPDATE=1` in the environment they are written anew.

mod samples;
mod svg;
mod tables;

use std::{fs, path::PathBuf};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use guanxi::{
    app::{Keys, Msg, Place, Start},
    book::{Book, Clock, ListAccounts, Settings},
    domain::{map::View, summary::BookView},
    manual::Topic,
    runtime::{Jobs, Runner, standard_names},
    say::{Lang, Words},
    ui::{self, Look, Palette},
};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};

use crate::test_book::{demo, now, today};

const SIZE: (u16, u16) = (120, 40);

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn words(lang: Lang) -> Words {
    Words::new(lang)
}

/// Fails with what the file should say, or writes it when asked to.
fn hold(path: &str, is: &str, should_be: &str) {
    if is == should_be {
        return;
    }
    assert!(
        std::env::var_os("UPDATE").is_some(),
        "{path} shows an older program; UPDATE=1 cargo test --test it manual writes:\n\n{should_be}"
    );
    fs::write(root().join(path), should_be).unwrap();
}

fn either<T>(lang: Lang, en: T, zh: T) -> T {
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// A page of the manual as its file has it.
fn page(lang: Lang, topic: Topic) -> (String, String) {
    let folder = lang.rules().folder;
    let path = format!("assets/manual/{folder}/{}.md", topic.code());
    let text = fs::read_to_string(root().join(&path)).unwrap();
    (path, text)
}

/// An account of the demo book as it stands on a screen of [`SIZE`].
fn account_screens(lang: Lang, account: &str, keys: &[&str]) -> Vec<Buffer> {
    let names = standard_names(&words(lang));
    let book = Book::new(demo(), Settings::new(Clock::Fixed(now()), names));
    let view = BookView {
        filter: account.into(),
        limit: 1,
        ..BookView::default()
    };
    let page = book.ask(&ListAccounts(view)).unwrap();
    let place = Place {
        account: Some(page.rows[0].id),
        person: None,
    };
    let look = Look::new(words(lang), Palette::Ansi);
    let mut runner = Runner::new(book, lang, |_, _| Start {
        today: today(),
        place,
        book_is_empty: false,
        keys: Keys::default(),
        action_names: look.words.action_names(),
    })
    .unwrap();
    runner.employ(Jobs::Inline);
    let press = |keys: &&str| {
        for key in keys.chars() {
            let key = KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE);
            runner.handle(Msg::Key(key));
        }
        let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
        // The first frame measures, the second shows.
        for _ in 0..2 {
            let mut measured = None;
            terminal
                .draw(|frame| measured = Some(ui::draw(frame, &runner.app, &look)))
                .unwrap();
            runner.handle(Msg::Drawn(measured.unwrap()));
        }
        terminal.backend().buffer().clone()
    };
    keys.iter().map(press).collect()
}

#[test]
fn the_pictures_show_the_program_as_it_is() {
    for (lang, account, title, path) in [
        (
            Lang::En,
            "Nordhavn Grid",
            "An account in guanxi",
            "assets/pictures/account.en.svg",
        ),
        (
            Lang::Zh,
            "翎川电信",
            "关系中的一个客户",
            "assets/pictures/account.zh.svg",
        ),
    ] {
        let is = fs::read_to_string(root().join(path)).unwrap_or_default();
        hold(
            path,
            &is,
            &svg::picture(&account_screens(lang, account, &[""])[0], title),
        );
    }
}

#[test]
fn the_pictures_of_the_map_show_each_view_as_it_is() {
    for (lang, account) in [(Lang::En, "Nordhavn Grid"), (Lang::Zh, "翎川电信")] {
        let keys: Vec<String> = (1..=View::ALL.len()).map(|key| key.to_string()).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let screens = account_screens(lang, account, &keys);
        for (screen, view) in screens.iter().zip(View::ALL) {
            let path = format!("assets/pictures/map-{}.{}.svg", view.code(), lang.code());
            let is = fs::read_to_string(root().join(&path)).unwrap_or_default();
            hold(&path, &is, &svg::picture(screen, &words(lang).view(*view)));
        }
    }
}

#[test]
fn the_pictures_of_the_depth_show_each_page_as_it_is() {
    for (lang, account) in [(Lang::En, "Nordhavn Grid"), (Lang::Zh, "翎川电信")] {
        let pages = words(lang).page_keys();
        let keys: Vec<String> = pages
            .iter()
            .enumerate()
            .map(|(at, (_, key))| format!("{}{key}", if at == 0 { "d" } else { "" }))
            .collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let screens = account_screens(lang, account, &keys);
        for (screen, (page, _)) in screens.iter().zip(pages) {
            let path = format!("assets/pictures/depth-{}.{}.svg", page.code(), lang.code());
            let is = fs::read_to_string(root().join(&path)).unwrap_or_default();
            hold(&path, &is, &svg::picture(screen, &words(lang).page(page)));
        }
    }
}
