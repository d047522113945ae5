//! How two people of the customer stand to each other.

use serde::{Deserialize, Serialize};

use super::{Id, Note, Period, Person, words::words};

/// A directed relation: `from` reports to, influences, backs … `to`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    pub from: Id<Person>,
    pub to: Id<Person>,
    pub kind: TieKind,
    pub note: Note,
    /// In book JSON `since` and `until`.
    pub period: Period,
}

words! {
    /// What the relation is.
    TieKind {
        ReportsTo = "reports_to", Influences = "influences", Backs = "backs", Opposes = "opposes", Assists = "assists",
        Private = "private",
    }
}
