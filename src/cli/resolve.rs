//! Which account or person a word on the command line means: an id, a full name, or an unambiguous
//! fragment.

use super::{Failure, session::Session};
use crate::{
    domain::{
        account::Account,
        id::{Id, Uid},
        person::Person,
        row::{NounKind, Subject},
        text::Name,
    },
    find,
    store::{NameHit, Store},
};

/// More candidates than this are not listed.
const MOST: usize = 20;

/// The account that `word` means.
///
/// # Errors
/// [`Failure::NotFound`], or [`Failure::Ambiguous`] with the accounts it may mean.
pub fn account(session: &Session, word: &str) -> Result<(Id<Account>, Name), Failure> {
    let (store, words) = (&session.store, &session.words);
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
                .map(|(id, name)| format!("{}  {name}", uid(*id)))
                .collect();
            Err(Failure::Ambiguous(words.several_accounts(word), candidates))
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
    let whole = |name: &Name| find::same_name(name.as_str(), word);
    let a_word = |name: &Name| {
        name.as_str()
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
    let (store, words) = (&session.store, &session.words);
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
    let mut hits: Vec<(NameHit, Name)> = hits.map(|hit| (hit.clone(), hit.name)).collect();
    prefer_whole(&mut hits, word);
    let chosen = |hit: &NameHit| match hit.subject {
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
    let candidate = |(hit, name): &(NameHit, Name)| {
        let uid = store.uid(hit.subject).ok().flatten();
        let uid = uid.map(String::from).unwrap_or_default();
        let account = hit.account.as_ref().map(|(_, account)| account.as_str());
        let beside = [account, hit.title.as_ref().map(Name::as_str)];
        let beside: Vec<_> = beside.into_iter().flatten().collect();
        format!("{uid}  {name}  {}", beside.join(", "))
            .trim_end()
            .to_owned()
    };
    Err(Failure::Ambiguous(
        words.several_names(word),
        hits.iter().map(candidate).collect(),
    ))
}
