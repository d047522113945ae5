//! An input field with the terminal's own cursor in it, which is where an input method opens.

use std::borrow::Cow;

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::{Line as Cells, Span},
};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    app::fields::LineInput,
    ui::{
        Look,
        text::{shown, width},
    },
};

/// Whether the field has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prompt {
    Active,
    Idle,
}

/// The field that narrows a list, in the first row of `inside`; the hint shows while nothing is typed.
/// Returns where the field is.
pub fn search(
    frame: &mut Frame<'_>,
    inside: Rect,
    typed: &LineInput,
    hint: String,
    look: &Look,
) -> Rect {
    let prompt = Rect {
        width: inside.width.min(3),
        height: inside.height.min(1),
        ..inside
    };
    let field = Rect {
        x: inside.x + 3,
        width: inside.width.saturating_sub(4),
        ..prompt
    };
    frame.render_widget(Cells::styled(" › ", look.theme.key), prompt);
    if typed.is_empty() {
        frame.render_widget(Cells::styled(hint, look.theme.dim), field);
    }
    input(frame, field, typed, Prompt::Active, look);
    field
}

/// Draws the line into one row, scrolled so that the cursor is in it.
pub fn input(frame: &mut Frame<'_>, area: Rect, line: &LineInput, prompt: Prompt, look: &Look) {
    let cells = usize::from(area.width);
    if cells == 0 || area.height == 0 {
        return;
    }
    let (before, after) = line.around_cursor();
    let (before, after) = (one_row(before), one_row(after));
    // The cursor takes a cell of its own, also at the end.
    let scrolled = scroll(&before, cells - 1);
    let style = match prompt {
        Prompt::Active => look.theme.strong,
        Prompt::Idle => look.theme.text,
    };
    let text = format!("{scrolled}{after}");
    frame.render_widget(Cells::from(Span::styled(text, style)), area);
    if prompt == Prompt::Active {
        let x = u16::try_from(width(scrolled)).unwrap_or(area.width);
        frame.set_cursor_position(Position::new(area.x + x.min(area.width - 1), area.y));
    }
}

/// `text` in one row, with a sign where a new line begins: a space there would hide that there is more
/// than one.
fn one_row(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        shown(&text.replace('\n', "↵")).into_owned().into()
    } else {
        shown(text).into()
    }
}

/// The end of `text` that fits into `cells`.
fn scroll(text: &str, cells: usize) -> &str {
    let mut free = cells;
    let mut start = text.len();
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        match free.checked_sub(width(grapheme)) {
            Some(rest) => free = rest,
            None => break,
        }
        start = at;
    }
    &text[start..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_is_seen_and_takes_one_cell() {
        assert_eq!(one_row("a\nb\u{1b}\n"), "a↵b␛↵");
        assert_eq!(width(&one_row("验\n收")), 5);
    }

    #[test]
    fn the_end_of_a_long_line_stays_in_sight() {
        assert_eq!(scroll("拜访@张伟", 5), "@张伟");
        assert_eq!(scroll("拜访@张伟", 4), "张伟");
        assert_eq!(scroll("拜访@张伟", 3), "伟");
        assert_eq!(scroll("", 3), "");
    }
}
