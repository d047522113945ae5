//! Who competes here.

use super::Saying;
use crate::{
    domain::{Id, Name, Person},
    report::{Block, Table},
};

impl Saying<'_> {
    /// A row for each rival; nothing where none is known.
    pub(super) fn rivals(&self) -> Option<Block> {
        let (words, rivals) = (self.words, &self.review.rivals);
        let names = |person: Id<Person>| self.name(person.into());
        let told = |name: Option<&Name>| name.map(Name::told).unwrap_or_default();
        let rows = rivals.iter().map(|rival| {
            let newest = rival.rows.first();
            let known = newest.map(|row| {
                let source = row.source.iter().map(Name::told);
                let parts: Vec<_> = source.chain([words.full_date(row.on)]).collect();
                parts.join(&words.comma())
            });
            let backers = words.rival_backers(rival, &names);
            [
                rival.name.told(),
                told(newest.and_then(|row| row.sells.as_ref())),
                told(newest.and_then(|row| row.weak_points.as_ref())),
                backers.unwrap_or_else(|| words.rival_backed_by_nobody()),
                known.unwrap_or_else(|| words.rival_by_name()),
            ]
        });
        let table = Table::new(&words.review_rivals(), words.review_rival_columns(), rows);
        (!rivals.is_empty()).then_some(Block::Table(table))
    }
}
