//! The plan for a relationship: what is to come of it in a quarter, item by item, over its three layers.
//!
//! Nobody says of an item that it has come true: the facts do ([`progress`]).

mod progress;
mod propose;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use progress::{
    AimReached, AimStand, PlanProgress, Proof, Unmet, planned, progress, unmet, unplanned,
};
pub use propose::proposals;

use super::{
    Account, Colleague, Department, Id, Name, OrgFactKind, Person, Quarter, Seat, StanceValue,
    Subject, score::Layer, summary::SharedSheet, words::words,
};

/// What is to come true of a relationship in a quarter, and what is done for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    pub account: Id<Account>,
    pub quarter: Quarter,
    /// The day it was planned: from then on facts speak for it.
    pub made_on: NaiveDate,
    pub aim: PlanAim,
    /// What is done for it.
    pub action: Option<Name>,
    /// Who of ours does it.
    pub owner: Option<Id<Colleague>>,
    pub due: NaiveDate,
    pub state: PlanState,
}

/// What is aimed at. How it stood when that was planned follows from the facts, as everything of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlanAim {
    /// Somebody, or whoever holds a seat, stands there at least, as far as what they do bears it out.
    Stance {
        whose: StanceOf,
        target: StanceValue,
    },
    /// Somebody of a department has been spoken with.
    Reach { department: Id<Department> },
    /// A department is covered so well at least, in percent.
    Coverage {
        department: Id<Department>,
        target: u8,
    },
    /// So many facts of a kind between the two companies begin in the quarter.
    Organization { kind: OrgFactKind, target: u8 },
}

/// Whose stance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StanceOf {
    Person(Id<Person>),
    /// Whoever holds it, so that the plan outlives them.
    Seat(Id<Seat>),
}

/// The plan of an account for a quarter, with what came of it by a day.
#[derive(Debug, Clone, PartialEq)]
pub struct QuarterPlan {
    pub on: NaiveDate,
    pub sheet: SharedSheet,
    pub quarter: Quarter,
    pub items: Vec<PlanProgress>,
    /// What could be planned besides.
    pub proposals: Vec<PlanItem>,
}

words! {
    /// What the user says of an item. That it has come true is not theirs to say.
    PlanState { Open = "open", Dropped = "dropped" }
}

words! {
    /// What an item aims at.
    AimKind { Stance = "stance", Reach = "reach", Coverage = "coverage", Organization = "organization" }
}

impl PlanAim {
    #[must_use]
    pub const fn kind(&self) -> AimKind {
        match self {
            Self::Stance { .. } => AimKind::Stance,
            Self::Reach { .. } => AimKind::Reach,
            Self::Coverage { .. } => AimKind::Coverage,
            Self::Organization { .. } => AimKind::Organization,
        }
    }

    /// Which layer of the depth it is of.
    #[must_use]
    pub const fn layer(&self) -> Layer {
        match self {
            Self::Stance { .. } => Layer::Key,
            Self::Reach { .. } | Self::Coverage { .. } => Layer::Universal,
            Self::Organization { .. } => Layer::Organizational,
        }
    }

    /// The row it is about; none where it is about the companies.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match *self {
            Self::Stance { whose, .. } => Some(whose.into()),
            Self::Reach { department } | Self::Coverage { department, .. } => {
                Some(department.into())
            }
            Self::Organization { .. } => None,
        }
    }

    /// The kind of fact it is about, where it is about the companies.
    #[must_use]
    pub const fn fact(&self) -> Option<OrgFactKind> {
        match self {
            Self::Organization { kind, .. } => Some(*kind),
            _ => None,
        }
    }

    /// Whether both are about the same: the same row, or the same kind of fact.
    #[must_use]
    pub fn is_about(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Organization { kind, .. }, Self::Organization { kind: other, .. }) => {
                kind == other
            }
            (one, other) => one.subject().is_some() && one.subject() == other.subject(),
        }
    }
}

impl From<StanceOf> for Subject {
    fn from(whose: StanceOf) -> Self {
        match whose {
            StanceOf::Person(id) => id.into(),
            StanceOf::Seat(id) => id.into(),
        }
    }
}
