//! The first start: ways to begin.

use chrono::NaiveDateTime;

use crate::app::{Action, Keyed, List};

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
        }
    }
}

impl Welcome {
    /// Offers the newest backup, before all else: whoever has one has begun already.
    #[must_use]
    pub fn with_backup(made: NaiveDateTime) -> Self {
        let mut offers = vec![WelcomeOffer::Restore(made)];
        offers.extend_from_slice(Self::default().list.rows());
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
