//! Why a deed was not done.

use super::Unanswered;
use crate::{
    domain::{command::Op, plan::RuleError},
    store::StoreError,
};

/// Why a deed was not done. Nothing has changed then.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    Rule(RuleError),
    NothingToUndo,
    NothingToRedo,
    /// The rows have changed since; undoing would lose newer work.
    Stale(Op),
    /// Another program holds the book.
    Busy,
    /// The user stopped it.
    Stopped,
    /// A file could not be read, or the book not written: the error chain, in words, cleaned.
    Failed(String),
}

impl From<&StoreError> for Refusal {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Rule(rule) => Self::Rule(rule.clone()),
            StoreError::NothingToUndo => Self::NothingToUndo,
            StoreError::NothingToRedo => Self::NothingToRedo,
            StoreError::Stale(Some(op)) => Self::Stale(*op),
            StoreError::Busy => Self::Busy,
            StoreError::Stopped => Self::Stopped,
            other => Self::Failed(chain(other)),
        }
    }
}

impl From<&Unanswered> for Refusal {
    fn from(error: &Unanswered) -> Self {
        match error {
            Unanswered::Store(error) => error.into(),
            gone @ Unanswered::Gone(_) => Self::Failed(chain(gone)),
        }
    }
}

/// An error with its causes, in one line.
#[must_use]
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}
