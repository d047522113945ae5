//! A line that is not saved yet. It outlives the overlay, the program and the terminal.

use serde::{Deserialize, Serialize};

use crate::{
    app::fields::LineInput,
    domain::{Account, Id, Interaction, Privacy, Visit},
    log_line::Pick,
};

/// A line not saved yet, and the choices made for it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub line: LineInput,
    pub picks: Vec<Pick>,
    /// The account on screen when the line was begun, which it is about unless it says otherwise:
    /// going on with it elsewhere must not make it about somebody else.
    pub account: Option<Id<Account>>,
    /// The interaction that the line tells anew; absent where it tells of a new one.
    pub amends: Option<Id<Interaction>>,
    /// That one as it was when the line was begun.
    pub was: Option<Box<Interaction>>,
    /// The planned visit that the line is of, as it was known when the line was begun: on a day to come it plans
    /// it otherwise, else the visit has happened.
    pub visit: Option<(Id<Visit>, Box<Visit>)>,
    /// Whether the note may appear in documents for others.
    pub privacy: Privacy,
}

/// A draft as it is kept in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDraft {
    pub line: String,
    pub picks: Vec<Pick>,
    pub account: Option<Id<Account>>,
    #[serde(default)]
    pub amends: Option<Id<Interaction>>,
    #[serde(default)]
    pub was: Option<Box<Interaction>>,
    #[serde(default)]
    pub visit: Option<(Id<Visit>, Box<Visit>)>,
    #[serde(default)]
    pub privacy: Privacy,
    pub left: DraftLeft,
    /// The draft that waited while this one was written.
    #[serde(default)]
    pub aside: Option<Box<KeptDraft>>,
}

/// Where a draft was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DraftLeft {
    /// Under the cursor.
    Open,
    /// Put away with Esc.
    Aside,
}

impl Draft {
    /// A blank line is nobody's: there is nothing to keep, and nothing to go on with.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.line.text().trim().is_empty()
    }

    /// Whether it tells a row of the book otherwise, instead of something new.
    #[must_use]
    pub const fn is_of_a_row(&self) -> bool {
        self.amends.is_some() || self.visit.is_some()
    }

    /// To be called before the line is read: a blank one is begun anew, about the account that is
    /// open now.
    pub fn settle(&mut self, open: Option<Id<Account>>) {
        if self.is_blank() && !self.is_of_a_row() {
            *self = Self {
                line: std::mem::take(&mut self.line),
                account: open,
                // Said before anything is written, or kept through a line begun again.
                privacy: self.privacy,
                ..Self::default()
            };
        }
    }

    /// As it is kept; nothing of a blank one.
    #[must_use]
    pub fn kept(&self, left: DraftLeft) -> Option<KeptDraft> {
        (!self.is_blank()).then(|| self.as_it_is(left))
    }

    /// As it is kept, blank or not.
    #[must_use]
    pub fn as_it_is(&self, left: DraftLeft) -> KeptDraft {
        KeptDraft {
            line: self.line.text().to_owned(),
            picks: self.picks.clone(),
            account: self.account,
            amends: self.amends,
            was: self.was.clone(),
            visit: self.visit.clone(),
            privacy: self.privacy,
            left,
            aside: None,
        }
    }
}

impl From<KeptDraft> for Draft {
    fn from(kept: KeptDraft) -> Self {
        Self {
            line: LineInput::new(&kept.line),
            picks: kept.picks,
            account: kept.account,
            amends: kept.amends,
            was: kept.was,
            visit: kept.visit,
            privacy: kept.privacy,
        }
    }
}
