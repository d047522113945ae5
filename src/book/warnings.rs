//! What is not right.

use chrono::NaiveDate;

use super::{Book, Question, Settings, Unanswered};
use crate::{
    domain::{
        Account, Id, Name, PlanItem, PlanState, Row, Rows, Snooze,
        insight::Finding,
        plan_item::unmet,
        score::{Constants, Depth, Facts, Prepared, depth},
        summary::AccountSheet,
        warnings::{Warned, Warning, WarningRules, Watched, warnings},
    },
    store::{Store, StoreError},
};

/// The warnings of an account today.
#[derive(Debug, Clone, Copy)]
pub struct WarningsOf(pub Id<Account>);

/// An account with its warnings.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountWarnings {
    pub account: Id<Account>,
    pub name: Name,
    /// Those that the warnings mention.
    pub rows: Rows,
    pub warned: Warned,
}

impl Question for WarningsOf {
    type Answer = AccountWarnings;

    fn answer(&self, book: &Book) -> Result<AccountWarnings, Unanswered> {
        let (account, store) = (self.0, &book.store);
        let name = store.account_name(account)?;
        let name = name.ok_or(Unanswered::Gone(account.into()))?;
        let facts = book.facts(account)?;
        let warned = book.warned(&facts, &book.depth(&facts, book.today()))?;
        Ok(AccountWarnings::of(account, name, warned, store)?)
    }
}

impl AccountWarnings {
    fn of(
        account: Id<Account>,
        name: Name,
        warned: Warned,
        store: &Store,
    ) -> Result<Self, StoreError> {
        let all = warned.all().map(|warning| &warning.finding);
        let rows = store.rows_of(all.flat_map(Finding::mentions))?;
        Ok(Self {
            account,
            name,
            rows,
            warned,
        })
    }
}

/// The warnings of every account, of those too that have none.
#[derive(Debug, Clone, Copy)]
pub struct AllWarnings;

impl Question for AllWarnings {
    type Answer = Vec<AccountWarnings>;

    fn answer(&self, book: &Book) -> Result<Vec<AccountWarnings>, Unanswered> {
        let (store, today, settings) = (&book.store, book.today(), &book.settings);
        let (constants, rules) = (&settings.constants, &settings.rules);
        store.of_one_moment(|| {
            let found = book.of_all(
                |row, facts| Ok((Watch::of(store, row.id, today)?, row, facts)),
                |(mut watch, row, facts)| {
                    let depth = depth(&facts, today, constants);
                    let found = watch.warnings(&facts, &depth, (constants, rules));
                    (row, watch, found)
                },
            )?;
            let told = found.into_iter().map(|(row, watch, found)| {
                let warned = watch.sort(found, today, store)?;
                Ok(AccountWarnings::of(row.id, row.name, warned, store)?)
            });
            told.collect()
        })
    }
}

/// What is read for the warnings of an account besides its facts.
struct Watch {
    watched: Watched,
    plan: Vec<Row<PlanItem>>,
    snoozes: Vec<Row<Snooze>>,
}

impl Watch {
    fn of(store: &Store, account: Id<Account>, on: NaiveDate) -> Result<Self, StoreError> {
        Ok(Self {
            watched: store.watched(account)?,
            plan: store.plan_of(account)?,
            snoozes: store.snoozes_of(account, on)?,
        })
    }

    /// What the sheet of an account has of it.
    fn of_sheet(sheet: &AccountSheet, on: NaiveDate) -> Self {
        let rows = &sheet.rows;
        let open = rows
            .plan_items
            .iter()
            .filter(|item| item.state == PlanState::Open);
        let sleeping = rows.snoozes.iter().filter(|snooze| on < snooze.until);
        Self {
            watched: Watched::of(sheet.account.id, rows),
            plan: open.cloned().collect(),
            snoozes: sleeping.cloned().collect(),
        }
    }

    /// Those that sleep, too.
    fn warnings(
        &mut self,
        facts: &Facts,
        depth: &Depth,
        (constants, rules): (&Constants, &WarningRules),
    ) -> Vec<Warning> {
        // Most accounts have no plan, and then nothing is to be prepared.
        if !self.plan.is_empty() {
            let prepared = Prepared::new(facts, constants);
            self.watched.unmet = unmet(&self.plan, &prepared, depth.on);
        }
        warnings(facts, depth, &self.watched, rules)
    }

    fn sort(
        &self,
        found: Vec<Warning>,
        on: NaiveDate,
        store: &Store,
    ) -> Result<Warned, StoreError> {
        Warned::sort(found, &self.snoozes, on, |subject| store.uid(subject))
    }
}

impl Book {
    /// The warnings of an account on the day of `depth`, which must be that of `facts`.
    pub(super) fn warned(&self, facts: &Facts, depth: &Depth) -> Result<Warned, StoreError> {
        let watch = Watch::of(&self.store, facts.own.account, depth.on)?;
        self.heeded(watch, facts, depth)
    }

    /// As [`Book::warned`], of whoever has read the sheet of the account.
    pub(super) fn warned_with(
        &self,
        sheet: &AccountSheet,
        facts: &Facts,
        depth: &Depth,
    ) -> Result<Warned, StoreError> {
        self.heeded(Watch::of_sheet(sheet, depth.on), facts, depth)
    }

    fn heeded(&self, mut watch: Watch, facts: &Facts, depth: &Depth) -> Result<Warned, StoreError> {
        let Settings {
            constants, rules, ..
        } = &self.settings;
        let found = watch.warnings(facts, depth, (constants, rules));
        watch.sort(found, depth.on, &self.store)
    }
}
