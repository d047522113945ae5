//! What the score is made of: points, each with the subject it comes from and the fact behind it.

use chrono::NaiveDate;

use crate::domain::{Colleague, Empty, Id, Person, Scope, StanceValue, Subject, words::words};

words! {
    /// Relationships with those who decide, with the departments, between the companies.
    Layer { Key = "key", Universal = "universal", Organizational = "organizational" }
}

words! {
    /// What sort of thing gives points.
    ContributionKind {
        Seat = "seat",
        /// Lifts a key layer below zero to zero.
        Floor = "floor",
        Department = "department",
        ExecutiveMeetings = "executive_meetings",
        Agreement = "agreement",
        JointPlans = "joint_plans",
        JointReview = "joint_review",
        OurPeople = "our_people",
    }
}

/// Points toward raw. All of an account's add up to its raw.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    pub layer: Layer,
    pub kind: ContributionKind,
    /// The seat or department; the account itself for the floor and the organizational items.
    pub subject: Subject,
    /// Below zero for the seat of an opponent.
    pub points: f64,
    /// The points this could give at best.
    pub most: f64,
    pub because: Because,
}

impl Contribution {
    /// Points this holds back.
    #[must_use]
    pub fn loss(&self) -> f64 {
        self.most - self.points
    }
}

/// The facts behind a contribution.
#[derive(Debug, Clone, PartialEq)]
pub enum Because {
    /// The seat has no holder.
    Unheld(Empty),
    Held(Bearer),
    /// The holder does not accept us.
    Opposed(Bearer),
    /// Opponents outweigh everybody else in the seats, by this many points.
    Floor {
        below_zero: f64,
    },
    /// Nobody is known in the department.
    Nobody,
    Covered(Cover),
    /// Executive meetings in the window.
    Met {
        count: usize,
        latest: Option<NaiveDate>,
    },
    /// The best agreement in force; one without a scope is a project's.
    Agreed {
        best: Option<Scope>,
    },
    /// Joint plans and innovation in force.
    Planned {
        count: usize,
    },
    /// The latest joint review, in the window or not.
    Reviewed {
        latest: Option<NaiveDate>,
    },
    /// Colleagues who met somebody here lately, ordered by id.
    Known {
        colleagues: Vec<Id<Colleague>>,
    },
}

impl Because {
    /// Who gives the points, or takes them: the one a seat hangs on, the first of a department.
    #[must_use]
    pub const fn person(&self) -> Option<Id<Person>> {
        match self {
            Self::Held(bearer) | Self::Opposed(bearer) => Some(bearer.person),
            Self::Covered(cover) => Some(cover.first.person),
            _ => None,
        }
    }
}

/// Somebody whose strength gives points, with what it is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bearer {
    pub person: Id<Person>,
    pub strength: f64,
    /// Effective.
    pub stance: Option<StanceValue>,
    pub signals: u32,
    pub last: Option<NaiveDate>,
}

/// How well a department is covered, and by whom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cover {
    /// c, 0–1.
    pub share: f64,
    pub first: Bearer,
    /// How much of the first counts: half in all departments but that of their newest post.
    pub counted: f64,
    /// Who backs the first up, with how much of them counts: 1 on another level, else less, and half of
    /// that where they have a newer post in another department.
    pub second: Option<(Bearer, f64)>,
}
