//! Why something in a file was not taken.

use super::ImportField;
use crate::domain::{Name, text::shown};

/// Something in a file that was not taken, or not as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The physical line in the file, from 1.
    pub line: usize,
    pub reason: Reason,
}

/// Why a card, a row or a part of one was not taken. Texts in here come from the file, made safe to
/// show and cut to [`Reason::QUOTE_CHARS`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    // The file
    #[error("the file is empty")]
    Empty,
    #[error("this is no contact card, table, calendar or book")]
    UnknownFormat,
    #[error("this spreadsheet cannot be read; save it as CSV")]
    Spreadsheet,
    #[error("this calendar has no events")]
    NoEvents,
    #[error(
        "this workbook is protected by a password; save it without one, or save the sheet as CSV"
    )]
    Locked,
    #[error("this is too large to be read at once; split it")]
    TooLarge,
    #[error("more than {most} cards, rows or events; split the file")]
    TooMany { most: usize },
    #[error("more than {most} mistakes: this is not what guanxi writes")]
    Riddled { most: usize },
    #[error(
        "its cells are scattered over more rows and columns than any list has; copy the list to a new sheet"
    )]
    Scattered,
    #[error(
        "this is a web page that only calls itself a spreadsheet; open it and save it as .xlsx or CSV"
    )]
    WebPage,
    #[error("there is no sheet {wanted:?} that is visible; there are {there}")]
    NoSheet { wanted: String, there: String },
    #[error(
        "no line names the columns; say which does with --header LINE, or what they are with --map COLUMN=FIELD"
    )]
    NoHeader,
    #[error("no column holds names; say which one does with --map COLUMN=name")]
    NoNameColumn,
    #[error("no column holds names of accounts; say which one does with --map COLUMN=account")]
    NoAccountColumn,
    #[error("no column holds days; say which one does with --map COLUMN=date")]
    NoDateColumn,
    #[error("no column holds names of matters; say which one does with --map COLUMN=matter")]
    NoMatterColumn,
    #[error("this is not a guanxi book")]
    NotABook,
    #[error(
        "this book was written by a newer version (format {found}, this program knows {known})"
    )]
    TooNew { found: u64, known: u64 },
    #[error("not valid JSON at column {column}: {detail}")]
    Syntax { column: usize, detail: String },

    // One card or row
    #[error("it names nobody")]
    NoName,
    #[error("it names no account")]
    NoAccountName,
    #[error("it names no matter")]
    NoTitle,
    #[error("this card is a list of others, nobody of its own")]
    CardOfCards,
    #[error("{0:?} adds up the rows above and is nobody")]
    Sum(String),
    #[error("nobody in these files has the id {0:?}")]
    NobodyOfKey(String),
    #[error("no department in these files has the id {0:?}")]
    UnknownDepartment(String),
    #[error("{0:?} is no place in a hierarchy")]
    BadPath(String),
    #[error("{0:?} is no influence from 0 to 10")]
    BadInfluence(String),
    #[error("bytes here are not text in {encoding}")]
    Malformed { encoding: &'static str },
    #[error("{0:?} is no encoding we know")]
    UnknownCharset(String),
    #[error("the row has {found} cells under {expected} columns")]
    TooManyCells { expected: usize, found: usize },
    #[error("a quotation mark opens here and never closes")]
    OpenQuote,
    #[error("{at}: value not allowed at column {column}: {detail}")]
    BadValue {
        at: String,
        column: usize,
        detail: String,
    },
    /// `at` names the key with those above it, and the row by its name.
    #[error("{at} {found:?}: one of {allowed}")]
    NoSuchWord {
        at: String,
        found: String,
        allowed: String,
    },
    #[error("{key} is {found}, allowed is {min} to {max}")]
    OutOfRange {
        key: &'static str,
        found: i64,
        min: i64,
        max: i64,
    },

    // One event, or several of a kind
    #[error("this is no event that can be read")]
    NoEvent,
    #[error("it says no day")]
    NoDay,
    #[error("its day cannot be read: {0:?}")]
    BadDay(String),
    #[error("{0:?} was cancelled")]
    Cancelled(String),
    #[error("{0:?} has {1} guests: nobody met them all, so it is left out")]
    Crowd(String, usize),
    #[error("{0:?} took place on no day")]
    Never(String),
    #[error("you declined {0:?}")]
    Declined(String),
    #[error("still to come: {0}")]
    ToCome(usize),
    #[error("nobody took part: {0}")]
    Alone(usize),

    // A part; the rest was taken
    #[error("it has no end and may be cut off")]
    NoEnd,
    #[error("it recurs in a way that cannot be read; only its first time was taken")]
    BadRule,
    #[error("nobody knows the time zone {0:?}; its times are taken as yours")]
    UnknownZone(String),
    #[error("declined: {0}")]
    StayedAway(String),
    #[error("this line is outside of any card")]
    Stray,
    #[error("this line is no property: {0:?}")]
    NotAProperty(String),
    #[error("the card has no name; its {field} stands in", field = .0.code())]
    NamedAfter(ImportField),
    #[error("{field} is longer than {max} characters", field = .field.code(), max = Name::MAX_CHARS)]
    TooLong { field: ImportField },
    #[error("{0:?} is no level; levels are H, M, W")]
    BadLevel(String),
    #[error("{0:?} is no date we can read")]
    BadDate(String),
    #[error("{0:?} is no tier; tiers are S, A, B, C")]
    BadTier(String),
    #[error("{0:?} is no stage we know; it stands in the note")]
    BadStage(String),
    #[error("{0:?} is no amount we can read")]
    BadAmount(String),
    #[error("{0:?} is a number that a spreadsheet has rounded, not a telephone number")]
    RuinedNumber(String),
    #[error("there is no column {0:?} in this file")]
    UnknownColumn(String),
    #[error("unknown key {0:?}")]
    UnknownKey(String),
}

/// How much was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cost {
    /// The card or row was taken without this part.
    Part,
    /// The card or row was not taken.
    Record,
    /// Nothing was taken from the file.
    File,
}

impl Reason {
    /// How much of the file's text a reason repeats, at most.
    pub const QUOTE_CHARS: usize = 60;

    #[must_use]
    pub const fn costs(&self) -> Cost {
        match self {
            Self::Empty
            | Self::UnknownFormat
            | Self::Spreadsheet
            | Self::NoEvents
            | Self::Locked
            | Self::TooLarge
            | Self::TooMany { .. }
            | Self::Riddled { .. }
            | Self::Scattered
            | Self::WebPage
            | Self::NoSheet { .. }
            | Self::NoHeader
            | Self::NoNameColumn
            | Self::NoAccountColumn
            | Self::NoDateColumn
            | Self::NoMatterColumn
            | Self::NotABook
            | Self::TooNew { .. }
            | Self::Syntax { .. } => Cost::File,
            Self::NoName
            | Self::NoAccountName
            | Self::NoTitle
            | Self::CardOfCards
            | Self::Sum(_)
            | Self::NobodyOfKey(_)
            | Self::Malformed { .. }
            | Self::UnknownCharset(_)
            | Self::TooManyCells { .. }
            | Self::OpenQuote
            | Self::BadValue { .. }
            | Self::NoSuchWord { .. }
            | Self::OutOfRange { .. }
            | Self::NoEvent
            | Self::NoDay
            | Self::BadDay(_)
            | Self::Cancelled(_)
            | Self::Crowd(..)
            | Self::Never(_)
            | Self::Declined(_)
            | Self::ToCome(_)
            | Self::Alone(_) => Cost::Record,
            Self::NoEnd
            | Self::BadRule
            | Self::UnknownZone(_)
            | Self::StayedAway(_)
            | Self::Stray
            | Self::NotAProperty(_)
            | Self::NamedAfter(_)
            | Self::TooLong { .. }
            | Self::BadLevel(_)
            | Self::BadDate(_)
            | Self::BadTier(_)
            | Self::BadStage(_)
            | Self::BadAmount(_)
            | Self::RuinedNumber(_)
            | Self::UnknownDepartment(_)
            | Self::BadPath(_)
            | Self::BadInfluence(_)
            | Self::UnknownColumn(_)
            | Self::UnknownKey(_) => Cost::Part,
        }
    }

    /// Text of the file, as a reason may repeat it.
    pub(super) fn quote(text: &str) -> String {
        // Cut first: a line of a broken file can be megabytes long.
        let start: String = text.chars().take(Self::QUOTE_CHARS).collect();
        shown(&start).into_owned()
    }
}
