//! Markdown: pictures as they stand, the text as lists.

use std::fmt::Write;

use super::{Block, Document, Figure, Table, text};

pub(super) fn write(document: &Document) -> String {
    let mut out = format!(
        "# {}\n\n{}\n",
        plain(&document.title),
        plain(&document.subtitle)
    );
    for block in &document.blocks {
        out.push('\n');
        match block {
            Block::Figure(one) => figure(&mut out, one),
            Block::Section(section) => {
                let _ = write!(out, "## {}\n\n", plain(&section.heading));
                for line in &section.lines {
                    let _ = writeln!(out, "- {}", plain(line));
                }
            }
            Block::Table(one) | Block::Listing(one) => table(&mut out, one),
        }
    }
    out
}

fn figure(out: &mut String, figure: &Figure) {
    if let Some(heading) = &figure.heading {
        let _ = write!(out, "## {}\n\n", plain(heading));
    }
    let lines = text::picture(&figure.picture);
    let fence = fence(&lines);
    let _ = writeln!(out, "{fence}text\n{}\n{fence}", lines.join("\n"));
    if let Some(caption) = &figure.caption {
        let _ = write!(out, "\n{}\n", plain(caption));
    }
}

fn table(out: &mut String, table: &Table) {
    let row = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| plain(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let _ = write!(out, "## {}\n\n", plain(&table.heading));
    out.push_str(&row(&table.columns));
    let _ = writeln!(out, "|{}", " --- |".repeat(table.columns.len()));
    for cells in &table.rows {
        out.push_str(&row(cells));
    }
}

/// Longer than any run of backticks in the block, which would end it.
fn fence(lines: &[String]) -> String {
    let run = |line: &String| {
        let mut longest = 0;
        let mut now = 0;
        for c in line.chars() {
            now = if c == '`' { now + 1 } else { 0 };
            longest = longest.max(now);
        }
        longest
    };
    "`".repeat(lines.iter().map(run).max().unwrap_or(0).max(2) + 1)
}

/// Text that stays text: whatever has a meaning in Markdown or HTML is escaped.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for (at, c) in text.chars().enumerate() {
        let begins = at == 0 && matches!(c, '+' | '-' | '#' | '=' | '>') || begins_list(text, at);
        if begins
            || matches!(
                c,
                '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '!'
            )
        {
            out.push('\\');
        }
        out.push(c);
    }
    // Bare addresses would become links.
    out.replace("://", "\\://").replace("www.", "www\\.")
}

/// Whether a full stop or bracket here would make a numbered list of the line.
fn begins_list(text: &str, at: usize) -> bool {
    let before: String = text.chars().take(at).collect();
    let number = !before.is_empty() && before.chars().all(|c| c.is_ascii_digit());
    number && text.chars().nth(at).is_some_and(|c| matches!(c, '.' | ')'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_markup_stays_text() {
        assert_eq!(
            plain("# a *b* <img> [x](y)"),
            r"\# a \*b\* \<img\> \[x\](y)"
        );
        assert_eq!(plain("1. one"), r"1\. one");
        assert_eq!(plain("www.x.y http://x"), r"www\.x.y http\://x");
        assert_eq!(plain("- 不认可"), r"\- 不认可");
        assert_eq!(fence(&["a ```` b".into()]), "`````");
    }
}
