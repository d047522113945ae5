//! Read models: what a screen or a command shows, gathered by the store, without layout or words.

mod found;

pub use found::*;

use chrono::NaiveDate;

use super::{
    account::{Account, AccountKind, Tier},
    colleague::Colleague,
    id::Id,
    interaction::Interaction,
    org_fact::OrgFact,
    person::Person,
    promise::Promise,
    row::{Row, Rows},
    score::{Band, Depth, Stage},
    stance::{Stance, StanceValue},
    tenure::{Level, Tenure},
    text::Name,
};

/// One account in the book's list.
#[derive(Debug, Clone, PartialEq)]
pub struct BookRow {
    pub id: Id<Account>,
    pub name: Name,
    pub parent: Option<Id<Account>>,
    /// How deep in the tree of accounts, 0 for a root.
    pub nesting: u16,
    pub kind: Option<AccountKind>,
    pub tier: Option<Tier>,
    /// As of today; absent until the worker has reckoned it.
    pub depth: Option<DepthBrief>,
    pub last_contact: Option<NaiveDate>,
    /// The next open promise with a date, of either side; may be overdue.
    pub next_promise: Option<NaiveDate>,
}

/// The score of an account in one line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DepthBrief {
    /// 0–100, rounded.
    pub depth: u8,
    /// Points, unrounded, before caps.
    pub raw: f64,
    pub band: Band,
    pub stage: Stage,
    /// 0–1.
    pub confidence: f64,
}

impl DepthBrief {
    #[must_use]
    pub const fn of(depth: &Depth) -> Self {
        Self {
            depth: depth.depth,
            raw: depth.raw,
            band: depth.band,
            stage: depth.stage,
            confidence: depth.confidence,
        }
    }
}

/// Somebody with a tenure at an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    pub person: Id<Person>,
    pub name: Name,
    pub department: Option<Name>,
    pub title: Option<Name>,
    pub level: Option<Level>,
}

/// Which accounts a list shows, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BookView {
    pub order: BookOrder,
    /// Only accounts that have this in their name: the start of a word, Chinese, pinyin, initials.
    pub filter: String,
    pub offset: usize,
    pub limit: usize,
}

/// How the accounts are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BookOrder {
    /// Parents before their units, names within.
    #[default]
    Tree,
    Name,
    /// Shallowest first.
    Depth,
    /// Longest silent first.
    LastContact,
    /// Due soonest first.
    NextPromise,
}

/// A page of the book's list.
#[derive(Debug, Clone, PartialEq)]
pub struct BookPage {
    pub view: BookView,
    pub rows: Vec<BookRow>,
    /// How many accounts the view has in all.
    pub total: usize,
}

/// Everything about one account except its history: the account, its parents, departments, seats
/// and holders, the people with their tenures here, stances, targets, ties, counterparts,
/// organizational facts, colleagues and open promises.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountSheet {
    pub account: Row<Account>,
    pub rows: Rows,
}

/// Everything about one person except their history: the person, whom they are tied to, and rows from
/// all their accounts.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonSheet {
    pub person: Row<Person>,
    pub rows: Rows,
}

/// One thing that happened, dated, newest first in a [`HistoryPage`].
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    pub on: NaiveDate,
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Happening {
    Interaction(Row<Interaction>),
    Promise(Row<Promise>),
    /// With the value it replaced, if any.
    Stance(Row<Stance>, Option<StanceValue>),
    Joined(Row<Tenure>),
    Left(Row<Tenure>),
    OrgFact(Row<OrgFact>),
}

/// Part of a history, newest first, with the names its entries mention.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HistoryPage {
    pub entries: Vec<HistoryEntry>,
    pub people: Vec<(Id<Person>, Name)>,
    pub colleagues: Vec<(Id<Colleague>, Name)>,
    /// Whether older entries exist.
    pub more: bool,
}

/// Whose history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryOf {
    Account(Id<Account>),
    /// Of one person at one account.
    Person(Id<Account>, Id<Person>),
}
