//! One line of text under the cursor.

use std::ops::Range;

use crossterm::event::{KeyCode, KeyModifiers};
use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;

use crate::{app::key::Key, domain::text::is_han};

/// A one-line input. The cursor steps over whole graphemes.
#[derive(Debug, Clone, Default)]
pub struct LineInput {
    input: Input,
}

/// What a key did to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    Changed,
    /// An answer was chosen: there is nothing more to type.
    Chosen,
    Moved,
    /// The key is none of the line's business.
    Ignored,
}

impl LineInput {
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
        match request {
            InputRequest::GoToPrevWord => self.go_to(word_before(self.around_cursor().0)),
            InputRequest::GoToNextWord => self.go_to(self.word_end()),
            InputRequest::DeletePrevWord => {
                let before = self.around_cursor().0;
                self.cut(word_before(before)..before.len())
            }
            InputRequest::DeleteNextWord => self.cut(self.cursor()..self.word_end()),
            request => match self.input.handle(request) {
                Some(change) if change.value => Edit::Changed,
                _ => Edit::Moved,
            },
        }
    }

    /// Puts the cursor before the byte `at`.
    pub fn go_to(&mut self, at: usize) -> Edit {
        let at = self.text()[..at].chars().count();
        self.input.handle(InputRequest::SetCursor(at));
        Edit::Moved
    }

    /// Takes bytes out; the cursor is where they were.
    fn cut(&mut self, out: Range<usize>) -> Edit {
        if out.is_empty() {
            return Edit::Moved;
        }
        let mut text = self.text().to_owned();
        let cursor = out.start;
        text.replace_range(out, "");
        self.set(text, cursor);
        Edit::Changed
    }

    /// The byte after the word that the cursor is in or before.
    fn word_end(&self) -> usize {
        let (before, after) = self.around_cursor();
        let end = words(after).find(|(_, word)| is_word(word));
        before.len() + end.map_or(after.len(), |(at, word)| at + word.len())
    }

    /// Inserts text at the cursor; line breaks and tabs become spaces.
    pub fn paste(&mut self, text: &str) {
        let text = text.trim_end_matches(['\r', '\n']).chars();
        self.insert(text.map(|c| if c.is_control() { ' ' } else { c }));
    }

    /// Inserts what was typed.
    pub fn write(&mut self, text: &str) {
        self.insert(text.chars());
    }

    /// All at once: character by character, a pasted page would take the square of its length.
    fn insert(&mut self, text: impl Iterator<Item = char>) {
        let (before, after) = self.around_cursor();
        let mut whole = before.to_owned();
        whole.extend(text);
        let cursor = whole.len();
        whole.push_str(after);
        self.set(whole, cursor);
    }
}

/// Pasted text as it goes into a field of several lines: every sort of break is one line feed. Terminals
/// paste a break as CR, files have CR LF.
#[must_use]
pub fn in_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: char| !c.is_control() || c == '\n';
    let chars = text.trim_end_matches('\n').chars();
    chars.map(|c| if kept(c) { c } else { ' ' }).collect()
}

/// The byte at which the last word of `text` begins.
fn word_before(text: &str) -> usize {
    let words: Vec<_> = words(text).collect();
    let mut last = words.into_iter().rev();
    last.find(|(_, word)| is_word(word)).map_or(0, |(at, _)| at)
}

/// Words and what is between them. Chinese has no spaces, and a character at a time is what
/// Backspace is for: all of it up to the next sign is one word, as in a shell.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut parts = text.split_word_bound_indices().peekable();
    let han = |part: &str| part.chars().all(is_han);
    std::iter::from_fn(move || {
        let (start, part) = parts.next()?;
        let mut end = start + part.len();
        while han(part)
            && let Some((at, next)) = parts.next_if(|(_, next)| han(next))
        {
            end = at + next.len();
        }
        Some((start, &text[start..end]))
    })
}

fn is_word(part: &str) -> bool {
    part.chars().any(char::is_alphanumeric)
}

/// Whether this key writes, deletes or moves the cursor in a line: there it cannot be a command.
#[must_use]
pub fn edits(key: Key) -> bool {
    request(key).is_some()
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
        KeyCode::Char('b') if key.modifiers == KeyModifiers::ALT => R::GoToPrevWord,
        KeyCode::Char('f') if key.modifiers == KeyModifiers::ALT => R::GoToNextWord,
        KeyCode::Char('d') if key.modifiers == KeyModifiers::ALT => R::DeleteNextWord,
        _ if key == Key::ctrl('a') => R::GoToStart,
        _ if key == Key::ctrl('e') => R::GoToEnd,
        // What some terminals send for Backspace.
        _ if key == Key::ctrl('h') => R::DeletePrevChar,
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
        let mut line = LineInput::new("张伟👨\u{200d}👩\u{200d}👧");
        assert_eq!(line.press(Key::plain(KeyCode::Backspace)), Edit::Changed);
        assert_eq!(line.text(), "张伟");
    }

    #[test]
    fn a_pasted_line_break_becomes_a_space() {
        let mut line = LineInput::new("a");
        line.paste("b\r\nc\n");
        assert_eq!(line.text(), "ab  c");
    }

    #[test]
    fn where_lines_are_kept_every_sort_of_break_is_one() {
        assert_eq!(in_lines("b\r\nc\rd\te\n\n"), "b\nc\nd e");
    }

    #[test]
    fn a_page_goes_in_and_out_in_one_step() {
        let page = "张伟愿意推动付款 ".repeat(8_000);
        let mut line = LineInput::new("左右");
        line.press(Key::plain(KeyCode::Left));
        line.paste(&page);
        assert_eq!(line.around_cursor(), (format!("左{page}").as_str(), "右"));
        line.press(Key::ctrl('w'));
        assert_eq!(
            line.text().len(),
            "左右".len() + page.len() - "张伟愿意推动付款 ".len()
        );
        line.press(Key::ctrl('u'));
        assert_eq!(line.text(), "右");
    }

    #[test]
    fn a_word_is_what_a_shell_takes_for_one() {
        for (text, left) in [
            ("call about prices", "call about "),
            ("昨天拜访@张伟：验收节点确认", "昨天拜访@张伟："),
            ("昨天拜访@张伟：", "昨天拜访@"),
            ("visit @张伟+ip", "visit @张伟+"),
            ("  ", ""),
        ] {
            let mut line = LineInput::new(text);
            assert_eq!(line.press(Key::ctrl('w')), Edit::Changed);
            assert_eq!(line.text(), left, "{text}");
        }
        assert_eq!(LineInput::new("").press(Key::ctrl('w')), Edit::Moved);
    }

    #[test]
    fn the_keys_of_a_shell_move_and_delete() {
        let alt = |c| Key {
            modifiers: KeyModifiers::ALT,
            ..Key::char(c)
        };
        let home = Key::plain(KeyCode::Home);
        for (keys, text) in [
            (vec![alt('b'), Key::char('X')], "call 张伟 Xabout"),
            (vec![alt('b'), alt('b'), Key::char('X')], "call X张伟 about"),
            (vec![home, alt('f'), Key::char('X')], "callX 张伟 about"),
            (vec![Key::ctrl('a'), alt('d')], " 张伟 about"),
            (vec![home, alt('f'), alt('d')], "call about"),
            (vec![alt('b'), Key::ctrl('u')], "about"),
            (vec![alt('b'), Key::ctrl('k')], "call 张伟 "),
            (vec![Key::ctrl('h')], "call 张伟 abou"),
            (
                vec![home, Key::ctrl('e'), Key::char('X')],
                "call 张伟 aboutX",
            ),
            (vec![home, Key::plain(KeyCode::End), Key::ctrl('u')], ""),
        ] {
            let mut line = LineInput::new("call 张伟 about");
            for key in keys {
                line.press(key);
            }
            assert_eq!(line.text(), text);
        }
    }

    #[test]
    fn the_cursor_splits_the_text() {
        let mut line = LineInput::new("张伟");
        line.press(Key::plain(KeyCode::Left));
        assert_eq!(line.around_cursor(), ("张", "伟"));
    }
}
