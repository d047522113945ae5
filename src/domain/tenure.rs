//! A person's time at an account.

pub mod told;

use serde::{Deserialize, Serialize};

use super::{Account, Department, Id, Name, Period, Person, words::words};

/// Who works where, since when and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tenure {
    pub person: Id<Person>,
    pub post: Post,
}

/// A place at an account, without saying whose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub account: Id<Account>,
    pub department: Option<Id<Department>>,
    pub title: Option<Name>,
    pub level: Option<Level>,
    /// 0–10.
    pub influence: Option<u8>,
    pub period: Period,
}

impl Post {
    /// A post of which only the account is known.
    #[must_use]
    pub const fn at(account: Id<Account>) -> Self {
        Self {
            account,
            department: None,
            title: None,
            level: None,
            influence: None,
            period: Period::ALWAYS,
        }
    }
}

words! {
    /// How high somebody stands; `H` is the highest.
    Level { High = "H", Middle = "M", Working = "W" }
}
