//! Relations between the two companies rather than between people.

use serde::{Deserialize, Serialize};

use super::{Account, Id, Name, Period, words::words};

/// A dated fact of the organizational layer. A meeting or review happened on `period.from`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrgFact {
    pub account: Id<Account>,
    pub kind: OrgFactKind,
    /// How far an agreement reaches.
    pub scope: Option<Scope>,
    pub title: Option<Name>,
    /// `from` is always there.
    pub period: Period,
}

words! {
    /// What ties the companies together.
    OrgFactKind {
        ExecutiveMeeting = "executive_meeting", Agreement = "agreement", JointPlan = "joint_plan",
        JointInnovation = "joint_innovation", JointReview = "joint_review",
    }
}
words! {
    /// How far an agreement reaches.
    Scope { Project = "project", Region = "region", Group = "group" }
}
