//! One binary for everything that crosses rooms.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod cli;
mod corpora;
mod desk;
mod exchange;
mod fixtures;
mod history;
mod hostile_text;
mod house;
mod journeys;
mod log_line;
mod log_line_laws;
mod pty;
mod readme;
mod shell;
mod store;
mod terminal;
mod user;
