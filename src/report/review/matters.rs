//! What is under way, and what it stands on.

use super::Saying;
use crate::{
    domain::Subject,
    report::{Block, Section},
};

impl Saying<'_> {
    /// A line for each open matter; nothing where there is none.
    pub(super) fn matters(&self) -> Option<Block> {
        let (words, on) = (self.words, self.review.depth().on);
        let names = |subject: Subject| self.name(subject);
        let lines = self.review.matters.iter().map(|stand| {
            let kind = words.matter_kind(stand.matter.kind);
            words.held_fact(kind, words.stand_said(stand, &names, on))
        });
        let lines: Vec<_> = lines.collect();
        let some = !lines.is_empty();
        some.then(|| Block::Section(Section::new(&words.review_matters(), lines)))
    }
}
