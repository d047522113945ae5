//! Rows gathered by the person they belong to, so that a person's rows are one slice.

/// Rows of groups `0..n`, each group ordered by a key that decides every tie that matters.
#[derive(Debug)]
pub(super) struct Grouped<T> {
    rows: Vec<T>,
    /// Where group `g` starts; one more at the end.
    starts: Vec<usize>,
}

impl<T: Copy> Grouped<T> {
    /// Orders `rows`, each given with its group, by group and `key`.
    ///
    /// Dealt out rather than sorted as a whole: rows mostly come in order of date, and then every
    /// group is in order at once.
    pub(super) fn new<K: Ord>(groups: usize, dealt: &[(usize, T)], key: impl Fn(&T) -> K) -> Self {
        let mut starts = vec![0; groups + 1];
        for (group, _) in dealt {
            starts[group + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        let mut free = starts.clone();
        let mut rows: Vec<T> = dealt.iter().map(|(_, row)| *row).collect();
        for (group, row) in dealt {
            rows[free[*group]] = *row;
            free[*group] += 1;
        }
        for group in 0..groups {
            rows[starts[group]..starts[group + 1]].sort_unstable_by_key(&key);
        }
        Self { rows, starts }
    }

    pub(super) fn of(&self, group: usize) -> &[T] {
        &self.rows[self.starts[group]..self.starts[group + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_its_rows_in_order() {
        let grouped = Grouped::new(3, &[(2, 9), (0, 5), (2, 1), (0, 7), (2, 4)], |row| *row);
        assert_eq!(grouped.of(0), [5, 7]);
        assert!(grouped.of(1).is_empty());
        assert_eq!(grouped.of(2), [1, 4, 9]);
    }
}
