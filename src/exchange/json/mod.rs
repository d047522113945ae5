//! Book JSON, version 2: the format in which a whole book leaves and enters.
//!
//! ```text
//! { "format": "guanxi-book", "version": 2, "me": "…",
//!   "colleagues": [
//!     {"id":"…","name":"…","role":"AR"},
//!     …
//! ```
//!
//! One row, one line: a difference between two exports is a difference between two lines. Reading and
//! writing again gives the same bytes.

mod read;
mod write;

pub use read::read;
pub use write::{Writer, one_line, write};

const FORMAT: &str = "guanxi-book";
/// The version written, and the highest one read.
const VERSION: u64 = 2;

#[cfg(test)]
mod tests;
