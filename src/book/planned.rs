//! The plan of an account, and what came of it.

use super::{Book, Question};
use crate::{
    domain::{
        Account, Id, PlanItem, Quarter, Row, Rows,
        plan_item::{PlanProgress, QuarterPlan, progress, proposals},
        score::Prepared,
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
