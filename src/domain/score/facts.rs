//! What the score may look at: dated facts of one account and of those it inherits seats from.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::domain::{
    Account, Colleague, ColleagueRole, Department, Empty, Function, Id, Interaction, Kind, Level,
    OrgFactKind, Period, Person, Procurements, Role, Scope, Seat, Signals, StanceSource,
    StanceValue, Tier,
};

/// Everything the depth of one account is computed from. The order of rows never matters.
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    pub own: AccountFacts,
    /// Parent, grandparent … as far up as there are any; empty for an independent account.
    pub ancestors: Vec<AccountFacts>,
    /// What the other accounts of the same tree know of the people here.
    pub elsewhere: Elsewhere,
    /// Ours, as far as it matters on which level they stand.
    pub colleagues: Vec<ColleagueFact>,
    pub me: Id<Colleague>,
}

/// Contacts and ratings written down in accounts of the tree that are neither this one nor among its
/// ancestors here, of people who can be somebody here.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Elsewhere {
    pub contacts: Vec<Contact>,
    pub attendances: Vec<Attendance>,
    pub stances: Vec<StanceFact>,
}

/// The dated facts of one account.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountFacts {
    pub account: Id<Account>,
    /// Undated: that of today holds for every day.
    pub tier: Option<Tier>,
    pub procurement: Procurements,
    pub departments: Vec<DepartmentFact>,
    pub seats: Vec<SeatFact>,
    pub tenures: Vec<TenureFact>,
    /// People whose cadence the user set, in days; what lies outside 7–180 counts as the nearer bound.
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

impl AccountFacts {
    fn is_like_but_for_contacts(&self, other: &Self) -> bool {
        let Self {
            account,
            tier,
            procurement,
            departments,
            seats,
            tenures,
            cadences,
            stances,
            contacts: _,
            attendances: _,
            counterparts,
            org_facts,
        } = self;
        *account == other.account
            && *tier == other.tier
            && *procurement == other.procurement
            && *departments == other.departments
            && *seats == other.seats
            && *tenures == other.tenures
            && *cadences == other.cadences
            && *stances == other.stances
            && *counterparts == other.counterparts
            && *org_facts == other.org_facts
    }
}

/// What is left of two lists behind what they begin with alike.
fn after_alike<'a, T: PartialEq>(one: &'a [T], other: &'a [T]) -> impl Iterator<Item = &'a T> {
    let alike = one
        .iter()
        .zip(other)
        .take_while(|(one, other)| one == other);
    let alike = alike.count();
    one[alike..].iter().chain(&other[alike..])
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DepartmentFact {
    pub id: Id<Department>,
    pub function: Function,
    /// 1–3; 0 is the same as not applicable.
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
    /// 0–10.
    pub influence: Option<u8>,
    pub period: Period,
    /// Recording number: of two that begin on one day the smaller is the newest.
    pub recorded: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StanceFact {
    pub person: Id<Person>,
    /// The account it names.
    pub account: Id<Account>,
    pub value: StanceValue,
    pub source: StanceSource,
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

/// One of ours, with what their own level says of whom they meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColleagueFact {
    pub id: Id<Colleague>,
    pub level: Option<Level>,
    pub role: ColleagueRole,
}

impl ColleagueFact {
    /// Whom they are the equal of; an executive of ours is of anybody.
    #[must_use]
    pub fn rank(&self) -> Option<Level> {
        match self.role {
            ColleagueRole::Executive => Some(Level::High),
            _ => self.level,
        }
    }
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
    /// Every contact there is: here, above, and elsewhere in the tree.
    pub fn contacts(&self) -> impl Iterator<Item = &Contact> {
        let above = self.ancestors.iter().flat_map(|account| &account.contacts);
        let here = self.own.contacts.iter();
        here.chain(above).chain(&self.elsewhere.contacts)
    }

    #[must_use]
    pub fn attendances(&self) -> impl DoubleEndedIterator<Item = &Attendance> {
        let above = self
            .ancestors
            .iter()
            .flat_map(|account| &account.attendances);
        let here = self.own.attendances.iter();
        here.chain(above).chain(&self.elsewhere.attendances)
    }

    /// Every rating there is.
    pub(super) fn stances(&self) -> impl Iterator<Item = &StanceFact> {
        let above = self.ancestors.iter().flat_map(|account| &account.stances);
        let here = self.own.stances.iter();
        here.chain(above).chain(&self.elsewhere.stances)
    }

    /// The first day whose depth may be another than with other facts of the same account; absent where all are the
    /// same. Only contacts are looked at by their days: whatever else differs may count for any day.
    #[must_use]
    pub fn differ_from(&self, other: &Self) -> Option<NaiveDate> {
        if !self.are_like_but_for_contacts(other) {
            return Some(NaiveDate::MIN);
        }
        let mut first: Option<NaiveDate> = None;
        for ((here, ours), (there, theirs)) in self.met().zip(other.met()) {
            let differ = after_alike(here, there).map(|contact| contact.on);
            let attended: HashSet<_> = after_alike(ours, theirs)
                .map(|row| row.interaction)
                .collect();
            // Nobody's contact says nothing, whoever of ours was there.
            let with_ours = here.iter().chain(there);
            let with_ours = with_ours.filter(|contact| attended.contains(&contact.interaction));
            let days = differ.chain(with_ours.map(|contact| contact.on));
            first = days.chain(first).min();
        }
        first
    }

    /// The contacts of each account there are facts of, theirs and ours, and those elsewhere.
    fn met(&self) -> impl Iterator<Item = (&[Contact], &[Attendance])> {
        let accounts = std::iter::once(&self.own).chain(&self.ancestors);
        let accounts = accounts.map(|one| (&one.contacts[..], &one.attendances[..]));
        let elsewhere = &self.elsewhere;
        accounts.chain([(&elsewhere.contacts[..], &elsewhere.attendances[..])])
    }

    fn are_like_but_for_contacts(&self, other: &Self) -> bool {
        let Self {
            own,
            ancestors,
            elsewhere,
            colleagues,
            me,
        } = self;
        let alike =
            |(one, other): (&AccountFacts, &AccountFacts)| one.is_like_but_for_contacts(other);
        ancestors.len() == other.ancestors.len()
            && alike((own, &other.own))
            && ancestors.iter().zip(&other.ancestors).all(alike)
            && elsewhere.stances == other.elsewhere.stances
            && *colleagues == other.colleagues
            && *me == other.me
    }

    /// The last contact of any kind at the account itself, on a day or before it.
    #[must_use]
    pub fn last_contact(&self, on: NaiveDate) -> Option<NaiveDate> {
        let days = self.own.contacts.iter().map(|contact| contact.on);
        days.filter(|day| *day <= on).max()
    }
}
