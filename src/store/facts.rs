//! What the score looks at, read from narrow tables in account order.

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use super::{
    Store,
    convert::{day, get_procurements},
    error::Result,
    packed::{
        Contacts, attendance, contact,
        structure::{Structure, stance},
    },
    veil,
};
use crate::domain::{
    Account, Colleague, Id,
    score::{AccountFacts, Attendance, ColleagueFact, Contact, Elsewhere, Facts},
};

/// Facts that are kept for whoever asks next, too.
pub type SharedFacts = Arc<Facts>;

impl Store {
    /// Everything the depth of `account` is computed from; `None` if the book does not have it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn facts(&self, account: Id<Account>) -> Result<Option<SharedFacts>> {
        self.facts_with(account, Above::AsInherited)
    }

    /// As [`Store::facts`], with every account above: for whoever wants to know what another mode of
    /// procurement would mean.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn facts_and_all_above(&self, account: Id<Account>) -> Result<Option<SharedFacts>> {
        self.facts_with(account, Above::All)
    }

    fn facts_with(&self, account: Id<Account>, above: Above) -> Result<Option<SharedFacts>> {
        // What a change has done may yet be taken back, and behind a veil not everything is there.
        if !self.db.is_autocommit() || veil::has_views(&self.db)? {
            return Ok(read(&self.db, account, above)?.map(Arc::new));
        }
        // Asked for first: should the account be changed meanwhile, what is read is not believed the next time.
        let revision = self.revision(account)?;
        let ours = (colleagues(&self.db)?, me(&self.db)?);
        let above = if above == Above::All && self.is_topmost(account)? {
            Above::AsInherited
        } else {
            above
        };
        let wanted = (account, above, revision);
        if let Some(facts) = self.kept.get(wanted, &ours) {
            return Ok(Some(facts));
        }
        let facts = read(&self.db, account, above)?.map(Arc::new);
        if let Some(facts) = &facts {
            self.kept.keep(wanted, facts);
        }
        Ok(facts)
    }
}

impl Store {
    /// Whether there is nothing above an account that could be left out.
    fn is_topmost(&self, account: Id<Account>) -> Result<bool> {
        let sql = "SELECT 1 FROM account WHERE id = ? AND parent IS NULL";
        Ok(self.db.prepare_cached(sql)?.exists([account])?)
    }
}

/// Facts that were read lately, each believed until its account has another revision.
#[derive(Debug, Default)]
pub(super) struct KeptFacts(RefCell<VecDeque<(Wanted, SharedFacts)>>);

type Wanted = (Id<Account>, Above, i64);

impl KeptFacts {
    /// The account on screen, those above and below that are looked into from it.
    const MOST: usize = 4;

    /// Our side is of no account, and has no revision.
    fn get(
        &self,
        wanted: Wanted,
        ours: &(Vec<ColleagueFact>, Id<Colleague>),
    ) -> Option<SharedFacts> {
        let kept = self.0.borrow();
        let (_, facts) = kept.iter().find(|(known, _)| *known == wanted)?;
        let same = facts.colleagues == ours.0 && facts.me == ours.1;
        same.then(|| facts.clone())
    }

    fn keep(&self, wanted: Wanted, facts: &SharedFacts) {
        let mut kept = self.0.borrow_mut();
        kept.retain(|((account, above, _), _)| (*account, *above) != (wanted.0, wanted.1));
        kept.truncate(Self::MOST - 1);
        kept.push_front((wanted, facts.clone()));
    }
}

fn read(db: &Connection, account: Id<Account>, above: Above) -> Result<Option<Facts>> {
    let Some((own, mut parent)) = account_facts(db, account)? else {
        return Ok(None);
    };
    let mut ancestors = Vec::new();
    let goes_on = |facts: &AccountFacts| above == Above::All || facts.procurement.ever_inherits();
    let mut inherits = goes_on(&own);
    // Only as far up as seats are inherited: the group's history is not read for nothing.
    while let Some(next_above) = parent.filter(|_| inherits) {
        let Some((facts, next)) = account_facts(db, next_above)? else {
            break;
        };
        inherits = goes_on(&facts);
        parent = next.filter(|next| {
            *next != account && ancestors.iter().all(|a: &AccountFacts| a.account != *next)
        });
        ancestors.push(facts);
    }
    let mut facts = Facts {
        own,
        ancestors,
        elsewhere: Elsewhere::default(),
        colleagues: colleagues(db)?,
        me: me(db)?,
    };
    facts.elsewhere = elsewhere(db, &facts)?;
    Ok(Some(facts))
}

fn me(db: &Connection) -> Result<Id<Colleague>> {
    let mut statement = db.prepare_cached("SELECT id FROM colleague WHERE who = 'me'")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// What other accounts of the same tree know of the people of these facts.
///
/// Asked by person: a tree can be large, and most people are known in one account of it.
fn elsewhere(db: &Connection, facts: &Facts) -> Result<Elsewhere> {
    let mut known = Elsewhere::default();
    if veil::is_veiled(db)? || !in_a_tree(db, facts.own.account)? {
        return Ok(known);
    }
    let mut tree = Tree::around(db, facts)?;
    for account in std::iter::once(&facts.own).chain(&facts.ancestors) {
        let contacts = rows(
            db,
            include_str!("facts_elsewhere.sql"),
            account.account,
            |row| Ok((row.get(6)?, contact(row)?)),
        )?;
        for (at, contact) in contacts {
            if tree.adds(at)? {
                known.attendances.extend(attendances(db, at, &contact)?);
                known.contacts.push(contact);
            }
        }
        let sql = include_str!("facts_stances_elsewhere.sql");
        for stance in rows(db, sql, account.account, stance)? {
            if tree.adds(stance.account)? {
                known.stances.push(stance);
            }
        }
    }
    // Somebody may be known here and hold a seat above.
    known
        .contacts
        .sort_unstable_by_key(|row| (row.on, row.interaction, row.person));
    known.contacts.dedup();
    known
        .stances
        .sort_unstable_by_key(|row| (row.on, row.recorded));
    known.stances.dedup();
    Ok(known)
}

/// Which accounts are of the tree of some facts, and not among them.
struct Tree<'a> {
    db: &'a Connection,
    topmost: Option<Id<Account>>,
    added: BTreeMap<Id<Account>, bool>,
}

impl<'a> Tree<'a> {
    fn around(db: &'a Connection, facts: &Facts) -> Result<Self> {
        let read = std::iter::once(&facts.own).chain(&facts.ancestors);
        Ok(Self {
            db,
            topmost: topmost(db, facts.own.account)?,
            added: read.map(|account| (account.account, false)).collect(),
        })
    }

    fn adds(&mut self, account: Id<Account>) -> Result<bool> {
        if let Some(known) = self.added.get(&account) {
            return Ok(*known);
        }
        let adds = self.topmost.is_some() && topmost(self.db, account)? == self.topmost;
        self.added.insert(account, adds);
        Ok(adds)
    }
}

/// The account above all others; nobody in a circle.
pub(super) fn topmost(db: &Connection, account: Id<Account>) -> Result<Option<Id<Account>>> {
    let mut statement = db.prepare_cached(include_str!("topmost.sql"))?;
    Ok(statement
        .query_row([account], |row| row.get(0))
        .optional()?)
}

fn attendances(
    db: &Connection,
    account: Id<Account>,
    contact: &Contact,
) -> Result<Vec<Attendance>> {
    let mut statement = db.prepare_cached(
        "SELECT interaction, colleague FROM attendance WHERE account = ? AND day = ? AND interaction = ?",
    )?;
    let found = statement.query_map(
        params![account, day(contact.on), contact.interaction],
        attendance,
    )?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

fn in_a_tree(db: &Connection, account: Id<Account>) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM account WHERE id = ?1 AND parent IS NOT NULL)
             OR EXISTS (SELECT 1 FROM account WHERE parent = ?1)",
    )?;
    Ok(statement.query_row([account], |row| row.get(0))?)
}

fn colleagues(db: &Connection) -> Result<Vec<ColleagueFact>> {
    let mut statement = db.prepare_cached("SELECT id, level, role FROM colleague")?;
    let found = statement.query_map([], |row| {
        Ok(ColleagueFact {
            id: row.get(0)?,
            level: row.get(1)?,
            role: row.get(2)?,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Which accounts above are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Above {
    /// As far up as seats are inherited.
    AsInherited,
    All,
}

type WithParent = (AccountFacts, Option<Id<Account>>);

fn account_facts(db: &Connection, account: Id<Account>) -> Result<Option<WithParent>> {
    let head = rows(
        db,
        "SELECT procurement, parent, tier FROM account WHERE id = ?",
        account,
        |row| Ok((get_procurements(row)?, row.get(1)?, row.get(2)?)),
    )?;
    let Some((procurement, parent, tier)) = head.into_iter().next() else {
        return Ok(None);
    };
    let structure = if veil::has_views(db)? {
        Structure::row_by_row(db, account)?
    } else {
        Structure::of(db, account)?
    };
    let contacts = if veil::is_veiled(db)? {
        // How deep it goes with whom is nobody's business, whatever may be told of the contacts.
        Contacts {
            theirs: Vec::new(),
            ..Contacts::row_by_row(db, account)?
        }
    } else if veil::has_views(db)? {
        Contacts::shareable(db, account)?
    } else {
        Contacts::of(db, account)?
    };
    let facts = AccountFacts {
        account,
        tier,
        procurement,
        departments: structure.departments,
        seats: structure.seats,
        tenures: structure.tenures,
        cadences: structure.cadences,
        stances: structure.stances,
        contacts: contacts.theirs,
        attendances: contacts.ours,
        counterparts: structure.counterparts,
        org_facts: structure.org_facts,
    };
    Ok(Some((facts, parent)))
}

fn rows<T>(
    db: &Connection,
    sql: &str,
    account: Id<Account>,
    read: impl Fn(&SqlRow<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([account])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}
