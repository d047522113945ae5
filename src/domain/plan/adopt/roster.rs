//! Which local key each text id of a file stands for.

use std::collections::{HashMap, HashSet};

use crate::domain::{
    Account, Colleague, Department, Id, Interaction, Matter, Noun, OrgFact, Person, PlanItem,
    Promise, Rival, Row, Seat, Tie, Uid, Visit,
    plan::{RuleError, sheet::Sheet},
    portable::BookFile,
};

/// Whether the book has a row already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Here,
    New,
}

/// One kind of noun by text id: those here and those the file brings.
pub(super) struct Names<T> {
    known: HashMap<Uid, (Id<T>, Origin)>,
}

impl<T: Noun> Names<T> {
    fn new<'a>(uids: impl Iterator<Item = &'a Uid>, sheet: &mut Sheet) -> Result<Self, RuleError> {
        let here = T::among(&sheet.rows).iter();
        let mut known: HashMap<Uid, (Id<T>, Origin)> = here
            .map(|Row { id, uid, .. }| (uid.clone(), (*id, Origin::Here)))
            .collect();
        let mut seen = HashSet::new();
        for uid in uids {
            if !seen.insert(uid) {
                return Err(RuleError::IdTwice(uid.clone()));
            }
            if !known.contains_key(uid) {
                known.insert(uid.clone(), (sheet.id(), Origin::New));
            }
        }
        Ok(Self { known })
    }

    pub(super) fn get(&self, uid: &Uid) -> Result<(Id<T>, Origin), RuleError> {
        let known = self.known.get(uid).copied();
        known.ok_or_else(|| RuleError::UnknownId(uid.clone()))
    }

    pub(super) fn id(&self, uid: &Uid) -> Result<Id<T>, RuleError> {
        self.get(uid).map(|(id, _)| id)
    }

    pub(super) fn maybe(&self, uid: Option<&Uid>) -> Result<Option<Id<T>>, RuleError> {
        uid.map(|uid| self.id(uid)).transpose()
    }
}

/// All kinds that have text ids in a file.
pub(super) struct Roster {
    pub(super) colleagues: Names<Colleague>,
    pub(super) accounts: Names<Account>,
    pub(super) departments: Names<Department>,
    pub(super) seats: Names<Seat>,
    pub(super) org_facts: Names<OrgFact>,
    pub(super) rivals: Names<Rival>,
    pub(super) people: Names<Person>,
    pub(super) ties: Names<Tie>,
    pub(super) interactions: Names<Interaction>,
    pub(super) visits: Names<Visit>,
    pub(super) promises: Names<Promise>,
    pub(super) matters: Names<Matter>,
    pub(super) plan_items: Names<PlanItem>,
}

impl Roster {
    pub(super) fn new(file: &BookFile, sheet: &mut Sheet) -> Result<Self, RuleError> {
        let accounts = || file.accounts.iter();
        let departments = accounts().flat_map(|account| &account.departments);
        let seats = accounts().flat_map(|account| &account.seats);
        let org_facts = accounts().flat_map(|account| &account.org_facts);
        let rivals = accounts().flat_map(|account| &account.rivals);
        let plans = accounts().flat_map(|account| &account.plans);
        let plan_items = plans.flat_map(|plan| &plan.items);
        Ok(Self {
            colleagues: Names::new(file.colleagues.iter().map(|entry| &entry.id), sheet)?,
            accounts: Names::new(accounts().map(|entry| &entry.id), sheet)?,
            departments: Names::new(departments.map(|entry| &entry.id), sheet)?,
            seats: Names::new(seats.map(|entry| &entry.id), sheet)?,
            org_facts: Names::new(org_facts.map(|entry| &entry.id), sheet)?,
            rivals: Names::new(rivals.map(|entry| &entry.id), sheet)?,
            people: Names::new(file.people.iter().map(|entry| &entry.id), sheet)?,
            ties: Names::new(file.ties.iter().map(|entry| &entry.id), sheet)?,
            interactions: Names::new(file.interactions.iter().map(|entry| &entry.id), sheet)?,
            visits: Names::new(file.visits.iter().map(|entry| &entry.id), sheet)?,
            promises: Names::new(file.promises.iter().map(|entry| &entry.id), sheet)?,
            matters: Names::new(file.matters.iter().map(|entry| &entry.id), sheet)?,
            plan_items: Names::new(plan_items.map(|entry| &entry.id), sheet)?,
        })
    }
}
