//! The people of a scene in the view that is on screen.

use std::collections::HashSet;

use super::{
    At, ChainMap, Contest, Grid, Matrix, Moves, Ours, Power, PowerCell, Scene, Setting, Spot, Ties,
    Tree, Unit, Units, View, Zoom,
};
use crate::domain::{Id, Name, Person};

/// How a map is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Aspect {
    pub view: View,
    pub zoom: Zoom,
    /// Departments and people whose branches are out of sight in the tree.
    pub folded: HashSet<Spot>,
    /// Around whom ties are shown where there are too many.
    pub centre: Option<Id<Person>>,
    /// The one rival that is set against us; absent, or not known there: all of them.
    pub rival: Option<Name>,
}

impl Default for Aspect {
    /// The tree, a line each.
    fn default() -> Self {
        Self {
            view: View::Tree,
            zoom: Zoom::Middle,
            folded: HashSet::new(),
            centre: None,
            rival: None,
        }
    }
}

/// Everybody of a scene, arranged.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    Tree(Tree),
    Matrix(Matrix),
    Power(Power),
    Chain(ChainMap),
    Ties(Ties),
    Ours(Ours),
    Moves(Moves),
    Units(Units),
    Contest(Contest),
    /// What the view needs has not been computed yet.
    Pending,
}

impl Default for Chart {
    fn default() -> Self {
        Self::Tree(Tree::default())
    }
}

impl Chart {
    #[must_use]
    pub fn of(scene: &Scene, aspect: &Aspect) -> Self {
        match (aspect.view, &scene.setting) {
            (View::Tree, _) => Self::Tree(Tree::of(scene, &aspect.folded, aspect.zoom)),
            (View::Matrix, _) => Self::Matrix(Matrix::of(scene)),
            (View::Power, _) => Self::Power(Power::of(scene)),
            (View::Chain, _) => Self::Chain(ChainMap::of(scene)),
            (View::Ties, _) => Self::Ties(Ties::of(scene, aspect.centre, aspect.zoom.across())),
            (View::Rivals, _) => Self::Contest(Contest::of(scene, aspect.rival.as_ref())),
            (View::Ours, Setting::Ours(side)) => Self::Ours(Ours::of(scene, side)),
            (View::Moves, Setting::Moves(moves)) => Self::Moves(moves.clone()),
            (View::Units, Setting::Units(units)) => Self::Units(units.clone()),
            (View::Ours | View::Moves | View::Units, _) => Self::Pending,
        }
    }

    /// What the cursor can be on.
    #[must_use]
    pub fn grid(&self, scene: &Scene, zoom: Zoom) -> Grid {
        match self {
            Self::Tree(tree) => Grid::list(tree.lines.iter().map(|line| line.spot)),
            Self::Matrix(matrix) => Grid::grouped(matrix_groups(matrix, scene, zoom)),
            Self::Ours(ours) => Grid::new(ours_rows(ours, scene)),
            Self::Moves(moves) => {
                Grid::list(moves.list.iter().map(|one| Spot::Person(one.is.person)))
            }
            Self::Units(units) => Grid::list(units.list.iter().map(Unit::spot)),
            Self::Contest(contest) => {
                let people = contest.rows.iter().map(|row| &row.person);
                Grid::list(people.filter_map(|id| spot_of(Some(id), scene)))
            }
            Self::Pending => Grid::list([Spot::Account]),
            Self::Power(power) => Grid::grouped(power_groups(power, scene, zoom)),
            Self::Ties(ties) => {
                let columns = ties.rows.iter().map(Vec::len).max().unwrap_or(0);
                let rows = ties.rows.iter().map(|row| {
                    let aside = std::iter::repeat_n(None, (columns - row.len()) / 2);
                    aside
                        .chain(row.iter().map(|id| spot_of(Some(id), scene)))
                        .collect()
                });
                Grid::new(rows.collect())
            }
            Self::Chain(chain) => {
                let spot = |id: &_| scene.chair(*id).map(super::Chair::spot);
                let rows = chain.lanes.iter();
                Grid::new(
                    rows.map(|lane| lane.seats.iter().map(spot).collect())
                        .collect(),
                )
            }
        }
    }
}

type Lines = Vec<Vec<Option<Spot>>>;

/// From afar a cell is one spot; near by each of its people is.
fn matrix_groups(matrix: &Matrix, scene: &Scene, zoom: Zoom) -> Vec<Lines> {
    let rows = matrix.rows.iter();
    rows.map(|row| {
        let lines = match zoom {
            Zoom::Far | Zoom::Middle => 1,
            Zoom::Near => row.tallest().max(1),
        };
        let line = |at: usize| {
            let head = Spot::Department(row.department);
            let cells = row.cells.iter().zip(&matrix.levels);
            let cells = cells.map(|(people, level)| match zoom {
                Zoom::Near if !people.is_empty() => spot_of(people.get(at), scene),
                _ => (at == 0).then_some(Spot::Cell(row.department, *level)),
            });
            [(at == 0).then_some(head)]
                .into_iter()
                .chain(cells)
                .collect()
        };
        (0..lines).map(line).collect()
    })
    .collect()
}

/// The key people of a band are a group, and so are the others.
fn power_groups(power: &Power, scene: &Scene, zoom: Zoom) -> Vec<Lines> {
    let group = |cells: Vec<&[Id<Person>]>| {
        let tallest = cells.iter().map(|people| people.len()).max().unwrap_or(0);
        let line = |at: usize| {
            let spots = cells.iter().map(|people| spot_of(people.get(at), scene));
            spots.collect()
        };
        (0..tallest).map(line).collect()
    };
    let rows = power.rows.iter();
    rows.flat_map(|row| {
        let shown = row.cells.iter().map(|cell| cell.named(zoom));
        let (key, others) = shown.unzip();
        [group(key), group(others)]
    })
    .collect()
}

/// A person, and beside them everybody of ours.
fn ours_rows(ours: &Ours, scene: &Scene) -> Lines {
    let rows = ours.rows.iter().map(|row| {
        let columns = ours.columns.iter();
        let pairs = columns.map(|column| Some(Spot::Pair(row.person, column.colleague.id)));
        [spot_of(Some(&row.person), scene)]
            .into_iter()
            .chain(pairs)
            .collect()
    });
    rows.collect()
}

fn spot_of(person: Option<&Id<Person>>, scene: &Scene) -> Option<Spot> {
    Some(scene.person(*person?)?.spot())
}

impl Zoom {
    /// People side by side among the ties.
    #[must_use]
    pub const fn across(self) -> usize {
        match self {
            Self::Far => 6,
            Self::Middle => 5,
            Self::Near => 4,
        }
    }
}

impl PowerCell {
    /// Key people and others whom the cell names before it counts the rest.
    #[must_use]
    pub fn named(&self, zoom: Zoom) -> (&[Id<Person>], &[Id<Person>]) {
        let (key, others) = match zoom {
            Zoom::Far => (2, 0),
            Zoom::Middle => (6, 4),
            Zoom::Near => (usize::MAX, usize::MAX),
        };
        // Where there is nobody else to name, the first of the others stands for them.
        let others = if self.key.is_empty() {
            others.max(1)
        } else {
            others
        };
        (
            &self.key[..key.min(self.key.len())],
            &self.others[..others.min(self.others.len())],
        )
    }
}

/// A cursor on a chart: what it is on, and where that was when it was last seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChartCursor {
    pub spot: Spot,
    pub at: At,
}

impl ChartCursor {
    /// Finds its spot again; where that is gone, whatever is in its place now.
    #[must_use]
    pub fn again(self, grid: &Grid) -> Self {
        let at = grid
            .seek(self.spot, self.at)
            .or_else(|| grid.spot(self.at).map(|_| self.at))
            .or_else(|| {
                let row = self.at.row.min(grid.len().checked_sub(1)?);
                let up = At { row, ..self.at };
                grid.spot(up).map(|_| up).or_else(|| grid.last())
            });
        match at {
            Some(at) => Self {
                spot: grid.spot(at).unwrap_or_default(),
                at,
            },
            None => Self::default(),
        }
    }
}
