//! Rows gathered by the person they belong to, so that a person's rows are one slice.

use std::ops::Range;

/// Rows of groups `0..n`, each group ordered by a key that decides every tie that matters.
#[derive(Debug)]
pub(super) struct Grouped<T> {
    rows: Vec<T>,
    /// Where group `g` starts; one more at the end.
    starts: Vec<usize>,
}

impl<T: Copy> Grouped<T> {
    /// Orders `rows`, each given with its group, by group and `key`.
    pub(super) fn new<K: Ord>(
        groups: usize,
        mut rows: Vec<(usize, T)>,
        key: impl Fn(&T) -> K,
    ) -> Self {
        rows.sort_unstable_by(|(a, x), (b, y)| a.cmp(b).then_with(|| key(x).cmp(&key(y))));
        let mut starts = vec![0; groups + 1];
        for (group, _) in &rows {
            starts[group + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        Self { rows, starts }
    }

    pub(super) fn of(&self, group: usize) -> &[T] {
        let Range { start, end } = self.starts[group]..self.starts[group + 1];
        &self.rows[start..end]
    }
}
