//! What the app wants done. Only `runtime` does it, and answers with a [`Msg`](super::Msg).

use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PaperOrder;
use crate::{
    domain::{
        account::Account,
        brief::{About, Brief},
        colleague::Colleague,
        command::{Command, ImportAccount, Pair},
        id::Id,
        interaction::Interaction,
        map::View,
        person::Person,
        row::Subject,
        summary::{BookView, HistoryOf, HistoryPlace, Search},
        text::Name,
    },
    exchange::{Directions, Placing},
    log_line::Pick,
};

/// A deed, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Answered by `Committed` or `Refused`.
    Commit(Command),
    /// Reckons what a command would do and takes it back; answered by `Rehearsed`.
    Rehearse(Command),
    Undo,
    Redo,
    /// Answered by `Loaded`.
    Load(Query),
    /// Reads the log line against the book and reckons what it would do; answered by `Read`.
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
    /// Looks into files without changing anything; answered by `ImportPreviewed`.
    PreviewImport(ImportWish),
    /// Does what was previewed, beside the screen; answered by `Committed`.
    TakeIn(Command),
    /// Takes in nothing after all; answered by `Refused`, or by `Committed` where that was sooner.
    StopTakingIn,
    /// Fills this empty book with the demo; answered by `Committed`.
    Demo,
    /// Gives a note to the user's editor, and the terminal with it; answered by `NoteEdited`.
    EditNote(String),
    /// Writes a document beside the screen; answered by `Written`.
    Write(Box<PaperOrder>),
    /// Puts a brief on the clipboard as Markdown; answered by `Copied`.
    Copy(Box<Brief>),
    /// Gives the terminal back to the shell until `fg`.
    Suspend,
    /// Draws every cell anew.
    Redraw,
    Quit,
}

/// What part of a log line the user may have completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Completing {
    /// The mention under the cursor, which is at this byte.
    Cursor(usize),
    /// The first thing not known of somebody new.
    Blank,
}

/// Something to be read from the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    Book(BookView),
    /// The sheet of an account together with its depth today.
    Account(Id<Account>),
    /// The depth of an account on some day.
    DepthOn {
        account: Id<Account>,
        on: NaiveDate,
    },
    /// An account with the facts of its depth on a day; absent: today.
    Depth {
        account: Id<Account>,
        on: Option<NaiveDate>,
    },
    /// What the list of accounts shows of those in sight, reckoned beside the screen.
    Glances {
        accounts: Vec<Id<Account>>,
        /// The day of the list; absent: today.
        on: Option<NaiveDate>,
    },
    /// The course of an account's depth on a day, reckoned beside the screen; absent: today.
    Course {
        account: Id<Account>,
        on: Option<NaiveDate>,
    },
    /// What to do next for an account and what is lost without it on a day, reckoned beside the screen;
    /// absent: today.
    Actions {
        account: Id<Account>,
        on: Option<NaiveDate>,
    },
    /// Trend and next best actions of an account, reckoned beside the screen.
    Outlook(Id<Account>),
    /// What a view of the map needs besides the people, reckoned beside the screen.
    Setting {
        account: Id<Account>,
        view: View,
        /// Absent: today.
        on: Option<NaiveDate>,
    },
    Person(Id<Person>),
    /// Where documents go, and what those are called whom one is about.
    Letterhead {
        account: Option<Id<Account>>,
        brief: Option<About>,
    },
    /// One page before a visit, as of today.
    Brief(About),
    /// Open promises of the whole book, and what sleeps.
    Agenda,
    /// Who is going quiet and the next best actions, reckoned beside the screen.
    Outreach,
    /// At most `count` entries from `place` on.
    History {
        of: HistoryOf,
        place: HistoryPlace,
        count: usize,
    },
    /// Who is in an entry of a history, which happened at `account`.
    Involved {
        people: Vec<Id<Person>>,
        colleagues: Vec<Id<Colleague>>,
        account: Option<Id<Account>>,
    },
    /// The part of a history that has this entry in it.
    Around {
        of: HistoryOf,
        entry: Subject,
    },
    /// What goes with a row that is to be deleted.
    GoesWith(Subject),
    /// Departments, seats and people of an account, for the pickers of a form.
    Structure(Id<Account>),
    /// Accounts, people, departments by any fragment of their name, for pickers.
    Names(String),
    /// Who and what is likely there twice, looked for beside the screen.
    Doubles,
    /// Two that may become one, with what they do not agree on.
    Pair(Pair),
    /// Everything that has the words, or was met last where there are none.
    Find(Search),
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
    /// What the user says of how tables are read; absent: what was said of such tables before.
    pub directions: Option<Directions>,
}
