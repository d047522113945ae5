//! Which rows have become which.

use std::collections::HashMap;

use super::super::{RuleError, rule::Recorded, sheet::Sheet};
use crate::domain::{Account, Id, Name, Noun, NounKind, Uid, agenda, warnings};

/// What has become of the rows that go. A key names one row in the whole book.
#[derive(Debug, Default)]
pub(super) struct Became {
    keys: HashMap<i64, i64>,
    /// What snoozes call them, and call them from now on.
    topics: Vec<(NounKind, Uid, Uid)>,
    /// Who takes the place of an account that goes, where that would be above itself.
    pub(super) heir: Option<Id<Account>>,
}

impl Became {
    pub(super) fn insert<T: Noun>(&mut self, goes: Id<T>, stays: Id<T>, (was, is): (Uid, Uid)) {
        self.keys.insert(goes.key(), stays.key());
        self.topics.push((T::KIND, was, is));
    }

    /// Both are on the sheet: the one goes into the other.
    pub(super) fn goes_into<T: Recorded>(
        &mut self,
        stays: Id<T>,
        goes: Id<T>,
        sheet: &Sheet,
    ) -> Result<(), RuleError> {
        let uids = (
            sheet.need(goes)?.uid.clone(),
            sheet.need(stays)?.uid.clone(),
        );
        self.insert(goes, stays, uids);
        Ok(())
    }

    pub(super) fn is_gone<T>(&self, id: Id<T>) -> bool {
        self.keys.contains_key(&id.key())
    }

    /// What the row is now: itself, as a rule.
    pub(super) fn of<T>(&self, id: Id<T>) -> Id<T> {
        match self.keys.get(&id.key()) {
            // A row that others went into may go itself.
            Some(key) => self.of(Id::new(*key)),
            None => id,
        }
    }

    /// What a snooze is about now.
    pub(super) fn topic(&self, subject: &Name) -> Name {
        let (rule, row) = match warnings::rule_of(subject.raw()) {
            Some((rule, row)) => (Some(rule), row),
            None => (None, subject.raw()),
        };
        let mut topics = self.topics.iter();
        let now = topics.find(|(kind, was, _)| agenda::topic(*kind, was).raw() == row);
        match (now, rule) {
            (Some((kind, _, is)), Some(rule)) => warnings::topic(rule, *kind, is),
            (Some((kind, _, is)), None) => agenda::topic(*kind, is),
            (None, _) => subject.clone(),
        }
    }
}
