//! From keys to screens, with a real book in between.

mod agenda;
mod back;
mod bench;
mod brief;
mod clicks;
mod depth;
mod drafts;
mod find;
mod first_start;
mod forgetting;
mod forms;
mod foundations;
mod history;
mod imports;
mod keys;
mod laws;
mod logging;
mod manual;
mod map;
mod moving;
mod nouns;
mod one;
mod overlays;
mod papers;
mod plan;
mod questions;
mod rivals;
mod rounds;
mod screens;
mod story;
mod warnings;

pub use laws::hostile_book;
mod trend;
