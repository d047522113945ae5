//! What a plan has to know about every kind of noun. A kind without rules does not compile.

use chrono::NaiveDate;
use serde::{Serialize, de::DeserializeOwned};

use super::{RuleError, delete::Deletion, error::Measure, sheet::Sheet};
use crate::domain::{
    Account, AnyNoun, Change, Colleague, Counterpart, Department, Holder, Id, Interaction,
    Judgement, Matter, Noun, NounKind, OrgFact, Period, Person, PlanItem, Promise, Rival,
    RowChange, Seat, Snooze, Stance, Subject, Target, Tenure, Tie, Visit, row::for_each_noun,
};

/// The rules of one kind of noun.
pub(super) trait Rule: Recorded {
    /// What must hold of the row by itself, wherever it comes from.
    fn sound(&self) -> Result<(), RuleError> {
        Ok(())
    }

    /// What must hold between the row and those around it; it is on the sheet already, as `id`.
    fn fits(&self, id: Id<Self>, sheet: &Sheet) -> Result<(), RuleError>;

    /// The user adds it, with all that comes along.
    fn add(self, sheet: &mut Sheet) -> Result<(), RuleError> {
        sheet.insert(self).map(drop)
    }

    /// The user gives the row these contents.
    fn edit(id: Id<Self>, after: Self, sheet: &mut Sheet) -> Result<(), RuleError> {
        sheet.replace(id, after)
    }

    /// `on` becomes the last day in force.
    fn end(id: Id<Self>, on: NaiveDate, sheet: &mut Sheet) -> Result<(), RuleError> {
        let mut after = sheet.need(id)?.is.clone();
        after.period_mut().ok_or(RuleError::Endless(Self::KIND))?.to = Some(on);
        sheet.replace(id, after)
    }

    /// When it is in force, for those that have a last day.
    fn period_mut(&mut self) -> Option<&mut Period> {
        None
    }

    /// What is left of the row when other rows go; `None` if it is nothing without them.
    fn without(self, deletion: &Deletion) -> Option<Self>;
}

/// How a kind of noun is written down among all kinds.
pub(super) trait Recorded: Noun + Into<AnyNoun> + Serialize + DeserializeOwned {
    fn recorded(change: RowChange<Self>) -> Change;
    fn subject(id: Id<Self>) -> Subject;
}

macro_rules! dispatch {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        $(impl Recorded for $noun {
            fn recorded(change: RowChange<Self>) -> Change {
                Change::$noun(change)
            }
            fn subject(id: Id<Self>) -> Subject {
                Subject::$noun(id)
            }
        })+

        pub(super) fn add(noun: AnyNoun, sheet: &mut Sheet) -> Result<(), RuleError> {
            match noun { $(AnyNoun::$noun(noun) => noun.add(sheet)),+ }
        }

        pub(super) fn edit(
            row: Subject,
            was: &AnyNoun,
            to: &AnyNoun,
            sheet: &mut Sheet,
        ) -> Result<(), RuleError> {
            match (row, was, to) {
                $((Subject::$noun(id), AnyNoun::$noun(was), AnyNoun::$noun(to)) => {
                    Rule::edit(id, sheet.union(id, was, to)?, sheet)
                })+
                (row, _, to) => Err(RuleError::Mismatch { row: row.kind(), contents: to.kind() }),
            }
        }

        pub(super) fn end(row: Subject, on: NaiveDate, sheet: &mut Sheet) -> Result<(), RuleError> {
            match row { $(Subject::$noun(id) => Rule::end(id, on, sheet)),+ }
        }
    };
}
for_each_noun!(dispatch);

pub(super) fn not_void(period: Period) -> Result<(), RuleError> {
    match (period.from, period.to) {
        (Some(from), Some(to)) if to < from => Err(RuleError::VoidPeriod { from, to }),
        _ => Ok(()),
    }
}

pub(super) fn within(
    what: Measure,
    value: Option<impl Into<u16>>,
    min: u16,
    max: u16,
) -> Result<(), RuleError> {
    match value.map(Into::into) {
        Some(value) if !(min..=max).contains(&value) => Err(RuleError::OutOfRange {
            what,
            value,
            min,
            max,
        }),
        _ => Ok(()),
    }
}

pub(super) fn not_future(what: NounKind, on: NaiveDate, sheet: &Sheet) -> Result<(), RuleError> {
    let today = sheet.today;
    if today < on {
        return Err(RuleError::Future { what, on, today });
    }
    Ok(())
}
