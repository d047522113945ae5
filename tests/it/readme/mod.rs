//! What the README shows is what the program does: its tables of keys and its pictures are drawn by
//! the program itself. With `UPDATE=1` in the environment both are written anew.

mod svg;

use std::{fmt::Write, fs, path::PathBuf};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use guanxi::{
    app::{Contents, Keys, Msg, Place, Scope, Start, TABLE},
    book::{Book, Clock, ListAccounts, Settings},
    domain::{map::View, summary::BookView},
    i18n::{Lang, Words},
    runtime::{Desk, Jobs, standard_names},
    ui::{self, Look, Palette},
};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};

use crate::desk::{demo, now, today};

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
        "{path} shows an older program; UPDATE=1 cargo test --test it readme writes:\n\n{should_be}"
    );
    fs::write(root().join(path), should_be).unwrap();
}

/// Where a few keys stand on the last line of the screen, all the time.
const SAID_ON_SCREEN: &[Scope] = &[
    Scope::Filter,
    Scope::Confirm,
    Scope::Help,
    Scope::Palette,
    Scope::Import,
    Scope::Preview,
    Scope::Message,
];

/// One row per scope: its keys with what they do.
fn key_table(words: &Words, [place, keys]: [&str; 2]) -> String {
    let mut table = format!("\n| {place} | {keys} |\n|---|---|\n");
    for scope in Scope::ALL
        .iter()
        .filter(|scope| !SAID_ON_SCREEN.contains(scope))
    {
        let bindings = TABLE.iter().filter(|binding| binding.scope == *scope);
        let cells: Vec<String> = bindings
            .map(|binding| {
                let keys = binding.keys.iter().map(|key| format!("`{key}`"));
                let keys: Vec<String> = keys.collect();
                format!("{} {}", keys.join(" "), words.action(binding.action))
            })
            .collect();
        writeln!(
            table,
            "| {} | {} |",
            words.scope_name(*scope),
            cells.join(" · ")
        )
        .unwrap();
    }
    table
}

#[test]
fn the_readme_lists_the_keys_the_program_has() {
    let is = fs::read_to_string(root().join("README.md")).unwrap();
    let mut should_be = is.clone();
    for (lang, mark, heads) in [
        (Lang::En, "keys", ["Where", "Keys"]),
        (Lang::Zh, "按键", ["位置", "按键"]),
    ] {
        let (open, close) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
        let start = should_be.find(&open).unwrap() + open.len();
        let end = should_be.find(&close).unwrap();
        should_be.replace_range(start..end, &key_table(&words(lang), heads));
    }
    hold("README.md", &is, &should_be);
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
    let mut desk = Desk::new(book, lang, |_, _| Start {
        today: today(),
        place,
        book: Contents::Filled,
        keys: Keys::default(),
        action_names: look.words.action_names(),
    })
    .unwrap();
    desk.employ(Jobs::Inline);
    let press = |keys: &&str| {
        for key in keys.chars() {
            let key = KeyEvent::new(KeyCode::Char(key), KeyModifiers::NONE);
            desk.handle(Msg::Key(key));
        }
        let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
        // The first frame measures, the second shows.
        for _ in 0..2 {
            let mut measured = None;
            terminal
                .draw(|frame| measured = Some(ui::draw(frame, &desk.app, &look)))
                .unwrap();
            desk.handle(Msg::Drawn(measured.unwrap()));
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
            "assets/readme/account.en.svg",
        ),
        (
            Lang::Zh,
            "翎川电信",
            "关系中的一个客户",
            "assets/readme/account.zh.svg",
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
            let path = format!("assets/readme/map-{}.{}.svg", view.code(), lang.code());
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
            let path = format!("assets/readme/depth-{}.{}.svg", page.code(), lang.code());
            let is = fs::read_to_string(root().join(&path)).unwrap_or_default();
            hold(&path, &is, &svg::picture(screen, &words(lang).page(page)));
        }
    }
}
