//! Whom a person mention means, given the line's account.

use std::collections::HashMap;

use crate::{
    domain::{account::Account, id::Id, tenure::Level},
    find::{Extent, Fit},
};

use super::{
    Known, KnownPerson, KnownPost, Picked,
    honorific::surname,
    names::{Found, Roll, unbeaten},
    place::Place,
    syntax::{Said, Spelled},
};

/// The people a line may mean.
pub(super) struct People<'k> {
    known: &'k [KnownPerson],
    roll: Roll,
}

/// What a mention asks for.
#[derive(Clone, Copy)]
pub(super) struct Wanted<'s> {
    pub said: &'s Said,
    pub department: Option<&'s Said>,
    pub level: Option<Level>,
    pub pick: Option<&'s Picked>,
}

/// Whom a mention means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    New,
    Known(usize),
    /// One of these, or somebody new.
    Open(Vec<usize>),
}

/// What a fragment fits does not change with the place, and a line may say it a thousand times.
#[derive(Default)]
pub(super) struct Seen(HashMap<(String, Spelled), Vec<(usize, Fit)>>);

impl<'k> People<'k> {
    pub fn of(known: &'k Known) -> Self {
        let names = known.people.iter().enumerate().flat_map(|(i, person)| {
            std::iter::once(&person.name)
                .chain(&person.aliases)
                .map(move |name| (i, name.as_str()))
        });
        Self {
            known: &known.people,
            roll: Roll::of(names),
        }
    }

    pub fn get(&self, i: usize) -> Option<&'k KnownPerson> {
        self.known.get(i)
    }

    /// Whom the mention means: at the account first, then anywhere.
    pub fn meant(&self, wanted: Wanted<'_>, place: Option<&Place<'_>>, seen: &mut Seen) -> Meant {
        match wanted.pick {
            Some(Picked::NewPerson) => return Meant::New,
            Some(Picked::Person(id)) => {
                if let Some(i) = self.known.iter().position(|person| person.id == *id) {
                    return Meant::Known(i);
                }
            }
            _ => {}
        }
        let key = (wanted.said.name.clone(), wanted.said.spelled);
        let fits = seen
            .0
            .entry(key)
            .or_insert_with(|| self.roll.fits(wanted.said));
        let here = self.here(fits, place);
        let pool = if here.is_empty() {
            fits.as_slice()
        } else {
            &here
        };
        if pool.is_empty() {
            return self.addressed(wanted.said, place);
        }
        self.narrowed(pool, wanted, place)
    }

    fn here(&self, fits: &[(usize, Fit)], place: Option<&Place<'_>>) -> Vec<(usize, Fit)> {
        fits.iter()
            .copied()
            .filter(|(i, _)| {
                self.get(*i)
                    .and_then(|person| post_at(person, place))
                    .is_some()
            })
            .collect()
    }

    /// A department or level said narrows the known; if none is left, the user decides.
    fn narrowed(
        &self,
        pool: &[(usize, Fit)],
        wanted: Wanted<'_>,
        place: Option<&Place<'_>>,
    ) -> Meant {
        if wanted.department.is_none() && wanted.level.is_none() {
            return choose(Found::among(unbeaten(pool)));
        }
        let departments = wanted
            .department
            .map(|said| place.map(|place| department_ids(place, said)));
        let suits = |post: &KnownPost| {
            let department = departments.as_ref().is_none_or(|wanted| {
                let mine = post.department.as_ref().map(|(id, _)| *id);
                wanted
                    .as_ref()
                    .is_some_and(|wanted| mine.is_some_and(|mine| wanted.contains(&mine)))
            });
            let level = wanted
                .level
                .is_none_or(|level| post.level.is_none_or(|mine| mine == level));
            department && level
        };
        let fitting: Vec<_> = pool
            .iter()
            .copied()
            .filter(|(i, _)| {
                self.get(*i)
                    .is_some_and(|person| posts_at(person, place).any(suits))
            })
            .collect();
        match Found::among(unbeaten(&fitting)) {
            Found::Nobody => Meant::Open(pool_order(pool)),
            found => choose(found),
        }
    }

    /// 陈工 may be any 陈; never one silently, for 陈工 and 陈总 are two people.
    fn addressed(&self, said: &Said, place: Option<&Place<'_>>) -> Meant {
        let Some(surname) = surname(&said.name).filter(|_| said.spelled == Spelled::Bare) else {
            return Meant::New;
        };
        let surname = Said {
            name: surname.into(),
            spelled: Spelled::Bare,
        };
        let begins = |(i, fit): &(usize, Fit)| {
            fit.extent != Extent::Part
                && self
                    .get(*i)
                    .is_some_and(|person| person.name.as_str().starts_with(&surname.name))
        };
        let fits: Vec<_> = self
            .roll
            .fits(&surname)
            .into_iter()
            .filter(begins)
            .collect();
        let here = self.here(&fits, place);
        let pool = if here.is_empty() { fits } else { here };
        if pool.is_empty() {
            Meant::New
        } else {
            Meant::Open(pool_order(&pool))
        }
    }
}

fn choose(found: Found) -> Meant {
    match found {
        Found::Nobody => Meant::New,
        Found::One(i) => Meant::Known(i),
        Found::Several(all) => Meant::Open(all),
    }
}

fn pool_order(pool: &[(usize, Fit)]) -> Vec<usize> {
    match Found::among(pool.to_vec()) {
        Found::Nobody => Vec::new(),
        Found::One(i) => vec![i],
        Found::Several(all) => all,
    }
}

fn department_ids(
    place: &Place<'_>,
    said: &Said,
) -> Vec<Id<crate::domain::department::Department>> {
    let numbers = place.departments_said(said);
    numbers
        .iter()
        .filter_map(|i| place.departments.get(*i))
        .map(|d| d.id)
        .collect()
}

/// The first post somebody holds at a place.
pub(super) fn post_at<'p>(
    person: &'p KnownPerson,
    place: Option<&Place<'_>>,
) -> Option<&'p KnownPost> {
    posts_at(person, place).next()
}

fn posts_at<'p>(
    person: &'p KnownPerson,
    place: Option<&Place<'_>>,
) -> impl Iterator<Item = &'p KnownPost> {
    let account = place.and_then(Place::id);
    person
        .posts
        .iter()
        .filter(move |post| Some(post.account) == account)
}

/// The accounts where all of them hold a post.
pub(super) fn common_accounts(people: &[&KnownPerson]) -> Vec<Id<Account>> {
    let Some((first, others)) = people.split_first() else {
        return Vec::new();
    };
    let mut accounts: Vec<_> = first.posts.iter().map(|post| post.account).collect();
    accounts.sort_unstable();
    accounts.dedup();
    accounts.retain(|account| {
        let there =
            |person: &&KnownPerson| person.posts.iter().any(|post| post.account == *account);
        others.iter().all(there)
    });
    accounts
}
