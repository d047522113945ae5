//! Who and what is likely in the book twice. Each look goes once over what names, numbers and addresses
//! are found by, and only those that share something are compared.

use std::collections::{BTreeMap, HashSet};

use rusqlite::{Connection, params};

use super::{
    Store,
    convert::get_list,
    error::Result,
    names::{KeySort, name_hit},
    situation,
};
use crate::{
    domain::{
        Account, Department, Id, Name, Pair, Person, Subject, alike,
        department::told,
        plan::merge::{Difference, differences},
        summary::{AlikeBy, Double, Doubled},
    },
    find,
};

/// A mailbox or a number that more people have is an office's and tells nothing.
const MOST_SHARING: usize = 4;
/// Of many that are alike each is compared with so many before it.
const MOST_COMPARED: usize = 8;
/// What is remembered of two that are not one.
const APART: &str = "apart\u{1f}";

/// Rows that share a key at one account.
type Groups = BTreeMap<(Option<Id<Account>>, String), Vec<Subject>>;

impl Store {
    /// Everybody and everything that is likely there twice, people first, the surest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn doubles(&self) -> Result<Vec<Double>> {
        let apart = self.recall_all::<bool>(APART)?;
        let mut search = Doubles {
            store: self,
            apart: apart.into_iter().map(|(key, _)| key).collect(),
            seen: HashSet::new(),
            found: Vec::new(),
        };
        search.sharing::<Person>(KeySort::Email, AlikeBy::Email)?;
        search.namesakes()?;
        search.sharing::<Person>(KeySort::Phone, AlikeBy::Phone)?;
        search.sound_alike()?;
        search.sharing::<Account>(KeySort::Firm, AlikeBy::Firm)?;
        search.departments()?;
        Ok(search.found)
    }

    /// Remembers that two are not one, or forgets it.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn set_apart(&mut self, pair: Pair) -> Result<()> {
        match apart_key(self, pair)? {
            Some(key) => self.remember(&key, &true),
            None => Ok(()),
        }
    }

    /// What has to be decided before the two become one.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn differences(&self, pair: Pair, today: chrono::NaiveDate) -> Result<Vec<Difference>> {
        let rows = situation::around_pair(&self.db, pair)?;
        Ok(differences(pair, &rows, today))
    }

    /// One of two, as it is told from others.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn doubled(&self, subject: Subject) -> Result<Option<Doubled>> {
        let Some(name) = self.name_of(subject)? else {
            return Ok(None);
        };
        let hit = name_hit(&self.db, subject, name)?;
        Ok(Some(Doubled {
            name: hit.name,
            account: hit.account.map(|(_, name)| name),
            title: hit.title,
        }))
    }
}

/// The same for both orders of two.
fn apart_key(store: &Store, pair: Pair) -> Result<Option<String>> {
    let (one, other) = pair.subjects();
    let (Some(one), Some(other)) = (store.uid(one)?, store.uid(other)?) else {
        return Ok(None);
    };
    let (first, last) = if one < other {
        (one, other)
    } else {
        (other, one)
    };
    Ok(Some(format!("{APART}{} {}", first.as_str(), last.as_str())))
}

struct Doubles<'a> {
    store: &'a Store,
    apart: HashSet<String>,
    seen: HashSet<Pair>,
    found: Vec<Double>,
}

impl Doubles<'_> {
    fn db(&self) -> &Connection {
        &self.store.db
    }

    /// Rows that have a key of this sort in common.
    fn sharing<T>(&mut self, sort: KeySort, because: AlikeBy) -> Result<()>
    where
        Subject: From<Id<T>>,
    {
        let mut statement = self.db().prepare_cached(include_str!("keys_shared.sql"))?;
        let rows = statement.query_map(params![sort.code()], |row| {
            Ok((row.get(0)?, Subject::from(row.get::<_, Id<T>>(1)?)))
        })?;
        let mut groups: BTreeMap<String, Vec<Subject>> = BTreeMap::new();
        for row in rows {
            let (key, subject) = row?;
            groups.entry(key).or_default().push(subject);
        }
        drop(statement);
        let most = if because == AlikeBy::Firm {
            usize::MAX
        } else {
            MOST_SHARING
        };
        for group in groups.into_values().filter(|group| group.len() <= most) {
            self.group(&group, because)?;
        }
        Ok(())
    }

    /// People of one account, or of none, whose names differ in nothing that counts.
    fn namesakes(&mut self) -> Result<()> {
        let groups = self.by_name(|names| {
            let keys = names.iter().map(alike::person);
            keys.collect()
        })?;
        self.groups(groups, AlikeBy::Name)
    }

    /// People of one account whose names sound alike, whichever part is said first.
    fn sound_alike(&mut self) -> Result<()> {
        let groups = self.by_name(|names| {
            let sounds = names.iter().flat_map(|name| {
                let turned: Vec<&str> = name.raw().split_whitespace().rev().collect();
                [
                    find::sound_key(name.raw()),
                    find::sound_key(&turned.join(" ")),
                ]
            });
            sounds.collect()
        })?;
        self.groups(groups, AlikeBy::Pinyin)
    }

    /// People by account and by the keys of their names.
    fn by_name(&self, keys: impl Fn(&[Name]) -> HashSet<String>) -> Result<Groups> {
        let mut statement = self
            .db()
            .prepare_cached(include_str!("names_by_account.sql"))?;
        let mut rows = statement.query([])?;
        let mut groups: BTreeMap<_, Vec<Subject>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let id: Id<Person> = row.get("id")?;
            let account: Option<Id<Account>> = row.get("account")?;
            let mut names: Vec<Name> = get_list(row, "aliases")?;
            names.push(row.get("name")?);
            names.extend(row.get::<_, Option<Name>>("pinyin")?);
            for key in keys(&names) {
                groups.entry((account, key)).or_default().push(id.into());
            }
        }
        Ok(groups)
    }

    /// Departments of one account that are called alike, or both after their function.
    fn departments(&mut self) -> Result<()> {
        let mut groups: BTreeMap<(Id<Account>, String), Vec<Subject>> = BTreeMap::new();
        {
            let mut statement = self
                .db()
                .prepare_cached("SELECT id, account, name FROM department ORDER BY id")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let id: Id<Department> = row.get(0)?;
                let name: Name = row.get(2)?;
                let key = match told::named(name.raw()) {
                    Some(function) => function.code().to_owned(),
                    // No function is called so.
                    None => format!(" {}", alike::folded(&name)),
                };
                let group = groups.entry((row.get(1)?, key)).or_default();
                group.push(id.into());
            }
        }
        self.groups(groups, AlikeBy::Function)
    }

    fn groups<K>(&mut self, groups: BTreeMap<K, Vec<Subject>>, because: AlikeBy) -> Result<()> {
        for group in groups.into_values() {
            self.group(&group, because)?;
        }
        Ok(())
    }

    /// Each of the group with the first of those before it that it may be.
    fn group(&mut self, group: &[Subject], because: AlikeBy) -> Result<()> {
        for (at, goes) in group.iter().enumerate().skip(1) {
            for stays in group[..at].iter().take(MOST_COMPARED) {
                let Some(pair) = Pair::of(*stays, *goes) else {
                    continue;
                };
                if self.seen.contains(&pair) {
                    break;
                }
                if self.are_apart(pair)? {
                    continue;
                }
                let store = self.store;
                if let (Some(stays), Some(goes)) = (store.doubled(*stays)?, store.doubled(*goes)?) {
                    self.seen.insert(pair);
                    self.found.push(Double {
                        pair,
                        stays,
                        goes,
                        because,
                    });
                }
                break;
            }
        }
        Ok(())
    }

    /// Whether the user has said so, or the one is a unit of the other.
    fn are_apart(&self, pair: Pair) -> Result<bool> {
        if let Pair::Accounts(stays, goes) = pair
            && (self.is_unit(stays, goes)? || self.is_unit(goes, stays)?)
        {
            return Ok(true);
        }
        if self.apart.is_empty() {
            return Ok(false);
        }
        let key = apart_key(self.store, pair)?;
        Ok(key.is_some_and(|key| self.apart.contains(&key)))
    }

    fn is_unit(&self, unit: Id<Account>, of: Id<Account>) -> Result<bool> {
        let mut statement = self.db().prepare_cached(include_str!("is_unit_of.sql"))?;
        Ok(statement.exists(params![unit, of])?)
    }
}
