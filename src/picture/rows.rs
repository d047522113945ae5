//! Rows one below the other, each as high as it needs.

use std::ops::Range;

use super::Area;

/// Where each row of a picture is.
pub struct PictureRows {
    /// Where each begins, and at last where the next one would.
    tops: Vec<usize>,
}

impl PictureRows {
    /// Rows of these heights below a head.
    pub fn below(head: usize, heights: impl Iterator<Item = usize>) -> Self {
        let tops = heights.scan(head, |top, height| {
            *top += height;
            Some(*top)
        });
        Self {
            tops: std::iter::once(head).chain(tops).collect(),
        }
    }

    /// The lines of a row, which must be there.
    pub fn lines(&self, row: usize) -> Range<usize> {
        self.tops[row]..self.tops[row + 1]
    }

    /// The first line below all of them.
    pub fn end(&self) -> usize {
        self.tops.last().copied().unwrap_or(0)
    }

    /// The rows that meet the window, each with its lines.
    pub fn meeting(&self, window: Area) -> impl Iterator<Item = (usize, Range<usize>)> {
        let ended = self.tops.partition_point(|top| *top <= window.y);
        let begun = self.tops.partition_point(|top| *top < window.bottom());
        let rows = ended.saturating_sub(1)..begun.min(self.tops.len() - 1);
        rows.map(|row| (row, self.lines(row)))
    }
}
