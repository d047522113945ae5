//! Why a command ends badly, and with which exit code.

use std::{io::Write, process::ExitCode};

use crate::{
    book::{Io, Refusal, Unanswered, chain},
    domain::text::shown,
    runtime::{Ending, NoBackup, PaperError},
    say::Words,
    store::StoreError,
};

/// A command that did not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    /// Something went wrong, or a rule forbids it.
    Failed(String),
    Usage(String),
    NotFound(String),
    /// With what it may have meant, one to a line.
    Ambiguous(String, Vec<String>),
    /// The book is locked or cannot be read.
    Unreadable(String),
    /// The book said no.
    Refused(Refusal),
    /// What was to be printed could not be.
    Unprinted(Io),
    /// Whoever read our output has gone; not worth a word.
    Unheard,
    /// Somebody has ended the screens; they know why.
    Signalled(Ending),
}

impl Failure {
    /// The promise of the command line: 1 failed, 2 wrong usage, 3 not found, 4 ambiguous, 5 locked
    /// or unreadable book.
    #[must_use]
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Usage(_) => 2,
            Self::NotFound(_) | Self::Refused(Refusal::Gone) => 3,
            Self::Ambiguous(..) => 4,
            Self::Unreadable(_)
            | Self::Refused(
                Refusal::TooNew { .. }
                | Refusal::NotABook(_)
                | Refusal::NotAFile(_)
                | Refusal::BadLink { .. }
                | Refusal::Sealed(_)
                | Refusal::WrongPassphrase(_)
                | Refusal::CannotSeal
                | Refusal::ForeignLog(_)
                | Refusal::NoBackups
                | Refusal::BackupFolder(_)
                | Refusal::Busy(_)
                | Refusal::ReadOnly
                | Refusal::File { .. }
                | Refusal::Database(_),
            ) => 5,
            Self::Failed(_) | Self::Refused(_) | Self::Unprinted(_) => 1,
            Self::Unheard => 0,
            Self::Signalled(ending) => ending.exit_code(),
        })
    }

    /// Says it on standard error. Not among what is printed: that may be read by a program.
    pub fn say(&self, words: &Words) {
        let mut err = std::io::stderr().lock();
        for line in self.lines(words) {
            let _ = writeln!(err, "{}", shown(&line));
        }
    }

    /// What to say on standard error.
    #[must_use]
    pub fn lines(&self, words: &Words) -> Vec<String> {
        match self {
            Self::Refused(refusal) => vec![words.refusal(refusal)],
            Self::Unprinted(why) => vec![words.refused_failed(words.io(why))],
            Self::Failed(why) | Self::Usage(why) | Self::NotFound(why) | Self::Unreadable(why) => {
                // Several reasons are several lines: the gate would run them together.
                why.lines().map(str::to_owned).collect()
            }
            Self::Ambiguous(why, candidates) => [why.clone()]
                .into_iter()
                .chain(candidates.iter().map(|candidate| format!("  {candidate}")))
                .collect(),
            Self::Unheard | Self::Signalled(_) => Vec::new(),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Refused(Refusal::from(&error))
    }
}

impl From<NoBackup> for Failure {
    fn from(error: NoBackup) -> Self {
        Self::Refused(Refusal::from(&error))
    }
}

impl From<Unanswered> for Failure {
    fn from(error: Unanswered) -> Self {
        Self::Refused(Refusal::from(&error))
    }
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::Store(error) => error.into(),
            PaperError::Unanswered(why) => why.into(),
            PaperError::Written(error) => error.into(),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::Unheard,
            _ => Self::Unprinted(Io::from(&error)),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Failed(chain(&error))
    }
}
