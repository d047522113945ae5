#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};
use unicode_width::UnicodeWidthStr;

use super::{Look, Palette, Theme, draw};
use crate::{
    app::{App, Msg, fixture as f, update},
    i18n::{Lang, Words},
};

fn look(lang: Lang) -> Look {
    Look {
        words: Words::load(lang).unwrap(),
        theme: Theme::new(Palette::Ansi),
    }
}

/// Rows of text, one run per wide character.
fn text(buffer: &Buffer) -> String {
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(symbol.width().max(1)).unwrap();
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Draws twice, as the program does: once to measure, once with what was measured.
fn screen(app: &mut App, lang: Lang, width: u16, height: u16) -> String {
    let look = look(lang);
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    for _ in 0..2 {
        let mut measured = None;
        terminal
            .draw(|frame| measured = Some(draw(frame, app, &look)))
            .unwrap();
        update(app, Msg::Drawn(measured.unwrap()));
    }
    text(terminal.backend().buffer())
}

#[test]
fn show() {
    for lang in [Lang::En, Lang::Zh] {
        let names = Words::load(lang).unwrap().action_names();
        println!("{}", screen(&mut f::in_book(names.clone()), lang, 120, 20));
        let mut app = f::in_account(names.clone());
        f::press(&mut app, "jjj");
        println!("{}", screen(&mut app, lang, 120, 40));
        println!("{}", screen(&mut app, lang, 80, 24));
        f::press(&mut app, "<Tab>");
        println!("{}", screen(&mut app, lang, 80, 24));
        f::press(&mut app, "<Tab>");
        println!("{}", screen(&mut app, lang, 80, 24));
        let mut app = f::on_card(names.clone());
        println!("{}", screen(&mut app, lang, 100, 30));
        f::press(&mut app, "e");
        println!("{}", screen(&mut app, lang, 100, 30));
        let mut app = f::in_account(names.clone());
        f::press(&mut app, "n");
        println!("{}", screen(&mut app, lang, 80, 24));
        f::press(&mut app, "s<Down><Down>");
        println!("{}", screen(&mut app, lang, 80, 24));
        let mut app = f::in_account(names.clone());
        f::press(&mut app, "?");
        println!("{}", screen(&mut app, lang, 100, 30));
        let mut app = f::in_account(names.clone());
        f::press(&mut app, "l");
        println!("{}", screen(&mut app, lang, 100, 30));
        f::press(&mut app, "<Esc>jjjD");
        println!("{}", screen(&mut app, lang, 100, 30));
    }
}
