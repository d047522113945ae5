//! Everything that has a word in it, as one list: people, accounts and departments by name, then
//! whoever has it in a title, an address or a tag, then notes and promises.
//!
//! Asked at every key, so nothing here grows with the book: each part reads a bounded piece of an
//! index, best or newest first.

mod by_name;
mod by_text;
mod excerpt;
mod near;
mod recent;

use std::collections::HashSet;

use rusqlite::Connection;

use super::{
    Store,
    error::Result,
    names::{name_hit, with_name},
    table,
    whole::is_empty,
};
use crate::{
    domain::{
        Name, NounKind, Person, Subject,
        summary::{Found, FoundAs, Marked, Match, Search, Through},
        text::shown,
    },
    find,
};

use recent::Recent;
pub(super) use recent::accounts_met_last;

/// How many matches of each kind stand in front, before what is left of any kind: the smallest
/// terminal shows a note even under a word that begins forty names.
const FRONT: [(Kind, usize); 4] = [
    (Kind::Names, 6),
    (Kind::Notes, 5),
    (Kind::Promises, 2),
    (Kind::Others, 2),
];
/// Which kinds get the room that others leave over.
const SPARE: [Kind; 4] = [Kind::Names, Kind::Others, Kind::Notes, Kind::Promises];

/// The kinds of matches, as they stand in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// People, accounts, departments by name; people by an address or number, too.
    Names,
    Notes,
    /// And what is done for a plan.
    Promises,
    /// People by title, accounts by tag, both by what is noted of them.
    Others,
}

/// Words looked for, and characters of each: a pasted page is no more than its beginning.
const TERMS: usize = 8;
const TERM_CHARS: usize = 24;

/// Who is called like the words of `search`, at most `most`, the best fit first.
pub(super) fn fitting(db: &Connection, search: &Search, most: usize) -> Result<Vec<Subject>> {
    by_name::fitting(db, search, &Recent::default(), most)
}

impl Store {
    /// At most `most` matches of each kind.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn find(&self, search: &Search, most: usize) -> Result<Found> {
        let db = &self.db;
        let search = &Search {
            words: beginning(&search.words),
            ..search.clone()
        };
        let recent = Recent::of(db, &search.opened)?;
        if search.words.trim().is_empty() {
            return lately(db, search, &recent, most);
        }
        let words = search.words.as_str();
        let mut names = Vec::new();
        for subject in by_name::fitting(db, search, &recent, most)? {
            names.extend(named(db, words, subject)?);
        }
        if names.is_empty() {
            names = by_name::in_place(db, search, &recent, most)?;
        }
        let mut known: HashSet<Subject> = names.iter().map(|hit| hit.subject).collect();
        let others = by_text::others(db, words, most, &mut known)?;
        let (addressed, others) = others.into_iter().partition(by_text::is_addressed);
        names.extend::<Vec<_>>(addressed);
        let notes = by_text::notes(self, search, most)?;
        let mut promises = by_text::promises(self, search, most)?;
        promises.extend(by_text::planned(self, search, most)?);
        let (matches, foremost) = arrange([names, notes, promises, others]);
        if !matches.is_empty() {
            return Ok(found(FoundAs::Fitting, matches, foremost));
        }
        if is_empty(db)? {
            return Ok(found(FoundAs::EmptyBook, Vec::new(), 0));
        }
        let alike = near::alike(db, words, &[NounKind::Person, NounKind::Account])?;
        let outcome = if alike.is_empty() {
            FoundAs::Fitting
        } else {
            FoundAs::Alike
        };
        let foremost = alike.len();
        Ok(found(outcome, alike, foremost))
    }

    /// A few of these kinds whose names resemble a mistyped one, the nearest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn meant(&self, mistyped: &str, kinds: &[NounKind]) -> Result<Vec<Match>> {
        near::alike(&self.db, &beginning(mistyped), kinds)
    }
}

/// As much of what was typed as is looked for. What is left out only leaves more to be found.
fn beginning(typed: &str) -> String {
    let terms = typed.split_whitespace().take(TERMS);
    let terms = terms.map(|term| term.chars().take(TERM_CHARS).collect::<String>());
    terms.collect::<Vec<_>>().join(" ")
}

const fn found(outcome: FoundAs, matches: Vec<Match>, foremost: usize) -> Found {
    Found {
        outcome,
        matches,
        foremost,
    }
}

/// Who was opened or met last; in a book without contacts, who was put into it last.
fn lately(db: &Connection, search: &Search, recent: &Recent, most: usize) -> Result<Found> {
    let mut matches = Vec::new();
    let newest = recent::newest(db, most)?;
    let mut seen = HashSet::new();
    for subject in recent.subjects().chain(newest) {
        let here = search.here.map(Subject::Account) == Some(subject);
        if matches.len() < most && !here && seen.insert(subject) {
            matches.extend(named(db, "", subject)?);
        }
    }
    let outcome = if matches.is_empty() && is_empty(db)? {
        FoundAs::EmptyBook
    } else {
        FoundAs::Recent
    };
    let foremost = matches.len();
    Ok(found(outcome, matches, foremost))
}

/// The best of each kind in front, each with at least its share where it has that many, then what is
/// left of each; and how many stand in front. The kinds are given in their order in the list.
fn arrange(kinds: [Vec<Match>; 4]) -> (Vec<Match>, usize) {
    let mut shares = FRONT.map(|(_, share)| share);
    for (share, kind) in shares.iter_mut().zip(&kinds) {
        *share = kind.len().min(*share);
    }
    let room: usize = FRONT.iter().map(|(_, share)| share).sum();
    let mut spare = room - shares.iter().sum::<usize>();
    for taker in SPARE {
        let mut all = FRONT.iter().zip(&mut shares).zip(&kinds);
        if let Some((((_, _), share), kind)) = all.find(|(((kind, _), _), _)| *kind == taker) {
            let more = spare.min(kind.len() - *share);
            *share += more;
            spare -= more;
        }
    }
    let (mut front, mut rest) = (Vec::new(), Vec::new());
    for (share, mut kind) in shares.into_iter().zip(kinds) {
        let left = kind.split_off(share);
        front.append(&mut kind);
        rest.extend(left);
    }
    let foremost = front.len();
    front.append(&mut rest);
    (front, foremost)
}

/// A person, account or department with what tells it from others of its name; by an alias where the
/// words fit that and not the name.
fn named(db: &Connection, words: &str, subject: Subject) -> Result<Option<Match>> {
    let Some(name) = called(db, subject)? else {
        return Ok(None);
    };
    let hit = name_hit(db, subject, name)?;
    let text = marked_name(words, hit.name.raw());
    let mut through = None;
    if text.marks.is_empty() && !words.is_empty() {
        through = other_names(db, subject)?
            .into_iter()
            .map(|alias| marked_name(words, alias.raw()))
            .find(|alias| !alias.marks.is_empty())
            .map(|alias| (Through::Alias, alias));
    }
    let parent = match subject {
        Subject::Account(id) => table::get(db, id)?.and_then(|account| account.is.parent),
        _ => None,
    };
    Ok(Some(Match {
        subject,
        text,
        through,
        person: None,
        account: match parent {
            Some(parent) => with_name(db, parent)?,
            None => hit.account,
        },
        department: hit.department,
        title: hit.title,
        on: hit.left,
        closed: None,
    }))
}

/// What a person or an account goes by besides its name.
fn other_names(db: &Connection, subject: Subject) -> Result<Vec<Name>> {
    Ok(match subject {
        Subject::Person(id) => table::get(db, id)?.map_or_else(Vec::new, |person| {
            let Person {
                aliases, pinyin, ..
            } = person.is;
            aliases.into_iter().chain(pinyin).collect()
        }),
        Subject::Account(id) => {
            table::get(db, id)?.map_or_else(Vec::new, |account| account.is.aliases)
        }
        _ => Vec::new(),
    })
}

fn called(db: &Connection, subject: Subject) -> Result<Option<Name>> {
    Ok(match subject {
        Subject::Person(id) => with_name(db, id)?.map(|(_, name)| name),
        Subject::Account(id) => with_name(db, id)?.map(|(_, name)| name),
        Subject::Department(id) => with_name(db, id)?.map(|(_, name)| name),
        _ => None,
    })
}

fn marked_name(words: &str, name: &str) -> Marked {
    let text = shown(name).into_owned();
    let marks = find::name_marks(words, &text);
    Marked { text, marks }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn some(count: usize, kind: i64) -> Vec<Match> {
        let hit = |at: usize| Match {
            subject: Subject::Person(Id::new(kind * 1000 + i64::try_from(at).unwrap_or(0))),
            text: Marked::default(),
            through: None,
            person: None,
            account: None,
            department: None,
            title: None,
            on: None,
            closed: None,
        };
        (0..count).map(hit).collect()
    }

    /// How many of each kind stand in front.
    fn front(counts: [usize; 4]) -> [usize; 4] {
        let [names, notes, promises, others] = counts;
        let (all, foremost) = arrange([
            some(names, 0),
            some(notes, 1),
            some(promises, 2),
            some(others, 3),
        ]);
        assert_eq!(all.len(), counts.iter().sum::<usize>());
        [0, 1, 2, 3].map(|kind| {
            let front = all.iter().take(foremost);
            front.filter(|hit| hit.subject.key() / 1000 == kind).count()
        })
    }

    #[test]
    fn no_kind_is_starved_and_no_room_is_wasted() {
        for (counts, expected) in [
            ([40, 40, 40, 40], [6, 5, 2, 2]),
            ([40, 1, 0, 0], [14, 1, 0, 0]),
            ([0, 40, 3, 40], [0, 5, 2, 8]),
            ([0, 40, 3, 1], [0, 12, 2, 1]),
            ([2, 0, 0, 0], [2, 0, 0, 0]),
            ([0, 0, 40, 0], [0, 0, 15, 0]),
            ([0, 0, 0, 0], [0, 0, 0, 0]),
        ] {
            assert_eq!(front(counts), expected, "{counts:?}");
        }
    }
}
