//! Documents: what is on the screen, for people who were not there.
//!
//! Knows: pictures and text; how Markdown, HTML, SVG and PDF are written. Must not know: where a file
//! goes, a clock, the book. Everything a document needs is in it: nothing is fetched, nothing runs.

mod geometry;
mod html;
mod map;
mod markdown;
mod metrics;
mod pdf;
mod svg;
mod text;

pub use map::{Remarks, map};

use crate::{i18n::Lang, picture::Picture};

/// What a document says: a picture with a title, and under it the same in words.
#[derive(Debug, Clone)]
pub struct Document {
    pub lang: Lang,
    pub title: String,
    /// Whose, of which day.
    pub subtitle: String,
    pub picture: Picture,
    /// Rows at its top that head every page it goes on to.
    pub head: usize,
    pub sections: Vec<Section>,
    /// The same people and seats as a list, for formats that have tables.
    pub tables: Vec<Table>,
    /// What stands at the foot of every page.
    pub footer: String,
}

/// Part of the text below the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub heading: String,
    pub lines: Vec<String>,
}

/// Rows under a heading, each as long as the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub heading: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// How a document is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Text,
    Markdown,
    Svg,
    Html,
    Pdf,
}

/// The document as bytes; the same document gives the same bytes.
#[must_use]
pub fn write(document: &Document, format: Format) -> Vec<u8> {
    match format {
        Format::Text => text::write(document).into_bytes(),
        Format::Markdown => markdown::write(document).into_bytes(),
        Format::Svg => svg::write(document).into_bytes(),
        Format::Html => html::write(document).into_bytes(),
        Format::Pdf => pdf::write(document),
    }
}
