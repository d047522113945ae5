//! What leaves the book as a file: which document, in which format, and what came of it.

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::domain::{
    Account, Audience, Colleague, Id,
    brief::About,
    format::{FileFormat, Format},
    map::Aspect,
};

/// Every sort of file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperKind {
    Map,
    Brief,
    /// Taking stock of an account.
    Report,
    /// The same of all accounts.
    Portfolio,
    /// What one of ours is to do.
    Round,
    /// The promises of an account, as a calendar.
    PromisesHere,
    /// The promises of all accounts, as a calendar.
    Promises,
    /// The open matters of an account, as a table.
    MattersHere,
    /// The open matters of all accounts, as a table.
    Matters,
    /// The rivals of all accounts.
    Rivals,
    /// The book as a whole.
    Book,
}

impl PaperKind {
    pub const ALL: &'static [Self] = &[
        Self::Map,
        Self::Brief,
        Self::Report,
        Self::Portfolio,
        Self::Round,
        Self::PromisesHere,
        Self::Promises,
        Self::MattersHere,
        Self::Matters,
        Self::Rivals,
        Self::Book,
    ];

    /// The formats it has, the usual one first; never none.
    #[must_use]
    pub fn formats(self) -> Vec<FileFormat> {
        let pages = Format::ALL.iter().copied();
        match self {
            Self::Map => pages.map(Into::into).collect(),
            Self::Brief | Self::Report | Self::Portfolio | Self::Round | Self::Rivals => {
                let pages = pages.filter(|format| format.has_words());
                pages.map(Into::into).collect()
            }
            Self::PromisesHere | Self::Promises => vec![FileFormat::Ics],
            Self::MattersHere | Self::Matters => vec![FileFormat::Csv],
            Self::Book => vec![FileFormat::Json],
        }
    }

    /// Which audience it can be made for, the usual ones first; never nobody's.
    #[must_use]
    pub const fn audience(self) -> &'static [Audience] {
        match self {
            Self::Map
            | Self::Brief
            | Self::Report
            | Self::Portfolio
            | Self::Round
            | Self::Rivals
            | Self::PromisesHere
            | Self::Promises
            | Self::MattersHere
            | Self::Matters => &[Audience::Others, Audience::Own],
            // What was left out could not be brought back.
            Self::Book => &[Audience::Own],
        }
    }
}

/// A document that is to be written, with whom it is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Paper {
    Map(Box<MapPaper>),
    Brief(About),
    Report(Id<Account>),
    Portfolio,
    Round(Id<Colleague>),
    Rivals,
    /// Of an account, or of all.
    Promises(Option<Id<Account>>),
    /// Of an account, or of all.
    Matters(Option<Id<Account>>),
    Book,
}

impl Paper {
    #[must_use]
    pub const fn kind(&self) -> PaperKind {
        match self {
            Self::Map(_) => PaperKind::Map,
            Self::Brief(_) => PaperKind::Brief,
            Self::Report(_) => PaperKind::Report,
            Self::Portfolio => PaperKind::Portfolio,
            Self::Round(_) => PaperKind::Round,
            Self::Rivals => PaperKind::Rivals,
            Self::Promises(Some(_)) => PaperKind::PromisesHere,
            Self::Promises(None) => PaperKind::Promises,
            Self::Matters(Some(_)) => PaperKind::MattersHere,
            Self::Matters(None) => PaperKind::Matters,
            Self::Book => PaperKind::Book,
        }
    }
}

/// A map as it is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPaper {
    pub account: Id<Account>,
    pub aspect: Aspect,
    /// The day it shows; absent: today.
    pub on: Option<NaiveDate>,
    /// The day since when changes are marked.
    pub since: Option<NaiveDate>,
}

/// What the user agreed to after it was said what is in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// To replace the file that is there.
    Replace,
    /// To make the folder that is not.
    MakeFolder,
}

/// A file to write.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperOrder {
    pub paper: Paper,
    pub format: FileFormat,
    pub audience: Audience,
    /// As it was typed: `~` is the home folder.
    pub file: PathBuf,
    pub leave: Option<Consent>,
}

/// What came of a [`PaperOrder`].
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The whole path.
    pub file: PathBuf,
    /// What the file lacks; or why there is none.
    pub outcome: Result<Lacking, Unwritten>,
}

/// What could not be put into a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lacking {
    /// How many promises have no day, and no place in a calendar.
    pub undated: usize,
    /// The characters that no typeface has.
    pub undrawn: String,
}

/// Why a file was not written. What was there is there.
#[derive(Debug, Clone, PartialEq)]
pub enum Unwritten {
    /// There is a file, which nobody said may be replaced.
    There,
    /// Its name promises another format than the one asked for.
    Contradicts {
        named: String,
        asked: FileFormat,
    },
    /// Its name promises a format that this document has not.
    Foreign {
        named: String,
        ours: Vec<FileFormat>,
    },
    /// It would write over the open book.
    Book,
    /// The name is a folder's.
    Folder,
    NoFolder,
    /// What stands on the way to it is a file.
    NotAFolder,
    Forbidden,
    /// The disk has no room for it.
    Full,
    /// Whom it would be about is not in the book any more.
    Gone,
    /// The book could not be read.
    Refused(Refusal),
    /// The system's reason.
    Failed(String),
}

impl Unwritten {
    /// What the user could agree to, so that it can be written after all.
    #[must_use]
    pub const fn cure(&self) -> Option<Consent> {
        match self {
            Self::There => Some(Consent::Replace),
            Self::NoFolder => Some(Consent::MakeFolder),
            _ => None,
        }
    }
}
