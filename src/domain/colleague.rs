//! Our side: the user and the people who come along.

use serde::{Deserialize, Serialize};

use super::{Account, Id, Level, Name, Period, Person, words::words};

/// Somebody of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    pub name: Name,
    pub role: ColleagueRole,
    pub level: Option<Level>,
    pub who: Who,
}

impl Colleague {
    /// The level they meet the customer on: their own; else an executive is senior, and nothing says
    /// that anybody else is.
    #[must_use]
    pub fn rank(&self) -> Level {
        let by_role = match self.role {
            ColleagueRole::Executive => Level::High,
            _ => Level::Middle,
        };
        self.level.unwrap_or(by_role)
    }
}

words! {
    /// Whether a colleague is the user; exactly one in a book is.
    Who { Me = "me", Colleague = "colleague" }
}
words! {
    /// What a colleague does for the customer.
    ColleagueRole { Account = "AR", Solution = "SR", Fulfilment = "FR", Executive = "executive", Other = "other" }
}

/// The colleague matched to a person of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counterpart {
    pub person: Id<Person>,
    pub colleague: Id<Colleague>,
    pub account: Id<Account>,
    pub period: Period,
}
