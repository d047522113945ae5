//! One binary for everything that crosses rooms.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod bench;
mod calibrate;
mod cli;
mod config;
mod corpora;
mod course;
mod desk;
mod documents;
mod drafts;
mod editors;
mod exchange;
mod find;
mod fixtures;
mod history;
mod hostile_text;
mod house;
mod journeys;
mod keystrokes;
mod log_line;
mod log_line_complete;
mod log_line_laws;
mod lookout;
mod pty;
mod readme;
mod reports;
mod shell;
mod staff;
mod standing;
mod store;
mod templates;
mod terminal;
mod ties;
mod user;
mod warnings;
