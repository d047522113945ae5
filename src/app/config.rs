//! What the user may set in files of their own, and what can be wrong with these, as values. `runtime` reads
//! the file; `say` words what it finds.

use super::KeyRefusal;
use crate::domain::{
    score::{ConstantError, ConstantRange},
    template::Template,
};

/// Whether the program takes the mouse from the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mouse {
    #[default]
    On,
    /// The terminal's own selection works as everywhere.
    Off,
}

/// A file of the user's own that cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct WrongFile {
    /// With its folder.
    pub file: String,
    pub why: Unfit,
}

/// Why a file is not what it should be.
#[derive(Debug, Clone, PartialEq)]
pub enum Unfit {
    /// The system's own words.
    Unreadable(String),
    Problems(Vec<ConfigProblem>),
}

/// What an account may start with, as the program comes and as the user has it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Templates {
    /// The plain one first.
    pub all: Vec<Template>,
    /// The user's own that are missing from these: told where a template is chosen.
    pub wrong: Vec<WrongFile>,
}

/// Something in such a file that cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfigProblem {
    /// From 1.
    pub line: usize,
    pub what: ConfigRefusal,
}

/// Why not, with what would be allowed.
#[derive(Debug, Clone, PartialEq)]
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
    /// What has to be there once is there again.
    Twice {
        key: String,
        value: String,
    },
    /// A constant of the score that is no number at all.
    NoNumber {
        /// As the file has it, from the top.
        key: String,
        typed: String,
        range: ConstantRange,
    },
    /// Constants of the score that it cannot be built on; their keys without the table they stand in.
    Constant(ConstantError),
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
    /// A name, in quotes.
    Text,
    /// The path of a folder, in quotes.
    Path,
    /// Letters, digits, `-` and `_`, in quotes.
    Word,
    /// A word as the log line has it.
    LineWord,
    /// A whole number from 0 to this.
    UpTo(u16),
    /// A whole number.
    Whole { least: u16, most: u16 },
    /// So many whole numbers, each larger than the one before.
    Rising { count: usize, least: u16, most: u16 },
}
