//! What the app wants done. Only `runtime` does it, and answers with a [`Msg`](super::Msg).

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Learnt, Locked, PaperOrder};
use crate::{
    book::AnyQuestion,
    domain::{
        Account, Command, Id, ImportAccount, Interaction, Name, Pair, Person,
        brief::About,
        forgetting::{Oblivion, Returning},
    },
    exchange::{Directions, Placing},
    log_line::Pick,
};

/// Whose changes are taken back, or done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Those of this run of the program.
    Own,
    Anybody,
}

/// What the screens go on with once this book is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detour {
    /// The demo book, which has a file of its own.
    Demo,
    /// This book, which was empty, once the newest backup has taken its place.
    Restore,
    /// This book, once it is under a passphrase.
    Seal,
    /// This book, once the passphrase has been given again.
    Lock(Locked),
    /// This book, once somebody is forgotten for good: it has to be nobody else's meanwhile.
    Forget(Box<Oblivion>),
}

/// What of the book is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    All,
    /// What anybody may see who looks on.
    Presentable,
}

/// Something to do, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Answered by `Committed` or `Refused`.
    Commit(Command),
    /// Computes what a command would do and takes it back; answered by `Rehearsed`.
    Rehearse(Command),
    Undo(Whose),
    Redo(Whose),
    /// Asks the book something; answered by `Answered`, or by `Gone`.
    Ask(AnyQuestion),
    /// Asks where documents go, and what those are called whom one is about; answered by `Letterhead`.
    Letterhead {
        account: Option<Id<Account>>,
        brief: Option<About>,
    },
    /// Reads the log line against the book and computes what it would do; answered by `Read`.
    ReadLine {
        line: String,
        account: Option<Id<Account>>,
        picks: Vec<Pick>,
        completing: Completing,
        /// The interaction it tells anew, if it does.
        amends: Option<Id<Interaction>>,
    },
    /// Remembers that two are not one.
    SetApart(Pair),
    /// The depths of the first edition of the score have been seen beside those of today.
    EditionsSeen,
    /// Looks what forgetting somebody would take away; answered by `ForgettingWeighed`.
    WeighForgetting(Id<Person>),
    /// Looks into files without changing anything; answered by `ImportPreviewed`.
    PreviewImport(ImportWish),
    /// Does what was previewed, beside the screen, and remembers how it was read; answered by `Committed`.
    TakeIn(Command, Option<Learnt>),
    /// Reads no further, and takes in nothing after all; that is answered by `Refused`, or by `Committed` where
    /// that was sooner.
    StopImport,
    /// Leaves the book for a while.
    Detour(Detour),
    /// Gives a note to the user's editor, and the terminal with it; answered by `NoteEdited`.
    EditNote(String),
    /// Writes a document beside the screen; answered by `Written`.
    Write(Box<PaperOrder>),
    /// Puts a brief for others on the clipboard, as Markdown; answered by `Copied`.
    Copy(About),
    /// Hides what is nobody's business from all that is asked from here on, or shows it again; and remembers
    /// which.
    Present(Sight),
    /// Gives the terminal back to the shell until `fg`.
    Suspend,
    /// Draws every cell anew.
    Redraw,
    Quit,
}

impl Effect {
    #[must_use]
    pub fn ask(question: impl Into<AnyQuestion>) -> Self {
        Self::Ask(question.into())
    }
}

/// What part of a log line the user may have completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completing {
    /// The mention under the cursor, which is at this byte.
    Cursor(usize),
    /// The first thing not known of somebody new.
    Blank,
}

/// Where the user is; survives a restart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Absent: the book's list.
    pub account: Option<Id<Account>>,
    pub person: Option<Id<Person>>,
}

/// Files to look into, and where what they hold is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportWish {
    pub files: Vec<PathBuf>,
    pub account: ImportAccount,
    pub placing: Placing,
    /// Organizations that are accounts of their own, however like a known one they are called.
    pub apart: Vec<Name>,
    /// What becomes of somebody who was forgotten.
    pub returning: Returning,
    /// What the user says of how tables are read; absent: what was said of such tables before.
    pub directions: Option<Directions>,
}
