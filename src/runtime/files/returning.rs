//! People of files who were forgotten in the book: whom it would bring back unseen.

use super::Contents;
use crate::{
    domain::{
        Change, Mention, Name, Person, Uid,
        alike::{email, folded},
        forgetting::{Naming, Returnee},
        portable::BookFile,
    },
    store::{Store, StoreError},
};

/// Who of those that would come in was forgotten, with what they are told by.
pub(super) fn arriving(
    store: &Store,
    changes: &[Change],
) -> Result<Vec<(Vec<String>, Returnee)>, StoreError> {
    let stay = store.stay_forgotten()?;
    if stay.is_empty() {
        return Ok(Vec::new());
    }
    let new: Vec<&Person> = changes.iter().filter_map(new_person).collect();
    let found = stay.among(new.iter().map(|person| (None, *person)))?;
    let found = found.into_iter();
    Ok(found
        .map(|(at, returnee)| (Naming::signs(new[at]), returnee))
        .collect())
}

fn new_person(change: &Change) -> Option<&Person> {
    match change {
        Change::Person(change) if change.before.is_none() => change.after.as_ref(),
        _ => None,
    }
}

/// Who of a book that would come in was forgotten. Whom this book has already nobody brings back.
pub(super) fn adopted(store: &Store, other: &BookFile) -> Result<Vec<(Uid, Returnee)>, StoreError> {
    let stay = store.stay_forgotten()?;
    let mut new = Vec::new();
    for entry in other.people.iter().filter(|_| !stay.is_empty()) {
        if store.person_with_uid(&entry.id)?.is_none() {
            new.push((&entry.id, Person::from(entry)));
        }
    }
    let found = stay.among(new.iter().map(|(uid, person)| (Some(*uid), person)))?;
    let found = found.into_iter();
    Ok(found
        .map(|(at, returnee)| (new[at].0.clone(), returnee))
        .collect())
}

impl Contents {
    /// Takes those people out, and out of what happened.
    pub(super) fn leave_out(&mut self, returnees: &[(Vec<String>, Returnee)]) {
        let is_one = |signs: &[String]| {
            let mut all = returnees.iter().flat_map(|(known, _)| known);
            all.any(|sign| signs.contains(sign))
        };
        self.drafts
            .retain(|(_, draft)| !is_one(&Naming::signs(&draft.person)));
        for (_, activity) in &mut self.activities {
            let goes: Vec<bool> = activity
                .people
                .iter()
                .map(|mention| is_one(&signs(mention)))
                .collect();
            // Promises count in the list that is about to be shorter.
            activity.promises = std::mem::take(&mut activity.promises)
                .into_iter()
                .map(|mut promise| {
                    promise.person = promise.person.filter(|at| !goes.get(*at).unwrap_or(&false));
                    promise.person = promise
                        .person
                        .map(|at| at - goes.iter().take(at).filter(|goes| **goes).count());
                    promise
                })
                .collect();
            let mut goes = goes.into_iter();
            activity.people.retain(|_| !goes.next().unwrap_or(false));
        }
    }
}

/// What somebody who took part is told by.
fn signs(mention: &Mention) -> Vec<String> {
    let address = |name: &Name| email(name);
    let addresses = mention.email.as_ref().and_then(address);
    [folded(&mention.name)]
        .into_iter()
        .chain(addresses)
        .collect()
}
