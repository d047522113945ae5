//! Documents: what is on the screen, for people who were not there.
//!
//! Knows: pictures and text; how Markdown, HTML, SVG and PDF are written. Must not know: where a file
//! goes, a clock, the book. Everything a document needs is in it: nothing is fetched, nothing runs.

mod agenda;
mod bars;
mod brief;
mod deciding;
mod document;
mod geometry;
mod held;
mod html;
mod map;
mod markdown;
mod pdf;
mod planned;
mod portfolio;
mod remarks;
mod review;
mod rivals;
mod svg;
mod text;
mod typeface;

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests;

use crate::picture::grid;
pub use crate::{domain::format::Format, picture::Table};
pub use agenda::agenda;
pub use brief::brief;
pub use document::{Block, Document, Figure, Orientation, Section};
pub use held::held;
pub use map::{Width, map};
pub use planned::plan;
pub use portfolio::portfolio;
pub use review::review;
pub use rivals::rivals;
pub use typeface::{OwnTypefaces, Typeface, Typefaces, Weight, wide_characters};

/// Cells of a picture or table as wide as a page for reading.
const PAGE: usize = 98;

/// A document written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub bytes: Vec<u8>,
    /// The characters that no typeface has, each once: a square stands for them, which is searched and
    /// copied as what it stands for.
    pub undrawn: String,
}

/// The document as Markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    markdown::write(document)
}

/// The document as bytes; the same document gives the same bytes where there are the same `typefaces`.
#[must_use]
pub fn write(document: &Document, format: Format, typefaces: &dyn Typefaces) -> Printed {
    let text = match format {
        Format::Text => text::write(document),
        Format::Markdown => markdown::write(document),
        Format::Svg => svg::write(document),
        Format::Html => html::write(document),
        Format::Pdf => return pdf::write(document, typefaces),
    };
    Printed {
        bytes: text.into_bytes(),
        undrawn: String::new(),
    }
}
