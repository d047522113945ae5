//! Items of a plan: numbers in their range, and everything they are about at their account.

use super::{
    RuleError,
    delete::Deletion,
    department,
    error::Measure,
    rule::{Rule, not_future, within},
    sheet::Sheet,
};
use crate::domain::{Id, NounKind, PlanAim, PlanItem, StanceOf};

impl Rule for PlanItem {
    fn sound(&self) -> Result<(), RuleError> {
        match self.aim {
            PlanAim::Stance { .. } | PlanAim::Reach { .. } => Ok(()),
            PlanAim::Coverage { target, .. } => within(Measure::Coverage, Some(target), 1, 100),
            PlanAim::Organization { target, .. } => within(Measure::HowMany, Some(target), 1, 99),
        }
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        not_future(NounKind::PlanItem, self.made_on, sheet)?;
        match self.aim {
            PlanAim::Stance { whose, .. } => match whose {
                StanceOf::Person(person) => sheet.need(person).map(drop)?,
                StanceOf::Seat(seat) => {
                    let seat = sheet.need(seat)?;
                    if seat.account != self.account {
                        return Err(RuleError::SeatElsewhere(seat.title.clone()));
                    }
                }
            },
            PlanAim::Reach { department } | PlanAim::Coverage { department, .. } => {
                department::belongs(Some(department), self.account, sheet)?;
            }
            PlanAim::Organization { .. } => {}
        }
        if let Some(owner) = self.owner {
            sheet.need(owner)?;
        }
        Ok(())
    }

    /// It stays with its account: its seats and departments are of that one.
    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        if sheet.need(id)?.account != after.account {
            return Err(RuleError::Fixed(NounKind::PlanItem));
        }
        sheet.replace(id, after)
    }

    /// Nobody can say any more what it was about.
    fn without(mut self, deletion: &Deletion) -> Option<Self> {
        let gone = match self.aim {
            PlanAim::Stance { whose, .. } => match whose {
                StanceOf::Person(person) => deletion.has(person),
                StanceOf::Seat(seat) => deletion.has(seat),
            },
            PlanAim::Reach { department } | PlanAim::Coverage { department, .. } => {
                deletion.has(department)
            }
            PlanAim::Organization { .. } => false,
        };
        self.owner = self.owner.filter(|one| !deletion.has(*one));
        (!gone && !deletion.has(self.account)).then_some(self)
    }
}
