//! Relations between the two companies.

use super::{
    RuleError,
    delete::Deletion,
    rule::{Rule, not_void},
    sheet::Sheet,
};
use crate::domain::{Id, OrgFact, OrgFactKind, Period};

impl Rule for OrgFact {
    fn sound(&self) -> Result<(), RuleError> {
        if self.period.from.is_none() {
            return Err(RuleError::Undated(self.kind));
        }
        not_void(self.period)
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        if self.kind == OrgFactKind::Agreement && self.scope.is_none() {
            return Err(RuleError::AgreementWithoutScope);
        }
        Ok(())
    }

    fn period_mut(&mut self) -> Option<&mut Period> {
        Some(&mut self.period)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.account)).then_some(self)
    }
}
