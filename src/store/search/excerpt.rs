//! The part of a text around the words that were looked for.

use crate::{
    domain::{
        summary::{Marked, Texts},
        text::shown,
    },
    find,
};

/// Characters kept: more than the widest line shows.
const MOST: usize = 360;
/// Of them before the first word found, where the text is longer.
const BEFORE: usize = 120;

/// `text` in one line as it may be shown, the words marked; a long one cut around the first of them,
/// with an ellipsis at each cut.
pub(super) fn excerpt(words: &str, text: &str, texts: Texts) -> Marked {
    let text = in_one_line(text);
    let marks = find::text_marks(words, &text);
    if texts == Texts::Whole {
        return Marked { text, marks };
    }
    let first = marks.first().map_or(0, |mark| mark.start);
    let before = text.get(..first).unwrap_or_default();
    let start = match before.char_indices().rev().nth(BEFORE) {
        Some((start, _)) if MOST < text.chars().count() => start,
        _ => 0,
    };
    let rest = text.get(start..).unwrap_or_default();
    let end = rest
        .char_indices()
        .nth(MOST)
        .map_or(text.len(), |(end, _)| start + end);
    let open = if 0 < start { "…" } else { "" };
    let close = if end < text.len() { "…" } else { "" };
    let marks = marks
        .into_iter()
        .filter(|mark| start <= mark.start && mark.end <= end)
        .map(|mark| open.len() + mark.start - start..open.len() + mark.end - start)
        .collect();
    Marked {
        text: format!("{open}{}{close}", text.get(start..end).unwrap_or_default()),
        marks,
    }
}

/// The lines of a note beside each other.
fn in_one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<_> = lines.map(shown).collect();
    lines.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_note_is_cut_around_the_word() {
        let note = format!("{}预算冻结{}", "客户说 ".repeat(200), " 再议".repeat(200));
        let cut = excerpt("预算", &note, Texts::Excerpts);
        assert!(cut.text.starts_with('…') && cut.text.ends_with('…'));
        assert!(cut.text.chars().count() <= MOST + 2);
        assert_eq!(cut.text.get(cut.marks[0].clone()), Some("预算"));
    }

    #[test]
    fn a_short_note_stays_whole_and_on_one_line() {
        let cut = excerpt("two", "one\r\n\n two\tthree", Texts::Excerpts);
        assert_eq!(cut.text, "one · two three");
        assert_eq!(cut.text.get(cut.marks[0].clone()), Some("two"));
    }
}
