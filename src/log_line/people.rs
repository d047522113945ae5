//! Whom a person mention means, given the line's account.

use std::collections::HashMap;

use crate::{
    domain::{Account, Id, Level},
    find::{Extent, Fit, begins_with, fold, is_slip},
};

use super::{
    Known, KnownPerson, KnownPost, Picked,
    names::{Found, NameIndex, unbeaten},
    place::Place,
    syntax::{Said, Spelled},
};

/// The people a line may mean.
pub(super) struct People<'k> {
    known: &'k [KnownPerson],
    crowded: &'k [String],
    index: NameIndex,
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
pub(super) struct Seen {
    fits: HashMap<(String, Spelled), Vec<(usize, Fit)>>,
    like: HashMap<String, Vec<usize>>,
}

impl<'k> People<'k> {
    pub fn of(known: &'k Known) -> Self {
        let names = known.people.iter().enumerate().flat_map(|(i, person)| {
            std::iter::once(&person.name)
                .chain(&person.aliases)
                .map(move |name| (i, name.raw()))
        });
        Self {
            known: &known.people,
            crowded: &known.crowded,
            index: NameIndex::of(names),
        }
    }

    pub fn get(&self, i: usize) -> Option<&'k KnownPerson> {
        self.known.get(i)
    }

    /// Whether somebody has this whole name.
    pub fn bears(&self, name: &str) -> bool {
        self.index.bears(name)
    }

    /// Whether the mention fits anybody, by name or as they are addressed.
    pub fn knows(&self, said: &Said, seen: &mut Seen) -> bool {
        !self.fits(said, seen).is_empty() || !self.addressed(said).is_empty()
    }

    /// The numbers of those the mention fits.
    pub fn fitting(&self, said: &Said, seen: &mut Seen) -> Vec<usize> {
        let fits = unbeaten(self.fits(said, seen));
        if fits.is_empty() {
            pool_order(&self.addressed(said))
        } else {
            pool_order(&fits)
        }
    }

    fn fits<'s>(&self, said: &Said, seen: &'s mut Seen) -> &'s [(usize, Fit)] {
        let key = (said.name.clone(), said.spelled);
        seen.fits
            .entry(key)
            .or_insert_with(|| self.index.fits(said))
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
        let fits = self.fits(wanted.said, seen);
        let here = self.here(fits, place);
        let pool = if here.is_empty() { fits } else { &here };
        if !pool.is_empty() {
            return match self.narrowed(pool, wanted, place) {
                Meant::Known(only) if self.may_be_others(only, pool, wanted.said) => {
                    Meant::Open(pool_order(pool))
                }
                meant => meant,
            };
        }
        // 陈工 may be any 陈; never one silently, for 陈工 and 陈总 are two people.
        let addressed = self.addressed(wanted.said);
        let here = self.here(&addressed, place);
        let pool = if here.is_empty() { addressed } else { here };
        if pool.is_empty() {
            self.unheard(wanted.said, seen)
        } else {
            Meant::Open(pool_order(&pool))
        }
    }

    /// Whether somebody else may fit as well who is not here: whoever bears the whole name is.
    fn may_be_others(&self, only: usize, pool: &[(usize, Fit)], said: &Said) -> bool {
        let by_whole = |(one, fit): &(usize, Fit)| *one == only && fit.extent == Extent::Whole;
        self.crowded.contains(&said.name) && !pool.iter().any(by_whole)
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

    /// Those who may be addressed like this.
    fn addressed(&self, said: &Said) -> Vec<(usize, Fit)> {
        self.index
            .addressed(said, |i| Some(self.get(i)?.name.raw()))
    }

    /// Somebody of whom the book has never heard. A name that is nearly a known one is asked about, and so
    /// is a word without a sign; one in quotes says that it is meant.
    fn unheard(&self, said: &Said, seen: &mut Seen) -> Meant {
        if said.spelled == Spelled::Quoted {
            return Meant::New;
        }
        let like = seen.like.entry(said.name.clone());
        let like = like.or_insert_with(|| self.like(&said.name));
        if like.is_empty() && said.spelled == Spelled::Bare {
            Meant::New
        } else {
            Meant::Open(like.clone())
        }
    }

    /// Those whose names the fragment begins with or is a slip of, and those whose first word it shares.
    fn like(&self, typed: &str) -> Vec<usize> {
        let first = typed.split_once(' ').map(|(first, _)| fold(first));
        let is_like = |name: &str| {
            let shares = || fold(name).split(' ').next() == first.as_deref();
            begins_with(typed, name) || is_slip(typed, name) || first.is_some() && shares()
        };
        let names = |i: usize| {
            let person = self.get(i);
            let aliases = person.into_iter().flat_map(|person| &person.aliases);
            person.map(|person| &person.name).into_iter().chain(aliases)
        };
        let all = 0..self.known.len();
        all.filter(|i| names(*i).any(|name| is_like(name.raw())))
            .collect()
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
