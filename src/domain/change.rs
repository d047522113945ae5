//! A fact about a row: what it was, and what it is now. Undo is a swap.

use serde::{Deserialize, Serialize};

use super::{
    account::{Account, Judgement, Snooze},
    colleague::{Colleague, Counterpart},
    department::Department,
    id::{Id, Uid},
    interaction::Interaction,
    org_fact::OrgFact,
    person::Person,
    promise::Promise,
    row::{Noun, NounKind, Row, Subject, for_each_noun},
    seat::{Holder, Seat},
    stance::{Stance, Target},
    tenure::Tenure,
    tie::Tie,
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

            /// The row it is about.
            #[must_use]
            pub const fn subject(&self) -> Subject {
                match self { $(Self::$noun(change) => Subject::$noun(change.id)),+ }
            }

            #[must_use]
            pub const fn kind(&self) -> NounKind {
                match self { $(Self::$noun(_) => NounKind::$noun),+ }
            }
        }

        $(impl From<RowChange<$noun>> for Change {
            fn from(change: RowChange<$noun>) -> Self {
                Self::$noun(change)
            }
        })+
    };
}
for_each_noun!(changes);

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
