//! Interactions: past, with somebody, everybody once. What they brought to light moves with them.

use super::{
    RuleError,
    delete::Deletion,
    matter,
    rule::{Rule, not_future},
    sheet::Sheet,
};
use crate::domain::{Account, Id, Interaction, NounKind, Promise, Row, Stance};

impl Rule for Interaction {
    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        not_future(NounKind::Interaction, self.on, sheet)?;
        if self.people.is_empty() {
            return Err(RuleError::Nobody);
        }
        for (at, one) in self.people.iter().enumerate() {
            let person = sheet.need(one.person)?;
            if self.people[..at].iter().any(|it| it.person == one.person) {
                return Err(RuleError::Twice(person.name.clone()));
            }
        }
        for (at, one) in self.colleagues.iter().enumerate() {
            let colleague = sheet.need(*one)?;
            if self.colleagues[..at].contains(one) {
                return Err(RuleError::Twice(colleague.name.clone()));
            }
        }
        for (at, one) in self.matters.iter().enumerate() {
            matter::belongs(*one, self.account, sheet)?;
            if self.matters[..at].contains(one) {
                return Err(RuleError::Twice(sheet.need(*one)?.title.clone()));
            }
        }
        Ok(())
    }

    /// What it was about stays behind where it moves to another account. Stances and promises that came of it follow to another account, and to another day if they
    /// are of the old one.
    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        let before = sheet.need(id)?.is.clone();
        let mut after = after;
        if after.account != before.account {
            after.matters.clear();
        }
        let (account, on) = (after.account, after.on);
        sheet.replace(id, after)?;
        let day = |old| if old == before.on { on } else { old };
        let stances = sheet.rows.stances.iter();
        let stances: Vec<_> = stances
            .filter(|one| one.interaction == Some(id))
            .cloned()
            .collect();
        for Row { id, is, .. } in stances {
            let on = day(is.on);
            sheet.replace_loose(id, Stance { account, on, ..is })?;
        }
        let promises = sheet.rows.promises.iter();
        let promises: Vec<_> = promises
            .filter(|one| one.interaction == Some(id))
            .cloned()
            .collect();
        for Row { id, is, .. } in promises {
            let made_on = day(is.made_on);
            let moved = Promise {
                account,
                made_on,
                ..is
            };
            sheet.replace_loose(id, moved)?;
        }
        Ok(())
    }

    /// It loses who goes; with nobody of the customer left it never met anybody.
    fn without(mut self, deletion: &Deletion) -> Option<Self> {
        let met_somebody = !self.people.is_empty();
        self.people.retain(|one| !deletion.has(one.person));
        self.colleagues.retain(|one| !deletion.has(*one));
        self.matters.retain(|one| !deletion.has(*one));
        let met_only_them = met_somebody && self.people.is_empty();
        (!deletion.has(self.account) && !met_only_them).then_some(self)
    }
}

/// Refuses an interaction with another account.
pub(super) fn belongs(
    interaction: Option<Id<Interaction>>,
    account: Id<Account>,
    sheet: &Sheet,
) -> Result<(), RuleError> {
    match interaction {
        Some(id) if sheet.need(id)?.account != account => Err(RuleError::InteractionElsewhere),
        _ => Ok(()),
    }
}
