//! Calendars (RFC 5545): what has happened in one comes in, open promises go out as to-dos.
//!
//! ```text
//! text → blocks → events of one UID → occurrences → activities
//!        (block.rs)  (read.rs)        (series.rs)   (event.rs)
//! ```
//!
//! The blocks are cut by us, so that a broken event costs one event, and every problem has its line.
//! What recurs is computed by calcard, in the wall clock of where the event stands; `zone.rs` turns that
//! into the wall clock of here, hours that a clock skips or has twice included.

mod block;
mod event;
mod read;
mod series;
mod write;
mod zone;

pub(super) use read::read;
pub use write::{DatedMatter, DatedPlanItem, write};

#[cfg(test)]
mod tests;
