//! One binary for everything that crosses rooms.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod desk;
mod exchange;
mod house;
mod store;
