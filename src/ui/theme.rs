//! Colours by role. Only the terminal's own foreground, background and first eight colours, so that
//! light and dark schemes both stay readable; nothing is said by colour alone.

use ratatui::style::{Color, Modifier, Style};

use crate::say::Tone;

/// Whether colours may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    #[default]
    Ansi,
    /// `NO_COLOR` is set.
    Plain,
}

/// One style per role.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    pub text: Style,
    /// Less important: units, hints, what is missing.
    pub dim: Style,
    pub strong: Style,
    pub heading: Style,
    /// Borders and titles of the pane that has the keys.
    pub focus: Style,
    pub border: Style,
    pub selected: Style,
    /// The selection of a pane that does not have the keys.
    pub marked: Style,
    pub key: Style,
    /// What was looked for, where it was found.
    pub sought: Style,
    pub good: Style,
    pub warn: Style,
    pub bad: Style,
    pub bar: Style,
    pub bar_rest: Style,
}

impl Theme {
    /// The style of a tone.
    #[must_use]
    pub const fn of(&self, tone: Tone) -> Style {
        match tone {
            Tone::Text => self.text,
            Tone::Dim => self.dim,
            Tone::Strong => self.strong,
            Tone::Heading => self.heading,
            Tone::Good => self.good,
            Tone::Warn => self.warn,
            Tone::Bad => self.bad,
            Tone::Border => self.border,
            Tone::Bar => self.bar,
            Tone::New => self.sought,
        }
    }

    #[must_use]
    pub fn new(palette: Palette) -> Self {
        let plain = Style::new();
        let dim = plain.add_modifier(Modifier::DIM);
        let bold = plain.add_modifier(Modifier::BOLD);
        let color = |color: Color| match palette {
            Palette::Ansi => plain.fg(color),
            Palette::Plain => plain,
        };
        Self {
            text: plain,
            dim,
            strong: bold,
            heading: color(Color::Cyan).add_modifier(Modifier::BOLD),
            focus: color(Color::Cyan).add_modifier(Modifier::BOLD),
            border: dim,
            selected: plain.add_modifier(Modifier::REVERSED),
            marked: bold,
            key: color(Color::Cyan).add_modifier(Modifier::BOLD),
            sought: color(Color::Cyan).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            good: color(Color::Green),
            warn: color(Color::Yellow),
            bad: color(Color::Red).add_modifier(Modifier::BOLD),
            bar: color(Color::Cyan),
            bar_rest: dim,
        }
    }
}

impl Default for Theme {
    fn default() -> Self {
        Self::new(Palette::Ansi)
    }
}
