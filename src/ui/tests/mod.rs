#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod account;
mod actions;
mod agenda;
mod book;
mod brief;
mod depth;
mod fidelity;
mod forms;
mod help;
mod log_line;
mod map;
mod matters;
mod passphrase;
mod person;
mod plan;
mod rivals;
mod rows;
mod ties;
mod trend;
mod warnings;
mod welcome;
mod years;

use ratatui::{Terminal, backend::TestBackend};

use unicode_width::UnicodeWidthStr;

use super::{Look, Palette, draw};
use rows::text;

use crate::{
    app::{App, Keys, Msg, Place, Start, fixture as f, update},
    say::{Lang, Words},
};

fn look(lang: Lang) -> Look {
    Look::new(Words::new(lang), Palette::Ansi)
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

const WIDE: (u16, u16) = (120, 40);
const SMALL: (u16, u16) = (80, 24);

/// The depth of the account after some keys.
fn depth(lang: Lang, keys: &str, (width, height): (u16, u16)) -> String {
    let mut app = f::on_depth(names(lang));
    // The window is known only once something was drawn in it.
    screen(&mut app, lang, width, height);
    f::press(&mut app, keys);
    screen(&mut app, lang, width, height)
}

/// The names of the actions, as the program hands them to the app.
fn names(lang: Lang) -> Vec<(crate::app::Action, String)> {
    look(lang).words.action_names()
}

#[test]
fn a_tiny_terminal_gets_a_message() {
    let mut app = f::in_book(names(Lang::En));
    insta::assert_snapshot!(screen(&mut app, Lang::En, 39, 9), @"




    guanxi needs 40×10
    ");
}
