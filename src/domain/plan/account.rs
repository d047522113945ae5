//! Accounts: the tree they form, the structure they start with, and notes about them as a whole.

use super::{
    RuleError,
    delete::Deletion,
    error::Measure,
    rule::{Rule, not_future, within},
    sheet::Sheet,
};
use crate::domain::{
    Account, Chain, Department, Function, Id, Judgement, NounKind, Role, Seat, Snooze,
};

impl Rule for Account {
    fn fits(&self, id: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        if let Some(parent) = self.parent {
            sheet.need(parent)?;
        }
        no_circle(id, self, sheet)
    }

    fn add(self, sheet: &mut Sheet) -> Result<(), RuleError> {
        found(self, sheet).map(drop)
    }

    /// Its units move up to the account it was a unit of.
    fn without(self, deletion: &Deletion) -> Option<Self> {
        let parent = match self.parent {
            Some(parent) if deletion.has(parent) => deletion.heir,
            parent => parent,
        };
        Some(Self { parent, ..self })
    }
}

/// Refuses an account that is, over others, a unit of itself.
pub(super) fn no_circle(
    id: Id<Account>,
    account: &Account,
    sheet: &Sheet,
) -> Result<(), RuleError> {
    let mut circle = vec![account.name.clone()];
    let mut next = account.parent;
    while let Some(above) = next.and_then(|id| sheet.find(id)) {
        if above.id == id {
            return Err(RuleError::AccountCircle(circle));
        }
        // A circle further up is not this account's doing; without the bound it would hold us.
        if sheet.rows.accounts.len() < circle.len() {
            break;
        }
        circle.push(above.name.clone());
        next = above.parent;
    }
    Ok(())
}

/// A new account with the standard structure.
pub(super) fn found(account: Account, sheet: &mut Sheet) -> Result<Id<Account>, RuleError> {
    let id = sheet.insert(account)?;
    complete_structure(id, &[], &[], sheet)?;
    Ok(id)
}

/// Adds what the standard structure has beyond these departments and seats.
pub(super) fn complete_structure(
    account: Id<Account>,
    departments: &[Function],
    seats: &[Role],
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    for function in missing(Function::STANDARD, departments) {
        let name = sheet.names.of(function).clone();
        sheet.insert(Department {
            account,
            name,
            function,
            importance: None,
            not_applicable: None,
        })?;
    }
    for role in missing(Role::STANDARD, seats) {
        sheet.insert(Seat {
            account,
            role,
            chain: Chain::Combined,
            title: None,
            department: None,
            order: None,
            not_applicable: None,
            matter: None,
            vacant_since: None,
        })?;
    }
    Ok(())
}

fn missing<T: Copy + PartialEq>(all: &[T], there: &[T]) -> Vec<T> {
    let missing = all.iter().filter(|one| !there.contains(one));
    missing.copied().collect()
}

impl Rule for Judgement {
    fn sound(&self) -> Result<(), RuleError> {
        within(Measure::Judgement, Some(self.depth), 0, 100)
    }

    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account)?;
        not_future(NounKind::Judgement, self.on, sheet)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.account)).then_some(self)
    }
}

impl Rule for Snooze {
    fn fits(&self, _: Id<Self>, sheet: &Sheet) -> Result<(), RuleError> {
        sheet.need(self.account).map(drop)
    }

    fn without(self, deletion: &Deletion) -> Option<Self> {
        (!deletion.has(self.account)).then_some(self)
    }
}
