//! What the score looks at, read from narrow tables in account order.

use std::{
    cell::RefCell,
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use rusqlite::{Connection, OptionalExtension, Row as SqlRow, TransactionState, params};

use super::{
    Store,
    commit::Committed,
    convert::{day, get_procurements},
    error::Result,
    packed::{
        self, Contacts, attendance, contact,
        hidden::Hidden,
        structure::{Structure, stance},
    },
    touched::BookRevision,
    veil::{self, Behind},
};
use crate::domain::{
    Account, Change, Colleague, Id,
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
        // Asked for first: should the account be changed meanwhile, what is read is not believed the next time.
        let at = self.book_revision()?;
        let revision = self.revision(account)?;
        let reader = FactsReader::new(&self.db)?;
        if !lasts(&self.db, reader.behind)? {
            return reader.read(account, above);
        }
        let above = if above == Above::All && self.is_topmost(account)? {
            Above::AsInherited
        } else {
            above
        };
        let wanted = (account, above, revision);
        if let Some(facts) = self.kept.get(wanted, &reader.ours, at) {
            return Ok(Some(facts));
        }
        let facts = reader.read(account, above)?;
        if let Some(facts) = &facts {
            self.kept.keep(wanted, facts, at);
        }
        Ok(facts)
    }

    /// Reads the facts of account after account, of one moment: within
    /// [`Store::of_one_moment`](Store::of_one_moment), where there are several.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn facts_reader(&self) -> Result<FactsReader<'_>> {
        let mut reader = FactsReader::new(&self.db)?;
        if reader.behind == Behind::Withholding {
            reader.hidden = Some(Hidden::everywhere(&self.db)?);
        }
        Ok(reader)
    }
}

impl Store {
    /// Whether there is nothing above an account that could be left out.
    fn is_topmost(&self, account: Id<Account>) -> Result<bool> {
        let sql = "SELECT 1 FROM account WHERE id = ? AND parent IS NULL";
        Ok(self.db.prepare_cached(sql)?.exists([account])?)
    }
}

/// Whether what is read now holds until the next change: what a change has done may yet be taken back, and behind
/// views not everything is there.
pub(super) fn lasts(db: &Connection, behind: Behind) -> Result<bool> {
    let changes = db.transaction_state(None::<&str>)? == TransactionState::Write;
    Ok(!changes && behind == Behind::Nothing)
}

/// Facts that were read lately, each believed until its account has another revision.
#[derive(Debug, Default)]
pub(super) struct KeptFacts(RefCell<VecDeque<Kept>>);

#[derive(Debug)]
struct Kept {
    of: Wanted,
    /// A revision of the book at which they held.
    at: BookRevision,
    facts: SharedFacts,
}

type Wanted = (Id<Account>, Above, BookRevision);

impl KeptFacts {
    /// The account on screen, those above and below that are looked into from it.
    const MOST: usize = 4;

    /// Our side is of no account, and has no revision.
    fn get(&self, wanted: Wanted, ours: &Ours, at: BookRevision) -> Option<SharedFacts> {
        let mut kept = self.0.borrow_mut();
        let known = kept.iter_mut().find(|known| known.of == wanted)?;
        let facts = &known.facts;
        let same = facts.colleagues == ours.colleagues && facts.me == ours.me;
        same.then(|| {
            known.at = at;
            facts.clone()
        })
    }

    fn keep(&self, wanted: Wanted, facts: &SharedFacts, at: BookRevision) {
        let mut kept = self.0.borrow_mut();
        kept.retain(|known| (known.of.0, known.of.1) != (wanted.0, wanted.1));
        kept.truncate(Self::MOST - 1);
        kept.push_front(Kept {
            of: wanted,
            at,
            facts: facts.clone(),
        });
    }

    /// Goes along with a change by which only contacts of one account came or went, where what is kept held right
    /// before it. What others know of its people hangs on who they are, which no contact moves.
    pub(super) fn follow(&self, committed: &Committed) {
        let [account] = committed.touched[..] else {
            return;
        };
        let contacts = committed.changes.iter().map(|change| match change {
            Change::Interaction(change) => Some(change),
            _ => None,
        });
        let Some(contacts) = contacts.collect::<Option<Vec<_>>>() else {
            return;
        };
        for known in &mut *self.0.borrow_mut() {
            if known.of.0 == account && known.at + 1 == committed.revision {
                packed::follow(&mut Arc::make_mut(&mut known.facts).own, &contacts);
                known.of.2 = committed.revision;
                known.at = committed.revision;
            }
        }
    }
}

/// Reads facts. What is the same for every account has been read already.
#[derive(Debug)]
pub struct FactsReader<'s> {
    db: &'s Connection,
    behind: Behind,
    /// Behind the views for pages for others, what they hide of the whole book; absent: asked for at each account.
    hidden: Option<Hidden>,
    ours: Ours,
}

/// Our side.
#[derive(Debug)]
struct Ours {
    colleagues: Vec<ColleagueFact>,
    me: Id<Colleague>,
}

impl Ours {
    fn read(db: &Connection) -> Result<Self> {
        let mut me = db.prepare_cached("SELECT id FROM colleague WHERE who = 'me'")?;
        Ok(Self {
            colleagues: colleagues(db)?,
            me: me.query_row([], |row| row.get(0))?,
        })
    }
}

/// An account among others.
struct Placed {
    facts: AccountFacts,
    parent: Option<Id<Account>>,
    has_units: bool,
}

impl<'s> FactsReader<'s> {
    fn new(db: &'s Connection) -> Result<Self> {
        Ok(Self {
            db,
            behind: veil::behind(db)?,
            hidden: None,
            ours: Ours::read(db)?,
        })
    }

    /// As [`Store::facts`].
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn facts(&self, account: Id<Account>) -> Result<Option<SharedFacts>> {
        self.read(account, Above::AsInherited)
    }

    fn read(&self, account: Id<Account>, above: Above) -> Result<Option<SharedFacts>> {
        let Some(own) = self.account(account)? else {
            return Ok(None);
        };
        let in_a_tree = own.parent.is_some() || own.has_units;
        let (own, mut parent) = (own.facts, own.parent);
        let mut ancestors = Vec::new();
        let goes_on =
            |facts: &AccountFacts| above == Above::All || facts.procurement.ever_inherits();
        let mut inherits = goes_on(&own);
        // Only as far up as seats are inherited: the group's history is not read for nothing.
        while let Some(next_above) = parent.filter(|_| inherits) {
            let Some(next) = self.account(next_above)? else {
                break;
            };
            inherits = goes_on(&next.facts);
            parent = next.parent.filter(|next| {
                *next != account && ancestors.iter().all(|a: &AccountFacts| a.account != *next)
            });
            ancestors.push(next.facts);
        }
        let mut facts = Facts {
            own,
            ancestors,
            elsewhere: Elsewhere::default(),
            colleagues: self.ours.colleagues.clone(),
            me: self.ours.me,
        };
        if in_a_tree && self.behind != Behind::Veil {
            facts.elsewhere = elsewhere(self.db, &facts)?;
        }
        Ok(Some(Arc::new(facts)))
    }

    fn account(&self, account: Id<Account>) -> Result<Option<Placed>> {
        let db = self.db;
        let sql = "SELECT procurement, parent, tier, EXISTS (SELECT 1 FROM account WHERE parent = ?1) \
            FROM account WHERE id = ?1";
        let head = |row: &SqlRow<'_>| {
            let procurement = get_procurements(row, 0)?;
            Ok((procurement, row.get(1)?, row.get(2)?, row.get(3)?))
        };
        let head = db.prepare_cached(sql)?.query_row([account], head);
        let Some((procurement, parent, tier, has_units)) = head.optional()? else {
            return Ok(None);
        };
        let (structure, contacts) = match self.behind {
            Behind::Nothing => (Structure::of(db, account)?, Contacts::of(db, account)?),
            Behind::Withholding => {
                let own;
                let hidden = if let Some(everywhere) = &self.hidden {
                    everywhere
                } else {
                    own = Hidden::at(db, account)?;
                    &own
                };
                (
                    Structure::shareable(db, account, hidden)?,
                    Contacts::shareable(db, account, hidden)?,
                )
            }
            // How deep it goes with whom is nobody's business, whatever may be told of the contacts.
            Behind::Veil => {
                let contacts = Contacts::row_by_row(db, account)?;
                let contacts = Contacts {
                    theirs: Vec::new(),
                    ..contacts
                };
                (Structure::row_by_row(db, account)?, contacts)
            }
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
        Ok(Some(Placed {
            facts,
            parent,
            has_units,
        }))
    }
}

/// What other accounts of the same tree know of the people of these facts.
///
/// Asked by person: a tree can be large, and most people are known in one account of it.
fn elsewhere(db: &Connection, facts: &Facts) -> Result<Elsewhere> {
    let mut known = Elsewhere::default();
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
