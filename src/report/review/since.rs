//! What changed since the day that is looked back to: the parts of the number with the facts behind
//! them, and who came and left.

use super::Saying;
use crate::{
    domain::{
        Subject,
        score::{ContributionChange, apportion},
    },
    report::{Block, Section, Table},
    say::{signed, tenths},
};

/// Changes told one by one; the smaller ones, and those that round to nothing, are told together.
const MOST: usize = 10;

impl Saying<'_> {
    /// The changes and the moves; what there was none of is left out.
    pub(super) fn changes(&self) -> impl Iterator<Item = Block> {
        let changes = &self.review.changes.all;
        let table = (!changes.is_empty()).then(|| Block::Table(self.changed(changes)));
        table.into_iter().chain(self.moves().map(Block::Section))
    }

    fn changed(&self, changes: &[ContributionChange]) -> Table {
        let (words, on) = (self.words, self.review.depth().on);
        let names = |subject: Subject| self.name(subject);
        let points: Vec<_> = changes.iter().map(|one| one.movement.points()).collect();
        let points = apportion(&points, 0.1);
        // They come largest first.
        let large = points.iter().take_while(|points| **points != 0).count();
        let large = large.min(MOST);
        let told = changes.iter().zip(&points).take(large);
        let mut rows: Vec<_> = told
            .map(|(change, points)| {
                let movement = &change.movement;
                let when = change.fact.map(|fact| words.date(fact.on, on));
                [
                    gain(*points),
                    words.part_for(movement.kind, movement.subject, &names),
                    words.what_moved(movement, &names),
                    when.unwrap_or_default(),
                ]
            })
            .collect();
        let others = points.get(large..).unwrap_or_default();
        if !others.is_empty() {
            let what = words.review_rest(others.len());
            rows.push([
                gain(others.iter().sum()),
                what,
                String::new(),
                String::new(),
            ]);
        }
        rows.push([
            gain(points.iter().sum()),
            words.shell_sum(),
            String::new(),
            String::new(),
        ]);
        let heading = words.review_changes(self.review.since.day);
        Table::new(&heading, words.review_change_columns(), rows)
    }

    fn moves(&self) -> Option<Section> {
        let (words, on) = (self.words, self.review.depth().on);
        let (moves, more) = &self.review.moves;
        let mut lines: Vec<_> = moves
            .iter()
            .map(|one| {
                let (day, name) = (words.date(one.on, on), self.name(one.person.into()));
                let what = words.moved(one, self.scene);
                let what = words.set_beside(what, signed(one.gain));
                format!("{day} · {name} · {what}")
            })
            .collect();
        if 0 < *more {
            lines.push(words.review_more(*more));
        }
        (!lines.is_empty()).then(|| Section::new(&words.review_moves(), lines))
    }
}

/// Tenths of points gained or lost.
fn gain(points: i64) -> String {
    if points < 0 {
        tenths(points)
    } else {
        format!("+{}", tenths(points))
    }
}
