//! Tables: CSV, TSV, spreadsheets and what databases write. One row, one person, account, contact or matter.

mod accounts;
mod activities;
mod bounds;
mod columns;
mod days;
mod groups;
mod header;
mod hierarchy;
mod inert;
mod matters;
mod names;
mod outcomes;
mod people;
mod profile;
mod sheet;
mod split;
mod whose;
mod write;

use std::borrow::Cow;

use chrono::NaiveDate;

pub use columns::{Column, Columns};
pub use days::{Ambiguous, OrderReason};
pub use outcomes::{
    OutcomeColumn, OutcomeProblem, OutcomeReason, OutcomeRow, Outcomes, read_outcomes,
};
pub use profile::Profile;
pub use whose::{Stands, Suggestion, Tells};
pub use write::{MatterRow, write_matters};

use self::{columns::Mapped, days::Orders, sheet::Sheet, split::Row};
use super::{
    BookFormat, Directions, Encoding, Foreign, ImportField, Malformed, Options, Problem, Reason,
    RowKind, draft, encoding::Narrow, lines::any_within,
};

/// Reads every row of a file.
pub(super) fn read(file_name: &str, narrow: &Narrow<'_>, options: &Options) -> Foreign {
    let decoded = narrow.decode();
    let dialect = split::sniff(&decoded.text);
    let split::Table { rows, open_quotes } = match split::rows(&decoded.text, &dialect) {
        Ok(table) => table,
        Err(reason) => return Foreign::refused(BookFormat::Table, reason),
    };
    let problems = open_quotes.into_iter().map(|line| Problem {
        line,
        reason: Reason::OpenQuote,
    });
    let written = Written {
        file_name,
        delimiter: Some(dialect.delimiter.clone()),
        malformed: &decoded.malformed,
        encoding: decoded.encoding,
        sheet: None,
    };
    understand(&written, rows, problems.collect(), options)
}

/// Reads every row of one sheet of a workbook: the one the user names; else the first with people, with
/// accounts, with anything.
pub(super) fn read_sheet(file_name: &str, bytes: &[u8], options: &Options) -> Foreign {
    let refused = |reason| Foreign::refused(BookFormat::Table, reason);
    let mut sheets = match sheet::sheets(bytes) {
        Ok(sheets) => sheets,
        Err(reason) => return refused(reason),
    };
    let at = match &options.tables.sheet {
        Some(wanted) => sheet::named(&sheets, wanted),
        None => Ok(best(&sheets, &options.tables)),
    };
    let at = match at {
        Ok(Some(at)) => at,
        Ok(None) => return refused(Reason::Empty),
        Err(reason) => return refused(reason),
    };
    // The others as a user turns to them: those behind it first.
    sheets.rotate_left(at);
    let Sheet { name, rows } = sheets.remove(0);
    let written = Written {
        file_name,
        delimiter: None,
        malformed: &[],
        encoding: Encoding::UTF_8,
        sheet: Some(&name),
    };
    let mut foreign = understand(&written, rows, Vec::new(), options);
    if let Some(columns) = &mut foreign.columns {
        columns.sheet = Some(name.clone());
        let said = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty());
        columns.others = said.map(|sheet| (sheet.name, sheet.rows.len())).collect();
    }
    foreign
}

/// The sheet whose headings tell the most of what is wanted.
fn best(sheets: &[Sheet], directions: &Directions) -> Option<usize> {
    let worth = |sheet: &Sheet| {
        let heading = header::find(&sheet.rows, directions);
        let has_rows = heading.rows < sheet.rows.len();
        let columns = columns::of(
            heading,
            sheet.rows.first(),
            String::new(),
            directions,
            &mut Vec::new(),
        );
        let readable = columns.mapped().is_ok() && has_rows;
        match (readable, columns.rows) {
            (true, RowKind::People) => 3,
            (true, _) => 2,
            (false, _) => usize::from(!sheet.rows.is_empty()),
        }
    };
    let worth: Vec<usize> = sheets.iter().map(worth).collect();
    let most = worth.iter().copied().max().filter(|most| 0 < *most)?;
    worth.iter().position(|worth| *worth == most)
}

/// How a table came.
struct Written<'a> {
    file_name: &'a str,
    /// Absent: cells need none.
    delimiter: Option<String>,
    /// Lines with bytes that are no text.
    malformed: &'a [usize],
    encoding: Encoding,
    /// What the sheet is called, of a workbook.
    sheet: Option<&'a str>,
}

fn understand(
    written: &Written<'_>,
    mut rows: Vec<Row<'_>>,
    mut problems: Vec<Problem>,
    options: &Options,
) -> Foreign {
    // A file saved from a sheet may have thousands of columns with nothing in them.
    let own: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    for row in &mut rows {
        let filled = row.cells.iter().rposition(|cell| !cell.trim().is_empty());
        row.cells.truncate(filled.map_or(0, |at| at + 1));
    }
    let filled = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    // A sheet has no separators that could be wrong: what stands beside the headings is a column.
    let width = |at: usize| match written.delimiter {
        Some(_) => own.get(at).map_or(0, |own| filled.min(*own)),
        None => filled,
    };
    let mut heading = header::find(&rows, &options.tables);
    if let Some(at) = heading.rows.checked_sub(1) {
        let width = width(at).max(heading.cells.len());
        heading.cells.resize(width, String::new());
    } else if let Some(first) = rows.first_mut() {
        first.cells.resize(width(0), Cow::Borrowed(""));
    }
    let (above, first_line) = (heading.rows, heading.line);
    let suggestions = whose::suggestions(
        &rows[..heading.above.min(rows.len())],
        written.sheet,
        written.file_name,
    );
    let again: Vec<bool> = rows.iter().map(|row| heading.is_again(row)).collect();
    let delimiter = written.delimiter.clone().unwrap_or_default();
    let mut columns = columns::of(
        heading,
        rows.first(),
        delimiter,
        &options.tables,
        &mut problems,
    );
    let mut at = 0;
    rows.retain(|_| {
        at += 1;
        above < at && !again[at - 1]
    });
    columns.look_at(&rows);
    let read = rows.len()
        + problems
            .iter()
            .filter(|problem| problem.reason == Reason::OpenQuote)
            .count();
    let mut foreign = Foreign {
        format: Some(BookFormat::Table),
        encoding: Some(written.encoding),
        read,
        ..Foreign::default()
    };
    match columns.mapped() {
        Ok(mapped) => {
            columns.whose = (columns.rows == RowKind::People && !mapped.has(ImportField::Account))
                .then_some(suggestions);
            let (said, usual) = (options.tables.order, options.here.order);
            let mut reader = Reader {
                written,
                orders: Orders::of(&mut columns, &rows, said, usual),
                mapped,
                headings: columns.has_header.then_some(&columns.first[..]),
                width: columns.columns.len(),
                rows: columns.rows,
                options,
                problems,
            };
            let groups = match columns.rows {
                RowKind::People => reader.people(&rows, &mut foreign),
                RowKind::Accounts => reader.accounts(&rows, &mut foreign),
                RowKind::Activities => {
                    reader.activities(&rows, &mut foreign);
                    Vec::new()
                }
                RowKind::Matters => {
                    reader.matters(&rows, &mut foreign);
                    Vec::new()
                }
            };
            problems = reader.problems;
            foreign.read = foreign.read.saturating_sub(groups.len());
            columns.groups = groups;
        }
        Err(reason) => problems.push(Problem {
            line: first_line,
            reason,
        }),
    }
    Foreign {
        columns: Some(columns),
        problems,
        ..foreign
    }
}

/// What reads the rows of a table, whatever they are.
struct Reader<'a> {
    written: &'a Written<'a>,
    mapped: Mapped,
    orders: Orders,
    /// Absent where no row names the columns.
    headings: Option<&'a [String]>,
    /// Columns there are.
    width: usize,
    rows: RowKind,
    options: &'a Options,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn check(&self, row: &Row<'_>) -> Result<(), Reason> {
        let damaged = any_within(self.written.malformed, row.line, row.last);
        if damaged && self.options.malformed == Malformed::Refuse {
            return Err(Reason::Malformed {
                encoding: self.written.encoding.name,
            });
        }
        // One separator too many, unquoted, has moved every cell behind it into the wrong column.
        let found = row
            .cells
            .iter()
            .rposition(|cell| !cell.trim().is_empty())
            .map_or(0, |at| at + 1);
        if self.width < found {
            return Err(Reason::TooManyCells {
                expected: self.width,
                found,
            });
        }
        Ok(())
    }

    /// Whether the row is sound; reports it if it is not.
    fn is_sound(&mut self, row: &Row<'_>) -> bool {
        let checked = self.check(row);
        checked.map_err(|reason| self.report(row, reason)).is_ok()
    }

    fn report(&mut self, row: &Row<'_>, reason: Reason) {
        let line = row.line;
        self.problems.push(Problem { line, reason });
    }

    /// The first cell of a row that says something of a field; of several values in it the first.
    fn one(&self, field: ImportField, row: &Row<'_>) -> String {
        let mut cells = self.mapped.cells(field, row);
        let cell = cells.find(|cell| !cell.is_empty()).unwrap_or_default();
        let mut values = cell.split(":::").map(str::trim);
        values
            .find(|value| !value.is_empty())
            .unwrap_or_default()
            .to_owned()
    }

    /// Every value a row has for a field. Google writes several into one cell, `:::` between them.
    fn many(&self, field: ImportField, row: &Row<'_>, separators: &[char]) -> Vec<String> {
        let cells = self.mapped.cells(field, row);
        cells
            .flat_map(|cell| cell.split(":::"))
            .flat_map(|value| value.split(separators))
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// What goes into the note: as it is from a column of notes, under its heading from another.
    fn notes(&self, row: &Row<'_>) -> Vec<String> {
        let cells = self.mapped.placed(ImportField::Note, row);
        let said = cells.filter(|(_, cell)| !cell.is_empty());
        said.map(|(at, cell)| self.labelled(at, cell)).collect()
    }

    /// What a row says of a field, each under its heading.
    fn kept(&self, field: ImportField, row: &Row<'_>) -> Vec<String> {
        let cells = self.mapped.placed(field, row);
        let said = cells.filter(|(_, cell)| !cell.is_empty());
        said.map(|(at, cell)| self.labelled(at, cell)).collect()
    }

    fn labelled(&self, at: usize, cell: &str) -> String {
        match self.headings.and_then(|headings| headings.get(at)) {
            Some(heading)
                if !heading.is_empty()
                    && ImportField::of_header(heading) != Some(ImportField::Note) =>
            {
                format!("{heading}: {cell}")
            }
            _ => cell.to_owned(),
        }
    }

    /// A day with its year, where a field holds one.
    fn day(&self, field: ImportField, text: &str) -> Option<NaiveDate> {
        draft::day(text, Some(self.orders.of_field(field)))
    }

    fn parsed<T>(
        &mut self,
        row: &Row<'_>,
        text: &str,
        parse: impl Fn(&str) -> Option<T>,
        bad: impl Fn(String) -> Reason,
    ) -> Option<T> {
        let parsed = parse(text);
        if parsed.is_none() && !text.is_empty() {
            self.report(row, bad(Reason::quote(text)));
        }
        parsed
    }
}

#[cfg(test)]
mod tests;
