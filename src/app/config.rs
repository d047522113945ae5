//! What the user may set in the config file, and what can be wrong with it, as values. `runtime` reads
//! the file; `i18n` words what it finds.

use super::KeyRefusal;

/// Whether the program takes the mouse from the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mouse {
    #[default]
    On,
    /// The terminal's own selection works as everywhere.
    Off,
}

/// Something in the config file that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigProblem {
    /// From 1.
    pub line: usize,
    pub what: ConfigRefusal,
}

/// Why not, with what would be allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConfigRefusal {
    /// Not UTF-8.
    NotText,
    /// The parser's own words, in English.
    Syntax(String),
    UnknownKey {
        key: String,
        known: &'static [&'static str],
    },
    WrongValue {
        key: String,
        allowed: Allowed,
    },
    /// A value that is none of those there are.
    NotAmong {
        key: String,
        allowed: Vec<String>,
    },
    /// `keys.SCOPE` or `keys.SCOPE.ACTION`.
    Keys {
        key: String,
        refusal: KeyRefusal,
    },
}

/// What a key of the file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allowed {
    /// One of these, as they stand in the file.
    OneOf(&'static [&'static str]),
    /// A key press, or a list of them.
    KeyPress,
    /// Further keys of the file, under a heading in brackets.
    Table,
    /// Several of them, under headings in double brackets.
    Tables,
    /// Any text, in quotes.
    Text,
    /// A whole number from 0 to this.
    UpTo(i64),
}
