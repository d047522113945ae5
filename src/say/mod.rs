//! Every visible word, in every language, from the Fluent files in `assets/i18n`.
//!
//! Knows: the values other rooms hold out to be worded. Must not know: layout, colours, files, SQL.
//!
//! Every message is a method of [`Words`], which the build script writes (`generate.rs`):
//! a message or an argument that one language lacks does not compile, nor does a message nobody says.
//! The words of a closed vocabulary stand under a heading that names its type. What is written by hand
//! here chooses the message for a value that holds more. Where a method by hand has the name that the
//! message would have, the bare message ends in `-said`.

mod agenda;
mod answers;
mod ask;
mod brief;
mod calibrate;
mod config;
mod constants;

mod course;
mod dates;
mod days;
mod did;
mod document;
mod facts;
mod findings;
mod forgetting;
mod forms;
#[cfg(test)]
mod generate;
mod held;
mod import;
mod keys;
mod lang;
mod ledger;
mod line;
mod manual;
mod map;
mod matter;
mod meaning;
mod next;
mod one;
mod panel;
mod paper;
mod passphrase;
mod planned;
mod reasons;
mod review;
mod rivals;
mod rules;
mod said;
mod sayable;
mod score;
mod screens;
mod setting;
mod shell;
mod story;
mod template;
mod visits;
mod warnings;
mod years;

pub use course::signed_tenths;
pub use facts::{PostParts, side_sign};
pub use lang::Lang;
pub use ledger::{hundredths, percent, tenths};
pub use said::{Said, Tone, Wording};
pub use score::{Names, signed};
pub use shell::Direction;

use std::fmt;

use sayable::{Count, Sayable};

use chrono::NaiveDate;

use crate::{app::Keys, manual::Topic};

impl Lang {
    /// As the command line takes it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code() == code)
    }

    /// As the command line and the config take it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.rules().code
    }

    /// The language of a locale such as `zh_CN.UTF-8`; the first for one that is not spoken here.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let locale = locale.to_ascii_lowercase();
        let mut all = Self::ALL.iter().copied();
        all.find(|lang| locale.starts_with(lang.code()))
            .unwrap_or(Self::ALL[0])
    }
}

/// The words of one language.
pub struct Words {
    lang: Lang,
    /// What a sentence names when it names a key.
    keys: Keys,
    /// The day of the document that they are for, if they are for one.
    paper: Option<NaiveDate>,
    /// Whether what somebody thinks of somebody is not said.
    hides: bool,
}

impl Words {
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            keys: Keys::default(),
            paper: None,
            hides: false,
        }
    }

    /// The same words for a document of a day. Paper is read later than it is written: what a screen tells
    /// by how long it is from today, these tell by its date.
    #[must_use]
    pub fn on_paper(&self, day: NaiveDate) -> Self {
        Self {
            lang: self.lang,
            keys: self.keys.clone(),
            paper: Some(day),
            hides: self.hides,
        }
    }

    /// The same words for eyes that are not the user's: what we think of whom is the same sign for
    /// everybody.
    #[must_use]
    pub fn hiding(&self) -> Self {
        Self {
            lang: self.lang,
            keys: self.keys.clone(),
            paper: self.paper,
            hides: true,
        }
    }

    /// Whether they are for other eyes.
    #[must_use]
    pub const fn hides(&self) -> bool {
        self.hides
    }

    /// Whether they are for a document.
    #[must_use]
    pub const fn is_on_paper(&self) -> bool {
        self.paper.is_some()
    }

    /// The same words, for somebody with keys of their own.
    #[must_use]
    pub fn with_keys(self, keys: Keys) -> Self {
        Self { keys, ..self }
    }

    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({:?})", self.lang)
    }
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(test)]
mod tests;
mod ties;
