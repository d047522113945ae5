//! Days across, depth down.

use chrono::{Datelike, Months, NaiveDate};

use crate::picture::Point;

/// Cells to the right of the plot: a space and a depth.
const BESIDE: usize = 4;

/// Where a day and a depth are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    first: NaiveDate,
    last: NaiveDate,
    /// The first column of the plot.
    pub left: usize,
    /// Of the whole picture.
    pub width: usize,
}

impl Scale {
    pub(super) fn new((first, last): (NaiveDate, NaiveDate), left: usize, width: usize) -> Self {
        Self {
            first,
            last,
            left,
            width,
        }
    }

    /// The first column to the right of the plot.
    pub(super) const fn right(&self) -> usize {
        self.width - BESIDE
    }

    /// In the middle of the first column on the first day, of the last one on the last.
    #[expect(
        clippy::cast_precision_loss,
        reason = "days of some years, cells of a page"
    )]
    fn across(&self, day: NaiveDate) -> f64 {
        let all = (self.last - self.first).num_days().max(1);
        let share = (day - self.first).num_days().clamp(0, all) as f64 / all as f64;
        let columns = self.right() - self.left - 1;
        self.left as f64 + 0.5 + share * columns as f64
    }

    pub(super) fn column(&self, day: NaiveDate) -> usize {
        let x = self.across(day);
        Point { x, y: 0.0 }.cell().x
    }

    /// A depth of 0–100 on a plot of so many rows, of which the first is row 1.
    #[expect(clippy::cast_precision_loss, reason = "rows of a page")]
    pub(super) fn point(&self, (day, depth): (NaiveDate, u8), rows: usize) -> Point {
        let down = f64::from(100 - depth.min(100)) / 100.0;
        Point {
            x: self.across(day),
            y: 1.5 + down * (rows - 1) as f64,
        }
    }

    /// The first of each month, with its column.
    pub(super) fn months(&self) -> impl Iterator<Item = (usize, NaiveDate)> {
        let mut next = self.first.with_day(1);
        let months = std::iter::from_fn(move || {
            next = next?.checked_add_months(Months::new(1));
            next
        });
        let last = self.last;
        months
            .take_while(move |day| *day <= last)
            .map(|day| (self.column(day), day))
    }
}
