//! A contact on a day to come.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Account, Colleague, Id, Interaction, Kind, Matter, Note, Person, Privacy};

/// Who is to be met, when and how, and what for. It counts for nothing until it has happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    pub account: Id<Account>,
    /// A day to come when it was planned; on a later day it is overdue.
    pub on: NaiveDate,
    /// Minutes matter, seconds are zero.
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    pub privacy: Privacy,
    /// The customer's side, each once, in the order they were named.
    pub people: Vec<Id<Person>>,
    /// Who goes, the user included unless they stay away.
    pub colleagues: Vec<Id<Colleague>>,
    /// What for.
    pub purpose: Note,
    /// What it should come to.
    pub outcome: Note,
    /// What to take along.
    pub bring: Note,
    /// What it is about, each once.
    #[serde(default)]
    pub matters: Vec<Id<Matter>>,
    /// What it became; absent while it is still to come.
    pub done: Option<Id<Interaction>>,
}
