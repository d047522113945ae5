//! A text as characters, each with its plain ASCII sense and its place.

use std::ops::Range;

use crate::find::{is_han, simplified};

/// A stretch of a text in characters.
pub type CharRange = Range<usize>;

/// A text, readable at any character; beyond its end there is nothing, never a panic.
pub struct Text<'a> {
    text: &'a str,
    chars: Vec<Char>,
}

#[derive(Clone, Copy)]
struct Char {
    offset: usize,
    raw: char,
    /// What it means.
    plain: char,
}

impl<'a> Text<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let chars = text
            .char_indices()
            .map(|(offset, raw)| Char {
                offset,
                raw,
                plain: simplified(plain(raw)),
            })
            .collect();
        Self { text, chars }
    }

    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    #[must_use]
    pub const fn len(&self) -> usize {
        self.chars.len()
    }

    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// The character at `i` as it is written.
    #[must_use]
    pub fn raw(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|c| c.raw)
    }

    /// What the character at `i` means: signs, letters and digits of any width are the ASCII ones,
    /// traditional characters the simplified ones.
    #[must_use]
    pub fn get(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|c| c.plain)
    }

    /// The character before `i`.
    #[must_use]
    pub fn before(&self, i: usize) -> Option<char> {
        i.checked_sub(1).and_then(|i| self.get(i))
    }

    #[must_use]
    pub fn is(&self, i: usize, sign: char) -> bool {
        self.get(i) == Some(sign)
    }

    /// Whether the character at `i` is written wide, so that no space is needed around it.
    #[must_use]
    pub fn is_wide(&self, i: usize) -> bool {
        self.raw(i)
            .is_some_and(|raw| is_han(raw) || plain(raw) != raw || is_wide_mark(raw))
    }

    /// The first line break from `i` on.
    #[must_use]
    pub fn line_break(&self, i: usize) -> Option<usize> {
        (i..self.len()).find(|i| self.raw(*i) == Some('\n'))
    }

    /// The first place from `i` on that is no space.
    #[must_use]
    pub fn past_spaces(&self, i: usize) -> usize {
        self.past(i, |c| c == ' ')
    }

    /// The first place from `i` on whose character is not `wanted`.
    pub fn past(&self, i: usize, wanted: impl Fn(char) -> bool) -> usize {
        (i..self.len())
            .find(|i| !self.get(*i).is_some_and(&wanted))
            .unwrap_or_else(|| self.len().max(i))
    }

    /// The end of `word` if the text has it at `i`, in any case; a space in it stands for several.
    /// A word that ends in a letter must end there in the text as well.
    #[must_use]
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

    /// The first of `words` that stands at `i`, and its end.
    pub fn any<'w, T: Copy + 'w>(
        &self,
        i: usize,
        words: impl IntoIterator<Item = &'w (&'w str, T)>,
    ) -> Option<(T, usize)> {
        words
            .into_iter()
            .find_map(|(word, meant)| Some((*meant, self.word(i, word)?)))
    }

    /// The end of the first of `words` that stands at `i`.
    #[must_use]
    pub fn one_of(&self, i: usize, words: &[&str]) -> Option<usize> {
        words.iter().find_map(|word| self.word(i, word))
    }

    /// Whether a word of letters may end before `i`.
    #[must_use]
    pub fn ends_word(&self, i: usize) -> bool {
        match self.get(i) {
            None | Some(')') => true,
            Some('.' | '!' | '?') => self.get(i + 1).is_none_or(|c| c == ' '),
            Some(c) => is_break(c) || is_han(c),
        }
    }

    /// The value of one to `most` digits at `i`, and their end; `None` if there are more.
    #[must_use]
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
    #[must_use]
    pub fn span(&self, stretch: &CharRange) -> Range<usize> {
        self.offset(stretch.start)..self.offset(stretch.end.max(stretch.start))
    }

    #[must_use]
    pub fn slice(&self, stretch: &CharRange) -> &'a str {
        self.text.get(self.span(stretch)).unwrap_or_default()
    }

    /// `stretch` without the spaces around it.
    #[must_use]
    pub fn trimmed(&self, stretch: CharRange) -> CharRange {
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

/// Whether `c`, plain, ends a word.
#[must_use]
pub const fn is_break(c: char) -> bool {
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
