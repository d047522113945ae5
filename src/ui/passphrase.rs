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
    text::{Line, Span},
};

use super::{
    Look,
    page::{self, LINES},
    text::wrap,
};
use crate::app::{AskPassphrase, NotPassphrase, PassphraseStep};

/// So many dots at most: more would tell how long it is to whoever looks on.
const DOTS: usize = 32;

/// Draws it; `name` is what the file is called.
pub fn draw(frame: &mut Frame<'_>, name: &str, ask: &AskPassphrase, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let cells = page::width(frame);
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
    page::draw(frame, lines);
}
