//! Whom a note of several lines names or quotes: offered as having taken part, never taken for it.

use std::collections::HashSet;

use crate::{
    domain::{Id, Person},
    find::{Extent, SpelledBy, fold, is_han},
    log_line::{
        Known, KnownPerson, MentionCandidate, Reading, line::Line, names::unbeaten,
        syntax::end_of_head, talk::talk, whose::names,
    },
};

use super::{Completable, Offer, Offered, Roster, Sought};

/// Nobody reads further for names; a pasted book would hold up every key.
const MOST_BYTES: usize = 20_000;

/// What a note of several lines holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    pub lines: usize,
    /// People of the account whom it names or quotes, in the order it does.
    pub people: Vec<MentionCandidate>,
    /// Whoever speaks in it and is nobody known here.
    pub strangers: Vec<String>,
}

/// Who is in the note of a reading, if it has several lines.
#[must_use]
pub fn heard(reading: &Reading, known: &Known, roster: &Roster) -> Option<Heard> {
    let note = reading.meaning.note.as_str();
    if !note.contains('\n') {
        return None;
    }
    let lines = note.lines().filter(|line| !line.trim().is_empty()).count();
    let end = (0..=MOST_BYTES.min(note.len())).rfind(|at| note.is_char_boundary(*at));
    let text = note.get(..end.unwrap_or(0)).unwrap_or_default();
    let voices = talk(text, known.calendar()).map_or_else(Vec::new, |talk| talk.voices);
    let folded = fold(text);
    let mut people: Vec<(usize, &KnownPerson)> = Vec::new();
    for person in &roster.people {
        let all = std::iter::once(&person.name).chain(&person.aliases);
        let spellings = all.flat_map(|name| spellings(name.raw()));
        let at = spellings
            .filter_map(|name: String| names(&folded, &name))
            .min();
        people.extend(at.map(|at| (at, person)));
    }
    let mut strangers = Vec::new();
    for voice in voices {
        let named = people
            .iter()
            .any(|(_, person)| spelled_in(person, &fold(&voice)));
        if named || is_ours(&voice, known) {
            continue;
        }
        match quoted(&voice, roster) {
            Some(person) => {
                if people.iter().all(|(_, one)| one.id != person.id) {
                    let at = folded.find(&fold(&voice)).unwrap_or(folded.len());
                    people.push((at, person));
                }
            }
            None => strangers.push(voice),
        }
    }
    people.sort_by_key(|(at, _)| *at);
    Some(Heard {
        lines,
        people: people.into_iter().map(|(_, one)| candidate(one)).collect(),
        strangers,
    })
}

/// Those heard of whom HEAD does not name, to be taken into it.
#[must_use]
pub fn offer_heard(line: &str, reading: &Reading, heard: &Heard) -> Option<Offered> {
    let said: HashSet<Id<Person>> = reading
        .meaning
        .people
        .iter()
        .filter_map(|one| one.id)
        .collect();
    let missing = heard.people.iter().filter(|one| match one {
        MentionCandidate::Person { id, .. } => !said.contains(id),
        _ => false,
    });
    let missing: Vec<MentionCandidate> = missing.cloned().collect();
    let line = Line::new(line);
    let at = line.span(&(0..end_of_head(&line))).end;
    let at = line
        .text()
        .get(..at)
        .map_or(at, |head| head.trim_end().len());
    let all = (1 < missing.len()).then(|| Offer::All(missing.clone()));
    let each = missing.into_iter().map(|is| Offer::Row { is, last: None });
    let offers: Vec<Offer> = all.into_iter().chain(each).collect();
    (!offers.is_empty()).then(|| Offered {
        asked: Completable {
            sought: Sought::Person,
            typed: String::new(),
            span: at..at,
        },
        offers,
    })
}

/// As a text may spell a name: whole, or its Chinese or its lettered part.
fn spellings(name: &str) -> Vec<String> {
    let whole = fold(name);
    let chinese: String = whole.chars().filter(|c| is_han(*c)).collect();
    let lettered = whole
        .split(is_han)
        .map(str::trim)
        .max_by_key(|part| part.len());
    let lettered = lettered
        .filter(|part| part.contains(' '))
        .map(ToOwned::to_owned);
    let mut all: Vec<String> = [Some(whole.clone()), Some(chinese), lettered]
        .into_iter()
        .flatten()
        .collect();
    // One character, or three letters, stand in many a word.
    let least = |name: &str| if name.contains(is_han) { 2 } else { 4 };
    all.retain(|name| least(name) <= name.chars().count());
    all.dedup();
    all
}

fn spelled_in(person: &KnownPerson, voice: &str) -> bool {
    let mut all = std::iter::once(&person.name).chain(&person.aliases);
    all.any(|name| {
        spellings(name.raw())
            .iter()
            .any(|name| names(voice, name).is_some())
    })
}

/// The only one of the account who can have spoken under this name.
fn quoted<'r>(voice: &str, roster: &'r Roster) -> Option<&'r KnownPerson> {
    let mut fits = unbeaten(&roster.names.matches(voice));
    fits.retain(|(_, fit)| fit.by == SpelledBy::Name && fit.extent != Extent::Part);
    match fits.as_slice() {
        [(only, _)] => roster.people.get(*only),
        _ => None,
    }
}

fn is_ours(voice: &str, known: &Known) -> bool {
    let voice = fold(voice);
    let me = ["我", "me", "you", "i"].contains(&voice.as_str());
    me || known
        .colleagues
        .iter()
        .any(|one| fold(one.name.raw()) == voice)
}

fn candidate(person: &KnownPerson) -> MentionCandidate {
    MentionCandidate::Person {
        id: person.id,
        name: person.name.clone(),
        posts: person.posts.clone(),
    }
}
