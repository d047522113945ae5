//! What happened: keys from the terminal, answers from `runtime`.

use std::{ops::Range, path::PathBuf};

use chrono::{NaiveDate, NaiveTime};
use crossterm::event::{KeyEvent, MouseEvent};

use super::{ClickTarget, ScreenArea, Written, screens::Pane};
pub use crate::book::{
    AccountView, DepthView, Disk, Done, Ground, How, Io, LockHolder, NextBest, PersonAt,
    PersonView, Refusal, Shift, Step, StepState,
};
use crate::{
    book::{AnyAnswer, Question},
    domain::{
        Command, Kind, Name, Note, Subject, Uid,
        forgetting::{Returnee, Returning},
        plan::import::{Doubt, Recognised},
        summary::Forgettable,
    },
    exchange::{Columns, Directions, Reason, Stands, Unread},
    log_line::{Offered, Reading},
};

/// Something the app has to react to.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    Key(KeyEvent),
    /// Letters that were typed faster than they are read, as where a terminal does not say what is pasted.
    Typed(String),
    Mouse(MouseEvent),
    /// Cleaned of control characters.
    Paste(String),
    Resized {
        width: u16,
        height: u16,
    },
    /// A new day began.
    Day(NaiveDate),
    /// The answer to `Effect::Ask`.
    Answered(AnyAnswer),
    /// The row that something was asked about is not in the book any more.
    Gone(Subject),
    /// The answer to `Effect::Letterhead`.
    Letterhead {
        /// Where documents go.
        folder: PathBuf,
        account: Option<Name>,
        whom: Option<Name>,
    },
    /// The answer to `Effect::ReadLine`, with the line it is about: typing may have gone on.
    Read {
        line: String,
        reading: Box<Reading>,
        shift: Option<Box<Shift>>,
        /// What the part asked for may become.
        offered: Option<Offered>,
    },
    /// The answer to `Effect::Rehearse`, with what was asked; a command that is refused has no shift.
    Rehearsed {
        command: Box<Command>,
        outcome: Result<Option<Box<Shift>>, Refusal>,
    },
    /// What forgetting somebody would take away, and the number of backups they would be taken out of.
    ForgettingWeighed(Box<Forgettable>, usize),
    ImportPreviewed(Box<ImportPreview>),
    /// The editor that `Effect::EditNote` asked for has ended.
    NoteEdited(NoteEdited),
    /// What is being typed cannot be written down as it should be.
    DraftNotKept(Refusal),
    /// What `Effect::Copy` asked for is on its way to the clipboard.
    Copied(Copied),
    /// The answer to `Effect::Write`.
    Written(Box<Written>),
    /// What the worker goes through by itself has stopped; nobody waits for it.
    RefreshStopped(Refusal),
    Committed(Box<Done>),
    /// How far a `TakeIn` has come; its end is told as of any change.
    TakingIn(Progress),
    Refused(Refusal),
    /// The worker has computed depths anew; lists may be read again.
    Rescored,
    /// Another program has changed the book; whatever is on screen may be old.
    ChangedElsewhere,
    /// What only drawing knows.
    Drawn(Measured),
}

impl Msg {
    /// The answer to a question.
    #[must_use]
    pub fn answer<Q: Question>(asked: Q, answer: Q::Answer) -> Self
    where
        AnyAnswer: From<(Q, Q::Answer)>,
    {
        Self::Answered((asked, answer).into())
    }
}

/// Which way something went to the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// A program of the system took it, too.
    Surely,
    /// The terminal was told, and does not say whether it does it.
    ToTerminal,
}

/// How much of something long is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

impl Progress {
    /// 0–100.
    #[must_use]
    pub const fn percent(self) -> usize {
        match self.of {
            0 => 0,
            of => self.done.saturating_mul(100) / of,
        }
    }
}

/// What came of a note that was given to an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteEdited {
    /// With line feeds between its lines and none at its end.
    Written(String),
    Unedited(Unedited),
}

/// Why a note is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unedited {
    /// Nothing was changed in the editor.
    Same,
    /// None is named and none of the usual ones is there.
    NoEditor,
    /// It could not be started or ended badly: its name, and how.
    Failed { editor: String, reason: String },
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportPreview {
    /// What does it: an import, or for another book an adoption.
    pub command: Command,
    /// Cards, rows or events read from the files.
    pub read: usize,
    pub added: usize,
    pub merged: usize,
    pub skipped: usize,
    /// People who come in, with those of what happened.
    pub people: usize,
    /// New accounts that come along.
    pub accounts: usize,
    /// How many of what was read are interactions; they count above too.
    pub interactions: Intake,
    /// How many are matters; they count above too.
    pub matters: Intake,
    /// Matters of the book that have come further, or get what they lacked; `matters` counts them as known.
    pub furthered: usize,
    /// Accounts of the book that the files complete.
    pub completed: usize,
    /// How the tables were understood, each with its file: nothing is guessed silently.
    pub tables: Vec<(String, Columns)>,
    /// What was said of them, now or before.
    pub directions: Directions,
    /// Whether they are understood as the user said of such a table before.
    pub remembered: bool,
    /// What is to be remembered for such a table once it comes in. A table that stays out leaves nothing.
    pub learnt: Option<Learnt>,
    /// Where people go who do not say where they work.
    pub placed: Vec<PlacedPeople>,
    pub unplaced: Unplaced,
    /// What stands in the files with a value and is not read.
    pub unread: Vec<Unread>,
    /// What happened with whom, as it will come in.
    pub history: Vec<Arrival>,
    /// Existing people that cards will be merged into, as `(new name, existing name)`.
    pub duplicates: Vec<(Name, Name)>,
    /// Organizations that go into accounts of nearly the same name.
    pub recognised: Vec<Recognised>,
    /// People of the files who were forgotten.
    pub returnees: Vec<Returnee>,
    pub returning: Returning,
    pub problems: Vec<ImportProblem>,
}

/// What the user says of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learnt {
    /// By what such a table is known again.
    pub table: String,
    pub directions: Directions,
}

impl ImportPreview {
    /// Whether the book would stay as it is.
    #[must_use]
    pub const fn takes_nothing(&self) -> bool {
        let brought = self.added + self.merged + self.accounts + self.completed;
        brought + self.interactions.added + self.matters.added + self.furthered == 0
    }
}

/// People who go to one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedPeople {
    /// Absent: all there are.
    pub file: Option<String>,
    pub account: Name,
    pub by: PlacedBy,
    pub people: usize,
}

/// Why they go there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlacedBy {
    /// The user says so.
    Said,
    /// Their table does not say where they work, and is called after it.
    Called(Stands),
}

/// People of tables that do not say where they work, for whom nothing else does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unplaced {
    pub people: usize,
    /// Of these, who has a title or a department: nobody has who belongs to no account.
    pub posts: usize,
    /// What may name the account, or anything.
    pub perhaps: Option<Name>,
}

/// Something that happened, as it will come in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    pub on: NaiveDate,
    pub at: Option<NaiveTime>,
    pub kind: Kind,
    pub account: Name,
    pub people: Vec<Name>,
    /// The first line of what was written.
    pub title: Note,
}

/// What becomes of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Intake {
    pub added: usize,
    /// The book has them already.
    pub known: usize,
    pub skipped: usize,
}

/// A card or row, or a part of one, that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportProblem {
    pub file: String,
    /// From 1.
    pub line: usize,
    pub reason: Obstacle,
}

/// Why something of a file is not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// The file itself, or a card or row of it.
    File(Reason),
    /// It may be several people or accounts; nothing is guessed.
    Doubt(Doubt),
    /// The same of something that happened, on its day, under its title.
    Happening {
        on: NaiveDate,
        title: Note,
        doubt: Doubt,
    },
    /// The same of a matter, under its title.
    Business(Name, Doubt),
    /// Other rows of a book refer to it, and no row of it that can be taken describes it: nothing comes
    /// in.
    Needed(Uid),
    /// A book comes in alone: its people know their accounts.
    BookAlone,
    Missing,
    Folder,
    /// A pipe or a device: what is read of it may never end, or never begin.
    Pipe,
    Forbidden,
    /// The system's reason.
    Unreadable(String),
}

/// What only drawing knows: sizes that keys like Page Down need.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Measured {
    /// Rows visible in the list that has the focus.
    pub list_height: usize,
    /// The furthest that text without a cursor in it can be scrolled; 0 where there is none.
    pub furthest: usize,
    /// The first line on screen of a card, brief or page of the manual, whose rows take as many lines as they
    /// need.
    pub top: Option<usize>,
    /// The first cell of the map on screen, across and down.
    pub corner: Option<(usize, usize)>,
    /// Where the caret is in a field that wraps; to be forgotten once the field says something else.
    pub caret: Option<Caret>,
    /// What can be clicked; what lies on top comes last.
    pub targets: Vec<(ScreenArea, ClickTarget)>,
}

/// A caret among the rows of a field that wraps, in bytes of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caret {
    /// Its row, from the first place for a caret to the last.
    pub row: Range<usize>,
    /// The place above and below it, if there are rows.
    pub above: Option<usize>,
    pub below: Option<usize>,
}

impl Measured {
    /// A list of which `list_height` rows are visible.
    #[must_use]
    pub const fn list(list_height: usize) -> Self {
        Self {
            list_height,
            furthest: 0,
            top: None,
            corner: None,
            caret: None,
            targets: Vec::new(),
        }
    }

    /// What lies under a cell of the terminal.
    #[must_use]
    pub fn target(&self, column: u16, row: u16) -> Option<ClickTarget> {
        let mut from_the_top = self.targets.iter().rev();
        from_the_top
            .find(|(area, _)| area.contains(column, row))
            .map(|(_, target)| *target)
    }

    /// The pane under a cell.
    #[must_use]
    pub fn pane(&self, column: u16, row: u16) -> Option<Pane> {
        match self.target(column, row)? {
            ClickTarget::Pane(pane) | ClickTarget::PaneRow(pane, _) => Some(pane),
            ClickTarget::Spot(_) => Some(Pane::Map),
            _ => None,
        }
    }

    /// Whether a pane is on screen, with the keys or without.
    #[must_use]
    pub fn shows(&self, pane: Pane) -> bool {
        let mut targets = self.targets.iter();
        targets.any(|(_, target)| *target == ClickTarget::Pane(pane))
    }

    /// The first line or entry of a pane's list on screen.
    #[must_use]
    pub fn first_of(&self, pane: Pane) -> Option<usize> {
        let mut targets = self.targets.iter();
        targets.find_map(|(_, target)| match target {
            ClickTarget::PaneRow(of, at) if *of == pane => Some(*at),
            _ => None,
        })
    }

    /// How many lines of a pane's list are on screen.
    #[must_use]
    pub fn rows_of(&self, pane: Pane) -> usize {
        let targets = self.targets.iter();
        targets
            .filter(|(_, target)| match target {
                ClickTarget::PaneRow(of, _) => *of == pane,
                ClickTarget::Spot(_) => pane == Pane::Map,
                _ => false,
            })
            .count()
    }
}
