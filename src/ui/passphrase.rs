//! The question for a passphrase.
//!
//! ```text
//!   book.db is encrypted.
//!
//!   Passphrase  ••••••••▏
//!
//!   Enter: go on · Esc: leave
//! ```

use ratatui::{
    Frame,
    layout::Rect,
    text::{Line, Span, Text},
};

use super::{Look, text::wrap};
use crate::app::{AskPassphrase, NotPassphrase, PassphraseStep};

/// How wide it is at most.
const WIDEST: u16 = 64;
/// Lines a text may take.
const LINES: usize = 8;
/// So many dots at most: more would tell how long it is to whoever looks on.
const DOTS: usize = 32;

/// Draws it; `name` is what the file is called.
pub fn draw(frame: &mut Frame<'_>, name: &str, ask: &AskPassphrase, look: &Look) {
    let (words, theme, area) = (&look.words, &look.theme, frame.area());
    let cells = usize::from(WIDEST.min(area.width.saturating_sub(4)));
    let mut lines = vec![
        Line::styled(words.passphrase_title(ask.step, name), theme.heading),
        Line::raw(""),
    ];
    let said = words.passphrase_text(ask.step);
    if !said.is_empty() {
        lines.extend(wrap(&said, cells, LINES).into_iter().map(Line::raw));
        lines.push(Line::raw(""));
    }
    if ask.step == PassphraseStep::Printed {
        let key = wrap(&ask.recovery_key().replace('-', " "), 36.min(cells), LINES);
        lines.extend(
            key.into_iter()
                .map(|line| Line::styled(format!("  {line}"), theme.strong)),
        );
    } else {
        lines.push(Line::from(vec![
            Span::raw(format!("{}  ", words.passphrase_field(ask.step))),
            Span::styled("•".repeat(ask.letters().min(DOTS)), theme.strong),
            Span::styled("▏", theme.key),
        ]));
    }
    lines.push(Line::raw(""));
    let below = match &ask.refused {
        _ if ask.trying => vec![Line::styled(words.passphrase_trying(), theme.dim)],
        None => Vec::new(),
        Some(why) => {
            let why = match why {
                NotPassphrase::Differs => words.passphrase_differs(),
                NotPassphrase::Refused(refusal) => words.refusal(refusal),
            };
            let why = wrap(&why, cells, LINES).into_iter();
            why.map(|line| Line::styled(line, theme.bad)).collect()
        }
    };
    if !below.is_empty() {
        lines.extend(below);
        lines.push(Line::raw(""));
    }
    let keys = wrap(&words.passphrase_keys(ask.step), cells, LINES).into_iter();
    lines.extend(keys.map(|line| Line::styled(line, theme.dim)));
    let height = u16::try_from(lines.len())
        .unwrap_or(area.height)
        .min(area.height);
    let width = u16::try_from(cells).unwrap_or(area.width);
    let middle = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 3,
        width,
        height,
    };
    frame.render_widget(Text::from(lines), middle);
}
