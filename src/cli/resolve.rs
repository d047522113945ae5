//! Which account a word on the command line means: an id, a full name, or an unambiguous fragment.

use super::Failure;
use crate::{
    domain::{
        account::Account,
        id::{Id, Uid},
        text::Name,
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
pub fn account(store: &Store, word: &str) -> Result<(Id<Account>, Name), Failure> {
    if let Ok(uid) = Uid::try_from(word.to_owned())
        && let Some(id) = store.account_with_uid(&uid)?
        && let Some(name) = store.account_name(id)?
    {
        return Ok((id, name));
    }
    let mut hits = store.accounts_called(word, MOST)?;
    // The whole name wins over names it is part of, a whole word over its beginnings.
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
    match hits.as_slice() {
        [] => Err(Failure::NotFound(format!(
            "no account is called {word:?}; see: guanxi list accounts"
        ))),
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
            Err(Failure::Ambiguous(
                format!("{word:?} fits several accounts; name one whole, or by its id:"),
                candidates,
            ))
        }
    }
}
