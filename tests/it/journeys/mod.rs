//! From keys to screens, with a real book in between.

mod find;
mod first_start;
mod laws;
mod logging;
mod nouns;
mod screens;
mod story;

pub use laws::hostile_book;
