//! What wakes the program: keys, signals, the worker's answers. Everything blocks; an idle program
//! does not wake.

use std::{
    io,
    process::ExitStatus,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, Sender, channel},
    },
    thread,
};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyModifiers, MouseEventKind};

use crate::app::Msg;

/// A reason to wake up.
#[derive(Debug)]
pub enum Wake {
    /// With what keeps the thread from reading on, if the event may lead to the terminal being
    /// somebody else's.
    Terminal(Event, Option<Hold>),
    End(Ending),
    /// The shell wants its terminal, as with Ctrl-Z from outside.
    Suspend,
    /// We run again after having been stopped.
    Continued,
    Answer(Msg),
    /// Somebody has changed the book.
    Changed,
    /// The user's editor has ended, or cannot be waited for.
    Edited(io::Result<ExitStatus>),
}

/// Why the program should end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// The terminal is gone.
    HungUp,
    /// Somebody asked for it.
    Asked,
    /// Ctrl-C from outside; an editor that has the terminal takes it for itself.
    Interrupted,
}

/// As long as this lives, nobody reads from the terminal.
#[derive(Debug)]
pub struct Hold {
    _until_dropped: Sender<()>,
}

/// The queue everything arrives in, with the end that others may write to.
pub struct Inbox {
    pub wakes: Receiver<Wake>,
    pub answers: Sender<Wake>,
    /// Where keys and signals go, whichever book is on screen.
    listeners: Listeners,
    hears_keys: bool,
}

/// The queue of the book on screen, for the threads that outlive it.
#[derive(Clone)]
struct Listeners(Arc<Mutex<Sender<Wake>>>);

impl Listeners {
    /// Whether anybody still listens.
    fn send(&self, wake: Wake) -> bool {
        let sender = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sender.send(wake).is_ok()
    }
}

impl Inbox {
    /// Starts listening to signals: before the terminal is taken, or one that comes early would end
    /// the program without giving it back.
    ///
    /// # Errors
    /// When a thread or a signal handler cannot be had.
    pub fn open() -> io::Result<Self> {
        let (answers, wakes) = channel();
        let listeners = Listeners(Arc::new(Mutex::new(answers.clone())));
        #[cfg(unix)]
        listen_to_signals(listeners.clone())?;
        Ok(Self {
            wakes,
            answers,
            listeners,
            hears_keys: false,
        })
    }

    /// Begins anew for another book: what was meant for the last one no longer arrives. Keys typed from now
    /// on wait for it.
    pub fn renew(&mut self) {
        (self.answers, self.wakes) = channel();
        let mut listeners = self
            .listeners
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *listeners = self.answers.clone();
    }

    /// Starts listening to the terminal, unless that is done already.
    ///
    /// # Errors
    /// When a thread cannot be had.
    pub fn listen_to_keys(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.hears_keys, true) {
            return Ok(());
        }
        let keys = self.listeners.clone();
        thread::Builder::new().name("keys".into()).spawn(move || {
            while let Ok(event) = event::read() {
                let (hold, wait) = if may_hand_over(&event) {
                    let (sender, wait) = channel();
                    let hold = Hold {
                        _until_dropped: sender,
                    };
                    (Some(hold), Some(wait))
                } else {
                    (None, None)
                };
                if !keys.send(Wake::Terminal(event, hold)) {
                    return;
                }
                if let Some(wait) = wait {
                    // Nothing is ever sent: this ends when the hold is dropped.
                    let _ = wait.recv();
                }
            }
            // Reading failed: the terminal is gone.
            keys.send(Wake::End(Ending::HungUp));
        })?;
        Ok(())
    }
}

/// Whether another program may get the terminal because of this event. Then the next key may be
/// meant for that one, and reading on would take it away. What is typed or scrolled comes in crowds
/// and never does that: it is read on at once, so that one frame answers many.
fn may_hand_over(event: &Event) -> bool {
    match event {
        Event::Key(KeyEvent {
            code, modifiers, ..
        }) => {
            let commands = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SUPER;
            !matches!(code, KeyCode::Char(_)) || modifiers.intersects(commands)
        }
        Event::Mouse(mouse) => {
            matches!(mouse.kind, MouseEventKind::Down(_) | MouseEventKind::Up(_))
        }
        _ => false,
    }
}

#[cfg(unix)]
fn listen_to_signals(listeners: Listeners) -> io::Result<()> {
    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP},
        iterator::Signals,
    };
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in signals.forever() {
                let wake = match signal {
                    SIGTSTP => Wake::Suspend,
                    SIGCONT => Wake::Continued,
                    SIGHUP => Wake::End(Ending::HungUp),
                    SIGINT | SIGQUIT => Wake::End(Ending::Interrupted),
                    _ => Wake::End(Ending::Asked),
                };
                if !listeners.send(wake) {
                    return;
                }
            }
        })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crossterm::event::MouseEvent;

    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(code, modifiers))
    }

    fn mouse(kind: MouseEventKind) -> Event {
        Event::Mouse(MouseEvent {
            kind,
            column: 0,
            row: 0,
            modifiers: KeyModifiers::NONE,
        })
    }

    #[test]
    fn only_what_is_typed_or_scrolled_is_read_on_without_waiting() {
        use crossterm::event::MouseButton::Left;
        for typed in [
            key(KeyCode::Char('o'), KeyModifiers::NONE),
            key(KeyCode::Char('O'), KeyModifiers::SHIFT),
            key(KeyCode::Char('张'), KeyModifiers::NONE),
            Event::Paste("visit".into()),
            Event::Resize(80, 24),
            mouse(MouseEventKind::ScrollDown),
        ] {
            assert!(!may_hand_over(&typed), "{typed:?}");
        }
        for command in [
            key(KeyCode::Char('o'), KeyModifiers::CONTROL),
            key(KeyCode::Char('o'), KeyModifiers::ALT),
            key(KeyCode::F(4), KeyModifiers::NONE),
            key(KeyCode::Enter, KeyModifiers::NONE),
            mouse(MouseEventKind::Down(Left)),
        ] {
            assert!(may_hand_over(&command), "{command:?}");
        }
    }
}
