//! Letters for what happened, at most one in a column.

use crate::domain::score::TrendEvent;

/// More of them would be an alphabet, not a chart.
const LETTERS: std::ops::RangeInclusive<char> = 'A'..='Z';

/// A letter over the curve and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurveMark {
    pub letter: char,
    /// The events by their place among those of the course, oldest first.
    pub events: std::ops::Range<usize>,
    pub(super) column: usize,
}

/// The columns in which the weightiest things happened; of equal ones the newer. The smaller, the weightier.
pub(super) fn of<E>(
    events: &[E],
    column: impl Fn(&E) -> usize,
    weight: impl Fn(&E) -> u8,
) -> Vec<CurveMark> {
    let mut start = 0;
    let columns = events.chunk_by(|a, b| column(a) == column(b));
    let columns = columns.filter_map(|here| {
        let place = start..start + here.len();
        start = place.end;
        let weightiest = here.iter().map(&weight).min()?;
        Some((weightiest, column(here.first()?), place))
    });
    let mut columns: Vec<_> = columns.collect();
    columns.sort_by_key(|(weight, column, _)| (*weight, std::cmp::Reverse(*column)));
    columns.truncate(LETTERS.count());
    columns.sort_by_key(|(_, column, _)| *column);
    LETTERS
        .zip(columns)
        .map(|(letter, (_, column, events))| CurveMark {
            letter,
            events,
            column,
        })
        .collect()
}

/// The smaller, the weightier.
pub(super) const fn weight(what: &TrendEvent) -> u8 {
    match what {
        TrendEvent::Began { .. }
        | TrendEvent::Ended { .. }
        | TrendEvent::Visited(_)
        | TrendEvent::Mode { .. } => 0,
        TrendEvent::Seat { .. } => 1,
        TrendEvent::Stance { .. } => 2,
        TrendEvent::Left(_) | TrendEvent::Moved { .. } => 3,
        TrendEvent::Came(_) => 4,
        TrendEvent::FirstContact { .. } => 5,
    }
}
