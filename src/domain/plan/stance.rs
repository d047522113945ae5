//! Stances and where they should be.

use super::{
    RuleError,
    delete::Deletion,
    interaction,
    rule::{Rule, not_future},
    sheet::Sheet,
};
use crate::domain::{Id, NounKind, Stance, Target};

impl Rule for Stance {
    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.person)?;
        sheet.need(self.account)?;
        interaction::belongs(self.interaction, self.account, sheet)?;
        not_future(NounKind::Stance, self.on, sheet)
    }

    /// A stance that showed in an interaction goes with it: nothing bears it out any more.
    fn without(self, deletion: &Deletion) -> Option<Self> {
        let shown_in = self.interaction.is_some_and(|id| deletion.has(id));
        let gone = shown_in || deletion.has(self.person) || deletion.has(self.account);
        (!gone).then_some(self)
    }
}

impl Rule for Target {
    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.person)?;
        sheet.need(self.account).map(drop)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.person) && !deletion.has(self.account)).then_some(self)
    }
}
