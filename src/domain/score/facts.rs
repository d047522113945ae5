//! What the score may look at: dated facts of one account and of those it inherits seats from.

use chrono::NaiveDate;

use crate::domain::{
    Account, Colleague, Department, Empty, Function, Id, Interaction, Kind, Level, OrgFactKind,
    Period, Person, Procurement, Role, Scope, Seat, Signals, StanceValue,
};

/// Everything the depth of one account is computed from. The order of rows never matters.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub own: AccountFacts,
    /// Parent, grandparent … as far up as there are any; empty for an independent account.
    pub ancestors: Vec<AccountFacts>,
    pub me: Id<Colleague>,
}

/// The dated facts of one account.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountFacts {
    pub account: Id<Account>,
    pub procurement: Procurement,
    pub departments: Vec<DepartmentFact>,
    pub seats: Vec<SeatFact>,
    pub tenures: Vec<TenureFact>,
    /// People whose cadence the user set, in days ≥ 1.
    pub cadences: Vec<(Id<Person>, u16)>,
    /// Ratings toward us at this account; none about rivals.
    pub stances: Vec<StanceFact>,
    /// One per customer participant of every interaction at this account.
    pub contacts: Vec<Contact>,
    /// One per participant of ours of every interaction at this account.
    pub attendances: Vec<Attendance>,
    pub counterparts: Vec<CounterpartFact>,
    pub org_facts: Vec<OrgFactFact>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DepartmentFact {
    pub id: Id<Department>,
    pub function: Function,
    pub importance: Option<u8>,
    /// Whether it counts here at all.
    pub applies: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatFact {
    pub id: Id<Seat>,
    pub role: Role,
    pub department: Option<Id<Department>>,
    /// Whether it counts here at all.
    pub applies: bool,
    pub holders: Vec<(Id<Person>, Period)>,
    /// Since when it is said to be vacant.
    pub vacant_since: Option<NaiveDate>,
}

impl SeatFact {
    /// What it is on a day on which nobody holds it.
    pub(in crate::domain) fn empty(&self, on: NaiveDate) -> Empty {
        let held = self.holders.iter().map(|(_, period)| *period);
        Empty::of(held, self.vacant_since, on)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TenureFact {
    pub person: Id<Person>,
    pub department: Option<Id<Department>>,
    pub level: Option<Level>,
    pub period: Period,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StanceFact {
    pub person: Id<Person>,
    pub value: StanceValue,
    pub on: NaiveDate,
    /// Recording number: on one date the largest wins.
    pub recorded: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    pub interaction: Id<Interaction>,
    pub person: Id<Person>,
    pub on: NaiveDate,
    pub kind: Kind,
    pub signals: Signals,
    /// How many people of the customer took part in the interaction.
    pub crowd: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    pub interaction: Id<Interaction>,
    pub colleague: Id<Colleague>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CounterpartFact {
    pub person: Id<Person>,
    pub colleague: Id<Colleague>,
    pub period: Period,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrgFactFact {
    pub kind: OrgFactKind,
    pub scope: Option<Scope>,
    pub period: Period,
}

impl Facts {
    /// The last contact of any kind at the account itself, on a day or before it.
    #[must_use]
    pub fn last_contact(&self, on: NaiveDate) -> Option<NaiveDate> {
        let days = self.own.contacts.iter().map(|contact| contact.on);
        days.filter(|day| *day <= on).max()
    }
}
