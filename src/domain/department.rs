//! A department of an account.

pub mod told;

use serde::{Deserialize, Serialize};

use super::{Account, Id, Name, words::words};

/// A department, with the function it has in the purchase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    pub account: Id<Account>,
    pub name: Name,
    pub function: Function,
    /// 0–3; absent means the default of the function.
    pub importance: Option<u8>,
    /// Why this department plays no part here; it then leaves the score.
    pub not_applicable: Option<Name>,
}

words! {
    /// What a department does in the life of a contract.
    Function {
        Executive = "executive", Procurement = "procurement", Technical = "technical", Finance = "finance",
        Engineering = "engineering", Maintenance = "maintenance", SupplyChain = "supply_chain", Business = "business",
        Market = "market", Legal = "legal", It = "it", Other = "other",
    }
}

impl Function {
    /// The departments every account starts with; the last one of each function cannot be deleted.
    pub const STANDARD: &'static [Self] = &[
        Self::Executive,
        Self::Procurement,
        Self::Technical,
        Self::Finance,
        Self::Engineering,
        Self::Business,
    ];
}
