//! What is offered for a mention, the likeliest first.

use std::{cmp::Reverse, collections::HashSet};

use chrono::NaiveDate;

use crate::{
    days::Near,
    domain::{
        Account, Function, Id, Level, MatterStage, Name, Rival, Signal, StanceValue,
        department::told,
    },
    find::{Extent, Fit, Index, how_well, is_han},
    log_line::{
        Known, KnownDepartment, KnownMatter, KnownPerson, MentionCandidate, OpenChoice,
        honorific::surname,
        traits::{levels_beginning, signals_beginning, signals_typed, stances_beginning},
    },
};

use super::{
    Completable, Roster, Sought,
    matters::{matters, stages},
};

/// What the mention under the cursor may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub asked: Completable,
    /// The likeliest first; not empty.
    pub offers: Vec<Offer>,
}

/// Something the mention may become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// A row of the book, or a name that becomes one; with the last contact, of people.
    Row {
        is: MentionCandidate,
        last: Option<NaiveDate>,
    },
    /// Several people at once.
    All(Vec<MentionCandidate>),
    Level(Level),
    Signal(Signal),
    Stance(StanceValue),
    /// A day in place of words that are none.
    Due(Near),
    Matter(KnownMatter),
    Stage(MatterStage),
}

/// Fewer people than this fit well enough that those who only resemble the query are worth a line.
const FEW: usize = 4;

/// What the mention may become at the account `place`, at most [`OpenChoice::MOST`].
///
/// Nothing where it is already the whole name of the only one who bears it.
#[must_use]
pub fn offers(
    asked: &Completable,
    known: &Known,
    roster: &Roster,
    place: Option<Id<Account>>,
) -> Vec<Offer> {
    let mut offers = match asked.sought {
        Sought::Person => people(&asked.typed, known, roster, place),
        Sought::Colleague => colleagues(&asked.typed, known),
        Sought::Account => accounts(&asked.typed, known, roster),
        Sought::Department => departments(&asked.typed, known, place),
        Sought::Level => levels_beginning(&asked.typed).map(Offer::Level).collect(),
        Sought::Signal => signals(&asked.typed).map(Offer::Signal).collect(),
        Sought::Stance => stances_beginning(&asked.typed).map(Offer::Stance).collect(),
        Sought::Rival => rivals(&asked.typed, known, place),
        Sought::Matter => matters(&asked.typed, known, place),
        Sought::Stage(kind) => stages(&asked.typed, kind),
        // Those the reading has found.
        Sought::Due => Vec::new(),
    };
    offers.truncate(OpenChoice::MOST);
    offers
}

/// How well somebody answers to what is typed; the better the smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    /// By name.
    Named(Fit),
    /// By department or title.
    Posted(Fit),
    /// By a name that resembles it; the nearest has the smallest number.
    Resembles(usize),
    /// Nothing is typed yet.
    Anybody,
}

impl Answer {
    const fn sort(self) -> u8 {
        match self {
            Self::Named(_) => 0,
            Self::Posted(_) => 1,
            Self::Resembles(_) => 2,
            Self::Anybody => 3,
        }
    }
}

struct Ranked<'a> {
    person: &'a KnownPerson,
    answer: Answer,
    elsewhere: bool,
}

fn people(typed: &str, known: &Known, roster: &Roster, place: Option<Id<Account>>) -> Vec<Offer> {
    let mut all = at_the_account(typed, roster);
    let here = |person: &KnownPerson| person.posts.iter().any(|post| Some(post.account) == place);
    for person in &known.people {
        if roster.find(person.id).is_some() {
            continue;
        }
        let names = || std::iter::once(&person.name).chain(&person.aliases);
        let fits = |typed: &str| names().filter_map(|name| how_well(typed, name.raw())).min();
        let addressed = || fits(surname(typed).unwrap_or_default());
        if let Some(fit) = fits(typed).or_else(addressed) {
            all.push(Ranked {
                person,
                answer: Answer::Named(fit),
                elsewhere: !here(person),
            });
        }
    }
    let whole =
        |one: &Ranked<'_>| matches!(one.answer, Answer::Named(fit) if fit.extent == Extent::Whole);
    let bearers: Vec<_> = all.iter().filter(|one| whole(one)).collect();
    if let [only] = bearers.as_slice()
        && only.person.name.raw() == typed
    {
        return Vec::new();
    }
    all.sort_by_key(|one| {
        (
            one.answer.sort(),
            one.elsewhere,
            one.answer,
            Reverse(one.person.last),
        )
    });
    let known_ones = all.iter().map(|one| Offer::Row {
        is: MentionCandidate::Person {
            id: one.person.id,
            name: one.person.name.clone(),
            posts: one.person.posts.clone(),
        },
        last: one.person.last,
    });
    // Whoever is new stays in sight below the likeliest others.
    let new = Name::new(typed)
        .ok()
        .map(MentionCandidate::NewPerson)
        .map(bare);
    known_ones.take(OpenChoice::MOST - 1).chain(new).collect()
}

fn at_the_account<'r>(typed: &str, roster: &'r Roster) -> Vec<Ranked<'r>> {
    let mut answers: Vec<Option<Answer>> = vec![None; roster.people.len()];
    let mut better = |i: usize, answer: Answer| {
        if let Some(known) = answers.get_mut(i)
            && known.is_none_or(|known| answer < known)
        {
            *known = Some(answer);
        }
    };
    if typed.trim().is_empty() {
        (0..roster.people.len()).for_each(|i| better(i, Answer::Anybody));
    }
    let mut named = roster.names.matches(typed);
    if named.is_empty() {
        // 陈工 may be any 陈.
        named = roster.names.matches(surname(typed).unwrap_or_default());
    }
    for (i, fit) in &named {
        better(*i, Answer::Named(*fit));
    }
    for (post, fit) in roster.posts.matches(typed) {
        for i in roster.bearers.get(post).into_iter().flatten() {
            better(*i, Answer::Posted(fit));
        }
    }
    if named.len() < FEW && tells_something(typed) {
        for (rank, i) in roster.names.resembling(typed).into_iter().enumerate() {
            better(i, Answer::Resembles(rank));
        }
    }
    let people = roster.people.iter().zip(answers);
    people
        .filter_map(|(person, answer)| {
            Some(Ranked {
                person,
                answer: answer?,
                elsewhere: false,
            })
        })
        .collect()
}

/// Two letters resemble half the names there are.
fn tells_something(typed: &str) -> bool {
    let least = if typed.contains(is_han) { 2 } else { 3 };
    least <= typed.chars().count()
}

fn bare(is: MentionCandidate) -> Offer {
    Offer::Row { is, last: None }
}

/// The numbers of `names` that answer to what is typed, the likeliest first; all of them while
/// nothing is typed, none once it is the whole name of one.
pub(super) fn answering<'n>(
    typed: &str,
    names: impl Iterator<Item = &'n str> + Clone,
) -> Vec<usize> {
    if typed.trim().is_empty() {
        return (0..names.count()).collect();
    }
    if names.clone().filter(|name| *name == typed).count() == 1 {
        return Vec::new();
    }
    let index = Index::of(names.enumerate());
    let mut fits = index.matches(typed);
    fits.sort_by_key(|(i, fit)| (*fit, *i));
    let mut all: Vec<usize> = fits.into_iter().map(|(i, _)| i).collect();
    if all.len() < FEW && tells_something(typed) {
        let near = index.resembling(typed);
        all.extend(
            near.into_iter()
                .filter(|i| !all.contains(i))
                .collect::<Vec<_>>(),
        );
    }
    all
}

fn colleagues(typed: &str, known: &Known) -> Vec<Offer> {
    let others: Vec<_> = known
        .colleagues
        .iter()
        .filter(|colleague| colleague.id != known.me.id)
        .collect();
    let answering = answering(typed, others.iter().map(|one| one.name.raw()));
    let whole = others.iter().any(|one| one.name.raw() == typed);
    let new = Name::new(typed)
        .ok()
        .filter(|_| !whole)
        .map(MentionCandidate::NewColleague);
    answering
        .into_iter()
        .filter_map(|i| others.get(i))
        .map(|one| MentionCandidate::Colleague {
            id: one.id,
            name: one.name.clone(),
        })
        .take(OpenChoice::MOST - 1)
        .chain(new)
        .map(bare)
        .collect()
}

/// Those met last, while nothing is typed.
fn accounts(typed: &str, known: &Known, roster: &Roster) -> Vec<Offer> {
    let known = known.accounts.iter().map(|one| (one.id, &one.name));
    let met = roster.accounts.iter().map(|(id, name)| (*id, name));
    let mut all: Vec<_> = if typed.is_empty() {
        met.chain(known).collect()
    } else {
        known.chain(met).collect()
    };
    let mut seen = HashSet::new();
    all.retain(|(id, _)| seen.insert(*id));
    let answering = answering(typed, all.iter().map(|(_, name)| name.raw()));
    answering
        .into_iter()
        .filter_map(|i| all.get(i))
        .map(|(id, name)| MentionCandidate::Account {
            id: *id,
            name: (*name).clone(),
        })
        .map(bare)
        .collect()
}

fn departments(typed: &str, known: &Known, place: Option<Id<Account>>) -> Vec<Offer> {
    let here = known.accounts.iter().find(|one| Some(one.id) == place);
    let all = here.map_or(&[][..], |one| one.departments.as_slice());
    let named = answering(typed, all.iter().map(|one| one.name.raw()));
    let whole = all.iter().any(|one| one.name.raw() == typed);
    let functions: Vec<Function> = if whole || typed.is_empty() {
        Vec::new()
    } else {
        told::beginning_with(typed).collect()
    };
    let doing = |one: &&KnownDepartment| functions.contains(&one.function);
    let mut ordered: Vec<&KnownDepartment> = named.iter().filter_map(|i| all.get(*i)).collect();
    let others: Vec<_> = all
        .iter()
        .filter(doing)
        .filter(|one| ordered.iter().all(|known| known.id != one.id))
        .collect();
    ordered.extend(others);
    ordered
        .into_iter()
        .map(|one| MentionCandidate::Department {
            id: one.id,
            name: one.name.clone(),
            function: one.function,
        })
        .map(bare)
        .collect()
}

/// The rivals of the account, and one more of the name that is typed.
fn rivals(typed: &str, known: &Known, place: Option<Id<Account>>) -> Vec<Offer> {
    let here = known.accounts.iter().find(|one| Some(one.id) == place);
    let all = here.map_or(&[][..], |one| one.rivals.as_slice());
    let named = answering(typed, all.iter().map(Name::raw));
    let new = Name::new(typed).ok();
    let new = new.filter(|name| all.iter().all(|one| Rival::key(one) != Rival::key(name)));
    let known = named.into_iter().filter_map(|at| all.get(at));
    known
        .cloned()
        .map(MentionCandidate::Rival)
        .take(OpenChoice::MOST - 1)
        .chain(new.map(MentionCandidate::NewRival))
        .map(bare)
        .collect()
}

/// Those not said yet, by the word that is being typed.
fn signals(typed: &str) -> impl Iterator<Item = Signal> {
    let (said, begun) = signals_typed(typed);
    signals_beginning(begun).filter(move |signal| !said.has(*signal))
}
