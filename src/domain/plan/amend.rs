//! An interaction told anew: the same row, with whoever is new, what showed and what was promised.

use super::{RuleError, log, rule::Rule, sheet::Sheet};
use crate::domain::{
    command::Entry,
    id::Id,
    interaction::Interaction,
    person::Person,
    row::Row,
    stance::{Stance, StanceSource},
};

/// The interaction becomes what `entry` says. What it brought to light before stays: a stance is
/// corrected where the entry names one, a promise only ever added.
pub(super) fn amend(
    id: Id<Interaction>,
    entry: &Entry,
    sheet: &mut Sheet,
) -> Result<(), RuleError> {
    let after = log::said(entry, sheet)?;
    let (account, people) = (after.account, after.people.clone());
    // Before anything is added, so that only what was there already follows to another day.
    Interaction::edit(id, after, sheet)?;
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
