//! The depth in words: its band, and how far the relationship has grown.

use super::{Band, Constants, Layers, Stage};

impl Band {
    /// The band of a rounded depth.
    #[must_use]
    pub fn of(depth: u8, constants: &Constants) -> Self {
        let bands = &constants.bands;
        match f64::from(depth) {
            depth if bands.deep <= depth => Self::Deep,
            depth if bands.firm <= depth => Self::Firm,
            depth if bands.thin <= depth => Self::Thin,
            _ => Self::Shallow,
        }
    }
}

pub(super) fn stage(threads: usize, layers: &Layers, constants: &Constants) -> Stage {
    let reached = |layer: f64| constants.stage <= layer;
    if threads <= 1 {
        Stage::Point
    } else if !reached(layers.key) {
        Stage::Points
    } else if !reached(layers.universal) {
        Stage::Line
    } else if !reached(layers.organizational) {
        Stage::Surface
    } else {
        Stage::Solid
    }
}
