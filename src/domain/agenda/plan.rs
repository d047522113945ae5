//! The plan in the agenda: what is to come true by a day and has not.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{AgendaSection, Outreach};
use crate::domain::{
    Account, Id, Name, OrgFactKind, Person, PlanAim, Rows, Subject,
    plan_item::PlanProgress,
    score::{Candidate, NextStep},
};

/// An item of a plan that is open by the facts.
#[derive(Debug, Clone, PartialEq)]
pub struct DuePlanItem {
    pub progress: PlanProgress,
    pub account_name: Name,
    /// Who of ours does it, unless it is the user.
    pub owner: Option<Name>,
    /// Whose stance it is about, where that is somebody.
    pub person: Option<Id<Person>>,
    /// The rows that are named in it.
    pub named: Rows,
}

impl DuePlanItem {
    #[must_use]
    pub fn account(&self) -> (Id<Account>, &Name) {
        (self.progress.item.account, &self.account_name)
    }

    #[must_use]
    pub fn due(&self) -> NaiveDate {
        self.progress.item.due
    }

    /// Whom it is about, where that is somebody.
    #[must_use]
    pub fn person(&self) -> Option<(Id<Person>, &Name)> {
        let person = self.named.find(self.person?)?;
        Some((person.id, &person.is.name))
    }
}

/// What the plan speaks of up to the end of this week: what stands there is not told again as an action.
pub(super) struct Spoken(BTreeSet<(Id<Account>, Subject)>, BTreeSet<Id<Account>>);

impl Spoken {
    pub fn of(outreach: &Outreach, today: NaiveDate) -> Self {
        let soon = outreach
            .planned
            .iter()
            .filter(|one| AgendaSection::of(Some(one.due()), today) != AgendaSection::Later);
        let (mut rows, mut reviews) = (BTreeSet::new(), BTreeSet::new());
        for one in soon {
            let (account, _) = one.account();
            let aim = &one.progress.item.aim;
            let whom = one.person.map(Subject::from);
            rows.extend(whom.or_else(|| aim.subject()).map(|of| (account, of)));
            if let PlanAim::Organization {
                kind: OrgFactKind::JointReview,
                ..
            } = aim
            {
                reviews.insert(account);
            }
        }
        Self(rows, reviews)
    }

    pub fn has(&self, candidate: &Candidate) -> bool {
        match candidate.step {
            NextStep::Review { .. } => self.1.contains(&candidate.at),
            _ => self.0.contains(&(candidate.at, candidate.subject())),
        }
    }
}
