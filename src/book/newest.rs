//! What was computed last: what a change starts from is mostly what the one before it ended with, or what is on
//! screen; and of a year most weeks are as they were.

use std::{
    cell::RefCell,
    sync::{Arc, Weak},
};

use chrono::NaiveDate;

use crate::{
    domain::{
        Account, Change, Id,
        score::{Constants, Depth, Facts, Prepared, depth},
        summary::SharedSheet,
    },
    store::{BookRevision, Committed, SharedFacts},
};

/// Believed for the very facts it was computed from, their day and the constants. The facts are left to whoever keeps
/// them, who need not copy thousands of contacts then to go along with a change; their place in memory alone is held
/// on to, so that no others come to lie there.
#[derive(Debug, Default)]
pub(super) struct NewestDepth(RefCell<Option<(Weak<Facts>, Constants, Depth)>>);

impl NewestDepth {
    pub(super) fn depth(&self, facts: &SharedFacts, on: NaiveDate, constants: &Constants) -> Depth {
        let mut newest = self.0.borrow_mut();
        if let Some((of, with, known)) = &*newest
            && of.as_ptr() == Arc::as_ptr(facts)
            && known.on == on
            && with == constants
        {
            return known.clone();
        }
        let depth = depth(facts, on, constants);
        *newest = Some((Arc::downgrade(facts), *constants, depth.clone()));
        depth
    }
}

/// The sheet that was read last, believed as long as the book has changed by nothing that is on it: a contact is not.
#[derive(Debug, Default)]
pub(super) struct NewestSheet(RefCell<Option<(BookRevision, SharedSheet)>>);

impl NewestSheet {
    /// That of an account in the book as it is at a revision.
    pub(super) fn get(&self, account: Id<Account>, at: BookRevision) -> Option<SharedSheet> {
        let newest = self.0.borrow();
        let (revision, sheet) = newest.as_ref()?;
        (*revision == at && sheet.account.id == account).then(|| sheet.clone())
    }

    pub(super) fn keep(&self, at: BookRevision, sheet: &SharedSheet) {
        *self.0.borrow_mut() = Some((at, sheet.clone()));
    }

    /// Goes along with a change, where the sheet is of right before it.
    pub(super) fn follow(&self, committed: &Committed) {
        if let Some((revision, _)) = &mut *self.0.borrow_mut()
            && *revision + 1 == committed.revision
            && committed
                .changes
                .iter()
                .all(|change| matches!(change, Change::Interaction(_)))
        {
            *revision = committed.revision;
        }
    }
}

/// Days of a trend, each with its depth.
type Days = Vec<(NaiveDate, u8)>;

/// The weekly trend that was computed last. Of the same account, day and constants only the days are computed again
/// that facts speak of which came or went.
#[derive(Debug, Default)]
pub(super) struct NewestTrend(RefCell<Option<(SharedFacts, Constants, Days)>>);

impl NewestTrend {
    /// `prepared` is of `facts`.
    pub(super) fn trend(
        &self,
        facts: &SharedFacts,
        prepared: &Prepared<'_>,
        on: NaiveDate,
        constants: &Constants,
    ) -> Days {
        let mut newest = self.0.borrow_mut();
        let known = newest.as_ref().filter(|(of, with, known)| {
            of.own.account == facts.own.account
                && with == constants
                && known.last().is_some_and(|(day, _)| *day == on)
        });
        let trend = match known {
            Some((of, _, known)) => match facts.differ_from(of) {
                Some(from) => prepared.trend_changed(known, from),
                None => known.clone(),
            },
            None => prepared.trend(on),
        };
        *newest = Some((facts.clone(), *constants, trend.clone()));
        trend
    }
}
