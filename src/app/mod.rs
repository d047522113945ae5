//! What the user is doing: the state of the screens, and how a message changes it.
//!
//! Knows: screens, overlays, fields, the key table. State changes only in `update`, which returns
//! deeds as data ([`Effect`]).
//! Must not know: SQL, files, a clock, colours, a language.

mod effect;
mod msg;

pub use effect::*;
pub use msg::*;
