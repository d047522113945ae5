//! One file per region of the terminal.

mod account;
mod agenda;
mod book;
mod brief;
mod card;
mod depth;
mod frame;
mod history;
mod map;
mod person;
mod rivals;
mod rows;
mod story;
mod welcome;

pub use account::draw as account;
pub use agenda::draw as agenda;
pub use book::draw as book;
pub use brief::draw as brief;
pub use card::draw as card;
pub use depth::draw as depth;
pub use frame::{footer, footer_height, header};
pub use rivals::draw as rivals;
pub use welcome::draw as welcome;
