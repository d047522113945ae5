//! What has the words in it without being called so: notes, promises and what is planned, and people and accounts by
//! title, address, number, tag or note.

use std::collections::HashSet;

use rusqlite::Connection;

use super::{excerpt::excerpt, named};
use crate::{
    domain::{
        Account, Id, Name, Person, PlanItem, PromiseState, Row, Subject, Tenure,
        summary::{Marked, Match, Search, Texts, Through},
        text::shown,
    },
    find,
    store::{
        Searched, Store, TextHit, error::Result, full_text::expression, names::with_name, table,
    },
};

/// Of the notes that have the words, so many more are looked at than shown, for those of the account
/// on screen to come first.
const LOOKED_AT: usize = 3;
/// Of what is planned, so many of the newest are looked through: more than anybody plans in years.
const PLANNED: i64 = 1000;
/// Names that begin with the words are in the full text as well: no more of them are passed over.
const PASSED_OVER: usize = 150;

/// Contacts, stances and ties, those of the open account first, then by day, the newest first.
pub(super) fn notes(store: &Store, search: &Search, most: usize) -> Result<Vec<Match>> {
    let mut hits = store.search_text(Searched::Notes, &search.words, LOOKED_AT * most)?;
    hits.sort_by_key(|hit| search.here.is_none() || hit.account != search.here);
    hits.truncate(most);
    told(store, search, hits)
}

/// Promises, those of the open account first, then as they were written down, the newest first.
pub(super) fn promises(store: &Store, search: &Search, most: usize) -> Result<Vec<Match>> {
    let mut hits = store.search_text(Searched::Promises, &search.words, LOOKED_AT * most)?;
    hits.sort_by_key(|hit| search.here.is_none() || hit.account != search.here);
    hits.truncate(most);
    told(store, search, hits)
}

/// What is done for items of plans, those of the open account first, then as they were planned, the newest first.
/// They have no index: one is kept at every save, and a plan has a handful.
pub(super) fn planned(store: &Store, search: &Search, most: usize) -> Result<Vec<Match>> {
    let newest = "WHERE action IS NOT NULL ORDER BY id DESC LIMIT ?";
    let rows = table::select::<PlanItem>(&store.db, newest, [PLANNED])?;
    let hits = rows.iter().filter_map(|row| {
        let action = row.action.as_ref()?;
        has(&search.words, action.raw()).then(|| TextHit {
            subject: row.id.into(),
            text: action.raw().to_owned(),
            account: Some(row.account),
            on: Some(row.due),
        })
    });
    let mut hits: Vec<_> = hits.collect();
    hits.sort_by_key(|hit| search.here.is_none() || hit.account != search.here);
    hits.truncate(most);
    told(store, search, hits)
}

fn told(store: &Store, search: &Search, hits: Vec<TextHit>) -> Result<Vec<Match>> {
    let db = &store.db;
    hits.into_iter()
        .map(|hit| {
            let about = match hit.subject {
                Subject::Stance(id) => table::get(db, id)?.map(|row| row.person),
                Subject::Tie(id) => table::get(db, id)?.map(|row| row.from),
                _ => None,
            };
            Ok(Match {
                subject: hit.subject,
                text: excerpt(&search.words, &hit.text, search.texts),
                through: None,
                person: named_row(db, about)?,
                account: named_row(db, hit.account)?,
                department: None,
                title: None,
                on: hit.on,
                closed: match hit.subject {
                    Subject::Promise(id) => table::get(db, id)?
                        .map(|row| row.state)
                        .filter(|state| *state != PromiseState::Open),
                    _ => None,
                },
            })
        })
        .collect()
}

fn named_row<T: table::Named>(db: &Connection, id: Option<Id<T>>) -> Result<Option<(Id<T>, Name)>> {
    id.map_or(Ok(None), |id| with_name(db, id))
}

/// People and accounts that are found by something else than their name, at most `most`, the last
/// recorded first. Those in `known` are on the list already.
pub(super) fn others(
    db: &Connection,
    words: &str,
    most: usize,
    known: &mut HashSet<Subject>,
) -> Result<Vec<Match>> {
    let digits = find::phone_digits(words);
    let Some(expression) = expression(digits.as_deref().unwrap_or(words)) else {
        return Ok(Vec::new());
    };
    let mut statement = db.prepare_cached(include_str!("other_names.sql"))?;
    let mut rows = statement.query([expression])?;
    let (mut found, mut passed_over) = (Vec::new(), 0);
    while let Some(row) = rows.next()?
        && found.len() < most
        && passed_over < PASSED_OVER
    {
        let hit = match Subject::new(row.get(0)?, row.get(1)?) {
            Subject::Tenure(id) => by_title(db, words, table::get(db, id)?, known)?,
            Subject::Person(id) if !known.contains(&id.into()) => by_contents(
                db,
                words,
                id.into(),
                table::get(db, id)?.map(|is| of_person(&is)),
            )?,
            Subject::Account(id) if !known.contains(&id.into()) => by_contents(
                db,
                words,
                id.into(),
                table::get(db, id)?.map(|is| of_account(&is)),
            )?,
            _ => None,
        };
        match hit {
            Some(hit) => {
                known.insert(hit.subject);
                found.push(hit);
            }
            None => passed_over += 1,
        }
    }
    Ok(found)
}

/// Whether this is somebody by another name, an address or a number: typed for them, and not for a
/// word that stands somewhere.
pub(super) const fn is_addressed(found: &Match) -> bool {
    matches!(
        found.through,
        Some((
            Through::Alias | Through::Email | Through::Phone | Through::Wechat,
            _
        ))
    )
}

fn by_title(
    db: &Connection,
    words: &str,
    tenure: Option<Row<Tenure>>,
    known: &HashSet<Subject>,
) -> Result<Option<Match>> {
    let Some(tenure) = tenure.filter(|tenure| !known.contains(&tenure.person.into())) else {
        return Ok(None);
    };
    let Some(title) = tenure.is.post.title.filter(|title| has(words, title.raw())) else {
        return Ok(None);
    };
    let Some(hit) = named(db, "", tenure.is.person.into())? else {
        return Ok(None);
    };
    Ok(Some(Match {
        through: Some((Through::Title, excerpt(words, title.raw(), Texts::Excerpts))),
        account: named_row(db, Some(tenure.is.post.account))?,
        department: named_row(db, tenure.is.post.department)?.map(|(_, name)| name),
        title: None,
        ..hit
    }))
}

/// The row, with the first of its `contents` that has the words.
fn by_contents(
    db: &Connection,
    words: &str,
    subject: Subject,
    contents: Option<Vec<(Through, String)>>,
) -> Result<Option<Match>> {
    let mut contents = contents.unwrap_or_default().into_iter();
    let through = contents.find_map(|(through, text)| {
        let marked = match through {
            Through::Phone => marked_number(words, &text)?,
            _ if has(words, &text) => excerpt(words, &text, Texts::Excerpts),
            _ => return None,
        };
        Some((through, marked))
    });
    let (Some(through), Some(hit)) = (through, named(db, words, subject)?) else {
        return Ok(None);
    };
    Ok(Some(Match {
        through: Some(through),
        ..hit
    }))
}

fn of_person(is: &Person) -> Vec<(Through, String)> {
    let all = |through, names: &[Name]| -> Vec<(Through, String)> {
        let names = names.iter();
        names.map(|name| (through, name.raw().to_owned())).collect()
    };
    let mut contents = all(Through::Alias, &is.aliases);
    contents.extend(all(Through::Email, &is.emails));
    contents.extend(all(Through::Phone, &is.phones));
    contents.extend(
        is.wechat
            .iter()
            .map(|is| (Through::Wechat, is.raw().to_owned())),
    );
    contents.push((Through::Note, is.note.raw().to_owned()));
    contents.push((Through::PrivateNote, is.private_note.raw().to_owned()));
    contents
}

fn of_account(is: &Account) -> Vec<(Through, String)> {
    let aliases = is.aliases.iter().map(|name| (Through::Alias, name));
    let tags = is.tags.iter().map(|tag| (Through::Tag, tag));
    aliases
        .chain(tags)
        .map(|(through, name)| (through, name.raw().to_owned()))
        .chain([(Through::Note, is.note.raw().to_owned())])
        .collect()
}

/// Whether every word stands in the text: a phrase of the index also matches across punctuation.
fn has(words: &str, text: &str) -> bool {
    let text = find::fold(text);
    find::fold(words)
        .split_whitespace()
        .all(|term| text.contains(term))
}

/// A number as it was written down, all of it marked when it has the digits typed.
fn marked_number(words: &str, number: &str) -> Option<Marked> {
    let typed = find::phone_digits(words)?;
    let text = shown(number).into_owned();
    let digits: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .collect();
    let typed: Vec<char> = typed.chars().collect();
    let stands = digits.windows(typed.len()).rev().find(|window| {
        let window = window.iter().map(|(_, digit)| digit);
        window.eq(&typed)
    })?;
    let mark = stands.first()?.0..stands.last()?.0 + 1;
    Some(Marked {
        marks: vec![mark],
        text,
    })
}
