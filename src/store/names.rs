//! Names found by how they begin, however they are spelled; and who a log line may mean.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::{
    Store,
    error::Result,
    table::{self, select},
};
use crate::{
    domain::{
        account::Account,
        change::{Change, RowChange},
        department::Department,
        id::Id,
        person::Person,
        row::{Row, Subject},
        tenure::Tenure,
        text::Name,
    },
    find,
    log_line::{
        Known, KnownAccount, KnownColleague, KnownDepartment, KnownPerson, KnownPost, Mentions,
    },
};

/// What a search key leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum KeySort {
    Person,
    Account,
    Department,
    Colleague,
    Email,
    Phone,
}

impl KeySort {
    const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Account => "account",
            Self::Department => "department",
            Self::Colleague => "colleague",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }
}

/// Somebody or something found by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHit {
    pub subject: Subject,
    pub name: Name,
    /// The account of a department, or of a person's newest tenure.
    pub account: Option<(Id<Account>, Name)>,
    pub department: Option<Name>,
    pub title: Option<Name>,
}

/// A short fragment fits half the book; nobody reads further than this.
const MOST_CANDIDATES: usize = 100;

type Keys = Vec<(KeySort, String)>;

/// Follows a change with the keys its row is found by.
pub(super) fn reindex(db: &Connection, change: &Change) -> Result<()> {
    match change {
        Change::Person(change) => follow(db, change, person_keys),
        Change::Account(change) => follow(db, change, |is| named(KeySort::Account, &is.name)),
        Change::Department(change) => follow(db, change, |is| named(KeySort::Department, &is.name)),
        Change::Colleague(change) => follow(db, change, |is| named(KeySort::Colleague, &is.name)),
        _ => Ok(()),
    }
}

fn named(sort: KeySort, name: &Name) -> Keys {
    find::keys(name.as_str())
        .into_iter()
        .map(|key| (sort, key))
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
        .filter_map(|email| find::email_key(email.as_str()));
    let phones = person
        .phones
        .iter()
        .filter_map(|phone| find::phone_key(phone.as_str()));
    names
        .chain(emails.map(|key| (KeySort::Email, key)))
        .chain(phones.map(|key| (KeySort::Phone, key)))
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
    let mut add =
        db.prepare_cached("INSERT OR IGNORE INTO search_key (key, sort, id) VALUES (?, ?, ?)")?;
    for (sort, key) in after.into_iter().flatten() {
        add.execute(params![key, sort.code(), change.id])?;
    }
    Ok(())
}

/// Ids whose keys of `sort` begin with `fragment`, whole matches first.
fn beginning_with<T>(
    db: &Connection,
    sort: KeySort,
    fragment: &str,
    limit: usize,
) -> Result<Vec<Id<T>>> {
    let key = find::query_key(fragment);
    if key.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = db.prepare_cached(include_str!("keys_beginning.sql"))?;
    let mut rows = statement.query(params![sort.code(), key, above(&key)])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()?
        && found.len() < limit
    {
        let id = row.get(0)?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}

/// The end of the range of keys that begin with `key`.
pub(super) fn above(key: &str) -> String {
    format!("{key}\u{10ffff}")
}

/// People of `account` whose keys begin with `fragment`.
fn people_here(db: &Connection, account: Id<Account>, fragment: &str) -> Result<Vec<Id<Person>>> {
    let key = find::query_key(fragment);
    let mut statement = db.prepare_cached(include_str!("keys_of_people_here.sql"))?;
    let found = statement.query_map(params![account, key, above(&key)], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Ids that share exactly this key.
pub(super) fn sharing<T>(db: &Connection, sort: KeySort, key: &str) -> Result<Vec<Id<T>>> {
    let mut statement =
        db.prepare_cached("SELECT id FROM search_key WHERE sort = ? AND key = ?")?;
    let found = statement.query_map(params![sort.code(), key], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// Who a line with these mentions may mean: everybody who fits a fragment, those of the open
    /// account first; of the rest of the book at most a hundred for each.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn known(
        &self,
        mentions: &Mentions,
        open: Option<Id<Account>>,
        today: NaiveDate,
    ) -> Result<Known> {
        let db = &self.db;
        let mut accounts: Vec<Id<Account>> = open.into_iter().collect();
        for fragment in &mentions.accounts {
            accounts.extend(beginning_with::<Account>(
                db,
                KeySort::Account,
                fragment,
                MOST_CANDIDATES,
            )?);
        }
        let mut people = Vec::new();
        for fragment in &mentions.people {
            for account in accounts.iter().take(4) {
                people.extend(people_here(db, *account, fragment)?);
            }
            people.extend(beginning_with::<Person>(
                db,
                KeySort::Person,
                fragment,
                MOST_CANDIDATES,
            )?);
        }
        let people = known_people(db, people, today)?;
        accounts.extend(
            people
                .iter()
                .flat_map(|person| &person.posts)
                .map(|post| post.account),
        );
        let (mut colleagues, mut me) = (Vec::new(), None);
        for row in self.colleagues()? {
            let known = KnownColleague {
                id: row.id,
                name: row.is.name,
            };
            if row.is.who == crate::domain::colleague::Who::Me {
                me = Some(known.clone());
            }
            colleagues.push(known);
        }
        let me = me.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
        Ok(Known {
            today,
            now: None,
            me,
            open,
            accounts: known_accounts(db, accounts)?,
            people,
            colleagues,
        })
    }

    /// What the account is called; `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn account_name(&self, id: Id<Account>) -> Result<Option<Name>> {
        account_name(&self.db, id)
    }

    /// What a person, account, department, colleague or seat is called; `None` for a row that is
    /// gone, or of a kind without a name.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn name_of(&self, subject: Subject) -> Result<Option<Name>> {
        let db = &self.db;
        Ok(match subject {
            Subject::Person(id) => table::get(db, id)?.map(|row| row.is.name),
            Subject::Account(id) => account_name(db, id)?,
            Subject::Department(id) => table::get(db, id)?.map(|row| row.is.name),
            Subject::Colleague(id) => table::get(db, id)?.map(|row| row.is.name),
            Subject::Seat(id) => table::get(db, id)?.and_then(|row| row.is.title),
            _ => None,
        })
    }

    /// At most `limit` accounts, people and departments whose names fit `fragment`, the best fit first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn find_names(&self, fragment: &str, limit: usize) -> Result<Vec<NameHit>> {
        let db = &self.db;
        let mut hits = Vec::new();
        for id in beginning_with(db, KeySort::Account, fragment, limit)? {
            if let Some(row) = table::get::<Account>(db, id)? {
                hits.push(NameHit {
                    subject: id.into(),
                    name: row.is.name,
                    account: None,
                    department: None,
                    title: None,
                });
            }
        }
        for id in beginning_with(db, KeySort::Person, fragment, limit)? {
            hits.extend(person_hit(db, id)?);
        }
        for id in beginning_with(db, KeySort::Department, fragment, limit)? {
            if let Some(row) = table::get::<Department>(db, id)? {
                let account = account_name(db, row.account)?.map(|name| (row.account, name));
                hits.push(NameHit {
                    subject: id.into(),
                    name: row.is.name,
                    account,
                    department: None,
                    title: None,
                });
            }
        }
        let rank = |hit: &NameHit| find::how_well(fragment, hit.name.as_str());
        // A fit is better the smaller it is; what fits only by an alias comes last.
        hits.sort_by_key(|hit| rank(hit).map_or((1, None), |fit| (0, Some(fit))));
        hits.truncate(limit);
        Ok(hits)
    }
}

fn person_hit(db: &Connection, id: Id<Person>) -> Result<Option<NameHit>> {
    let Some(row) = table::get(db, id)? else {
        return Ok(None);
    };
    let tenures: Vec<Row<Tenure>> = select(
        db,
        "WHERE person = ? ORDER BY until IS NULL DESC, since DESC, id DESC LIMIT 1",
        [id],
    )?;
    let mut hit = NameHit {
        subject: id.into(),
        name: row.is.name,
        account: None,
        department: None,
        title: None,
    };
    if let Some(tenure) = tenures.into_iter().next() {
        let post = tenure.is.post;
        hit.account = account_name(db, post.account)?.map(|name| (post.account, name));
        hit.department = department_name(db, post.department)?.map(|(_, name)| name);
        hit.title = post.title;
    }
    Ok(Some(hit))
}

fn known_people(
    db: &Connection,
    mut ids: Vec<Id<Person>>,
    today: NaiveDate,
) -> Result<Vec<KnownPerson>> {
    ids.sort_unstable();
    ids.dedup();
    let mut people = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(row) = table::get::<Person>(db, id)? else {
            continue;
        };
        let tenures: Vec<Row<Tenure>> = select(db, "WHERE person = ? ORDER BY id", [id])?;
        let mut posts = Vec::new();
        for tenure in tenures
            .into_iter()
            .filter(|tenure| tenure.post.period.holds(today))
        {
            let post = tenure.is.post;
            let Some(account_name) = account_name(db, post.account)? else {
                continue;
            };
            let department = department_name(db, post.department)?;
            posts.push(KnownPost {
                account: post.account,
                account_name,
                department,
                title: post.title,
                level: post.level,
            });
        }
        people.push(KnownPerson {
            id,
            name: row.is.name,
            aliases: row.is.aliases,
            posts,
        });
    }
    Ok(people)
}

fn known_accounts(db: &Connection, mut ids: Vec<Id<Account>>) -> Result<Vec<KnownAccount>> {
    ids.sort_unstable();
    ids.dedup();
    let mut accounts = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(row) = table::get::<Account>(db, id)? else {
            continue;
        };
        let departments: Vec<Row<Department>> = select(db, "WHERE account = ? ORDER BY id", [id])?;
        let departments = departments.into_iter().map(|row| {
            let Row {
                id,
                is: Department { name, function, .. },
                ..
            } = row;
            KnownDepartment { id, name, function }
        });
        accounts.push(KnownAccount {
            id,
            name: row.is.name,
            departments: departments.collect(),
        });
    }
    Ok(accounts)
}

pub(super) fn account_name(db: &Connection, id: Id<Account>) -> Result<Option<Name>> {
    Ok(table::get(db, id)?.map(|row| row.is.name))
}

fn department_name(
    db: &Connection,
    id: Option<Id<Department>>,
) -> Result<Option<(Id<Department>, Name)>> {
    let Some(id) = id else { return Ok(None) };
    Ok(table::get(db, id)?.map(|row| (id, row.is.name)))
}
