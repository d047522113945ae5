//! The demo for whoever reads the screen: the list begins with the accounts that have a story, those told in
//! their language before the others, and one of these is what opens.

use chrono::NaiveDate;

use crate::{
    demo::{self, DemoError},
    domain::Change,
    say::Lang,
    store::{Store, StoreError},
};

/// The account at which a reader of this language is best begun.
#[must_use]
pub const fn begin_at(lang: Lang) -> &'static str {
    let [english, chinese] = demo::BEGIN_AT;
    match lang {
        Lang::En => english,
        Lang::Zh => chinese,
    }
}

/// Fills an empty book with the demo of the first start.
///
/// # Errors
/// As [`fill`].
pub fn begin(store: &mut Store, today: NaiveDate, lang: Lang) -> Result<(), StoreError> {
    fill(
        store,
        demo::book(demo::BookSize::Small, demo::SEED, today),
        lang,
    )
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
    let [english, chinese] = demo::TOLD;
    let (ours, theirs) = match lang {
        Lang::En => (english, chinese),
        Lang::Zh => (chinese, english),
    };
    store.list_first(ours.iter().chain(theirs))
}
