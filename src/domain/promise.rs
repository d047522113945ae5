//! Something owed, by us or by them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Account, Colleague, Id, Interaction, Name, Person, words::words};

/// Something owed by a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    pub account: Id<Account>,
    /// Where it was made.
    pub interaction: Option<Id<Interaction>>,
    pub by: Side,
    /// Whom it was made to, or who made it.
    pub person: Option<Id<Person>>,
    pub colleague: Option<Id<Colleague>>,
    pub made_on: NaiveDate,
    /// Absent: someday.
    pub due: Option<NaiveDate>,
    pub text: Name,
    pub state: PromiseState,
    pub closed_on: Option<NaiveDate>,
}

words! {
    /// Whose promise.
    Side { Us = "us", Them = "them" }
}
words! {
    /// What became of it.
    PromiseState { Open = "open", Kept = "kept", Dropped = "dropped" }
}
