//! Text in terminal cells: how wide it is, how it is cut and wrapped. Everything that comes from the
//! book or a file passes through here, and so through the gate of `domain::text::shown`.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

pub use crate::domain::text::shown;

/// Cells that cleaned text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// `text`, cleaned, in at most `cells` cells; what is cut is said by an ellipsis.
#[must_use]
pub fn ellipsize(text: &str, cells: usize) -> Cow<'_, str> {
    let text = shown(text);
    if width(&text) <= cells {
        return text;
    }
    if cells == 0 {
        return Cow::Borrowed("");
    }
    let mut out = String::new();
    let mut left = cells - 1;
    for grapheme in text.graphemes(true) {
        let Some(rest) = left.checked_sub(width(grapheme)) else {
            break;
        };
        out.push_str(grapheme);
        left = rest;
    }
    out.push('…');
    Cow::Owned(out)
}

/// `text` in exactly `cells` cells, cut or filled with spaces on the right.
#[must_use]
pub fn fit(text: &str, cells: usize) -> String {
    let mut out = ellipsize(text, cells).into_owned();
    out.extend(std::iter::repeat_n(' ', cells.saturating_sub(width(&out))));
    out
}

/// `text` in exactly `cells` cells, standing on the right.
#[must_use]
pub fn fit_right(text: &str, cells: usize) -> String {
    let cut = ellipsize(text, cells);
    let mut out = " ".repeat(cells.saturating_sub(width(&cut)));
    out.push_str(&cut);
    out
}

/// `text` in lines of at most `cells` cells, broken at spaces and beside wide characters; at most
/// `most` lines, the last one with an ellipsis where more would follow.
#[must_use]
pub fn wrap(text: &str, cells: usize, most: usize) -> Vec<String> {
    let clean = crate::domain::text::shown_lines(text);
    let mut lines = Vec::new();
    for paragraph in clean.split('\n') {
        wrap_paragraph(paragraph, cells.max(2), &mut lines);
        if most < lines.len() {
            break;
        }
    }
    if most < lines.len() {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = ellipsize(&format!("{}…………", last.trim_end()), cells.max(2)).into_owned();
            while last.ends_with("……") {
                last.truncate(last.len() - '…'.len_utf8());
            }
        }
    }
    lines
}

fn wrap_paragraph(paragraph: &str, cells: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    for word in words(paragraph) {
        if width(&line) + width(word) <= cells {
            line.push_str(word);
            continue;
        }
        if !word.trim().is_empty() && !line.trim().is_empty() && width(word) <= cells {
            lines.push(line.trim_end().to_owned());
            line.clear();
            line.push_str(word);
            continue;
        }
        for grapheme in word.trim_start().graphemes(true) {
            if cells < width(&line) + width(grapheme) {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            line.push_str(grapheme);
        }
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
}

/// Words with the closing signs that follow them, so that no line begins with one.
pub fn words(paragraph: &str) -> impl Iterator<Item = &str> {
    const CLOSING: &str = ",.;:!?)]}%…，。；：！？、）】》」』”’";
    let mut bounds = paragraph.split_word_bound_indices().peekable();
    std::iter::from_fn(move || {
        let (start, word) = bounds.next()?;
        let mut end = start + word.len();
        while let Some((at, next)) =
            bounds.next_if(|(_, next)| next.chars().all(|c| CLOSING.contains(c)))
        {
            end = at + next.len();
        }
        Some(&paragraph[start..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_says_so_and_never_halves_a_wide_character() {
        assert_eq!(ellipsize("首席信息官助理", 14), "首席信息官助理");
        assert_eq!(ellipsize("首席信息官助理", 10), "首席信息…");
        assert_eq!(ellipsize("首席信息官助理", 9), "首席信息…");
        assert_eq!(ellipsize("Zhang Wei", 6), "Zhang…");
        assert_eq!(ellipsize("张", 1), "…");
        assert_eq!(ellipsize("张", 0), "");
    }

    #[test]
    fn a_column_has_exactly_its_cells() {
        for cells in 0..20 {
            assert_eq!(width(&fit("东林电信 Donglin", cells)), cells);
            assert_eq!(width(&fit_right("东林电信 Donglin", cells)), cells);
        }
    }

    #[test]
    fn wrapped_lines_fit_and_lose_nothing() {
        let note = "验收节点确认;张伟愿意推动付款 and Wang Fang asked for the invoice details 再议";
        for cells in 4..40 {
            let lines = wrap(note, cells, usize::MAX);
            assert!(lines.iter().all(|line| width(line) <= cells), "{cells}");
            let dense = |text: &str| text.replace(' ', "");
            assert_eq!(dense(&lines.concat()), dense(note), "{cells}");
        }
    }

    #[test]
    fn a_shortened_note_ends_in_one_ellipsis() {
        let lines = wrap("one two three four five six", 8, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && !lines[1].ends_with("……"));
        assert!(width(&lines[1]) <= 8);
    }

    #[test]
    fn escape_sequences_do_not_come_through() {
        assert!(!ellipsize("a\u{1b}[31mb", 20).contains('\u{1b}'));
        assert!(!wrap("a\u{1b}[31mb", 20, 5).concat().contains('\u{1b}'));
    }
}
