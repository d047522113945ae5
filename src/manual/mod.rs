//! The manual: what its pages are about, and what a page is made of.
//!
//! A page is written in Markdown, so that whoever reads the sources sees it as it is meant. It is read
//! into passages here, once for the shell and the screens, and nothing of the markup is left in them.
//!
//! Knows: Markdown. Must not know: what the pages say, a language, layout.

mod read;

pub use read::read;

use crate::domain::words::words;

words! {
    /// What a page is about; the code is the name of its file, and what a shell calls it.
    Topic {
        Start = "start", Logging = "logging", Screens = "screens", Map = "map", Depth = "depth", Terms = "terms",
        Agenda = "agenda", Visits = "visits", Warnings = "warnings", Find = "find", Import = "import",
        Doubles = "doubles", Documents = "documents", Keys = "keys", Config = "config",
        Templates = "templates", Shell = "shell", Json = "json", Privacy = "privacy",
    }
}

/// A page of the manual, from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chapter {
    pub title: String,
    pub passages: Vec<Passage>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// The heading of a section, or of a part of one.
    Heading(String),
    Text(Vec<ManualSpan>),
    /// One thing of a list, so many lists deep, from 0.
    Point {
        mark: String,
        deep: usize,
        text: Vec<ManualSpan>,
    },
    /// What is typed or printed, line by line.
    Sample(Vec<String>),
    /// Each row is as long as the columns.
    Table {
        columns: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

/// Text in one voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualSpan {
    pub text: String,
    pub voice: Voice,
}

/// How a text is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    Plain,
    /// What the eye should find: a word that is explained.
    Strong,
    /// What is typed: a key, a command, a name of a file.
    Typed,
}

/// A place in the manual that can be looked up: a page, or a section of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualPlace {
    pub topic: Topic,
    /// Which heading of the page, from 0; the page itself if absent.
    pub section: Option<usize>,
    pub name: String,
}

impl Chapter {
    /// What the page says of itself: its first sentences.
    #[must_use]
    pub fn lead(&self) -> String {
        let first = self.passages.iter().find_map(|passage| match passage {
            Passage::Text(spans) => Some(spans.as_slice()),
            _ => None,
        });
        first.map_or_else(String::new, plain)
    }

    /// Its headings, from top to bottom.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        self.passages.iter().filter_map(|passage| match passage {
            Passage::Heading(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// The page and its sections as the manual's index has them.
    #[must_use]
    pub fn entries(&self, topic: Topic) -> Vec<ManualPlace> {
        let page = ManualPlace {
            topic,
            section: None,
            name: self.title.clone(),
        };
        let sections = self.headings().enumerate().map(|(at, name)| ManualPlace {
            topic,
            section: Some(at),
            name: name.to_owned(),
        });
        std::iter::once(page).chain(sections).collect()
    }

    /// A section alone, as a page of its own; empty if there is none of this number.
    #[must_use]
    pub fn section(&self, at: usize) -> Self {
        let mut seen = 0;
        let mut section = Self::default();
        for passage in &self.passages {
            if let Passage::Heading(text) = passage {
                if seen == at {
                    section.title.clone_from(text);
                }
                seen += 1;
            } else if seen == at + 1 {
                section.passages.push(passage.clone());
            }
        }
        section
    }
}

/// Spans without their voices.
fn plain(spans: &[ManualSpan]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}
