//! Who a log line may mean, as far as its mentions need it.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    Store,
    convert::{day, get_date_opt, get_list},
    error::Result,
    names::{KeySort, above, beginning_with, on_rung, sharing},
    rivals::rivals_of,
    search,
};
use crate::{
    days::Order,
    domain::{Account, Department, Id, Person},
    find::{self, Rung},
    log_line::{
        KindWords, Known, KnownAccount, KnownColleague, KnownDepartment, KnownMatter, KnownPerson,
        KnownPost, Mentions, Retold, Roster,
    },
};

/// A short fragment fits half the book; nobody reads further than this.
const MOST_CANDIDATES: usize = 50;
/// As many of one account are looked at by name. Of more, those whose whole name it is and those met last: the user
/// has to type on.
const MOST_HERE: usize = 200;
/// So many of the newest contacts of an account tell who was met last.
const MOST_NEWEST: i64 = 2000;
/// How many people of an account are looked at for slips and titles.
const MOST_ON_ROSTER: i64 = 200;
/// Accounts offered before a letter of their name is typed.
const MOST_RECENT: usize = 20;

impl Store {
    /// Who a line with these mentions may mean: whoever fits a fragment, those of the open account first; of a
    /// crowd the likeliest, and of the rest of the book at most fifty for each.
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
        let (mut people, mut crowded) = (Vec::new(), Vec::new());
        for fragment in &mentions.people {
            let before = people.len();
            let near = accounts.iter().take(4);
            for account in near.clone() {
                let mut here = people_here(db, *account, fragment)?;
                if MOST_HERE < here.len() {
                    here.truncate(MOST_HERE);
                    here.extend(likely_here(db, *account, fragment)?);
                    crowded.push(fragment.clone());
                }
                people.extend(here);
            }
            people.extend(beginning_with::<Person>(
                db,
                KeySort::Person,
                fragment,
                MOST_CANDIDATES,
            )?);
            if people.len() == before {
                people.extend(nearly_called(db, near, fragment)?);
            }
        }
        let people = known_people(db, people, today)?;
        if accounts.is_empty() {
            // Only then may the line be about the account its people share.
            let posts = people.iter().flat_map(|person| &person.posts);
            accounts.extend(posts.map(|post| post.account));
        }
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
            told: Retold::default(),
            today,
            order: Order::default(),
            now: None,
            kinds: KindWords::default(),
            me,
            open,
            accounts: known_accounts(db, accounts)?,
            people,
            crowded,
            colleagues,
        })
    }
}

impl Store {
    /// Whom and what a mention may become without its name: the people of `account` that were met most
    /// recently, by a slip, a title or a department, and the accounts met last.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn roster(&self, account: Option<Id<Account>>, today: NaiveDate) -> Result<Roster> {
        let recent = search::accounts_met_last(&self.db, MOST_RECENT)?;
        let Some(id) = account else {
            return Ok(Roster::of(None, Vec::new(), recent));
        };
        let mut statement = self.db.prepare_cached(include_str!("roster.sql"))?;
        let ids = statement.query_map(params![id, day(today), MOST_ON_ROSTER], |row| row.get(0))?;
        let ids = ids.collect::<rusqlite::Result<_>>()?;
        let people = known_people(&self.db, ids, today)?;
        Ok(Roster::of(account, people, recent))
    }
}

/// People of `account` whose keys begin with `fragment`; one more than are looked at where it is a crowd.
fn people_here(db: &Connection, account: Id<Account>, fragment: &str) -> Result<Vec<Id<Person>>> {
    let key = find::query_key(fragment);
    let mut statement = db.prepare_cached(include_str!("keys_of_people_here.sql"))?;
    let more = i64::try_from(MOST_HERE + 1).unwrap_or(i64::MAX);
    let found = statement.query_map(params![account, key, above(&key), more], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Of a crowd those whose key is all of `fragment`, and those met last.
fn likely_here(db: &Connection, account: Id<Account>, fragment: &str) -> Result<Vec<Id<Person>>> {
    let key = find::query_key(fragment);
    let mut likely = Vec::new();
    let mut is_here = db.prepare_cached("SELECT 1 FROM tenure WHERE person = ? AND account = ?")?;
    for person in sharing::<Person>(db, KeySort::Person, &key)? {
        if is_here.exists(params![person, account])? {
            likely.push(person);
        }
    }
    let mut statement = db.prepare_cached(include_str!("keys_of_people_met_last.sql"))?;
    let most = i64::try_from(MOST_HERE).unwrap_or(i64::MAX);
    let met = params![account, key, above(&key), MOST_NEWEST, most];
    for person in statement.query_map(met, |row| row.get(0))? {
        likely.push(person?);
    }
    Ok(likely)
}

/// Those whose names `fragment`, which fits nobody, begins with or is a slip of: of `accounts`, and of the
/// rest of the book as far as they begin alike.
fn nearly_called<'a>(
    db: &Connection,
    accounts: impl Iterator<Item = &'a Id<Account>>,
    fragment: &str,
) -> Result<Vec<Id<Person>>> {
    /// No name is longer that anybody runs into other words.
    const MOST_CHARS: usize = 16;
    /// Keys that are compared with a slip; a hundred begin like most.
    const MOST_KEYS: usize = 1000;
    let key = find::query_key(fragment);
    let ends = key
        .char_indices()
        .map(|(at, _)| at)
        .skip(2)
        .take(MOST_CHARS);
    let mut found = Vec::new();
    for beginning in ends.filter_map(|end| key.get(..end)) {
        found.extend(sharing::<Person>(db, KeySort::Person, beginning)?);
    }
    for sound in find::sounds(fragment) {
        found.extend(sharing::<Person>(db, KeySort::Person, &sound)?);
    }
    let up_to = |chars: usize| {
        let end = key
            .char_indices()
            .nth(chars)
            .map_or(key.len(), |(at, _)| at);
        key.get(..end).unwrap_or(&key)
    };
    if key.contains(find::is_han) || key.len() < 4 {
        return Ok(found);
    }
    for account in accounts {
        found.extend(people_here(db, *account, up_to(1))?);
    }
    for rung in [Rung::Front, Rung::Word, Rung::Pinyin] {
        let mut looked = 0;
        on_rung(db, KeySort::Person, rung, up_to(2), &mut |id, other| {
            looked += 1;
            if find::is_slip(&key, other) {
                found.push(id);
            }
            looked < MOST_KEYS
        })?;
    }
    Ok(found)
}

// By place and not by name from here on: this runs for hundreds of rows at every key of a log line.

fn known_people(
    db: &Connection,
    mut ids: Vec<Id<Person>>,
    today: NaiveDate,
) -> Result<Vec<KnownPerson>> {
    ids.sort_unstable();
    ids.dedup();
    let mut names = db.prepare_cached("SELECT name, aliases FROM person WHERE id = ?")?;
    let mut people = Vec::with_capacity(ids.len());
    for id in ids {
        let named = names
            .query_row([id], |row| Ok((row.get(0)?, get_list(row, "aliases")?)))
            .optional()?;
        if let Some((name, aliases)) = named {
            people.push(KnownPerson {
                id,
                name,
                aliases,
                posts: known_posts(db, id, today)?,
                last: last_met(db, id)?,
            });
        }
    }
    Ok(people)
}

fn last_met(db: &Connection, person: Id<Person>) -> Result<Option<NaiveDate>> {
    let mut statement = db.prepare_cached(include_str!("last_met.sql"))?;
    Ok(statement.query_row([person], |row| get_date_opt(row, "last"))?)
}

fn known_posts(db: &Connection, person: Id<Person>, today: NaiveDate) -> Result<Vec<KnownPost>> {
    let mut statement = db.prepare_cached(include_str!("known_posts.sql"))?;
    let posts = statement.query_map(params![person, day(today)], |row| {
        let department: Option<Id<Department>> = row.get(2)?;
        Ok(KnownPost {
            account: row.get(0)?,
            account_name: row.get(1)?,
            department: match department {
                Some(id) => Some((id, row.get(3)?)),
                None => None,
            },
            title: row.get(4)?,
            level: row.get(5)?,
        })
    })?;
    Ok(posts.collect::<rusqlite::Result<_>>()?)
}

fn known_accounts(db: &Connection, mut ids: Vec<Id<Account>>) -> Result<Vec<KnownAccount>> {
    ids.sort_unstable();
    ids.dedup();
    let mut names = db.prepare_cached("SELECT name, aliases FROM account WHERE id = ?")?;
    let mut statement = db.prepare_cached(
        "SELECT id, name, function FROM department WHERE account = ? ORDER BY id",
    )?;
    // What is over may be meant, but first of all what is open.
    let mut matters = db.prepare_cached(
        "SELECT id, title, kind FROM matter WHERE account = ? ORDER BY open DESC, id DESC",
    )?;
    let mut accounts = Vec::with_capacity(ids.len());
    for id in ids {
        let named = names
            .query_row([id], |row| Ok((row.get(0)?, get_list(row, "aliases")?)))
            .optional()?;
        let Some((name, aliases)) = named else {
            continue;
        };
        let departments = statement.query_map([id], |row| {
            Ok(KnownDepartment {
                id: row.get(0)?,
                name: row.get(1)?,
                function: row.get(2)?,
            })
        })?;
        let matters = matters.query_map([id], |row| {
            Ok(KnownMatter {
                id: row.get(0)?,
                title: row.get(1)?,
                kind: row.get(2)?,
            })
        })?;
        accounts.push(KnownAccount {
            id,
            name,
            aliases,
            departments: departments.collect::<rusqlite::Result<_>>()?,
            matters: matters.collect::<rusqlite::Result<_>>()?,
            rivals: rivals_of(db, id)?,
        });
    }
    Ok(accounts)
}
