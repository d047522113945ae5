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

/// A count as the terminal counts. Saturates: whatever is drawn is cut to the terminal anyway.
#[must_use]
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// `text`, cleaned, in at most `cells` cells; what is cut is said by an ellipsis.
#[must_use]
pub fn ellipsize(text: &str, cells: usize) -> Cow<'_, str> {
    let text = shown(text);
    if width(&text) <= cells {
        return text.into();
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

/// Pieces of one line, cleaned, in at most `cells` cells, cut so that the first that `matters` is
/// seen with a little of what stands before it; cuts are said by an ellipsis.
#[must_use]
pub fn window<K: Copy>(
    pieces: &[(&str, K)],
    cells: usize,
    matters: impl Fn(&K) -> bool,
) -> Vec<(String, K)> {
    let cleaned: Vec<_> = pieces
        .iter()
        .map(|(text, kind)| (shown(text), *kind))
        .collect();
    let graphemes: Vec<(&str, usize, usize)> = cleaned
        .iter()
        .enumerate()
        .flat_map(|(at, (text, _))| text.graphemes(true).map(move |g| (g, width(g), at)))
        .collect();
    let total: usize = graphemes.iter().map(|(_, cells, _)| cells).sum();
    let kind = |at: usize| cleaned.get(at).map(|(_, kind)| *kind);
    let first = graphemes
        .iter()
        .position(|(_, _, at)| kind(*at).is_some_and(|kind| matters(&kind)));
    let start = match first {
        Some(first) if cells < total => start_before(&graphemes, first, cells),
        _ => 0,
    };
    let mut out: Vec<(String, usize)> = Vec::new();
    let mut put = |text: &str, at: usize| match out.last_mut() {
        Some((last, of)) if *of == at => last.push_str(text),
        _ => out.push((text.to_owned(), at)),
    };
    let mut left = cells;
    let rest = graphemes.get(start..).unwrap_or_default();
    if 0 < start && 0 < left {
        put("…", rest.first().map_or(0, |(_, _, at)| *at));
        left -= 1;
    }
    let mut follows: usize = rest.iter().map(|(_, cells, _)| cells).sum();
    for (grapheme, taken, at) in rest {
        // The last cell says whether anything follows.
        if left < follows && left <= *taken {
            if 0 < left {
                put("…", *at);
            }
            break;
        }
        put(grapheme, *at);
        left -= taken;
        follows -= taken;
    }
    out.into_iter()
        .filter_map(|(text, at)| Some((text, kind(at)?)))
        .collect()
}

/// Where to begin so that the grapheme `first` and what follows it are seen: at the start if it is
/// near enough.
fn start_before(graphemes: &[(&str, usize, usize)], first: usize, cells: usize) -> usize {
    let run = graphemes.iter().skip(first);
    let of = graphemes.get(first).map(|(_, _, at)| *at);
    let sought = run.take_while(|(_, _, at)| Some(*at) == of);
    let sought: usize = sought.map(|(_, cells, _)| cells).sum();
    let before: usize = graphemes
        .iter()
        .take(first)
        .map(|(_, cells, _)| cells)
        .sum();
    if before + sought < cells {
        return 0;
    }
    // A third of the line leads up to it; more where little follows.
    let after: usize = graphemes
        .iter()
        .skip(first)
        .map(|(_, cells, _)| cells)
        .sum();
    let mut lead = cells
        .saturating_sub(sought + 2)
        .min(cells / 3)
        .max(cells.saturating_sub(after + 1));
    let mut start = first;
    while let Some((_, taken, _)) = start.checked_sub(1).and_then(|at| graphemes.get(at)) {
        match lead.checked_sub(*taken) {
            Some(rest) => lead = rest,
            None => break,
        }
        start -= 1;
    }
    start
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
    shorten(&mut lines, cells, most);
    lines
}

/// At most `most` lines, the last one with an ellipsis where more would follow.
fn shorten(lines: &mut Vec<String>, cells: usize, most: usize) {
    if lines.len() <= most {
        return;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        *last = ellipsize(&format!("{}…………", last.trim_end()), cells.max(2)).into_owned();
        while last.ends_with("……") {
            last.truncate(last.len() - '…'.len_utf8());
        }
    }
}

/// The parts one after the other, wrapped as [`wrap`] does; short ones, such as a day or a name, stay
/// whole.
#[must_use]
pub fn wrap_parts(parts: &[impl AsRef<str>], cells: usize, most: usize) -> Vec<String> {
    const BETWEEN: &str = " · ";
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for part in parts {
        let part = shown(part.as_ref());
        let between = if line.is_empty() { "" } else { BETWEEN };
        let whole = format!("{line}{between}{part}");
        if width(&whole) <= cells || cells / 3 < width(&part) {
            lines.extend(wrap(&whole, cells, usize::MAX));
            line = lines.pop().unwrap_or_default();
        } else {
            line.push_str(between.trim_end());
            lines.extend(wrap(&line, cells, usize::MAX));
            line = part.into_owned();
        }
    }
    lines.push(line);
    shorten(&mut lines, cells, most);
    lines
}

fn wrap_paragraph(paragraph: &str, cells: usize, lines: &mut Vec<String>) {
    let (mut line, mut taken) = (String::new(), 0);
    for word in words(paragraph) {
        let wide = width(word);
        if taken + wide <= cells {
            line.push_str(word);
            taken += wide;
            continue;
        }
        if !word.trim().is_empty() && !line.trim().is_empty() && wide <= cells {
            lines.push(line.trim_end().to_owned());
            line.clear();
            line.push_str(word);
            taken = wide;
            continue;
        }
        for grapheme in word.trim_start().graphemes(true) {
            let wide = width(grapheme);
            if cells < taken + wide {
                lines.push(line.trim_end().to_owned());
                line.clear();
                taken = 0;
            }
            line.push_str(grapheme);
            taken += wide;
        }
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
}

/// Words with the closing signs that follow them, so that no line begins with one, with the opening ones before
/// them, so that no line ends with one, and with what a hyphen holds together: an option such as `--dry-run` is
/// one word.
pub fn words(paragraph: &str) -> impl Iterator<Item = &str> {
    const CLOSING: &str = ",.;:!?)]}%…，。；：！？、）】》」』”’";
    const OPENING: &str = "([{（【《「『“‘";
    const HYPHEN: &str = "-";
    let mut bounds = paragraph.split_word_bound_indices().peekable();
    std::iter::from_fn(move || {
        let (start, word) = bounds.next()?;
        let (mut end, mut last) = (start + word.len(), word);
        while let Some((at, next)) = bounds.next_if(|(_, next)| {
            let held = (last == HYPHEN && !next.trim().is_empty())
                || (*next == HYPHEN && !last.trim().is_empty());
            let begun = OPENING.contains(last) && !next.trim().is_empty();
            held || begun || next.chars().all(|c| CLOSING.contains(c))
        }) {
            (end, last) = (at + next.len(), next);
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

    fn windowed(pieces: &[(&str, bool)], cells: usize) -> String {
        let window = window(pieces, cells, |sought| *sought);
        window.into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn a_window_shows_what_was_looked_for() {
        let note = [
            ("客户说明年的", false),
            ("预算", true),
            ("冻结到一月再议", false),
        ];
        assert_eq!(windowed(&note, 40), "客户说明年的预算冻结到一月再议");
        assert_eq!(windowed(&note, 20), "客户说明年的预算冻…");
        assert_eq!(windowed(&note, 12), "…年的预算冻…");
        assert_eq!(windowed(&note, 6), "…预算…");
        let late = [("客户说明年的总", false), ("预算", true)];
        assert_eq!(windowed(&late, 13), "…明年的总预算");
        for cells in 0..34 {
            let seen = windowed(&note, cells);
            assert!(width(&seen) <= cells, "{cells}: {seen}");
            assert!(seen.contains("预算") || cells < 6, "{cells}: {seen}");
        }
        assert_eq!(windowed(&[("plain text", false)], 6), "plain…");
        assert_eq!(windowed(&[], 6), "");
    }

    #[test]
    fn a_column_has_exactly_its_cells() {
        for cells in 0..20 {
            assert_eq!(width(&fit("东林电信 Donglin", cells)), cells);
            assert_eq!(width(&fit_right("东林电信 Donglin", cells)), cells);
        }
    }

    #[test]
    fn no_line_ends_with_what_opens_or_begins_with_what_closes() {
        let text = "in your folder (also there) 客户（又称甲方）的“项目”";
        for cells in 8..50 {
            for line in wrap(text, cells, usize::MAX) {
                assert!(!line.ends_with(['(', '（', '“']), "{cells}: {line}");
                assert!(!line.starts_with([')', '）', '”']), "{cells}: {line}");
            }
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
    fn a_line_is_broken_beside_a_word_with_hyphens_and_never_in_it() {
        let lines = wrap("say guanxi log --dry-run 或 well-known", 14, usize::MAX);
        assert_eq!(lines, ["say guanxi log", "--dry-run 或", "well-known"]);
    }

    #[test]
    fn a_shortened_note_ends_in_one_ellipsis() {
        let lines = wrap("one two three four five six", 8, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && !lines[1].ends_with("……"));
        assert!(width(&lines[1]) <= 8);
    }

    #[test]
    fn a_day_among_parts_is_never_broken() {
        let parts = [
            "给出四季度付款计划",
            "东林电信",
            "3月6日 周五",
            "1月1日作出",
        ];
        for cells in 30..80 {
            let lines = wrap_parts(&parts, cells, usize::MAX);
            assert!(lines.iter().all(|line| width(line) <= cells), "{cells}");
            for part in parts.iter().filter(|part| width(part) <= cells / 3) {
                let whole = lines.iter().any(|line| line.contains(part));
                assert!(whole, "{cells}: {part} in {lines:?}");
            }
            let dense = |text: &str| text.replace(' ', "");
            assert_eq!(dense(&lines.concat()), dense(&parts.join(" · ")), "{cells}");
        }
        let cut = wrap_parts(&parts, 20, 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…'), "{cut:?}");
    }

    #[test]
    fn escape_sequences_do_not_come_through() {
        assert!(!ellipsize("a\u{1b}[31mb", 20).contains('\u{1b}'));
        assert!(!wrap("a\u{1b}[31mb", 20, 5).concat().contains('\u{1b}'));
    }
}
