//! The line: a text whose signs may be promises, or hold a title.

use std::ops::Deref;

use crate::days::Text;
pub(super) use crate::days::{CharRange, is_break};

/// A line, readable as the [`Text`] it is.
pub(super) struct Line<'a> {
    text: Text<'a>,
    /// The characters that are part of a `《…》` around a title, so no promise signs; in order.
    titles: Vec<usize>,
}

impl<'a> Line<'a> {
    pub fn new(text: &'a str) -> Self {
        let text = Text::new(text);
        let titles = titles(&text);
        Self { text, titles }
    }

    pub fn is_title(&self, i: usize) -> bool {
        self.titles.binary_search(&i).is_ok()
    }
}

impl<'a> Deref for Line<'a> {
    type Target = Text<'a>;

    fn deref(&self) -> &Self::Target {
        &self.text
    }
}

/// Every 《 with its 》: together they hold a title. Standing free on both sides, they are promise signs.
fn titles(text: &Text<'_>) -> Vec<usize> {
    let blank = |i: Option<usize>| i.and_then(|i| text.raw(i)).is_none_or(char::is_whitespace);
    let free = |i: usize| blank(i.checked_sub(1)) && blank(i.checked_add(1));
    let mut open = Vec::new();
    let mut titles = Vec::new();
    for i in 0..text.len() {
        match text.raw(i) {
            Some('《') if !free(i) => open.push(i),
            Some('》') if !free(i) => titles.extend(open.pop().map(|start| [start, i])),
            _ => {}
        }
    }
    let mut titles: Vec<usize> = titles.into_iter().flatten().collect();
    titles.sort_unstable();
    titles
}
