//! A role in the customer's decision chain, and who holds it.

use serde::{Deserialize, Serialize};

use super::{
    account::Account, date::Period, department::Department, id::Id, person::Person, text::Name,
    words::words,
};

/// A seat stays when its holder leaves: it becomes vacant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub account: Id<Account>,
    pub role: Role,
    pub chain: Chain,
    pub title: Option<Name>,
    pub department: Option<Id<Department>>,
    /// Place in the chain, smallest first.
    pub order: Option<u16>,
    /// Why this seat does not exist here; it then leaves the score.
    pub not_applicable: Option<Name>,
}

words! {
    /// What the holder of a seat can do to a purchase.
    Role { Approver = "A", Decider = "D", Evaluator = "E", Influencer = "I", User = "U" }
}

impl Role {
    /// The seats every account starts with; the last one of each role cannot be deleted.
    pub const STANDARD: &'static [Self] = &[Self::Approver, Self::Decider, Self::Evaluator];
}

words! {
    /// Which line of the decision a seat belongs to.
    Chain { Technical = "technical", Commercial = "commercial", Combined = "combined" }
}

/// Who held a seat, from when to when; at most one holder a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub seat: Id<Seat>,
    pub person: Id<Person>,
    pub period: Period,
}
