//! Spreadsheets: the sheets a user sees, their cells as text.

use std::{collections::BTreeMap, io::Cursor};

use calamine::{
    Cell, Data, DataRef, DataType, Dimensions, Ods, OdsError, Range, Reader, SheetVisible, Sheets,
    Xls, XlsError, open_workbook_auto_from_rs, open_workbook_from_rs,
};
use chrono::Timelike;

use super::{super::Reason, split::Row};

/// A sheet that is not hidden.
#[derive(Debug)]
pub(super) struct Sheet {
    pub name: String,
    /// Days as `2026-11-20`; blank rows are left out, and so is what is blank at the end of a row.
    pub rows: Vec<Row<'static>>,
}

/// More places than any list of people has; a few stray cells far away would fill the memory with
/// what lies between.
const MOST_PLACES: usize = 20_000_000;

type Book<'a> = Sheets<Cursor<&'a [u8]>>;

/// Every sheet of a workbook that a user sees.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Reason> {
    let mut book = open(bytes)?;
    let names: Vec<String> = (book.sheets_metadata().iter())
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let read = names.into_iter().map(|name| {
        let grid = grid(&mut book, &name)?;
        let rows = grid.rows(&merged(&mut book, &name))?;
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
    // What Office locks with a password is a compound file around this.
    let locked: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") && bytes.windows(locked.len()).any(|at| at == locked)
    {
        return Err(Reason::Locked);
    }
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
struct Grid(BTreeMap<u32, Vec<(u32, String)>>);

fn grid(book: &mut Book<'_>, name: &str) -> Result<Grid, Reason> {
    let unreadable = Reason::Spreadsheet;
    // Cell by cell where the format allows it: what a range would take is as large as the sheet is wide.
    match book {
        Sheets::Xlsx(book) => match book.worksheet_cells_reader(name) {
            Ok(mut cells) => Grid::of(|| cells.next_cell().map_err(|_| Reason::Spreadsheet)),
            Err(_) => Err(unreadable),
        },
        Sheets::Xlsb(book) => match book.worksheet_cells_reader(name) {
            Ok(mut cells) => Grid::of(|| cells.next_cell().map_err(|_| Reason::Spreadsheet)),
            Err(_) => Err(unreadable),
        },
        Sheets::Xls(book) => book
            .worksheet_range(name)
            .map_or(Err(unreadable), |range| Ok(Grid::from(&range))),
        Sheets::Ods(book) => book
            .worksheet_range(name)
            .map_or(Err(unreadable), |range| Ok(Grid::from(&range))),
    }
}

impl Grid {
    fn of<'a>(
        mut next: impl FnMut() -> Result<Option<Cell<DataRef<'a>>>, Reason>,
    ) -> Result<Self, Reason> {
        let mut grid = Self::default();
        while let Some(cell) = next()? {
            grid.put(cell.get_position(), &Data::from(cell.get_value().clone()));
        }
        Ok(grid)
    }

    fn put(&mut self, (row, column): (u32, u32), cell: &Data) {
        let text = text(cell);
        if !text.trim().is_empty() {
            self.0.entry(row).or_default().push((column, text));
        }
    }

    /// The rows, what stands in merged cells in each of them.
    fn rows(mut self, merged: &[Dimensions]) -> Result<Vec<Row<'static>>, Reason> {
        for region in merged {
            self.fill_down(region);
        }
        let mut places = 0;
        let mut rows = Vec::with_capacity(self.0.len());
        for (at, found) in self.0 {
            let width = found.iter().map(|(column, _)| *column).max();
            let width = width.map_or(0, |last| last as usize + 1);
            places += width;
            if MOST_PLACES < places {
                return Err(Reason::Scattered);
            }
            let mut cells = vec![std::borrow::Cow::Borrowed(""); width];
            for (column, text) in found {
                cells[column as usize] = text.into();
            }
            let line = at as usize + 1;
            rows.push(Row {
                line,
                last: line,
                cells,
            });
        }
        Ok(rows)
    }

    /// A cell over several rows says the same of each; over several columns it is a title.
    fn fill_down(&mut self, region: &Dimensions) {
        let ((top, column), (bottom, _)) = (region.start, region.end);
        let here = |cells: &Vec<(u32, String)>| cells.iter().find(|(at, _)| *at == column).cloned();
        let Some(cell) = self.0.get(&top).and_then(here).filter(|_| top < bottom) else {
            return;
        };
        for (_, cells) in self.0.range_mut(top + 1..=bottom) {
            if here(cells).is_none() {
                cells.push(cell.clone());
            }
        }
    }
}

impl From<&Range<Data>> for Grid {
    fn from(range: &Range<Data>) -> Self {
        let mut grid = Self::default();
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, cell) in range.used_cells() {
            let place =
                |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
            grid.put((place(top, row), place(left, column)), cell);
        }
        grid
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
