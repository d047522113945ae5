//! Who stands where: the people of one account, as every view of the map sees them.
//!
//! A [`Scene`] is gathered once from the rows and the depth of a day; tree, matrix, power grid, chain
//! and ties are arrangements of the same people, selected by the same [`Spot`].
//!
//! Knows: which line, cell or layer somebody belongs to. Must not know: how wide a name is, a word, a
//! screen.

mod aspect;
mod chain;
mod change;
mod chart;
mod contest;
mod grid;
mod matrix;
mod moves;
mod ours;
mod power;
mod scene;
mod setting;
mod spot;
pub mod ties;
mod tree;
pub mod units;

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::cast_possible_wrap,
    reason = "a test may fail loudly"
)]
pub(crate) mod any;
#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
pub(crate) mod any_setting;
#[cfg(test)]
#[expect(clippy::panic, reason = "a test may fail loudly")]
mod laws;

pub use aspect::{View, ViewNeeds, Zoom};
pub use chain::{ChainMap, Condition, Lane};
pub use change::Mark;
pub use chart::{Aspect, Chart, ChartCursor};
pub use contest::{Ahead, Contest, ContestRow};
pub use grid::{At, Grid, Way};
pub use matrix::{Matrix, MatrixRow};
pub use moves::{Moved, Moves};
pub use ours::{Gap, LATELY, Matching, OurSide, Ours, OursCell, OursColumn, OursRow};
pub use power::{Power, PowerCell, PowerRow};
pub use scene::{Chair, Counts, DaysSilent, MapPlace, Node, Scene, is_key_player};
pub use setting::Setting;
pub use spot::Spot;
pub use ties::Ties;
pub use tree::{Branch, Branches, Tree};
pub use units::{Unit, Units, WorstSeat};
