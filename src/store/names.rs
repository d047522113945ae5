//! Names found by how they begin, however they are spelled; and who a log line may mean.

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Store,
    error::Result,
    search,
    table::{self, Named, select},
};
use crate::{
    domain::{
        Account, Change, Department, Id, Name, Person, Row, RowChange, Subject, Tenure, alike,
        summary::{Hit, Search},
    },
    find::{self, Rung},
};

/// What a search key leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum KeySort {
    Person,
    Account,
    /// An account by its name without the legal form; looked up whole.
    Firm,
    Department,
    Colleague,
    Email,
    Phone,
}

impl KeySort {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Account => "account",
            Self::Firm => "firm",
            Self::Department => "department",
            Self::Colleague => "colleague",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }
}

type Keys = Vec<(KeySort, Rung, String)>;

/// Follows a change with the keys its row is found by.
pub(super) fn reindex(db: &Connection, change: &Change) -> Result<()> {
    match change {
        Change::Person(change) => follow(db, change, person_keys),
        Change::Account(change) => follow(db, change, account_keys),
        Change::Department(change) => follow(db, change, |is| named(KeySort::Department, &is.name)),
        Change::Colleague(change) => follow(db, change, |is| named(KeySort::Colleague, &is.name)),
        _ => Ok(()),
    }
}

fn named(sort: KeySort, name: &Name) -> Keys {
    find::ranked_keys(name.raw())
        .into_iter()
        .map(|(rung, key)| (sort, rung, key))
        .collect()
}

pub(super) fn account_called(db: &Connection, name: &str) -> Result<Option<Id<Account>>> {
    let mut statement = db.prepare_cached("SELECT id FROM account WHERE name = ?")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

fn account_keys(account: &Account) -> Keys {
    let names = || [&account.name].into_iter().chain(&account.aliases);
    let firms = names().map(|name| (KeySort::Firm, Rung::Front, alike::firm(name)));
    names()
        .flat_map(|name| named(KeySort::Account, name))
        .chain(firms)
        .collect()
}

fn person_keys(person: &Person) -> Keys {
    let names = [&person.name]
        .into_iter()
        .chain(&person.aliases)
        .chain(&person.pinyin);
    let names = names.flat_map(|name| named(KeySort::Person, name));
    let emails = person
        .emails
        .iter()
        .filter_map(|email| find::email_key(email.raw()));
    let phones = person
        .phones
        .iter()
        .filter_map(|phone| find::phone_key(phone.raw()));
    names
        .chain(emails.map(|key| (KeySort::Email, Rung::Front, key)))
        .chain(phones.map(|key| (KeySort::Phone, Rung::Front, key)))
        .collect()
}

fn follow<T>(db: &Connection, change: &RowChange<T>, keys: impl Fn(&T) -> Keys) -> Result<()> {
    let (before, after) = (
        change.before.as_ref().map(&keys),
        change.after.as_ref().map(&keys),
    );
    if before == after {
        return Ok(());
    }
    if before.is_some() {
        db.prepare_cached("DELETE FROM search_key WHERE id = ?")?
            .execute([change.id])?;
    }
    let mut add = db.prepare_cached(
        "INSERT OR IGNORE INTO search_key (sort, rank, key, id) VALUES (?, ?, ?, ?)",
    )?;
    for (sort, rung, key) in after.into_iter().flatten() {
        add.execute(params![sort.code(), rung.code(), key, change.id])?;
    }
    Ok(())
}

/// Ids whose keys of `sort` begin with `fragment`, the best matches first.
pub(super) fn beginning_with<T>(
    db: &Connection,
    sort: KeySort,
    fragment: &str,
    limit: usize,
) -> Result<Vec<Id<T>>> {
    let key = find::query_key(fragment);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for rung in Rung::ALL {
        on_rung(db, sort, rung, &key, &mut |id, _| {
            if !found.contains(&id) {
                found.push(id);
            }
            found.len() < limit
        })?;
    }
    Ok(found)
}

/// Calls `take` with the ids and keys of one rung that begin with `key`, in the order of the keys,
/// for as long as it wants more. Each rung has a range of its own, so that the better matches are
/// had without reading past the others.
pub(super) fn on_rung<T>(
    db: &Connection,
    sort: KeySort,
    rung: Rung,
    key: &str,
    take: &mut impl FnMut(Id<T>, &str) -> bool,
) -> Result<()> {
    let mut statement = db.prepare_cached(include_str!("keys_beginning.sql"))?;
    let mut rows = statement.query(params![sort.code(), rung.code(), key, above(key)])?;
    while let Some(row) = rows.next()? {
        if !take(row.get(0)?, row.get_ref(1)?.as_str().unwrap_or_default()) {
            break;
        }
    }
    Ok(())
}

/// The end of the range of keys that begin with `key`.
pub(super) fn above(key: &str) -> String {
    format!("{key}\u{10ffff}")
}

/// Ids that share exactly this key. Every rung is named, or all keys of the sort would be read.
const SHARING: &str = "SELECT DISTINCT id FROM search_key WHERE sort = ? AND rank IN (0, 1, 2, 3, 4, 5, 6) AND key = ? ORDER BY id";

/// Ids that share exactly this key.
pub(super) fn sharing<T>(db: &Connection, sort: KeySort, key: &str) -> Result<Vec<Id<T>>> {
    let mut statement = db.prepare_cached(SHARING)?;
    let found = statement.query_map(params![sort.code(), key], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// What the account is called; `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn account_name(&self, id: Id<Account>) -> Result<Option<Name>> {
        Ok(table::name(&self.db, id)?)
    }

    /// The account that is called exactly so.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn account_called(&self, name: &str) -> Result<Option<Id<Account>>> {
        account_called(&self.db, name)
    }

    /// What a person, account, department, colleague or seat is called; `None` for a row that is
    /// gone, or of a kind without a name.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn name_of(&self, subject: Subject) -> Result<Option<Name>> {
        let db = &self.db;
        Ok(match subject {
            Subject::Person(id) => table::name(db, id)?,
            Subject::Account(id) => table::name(db, id)?,
            Subject::Department(id) => table::name(db, id)?,
            Subject::Colleague(id) => table::name(db, id)?,
            Subject::Seat(id) => table::get(db, id)?.and_then(|row| row.is.title),
            _ => None,
        })
    }

    /// Accounts whose names fit `fragment`, the best fit first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn accounts_called(
        &self,
        fragment: &str,
        limit: usize,
    ) -> Result<Vec<(Id<Account>, Name)>> {
        let mut found = Vec::new();
        for id in beginning_with(&self.db, KeySort::Account, fragment, limit)? {
            found.extend(with_name(&self.db, id)?);
        }
        Ok(found)
    }

    /// Whether an account is called so, but for the legal form.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn has_account(&self, name: &Name) -> Result<bool> {
        let firm = alike::firm(name);
        Ok(!sharing::<Account>(&self.db, KeySort::Firm, &firm)?.is_empty())
    }

    /// At most `limit` accounts, people and departments whose names fit `fragment`, the best fit first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn find_names(&self, fragment: &str, limit: usize) -> Result<Vec<Hit>> {
        let db = &self.db;
        let search = Search {
            words: fragment.to_owned(),
            ..Search::default()
        };
        let mut hits = Vec::new();
        for subject in search::fitting(db, &search, limit)? {
            if let Some(name) = self.name_of(subject)? {
                hits.push(name_hit(db, subject, name)?);
            }
        }
        Ok(hits)
    }
}

/// The hit with what tells it from others of its name.
pub(super) fn name_hit(db: &Connection, subject: Subject, name: Name) -> Result<Hit> {
    let mut hit = Hit {
        subject,
        name,
        account: None,
        department: None,
        title: None,
        left: None,
    };
    match subject {
        Subject::Person(id) => {
            let tenures: Vec<Row<Tenure>> = select(
                db,
                "WHERE person = ? ORDER BY until IS NULL DESC, since DESC, id DESC LIMIT 1",
                [id],
            )?;
            if let Some(tenure) = tenures.into_iter().next() {
                let post = tenure.is.post;
                hit.account = with_name(db, post.account)?;
                hit.department = department_name(db, post.department)?.map(|(_, name)| name);
                hit.title = post.title;
                hit.left = post.period.to;
            }
        }
        Subject::Department(id) => {
            if let Some(row) = table::get(db, id)? {
                hit.account = with_name(db, row.account)?;
            }
        }
        _ => {}
    }
    Ok(hit)
}

/// The row with its name, if the book has it.
pub(super) fn with_name<T: Named>(db: &Connection, id: Id<T>) -> Result<Option<(Id<T>, Name)>> {
    Ok(table::name(db, id)?.map(|name| (id, name)))
}

fn department_name(
    db: &Connection,
    id: Option<Id<Department>>,
) -> Result<Option<(Id<Department>, Name)>> {
    id.map_or(Ok(None), |id| with_name(db, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A rung that a list leaves out would hide every name that is only found by it.
    #[test]
    fn where_rungs_are_listed_none_is_missing() {
        let codes = Rung::ALL.map(|rung| rung.code().to_string()).join(", ");
        for sql in [
            SHARING,
            include_str!("book_rows.sql"),
            include_str!("count_book_rows.sql"),
        ] {
            assert!(sql.contains(&format!("rank IN ({codes})")), "{sql}");
        }
    }
}
