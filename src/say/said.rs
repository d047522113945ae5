//! What is said, with the tone of each part: the terminal paints it, and whoever has no colours reads the
//! text alone.

use std::fmt;

/// Roles of colour, as the theme of the screen has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Text,
    /// Less important: units, hints, what is missing.
    Dim,
    Strong,
    Heading,
    Good,
    Warn,
    Bad,
    Border,
    /// The full part of a bar.
    Bar,
    /// New since a day.
    New,
}

/// How much room there is to say a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    Full,
    /// Beside something else in a narrow line.
    Short,
}

/// Between two things said of one row.
pub const APART: &str = " · ";

/// A sentence in parts, each in its tone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    pub parts: Vec<(Tone, String)>,
}

impl Said {
    #[must_use]
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self::default().and(tone, text)
    }

    /// With one more part right behind.
    #[must_use]
    pub fn and(mut self, tone: Tone, text: impl Into<String>) -> Self {
        self.parts.push((tone, text.into()));
        self
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts
            .iter()
            .try_for_each(|(_, text)| f.write_str(text))
    }
}

/// What there is of `parts`, one thing after the other.
pub fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(APART)
}
