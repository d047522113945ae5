//! One state per screen. A screen knows what it shows, what is selected — by identity, so that a
//! new order never moves the cursor to somebody else — and what it needs read.

mod account;
mod agenda;
mod book;
mod brief;
mod card;
pub mod depth;
mod history;
mod map;
mod rivals;
mod welcome;

pub use account::{AccountScreen, Pane, Spread};
pub use agenda::{AgendaLine, AgendaScreen, FormWish};
pub use book::BookScreen;
pub use brief::{BriefLine, BriefScreen};
pub use card::{CardLine, CardOf, CardPane, CardScreen, FactSays, Gauge};
pub use depth::{DepthScreen, Page};
pub use history::History;
pub use map::Map;
pub use rivals::{RivalLine, RivalsScreen};
pub use welcome::{Welcome, WelcomeOffer};

use super::{AnyList, Effect, KeyScope};
use crate::{
    book::ListAccounts,
    domain::{Account, Id, Subject},
};

/// What fills the terminal.
#[derive(Debug, Clone)]
pub enum Screen {
    Welcome(Welcome),
    Book(BookScreen),
    Account(Box<AccountScreen>),
    /// Everything about one person or one account, row by row.
    Card(Box<CardScreen>),
    Agenda(Box<AgendaScreen>),
    /// The depth of an account, page by page.
    Depth(Box<DepthScreen>),
    /// One page before a visit.
    Brief(Box<BriefScreen>),
    /// The rivals of the whole book.
    Rivals(Box<RivalsScreen>),
}

impl Screen {
    #[must_use]
    pub const fn scope(&self) -> KeyScope {
        match self {
            Self::Welcome(_) => KeyScope::Welcome,
            Self::Book(_) => KeyScope::Book,
            Self::Account(account) => match account.spread {
                Spread::Panes => KeyScope::Account,
                Spread::Map => KeyScope::Map,
            },
            Self::Card(_) => KeyScope::Card,
            Self::Agenda(_) => KeyScope::Agenda,
            Self::Depth(depth) if matches!(depth.page, Page::Actions) => KeyScope::Bench,
            Self::Depth(_) => KeyScope::Depth,
            Self::Brief(_) => KeyScope::Brief,
            Self::Rivals(_) => KeyScope::Rivals,
        }
    }

    /// The person or account it is about, if it is about one.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Welcome(_)
            | Self::Book(_)
            | Self::Agenda(_)
            | Self::Brief(_)
            | Self::Rivals(_) => None,
            Self::Account(account) => Some(account.id.into()),
            Self::Card(card) => Some(card.whole()),
            Self::Depth(depth) => Some(depth.id.into()),
        }
    }

    /// The account it is about, if it is about one.
    #[must_use]
    pub fn account(&self) -> Option<Id<Account>> {
        match self.subject()? {
            Subject::Account(account) => Some(account),
            _ => None,
        }
    }

    /// What has to be read to show the screen as the book is now.
    #[must_use]
    pub fn load(&self) -> Vec<Effect> {
        match self {
            Self::Welcome(_) => Vec::new(),
            Self::Book(book) => vec![Effect::ask(ListAccounts(book.view.clone()))],
            Self::Account(account) => account.load(),
            Self::Card(card) => card.load(),
            Self::Agenda(agenda) => agenda.load(),
            Self::Depth(depth) => depth.load(),
            Self::Brief(brief) => brief.load(),
            Self::Rivals(rivals) => rivals.load(),
        }
    }

    /// The list that it is.
    #[must_use]
    pub fn list(&self) -> Option<&dyn AnyList> {
        Some(match self {
            Self::Welcome(welcome) => &welcome.list,
            Self::Book(book) => &book.list,
            Self::Card(card) => &card.list,
            Self::Agenda(agenda) => &agenda.list,
            Self::Depth(depth) => depth.list(),
            Self::Brief(brief) => &brief.list,
            Self::Rivals(rivals) => &rivals.list,
            Self::Account(_) => return None,
        })
    }

    /// The history on it, if it has one.
    pub const fn history_mut(&mut self) -> Option<&mut History> {
        match self {
            Self::Account(account) => Some(&mut account.history),
            Self::Card(card) => card.story.as_mut(),
            _ => None,
        }
    }
}
