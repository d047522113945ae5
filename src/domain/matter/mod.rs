//! What business the relationship serves: a need, a project, a problem, a payment. Each goes through the
//! stages of its kind, and each of these has its day.

mod amount;
mod chain;
mod draft;
mod stand;
pub mod told;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use amount::{Amount, AmountError, Money};
pub use chain::with_chain;
pub use draft::MatterDraft;
pub use stand::{Cooperation, Footing, Foundations, by_risk, most_at_risk, opposes};

use super::{
    Account, Colleague, Department, Id, Name, Note, Person, Privacy, score::ReasonId, words::words,
};

/// Something that we do with an account, or should.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matter {
    pub account: Id<Account>,
    pub kind: MatterKind,
    pub title: Name,
    /// Every stage it came to, oldest first; never empty, each of the kind's.
    pub stages: Vec<StageReached>,
    /// Whom it concerns on their side, each once.
    pub people: Vec<Id<Person>>,
    /// Which departments it concerns, each once.
    pub departments: Vec<Id<Department>>,
    /// Who of ours answers for it.
    pub owner: Option<Id<Colleague>>,
    /// When the stage it stands at is to be over: a bid closes, a payment is due.
    pub due: Option<NaiveDate>,
    pub money: Option<Money>,
    /// Against whom.
    pub rival: Option<Name>,
    /// 0–10, as they said at its end.
    pub satisfaction: Option<u8>,
    pub note: Note,
    pub privacy: Privacy,
}

/// A stage, and the first day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageReached {
    pub stage: MatterStage,
    pub on: NaiveDate,
}

words! {
    /// What sort of business it is.
    MatterKind { Need = "need", Project = "project", Problem = "problem", Payment = "payment" }
}

words! {
    /// How far a matter has come. Which of them a kind has is in [`MatterKind::stages`].
    MatterStage {
        Heard = "heard", Answered = "answered",
        Lead = "lead", Qualified = "qualified", Bid = "bid", Contract = "contract", Delivery = "delivery",
        Acceptance = "acceptance",
        Open = "open", Solved = "solved",
        Due = "due", Paid = "paid",
        Lost = "lost", Dropped = "dropped",
    }
}

impl MatterKind {
    /// The stages in their order; those that end it come last.
    #[must_use]
    pub const fn stages(self) -> &'static [MatterStage] {
        use MatterStage::{
            Acceptance, Answered, Bid, Contract, Delivery, Dropped, Due, Heard, Lead, Lost, Open,
            Paid, Qualified, Solved,
        };
        match self {
            Self::Need => &[Heard, Answered, Solved, Dropped],
            Self::Project => &[
                Lead, Qualified, Bid, Contract, Delivery, Acceptance, Paid, Lost, Dropped,
            ],
            Self::Problem => &[Open, Solved],
            Self::Payment => &[Due, Paid],
        }
    }

    #[must_use]
    pub fn has(self, stage: MatterStage) -> bool {
        self.stages().contains(&stage)
    }

    /// Where a matter of this kind begins unless something else is told.
    #[must_use]
    pub const fn first(self) -> MatterStage {
        match self {
            Self::Need => MatterStage::Heard,
            Self::Project => MatterStage::Lead,
            Self::Problem => MatterStage::Open,
            Self::Payment => MatterStage::Due,
        }
    }

    /// The stage that usually follows one; none where that one ends it.
    #[must_use]
    pub fn after(self, stage: MatterStage) -> Option<MatterStage> {
        let stages = self.stages();
        let at = stages.iter().position(|one| *one == stage)?;
        stages.get(at + 1).copied().filter(|_| !stage.is_end())
    }

    /// What a matter of this kind is when all that is told of it is where it stands: *bid* is a project.
    #[must_use]
    pub fn of(stage: MatterStage) -> Option<Self> {
        let mut kinds = Self::ALL.iter().filter(|kind| kind.has(stage));
        kinds.next().copied().filter(|_| kinds.next().is_none())
    }
}

impl MatterStage {
    /// Whether nothing is left to be done.
    #[must_use]
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Solved | Self::Paid | Self::Lost | Self::Dropped)
    }
}

impl Matter {
    /// One that has just begun, with nothing else told of it.
    #[must_use]
    pub fn begun(
        account: Id<Account>,
        kind: MatterKind,
        title: Name,
        reached: StageReached,
    ) -> Self {
        Self {
            account,
            kind,
            title,
            stages: vec![reached],
            people: Vec::new(),
            departments: Vec::new(),
            owner: None,
            due: None,
            money: None,
            rival: None,
            satisfaction: None,
            note: Note::empty(),
            privacy: Privacy::Shareable,
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> MatterStage {
        let newest = self.stages.last();
        newest.map_or(self.kind.first(), |reached| reached.stage)
    }

    /// Since when it stands there.
    #[must_use]
    pub fn since(&self) -> Option<NaiveDate> {
        self.stages.last().map(|reached| reached.on)
    }

    /// As it was on a day, as far as its stages tell; `None` before it began.
    #[must_use]
    pub fn on(mut self, day: NaiveDate) -> Option<Self> {
        self.stages.retain(|reached| reached.on <= day);
        (!self.stages.is_empty()).then_some(self)
    }

    /// Whether something is left to be done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.stage().is_end()
    }

    /// Which of the six reasons carries it now.
    #[must_use]
    pub fn foundation(&self) -> ReasonId {
        foundation(self.kind, self.stage())
    }
}

/// Which of the six reasons carries a matter of a kind at a stage.
#[must_use]
pub const fn foundation(kind: MatterKind, stage: MatterStage) -> ReasonId {
    match kind {
        MatterKind::Need => ReasonId::KnowNeeds,
        MatterKind::Problem => ReasonId::DeliverContract,
        MatterKind::Payment => ReasonId::GetPaid,
        MatterKind::Project => match stage {
            MatterStage::Bid => ReasonId::WinAgainstCompetitors,
            MatterStage::Contract | MatterStage::Delivery | MatterStage::Acceptance => {
                ReasonId::DeliverContract
            }
            MatterStage::Paid => ReasonId::GetPaid,
            // What will be bid has been shaped before, or somebody else has shaped it.
            _ => ReasonId::ShapeSolution,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_of_one_kind_alone_says_which_kind_it_is() {
        assert_eq!(MatterKind::of(MatterStage::Bid), Some(MatterKind::Project));
        assert_eq!(MatterKind::of(MatterStage::Heard), Some(MatterKind::Need));
        assert_eq!(MatterKind::of(MatterStage::Due), Some(MatterKind::Payment));
        assert_eq!(MatterKind::of(MatterStage::Open), Some(MatterKind::Problem));
        assert_eq!(MatterKind::of(MatterStage::Paid), None);
        assert_eq!(MatterKind::of(MatterStage::Solved), None);
    }

    #[test]
    fn every_kind_begins_with_its_first_stage_and_can_end() {
        for kind in MatterKind::ALL {
            assert_eq!(kind.stages().first(), Some(&kind.first()));
            assert!(!kind.first().is_end());
            assert!(kind.stages().iter().any(|stage| stage.is_end()), "{kind:?}");
        }
        assert!(
            MatterStage::ALL
                .iter()
                .all(|stage| MatterKind::ALL.iter().any(|kind| kind.has(*stage)))
        );
    }

    #[test]
    fn a_stage_is_followed_by_the_next_until_one_ends_it() {
        let project = MatterKind::Project;
        assert_eq!(project.after(MatterStage::Bid), Some(MatterStage::Contract));
        assert_eq!(
            project.after(MatterStage::Acceptance),
            Some(MatterStage::Paid)
        );
        assert_eq!(project.after(MatterStage::Paid), None);
        assert_eq!(project.after(MatterStage::Heard), None);
    }

    #[test]
    fn a_matter_stands_on_what_its_kind_and_stage_need() {
        let on = |kind, stage| foundation(kind, stage).code();
        assert_eq!(on(MatterKind::Need, MatterStage::Answered), "R1");
        assert_eq!(on(MatterKind::Project, MatterStage::Qualified), "R2");
        assert_eq!(on(MatterKind::Project, MatterStage::Lead), "R2");
        assert_eq!(on(MatterKind::Project, MatterStage::Bid), "R3");
        assert_eq!(on(MatterKind::Project, MatterStage::Acceptance), "R4");
        assert_eq!(on(MatterKind::Project, MatterStage::Paid), "R5");
        assert_eq!(on(MatterKind::Problem, MatterStage::Open), "R4");
        assert_eq!(on(MatterKind::Payment, MatterStage::Due), "R5");
    }
}
