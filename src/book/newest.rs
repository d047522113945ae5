//! The depth that was computed last: what a change starts from is mostly what the one before it ended with, or
//! what is on screen.

use std::{cell::RefCell, sync::Arc};

use chrono::NaiveDate;

use crate::{
    domain::score::{Constants, Depth, depth},
    store::SharedFacts,
};

/// Believed for the very facts it was computed from, which it holds on to, their day and the constants.
#[derive(Debug, Default)]
pub(super) struct NewestDepth(RefCell<Option<(SharedFacts, Constants, Depth)>>);

impl NewestDepth {
    pub(super) fn depth(&self, facts: &SharedFacts, on: NaiveDate, constants: &Constants) -> Depth {
        let mut newest = self.0.borrow_mut();
        if let Some((of, with, known)) = &*newest
            && Arc::ptr_eq(of, facts)
            && known.on == on
            && with == constants
        {
            return known.clone();
        }
        let depth = depth(facts, on, constants);
        *newest = Some((facts.clone(), *constants, depth.clone()));
        depth
    }
}
