//! Influence × stance: who can move the purchase, and which way.

use std::ops::RangeInclusive;

use super::{Node, Scene};
use crate::domain::{Id, Person, StanceValue};

/// Columns from opposed to coach, rows from the most influential.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Power {
    pub rows: Vec<PowerRow>,
}

/// People of like influence.
#[derive(Debug, Clone, PartialEq)]
pub struct PowerRow {
    /// 0–10; absent: not known.
    pub influence: Option<RangeInclusive<u8>>,
    /// One for each of [`Power::STANCES`].
    pub cells: Vec<PowerCell>,
}

/// People of like influence and stance, the most influential first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PowerCell {
    /// On whom the purchase hangs.
    pub key: Vec<Id<Person>>,
    pub others: Vec<Id<Person>>,
}

impl PowerCell {
    #[must_use]
    pub const fn len(&self) -> usize {
        self.key.len() + self.others.len()
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Power {
    /// Unknown stands between no and neutral: nobody says that they are for us.
    pub const STANCES: [Option<StanceValue>; 6] = [
        Some(StanceValue::NotAccepted),
        None,
        Some(StanceValue::Neutral),
        Some(StanceValue::Support),
        Some(StanceValue::StrongSupport),
        Some(StanceValue::Coach),
    ];

    const BANDS: [RangeInclusive<u8>; 4] = [9..=10, 7..=8, 4..=6, 0..=3];

    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let mut people: Vec<&Node> = scene.people.iter().collect();
        people.sort_by(|a, b| {
            let stronger = b.strength.total_cmp(&a.strength);
            let weightier = b.influence.cmp(&a.influence).then(stronger);
            weightier.then_with(|| (&a.name, a.id).cmp(&(&b.name, b.id)))
        });
        let bands = Self::BANDS.into_iter().map(Some);
        let mut rows: Vec<_> = bands
            .chain([None])
            .map(|influence| PowerRow {
                influence,
                cells: vec![PowerCell::default(); Self::STANCES.len()],
            })
            .collect();
        for node in people {
            let within = |row: &PowerRow| match (&row.influence, node.influence) {
                (Some(band), Some(is)) => band.contains(&is),
                (band, is) => band.is_none() && is.is_none(),
            };
            let column = Self::STANCES.iter().position(|one| *one == node.stance);
            let row = rows.iter_mut().find(|row| within(row));
            if let (Some(row), Some(column)) = (row, column) {
                let cell = &mut row.cells[column];
                if node.is_key() {
                    cell.key.push(node.id);
                } else {
                    cell.others.push(node.id);
                }
            }
        }
        let peopled = |row: &PowerRow| row.cells.iter().any(|cell| !cell.is_empty());
        rows.retain(|row| row.influence.is_some() || peopled(row));
        Self { rows }
    }
}
