//! The sheet a plan is drawn up on: the rows as they will be, and the changes that lead there.

use chrono::NaiveDate;

use super::{
    RuleError, Situation, StandardNames,
    rule::{Recorded, Rule},
};
use crate::domain::{
    Change, Fresh, Id, Noun, Person, Row, RowChange, Rows, Uid,
    union::{Overtaken, union},
};

/// A plan in the making. Once a rule has refused, it is thrown away as a whole.
pub(super) struct Sheet {
    pub(super) today: NaiveDate,
    pub(super) names: StandardNames,
    /// The rows of the situation with every change so far, each table in the order of its keys.
    pub(super) rows: Rows,
    pub(super) brought: Vec<Id<Person>>,
    pub(super) book_is_empty: bool,
    fresh: Fresh,
    changes: Vec<Change>,
}

impl Sheet {
    pub(super) fn new(situation: Situation) -> Self {
        Self {
            today: situation.today,
            names: situation.names,
            rows: situation.rows.in_key_order(),
            brought: situation.brought,
            book_is_empty: situation.book_is_empty,
            fresh: situation.fresh,
            changes: Vec::new(),
        }
    }

    pub(super) fn into_changes(self) -> Vec<Change> {
        self.changes
    }

    /// Like [`Rows::find`], but quick among many: an import asks for every line.
    pub(super) fn find<T: Noun>(&self, id: Id<T>) -> Option<&Row<T>> {
        let rows = T::among(&self.rows);
        let at = rows.binary_search_by_key(&id, |row| row.id).ok()?;
        rows.get(at)
    }

    pub(super) fn need<T: Recorded>(&self, id: Id<T>) -> Result<&Row<T>, RuleError> {
        self.find(id).ok_or_else(|| RuleError::Gone(T::subject(id)))
    }

    pub(super) fn id<T>(&mut self) -> Id<T> {
        self.fresh.id()
    }

    /// Whether the row was not there before.
    pub(super) fn made<T: Recorded>(&self, id: Id<T>) -> bool {
        let mut changes = self.changes.iter();
        changes.any(|change| change.subject() == T::subject(id) && change.is_new())
    }

    /// A new row, made here.
    pub(super) fn insert<T: Rule>(&mut self, noun: T) -> Result<Id<T>, RuleError> {
        let id = self.fresh.id();
        let uid = self.fresh.uid();
        self.insert_as(id, uid, noun)?;
        self.need(id)?.is.fits(id, self)?;
        Ok(id)
    }

    /// A new row that has its identity already; whether it fits is for the caller to find out.
    pub(super) fn insert_as<T: Rule>(
        &mut self,
        id: Id<T>,
        uid: Uid,
        noun: T,
    ) -> Result<(), RuleError> {
        noun.sound()?;
        self.record(RowChange {
            id,
            uid,
            before: None,
            after: Some(noun),
        })
    }

    /// A new row from elsewhere that had no identity of its own there.
    pub(super) fn insert_loose<T: Rule>(&mut self, noun: T) -> Result<Id<T>, RuleError> {
        let id = self.fresh.id();
        let uid = self.fresh.uid();
        self.insert_as(id, uid, noun)?;
        Ok(id)
    }

    /// The row as it is, with what `to` changes of what was known of it.
    pub(super) fn union<T: Recorded>(&self, id: Id<T>, was: &T, to: &T) -> Result<T, RuleError> {
        union(was, to, &self.need(id)?.is).map_err(|seen| {
            RuleError::Overtaken(Box::new(Overtaken {
                subject: T::subject(id),
                was: was.clone().into(),
                seen: seen.into(),
                to: to.clone().into(),
                rows: self.rows.clone(),
                today: self.today,
            }))
        })
    }

    /// The row becomes `after`; no change if it is that already.
    pub(super) fn replace<T: Rule>(&mut self, id: Id<T>, after: T) -> Result<(), RuleError> {
        self.replace_loose(id, after)?;
        self.need(id)?.is.fits(id, self)
    }

    /// Like [`Sheet::replace`], for what fits as it did: the rows around it need not be here.
    pub(super) fn replace_loose<T: Rule>(&mut self, id: Id<T>, after: T) -> Result<(), RuleError> {
        let row = self.need(id)?;
        if row.is == after {
            return Ok(());
        }
        let (uid, before) = (row.uid.clone(), row.is.clone());
        after.sound()?;
        self.record(RowChange {
            id,
            uid,
            before: Some(before),
            after: Some(after),
        })
    }

    pub(super) fn remove<T: Rule>(&mut self, id: Id<T>) -> Result<(), RuleError> {
        let row = self.need(id)?;
        let (uid, before) = (row.uid.clone(), row.is.clone());
        self.record(RowChange {
            id,
            uid,
            before: Some(before),
            after: None,
        })
    }

    fn record<T: Rule>(&mut self, change: RowChange<T>) -> Result<(), RuleError> {
        let change = T::recorded(change);
        self.rows
            .apply(&change)
            .map_err(|stale| RuleError::Gone(stale.0))?;
        self.changes.push(change);
        Ok(())
    }
}
