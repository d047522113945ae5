//! Who stands where: the people of one account, as every view of the map sees them.
//!
//! A [`Scene`] is gathered once from the rows and the depth of a day; tree, matrix, power grid, chain
//! and ties are arrangements of the same people, selected by the same [`Spot`].
//!
//! Knows: which line, cell or layer somebody belongs to. Must not know: how wide a name is, a word, a
//! screen.

mod aspect;
mod scene;
mod spot;

pub use aspect::{View, Zoom};
pub use scene::{Chair, Counts, Node, Place, Scene, Silence};
pub use spot::Spot;
