//! What came of things, and how deep the relationship was before.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Book, Question, Unanswered};
use crate::domain::{
    Account, Id,
    outcome::{Decided, Undecided, outcomes},
    score::{DepthMeasure, Prepared},
};

/// The depth of an account with its layers at the end of each of these days; none where nothing was known
/// of it yet.
#[derive(Debug, Clone)]
pub struct MeasuresOn {
    pub account: Id<Account>,
    pub days: Vec<NaiveDate>,
}

impl Question for MeasuresOn {
    type Answer = Vec<Option<DepthMeasure>>;

    fn answer(&self, book: &Book) -> Result<Self::Answer, Unanswered> {
        let facts = book.facts(self.account)?;
        let prepared = Prepared::new(&facts, &book.settings.constants);
        let measure = |on: &NaiveDate| prepared.is_known(*on).then(|| prepared.measure(*on));
        Ok(self.days.iter().map(measure).collect())
    }
}

/// What the book itself says was won and lost, with the depth of the day that is held against it.
#[derive(Debug, Clone, Copy)]
pub struct OutcomesOfBook;

/// The outcomes in a book.
#[derive(Debug, Clone, PartialEq)]
pub struct BookOutcomes {
    /// Oldest first; the depth is absent where nothing dated was known of the account by its day.
    pub decided: Vec<(Decided, Option<DepthMeasure>)>,
    /// What is over and says neither, oldest first.
    pub undecided: Vec<Undecided>,
}

impl Question for OutcomesOfBook {
    type Answer = BookOutcomes;

    fn answer(&self, book: &Book) -> Result<BookOutcomes, Unanswered> {
        let store = &book.store;
        let (decided, mut undecided) =
            outcomes(&store.projects()?, &store.agreements()?, book.today());
        let mut by_account: BTreeMap<Id<Account>, Vec<Decided>> = BTreeMap::new();
        for one in decided {
            by_account.entry(one.account).or_default().push(one);
        }
        let mut decided = Vec::new();
        for (account, of) in by_account {
            let days = of.iter().map(|one| one.as_of).collect();
            let measures = book.ask(&MeasuresOn { account, days })?;
            decided.extend(of.into_iter().zip(measures));
        }
        decided.sort_by_key(|(one, _)| (one.on, one.affair));
        undecided.sort_by_key(|one| (one.on, one.affair));
        Ok(BookOutcomes { decided, undecided })
    }
}
