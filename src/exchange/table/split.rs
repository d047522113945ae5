//! Rows and cells: RFC 4180 as it is really written, and the separators of databases.
//!
//! Our own, because three things matter here that a reader of clean files need not know: the physical
//! line of each row, separators of several characters, and that a quotation mark which never closes
//! costs its row and not the rest of the file.

use std::borrow::Cow;

use super::{
    super::{
        Reason,
        limits::{Extent, MOST_COLUMNS, few},
        lines::breaks,
    },
    inert::meant,
};

/// How a file separates what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dialect {
    pub delimiter: String,
    /// What ends a row; absent: a line end, and cells may be quoted.
    terminator: Option<&'static str>,
}

#[derive(Debug)]
pub(super) struct Table<'a> {
    /// Blank rows are left out.
    pub rows: Vec<Row<'a>>,
    /// Lines of rows that are lost, because a quotation mark opens there and never closes.
    pub open_quotes: Vec<usize>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// The first physical line, from 1.
    pub line: usize,
    /// The last: quoted cells may hold line ends.
    pub last: usize,
    pub cells: Vec<Cow<'a, str>>,
}

/// Quoted cells end somewhere near. Without a limit each row of a file full of open quotes would be
/// searched to the end of the file.
const LONGEST_QUOTE: usize = 128 * 1024;
/// How much of a file is looked at to find its separator.
const SAMPLE: usize = 32 * 1024;
/// Headings are looked for in so many rows, and so many cells of each.
const HEADINGS_WITHIN: usize = 40;
const MOST_HEADINGS: usize = 200;
const DELIMITERS: &[&str] = &[",", ";", "\t", "|", "，", "^", "~"];

/// Finds out how `text` is separated: by the separator that gives most rows one and the same number
/// of columns, more than one.
pub(super) fn sniff(text: &str) -> Dialect {
    if let Some(delimiter) = excel_hint(text) {
        return Dialect {
            delimiter: delimiter.into(),
            terminator: None,
        };
    }
    // SQL Server's bulk files: `cell+|cell&|`.
    if text.contains("&|\n") || text.contains("&|\r\n") || text.ends_with("&|") {
        return Dialect {
            delimiter: "+|".into(),
            terminator: Some("&|"),
        };
    }
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let best = DELIMITERS
        .iter()
        .rev()
        .max_by_key(|delimiter| fitness(sample, text.len(), delimiter));
    Dialect {
        delimiter: (*best.unwrap_or(&",")).into(),
        terminator: None,
    }
}

/// `sep=;` in the first line, as Excel writes and reads it.
fn excel_hint(text: &str) -> Option<&str> {
    let line = text.lines().next()?;
    let line = line.trim_start_matches('\u{feff}');
    let bare = line
        .trim_end()
        .strip_prefix('"')
        .and_then(|line| line.strip_suffix('"'));
    let line = bare.unwrap_or(line);
    let hint = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .map(|_| &line[4..])?;
    match hint {
        "\\t" => Some("\t"),
        hint => (hint.chars().count() == 1).then_some(hint),
    }
}

/// Headers known, then rows (in thousandths) that have the usual number of columns, then that number.
fn fitness(sample: &str, whole: usize, delimiter: &str) -> (usize, usize, usize) {
    let dialect = Dialect {
        delimiter: delimiter.into(),
        terminator: None,
    };
    let Ok(Table { mut rows, .. }) = rows(sample, &dialect) else {
        return (0, 0, 0);
    };
    if sample.len() < whole && 1 < rows.len() {
        rows.pop();
    }
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    widths.sort_unstable();
    let usual = widths.chunk_by(usize::eq).max_by_key(|same| same.len());
    let Some(usual) = usual.filter(|same| 1 < same[0]) else {
        return (0, 0, 0);
    };
    // The headings need not be in the first row.
    let headings = |row: &Row<'_>| {
        let cells = row.cells.iter().take(MOST_HEADINGS);
        cells
            .filter(|cell| super::ImportField::is_heading(cell))
            .count()
    };
    let headers = rows
        .iter()
        .take(HEADINGS_WITHIN)
        .map(headings)
        .max()
        .unwrap_or(0);
    (headers, usual.len() * 1000 / widths.len(), usual[0])
}

/// Splits `text` into rows.
///
/// # Errors
/// When it holds more than any list does.
pub(super) fn rows<'a>(text: &'a str, dialect: &Dialect) -> Result<Table<'a>, Reason> {
    match dialect.terminator {
        Some(terminator) => terminated(text, &dialect.delimiter, terminator),
        None => quoted(text, &dialect.delimiter),
    }
}

fn terminated<'a>(text: &'a str, delimiter: &str, terminator: &str) -> Result<Table<'a>, Reason> {
    let mut extent = Extent::default();
    let mut rows = Vec::new();
    let mut line = 1;
    for record in text.split(terminator) {
        let bare = record
            .strip_prefix("\r\n")
            .or_else(|| record.strip_prefix(['\n', '\r']))
            .unwrap_or(record);
        line += usize::from(bare.len() < record.len());
        let last = line + breaks(bare);
        if !bare.trim().is_empty() {
            let cells = bare.split(delimiter).take(MOST_COLUMNS + 1);
            let cells: Vec<_> = cells.map(Cow::Borrowed).collect();
            extent.row(cells.len())?;
            rows.push(Row { line, last, cells });
        }
        line = last;
    }
    Ok(Table {
        rows,
        open_quotes: Vec::new(),
    })
}

fn quoted<'a>(text: &'a str, delimiter: &str) -> Result<Table<'a>, Reason> {
    let mut extent = Extent::default();
    let mut table = Table {
        rows: Vec::new(),
        open_quotes: Vec::new(),
    };
    let mut rest = text;
    let mut line = 1;
    if excel_hint(text).is_some() {
        rest = after_line(rest);
        line += 1;
    }
    while !rest.is_empty() {
        let Ok((cells, after)) = row(rest, delimiter) else {
            few(table.open_quotes.len())?;
            table.open_quotes.push(line);
            rest = after_line(rest);
            line += 1;
            continue;
        };
        let ends = breaks(&rest[..rest.len() - after.len()]);
        if MOST_COLUMNS < cells.len() || cells.iter().any(|cell| !cell.trim().is_empty()) {
            extent.row(cells.len())?;
            table.rows.push(Row {
                line,
                last: line + ends.saturating_sub(1),
                cells,
            });
        }
        line += ends;
        rest = after;
    }
    Ok(table)
}

struct OpenQuote;

/// The cells of the first row of `text`, and what comes after its line end.
fn row<'a>(text: &'a str, delimiter: &str) -> Result<(Vec<Cow<'a, str>>, &'a str), OpenQuote> {
    let mut cells = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = if let Some(inside) = rest.strip_prefix('"') {
            quoted_cell(inside, delimiter)?
        } else {
            let end = end_of_cell(rest, delimiter);
            (Cow::Borrowed(&rest[..end]), &rest[end..])
        };
        cells.push(meant(cell));
        match after.strip_prefix(delimiter) {
            // No row of a list: what comes behind would only fill the memory.
            Some(_) if MOST_COLUMNS < cells.len() => return Ok((cells, after)),
            Some(next) => rest = next,
            None => return Ok((cells, after_line(after))),
        }
    }
}

/// A cell whose opening quotation mark is behind us. Text between the closing mark and the next
/// separator is kept; if the cell spans lines, it shows that the mark belongs to another cell.
fn quoted_cell<'a>(inside: &'a str, delimiter: &str) -> Result<(Cow<'a, str>, &'a str), OpenQuote> {
    let near = &inside[..inside.floor_char_boundary(LONGEST_QUOTE)];
    let mut from = 0;
    let mut doubled = false;
    let close = loop {
        let at = from + near[from..].find('"').ok_or(OpenQuote)?;
        if !near[at + 1..].starts_with('"') {
            break at;
        }
        doubled = true;
        from = at + 2;
    };
    let after = &inside[close + 1..];
    let tail = &after[..end_of_cell(after, delimiter)];
    if !tail.trim().is_empty() && inside[..close].contains(['\n', '\r']) {
        return Err(OpenQuote);
    }
    let body = &inside[..close];
    let mut cell = if doubled {
        Cow::Owned(body.replace("\"\"", "\""))
    } else {
        Cow::Borrowed(body)
    };
    if !tail.trim().is_empty() {
        cell.to_mut().push_str(tail);
    }
    Ok((cell, &after[tail.len()..]))
}

/// Looks no further than the cell: a row of sixteen thousand would be searched to its end for each.
fn end_of_cell(text: &str, delimiter: &str) -> usize {
    let (bytes, delimiter) = (text.as_bytes(), delimiter.as_bytes());
    let ends =
        |at: &usize| matches!(bytes[*at], b'\n' | b'\r') || bytes[*at..].starts_with(delimiter);
    (0..bytes.len()).find(ends).unwrap_or(bytes.len())
}

fn after_line(text: &str) -> &str {
    let Some(end) = text.find(['\n', '\r']) else {
        return "";
    };
    text[end..].strip_prefix("\r\n").unwrap_or(&text[end + 1..])
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

    use super::*;

    fn cells(text: &str) -> Vec<(usize, Vec<String>)> {
        let rows = rows(text, &sniff(text)).unwrap().rows;
        rows.into_iter()
            .map(|row| {
                (
                    row.line,
                    row.cells.into_iter().map(Cow::into_owned).collect(),
                )
            })
            .collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_quotes() {
        let text = "a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n\r\nlast,5\" tyre\n";
        assert_eq!(
            cells(text),
            [
                row(1, &["a", "b"]),
                row(2, &["x, \"y\"\r\nz", "2"]),
                row(5, &["last", "5\" tyre"])
            ]
        );
    }

    #[test]
    fn an_open_quote_costs_its_row() {
        let table = rows("a,b\n\"x,1\ny,2\nz,3\n", &sniff("a,b\n")).unwrap();
        assert_eq!(table.rows.len(), 3);
        assert_eq!(table.open_quotes, [2]);
        let swallowing = rows("a,b\n\"x,1\ny,\"2\"\n", &sniff("a,b\n")).unwrap();
        assert_eq!(
            (swallowing.rows.len(), swallowing.open_quotes),
            (2, vec![2])
        );
    }

    #[test]
    fn every_separator_is_found() {
        for delimiter in [",", ";", "\t", "|", "，", "^"] {
            let text = format!("1{delimiter}Li Na{delimiter}x\n2{delimiter}Bo{delimiter}y z\n");
            assert_eq!(sniff(&text).delimiter, delimiter);
        }
        assert_eq!(sniff("sep=^\na^b,c,d\n").delimiter, "^");
        assert_eq!(cells("\"sep=;\"\na;b,c\n"), [row(2, &["a", "b,c"])]);
        assert_eq!(cells("sep=\\t\na\tb;c\n"), [row(2, &["a", "b;c"])]);
    }

    #[test]
    fn rows_of_a_database_end_where_they_say() {
        let text = "1+|Li\nNa+|x&|\n2+|Bo+|&|\n";
        assert_eq!(
            cells(text),
            [row(1, &["1", "Li\nNa", "x"]), row(3, &["2", "Bo", ""])]
        );
    }

    #[test]
    fn a_phone_list_inside_cells_does_not_win_over_the_separator() {
        let text = "公司,电话\n华信,1;2;3\n远景,4;5;6\n";
        assert_eq!(sniff(text).delimiter, ",");
    }
}
