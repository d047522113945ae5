//! Who competes here.

use super::Saying;
use crate::{
    domain::{Id, Person},
    report::{Block, Table, rivals::rival_told},
};

impl Saying<'_> {
    /// A row for each rival; nothing where none is known.
    pub(super) fn rivals(&self) -> Option<Block> {
        let (words, rivals) = (self.words, &self.review.rivals);
        let names = |person: Id<Person>| self.name(person.into());
        let rows = rivals.iter().map(|rival| {
            let [sells, weak, backers, known] = rival_told(rival, &names, words);
            [rival.name.told(), sells, weak, backers, known]
        });
        let table = Table::new(&words.review_rivals(), words.review_rival_columns(), rows);
        (!rivals.is_empty()).then_some(Block::Table(table))
    }
}
