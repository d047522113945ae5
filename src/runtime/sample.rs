//! The demo for whoever reads the screen: the list begins with the accounts that have a story, those told in
//! their language before the others, and one of these is what opens.

use crate::{
    demo::{self, DemoError},
    domain::Change,
    say::Lang,
    store::{Store, StoreError},
};

/// Under which a book remembers that it is made up.
pub const DEMO: &str = "demo";

/// The account at which a reader of this language is best begun.
#[must_use]
pub fn begin_at(lang: Lang) -> &'static str {
    let told = demo::BEGIN_AT.iter().find(|(code, _)| *code == lang.code());
    told.unwrap_or(&demo::BEGIN_AT[0]).1
}

/// Fills an empty book with a demo.
///
/// # Errors
/// When the book is not empty, or the disk fails.
pub fn fill(
    store: &mut Store,
    chunks: impl Iterator<Item = Result<Vec<Change>, DemoError>>,
    lang: Lang,
) -> Result<(), StoreError> {
    store.fill(chunks)?;
    let mut told = demo::TOLD;
    told.sort_by_key(|(code, _)| *code != lang.code());
    store.list_first(told.iter().flat_map(|(_, names)| *names))?;
    store.remember(DEMO, &true)
}
