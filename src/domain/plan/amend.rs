//! An interaction told anew: the same row, with whoever is new, what showed and what was promised.

use super::{RuleError, log, rule::Rule, sheet::Sheet};
use crate::domain::{
    Account, Id, Interaction, LogEntry, NewDepartment, Participant, Person, Post, Row, Stance,
    StanceSource, Tenure,
};

/// What `entry` says otherwise than the interaction `was` known to be is changed in it; absent: than it is.
/// What it brought to light before stays: a stance is corrected where the entry names one, a promise only
/// ever added. To another account goes along whoever came into the book with it.
pub(super) fn amend(
    id: Id<Interaction>,
    was: Option<&Interaction>,
    entry: &LogEntry,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let before = sheet.need(id)?.is.clone();
    let mut said = log::said(entry, sheet)?;
    // What it was about stays, as a promise does; more may come to it.
    for matter in before.matters.iter().rev() {
        if !said.matters.contains(matter) {
            said.matters.insert(0, *matter);
        }
    }
    let people = said.people.clone();
    let after = sheet.union(id, was.unwrap_or(&before), &said)?;
    let account = after.account;
    // Before anything is added, so that only what was there already follows to another day.
    Interaction::edit(id, after, sheet)?;
    if account != before.account {
        take_along(before.account, account, &people, sheet)?;
    }
    for (attendee, participant) in entry.people.iter().zip(&people) {
        let Some(value) = attendee.stance else {
            continue;
        };
        match seen_here(id, participant.person, sheet) {
            Some(Row { id, is, .. }) => sheet.replace(id, Stance { value, ..is })?,
            None => {
                let stance = log::shown(value, participant.person, account, entry, id);
                sheet.insert(stance)?;
            }
        }
    }
    log::promised(entry, &people, id, sheet)
}

/// Who came into the book with the interaction was never at the account it was wrongly told of.
fn take_along(
    from: Id<Account>,
    to: Id<Account>,
    people: &[Participant],
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    for participant in people {
        let person = participant.person;
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

/// What we saw ourselves of this person's stance toward us in the interaction, the last word on it.
fn seen_here(
    interaction: Id<Interaction>,
    person: Id<Person>,
    sheet: &Sheet,
) -> Option<Row<Stance>> {
    let stances = sheet.rows.stances.iter();
    stances
        .filter(|one| {
            one.interaction == Some(interaction)
                && one.person == person
                && one.source == StanceSource::FirstHand
                && one.rival.is_none()
        })
        .max_by_key(|one| (one.on, one.id))
        .cloned()
}
