//! The first start: ways to begin.

use chrono::NaiveDateTime;

use crate::app::{Action, Keyed, List, Protection};

/// The screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Welcome {
    pub list: List<Vec<WelcomeOffer>>,
}

impl Default for Welcome {
    fn default() -> Self {
        Self {
            list: List::new(vec![
                WelcomeOffer::Demo,
                WelcomeOffer::Import,
                WelcomeOffer::Empty,
            ]),
        }
    }
}

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WelcomeOffer {
    Demo,
    Import,
    Empty,
    /// The newest backup of this book, which was made then.
    Restore(NaiveDateTime),
    /// To encrypt the book before anything is in it.
    Passphrase,
}

impl Keyed for WelcomeOffer {
    type Key = Self;

    fn key(&self) -> Option<Self> {
        Some(*self)
    }
}

impl WelcomeOffer {
    /// What choosing it does.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Demo => Action::Demo,
            Self::Import => Action::Import,
            Self::Empty => Action::EmptyBook,
            Self::Restore(_) => Action::Restore,
            Self::Passphrase => Action::Encrypt,
        }
    }
}

impl Welcome {
    /// Offers the newest backup too, before all else: whoever has one has begun already; and a passphrase where
    /// the book is under none.
    #[must_use]
    pub fn offering(newest: Option<NaiveDateTime>, protection: Protection) -> Self {
        let mut offers: Vec<_> = newest.map(WelcomeOffer::Restore).into_iter().collect();
        offers.extend_from_slice(Self::default().list.rows());
        if protection == Protection::None {
            offers.push(WelcomeOffer::Passphrase);
        }
        Self {
            list: List::new(offers),
        }
    }

    #[must_use]
    pub fn has_backup(&self) -> bool {
        let mut offers = self.list.rows().iter();
        offers.any(|offer| matches!(offer, WelcomeOffer::Restore(_)))
    }

    #[must_use]
    pub fn offer(&self) -> WelcomeOffer {
        self.list.row().copied().unwrap_or(WelcomeOffer::Demo)
    }
}
