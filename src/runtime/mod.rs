//! Who does it: the event loop, effects, the worker, the terminal, the clock, the places of files.
//!
//! Knows everybody; nobody knows it but `main` and `cli`. The only room that reads the clock, spawns
//! threads or touches the terminal.

mod clock;
mod deed;
mod desk;
mod files;
mod input;
mod jobs;
mod paths;
mod screen;
mod terminal;

pub use clock::{Clock, fresh_uuid};
pub use deed::{Shifted, chain, commit, known, refusal, rehearse};
pub use desk::{Desk, Next};
pub use files::take_in;
pub use jobs::{Bench, Jobs};
pub use paths::{BookPath, book_path};
pub use screen::run;
pub use terminal::Terminal;

use crate::{
    domain::{plan::StandardNames, text::Name},
    i18n::Words,
};

/// What the departments of a new account are called in the user's language.
#[must_use]
pub fn standard_names(words: &Words) -> StandardNames {
    StandardNames::new(|function| {
        let word = words.function(function);
        // A function without a word would leave a department without a name; its code is one.
        Name::new(&word)
            .or_else(|_| Name::new(function.code()))
            .unwrap_or_else(|_| Name::unnamed())
    })
}
