//! The question for a passphrase, which has the whole terminal: no book is open while it stands there.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation;
use zeroize::Zeroizing;

use super::Refusal;

/// What keeps others from reading the book, besides their having no account on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Protection {
    None,
    Passphrase,
    /// It is in memory, or this program was built without encryption.
    #[default]
    CannotBe,
}

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
#[derive(Clone)]
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
    /// To do with what was typed what it was asked for.
    Try,
    /// To go on, once all is said.
    GoOn,
    /// To leave without it.
    Leave,
}

/// What was typed is nobody's to see.
impl std::fmt::Debug for AskPassphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AskPassphrase")
            .field("step", &self.step)
            .field("refused", &self.refused)
            .finish_non_exhaustive()
    }
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
                PassphraseWish::Try
            }
            PassphraseStep::Choose => {
                self.first = std::mem::take(&mut self.typed);
                self.step = PassphraseStep::Again;
                PassphraseWish::Nothing
            }
            PassphraseStep::Again if self.first == self.typed => {
                self.trying = true;
                PassphraseWish::Try
            }
            PassphraseStep::Again => {
                self.refuse(NotPassphrase::Differs);
                PassphraseWish::Nothing
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(ask: &mut AskPassphrase, text: &str) -> PassphraseWish {
        let mut wish = PassphraseWish::Nothing;
        for c in text.chars() {
            let key = match c {
                '\r' => KeyCode::Enter,
                '\x08' => KeyCode::Backspace,
                c => KeyCode::Char(c),
            };
            wish = ask.press(KeyEvent::new(key, KeyModifiers::NONE));
        }
        wish
    }

    #[test]
    fn a_new_passphrase_is_taken_once_it_was_typed_twice_alike() {
        let mut ask = AskPassphrase::new(PassphraseStep::Choose);
        assert_eq!(typed(&mut ask, "correct horse\r"), PassphraseWish::Nothing);
        assert_eq!(ask.step, PassphraseStep::Again);
        assert_eq!(typed(&mut ask, "correct hors\r"), PassphraseWish::Nothing);
        assert_eq!(ask.refused, Some(NotPassphrase::Differs));
        assert_eq!(ask.step, PassphraseStep::Choose);
        assert_eq!(
            typed(&mut ask, "correct horse\rcorrect horse\r"),
            PassphraseWish::Try
        );
        assert_eq!(ask.typed(), "correct horse");
        assert_eq!(
            typed(&mut ask, "x\r"),
            PassphraseWish::Nothing,
            "it is being tried"
        );
        assert_eq!(ask.typed(), "correct horse");
    }

    #[test]
    fn a_letter_goes_whole_and_nothing_typed_is_no_passphrase() {
        let mut ask = AskPassphrase::new(PassphraseStep::Unlock(Locked::AtFirst));
        assert_eq!(typed(&mut ask, "\r"), PassphraseWish::Nothing);
        ask.paste("密e\u{301}\n");
        assert_eq!(ask.letters(), 2);
        typed(&mut ask, "\x08");
        assert_eq!(ask.typed(), "密");
        assert_eq!(typed(&mut ask, "\r"), PassphraseWish::Try);
    }

    #[test]
    fn nothing_of_it_is_in_what_is_printed_to_find_errors() {
        let mut ask = AskPassphrase::new(PassphraseStep::Choose);
        typed(&mut ask, "correct horse");
        assert!(!format!("{ask:?}").contains("horse"), "{ask:?}");
    }
}
