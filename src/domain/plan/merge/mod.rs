//! Two of a kind that are one: whatever referred to the one that goes refers to the one that stays,
//! what says the same twice is said once, and what only one of them had is kept.

mod became;
mod nouns;
mod posts;
mod structure;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;
mod united;

use std::collections::HashSet;

use self::{became::Became, nouns::Merges, united::Keeps};
use super::{
    RuleError, account, department,
    rule::{Recorded, Rule},
    seat,
    sheet::Sheet,
    tie::Reporting,
};
use crate::domain::{Holder, Id, Merge, Pair, Row, Rows, Seat, Subject, row::for_each_noun};

pub(super) use structure::stands;
pub use united::{Difference, OneSays, differences};

pub(super) fn merge(wish: &Merge, sheet: &mut Sheet) -> Result<(), RuleError> {
    let before = sheet.rows.clone();
    let keeps = Keeps::of(wish);
    let mut became = Became::default();
    match wish.pair {
        Pair::People(stays, goes) => {
            posts::agree(stays, goes, &keeps, sheet)?;
            let person = united::person(sheet.need(stays)?, sheet.need(goes)?, &keeps);
            sheet.replace_loose(stays, person)?;
            became.goes_into(stays, goes, sheet)?;
        }
        Pair::Accounts(stays, goes) => {
            became.heir = sheet.need(goes)?.parent;
            let account = united::account(sheet.need(stays)?, sheet.need(goes)?, &keeps, sheet);
            sheet.replace_loose(stays, account)?;
            became.goes_into(stays, goes, sheet)?;
            structure::departments(stays, goes, &mut became, sheet)?;
            structure::seats(stays, goes, &mut became, sheet)?;
        }
        Pair::Departments(stays, goes) => {
            let (one, other) = (sheet.need(stays)?.clone(), sheet.need(goes)?.clone());
            department::belongs(Some(goes), one.account, sheet)?;
            let both = united::department(&one, &other, &keeps);
            sheet.replace_loose(stays, both)?;
            became.goes_into(stays, goes, sheet)?;
        }
    }
    follow(&mut became, sheet)?;
    only_together(&before, sheet)?;
    if let Pair::Departments(stays, goes) = wish.pair {
        for row in [stays, goes].iter().filter_map(|id| before.find(*id)) {
            department::function_stays(row.account, row.function, sheet)?;
        }
    }
    Ok(())
}

macro_rules! follow {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        /// Every row follows what it refers to. Parents come before children in the list of nouns, so
        /// one pass finds all that becomes something else; those leave the other way round.
        fn follow(became: &mut Became, sheet: &mut Sheet) -> Result<(), RuleError> {
            let mut leaving = Vec::new();
            $(for row in sheet.rows.$rows.clone() {
                if follow_row(row.clone(), became, sheet)? {
                    leaving.push(Subject::$noun(row.id));
                }
            })+
            for row in leaving.into_iter().rev() {
                match row { $(Subject::$noun(id) => sheet.remove(id)?),+ }
            }
            Ok(())
        }
    };
}
for_each_noun!(follow);

/// Says whether the row leaves.
fn follow_row<T: Merges>(
    Row { id, is, uid }: Row<T>,
    became: &mut Became,
    sheet: &mut Sheet,
) -> Result<bool, RuleError> {
    if became.is_gone(id) {
        return Ok(true);
    }
    let Some(after) = is.clone().following(id, became) else {
        return Ok(true);
    };
    if after == is {
        return Ok(false);
    }
    let twin = T::among(&sheet.rows)
        .iter()
        .filter(|other| other.id != id && !became.is_gone(other.id))
        .find_map(|other| Some((other.id, other.uid.clone(), other.is.united(&after)?)));
    match twin {
        Some((twin, its, both)) => {
            sheet.replace_loose(twin, both)?;
            became.insert(id, twin, (uid, its));
            Ok(true)
        }
        None => sheet.replace_loose(id, after).map(|()| false),
    }
}

/// Refuses what single rows do not show, of those that have changed.
fn only_together(before: &Rows, sheet: &Sheet) -> Result<(), RuleError> {
    for account in changed(&before.accounts, &sheet.rows.accounts) {
        account::no_circle(account.id, account, sheet)?;
    }
    let reporting = Reporting::among(&sheet.rows.ties);
    for tie in changed(&before.ties, &sheet.rows.ties) {
        reporting.no_circle(tie, sheet)?;
    }
    let seats: HashSet<Id<Seat>> = changed(&before.holders, &sheet.rows.holders)
        .map(|holder| holder.seat)
        .collect();
    for seat in seats {
        let holders = sheet.rows.holders.iter();
        let mut holders: Vec<&Row<Holder>> = holders.filter(|one| one.seat == seat).collect();
        if let Some(holder) = seat::clash(&mut holders) {
            return Err(seat::held(holder, sheet));
        }
    }
    Ok(())
}

/// The rows that are not as they were; both lists are in the order of their keys.
fn changed<'a, T: Rule + Recorded>(
    before: &'a [Row<T>],
    after: &'a [Row<T>],
) -> impl Iterator<Item = &'a Row<T>> {
    after.iter().filter(|row| {
        let at = before.binary_search_by_key(&row.id, |was| was.id);
        at.ok().and_then(|at| before.get(at)) != Some(*row)
    })
}
