//! Spreadsheets: the sheets a user sees, their cells as text.

use std::{
    borrow::Cow,
    collections::{BTreeMap, btree_map::Entry},
    io::Cursor,
    panic::catch_unwind,
};

use calamine::{
    Cell, Data, DataRef, DataType, Dimensions, Ods, OdsError, Range, Reader, SheetVisible, Sheets,
    Xls, XlsError, open_workbook_auto_from_rs, open_workbook_from_rs,
};
use chrono::Timelike;

use super::{
    super::{Reason, limits::Extent},
    bounds,
    split::Row,
};

/// A sheet that is not hidden.
#[derive(Debug)]
pub(super) struct Sheet {
    pub name: String,
    /// Days as `2026-11-20`; blank rows are left out, and so is what is blank at the end of a row.
    pub rows: Vec<Row<'static>>,
}

/// Each sheet is unpacked anew.
const MOST_SHEETS: usize = 250;

type Book<'a> = Sheets<Cursor<&'a [u8]>>;

/// Every sheet of a workbook that a user sees.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Reason> {
    bounds::check(bytes)?;
    // The reader stops at much that is no workbook, and breaks at the rest.
    catch_unwind(|| visible(bytes)).unwrap_or(Err(Reason::Spreadsheet))
}

fn visible(bytes: &[u8]) -> Result<Vec<Sheet>, Reason> {
    let mut book = open(bytes)?;
    let names: Vec<String> = (book.sheets_metadata().iter())
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    if MOST_SHEETS < names.len() {
        return Err(Reason::Scattered);
    }
    let mut extent = Extent::default();
    let read = names.into_iter().map(|name| {
        let mut grid = grid(&mut book, &name, &mut extent)?;
        for region in merged(&mut book, &name) {
            grid.fill_down(&region, &mut extent)?;
        }
        let rows = grid.rows(&mut extent)?;
        Ok(Sheet { name, rows })
    });
    read.collect()
}

/// The sheet of this name, else of this number from 1; `None` where there is no sheet at all.
pub(super) fn named(sheets: &[Sheet], wanted: &str) -> Result<Option<usize>, Reason> {
    let called = |sheet: &Sheet| sheet.name.trim().to_lowercase() == wanted.trim().to_lowercase();
    let number = || wanted.trim().parse::<usize>().ok()?.checked_sub(1);
    let numbered = || number().filter(|at| *at < sheets.len());
    let found = sheets.iter().position(called).or_else(numbered);
    if found.is_none() && !sheets.is_empty() {
        let there: Vec<_> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
        return Err(Reason::NoSheet {
            wanted: Reason::quote(wanted),
            there: Reason::quote(&there.join(", ")),
        });
    }
    Ok(found)
}

fn open(bytes: &[u8]) -> Result<Book<'_>, Reason> {
    let cursor = || Cursor::new(bytes);
    open_workbook_auto_from_rs(cursor()).map_err(|_| {
        let xls = open_workbook_from_rs::<Xls<_>, _>(cursor());
        let ods = open_workbook_from_rs::<Ods<_>, _>(cursor());
        match (xls, ods) {
            (Err(XlsError::Password), _) | (_, Err(OdsError::Password)) => Reason::Locked,
            _ => Reason::Spreadsheet,
        }
    })
}

/// The cells of a sheet that say something, by row and column.
#[derive(Default)]
struct Grid(BTreeMap<u32, BTreeMap<u32, String>>);

fn grid(book: &mut Book<'_>, name: &str, extent: &mut Extent) -> Result<Grid, Reason> {
    let unreadable = Reason::Spreadsheet;
    // Cell by cell where the format allows it: what a range would take is as large as the sheet is wide.
    match book {
        Sheets::Xlsx(book) => match book.worksheet_cells_reader(name) {
            Ok(mut cells) => Grid::of(extent, || {
                cells.next_cell().map_err(|_| Reason::Spreadsheet)
            }),
            Err(_) => Err(unreadable),
        },
        Sheets::Xlsb(book) => match book.worksheet_cells_reader(name) {
            Ok(mut cells) => Grid::of(extent, || {
                cells.next_cell().map_err(|_| Reason::Spreadsheet)
            }),
            Err(_) => Err(unreadable),
        },
        Sheets::Xls(book) => match book.worksheet_range(name) {
            Ok(range) => Grid::of_range(&range, extent),
            Err(_) => Err(unreadable),
        },
        Sheets::Ods(book) => match book.worksheet_range(name) {
            Ok(range) => Grid::of_range(&range, extent),
            Err(_) => Err(unreadable),
        },
    }
}

impl Grid {
    fn of<'a>(
        extent: &mut Extent,
        mut next: impl FnMut() -> Result<Option<Cell<DataRef<'a>>>, Reason>,
    ) -> Result<Self, Reason> {
        let mut grid = Self::default();
        while let Some(cell) = next()? {
            let value = Data::from(cell.get_value().clone());
            grid.put(cell.get_position(), &value, extent)?;
        }
        Ok(grid)
    }

    fn of_range(range: &Range<Data>, extent: &mut Extent) -> Result<Self, Reason> {
        let mut grid = Self::default();
        let (top, left) = range.start().unwrap_or_default();
        let place =
            |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
        for (row, column, cell) in range.used_cells() {
            grid.put((place(top, row), place(left, column)), cell, extent)?;
        }
        Ok(grid)
    }

    fn put(
        &mut self,
        (row, column): (u32, u32),
        cell: &Data,
        extent: &mut Extent,
    ) -> Result<(), Reason> {
        let text = text(cell);
        if !text.trim().is_empty() {
            extent.text(size_of::<String>() + text.len())?;
            self.0.entry(row).or_default().insert(column, text);
        }
        Ok(())
    }

    /// A cell over several rows says the same of each; over several columns it is a title.
    fn fill_down(&mut self, region: &Dimensions, extent: &mut Extent) -> Result<(), Reason> {
        let ((top, column), (bottom, _)) = (region.start, region.end);
        let cells = self.0.get(&top);
        let cell = cells.and_then(|cells| cells.get(&column)).cloned();
        let Some(cell) = cell.filter(|_| top < bottom) else {
            return Ok(());
        };
        for (_, cells) in self.0.range_mut(top + 1..=bottom) {
            extent.places(1)?;
            if let Entry::Vacant(blank) = cells.entry(column) {
                extent.text(cell.len())?;
                blank.insert(cell.clone());
            }
        }
        Ok(())
    }

    fn rows(self, extent: &mut Extent) -> Result<Vec<Row<'static>>, Reason> {
        let rows = self.0.into_iter().map(|(at, found)| {
            let last = found.last_key_value().map(|(column, _)| *column);
            let width = last.map_or(0, |last| last as usize + 1);
            extent.row(width)?;
            let mut cells = vec![Cow::Borrowed(""); width];
            for (column, text) in found {
                cells[column as usize] = text.into();
            }
            let line = at as usize + 1;
            Ok(Row {
                line,
                last: line,
                cells,
            })
        });
        rows.collect()
    }
}

/// The regions of merged cells, as far as they are told.
fn merged(book: &mut Book<'_>, name: &str) -> Vec<Dimensions> {
    match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        Sheets::Xlsb(_) | Sheets::Ods(_) => Vec::new(),
    }
}

/// A day as a day, with its time where it has one; a whole number without a fraction, anything else as
/// it is shown.
fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(_) | Data::DateTimeIso(_) => match cell.as_datetime() {
            Some(then) if then.num_seconds_from_midnight() == 0 => then.date().to_string(),
            Some(then) => then.format("%Y-%m-%d %H:%M").to_string(),
            None => cell.to_string(),
        },
        // A formula that went wrong says nothing of anybody.
        Data::Error(_) => String::new(),
        cell => cell.to_string(),
    }
}
