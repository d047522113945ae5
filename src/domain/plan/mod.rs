//! From a wish to facts: [`Command`] → [`Change`]s, purely.
//!
//! The rules of the book live here, one file per family of commands. The store gathers a
//! [`Situation`] — the rows a rule may look at — and applies what comes back.

mod names;

pub use names::StandardNames;

use chrono::NaiveDate;

use super::{
    change::Change,
    command::Command,
    id::{Fresh, Id},
    person::Person,
    row::{Rows, Subject},
};

/// The rows a rule may look at, and the identities it may give away.
#[derive(Debug, Clone)]
pub struct Situation {
    pub today: NaiveDate,
    pub rows: Rows,
    pub fresh: Fresh,
    pub names: StandardNames,
    /// For an import: whom each draft may be, by draft index.
    pub matches: Vec<Vec<Id<Person>>>,
    pub stock: Stock,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stock {
    Empty,
    Filled,
}

/// Why a wish cannot become facts. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    #[error("the {} is not in the book any more", .0.kind().code())]
    Gone(Subject),
}

/// Turns a wish into changes, in an order the store can apply; no change at all is a valid plan.
///
/// # Errors
/// [`RuleError`] when a rule of the book forbids it.
pub fn plan(command: &Command, situation: Situation) -> Result<Vec<Change>, RuleError> {
    let _ = (command, situation);
    Ok(Vec::new())
}
