//! A table as a picture, for surfaces that have no tables: columns as wide as they need, text wrapped in
//! them, numbers to the right.
//!
//! ```text
//!  Account          Tier   Depth   Last contact
//!  ────────────────────────────────────────────
//!  Harbour Bank     A         32   15d
//! ```

use std::ops::Range;

use super::{
    Cell, Picture, PictureBuilder, Size, Tone,
    text::{shown, width, wrap},
};

/// Lines of the rule under the names of the columns.
const RULE: usize = 1;
/// Cells between two columns.
const GAP: usize = 3;
/// No column is made narrower than this while another one is wider.
const LEAST: usize = 4;

/// Rows under a heading, each as long as the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub heading: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Cells as one line each, safe to show whatever names are in them.
    pub fn new<const N: usize>(
        heading: &str,
        columns: [String; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        let safe = |row: [String; N]| row.map(|cell| shown(&cell).into_owned()).into();
        Self {
            heading: shown(heading).into_owned(),
            columns: columns.into(),
            rows: rows.into_iter().map(safe).collect(),
        }
    }
}

/// A table laid out.
#[derive(Debug)]
pub struct TableGrid {
    pub picture: Picture,
    /// Lines at the top that head every page: the names of the columns and the rule under them.
    pub head: usize,
    /// Lines that belong together: those of one row.
    pub rows: Vec<Range<usize>>,
    /// Where each column begins.
    pub columns: Vec<usize>,
}

/// Cells that a table would take with nothing wrapped.
#[must_use]
pub fn natural(table: &Table) -> usize {
    let widths = needs(table);
    widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1) + 2
}

/// Lays a table out for a width in cells, of which it takes no more than it needs.
#[must_use]
pub fn lay_out(table: &Table, cells: usize) -> TableGrid {
    let widths = widths(table, cells);
    let numbers: Vec<bool> = (0..table.columns.len())
        .map(|column| is_numbers(table, column))
        .collect();
    let heads = wrapped(&table.columns, &widths);
    let high = heads.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let rows: Vec<_> = table.rows.iter().map(|row| wrapped(row, &widths)).collect();
    let mut top = high + RULE;
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let tall = row.iter().map(Vec::len).max().unwrap_or(1).max(1);
        lines.push(top..top + tall);
        top += tall;
    }
    let starts = widths.iter().scan(1, |x, wide| {
        let start = *x;
        *x += wide + GAP;
        Some(start)
    });
    let starts: Vec<usize> = starts.collect();
    let wide = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    let size = Size {
        width: wide + 2,
        height: top,
    };
    let mut picture = PictureBuilder::new(size, size.area());
    let mut put = |y: usize, row: &[Vec<String>], tone: Tone| {
        for (column, parts) in row.iter().enumerate() {
            for (line, part) in parts.iter().enumerate() {
                let at = Cell::new(starts[column], y + line);
                if numbers[column] {
                    picture.text_right(at, widths[column], part, tone);
                } else {
                    picture.text(at, widths[column], part, tone);
                }
            }
        }
    };
    put(0, &heads, Tone::Strong);
    for (row, lines) in rows.iter().zip(&lines) {
        put(lines.start, row, Tone::Text);
    }
    picture.rule(Cell::new(0, high), size.width);
    TableGrid {
        picture: picture.build(),
        head: high + RULE,
        rows: lines,
        columns: starts,
    }
}

fn wrapped(row: &[String], widths: &[usize]) -> Vec<Vec<String>> {
    let cells = row.iter().zip(widths);
    cells
        .map(|(cell, wide)| wrap(cell, *wide, usize::MAX))
        .collect()
}

/// What each column needs to have nothing wrapped.
fn needs(table: &Table) -> Vec<usize> {
    let need = |column: usize| {
        let all = table.rows.iter().filter_map(|row| row.get(column));
        let all = all.chain(table.columns.get(column));
        all.map(|cell| width(cell)).max().unwrap_or(0).max(1)
    };
    (0..table.columns.len()).map(need).collect()
}

/// What each column gets; where all need too much, the widest give way first.
fn widths(table: &Table, cells: usize) -> Vec<usize> {
    let mut widths = needs(table);
    let gaps = GAP * widths.len().saturating_sub(1) + 2;
    let room = cells.saturating_sub(gaps);
    while room < widths.iter().sum() {
        let Some(widest) = widths.iter_mut().max().filter(|wide| LEAST < **wide) else {
            break;
        };
        *widest -= 1;
    }
    widths
}

/// Whether a column has numbers in it and nothing else.
#[must_use]
pub fn is_numbers(table: &Table, column: usize) -> bool {
    let number = |cell: &str| {
        let sign = |c: char| matches!(c, '+' | '−' | '-' | '–' | '.' | '%' | ' ');
        cell.chars().all(|c| c.is_ascii_digit() || sign(c))
    };
    let mut cells = table.rows.iter().filter_map(|row| row.get(column));
    let some = table.rows.iter().filter_map(|row| row.get(column));
    let some = some.filter(|cell| cell.contains(|c: char| c.is_ascii_digit()));
    0 < some.count() && cells.all(|cell| number(cell))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::Raster;

    fn table(rows: &[[&str; 3]]) -> Table {
        Table {
            heading: "Accounts".into(),
            columns: ["Account", "Depth", "Why"].map(String::from).into(),
            rows: rows
                .iter()
                .map(|row| row.map(String::from).into())
                .collect(),
        }
    }

    fn lines(grid: &TableGrid) -> Vec<String> {
        let picture = &grid.picture;
        Raster::of(picture, picture.size.area()).lines().collect()
    }

    #[test]
    fn columns_are_as_wide_as_they_need_and_numbers_stand_to_the_right() {
        let grid = lay_out(
            &table(&[["Harbour Bank", "6", "vacant"], ["银行", "100", ""]]),
            80,
        );
        insta::assert_snapshot!(lines(&grid).join("\n"), @r"
         Account        Depth   Why
        ───────────────────────────────
         Harbour Bank       6   vacant
         银行             100
        ");
    }

    #[test]
    fn what_is_too_wide_is_wrapped_in_its_column_and_stays_together() {
        let long = "nobody of finance has been met since the summer, and nobody knows who pays";
        let grid = lay_out(
            &table(&[["Harbour Bank", "6", long], ["Quay", "7", ""]]),
            44,
        );
        assert!(grid.picture.size.width <= 44);
        insta::assert_snapshot!(lines(&grid).join("\n"), @r"
         Account        Depth   Why
        ────────────────────────────────────────────
         Harbour Bank       6   nobody of finance
                                has been met since
                                the summer, and
                                nobody knows who
                                pays
         Quay               7
        ");
        assert_eq!(grid.rows.len(), 2);
        assert_eq!(grid.rows[0].end, grid.rows[1].start);
    }
}
