//! What the number is made of, largest loss first, in figures that add up as they stand.

use super::Saying;
use crate::{
    domain::{Subject, score::Tally},
    report::Table,
    say::tenths,
};

impl Saying<'_> {
    pub(super) fn parts(&self) -> Table {
        let (words, depth) = (self.words, self.review.depth());
        let names = |subject: Subject| self.name(subject);
        let tally = Tally::of(depth);
        let mut parts: Vec<_> = depth.contributions.iter().zip(&tally.parts).collect();
        parts.sort_by_key(|(_, (points, most))| points - most);
        let all: i64 = tally.layers.iter().map(|(_, most)| most).sum();
        let rows = parts.into_iter().map(|(part, (points, most))| {
            [
                words.contribution(part, &names),
                words.layer(part.layer),
                tenths(*points),
                tenths(*most),
                tenths(most - points),
                words.because(&part.because, &names),
            ]
        });
        let mut sum = [
            words.shell_sum(),
            String::new(),
            tenths(tally.raw),
            tenths(all),
            tenths(all - tally.raw),
            String::new(),
        ];
        if let Some(cap) = depth.limits().next() {
            sum[5] = words.limited(cap);
        }
        Table::new(
            &words.depth_holds_back(),
            words.review_part_columns(),
            rows.chain([sum]),
        )
    }
}
