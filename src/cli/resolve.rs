//! Which account or person a word on the command line means: an id, a full name, or an unambiguous
//! fragment.

use chrono::NaiveDate;

use super::{Failure, session::Session};
use crate::{
    book::RivalsOf,
    domain::{
        Account, Colleague, Department, Id, Name, NounKind, Person, Row, Subject, Uid,
        rival::RivalHere, summary::Hit, text::shown,
    },
    find,
    store::Store,
};

/// More candidates than this are not listed.
const MOST: usize = 20;

/// The account that `word` means.
///
/// # Errors
/// [`Failure::NotFound`], or [`Failure::Ambiguous`] with the accounts it may mean.
pub fn account(session: &Session, word: &str) -> Result<(Id<Account>, Name), Failure> {
    let (store, words) = (&session.book.store, &session.words);
    if let Ok(uid) = Uid::try_from(word.to_owned())
        && let Some(id) = store.account_with_uid(&uid)?
        && let Some(name) = store.account_name(id)?
    {
        return Ok((id, name));
    }
    let mut hits = store.accounts_called(word, MOST)?;
    prefer_whole(&mut hits, word);
    match hits.as_slice() {
        [] => {
            let near = meant(store, word, &[NounKind::Account])?;
            Err(Failure::NotFound(words.no_such_account(word, &near)))
        }
        [only] => Ok(only.clone()),
        several => {
            let uid = |id: Id<Account>| {
                store
                    .uid(id.into())
                    .ok()
                    .flatten()
                    .map(String::from)
                    .unwrap_or_default()
            };
            let candidates = several
                .iter()
                .map(|(id, name)| format!("{}  {}", uid(*id), name.shown()))
                .collect();
            Err(Failure::Ambiguous(words.several_accounts(word), candidates))
        }
    }
}

/// The one of ours that `word` means.
///
/// # Errors
/// [`Failure::NotFound`], or [`Failure::Ambiguous`] with those it may mean.
pub fn colleague(session: &Session, word: &str) -> Result<(Id<Colleague>, Name), Failure> {
    let words = &session.words;
    let all = session.book.store.colleagues()?;
    let fits = |row: &&Row<Colleague>| {
        row.uid.as_str() == word || find::how_well(word, row.name.raw()).is_some()
    };
    let hits = all
        .iter()
        .filter(fits)
        .map(|row| (row.id, row.name.clone()));
    let mut hits: Vec<_> = hits.collect();
    prefer_whole(&mut hits, word);
    match hits.as_slice() {
        [] => {
            let ours: Vec<_> = all.iter().map(|row| row.name.told()).collect();
            let said = words.no_such_colleague(shown(word), ours.join(&words.comma()));
            Err(Failure::NotFound(said))
        }
        [only] => Ok(only.clone()),
        several => {
            let candidates = several.iter().map(|(_, name)| name.told()).collect();
            Err(Failure::Ambiguous(
                words.several_colleagues(shown(word)),
                candidates,
            ))
        }
    }
}

/// The rival that `word` means among those of an account on a day.
///
/// # Errors
/// [`Failure::NotFound`], or [`Failure::Ambiguous`] with those it may mean.
pub fn rival(
    session: &Session,
    word: &str,
    account: Id<Account>,
    on: NaiveDate,
) -> Result<Name, Failure> {
    let words = &session.words;
    let (sheet, _) = session.book.ask(&RivalsOf(account))?;
    let all = RivalHere::all(account, &sheet.rows, on);
    let fits = |rival: &&RivalHere| find::how_well(word, rival.name.raw()).is_some();
    let hits = all.iter().filter(fits);
    let mut hits: Vec<_> = hits.map(|rival| ((), rival.name.clone())).collect();
    prefer_whole(&mut hits, word);
    match hits.as_slice() {
        [] if all.is_empty() => Err(Failure::NotFound(words.rivals_none())),
        [] => {
            let known: Vec<_> = all.iter().map(|rival| rival.name.told()).collect();
            let said = words.no_such_rival(shown(word), known.join(&words.comma()));
            Err(Failure::NotFound(said))
        }
        [((), only)] => Ok(only.clone()),
        several => {
            let candidates = several.iter().map(|((), name)| name.told()).collect();
            Err(Failure::Ambiguous(
                words.several_rivals(shown(word)),
                candidates,
            ))
        }
    }
}

/// The names that a mistyped one may have meant.
pub fn meant(store: &Store, word: &str, kinds: &[NounKind]) -> Result<Vec<String>, Failure> {
    let near = store.meant(word, kinds)?;
    let mut names: Vec<String> = near.into_iter().map(|hit| hit.text.text).collect();
    // Two people of one name are one thing to have meant.
    names.dedup();
    Ok(names)
}

/// The whole name wins over names it is part of, a whole word over its beginnings.
fn prefer_whole<T>(hits: &mut Vec<(T, Name)>, word: &str) {
    let whole = |name: &Name| find::same_name(name.raw(), word);
    let a_word = |name: &Name| {
        name.raw()
            .split_whitespace()
            .any(|part| find::same_name(part, word))
    };
    for wins in [&whole as &dyn Fn(&Name) -> bool, &a_word] {
        if hits.iter().any(|(_, name)| wins(name)) {
            hits.retain(|(_, name)| wins(name));
        }
    }
}

/// An account or a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    Account(Id<Account>),
    Person(Id<Person>),
}

/// The account or person that `word` means.
///
/// # Errors
/// [`Failure::NotFound`], or [`Failure::Ambiguous`] with whom it may mean.
pub fn whom(session: &Session, word: &str) -> Result<Whom, Failure> {
    let (store, words) = (&session.book.store, &session.words);
    if let Ok(uid) = Uid::try_from(word.to_owned()) {
        if let Some(id) = store.account_with_uid(&uid)? {
            return Ok(Whom::Account(id));
        }
        if let Some(id) = store.person_with_uid(&uid)? {
            return Ok(Whom::Person(id));
        }
    }
    let hits = store.find_names(word, MOST)?.into_iter();
    let hits = hits.filter(|hit| matches!(hit.subject, Subject::Account(_) | Subject::Person(_)));
    let mut hits: Vec<(Hit, Name)> = hits.map(|hit| (hit.clone(), hit.name)).collect();
    prefer_whole(&mut hits, word);
    let chosen = |hit: &Hit| match hit.subject {
        Subject::Account(id) => Some(Whom::Account(id)),
        Subject::Person(id) => Some(Whom::Person(id)),
        _ => None,
    };
    let only = match hits.as_slice() {
        [(hit, _)] => chosen(hit),
        _ => None,
    };
    if let Some(whom) = only {
        return Ok(whom);
    }
    if hits.is_empty() {
        let near = meant(store, word, &[NounKind::Person, NounKind::Account])?;
        return Err(Failure::NotFound(words.no_such_name(word, &near)));
    }
    Err(Failure::Ambiguous(
        words.several_names(word),
        hits.iter().map(|(hit, _)| candidate(store, hit)).collect(),
    ))
}

/// An account or a person as a line of candidates: the id, the name, what tells it from others.
fn candidate(store: &Store, hit: &Hit) -> String {
    let uid = store.uid(hit.subject).ok().flatten();
    let uid = uid.map(String::from).unwrap_or_default();
    let account = hit.account.as_ref().map(|(_, account)| account.shown());
    let beside = [account, hit.title.as_ref().map(Name::shown)];
    let beside: Vec<_> = beside.into_iter().flatten().collect();
    format!("{uid}  {}  {}", hit.name.shown(), beside.join(", "))
        .trim_end()
        .to_owned()
}

/// The person that `word` means.
///
/// # Errors
/// As [`account`].
pub fn person(session: &Session, word: &str) -> Result<(Id<Person>, Name), Failure> {
    let (store, words) = (&session.book.store, &session.words);
    if let Ok(uid) = Uid::try_from(word.to_owned())
        && let Some(id) = store.person_with_uid(&uid)?
        && let Some(name) = store.name_of(id.into())?
    {
        return Ok((id, name));
    }
    let hits = store.find_names(word, MOST)?.into_iter();
    let people = hits.filter_map(|hit| match hit.subject {
        Subject::Person(id) => Some(((id, hit.clone()), hit.name)),
        _ => None,
    });
    let mut hits: Vec<((Id<Person>, Hit), Name)> = people.collect();
    prefer_whole(&mut hits, word);
    match hits.as_slice() {
        [] => {
            let near = meant(store, word, &[NounKind::Person])?;
            Err(Failure::NotFound(words.no_such_name(word, &near)))
        }
        [((id, _), name)] => Ok((*id, name.clone())),
        several => Err(Failure::Ambiguous(
            words.several_names(word),
            several
                .iter()
                .map(|((_, hit), _)| candidate(store, hit))
                .collect(),
        )),
    }
}

/// The department of an account that `word` means.
///
/// # Errors
/// As [`account`].
pub fn department(
    session: &Session,
    account: Id<Account>,
    word: &str,
) -> Result<(Id<Department>, Name), Failure> {
    let (store, words) = (&session.book.store, &session.words);
    let sheet = store.account_sheet(account)?;
    let departments = sheet.map_or_else(Vec::new, |sheet| sheet.rows.departments);
    let by_id = departments.iter().find(|row| row.uid.as_str() == word);
    if let Some(row) = by_id {
        return Ok((row.id, row.name.clone()));
    }
    let fits = departments
        .iter()
        .filter(|row| find::how_well(word, row.name.raw()).is_some());
    let mut hits: Vec<((Id<Department>, Uid), Name)> = fits
        .map(|row| ((row.id, row.uid.clone()), row.name.clone()))
        .collect();
    prefer_whole(&mut hits, word);
    match hits.as_slice() {
        [] => {
            let names: Vec<Name> = departments.iter().map(|row| row.name.clone()).collect();
            Err(Failure::NotFound(words.no_such_department(word, &names)))
        }
        [((id, _), name)] => Ok((*id, name.clone())),
        several => Err(Failure::Ambiguous(
            words.several_names(word),
            several
                .iter()
                .map(|((_, uid), name)| format!("{}  {}", uid.as_str(), name.shown()))
                .collect(),
        )),
    }
}
