//! The plans of a file, item by item, once everything they may be about is here.

use super::{Adoption, roster::Origin};
use crate::domain::{
    Account, Id, OrgFactKind, PlanAim, PlanItem, PlanState, Quarter, StanceOf, StanceValue,
    plan::{Measure, RuleError, department},
    portable::{BookFile, PlanItemEntry, PlanItemState, PlanValue},
    score::Layer,
};

impl Adoption<'_> {
    pub(super) fn plans(&mut self, file: &BookFile) -> Result<(), RuleError> {
        for entry in &file.accounts {
            let account = self.roster.accounts.id(&entry.id)?;
            for plan in &entry.plans {
                for item in &plan.items {
                    let place = self.roster.plan_items.get(&item.id)?;
                    let noun = self.plan_item((account, plan.quarter), item)?;
                    if place.1 == Origin::New
                        && let PlanAim::Reach { department } | PlanAim::Coverage { department, .. } =
                            noun.aim
                    {
                        department::belongs(Some(department), account, self.sheet)?;
                    }
                    self.take(place, &item.id, noun)?;
                }
            }
        }
        Ok(())
    }

    /// How it stood and that it came true is for the facts of this book to say.
    fn plan_item(
        &self,
        (account, quarter): (Id<Account>, Quarter),
        entry: &PlanItemEntry,
    ) -> Result<PlanItem, RuleError> {
        Ok(PlanItem {
            account,
            quarter,
            made_on: entry.made_on.unwrap_or_else(|| quarter.first_day()),
            aim: self.aim(entry)?,
            action: entry.action.clone(),
            owner: self.roster.colleagues.maybe(entry.owner.as_ref())?,
            due: entry.due,
            state: match entry.state {
                PlanItemState::Open | PlanItemState::Confirmed => PlanState::Open,
                PlanItemState::Dropped => PlanState::Dropped,
            },
        })
    }

    fn aim(&self, entry: &PlanItemEntry) -> Result<PlanAim, RuleError> {
        let subject = &entry.subject;
        Ok(match entry.layer {
            Layer::Key => PlanAim::Stance {
                whose: match self.roster.people.id(subject) {
                    Ok(person) => StanceOf::Person(person),
                    Err(_) => StanceOf::Seat(self.roster.seats.id(subject)?),
                },
                target: stance(entry.target)?,
            },
            Layer::Universal => {
                let department = self.roster.departments.id(subject)?;
                match entry.target {
                    PlanValue::Contact => PlanAim::Reach { department },
                    target @ PlanValue::Number(_) => PlanAim::Coverage {
                        department,
                        target: small(Measure::Coverage, target)?,
                    },
                }
            }
            Layer::Organizational => PlanAim::Organization {
                kind: OrgFactKind::from_code(subject.as_str())
                    .ok_or_else(|| RuleError::UnknownId(subject.clone()))?,
                target: small(Measure::HowMany, entry.target)?,
            },
        })
    }
}

fn stance(measured: PlanValue) -> Result<StanceValue, RuleError> {
    let value = match measured {
        PlanValue::Number(number) => i8::try_from(number).ok(),
        PlanValue::Contact => None,
    };
    let known = value.and_then(StanceValue::from_number);
    known.ok_or(RuleError::NoSuchStance)
}

/// A number that [`Rule::sound`](super::Rule::sound) then measures.
fn small(what: Measure, measured: PlanValue) -> Result<u8, RuleError> {
    let number = match measured {
        PlanValue::Number(number) => number,
        PlanValue::Contact => -1,
    };
    u8::try_from(number).map_err(|_| RuleError::OutOfRange {
        what,
        value: u16::try_from(number).unwrap_or(u16::MAX),
        min: 0,
        max: u8::MAX.into(),
    })
}
