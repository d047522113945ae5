//! The line as characters, each with its plain ASCII sense and its place in the text.

use std::ops::Range;

use crate::find::{is_han, simplified};

/// A stretch of the line in characters.
pub(super) type Stretch = Range<usize>;

/// A line, readable at any character; beyond its end there is nothing, never a panic.
pub(super) struct Line<'a> {
    text: &'a str,
    chars: Vec<Char>,
}

#[derive(Clone, Copy)]
struct Char {
    offset: usize,
    raw: char,
    /// What it means.
    plain: char,
    /// Part of a `《…》` around a title, so no promise sign.
    title: bool,
}

impl<'a> Line<'a> {
    pub fn new(text: &'a str) -> Self {
        let mut chars: Vec<Char> = text
            .char_indices()
            .map(|(offset, raw)| Char {
                offset,
                raw,
                plain: simplified(plain(raw)),
                title: false,
            })
            .collect();
        mark_titles(&mut chars);
        Self { text, chars }
    }

    pub fn text(&self) -> &'a str {
        self.text
    }

    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// What the character at `i` means: signs, letters and digits of any width are the ASCII ones,
    /// traditional characters the simplified ones.
    pub fn get(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|c| c.plain)
    }

    /// The character before `i`.
    pub fn before(&self, i: usize) -> Option<char> {
        i.checked_sub(1).and_then(|i| self.get(i))
    }

    pub fn is(&self, i: usize, sign: char) -> bool {
        self.get(i) == Some(sign)
    }

    /// Whether the character at `i` is written wide, so that no space is needed around it.
    pub fn is_wide(&self, i: usize) -> bool {
        self.chars
            .get(i)
            .is_some_and(|c| is_han(c.raw) || plain(c.raw) != c.raw || is_wide_mark(c.raw))
    }

    pub fn is_title(&self, i: usize) -> bool {
        self.chars.get(i).is_some_and(|c| c.title)
    }

    /// The first line break from `i` on.
    pub fn line_break(&self, i: usize) -> Option<usize> {
        (i..self.len()).find(|i| self.chars.get(*i).is_some_and(|c| c.raw == '\n'))
    }

    /// The first place from `i` on that is no space.
    pub fn past_spaces(&self, i: usize) -> usize {
        self.past(i, |c| c == ' ')
    }

    /// The first place from `i` on whose character is not `wanted`.
    pub fn past(&self, i: usize, wanted: impl Fn(char) -> bool) -> usize {
        (i..self.len())
            .find(|i| !self.get(*i).is_some_and(&wanted))
            .unwrap_or_else(|| self.len().max(i))
    }

    /// The end of `word` if the line has it at `i`, in any case; a space in it stands for several.
    /// A word that ends in a letter must end there in the line as well.
    pub fn word(&self, i: usize, word: &str) -> Option<usize> {
        let mut at = i;
        for wanted in word.chars() {
            at = match self.get(at)? {
                ' ' if wanted == ' ' => self.past_spaces(at),
                c if c.to_ascii_lowercase() == wanted => at + 1,
                _ => return None,
            };
        }
        let letters = word.ends_with(|c: char| c.is_ascii_alphanumeric());
        (!letters || self.ends_word(at)).then_some(at)
    }

    /// Whether a word of letters may end before `i`.
    pub fn ends_word(&self, i: usize) -> bool {
        self.get(i).is_none_or(|c| is_break(c) || is_han(c))
    }

    /// The value of one to `most` digits at `i`, and their end; `None` if there are more.
    pub fn digits(&self, i: usize, most: usize) -> Option<(u32, usize)> {
        let end = self.past(i, |c| c.is_ascii_digit());
        if !(1..=most).contains(&(end - i)) {
            return None;
        }
        let value = (i..end)
            .filter_map(|i| self.get(i)?.to_digit(10))
            .try_fold(0_u32, |sum, digit| sum.checked_mul(10)?.checked_add(digit))?;
        Some((value, end))
    }

    /// The bytes of a stretch.
    pub fn span(&self, stretch: &Stretch) -> Range<usize> {
        self.offset(stretch.start)..self.offset(stretch.end.max(stretch.start))
    }

    pub fn slice(&self, stretch: &Stretch) -> &'a str {
        self.text.get(self.span(stretch)).unwrap_or_default()
    }

    /// `stretch` without the spaces around it.
    pub fn trimmed(&self, stretch: Stretch) -> Stretch {
        let start = self.past_spaces(stretch.start).min(stretch.end);
        let end = (start..stretch.end)
            .rev()
            .find(|i| !self.is(*i, ' '))
            .map_or(start, |last| last + 1);
        start..end
    }

    fn offset(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.text.len(), |c| c.offset)
    }
}

/// Whether `c`, plain, ends a word of HEAD.
pub(super) const fn is_break(c: char) -> bool {
    matches!(
        c,
        ' ' | ',' | ';' | ':' | '@' | '&' | '#' | '+' | '=' | '/' | '<' | '>' | '"'
    )
}

fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        '《' => '<',
        '》' => '>',
        '“' | '”' => '"',
        '、' => ',',
        '−' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

const fn is_wide_mark(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}')
}

/// Marks every 《 with its 》: together they hold a title. Standing free on both sides, they are
/// promise signs.
fn mark_titles(chars: &mut [Char]) {
    let blank = |i: Option<usize>| {
        i.and_then(|i| chars.get(i))
            .is_none_or(|c| c.raw.is_whitespace())
    };
    let free = |i: usize| blank(i.checked_sub(1)) && blank(i.checked_add(1));
    let mut open = Vec::new();
    let mut titles = Vec::new();
    for (i, c) in chars.iter().enumerate() {
        match c.raw {
            '《' if !free(i) => open.push(i),
            '》' if !free(i) => titles.extend(open.pop().map(|start| [start, i])),
            _ => {}
        }
    }
    for i in titles.into_iter().flatten() {
        if let Some(c) = chars.get_mut(i) {
            c.title = true;
        }
    }
}
