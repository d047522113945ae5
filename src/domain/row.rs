//! A row: something the book keeps, together with which one it is.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::{
    Account, Colleague, Counterpart, Department, Holder, Id, Interaction, Judgement, Matter,
    OrgFact, Person, PlanItem, Promise, Rival, Seat, Snooze, Stance, Target, Tenure, Tie, Uid,
    Visit, words::words,
};
use crate::domain::{Name, agenda::row_of};

/// A noun with its identity. Reads like the noun: `row.name` is the noun's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row<T> {
    pub id: Id<T>,
    pub uid: Uid,
    pub is: T,
}

impl<T> Deref for Row<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.is
    }
}

/// One table of the book: a kind of noun that rows can be made of.
pub trait Noun: Clone + PartialEq + std::fmt::Debug + Sized {
    const KIND: NounKind;

    /// The rows of this kind among `rows`.
    fn among(rows: &Rows) -> &Vec<Row<Self>>;
    fn among_mut(rows: &mut Rows) -> &mut Vec<Row<Self>>;
}

/// Calls `$callback!` with every kind of noun: `Noun rows "code",` each. A noun missing here exists
/// nowhere.
///
/// Parents come before children: rows are written in this order and removed in the opposite one.
macro_rules! for_each_noun {
    ($callback:ident) => {
        $callback! {
            Colleague colleagues "colleague",
            Account accounts "account",
            Department departments "department",
            Person people "person",
            Matter matters "matter",
            Seat seats "seat",
            Holder holders "holder",
            Tenure tenures "tenure",
            Interaction interactions "interaction",
            Visit visits "visit",
            Stance stances "stance",
            Target targets "target",
            Counterpart counterparts "counterpart",
            Tie ties "tie",
            OrgFact org_facts "org_fact",
            Rival rivals "rival",
            PlanItem plan_items "plan_item",
            Promise promises "promise",
            Judgement judgements "judgement",
            Snooze snoozes "snooze",
        }
    };
}
pub(crate) use for_each_noun;

macro_rules! nouns {
    ($($noun:ident $rows:ident $code:literal,)+) => {
        words! {
            /// Which kind of noun.
            NounKind { $($noun = $code),+ }
        }

        /// A noun of any kind, without identity: what a form fills in and `Command::Add` takes.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub enum AnyNoun { $($noun($noun)),+ }

        /// Which row, of any kind.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Subject { $($noun(Id<$noun>)),+ }

        /// Rows of every kind: an excerpt of the book, or all of it.
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        pub struct Rows { $(pub $rows: Vec<Row<$noun>>),+ }

        impl AnyNoun {
            #[must_use]
            pub const fn kind(&self) -> NounKind {
                match self { $(Self::$noun(_) => NounKind::$noun),+ }
            }
        }

        impl Subject {
            /// The row of this kind with this key.
            #[must_use]
            pub const fn new(kind: NounKind, key: i64) -> Self {
                match kind { $(NounKind::$noun => Self::$noun(Id::new(key))),+ }
            }

            #[must_use]
            pub const fn kind(self) -> NounKind {
                match self { $(Self::$noun(_) => NounKind::$noun),+ }
            }

            #[must_use]
            pub const fn key(self) -> i64 {
                match self { $(Self::$noun(id) => id.key()),+ }
            }
        }

        $(
            impl Noun for $noun {
                const KIND: NounKind = NounKind::$noun;

                fn among(rows: &Rows) -> &Vec<Row<Self>> {
                    &rows.$rows
                }
                fn among_mut(rows: &mut Rows) -> &mut Vec<Row<Self>> {
                    &mut rows.$rows
                }
            }
            impl From<$noun> for AnyNoun {
                fn from(noun: $noun) -> Self {
                    Self::$noun(noun)
                }
            }
            impl From<Id<$noun>> for Subject {
                fn from(id: Id<$noun>) -> Self {
                    Self::$noun(id)
                }
            }
        )+

        impl Rows {
            /// The noun of a row, if it is among these.
            #[must_use]
            pub fn noun(&self, subject: Subject) -> Option<AnyNoun> {
                match subject {
                    $(Subject::$noun(id) => self.find(id).map(|row| AnyNoun::$noun(row.is.clone()))),+
                }
            }
        }
    };
}
for_each_noun!(nouns);

impl Rows {
    /// The row of this id, if it is among these.
    #[must_use]
    pub fn find<T: Noun>(&self, id: Id<T>) -> Option<&Row<T>> {
        T::among(self).iter().find(|row| row.id == id)
    }

    /// What a row is called: by its own name, or by that of the person it is about; nothing where it has
    /// none or is not among these.
    #[must_use]
    pub fn name(&self, subject: Subject) -> Option<Name> {
        let person = |id| self.find::<Person>(id).map(|person| person.name.clone());
        match self.noun(subject)? {
            AnyNoun::Colleague(colleague) => Some(colleague.name),
            AnyNoun::Account(account) => Some(account.name),
            AnyNoun::Department(department) => Some(department.name),
            AnyNoun::Seat(seat) => seat.title,
            AnyNoun::Person(person) => Some(person.name),
            AnyNoun::Holder(holder) => person(holder.person),
            AnyNoun::Tenure(tenure) => person(tenure.person),
            AnyNoun::Stance(stance) => person(stance.person),
            AnyNoun::Target(target) => person(target.person),
            AnyNoun::Counterpart(counterpart) => person(counterpart.person),
            AnyNoun::Tie(tie) => person(tie.from),
            AnyNoun::OrgFact(fact) => fact.title,
            AnyNoun::Rival(rival) => Some(rival.name),
            AnyNoun::PlanItem(item) => match item.aim.subject() {
                Some(Subject::Seat(seat)) => self.find(seat)?.title.clone(),
                Some(Subject::Department(department)) => Some(self.find(department)?.name.clone()),
                Some(Subject::Person(id)) => person(id),
                _ => item.action,
            },
            AnyNoun::Matter(matter) => Some(matter.title),
            AnyNoun::Promise(promise) => Some(promise.text),
            AnyNoun::Snooze(snooze) => match row_of(&snooze.subject, self) {
                Some((_, name)) => name.cloned(),
                None => Some(snooze.subject),
            },
            AnyNoun::Interaction(_) | AnyNoun::Visit(_) | AnyNoun::Judgement(_) => None,
        }
    }
}
