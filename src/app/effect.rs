//! What the app wants done. Only `runtime` does it, and answers with a [`Msg`](super::Msg).

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        account::Account,
        colleague::Colleague,
        command::{Command, ImportAccount},
        id::Id,
        person::Person,
        summary::{BookView, HistoryOf, HistoryPlace},
    },
    log_line::Pick,
};

/// A deed, as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Answered by `Committed` or `Refused`.
    Commit(Command),
    Undo,
    Redo,
    /// Answered by `Loaded`.
    Load(Query),
    /// Reads the log line against the book and reckons what it would do; answered by `Read`.
    ReadLine {
        line: String,
        account: Option<Id<Account>>,
        picks: Vec<Pick>,
    },
    /// Looks into files without changing anything; answered by `ImportPreviewed`.
    PreviewImport {
        files: Vec<PathBuf>,
        account: ImportAccount,
    },
    /// Does what was previewed, beside the screen; answered by `Committed`.
    TakeIn(Command),
    /// Fills this empty book with the demo; answered by `Committed`.
    Demo,
    /// Gives the terminal back to the shell until `fg`.
    Suspend,
    /// Draws every cell anew.
    Redraw,
    Quit,
}

/// Something to be read from the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    Book(BookView),
    /// The sheet of an account together with its depth today.
    Account(Id<Account>),
    /// Trend and next best actions of an account, reckoned beside the screen.
    Outlook(Id<Account>),
    Person(Id<Person>),
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
    /// Accounts, people, departments by any fragment, for pickers and the palette.
    Find(String),
}

/// Where the user is; survives a restart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// Absent: the book's list.
    pub account: Option<Id<Account>>,
    pub person: Option<Id<Person>>,
}
