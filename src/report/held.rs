//! All that is held on one person, as a document for them.

use super::{Block, Document, Orientation, Section};
use crate::{domain::summary::Held, say::Words};

/// All that is held on a person.
#[must_use]
pub fn held(held: &Held, words: &Words) -> Document {
    let words = &words.on_paper(held.on);
    let name = held.person.name.told();
    let parts = words.held(held).into_iter();
    let parts = parts.map(|(heading, lines)| Block::Section(Section::new(&heading, lines)));
    Document {
        lang: words.lang(),
        title: words.held_title(&name),
        subtitle: words.held_subtitle(words.full_date(held.on)),
        orientation: Orientation::Portrait,
        blocks: parts.collect(),
        footer: words.document_footer(&name, words.full_date(held.on)),
    }
}
