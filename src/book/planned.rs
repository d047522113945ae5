//! The plan of an account, and what came of it.

use super::{Book, Question};
use crate::{
    domain::{
        Account, Id, Name, PlanAim, PlanItem, Quarter, Row, Rows, Who,
        agenda::DuePlanItem,
        plan_item::{PlanProgress, QuarterPlan, progress, proposals},
        score::{Facts, Prepared},
    },
    store::StoreError,
};

/// The plan of an account for a quarter, the present one unless another is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanOf {
    pub account: Id<Account>,
    pub quarter: Option<Quarter>,
}

impl Question for PlanOf {
    type Answer = QuarterPlan;

    fn answer(&self, book: &Book) -> Result<Self::Answer, super::Unanswered> {
        let sheet = book.sheet(self.account)?;
        let facts = book.facts(self.account)?;
        let on = book.today();
        let prepared = Prepared::new(&facts, &book.settings.constants);
        let all = progress(&sheet.rows.plan_items, &prepared, on);
        let quarter = self.quarter.unwrap_or_else(|| Quarter::of(on));
        let depth = prepared.depth(on);
        Ok(QuarterPlan {
            on,
            proposals: proposals(&depth, &sheet.rows.targets, &all, quarter),
            items: all
                .into_iter()
                .filter(|one| one.item.quarter == quarter)
                .collect(),
            quarter,
            sheet,
        })
    }
}

impl Book {
    /// What is open of the plan of an account today, the earliest due first.
    pub(super) fn open_plan(&self, facts: &Facts) -> Result<Vec<DuePlanItem>, StoreError> {
        let account = facts.own.account;
        let plan = self.store.plan_of(account)?;
        // Most accounts have none, and then nothing else is to be read.
        if plan.is_empty() {
            return Ok(Vec::new());
        }
        let Some(name) = self.store.account_name(account)? else {
            return Ok(Vec::new());
        };
        let prepared = Prepared::new(facts, &self.settings.constants);
        let depth = prepared.depth(self.today());
        let mut open = Vec::new();
        for progress in progress(&plan, &prepared, self.today()) {
            if !progress.stand.is_open() {
                continue;
            }
            let person = match progress.item.aim {
                PlanAim::Stance { whose, .. } => whose.on(&depth),
                _ => None,
            };
            let named = self.store.named_in_plan(&progress.item, person)?;
            open.push(DuePlanItem {
                owner: owner(&progress.item, &named),
                account_name: name.clone(),
                person,
                named,
                progress,
            });
        }
        open.sort_by_key(|one| (one.due(), one.progress.item.id));
        Ok(open)
    }

    /// What is open today of the plan of an account or of all, the earliest due first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn open_plans(&self, account: Option<Id<Account>>) -> Result<Vec<DuePlanItem>, StoreError> {
        let accounts = match account {
            Some(account) => vec![account],
            None => self.store.with_plans()?,
        };
        let mut open = Vec::new();
        for account in accounts {
            if let Some(facts) = self.store.facts(account)? {
                open.extend(self.open_plan(&facts)?);
            }
        }
        open.sort_by_key(|one| (one.due(), one.progress.item.id));
        Ok(open)
    }

    /// What came of every item among these rows by today.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn progress_of(&self, rows: &Rows) -> Result<Vec<PlanProgress>, StoreError> {
        let mut all = Vec::new();
        let mut items: Vec<&Row<PlanItem>> = rows.plan_items.iter().collect();
        items.sort_by_key(|row| row.account);
        for of_one in items.chunk_by(|one, other| one.account == other.account) {
            let Some(first) = of_one.first() else {
                continue;
            };
            // Gone since the rows were read.
            let Some(facts) = self.store.facts(first.account)? else {
                continue;
            };
            let prepared = Prepared::new(&facts, &self.settings.constants);
            let items: Vec<_> = of_one.iter().map(|row| (*row).clone()).collect();
            all.extend(progress(&items, &prepared, self.today()));
        }
        Ok(all)
    }
}

/// Who of ours does it, unless it is the user.
fn owner(item: &PlanItem, named: &Rows) -> Option<Name> {
    let owner = named.find(item.owner?)?;
    (owner.who != Who::Me).then(|| owner.name.clone())
}
