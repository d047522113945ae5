//! A fact about a row: what it was, and what it is now. Undo is a swap.

use serde::{Deserialize, Serialize};

use super::{
    Account, AnyNoun, Colleague, Counterpart, Department, Holder, Id, Interaction, Judgement,
    Matter, Noun, NounKind, OrgFact, Person, PlanItem, Promise, Rival, Row, Rows, Seat, Snooze,
    Stance, Subject, Target, Tenure, Tie, Uid, Visit, row::for_each_noun,
};

/// One row before and after: inserted `None → Some`, deleted `Some → None`, edited `Some → Some`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowChange<T> {
    pub id: Id<T>,
    pub uid: Uid,
    pub before: Option<T>,
    pub after: Option<T>,
}

impl<T> RowChange<T> {
    #[must_use]
    pub fn inverted(self) -> Self {
        Self {
            id: self.id,
            uid: self.uid,
            before: self.after,
            after: self.before,
        }
    }
}

macro_rules! changes {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        /// A change to a row of any kind.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Change { $($noun(RowChange<$noun>)),+ }

        impl Change {
            /// The change that takes this one back.
            #[must_use]
            pub fn inverted(self) -> Self {
                match self { $(Self::$noun(change) => Self::$noun(change.inverted())),+ }
            }

            /// All these rows come into being, parents first.
            #[must_use]
            pub fn inserts(rows: Rows) -> Vec<Self> {
                let mut changes = Vec::with_capacity(0 $(+ rows.$rows.len())+);
                $(changes.extend(rows.$rows.into_iter().map(Self::insert));)+
                changes
            }

            /// A row gets other contents; none where they are the same, or another kind's.
            #[must_use]
            pub fn rewording(row: Subject, uid: &Uid, was: AnyNoun, is: AnyNoun) -> Option<Self> {
                match (row, was, is) {
                    $((Subject::$noun(id), AnyNoun::$noun(before), AnyNoun::$noun(after)) if before != after => {
                        Some(Self::$noun(RowChange {
                            id,
                            uid: uid.clone(),
                            before: Some(before),
                            after: Some(after),
                        }))
                    })+
                    _ => None,
                }
            }

            /// Gives what was written freely in the row as it is then another wording.
            pub fn reword(&mut self, write: &mut dyn FnMut(&str) -> String) {
                match self {
                    $(Self::$noun(change) => if let Some(is) = change.after.take() {
                        let mut noun = AnyNoun::$noun(is);
                        noun.rewrite(write);
                        if let AnyNoun::$noun(is) = noun {
                            change.after = Some(is);
                        }
                    }),+
                }
            }

            /// The row it is about.
            #[must_use]
            pub const fn subject(&self) -> Subject {
                match self { $(Self::$noun(change) => Subject::$noun(change.id)),+ }
            }

            #[must_use]
            pub const fn kind(&self) -> NounKind {
                match self { $(Self::$noun(_) => NounKind::$noun),+ }
            }

            /// Whether the row was not there before.
            #[must_use]
            pub const fn is_new(&self) -> bool {
                match self { $(Self::$noun(change) => change.before.is_none()),+ }
            }

            /// Whether the row is no more.
            #[must_use]
            pub const fn is_removal(&self) -> bool {
                match self { $(Self::$noun(change) => change.after.is_none()),+ }
            }
        }

        $(impl From<RowChange<$noun>> for Change {
            fn from(change: RowChange<$noun>) -> Self {
                Self::$noun(change)
            }
        })+

        impl Rows {
            /// Makes the change happen. Every table is in the order of its keys before and after.
            ///
            /// # Errors
            /// [`Stale`] when the row is not what the change found; nothing has happened then.
            pub fn apply(&mut self, change: &Change) -> Result<(), Stale> {
                match change { $(Change::$noun(change) => change.apply(&mut self.$rows)),+ }
            }

            /// The same rows, each table in the order of its keys.
            #[must_use]
            pub fn in_key_order(mut self) -> Self {
                $(self.$rows.sort_by_key(|row| row.id);)+
                self
            }
        }
    };
}
for_each_noun!(changes);

/// The row is not what the change found: something newer happened to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the {} has changed since", .0.kind().code())]
pub struct Stale(pub Subject);

impl<T: Noun> RowChange<T>
where
    Subject: From<Id<T>>,
{
    fn apply(&self, rows: &mut Vec<Row<T>>) -> Result<(), Stale> {
        let place = rows.binary_search_by_key(&self.id, |row| row.id);
        let as_found = match (place, &self.before) {
            (Ok(at), Some(before)) => rows[at].uid == self.uid && rows[at].is == *before,
            (Err(_), None) => true,
            _ => false,
        };
        if !as_found {
            return Err(Stale(self.id.into()));
        }
        match (place, &self.after) {
            (Ok(at), Some(after)) => rows[at].is = after.clone(),
            (Ok(at), None) => drop(rows.remove(at)),
            (Err(at), Some(after)) => rows.insert(
                at,
                Row {
                    id: self.id,
                    uid: self.uid.clone(),
                    is: after.clone(),
                },
            ),
            (Err(_), None) => {}
        }
        Ok(())
    }
}

impl Change {
    /// The row comes into being.
    #[must_use]
    pub fn insert<T: Noun>(row: Row<T>) -> Self
    where
        RowChange<T>: Into<Self>,
    {
        RowChange {
            id: row.id,
            uid: row.uid,
            before: None,
            after: Some(row.is),
        }
        .into()
    }

    /// The row goes.
    #[must_use]
    pub fn delete<T: Noun>(row: Row<T>) -> Self
    where
        RowChange<T>: Into<Self>,
    {
        RowChange {
            id: row.id,
            uid: row.uid,
            before: Some(row.is),
            after: None,
        }
        .into()
    }

    /// The row becomes `after`; `None` when it is that already.
    #[must_use]
    pub fn edit<T: Noun>(row: &Row<T>, after: T) -> Option<Self>
    where
        RowChange<T>: Into<Self>,
    {
        (row.is != after).then(|| {
            RowChange {
                id: row.id,
                uid: row.uid.clone(),
                before: Some(row.is.clone()),
                after: Some(after),
            }
            .into()
        })
    }
}
