//! Somebody known, but not at the line's account: never silently a guest, for the line may be about the
//! wrong account, or they may have a namesake here.

use crate::domain::{Account, Id, Name};

use super::{
    Known, KnownPerson,
    line::CharRange,
    people::post_at,
    place::Place,
    read::Reader,
    reading::{Asks, MentionCandidate, OpenChoice},
};

/// What somebody known has to do with the line's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Belongs {
    Here,
    Elsewhere,
    /// They are a guest in the interaction that is told anew.
    GuestBefore,
    /// They go with the interaction to its new account.
    ComesAlong,
}

pub(super) fn belongs(known: &Known, person: &KnownPerson, place: Option<&Place<'_>>) -> Belongs {
    let told = &known.told;
    let account = place.and_then(Place::id);
    if place.is_none() || post_at(person, place).is_some() {
        Belongs::Here
    } else if account.is_some() && account == told.account && told.people.contains(&person.id) {
        Belongs::GuestBefore
    } else if told.brought.contains(&person.id) {
        Belongs::ComesAlong
    } else {
        Belongs::Elsewhere
    }
}

impl Reader<'_> {
    /// Asks whether the line is about an account where `person` is. Where all its people are `together`
    /// at another one, that is the likeliest.
    pub fn ask_where(
        &mut self,
        at: &CharRange,
        said: Name,
        person: &KnownPerson,
        place: &Place<'_>,
        together: &[Id<Account>],
    ) {
        let mut there: Vec<(Id<Account>, &Name)> = Vec::new();
        for post in &person.posts {
            if there.iter().all(|(known, _)| *known != post.account) {
                there.push((post.account, &post.account_name));
            }
        }
        let (likely, others): (Vec<_>, Vec<_>) = there
            .iter()
            .partition(|(account, _)| together.contains(account));
        let one = |(id, name): &(Id<Account>, &Name)| MentionCandidate::There {
            id: *id,
            name: (*name).clone(),
        };
        let candidates = likely
            .iter()
            .map(one)
            .chain([MentionCandidate::Guest(person.name.clone())])
            .chain(others.iter().map(one))
            .take(OpenChoice::MOST)
            .chain([MentionCandidate::NewPerson(said)])
            .collect();
        self.choices.push(OpenChoice {
            mention: self.line.slice(at).into(),
            span: self.line.span(at),
            asks: Asks::Where {
                person: person.id,
                name: person.name.clone(),
                there: there.into_iter().map(|(_, name)| name.clone()).collect(),
                here: place.name.clone(),
            },
            candidates,
        });
    }
}
