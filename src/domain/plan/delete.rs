//! A row goes, with everything that is nothing without it.

use std::collections::HashSet;

use super::{RuleError, department, rule::Rule, seat, sheet::Sheet};
use crate::domain::{Account, Department, Id, Row, Seat, Subject, Who, row::for_each_noun};

/// The rows that go, by key: a key names one row in the whole book.
pub(super) struct Deletion {
    keys: HashSet<i64>,
    /// Who takes over the units of an account that goes.
    pub(super) heir: Option<Id<Account>>,
}

impl Deletion {
    pub(super) fn has<T>(&self, id: Id<T>) -> bool {
        self.keys.contains(&id.key())
    }
}

pub(super) fn delete(subject: Subject, sheet: &mut Sheet) -> Result<(), RuleError> {
    let heir = match subject {
        Subject::Account(id) => sheet.need(id)?.parent,
        _ => None,
    };
    if let Subject::Colleague(id) = subject
        && sheet.need(id)?.who == Who::Me
    {
        return Err(RuleError::MeStays);
    }
    let structure = match subject {
        Subject::Department(id) => Some(Structure::Department(sheet.need(id)?.is.clone())),
        Subject::Seat(id) => Some(Structure::Seat(sheet.need(id)?.is.clone())),
        _ => None,
    };
    let keys = HashSet::from([subject.key()]);
    sweep(subject, Deletion { keys, heir }, sheet)?;
    match structure {
        Some(Structure::Department(it)) => {
            department::function_stays(it.account, it.function, sheet)
        }
        Some(Structure::Seat(it)) => seat::role_stays(it.account, it.role, sheet),
        None => Ok(()),
    }
}

/// A row that the standard structure may need.
enum Structure {
    Department(Department),
    Seat(Seat),
}

macro_rules! sweep {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        /// Parents come before children in the list of nouns, so one pass finds all who go. They
        /// leave the other way round, so that nothing ever points at what is gone.
        fn sweep(subject: Subject, mut deletion: Deletion, sheet: &mut Sheet) -> Result<(), RuleError> {
            let mut leaving = Vec::new();
            $(
                for Row { id, is, .. } in sheet.rows.$rows.clone() {
                    let left = if deletion.has(id) { None } else { is.without(&deletion) };
                    match left {
                        Some(left) => sheet.replace_loose(id, left)?,
                        None => {
                            deletion.keys.insert(id.key());
                            leaving.push(Subject::$noun(id));
                        }
                    }
                }
            )+
            if !leaving.contains(&subject) {
                return Err(RuleError::Gone(subject));
            }
            for row in leaving.into_iter().rev() {
                match row { $(Subject::$noun(id) => sheet.remove(id)?),+ }
            }
            Ok(())
        }
    };
}
for_each_noun!(sweep);
