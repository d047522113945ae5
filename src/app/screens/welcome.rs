//! The first start: three ways to begin.

use crate::app::{Action, Keyed, List};

/// The screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Welcome {
    pub list: List<Vec<WelcomeOffer>>,
}

impl Default for Welcome {
    fn default() -> Self {
        Self {
            list: List::new(WelcomeOffer::ALL.to_vec()),
        }
    }
}

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WelcomeOffer {
    Demo,
    Import,
    Empty,
}

impl Keyed for WelcomeOffer {
    type Key = Self;

    fn key(&self) -> Option<Self> {
        Some(*self)
    }
}

impl WelcomeOffer {
    pub const ALL: [Self; 3] = [Self::Demo, Self::Import, Self::Empty];

    /// What choosing it does.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Demo => Action::Demo,
            Self::Import => Action::Import,
            Self::Empty => Action::EmptyBook,
        }
    }
}

impl Welcome {
    #[must_use]
    pub fn offer(&self) -> WelcomeOffer {
        self.list.row().copied().unwrap_or(WelcomeOffer::Demo)
    }
}
