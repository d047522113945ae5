//! Department × level: where we know nobody.

use std::collections::HashMap;

use super::{Node, Scene};
use crate::domain::{Department, Id, Level, Person};

/// A row for each department, a column for each level.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    /// From the highest; the last is that of people without a level, where there are any.
    pub levels: Vec<Option<Level>>,
    pub rows: Vec<MatrixRow>,
}

/// A department; absent: people of no department.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    pub department: Option<Id<Department>>,
    /// As many as there are levels: who is there, the best contact first.
    pub cells: Vec<Vec<Id<Person>>>,
}

impl MatrixRow {
    /// How many people the fullest cell has.
    #[must_use]
    pub fn tallest(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0)
    }
}

impl Matrix {
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let working = scene
            .people
            .iter()
            .filter(|node| !node.departments.is_empty());
        let mut levels: Vec<_> = Level::ALL.iter().copied().map(Some).collect();
        if working.clone().any(|node| node.level.is_none()) {
            levels.push(None);
        }
        let mut people: Vec<&Node> = working.collect();
        people.sort_by(|a, b| {
            let stronger = b.strength.total_cmp(&a.strength);
            stronger.then_with(|| (&a.name, a.id).cmp(&(&b.name, b.id)))
        });
        let mut cells: HashMap<_, Vec<_>> = HashMap::new();
        for node in people {
            for department in &node.departments {
                cells
                    .entry((*department, node.level))
                    .or_default()
                    .push(node.id);
            }
        }
        let places = scene.places.iter().map(|place| Some(place.id));
        let rows = places.chain([None]).map(|department| MatrixRow {
            department,
            cells: levels
                .iter()
                .map(|level| cells.remove(&(department, *level)).unwrap_or_default())
                .collect(),
        });
        let mut rows: Vec<_> = rows.collect();
        rows.retain(|row| row.department.is_some() || 0 < row.tallest());
        Self { levels, rows }
    }
}
