//! Promises: closed on a day, or open.

use chrono::NaiveDate;

use super::{RuleError, delete::Deletion, interaction, rule::Rule, sheet::Sheet};
use crate::domain::{Id, Promise, PromiseState};

impl Rule for Promise {
    fn sound(&self) -> Result<(), RuleError> {
        if (self.state == PromiseState::Open) != self.closed_on.is_none() {
            return Err(RuleError::ClosingDay(self.state));
        }
        let made_on = self.made_on;
        match self.closed_on {
            Some(closed_on) if closed_on < made_on => {
                Err(RuleError::ClosedBeforeMade { made_on, closed_on })
            }
            _ => Ok(()),
        }
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        interaction::belongs(self.interaction, self.account, sheet)?;
        if let Some(person) = self.person {
            sheet.need(person)?;
        }
        if let Some(colleague) = self.colleague {
            sheet.need(colleague)?;
        }
        Ok(())
    }

    /// It outlives the people it names, not the interaction it was made in.
    fn without(self, deletion: &Deletion) -> Option<Self> {
        let made_in = self.interaction.is_some_and(|id| deletion.has(id));
        (!made_in && !deletion.has(self.account)).then_some(Self {
            person: self.person.filter(|id| !deletion.has(*id)),
            colleague: self.colleague.filter(|id| !deletion.has(*id)),
            ..self
        })
    }
}

/// A promise is kept, dropped or open again.
pub(super) fn close(
    id: Id<Promise>,
    state: PromiseState,
    on: NaiveDate,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let closed_on = (state != PromiseState::Open).then_some(on);
    let promise = sheet.need(id)?.is.clone();
    sheet.replace_loose(
        id,
        Promise {
            state,
            closed_on,
            ..promise
        },
    )
}
