//! Spreadsheets: the first sheet that has rows, its cells as text.

use std::{borrow::Cow, io::Cursor};

use calamine::{Data, DataType, Range, Reader, open_workbook_auto_from_rs};

use super::split::Row;

/// The rows of a workbook, days as `2026-11-20`; blank rows are left out. `None` where it is no workbook
/// that can be read.
pub(super) fn rows(bytes: &[u8]) -> Option<Vec<Row<'static>>> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).ok()?;
    let sheets = book.sheet_names().len();
    let mut first = None;
    for at in 0..sheets {
        let range = book.worksheet_range_at(at)?.ok()?;
        if !range.is_empty() {
            first = Some(range);
            break;
        }
    }
    Some(first.map_or_else(Vec::new, |range| of(&range)))
}

fn of(range: &Range<Data>) -> Vec<Row<'static>> {
    let (top, left) = range.start().unwrap_or_default();
    let lines = (1_usize..).skip(usize::try_from(top).unwrap_or(0));
    let rows = lines.zip(range.rows()).map(|(line, cells)| {
        // Columns count from the sheet's first, so that their numbers are those of the program that
        // wrote it.
        let before = (0..left).map(|_| Cow::Borrowed(""));
        let cells = before.chain(cells.iter().map(|cell| Cow::Owned(text(cell))));
        Row {
            line,
            last: line,
            cells: cells.collect(),
        }
    });
    rows.filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
        .collect()
}

/// A day as a day, a whole number without a fraction, anything else as it is shown.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(_) | Data::DateTimeIso(_) => match cell.as_date() {
            Some(day) => day.to_string(),
            None => cell.to_string(),
        },
        cell => cell.to_string(),
    }
}
