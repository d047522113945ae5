//! Who a log line may mean, as far as its mentions need it.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::{
    Store,
    error::Result,
    names::{KeySort, above, beginning_with, department_name},
    table::{self, select},
};
use crate::{
    domain::{
        account::Account, department::Department, id::Id, person::Person, row::Row, tenure::Tenure,
    },
    find,
    log_line::{
        Known, KnownAccount, KnownColleague, KnownDepartment, KnownPerson, KnownPost, Mentions,
    },
};

/// A short fragment fits half the book; nobody reads further than this.
const MOST_CANDIDATES: usize = 100;

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
}

/// People of `account` whose keys begin with `fragment`.
fn people_here(db: &Connection, account: Id<Account>, fragment: &str) -> Result<Vec<Id<Person>>> {
    let key = find::query_key(fragment);
    let mut statement = db.prepare_cached(include_str!("keys_of_people_here.sql"))?;
    let found = statement.query_map(params![account, key, above(&key)], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
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
            let Some(account_name) = table::name(db, post.account)? else {
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
