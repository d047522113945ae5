//! People, accounts and departments whose names fit what was typed, the best first.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::{Recent, named};
use crate::{
    domain::{
        Account, Department, Id, NounKind, Person, Subject,
        summary::{Match, Search},
    },
    find::{self, Class, Rung},
    store::{
        error::Result,
        names::{KeySort, above, on_rung},
    },
};

/// More words than a name and a place have are a sentence; each costs a look at the names.
const MOST_TERMS: usize = 4;
/// People of one word of a name whose places are looked at.
const NAMESAKES: usize = 40;

/// Who fits, at most `most`: by the class of the match; of one class those of the open account
/// first, then people and accounts before departments, then who was opened or met last.
pub(super) fn fitting(
    db: &Connection,
    search: &Search,
    recent: &Recent,
    most: usize,
) -> Result<Vec<Subject>> {
    let key = find::query_key(&search.words);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut fits = Fits::default();
    // A short query begins the names of half the book, and the first of them by the alphabet need not
    // be those that matter: the account on screen and who was met are asked besides.
    fits.first_of::<Account>(db, KeySort::Account, &key, most)?;
    fits.first_of::<Person>(db, KeySort::Person, &key, most)?;
    fits.first_of::<Department>(db, KeySort::Department, &key, most)?;
    for subject in recent.subjects() {
        fits.one(db, subject, &key)?;
    }
    let mut here = Vec::new();
    if let Some(account) = search.here {
        here.push(Subject::Account(account));
        here.extend(fits.of_account(db, account, &key)?);
    }
    let mut ranked: Vec<_> = fits.found.into_iter().collect();
    let rank = |subject: Subject, fit: Fit| {
        let elsewhere = !here.contains(&subject);
        let department = subject.kind() == NounKind::Department;
        let since = recent.place(subject).unwrap_or(usize::MAX);
        (fit.class, elsewhere, department, since, fit.order)
    };
    ranked.sort_unstable_by_key(|(subject, fit)| rank(*subject, *fit));
    ranked.truncate(most);
    Ok(ranked.into_iter().map(|(subject, _)| subject).collect())
}

/// People of whose name one word is, and of whose account, department or title the others are:
/// `wang 采购`. At most `most`.
pub(super) fn in_place(
    db: &Connection,
    search: &Search,
    recent: &Recent,
    most: usize,
) -> Result<Vec<Match>> {
    let terms: Vec<&str> = search.words.split_whitespace().collect();
    let mut found: Vec<Match> = Vec::new();
    if terms.len() < 2 || MOST_TERMS < terms.len() {
        return Ok(found);
    }
    for (at, term) in terms.iter().enumerate() {
        let called = Search {
            words: (*term).to_owned(),
            ..search.clone()
        };
        for subject in fitting(db, &called, recent, NAMESAKES)? {
            let is_new = found.iter().all(|known| known.subject != subject);
            if subject.kind() != NounKind::Person || !is_new || most <= found.len() {
                continue;
            }
            let Some(hit) = named(db, term, subject)? else {
                continue;
            };
            let account = hit.account.as_ref().map(|(_, name)| name);
            let places = [account, hit.department.as_ref(), hit.title.as_ref()];
            let mut others = terms.iter().enumerate().filter(|(other, _)| *other != at);
            let holds = others.all(|(_, term)| {
                let mut places = places.into_iter().flatten();
                places.any(|place| find::how_well(term, place.raw()).is_some())
            });
            if holds {
                found.push(hit);
            }
        }
    }
    Ok(found)
}

/// How well something fits, and when it was come upon.
#[derive(Debug, Clone, Copy)]
struct Fit {
    class: Class,
    order: usize,
}

#[derive(Default)]
struct Fits {
    found: HashMap<Subject, Fit>,
}

impl Fits {
    fn add(&mut self, subject: Subject, class: Class) {
        let order = self.found.len();
        let fit = self.found.entry(subject).or_insert(Fit { class, order });
        fit.class = fit.class.min(class);
    }

    /// The best `most` of a kind.
    fn first_of<T>(&mut self, db: &Connection, sort: KeySort, key: &str, most: usize) -> Result<()>
    where
        Subject: From<Id<T>>,
    {
        let mut left = most;
        for rung in Rung::ALL {
            if left == 0 {
                break;
            }
            on_rung::<T>(db, sort, rung, key, &mut |id, stored| {
                let known = self.found.len();
                self.add(id.into(), rung.class(key, stored));
                left -= self.found.len() - known;
                0 < left
            })?;
        }
        Ok(())
    }

    /// This one, if it fits.
    fn one(&mut self, db: &Connection, subject: Subject, key: &str) -> Result<()> {
        let sort = match subject {
            Subject::Person(_) => KeySort::Person,
            Subject::Account(_) => KeySort::Account,
            _ => return Ok(()),
        };
        let mut statement = db.prepare_cached(include_str!("keys_of_one.sql"))?;
        let mut rows = statement.query(params![subject.key(), sort.code(), key, above(key)])?;
        while let Some(row) = rows.next()? {
            if let Some(rung) = Rung::from_code(row.get(0)?) {
                self.add(
                    subject,
                    rung.class(key, row.get_ref(1)?.as_str().unwrap_or_default()),
                );
            }
        }
        Ok(())
    }

    /// The people and departments of an account that fit.
    fn of_account(
        &mut self,
        db: &Connection,
        account: Id<Account>,
        key: &str,
    ) -> Result<Vec<Subject>> {
        let mut here = Vec::new();
        let mut statement = db.prepare_cached(include_str!("keys_here.sql"))?;
        let mut rows = statement.query(params![account, key, above(key)])?;
        while let Some(row) = rows.next()? {
            let subject = Subject::new(row.get(0)?, row.get(1)?);
            if let Some(rung) = Rung::from_code(row.get(2)?) {
                self.add(
                    subject,
                    rung.class(key, row.get_ref(3)?.as_str().unwrap_or_default()),
                );
                here.push(subject);
            }
        }
        Ok(here)
    }
}
