//! What reaches the terminal is what was drawn: every change of screen is replayed through an
//! emulator and compared with the same screen drawn afresh, cell by cell.

use std::{cell::RefCell, io, rc::Rc};

use ratatui::{
    Terminal, TerminalOptions, Viewport,
    backend::{CrosstermBackend, TestBackend},
    buffer::Buffer,
    layout::Rect,
};

use super::{look, names};
use crate::{
    app::{App, Msg, fixture as f, update},
    say::Lang,
    ui::{Look, draw},
};

/// Keeps what would go to the terminal.
#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<u8>>>);

impl io::Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A terminal that was drawn on before.
struct UsedTerminal {
    wire: Wire,
    terminal: Terminal<CrosstermBackend<Wire>>,
    emulator: vt100::Parser,
    /// The bytes of the newest frame.
    sent: Vec<u8>,
}

impl UsedTerminal {
    fn new(width: u16, height: u16) -> Self {
        let wire = Wire::default();
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let backend = CrosstermBackend::new(wire.clone());
        Self {
            terminal: Terminal::with_options(backend, TerminalOptions { viewport }).unwrap(),
            emulator: vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0),
            wire,
            sent: Vec::new(),
        }
    }

    fn draw(&mut self, app: &mut App, look: &Look) {
        let mut measured = None;
        self.terminal
            .draw(|frame| measured = Some(draw(frame, app, look)))
            .unwrap();
        update(app, Msg::Drawn(measured.unwrap()));
        let bytes = std::mem::take(&mut *self.wire.0.borrow_mut());
        self.emulator.process(&bytes);
        self.sent = bytes;
    }
}

/// The screen as it was meant: what the backend was sent may already lack what a wide character
/// covers.
fn fresh(app: &App, look: &Look, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let meant = terminal.draw(|frame| {
        draw(frame, app, look);
    });
    meant.unwrap().buffer.clone()
}

fn assert_same(worn: &UsedTerminal, fresh: &Buffer, after: &str) {
    let screen = worn.emulator.screen();
    for y in 0..fresh.area.height {
        let mut x = 0;
        while x < fresh.area.width {
            let drawn = fresh[(x, y)].symbol();
            let cell = screen.cell(y, x).unwrap();
            let seen = if cell.has_contents() {
                cell.contents()
            } else {
                " "
            };
            assert_eq!(seen, drawn, "cell {x},{y} after {after}");
            x += 1;
            if cell.is_wide() {
                // Whatever was drawn on the second half would never be seen.
                assert_eq!(fresh[(x, y)].symbol(), " ", "cell {x},{y} after {after}");
                x += 1;
            }
        }
    }
}

#[test]
fn wide_characters_and_overlays_leave_no_trace_on_each_other() {
    const WAY: &[&str] = &[
        "j",
        "j",
        "j",
        "l",
        "x",
        "张",
        "伟",
        "<Backspace>",
        "<Esc>",
        "?",
        "<Down>",
        "<Esc>",
        "n",
        "<Esc>",
        "D",
        "<Esc>",
        "s",
        "<Right>",
        "<Tab>",
        "<Esc>",
        "<Esc>",
        "<Tab>",
        "j",
        "j",
        "e",
        "<Esc>",
        "<Tab>",
        "j",
        "<Tab>",
        "G",
        "n",
        "p",
        "王",
        "<Tab>",
        "<Esc>",
        "<Esc>",
        "<Esc>",
    ];
    for (width, height) in [(120, 40), (80, 24), (61, 17), (40, 10)] {
        for lang in [Lang::En, Lang::Zh] {
            let look = look(lang);
            let mut app = f::in_account(names(lang));
            let mut worn = UsedTerminal::new(width, height);
            for key in WAY {
                worn.draw(&mut app, &look);
                f::press(&mut app, key);
                worn.draw(&mut app, &look);
                // What was measured may have scrolled a list: draw what is now true.
                worn.draw(&mut app, &look);
                assert_same(&worn, &fresh(&app, &look, width, height), key);
            }
        }
    }
}

#[test]
fn the_agenda_leaves_no_trace_of_the_book_below_it() {
    const WAY: &[&str] = &[
        "j", "z", "3d", "<Tab>", "等", "<Esc>", "f", "Z", "G", "<Tab>", "r", "周", "<Esc>",
    ];
    for (width, height) in [(120, 40), (80, 24), (61, 17), (40, 10)] {
        for lang in [Lang::En, Lang::Zh] {
            let look = look(lang);
            let mut app = f::in_book(names(lang));
            let mut worn = UsedTerminal::new(width, height);
            worn.draw(&mut app, &look);
            app = f::on_agenda(names(lang));
            for key in WAY {
                worn.draw(&mut app, &look);
                f::press(&mut app, key);
                worn.draw(&mut app, &look);
                worn.draw(&mut app, &look);
                assert_same(&worn, &fresh(&app, &look, width, height), key);
            }
        }
    }
}

#[test]
fn hostile_text_reaches_the_terminal_harmless() {
    let look = look(Lang::En);
    let mut app = f::in_account(names(Lang::En));
    f::press(&mut app, "l");
    update(
        &mut app,
        Msg::Paste("@\u{1b}]0;title\u{7}\u{1b}[31mred\u{202e}\u{200b}\u{9b}2J: x".to_owned()),
    );
    let mut worn = UsedTerminal::new(80, 24);
    worn.draw(&mut app, &look);
    assert_same(&worn, &fresh(&app, &look, 80, 24), "the paste");
    let sent = String::from_utf8_lossy(&worn.sent);
    assert!(!sent.contains("\u{1b}]") && !sent.contains('\u{9b}'));
    let line = worn.emulator.screen().contents();
    assert!(!line.contains('\u{202e}') && !line.contains('\u{200b}'));
}

#[test]
fn the_cursor_stands_in_the_field_where_an_input_method_looks_for_it() {
    let look = look(Lang::En);
    let mut app = f::in_account(names(Lang::En));
    f::press(&mut app, "l张伟");
    let mut worn = UsedTerminal::new(80, 24);
    worn.draw(&mut app, &look);
    let (row, column) = worn.emulator.screen().cursor_position();
    let before = worn.emulator.screen().contents_between(row, 0, row, column);
    assert!(before.ends_with("张伟"), "{before:?}");
    assert!(!worn.emulator.screen().hide_cursor());
}

/// The widths make the overlay's left edge fall on each half of the names below it.
#[test]
fn an_overlay_that_cuts_a_wide_character_keeps_its_border() {
    let look = look(Lang::Zh);
    for width in 62..=81 {
        let mut app = f::in_book(names(Lang::Zh));
        let mut page = f::book();
        for row in &mut page.rows {
            row.name = f::name(&"东林电信省公司集团".repeat(5));
        }
        update(&mut app, f::listed(page));
        let mut worn = UsedTerminal::new(width, 12);
        worn.draw(&mut app, &look);
        f::press(&mut app, "f");
        worn.draw(&mut app, &look);
        assert_same(&worn, &fresh(&app, &look, width, 12), "the filter");
    }
}
