//! How a file is written down: who asks for one, whose name promises one and who writes one say the same.

use super::words::words;

words! {
    /// How a document is written down, the usual one first; the code is the ending of the file.
    Format { Pdf = "pdf", Svg = "svg", Html = "html", Markdown = "md", Text = "txt" }
}

impl Format {
    /// Whether words and tables can be written so, and not pictures alone.
    #[must_use]
    pub const fn has_words(self) -> bool {
        !matches!(self, Self::Svg)
    }
}

/// How a file is written down: as a page for people, or as data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum FileFormat {
    Page(Format),
    Json,
    Ics,
    Csv,
}

impl FileFormat {
    /// The ending of the file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Page(format) => format.code(),
            Self::Json => "json",
            Self::Ics => "ics",
            Self::Csv => "csv",
        }
    }

    /// How a page is written so; none where it is for data.
    #[must_use]
    pub const fn page(self) -> Option<Format> {
        match self {
            Self::Page(format) => Some(format),
            Self::Json | Self::Ics | Self::Csv => None,
        }
    }
}

impl From<Format> for FileFormat {
    fn from(format: Format) -> Self {
        Self::Page(format)
    }
}
