//! One line of text under the cursor.

use crossterm::event::KeyCode;
use tui_input::{Input, InputRequest};

use crate::app::key::Key;

/// A one-line input. The cursor steps over whole graphemes.
#[derive(Debug, Clone, Default)]
pub struct Line {
    input: Input,
}

/// What a key did to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    Changed,
    Moved,
    /// The key is none of the line's business.
    Ignored,
}

impl Line {
    /// With the cursor at the end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            input: Input::new(text.to_owned()),
        }
    }

    #[must_use]
    pub fn text(&self) -> &str {
        self.input.value()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// The text before and after the cursor.
    #[must_use]
    pub fn around_cursor(&self) -> (&str, &str) {
        let at = self
            .text()
            .char_indices()
            .nth(self.input.cursor())
            .map_or(self.text().len(), |(at, _)| at);
        self.text().split_at(at)
    }

    /// Where the cursor is, in bytes of the text.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.around_cursor().0.len()
    }

    /// Other text in its place, with the cursor at a byte of it.
    pub fn set(&mut self, text: String, cursor: usize) {
        let cursor = text.get(..cursor).unwrap_or(&text).chars().count();
        self.input = Input::new(text).with_cursor(cursor);
    }

    pub fn press(&mut self, key: Key) -> Edit {
        let Some(request) = request(key) else {
            return Edit::Ignored;
        };
        match self.input.handle(request) {
            Some(change) if change.value => Edit::Changed,
            _ => Edit::Moved,
        }
    }

    /// Inserts text at the cursor; line breaks and tabs become spaces.
    pub fn paste(&mut self, text: &str) {
        for c in text.trim_end_matches(['\r', '\n']).chars() {
            let c = if c.is_control() { ' ' } else { c };
            self.input.handle(InputRequest::InsertChar(c));
        }
    }
}

fn request(key: Key) -> Option<InputRequest> {
    use InputRequest as R;
    if let Some(c) = key.typed() {
        return Some(R::InsertChar(c));
    }
    let with_modifier = !key.modifiers.is_empty();
    Some(match key.code {
        KeyCode::Left if with_modifier => R::GoToPrevWord,
        KeyCode::Right if with_modifier => R::GoToNextWord,
        KeyCode::Backspace if with_modifier => R::DeletePrevWord,
        KeyCode::Left => R::GoToPrevChar,
        KeyCode::Right => R::GoToNextChar,
        KeyCode::Home => R::GoToStart,
        KeyCode::End => R::GoToEnd,
        KeyCode::Backspace => R::DeletePrevChar,
        KeyCode::Delete => R::DeleteNextChar,
        _ if key == Key::ctrl('a') => R::GoToStart,
        _ if key == Key::ctrl('e') => R::GoToEnd,
        _ if key == Key::ctrl('w') => R::DeletePrevWord,
        _ if key == Key::ctrl('u') => R::DeleteFromStart,
        _ if key == Key::ctrl('k') => R::DeleteTillEnd,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backspace_takes_a_whole_grapheme() {
        let mut line = Line::new("张伟👨\u{200d}👩\u{200d}👧");
        assert_eq!(line.press(Key::plain(KeyCode::Backspace)), Edit::Changed);
        assert_eq!(line.text(), "张伟");
    }

    #[test]
    fn a_pasted_line_break_becomes_a_space() {
        let mut line = Line::new("a");
        line.paste("b\r\nc\n");
        assert_eq!(line.text(), "ab  c");
    }

    #[test]
    fn the_cursor_splits_the_text() {
        let mut line = Line::new("张伟");
        line.press(Key::plain(KeyCode::Left));
        assert_eq!(line.around_cursor(), ("张", "伟"));
    }
}
