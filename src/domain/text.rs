//! Text from people and from files: parsed once, then trusted; and never shown before it is safe.

mod shown;

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use shown::{Shown, is_han, needs_care, shown, shown_lines};

/// Stands for what is hidden while somebody looks on: as wide whatever it hides, and even where that is
/// nothing.
pub const HIDDEN: &str = "▒▒▒▒▒▒";

/// A name or title: one line, trimmed, composed (NFC), never empty, at most [`Name::MAX_CHARS`].
///
/// It keeps what a file said, invisible characters included, so that a book leaves as it came; what
/// reaches a screen goes through [`shown`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Name(Box<str>);

/// Why a text cannot be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    #[error("a name needs at least one visible character")]
    Empty,
    #[error("a name has at most {} characters", Name::MAX_CHARS)]
    TooLong,
}

impl Name {
    pub const MAX_CHARS: usize = 300;

    /// Takes `text` as a name: control characters and line breaks of every kind become spaces, outer
    /// space goes, the rest is kept.
    ///
    /// # Errors
    /// [`NameError`] when nothing visible is left or the text is longer than a name.
    pub fn new(text: &str) -> Result<Self, NameError> {
        let line: String = text
            .nfc()
            .map(|c| match c {
                '\u{2028}' | '\u{2029}' => ' ',
                c if c.is_control() => ' ',
                c => c,
            })
            .collect();
        let line = line.trim();
        // A name of invisible characters alone would be a row nobody can see or select.
        if shown(line).trim().is_empty() {
            return Err(NameError::Empty);
        }
        if line.chars().count() > Self::MAX_CHARS {
            return Err(NameError::TooLong);
        }
        Ok(Self(line.into()))
    }

    /// Stands where a name has to be and none could be had.
    #[must_use]
    pub fn unnamed() -> Self {
        Self("?".into())
    }

    /// Safe to print: the only way a name is told to anybody.
    #[must_use]
    pub fn shown(&self) -> Shown<'_> {
        shown(&self.0)
    }

    /// The same as a text of its own.
    #[must_use]
    pub fn told(&self) -> String {
        self.shown().into_owned()
    }

    /// For what is not told: to look for, compare, keep, or write into a file that is to keep it as it came.
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Name {
    type Error = NameError;

    fn try_from(text: String) -> Result<Self, NameError> {
        Self::new(&text)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// What somebody wrote, of any length and in lines: a note. Empty where there is none.
///
/// It is kept as it came, like a [`Name`], and told in one of two ways: in one line, or in its own.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Note(String);

impl Note {
    #[must_use]
    pub const fn empty() -> Self {
        Self(String::new())
    }

    /// Safe to print, in one line.
    #[must_use]
    pub fn shown(&self) -> Shown<'_> {
        shown(&self.0)
    }

    /// The same as a text of its own.
    #[must_use]
    pub fn told(&self) -> String {
        self.shown().into_owned()
    }

    /// Safe to print, in lines as they were written.
    #[must_use]
    pub fn shown_lines(&self) -> Shown<'_> {
        shown_lines(&self.0)
    }

    /// For what is not told, as [`Name::raw`].
    #[must_use]
    pub fn raw(&self) -> &str {
        &self.0
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether there is not a word in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Without the space around it; `None` where there is not a word in it.
    #[must_use]
    pub fn trimmed(&self) -> Option<Self> {
        (!self.is_blank()).then(|| self.0.trim().into())
    }
}

impl From<String> for Note {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Note {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl PartialEq<&str> for Note {
    fn eq(&self, text: &&str) -> bool {
        self.0 == **text
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_one_trimmed_line() {
        assert_eq!(Name::new("  Zhang\r\nWei\t ").unwrap().raw(), "Zhang  Wei");
        assert_eq!(Name::new("a\u{2028}b").unwrap().raw(), "a b");
    }

    #[test]
    fn a_name_nobody_could_see_is_refused() {
        for blank in [
            "",
            " \n",
            "\u{200b}",
            "\u{3164}\u{2060}",
            "\u{202e}\u{2069}",
        ] {
            assert_eq!(Name::new(blank), Err(NameError::Empty), "{blank:?}");
        }
    }

    #[test]
    fn a_name_has_an_end() {
        assert!(Name::new(&"字".repeat(Name::MAX_CHARS)).is_ok());
        assert_eq!(
            Name::new(&"字".repeat(Name::MAX_CHARS + 1)),
            Err(NameError::TooLong)
        );
    }

    #[test]
    fn a_note_lies_in_a_file_as_the_text_it_is() {
        let note: Note = serde_json::from_str(r#"" a\r\nb\u001b""#).unwrap();
        assert_eq!(note, " a\r\nb\u{1b}");
        assert_eq!(serde_json::to_string(&note).unwrap(), r#"" a\r\nb\u001b""#);
        assert_eq!(note.shown(), " a b␛");
        assert_eq!(note.shown_lines(), " a\nb␛");
        assert_eq!(note.trimmed().unwrap(), "a\r\nb\u{1b}");
    }

    proptest! {
        #[test]
        fn a_name_taken_again_is_the_same_name(text in any::<String>()) {
            if let Ok(name) = Name::new(&text) {
                prop_assert_eq!(Name::new(name.raw()), Ok(name));
            }
        }
    }
}
