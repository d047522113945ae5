//! Read models: what a screen or a command shows, gathered by the store, without layout or words.

mod doubles;
mod editions;
mod forgettable;
mod found;
mod goes_with;
mod held;

pub use doubles::*;
pub use editions::EditionRow;
pub use forgettable::{Forgettable, NamedIn};
pub use found::*;
pub use goes_with::GoesWith;
pub use held::{Held, HeldMention};

use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    Account, AccountKind, Colleague, ColleagueRole, Department, Holder, Id, Interaction, Level,
    Matter, Name, OrgFact, Person, Post, Promise, Row, Rows, Stance, StanceValue, Subject, Target,
    Tenure, Tie, Tier, Visit,
    score::{Band, Depth, Stage},
    warnings::{Severity, Warning},
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
    /// As of today; absent until the worker has computed it.
    pub depth: Option<DepthBrief>,
    /// As of today; absent until the worker has counted them.
    pub warned: Option<WarnedBrief>,
    pub last_contact: Option<NaiveDate>,
    /// The next open promise with a date, of either side; may be overdue.
    pub next_promise: Option<NaiveDate>,
}

/// What the list shows of an account that takes longer to compute: only for the rows in sight.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    pub account: Id<Account>,
    /// The weekly trend up to the day of the list, oldest first, 0–100 each.
    pub trend: Vec<u8>,
    /// Where the list is of a past day: what held then.
    pub past: Option<PastBrief>,
}

/// What the list shows of an account as it was on a past day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PastBrief {
    pub depth: DepthBrief,
    pub last_contact: Option<NaiveDate>,
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

/// The warnings of an account in one number: those that are awake.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct WarnedBrief {
    pub count: u32,
    /// Absent where there are none.
    pub worst: Option<Severity>,
}

impl WarnedBrief {
    #[must_use]
    pub fn of(awake: &[Warning]) -> Self {
        Self {
            count: u32::try_from(awake.len()).unwrap_or(u32::MAX),
            worst: awake.iter().map(|warning| warning.severity).min(),
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
    /// An account that has to be among them, if the list has it: where it is not, the page is the one around it.
    pub around: Option<Id<Account>>,
}

impl BookView {
    /// Every account.
    #[must_use]
    pub fn whole() -> Self {
        Self {
            limit: usize::MAX,
            ..Self::default()
        }
    }
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
    /// The worst and the most of them first.
    Warnings,
}

impl BookOrder {
    /// As they follow one another by the key.
    pub const ALL: [Self; 6] = [
        Self::Tree,
        Self::Name,
        Self::Depth,
        Self::LastContact,
        Self::NextPromise,
        Self::Warnings,
    ];

    /// Whether it is known of every day, and not of today alone.
    #[must_use]
    pub const fn is_of_any_day(self) -> bool {
        matches!(self, Self::Tree | Self::Name)
    }
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
    /// The accounts right below it, by name.
    pub units: Vec<(Id<Account>, Name)>,
    pub rows: Rows,
}

/// A sheet that is kept for whoever asks next, too.
pub type SharedSheet = Arc<AccountSheet>;

/// Everything about one person except their history: the person, whom they are tied to, and rows from
/// all their accounts.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonSheet {
    pub person: Row<Person>,
    pub rows: Rows,
}

impl PersonSheet {
    /// The accounts where the person has a post or holds a seat on a day, each once.
    #[must_use]
    pub fn accounts_on(&self, day: NaiveDate) -> Vec<Id<Account>> {
        let tenures = self.rows.tenures.iter();
        let posts = tenures.filter(|row| row.post.period.holds(day));
        let mut accounts: Vec<_> = posts.map(|row| row.post.account).collect();
        let holders = self.rows.holders.iter().filter(|row| row.period.holds(day));
        let seats = holders.filter_map(|row| self.rows.find(row.seat));
        accounts.extend(seats.map(|seat| seat.account));
        accounts.sort_unstable();
        accounts.dedup();
        accounts
    }
}

/// One thing that happened, on its day.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    pub on: NaiveDate,
    pub what: Happening,
}

/// What happened. A row that begins and ends is two entries, each on its own day.
#[derive(Debug, Clone, PartialEq)]
pub enum Happening {
    Interaction(Row<Interaction>),
    /// On the day it is planned for.
    Visit(Row<Visit>),
    /// The stage that a matter came to, by its place among its stages.
    Stage(Row<Matter>, usize),
    /// As it was made.
    Promise(Row<Promise>),
    /// Kept or dropped.
    Closed(Row<Promise>),
    /// With the value it replaced, if any.
    Stance(Row<Stance>, Option<StanceValue>),
    /// On the day it was to be reached by, with the stance recorded by then.
    Target(Row<Target>, Option<StanceValue>),
    /// With the post that was left for this one.
    Joined(Row<Tenure>, Option<Post>),
    /// With the post that this one was left for.
    Left(Row<Tenure>, Option<Post>),
    Seated(Row<Holder>),
    Unseated(Row<Holder>),
    Tied(Row<Tie>),
    Untied(Row<Tie>),
    OrgFact(Row<OrgFact>),
    OrgFactEnded(Row<OrgFact>),
}

/// Part of a history: newest day first, within a day as it happened, with the rows its entries
/// mention.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HistoryPage {
    pub entries: Vec<HistoryEntry>,
    /// People, colleagues, accounts, departments, seats, and what contacts were about.
    pub mentioned: Rows,
    /// Whom an interaction met for the first time at its account.
    pub first_met: Vec<(Id<Interaction>, Id<Person>)>,
    /// Whether older entries exist.
    pub more: bool,
    /// Whether there are newer ones, of later days: what is here begins with a day, not with the newest.
    pub newer: bool,
}

/// Whose history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryOf {
    Account(Id<Account>),
    /// Of those who are or were in one department of an account; absent: in none.
    Department(Id<Account>, Option<Id<Department>>),
    /// Of one person at one account.
    Person(Id<Account>, Id<Person>),
    /// Of one person at all their accounts.
    Everywhere(Id<Person>),
}

/// Where a page of a history begins: at the newest entry on or before a day, but for those of that
/// day that are known already. A place deep in a long history is found as fast as its top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HistoryPlace {
    /// Absent: at the very top.
    pub until: Option<NaiveDate>,
    pub known: usize,
}

impl HistoryPlace {
    pub const TOP: Self = Self {
        until: None,
        known: 0,
    };

    /// Right below these entries of a history that has been read from its top, or from the beginning of a day.
    #[must_use]
    pub fn below(entries: &[HistoryEntry]) -> Self {
        let until = entries.last().map(|entry| entry.on);
        let of_that_day = entries.iter().rev();
        Self {
            until,
            known: of_that_day
                .take_while(|entry| Some(entry.on) == until)
                .count(),
        }
    }
}

impl Happening {
    /// The row it is about.
    #[must_use]
    pub fn subject(&self) -> Subject {
        match self {
            Self::Interaction(row) => row.id.into(),
            Self::Visit(row) => row.id.into(),
            Self::Stage(row, _) => row.id.into(),
            Self::Promise(row) | Self::Closed(row) => row.id.into(),
            Self::Stance(row, _) => row.id.into(),
            Self::Target(row, _) => row.id.into(),
            Self::Joined(row, _) | Self::Left(row, _) => row.id.into(),
            Self::Seated(row) | Self::Unseated(row) => row.id.into(),
            Self::Tied(row) | Self::Untied(row) => row.id.into(),
            Self::OrgFact(row) | Self::OrgFactEnded(row) => row.id.into(),
        }
    }

    /// Which of the entries of a row it is.
    #[must_use]
    pub const fn edge(&self) -> Edge {
        match self {
            Self::Stage(_, place) => Edge::Stage(*place),
            Self::Closed(_)
            | Self::Left(..)
            | Self::Unseated(_)
            | Self::Untied(_)
            | Self::OrgFactEnded(_) => Edge::End,
            _ => Edge::Beginning,
        }
    }

    /// The account it happened at; a tie is of no account. `mentioned` has the seats.
    #[must_use]
    pub fn account(&self, mentioned: &Rows) -> Option<Id<Account>> {
        match self {
            Self::Interaction(row) => Some(row.account),
            Self::Visit(row) => Some(row.account),
            Self::Stage(row, _) => Some(row.account),
            Self::Promise(row) | Self::Closed(row) => Some(row.account),
            Self::Stance(row, _) => Some(row.account),
            Self::Target(row, _) => Some(row.account),
            Self::Joined(row, _) | Self::Left(row, _) => Some(row.post.account),
            Self::Seated(row) | Self::Unseated(row) => {
                mentioned.find(row.seat).map(|seat| seat.account)
            }
            Self::Tied(_) | Self::Untied(_) => None,
            Self::OrgFact(row) | Self::OrgFactEnded(row) => Some(row.account),
        }
    }

    /// Everybody of the customer who is in it, each once, in the order they are named.
    #[must_use]
    pub fn people(&self) -> Vec<Id<Person>> {
        match self {
            Self::Interaction(row) => row.people.iter().map(|one| one.person).collect(),
            Self::Visit(row) => row.people.clone(),
            Self::Stage(row, _) => row.people.clone(),
            Self::Promise(row) | Self::Closed(row) => row.person.into_iter().collect(),
            Self::Stance(row, _) => vec![row.person],
            Self::Target(row, _) => vec![row.person],
            Self::Joined(row, _) | Self::Left(row, _) => vec![row.person],
            Self::Seated(row) | Self::Unseated(row) => vec![row.person],
            Self::Tied(row) | Self::Untied(row) => vec![row.from, row.to],
            Self::OrgFact(_) | Self::OrgFactEnded(_) => Vec::new(),
        }
    }

    /// What it was about.
    #[must_use]
    pub fn matters(&self) -> &[Id<Matter>] {
        match self {
            Self::Interaction(row) => &row.matters,
            Self::Visit(row) => &row.matters,
            _ => &[],
        }
    }

    /// Everybody of ours who is in it.
    #[must_use]
    pub fn colleagues(&self) -> Vec<Id<Colleague>> {
        match self {
            Self::Interaction(row) => row.colleagues.clone(),
            Self::Visit(row) => row.colleagues.clone(),
            Self::Promise(row) | Self::Closed(row) => row.colleague.into_iter().collect(),
            _ => Vec::new(),
        }
    }
}

/// One of the days a row has in a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    Beginning,
    /// By its place among the stages of a matter.
    Stage(usize),
    End,
}

/// Somebody in an entry of a history: of the customer, or of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Involved {
    pub who: Subject,
    pub name: Name,
    /// At the account of the entry today, as are department, stance and last contact.
    pub title: Option<Name>,
    pub department: Option<Name>,
    /// Absent: unknown.
    pub stance: Option<StanceValue>,
    pub last_contact: Option<NaiveDate>,
    /// Of a colleague.
    pub role: Option<ColleagueRole>,
}
