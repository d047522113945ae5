//! An interaction told anew: the same row, with whoever is new, what showed and what was promised.

use super::{RuleError, log, rule::Rule, sheet::Sheet};
use crate::domain::{
    Account, Id, Interaction, LogEntry, NewDepartment, Person, Post, Rival, Row, Stance, Tenure,
};

/// What `entry` says otherwise than the interaction `was` known to be is changed in it; absent: than it is.
/// What it brought to light before stays: a stance is corrected where the entry names one, a promise only
/// ever added, a matter that it moved stays where it came to. To another account goes along whoever came into
/// the book with it.
pub(super) fn amend(
    id: Id<Interaction>,
    was: Option<&Interaction>,
    entry: &LogEntry,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let before = sheet.need(id)?.is.clone();
    let (said, people) = log::said(entry, sheet)?;
    let after = sheet.union(id, was.unwrap_or(&before), &said)?;
    let account = after.account;
    // Before anything is added, so that only what was there already follows to another day.
    Interaction::edit(id, after, sheet)?;
    if account != before.account {
        take_along(before.account, account, &people, sheet)?;
    }
    for (attendee, person) in entry.people.iter().zip(&people) {
        for stance in log::shown(attendee, *person, account, entry, id) {
            match seen_here(&stance, sheet) {
                Some(Row { id, is, .. }) => {
                    let value = stance.value;
                    sheet.replace(id, Stance { value, ..is })?;
                }
                None => {
                    sheet.insert(stance)?;
                }
            }
        }
    }
    log::promised(entry, &people, id, sheet)
}

/// Who came into the book with the interaction was never at the account it was wrongly told of.
fn take_along(
    from: Id<Account>,
    to: Id<Account>,
    people: &[Id<Person>],
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    for person in people.iter().copied() {
        let mut tenures = sheet.rows.tenures.iter();
        let there = tenures.find(|one| one.person == person && one.post.account == from);
        let Some(Row { id, is, .. }) = there.filter(|_| sheet.brought.contains(&person)).cloned()
        else {
            continue;
        };
        let department = match is.post.department {
            Some(old) => {
                let old = sheet.need(old)?;
                let same = NewDepartment {
                    name: old.name.clone(),
                    function: old.function,
                };
                Some(log::department(&same, to, sheet)?)
            }
            None => None,
        };
        let post = Post {
            account: to,
            department,
            ..is.post
        };
        sheet.replace(id, Tenure { post, ..is })?;
    }
    Ok(())
}

/// The last word of the same person on the same party, us or a rival, that came to light in the same interaction
/// in the same way.
fn seen_here(said: &Stance, sheet: &Sheet) -> Option<Row<Stance>> {
    let party = |stance: &Stance| stance.rival.as_ref().map(Rival::key);
    let stances = sheet.rows.stances.iter();
    stances
        .filter(|one| {
            (one.interaction, one.person, one.source)
                == (said.interaction, said.person, said.source)
                && party(one) == party(said)
        })
        .max_by_key(|one| (one.on, one.id))
        .cloned()
}
