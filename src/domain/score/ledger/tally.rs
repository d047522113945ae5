//! All points of a depth in whole units that add up: layers to the sum, parts to their layer.

use std::cmp::Reverse;

use super::{
    super::{Contribution, ContributionKind, Depth, Layer},
    LAYERS, apportion, apportion_into,
};

/// Points in whole units: how many there are, and how many there could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Before caps; the layers add up to it.
    pub raw: i64,
    /// Key, universal, organizational.
    pub layers: [(i64, i64); 3],
    /// One for each contribution, in their order; those of a layer add up to it. The floor could not
    /// give more than it does, and what it gives is beside what the seats could.
    pub parts: Vec<(i64, i64)>,
}

impl Tally {
    /// In tenths of a point, as screens and documents say them.
    #[must_use]
    pub fn of(depth: &Depth) -> Self {
        Self::in_units(depth, 0.1)
    }

    /// In hundredths of a point.
    #[must_use]
    pub fn in_hundredths(depth: &Depth) -> Self {
        Self::in_units(depth, 0.01)
    }

    /// The contributions with the points they give and could give, largest loss first: in what a
    /// reader sees, and then in what is behind it.
    #[must_use]
    pub fn by_loss<'a>(&self, depth: &'a Depth) -> Vec<(&'a Contribution, i64, i64)> {
        let parts = depth.contributions.iter().zip(&self.parts);
        let mut parts: Vec<_> = parts
            .map(|(part, &(points, most))| (part, points, most))
            .collect();
        parts.sort_by(|(a, ..), (b, ..)| b.loss().total_cmp(&a.loss()));
        parts.sort_by_key(|(_, points, most)| Reverse(most - points));
        parts
    }

    fn in_units(depth: &Depth, unit: f64) -> Self {
        let weights = [
            depth.weights.key,
            depth.weights.universal,
            depth.weights.organizational,
        ];
        let shares = [
            depth.layers.key,
            depth.layers.universal,
            depth.layers.organizational,
        ];
        let most = apportion(&weights.map(|weight| 100.0 * weight), unit);
        let points: Vec<f64> = weights
            .iter()
            .zip(shares)
            .map(|(weight, share)| 100.0 * weight * share)
            .collect();
        let points = apportion(&points, unit);
        let layers = [0, 1, 2].map(|at| (points[at], most[at]));
        let mut parts = vec![(0, 0); depth.contributions.len()];
        for (layer, (points, most)) in LAYERS.into_iter().zip(layers) {
            divide(depth, layer, (points, most), unit, &mut parts);
        }
        Self {
            raw: points.iter().sum(),
            layers,
            parts,
        }
    }
}

fn divide(
    depth: &Depth,
    layer: Layer,
    (points, most): (i64, i64),
    unit: f64,
    parts: &mut [(i64, i64)],
) {
    let all = &depth.contributions;
    let here: Vec<usize> = (0..all.len())
        .filter(|at| all[*at].layer == layer)
        .collect();
    let exact: Vec<f64> = here.iter().map(|at| all[*at].points).collect();
    for (at, points) in here.iter().zip(apportion_into(&exact, unit, points)) {
        parts[*at].0 = points;
    }
    let floor = |at: &&usize| all[**at].kind == ContributionKind::Floor;
    for at in here.iter().filter(floor) {
        parts[*at].1 = parts[*at].0;
    }
    let others: Vec<usize> = here.iter().filter(|at| !floor(at)).copied().collect();
    let exact: Vec<f64> = others.iter().map(|at| all[*at].most).collect();
    for (at, most) in others.iter().zip(apportion_into(&exact, unit, most)) {
        parts[*at].1 = most;
    }
}
