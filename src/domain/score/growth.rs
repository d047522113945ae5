//! The depth in words: its band, and how far the relationship has grown.

use super::{Band, Constants, Depth, Layer, Layers, Stage};

/// What the next stage needs that is not there yet; the first such thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum StageNeed {
    /// More than one live thread; so many there are.
    Threads { have: usize },
    /// So much of a layer, 0–1.
    Layer {
        layer: Layer,
        have: f64,
        needed: f64,
        next: Stage,
    },
}

impl Depth {
    /// What the next stage needs; nothing where there is none.
    #[must_use]
    pub fn stage_need(&self, constants: &Constants) -> Option<StageNeed> {
        let layer = |layer, have, next| StageNeed::Layer {
            layer,
            have,
            needed: constants.stage,
            next,
        };
        match self.stage {
            Stage::Point => Some(StageNeed::Threads { have: self.threads }),
            Stage::Points => Some(layer(Layer::Key, self.layers.key, Stage::Line)),
            Stage::Line => Some(layer(
                Layer::Universal,
                self.layers.universal,
                Stage::Surface,
            )),
            Stage::Surface => Some(layer(
                Layer::Organizational,
                self.layers.organizational,
                Stage::Solid,
            )),
            Stage::Solid => None,
        }
    }
}

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
