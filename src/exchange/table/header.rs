//! Where the headings of a table are: below titles, notes and whatever else a program or a person
//! wrote above them.

use super::{
    super::{Directions, ImportField},
    split::Row,
};

/// The headings of a table.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Heading {
    /// Rows down to the last line of the headings.
    pub rows: usize,
    /// Rows above the first.
    pub above: usize,
    /// The physical line of the headings; of the first row where there are none.
    pub line: usize,
    /// What stands there; empty where no row names the columns.
    pub cells: Vec<String>,
}

/// Headings are looked for in so many rows that say something.
const FAR: usize = 40;
/// Longer than this is a sentence.
const LONGEST: usize = 40;

/// The row that names the most columns, the first of several; of two rows together where the second
/// only goes on with the first. The line the user names is taken as it is.
pub(super) fn find(rows: &[Row<'_>], directions: &Directions) -> Heading {
    let line = rows.first().map_or(1, |row| row.line);
    let none = Heading {
        line,
        ..Heading::default()
    };
    if let Some(wanted) = directions.header {
        let found = rows.iter().position(|row| wanted <= row.last);
        return found.map_or(none, |at| Heading::at(at, rows[at].line, texts(&rows[at])));
    }
    let known = |cell: &str| {
        let chosen = |(column, _): &(String, Option<ImportField>)| same(column, cell);
        !cell.is_empty()
            && cell.chars().count() <= LONGEST
            && (ImportField::is_heading(cell) || directions.columns.iter().any(chosen))
    };
    let mut best = (0, none);
    for (at, row) in rows.iter().take(FAR).enumerate() {
        let cells = texts(row);
        let score = count(&cells, known);
        if best.0 < score && is_one(at, score, &cells) {
            best = (score, Heading::at(at, row.line, cells.clone()));
        }
        if let Some(below) = rows.get(at + 1).map(texts)
            && let Some(joined) = joined(&cells, &below, known)
        {
            let score = count(&joined, known);
            if best.0 < score {
                let below = Heading::at(at + 1, rows[at + 1].line, joined);
                best = (score, Heading { above: at, ..below });
            }
        }
    }
    best.1
}

impl Heading {
    fn at(at: usize, line: usize, cells: Vec<String>) -> Self {
        Self {
            rows: at + 1,
            above: at,
            line,
            cells,
        }
    }

    /// Whether a row says the same again, as lists printed page by page do.
    pub(super) fn is_again(&self, row: &Row<'_>) -> bool {
        let said = |cells: &[String]| cells.iter().rposition(|cell| !cell.is_empty());
        let there = texts(row);
        match (said(&self.cells), said(&there)) {
            (Some(last), Some(other)) if last == other => self.cells[..=last] == there[..=last],
            _ => false,
        }
    }
}

fn texts(row: &Row<'_>) -> Vec<String> {
    row.cells
        .iter()
        .map(|cell| cell.trim().to_owned())
        .collect()
}

fn same(choice: &str, cell: &str) -> bool {
    // A number is a column's place, whatever cells say the same.
    let is_place = choice.trim().parse::<usize>().is_ok();
    !cell.is_empty() && !is_place && choice.trim().to_lowercase() == cell.to_lowercase()
}

fn count(cells: &[String], known: impl Fn(&str) -> bool) -> usize {
    cells.iter().filter(|cell| known(cell)).count()
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Of the first row one known heading is enough. Further down a word like *manager* may be what
/// somebody is: there have to be several, and few cells that are none.
fn is_one(at: usize, score: usize, cells: &[String]) -> bool {
    match (at, score) {
        (_, 0) => false,
        (0, _) => true,
        (_, score) => 2 <= score && filled(cells) <= score * 3,
    }
}

/// Two rows of headings as one: a group of columns above, its columns below.
fn joined(above: &[String], below: &[String], known: impl Fn(&str) -> bool) -> Option<Vec<String>> {
    let all_known = below.iter().all(|cell| cell.is_empty() || known(cell));
    if !all_known || filled(below) == 0 || count(above, &known) == 0 {
        return None;
    }
    let none = String::new();
    let width = above.len().max(below.len());
    let cells = (0..width).map(|at| {
        let [above, below] = [above, below].map(|cells| cells.get(at).unwrap_or(&none));
        if below.is_empty() { above } else { below }.clone()
    });
    Some(cells.collect())
}
