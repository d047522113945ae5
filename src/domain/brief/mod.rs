//! One page before a visit: what it is for, who they are, where they stand and how we know, what was said and promised
//! last, what we do not know yet, what to ask, and what our own people know.
//!
//! ```text
//! Material (rows, depth, a few contacts) ─▶ who standing chain said ─▶ Brief
//!                                           lacks ─▶ unknown, questions
//!                                           ours
//! ```
//!
//! Knows: the rows of an account or a person and the depth of a day. Must not know: a history as a whole,
//! a word, a screen. Every list has an end: what is left out is counted.

mod chain;
mod lacks;
mod material;
mod matters;
mod ours;
mod said;
mod says;
mod standing;
mod visits;
mod who;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod laws;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

use chrono::NaiveDate;

pub use material::{AccountPlace, LATEST, Material};
pub use says::*;

use super::{
    Account, AccountKind, Id, Name, Person, Subject, Tier,
    score::{Cap, Constants},
    summary::DepthBrief,
    words::words,
};

/// Whom one is going to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Account(Id<Account>),
    /// At this account; absent: where they are now, else where they were last.
    Person(Id<Person>, Option<Id<Account>>),
}

impl About {
    /// The row it is about.
    #[must_use]
    pub fn subject(self) -> Subject {
        match self {
            Self::Account(id) => id.into(),
            Self::Person(id, _) => id.into(),
        }
    }

    #[must_use]
    pub const fn person(self) -> Option<Id<Person>> {
        match self {
            Self::Account(_) => None,
            Self::Person(id, _) => Some(id),
        }
    }
}

words! {
    /// A part of the page, in the order of the page.
    Heading {
        /// What the next visits are for, and who goes.
        Visit = "visit",
        /// What is under way with them, and what it stands on.
        Matters = "matters",
        /// Title, seats, ties and how to reach them.
        Who = "who",
        /// Strength, stance, evidence.
        Standing = "standing",
        /// The seats in the order of the chain, and who else matters.
        Deciding = "deciding",
        Notes = "notes",
        Promises = "promises",
        /// What we do not know yet.
        Unknown = "unknown",
        Questions = "questions",
        /// What our own people know.
        Ours = "ours",
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq)]
pub struct Brief {
    pub about: About,
    pub on: NaiveDate,
    pub head: Head,
    /// Those that say something, in the order of [`Heading`].
    pub parts: Vec<Part>,
}

/// Whom it is about, and how deep the relationship is.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Absent in the brief of an account.
    pub person: Option<Named<Person>>,
    /// Absent for somebody who never was at any account.
    pub account: Option<AccountHead>,
}

/// The account of a brief.
#[derive(Debug, Clone, PartialEq)]
pub struct AccountHead {
    pub id: Id<Account>,
    pub name: Name,
    pub parent: Option<Named<Account>>,
    pub kind: Option<AccountKind>,
    pub tier: Option<Tier>,
    pub depth: DepthBrief,
    /// Whether so little is fresh that the number needs a warning beside it.
    pub doubtful: bool,
    /// The lowest cap that holds the depth back, if one does.
    pub cap: Option<Cap>,
    /// People with a live thread, of so many.
    pub threads: usize,
    pub people: usize,
    /// The last contact with anybody there.
    pub last: Option<NaiveDate>,
}

/// Rows under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub heading: Heading,
    pub items: Vec<BriefItem>,
    /// How many more there are than fit on the page.
    pub more: usize,
}

/// A line of the page, and the row of the book it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefItem {
    pub subject: Subject,
    pub says: Says,
}

impl BriefItem {
    fn new(subject: impl Into<Subject>, says: Says) -> Self {
        Self {
            subject: subject.into(),
            says,
        }
    }
}

impl Brief {
    /// The page of a day. The order of rows never matters, and neither does what is dated later.
    #[must_use]
    pub fn of(material: &Material, constants: &Constants) -> Self {
        let lacks = lacks::all(material, constants);
        let parts = Heading::ALL.iter().filter_map(|&heading| {
            let (items, more) = match heading {
                Heading::Visit => visits::items(material),
                Heading::Matters => matters::items(material),
                Heading::Who => who::items(material),
                Heading::Standing => standing::items(material, constants),
                Heading::Deciding => chain::items(material, material::fresh(constants)),
                Heading::Notes => said::notes(material),
                Heading::Promises => said::promises(material),
                Heading::Unknown => lacks::unknown(&lacks),
                Heading::Questions => lacks::questions(&lacks, material),
                Heading::Ours => ours::items(material),
            };
            (!items.is_empty()).then_some(Part {
                heading,
                items,
                more,
            })
        });
        Self {
            about: material.about,
            on: material.on,
            head: material.head(),
            parts: parts.collect(),
        }
    }

    /// The rows under a heading; none where it says nothing.
    pub fn items(&self, heading: Heading) -> impl Iterator<Item = &BriefItem> {
        let parts = self
            .parts
            .iter()
            .filter(move |part| part.heading == heading);
        parts.flat_map(|part| &part.items)
    }
}

/// At most so many, and how many more there are.
fn at_most<T>(mut items: Vec<T>, most: usize) -> (Vec<T>, usize) {
    let more = items.len().saturating_sub(most);
    // One that is left out takes the line that would say so.
    if more == 1 {
        return (items, 0);
    }
    items.truncate(most);
    (items, more)
}
