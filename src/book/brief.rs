//! The page before a visit.

use super::{Book, Question, Unanswered};
use crate::domain::brief::{About, Brief, Eyes};

/// One page before a visit, as of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BriefFor(pub About);

/// A brief, for the user and for others.
#[derive(Debug, Clone, PartialEq)]
pub struct BriefView {
    /// With what the user noted for themselves.
    pub own: Brief,
    /// Without: what is copied.
    pub shared: Brief,
}

impl BriefView {
    #[must_use]
    pub fn of(self, eyes: Eyes) -> Brief {
        match eyes {
            Eyes::Own => self.own,
            Eyes::Others => self.shared,
        }
    }
}

impl Question for BriefFor {
    type Answer = BriefView;

    fn answer(&self, book: &Book) -> Result<BriefView, Unanswered> {
        let constants = &book.settings.constants;
        let material = book.store.brief_material(self.0, book.today(), constants)?;
        let material = material.ok_or_else(|| Unanswered::Gone(self.0.subject()))?;
        Ok(BriefView {
            own: Brief::of(&material, Eyes::Own, constants),
            shared: Brief::of(&material, Eyes::Others, constants),
        })
    }
}
