//! What of a frame reaches the terminal: the cells that have changed, between the marks of a synchronized update, and
//! the cursor where it has changed, all in one write. Of a frame that changes nothing nothing is sent.

use std::io::{self, Write};

use crossterm::{
    cursor::{Hide, MoveTo, Show},
    queue,
    terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate},
};
use ratatui::{
    backend::{Backend, ClearType, CrosstermBackend, WindowSize},
    buffer::Cell,
    layout::{Position, Size},
};

/// Stands between the drawing and the terminal.
pub(super) struct Frames<W: Write> {
    terminal: CrosstermBackend<W>,
    /// Whether cells have been sent since the last write was over.
    updating: bool,
    /// Whether the cursor is seen; nobody knows where the terminal was another program's.
    shown: Option<bool>,
    /// Where it is; nobody knows after cells were sent.
    at: Option<Position>,
}

impl<W: Write> Frames<W> {
    pub(super) const fn new(out: W) -> Self {
        Self {
            terminal: CrosstermBackend::new(out),
            updating: false,
            shown: None,
            at: None,
        }
    }

    /// What is said to the terminal besides frames, which leaves nothing on it as it was known to be.
    pub(super) fn besides(&mut self) -> &mut CrosstermBackend<W> {
        (self.shown, self.at) = (None, None);
        &mut self.terminal
    }

    fn show(&mut self, shown: bool) -> io::Result<()> {
        if self.shown.replace(shown) == Some(shown) {
            return Ok(());
        }
        if shown {
            queue!(self.terminal, Show)
        } else {
            queue!(self.terminal, Hide)
        }
    }
}

impl<W: Write> Backend for Frames<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        queue!(self.terminal, BeginSynchronizedUpdate)?;
        self.updating = true;
        self.at = None;
        self.terminal.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.show(false)
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.show(true)
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.terminal.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if self.at.replace(position) == Some(position) {
            return Ok(());
        }
        queue!(self.terminal, MoveTo(position.x, position.y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.besides().clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.besides().clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.terminal.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.updating) {
            queue!(self.terminal, EndSynchronizedUpdate)?;
        }
        Write::flush(&mut self.terminal)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use std::{cell::RefCell, rc::Rc};

    use ratatui::{Terminal, TerminalOptions, Viewport, layout::Rect};

    use super::*;

    /// What was written, each time by itself.
    #[derive(Clone, Default)]
    struct Sent(Rc<RefCell<Vec<String>>>);

    impl Write for Sent {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0
                .borrow_mut()
                .push(String::from_utf8_lossy(bytes).into_owned());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    struct Screen {
        terminal: Terminal<Frames<io::BufWriter<Sent>>>,
        sent: Sent,
    }

    impl Screen {
        fn new() -> Self {
            let sent = Sent::default();
            let frames = Frames::new(io::BufWriter::new(sent.clone()));
            let viewport = Viewport::Fixed(Rect::new(0, 0, 8, 2));
            let terminal = Terminal::with_options(frames, TerminalOptions { viewport });
            Self {
                terminal: terminal.unwrap(),
                sent,
            }
        }

        /// What a frame with this text and this cursor brings.
        fn draw(&mut self, text: &str, cursor: Option<(u16, u16)>) -> Vec<String> {
            self.sent.0.borrow_mut().clear();
            let draw = |frame: &mut ratatui::Frame<'_>| {
                frame.render_widget(text, frame.area());
                if let Some(cursor) = cursor {
                    frame.set_cursor_position(cursor);
                }
            };
            self.terminal.draw(draw).unwrap();
            self.sent.0.borrow().clone()
        }
    }

    #[test]
    fn a_frame_is_one_write_between_the_marks_of_an_update() {
        let sent = Screen::new().draw("李 met", None);
        assert_eq!(sent.len(), 1, "{sent:?}");
        let frame = &sent[0];
        assert!(frame.starts_with("\x1b[?2026h"), "{frame:?}");
        assert!(
            frame.contains('李') && frame.contains("\x1b[?25l"),
            "{frame:?}"
        );
        assert!(frame.ends_with("\x1b[?2026l"), "{frame:?}");
    }

    #[test]
    fn of_a_frame_that_changes_nothing_nothing_is_sent() {
        let mut screen = Screen::new();
        for cursor in [None, Some((3, 0))] {
            assert_ne!(screen.draw("met", cursor), [""; 0]);
            assert_eq!(screen.draw("met", cursor), [""; 0]);
        }
    }

    #[test]
    fn a_cursor_that_moves_or_goes_is_sent_alone() {
        let mut screen = Screen::new();
        screen.draw("met", Some((3, 0)));
        assert_eq!(screen.draw("met", Some((4, 1))), ["\x1b[2;5H"]);
        assert_eq!(screen.draw("met", None), ["\x1b[?25l"]);
        assert_eq!(screen.draw("met", Some((4, 1))), ["\x1b[?25h"]);
    }

    #[test]
    fn after_cells_the_cursor_is_put_back() {
        let mut screen = Screen::new();
        screen.draw("met", Some((3, 0)));
        let sent = screen.draw("mat", Some((3, 0)));
        assert_eq!(sent.len(), 1, "{sent:?}");
        let frame = &sent[0];
        assert!(frame.ends_with("\x1b[1;4H\x1b[?2026l"), "{frame:?}");
    }

    #[test]
    fn whatever_was_said_besides_the_cursor_is_told_again() {
        let mut screen = Screen::new();
        screen.draw("met", None);
        screen.terminal.backend_mut().besides();
        assert_eq!(screen.draw("met", None), ["\x1b[?25l"]);
    }
}
