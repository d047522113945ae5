//! A customer organization, and what the user notes about it as a whole.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Id, Name, Note, Procurements, Row, words::words};

/// A customer organization. Accounts form a tree: group → province → city → subsidiary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub name: Name,
    /// What it is called besides: found and recognised by these too.
    #[serde(default)]
    pub aliases: Vec<Name>,
    pub parent: Option<Id<Account>>,
    pub kind: Option<AccountKind>,
    pub tier: Option<Tier>,
    #[serde(default)]
    pub procurement: Procurements,
    pub tags: Vec<Name>,
    pub note: Note,
}

impl Account {
    /// An account of which only the name is known.
    #[must_use]
    pub fn named(name: Name) -> Self {
        Self {
            name,
            aliases: Vec::new(),
            parent: None,
            kind: None,
            tier: None,
            procurement: Procurements::default(),
            tags: Vec::new(),
            note: Note::empty(),
        }
    }

    /// Filled up from what somebody else says of it. Nothing that was there changes; the note goes on with
    /// the lines it does not have.
    #[must_use]
    pub fn filled(mut self, from: &Self) -> Self {
        self.kind = self.kind.or(from.kind);
        self.tier = self.tier.or(from.tier);
        if self.procurement.is_empty() {
            self.procurement = from.procurement.clone();
        }
        for tag in &from.tags {
            if !self.tags.contains(tag) {
                self.tags.push(tag.clone());
            }
        }
        let mut lines: Vec<&str> = self.note.raw().lines().collect();
        for line in from.note.raw().lines() {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        self.note = lines.join("\n").into();
        self
    }
}

words! {
    /// Where an account stands in its group.
    AccountKind { Group = "group", Province = "province", City = "city", Subsidiary = "subsidiary", Company = "company" }
}
words! {
    /// How much the account matters to us.
    Tier { S = "S", A = "A", B = "B", C = "C" }
}

/// The user's own estimate of the depth on a day, kept beside the computed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    pub account: Id<Account>,
    pub on: NaiveDate,
    /// 0–100.
    pub depth: u8,
}

impl Judgement {
    /// The newest estimate of an account on or before a day; of several on one day the one recorded last.
    #[must_use]
    pub fn newest(rows: &[Row<Self>], account: Id<Account>, on: NaiveDate) -> Option<&Row<Self>> {
        let here = rows
            .iter()
            .filter(|row| row.account == account && row.on <= on);
        here.max_by_key(|row| (row.on, row.id))
    }
}

/// A warning put to sleep until a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snooze {
    pub account: Id<Account>,
    pub subject: Name,
    pub until: NaiveDate,
    pub reason: Option<Name>,
}
