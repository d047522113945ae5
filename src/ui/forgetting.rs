//! How far it is to forget somebody, and what came of it.
//!
//! ```text
//!   Removing for good …
//!
//!   Backup 3 of 14
//! ```

use ratatui::{Frame, text::Line};

use super::{
    Look,
    page::{self, LINES},
    text::wrap,
};
use crate::app::ForgettingPage;

pub fn draw(frame: &mut Frame<'_>, page: &ForgettingPage, look: &Look) {
    let (words, theme) = (&look.words, &look.theme);
    let cells = page::width(frame);
    let (said, style) = match page {
        ForgettingPage::Under(progress) => (words.forgetting_under(*progress), theme.text),
        ForgettingPage::Done(cleaned) => (words.cleaned(cleaned), theme.text),
        ForgettingPage::Refused(refusal) => (words.not_forgotten(refusal), theme.bad),
    };
    let mut lines = vec![
        Line::styled(words.forgetting_title(page), theme.heading),
        Line::raw(""),
    ];
    for sentence in said {
        let sentence = wrap(&sentence, cells, LINES).into_iter();
        lines.extend(sentence.map(|line| Line::styled(line, style)));
        lines.push(Line::raw(""));
    }
    if page.is_over() {
        lines.push(Line::styled(words.forgetting_go_on(), theme.dim));
    }
    page::draw(frame, lines);
}
