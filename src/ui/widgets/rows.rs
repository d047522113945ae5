//! A field that wraps: as many rows as its text takes, a sign where the text has a line break, and the
//! terminal's own cursor at the caret, which is where an input method opens.

use std::ops::Range;

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::{Line as Cells, Span},
};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    app::{Caret, fields::LineInput},
    domain::text::shown_lines,
    ui::{
        Look,
        text::{cells, width, words},
    },
};

/// A space alone would hide that there is more than one line.
const BREAK: &str = "↵";

/// The text of a field in rows, and where its caret is among them.
#[derive(Debug)]
pub struct FieldRows {
    text: String,
    laid: Vec<Range<usize>>,
    /// Row and cell.
    caret: (usize, usize),
}

impl FieldRows {
    /// The text in rows of `cells` cells, broken where words end; never within a wide character.
    #[must_use]
    pub fn of(line: &LineInput, cells: usize) -> Self {
        let (before, after) = line.around_cursor();
        let mut text = shown_lines(before).into_owned();
        let caret = text.len();
        text.push_str(&shown_lines(after));
        let rows = lay(&text, cells);
        let row = rows.partition_point(|row| row.end <= caret);
        let row = row.min(rows.len().saturating_sub(1));
        let start = rows.get(row).map_or(caret, |row| row.start);
        let cell = width(text.get(start..caret).unwrap_or_default());
        Self {
            text,
            laid: rows,
            caret: (row, cell.min(cells.saturating_sub(1))),
        }
    }

    /// Where the caret can go from here. Nothing where what is typed is not what is shown.
    #[must_use]
    pub fn caret(&self, line: &LineInput) -> Option<Caret> {
        if line.text() != self.text {
            return None;
        }
        let (row, cell) = self.caret;
        let beside = |row: Option<usize>| Some(self.place(self.laid.get(row?)?, cell));
        let laid = self.laid.get(row)?;
        Some(Caret {
            row: laid.start..self.place(laid, usize::MAX),
            above: beside(row.checked_sub(1)),
            below: beside(row.checked_add(1)),
        })
    }

    /// The place for a caret in a row at this cell, or its last. Behind a row that goes on the caret is in
    /// the next one already.
    fn place(&self, row: &Range<usize>, cell: usize) -> usize {
        let text = self.text.get(row.clone()).unwrap_or_default();
        let goes_on = row.end < self.text.len() || text.ends_with('\n');
        let mut at = row.start;
        let mut used = 0;
        for grapheme in text.graphemes(true) {
            used += width(grapheme);
            let end = at + grapheme.len();
            if cell < used || goes_on && end == row.end {
                break;
            }
            at = end;
        }
        at
    }

    #[must_use]
    pub fn count(&self) -> usize {
        self.laid.len()
    }

    /// Draws as many rows as `area` has, the one with the caret among them.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, look: &Look) {
        if area.is_empty() {
            return;
        }
        let (row, cell) = self.caret;
        let top = (row + 1).saturating_sub(usize::from(area.height));
        let seen = self.laid.iter().skip(top);
        for (row, y) in seen.zip(area.top()..area.bottom()) {
            let text = self.text.get(row.clone()).unwrap_or_default();
            let text = text.replace('\n', BREAK);
            let text = Cells::from(Span::styled(text, look.theme.strong));
            let area = Rect {
                y,
                height: 1,
                ..area
            };
            frame.render_widget(text, area);
        }
        let at = Position::new(area.x + cells(cell), area.y + cells(row - top));
        frame.set_cursor_position(at);
    }
}

/// The last cell of a row is for the caret, and for what may hang there unseen: a space or a break.
fn lay(text: &str, cells: usize) -> Vec<Range<usize>> {
    let mut laying = Laying {
        rows: Vec::new(),
        start: 0,
        used: 0,
    };
    let (room, edge) = (cells.saturating_sub(1).max(1), cells.max(1));
    let mut at = 0;
    for paragraph in text.split_inclusive('\n') {
        let line = paragraph.trim_end_matches('\n');
        for word in words(line) {
            let taken = width(word);
            let blank = word.trim().is_empty();
            if laying.used + taken <= room {
                laying.used += taken;
                at += word.len();
            } else if !blank && taken <= room {
                laying.end(at);
                laying.used = taken;
                at += word.len();
            } else {
                let room = if blank { edge } else { room };
                for grapheme in word.graphemes(true) {
                    laying.put(at, width(grapheme), room);
                    at += grapheme.len();
                }
            }
        }
        if line.len() < paragraph.len() {
            laying.put(at, width(BREAK), edge);
            at += 1;
            laying.end(at);
        }
    }
    laying.end(at);
    laying.rows
}

struct Laying {
    rows: Vec<Range<usize>>,
    start: usize,
    used: usize,
}

impl Laying {
    /// Something at the byte `at`, in this row if it fits, else in the next.
    fn put(&mut self, at: usize, taken: usize, room: usize) {
        if 0 < self.used && room < self.used + taken {
            self.end(at);
        }
        self.used += taken;
    }

    fn end(&mut self, at: usize) {
        self.rows.push(self.start..at);
        self.start = at;
        self.used = 0;
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, cells: usize) -> Vec<&str> {
        let rows = lay(text, cells);
        rows.into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn words_stay_whole_and_wide_characters_are_never_halved() {
        assert_eq!(rows("visit the bank", 8), ["visit ", "the ", "bank"]);
        assert_eq!(rows("拜访@张伟", 6), ["拜访@", "张伟"]);
        assert_eq!(rows("a验收节点", 6), ["a验收", "节点"]);
        assert_eq!(rows("", 6), [""]);
    }

    #[test]
    fn a_line_break_begins_a_row() {
        assert_eq!(rows("好的\n", 20), ["好的\n", ""]);
        assert_eq!(rows("a\n\nb", 20), ["a\n", "\n", "b"]);
    }

    #[test]
    fn the_caret_is_where_the_next_character_goes() {
        let mut line = LineInput::new("visit the bank");
        assert_eq!(FieldRows::of(&line, 8).caret, (2, 4));
        line.set("visit the bank".into(), 6);
        assert_eq!(FieldRows::of(&line, 8).caret, (1, 0));
        line.set("拜访@张伟".into(), 10);
        assert_eq!(FieldRows::of(&line, 6).caret, (1, 2));
        assert_eq!(FieldRows::of(&LineInput::new("好的\n"), 20).caret, (1, 0));
    }

    #[test]
    fn the_caret_keeps_its_cell_from_row_to_row() {
        // "visit ", "the ", "bank"
        let mut line = LineInput::new("visit the bank");
        let places = |line: &LineInput| {
            let caret = FieldRows::of(line, 8).caret(line).unwrap();
            (caret.above, caret.row, caret.below)
        };
        assert_eq!(places(&line), (Some(9), 10..14, None));
        line.set("visit the bank".into(), 5);
        assert_eq!(places(&line), (None, 0..5, Some(9)));
        line.set("visit the bank".into(), 8);
        assert_eq!(places(&line), (Some(2), 6..9, Some(12)));
        // "拜访@", "张伟": never into the middle of a wide character.
        line.set("拜访@张伟".into(), 7);
        let caret = FieldRows::of(&line, 6).caret(&line).unwrap();
        assert_eq!((caret.row, caret.above), (7..13, Some(0)));
        let shown_otherwise = LineInput::new("a\u{1b}b");
        assert_eq!(
            FieldRows::of(&shown_otherwise, 8).caret(&shown_otherwise),
            None
        );
    }

    proptest! {
        #[test]
        fn wherever_the_caret_goes_it_is_in_that_row(text in "([a-z]{1,9}| |\\n|[验收节点，]|👨\u{200d}👩){1,40}", cells in 3_usize..30, at in 0.0..=1.0_f64) {
            let mut line = LineInput::new(&text);
            let places: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a part of a small count")]
            let at = places[((places.len() - 1) as f64 * at) as usize];
            line.set(text.clone(), at);
            let rows = FieldRows::of(&line, cells);
            let Some(caret) = rows.caret(&line) else { return Ok(()) };
            let row = rows.caret.0;
            for (to, expected) in [
                (Some(caret.row.start), row),
                (Some(caret.row.end), row),
                (caret.above, row.wrapping_sub(1)),
                (caret.below, row + 1),
            ] {
                if let Some(to) = to {
                    prop_assert!(places.contains(&to));
                    line.set(text.clone(), to);
                    prop_assert_eq!(FieldRows::of(&line, cells).caret.0, expected, "{} in {:?}", to, rows);
                }
            }
        }

        #[test]
        fn nothing_is_lost_and_no_row_is_too_wide(text in "([a-z]{1,9}| |\\n|[验收节点，]|👨\u{200d}👩){0,40}", cells in 3_usize..30) {
            let rows = rows(&text, cells);
            prop_assert_eq!(&rows.concat(), &text);
            for row in rows {
                prop_assert!(width(&row.replace('\n', BREAK)) <= cells, "{row:?}");
            }
        }
    }
}
