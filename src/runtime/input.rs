//! What wakes the program: keys, signals, the worker's answers. Everything blocks; an idle program
//! does not wake.

use std::{
    io,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

use crossterm::event::{self, Event};

use crate::app::Msg;

/// A reason to wake up.
#[derive(Debug)]
pub enum Wake {
    Terminal(Event),
    /// The terminal is gone, or somebody asked us to end.
    End,
    /// The shell wants its terminal, as with Ctrl-Z from outside.
    Suspend,
    /// We run again after having been stopped.
    Continued,
    Answer(Msg),
}

/// The queue everything arrives in, with the end that others may write to.
pub struct Inbox {
    pub wakes: Receiver<Wake>,
    pub answers: Sender<Wake>,
}

impl Inbox {
    /// Starts listening to signals: before the terminal is taken, or one that comes early would end
    /// the program without giving it back.
    ///
    /// # Errors
    /// When a thread or a signal handler cannot be had.
    pub fn open() -> io::Result<Self> {
        let (answers, wakes) = channel();
        #[cfg(unix)]
        listen_to_signals(answers.clone())?;
        Ok(Self { wakes, answers })
    }

    /// Starts listening to the terminal.
    ///
    /// # Errors
    /// When a thread cannot be had.
    pub fn listen_to_keys(&self) -> io::Result<()> {
        let keys = self.answers.clone();
        thread::Builder::new().name("keys".into()).spawn(move || {
            while let Ok(event) = event::read() {
                if keys.send(Wake::Terminal(event)).is_err() {
                    return;
                }
            }
            // Reading failed: the terminal is gone.
            let _ = keys.send(Wake::End);
        })?;
        Ok(())
    }
}

#[cfg(unix)]
fn listen_to_signals(sender: Sender<Wake>) -> io::Result<()> {
    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP},
        iterator::Signals,
    };
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in signals.forever() {
                let wake = match signal {
                    SIGTSTP => Wake::Suspend,
                    SIGCONT => Wake::Continued,
                    _ => Wake::End,
                };
                if sender.send(wake).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}
