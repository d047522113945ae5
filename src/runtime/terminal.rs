//! The terminal, borrowed: whatever happens, it is given back as it was.

use std::{
    fmt,
    io::{self, BufWriter, IsTerminal, Stdout, Write, stdout},
    panic, process,
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc::channel,
    },
    thread,
    time::Duration,
};

use crossterm::{
    Command,
    cursor::Show,
    event::{
        DisableBracketedPaste, DisableFocusChange, DisableMouseCapture, EnableBracketedPaste,
        EnableFocusChange,
    },
    execute, queue,
    terminal::{
        Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
        disable_raw_mode, enable_raw_mode, size,
    },
};
use ratatui::{Frame, Terminal as Drawing, buffer::Buffer, layout::Rect};

use super::{caretaker, frames::Frames, input::Ending};
use crate::{app::Mouse, domain::text::needs_care};

/// Room for a whole frame, so that it reaches the terminal in one write.
const FRAME_BYTES: usize = 64 * 1024;

/// The terminal while the program has it. Dropping it gives it back.
pub struct Terminal {
    mouse: Mouse,
    drawing: Drawing<Frames<BufWriter<Stdout>>>,
}

impl Terminal {
    /// Takes the terminal: raw mode, alternate screen, bracketed paste, the mouse if it is wanted.
    /// Asks it nothing, so a terminal that does not answer costs no time.
    ///
    /// # Errors
    /// When standard output is no terminal or cannot be written.
    pub fn take(mouse: Mouse) -> io::Result<Self> {
        give_back_on_panic();
        enter(mouse)?;
        let frames = Frames::new(BufWriter::with_capacity(FRAME_BYTES, stdout()));
        Ok(Self {
            mouse,
            drawing: Drawing::new(frames)?,
        })
    }

    /// Draws a frame; only cells that changed are sent.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn draw(&mut self, frame: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.drawing.draw(|drawn| {
            frame(drawn);
            let area = drawn.area();
            make_harmless(drawn.buffer_mut(), area);
        })?;
        // Nothing stands between the user and the first frame.
        caretaker::begin();
        Ok(())
    }

    /// Tells the terminal something that is not drawn.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn say(&mut self, bytes: &[u8]) -> io::Result<()> {
        let out = self.drawing.backend_mut().besides();
        out.write_all(bytes)?;
        out.flush()
    }

    /// Forgets what is on screen, so that the next frame is sent whole.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn clear(&mut self) -> io::Result<()> {
        // The drawing's own `clear` asks the terminal where its cursor is; the answer would reach the
        // thread that waits for keys, and nobody here.
        queue!(self.drawing.backend_mut().besides(), Clear(ClearType::All))?;
        self.drawing.swap_buffers();
        Ok(())
    }

    /// Leaves the terminal to another program, as the shell would have it; what comes back is for
    /// [`Terminal::take_back`].
    pub fn lend(&mut self) -> TerminalModes {
        leave();
        TerminalModes::here()
    }

    /// Takes the terminal again when the other program has ended, however it left it.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn take_back(&mut self, modes: &TerminalModes) -> io::Result<()> {
        modes.restore();
        self.resume()
    }

    /// Gives the terminal to the shell until the user comes back with `fg`.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        leave();
        stop()?;
        self.resume()
    }

    /// Other platforms have no job control.
    ///
    /// # Errors
    /// Never.
    #[cfg(not(unix))]
    pub fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Takes the terminal again after something else had it.
    ///
    /// # Errors
    /// When the terminal cannot be written.
    pub fn resume(&mut self) -> io::Result<()> {
        enter(self.mouse)?;
        // The window may have another size by now.
        self.drawing.autoresize()?;
        self.clear()
    }
}

/// The last gate: whatever was drawn, no cell of it does anything to the terminal but fill a cell. What is drawn is
/// harmless before, or it would not be as wide as it was taken to be; here it would be seen that it was not.
fn make_harmless(cells: &mut Buffer, area: Rect) {
    for position in area.positions() {
        if let Some(cell) = cells.cell_mut(position)
            && cell.symbol().chars().any(needs_care)
        {
            cell.set_symbol("�");
        }
    }
}

/// Columns of the terminal that standard output is, if it is one.
#[must_use]
pub fn columns() -> Option<u16> {
    let size = stdout().is_terminal().then(size)?;
    size.ok().map(|(columns, _)| columns)
}

/// Stops this program as Ctrl-Z stops one that does not listen; returns when it goes on.
///
/// # Errors
/// When the system refuses.
#[cfg(unix)]
pub fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

/// The modes of a terminal that another program has. A program that is killed leaves its own behind,
/// and they would be taken for the shell's.
pub struct TerminalModes {
    #[cfg(unix)]
    modes: Option<rustix::termios::Termios>,
}

impl TerminalModes {
    #[cfg(unix)]
    fn here() -> Self {
        Self {
            modes: rustix::termios::tcgetattr(io::stdin()).ok(),
        }
    }

    #[cfg(unix)]
    pub fn restore(&self) {
        use rustix::termios::{OptionalActions, tcsetattr};
        if let Some(modes) = &self.modes {
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, modes);
        }
    }

    #[cfg(not(unix))]
    const fn here() -> Self {
        Self {}
    }

    #[cfg(not(unix))]
    pub const fn restore(&self) {}
}

impl Drop for Terminal {
    fn drop(&mut self) {
        leave();
    }
}

/// Whether we have the terminal. It must not be given back twice: the second time would move the
/// cursor back to where it was at first, over whatever was said since.
static TAKEN: AtomicBool = AtomicBool::new(false);
/// Whether we have the mouse: one that was never taken is not given back either.
static MOUSE_TAKEN: AtomicBool = AtomicBool::new(false);

fn enter(mouse: Mouse) -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    caretaker::held();
    let entered = execute!(
        stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableFocusChange
    )
    .and_then(|()| match mouse {
        Mouse::On => {
            MOUSE_TAKEN.store(true, Ordering::SeqCst);
            execute!(stdout(), TakeMouse)
        }
        Mouse::Off => Ok(()),
    });
    // Half a borrowed terminal is worse than none.
    entered.inspect_err(|_| leave())
}

/// Asks for clicks and the wheel alone: the library's own command asks for every movement too, and
/// the program would wake for each.
struct TakeMouse;

impl Command for TakeMouse {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        // Buttons and wheel; positions written so that they may lie beyond column 223.
        f.write_str("\x1b[?1000h\x1b[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        crossterm::event::EnableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        crossterm::event::EnableMouseCapture.is_ansi_code_supported()
    }
}

/// Gives everything back that [`enter`] took. Nothing more can be done where a part of it fails.
fn leave() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = stdout();
    if MOUSE_TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(out, DisableMouseCapture);
    }
    let _ = execute!(
        out,
        EndSynchronizedUpdate,
        DisableFocusChange,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    );
    let _ = disable_raw_mode();
    let _ = out.flush();
    caretaker::given_back();
}

/// Ends the program though it still has the terminal, which is gone or not read from any more.
pub(super) fn abandon(ending: Ending) {
    if !TAKEN.load(Ordering::SeqCst) {
        return;
    }
    // Words to the terminal may be what waits for ever: that is tried for a moment.
    let _ = disable_raw_mode();
    let (tells, told) = channel();
    thread::spawn(move || {
        leave();
        let _ = tells.send(());
    });
    let _ = told.recv_timeout(Duration::from_millis(100));
    process::exit(i32::from(ending.exit_code()));
}

/// A panic gives the terminal back before it prints, or its words would be lost on the alternate
/// screen. The worker's panics are caught and shown, so they leave the terminal alone.
fn give_back_on_panic() {
    let (owner, print) = (thread::current().id(), panic::take_hook());
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() == owner {
            leave();
            print(info);
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_would_do_something_to_the_terminal_is_not_sent() {
        let area = Rect::new(0, 0, 6, 1);
        let mut cells = Buffer::empty(area);
        for (x, symbol) in (0..).zip(["a", "\x1b[2J", "\u{202e}b", "\u{9b}", "张", "é"]) {
            cells[(x, 0)].set_symbol(symbol);
        }
        make_harmless(&mut cells, area);
        let cells = cells.content.iter();
        let left: Vec<_> = cells.map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(left, ["a", "�", "�", "�", "张", "é"]);
    }
}
