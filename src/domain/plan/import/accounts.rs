//! Accounts a file lists: who is new, and what it adds to those the book has.

use std::collections::HashMap;

use super::{Doubt, Doubts, Listed, places::Places};
use crate::domain::{
    Account, AccountDraft, Id, Import, Name,
    plan::{RuleError, account, sheet::Sheet},
};

/// Takes in every account of the file, then what each is a unit of: a unit may be listed before that.
pub(super) fn take(
    import: &Import,
    places: &mut Places,
    sheet: &mut Sheet,
) -> Result<(Vec<Listed>, Doubts), RuleError> {
    let mut listed = Vec::with_capacity(import.accounts.len());
    let mut doubts = Vec::new();
    let mut keys = HashMap::new();
    for (at, draft) in import.accounts.iter().enumerate() {
        let known = sheet.rows.accounts.len();
        let id = match places.named(&draft.account.name, sheet)? {
            Ok(id) => id,
            Err(doubt) => {
                listed.push(Listed::Skipped(doubt));
                continue;
            }
        };
        keys.extend(draft.key.clone().map(|key| (key, id)));
        let before = sheet.need(id)?.is.clone();
        if let (Some(known), Some(said)) = (before.tier, draft.account.tier)
            && known != said
        {
            doubts.push((at, Doubt::OtherTier(known, said)));
        }
        let after = before.clone().filled(&draft.account);
        listed.push(if known < sheet.rows.accounts.len() {
            Listed::Added(id)
        } else if after == before {
            Listed::Known(id)
        } else {
            Listed::Completed(id)
        });
        sheet.replace_loose(id, after)?;
    }
    for (at, draft) in import.accounts.iter().enumerate() {
        if let Listed::Added(id) | Listed::Completed(id) | Listed::Known(id) = listed[at] {
            match belong(id, draft, &keys, places, sheet)? {
                Ok(true) if listed[at] == Listed::Known(id) => {
                    listed[at] = Listed::Completed(id);
                }
                Ok(_) => {}
                Err(doubt) => doubts.push((at, doubt)),
            }
        }
    }
    Ok((listed, doubts))
}

/// Makes the account a unit of what its row says, unless the book says otherwise; says whether it was none.
fn belong(
    id: Id<Account>,
    draft: &AccountDraft,
    keys: &HashMap<String, Id<Account>>,
    places: &mut Places,
    sheet: &mut Sheet,
) -> Result<Result<bool, Doubt>, RuleError> {
    let Some(said) = &draft.parent else {
        return Ok(Ok(false));
    };
    let parent = match (keys.get(said), Name::new(said)) {
        (Some(parent), _) => *parent,
        (None, Ok(name)) => match places.named(&name, sheet)? {
            Ok(parent) => parent,
            Err(doubt) => return Ok(Err(doubt)),
        },
        (None, Err(_)) => return Ok(Ok(false)),
    };
    let before = sheet.need(id)?.is.clone();
    match before.parent {
        Some(known) if known == parent => return Ok(Ok(false)),
        Some(known) => {
            let name = |id: Id<Account>| sheet.need(id).map(|account| account.name.clone());
            return Ok(Err(Doubt::OtherParent(name(known)?, name(parent)?)));
        }
        None => {}
    }
    let after = Account {
        parent: Some(parent),
        ..before
    };
    match account::no_circle(id, &after, sheet) {
        Ok(()) => sheet.replace(id, after).map(|()| Ok(true)),
        Err(RuleError::AccountCircle(names)) => Ok(Err(Doubt::Units(names))),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod tests;
