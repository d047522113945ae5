//! Moving about: every view offers its spots in rows and columns.

use super::Spot;

/// Which way the cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
    Left,
    Right,
}

/// A place in a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct At {
    pub row: usize,
    pub column: usize,
}

/// The spots of a view in reading order; a place without one is passed over.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    rows: Vec<Vec<Option<Spot>>>,
    /// For each row the first one of its group.
    heads: Vec<usize>,
}

impl Grid {
    /// Each row stands for itself.
    #[must_use]
    pub fn new(rows: Vec<Vec<Option<Spot>>>) -> Self {
        let heads = (0..rows.len()).collect();
        Self { rows, heads }
    }

    /// Rows in groups, such as the lines of a cell, whose columns need not be equally long: a step
    /// aside stays in the group.
    #[must_use]
    pub fn grouped(groups: impl IntoIterator<Item = Vec<Vec<Option<Spot>>>>) -> Self {
        let mut grid = Self::default();
        for group in groups {
            let head = grid.rows.len();
            grid.heads.extend(group.iter().map(|_| head));
            grid.rows.extend(group);
        }
        grid
    }

    /// A list: one column.
    #[must_use]
    pub fn list(spots: impl IntoIterator<Item = Spot>) -> Self {
        Self::new(spots.into_iter().map(|spot| vec![Some(spot)]).collect())
    }

    #[must_use]
    pub fn spot(&self, at: At) -> Option<Spot> {
        *self.rows.get(at.row)?.get(at.column)?
    }

    /// How many rows there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Where a spot is. Something shown twice is where `near` says, if it is there; somebody whose seat
    /// is not shown is found as a person, and the other way round.
    #[must_use]
    pub fn seek(&self, spot: Spot, near: At) -> Option<At> {
        let here = |at: At| self.spot(at).is_some_and(|other| other.is(spot));
        if here(near) {
            return Some(near);
        }
        let first = |wanted: &dyn Fn(Spot) -> bool| {
            self.all()
                .find(|(_, other)| wanted(*other))
                .map(|(at, _)| at)
        };
        first(&|other| other.is(spot)).or_else(|| {
            let person = spot.person()?;
            first(&|other| other.person() == Some(person))
        })
    }

    /// The place `count` steps on, or as far as there is one; a step off the grid stays.
    #[must_use]
    pub fn step(&self, from: At, way: Way, count: usize) -> At {
        let mut at = from;
        for _ in 0..count {
            let Some(next) = self.next(at, way) else {
                break;
            };
            at = next;
        }
        at
    }

    #[must_use]
    pub fn first(&self) -> Option<At> {
        self.all().next().map(|(at, _)| at)
    }

    /// The last row's first spot.
    #[must_use]
    pub fn last(&self) -> Option<At> {
        let rows = (0..self.rows.len()).rev();
        let mut ends = rows.filter_map(|row| self.nearest(row, 0));
        ends.next()
    }

    fn next(&self, from: At, way: Way) -> Option<At> {
        match way {
            Way::Up => {
                let mut rows = (0..from.row.min(self.rows.len())).rev();
                rows.find_map(|row| self.nearest(row, from.column))
            }
            Way::Down => {
                let mut rows = from.row + 1..self.rows.len();
                rows.find_map(|row| self.nearest(row, from.column))
            }
            Way::Left => {
                let mut columns = (0..from.column).rev();
                columns.find_map(|column| self.level_with(from, column))
            }
            Way::Right => {
                let mut columns = from.column + 1..self.width(from.row);
                columns.find_map(|column| self.level_with(from, column))
            }
        }
    }

    /// The spot of a row that is nearest to a column.
    fn nearest(&self, row: usize, column: usize) -> Option<At> {
        let spots = self.rows.get(row)?.iter().enumerate();
        let there = spots.filter(|(_, spot)| spot.is_some());
        let nearest = there.min_by_key(|(at, _)| at.abs_diff(column))?;
        Some(At {
            row,
            column: nearest.0,
        })
    }

    /// The spot of a column beside `from`, or the nearest one above it there in the same group.
    fn level_with(&self, from: At, column: usize) -> Option<At> {
        let head = *self.heads.get(from.row)?;
        let mut rows = (head..=from.row).rev().map(|row| At { row, column });
        rows.find(|at| self.spot(*at).is_some())
    }

    fn width(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, Vec::len)
    }

    fn all(&self) -> impl Iterator<Item = (At, Spot)> {
        let rows = self.rows.iter().enumerate();
        rows.flat_map(|(row, spots)| {
            let spots = spots.iter().enumerate();
            spots.filter_map(move |(column, spot)| Some((At { row, column }, (*spot)?)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Id, Person};

    const fn spot(key: i64) -> Spot {
        Spot::Person(Id::<Person>::new(key))
    }

    const fn at(row: usize, column: usize) -> At {
        At { row, column }
    }

    #[test]
    fn a_step_passes_over_what_is_empty_and_stays_at_the_edge() {
        let grid = Grid::new(vec![
            vec![Some(spot(1)), None, Some(spot(2))],
            vec![None, None, None],
            vec![None, Some(spot(3)), None],
        ]);
        assert_eq!(grid.step(at(0, 0), Way::Right, 1), at(0, 2));
        assert_eq!(grid.step(at(0, 2), Way::Right, 1), at(0, 2));
        assert_eq!(grid.step(at(0, 2), Way::Down, 1), at(2, 1));
        assert_eq!(grid.step(at(2, 1), Way::Left, 1), at(2, 1));
        assert_eq!(grid.step(at(2, 1), Way::Up, 1), at(0, 0));
        assert_eq!(grid.last(), Some(at(2, 1)));
    }

    #[test]
    fn a_step_aside_stays_among_the_lines_of_its_cell() {
        let tall = vec![
            vec![Some(spot(1)), Some(spot(2))],
            vec![Some(spot(3)), None],
        ];
        let grid = Grid::grouped([vec![vec![None, Some(spot(9))]], tall]);
        assert_eq!(grid.step(at(2, 0), Way::Right, 1), at(1, 1));
        assert_eq!(grid.step(at(0, 1), Way::Left, 1), at(0, 1));
    }

    #[test]
    fn something_shown_twice_is_sought_where_the_cursor_was() {
        let grid = Grid::list([spot(1), spot(2), spot(1)]);
        let twice = spot(1);
        assert_eq!(grid.seek(twice, at(2, 0)), Some(at(2, 0)));
        assert_eq!(grid.seek(twice, at(1, 0)), Some(at(0, 0)));
    }
}
