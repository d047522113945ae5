//! The depth in words: its band, and how far the relationship has grown.

use super::{Band, Constants, Depth, Layer, Layers, Stage, caps, day::Day};
use crate::domain::{Id, Person};

/// What the next stage needs that is not there yet; the first such thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum StageNeed {
    /// More than one live thread; so many there are.
    Threads { have: usize },
    /// That somebody who approves or decides is no opponent any more.
    WinOver(Id<Person>),
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
            Stage::Points => Some(match self.opposing() {
                Some(person) if constants.stage <= self.layers.key => StageNeed::WinOver(person),
                _ => layer(Layer::Key, self.layers.key, Stage::Line),
            }),
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

impl Depth {
    /// Who approves or decides and is an opponent; of several the first by seat.
    #[must_use]
    pub fn opposing(&self) -> Option<Id<Person>> {
        let seats = self.seats.iter();
        let mut seats = seats.filter(|seat| seat.applies && seat.role.releases());
        seats.find_map(|seat| {
            let holder = seat.holder?;
            let standing = self.people.iter().find(|one| one.person == holder)?;
            standing.is_opponent().then_some(holder)
        })
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

pub(super) fn stage(day: &Day<'_>, threads: usize, layers: &Layers) -> Stage {
    let reached = |layer: f64| day.constants().stage <= layer;
    if threads <= 1 {
        Stage::Point
    } else if !reached(layers.key) || caps::opposed(day) {
        Stage::Points
    } else if !reached(layers.universal) {
        Stage::Line
    } else if !reached(layers.organizational) {
        Stage::Surface
    } else {
        Stage::Solid
    }
}
