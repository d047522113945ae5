//! A line that is not saved yet. It outlives the overlay, the program and the terminal.

use serde::{Deserialize, Serialize};

use crate::{
    app::fields::Line,
    domain::{account::Account, id::Id},
    log_line::Pick,
};

/// A line not saved yet, and the choices made for it.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub line: Line,
    pub picks: Vec<Pick>,
    /// The account on screen when the line was begun, which it is about unless it says otherwise:
    /// going on with it elsewhere must not make it about somebody else.
    pub account: Option<Id<Account>>,
}

/// A draft as it is kept in the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptDraft {
    pub line: String,
    pub picks: Vec<Pick>,
    pub account: Option<Id<Account>>,
    pub left: Left,
}

/// Where a draft was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Left {
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

    /// To be called before the line is read: a blank one is begun anew, about the account that is
    /// open now.
    pub fn settle(&mut self, open: Option<Id<Account>>) {
        if self.is_blank() {
            self.picks.clear();
            self.account = open;
        }
    }

    /// As it is kept; nothing of a blank one.
    #[must_use]
    pub fn kept(&self, left: Left) -> Option<KeptDraft> {
        (!self.is_blank()).then(|| KeptDraft {
            line: self.line.text().to_owned(),
            picks: self.picks.clone(),
            account: self.account,
            left,
        })
    }
}

impl From<KeptDraft> for Draft {
    fn from(kept: KeptDraft) -> Self {
        Self {
            line: Line::new(&kept.line),
            picks: kept.picks,
            account: kept.account,
        }
    }
}
