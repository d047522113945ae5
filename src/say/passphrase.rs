//! The question for a passphrase in words.

use super::Words;
use crate::{
    app::{Locked, PassphraseStep, Protection},
    domain::text::shown,
};

impl Words {
    /// What is asked for, of the file of this name.
    #[must_use]
    pub fn passphrase_title(&self, step: PassphraseStep, name: &str) -> String {
        let name = shown(name);
        match step {
            PassphraseStep::Unlock(Locked::AtFirst) => self.passphrase_unlock(name),
            PassphraseStep::Unlock(Locked::ByHand) => self.passphrase_locked(),
            PassphraseStep::Unlock(Locked::Idle(minutes)) => self.passphrase_idle(minutes),
            PassphraseStep::Choose | PassphraseStep::Again => self.passphrase_choose(name),
            PassphraseStep::Printed => self.passphrase_printed(name),
        }
    }

    /// What there is to know about it; nothing where that is plain.
    #[must_use]
    pub fn passphrase_text(&self, step: PassphraseStep) -> String {
        match step {
            PassphraseStep::Unlock(_) => String::new(),
            PassphraseStep::Choose | PassphraseStep::Again => self.passphrase_choose_text(),
            PassphraseStep::Printed => self.passphrase_printed_text(),
        }
    }

    #[must_use]
    pub fn passphrase_field(&self, step: PassphraseStep) -> String {
        match step {
            PassphraseStep::Again => self.passphrase_field_again(),
            PassphraseStep::Choose => self.passphrase_field_new(),
            PassphraseStep::Unlock(_) | PassphraseStep::Printed => self.passphrase_field_here(),
        }
    }

    /// The keys it heeds.
    #[must_use]
    pub fn passphrase_keys(&self, step: PassphraseStep) -> String {
        match step {
            PassphraseStep::Printed => self.passphrase_keys_printed(),
            PassphraseStep::Unlock(_) => self.passphrase_keys_unlock(),
            PassphraseStep::Choose | PassphraseStep::Again => self.passphrase_keys_choose(),
        }
    }

    /// What keeps others from reading the book, as far as this program knows of it.
    #[must_use]
    pub fn protection(&self, protection: Protection) -> Option<String> {
        match protection {
            Protection::None => Some(self.welcome_unprotected()),
            Protection::Passphrase => Some(self.welcome_protected()),
            Protection::CannotBe => None,
        }
    }
}
