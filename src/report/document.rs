//! What a document is made of, whatever it is written as.

use crate::{
    domain::text::shown,
    picture::{Picture, Table},
    say::Lang,
};

/// A title and what follows it, from top to bottom.
#[derive(Debug, Clone)]
pub struct Document {
    pub lang: Lang,
    pub title: String,
    /// Whose, of which day.
    pub subtitle: String,
    pub orientation: Orientation,
    pub blocks: Vec<Block>,
    /// What stands at the foot of every page.
    pub footer: String,
}

/// How the pages of a PDF lie, and a page that is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// For a picture that wants room: it has pages to itself, and the text begins on one of its own.
    Landscape,
    /// For reading: text, pictures and tables follow each other.
    Portrait,
}

/// One part of a document.
#[derive(Debug, Clone)]
pub enum Block {
    Figure(Figure),
    Section(Section),
    Table(Table),
    /// What a picture shows already, as a table for formats that are searched and sorted: Markdown
    /// and HTML. The others leave it out.
    Listing(Table),
}

/// A picture.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Absent where the title of the document says what it is.
    pub heading: Option<String>,
    pub picture: Picture,
    /// Rows at its top that head every page it goes on to.
    pub head: usize,
    /// How to read it.
    pub caption: Option<String>,
}

/// Sentences under a heading, each with a bullet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub heading: String,
    pub lines: Vec<String>,
}

impl Document {
    /// The pictures, from top to bottom.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
    }

    /// The sentences, from top to bottom.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Section(section) => Some(section),
            _ => None,
        })
    }

    /// The tables, from top to bottom, listings included.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) | Block::Listing(table) => Some(table),
            _ => None,
        })
    }
}

impl Section {
    /// Sentences as one line each, safe to show whatever names are in them.
    pub(super) fn new(heading: &str, lines: impl IntoIterator<Item = String>) -> Self {
        let lines = lines.into_iter();
        Self {
            heading: shown(heading).into_owned(),
            lines: lines.map(|line| shown(&line).into_owned()).collect(),
        }
    }
}
