//! The question for a passphrase, which has the whole terminal: no book is open while it stands there.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;
use zeroize::Zeroizing;

use super::Refusal;

/// What is asked for, or told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseStep {
    /// That of the book, which is about to be opened.
    Unlock(Locked),
    /// A new one.
    Choose,
    /// The new one once more.
    Again,
    /// The recovery key, to be written down.
    Printed,
}

/// Why the book is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locked {
    /// It was not open yet.
    AtFirst,
    /// Nobody pressed a key for so many minutes.
    Idle(u16),
    /// The user wanted it.
    ByHand,
}

/// The question, and what is typed into it.
#[derive(Debug, Clone)]
pub struct AskPassphrase {
    pub step: PassphraseStep,
    typed: Zeroizing<String>,
    /// The new one, while it is typed again.
    first: Zeroizing<String>,
    /// What was wrong with what was typed last.
    pub refused: Option<NotPassphrase>,
    /// What was typed is being tried.
    pub trying: bool,
    recovery_key: Zeroizing<String>,
}

/// Why what was typed is not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum NotPassphrase {
    /// The second time it was another one.
    Differs,
    Refused(Refusal),
}

/// What a key asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum PassphraseWish {
    Nothing,
    /// To open the book with what was typed.
    Unlock,
    /// To put the book under what was typed.
    Seal,
    /// To go on, once all is said.
    GoOn,
    /// To leave without it.
    Leave,
}

impl AskPassphrase {
    #[must_use]
    pub fn new(step: PassphraseStep) -> Self {
        Self {
            step,
            typed: Zeroizing::default(),
            first: Zeroizing::default(),
            refused: None,
            trying: false,
            recovery_key: Zeroizing::default(),
        }
    }

    /// How many letters have been typed.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.typed.graphemes(true).count()
    }

    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    #[must_use]
    pub fn recovery_key(&self) -> &str {
        &self.recovery_key
    }

    /// Shows the recovery key of the book that is under the passphrase now.
    pub fn print(&mut self, recovery_key: Zeroizing<String>) {
        *self = Self {
            recovery_key,
            ..Self::new(PassphraseStep::Printed)
        };
    }

    /// Has it typed anew, and says why.
    pub fn refuse(&mut self, why: NotPassphrase) {
        let step = match self.step {
            PassphraseStep::Again => PassphraseStep::Choose,
            step => step,
        };
        *self = Self {
            refused: Some(why),
            ..Self::new(step)
        };
    }

    /// Text comes whole where it is pasted.
    pub fn paste(&mut self, text: &str) {
        if !self.trying && self.step != PassphraseStep::Printed {
            self.typed.extend(text.chars().filter(|c| !c.is_control()));
        }
    }

    pub fn press(&mut self, key: KeyEvent) -> PassphraseWish {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Char('c') if control => return PassphraseWish::Leave,
            KeyCode::Esc if self.step != PassphraseStep::Printed => return PassphraseWish::Leave,
            KeyCode::Enter => return self.enter(),
            _ if self.trying => {}
            KeyCode::Char('u') if control => self.typed.clear(),
            KeyCode::Backspace => {
                let last = self.typed.grapheme_indices(true).next_back();
                let end = last.map_or(0, |(at, _)| at);
                self.typed.truncate(end);
            }
            KeyCode::Char(c) if !control && self.step != PassphraseStep::Printed => {
                self.refused = None;
                self.typed.push(c);
            }
            _ => {}
        }
        PassphraseWish::Nothing
    }

    fn enter(&mut self) -> PassphraseWish {
        match self.step {
            PassphraseStep::Printed => PassphraseWish::GoOn,
            _ if self.typed.is_empty() || self.trying => PassphraseWish::Nothing,
            PassphraseStep::Unlock(_) => {
                self.trying = true;
                PassphraseWish::Unlock
            }
            PassphraseStep::Choose => {
                self.first = std::mem::take(&mut self.typed);
                self.step = PassphraseStep::Again;
                PassphraseWish::Nothing
            }
            PassphraseStep::Again if self.first == self.typed => {
                self.trying = true;
                PassphraseWish::Seal
            }
            PassphraseStep::Again => {
                self.refuse(NotPassphrase::Differs);
                PassphraseWish::Nothing
            }
        }
    }
}
