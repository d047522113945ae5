//! A sentence of several styles over as many lines as it takes.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::spread;
use crate::{
    say::{Said, Tone},
    ui::{
        Theme,
        text::{shown, width, words},
    },
};

/// What is said, in the colours of its tones.
#[must_use]
pub fn spans(said: &Said, theme: &Theme) -> Vec<Span<'static>> {
    let parts = said.parts.iter();
    let span = |(tone, text): &(Tone, String)| Span::styled(text.clone(), theme.of(*tone));
    parts.map(span).collect()
}

/// `sentence` in lines of `cells` cells, broken where words end, with `right` at the end of the
/// first; at most `most` lines, the last one with an ellipsis where more would follow.
#[must_use]
pub fn flow(
    sentence: &[Span<'_>],
    right: Vec<Span<'static>>,
    cells: usize,
    most: usize,
) -> Vec<Line<'static>> {
    let taken: usize = right.iter().map(|span| width(&span.content)).sum();
    let beside = cells.saturating_sub(if taken == 0 { 0 } else { taken + 1 });
    let mut lines = Lines {
        done: Vec::new(),
        line: Vec::new(),
        used: 0,
        room: beside.max(1),
        rest: cells.max(1),
    };
    for span in sentence {
        let clean = shown(&span.content).into_owned();
        for word in whole_names(&clean) {
            lines.put(word, span);
        }
    }
    lines.end();
    let mut done = lines.done;
    if most < done.len() {
        done.truncate(most);
        let room = if most == 1 { beside } else { cells };
        if let Some(last) = done.last_mut() {
            shorten(last, room);
        }
    }
    let mut done = done.into_iter();
    let first = spread(done.next().unwrap_or_default(), right, cells);
    [first].into_iter().chain(done.map(Line::from)).collect()
}

/// The words of a sentence. Chinese may break anywhere, but a few characters by themselves are a
/// name, and a name stays whole.
fn whole_names(text: &str) -> Vec<&str> {
    const LONGEST: usize = 4;
    let mut found: Vec<&str> = Vec::new();
    // How many of the last words are Chinese in a row, and where the first of them begins.
    let (mut run, mut start, mut end) = (0, 0, 0);
    let close = |found: &mut Vec<_>, run: usize, start: usize, end: usize| {
        if 1 < run && run <= LONGEST {
            found.truncate(found.len() - run);
            found.push(&text[start..end]);
        }
    };
    for word in words(text) {
        if is_han(word) {
            if run == 0 {
                start = end;
            }
            run += 1;
        } else {
            close(&mut found, run, start, end);
            run = 0;
        }
        end += word.len();
        found.push(word);
    }
    close(&mut found, run, start, end);
    found
}

fn is_han(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|first| ('\u{3400}'..='\u{9fff}').contains(&first))
}

struct Lines {
    done: Vec<Vec<Span<'static>>>,
    line: Vec<Span<'static>>,
    used: usize,
    /// Cells of the line being filled, and of those after it.
    room: usize,
    rest: usize,
}

impl Lines {
    fn put(&mut self, word: &str, span: &Span<'_>) {
        let blank = word.trim().is_empty();
        if self.used + width(word) <= self.room {
            if !(blank && self.used == 0 && !self.done.is_empty()) {
                self.push(word, span);
            }
            return;
        }
        if blank {
            return;
        }
        if width(word) <= self.rest {
            self.end();
            self.push(word, span);
            return;
        }
        for grapheme in word.graphemes(true) {
            if self.room < self.used + width(grapheme) {
                self.end();
            }
            self.push(grapheme, span);
        }
    }

    fn push(&mut self, text: &str, span: &Span<'_>) {
        self.used += width(text);
        match self.line.last_mut() {
            Some(last) if last.style == span.style => last.content.to_mut().push_str(text),
            _ => self.line.push(Span::styled(text.to_owned(), span.style)),
        }
    }

    fn end(&mut self) {
        if let Some(last) = self.line.last_mut() {
            let kept = last.content.trim_end().len();
            last.content.to_mut().truncate(kept);
        }
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
        self.used = 0;
        self.room = self.rest;
    }
}

/// Makes room for an ellipsis at the end of a line.
fn shorten(line: &mut Vec<Span<'static>>, cells: usize) {
    let all =
        |line: &[Span<'static>]| -> usize { line.iter().map(|span| width(&span.content)).sum() };
    while cells < all(line) + 1 {
        let Some(last) = line.last_mut() else { return };
        let cut = last.content.grapheme_indices(true).next_back();
        match cut.map(|(at, _)| at) {
            Some(at) if 0 < at => last.content.to_mut().truncate(at),
            _ => drop(line.pop()),
        }
    }
    if let Some(last) = line.last_mut() {
        let kept = last.content.trim_end().len();
        last.content.to_mut().truncate(kept);
        last.content.to_mut().push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(lines: &[Line<'_>]) -> Vec<String> {
        lines
            .iter()
            .map(|line| line.spans.iter().map(|span| &*span.content).collect())
            .collect()
    }

    fn sentence() -> Vec<Span<'static>> {
        vec![
            Span::raw("Zhang Wei "),
            Span::raw("moves from 技术部 to 采购部, as deputy head"),
        ]
    }

    #[test]
    fn no_line_is_wider_than_it_may_be_and_no_word_is_lost() {
        for cells in 2..60 {
            let lines = text(&flow(&sentence(), Vec::new(), cells, usize::MAX));
            assert!(lines.iter().all(|line| width(line) <= cells), "{lines:?}");
            let dense = |text: &str| text.replace(' ', "");
            let whole: String = sentence().iter().map(|span| &*span.content).collect();
            assert_eq!(dense(&lines.concat()), dense(&whole), "{cells}");
        }
    }

    #[test]
    fn the_right_side_stands_on_the_first_line() {
        let lines = text(&flow(&sentence(), vec![Span::raw("14:30")], 24, 9));
        assert_eq!(lines[0], "Zhang Wei moves    14:30");
        assert_eq!(lines[1], "from 技术部 to 采购部,");
    }

    #[test]
    fn a_chinese_name_stays_whole() {
        let names = [Span::raw("visit  李明 +i, Zhang Wei 张伟, 欧阳若雪：同意")];
        let lines = text(&flow(&names, Vec::new(), 28, 9));
        assert_eq!(
            lines,
            ["visit  李明 +i, Zhang Wei   ", "张伟, 欧阳若雪：同意"]
        );
    }

    #[test]
    fn what_is_cut_ends_in_an_ellipsis() {
        let lines = text(&flow(&sentence(), Vec::new(), 20, 2));
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'), "{lines:?}");
        assert!(lines.iter().all(|line| width(line) <= 20));
    }
}
