//! Letters for what happened, at most one in a column.

use super::scale::Scale;
use crate::domain::score::{Event, Happening};

/// More of them would be an alphabet, not a chart.
const LETTERS: std::ops::RangeInclusive<char> = 'A'..='Z';

/// A letter over the curve and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub letter: char,
    /// The events by their place among those of the course, oldest first.
    pub events: std::ops::Range<usize>,
    pub(super) column: usize,
}

/// The columns in which the weightiest things happened; of equal ones the newer.
pub(super) fn of(events: &[Event], scale: &Scale) -> Vec<Mark> {
    let mut start = 0;
    let columns = events.chunk_by(|a, b| scale.column(a.on) == scale.column(b.on));
    let columns = columns.filter_map(|here| {
        let place = start..start + here.len();
        start = place.end;
        let weightiest = here.iter().map(|event| weight(&event.what)).min()?;
        Some((weightiest, scale.column(here.first()?.on), place))
    });
    let mut columns: Vec<_> = columns.collect();
    columns.sort_by_key(|(weight, column, _)| (*weight, std::cmp::Reverse(*column)));
    columns.truncate(LETTERS.count());
    columns.sort_by_key(|(_, column, _)| *column);
    LETTERS
        .zip(columns)
        .map(|(letter, (_, column, events))| Mark {
            letter,
            events,
            column,
        })
        .collect()
}

/// The smaller, the weightier.
pub(super) const fn weight(what: &Happening) -> u8 {
    match what {
        Happening::Began { .. } | Happening::Ended { .. } | Happening::Visited(_) => 0,
        Happening::Seat { .. } => 1,
        Happening::Stance { .. } => 2,
        Happening::Left(_) | Happening::Moved { .. } => 3,
        Happening::Came(_) => 4,
        Happening::FirstContact { .. } => 5,
    }
}
