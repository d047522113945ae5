//! Asks for a passphrase on the whole terminal, while no book is open.

use std::io;

use crossterm::event::{Event, KeyEventKind};

use super::{
    input::{Inbox, Wake},
    passphrase::shield_memory,
    terminal::Terminal,
};
use crate::{
    app::{AskPassphrase, Mouse, NotPassphrase, PassphraseStep, PassphraseWish, Refusal},
    store::{Seal, StoreError},
    ui::{self, Look},
};

/// What is done with a passphrase that was typed.
pub enum PassphraseUse<'a> {
    /// A book is opened with it.
    Unlock(&'a dyn Fn(&str) -> Result<(), StoreError>),
    /// A book is put under a new one; what came of it is shown.
    Seal(&'a dyn Fn(&Seal) -> Result<(), StoreError>),
}

/// Asks until it is done, or the user leaves without it; whether it was done.
///
/// # Errors
/// When the terminal cannot be had or written.
pub fn ask(
    name: &str,
    step: PassphraseStep,
    then: &PassphraseUse<'_>,
    look: &Look,
    inbox: &mut Inbox,
) -> io::Result<bool> {
    shield_memory();
    let mut terminal = Terminal::take(Mouse::Off)?;
    let mut ask = AskPassphrase::new(step);
    let draw = |terminal: &mut Terminal, ask: &AskPassphrase| {
        terminal.draw(|frame| ui::ask_passphrase(frame, name, ask, look))
    };
    draw(&mut terminal, &ask)?;
    inbox.listen_to_keys()?;
    while let Ok(wake) = inbox.next(None) {
        let wish = match wake {
            Wake::Terminal(Event::Key(key), _) if key.kind != KeyEventKind::Release => {
                ask.press(key)
            }
            Wake::Terminal(Event::Paste(text), _) => {
                ask.paste(&text);
                PassphraseWish::Nothing
            }
            Wake::End(_) => PassphraseWish::Leave,
            Wake::Suspend => {
                terminal.suspend()?;
                PassphraseWish::Nothing
            }
            Wake::Continued => {
                terminal.resume()?;
                PassphraseWish::Nothing
            }
            _ => PassphraseWish::Nothing,
        };
        match (wish, then) {
            (PassphraseWish::Leave, _) => return Ok(false),
            (PassphraseWish::GoOn, _) => return Ok(true),
            (PassphraseWish::Try, then) => {
                // It takes a moment, which is said.
                draw(&mut terminal, &ask)?;
                let attempted = attempt(&ask, then);
                // What was typed meanwhile was not meant for what comes now, least of all for the recovery key.
                while let Some(wake) = inbox.waiting() {
                    if let Wake::End(_) = wake {
                        return Ok(false);
                    }
                }
                match attempted {
                    Ok(None) => return Ok(true),
                    Ok(Some(seal)) => ask.print(seal.recovery_key()),
                    Err(error) => ask.refuse(NotPassphrase::Refused(Refusal::from(&error))),
                }
            }
            (PassphraseWish::Nothing, _) => {}
        }
        draw(&mut terminal, &ask)?;
    }
    Ok(false)
}

/// Does it; with the new seal, where there is one.
fn attempt(ask: &AskPassphrase, then: &PassphraseUse<'_>) -> Result<Option<Seal>, StoreError> {
    match then {
        PassphraseUse::Unlock(unlock) => unlock(ask.typed()).map(|()| None),
        PassphraseUse::Seal(put_under) => {
            let seal = Seal::new(ask.typed())?;
            put_under(&seal)?;
            Ok(Some(seal))
        }
    }
}
