//! The best of many rows, in bounded space, while the accounts they come from change one by one.

use std::cmp::Ordering;

use crate::domain::{Account, Id};

/// Rows by account, of which no more than `most` — or twice as many for a moment — are kept.
///
/// What was dropped is remembered by the best of it: nothing worse is taken in again, so that what
/// is kept are always the best there are, until too many of those have gone ([`Best::has_lost`]).
#[derive(Debug)]
pub struct Best<T> {
    kept: Vec<(Id<Account>, T)>,
    dropped: Option<T>,
    most: usize,
    better_first: fn(&T, &T) -> Ordering,
}

impl<T: Clone> Best<T> {
    #[must_use]
    pub const fn new(most: usize, better_first: fn(&T, &T) -> Ordering) -> Self {
        Self {
            kept: Vec::new(),
            dropped: None,
            most,
            better_first,
        }
    }

    /// Takes in what an account has.
    pub fn add(&mut self, account: Id<Account>, rows: impl IntoIterator<Item = T>) {
        for row in rows {
            if let Some(dropped) = &self.dropped
                && (self.better_first)(dropped, &row) != Ordering::Greater
            {
                continue;
            }
            self.kept.push((account, row));
        }
        if self.most.saturating_mul(2) < self.kept.len() {
            self.sort();
            self.dropped = self.kept.get(self.most).map(|(_, row)| row.clone());
            self.kept.truncate(self.most);
        }
    }

    /// Forgets what an account had.
    pub fn remove(&mut self, account: Id<Account>) {
        self.kept.retain(|(of, _)| *of != account);
    }

    /// Whether so many have gone that the best `wanted` may be among those dropped: then everything
    /// has to be looked at anew. Whoever wants more than is ever kept has to do with that: looking
    /// anew would not bring it.
    #[must_use]
    pub fn has_lost(&self, wanted: usize) -> bool {
        self.dropped.is_some() && self.kept.len() < wanted.min(self.most)
    }

    /// What is kept, best first.
    pub fn sorted(&mut self) -> impl Iterator<Item = &(Id<Account>, T)> {
        self.sort();
        self.kept.iter()
    }

    fn sort(&mut self) {
        let better_first = self.better_first;
        self.kept
            .sort_by(|(of, a), (other, b)| better_first(a, b).then(of.cmp(other)));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_is_lost_that_was_never_kept() {
        let mut best = Best::new(2, |a: &u32, b: &u32| b.cmp(a));
        best.add(Id::new(1), [1, 2, 3, 4, 5]);
        assert!(!best.has_lost(100));
        best.add(Id::new(2), [6]);
        best.remove(Id::new(1));
        assert!(best.has_lost(100) && best.has_lost(2) && !best.has_lost(1));
    }

    proptest! {
        /// Whatever order accounts come, go and change in, the best rows are the best rows.
        #[test]
        fn the_best_are_what_sorting_everything_would_give(
            steps in prop::collection::vec((0_i64..12, prop::collection::vec(0_u32..500, 0..9)), 1..60),
        ) {
            const WANTED: usize = 5;
            let mut best = Best::new(10, |a: &u32, b: &u32| b.cmp(a));
            let mut all: Vec<(i64, Vec<u32>)> = Vec::new();
            for (account, rows) in steps {
                best.remove(Id::new(account));
                best.add(Id::new(account), rows.clone());
                all.retain(|(known, _)| *known != account);
                all.push((account, rows));
                if best.has_lost(WANTED) {
                    best = Best::new(10, |a: &u32, b: &u32| b.cmp(a));
                    for (account, rows) in &all {
                        best.add(Id::new(*account), rows.clone());
                    }
                }
                let mut expected: Vec<u32> = all.iter().flat_map(|(_, rows)| rows.clone()).collect();
                expected.sort_unstable_by(|a, b| b.cmp(a));
                expected.truncate(WANTED);
                let found: Vec<u32> = best.sorted().map(|(_, row)| *row).take(WANTED).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
