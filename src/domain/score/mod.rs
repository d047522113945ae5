//! How deep the relationship with an account is: facts of one account → [`Depth`], purely.

mod facts;

pub use facts::*;

use super::words::words;

words! {
    /// How far the relationship has grown: 点 → 线 → 面 → 立体.
    Stage { Point = "point", Points = "points", Line = "line", Surface = "surface", Solid = "solid" }
}
words! {
    /// The depth in a word.
    Band { Deep = "deep", Firm = "firm", Thin = "thin", Shallow = "shallow" }
}

/// The score of an account on a day, with everything it is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Depth {
    /// 0–100, rounded half up, capped.
    pub depth: u8,
    /// Points before caps, unrounded.
    pub raw: f64,
    pub band: Band,
    pub stage: Stage,
    /// 0–1.
    pub confidence: f64,
}
