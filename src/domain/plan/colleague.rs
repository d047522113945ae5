//! Our side: exactly one colleague of a book is its user.

use super::{
    RuleError,
    delete::Deletion,
    rule::{Rule, not_void},
    sheet::Sheet,
};
use crate::domain::{Colleague, Counterpart, Id, Period, Who};

impl Rule for Colleague {
    fn fits(&self, id: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        let mut others = sheet.rows.colleagues.iter().filter(|other| other.id != id);
        match others.find(|other| other.who == Who::Me) {
            Some(me) if self.who == Who::Me => Err(RuleError::SecondMe(me.name.clone())),
            _ => Ok(()),
        }
    }

    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        if sheet.need(id)?.who == Who::Me && after.who != Who::Me {
            return Err(RuleError::MeStays);
        }
        sheet.replace(id, after)
    }

    fn without(self, _: &Deletion) -> Option<Self> {
        Some(self)
    }
}

impl Rule for Counterpart {
    fn sound(&self) -> Result<(), RuleError> {
        not_void(self.period)
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.person)?;
        sheet.need(self.colleague)?;
        sheet.need(self.account).map(drop)
    }

    fn period_mut(&mut self) -> Option<&mut Period> {
        Some(&mut self.period)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        let gone =
            deletion.has(self.person) || deletion.has(self.colleague) || deletion.has(self.account);
        (!gone).then_some(self)
    }
}
