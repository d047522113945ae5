//! Who does it: the event loop, effects, the worker, the terminal, the clock, the places of files.
//!
//! Knows everybody; nobody knows it but `main` and `cli`. The only room that reads the clock, spawns
//! threads or touches the terminal.

mod clock;
mod desk;
mod input;
mod jobs;
mod paths;
mod screen;
mod terminal;

pub use clock::Clock;
pub use desk::{Desk, Next};
pub use jobs::Jobs;
pub use paths::{BookPath, book_path};
pub use screen::run;
