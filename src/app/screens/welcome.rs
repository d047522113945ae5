//! The first start: three ways to begin.

use super::list::Step;
use crate::app::Action;

/// The offers and which one is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Welcome {
    pub at: usize,
}

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    Demo,
    Import,
    Empty,
}

impl Offer {
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
    pub fn step(&mut self, step: Step) {
        let last = Offer::ALL.len() - 1;
        self.at = match step {
            Step::Lines(by) | Step::Pages(by) => self.at.saturating_add_signed(by).min(last),
            Step::First => 0,
            Step::Last => last,
            Step::To(at) => at.min(last),
        };
    }

    #[must_use]
    pub fn offer(&self) -> Offer {
        Offer::ALL[self.at.min(Offer::ALL.len() - 1)]
    }
}
