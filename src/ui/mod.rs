//! What it looks like.
//!
//! ```text
//! ┌ header: where we are ─────────────── day ┐
//! │ welcome, book, account, card, agenda …   │
//! │          an overlay may lie over it      │
//! └ footer: keys, or what just happened ─────┘
//! ```
//!
//! Knows: the state of the app, the words, colours by role. Must not know: how state changes, a
//! clock, a file. Drawing changes nothing; what only drawing knows comes back as [`Measured`].

mod forgetting;
mod overlays;
mod page;
mod passphrase;
mod screens;
mod targets;
mod theme;
mod widgets;

use ratatui::{
    Frame,
    layout::{Alignment, Constraint, Layout, Rect},
    text::Line,
    widgets::Paragraph,
};

pub use forgetting::draw as forgetting;
pub use passphrase::draw as ask_passphrase;
use targets::Targets;
pub use theme::{Palette, Theme};

use crate::picture::text;

use crate::{
    app::{App, Measured, screens::Screen},
    say::Words,
};

/// Everything drawing needs besides the state.
#[derive(Debug)]
pub struct Look {
    pub words: Words,
    pub theme: Theme,
    targets: Targets,
}

impl Look {
    /// The same for whoever looks on.
    fn hiding(&self) -> Self {
        Self {
            words: self.words.hiding(),
            theme: self.theme,
            targets: Targets::default(),
        }
    }

    #[must_use]
    pub fn new(words: Words, palette: Palette) -> Self {
        Self {
            words,
            theme: Theme::new(palette),
            targets: Targets::default(),
        }
    }
}

/// The smallest terminal that shows anything useful.
pub const SMALLEST: (u16, u16) = (40, 10);
/// From this width on the panes of an account stand side by side.
pub const WIDE: u16 = 120;

/// Draws the whole terminal.
pub fn draw(frame: &mut Frame<'_>, app: &App, look: &Look) -> Measured {
    if app.presents() {
        draw_all(frame, app, &look.hiding())
    } else {
        draw_all(frame, app, look)
    }
}

fn draw_all(frame: &mut Frame<'_>, app: &App, look: &Look) -> Measured {
    let area = frame.area();
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(frame, look);
        return Measured::default();
    }
    let [header, body, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Min(0),
        Constraint::Length(screens::footer_height(area.width, app, look)),
    ])
    .areas(area);
    screens::footer(frame, footer, app, look);
    let mut targets = look.targets.take();
    screens::header(frame, header, app, look);
    let measured = match &app.screen {
        Screen::Welcome(welcome) => Measured::list(screens::welcome(
            frame,
            body,
            welcome,
            app.protection,
            &app.keys,
            look,
        )),
        Screen::Book(book) => Measured::list(screens::book(frame, body, book, app, look)),
        Screen::Account(account) => screens::account(frame, body, account, app, look),
        Screen::Card(card) => screens::card(frame, body, card, app, look),
        Screen::Depth(depth) => screens::depth(frame, body, depth, app, look),
        Screen::Brief(brief) => screens::brief(frame, body, brief, app, look),
        Screen::Agenda(agenda) => Measured::list(screens::agenda(frame, body, agenda, app, look)),
        Screen::Rivals(rivals) => screens::rivals(frame, body, rivals, app, look),
    };
    let measured = match &app.overlay {
        Some(overlay) => {
            // What an overlay lies over cannot be clicked.
            look.targets.take();
            overlays::draw(frame, body, overlay, app, look, measured)
        }
        None => measured,
    };
    targets.extend(look.targets.take());
    Measured {
        targets,
        ..measured
    }
}

fn too_small(frame: &mut Frame<'_>, look: &Look) {
    let area = frame.area();
    let text = Line::raw(look.words.screen_too_small(SMALLEST.0, SMALLEST.1));
    let middle = Rect {
        y: area.height / 2,
        height: 1.min(area.height),
        ..area
    };
    frame.render_widget(Paragraph::new(text).alignment(Alignment::Center), middle);
}

#[cfg(test)]
mod tests;
