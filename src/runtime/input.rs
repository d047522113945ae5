//! What wakes the program: keys, signals, the worker's answers. Everything blocks; an idle program
//! does not wake.

use std::{
    cell::RefCell,
    io,
    process::ExitStatus,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread,
    time::Duration,
};

use crossterm::event::{
    self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseEventKind,
};

use super::terminal;
#[cfg(unix)]
use super::vanish;
use crate::app::{ForgettingPage, Key, Msg};

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
    /// How far it is to forget somebody.
    Forgetting(ForgettingPage),
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
    /// Ctrl-\\ from outside; as Ctrl-C.
    Broken,
}

impl Ending {
    /// What a shell expects of a program that a signal has ended.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        128 + match self {
            Self::HungUp => 1,
            Self::Interrupted => 2,
            Self::Broken => 3,
            Self::Asked => 15,
        }
    }

    /// Whether it is meant for the editor, too, where one has the terminal.
    pub(super) const fn is_of_keys(self) -> bool {
        matches!(self, Self::Interrupted | Self::Broken)
    }
}

/// How long the loop may take to end in order. One that writes to a terminal nobody reads any more would take
/// for ever.
const LAST_RESORT: Duration = Duration::from_millis(1500);

/// As long as this lives, nobody reads from the terminal.
#[derive(Debug)]
pub struct Hold {
    _until_dropped: Sender<()>,
}

/// The queue everything arrives in, with the end that others may write to.
pub struct Inbox {
    wakes: Receiver<Wake>,
    /// What was taken from the queue and is not due yet.
    put_back: RefCell<Option<Wake>>,
    pub answers: Sender<Wake>,
    /// Where keys and signals go, whichever book is on screen.
    listeners: Listeners,
    hears_keys: bool,
}

/// The queue of the book on screen, for the threads that outlive it.
#[derive(Clone)]
struct Listeners(Arc<Mutex<Listener>>);

struct Listener {
    sender: Sender<Wake>,
    /// Heard as soon as it is told, whatever waits in the queue: a paste may fill it for long.
    ending: Option<Ending>,
}

impl Listeners {
    fn lock(&self) -> MutexGuard<'_, Listener> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether anybody still listens.
    fn send(&self, wake: Wake) -> bool {
        self.lock().sender.send(wake).is_ok()
    }

    /// Whether anybody still listens.
    fn end(&self, ending: Ending) -> bool {
        let mut listener = self.lock();
        listener.ending.get_or_insert(ending);
        if !ending.is_of_keys() {
            // What was typed is in the book within a second.
            let _ = thread::Builder::new()
                .name("last resort".into())
                .spawn(move || {
                    thread::sleep(LAST_RESORT);
                    terminal::abandon(ending);
                });
        }
        listener.sender.send(Wake::End(ending)).is_ok()
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
        let listeners = Listeners(Arc::new(Mutex::new(Listener {
            sender: answers.clone(),
            ending: None,
        })));
        #[cfg(unix)]
        listen_to_signals(listeners.clone())?;
        Ok(Self {
            wakes,
            put_back: RefCell::default(),
            answers,
            listeners,
            hears_keys: false,
        })
    }

    /// Begins anew for another book: what was meant for the last one no longer arrives. Keys typed from now
    /// on wait for it.
    pub fn renew(&mut self) {
        (self.answers, self.wakes) = channel();
        self.put_back.take();
        self.listeners.lock().sender = self.answers.clone();
    }

    /// What comes next; waits for so long at most, if a time is given. An end comes before all that waits.
    ///
    /// # Errors
    /// When nothing has come, or can come any more.
    pub fn next(&self, patience: Option<Duration>) -> Result<Wake, RecvTimeoutError> {
        let wake = match self.put_back.take() {
            Some(wake) => wake,
            None => self.in_turn(patience)?,
        };
        Ok(self.or_end(wake))
    }

    /// What comes next in its turn; waits for so long at most, if a time is given.
    ///
    /// # Errors
    /// When nothing has come, or can come any more.
    pub fn in_turn(&self, patience: Option<Duration>) -> Result<Wake, RecvTimeoutError> {
        match patience {
            Some(patience) => self.wakes.recv_timeout(patience),
            None => self.wakes.recv().map_err(RecvTimeoutError::from),
        }
    }

    /// What waits already.
    pub fn waiting(&self) -> Option<Wake> {
        let wake = self.put_back.take().or_else(|| self.wakes.try_recv().ok());
        wake.map(|wake| self.or_end(wake))
    }

    /// Whoever pastes where the terminal does not say so, or types faster than a line is read, has typed a
    /// text: the letters that wait behind a first one.
    pub fn typed(&self, first: &Wake) -> Option<String> {
        let mut text = String::from(letter(first)?);
        while let Some(wake) = self.waiting() {
            match letter(&wake) {
                Some(letter) => text.push(letter),
                None => {
                    self.put_back.replace(Some(wake));
                    break;
                }
            }
        }
        Some(text)
    }

    fn or_end(&self, wake: Wake) -> Wake {
        self.ended().map_or(wake, Wake::End)
    }

    /// Why the program is to end, if it is.
    #[must_use]
    pub fn ended(&self) -> Option<Ending> {
        self.listeners.lock().ending
    }

    /// What was meant for an editor ends nothing here.
    pub fn unheard(&self) {
        let mut listener = self.listeners.lock();
        listener.ending = listener.ending.filter(|ending| !ending.is_of_keys());
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
        #[cfg(unix)]
        {
            let listeners = self.listeners.clone();
            vanish::watch(move || {
                listeners.end(Ending::HungUp);
            })?;
        }
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
            keys.end(Ending::HungUp);
        })?;
        Ok(())
    }
}

/// The letter that was typed, where a key is nothing else.
fn letter(wake: &Wake) -> Option<char> {
    match wake {
        Wake::Terminal(Event::Key(key), None) if key.kind != KeyEventKind::Release => {
            Key::pressed(*key)?.typed()
        }
        _ => None,
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
                let heard = match signal {
                    SIGTSTP => listeners.send(Wake::Suspend),
                    SIGCONT => listeners.send(Wake::Continued),
                    SIGHUP => listeners.end(Ending::HungUp),
                    SIGINT => listeners.end(Ending::Interrupted),
                    SIGQUIT => listeners.end(Ending::Broken),
                    _ => listeners.end(Ending::Asked),
                };
                if !heard {
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
