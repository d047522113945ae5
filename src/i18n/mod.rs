//! Every visible word, in both languages, from the Fluent files in `assets/i18n`.
//!
//! Knows: the values other rooms hold out to be worded. Must not know: layout, colours, files, SQL.
//!
//! A closed vocabulary is worded by a `match` without a wildcard: a variant without words does not
//! compile, and neither does a key that no file has.

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
mod document;
mod forms;
mod honesty;
mod import;
mod keys;
mod ledger;
mod line;
mod map;
mod meaning;
mod next;
mod nouns;
mod one;
mod panel;
mod paper;
mod reasons;
mod review;
mod rules;
mod score;
mod screens;
mod setting;
mod shell;
mod story;
mod template;
mod warnings;

pub use course::signed_tenths;
pub use ledger::{hundredths, tenths};
pub use score::{Names, signed};
pub use shell::Direction;

use std::fmt;

use i18n_embed::{LanguageLoader, fluent::FluentLanguageLoader, unic_langid::LanguageIdentifier};
use rust_embed::RustEmbed;

use crate::app::Keys;

#[derive(RustEmbed)]
#[folder = "assets/i18n"]
struct Assets;

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    #[default]
    En,
    Zh,
}

impl Lang {
    pub const ALL: &'static [Self] = &[Self::En, Self::Zh];

    /// As the command line takes it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "en" => Some(Self::En),
            "zh" => Some(Self::Zh),
            _ => None,
        }
    }

    /// As the command line and the config take it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The language of a locale such as `zh_CN.UTF-8`; English for any other.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("zh") {
            Self::Zh
        } else {
            Self::En
        }
    }

    /// The name of its folder.
    const fn folder(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }
}

/// The words of one language.
pub struct Words {
    loader: FluentLanguageLoader,
    lang: Lang,
    /// What a sentence names when it names a key.
    keys: Keys,
}

/// The language's file is broken; the tests make sure it is not.
#[derive(Debug, thiserror::Error)]
#[error("the words of this language")]
pub enum WordsError {
    Name(#[from] i18n_embed::unic_langid::LanguageIdentifierError),
    File(#[from] i18n_embed::I18nEmbedError),
}

impl Words {
    /// # Errors
    /// [`WordsError`] when the embedded file of the language cannot be read.
    pub fn load(lang: Lang) -> Result<Self, WordsError> {
        let id: LanguageIdentifier = lang.folder().parse()?;
        let loader = FluentLanguageLoader::new("guanxi", id.clone());
        loader.load_languages(&Assets, &[id])?;
        // The marks around arguments would reach the terminal as invisible characters.
        loader.set_use_isolating(false);
        Ok(Self {
            loader,
            lang,
            keys: Keys::default(),
        })
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

/// A word or sentence by its key, checked when compiling.
macro_rules! word {
    ($words:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        // The braces keep `*n` together: the macro calls a method on what it is given.
        i18n_embed_fl::fl!($words.loader, $key $(, $name = { $value })*)
    };
}
pub(crate) use word;

#[cfg(test)]
mod tests;
mod ties;
